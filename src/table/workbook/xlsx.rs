//! XLSX: the workbooks of Excel, with macros or without (ECMA-376).
//!
//! Relationships lead from the package to the workbook, and from there to its sheets, and to what they
//! share: texts, and the formats by which a number is a date.

use std::collections::HashMap;
use std::rc::Rc;

use quick_xml::events::{BytesStart, Event};

use super::super::fault::InputFault;
use super::super::foreign::Foreign;
use super::closed::Closed;
use super::number::{Epoch, NumberFormat};
use super::package::Package;
use super::shared_strings::SharedStrings;
use super::xlsx_rows::{Shared, XlsxRows};
use super::xml::{Xml, attribute};

/// So many sheets and relationships are read, so that it takes no time to find one among them.
const MOST: usize = 10_000;

/// Where the relationships of the package are.
const RELATIONSHIPS: &str = "_rels/.rels";

/// True if a package has what every document of Office has.
pub(super) fn is_office(package: &Package) -> bool {
    package.has(RELATIONSHIPS)
}

/// A workbook without its sheets.
pub(super) struct Book {
    /// The visible sheets, each with its name and the name of its part.
    pub(super) sheets: Vec<(String, String)>,
    shared: Rc<Shared>,
}

impl Book {
    /// Reads all but the sheets.
    pub(super) fn open(package: &Package) -> Result<Self, Closed> {
        let links = read_links(package, RELATIONSHIPS, "")?;
        let main = target(&links, "officeDocument").ok_or(Closed::Foreign(Foreign::Zip))?;
        let is_binary = |(_, extension): (_, &str)| extension.eq_ignore_ascii_case("bin");
        if main.rsplit_once('.').is_some_and(is_binary) {
            return Err(Closed::Foreign(Foreign::BinaryWorkbook));
        }
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
        let links = join(folder, &format!("_rels/{name}.rels"));
        let links = read_links(package, &links, folder)?;
        let (sheets, epoch) = sheets(open(package, main)?, &links)?;
        let strings = match target(&links, "sharedStrings") {
            Some(part) => SharedStrings::read(open(package, part)?)?,
            None => SharedStrings::default(),
        };
        let formats = match target(&links, "styles") {
            Some(part) => formats(open(package, part)?)?,
            None => Vec::new(),
        };
        let shared = Rc::new(Shared {
            strings,
            formats,
            epoch,
        });
        Ok(Self { sheets, shared })
    }

    /// The rows of a sheet.
    pub(super) fn rows(&self, package: &Package, part: &str) -> Result<XlsxRows, InputFault> {
        Ok(XlsxRows::new(open(package, part)?, Rc::clone(&self.shared)))
    }
}

fn open(package: &Package, part: &str) -> Result<Xml, InputFault> {
    package.part(part).map(Xml::new).ok_or(InputFault::Damaged)
}

/// Where a part says that another one is.
struct Link {
    id: String,
    kind: String,
    target: String,
}

/// The relationships of a part, whose targets are seen from its folder.
fn read_links(package: &Package, part: &str, folder: &str) -> Result<Vec<Link>, InputFault> {
    let mut xml = open(package, part)?;
    let mut links = Vec::new();
    loop {
        match xml.next()? {
            _ if links.len() > MOST => return Err(InputFault::Damaged),
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let value = |name| Ok(attribute(&element, name)?.unwrap_or_default().into_owned());
                links.push(Link {
                    id: value("Id")?,
                    kind: value("Type")?,
                    target: join(folder, &value("Target")?),
                });
            }
            Event::Eof => return Ok(links),
            _ => {}
        }
    }
}

/// The target of the relationship of a kind. There are two names of each kind, which end alike.
fn target<'l>(links: &'l [Link], kind: &str) -> Option<&'l str> {
    let link = links.iter().find(|link| kind_of(link) == kind);
    link.map(|link| link.target.as_str())
}

fn kind_of(link: &Link) -> &str {
    let kind = link.kind.rsplit_once('/');
    kind.map_or("", |(_, kind)| kind)
}

/// The name of a part as it is seen from a folder.
fn join(folder: &str, path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut names: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for name in path.split('/') {
        match name {
            ".." => drop(names.pop()),
            "." => {}
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    names.join("/")
}

/// The names and parts of the visible sheets, and the epoch of all dates.
fn sheets(mut xml: Xml, links: &[Link]) -> Result<(Vec<(String, String)>, Epoch), Closed> {
    let mut sheets = Vec::new();
    let mut epoch = Epoch::Of1900;
    loop {
        let is_root = xml.depth() == 0;
        match xml.next()? {
            _ if sheets.len() > MOST => return Err(InputFault::Damaged.into()),
            Event::Start(element) => match element.local_name().as_ref() {
                "workbook" => {}
                _ if is_root => return Err(Closed::Foreign(Foreign::Document)),
                "workbookPr" => {
                    if let Some(is_1904) = attribute(&element, "date1904")?
                        && matches!(&*is_1904, "1" | "true")
                    {
                        epoch = Epoch::Of1904;
                    }
                }
                "sheet" => sheets.extend(sheet(&element, links)?),
                _ => {}
            },
            Event::Eof => return Ok((sheets, epoch)),
            _ => {}
        }
    }
}

/// The name and the part of a sheet, if it is visible and has cells, as that of a chart has not.
fn sheet(element: &BytesStart<'_>, links: &[Link]) -> Result<Option<(String, String)>, InputFault> {
    let value = |name| Ok(attribute(element, name)?.unwrap_or_default());
    if matches!(&*value("state")?, "hidden" | "veryHidden") {
        return Ok(None);
    }
    let id = value("id")?;
    let link = links.iter().find(|link| link.id == id);
    let link = link.ok_or(InputFault::Damaged)?;
    let is_worksheet = kind_of(link) == "worksheet";
    let name = value("name")?.into_owned();
    Ok(is_worksheet.then(|| (name, link.target.clone())))
}

/// The formats of cells, by the numbers of their styles.
fn formats(mut xml: Xml) -> Result<Vec<NumberFormat>, InputFault> {
    let mut own = HashMap::new();
    let mut formats = Vec::new();
    let mut is_of_cells = false;
    loop {
        match xml.next()? {
            Event::Start(element) => {
                let id = attribute(&element, "numFmtId")?;
                let id = id.and_then(|id| id.parse::<u32>().ok()).unwrap_or(0);
                match element.local_name().as_ref() {
                    "numFmt" => {
                        let code = attribute(&element, "formatCode")?.unwrap_or_default();
                        own.insert(id, NumberFormat::of_code(&code));
                    }
                    "cellXfs" => is_of_cells = true,
                    "xf" if is_of_cells => {
                        let format = own.get(&id).copied();
                        formats.push(format.unwrap_or_else(|| NumberFormat::built_in(id)));
                    }
                    _ => {}
                }
            }
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => {
                is_of_cells = false;
            }
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}
