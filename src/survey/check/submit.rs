//! Where answers go.

use http::Uri;

use super::Checker;
use crate::diagnostic::Diagnostic;
use crate::survey::Submit;
use crate::yaml::Text;

impl Checker<'_> {
    /// `None` if it was left out, or is wrong and was reported.
    pub(super) fn submit(&mut self, submit: Option<&Text>) -> Option<Submit> {
        let submit = submit?;
        if submit.value == "download" {
            return Some(Submit::Download);
        }
        match endpoint_problem(&submit.value) {
            None => Some(Submit::Post {
                to: submit.value.clone(),
            }),
            Some(problem) => self.refuse(submit.span.clone(), problem),
        }
    }
}

/// What is wrong with the address of an endpoint.
fn endpoint_problem(address: &str) -> Option<Diagnostic> {
    let uri = address.parse::<Uri>().ok();
    let Some((scheme, authority)) = uri
        .as_ref()
        .and_then(|uri| Some((uri.scheme_str()?, uri.authority()?)))
    else {
        let message = format!("`{address}` is no place where answers can go");
        return Some(
            Diagnostic::error("bad-submit", message)
                .help("write `download`, or the address of a form endpoint: `https://…`"),
        );
    };
    if authority.as_str().contains('@') {
        return Some(
            Diagnostic::error("password-in-address", "the address has a user name in it")
                .help("everyone can read the page; use an endpoint that needs no password"),
        );
    }
    let local = ["localhost", "127.0.0.1", "[::1]"].contains(&authority.host());
    if scheme != "https" && !(scheme == "http" && local) {
        let message = format!("answers may not travel by `{scheme}`, where others can read them");
        return Some(
            Diagnostic::error("not-https", message)
                .help("use an address that begins with `https:`"),
        );
    }
    // These would end a source in the page's Content-Security-Policy.
    if authority.as_str().contains([';', ',', '\'', '"']) {
        return Some(Diagnostic::error(
            "bad-submit",
            "the host name has characters that no host has",
        ));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_endpoints() {
        for address in [
            "https://formspree.io/f/abc",
            "https://a.example:8443/x?y=1",
            "http://127.0.0.1:8080/x",
            "http://localhost/x",
        ] {
            assert_eq!(endpoint_problem(address), None, "{address}");
        }
    }

    #[test]
    fn bad_endpoints() {
        for address in [
            "somewhere",
            "http://a.example/x",
            "https://me:secret@a.example/x",
            "javascript:alert(1)",
            "ftp://a.example/x",
            "https://",
            "https://a;b.example",
        ] {
            assert!(endpoint_problem(address).is_some(), "{address}");
        }
    }
}
