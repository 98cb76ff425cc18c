//! All that can be wrong: each with its code, and with what its words fill in.
//!
//! To add one, add a variant here and its words to each file of the room `catalogue`.

use super::declare::problems;
use super::kind::Kind;
use crate::message::{AllOf, AnyOf, Message, OneOf, Term, messages};

problems! {
    /// What is wrong.
    pub enum Problem {
        // A file as a text.
        Error Encoding = "encoding" { file: String },
        Error Utf16 = "utf-16" { file: String },
        Error TooLarge = "too-large" { most: u64 },
        Error EmptyFile = "empty-file",

        // YAML.
        Error CarriageReturns = "carriage-returns",
        Error ControlCharacter = "control-character" { character: String },
        Error BadIndent = "bad-indent" { found: &'static str, more: u64 },
        Error MergeConflict = "merge-conflict",
        Error FullWidthMark = "full-width-mark" { found: String, wanted: String },
        Error MissingColon = "missing-colon",
        Error DashWithoutSpace = "dash-without-space",
        Error ColonWithoutSpace = "colon-without-space",
        Error BadEscape = "bad-escape",
        Error ColonInText = "colon-in-text",
        Error CommaInText = "comma-in-text",
        Error QuotesNeeded = "quotes-needed" { mark: String, quotes: &'static str },
        Error OpenQuote = "open-quote",
        Error OpenBracket = "open-bracket",
        Error Syntax = "syntax" { detail: String },
        Error TwoDocuments = "two-documents",
        Error TooManyValues = "too-many-values" { most: u64 },
        Error TooDeep = "too-deep" { most: u64 },
        Error Anchor = "anchor",
        Error Tag = "tag",
        Error KeyNotText = "key-not-text",
        Error DuplicateKey = "duplicate-key" { key: String, line: u64 },

        // Keys and values.
        Error UnknownKey = "unknown-key" {
            key: String, what: Term,
            missing: Option<String>, near: Option<String>, known: Option<OneOf>,
        },
        Error MissingKey = "missing-key" { key: String, what: Term },
        Error WrongType = "wrong-type" {
            subject: Term, wanted: Term, found: Term,
            near: Option<String>, slip: &'static str,
        },
        Error UnknownValue = "unknown-value" {
            what: Term, value: String, near: Option<String>, known: Option<OneOf>,
        },
        Error EmptyValue = "empty-value" { key: String, kind: &'static str },
        Error EmptyList = "empty-list" { key: String },
        Error ListOfTexts = "list-of-texts" { key: String, text: String },
        Error MisplacedKey = "misplaced-key" { key: String, what: Term, places: AnyOf },
        Error LongText = "long-text" { key: String, characters: u64, most: u64 },
        Error NotFive = "not-five" { key: String, count: u64 },
        Error OutOfRange = "out-of-range" { key: String, least: u64, most: u64 },
        Error NumberTooLarge = "number-too-large" { key: String, text: String },
        Error MinimumAboveMaximum = "minimum-above-maximum",

        // Ids and names.
        Error BadId = "bad-id" { id: String, problem: Term, near: Option<String> },
        Error BadSurveyId = "bad-survey-id" { id: String, problem: Term, near: Option<String> },
        Error ReservedId = "reserved-id" { id: String },
        Error DuplicateId = "duplicate-id" { what: Term, id: String, line: u64 },
        Error BadParameter = "bad-parameter" { parameter: String },
        Error DuplicateParameter = "duplicate-parameter" { parameter: String },
        Error BadHash = "bad-hash" { text: String },

        // Dates.
        Error BadDate = "bad-date" { key: String, text: String },
        Error NoSuchDay = "no-such-day" { text: String },
        Error ClosesBeforeOpens = "closes-before-opens" { opens: String },

        // Languages and texts.
        Error BadLanguage = "bad-language" { text: String },
        Error BothLanguages = "both-languages",
        Error DuplicateLanguage = "duplicate-language" { language: String },
        Error NoWording = "no-wording" { language: String, near: Option<String>, known: OneOf },
        Error MissingTranslation = "missing-translation" { languages: AllOf },
        Error OtherLanguage = "other-language" { language: String, near: Option<String>, known: AllOf },
        Error ForbiddenLink = "forbidden-link" { link: String },
        Error Secret = "secret",

        // Images.
        Error ImageText = "image-text" { image: String },
        Error RemoteImage = "remote-image" { image: String },
        Error OutsideImage = "outside-image" { image: String },
        Error ImageFormat = "image-format" { image: String, formats: OneOf },
        Error BrokenImage = "broken-image" { image: String },
        Error NoImage = "no-image" { image: String, near: Option<String> },

        // What is asked.
        Error BothLists = "both-lists",
        Error NoFeatures = "no-features",
        Error NoOptions = "no-options",
        Error ForeignKey = "foreign-key" { key: String, types: OneOf },
        Error UnknownScale = "unknown-scale" {
            scale: String, language: String, near: Option<String>, known: Option<OneOf>,
        },
        Error BadEvaluationRow = "bad-evaluation-row" { row: String },
        Error UnknownQuestion = "unknown-question" { question: String, near: Option<String> },
        Error LaterQuestion = "later-question" { question: String },
        Error ForeignCondition = "foreign-condition" { question: String },
        Error UnknownConditionOption = "unknown-condition-option" {
            question: String, option: String, near: Option<String>, known: Option<OneOf>,
        },
        Error ImpossibleCondition = "impossible-condition" { question: String },

        // Where answers go.
        Error BadAddress = "bad-address" { address: String },
        Error BadHost = "bad-host" { host: String },
        Error PasswordInAddress = "password-in-address",
        Error NotHttps = "not-https" { scheme: String },
        Error OwnReceiverKey = "own-receiver-key" { key: &'static str, value: String },
        Error ReceiverAsValue = "receiver-as-value" { key: &'static str, example: &'static str },
        Error SeveralReceivers = "several-receivers" { count: u64 },
        Error BadFormspree = "bad-formspree" { text: String, near: Option<String> },
        Error NotGoogleForm = "not-google-form" { text: String },
        Error NotPrefilledLink = "not-prefilled-link",
        Error PrefilledQuestions = "prefilled-questions" { count: u64 },
        Error AppsScriptTest = "apps-script-test",
        Error BadAppsScript = "bad-apps-script" { text: String },
        Error BadEmail = "bad-email" { text: String },
        Error BadContact = "bad-contact" { text: String, near: Option<String> },

        // Settings, templates, wording, scripts.
        Error DuplicateSurvey = "duplicate-survey" { first: String, second: String },
        Error FileName = "file-name" { file: String, name: String },
        Error AddressName = "address-name" { file: String, character: String, place: &'static str },
        Error BadColour = "bad-colour" { key: String, text: String },
        Error LowContrast = "low-contrast" {
            colour: String, contrast: String, least: String, near: String,
        },
        Error NoLogo = "no-logo" { file: String, near: Option<String> },
        Error LogoText = "logo-text",
        Error WordingName = "wording-name" { file: String },
        Error WordingSyntax = "wording-syntax" { detail: String },
        Error MissingText = "missing-text" { text: String, file: String },
        Error MissingTexts = "missing-texts" { count: u64, file: String, near: Option<String> },
        Error Template = "template" { detail: String },
        Error TooManyTemplates = "too-many-templates" { most: u64 },
        Error TooManyBranches = "too-many-branches" { most: u64 },
        Error NotInSite = "not-in-site" { page: String, link: String },
        Error NotInOneFile = "not-in-one-file" { page: String, link: String },
        Error ScriptPart = "script-part" { file: String, whole: String },
        Error ScriptImport = "script-import" { file: String, imported: String },
        Error Budget = "budget" { page: String, bytes: u64, most: u64 },

        // Versions.
        Warning VersionName = "version-name" { file: String },
        Error BrokenVersion = "broken-version" { detail: String },
        Error EditedVersion = "edited-version",
        Warning UnknownVersion = "unknown-version" {
            survey: String, responses: u64, versions: AllOf, hash: Option<String>,
        },

        // Wording.
        /// One feature asks about two things at once.
        Advice DoubleBarrelled = "wording-double-barrelled" { word: String },
        /// The functional question says that something is not there.
        Advice NegatedFunctional = "wording-negated-functional" { word: String },
        /// The dysfunctional question does not say that the feature is not there.
        Advice MissingNegation = "wording-missing-negation",
        /// Both questions of a pair have the same text.
        Advice SameQuestion = "wording-same-question",
        /// A word tells people what to feel.
        Advice Leading = "wording-leading" { word: String },
        /// A word means something different to everyone, and nothing says what is meant.
        Advice Vague = "wording-vague" { word: String },
        /// The text names a technique instead of what people get from it.
        Advice Solution = "wording-solution" { word: String },
        /// Two features ask nearly the same.
        Advice NearDuplicate = "wording-near-duplicate",
        /// There are more than 20 features.
        Advice ManyFeatures = "wording-many-features" { count: u64, most: u64 },
        /// The labels of the answers are out of order, or two are the same.
        Advice Labels = "wording-labels" { answer: &'static str, like: &'static str },
        /// The survey takes more than 15 minutes.
        Advice Length = "wording-length" { minutes: String, most: String },

        /// Nothing says to whom people should give their answers.
        Advice NoContact = "no-contact",

        /// A text has a character in it that nobody sees.
        Advice InvisibleCharacter = "invisible-character" { character: String },
        /// Asterisks or underscores were meant as emphasis, and are shown as they are.
        Advice StrayEmphasis = "stray-emphasis" { marks: String, found: &'static str },

        // Edits.
        /// A question or label says something different from the version that was published last.
        Advice ChangedMeaning = "changed-meaning" {
            part: Term, number: u64, earlier: String, effect: &'static str,
            form: String, file: String,
        },
        /// The evaluation table is a different one.
        Advice ChangedEvaluation = "changed-evaluation" { number: u64 },
        /// The id of a feature now belongs to something else.
        Advice IdReused = "id-reused" {
            part: Term, number: u64, earlier: String, form: String, file: String,
        },
        /// A feature was removed.
        Advice FeatureRemoved = "feature-removed" { part: Term, number: u64 },
        /// A profile question was removed.
        Advice QuestionRemoved = "question-removed" { part: Term, number: u64 },
        /// An option was removed.
        Advice OptionRemoved = "option-removed" { part: Term, number: u64 },
        /// An entry of `same_as` counts answers to words that were changed since.
        Advice OutdatedSameAs = "outdated-same-as" { number: u64, part: Term },

        // Mappings.
        Error OpenMapping = "open-mapping",
        Error UnknownTarget = "unknown-target" {
            text: String, near: Option<String>, example: Option<String>,
        },
        Error DoubledTarget = "doubled-target" { column: String },
        Error ColumnTwice = "column-twice" { column: String },
        Error LabelTwice = "label-twice" { label: String },
        Error LongTable = "long-table" { found: &'static str },
        Error UnknownZone = "unknown-zone" { zone: String },

        // Records.
        Refusal Duplicate = "duplicate" { file: String, line: u64 },
        Refusal Conflict = "conflict" { file: String, line: u64 },
        Refusal MergeMark = "merge-mark",
        Refusal ForeignFile = "foreign-file" { kind: &'static str },
        Refusal DamagedFile = "damaged-file" { found: &'static str },
        Refusal UnreadableHeader = "unreadable-header",
        Refusal MissingHeader = "missing-header",
        Refusal DoubledColumn = "doubled-column" { column: String, line: u64, at: u64 },
        Refusal TooLong = "too-long",
        Refusal NulCharacter = "nul-character",
        Refusal NotUtf8 = "not-utf8",
        Refusal UnclosedQuote = "unclosed-quote",
        Refusal ShortRow = "short-row" { fields: u64, wanted: u64 },
        Refusal LongRow = "long-row" { fields: u64, wanted: u64, found: &'static str },
        Refusal CutOff = "cut-off",
        Refusal NotJson = "not-json" { found: &'static str },
        Refusal DoubledKey = "doubled-key" { name: String },
        Refusal WrongShape = "wrong-shape" { name: Option<String>, wanted: &'static str },
        Refusal DamagedCode = "damaged-code" { found: &'static str, character: Option<String> },
        Refusal ShortCode = "short-code" { missing: u64 },
        Refusal FurtherCode = "further-code",
        Refusal UnknownForm = "unknown-form",
        Refusal OtherSurvey = "other-survey" { survey: String, own: String },
        Refusal UnknownAnswer = "unknown-answer" {
            name: String, text: String, found: &'static str, near: Option<String>, known: OneOf,
        },
        Refusal NotARating = "not-a-rating" { name: String, most: u64, text: String },
        Refusal UnknownOption = "unknown-option" {
            name: String, text: String, near: Option<String>, known: OneOf,
        },
        Refusal NotANumber = "not-a-number" {
            name: String, text: String, wanted: &'static str, limit: Option<String>,
        },
        Refusal TextTooLong = "text-too-long" { name: String, characters: u64, most: u64 },
        Refusal UnknownLabel = "unknown-label" { text: String, near: Option<String> },
        Refusal NotAResponse = "not-a-response" { text: String },
        Refusal NeededColumn = "needed-column" { column: String, key: &'static str },
        Refusal IncompleteRow = "incomplete-row" { found: &'static str },
        Refusal TwoAnswers = "two-answers" { column: String, line: u64 },
        Refusal TwoMappings = "two-mappings" { file: String, first: u64, second: u64 },
        Refusal NoAnswer = "no-answer",
        Refusal NoCode = "no-code" {
            unit: &'static str, survey: String, column: Option<String>, near: Option<String>,
            example: Option<String>,
        },

        // Files of responses.
        Warning OtherEncoding = "other-encoding" { file: String, encoding: String },
        Warning OtherSheets = "other-sheets" { file: String, sheet: String, others: AllOf },
        Warning LeftOutMedia = "left-out-media" { file: String, count: u64, first: String },
        Warning AboveHeader = "above-header" { file: String, lines: AllOf },
        Warning HeaderAgain = "header-again" { file: String, lines: AllOf },
        Warning RowsInText = "rows-in-text" { file: String, line: u64, rows: u64 },
        Warning RepeatedRows = "repeated-rows" { file: String, rows: u64 },
        Warning RowsWithoutPerson = "rows-without-person" { file: String, count: u64 },
        Warning CutIds = "cut-ids" { file: String, count: u64 },
        Warning UnreadableTimes = "unreadable-times" { file: String, count: u64, mapping: Option<String> },
        Warning UnclearCodes = "unclear-codes" { file: String, count: u64 },
        Warning TooManyKinds = "too-many-kinds" { survey: String, question: String, most: u64 },
        Warning FileWithoutCodes = "file-without-codes" { file: String },
        Warning UnknownColumn = "unknown-column" { column: String, file: String, near: String },
        Warning IgnoredColumns = "ignored-columns" { columns: AllOf, file: String },
        Warning MissingColumns = "missing-columns" { columns: AllOf, file: String },
        Warning MoreRecords = "more-records" { count: u64, file: String },

        // Simulated responses.
        Error TruthSyntax = "truth-syntax" { detail: String },
        Error NegativeProbability = "negative-probability" {
            category: String, feature: String, value: String,
        },
        Error ImpossibleTruth = "impossible-truth" { feature: String },

        // The command line.
        Error UnknownCommand = "unknown-command" { command: String, near: Option<String> },
        Error UnknownArgument = "unknown-argument" {
            argument: String, command: String, near: Option<String>,
        },
        Error SurplusArgument = "surplus-argument" { argument: String, command: String },
        Error MissingArgument = "missing-argument" { arguments: AllOf, command: String },
        Error MissingValue = "missing-value" { option: String },
        Error BadValue = "bad-value" {
            option: String, value: String, known: Option<OneOf>, wanted: Option<&'static str>,
        },
        Error RepeatedOption = "repeated-option" { option: String },
        Error UnknownCode = "unknown-code" { code: String, near: Option<String> },
        Error NoMessages = "no-messages" { language: String, known: OneOf },
        Error NoSurvey = "no-survey" { survey: String, near: Option<String> },
        Error NoSurveys = "no-surveys" { folder: String },
        Error WhichSurvey = "which-survey" { surveys: OneOf },
        Error NoTable = "no-table",
        Error NothingToMap = "nothing-to-map" { found: &'static str },
        Error CannotAppend = "cannot-append" { file: String },
        Error NoStarter = "no-starter" { languages: AllOf, known: OneOf },
        Error NotSimulated = "not-simulated" { file: String },
        Error TooManySimulated = "too-many-simulated" { most: u64 },
        Error Taken = "taken" { path: String, what: &'static str },
        Error NotInLanguage = "not-in-language" { survey: String, language: String, known: OneOf },
        Error NotJsonLines = "not-json-lines" { file: String },
        Error ResponsesOfSeveral = "responses-of-several",
        Error UnusableDraft = "unusable-draft" { file: String, cause: Message },

        // The disk, and what should not happen.
        Error CannotRead = "cannot-read" { path: String, cause: String },
        Warning Skipped = "skipped" { path: String, reason: &'static str, cause: Option<String> },
        Error LinkInTheWay = "link-in-the-way" { path: String },
        Error ForeignFolder = "foreign-folder" { path: String, other: String },
        Error OtherSite = "other-site" { path: String },
        Error Locked = "locked" { path: String, command: String, process: String },
        Error CannotWrite = "cannot-write" { path: String, cause: String },
        Error CannotRemove = "cannot-remove" { path: String, cause: String },
        Error BadManifest = "bad-manifest" { path: String, cause: String },
        Error ReportData = "report-data" { detail: String },
        Error Failed = "failed" { cause: String },
    }
}
