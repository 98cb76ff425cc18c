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

use super::{FORM, loaded, loaded_file};
use crate::diagnostic::{Diagnostic, Problem};
use crate::files::{Files, relative_link};
use crate::language::Language;
use crate::page;
use crate::survey::Survey;

/// The forms of a survey in one file each, made of the built `files`, or what one of them loads that
/// cannot be put into it.
pub fn single_files(survey: &Survey, files: &Files) -> Result<Files, Box<Diagnostic>> {
    let mut singles = Files::new();
    for lang in survey.languages.iter() {
        let page = BuiltForm {
            survey,
            path: page::path(survey, lang, FORM),
            files,
        };
        singles.insert(
            format!("{}/{}", survey.id, name(survey, lang)),
            page.single()?,
        );
    }
    Ok(singles)
}

fn name(survey: &Survey, lang: &Language) -> String {
    format!("{}.{lang}.html", survey.id)
}

/// A form as it was built, among all files of its site.
struct BuiltForm<'a> {
    survey: &'a Survey,
    path: String,
    files: &'a Files,
}

impl BuiltForm<'_> {
    /// The form with all that it loads.
    fn single(&self) -> Result<String, Box<Diagnostic>> {
        // From the folder of the page, its own name leads to it.
        let html = self.text(FORM)?;
        let (mut styles, mut scripts) = (Vec::new(), Vec::new());
        let html = replace(html, loaded::STYLE, ">", |rest| {
            let Some(link) = loaded::style(rest) else {
                return Ok(format!("{}{rest}>", loaded::STYLE));
            };
            let style = self.text(link)?;
            styles.push(style);
            Ok(format!("<style>{style}</style>"))
        })?;
        let html = replace(&html, loaded::SCRIPT, "</script>", |rest| {
            let Some(link) = loaded::script(rest) else {
                return Ok(format!("{}{rest}</script>", loaded::SCRIPT));
            };
            scripts.push(("<script>", self.script(link)?));
            Ok(String::new())
        })?;
        let html = replace(&html, " data-qr=\"", "\"", |link| {
            scripts.push(("<script type=\"qr\">", self.script(link)?));
            Ok(String::new())
        })?;
        let html = replace(&html, "<img src=\"", "\"", |link| {
            // What holds its image already stays as it is.
            let address = match link.strip_prefix("data:") {
                Some(_) => link.to_owned(),
                None => self.image(link)?,
            };
            Ok(format!("<img src=\"{address}\""))
        })?;
        let html = replace(&html, "data-root=\"", "\"", |_| {
            Ok("data-root=\"\"".to_owned())
        })?;
        let html = only(&html, "style-src", styles.into_iter());
        let texts = scripts.iter().map(|(_, script)| script.as_str());
        let html = only(&html, "script-src", texts);
        let scripts = scripts.iter();
        let scripts = scripts.map(|(tag, script)| format!("{tag}{script}</script>\n"));
        let end = scripts.collect::<Vec<_>>().concat() + "</body>";
        let html = html.replacen("</body>", &end, 1);
        Ok(self.with_others_beside(html))
    }

    /// The text behind a link.
    fn text(&self, link: &str) -> Result<&str, Box<Diagnostic>> {
        let bytes = loaded_file(&self.path, link, self.files)?;
        std::str::from_utf8(bytes).map_err(|_| {
            let file = link.to_owned();
            Box::new(Problem::Encoding { file }.into())
        })
    }

    /// The script behind a link, which must not end the element that it stands in.
    fn script(&self, link: &str) -> Result<String, Box<Diagnostic>> {
        Ok(self.text(link)?.replace("</script", "<\\/script"))
    }

    /// An address that holds the image behind a link. Browsers know pictures by their first bytes,
    /// whatever their type is said to be, but for SVG, which is text.
    fn image(&self, link: &str) -> Result<String, Box<Diagnostic>> {
        let bytes = loaded_file(&self.path, link, self.files)?;
        let kind = match link.rsplit_once('.') {
            Some((_, "jpg")) => "jpeg",
            Some((_, "svg")) => "svg+xml",
            Some((_, extension)) => extension,
            None => "*",
        };
        Ok(format!(
            "data:image/{kind};base64,{}",
            STANDARD.encode(bytes)
        ))
    }

    /// The links to the other languages lead to the files beside this one.
    fn with_others_beside(&self, html: String) -> String {
        let others = self.survey.languages.iter();
        others.fold(html, |html, other| {
            let link = relative_link(&self.path, &page::path(self.survey, other, FORM));
            let beside = format!("href=\"{}\"", name(self.survey, other));
            html.replace(&format!("href=\"{link}\""), &beside)
        })
    }
}

/// Lets only these texts stand in the `style` or `script` elements of the page.
fn only<'a>(html: &str, directive: &str, texts: impl Iterator<Item = &'a str>) -> String {
    let hashes = texts.map(|text| {
        let hash = STANDARD.encode(Sha256::digest(text.as_bytes()));
        format!(" 'sha256-{hash}'")
    });
    let own = format!("{directive}{}", hashes.collect::<String>());
    html.replacen(&format!("{directive} 'self'"), &own, 1)
}

/// Puts something in the place of each `before … after`, made of what stands between.
fn replace(
    text: &str,
    before: &str,
    after: &str,
    mut make: impl FnMut(&str) -> Result<String, Box<Diagnostic>>,
) -> Result<String, Box<Diagnostic>> {
    let mut output = String::with_capacity(text.len());
    let mut left = text;
    while let Some((ahead, found)) = left.split_once(before) {
        output.push_str(ahead);
        // What never ends goes on to the end of the page, as in a browser.
        let (between, rest) = found.split_once(after).unwrap_or((found, ""));
        output.push_str(&make(between)?);
        left = rest;
    }
    output.push_str(left);
    Ok(output)
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
        // The second language is not built: its form cannot be made.
        let missing = single_files(&survey, &files).expect_err("no page");
        let is_told = |problem: &Problem| matches!(problem, Problem::NotInSite { page, .. } if page == "cars/zh-CN/index.html");
        assert!(is_told(&missing.problem), "{missing:?}");
        files.insert("cars/zh-CN/index.html", "");
        let singles = single_files(&survey, &files).expect("all is there");
        let html = singles.get("cars/cars.en.html").expect("a form");
        let html = std::str::from_utf8(html).expect("text");
        // The hashes are those of `openssl dgst -sha256 -binary | base64`.
        let expected = "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=' \
            'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; \
            script-src 'sha256-RAwhlNAbXj5Exwjyo5gj116FpvcJk2Nn5wzjvndNJEo=' \
            'sha256-jjXCzTv2ZBvbDiBQt2kyy7LmA0oN2swdm+qCprpX988='; <style>a{}</style><style>b{}</style></head>\
            <form><a href=\"cars.zh-CN.html\"><img src=\"data:image/png;base64,ZA==\" alt=\"\">\
            <script>'<\\/script>'</script>\n<script type=\"qr\">q</script>\n</body>";
        assert_eq!(html, expected);
    }

    #[test]
    fn nothing_is_left_out_without_a_word() {
        let survey = sample::survey(str::to_owned);
        let said = |page: &str| {
            let mut files = Files::new();
            files.insert("cars/index.html", page);
            files.insert("a.css", b"\xFF");
            single_files(&survey, &files).expect_err(page).problem
        };
        let missing = |link: &str| Problem::NotInSite {
            page: "cars/index.html".to_owned(),
            link: link.to_owned(),
        };
        assert_eq!(
            said("<script src=\"../b.js\"></script>"),
            missing("../b.js")
        );
        assert_eq!(
            said("<img src=\"https://a.example/b.png\">"),
            missing("https://a.example/b.png")
        );
        let file = "../a.css".to_owned();
        assert_eq!(
            said("<link rel=\"stylesheet\" href=\"../a.css\">"),
            Problem::Encoding { file }
        );
    }
}
