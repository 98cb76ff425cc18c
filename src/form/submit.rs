//! Where the browser may send a form.

use crate::survey;

use super::view::Submit;

/// The address of the post, and the value of `form-action` that allows no other.
///
/// `'self'` is allowed beside the receiver, because browsers hold the receiver's redirect back to
/// the page of thanks against the same policy.
pub(super) fn view(submit: &survey::Submit) -> Submit {
    let action = match submit {
        survey::Submit::Download => None,
        survey::Submit::Post { to } => Some(to.clone()),
    };
    let allowed = submit
        .origin()
        .map_or_else(|| "'none'".to_owned(), |origin| format!("'self' {origin}"));
    let readable = submit.origin().unwrap_or_else(|| "'none'".to_owned());
    Submit {
        action,
        encoding: "form",
        readable,
        allowed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_receiver_and_the_site_itself_are_allowed() {
        let to = "https://a.example:8443/f?x=1".to_owned();
        let allowed = view(&survey::Submit::Post { to }).allowed;
        assert_eq!(allowed, "'self' https://a.example:8443");
        assert_eq!(view(&survey::Submit::Download).allowed, "'none'");
    }
}
