//! How a page sends the answers to each receiver, and to whom its policy lets it speak.

use http::Uri;

use super::view::{RelayView, SubmitView};
use crate::page::ContactView;
use crate::survey::Submit;

/// The field that people do not see, where the receiver has no name of its own for it.
const HONEYPOT: &str = "meta__trap";

const NOBODY: &str = "'none'";

/// The site that the page belongs to.
const SELF: &str = "'self'";

/// What the page needs to know of a receiver.
///
/// The page's Content-Security-Policy lets it speak to its receiver and to nobody else, so that not
/// even a fault in a template or a text could send answers to a stranger. `'self'` is allowed beside
/// a receiver of form posts, because browsers hold the receiver's redirect back to the page of thanks
/// against the same policy.
pub(super) fn view(submit: &Submit) -> SubmitView {
    match submit {
        Submit::Download => nobody(),
        Submit::Form { to } => form(to, "form"),
        Submit::Json { to } => script(to, "json", origin(to)),
        Submit::Netlify => SubmitView {
            netlify: true,
            native: true,
            allowed: SELF.to_owned(),
            // Netlify takes a post to any page of the site, and answers with this page.
            ..script("thanks/", "fields", SELF.to_owned())
        },
        Submit::Formspree { id } => SubmitView {
            honeypot: Some("_gotcha"),
            ..form(&format!("https://formspree.io/f/{id}"), "fields")
        },
        Submit::GoogleForm { form, entry } => google_form(form, entry),
        Submit::AppsScript { to } => {
            // The script's own words come from the second host, after a redirect.
            let hosts = format!("{} https://script.googleusercontent.com", origin(to));
            script(to, "text", hosts)
        }
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
        allowed: format!("{SELF} {origin}"),
        ..script(to, encoding, origin)
    }
}

/// A post that only a script can make, which may read what `readable` answers; the policy forbids
/// the browser to try.
fn script(to: &str, encoding: &'static str, readable: String) -> SubmitView {
    SubmitView {
        encoding: Some(encoding),
        action: Some(to.to_owned()),
        honeypot: Some(HONEYPOT),
        readable,
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
///
/// # Panics
///
/// If the address has none of them: a definition may have only whole addresses.
#[expect(clippy::expect_used, reason = "the check of a definition holds it")]
fn origin(address: &str) -> String {
    let uri: Uri = address.parse().expect("an endpoint has an address");
    let scheme = uri.scheme_str().expect("its address begins with a scheme");
    let host = uri.authority().expect("its address names a host");
    format!("{scheme}://{host}")
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
