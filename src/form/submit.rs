//! Where the browser may send a form.

use crate::diagnostic::Diagnostic;
use crate::survey;

use super::view::Submit;

/// The address of the post, and the value of `form-action` that allows no other.
///
/// `'self'` is allowed beside the receiver, because browsers hold the receiver's redirect back to
/// the page of thanks against the same policy.
pub(super) fn view(submit: &survey::Submit) -> Result<Submit, Box<Diagnostic>> {
    match submit {
        survey::Submit::Download => Ok(Submit {
            action: None,
            allowed: "'none'".to_owned(),
        }),
        survey::Submit::Post { to } => {
            let origin = origin(to).ok_or_else(|| no_address(to))?;
            Ok(Submit {
                action: Some(to.clone()),
                allowed: format!("'self' {origin}"),
            })
        }
    }
}

/// Scheme, host and port of a web address, if a policy can name them.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let named = |byte: u8| byte.is_ascii_alphanumeric() || b".-:".contains(&byte);
    let known = matches!(scheme, "http" | "https");
    (known && !host.is_empty() && host.bytes().all(named)).then(|| format!("{scheme}://{host}"))
}

fn no_address(address: &str) -> Box<Diagnostic> {
    let message = format!("a form cannot be sent to `{address}`");
    let help = "give an address like `https://example.org/answers`; write a host with other \
                letters than a to z in its ASCII form";
    Box::new(Diagnostic::error("submit-address", message).help(help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_receiver_and_the_site_itself_are_allowed() {
        let to = "https://a.example:8443/f?x=1#y".to_owned();
        let allowed = view(&survey::Submit::Post { to }).map(|submit| submit.allowed);
        assert_eq!(allowed, Ok("'self' https://a.example:8443".to_owned()));
        let allowed = view(&survey::Submit::Download).map(|submit| submit.allowed);
        assert_eq!(allowed, Ok("'none'".to_owned()));
    }

    #[test]
    fn an_address_cannot_widen_the_policy() {
        for address in [
            "https://a.example; script-src *",
            "https://a.example,default-src",
            "https://*",
            "https://user@a.example",
            "https:///path",
            "javascript:alert(1)",
            "a.example/f",
            "",
        ] {
            assert_eq!(origin(address), None, "{address}");
        }
    }
}
