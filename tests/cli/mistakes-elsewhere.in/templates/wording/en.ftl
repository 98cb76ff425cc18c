skip = { $
