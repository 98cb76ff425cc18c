# What the program says in English. docs/style.md says how.
#
# A problem has its message as the value, and attributes:
#   .help…   a remedy; shown if all that it fills in is known, and `help-near` then alone
#   .label   a few words under the place
#   .also    a few words under the earlier place
# Then, for the page of codes and for `kanopress explain`:
#   .about   what the problem means, and why it is one
#   .example what brings it forth

## Parts of sentences

codes = Codes
    .introduction = Every problem that kanopress reports has a code, in brackets after `error` or `warning`. The code stays the same in all languages; `--format json` and `--format annotations` have it as well. `kanopress explain CODE` prints what is said here, in the language of your system or of `--lang`.
list =
    .between = {", "}
    .choices = {"; "}
    .or = {" or "}
kind =
    .error = error
    .warning = warning
    .advice = warning that `allow` turns off
    .refusal = error in one record
severity =
    .error = error
    .warning = warning
    .colon = {": "}
help = help
example = example
term =
    .survey = survey
    .settings = settings file
    .theme = theme
    .section = section
    .feature = feature
    .profile-question = profile question
    .option = option
    .endpoint = endpoint
    .privacy = privacy section
    .submit = `submit` section
    .sides = scale
    .mapping-entry = mapping
    .long-table = long table
    .time-column = column of times
    .question-column = column of answers
    .extra-question = extra question
    .order = order
    .layout = layout
    .visibility = visibility of results
    .question-type = type of question
    .evaluation-table = evaluation table
    .warning = warning
    .receiver = receiver
    .encoding = way to post
    .font = font
    .category = category
    .answer = answer
    .time-format = format of dates
    .rating-format = format of ratings
    .quoted = `{ $text }`
    .nothing = empty
    .file = the file
    .text = text
    .list = a list
    .map = a map of keys to values
    .true-or-false = `true` or `false`
    .number = a number
    .whole-number = a whole number
    .text-per-language = text, or one text per language
    .name-or-five-strings = a name or five strings
    .text-or-receiver = text or one receiver
    .conditions = a map from questions to options, such as `{"{"}tier: [gold, iron]{"}"}`
    .id-empty = it is empty
    .id-too-long = it has more than { $most } characters
    .id-start = it does not begin with a lowercase letter, a to z
    .id-characters = it has characters other than a to z, 0 to 9 and `-`
    .id-reserved = Windows or JavaScript reserves this name
    .id-of-site = the site needs this name for its own files
    .the-feature = feature `{ $id }`
    .the-pair = the { $side ->
        [functional] functional
       *[dysfunctional] dysfunctional
    } question of `{ $id }`
    .the-scale = the scale
    .the-evaluation = the evaluation table
    .the-question = profile question `{ $id }`
    .the-option = option `{ $id }` of `{ $question }`
    .pair-field = feature { $number }, { $part }
    .other-field = `{ $name }`

## A file as a text

encoding = `{ $file }` is not UTF-8 text
    .label = this is not a UTF-8 character
    .help = save it again with the encoding UTF-8
    .about = Programs store characters as bytes in different ways, and kanopress reads only UTF-8. In another encoding, the same bytes are other letters.
    .example = a survey that an editor saved as UTF-16 or Windows-1252
utf-16 = `{ $file }` is saved as UTF-16, not as UTF-8
    .help = save it again with the encoding UTF-8
    .about = Programs store characters as bytes in different ways, and kanopress reads only UTF-8. Some editors and spreadsheets call UTF-16 “Unicode”.
    .example = a survey that an editor saved as “Unicode”
too-large = the file is larger than { $most } MiB
    .help = look at what was saved here; keep responses in the folder `responses`
    .about = Definitions, settings, wording and templates have at most 1 MiB, and all other files that are read as a whole at most 256 MiB. Usually, something else was saved under this name. The limit keeps such a file from using up memory and time.
    .example = a survey.yaml into which all responses were pasted
empty-file = the file is empty
    .help = begin with `title:`; a survey also needs a list of `features:`
    .about = The file has no content, or only comments. A survey needs at least a title and one feature.
    .example = # to do: write the questions

## YAML

carriage-returns = the lines of the file end in a carriage return only
    .help = save the file with the line endings of Windows (CRLF) or Unix (LF)
    .about = Old Macintosh computers ended lines in this way. Current programs take the whole file for a single line.
    .example = a survey saved with the line endings “Classic Mac (CR)”
control-character = the text has the character { $character }, which cannot be published
    .help = delete it, and type the text again
    .about = Such a character is for programs, not for people, and is often copied along with a text. Web pages may not contain it.
    .example = title: "Our \u001Bcafé"
bad-indent = this line is indented with { $found ->
   *[tab] a tab
    [full-width] a full-width space
    [other] an unusual space
}
    .help = indent with ordinary spaces{ $more ->
       *[0] {""}
        [one] , also in one more line
        [other] , also in { $more } more lines
    }
    .about = In YAML, indentation with ordinary spaces shows what belongs to what. Other spaces have no fixed width, so a line may not belong where it seems to.
    .example =
        features:
        {"\u0009"}- id: wifi
        {"\u0009"}  name: Wi-Fi for guests
merge-conflict = this line was left by a merge
    .help = choose one of the two versions, and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`
    .about = Where Git cannot join two edits, it writes both into the file, between marks. Only a person can decide which one is right.
    .example =
        <<<<<<< HEAD
        title: Our café
        =======
        title: Our new café
        >>>>>>> main
full-width-mark = `{ $found }` cannot be used here
    .help = type `{ $wanted }` in its place
    .about = Input methods for Chinese and Japanese type full-width characters, and word processors type long dashes and curly quotes. YAML takes them for letters of the text.
    .example = title：What would make our café nicer?
missing-colon = there is no colon after the key
    .help = write `key: value`
    .about = Each line of a definition has a key, a colon and a value. Without the colon, YAML cannot tell where the key ends.
    .example =
        title Our café
        features:
          - id: wifi
            name: Wi-Fi for guests
dash-without-space = the dash of a list entry needs a space after it
    .help = write `- key: value`
    .about = Without the space, YAML takes the dash for the first letter of the key.
    .example =
        features:
          -id: wifi
            name: Wi-Fi for guests
colon-without-space = the colon after a key needs a space after it
    .help = write `key: value`
    .about = Without the space, YAML takes key and value for one text, and often the next line as well.
    .example = title:What would make our café nicer?
bad-escape = this backslash has no meaning in a text in double quotes
    .help = double the backslash, or use single quotes, in which it is an ordinary character
    .about = In double quotes, a backslash begins a code, such as `\n` for a new line. There is no code with this letter.
    .example = introduction: "Our menu is in C:\menu"
colon-in-text = this text has a colon followed by a space in it
    .help = put quotes around the text
    .about = In YAML, a colon followed by a space separates a key from its value. With a second one in the line, it is unclear what is text.
    .example = title: Our café: what would make it nicer?
comma-in-text = this text is in braces, where a comma ends it
    .help = put quotes around the text
    .about = In braces, YAML takes a comma for the end of an entry. What follows it would be an entry of its own.
    .example =
        name: {"{"}en: Tea, green and black, zh-CN: 茶{"}"}
quotes-needed = { $quotes ->
    [single] the text goes on after its closing quote
    [double] the text goes on after its closing quote
   *[none] a text that begins with `{ $mark }` needs quotes
}
    .help = put the whole text in { $quotes ->
        [double] single quotes: `'…'`
       *[other] double quotes: `"…"`
    }
    .about = At the beginning of a value, some characters have a meaning of their own in YAML, among them `*`, `!`, `[`, `@` and quotes. Inside quotes all of them are ordinary characters.
    .example = introduction: **Welcome!** Please answer honestly.
open-quote = a quoted text is not closed
    .help = close the quotes at the end of the text
    .about = A text that begins with a quote goes on to the next one, across lines. Without it, the lines below would become part of the text.
    .example = title: "What would make our café nicer?
open-bracket = a bracket is not closed
    .help = close it, or write the list with one `- ` per line
    .about = A list in brackets goes on until the bracket is closed. Without that, the lines below would be read as part of the list.
    .example = ask: [importance, satisfaction
syntax = this cannot be read as YAML
    .help = align the entries of one level, and indent what belongs to them further
    .about = The file breaks a rule of YAML, often because lines are not aligned. What is below this place cannot be read.
    .example =
        features:
          - id: wifi
          name: Wi-Fi for guests
two-documents = a second document begins here
    .help = remove the line `---`, or move what follows to a file of its own
    .about = In YAML, a line `---` begins another document in the same file. A survey is one document, so everything below that line would be lost.
    .example =
        title: Our café
        ---
        features:
          - id: wifi
            name: Wi-Fi for guests
too-many-values = the file has more than { $most } values
    .help = split the survey
    .about = Every text, number, list and map is a value, and no survey that people can answer has so many. The limit keeps a faulty file from using up memory.
    .example = a list of features that a faulty script repeated ten thousand times
too-deep = the nesting is more than { $most } levels deep
    .help = look for brackets that are not closed
    .about = A definition needs at most 7 levels of lists and maps, and a text in a wording file fewer levels of braces. More of them usually come from brackets that were opened and never closed.
    .example = ask: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[importance
anchor = anchors (`&`) and aliases (`*`) are not supported
    .help = write the value out, or put quotes around a text that begins with `&` or `*`
    .about = In YAML, an anchor names a value, and an alias repeats it elsewhere. In a definition, each text is written where it belongs, so that readers see it there.
    .example =
        title: &name Our café
        thanks: *name
tag = tags (`!`) are not supported
    .help = remove it, or put quotes around a text that begins with `!`
    .about = In YAML, a tag says how a value is to be read. In a definition the key already says this, so a tag could only contradict it.
    .example = title: !important What would make our café nicer?
key-not-text = a key must be text
    .help = write `key: value`, with quotes around a text that has brackets in it
    .about = What precedes a colon is the name of a setting. In brackets or braces, it is a list or a map, which names nothing.
    .example = {"["}note]: first draft
duplicate-key = key `{ $key }` appears twice
    .label = already on line { $line }
    .also = first here
    .help = remove one of them; a new entry of a list begins with a dash: `- `
    .about = A key can have only one value. If one of the two were ignored, its text would be lost without anyone noticing.
    .example =
        title: Our café
        title: What would make our café nicer?

## Keys and values

unknown-key = unknown key `{ $key }` in this { $what }
    .help-missing = `{ $missing }` is missing here; did you mean that?
    .help-near = did you mean `{ $near }`?
    .help-known = use { $known }
    .about = A key that the program does not know would have no effect. Usually it is misspelt, or belongs in another place.
    .example =
        features:
          - id: wifi
            nmae: Wi-Fi for guests
missing-key = `{ $key }` is missing in this { $what }
    .help = add a line `{ $key }: …`
    .about = This key is required, and the program cannot guess its value. A feature without a name, for example, could not be asked about.
    .example =
        features:
          - id: wifi
wrong-type = { $subject } must be { $wanted }, not { $found }
    .help-near = write it as a list: `[{ $near }]`
    .help = { $slip ->
        [dashes] begin each entry of the list with a dash: `- `
       *[type] instead, write { $wanted }
    }
    .about = Each key takes one kind of value, such as a text, a list or a number. A value of another kind has no meaning there.
    .example = ask: importance
unknown-value = unknown { $what } `{ $value }`
    .help-near = did you mean `{ $near }`?
    .help-known = use { $known }
    .about = Only certain words have a meaning here. Any other word would be ignored, and the survey would not be what you wanted.
    .example = order: shuffled
empty-value = { $kind ->
    [entry] an entry of `{ $key }` is empty
   *[text] `{ $key }` is empty
}
    .help = { $kind ->
        [colour] put the colour in quotes: without them, `#` begins a comment
        [comment] put a text that begins with `#` in quotes: without them, it is a comment
        [conditions] name a question and an option, or remove the key
        [entry] write the entry after its dash, or remove the dash
       *[text] write something after `{ $key }:`; a key that you do not need can be removed
    }
    .about = A key without a value is usually one that was meant to be filled in later. People would find a gap in its place.
    .example = contact:
empty-list = `{ $key }` is an empty list
    .help = add an entry to it
    .about = A list without entries has no effect. Usually the entries were forgotten.
    .example = features: []
list-of-texts = the entries of `{ $key }` are texts, not maps of keys to values
    .help = write each entry as { $key ->
       *[features] `- id: wifi` and, below it, `name: { $text }`
        [options] `- id: gold` and, below it, `label: { $text }`
        [profile] `- id: tier` and, below it, `question: { $text }`
        [sections] `- title: { $text }` and, below it, `features:`
    }
    .about = Each entry needs an id under which its answers are stored, beside the text that people read. A text by itself does not have one.
    .example = features: [Wi-Fi for guests, Tea]
misplaced-key = `{ $key }` does not belong directly to this { $what }
    .help = move it to the { $places }, and check its indentation
    .about = The key is known, but in another place. Where it is now, it would have no effect.
    .example =
        features:
          - id: wifi
            name: Wi-Fi for guests
        minimum_group: 3
long-text = `{ $key }` has { $characters } characters, more than { $most }
    .help = shorten it; longer texts belong in `description` or `introduction`
    .about = Titles, names and labels appear in narrow places, such as buttons and tables. A longer text does not fit on a phone.
    .example = a name of a feature with more than 200 characters
not-five = `{ $key }` must have 5 entries, not { $count }
    .help = write five entries, in the order like, must-be, neutral, live-with, dislike
    .about = There are always five answers, and the entries belong to them by their order. With more or fewer entries, it would be unclear which belongs to which.
    .example = scale: [I like it, I expect it, I am neutral, I dislike it]
out-of-range = `{ $key }` must be a whole number from { $least } to { $most }
    .help = { $key ->
        [minimum_group] 5 is usual; use 1 to show every group
        [radius] write a number of pixels: 0 for sharp corners, 8 is usual
       *[other] choose a number in this range
    }
    .about = A number outside this range has no useful meaning. No text is shorter than one character, for example, and no group smaller than one person.
    .example =
        privacy:
          minimum_group: 0
number-too-large = the number `{ $text }` after `{ $key }` is too large
    .help = write a smaller number
    .about = Computers hold numbers of up to about 308 digits. Beyond that, every comparison with the number would give the same result.
    .example =
        profile:
          - id: years
            question: For how many years have you been coming?
            type: number
            maximum: 1e999
minimum-above-maximum = `minimum` is larger than `maximum`
    .help = swap the two
    .about = No number is both at least the minimum and at most the maximum. Nobody could answer the question.
    .example =
        profile:
          - id: years
            question: For how many years have you been coming?
            type: number
            minimum: 100
            maximum: 0

## Ids and names

bad-id = `{ $id }` is not a valid id: { $problem }
    .help-near = write it as `{ $near }`
    .help = choose another id, of letters from a to z, digits and `-` only, such as `free-rescue`
    .about = Ids become names of columns and fields in files of responses. These characters work everywhere, in every program.
    .example =
        features:
          - id: Free Wi-Fi
            name: Wi-Fi for guests
bad-survey-id = `{ $id }` is not a valid id for a survey: { $problem }
    .help-near = use a name such as `{ $near }`
    .help = choose another name, of letters from a to z, digits and `-` only
    .about = The name of the file or folder is the id of the survey, and becomes part of the address of its form. These characters work in every address and on every system.
    .example = surveys/Our Café.yaml
reserved-id = `{ $id }` is not a valid id for a feature
    .help = choose another; files of responses use this name for something else
    .about = Columns such as `profile__visits` and `meta__id` begin with this name, and hold something other than answers to a feature.
    .example =
        features:
          - id: profile
            name: A page about yourself
duplicate-id = { $what } `{ $id }` is defined twice
    .label = already on line { $line }
    .also = first here
    .help = give one of them another id, such as `{ $id }-2`
    .about = Answers are stored under the id. With the same id twice, nobody could tell which of the two was answered.
    .example =
        features:
          - id: wifi
            name: Wi-Fi for guests
          - id: wifi
            name: Wi-Fi in the garden
bad-parameter = `{ $parameter }` is not a valid parameter
    .help = use letters from a to z, digits, `-` and single `_`, such as `utm_source`
    .about = Parameters are part of addresses that people share, and become names of columns. Other characters would be changed on the way.
    .example = parameters: [Where from]
duplicate-parameter = parameter `{ $parameter }` is listed twice
    .help = remove one of them
    .about = The second entry has no effect. Perhaps it was meant to be another parameter.
    .example = parameters: [source, source]
bad-hash = `{ $text }` is not the hash of a version
    .help = copy the 16 characters after `form` from a file in `versions/`
    .about = `same_as` names versions of the survey by their hashes. Any other text refers to no version, and would have no effect.
    .example = same_as: [1.json]

## Dates

bad-date = `{ $key }` must be a date such as `2026-12-31`, not `{ $text }`
    .help = write the year, the month and the day
    .about = Dates have only one spelling, because a date such as `1/2/2026` is read as January in some countries and as February in others.
    .example = closes: 31.12.2026
no-such-day = there is no day `{ $text }`
    .help = check the calendar: the order is year, month, day
    .about = The date is written in the right way, but the calendar does not have it. The form could not tell when to open or close.
    .example = closes: 2026-02-30
closes-before-opens = the survey closes before { $opens }, the day on which it opens
    .help = swap the two dates, or correct one
    .about = People can answer from the first day to the last. With these dates, there is no day on which anyone could answer.
    .example =
        opens: 2026-12-31
        closes: 2026-12-01

## Languages and texts

bad-language = `{ $text }` is not a valid language tag
    .help = use a tag such as `en`, `zh-CN` or `pt-BR`
    .about = Browsers and screen readers need the tag to pronounce, hyphenate and display the page correctly. They do not know names of languages.
    .example = language: British English
both-languages = the survey has both `language` and `languages`
    .help = keep `languages` and list all of them; the first is the default
    .about = `language` is for one language, and `languages` for several. With both, it is unclear in which languages the form should appear.
    .example =
        language: en
        languages: [en, zh-CN]
duplicate-language = language `{ $language }` is listed twice
    .help = remove one of them
    .about = A survey has one form per language, so the second entry has no effect. Perhaps it was meant to be another language.
    .example = languages: [en, en]
no-wording = there is no wording for `{ $language }`
    .help-near = did you mean `{ $near }`?
    .help = use { $known }, or add a file `templates/wording/{ $language }.ftl`
    .about = A form also has texts of its own, such as buttons and error messages. In this language, the program does not have them.
    .example = language: it
missing-translation = the text is missing in { $languages }
    .help = add the text, or remove the language from `languages`
    .about = A text is written once for all languages, or in each of them. People who read the form in this language would find a gap.
    .example =
        languages: [en, zh-CN]
        title:
          en: What would make our café nicer?
other-language = `{ $language }` is not a language of this survey
    .help-near = did you mean `{ $near }`?
    .help = remove this text, or add `{ $language }` to the languages ({ $known })
    .about = The survey has no form in this language, so nobody would read the text.
    .example =
        language: en
        title:
          en: What would make our café nicer?
          fr: Comment améliorer notre café ?
forbidden-link = the link `{ $link }` may not be published
    .help = use a relative link, or one that begins with `https:`, `http:`, `mailto:` or `tel:`
    .about = Some links, such as `javascript:`, run a program in the browser of everyone who follows them. Others do not work on other people’s devices.
    .example = introduction: "[Our menu](javascript:alert)"
secret = this looks like a secret key
    .label = everyone can read it once it is published
    .help = remove it; then revoke this key and create a new one, because anyone with this file can use it
    .about = The form is public, and the definition often is, too. Anyone who finds the key can use it in your name and at your expense.
    .example = submit: https://answers.example.org/?key=AKIAA2A2A2A2A2A2A2A2

## Images

image-text = the image `{ $image }` has no alternative text
    .help = describe it for people who cannot see it: `![what it shows](file.png)`
    .about = Screen readers read out the alternative text in place of the image. Without it, people who cannot see the image do not know what it shows.
    .example = introduction: "![](garden.png)"
remote-image = the image `{ $image }` is not in the survey’s folder
    .help = download it into the folder; a form loads nothing from other hosts
    .about = An image on another host tells that host who opens the form. It may also change or disappear at any time.
    .example = introduction: "![The garden](https://example.org/garden.png)"
outside-image = the image `{ $image }` is outside the survey’s folder
    .help = copy it into the folder, and write the path from there, with `/`
    .about = Only images in the survey’s folder are published with it. Files elsewhere may not be meant for the public.
    .example = introduction: "![The garden](../garden.png)"
image-format = `{ $image }` is not an image that pages can show
    .help = save it as one of these: { $formats }
    .about = Every browser shows the formats in the list. Other files may not be shown everywhere, or may contain programs.
    .example = introduction: "![The floor plan](plan.pdf)"
broken-image = `{ $image }` is not an image, although its name says so
    .help = open it in an image editor, and save it again as PNG, JPEG or WebP
    .about = The name has the ending of an image, but the content is something else, or damaged. Browsers would show a gap.
    .example = a document that was renamed to garden.png
no-image = there is no image `{ $image }` in the survey’s folder
    .help-near = did you mean `{ $near }`?
    .help = put the file itself there, not a link to it
    .about = The form would have a gap in place of the image. Symbolic links are not followed, because they may lead to files that are not meant for the public.
    .example = introduction: "![The garden](gadren.png)"

## What is asked

both-lists = the survey has both `sections` and `features`
    .help = move the features into one of the sections
    .about = Features are either in one list or in sections. With both, it is unclear where the features of the list belong.
    .example =
        features:
          - id: wifi
            name: Wi-Fi for guests
        sections:
          - title: On the menu
            features: [{"{"}id: oat-milk, name: Oat milk{"}"}]
no-features = the survey has no feature
    .help = add `features:` with at least one entry that has an `id` and a `name`
    .about = A Kano survey asks a pair of questions about each feature. Without a feature, there is nothing to ask.
    .example = title: What would make our café nicer?
no-options = the question needs at least two `options`
    .help = add `options:` with entries such as `{"{"}id: yes, label: Yes{"}"}`
    .about = People answer this type of question by choosing from options. With fewer than two, there is no choice.
    .example =
        profile:
          - id: visits
            question: How often do you visit us?
            type: choice
foreign-key = this type of question has no `{ $key }`
    .help = remove it, or change the type to { $types }
    .about = Some keys belong only to certain types of questions, such as `minimum` to numbers. In other questions they would have no effect.
    .example =
        profile:
          - id: street
            question: In which street do you live?
            type: text
            minimum: 1
unknown-scale = there is no scale `{ $scale }` in `{ $language }`
    .help-near = did you mean `{ $near }`?
    .help-known = use { $known }, or write five labels
    .about = The name of a scale selects the labels of the five answers. Without labels, people would not know what they choose.
    .example = scale: handbok
bad-evaluation-row = `{ $row }` is not a row of an evaluation table
    .help = write five of the letters A O M I R Q, such as `QAAAO`
    .about = Each letter of a row gives one pair of answers its category. A wrong or missing letter would leave a pair without a category.
    .example = evaluation: [QAAAO, RIIIM, RIXIM, RIIIM, RRRRQ]
unknown-question = there is no profile question `{ $question }`
    .help-near = did you mean `{ $near }`?
    .help = name the id of a question below `profile`
    .about = A condition depends on the answer to a profile question. Without that question, nobody could meet the condition.
    .example =
        features:
          - id: bowl
            name: A bowl of water for dogs
            show_if: {"{"}pet: yes{"}"}
later-question = `{ $question }` is not answered before this question
    .help = a condition may name earlier questions only; move that one up
    .about = The form has to know the answer before it can decide what to ask. Someone who reads from top to bottom has not given it yet.
    .example =
        profile:
          - {"{"}id: walks, question: How many walks a day?, type: number, show_if: {"{"}pet: yes{"}"}{"}"}
          - {"{"}id: pet, question: A dog?, type: choice, options: [{"{"}id: yes, label: Yes{"}"}, {"{"}id: no, label: No{"}"}]{"}"}
foreign-condition = `{ $question }` has no options for a condition
    .help = use a question of type `choice` or `multiple`
    .about = A condition names options of a question. Numbers and free texts do not have any.
    .example =
        profile:
          - {"{"}id: dogs, question: How many dogs do you have?, type: number{"}"}
        features:
          - {"{"}id: bowl, name: A bowl of water, show_if: {"{"}dogs: many{"}"}{"}"}
unknown-condition-option = `{ $question }` has no option `{ $option }`
    .help-near = did you mean `{ $near }`?
    .help-known = use { $known }
    .about = Nobody can choose an option that does not exist, so nobody could meet the condition.
    .example =
        profile:
          - {"{"}id: pet, question: A dog?, type: choice, options: [{"{"}id: yes, label: Yes{"}"}, {"{"}id: no, label: No{"}"}]{"}"}
        features:
          - {"{"}id: bowl, name: A bowl of water, show_if: {"{"}pet: maybe{"}"}{"}"}
impossible-condition = this is never asked: `{ $question }` would need two answers at once
    .help = remove one of the conditions, here or on a question that they name
    .about = The conditions exclude each other, often because a question that is named has a condition of its own. Nobody would ever be asked.
    .example =
        profile:
          - {"{"}id: pet, question: A dog?, type: choice, options: [{"{"}id: yes, label: Yes{"}"}, {"{"}id: no, label: No{"}"}]{"}"}
          - {"{"}id: size, question: How big?, type: choice, options: [{"{"}id: s, label: Small{"}"}, {"{"}id: l, label: Large{"}"}], show_if: {"{"}pet: yes{"}"}{"}"}
        features:
          - {"{"}id: bowl, name: A bowl of water, show_if: {"{"}pet: no, size: s{"}"}{"}"}

## Where answers go

bad-address = `{ $address }` is neither a receiver nor an address
    .help = write `download`, or the address of a form endpoint: `https://…`
    .about = This value tells the form where to send answers. As it is neither a known word nor a full address, they could not be sent.
    .example = submit: answers.example.org
bad-host = `{ $host }` is not a valid host or port
    .help = check the host and the port; write a host with letters other than a to z in its ASCII form: `xn--…`
    .about = For safety, each page names the one host to which it may send answers. Browsers do not accept this name or port.
    .example = submit: https://answers.example.org:99999/kano
password-in-address = the address has a user name in it
    .help = use an endpoint that needs no password: everyone can read the page
    .about = The address is part of the page. Everyone who opens the form could use the name and the password.
    .example = submit: https://me:secret@answers.example.org/
not-https = addresses with `{ $scheme }` are not accepted: others could read what is sent
    .help = use an address that begins with `https:`
    .about = On an unencrypted connection, others can read and change the answers. Browsers also block it on pages that are encrypted themselves.
    .example = submit: http://answers.example.org/
own-receiver-key = answers to `{ $value }` need the key `{ $key }`
    .help = write it as `submit: {"{"}{ $key }: {"\u0022"}{ $value }{"\u0022"}{"}"}`
    .about = The program knows this receiver, which takes answers in its own way. If they were sent as to any other address, they would not arrive.
    .example = submit: me@example.org
receiver-as-value = `{ $key }` is a key under `submit`, not a value
    .help = write it as `submit: {"{"}{ $key }: {"\u0022"}{ $example }{"\u0022"}{"}"}`
    .about = This receiver needs more information, such as an address or an id. Write its name as a key, and this after it.
    .example = submit: mailto:me@example.org
several-receivers = `submit` must name one receiver, not { $count }
    .help = keep the one to which answers should go
    .about = A form sends answers to one place. With several, some answers might arrive in one of them and not in the others.
    .example =
        submit:
          formspree: xyzabcde
          mailto: me@example.org
bad-formspree = `{ $text }` is not the id of a form at Formspree
    .help-near = write only what follows `/f/`: `{ $near }`
    .help = copy what follows `/f/` in the address of the form, such as `xyzabcde`
    .about = Formspree knows each form by an id of letters and digits. With anything else, it would not accept the answers.
    .example =
        submit:
          formspree: https://formspree.io/f/xyzabcde
not-google-form = `{ $text }` is not an address of a form at `docs.google.com`
    .help = open the form for editing, choose ⋮ → “Get pre-filled link”, write a word into its one question, and copy the link
    .about = The form has to know which question of the Google form takes the answer code. Only its pre-filled link at `docs.google.com` says so.
    .example =
        submit:
          google-form: https://forms.gle/abcdefgh
not-prefilled-link = this is not the form’s pre-filled link
    .help = open the form for editing, choose ⋮ → “Get pre-filled link”, write a word into its one question, and copy the link
    .about = Only the pre-filled link says which question takes the answer code. The link for editing, for example, works only for you.
    .example =
        submit:
          google-form: https://docs.google.com/forms/d/1abc/edit
prefilled-questions = the link fills in { $count ->
    [0] no question
    [one] { $count } question
   *[other] { $count } questions
}, not one
    .help = open the form for editing, choose ⋮ → “Get pre-filled link”, write a word into its one question, and copy the link
    .about = The form sends one answer code, and puts it into the question that the link fills in. With none or several, it is unclear which one that is.
    .example =
        submit:
          google-form: https://docs.google.com/forms/d/e/1abc/viewform?usp=pp_url
apps-script-test = this is a test address that only you can use
    .help = choose “Deploy” → “Manage deployments”, and copy the address of the web app, which ends in `/exec`
    .about = An address that ends in `/dev` works only while you are signed in. Answers of other people would not arrive.
    .example =
        submit:
          apps-script: https://script.google.com/macros/s/abc/dev
bad-apps-script = `{ $text }` is not the address of a Google Apps Script web app
    .help = choose “Deploy” → “Manage deployments”, and copy the address of the web app, which ends in `/exec`
    .about = Google has several addresses for a script, such as the one for editing it. Only that of the web app takes answers.
    .example =
        submit:
          apps-script: https://script.google.com/home/projects/abc/edit
bad-email = `{ $text }` is not a valid email address
    .help = write only the address, such as `me@example.org`
    .about = The form opens an email to exactly this text. With anything besides the address in it, the email might not arrive.
    .example =
        submit:
          mailto: Ms Li <li@example.org>
bad-contact = `{ $text }` begins like a web address, but is not one
    .help-near = write it as `{ $near }`
    .help = write only the address: `https://…`
    .help-words = or begin with a few words: `Help: https://…`
    .about = An address without other words becomes a link. This one would lead nowhere. A text that begins with words is shown as it is.
    .example = contact: https://example.org or room 5

## Settings, templates, wording, scripts

duplicate-survey = `{ $first }` and `{ $second }` are the same survey
    .help = remove one of them, or give it another name
    .about = Both files would make a form at the same address, and one would replace the other.
    .example =
        surveys/cafe.yaml
        surveys/cafe/survey.yaml
file-name = `{ $file }` ends in `.yml`
    .help = rename it to `{ $name }.yaml`
    .about = Surveys have the same ending everywhere, so that `cafe.yml` and `cafe.yaml` cannot be confused.
    .example = surveys/cafe.yml
address-name = { $place ->
    [end] a part of `{ $file }` ends in a dot
   *[within] the name of `{ $file }` has `{ $character }` in it
}
    .help = rename it with letters, digits, `-`, `_` and dots between them
    .about = Names of files become parts of web addresses. There, these characters mean something else, or a host changes them, so that the file is not found.
    .example = static/100%.css
bad-colour = `{ $key }` must be a colour, not `{ $text }`
    .help = write `#` and six of the digits 0 to 9 and a to f, such as `"#0b6158"`
    .about = The program computes the contrast of the colour, and a lighter one for dark pages. For that it needs the digits, not a name.
    .example =
        theme:
          colour: dark green
low-contrast = text in the colour `{ $colour }` cannot be read on light pages: its contrast is { $contrast }, and must be at least { $least }
    .help = choose a darker one, such as `"{ $near }"`
    .about = Links and buttons have this colour. If it is too light, people with low vision cannot read them, and in sunlight nobody can.
    .example =
        theme:
          colour: "#7fd1c5"
no-logo = there is no file `static/{ $file }`
    .help-near = did you mean `{ $near }`?
    .help = put it into the folder `static/` of the site
    .about = Every page shows the logo above its title. Without the file, there would be a gap.
    .example =
        title: Café on the corner
        theme:
          logo: lgo.png
logo-text = a logo needs the title of the site
    .help = add a line `title: …`: screen readers read it out instead of the logo
    .about = Someone who cannot see the logo would not know whose survey this is.
    .example =
        theme:
          logo: logo.svg
wording-name = `{ $file }` is not named after a language
    .help = name the file like `en.ftl` or `zh-CN.ftl`
    .about = The name of the file says which language its texts are in. With another name, they would appear nowhere.
    .example = templates/wording/en.old.ftl
wording-syntax = this cannot be read as Fluent ({ $detail })
    .help = see the syntax at projectfluent.org
    .about = The texts of pages are written in the Fluent format. If the file cannot be read, the pages would lack these texts.
    .example = send = Send my answers {"{"}
missing-text = the text `{ $text }` is missing in `{ $file }`
    .help = add it there; a message is replaced as a whole, with all lines that begin with `.`
    .about = The pages of a language need all texts, and a scale needs the labels of all five answers. Otherwise there would be an empty button or answer.
    .example =
        scale-cafe =
        {"    ."}like = Lovely
missing-texts = { $count ->
    [one] one text is missing in `{ $file }`
   *[other] { $count } texts are missing in `{ $file }`
}
    .help-near = to change texts of `{ $near }`, name the file `{ $near }.ftl`
    .help = copy all texts of another language, and translate them
    .about = The pages of a language need all texts. A file with only some of them can change a language that is there, under its exact tag.
    .example = a file templates/wording/zh.ftl with one text
template = the template cannot be rendered: { $detail }
    .help = docs/templates.md lists all that a template can use
    .about = The program makes pages from this template. With a mistake in it, no page can be made, so nothing is written.
    .example = <h1>{"{"}{"{"} title {"}"}</h1>
too-many-templates = the site has too many templates of its own (more than { $most })
    .help = join templates, or remove those that no page uses
    .about = Each template may include another one, and a chain of them needs memory for each. No site of surveys needs so many.
    .example = a thousand copies of templates/form.html
too-many-branches = `elif` is in this template too often (more than { $most })
    .help = look up the value in a map instead, or split the template
    .about = Each branch is read as part of the one before it, which needs memory for each. People write a few of them.
    .example = a template of a script that wrote one branch per customer
not-in-site = `{ $page }` loads `{ $link }`, which is not a file of the site
    .help = put the file into `static/`, and link to it with `asset(name="…")`
    .about = With `--budget` or `--single-file`, everything that a page loads must be among your own files. Anything else cannot be measured, or put into a single file.
    .example = <script src="https://example.org/own.js"></script>
not-in-one-file = `{ $page }` loads `{ $link }`, which cannot be part of a single file
    .help = put the drawing itself into the template, or show the file as an image
    .about = With `--single-file`, a page contains everything that it loads. Browsers take symbols of another SVG file, and other pages, only from files.
    .example = <svg><use href="symbols.svg#leaf"/></svg>
script-part = `static/{ $file }` is part of the built-in script `{ $whole }`, which is one file
    .help = replace `static/{ $whole }` as a whole; if this is a different file, give it another name
    .about = Built-in scripts are put together from their parts beforehand. A file in place of one part would have no effect.
    .example = static/form/steps.js
script-import = `static/{ $file }` imports `{ $imported }`, but is published as it is
    .help = bundle both into one script, for example with `esbuild --bundle --format=iife`: published files have other names
    .about = Published files have names that change with their content. The script would look for the other one under a name that does not exist.
    .example = import "./steps.js";
budget = `{ $page }` is { $bytes } bytes after gzip, with everything it loads; the limit is { $most }
    .help = shorten texts, split the survey, or use smaller style sheets, images and fonts
    .about = You set a limit with `--budget`. A form above it takes longer to appear on a slow connection.
    .example = $ kanopress build --budget 1k

## Versions

version-name = `{ $file }` was not read
    .help = rename a version to the next free number, such as `2.json`; move any other file elsewhere
    .about = Only files with these names are versions of the survey. If this file is one, answers to it are counted separately.
    .example = surveys/cafe/versions/1 copy.json
broken-version = this is not a version of a survey ({ $detail })
    .help = restore the file as `kanopress build` wrote it; if you cannot, delete it: answers to this version are then counted separately
    .about = The file says what people were asked. Without it, the program cannot compare their questions with the current ones.
    .example = surveys/cafe/versions/1.json, cut off in the middle
edited-version = this version was changed after it was published
    .help = restore the file as `kanopress build` wrote it; if you cannot, delete it: answers to this version are then counted separately
    .about = The file says what people were asked, and its hash no longer matches. Their answers would count as answers to words they never read.
    .example = surveys/cafe/versions/1.json, in which a typing error was corrected
unknown-version = { $responses ->
    [one] { $responses } response to `{ $survey }` belongs
   *[other] { $responses } responses to `{ $survey }` belong
} to versions that are not known: { $versions }
    .help = restore the files of `surveys/{ $survey }/versions/`; until then these answers are counted separately in the report
    .help-hash = if they mean the same as the current survey, add `same_as: [{ $hash }]` to it
    .about = The responses come from questions of which no file exists. Nobody can tell whether they meant the same as the current ones.
    .example = {"{"}"form":"0123456789abcdef","answers":{"{"}"wifi":{"{"}"functional":"like","dysfunctional":"dislike"{"}"}{"}"}{"}"}

## Wording

wording-double-barrelled = `{ $word }` joins two things, and nobody can answer for both at once
    .help = split it into two features, or name what they have in common
    .about = Someone who likes only one of the two things cannot answer. Readers of the result cannot tell which one was meant.
    .example =
        features:
          - id: parking
            name: Free parking and late check-out
wording-negated-functional = `{ $word }` says what is missing, but this question must describe the feature as present
    .help = describe the feature as present; leave its absence to the dysfunctional question
    .about = The answer to this question counts as the reaction to having the feature. If the question describes an absence, an attractive feature is counted as reverse.
    .example =
        features:
          - id: waiting
            name: No waiting at the counter
wording-missing-negation = the dysfunctional question does not say that the feature is missing
    .help = say plainly that the feature is missing, for example with **not**, or say what happens instead
    .about = People who are asked twice about having the feature give the same answer twice. The pair then falls into a category that they do not mean.
    .example =
        features:
          - id: bread
            name: Warm bread on Sundays
            functional: If the bakery sells warm bread on Sundays, how do you feel?
            dysfunctional: If the bakery sells bread on Sundays, how do you feel?
wording-same-question = both questions of the pair are the same
    .also = the functional question
    .help = let the dysfunctional question say that the feature is missing
    .about = One question of a pair is about having the feature, the other about not having it. If both are the same, the pair says nothing about the difference.
    .example =
        features:
          - id: seat
            name: Window seat
            functional: If you sit beside the window, how do you feel?
            dysfunctional: If you sit beside the window, how do you feel?
wording-leading = `{ $word }` tells people what to feel
    .help = leave the word out, and name what people get
    .about = Praise and blame suggest an answer, and many people follow. The result then shows the wording, not what people want.
    .example =
        features:
          - id: ice-cream
            name: Our award-winning ice cream
wording-vague = `{ $word }` means something different to everyone
    .help = say exactly what is meant: give a number, or describe what people will see
    .about = Each person imagines something else, and answers about that. The result does not say what you would have to offer.
    .example =
        features:
          - id: service
            name: Fast service
wording-solution = `{ $word }` is a technology, not what people get from it
    .help = say what people get from it, in their own words
    .about = People can judge what they get, but not always how it is made. Those who do not know the technology can only guess.
    .example =
        features:
          - id: assistant
            name: An AI assistant
wording-near-duplicate = two features ask nearly the same
    .also = the other one
    .help = remove one of them, or say in their names how they differ
    .about = Two features that mean the same make the survey longer without telling you more. People wonder what the difference is, and invent one.
    .example =
        features:
          - id: parking
            name: Free parking at the door
          - id: own-parking
            name: Parking at our door for free
wording-many-features = { $count } features are more than { $most }: people get tired and guess
    .help = keep the 15 to 20 that matter most, or make two surveys
    .about = Each feature has two questions. People who get tired leave, or answer without reading, and the later features suffer most.
    .example = a survey with 21 features
wording-labels = { $like ->
    [same] two answers have the same label
   *[other] this label is for `{ $answer }`, but it sounds like `{ $like }`
}
    .also = the other one
    .help = { $like ->
        [same] give each answer a label of its own
       *[other] the order is like, must-be, neutral, live-with, dislike, each once
    }
    .about = Labels belong to the five answers by their order. In another order, someone who expects a feature is counted as tolerating it.
    .example = scale: [I like it, I can live with it, I am neutral, I expect it, I dislike it]
wording-length = the survey takes about { $minutes } minutes, which is more than { $most }
    .help = ask about fewer features, or shorten the texts
    .about = People who get tired leave, or answer at random. The estimate adds up the words to read and the questions to answer.
    .example = 20 features, each with a description of 150 words

no-contact = nothing says to whom people should give their answers
    .help = add `contact`, such as an email address, or `submit` with an address that takes answers
    .about = Without `submit`, the page gives people their answers, for them to pass on. It says to whom if there is a `contact`.
    .example = title: Our café

invisible-character = the text has the character { $character }, which nobody sees
    .help = delete it, and type the words around it again
    .about = Characters that nobody sees are often copied along with a text. They can change the order of letters, and make equal texts different.
    .example = title: "Our\u200B café"
stray-emphasis = { $found ->
   *[asterisks] `{ $marks }` does not emphasise anything, so people see it as it is
    [plain] `{ $marks }` makes nothing bold in this text, so people see it as it is
}
    .help = { $found ->
       *[asterisks] put the same marks directly before and after the words, inside quotation marks and brackets: `“**not**”`; if you mean the character itself, write `\*`
        [underscores] use asterisks: `**not**`; if you mean the character itself, write `\_`
        [plain] delete it: this text has no formatting
    }
    .about = Asterisks that lack a partner, or have a space or quotation marks on the wrong side, stay in the text. Then people do not see which word matters.
    .example = features: [{"{"}id: tea, name: Tea, dysfunctional: "If tea is **not offered, how do you feel?"{"}"}]

## Edits

changed-meaning = in version { $number }, { $effect ->
    [set-aside] the type of { $part }
    [no-group] { $part }
   *[separate] { $part }
} was `{ $earlier }`
    .help = { $effect ->
       *[separate] answers to the earlier wording are counted separately in the report
        [no-group] responses to that version still count, but are in no group of this question
        [set-aside] responses that do not fit the new type are set aside
    }
    .help-same = if both mean the same, add `same_as: [{ $form }]` to the survey
    .help-none = if all responses so far are only tests, delete them and `{ $file }`
    .about = People who answered before the edit read other words. Their answers may not be about what the question says now.
    .example =
        # version 1
        functional: If you can order on your phone, how do you feel?
        # now
        functional: If you can order by text message, how do you feel?
changed-evaluation = version { $number } had a different evaluation table
    .help = existing answers stay valid; the report applies the current table to all of them
    .about = The table turns answers into categories. With another table, existing answers may fall into other categories than in earlier reports.
    .example =
        # version 1
        evaluation: berger
        # now
        evaluation: pouliot
id-reused = in version { $number }, { $part } was `{ $earlier }`
    .help = give the new feature its own id; answers to the old one are then no longer read. Otherwise they are counted separately in the report
    .help-same = if both mean the same, add `same_as: [{ $form }]` to the survey
    .help-none = if all responses so far are only tests, delete them and `{ $file }`
    .about = Answers are stored under the id. In files of responses, answers to the old feature look like answers to the new one.
    .example =
        # version 1
        - id: extra
          name: Wi-Fi for guests
        # now
        - id: extra
          name: A quiet corner
feature-removed = { $part } was in version { $number }, and has been removed
    .help = answers to it are no longer read; if only its id was changed, change it back
    .about = Answers are found by the id of their feature. If the id no longer exists, the report leaves them out.
    .example =
        # version 1
        - id: wifi
          name: Wi-Fi for guests
        # now
        - id: free-wifi
          name: Wi-Fi for guests
question-removed = { $part } was in version { $number }, and has been removed
    .help = answers to it are no longer read; if only its id was changed, change it back
    .about = Answers are found by the id of their question. If the id no longer exists, the report cannot show groups by this question.
    .example =
        # version 1
        profile:
          - {"{"}id: years, question: For how many years have you been coming?, type: number{"}"}
        # now, without `profile`
option-removed = { $part } was in version { $number }, and has been removed
    .help = responses with this option are set aside; keep it in the survey as long as there are any
    .about = A response that names an unknown option is not valid, so all its answers would be missing in the report.
    .example =
        # version 1
        options: [{"{"}id: weekly, label: Every week{"}"}, {"{"}id: monthly, label: Every month{"}"}, {"{"}id: rarely, label: Rarely{"}"}]
        # now
        options: [{"{"}id: weekly, label: Every week{"}"}, {"{"}id: rarely, label: Rarely{"}"}]
outdated-same-as = answers to version { $number } count together with the current ones, but { $part } has been changed since
    .help = remove this hash, unless that version and the survey still mean the same
    .about = `same_as` says that an earlier version asked the same as the survey. After this edit, that may no longer be true.
    .example =
        # the survey has `same_as` for version 1
        # version 2
        functional: If you can order on your phone, how do you feel?
        # now
        functional: If you can order by text message, how do you feel?

## Mappings

open-mapping = this is not decided yet
    .help = write what it means; if the guess before `?` is right, delete the `?`
    .about = A mapping says what the columns and labels of other tools mean. Where it has a `?`, only you can know, so nothing is read until you decide.
    .example =
        - answers: {"{"}"Fast WiFi?": wifi.functional{"}"}
          labels: {"{"}Great: like, Maybe: "?"{"}"}
unknown-target = there is no question `{ $text }` in the survey
    .help-near = did you mean `{ $near }`?
    .help = write the id of a feature and what was asked about it, such as `{ $example }`
    .about = A column of answers is one of these: `functional`, `dysfunctional`, `importance`, `satisfaction` or `comment` of a feature.
    .example = - answers: {"{"}"Fast WiFi?": wifi{"}"}
doubled-target = column `{ $column }` has the answers to the same question
    .help = keep the column that is right, and list the other one below `ignore`
    .about = If two columns had the answers to one question, nobody could know which one counts.
    .example =
        - answers:
            "WiFi (before)": wifi.functional
            "WiFi (after)": wifi.functional
column-twice = column `{ $column }` is listed twice
    .help = keep one of them
    .about = Each column has one purpose. Names that differ only in spaces, quotation marks or the width of their characters are the same.
    .example =
        - id: Name
          answers: {"{"}"Fast WiFi?": wifi.functional{"}"}
          ignore: [Name]
label-twice = label `{ $label }` has two meanings
    .help = keep the one that is right
    .about = Each label means one answer. Labels that differ only in spaces, quotation marks or the width of their characters are the same.
    .example =
        - answers: {"{"}"Fast WiFi?": wifi.functional{"}"}
          labels: {"{"}"Great": like, "Great ": must-be{"}"}
long-table = { $found ->
   *[answers] without `id`, nobody knows which answers belong to the same person
    [groups] without `id`, responses cannot be counted by group
    [header] a long table has a header of one row
}
    .help = { $found ->
       *[answers] name in `id` the column that identifies each person
        [groups] name in `id` the column that identifies each person, or delete `profile`
        [header] delete `header_rows`
    }
    .about = A long table has several rows per person. Their `id` puts them together. Without one, a table counts only if both answers to a pair are in the same row.
    .example =
        - long: {"{"}question: Feature, answer: Answer{"}"}
          answers: {"{"}"with [WiFi]": wifi.functional{"}"}
unknown-zone = unknown time zone `{ $zone }`
    .help = write a name such as `Asia/Shanghai`, or an offset such as `+08:00`
    .about = Abbreviations such as `CST` are used for several time zones. Only names of an area and a city, and offsets from UTC, have one meaning.
    .example =
        - sent: {"{"}column: Time, zone: CST{"}"}
          answers: {"{"}"Fast WiFi?": wifi.functional{"}"}

## Records

duplicate = the same response was read at { $file }:{ $line }
    .help = nothing needs to be done: it counts once
    .about = The same response often comes back twice, for example from an export that has grown. Counting it twice would distort the result. Duplicates are only counted in the ledger, and not reported one by one.
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,like,dislike
        a1,like,dislike
conflict = a different response with the same id was read at { $file }:{ $line }
    .help = the first one counts; if this one is right, delete the other
    .about = An id belongs to one response, but here are two with different answers. Only a person can decide which one is right.
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,like,dislike
        a1,like,neutral
merge-mark = this line was left by a merge
    .help = choose one of the two versions of the file, and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`
    .about = Where Git cannot join two edits, it writes both into the file, between marks. The mark is not a response; the responses between the marks are read as usual.
    .example =
        wifi__functional,wifi__dysfunctional
        <<<<<<< HEAD
        like,dislike
foreign-file = the file is { $kind ->
    [document] a text document or a presentation
    [encrypted] protected by a password
    [old-office] in the format of Excel and Word before 2007
    [binary-workbook] a binary workbook (`.xlsb`)
    [large-workbook] a spreadsheet of more than 64 MiB
    [html] a web page
    [pdf] a PDF file
    [image] an image
    [recording] a recording of sound or video
    [archive] an archive
    [crowded-archive] an archive of more than 65,535 files
    [empty-archive] an archive without tables or texts
    [large-message] an email of more than 64 MiB
    [locked] protected by the password of the archive
    [oddly-packed] compressed in an unusual way
    [database] a database
   *[other] not text
}, and cannot be read as responses
    .help = { $kind ->
        [encrypted] replace it with a copy that is saved without a password
        [old-office] replace it with a copy that is saved as an Excel workbook (`.xlsx`)
        [binary-workbook] replace it with a copy that is saved as an Excel workbook (`.xlsx`)
        [large-workbook] replace it with a copy that is saved as CSV (UTF-8)
        [html] replace it with an export as CSV or JSON (in Telegram, “Machine-readable JSON”), or save the table in it as CSV (UTF-8)
        [archive] unpack it, and replace it with the files from it
        [crowded-archive] unpack it, and replace it with the files of responses from it
        [large-message] save the files of responses that are attached to it
        [locked] unpack the archive with its password, and replace it with the files from it
        [oddly-packed] unpack the archive, and replace it with the files from it
       *[other] replace it with an export as CSV or JSON
    }
    .about = A file is known by its content, not by its name. The program reads CSV, spreadsheets (XLSX and ODS), JSON, JSON Lines, and text, email and chats with answer codes, also compressed with gzip or Zstandard, or several in a ZIP archive. Any other file is left where it is.
    .example = a PDF file that was renamed to `answers.csv`
damaged-file = { $found ->
    [unsupported] the compressed file needs too much memory to be unpacked, or a dictionary
    [bomb] the compressed file unpacks to more than 200 times its size
    [workbook-bomb] the workbook unpacks to more than 1 GiB, or to more than 200 times its size
    [damaged-workbook] the workbook is damaged, and could not be read to its end
    [archive-bomb] the archive unpacks to more than 200 times its size, and not all files in it were read
    [damaged-archive] the archive is damaged, and files in it may be missing
   *[damaged] the compressed file is damaged, and could not be unpacked to its end
}
    .help = { $found ->
        [unsupported] unpack it, or compress it again without special options
        [bomb] unpack it yourself, and check what is in it
        [archive-bomb] unpack it yourself, and check what is in it
        [workbook-bomb] save the sheet as CSV (UTF-8), and check what is in it
       *[damaged] export or copy it again
    }
    .about = Everything up to that point was read, and counts. The rest could not be read, so responses may be missing.
    .example = a file `answers.csv.gz` whose download was interrupted
unreadable-header = the header cannot be read
    .help = export the file again; the first line names the columns
    .about = The first line says what each column holds. Without it, no row can be read.
    .example =
        "wifi__functional,wifi__dysfunctional
        like,dislike
missing-header = the first line holds answers instead of the names of the columns
    .help = add a header at the top, such as `meta__id,wifi__functional,wifi__dysfunctional`, or export the file again with one
    .about = The header says what each column holds. Without it, nobody can tell which answer belongs to which question, so every row is set aside.
    .example =
        a1,like,dislike
        a2,neutral,live-with
doubled-column = column `{ $column }` is in the header twice (again on line { $line }, column { $at })
    .help = delete or rename one of the two, so that it is clear which one counts
    .about = The two columns may hold different answers. If one of them were chosen silently, the result could be wrong.
    .example =
        wifi__functional,wifi__dysfunctional,wifi__functional
        like,dislike,neutral
too-long = the record is longer than 1 MiB
    .help = look for a missing line break or quote
    .about = No response is this long. Usually many rows have run together, and nobody could tell where each of them ends.
    .example = thousands of JSON objects in one line
nul-character = the record has a character with the code 0 (NUL)
    .help = export the file again, as UTF-8
    .about = This character is never part of what people type. It shows that the file was damaged, or saved in another encoding.
    .example = {"{"}"answers":{"{"}"wifi":{"{"}"functional":"like"{"}"}{"}"},"comment":"nice\u0000"{"}"}
not-utf8 = the record has bytes that are not UTF-8 text
    .help = save or export the file as UTF-8
    .about = Bytes in another encoding could stand for different letters. The record is kept as it is, but not counted.
    .example = a row with “café” in Windows-1252 that was added to a file in UTF-8
unclosed-quote = the quote is not closed where the row ends
    .help = close it; a quote inside a quoted field is written twice: `""`
    .about = A quoted field goes on to the next quote. Without it, this field has no end, and would swallow the rows below.
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,like,"dislike
        a2,like,neutral
short-row = the row has { $fields ->
    [one] { $fields } field
   *[other] { $fields } fields
}, but the header has { $wanted }
    .help = add what is missing; a question without an answer is an empty field
    .about = Fields belong to columns by their order. If one is missing, the others may be in the wrong columns.
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,like
long-row = the row has { $fields ->
    [one] { $fields } field
   *[other] { $fields } fields
}, but the header has { $wanted }
    .help = { $found ->
        [sheet] remove what is to the right of the last column, or give that column a name
       *[text] put quotes around any text that contains the delimiter
    }
    .about = Fields belong to columns by their order. Often a comma in a text was taken for the end of a field.
    .example =
        wifi__functional,wifi__dysfunctional,comment
        like,dislike,Nice, but small
cut-off = the file ends in the middle of this line
    .help = export or copy the file again
    .about = The end of the file was lost, for example because a download was interrupted. Other responses may be missing as well.
    .example = {"{"}"answers":{"{"}"wifi":{"{"}"functional":"li
not-json = { $found ->
    [other] this is not an object
    [end] the object is not complete
   *[syntax] the JSON is not right here
}
    .help = write each response as one object in braces, with every text and name in double quotes
    .about = In a file of JSON Lines, every line is a complete object. This line cannot be read as one, so its answers are unknown.
    .example = {"{"}"answers":{"{"}"wifi":{"{"}"functional":"like",{"}"}{"}"}{"}"}
doubled-key = `{ $name }` is given twice
    .help = remove one of the two, so that it is clear which one counts
    .about = The two values may be different. If one of them were chosen silently, the result could be wrong.
    .example = {"{"}"answers":{"{"}"wifi":{"{"}"functional":"like","functional":"dislike"{"}"}{"}"}{"}"}
wrong-shape = { $wanted ->
   *[object] `{ $name }` must be an object
    [value] `{ $name }` must be one value, not a list
    [scalar] there is a list or an object where one value belongs
}
    .help = write answers as kanopress writes them: `{"{"}"answers": {"{"}"ID": {"{"}"functional": "like"{"}"}{"}"}{"}"}`
    .about = Answers are found by their names, in objects within objects. In another form, it is unclear which answer belongs to which question.
    .example = {"{"}"answers":{"{"}"wifi":["like","dislike"]{"}"}{"}"}
damaged-code = { $found ->
    [character] an answer code never has the character `{ $character }`
    [impossible] the checksum of the answer code is right, but no form makes such a code
   *[part] a character in this part of the answer code is wrong, missing or extra
}
    .help = { $found ->
        [impossible] ask for the file with the answers instead of the code
       *[other] compare it with the sheet or message that it came from, or ask for the code again
    }
    .about = A code has a checksum that finds wrong characters. A damaged code is never corrected by guessing, because the guess could be another answer.
    .example = KP1E4LUTCWSF7YRLXSUZQQQD4K2A2
short-code = the answer code ends too early: at least { $missing ->
    [one] { $missing } character is missing
   *[other] { $missing } characters are missing
}
    .help = copy the whole code, or ask for it again
    .about = The end of the code was lost, for example because it was copied only in part. The answers in it are incomplete.
    .example = KP1E4LUTCWSF7YRLXSUZVQQD
further-code = another answer code in the same record already counts
    .help = if the codes are from several people, put each of them on its own line in a text file
    .about = A row or an object is what one person sent. Only the first valid code in it counts, so that nobody can answer for others.
    .example =
        Time,Your code
        10:30,KP1E4LUTCWSF7YRLXSUZVQQD4K2A2 KP1E4LUTCWSF7YRLXSUZVQQD4K2A3
unknown-form = the answer code belongs to no known version of this survey
    .help = compare its first characters with the sheet or message that it came from; if they are right, move it to the responses of its own survey
    .about = A code holds only answers, without the questions. Its first characters say to which version they belong, and this survey does not have that version.
    .example = KP1QY3560J02PSH9QU5QKQ20KSKX
other-survey = the response belongs to survey `{ $survey }`, not to `{ $own }`
    .help = move it to the responses of its own survey
    .about = The response names its survey, and it is not this one. Features of two surveys may have the same id and yet mean different things.
    .example = {"{"}"survey":"bakery","answers":{"{"}"wifi":{"{"}"functional":"like","dysfunctional":"dislike"{"}"}{"}"}{"}"}
unknown-answer = { $found ->
    [several] there are several answers in `{ $name }`: `{ $text }`
   *[other] unknown answer `{ $text }` in `{ $name }`
}
    .help-near = did you mean `{ $near }`?
    .help = { $found ->
        [nothing] if the question has no answer, leave it empty
        [several] keep the one that was meant, or leave it empty
       *[other] use { $known }
    }
    .about = Answers are stored as five codes. Labels and numbers are not accepted, because their meaning depends on the survey.
    .example =
        wifi__functional,wifi__dysfunctional
        I like it,dislike
not-a-rating = `{ $name }` must be a whole number from 1 to { $most }, not `{ $text }`
    .help = correct the number, or leave the field empty
    .about = Ratings are whole numbers on a fixed scale. Any other value would distort the mean.
    .example =
        wifi__functional,wifi__dysfunctional,wifi__importance
        like,dislike,10
unknown-option = unknown option `{ $text }` in `{ $name }`
    .help-near = did you mean `{ $near }`?
    .help = use { $known }
    .about = The survey has no such option, so the response cannot be put into a group. Often the option was renamed or removed.
    .example =
        wifi__functional,wifi__dysfunctional,profile__visits
        like,dislike,daily
not-a-number = `{ $name }` must be { $wanted ->
    [whole] a whole number
    [minimum] at least { $limit }
    [maximum] at most { $limit }
   *[number] a number
}, not `{ $text }`
    .help = { $wanted ->
        [number] write digits and a decimal point, such as `36.5`, or leave the field empty
       *[other] correct the number, or leave the field empty
    }
    .about = The question asks for a number, possibly within limits. A text such as `about 10` cannot be counted with, and neither can `1,500`, which is 1500 in some languages and 1.5 in others.
    .example =
        wifi__functional,wifi__dysfunctional,profile__years
        like,dislike,about 10
text-too-long = `{ $name }` must have at most { $most ->
    [one] { $most } character
   *[other] { $most } characters
}, not { $characters }
    .help = shorten the text, or allow more with `maximum_length`
    .about = The form does not let people type more than this. A longer text comes from somewhere else, or two texts have run together.
    .example =
        wifi__functional,wifi__dysfunctional,profile__street
        like,dislike,Long Street
unknown-label = unknown label `{ $text }`
    .help-near = did you mean `{ $near }`?
    .help = add it to the labels in `mapping.yaml`
    .about = Only the labels listed in the mapping have a meaning. Any other might mean another answer, so it is not guessed.
    .example =
        "Fast WiFi?","No WiFi?"
        Great,Awful
not-a-response = this row is not a response: `{ $text }`
    .help = nothing needs to be done, unless `only` in `mapping.yaml` is wrong
    .about = Exports also have rows that nobody answered, such as previews and tests. The mapping says which rows count.
    .example =
        Status,"Fast WiFi?","No WiFi?"
        Survey Preview,Great,Awful
needed-column = column `{ $column }`, which `{ $key }` needs, is not in the file
    .help = export the file again with this column, or change `{ $key }` in `mapping.yaml`
    .about = The mapping says by this column which rows are responses, or, in a long table, which rows belong to the same person. Without it, the wrong rows would count.
    .example =
        "Fast WiFi?","No WiFi?"
        Great,Awful
incomplete-row = this row does not say { $found ->
   *[person] whose answer it is
    [question] which question it answers
}
    .help = { $found ->
       *[person] fill in the column that `id` in `mapping.yaml` names, or leave the row where it is
        [question] fill in the columns that `long` in `mapping.yaml` names, or leave the row where it is
    }
    .about = In a long table, the rows of a person have the same id, and each row says which question it answers. A row without an id, or with one that a spreadsheet cut short, could belong to anybody.
    .example =
        person,question,answer
        ,Fast WiFi?,Great
two-answers = `{ $column }` was answered differently on line { $line }
    .help = delete the row that is wrong
    .about = In a long table, one person has one row for each question. If two rows disagree, nobody knows which one counts, so no answer of this person counts.
    .example =
        person,question,answer
        P1,Fast WiFi?,Great
        P1,Fast WiFi?,Awful
two-mappings = two entries of `{ $file }` fit this file (lines { $first } and { $second })
    .help = say in `files` which files each of them is for
    .about = A column could mean one thing in one entry and another in the other, so the file is not read.
    .example = two entries that both list the column “Fast WiFi?”
no-answer = no question of any pair is answered
    .help = nothing can be counted: delete the record, or leave it where it is
    .about = Results come only from the pairs of questions. A response without an answer to any of them does not change the result.
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,,
no-code = there is no answer code in the { $unit ->
   *[row] row, and no column has answers
    [line] line, and no name in it stands for an answer
} to survey `{ $survey }`
    .help-near = did you mean `{ $near }` by column `{ $column }`?
    .help = an answer code begins with `KP1`
    .help-example = answers have names such as `{ $example }`; for a table of another tool, `kanopress map FILE` proposes what its columns mean
    .about = Answers come either under the names of the survey, or as an answer code. This record has neither, so there is nothing to count.
    .example =
        Time,Name
        10:30,Ann

## Files of responses

other-encoding = `{ $file }` was read as { $encoding }
    .help = if letters look wrong, save the file as UTF-8
    .about = The file is not UTF-8, so its encoding was detected from its bytes. Answers are codes of plain letters, which are always read correctly. Texts that people wrote may not be.
    .example = a CSV file that a spreadsheet program saved as GB18030
other-sheets = only the sheet `{ $sheet }` of `{ $file }` was read, and not { $others }
    .help = if there are responses in other sheets, save each of these as a file of its own
    .about = One sheet of a workbook is read: the first with the names of answers in its first 20 rows, or else the first. Hidden and empty sheets do not count.
    .example = a workbook with the responses in one sheet, and notes in another
left-out-media = { $count ->
    [one] one image or recording in `{ $file }` was not read: `{ $first }`
   *[other] { $count } images or recordings in `{ $file }` were not read, such as `{ $first }`
}
    .help = if an answer code is on an image, ask for the code as text
    .about = An archive is read as a folder. Photos, videos and voice messages, which many exports of chats contain, are only counted.
    .example = an export of a chat with its photos
above-header = `{ $file }` has lines above its header (line { $lines })
    .help = nothing needs to be done: they are not read
    .about = The header is the line with the names of the answers. Anything above it, such as a title, is not a response.
    .example =
        Our survey of November
        wifi__functional,wifi__dysfunctional
        like,dislike
header-again = the header appears again in `{ $file }` (line { $lines })
    .help = nothing needs to be done: the rows below it are read by it
    .about = Where files were joined, the names of the columns appear between the rows, perhaps in another order. Such a line is not a response.
    .example =
        wifi__functional,wifi__dysfunctional
        like,dislike
        wifi__functional,wifi__dysfunctional
        neutral,live-with
rows-in-text = the row on line { $line } of `{ $file }` has { $rows ->
    [one] a line within quotes that looks like a row
   *[other] { $rows } lines within quotes that look like rows
}
    .help = check the quotes: these lines are part of one response now
    .about = A quoted text may have several lines. If its closing quote is missing, it goes on to the next quote, and the rows between them become part of the text.
    .example =
        wifi__functional,wifi__dysfunctional,comment
        like,dislike,"lost
        like,neutral,ok
        neutral,dislike,20"
repeated-rows = { $rows ->
    [one] one row without an id in `{ $file }` is the same as a row in an earlier file
   *[other] { $rows } rows without an id in `{ $file }` are the same as rows in earlier files
}
    .help = if the same export is there twice, delete one of the files
    .about = Without ids, nobody can tell whether two equal rows are from the same person, so both count. If an export is there twice, everyone in it counts twice.
    .example = `export.csv` and `export (1).csv`
rows-without-person = { $count ->
    [one] one row of `{ $file }` counts as one response
   *[other] { $count } rows of `{ $file }` count as one response each
}, because nothing says which rows belong to the same person
    .help = if a column identifies each person, name it in `id` in `mapping.yaml`
    .about = The results of each feature are right if everybody has only one row for it. The number of responses is the number of rows, and not of people.
    .example =
        feature,with,without
        WiFi,Great,Awful
cut-ids = { $count ->
    [one] one id in `{ $file }` is a number that a spreadsheet cut short
   *[other] { $count } ids in `{ $file }` are numbers that a spreadsheet cut short
}, such as `1.23457E+19`
    .help = export the file again, and do not save it from a spreadsheet program
    .about = Different ids may have become the same, so they are not compared. These responses count as responses without an id.
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        1.23457E+19,like,dislike
unreadable-times = { $count ->
    [one] one response in `{ $file }` has a time that cannot be read
   *[other] { $count } responses in `{ $file }` have times that cannot be read
}
    .help-near = write their `zone` in `{ $mapping }`, and their `format` if they do not begin with the year
    .help = write times with their time zone, such as `2026-12-01T10:00:00Z`
    .about = A time without a zone can be many different moments. It is therefore unknown whether these responses were sent too fast or too late. They count all the same.
    .example =
        meta__sent,wifi__functional,wifi__dysfunctional
        2026-12-01 10:00,like,dislike
unclear-codes = { $count ->
    [one] one record
   *[other] { $count } records
} in `{ $file }` may repeat { $count ->
    [one] another one
   *[other] others
}: an answer code says too little to tell
    .help = compare the answers, and delete what is there twice
    .about = An answer code has only the first 15 digits of an id. If several responses have ids that begin with them, or a response that answers something else, the code may be one of them or none. Nothing is left out.
    .example = ids that were numbered by hand: `00000000000000000000000000000001`, `00000000000000000000000000000002`
too-many-kinds = the groups of `{ $question }` in survey `{ $survey }` are not shown, because the questions with `segment: true` have more than { $most } combinations of answers
    .help = use `segment: true` for fewer questions, or for questions with fewer options
    .about = Respondents are counted by the combination of their answers to these questions. Beyond this number, the last question is left out, so that the program does not run out of memory.
    .example = twelve questions with `segment: true` and five options each
file-without-codes = there is no answer code in `{ $file }`
    .help = an answer code begins with `KP1`; save a table of answers as CSV (UTF-8): `.csv`
    .about = In a text file, the program looks only for answer codes. If people sent their answers in another form, they are not counted.
    .example = like, dislike, like, neutral
unknown-column = column `{ $column }` in `{ $file }` was not read
    .help = did you mean `{ $near }`?
    .about = The name is nearly that of a column with answers. If it is misspelt, these answers are missing in the report.
    .example =
        wifi__functional,wifi__dysfunctional,coment
        like,dislike,Nice
ignored-columns = ignored columns in `{ $file }`: { $columns }
    .help = the survey does not use them
    .about = Services and spreadsheets add columns of their own, which do no harm. If one of them holds answers, the report lacks them.
    .example =
        Remarks,wifi__functional,wifi__dysfunctional
        by phone,like,dislike
missing-columns = missing columns in `{ $file }`: { $columns }
    .help = these questions count as not asked
    .about = The survey asks questions for which the file has no column. That is right if they were added later; otherwise answers were lost.
    .example =
        wifi__functional
        like
more-records = { $count ->
    [one] { $count } more record was not accepted
   *[other] { $count } more records were not accepted
}
    .help = see `{ $file }`, which has all of them with the reasons
    .about = Only the first ten records are explained one by one, so that the first problem stays in sight. Often one mistake explains all of them.
    .example = a file with eleven records that are not valid responses

## Simulated responses

truth-syntax = the probabilities cannot be read ({ $detail })
    .help = write `features: {"{"}FEATURE: {"{"}attractive: 0.5, must-be: 0.5{"}"}{"}"}`
    .about = The file sets how likely each category is for each feature. Without a valid file, the truth of the made-up responses would be unknown.
    .example = features: [wifi, tea]
negative-probability = `{ $category }` of `{ $feature }` must be 0 or more, not `{ $value }`
    .help = write a number such as `0.5`
    .about = A probability says how often something happens. It cannot be negative.
    .example =
        features:
          wifi: {"{"}attractive: -0.5, must-be: 1.5{"}"}
impossible-truth = `{ $feature }` has no category that can occur
    .help = give at least one category of the evaluation table a number above 0
    .about = For each response, one of the categories is drawn. If none has a chance, there is nothing to draw.
    .example =
        features:
          wifi: {"{"}attractive: 0{"}"}

## The command line

unknown-command = there is no command `{ $command }`
    .help-near = did you mean `{ $near }`?
    .help = `kanopress --help` lists all commands
    .about = The first word after `kanopress` says what to do. With an unknown word, nothing is done.
    .example = $ kanopress biuld
unknown-argument = there is no option `{ $argument }` here
    .help-near = did you mean `{ $near }`?
    .help = `{ $command } --help` lists all options
    .about = A command has its own options. An unknown one would be ignored, and the result would not be what you asked for.
    .example = $ kanopress build --budgt 14k
surplus-argument = `{ $argument }` is one argument too many
    .help = put quotes around a name with spaces; `{ $command } --help` shows what can be given
    .about = The command does not know what to do with this word. Often it is the second half of a name with a space in it.
    .example = $ kanopress init my site
missing-argument = an argument is missing: { $arguments }
    .help = `{ $command } --help` explains it
    .about = The command cannot guess what it should work on.
    .example = $ kanopress simulate
missing-value = `{ $option }` needs a value
    .help = write it after the option, with a space or `=` between them
    .about = The option sets something to a value. Without one, it has no meaning.
    .example = $ kanopress build --budget
bad-value = `{ $value }` is not a valid value for `{ $option }`
    .help-known = use { $known }
    .help-wanted = write { $wanted ->
       *[bytes] a number of bytes, such as `14k`
        [smaller] a smaller number
        [number] a whole number, 0 or more
    }
    .about = The option takes only certain values, and nothing is done with a guessed one.
    .example = $ kanopress build --budget small
repeated-option = `{ $option }` can be given only once
    .help = keep one of them
    .about = The option has one value. With two, it is unclear which one counts.
    .example = $ kanopress build --out first --out second
unknown-code = there is no code `{ $code }`
    .help-near = did you mean `{ $near }`?
    .help = `kanopress explain` lists all codes
    .about = Each message has a code in brackets, such as `unknown-key`. No message has this one.
    .example = $ kanopress explain unknown-kye
no-messages = there are no messages in `{ $language }`
    .help = use { $known }
    .about = Messages exist in only a few languages. Surveys may have more, which are set in the survey itself.
    .example = $ kanopress --lang de check
no-survey = there is no survey `{ $survey }`
    .help-near = did you mean `{ $near }`?
    .help = put it at `surveys/{ $survey }.yaml` or `surveys/{ $survey }/survey.yaml`
    .about = The command found no survey with this id. An id is the name of the file or folder, not the title.
    .example = $ kanopress check caffe
no-surveys = there are no surveys in `{ $folder }`
    .help = make a site with `kanopress init DIR`, or say where it is with `--site DIR`
    .about = A site has its surveys in the folder `surveys`. The command was probably run in another folder.
    .example = $ kanopress build --site Downloads
which-survey = there are several surveys
    .help = say which one with `--survey`: { $surveys }
    .about = A mapping belongs to one survey. It is taken from the folder in which the file is, or from `--survey`.
    .example = $ kanopress map answers.csv
no-table = nothing in the file is a table
    .help = export the responses as CSV or XLSX, with the names of the columns above them
    .about = A mapping says what the columns of a table mean. This file has no row with two or more cells.
    .example = $ kanopress map notes.txt
nothing-to-map = { $found ->
    [counts] no responses: this is a table of counts or shares of categories
   *[other] none of the columns has answers to the survey
}
    .help = export the responses themselves, with one row per response, not a summary of them
    .about = A mapping needs columns with answers. No column names a question or a feature of the survey, and in none are the labels of answers. A table of counts or shares does not say who answered what.
    .example =
        feature,Attractive,Must-be
        wifi,12,30
cannot-append = no entry can be added at the end of { $file }
    .help = print the proposal without `--write`, and add it by hand
    .about = `kanopress map --write` adds entries at the end of a mapping, and changes nothing that is there. This file is not a list, or it ends within another value.
    .example = entries: []
no-starter = there is no starter survey in { $languages }
    .help = use { $known }, and change the language and the texts in the file
    .about = A new survey begins with an example, and there is none in this language. A survey can have other languages all the same.
    .example = $ kanopress new bakery --language it
not-simulated = `{ $file }` has lines that `simulate` did not write
    .help = use `--output` to name another file
    .about = Responses of people cannot be made again. Only files of simulated responses are replaced.
    .example = $ kanopress simulate cafe --output surveys/cafe/responses/answers.csv
too-many-simulated = the number of simulated responses is at most { $most }
    .help = use a smaller number after `--number`
    .about = A file of this many responses has several gigabytes.
    .example = $ kanopress simulate cafe --number 10000001
taken = `{ $path }` already exists
    .help = choose another { $what ->
        [folder] folder for the new site
       *[id] id
    }
    .about = A survey or a site with this name is there already, and would be overwritten.
    .example = $ kanopress new cafe
not-in-language = survey `{ $survey }` is not in `{ $language }`
    .help = use { $known }
    .about = The sheets are in one of the languages of the survey. In another one, the program has no questions to show.
    .example = $ kanopress enter cafe --language fr
not-json-lines = `{ $file }` is not a JSON Lines file
    .help = name it `….jsonl`
    .about = Sheets are saved in the JSON Lines format. With another ending, other programs would take the file for something else.
    .example = $ kanopress enter cafe --output answers.csv
responses-of-several = `--responses` needs exactly one survey
    .help = write `kanopress report SURVEY --responses PATH`
    .about = Each file of responses belongs to one survey. If none or several are named, it is unclear which one.
    .example = $ kanopress report --responses answers.csv
unusable-draft = the unfinished sheet in `{ $file }` cannot be continued: { $cause }
    .help = delete the file, and enter this sheet from the beginning
    .about = An unfinished sheet is saved after each line, so that it can be continued. Since then, the file has been damaged or changed, or the survey has new questions.
    .example = surveys/cafe/entry/paper.draft.json, edited by hand

## The disk, and what should not happen

cannot-read = cannot read `{ $path }`: { $cause }
    .help = check that it exists, and that you may read it
    .about = The file system did not let the program read the file. Without it, the result would be incomplete.
    .example = $ kanopress report cafe --responses no-such-file.csv
skipped = `{ $path }` is left out: { $reason ->
    [name] its name is not UTF-8
    [link] it is a link
    [device] it is neither a file nor a folder
    [no-folder] it is a file, and should be a folder
   *[unreadable] it cannot be read
}
    .help = { $reason ->
        [name] give it a name of letters, digits and `-`
        [link] put the file itself there
        [device] move it elsewhere
        [no-folder] make a folder with this name, and move the file into it
       *[unreadable] check that you may read it
    }
    .help-cause = the system says: { $cause }
    .about = Everything else was read. Names of files become parts of web addresses, links may lead out of the site, and other things than files never end.
    .example = a file with a name in GBK, unpacked from an old ZIP archive
link-in-the-way = `{ $path }` is a link, and nothing is written through links
    .help = remove the link; to write elsewhere, use --out
    .about = A link leads to files of others, which a build would overwrite or delete.
    .example = $ ln -s ~/website dist
foreign-folder = `{ $path }` has files that kanopress did not write, such as `{ $other }`
    .help = use an empty folder, or one that an earlier build filled
    .about = A build removes the pages that are no longer made. In a folder with other files, it could be any of these.
    .example = $ kanopress build --out surveys
other-site = `{ $path }` has the pages of another site
    .help = use another folder with --out; if this is the same site in a new place, delete the folder
    .about = A build removes the pages that are no longer made, and so would remove those of the other site.
    .example = two sites that are built with --out ../public
locked = { $process ->
    [unknown] another command is writing into `{ $path }`
   *[other] `kanopress { $command }` (process { $process }) is writing into `{ $path }`
}
    .help = wait until it has ended, and run the command again
    .about = Two commands that write the same files at once would mix them. The second one waits two seconds.
    .example = two terminals in which the same site is built
cannot-write = cannot write `{ $path }`: { $cause }
    .help = check that you may write there, that no file or folder of this name is in the way, and that the disk is not full
    .about = The file system did not let the program write the file. Other files may have been written before it.
    .example = $ kanopress build --out kanopress.yaml
cannot-remove = cannot delete `{ $path }`: { $cause }
    .help = check that you may write in its folder
    .about = The file was made by an earlier run, and is no longer needed. Left there, it would be published with the other files.
    .example = a page of an earlier build in a folder without permission to write
bad-manifest = `{ $path }` is not a list of files ({ $cause })
    .help = delete it; then delete what an earlier build left in its folder
    .about = A build lists the files that it wrote, so that the next one can remove what is no longer needed. From this list, it could remove the wrong files.
    .example = an image that was saved as dist/.kanopress
report-data = a data file of the report could not be made ({ $detail })
    .help = please report this: it is a bug in kanopress
    .about = The numbers were computed, but could not be written as CSV or JSON. This should never happen.
    .example = not known: it has never happened
failed = { $cause }
    .help = please report this: it is a bug in kanopress
    .about = Something failed that the program did not expect. The text is the original message.
    .example = an error of the operating system that is not about a file

## What commands say

more-problems = { $count ->
    [one] and { $count } more problem
   *[other] and { $count } more problems
}; correct these first, and run the command again
checked = no errors in { $surveys }
unanswered-edit = { $survey }: { $changes ->
    [one] { $changes } change
   *[other] { $changes } changes
} since version { $version }; the effect on answers is shown once there are responses
site-made =
    made a site in { $folder }; its .gitignore keeps answers and private reports out of Git
    edit { $folder }/surveys/cafe/survey.yaml, then run: kanopress build --site { $folder }
survey-made =
    made { $file }
    edit it, then run: kanopress check { $survey }
built = open { $file } to see all surveys
weight = the heaviest form is { $bytes } bytes after gzip, { $plain } without JavaScript
version-kept = { $survey }: version { $number } of the questions is saved in { $file }
ledger-totals =
    { $survey }: { $read } read = { $accepted } accepted + { $duplicate } duplicate + { $conflict } conflict + { $excluded } excluded + { $erased } erased + { $set_aside } set aside
report-made = {"  "}{ $file }
no-report = {"  "}no report, as no response counts
mapping-added = added to { $file }{ $open ->
    [0] {""}
    [one] ; { $open } decision in it is yours, where a “?” is
   *[other] ; { $open } decisions in it are yours, where a “?” is
}
mapping-open = { $open ->
    [one] { $open } decision is yours, where a “?” is; until then, `kanopress report` does not read the file
   *[other] { $open } decisions are yours, where a “?” is; until then, `kanopress report` does not read the file
}
needs-no-mapping = `{ $file }` has the names and codes of the survey, and needs no mapping
mapped-before = `{ $file }` is read by { $mapping }:{ $line } already
trial-totals =
    with this mapping: { $read } read = { $accepted } accepted + { $duplicate } duplicate + { $conflict } conflict + { $excluded } excluded + { $set_aside } set aside
other-table = with `evaluation: { $table }`, the category would change: { $features }
same-in-other-table = with `evaluation: { $table }`, every category would stay the same
simulated = wrote { $count ->
    [one] { $count } simulated response
   *[other] { $count } simulated responses
} to { $file }

## Remarks in a proposed mapping

remark-proposed-for = { $files }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
remark-tool-known = exported by { $tool }, as the names of its columns show
remark-open-lines = { $count ->
    [one] { $count } decision is yours, where a “?” is: delete it if the guess before it is right
   *[other] { $count } decisions are yours, where a “?” is: delete it if the guess before it is right
}
remark-not-found = not found in the file: { $columns }
remark-tool-column = written by { $tool }
remark-same-question = the same text as the question
remark-question-in-name = contains the text of the question
remark-field-name = by its name
remark-negation = names the feature; of its two columns, one says “{ $word }”
remark-side-of-labels = names the feature; the answers are those to this question only
remark-which-question = names the feature, but which of its two questions?
remark-alike-question = { $percent }% of the words are the same; if it is something else, move the column to `ignore`
remark-two-columns = so may be column “{ $other }”; move one of them to `ignore`
remark-answers-to-what = has answers, but names no feature. If they are not needed, move the column to `ignore`
remark-numbers-to-what = has numbers that may be answers: write to which question, and below `labels` what each number means. If they are not, move the column to `ignore`
remark-attention-check = asks for a certain answer: write the right one, or delete the line if its answer does not matter
remark-perhaps-rating = by the words of the question; if it is something else, move the column to `ignore`
remark-one-option = an option of the question
remark-names-option = the name is that of an option; if it is something else, move the column to `ignore`
remark-option-again = the options are in another column
remark-two-header-rows = the parts of questions are in the second row
remark-long-questions = says what was asked: each response has several rows
remark-long-answers = has the answers
remark-person-column = identifies each person
remark-which-person = which column identifies each person? Perhaps { $columns }
remark-no-person-column = which column identifies each person? If none does, delete the line: each row then counts as a response if it has both answers to a pair
remark-option-chosen = chosen
remark-option-not-chosen = not chosen
remark-number-in-name = by the number in its name; if it is something else, move the column to `ignore`
remark-empty-column = nothing is in the column
remark-no-question = not a question of the survey
remark-zone-of-tool = the time zone of { $tool }
remark-zone-in-file = the time zone that the file names
remark-open-zone = the time zone of the times, such as Europe/Berlin; delete the line if it is not known
remark-date-order = some days are after the 12th
remark-open-dates = does “{ $example }” begin with the day (day-month) or the month (month-day)?
remark-serial-dates = “{ $example }” is a date as spreadsheets count days
remark-partial-without-time = responses that were not sent have no time
remark-unknown-status = “{ $text }”, { $count ->
    [one] { $count } row
   *[other] { $count } rows
}: write the text if such rows are responses, or delete the line
remark-label-of-survey = a label of the survey; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-label-of-set = label set { $set } ({ $language }); { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-code-as-label = the code of the answer; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-known-label = means the same in all known label sets; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-unseen-label = not in the file so far
remark-no-answer-label = no answer; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-number = a number; only you know whether it begins at like or at dislike; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-several-meanings = has several meanings in known label sets; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-shifted-label = a label beside it is not known, and may be the stronger one; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-unknown-answer-label = like, must-be, neutral, live-with, dislike or none? Without the line, its rows are set aside; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-number-in-label = by the number in it; { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-steps-of-scale = did people choose from 1 to { $highest }? Otherwise list what each number means
remark-word-of-scale = which number from 1 to { $highest }? { $count ->
    [one] { $count } time
   *[other] { $count } times
}
remark-option-of-survey = an option of the survey
remark-unknown-option = the id of an option, or none
remark-separator-splits = separates several options
remark-separator-unclear = something else may separate several options

## Entering sheets: what is asked

ask-sheet = sheet
ask-next-sheet = sheet [{ $sheet }]
ask-difference = { $field }: first `{ $first }`, now `{ $second }`; on the paper (=1 first, =2 now)
ask-consent = consent (1 = ticked)
ask-feature = { $number }/{ $features } { $name }
ask-profile = { $question }
ask-choice = { $question } ({ $options })
ask-multiple = { $question } (any of: { $options })
ask-remarks = comments on features (such as `3 too expensive`)
ask-comment = comment
ask-again = { $question } [{ $before }]
sheet-complete = sheet { $sheet } is complete
prompt = { $question }{": "}

## Entering sheets: what is said

paper-welcome = { $survey }: check that the sheets show version { $form }
paper-help =
    feature   { $digits } digits: with it 1-5, without it 1-5{ $ratings ->
        [importance] , importance 1-9
        [satisfaction] , satisfaction 1-5
        [both] , importance 1-9, satisfaction 1-5
       *[none] {""}
    }, such as { $example }; 0 = no answer
    {"          "}several on a line: { $example } { $example } { $example }, with or without spaces
    options   the number of the option; several options: 1 3
    Enter     no answer; what was typed before is kept
    -         no answer        <  one question back     ?  this help
    !         discard the sheet                         .  end
    To enter one of these marks as text, type a space first.
sheet-thrown-away = sheet { $sheet } is discarded{ $kept ->
    [yes] ; the entry saved before stays
   *[no] {""}
}
sheet-resumed = continuing sheet { $sheet } where it stopped
sheet-reopened = sheet { $sheet } is open again
sheet-kept = sheet { $sheet } is saved: { $whole } of { $features ->
    [one] { $features } feature
   *[other] { $features } features
}
sheet-checked = sheet { $sheet } is checked: { $fields ->
    [one] { $fields } field
   *[other] { $fields } fields
}, { $different } different
sheet-checked-before = sheet { $sheet } was checked before; this check replaces that one
sheet-open = sheet { $sheet } is not complete: it goes on from here next time
no-last-sheet = there is no sheet before this one
first-question = this is the first question; `!` discards the sheet
nothing-answered = no feature has an answer, so the sheet would not count: `<` goes back, `!` discards it
confirm-no-answer = no answer? press Enter once more if there is none on the paper
bad-sheet-number = the number of a sheet has letters from a to z, digits and `-`
sheet-entered = sheet { $sheet } was entered before: `--check` compares and corrects it, `<` opens the last sheet
sheet-not-entered = sheet { $sheet } has not been entered yet: enter it first, without `--check`
other-questions = the questions of sheet { $sheet } are no longer those of the survey
unreadable-first-entry = sheet { $sheet }: the first entry of `{ $field }` cannot be read
too-many-features = too many: only { $left ->
    [one] { $left } feature is left
   *[other] { $left } features are left
}
bad-digits = write { $digits } digits per feature, such as `{ $example }`, not `{ $text }`
bad-answer = { $field }: an answer is 1 to 5, or 0 for none, not `{ $text }`
bad-consent = the consent must be `1` (ticked) or `0` (not ticked), not `{ $text }`
bad-option = { $field }: the options are 1 to { $options }, or 0 for none, not `{ $text }`
bad-remark = begin with the number of a feature, 1 to { $features }, and a space; `3 -` removes the comment on feature 3
nothing-asked = `{ $text }` was not read: nothing more is asked
type-what-is-on-paper = type what is on the paper, or `-` if nothing is
line-not-utf8 = this is not UTF-8 text, and was not read
draft-unreadable = it cannot be read ({ $detail })
draft-without-sheet = it has no valid number of a sheet
no-such-field = `{ $name }` is not a field
sheets-entered = saved { $kept ->
    [one] { $kept } sheet
   *[other] { $kept } sheets
}; { $all ->
    [one] { $all } is
   *[other] { $all } are
} in { $file }
sheets-checked =
    { $sheets ->
        [one] { $sheets } sheet
       *[other] { $sheets } sheets
    } checked: { $fields ->
        [one] { $fields } field
       *[other] { $fields } fields
    }, { $different } different ({ $rate } per 10,000)
    wrong in the first entry: { $wrong } ({ $wrong_rate } per 10,000); see { $file }
entered-once = entered only once: { $sheets }

## Help

help-usage = Usage: { $usage }
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-kanopress = Kano surveys in YAML become static forms and published reports
    .after =
        Quick start:
        {"  "}kanopress init my-site     makes a site with a small survey
        {"  "}cd my-site                 edit surveys/cafe/survey.yaml as you like
        {"  "}kanopress build            makes dist/: upload it, or open dist/index.html
        {"  "}mkdir surveys/cafe/responses   put the answers there as they come back
        {"  "}kanopress report           makes dist/cafe/results/: open index.html in it
    .site = The folder of the site [default: .]
    .format = How to report: text, json (one object per line on standard output) or annotations (for code hosts that show problems beside changed lines: GitHub and Forgejo Actions) [default: text]
    .lang = The language of the messages: { $languages } [default: that of the system]
    .help = Print help
    .version = Print the version
help-help = Print the help of a command
    .command = The command; without it, the help of the program
help-init = Make a new site with a small survey in it
    .folder = The folder of the new site
    .language = The language of the new survey: { $starters } [default: en]
help-new = Add a survey to the site, with comments that explain each key
    .id = The id of the survey: letters from a to z, digits and `-`
    .language = A language of the survey: { $starters }; repeat it for each language, the default first [default: en]
help-check = Check the definitions, and write nothing
    .surveys = The surveys to check; all if none is named
help-build = Make all forms and reports
    .out = The folder to write into [default: dist in the folder of the site]
    .single_file = Also write each form as a single file that can be emailed: SURVEY/SURVEY.LANGUAGE.html
    .budget = Fail if a form with everything it loads is larger than this after gzip; 14k is 14,336 bytes
help-report = Read responses and make reports
    .surveys = The surveys to report on; all if none is named
    .responses = Files of responses to read in place of those in the folder of the survey; repeat it for each file
    .out = The folder to write into [default: dist in the folder of the site]
help-map = Propose how files of another tool are read
    .files = Files that another tool exported
    .survey = The survey that they answer
    .new = Propose a new survey with this id as well, out of the questions in the file
    .write = Add the proposal to the mapping of the survey; what is there stays as it is
help-enter = Enter answers from paper, sheet by sheet; with --check a second time, to compare
    .survey = The survey that is on the sheets
    .check = Enter sheets a second time, and resolve each difference
    .output = The file of responses [default: surveys/SURVEY/responses/paper.jsonl]
    .language = The language of the sheets [default: the first of the survey]
    .after =
        A sheet of eight features, one choice and no comment, in four lines:
        {"  "}sheet [1]: 17
        {"  "}1/8 Looking round: 15 25 33 14 12 33 15 10
        {"  "}Your tier? (1 Gold; 2 Iron): 1
        {"  "}comment:
        {""}
        A feature is two digits: 1 to 5 with it, 1 to 5 without it, in the order of the boxes; 0 means no answer. `?` shows all that can be typed.
        {""}
        Each sheet is saved as soon as it is complete; an incomplete one is continued next time. See docs/paper.md.
help-simulate = Generate made-up responses to try out a survey and its report
    .survey = The survey to answer
    .number = How many responses [default: 100]
    .seed = The same seed gives the same responses [default: 1]
    .truth = A YAML file with the probability of each category for each feature; without it, they are drawn from the seed
    .output = The file to write [default: surveys/SURVEY/responses/simulated-SEED.jsonl]
help-schema = Print the JSON Schema of a file, with which editors complete and explain keys
    .file = survey (the definition of a survey), mapping (mapping.yaml) or settings (kanopress.yaml) [default: survey]
help-explain = Explain a code, such as unknown-key
    .code = The code in brackets after `error` or `warning`; all are listed if none is given
