//! A file of responses to the fates of its records; an archive or a mailbox is read as a
//! folder.

use std::io::{self, BufRead, Read, Seek};

use anyhow::Result;

use super::terminal::Terminal;
use crate::diagnostic::Problem;
use crate::intake::{Intake, JudgedRecord, has_code};
use crate::table::{Bundle, InputFault};

/// Reads a file, or all files in it; the inner error is one of reading, the outer one of keeping what was
/// read.
pub(super) fn read_file<R: BufRead + Seek>(
    name: &str,
    input: R,
    intake: &mut Intake<'_>,
    terminal: &Terminal,
    mut take: impl FnMut(JudgedRecord<'_>) -> Result<()>,
) -> Result<io::Result<()>> {
    let mut bundle = match Bundle::open(input, has_code) {
        Ok(bundle) => bundle,
        Err(error) => return Ok(Err(error)),
    };
    loop {
        let member = match bundle.next() {
            Ok(Some(member)) => member,
            Ok(None) => break,
            Err(error) => return Ok(Err(error)),
        };
        let name = member.called(name);
        match member.content {
            Ok(content) => {
                if let Err(error) = read_records(&name, member.is_text, content, intake, &mut take)?
                {
                    return Ok(Err(error));
                }
            }
            Err(foreign) => {
                let kind = foreign.word();
                take(intake.refuse(&name, Problem::ForeignFile { kind }))?;
            }
        }
    }
    if let Some(fault) = bundle.fault() {
        let found = match fault {
            InputFault::Bomb => "archive-bomb",
            InputFault::Damaged | InputFault::Unsupported => "damaged-archive",
        };
        take(intake.refuse(name, Problem::DamagedFile { found }))?;
    }
    if let Some(left_out) = bundle.left_out() {
        let problem = Problem::LeftOutMedia {
            file: name.to_owned(),
            count: left_out.count,
            first: left_out.first.clone(),
        };
        terminal.problem(&problem.into());
    }
    Ok(Ok(()))
}

fn read_records(
    name: &str,
    is_text: bool,
    input: impl Read,
    intake: &mut Intake<'_>,
    take: &mut impl FnMut(JudgedRecord<'_>) -> Result<()>,
) -> Result<io::Result<()>> {
    let opened = if is_text {
        intake.read_text(name, input)
    } else {
        intake.read(name, input)
    };
    let mut records = match opened {
        Ok(records) => records,
        Err(error) => return Ok(Err(error)),
    };
    loop {
        match records.next() {
            Ok(Some(judged)) => take(judged)?,
            Ok(None) => return Ok(Ok(())),
            Err(error) => return Ok(Err(error)),
        }
    }
}
