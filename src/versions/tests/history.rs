//! The files of versions.

use super::*;

#[test]
fn versions_survive_their_file() {
    let survey = cafe(&[]);
    let history = history(&[&survey]);
    let published = history.newest().expect("one");
    assert_eq!(published.version, Version::of(&survey));
    assert_eq!(
        (published.number, &published.form),
        (1, &form_hash(&survey))
    );
    assert_eq!(history.today(&survey).1, None);
}

#[test]
fn broken_files_are_told_and_the_others_read() {
    let good = history(&[&cafe(&[])]).newest().expect("one").to_json();
    let files = [
        ("versions/1.json", good.clone()),
        ("versions/2.json", good.replace("Wi-Fi, how", "Wi-Fi, who")),
        ("versions/3.json", "<<<<<<< HEAD\n".to_owned()),
        ("versions/4.json", good.replace("\"wifi\"", "\"../wifi\"")),
        ("versions/04.json", good.clone()),
        ("versions/0.json", good.clone()),
        ("versions/notes.txt", "anything".to_owned()),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text));
    let (history, problems) = read(&files);
    assert_eq!(history.newest().map(|newest| newest.number), Some(1));
    let codes: Vec<&str> = problems
        .iter()
        .map(|problem| problem.code().name())
        .collect();
    let (broken, name) = ("broken-version", "version-name");
    assert_eq!(codes, ["edited-version", broken, broken, name, name, name]);
}
