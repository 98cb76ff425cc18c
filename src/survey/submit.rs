//! Where answers go.

/// Where answers go. Addresses begin with `https:`, or on this machine with `http:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submit {
    /// The page gives a file to send back.
    Download,
    /// A form post to this address.
    Form { to: String },
    /// A post of JSON to this address.
    Json { to: String },
    /// Netlify, which takes posts to the site itself.
    Netlify,
    /// A form at Formspree.
    Formspree {
        /// What stands after `/f/` in its address.
        id: String,
    },
    /// A Google form with one question, whose answer is the answer code.
    GoogleForm {
        /// What stands after `/d/e/` in its address.
        form: String,
        /// The name of the question's field: `entry.` and a number.
        entry: String,
    },
    /// A web app of Google Apps Script.
    AppsScript { to: String },
    /// The mail program of whoever answers writes a message with the answer code.
    Mail {
        /// The mail address that it goes to.
        to: String,
    },
}
