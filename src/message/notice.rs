//! What commands say when all is well, and the dialogue of `enter`.

use super::{AllOf, Choices, Message, Term, messages};

messages! {
    /// What commands say.
    pub enum Notice {
        MoreProblems = "more-problems" { count: u64 },
        Checked = "checked" { surveys: AllOf },
        UnansweredEdit = "unanswered-edit" { survey: String, changes: u64, version: u64 },
        SiteMade = "site-made" { folder: String },
        SurveyMade = "survey-made" { file: String, survey: String },
        Built = "built" { file: String },
        Weight = "weight" { bytes: u64, plain: u64 },
        VersionKept = "version-kept" { survey: String, number: u64, file: String },
        LedgerTotals = "ledger-totals" {
            survey: String,
            read: u64,
            accepted: u64,
            duplicate: u64,
            conflict: u64,
            excluded: u64,
            erased: u64,
            set_aside: u64,
        },
        ReportMade = "report-made" { file: String },
        NoReport = "no-report",
        Simulated = "simulated" { count: u64, file: String },

        // The dialogue of `enter`: what it asks.
        AskSheet = "ask-sheet",
        AskNextSheet = "ask-next-sheet" { sheet: String },
        AskDifference = "ask-difference" { field: Term, first: String, second: String },
        AskConsent = "ask-consent",
        AskFeature = "ask-feature" { number: u64, features: u64, name: String },
        AskProfile = "ask-profile" { question: String },
        AskChoice = "ask-choice" { question: String, options: Choices },
        AskMultiple = "ask-multiple" { question: String, options: Choices },
        AskRemarks = "ask-remarks",
        AskComment = "ask-comment",
        AskAgain = "ask-again" { question: Message, before: String },
        SheetComplete = "sheet-complete" { sheet: String },
        Prompt = "prompt" { question: Message },

        // What it says.
        PaperWelcome = "paper-welcome" { survey: String, form: String },
        PaperHelp = "paper-help" { ratings: &'static str, digits: u64, example: &'static str },
        SheetThrownAway = "sheet-thrown-away" { sheet: String, kept: &'static str },
        SheetResumed = "sheet-resumed" { sheet: String },
        SheetReopened = "sheet-reopened" { sheet: String },
        SheetKept = "sheet-kept" { sheet: String, whole: u64, features: u64 },
        SheetChecked = "sheet-checked" { sheet: String, fields: u64, different: u64 },
        SheetCheckedBefore = "sheet-checked-before" { sheet: String },
        SheetOpen = "sheet-open" { sheet: String },
        NoLastSheet = "no-last-sheet",
        FirstQuestion = "first-question",
        NothingAnswered = "nothing-answered",
        ConfirmNoAnswer = "confirm-no-answer",

        // Why it does not take a line, or a sheet.
        BadSheetNumber = "bad-sheet-number",
        SheetEntered = "sheet-entered" { sheet: String },
        SheetNotEntered = "sheet-not-entered" { sheet: String },
        OtherQuestions = "other-questions" { sheet: String },
        UnreadableFirstEntry = "unreadable-first-entry" { sheet: String, field: String },
        TooManyFeatures = "too-many-features" { left: u64 },
        BadDigits = "bad-digits" { text: String, digits: u64, example: &'static str },
        BadAnswer = "bad-answer" { field: Term, text: String },
        BadConsent = "bad-consent" { text: String },
        BadOption = "bad-option" { field: Term, options: u64, text: String },
        BadRemark = "bad-remark" { features: u64 },
        NothingAsked = "nothing-asked" { text: String },
        TypeWhatIsOnPaper = "type-what-is-on-paper",
        LineNotUtf8 = "line-not-utf8",
        DraftUnreadable = "draft-unreadable" { detail: String },
        DraftWithoutSheet = "draft-without-sheet",
        NoSuchField = "no-such-field" { name: String },

        // What became of it.
        SheetsEntered = "sheets-entered" { kept: u64, all: u64, file: String },
        SheetsChecked = "sheets-checked" {
            sheets: u64,
            fields: u64,
            different: u64,
            rate: String,
            wrong: u64,
            wrong_rate: String,
            file: String,
        },
        EnteredOnce = "entered-once" { sheets: AllOf },
    }
}
