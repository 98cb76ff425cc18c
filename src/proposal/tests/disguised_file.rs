//! The bytes of a disguise: its rows, in a format.

use super::disguise::{Disguise, Format, Layout, Names, NoiseRows, Person, QUESTIONS, feature};
use crate::table::testing::zip;

impl Disguise {
    /// The header, and the rows below it.
    fn rows(&self) -> (Vec<String>, Vec<Vec<String>>) {
        match self.layout {
            Layout::Response => self.wide(),
            Layout::Answer if matches!(self.names, Names::Questions | Names::Fields) => {
                self.long(&["question", "answer"], 1, |person, question| {
                    vec![self.name(question), self.cell(person, question)]
                })
            }
            Layout::Answer => self.long(&["part", "feature", "answer"], 1, |person, question| {
                let part = feature(question).1.name().to_owned();
                vec![part, self.feature(question), self.cell(person, question)]
            }),
            Layout::Pair => {
                let header = ["feature", "functional", "dysfunctional"];
                self.long(&header, 2, |person, question| {
                    let answers = [question, question + 1];
                    let [one, other] = answers.map(|question| self.cell(person, question));
                    vec![self.feature(question), one, other]
                })
            }
        }
    }

    /// A long table: a row for each question, or for each second one, unless nothing was answered.
    fn long(
        &self,
        header: &[&str],
        step: usize,
        row: impl Fn(&Person, usize) -> Vec<String>,
    ) -> (Vec<String>, Vec<Vec<String>>) {
        let header = [self.person].into_iter().chain(header.iter().copied());
        let mut header: Vec<String> = header.map(str::to_owned).collect();
        let mut rows = Vec::new();
        for (number, person) in self.people.iter().enumerate() {
            for question in (0..QUESTIONS).step_by(step) {
                if person[question..question + step]
                    .iter()
                    .any(Option::is_some)
                {
                    let id = [format!("P{number}")];
                    rows.push(id.into_iter().chain(row(person, question)).collect());
                }
            }
        }
        if self.noise_columns {
            header.push("Newspaper".to_owned());
            let papers = rows.iter_mut().enumerate();
            papers
                .for_each(|(at, row): (_, &mut Vec<String>)| row.push(format!("Paper {}", at % 3)));
        }
        let middle = self.step.checked_rem(rows.len()).unwrap_or(0);
        rows.rotate_left(middle);
        if self.step > 4 {
            rows.reverse();
        }
        (header, rows)
    }

    fn wide(&self) -> (Vec<String>, Vec<Vec<String>>) {
        let columns = self.order.iter().copied();
        let columns: Vec<usize> = columns
            .filter(|column| self.noise_columns || *column < QUESTIONS)
            .collect();
        let header = columns.iter().map(|column| match column {
            6 => "Which newspaper do you read?".to_owned(),
            7 => "Score".to_owned(),
            question => self.name(*question),
        });
        let rows = self.people.iter().enumerate().map(|(number, person)| {
            let cells = columns.iter().map(|column| match column {
                6 => format!("Paper {}", number % 3),
                7 => (number * 7).to_string(),
                question => self.cell(person, *question),
            });
            cells.collect()
        });
        (header.collect(), rows.collect())
    }

    /// The bytes of the file.
    pub(super) fn file(&self) -> Vec<u8> {
        let (header, mut rows) = self.rows();
        if self.format == Format::JsonLines {
            return json_lines(&header, &rows);
        }
        let of_cells = |cell: &dyn Fn(usize) -> String| (0..header.len()).map(cell).collect();
        let first = |text: &str| {
            of_cells(&|at| {
                if at == 0 {
                    text.to_owned()
                } else {
                    String::new()
                }
            })
        };
        let mut above = Vec::new();
        match self.noise_rows {
            NoiseRows::None => {}
            NoiseRows::Title => above.push(first("Our survey")),
            NoiseRows::Blank => rows.insert(rows.len() / 2, first("")),
            NoiseRows::HeaderAgain => rows.insert(rows.len() / 2, header.clone()),
            NoiseRows::Remark => rows.push(first("Thanks to all of you!")),
            NoiseRows::Sums => rows.push(of_cells(&|at| (7 * at + 12).to_string())),
        }
        let all = above.into_iter().chain([header]).chain(rows);
        match self.format {
            Format::Text(delimiter) => text(all, delimiter),
            Format::Workbook | Format::JsonLines => workbook(all),
        }
    }
}

fn text(rows: impl Iterator<Item = Vec<String>>, delimiter: char) -> Vec<u8> {
    let quoted = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
    let lines = rows.map(|row| {
        let cells: Vec<String> = row.iter().map(quoted).collect();
        cells.join(&delimiter.to_string()) + "\n"
    });
    lines.collect::<String>().into_bytes()
}

fn json_lines(header: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let lines = rows.iter().map(|row| {
        let members = header
            .iter()
            .cloned()
            .zip(row.iter().map(|cell| cell.as_str().into()));
        serde_json::Value::Object(members.collect()).to_string() + "\n"
    });
    lines.collect::<String>().into_bytes()
}

fn workbook(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let rows = rows.map(|row| {
        let cells = row.iter().map(|text| {
            let text = escaped(text);
            format!("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
        });
        format!("<row>{}</row>", cells.collect::<String>())
    });
    let sheet: String = rows.collect();
    let sheet = format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>");
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"o/officeDocument\" \
             Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"s1\" Type=\"o/worksheet\" \
             Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>",
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}
