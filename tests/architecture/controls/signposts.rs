//! A signpost must lead somewhere.

use crate::signposts::misleading;

/// What is found in a page with one signpost, to a file with this text.
fn found(name: &str, text: &str) -> Vec<String> {
    let docs = format!("# Map\n\n## Where to find it\n\n| it | `src/a.rs` | `{name}` |\n");
    let read = |path: &str| (path == "src/a.rs").then(|| text.to_owned());
    let found = misleading(&docs, read).into_iter();
    found
        .map(|finding| format!("{}: {}", finding.place, finding.wrong))
        .collect()
}

#[test]
fn what_is_there() {
    for (name, text) in [
        ("render", "pub fn render() {}"),
        ("Page::render", "impl<'a> Page<'a> { fn render(&self) {} }"),
        ("Page", "mapping! { pub struct Page(\"a page\") {} }"),
    ] {
        assert_eq!(found(name, text), [""; 0], "{name}");
    }
}

#[test]
fn what_is_not_there() {
    for (name, text) in [
        (
            "render",
            "// fn render() {}\nconst A: &str = \"fn render\";",
        ),
        (
            "Page::render",
            "impl Index { fn render(&self) {} }\nfn page(page: Page) {}",
        ),
        (
            "Page::render",
            "impl Page { fn draw(&self) {} }\nfn render() {}",
        ),
        ("Page", "use page::Page;"),
    ] {
        let expected = format!("docs/architecture.md:5: there is no `{name}` in `src/a.rs`");
        assert_eq!(found(name, text), [expected], "{name}");
    }
}

#[test]
fn a_file_that_is_not_there() {
    let docs = "## Where to find it\n| it | `src/b.rs` | `render` |\n";
    assert_eq!(misleading(docs, |_| None).len(), 1);
}
