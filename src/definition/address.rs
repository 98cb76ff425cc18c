//! The addresses of endpoints that a page may post to, and of contacts that it links to.
//!
//! What a page may post to stands in its Content-Security-Policy as well, so hosts are held to what
//! browsers and name servers take. The parser of browsers (WHATWG URL) would take `e..org` and `-e.org`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use http::Uri;
use http::uri::Authority;

use crate::diagnostic::Problem;
use crate::forbidden::{control_character, has_password};
use crate::unicode::{is_invisible, is_punctuation, narrow};

/// Finds what is wrong with the address of an endpoint.
pub(super) fn check(address: &str) -> Result<(), Problem> {
    if let Some(found) = address.chars().find(|found| is_invisible(*found)) {
        return Err(control_character(found));
    }
    check_parts(address).map_err(|problem| {
        // The rest of what is wrong may have a part of the password in it.
        if has_password(address) {
            Problem::PasswordInAddress
        } else {
            problem
        }
    })
}

fn check_parts(address: &str) -> Result<(), Problem> {
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

/// Finds what is wrong with a contact that is meant as an address. Any other text is free, such as one
/// with a name before the address: `李明：li@example.org`.
pub(super) fn check_contact(text: &str) -> Result<(), Problem> {
    let narrowed: String = text.chars().map(narrow).collect();
    if begins_like_address(&narrowed) {
        check(text).map_err(|problem| match problem {
            Problem::BadAddress { address } => Problem::BadContact {
                text: address,
                near: Some(narrowed).filter(|near| check(near).is_ok()),
            },
            other => other,
        })
    } else if is_one_word(text) && begins_like_email(&narrowed) && !is_email(text) {
        let text = text.to_owned();
        Err(Problem::BadEmail { text })
    } else {
        Ok(())
    }
}

/// True of a text with a scheme at its beginning, or with the slashes after one.
fn begins_like_address(text: &str) -> bool {
    let is_web = |scheme: &str| {
        ["http", "https"]
            .iter()
            .any(|web| web.eq_ignore_ascii_case(scheme))
    };
    let is_scheme = |scheme: &str| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.split_once(':')
        .is_some_and(|(scheme, rest)| is_web(scheme) || is_scheme(scheme) && rest.starts_with("//"))
        || text.starts_with("//")
}

/// True of a text with an `@` after nothing but what an address may have before it.
fn begins_like_email(text: &str) -> bool {
    let name = text.split_once('@').map(|(name, _)| name);
    name.is_some_and(|name| !name.is_empty() && name.is_ascii())
}

/// True of a text without spaces, and without the marks that Chinese has in their place.
fn is_one_word(text: &str) -> bool {
    let is_of_address = |character| "：＠。．／".contains(character);
    let ends = |character: char| {
        character.is_whitespace()
            || !character.is_ascii() && is_punctuation(character) && !is_of_address(character)
    };
    !text.contains(ends)
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
    host.eq_ignore_ascii_case("localhost") || address.is_some_and(|address| address.is_loopback())
}

/// True of a host that can stand in the Content-Security-Policy of a page, which has no other
/// letters, and of a port that there is.
fn can_be_named(authority: &Authority) -> bool {
    let host = authority.host();
    let inner = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let host_is_right = match inner {
        Some(address) => address.parse::<Ipv6Addr>().is_ok(),
        None => is_host(host),
    };
    let port = &authority.as_str()[host.len()..];
    let port_is_right = match port.strip_prefix(':') {
        Some(port) => port.parse::<u16>().is_ok_and(|port| port > 0),
        None => port.is_empty(),
    };
    host_is_right && port_is_right
}

/// True of a name by the rules of host names (RFC 1123, section 2.1), and of an IPv4 address. A name whose
/// last part is a number is an address to browsers (WHATWG URL, "ends in a number").
fn is_host(host: &str) -> bool {
    const LONGEST_PART: usize = 63;
    let is_part = |part: &str| {
        let is_named = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let is_hyphen = |end: Option<&u8>| end == Some(&b'-');
        let bytes = part.as_bytes();
        (1..=LONGEST_PART).contains(&bytes.len())
            && bytes.iter().all(|byte| is_named(*byte))
            && !is_hyphen(bytes.first())
            && !is_hyphen(bytes.last())
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    let hexadecimal = last.strip_prefix("0x").or(last.strip_prefix("0X"));
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit())
        || hexadecimal.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    host.split('.').all(is_part) && (!is_number || host.parse::<Ipv4Addr>().is_ok())
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
            "http://LOCALHOST/x",
            "https://1.2.3.4/",
            "https://1.e.org/",
            "https://xn--r8jz45g.jp/",
            "https://e.example:8443/f?to=a@b.example",
            "https://e.example/表单",
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
            "https://256.1.1.1/",
            "https://1.2.3.4.5/",
            "https://1.2.3/",
            "https://0x7f.0x1/",
            "https://e..org/",
            "https://.e.org/",
            "https://e.org./",
            "https://-e.org/",
            "https://e-.org/",
            "https://e.org/\u{200b}",
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
            "李明：li@b.example，王芳：wang@b.example",
            "li@b.example，wang@b.example",
            "Email: a@b.example",
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
            "https：//e.org/x",
            "https:／／e.org/x",
            "ｈttps://e.org/x",
            "https://e。org/x",
            "https://例え.jp/",
            "https:/e.org/x",
            "https://exa mple.org/",
            "//e.org/x",
            "a＠e.org",
            "a@例え.jp",
            "me:hunter2@e.org",
        ] {
            assert!(check_contact(text).is_err(), "{text}");
        }
    }

    #[test]
    fn no_part_of_a_password_is_said() {
        for address in [
            "https：//me:hunter2@e.org/",
            "//me:hunter2@e.org/",
            "me:hunter2@e.org",
            "https://me:hunter2＠e.org/",
            "https://me:a/hunter2@e.org/",
        ] {
            assert_eq!(check(address), Err(Problem::PasswordInAddress), "{address}");
        }
    }

    #[test]
    fn a_host_ends_where_the_path_begins() {
        assert_eq!(of_host("https://a.example/x?y", "a.example"), Some("/x?y"));
        assert_eq!(of_host("https://a.example.org/x", "a.example"), None);
        assert_eq!(of_host("http://a.example/x", "a.example"), None);
    }
}
