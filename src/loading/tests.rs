//! Pages in whichever way their templates write them.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::Problem;
use crate::files::Files;

/// A site with one file of each kind, and a page of these tags.
fn site(html: &str) -> Files {
    let mut files = Files::new();
    files.insert("cars/index.html", html);
    for (path, text) in [
        ("a.css", "a{}"),
        ("b.css", "b{background:url(d.png)}"),
        ("c.js", "'</script>'"),
        ("q.js", "q"),
        ("d.png", "d"),
        ("e.svg", "e"),
        ("assets/f.css", "@font-face{src:url('g.woff2?x')}"),
        ("assets/g.woff2", "g"),
        ("h & i.png", "h"),
    ] {
        files.insert(path, text);
    }
    files
}

fn page(files: &Files) -> Result<WholePage, Problem> {
    let built = BuiltPage {
        path: "cars/index.html",
        files: &[files],
        beside: &[("cars/zh-CN/index.html".to_owned(), "zh.html".to_owned())].into(),
    };
    built.whole().map_err(|found| found.problem)
}

fn whole(html: &str) -> String {
    page(&site(html)).expect(html).html
}

const D: &str = "data:image/png;base64,ZA==";

#[test]
fn a_page_holds_all_that_it_loads() {
    let html = whole(
        "<head><meta http-equiv='content-security-policy' content=\"style-src &#39;self&#39;; \
         script-src 'self'; img-src 'self' data:\"><link rel=\"stylesheet\" href=\"../a.css\">\
         <script defer blocking=\"render\" src=\"../c.js\"></script></head>\
         <body data-qr=\"../q.js\" data-root=\"../cars/\"><a href=\"zh-CN/index.html\">\
         <img src=\"../d.png\" alt=\"\"></body>",
    );
    // The hashes are those of `openssl dgst -sha256 -binary | base64`.
    let expected = "<head><meta http-equiv='content-security-policy' content=\"\
         style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; \
         script-src 'sha256-jjXCzTv2ZBvbDiBQt2kyy7LmA0oN2swdm+qCprpX988=' \
         'sha256-nWKidhk8kX1RUPtfsQ+KYKM27f/MjJfwAZjMUQ+t1wc='; img-src data:\">\
         <style>a{}</style></head><body data-root=\"\"><a href=\"zh.html\">\
         <img src=\"{D}\" alt=\"\"><script>'\\x3C/script>'</script>\n\
         <script type=\"qr\">q</script>\n</body>";
    assert_eq!(html, expected.replace("{D}", D));
}

fn assert_become(pages: &[(&str, &str)]) {
    for (written, expected) in pages {
        assert_eq!(whole(written), expected.replace("{D}", D), "{written}");
    }
}

#[test]
fn tags_may_be_written_in_any_way() {
    assert_become(&[
        (
            "<LINK HREF='../a.css' REL=stylesheet media=print>",
            "<style media=\"print\">a{}</style>",
        ),
        (
            "<img class=x alt='>' src='../d.png'>",
            "<img class=x alt='>' src=\"{D}\">",
        ),
        (
            "<img srcset='../d.png, ../e.svg#x 2x'>",
            "<img srcset=\"{D}, data:image/svg+xml;base64,ZQ==#x 2x\">",
        ),
        ("<a href=../index.html>", "<a href=../index.html>"),
        ("<style>p{}", "<style>p{}"),
        (
            "<script defer src=../q.js></script><body><p></body></html>",
            "<body><p><script>q</script>\n</body></html>",
        ),
        (
            "<img src='data:,'><use href='#a'>",
            "<img src='data:,'><use href='#a'>",
        ),
        (
            "<!-- <img src=x> --><template><img src=../d.png></template>",
            "<!-- <img src=x> --><template><img src=\"{D}\"></template>",
        ),
    ]);
}

#[test]
fn every_element_holds_what_it_loads() {
    assert_become(&[
        (
            "<picture><source srcset=../d.png></picture>",
            "<picture><source srcset=\"{D}\"></picture>",
        ),
        (
            "<img src='../h &amp; i.png'>",
            "<img src=\"data:image/png;base64,aA==\">",
        ),
        (
            "<p style='background:url(../d.png)'>",
            "<p style=\"background:url(&quot;{D}&quot;)\">",
        ),
        (
            "<style>p{background:url(../d.png)}</style>",
            "<style>p{background:url(\"{D}\")}</style>",
        ),
        (
            "<svg><image href='../d.png'/></svg>",
            "<svg><image href=\"{D}\" /></svg>",
        ),
        ("<video poster=../d.png>", "<video poster=\"{D}\">"),
        (
            "<link rel=icon href=../d.png>",
            "<link rel=icon href=\"{D}\">",
        ),
        ("<link rel=preload as=font href=../assets/g.woff2>", ""),
        (
            "<link rel=stylesheet href=../assets/f.css>",
            "<style>@font-face{src:url(\"data:font/woff2;base64,Zw==\")}</style>",
        ),
        (
            "<div data-picture='../d.png'>",
            "<div data-picture=\"{D}\">",
        ),
        (
            "<script type=module src=../q.js></script>",
            "<script type=module>q</script>",
        ),
        ("<script src=../q.js></script>", "<script>q</script>"),
        (
            "<script async id=a src=../c.js></script><p>",
            "<p><script id=\"a\">'\\x3C/script>'</script>\n",
        ),
    ]);
}

#[test]
fn no_policy_lets_any_script_run() {
    let html = whole(
        "<meta http-equiv=content-security-policy content=\"script-src 'self'; img-src 'self'\">\
         <p data-later=../q.js data-picture=../d.png>",
    );
    let policy =
        "script-src 'sha256-jjXCzTv2ZBvbDiBQt2kyy7LmA0oN2swdm+qCprpX988='; img-src data:\"";
    assert!(html.contains(policy), "{html}");
}

#[test]
fn what_is_loaded_is_listed() {
    let loaded = page(&site(
        "<link rel=stylesheet href=../b.css><script defer src=../c.js></script>\
         <picture><source srcset='../e.svg'><img src=../d.png></picture><form data-qr=../q.js data-x=../e.svg>",
    ));
    let file = |is_script, choice: &[&str]| Loaded {
        is_script,
        choice: choice.iter().map(|path| (*path).to_owned()).collect(),
    };
    assert_eq!(
        loaded.expect("all is there").loaded,
        [
            file(false, &["d.png"]),
            file(false, &["b.css"]),
            file(true, &["c.js"]),
            file(false, &["e.svg", "d.png"]),
        ]
    );
}

#[test]
fn what_must_stay_a_file_is_listed_and_loaded() {
    for (written, link, path) in [
        ("<svg><use href='../e.svg#x'/></svg>", "../e.svg#x", "e.svg"),
        (
            "<iframe src=index.html></iframe>",
            "index.html",
            "cars/index.html",
        ),
    ] {
        let whole = page(&site(written)).expect(written);
        assert_eq!(whole.html, written);
        assert_eq!(whole.outside, [link]);
        assert_eq!(whole.loaded.len(), 1);
        assert_eq!(whole.loaded[0].choice, [path]);
    }
}

#[test]
fn what_is_not_in_the_site_is_named() {
    for (written, link) in [
        (
            "<script src='https://a.example/b.js'></script>",
            "https://a.example/b.js",
        ),
        (
            "<img alt='' src=\"//a.example/b.png\">",
            "//a.example/b.png",
        ),
        ("<img srcset='../d.png, ../x.png 2x'>", "../x.png"),
        ("<link href=../x.css rel='stylesheet'>", "../x.css"),
        (
            "<link rel=preconnect href=https://a.example>",
            "https://a.example",
        ),
        ("<style>@import 'x.css' print;</style>", "x.css"),
        ("<p style='background:url(x.png)'>", "x.png"),
    ] {
        let problem = Problem::NotInSite {
            page: "cars/index.html".to_owned(),
            link: link.to_owned(),
        };
        assert_eq!(
            page(&site(written)).map(|whole| whole.html),
            Err(problem),
            "{written}"
        );
    }
    let mut files = site("<link rel=stylesheet href=../a.css>");
    files.insert("a.css", b"\xFF");
    let file = "a.css".to_owned();
    assert_eq!(page(&files), Err(Problem::Encoding { file }));
}

proptest! {
    #[test]
    fn any_text_is_a_page(html in "[<>/a-z!='\" -]{0,80}") {
        // It may load what is not there; it never stops the program.
        let _ = page(&site(&html));
        let html = format!("<link rel=stylesheet {html}<script src={html}<style>{html}");
        let _ = page(&site(&html));
    }
}
