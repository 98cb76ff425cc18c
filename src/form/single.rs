//! The form in one file, to be mailed or opened from the disk: what the page loads is put into it.
//!
//! 1. Style sheets and scripts take the place of the tags that load them; the script goes to the
//!    end, because only scripts from files can wait until the page is there.
//! 2. The page's Content-Security-Policy names their hashes in place of the site, so that nothing
//!    else can run.
//! 3. Images become addresses that hold the image.
//! 4. The other languages are links to the files beside this one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::FORM;
use crate::files::{Files, from_link, relative_link};
use crate::survey::Survey;
use crate::wording::Language;

/// The forms of a survey in one file each, made of the built `files`.
pub fn single_files(survey: &Survey, files: &Files) -> Files {
    let mut singles = Files::new();
    for lang in &survey.languages {
        let page = survey.page(lang, FORM);
        if let Some(html) = files.text(&page) {
            let html = single(survey, &page, html, files);
            singles.insert(format!("{}/{}", survey.id, name(survey, lang)), html);
        }
    }
    singles
}

fn name(survey: &Survey, lang: &Language) -> String {
    format!("{}.{lang}.html", survey.id)
}

fn single(survey: &Survey, page: &str, html: &str, files: &Files) -> String {
    let load = |link: &str| files.text(&from_link(page, link)).unwrap_or_default();
    let mut style = String::new();
    let mut script = String::new();
    let html = replace(html, "<link rel=\"stylesheet\" href=\"", "\">", |link| {
        style.push_str(load(link));
        format!("<style>{}</style>", load(link))
    });
    let html = replace(&html, "<script defer src=\"", "\"></script>", |link| {
        script.push_str(&load(link).replace("</script", "<\\/script"));
        String::new()
    });
    let html = replace(&html, "<img src=\"", "\"", |link| {
        let path = from_link(page, link);
        format!("<img src=\"{}\"", data(&path, files))
    });
    let mut html = html
        .replacen("style-src &#39;self&#39;", &source("style-src", &style), 1)
        .replacen("style-src 'self'", &source("style-src", &style), 1)
        .replacen(
            "script-src &#39;self&#39;",
            &source("script-src", &script),
            1,
        )
        .replacen("script-src 'self'", &source("script-src", &script), 1)
        .replacen("</body>", &format!("<script>{script}</script>\n</body>"), 1);
    html = replace(&html, "data-root=\"", "\"", |_| "data-root=\"\"".to_owned());
    for other in &survey.languages {
        let link = relative_link(page, &survey.page(other, FORM));
        let beside = format!("href=\"{}\"", name(survey, other));
        html = html.replace(&format!("href=\"{link}\""), &beside);
    }
    html
}

/// Puts something in the place of each `before … after`, made of what stands between.
fn replace(text: &str, before: &str, after: &str, mut make: impl FnMut(&str) -> String) -> String {
    let mut parts = text.split(before);
    let mut output = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (between, rest) = part.split_once(after).unwrap_or((part, ""));
        output.push_str(&make(between));
        output.push_str(rest);
    }
    output
}

/// The only text that may stand in a `style` or `script` element of the page.
fn source(directive: &str, text: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!("{directive} 'sha256-{hash}'")
}

/// An address that holds the image.
fn data(path: &str, files: &Files) -> String {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let kind = if extension == "jpg" {
        "jpeg"
    } else {
        extension
    };
    let bytes = files.get(path).unwrap_or_default();
    format!("data:image/{kind};base64,{}", STANDARD.encode(bytes))
}
