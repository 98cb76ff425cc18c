//! Codes as `static/sending/code.js` writes them, for tests.

use super::checksum::PREFIX;
use super::checksum::testing::{character, checksum};
use super::number::Number;
use super::sizes::{GROUP, LONGEST_BLOCK};
use super::{Code, CodeLayout};
use crate::intake::testing::survey;
use crate::versions::Version;

/// The code of a response to the small survey of all tests.
pub(crate) fn code(id: &str, values: &[(&str, &str)]) -> String {
    let layout = CodeLayout::of(&Version::of(&survey()));
    let values = values.iter();
    let code = Code {
        form: &layout.form,
        id: id.to_owned(),
        values: values
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect(),
    };
    write(&layout, &code)
}

/// The code of what [`super::unpack`] reads.
pub(crate) fn write(layout: &CodeLayout, code: &Code<'_>) -> String {
    let value = |name: &str| {
        let mut values = code.values.iter().filter(|(known, _)| *known == name);
        values.next().map_or("", |(_, value)| value.as_str())
    };
    let mut number = Number::default();
    for digit in &layout.digits {
        let chosen = |known: &String| value(&digit.name).split(';').any(|one| one == known);
        let index = digit.values.iter().position(chosen);
        number.push(digit.base(), index.map_or(0, |index| index as u64 + 1));
    }
    let mut data = symbols(&format!("{}{}", &code.form[..5], &code.id[..15]));
    data.extend(number.symbols(layout.width));
    let first = data.len().min(LONGEST_BLOCK);
    let texts: Vec<&str> = layout.texts.iter().map(|name| value(name)).collect();
    data.extend(text_symbols(texts.join("\0").trim_end_matches('\0')));
    from_data(&data, first)
}

/// The code of data symbols, of which the first block has so many.
pub(crate) fn from_data(data: &[u8], first: usize) -> String {
    let mut rest = data[first..].to_vec();
    rest.resize(rest.len().next_multiple_of(GROUP), 0);
    let mut code = "KP1".to_owned();
    let mut before = PREFIX.to_vec();
    let mut blocks = std::iter::once(&data[..first])
        .chain(rest.chunks(LONGEST_BLOCK))
        .peekable();
    while let Some(block) = blocks.next() {
        let groups = blocks.peek().map_or(0, |next| next.len() / GROUP);
        let block = [block, &[u8::try_from(groups).expect("at most 10")]].concat();
        before = checksum(&before, &block).to_vec();
        let symbols = block.iter().chain(&before);
        code.extend(symbols.map(|symbol| character(*symbol).to_ascii_uppercase()));
    }
    code
}

fn text_symbols(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    bytes.resize(bytes.len().next_multiple_of(5), 0);
    let hexadecimal = bytes.iter().map(|byte| format!("{byte:02x}"));
    symbols(&hexadecimal.collect::<String>())
}

/// Five hexadecimal digits are four symbols.
fn symbols(hexadecimal: &str) -> Vec<u8> {
    let fives = hexadecimal.as_bytes().chunks(5).map(|five| {
        let digits = std::str::from_utf8(five).expect("ASCII");
        u32::from_str_radix(digits, 16).expect("hexadecimal")
    });
    fives
        .flat_map(|number| [15, 10, 5, 0].map(|shift| (number >> shift & 31) as u8))
        .collect()
}
