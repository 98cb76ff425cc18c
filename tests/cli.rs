//! Transcripts of the terminal: `tests/cli/*.md`, each with the site that it runs in (`*.in`).
//!
//! `TRYCMD=overwrite cargo test --test cli` writes what is said now; read the difference before you
//! commit it.

#[test]
fn transcripts() {
    trycmd::TestCases::new().case("tests/cli/*.md");
}
