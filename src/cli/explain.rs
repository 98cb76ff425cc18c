//! `kanopress explain`: what a code means.

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::terminal::Terminal;
use crate::diagnostic::{Code, Problem, near_or_known};

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub(super) fn run(arguments: &ExplainArguments, terminal: &Terminal) -> Result<Outcome, Exit> {
    match &arguments.code {
        None => list(terminal),
        Some(name) => {
            let code = Code::named(name).ok_or_else(|| {
                let problem = unknown(name).into();
                Exit::report(&problem, Outcome::Usage, terminal)
            })?;
            explain(code, terminal);
        }
    }
    Ok(Outcome::Success)
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
    let (near, _) = near_or_known(name, Code::ALL.iter().map(|code| code.name()));
    Problem::UnknownCode {
        code: name.to_owned(),
        near,
    }
}
