//! Where answers go.

use http::Uri;
use serde_json::{Value as Json, json};

use crate::diagnostic::Diagnostic;
use crate::yaml::{Scalar, one_word_of, titled};

/// Where answers go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submit {
    /// The page gives a file to send back.
    Download,
    /// A form post to this address: `https`, or `http` on this machine.
    Post {
        /// The address.
        to: String,
    },
}

impl Submit {
    /// The scheme, host and port of the endpoint, as a source of a Content-Security-Policy.
    pub fn origin(&self) -> Option<String> {
        let Self::Post { to } = self else {
            return None;
        };
        let uri: Uri = to.parse().ok()?;
        Some(format!("{}://{}", uri.scheme_str()?, uri.authority()?))
    }
}

impl Scalar for Submit {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        if text == "download" {
            return Ok(Self::Download);
        }
        check_endpoint(text)?;
        let to = text.to_owned();
        Ok(Self::Post { to })
    }

    fn schema() -> Json {
        json!({ "anyOf": [
            titled("no endpoint", one_word_of([("download", "The page gives a file to send back.")])),
            { "title": "a form endpoint", "type": "string", "pattern": "^https?://" },
        ] })
    }
}

/// Finds what is wrong with the address of an endpoint.
fn check_endpoint(address: &str) -> Result<(), Diagnostic> {
    let uri = address.parse::<Uri>().ok();
    let parts = uri
        .as_ref()
        .and_then(|uri| Some((uri.scheme_str()?, uri.authority()?)));
    let Some((scheme, authority)) = parts else {
        let message = format!("`{address}` is no place where answers can go");
        return Err(Diagnostic::error("bad-submit", message)
            .help("write `download`, or the address of a form endpoint: `https://…`"));
    };
    if authority.as_str().contains('@') {
        let message = "the address has a user name in it";
        return Err(Diagnostic::error("password-in-address", message)
            .help("everyone can read the page; use an endpoint that needs no password"));
    }
    let local = ["localhost", "127.0.0.1"].contains(&authority.host());
    if scheme != "https" && !(scheme == "http" && local) {
        let message = format!("answers may not travel by `{scheme}`, where others can read them");
        return Err(Diagnostic::error("not-https", message)
            .help("use an address that begins with `https:`"));
    }
    // The host stands in the page's Content-Security-Policy, which has no other letters.
    let named = |byte: u8| byte.is_ascii_alphanumeric() || b".-:".contains(&byte);
    if !authority.as_str().bytes().all(named) {
        let message = format!("`{authority}` is no host that a page can name");
        return Err(Diagnostic::error("bad-submit", message)
            .help("write a host with other letters than a to z in its ASCII form: `xn--…`"));
    }
    Ok(())
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
            assert!(check_endpoint(address).is_ok(), "{address}");
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
            "https://a.example; script-src *",
            "https://a.example,default-src",
            "https://*",
            "https:///path",
            "a.example/f",
        ] {
            assert!(check_endpoint(address).is_err(), "{address}");
        }
    }

    #[test]
    fn origins_have_no_path() {
        let to = "https://a.example:8443/x?y=1".to_owned();
        let origin = Submit::Post { to }.origin();
        assert_eq!(origin.as_deref(), Some("https://a.example:8443"));
    }
}
