//! The addresses of endpoints that a page may post to.

use http::Uri;

use crate::diagnostic::Diagnostic;

/// Finds what is wrong with the address of an endpoint.
pub(super) fn check(address: &str) -> Result<(), Diagnostic> {
    // What is no address at all has no parts either, and is reported with those that lack some.
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

/// What stands after the host in an address of this host: path and query.
pub(super) fn of_host<'a>(address: &'a str, host: &str) -> Option<&'a str> {
    let rest = address.strip_prefix("https://")?.strip_prefix(host)?;
    rest.starts_with('/').then_some(rest)
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
            assert!(check(address).is_ok(), "{address}");
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
            assert!(check(address).is_err(), "{address}");
        }
    }

    #[test]
    fn a_host_ends_where_the_path_begins() {
        assert_eq!(of_host("https://a.example/x?y", "a.example"), Some("/x?y"));
        assert_eq!(of_host("https://a.example.org/x", "a.example"), None);
        assert_eq!(of_host("http://a.example/x", "a.example"), None);
    }
}
