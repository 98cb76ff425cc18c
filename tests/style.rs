//! Prose keeps to `docs/style.md`, as far as a program can tell.
//!
//! 1. `passages` has the prose of a file, line by line: docs without code, the texts of Fluent
//!    files without examples, the texts and comments of the starting surveys, and what editors show
//!    of a schema. Code and arguments are one letter.
//! 2. A rule finds what is wrong in a line; `rules_for` says which rules hold for which file.
//! 3. `each_rule_finds_its_bad_example` shows that every rule can fail, and where it must not.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fs;
use std::path::{Path, PathBuf};

use kanopress::{built_in_wordings, schema, settings_schema};
use serde_json::Value;

/// In place of an argument, which can be anything: neither a letter nor a mark.
const ARGUMENT: char = '\u{fffc}';

/// In place of code, which is set off from Han characters like any Latin word.
const CODE: char = 'x';

/// A turn that reads as a mistake, the better one, and where the turn is right all the same.
struct Turn(&'static str, &'static str, &'static [&'static str]);

const ENGLISH: &[Turn] = &[
    Turn("is no", "is not a", &["there is no", "is no longer"]),
    Turn("are no", "are not", &["there are no", "are no longer"]),
    Turn("stand", "be, appear", &["stand for"]),
    Turn("stands", "is, appears", &["stands for"]),
    Turn("blank", "space, empty", &["blank line", "blank lines"]),
    Turn("blanks", "spaces", &[]),
    Turn("mend", "fix, correct", &[]),
    Turn("mended", "fixed, corrected", &[]),
    // A book has it in its title.
    Turn("mail", "email", &["phone, mail, and mixed-mode"]),
    Turn("mails", "emails", &[]),
    Turn("page of thanks", "thank-you page", &[]),
    Turn("traps", "pitfalls", &[]),
    Turn("but for", "except for", &[]),
    Turn("alone", "only", &["left alone", "leave it alone"]),
    Turn(", else", ", otherwise", &[]),
    Turn("; else", "; otherwise", &[]),
    Turn("all else", "everything else", &[]),
    Turn(
        "apart",
        "separately",
        &["apart from", "tell apart", "tell them apart"],
    ),
    Turn("of today", "current", &[]),
    Turn("if nothing is said", "by default", &[]),
    Turn("a side", "per question", &["on a side"]),
    Turn("whoever", "anyone who", &[]),
    Turn("write it so", "write it as …", &[]),
    Turn("lead on", "redirect", &[]),
    Turn("leads on", "redirects", &[]),
    Turn("find fault with", "flag", &[]),
    Turn("found fault with", "flagged", &[]),
    Turn("one a language", "one per language", &[]),
    Turn("a row a", "one row per", &[]),
    Turn("a line a", "one line per", &[]),
    Turn("a file a", "one file per", &[]),
];

const CHINESE: &[Turn] = &[
    Turn("谁也", "任何人都", &[]),
    Turn("谁都", "任何人都", &[]),
    Turn("对方", "接收方、填写者", &[]),
    Turn("上当", "（指明后果）", &[]),
    Turn("毛病", "问题", &[]),
    Turn("捣乱", "滥用", &[]),
    Turn("不声不响", "在无人察觉的情况下", &[]),
    Turn("一看便知", "（指明依据）", &[]),
    Turn("心怀感激", "感谢", &[]),
    Turn("没关系", "不影响", &[]),
    Turn("没有关系", "不影响", &[]),
    Turn("照样", "仍然", &[]),
    Turn("怎么办", "如何处理", &[]),
    Turn("识别表", "评价表", &[]),
    Turn("95% 区间", "95% 置信区间", &[]),
    Turn("本调查", "本问卷", &[]),
    Turn("一份调查", "一份问卷", &[]),
    Turn("每份调查", "每份问卷", &[]),
];

/// Arguments that are at least two wherever the message is used.
const ALWAYS_MANY: [(&str, &str); 13] = [
    // One simulated response among one is said by `report-simulated-all`.
    ("report-simulated", "total"),
    // Where groups of one are shown, none is hidden.
    ("report-hidden-note", "minimum"),
    // Limits of the program, and what is above one.
    (".id-too-long", "most"),
    ("too-many-values", "most"),
    ("too-many-kinds", "most"),
    ("too-deep", "most"),
    ("wording-many-features", "count"),
    ("wording-length", "minutes"),
    ("long-text", "characters"),
    // No page has one byte.
    ("budget", "bytes"),
    ("weight", "bytes"),
    // A pair of questions is two digits.
    ("paper-help", "digits"),
    ("bad-digits", "digits"),
];

/// Words after a number that end what is counted.
const NOT_COUNTED: [&str; 15] = [
    "of", "to", "in", "is", "are", "and", "or", "from", "on", "at", "for", "was", "has", "as",
    "goes",
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Docs,
    Fluent,
    Starter,
}

/// A line of prose.
struct Passage {
    line: usize,
    text: String,
}

/// Finds what is wrong in a line of prose, and says what would be right.
type Rule = fn(&str) -> Vec<String>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder with this extension, those in folders below it too. A folder that is
/// not there has none.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("readable").path();
        let name = path.strip_prefix(root()).expect("below").to_owned();
        if path.is_dir() {
            files.extend(self::files(name.to_str().expect("a name"), extension));
        } else if path.extension().is_some_and(|its| its == extension) {
            files.push(name);
        }
    }
    files.sort();
    files
}

/// The language that a file name ends in, such as `survey.fr.yaml`; without one, English.
fn language(path: &Path) -> &str {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let tag = stem.expect("a name").rsplit('.').next().expect("a part");
    let is_tag = tag.split('-').next().is_some_and(|part| part.len() == 2);
    if is_tag { tag } else { "en" }
}

/// The rules that hold for files of a kind in a language.
fn rules_for(kind: Kind, language: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = match language {
        "en" => vec![english_turns],
        "zh-CN" => vec![chinese_turns, half_width, spacing],
        "zh-TW" => vec![half_width, spacing],
        "fr" => vec![french_spaces],
        _ => Vec::new(),
    };
    if matches!(language, "en" | "fr") {
        rules.push(straight_apostrophes);
    }
    // The comments of a starting survey show what is typed, and that has straight quotes.
    if kind == Kind::Docs || (kind == Kind::Fluent && matches!(language, "en" | "zh-CN")) {
        rules.push(straight_quotes);
    }
    rules
}

fn passages(kind: Kind, text: &str) -> Vec<Passage> {
    let mut is_code = false;
    let lines = text.lines().zip(1..);
    let prose = lines.filter_map(|(line, number)| {
        let text = match kind {
            Kind::Docs => {
                let is_fence = line.trim_start().starts_with("```");
                is_code ^= is_fence;
                (!is_code && !is_fence).then(|| line.to_owned())
            }
            Kind::Fluent => {
                // An example goes on until another attribute or message begins.
                if let Some(name) = fluent_name(line) {
                    is_code = name == ".example";
                }
                is_code &= !line.starts_with('#');
                (!is_code).then(|| fluent_text(line)).flatten()
            }
            Kind::Starter => Some(starter_text(line).to_owned()),
        };
        let text = plain(&text?);
        Some(Passage { line: number, text })
    });
    prose.collect()
}

/// The name of the message or attribute that begins in this line of a Fluent file.
fn fluent_name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(" =")?;
    let is_attribute = name.trim_start().starts_with('.');
    let is_name = !name.starts_with(['#', ' ']) || is_attribute;
    is_name.then(|| name.trim_start())
}

/// The text of a line of a Fluent file: without its name, the name of its variant and arguments.
fn fluent_text(line: &str) -> Option<String> {
    if line.starts_with('#') {
        return None;
    }
    let indented = line.starts_with(' ');
    let line = line.trim();
    let text = match line.split_once(" =") {
        Some((name, text)) if !indented || name.starts_with('.') => text,
        _ => match line.split_once(']') {
            Some((variant, text)) if variant.starts_with(['[', '*']) => text,
            _ => line,
        },
    };
    Some(masked(text.trim(), ['{', '}'], ARGUMENT))
}

/// The text of a line of a starting survey: a comment, or a value without its key.
fn starter_text(line: &str) -> &str {
    // In a comment, too, a key can be explained or be there to be used.
    let line = line.trim_start().trim_start_matches("# ");
    let line = line.strip_prefix("- ").unwrap_or(line);
    let is_key = |key: &str| key.chars().all(|at| at.is_ascii_lowercase() || at == '_');
    match line.split_once(':') {
        Some((key, value)) if is_key(key) => value,
        _ => line,
    }
}

/// The text without code, targets of links and marks of Markdown.
fn plain(text: &str) -> String {
    let text = masked(text, ['`', '`'], CODE).replace("![", "[");
    let mut parts = text.split("](");
    let first = parts.next().unwrap_or_default().to_owned();
    let plain = parts.fold(first, |plain, part| match part.split_once(')') {
        Some((_, rest)) => plain + rest,
        None => plain + part,
    });
    plain.replace(['*', '[', ']'], "")
}

/// The text with one character in place of each pair of marks and all that is between them.
fn masked(text: &str, [open, close]: [char; 2], by: char) -> String {
    let mut masked = String::new();
    let mut is_inside = false;
    for letter in text.chars() {
        let is_mark = letter == if is_inside { close } else { open };
        if is_mark && !is_inside {
            masked.push(by);
        }
        if !is_inside && !is_mark {
            masked.push(letter);
        }
        is_inside ^= is_mark;
    }
    masked
}

fn english_turns(text: &str) -> Vec<String> {
    turns(text, ENGLISH)
}

fn chinese_turns(text: &str) -> Vec<String> {
    turns(text, CHINESE)
}

fn turns(text: &str, turns: &[Turn]) -> Vec<String> {
    let text = text.to_lowercase();
    let found = turns.iter().filter(|turn| has_turn(&text, turn));
    found
        .map(|Turn(bad, better, _)| format!("“{bad}”: better “{better}”"))
        .collect()
}

fn has_turn(text: &str, Turn(bad, _, fine): &Turn) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_alphanumeric());
    let is_whole = |at: usize| {
        let begins_with_mark = bad.starts_with([',', ';']);
        let before = text[..at].chars().next_back();
        let after = text[at + bad.len()..].chars().next();
        (begins_with_mark || !is_letter(before)) && !is_letter(after)
    };
    let is_fine = |at: usize| {
        let mut fine = fine.iter().flat_map(|fine| text.match_indices(fine));
        fine.any(|(start, fine)| start <= at && at < start + fine.len())
    };
    let mut places = text.match_indices(bad).map(|(at, _)| at);
    places.any(|at| is_whole(at) && !is_fine(at))
}

/// Half-width marks beside Han characters, also with a space between them.
fn half_width(text: &str) -> Vec<String> {
    let marks = [",", ";", ":", "!", "?"];
    let text = marks.iter().fold(text.to_owned(), |text, mark| {
        text.replace(&format!("{mark} "), mark)
    });
    let right = "marks beside Han characters are full-width";
    around(&text, right, |before, letter, after| {
        ",;:!?()".contains(letter) && (is_han(before) || is_han(after))
    })
}

fn spacing(text: &str) -> Vec<String> {
    let is_latin = |letter: char| letter.is_ascii_alphanumeric();
    let right = "one space is between Han and Latin characters";
    around(text, right, |before, letter, after| {
        is_han(letter) && (is_latin(before) || is_latin(after))
    })
}

fn straight_apostrophes(text: &str) -> Vec<String> {
    around(
        text,
        "the apostrophe is curly, ’",
        |before, letter, after| letter == '\'' && before.is_alphabetic() && after.is_alphabetic(),
    )
}

fn straight_quotes(text: &str) -> Vec<String> {
    around(text, "quotes are curly, “…”", |_, letter, _| {
        letter == '"'
    })
}

/// French sets `: ; ! ?` and guillemets off by a space at which no line breaks.
fn french_spaces(text: &str) -> Vec<String> {
    let is_unbroken = |letter| matches!(letter, '\u{202f}' | '\u{a0}');
    let right = "a space at which no line breaks is here, U+202F";
    around(text, right, |before, letter, after| match letter {
        '«' => !is_unbroken(after),
        ';' | '!' | '?' | '»' => !is_unbroken(before) && !matches!(before, '!' | '?'),
        // In an address or a time it has none.
        ':' => !is_unbroken(before) && !after.is_alphanumeric() && after != '/',
        _ => false,
    })
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

/// The letters for which something wrong holds, each with its neighbours and what is right.
fn around(text: &str, right: &str, holds: impl Fn(char, char, char) -> bool) -> Vec<String> {
    let letters: Vec<char> = format!(" {text} ").chars().collect();
    let places = letters.windows(3);
    places
        .filter(|place| holds(place[0], place[1], place[2]))
        .map(|place| format!("“{}”: {right}", String::from_iter(place)))
        .collect()
}

/// The numbers before a plural noun that select no form of it, each with its line.
fn unselected(text: &str) -> Vec<(usize, String)> {
    let messages = messages(text);
    let lines = messages
        .iter()
        .flat_map(|message| message.lines.iter().map(move |line| (message, line)));
    let counts = lines.flat_map(|(message, (number, line))| {
        counts(line).map(move |count| (message, *number, count))
    });
    counts
        .filter(|(message, _, count)| !message.selects_by(count.argument))
        .map(|(_, number, Count { argument, noun })| {
            let wrong = format!("“{noun}”: `${argument}` selects no plural form of it");
            (number, wrong)
        })
        .collect()
}

/// A message of a Fluent file, or one of its parts.
struct Message<'a> {
    name: &'a str,
    lines: Vec<(usize, &'a str)>,
}

impl Message<'_> {
    fn selects_by(&self, argument: &str) -> bool {
        let selector = format!("${argument} ->");
        let mut lines = self.lines.iter();
        ALWAYS_MANY.contains(&(self.name, argument))
            || lines.any(|(_, line)| line.contains(&selector))
    }
}

/// An argument, and the plural noun that it counts.
struct Count<'a> {
    argument: &'a str,
    noun: &'a str,
}

fn messages(text: &str) -> Vec<Message<'_>> {
    let mut messages: Vec<Message> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let name = line.split_once(" =").map(|(name, _)| name);
        let name = name.filter(|name| !name.starts_with(' ') || name.trim().starts_with('.'));
        if let Some(name) = name.filter(|name| !name.starts_with('#')) {
            let lines = Vec::new();
            let name = name.trim_start();
            messages.push(Message { name, lines });
        }
        if let Some(message) = messages.last_mut() {
            message.lines.push((number, line));
        }
    }
    messages
}

fn counts(line: &str) -> impl Iterator<Item = Count<'_>> {
    // In code, as between backticks, nothing is counted.
    let prose = line.split('`').step_by(2);
    let parts = prose.flat_map(|prose| prose.split("{ $").skip(1));
    parts.filter_map(|part| {
        let (argument, rest) = part.split_once(" }")?;
        let noun = counted(rest)?;
        Some(Count { argument, noun })
    })
}

/// The plural noun after a number, with at most one word between them.
fn counted(rest: &str) -> Option<&str> {
    let words = rest.strip_prefix(' ')?.split(' ').take(2);
    let nouns = words.map(|word| word.trim_end_matches(|it: char| !it.is_alphanumeric()));
    nouns
        .take_while(|noun| !NOT_COUNTED.contains(noun))
        .find(|noun| noun.ends_with('s'))
}

/// All that is wrong in files of a kind, by file and line.
fn wrong(kind: Kind, paths: &[PathBuf]) -> Vec<String> {
    let mut found = Vec::new();
    for path in paths {
        let text = fs::read_to_string(root().join(path)).expect("a text");
        let language = language(path);
        let mut wrong = Vec::new();
        for Passage { line, text } in passages(kind, &text) {
            let rules = rules_for(kind, language).into_iter();
            wrong.extend(rules.flat_map(|rule| rule(&text)).map(|it| (line, it)));
        }
        if kind == Kind::Fluent && language == "en" {
            wrong.extend(unselected(&text));
        }
        let name = path.display();
        let wrong = wrong
            .into_iter()
            .map(|(line, it)| format!("{name}:{line}: {it}"));
        found.extend(wrong);
    }
    found
}

fn hold(kind: Kind, paths: &[PathBuf]) {
    let wrong = wrong(kind, paths);
    let number = wrong.len();
    assert!(wrong.is_empty(), "{number} places:\n{}", wrong.join("\n"));
}

#[test]
fn docs_keep_to_the_style() {
    let mut pages = files("docs", "md");
    assert!(pages.len() > 20, "{pages:?}");
    pages.extend(["README.md", "CHANGELOG.md"].map(PathBuf::from));
    hold(Kind::Docs, &pages);
}

#[test]
fn words_of_pages_keep_to_the_style() {
    let wordings = files("templates/wording", "ftl");
    assert!(wordings.len() >= 10, "{wordings:?}");
    hold(Kind::Fluent, &wordings);
}

#[test]
fn starting_surveys_keep_to_the_style() {
    let starters = files("templates/starter", "yaml");
    assert!(starters.len() >= 20, "{starters:?}");
    hold(Kind::Starter, &starters);
}

#[test]
fn messages_keep_to_the_style() {
    let catalogues = files("src/catalogue", "ftl");
    assert_eq!(catalogues.len(), 2, "{catalogues:?}");
    hold(Kind::Fluent, &catalogues);
}

/// The descriptions in a JSON Schema, which editors show.
fn described(schema: &Value) -> Vec<String> {
    let inner = |value: &Value| described(value);
    match schema {
        Value::Object(entries) => {
            let own = ["title", "description"].map(|key| entries.get(key).and_then(Value::as_str));
            let own = own.into_iter().flatten().map(str::to_owned);
            own.chain(entries.values().flat_map(inner)).collect()
        }
        Value::Array(items) => items.iter().flat_map(inner).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_editors_show_keeps_to_the_style() {
    let wordings = built_in_wordings();
    for schema in [schema(&wordings), settings_schema(&wordings)] {
        let described = described(&schema);
        assert!(described.len() >= 10, "{described:?}");
        for text in described {
            assert_eq!(in_text(Kind::Docs, "en", &text), [""; 0], "{text}");
        }
    }
}

/// What is wrong in one text by the rules of a file.
fn in_text(kind: Kind, language: &str, text: &str) -> Vec<String> {
    let passages = passages(kind, text).into_iter();
    let found = passages.flat_map(|Passage { text, .. }| {
        let rules = rules_for(kind, language).into_iter();
        rules.flat_map(move |rule| rule(&text)).collect::<Vec<_>>()
    });
    found.collect()
}

#[test]
fn each_turn_is_found_unless_it_is_right() {
    for (language, turns) in [("en", ENGLISH), ("zh-CN", CHINESE)] {
        for Turn(bad, better, fine) in turns {
            let text = format!("Here {bad}.");
            let expected = format!("“{bad}”: better “{better}”");
            let found = in_text(Kind::Docs, language, &text);
            assert!(found.contains(&expected), "{text}: {found:?}");
            for fine in *fine {
                assert_eq!(in_text(Kind::Docs, language, fine), [""; 0], "{fine}");
            }
        }
    }
}

#[test]
fn each_rule_finds_its_bad_example() {
    for (kind, language, bad, good) in [
        (Kind::Docs, "en", "The key stands twice", "He understands"),
        (Kind::Docs, "en", "It is no tag", "There is no tag: `is no`"),
        (Kind::Docs, "en", "the survey's id", "the survey’s `it's`"),
        (Kind::Docs, "en", "a \"name\"", "a “name” [b](\"c\")"),
        (Kind::Docs, "zh-CN", "好,谢谢", "好，谢谢"),
        (Kind::Docs, "zh-CN", "好, 谢谢", "好（[a](b)），谢谢"),
        (Kind::Docs, "zh-CN", "共20个", "共 20 个"),
        (Kind::Docs, "zh-CN", "见`id`", "见 **`id`**，`共20个`"),
        (Kind::Docs, "zh-CN", "选“a\"", "选“a”"),
        (Kind::Fluent, "zh-CN", "a = 共20个", "a = 共{ $n }个"),
        (Kind::Fluent, "zh-TW", "a = 共20個", "a = 共 20 個"),
        (
            Kind::Fluent,
            "en",
            "    .b = can't",
            "# can't\n    .b = can’t",
        ),
        (Kind::Fluent, "fr", "a = l'une", "a = l’une"),
        (
            Kind::Fluent,
            "fr",
            "a = Source : x",
            "a = Source\u{202f}: x",
        ),
        (
            Kind::Fluent,
            "fr",
            "    [one] Oui ?",
            "    [one] Oui\u{a0}?",
        ),
        (
            Kind::Fluent,
            "fr",
            "a = « x\u{202f}»",
            "a = «\u{202f}x\u{202f}»",
        ),
        (Kind::Starter, "en", "# a blank", "title: \"Tea\""),
        (
            Kind::Starter,
            "zh-CN",
            "title: 茶(绿茶)",
            "# name: 茶（绿茶）",
        ),
    ] {
        let [bad, good] = [bad, good].map(|text| (text, in_text(kind, language, text)));
        assert!(!bad.1.is_empty(), "{bad:?}");
        assert_eq!(good.1, [""; 0], "{good:?}");
    }
}

#[test]
fn code_is_no_prose() {
    let page = "Text.\n\n```text\nis no\n```\n\nIt is no tag.\n";
    let found = in_text(Kind::Docs, "en", page);
    assert_eq!(found.len(), 1, "{found:?}");
    let lines: Vec<usize> = passages(Kind::Docs, page)
        .iter()
        .map(|it| it.line)
        .collect();
    assert_eq!(lines, [1, 2, 6, 7]);
}

#[test]
fn examples_are_no_prose() {
    let file = "a = Text\n    .example =\n        title: \"Tea\"\n    .about = A \"name\"\n\
                b = Text\n    .example = \"Tea\"\n# A note\nc = Text\n";
    let lines: Vec<usize> = passages(Kind::Fluent, file)
        .iter()
        .map(|it| it.line)
        .collect();
    assert_eq!(lines, [1, 4, 5, 8]);
}

#[test]
fn a_number_before_a_noun_selects_its_plural() {
    let bad = "a =\n    .b = At least { $n } new groups.\nc = { $n } people have { $m } answers\n";
    let lines: Vec<usize> = unselected(bad).iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 3]);
    let good = "a = { $n ->\n    [one] one group\n   *[other] { $n } groups\n}\n\
                b = Step { $n } of { $m } is `{ $id }`: { $id } and others\n\
                c = `{ $n } --help` lists all\n";
    assert_eq!(unselected(good), []);
}
