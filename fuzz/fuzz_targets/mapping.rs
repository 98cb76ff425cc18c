//! Any bytes: see `checks::mapping`.
#![no_main]

#[allow(dead_code, reason = "each target checks one thing")]
#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::mapping(bytes));
