//! The receivers that `submit` knows by name. Each reads the one text that stands after its key.
//!
//! What a receiver needs is copied from its own pages, so the remedies name the place there, and
//! each takes what is shown there most easily. `docs/receivers/` has the steps.

use super::address;
use crate::diagnostic::Problem;
use crate::survey::Submit;

pub(super) struct Receiver {
    /// The key under `submit`.
    pub(super) key: &'static str,
    /// What stands after it, for editors.
    pub(super) docs: &'static str,
    /// A text that may stand after it.
    pub(super) example: &'static str,
    /// Reads what stands after it.
    pub(super) read: fn(&str) -> Result<Submit, Problem>,
}

impl Receiver {
    /// Says that what was written as the address of an endpoint belongs after the receiver's key.
    pub(super) fn own_key(&self, text: &str) -> Problem {
        Problem::OwnReceiverKey {
            key: self.key,
            value: text.to_owned(),
        }
    }
}

pub(super) const RECEIVERS: [Receiver; 5] = [
    Receiver {
        key: "formspree",
        docs: "A form at Formspree: the part after `/f/` in its address.",
        example: "xyzabcde",
        read: formspree,
    },
    Receiver {
        key: "google-form",
        docs: "A Google form with one question, for the answer code: the pre-filled link to it.",
        example: "https://docs.google.com/forms/d/e/…/viewform?usp=pp_url&entry.123456=code",
        read: google_form,
    },
    Receiver {
        key: "apps-script",
        docs: "A web app of Google Apps Script: its address, which ends in `/exec`.",
        example: "https://script.google.com/macros/s/…/exec",
        read: apps_script,
    },
    Receiver {
        key: "worker",
        docs: "A worker of your own, such as the one in the docs: its address.",
        example: "https://answers.example.workers.dev/",
        read: worker,
    },
    MAIL,
];

pub(super) const MAIL: Receiver = Receiver {
    key: "mailto",
    docs: "An email address: people send their answers with their own email program.",
    example: "me@example.org",
    read: mailto,
};

pub(super) fn named(key: &str) -> Option<&'static Receiver> {
    RECEIVERS.iter().find(|receiver| receiver.key == key)
}

/// The receiver that alone knows what to do with this address.
pub(super) fn at(address: &str) -> Option<&'static Receiver> {
    let hosts = [
        ("google-form", "docs.google.com"),
        ("apps-script", "script.google.com"),
    ];
    let mut hosts = hosts.into_iter();
    let (key, _) = hosts.find(|(_, host)| address::of_host(address, host).is_some())?;
    named(key)
}

fn formspree(text: &str) -> Result<Submit, Problem> {
    let id = text.to_owned();
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(Submit::Formspree { id });
    }
    let shown = address::of_host(text, "formspree.io").and_then(|path| path.strip_prefix("/f/"));
    Err(Problem::BadFormspree {
        text: text.to_owned(),
        near: shown.map(str::to_owned),
    })
}

fn google_form(text: &str) -> Result<Submit, Problem> {
    let path = address::of_host(text, "docs.google.com").ok_or_else(|| Problem::NotGoogleForm {
        text: text.to_owned(),
    })?;
    // A link without a query fills no question, which is said below.
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    // Whoever has several accounts sees `/forms/u/0/d/e/…`.
    let form = path
        .split_once("/d/e/")
        .filter(|(before, _)| before.starts_with("/forms"))
        .and_then(|(_, rest)| rest.strip_suffix("/viewform"))
        .filter(|form| is_word(form))
        .ok_or(Problem::NotPrefilledLink)?;
    let names = query.split('&').filter_map(|pair| pair.split('=').next());
    let entries: Vec<&str> = names.filter(|name| is_entry(name)).collect();
    let [entry] = entries.as_slice() else {
        let count = entries.len() as u64;
        return Err(Problem::PrefilledQuestions { count });
    };
    Ok(Submit::GoogleForm {
        form: form.to_owned(),
        entry: (*entry).to_owned(),
    })
}

fn is_word(text: &str) -> bool {
    let part = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    !text.is_empty() && text.bytes().all(part)
}

fn is_entry(name: &str) -> bool {
    name.strip_prefix("entry.").is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn apps_script(text: &str) -> Result<Submit, Problem> {
    address::check(text)?;
    let path = address::of_host(text, "script.google.com");
    let ends_with = |end: &str| path.is_some_and(|path| path.ends_with(end));
    if ends_with("/exec") {
        let to = text.to_owned();
        return Ok(Submit::AppsScript { to });
    }
    Err(if ends_with("/dev") {
        Problem::AppsScriptTest
    } else {
        Problem::BadAppsScript {
            text: text.to_owned(),
        }
    })
}

fn worker(text: &str) -> Result<Submit, Problem> {
    address::check(text)?;
    let to = text.to_owned();
    Ok(Submit::Json { to })
}

fn mailto(text: &str) -> Result<Submit, Problem> {
    if address::is_email(text) {
        let to = text.to_owned();
        Ok(Submit::Mail { to })
    } else {
        Err(Problem::BadEmail {
            text: text.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_google_form_is_read_off_its_prefilled_link() {
        let expected = Submit::GoogleForm {
            form: "1FAIpQLS-x_y".to_owned(),
            entry: "entry.42".to_owned(),
        };
        for path in ["/forms/d/e/", "/forms/u/0/d/e/"] {
            let link =
                format!("https://docs.google.com{path}1FAIpQLS-x_y/viewform?usp=pp_url&entry.42=a");
            assert_eq!(google_form(&link).as_ref(), Ok(&expected), "{link}");
        }
    }

    #[test]
    fn addresses_that_do_not_work_are_refused() {
        let start = "https://docs.google.com/forms/d";
        for link in [
            format!("{start}/1abc/edit"),
            format!("{start}/e/1abc/viewform"),
            format!("{start}/e/1abc/viewform?entry.1=a&entry.2=b"),
            format!("{start}/e/1abc\"/viewform?entry.1=a"),
            format!("{start}/e/1abc/viewform?entry.\"=a"),
            "https://forms.gle/abc".to_owned(),
            "https://docs.google.com.example/forms/d/e/1/viewform?entry.1=a".to_owned(),
        ] {
            assert!(google_form(&link).is_err(), "{link}");
        }
        for address in [
            "https://script.google.com/macros/s/x/dev",
            "https://script.google.com.example/macros/s/x/exec",
            "http://script.google.com/macros/s/x/exec",
        ] {
            assert!(apps_script(address).is_err(), "{address}");
        }
        for address in [
            "a",
            "@",
            "a@",
            "a b@c.example",
            "a@b?cc=c",
            "a@b@c",
            "A <a@b>",
        ] {
            assert!(mailto(address).is_err(), "{address}");
        }
    }
}
