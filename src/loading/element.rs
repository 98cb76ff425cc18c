//! Puts what the elements of a page load into them.

use lol_html::html_content::{Attribute, ContentType, Element, TextChunk};

use super::attributes::{Meaning, Relation, candidates, is_complete};
use super::built::{BuiltPage, Loaded, not_text};
use super::media::{Kind, data_address, media_type};
use super::policy::Inside;
use crate::css::relink;
use crate::diagnostic::Diagnostic;
use crate::files::from_link;
use crate::slash;

type Found<T> = Result<T, Box<Diagnostic>>;

/// A page while it is read.
pub(super) struct Reader<'a> {
    page: BuiltPage<'a>,
    read: Read,
    /// The text of the element `style` that is being read.
    style: String,
    /// What the elements `source` of a picture offer in the place of its image.
    offered: Vec<String>,
    problem: Option<Box<Diagnostic>>,
}

/// What was found in a page.
#[derive(Default)]
pub(super) struct Read {
    pub(super) inside: Inside,
    pub(super) loaded: Vec<Loaded>,
    /// The links to what cannot be put into it.
    pub(super) outside: Vec<String>,
    /// The scripts that wait for the page.
    pub(super) waiting: String,
}

impl<'a> Reader<'a> {
    pub(super) fn new(page: BuiltPage<'a>) -> Self {
        Self {
            page,
            read: Read::default(),
            style: String::new(),
            offered: Vec::new(),
            problem: None,
        }
    }

    /// What was found, or the first file that is not there.
    pub(super) fn finish(self) -> Found<Read> {
        self.problem.map_or(Ok(self.read), Err)
    }

    /// Puts into an element what it loads.
    pub(super) fn element(&mut self, element: &mut Element<'_, '_>) {
        if self.problem.is_some() {
            return;
        }
        let found = self
            .attributes(element)
            .and_then(|()| match element.tag_name().as_str() {
                "script" => self.script(element),
                "link" => self.link(element),
                _ => Ok(()),
            });
        self.problem = found.err();
    }

    /// Puts into the text of an element `style` what it loads.
    pub(super) fn style_text(&mut self, chunk: &mut TextChunk<'_>) {
        self.style.push_str(chunk.as_str());
        if !chunk.last_in_text_node() {
            chunk.remove();
            return;
        }
        let written = std::mem::take(&mut self.style);
        match self.style_sheet(self.page.path, &written) {
            Ok(style) => {
                if style != written {
                    self.read.inside.add_text(Kind::Style, &style);
                }
                chunk.replace(&style, ContentType::Html);
            }
            Err(problem) => self.problem = self.problem.take().or(Some(problem)),
        }
    }

    fn script(&mut self, element: &mut Element<'_, '_>) -> Found<()> {
        // A page in one file has its own name, and is at no address of a folder.
        if element.has_attribute(slash::MARK) {
            element.remove();
            return Ok(());
        }
        let Some(link) = value(element, "src").filter(|link| !is_complete(link)) else {
            return Ok(());
        };
        let (path, text) = self.script_text(&link)?;
        self.load(true, vec![path]);
        let is_module =
            value(element, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("module"));
        let waits = !is_module
            && ["defer", "async"]
                .iter()
                .any(|name| element.has_attribute(name));
        remove(element, &["src", "integrity", "crossorigin", "blocking"]);
        if waits {
            remove(element, &["defer", "async"]);
            self.wait(&attributes(element), &text);
            element.remove();
        } else {
            element.set_inner_content(&text, ContentType::Html);
        }
        Ok(())
    }

    /// Lets a script wait for the page.
    fn wait(&mut self, attributes: &str, text: &str) {
        let element = ["<script", attributes, ">", text, "</script>\n"];
        self.read.waiting.push_str(&element.concat());
    }

    fn link(&mut self, element: &mut Element<'_, '_>) -> Found<()> {
        let relation = Relation::of(&value(element, "rel").unwrap_or_default());
        let Some(link) = value(element, "href").filter(|link| !is_complete(link)) else {
            return Ok(());
        };
        match relation {
            Relation::Style => {
                let (path, text) = self.text(&link)?;
                let style = self.style_sheet(&path, text)?.replace("</", "<\\/");
                self.load(false, vec![path]);
                self.read.inside.add_text(Kind::Style, &style);
                remove(
                    element,
                    &["rel", "href", "type", "integrity", "crossorigin"],
                );
                let style = format!("<style{}>{style}</style>", attributes(element));
                element.replace(&style, ContentType::Html);
            }
            // It is in the page where it is needed.
            Relation::Early => {
                let (path, _) = self.page.file(self.page.path, &link)?;
                self.load(is_script(&path), vec![path]);
                element.remove();
            }
            Relation::Other => {
                let (path, address) = self.address(self.page.path, &link)?;
                self.load(false, vec![path]);
                set(element, "href", &address);
            }
            Relation::Nothing => self.other(element, "href", &link)?,
        }
        Ok(())
    }

    fn attributes(&mut self, element: &mut Element<'_, '_>) -> Found<()> {
        let name = element.tag_name();
        // The browser takes the image, or what is offered in its place.
        let is_image = name == "img";
        let mut choice = Vec::new();
        if is_image {
            choice.append(&mut self.offered);
        }
        let all = element.attributes().iter().map(Attribute::name);
        for attribute in all.collect::<Vec<_>>() {
            let value = value(element, &attribute).unwrap_or_default();
            match Meaning::of(&name, &attribute) {
                Meaning::Choice => {
                    let (paths, value) = self.candidates(&value)?;
                    choice.extend(paths);
                    set(element, &attribute, &value);
                }
                Meaning::File if !is_complete(&value) => {
                    let path = self.one(element, &attribute, &value)?;
                    if is_image {
                        choice.push(path);
                    } else {
                        self.load(false, vec![path]);
                    }
                }
                Meaning::Other => self.other(element, &attribute, &value)?,
                Meaning::Part | Meaning::File => {}
            }
        }
        if name == "source" {
            self.offered.extend(choice);
        } else if !choice.is_empty() {
            self.load(false, choice);
        }
        Ok(())
    }

    /// The path behind an address, which then holds the file.
    fn one(&mut self, element: &mut Element<'_, '_>, name: &str, link: &str) -> Found<String> {
        let (path, _) = self.page.file(self.page.path, link)?;
        if element.tag_name() == "use" || is_page(&path) {
            self.read.outside.push(link.to_owned());
        } else {
            let (_, address) = self.address(self.page.path, link)?;
            set(element, name, &address);
        }
        Ok(path)
    }

    /// The paths behind a set of images, and the set with the images in it.
    fn candidates(&mut self, set: &str) -> Found<(Vec<String>, String)> {
        let (mut paths, mut output) = (Vec::new(), Vec::new());
        for (link, descriptor) in candidates(set) {
            let mut address = link.to_owned();
            if !is_complete(link) {
                let (path, inside) = self.address(self.page.path, link)?;
                paths.push(path);
                address = inside;
            }
            output.push(format!("{address} {descriptor}").trim_end().to_owned());
        }
        Ok((paths, output.join(", ")))
    }

    /// An attribute from which the browser loads nothing by itself.
    fn other(&mut self, element: &mut Element<'_, '_>, name: &str, value: &str) -> Found<()> {
        match name {
            "style" => {
                let style = self.style_sheet(self.page.path, value)?;
                if style != value {
                    set(element, name, &style);
                }
            }
            // The scripts that come once someone needs them: to send answers, and to draw a QR code.
            "data-sending" | "data-qr" => {
                let (_, text) = self.script_text(value)?;
                let kind = name.trim_start_matches("data-");
                self.wait(&format!(" type=\"{kind}\""), &text);
                element.remove_attribute(name);
            }
            "data-look" => {
                let (path, text) = self.text(value)?;
                let style = self.style_sheet(&path, text)?.replace("</", "<\\/");
                self.read.inside.add_text(Kind::Style, &style);
                let style = format!("<style>{style}</style>\n");
                self.read.waiting.push_str(&style);
                element.remove_attribute(name);
            }
            // All forms in one file are in the same folder.
            "data-root" => set(element, name, ""),
            "href" => {
                let target = from_link(self.page.path, value);
                if let Some(link) = self.page.beside.get(&target) {
                    set(element, name, link);
                } else {
                    self.on_demand(element, name, value);
                }
            }
            _ => self.on_demand(element, name, value),
        }
        Ok(())
    }

    /// What a script of the site may load later, or a person download; links to pages stay.
    fn on_demand(&mut self, element: &mut Element<'_, '_>, name: &str, value: &str) {
        let file = self.page.file(self.page.path, value);
        if file.is_ok_and(|(path, _)| !is_page(&path))
            && let Ok((_, address)) = self.address(self.page.path, value)
        {
            set(element, name, &address);
        }
    }

    /// A style sheet at `from` with all that it loads.
    fn style_sheet(&mut self, from: &str, text: &str) -> Found<String> {
        relink(text, |link| {
            if is_complete(&link.address) {
                return Ok(None);
            }
            let (path, address) = self.address(from, &link.address)?;
            self.load(false, vec![path]);
            Ok(Some(address))
        })
    }

    /// The path and text of a script, which must not end the element that it is in.
    fn script_text(&mut self, link: &str) -> Found<(String, String)> {
        let (path, text) = self.text(link)?;
        let text = without_tags(text);
        self.read.inside.add_text(Kind::Script, &text);
        Ok((path, text))
    }

    /// The path and text behind a link of the page.
    fn text(&self, link: &str) -> Found<(String, &'a str)> {
        let (path, bytes) = self.page.file(self.page.path, link)?;
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok((path, text)),
            Err(_) => Err(not_text(&path)),
        }
    }

    /// The path behind a link, and an address that holds the file there.
    fn address(&mut self, from: &str, link: &str) -> Found<(String, String)> {
        let (path, bytes) = self.page.file(from, link)?;
        let (media_type, kind) = media_type(&path);
        match (kind, std::str::from_utf8(bytes)) {
            // Any script could be in an address; only this one may run, where another gives its text
            // to an element.
            (Some(kind @ (Kind::Style | Kind::Script)), Ok(text)) => {
                self.read.inside.add_text(kind, text);
            }
            (Some(kind), _) => self.read.inside.add_address(kind),
            (None, _) => {}
        }
        let part = link.find('#').map_or("", |start| &link[start..]);
        let address = data_address(media_type, bytes) + part;
        Ok((path, address))
    }

    fn load(&mut self, is_script: bool, choice: Vec<String>) {
        self.read.loaded.push(Loaded { is_script, choice });
    }
}

/// True for a page, which links to others from where it is.
fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == "html")
}

fn is_script(path: &str) -> bool {
    media_type(path).1 == Some(Kind::Script)
}

/// The value of an attribute as it is meant.
pub(super) fn value(element: &Element<'_, '_>, name: &str) -> Option<String> {
    let value = element.get_attribute(name)?;
    Some(htmlize::unescape_attribute(value.as_str()).into_owned())
}

/// Gives an attribute a value.
#[expect(clippy::expect_used, reason = "each name was read from a page")]
pub(super) fn set(element: &mut Element<'_, '_>, name: &str, value: &str) {
    // The library writes quotes as HTML wants them, but takes `&` for the beginning of a character.
    let value = value.replace('&', "&amp;");
    let set = element.set_attribute(name, &value);
    set.expect("an attribute has a name");
}

fn remove(element: &mut Element<'_, '_>, names: &[&str]) {
    for name in names {
        element.remove_attribute(name);
    }
}

/// The attributes of an element as they are written in a tag.
fn attributes(element: &Element<'_, '_>) -> String {
    let attributes = element.attributes().iter().map(|attribute| {
        let value = attribute.value().replace('"', "&quot;");
        format!(" {}=\"{value}\"", attribute.name())
    });
    attributes.collect()
}

/// A script without what HTML would take for a tag or a comment in it: as the HTML Standard says
/// ("Restrictions for contents of script elements"), in its texts `\x3C` is the same as `<`.
fn without_tags(script: &str) -> String {
    let mut parts = script.split('<');
    let mut output = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let start = part.get(..7).unwrap_or(part).to_ascii_lowercase();
        let is_tag = ["!--", "script", "/script"]
            .iter()
            .any(|tag| start.starts_with(tag));
        output.push_str(if is_tag { "\\x3C" } else { "<" });
        output.push_str(part);
    }
    output
}
