//! The form in one file, to be mailed or opened from the disk: what the page loads is put into it.
//!
//! 1. Style sheets and scripts take the place of the tags that load them; the script goes to the
//!    end, because only scripts from files can wait until the page is there. What it would load when
//!    someone asks for a QR code follows it, under a type of its own, so that it waits all the same.
//! 2. The page's Content-Security-Policy names their hashes in place of the site, so that nothing
//!    else can run.
//! 3. Images become addresses that hold the image.
//! 4. The other languages are links to the files beside this one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{FORM, loaded};
use crate::files::{Files, from_link, relative_link};
use crate::language::Language;
use crate::page;
use crate::survey::Survey;

/// The forms of a survey in one file each, made of the built `files`.
pub fn single_files(survey: &Survey, files: &Files) -> Files {
    let mut singles = Files::new();
    for lang in survey.languages.iter() {
        let page = page::path(survey, lang, FORM);
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
    let mut styles = Vec::new();
    let mut scripts = Vec::new();
    let script = |link: &str| load(link).replace("</script", "<\\/script");
    let html = replace(html, loaded::STYLE, ">", |rest| {
        let Some(link) = loaded::style(rest) else {
            return format!("{}{rest}>", loaded::STYLE);
        };
        styles.push(load(link).to_owned());
        format!("<style>{}</style>", load(link))
    });
    let html = replace(&html, loaded::SCRIPT, "</script>", |rest| {
        let Some(link) = loaded::script(rest) else {
            return format!("{}{rest}</script>", loaded::SCRIPT);
        };
        scripts.push(("<script>", script(link)));
        String::new()
    });
    let html = replace(&html, " data-qr=\"", "\"", |link| {
        scripts.push(("<script type=\"qr\">", script(link)));
        String::new()
    });
    let html = replace(&html, "<img src=\"", "\"", |link| {
        let path = from_link(page, link);
        format!("<img src=\"{}\"", data(&path, files))
    });
    let html = replace(&html, "data-root=\"", "\"", |_| "data-root=\"\"".to_owned());
    let html = only(&html, "style-src", styles.iter());
    let html = only(
        &html,
        "script-src",
        scripts.iter().map(|(_, script)| script),
    );
    let scripts = scripts.iter();
    let scripts: Vec<String> = scripts
        .map(|(tag, script)| format!("{tag}{script}</script>\n"))
        .collect();
    let mut html = html.replacen("</body>", &(scripts.concat() + "</body>"), 1);
    for other in survey.languages.iter() {
        let link = relative_link(page, &page::path(survey, other, FORM));
        let beside = format!("href=\"{}\"", name(survey, other));
        html = html.replace(&format!("href=\"{link}\""), &beside);
    }
    html
}

/// Lets only these texts stand in the `style` or `script` elements of the page.
fn only<'a>(html: &str, directive: &str, texts: impl Iterator<Item = &'a String>) -> String {
    let hashes = texts.map(|text| {
        let hash = STANDARD.encode(Sha256::digest(text.as_bytes()));
        format!(" 'sha256-{hash}'")
    });
    let own = format!("{directive}{}", hashes.collect::<String>());
    html.replacen(&format!("{directive} 'self'"), &own, 1)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::sample;

    #[test]
    fn a_form_holds_all_that_it_loads() {
        let survey = sample::survey(str::to_owned);
        let page = "style-src 'self'; script-src 'self'; <link rel=\"stylesheet\" href=\"../a.css\">\
            <link rel=\"stylesheet\" href=\"../b.css\"><script defer blocking=\"render\" src=\"../c.js\"></script></head>\
            <form data-qr=\"../q.js\"><a href=\"zh-CN/index.html\"><img src=\"../d.png\" alt=\"\"></body>";
        let mut files = Files::new();
        files.insert("cars/index.html", page);
        for (path, text) in [
            ("a.css", "a{}"),
            ("b.css", "b{}"),
            ("c.js", "'</script>'"),
            ("q.js", "q"),
        ] {
            files.insert(path, text);
        }
        files.insert("d.png", "d");
        let singles = single_files(&survey, &files);
        let html = singles.text("cars/cars.en.html").expect("a form");
        // The hashes are those of `openssl dgst -sha256 -binary | base64`.
        let expected = "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=' \
            'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; \
            script-src 'sha256-RAwhlNAbXj5Exwjyo5gj116FpvcJk2Nn5wzjvndNJEo=' \
            'sha256-jjXCzTv2ZBvbDiBQt2kyy7LmA0oN2swdm+qCprpX988='; <style>a{}</style><style>b{}</style></head>\
            <form><a href=\"cars.zh-CN.html\"><img src=\"data:image/png;base64,ZA==\" alt=\"\">\
            <script>'<\\/script>'</script>\n<script type=\"qr\">q</script>\n</body>";
        assert_eq!(html, expected);
    }
}
