//! Tests of the test: small sources with one fault each, which must be found, and with what looks
//! like a fault and is none.

mod circles;
mod signposts;
mod table;
mod test_code;
mod wrong_arrows;

use std::collections::BTreeMap;

use crate::rules::Architecture;

/// Two rooms that may not know each other.
const UNRELATED: [(&str, &str); 2] = [("cli", "nothing of ours"), ("survey", "nothing of ours")];

/// All that is found in files, given with their texts; the table has rooms with what they may know,
/// the first of them in line 5.
fn found(table: &[(&str, &str)], files: &[(&str, &str)]) -> Vec<String> {
    let rows = table
        .iter()
        .map(|(room, known)| format!("| `{room}` | – | {known} |\n"));
    let heading = "## The rooms\n\n| room | what it holds | may know |\n|---|---|---|\n";
    let docs = format!("{heading}{}", rows.collect::<String>());
    let files: BTreeMap<String, String> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let crate_of_files = Architecture::of(&files, &docs);
    let rules = [
        Architecture::without_room,
        Architecture::disordered,
        Architecture::forbidden,
        Architecture::unused,
        Architecture::re_exported,
        Architecture::circular,
    ];
    let findings = rules.iter().flat_map(|rule| rule(&crate_of_files));
    findings
        .map(|finding| format!("{}: {}", finding.place, finding.wrong))
        .collect()
}

/// All that is found in the room `survey`, which may not know `cli`.
fn found_in_survey(files: &[(&str, &str)]) -> Vec<String> {
    let around = [
        ("lib.rs", "mod cli;\nmod survey;\n"),
        (
            "cli.rs",
            "pub fn x() {}\npub struct X;\npub trait Tell {}\n",
        ),
    ];
    found(&UNRELATED, &[&around, files].concat())
}
