//! How a page sends the answers to each receiver, and to whom its policy lets it speak.

use http::Uri;

use super::view::{RelayView, SubmitView};
use crate::page::ContactView;
use crate::survey::Submit;

/// The field that people do not see, where the receiver has no name of its own for it.
const HONEYPOT: &str = "meta__trap";

const NOBODY: &str = "'none'";

/// What the page needs to know of a receiver.
///
/// `'self'` is allowed beside a receiver of form posts, because browsers hold the receiver's redirect
/// back to the page of thanks against the same policy.
pub(super) fn view(submit: &Submit) -> SubmitView {
    match submit {
        Submit::Download => nobody(),
        Submit::Form { to } => form(to, "form"),
        Submit::Json { to } => script(to, "json"),
        Submit::Netlify => SubmitView {
            netlify: true,
            readable: "'self'".to_owned(),
            allowed: "'self'".to_owned(),
            // Netlify takes a post to any page of the site, and answers with this page.
            ..form("thanks/", "fields")
        },
        Submit::Formspree { id } => SubmitView {
            honeypot: Some("_gotcha"),
            ..form(&format!("https://formspree.io/f/{id}"), "fields")
        },
        Submit::GoogleForm { form, entry } => google_form(form, entry),
        Submit::AppsScript { to } => SubmitView {
            // The script's own words come from this host, after a redirect.
            readable: format!("{} https://script.googleusercontent.com", origin(to)),
            ..script(to, "text")
        },
        Submit::Mail { to } => SubmitView {
            encoding: Some("mail"),
            mail: Some(ContactView::of(to)),
            ..nobody()
        },
    }
}

/// A page that sends nothing.
fn nobody() -> SubmitView {
    SubmitView {
        encoding: None,
        action: None,
        native: false,
        netlify: false,
        relay: None,
        mail: None,
        honeypot: None,
        readable: NOBODY.to_owned(),
        allowed: NOBODY.to_owned(),
    }
}

/// A post that the browser can make as well as a script.
fn form(to: &str, encoding: &'static str) -> SubmitView {
    let origin = origin(to);
    SubmitView {
        native: true,
        allowed: format!("'self' {origin}"),
        ..script(to, encoding)
    }
}

/// A post that only a script can make; the policy forbids the browser to try.
fn script(to: &str, encoding: &'static str) -> SubmitView {
    SubmitView {
        encoding: Some(encoding),
        action: Some(to.to_owned()),
        honeypot: Some(HONEYPOT),
        readable: origin(to),
        ..nobody()
    }
}

/// Google lets no page read what it says, so the respondent reads it: the browser goes there. The
/// page to sign in is allowed, for a form that asks for it by mistake would do nothing at all.
fn google_form(form: &str, entry: &str) -> SubmitView {
    SubmitView {
        encoding: Some("page"),
        relay: Some(RelayView {
            action: format!("https://docs.google.com/forms/d/e/{form}/formResponse"),
            field: entry.to_owned(),
        }),
        allowed: "https://docs.google.com https://accounts.google.com".to_owned(),
        ..nobody()
    }
}

/// The scheme, host and port of an address, as a source of a Content-Security-Policy.
fn origin(address: &str) -> String {
    let uri = address.parse::<Uri>().ok();
    let parts = uri
        .as_ref()
        .and_then(|uri| Some((uri.scheme_str()?, uri.authority()?)));
    parts.map_or_else(
        || NOBODY.to_owned(),
        |(scheme, host)| format!("{scheme}://{host}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(submit: &Submit) -> [String; 2] {
        let SubmitView {
            readable, allowed, ..
        } = view(submit);
        [readable, allowed]
    }

    #[test]
    fn only_the_receiver_and_the_site_itself_are_allowed() {
        let to = || "https://a.example:8443/f?x=1".to_owned();
        let origin = "https://a.example:8443";
        let form = Submit::Form { to: to() };
        assert_eq!(policy(&form), [origin, "'self' https://a.example:8443"]);
        let json = Submit::Json { to: to() };
        assert_eq!(policy(&json), [origin, "'none'"]);
        assert_eq!(policy(&Submit::Netlify), ["'self'", "'self'"]);
        assert_eq!(policy(&Submit::Download), ["'none'", "'none'"]);
        let to = "https://script.google.com/macros/s/x/exec".to_owned();
        let script = "https://script.google.com https://script.googleusercontent.com";
        let apps_script = Submit::AppsScript { to };
        assert_eq!(policy(&apps_script), [script, "'none'"]);
    }
}
