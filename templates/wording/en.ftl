# The words of all pages in English. A site may replace any of them in its own
# templates/wording/en.ftl, message by message.

## Language

language-name = English

## Numbers
## What goes around them: their digits, groups and signs follow from the language.

percent = { $number }%
bounds = [{ $low }, { $high }]

## Punctuation
## What goes around texts that are put together, and between them: `gap` goes between two
## sentences, and before a note in brackets.

quoted = “{ $text }”
list-comma = { ", " }
list-or = { " or " }
colon = { ": " }
gap = { " " }

## Label sets
## The answers to both questions of a pair, with the place where they were published.

scale-default = handbook

scale-handbook =
    .like = I like it
    .must-be = I expect it
    .neutral = I am neutral
    .live-with = I can tolerate it
    .dislike = I dislike it
    .source = The Complete Guide to the Kano Model, foldingburritos.com/blog/kano-model

scale-berger =
    .like = I like it that way
    .must-be = It must be that way
    .neutral = I am neutral
    .live-with = I can live with it that way
    .dislike = I dislike it that way
    .source = Berger et al., Center for Quality of Management Journal 2(4), 1993

scale-berger-long =
    .like = I enjoy it that way
    .must-be = It is a basic necessity or I expect it that way
    .neutral = I am neutral
    .live-with = I dislike it, but I can live with it that way
    .dislike = I dislike it, and I can’t accept it
    .source = Berger et al., Center for Quality of Management Journal 2(4), 1993, pp. 25–26

scale-blauth =
    .like = This would be very helpful to me
    .must-be = This is a basic requirement for me
    .neutral = This would not affect me
    .live-with = This would be a minor inconvenience
    .dislike = This would be a major problem for me
    .source = Robert Blauth’s team, quoted at foldingburritos.com/blog/kano-model

## Questions of a pair
## Markdown; used where a survey gives no wording of its own. The name is quoted, and the
## question points back to it, so that any name fits: a thing, an action, a whole sentence.

stem-functional = “{ $name }”: if this is offered, how do you feel?
stem-dysfunctional = “{ $name }”: if this is **not** offered, how do you feel?

## Form

skip = Skip to main content
languages = Languages
all-needed = Please answer every question that is not marked as optional.
length = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}, about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
before-download = This page does not send your answers. At the end it gives them to you, for you to pass on to the person who asked you to take part.
    .to = This page does not send your answers. At the end it gives them to you, for you to send to { $contact }.
before-mail = This page does not send your answers. At the end, your email program shows a message with them, for you to send.
optional = (optional)
consent = Before you begin
consent-agree = I have read this and I agree
opens = Open from { $date }.
closes = Open until { $date }.
not-open = This survey opens on { $date }. You cannot send answers before then.
closed = This survey closed on { $date }. Answers can no longer be sent.
only-if = Please answer this only if you chose { $options } for “{ $question }”.
importance = How important is this to you?
importance-low = not at all important
importance-high = extremely important
satisfaction = How satisfied are you with this today?
satisfaction-low = very dissatisfied
satisfaction-high = very satisfied
feature-comment = Would you like to add anything about this?
profile = About you
choose-any = You may choose more than one.
undo = Remove this answer
plain-number = Digits and a point only, such as 1500 or 1.5.
comment = Is there anything you would like to add?
honeypot = Please leave this field empty:
step = Step { $n } of { $total }
progress = Progress
start = Start
back = Back
next = Continue
review = Check your answers
review-none = not answered
review-comment = Comment
change = Change
change-of = Change your answers about “{ $name }”
problems = There is a problem
problem-missing = Please answer this question.
problem-consent = Please tick this box to continue.
problem-number = Please enter a number.
    .from = Please enter a number that is { $min } or more.
    .to = Please enter a number that is { $max } or less.
    .range = Please enter a number from { $min } to { $max }.
    .ambiguous = “{ $text }” could mean { $first } or { $second }. Please enter one of them.
kept = Your answers are kept on this device until they have arrived.
forget = Clear my answers
forget-confirm = Clear all answers? This cannot be undone.
send = Send my answers
sending = Sending your answers…
sent = Your answers have arrived
receipt = Thank you! Your receipt: { $id }, { $time }.
another = Start over for the next person
another-soon = If nobody uses this page for five minutes, these answers are cleared and the page starts over for the next person.
unsent = We could not confirm your answers
unsent-unknown = We do not know whether they arrived. Nothing is lost: your answers are still here. Please try again; they count only once.
unsent-refused = The receiver did not accept them. Nothing is lost: your answers are still here.
unsent-closed = Your answers were not sent
    .text = This survey closed on { $date }. Nothing is lost: your answers are still here. If you would like them to be counted all the same, please pass them on yourself:
retry = Try again
other-ways = If that does not help, you can pass them on yourself:
save = Finish
saved = Your answers are ready
save-note = This page does not send anything. Please pass your answers on yourself, in one of these ways:
mail-note = Your email program should now show a message with your answers in one line of text. Please send it from there: this page does not send anything. If no message has appeared, please pass your answers on in one of these ways:
file = Download a file with your answers
file-send = Send it to the person who asked you to take part.
file-send-to = Send it to { $contact }.
code = Or copy your answers as one line of text, and send it in a message:
copy = Copy
copied = Copied
copy-failed = Please copy the selected text
qr = Show as QR code
qr-name = QR code of your answers
qr-failed = The QR code could not be shown. Please copy the line of text instead.
mail = Or send them by email
edit = Back to my answers
no-script = JavaScript is not running on this page, and your answers cannot be passed on without it. You can fill in the page, print it and hand it in, or open it in another browser.
no-script-ask = If that does not work for you, please contact { $contact }.
paper-version = “{ $title }” on paper, version { $form }
paper-sheet = Sheet no.:
contact = Questions about this survey? Please contact
thanks-title = Thank you
thanks = We are grateful for your time. You may close this page now.

## Index

index-title = Surveys
index-not-open = Not yet open
index-open = Open
index-closed = Closed
index-results = See the results
index-none = There are no surveys here yet.

## Report

category-attractive = Attractive
    .meaning = Delights when it is there, and is not missed when it is not.
category-one-dimensional = One-dimensional
    .meaning = The more of it, the happier people are; without it, they are unhappy.
category-must-be = Must-be
    .meaning = Taken for granted when it is there; without it, people are unhappy.
category-indifferent = Indifferent
    .meaning = Makes no difference, there or not.
category-reverse = Reverse
    .meaning = People are happier without it.
category-questionable = Questionable
    .meaning = The two answers contradict each other.

report-title = Results: { $title }
report-kicker = Survey results
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
    [one] One of these { $total } responses was generated by a computer. Do not draw conclusions from this report.
   *[other] { $count } of these { $total } responses were generated by a computer. Do not draw conclusions from this report.
}
report-simulated-all = All of these responses were generated by a computer. This report shows what results look like; do not draw conclusions from it.


report-glance = At a glance
report-glance-lead = Each feature is listed under the category with the most respondents.

report-summary = All features
report-summary-lead = For each feature, the number of respondents in each category, and how much its presence and its absence matter.
report-summary-caption = Categories and coefficients of all features, for all respondents
report-summary-order-usual = Columns in the order A O M I R Q
report-summary-order-handbook = As in the handbook: A O M Q R I
report-feature = Feature
report-n = n
report-category = Category
report-better = Better
report-worse = Worse
report-interval = 95% confidence interval
report-importance = Importance
    .scale = mean, 1 to 9
report-satisfaction = Satisfaction
    .scale = mean, 1 to 5
report-tied = tied: { $letters }
report-tied-note = If several categories have the same number of respondents, the first in the order M O A I R Q counts.
report-half-note = { $count ->
    [one] One pair of questions had only one answer. It is not included in any of these numbers.
   *[other] { $count } pairs of questions had only one answer. They are not included in any of these numbers.
}
report-undefined-note = “–” means undefined: there are no answers to compute it from.

report-plane = Better and Worse
report-plane-lead = The higher a feature is, the more its presence pleases. The further right it is, the more its absence displeases. The crosses are 95% confidence intervals; the letter is the category with the most respondents.
report-plane-caption = Features on the plane
report-plane-missing = Not drawn, because the coefficients are undefined: { $names }

report-categories = Shares of the categories
report-categories-lead = Each bar represents everyone who answered both questions about the feature.
report-categories-caption = Respondents in each category, with shares
report-table = Show the numbers as a table

report-each = Feature by feature
report-each-lead = Each grid counts the pairs of answers: how people feel with the feature (rows) and without it (columns). All grids share one colour scale.
report-commonest = Most frequent: { $count } of { $n } answered “{ $functional }” with it and “{ $dysfunctional }” without it, which means
report-nobody = Nobody has answered both questions.
report-cells-caption = { $name }: pairs of answers
report-with = With it
report-without = Without it
report-total = Total
report-group = Group
report-hidden = hidden for privacy
report-hidden-note = Groups are hidden if they have fewer than { $minimum } respondents, or if showing them would reveal the results of such a group.

report-versions = Versions of the questions
report-versions-lead = The questions were changed after the survey had been published. Answers to an earlier wording are counted together with the current ones only where both mean the same.
report-versions-note = Answers to earlier wordings are not in this table. They are listed separately:
report-versions-caption = Responses by version of the questions
report-version = Version
report-version-number = Version { $number }
report-version-today = (current)
report-version-unknown = Unknown version
report-version-unsaid = Version not stated
report-version-responses = Responses
report-version-answers = Its answers
    .together = Counted together with the current ones.
    .declared = Counted together with the current ones, because the survey says that they mean the same.
    .declared-but = Counted together with the current ones, because the survey says that they mean the same; except those listed below.
    .apart = Counted separately where the meaning changed.
    .unknown = All counted separately.
report-version-changes = Changed since then
    .reworded = { $name }: reworded
    .reused = { $name }: replaced by something else
    .removed = { $name }: no longer asked
    .retyped = { $name }: a different type of answer
    .labels = The labels of the answers, which were: { $earlier }
    .evaluation = The evaluation table; all results here use the current one.
report-earlier-caption = Answers that are counted separately
report-earlier-questions = Both questions as they were asked

report-ledger = What happened to the responses
report-ledger-lead = Every record that was read is accounted for: read = accepted + duplicate + conflict + excluded + erased + set aside.
report-ledger-caption = Records by file
report-ledger-totals = All records
report-ledger-file = File
report-ledger-read = Read
report-ledger-accepted = Accepted
    .meaning = counted in the results
report-ledger-duplicate = Duplicate
    .meaning = the same response again, counted once
report-ledger-conflict = Conflict
    .meaning = a different response with an id that was already used
report-ledger-excluded = Excluded
    .meaning = left out by a rule of the survey
report-ledger-erased = Erased
    .meaning = deleted at the respondent’s request
report-ledger-set-aside = Set aside
    .meaning = could not be understood
report-ledger-all = All files
report-ledger-reasons = Why records were set aside
report-ledger-without-id = { $count ->
    [one] One accepted response has no id. If it was sent twice, there is no way to tell.
   *[other] { $count } accepted responses have no id. If one of them was sent twice, there is no way to tell.
}
report-ledger-honeypot = { $count ->
    [one] One accepted response fills in a field that people do not see. It may have been sent by a program.
   *[other] { $count } accepted responses fill in a field that people do not see. They may have been sent by a program.
}
report-ledger-speeders = { $count ->
    [one] One accepted response took less than two seconds per pair of questions from the moment when the first was shown, faster than anyone can read them. It is counted all the same.
   *[other] { $count } accepted responses took less than two seconds per pair of questions from the moment when the first was shown, faster than anyone can read them. They are counted all the same.
}
report-ledger-late = { $count ->
    [one] One accepted response was sent after the last day of the survey. It is counted all the same.
   *[other] { $count } accepted responses were sent after the last day of the survey. They are counted all the same.
}
report-ledger-mended = { $count ->
    [one] One accepted response contained half a character, such as part of an emoji. “�” replaces it, and all the rest is counted.
   *[other] { $count } accepted responses each contained half a character, such as part of an emoji. “�” replaces it, and all the rest is counted.
}
report-ledger-unreadable-times = { $count ->
    [one] One accepted response has a time that cannot be read. It is unknown whether it was sent too fast or after the last day. It is counted all the same.
   *[other] { $count } accepted responses have times that cannot be read. It is unknown whether they were sent too fast or after the last day. They are counted all the same.
}
report-ledger-without-person = { $count ->
    [one] One accepted response is a row of a table that does not say which rows belong to the same person. Such a row counts as one response, so the number of responses may be higher than the number of people.
   *[other] { $count } accepted responses are rows of a table that does not say which rows belong to the same person. Each row counts as one response, so the number of responses may be higher than the number of people.
}
report-ledger-cut-ids = { $count ->
    [one] One accepted response has an id that a spreadsheet cut short. It is treated as a response without an id.
   *[other] { $count } accepted responses have ids that a spreadsheet cut short. They are treated as responses without an id.
}
report-ledger-unclear-codes = { $count ->
    [one] One accepted answer code may be a copy of one of several responses. If so, one person is counted twice.
   *[other] { $count } accepted answer codes may each be a copy of one of several responses. If so, some people are counted twice.
}
report-ledger-left-out = The groups of “{ $question }” are not shown: the questions that divide people into groups have too many combinations of answers.

report-methods = Methods
report-methods-lead = How the numbers on this page were computed, so that anyone can compute them again. A, O, M, I, R and Q are the numbers of respondents in the six categories.
report-formula = Formula
report-source = Source
report-evaluation-caption = Evaluation table: rows with the feature, columns without it

method-evaluation = From answers to categories
    .text = The evaluation table gives the category of each respondent’s two answers.
    .own = The survey’s own table.
method-category = The category of a feature
    .text = The category with the most respondents among all six. If several have the same number, the first in this order counts, and the report says so. The published order ends with I; R and Q are added here.
method-better = Better
    .text = How much the presence of a feature can please: the proportion of respondents who are happier with it. Reverse and questionable answers are left out. It lies between 0 and 1.
method-worse = Worse
    .text = How much the absence of a feature can displease: the proportion of respondents who are unhappy without it, with a minus sign. It lies between -1 and 0.
method-interval = 95% confidence intervals
    .text = Wilson’s confidence interval for Better, and for Worse without its sign. Here p is the coefficient, m = A + O + M + I, and z = 1.96. The fewer respondents there are, the wider the interval and the less certain the value.
method-privacy = Privacy
    .text = A group is shown only if at least { $minimum ->
        [one] { $minimum } respondent is
       *[other] { $minimum } respondents are
    } in it. In addition, the people in no shown group must number 0 or at least { $minimum }; otherwise the smallest shown group is hidden too. No number of a hidden group can then be worked out from the others.
method-versions = Versions of the questions
    .text = Each response names the version of the questions that it answers. Two wordings of a question are taken to mean the same if they differ only in letter case, punctuation, spaces, the width of characters or emphasis, or if the survey says so. All other answers to an earlier wording are counted separately. If a version worded a question about the respondent differently, its responses are not in any group of that question. Results of fewer than { $minimum ->
        [one] { $minimum } respondent
       *[other] { $minimum } respondents
    } are hidden.

report-downloads = Downloads
report-downloads-lead = The same numbers at full precision, and the charts.

chart-plane = { $name }: Better and Worse of each feature
    .description = A square. Upwards, Better from 0 to 1; to the right, the size of Worse from 0 to 1. { $count ->
        [one] One feature is drawn as a numbered mark with its 95% confidence interval
       *[other] { $count } features are drawn as numbered marks with their 95% confidence intervals
    }. Responses: { $n }. The table of features has the same numbers.
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }: categories of each feature
    .description = One bar per feature, divided by the shares of must-be, one-dimensional, attractive, indifferent, reverse and questionable answers. Responses: { $n }. The table of shares has the same numbers.
chart-heatmap = { $name }: pairs of answers
    .description = Five rows for the answer with the feature, five columns for the answer without it; each cell shows its count and the letter of its category. n = { $n }. The table of pairs has the same numbers.

## Why a record does not count

reason-duplicate = The same response was read before
reason-conflict = A different response with the same id was read before
reason-merge-mark = The line was left by a merge
reason-foreign-file = Not a file of responses
reason-damaged-file = The compressed file is damaged
reason-missing-header = The header with the names of the columns is missing
reason-unreadable-header = The first line of the file could not be read
reason-doubled-column = Two columns have the same name
reason-too-long = The record is too long
reason-nul-character = A character that text cannot contain
reason-not-utf8 = Not UTF-8
reason-unclosed-quote = A quotation mark is not closed
reason-short-row = Too few fields
reason-long-row = Too many fields
reason-cut-off = The file ends in the middle of the record
reason-not-json = Not a JSON object
reason-doubled-key = A name appears twice
reason-wrong-shape = A list or object in the wrong place
reason-damaged-code = A character of the answer code is wrong, missing or extra
reason-short-code = The answer code is cut off
reason-further-code = A further answer code in the same record
reason-unknown-form = An answer code of an unknown version
reason-other-survey = A response to another survey
reason-unknown-answer = Not one of the five answers
reason-not-a-rating = A rating that is not on its scale
reason-unknown-option = Not an option of the question
reason-not-a-number = Not a number, or out of range
reason-text-too-long = A text is too long
reason-unknown-label = Not a known label
reason-not-a-response = Not a response
reason-needed-column = A column that the mapping needs is missing
reason-incomplete-row = The row does not say whose answer it is, or to which question
reason-two-answers = A person has two different answers to the same question
reason-two-mappings = Two entries of the mapping fit the file
reason-no-answer = No question was answered
reason-no-code = Neither an answer code nor an answer to this survey
