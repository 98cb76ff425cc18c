//! Code that is there in tests only, known by its attribute wherever it stands.
//!
//! 1. `#[test]` makes a test.
//! 2. `#[cfg(…)]` does if it cannot hold without `test`: `all(test, unix)` cannot, but
//!    `any(test, unix)` can, so that is code like any other.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

/// True if this item, statement, arm or field is there in tests only.
pub(crate) fn is_test(node: &impl ToTokens) -> bool {
    // The enums of syn do not give their attributes, but the attributes are the first tokens.
    let attributes = |input: ParseStream| {
        let attributes = input.call(Attribute::parse_outer)?;
        input.parse::<TokenStream>()?;
        Ok(attributes)
    };
    let attributes = attributes.parse2(node.to_token_stream());
    attributes.is_ok_and(|attributes| has_test(&attributes))
}

/// True if one of the attributes makes a test of what it stands at.
pub(crate) fn has_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let condition = || attribute.parse_args::<Meta>().ok();
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && condition().and_then(|c| without_test(&c)) == Some(false)
    })
}

/// What a condition is where `test` does not hold; `None` if that depends on something else.
fn without_test(condition: &Meta) -> Option<bool> {
    if condition.path().is_ident("test") {
        return Some(false);
    }
    let list = condition.require_list().ok()?;
    let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
    let parts: Vec<Option<bool>> = parts.ok()?.iter().map(without_test).collect();
    // The one value of a part that settles the whole.
    let settling = match list.path.require_ident().ok()?.to_string().as_str() {
        "all" => false,
        "any" => true,
        "not" => return parts.first().copied()?.map(|part| !part),
        _ => return None,
    };
    if parts.contains(&Some(settling)) {
        Some(settling)
    } else if parts.contains(&None) {
        None
    } else {
        Some(!settling)
    }
}
