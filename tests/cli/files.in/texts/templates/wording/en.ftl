scale-cafe =
    .like = Lovely
