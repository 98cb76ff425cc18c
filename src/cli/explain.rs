//! `kanopress explain`: what a code means.

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::terminal::Terminal;
use crate::diagnostic::{Code, Problem, did_you_mean};

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub(super) fn run(arguments: &ExplainArguments, terminal: &Terminal) -> Result<Outcome, Exit> {
    match arguments.code.as_deref().map(bare) {
        None => list(terminal),
        Some(name) => {
            let code = Code::named(&name).ok_or_else(|| {
                let problem = unknown(&name).into();
                Exit::report(&problem, Outcome::Usage, terminal)
            })?;
            explain(code, terminal);
        }
    }
    Ok(Outcome::Success)
}

/// A code as it is named, if it was copied with the word before it: `error[unknown-key]`.
fn bare(written: &str) -> String {
    let inside = written.split_once('[').map_or(written, |(_, code)| code);
    let code = inside.split(']').next().unwrap_or(inside);
    code.trim().to_lowercase().replace('_', "-")
}

fn list(terminal: &Terminal) {
    let names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    terminal.output(&names.join("\n"), &json!({ "codes": names }));
}

fn explain(code: Code, terminal: &Terminal) {
    let page = terminal.words().page(code);
    let object = json!({
        "code": code,
        "kind": code.kind(),
        "message": page.message,
        "about": page.about,
        "example": page.example,
        "remedies": page.remedies,
    });
    terminal.output(&page.as_text(), &object);
}

fn unknown(name: &str) -> Problem {
    let near = did_you_mean(name, Code::ALL.iter().map(|code| code.name()));
    Problem::UnknownCode {
        code: name.to_owned(),
        near: near.map(str::to_owned),
    }
}
