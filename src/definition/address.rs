//! The addresses of endpoints that a page may post to.

use std::net::{IpAddr, Ipv6Addr};

use http::Uri;
use http::uri::Authority;

use crate::diagnostic::Problem;

/// Finds what is wrong with the address of an endpoint.
pub(super) fn check(address: &str) -> Result<(), Problem> {
    if host(address).is_some_and(|host| host.contains('@')) {
        return Err(Problem::PasswordInAddress);
    }
    // What is no address at all has no parts either, and is reported with those that lack some.
    let uri = address.parse::<Uri>().ok();
    let parts = uri
        .as_ref()
        .and_then(|uri| Some((uri.scheme_str()?, uri.authority()?)));
    let Some((scheme, authority)) = parts else {
        return Err(match host(address).filter(|host| !host.is_ascii()) {
            Some(host) => Problem::BadHost {
                host: host.to_owned(),
            },
            None => Problem::BadAddress {
                address: address.to_owned(),
            },
        });
    };
    if scheme != "https" && !(scheme == "http" && is_loopback(authority.host())) {
        let scheme = scheme.to_owned();
        return Err(Problem::NotHttps { scheme });
    }
    if !can_be_named(authority) {
        let host = authority.to_string();
        return Err(Problem::BadHost { host });
    }
    Ok(())
}

/// What stands for the host in an address.
fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    rest.split(['/', '?', '#']).next()
}

/// Finds what is wrong with a contact that becomes a link: a web or email address alone. Of a word
/// with a name before the address, such as `李明：li@example.org`, none is made.
pub(super) fn check_contact(text: &str) -> Result<(), Problem> {
    if text.contains(char::is_whitespace) || !text.is_ascii() {
        Ok(())
    } else if text.contains("://") {
        check(text)
    } else if !text.starts_with('@') && text.contains('@') && !is_email(text) {
        let text = text.to_owned();
        Err(Problem::BadEmail { text })
    } else {
        Ok(())
    }
}

/// True of an email address whose letters are those that stand for themselves in a link.
pub(super) fn is_email(text: &str) -> bool {
    let part = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte);
    let is_part = |text: &str| !text.is_empty() && text.bytes().all(part);
    text.split_once('@')
        .is_some_and(|(name, host)| is_part(name) && is_part(host))
}

/// True of the addresses by which a computer reaches itself.
fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let address: Option<IpAddr> = host.parse().ok();
    host == "localhost" || address.is_some_and(|address| address.is_loopback())
}

/// True of a host that can stand in the Content-Security-Policy of a page, which has no other
/// letters, and of a port that there is.
fn can_be_named(authority: &Authority) -> bool {
    let is_named = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    let host = authority.host();
    let inner = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let host_is_right = match inner {
        Some(address) => address.parse::<Ipv6Addr>().is_ok(),
        None => !host.is_empty() && host.bytes().all(is_named),
    };
    let port = &authority.as_str()[host.len()..];
    let port_is_right = match port.strip_prefix(':') {
        Some(port) => port.parse::<u16>().is_ok_and(|port| port > 0),
        None => port.is_empty(),
    };
    host_is_right && port_is_right
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
            "http://[::1]/x",
            "http://[::1]:8080/x",
            "http://127.8.9.1/x",
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
            "https://e.example:99999",
            "https://e.example:0/x",
            "https://e.example:/x",
            "http://[::2]/x",
            "http://10.0.0.1/x",
            "http://localhost.example/x",
            "https://例子.中国/x",
        ] {
            assert!(check(address).is_err(), "{address}");
        }
    }

    #[test]
    fn a_contact_that_becomes_a_link_is_an_address() {
        for text in [
            "Ms Li, room 5",
            "李明 li@b.example",
            "a@b.example",
            "李明：li@b.example",
            "网址：https://b.example",
            "https://b.example/，或致电010",
            "@cafe-berlin",
            "https://b.example/x",
        ] {
            assert_eq!(check_contact(text), Ok(()), "{text}");
        }
        for text in [
            "http://b.example",
            "https://me:secret@b.example",
            "https://b.example:99999",
            "mailto:a@b.example",
            "a@b?subject=x",
            "javascript://b.example/%0aalert(1)",
        ] {
            assert!(check_contact(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_host_ends_where_the_path_begins() {
        assert_eq!(of_host("https://a.example/x?y", "a.example"), Some("/x?y"));
        assert_eq!(of_host("https://a.example.org/x", "a.example"), None);
        assert_eq!(of_host("http://a.example/x", "a.example"), None);
    }
}
