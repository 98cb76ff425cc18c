## Report

language-name = English

category-attractive = Attractive
    .meaning = Delights when it is there, and is not missed when it is not.
category-one-dimensional = One-dimensional
    .meaning = The more of it, the happier people are; without it, they are unhappy.
category-must-be = Must-be
    .meaning = Taken for granted when it is there, and annoying when it is not.
category-indifferent = Indifferent
    .meaning = Makes no difference, there or not.
category-reverse = Reverse
    .meaning = People are happier without it.
category-questionable = Questionable
    .meaning = The two answers contradict each other.

report-title = Results: { $title }
report-kicker = Results of the survey
report-responses = { $count ->
    [one] { $count } response
   *[other] { $count } responses
}
report-features = { $count ->
    [one] { $count } feature
   *[other] { $count } features
}
report-languages = This page in other languages
report-contents = On this page

report-simulated-title = Simulated data
report-simulated = { $count ->
    [one] One of these { $total } responses was made up by a computer. Do not draw conclusions from this report.
   *[other] { $count } of these { $total } responses were made up by a computer. Do not draw conclusions from this report.
}
report-simulated-all = All of these responses were made up by a computer. This report shows what results look like; do not draw conclusions from it.

report-empty-title = No responses yet
report-empty = As soon as there are responses, this page shows the results: the category of each feature, charts, and data files.
report-empty-where = Put the files that came back into this folder, as they are (CSV, JSON, JSON Lines or a spreadsheet), and build the site again:
report-empty-refused = Files were read, but none of their records could be counted. The table below says what became of them.

report-glance = At a glance
report-glance-lead = Each feature stands under the category with the most respondents.

report-summary = All features
report-summary-lead = How many respondents see a feature in each category, and how much its presence and its absence matter.
report-summary-caption = Categories and coefficients of all features, everyone together
report-summary-order-usual = Columns in the order A O M I R Q
report-summary-order-handbook = As in the handbook: A O M Q R I
report-feature = Feature
report-n = n
report-category = Category
report-better = Better
report-worse = Worse
report-interval = 95% interval
report-importance = Importance
    .scale = mean, 1 to 9
report-satisfaction = Satisfaction
    .scale = mean, 1 to 5
report-tied = tied: { $letters }
report-tied-note = Where several categories have equally many respondents, the first in the order M O A I R Q counts.
report-half-note = { $count ->
    [one] One pair of questions had only one answer. It is in none of these numbers.
   *[other] { $count } pairs of questions had only one answer. They are in none of these numbers.
}
report-undefined-note = “–” means undefined: there is nobody on whom the number could rest.

report-plane = Better and Worse
report-plane-lead = The higher a feature stands, the more its presence pleases. The further right it stands, the more its absence displeases. The crosses are 95% intervals; the letter is the category with the most respondents.
report-plane-caption = Features on the plane
report-plane-missing = Not drawn, because the coefficients are undefined: { $names }

report-categories = Shares of the categories
report-categories-lead = Each bar is everyone who answered both questions about the feature.
report-categories-caption = Respondents in each category, with shares
report-table = Show the numbers as a table

report-each = Feature by feature
report-each-lead = Each map counts the pairs of answers: how people feel with the feature (rows) and without it (columns). All maps share one scale of colour.
report-commonest = Most frequent: { $count } of { $n } answered “{ $functional }” with it and “{ $dysfunctional }” without it, which means
report-nobody = Nobody has answered both questions.
report-cells-caption = { $name }: pairs of answers
report-with = With it
report-without = Without it
report-total = Total
report-group = Group
report-hidden = hidden for privacy
report-hidden-note = Hidden groups have fewer than { $minimum } respondents, or showing them would give away a group that small.

report-ledger = What became of the answers
report-ledger-lead = Every record that was read is accounted for: read = accepted + duplicate + conflict + set aside.
report-ledger-caption = Records by file
report-ledger-file = File
report-ledger-read = Read
report-ledger-accepted = Accepted
    .meaning = counted in the results
report-ledger-duplicate = Duplicate
    .meaning = the same response once more, counted once
report-ledger-conflict = Conflict
    .meaning = a different response under an id that was already taken
report-ledger-set-aside = Set aside
    .meaning = could not be understood
report-ledger-all = All files
report-ledger-reasons = Why records were set aside
report-ledger-without-id = { $count ->
    [one] One accepted response has no id. If it was sent twice, nobody can tell.
   *[other] { $count } accepted responses have no id. If one of them was sent twice, nobody can tell.
}

report-methods = Methods
report-methods-lead = How the numbers on this page were made, so that anyone can make them again. A, O, M, I, R and Q stand for the numbers of respondents in the six categories.
report-formula = Formula
report-source = Source
report-evaluation-caption = Evaluation table: rows with the feature, columns without it

method-evaluation = From answers to categories
    .text = The two answers of each respondent are looked up in the evaluation table.
    .own = The survey’s own table.
method-category = The category of a feature
    .text = The category with the most respondents, all six included. If several have equally many, the first in this order counts, and the report says so. The published order ends with I; here R and Q follow.
method-better = Better
    .text = How much the presence of a feature can please: the part of the respondents who are happier with it. Reverse and questionable answers are left out. It lies between 0 and 1.
method-worse = Worse
    .text = How much the absence of a feature can displease: the part of the respondents who are unhappier without it, with a minus sign. It lies between -1 and 0.
method-interval = 95% intervals
    .text = Wilson’s interval around Better, and around Worse without its sign. Here p is the coefficient, m = A + O + M + I, and z = 1.96. The fewer respondents there are, the wider the interval and the less certain the value.
method-privacy = Privacy
    .text = A group is shown only if at least { $minimum } respondents are in it, and if all who are in no shown group are none or at least { $minimum } as well; otherwise the smallest shown group is hidden too. No number of a hidden group can then be worked out from the others.

report-downloads = Downloads
report-downloads-lead = The same numbers, as precise as they were computed, and the charts.

chart-plane = { $name }: Better and Worse of each feature
    .description = A square. Upwards, Better from 0 to 1; to the right, Worse from 0 to -1, by its size. { $count ->
        [one] One feature is drawn
       *[other] { $count } features are drawn
    } as a numbered mark with its 95% interval; { $n } responses. The table of features has the same numbers.
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }: categories of each feature
    .description = One bar a feature, divided by the shares of must-be, one-dimensional, attractive, indifferent, reverse and questionable answers. { $n } responses. The table of shares has the same numbers.
chart-heatmap = { $name }: pairs of answers
    .description = Five rows for the answer with the feature, five columns for the answer without it; each cell has its count and the letter of its category. n = { $n }. The table of pairs has the same numbers.
