//! The symbols of one code become names and values.

use super::CodeLayout;
use super::checksum::{PREFIX, is_right};
use super::number::Number;
use super::sizes::{CHECK, FORM, GROUP, HEADER, LONGEST_BLOCK, TAIL};
use crate::diagnostic::Problem;
use crate::intake::record::UnlocatedRefusal;

/// What a code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::intake) struct Code<'l> {
    pub(in crate::intake) form: &'l str,
    /// The first fifteen digits of the response's id.
    pub(in crate::intake) id: String,
    /// Flat names with values; several answers to one question have `;` between them.
    pub(in crate::intake) values: Vec<(&'l str, String)>,
}

/// Takes the symbols of a code, one after another.
#[derive(Debug)]
pub(super) struct Unpacking<'l> {
    layouts: &'l [CodeLayout],
    /// That of the code's form, once it is known.
    layout: Option<&'l CodeLayout>,
    /// The data symbols of the blocks that are complete.
    data: Vec<u8>,
    /// The symbols of the block that is being read.
    block: Vec<u8>,
    /// The number of symbols after which something can be said.
    size: usize,
    /// What the checksum of the block covers before it.
    before: Vec<u8>,
}

impl<'l> Unpacking<'l> {
    /// A code of one of the forms, of which no symbol was read.
    pub(super) fn new(layouts: &'l [CodeLayout]) -> Self {
        Self {
            layouts,
            layout: None,
            data: Vec::new(),
            block: Vec::new(),
            size: FORM,
            before: PREFIX.to_vec(),
        }
    }

    /// True if the next symbol is the first one of a block.
    pub(super) fn is_between_blocks(&self) -> bool {
        self.block.is_empty()
    }

    /// The least number of symbols that are missing.
    pub(super) fn missing(&self) -> usize {
        self.size.saturating_sub(self.block.len())
    }

    /// Takes a symbol; what the code says, if this was the last one.
    pub(super) fn take(&mut self, symbol: u8) -> Result<Option<Code<'l>>, UnlocatedRefusal> {
        self.block.push(symbol);
        if self.missing() > 0 {
            return Ok(None);
        }
        let Some(layout) = self.layout else {
            let layout = layout(self.layouts, &self.block).ok_or_else(unknown_form)?;
            self.size = LONGEST_BLOCK.min(HEADER + layout.width) + TAIL;
            self.layout = Some(layout);
            return Ok(None);
        };
        // Only now is anything in the block believed: a wrong character in the length of the next
        // block would otherwise swallow text after the code, or leave a part of the code behind.
        if !is_right(&self.before, &self.block) {
            return Err(damaged());
        }
        let (block, checksum) = self.block.split_at(self.block.len() - CHECK);
        let (groups, data) = block.split_last().ok_or_else(foreign)?;
        self.data.extend(data);
        // The next checksum covers this one, so that no block can be lost, swapped or taken from
        // another code.
        self.before = checksum.to_vec();
        let next = usize::from(*groups) * GROUP;
        match next {
            0 => decode(layout, &self.data).map(Some).ok_or_else(foreign),
            1..=LONGEST_BLOCK => {
                self.size = next + TAIL;
                self.block.clear();
                Ok(None)
            }
            _ => Err(foreign()),
        }
    }
}

/// The only layout whose form hash begins like a code.
fn layout<'l>(layouts: &'l [CodeLayout], symbols: &[u8]) -> Option<&'l CodeLayout> {
    let digits = hexadecimal(symbols);
    let mut known = layouts
        .iter()
        .filter(|known| known.form.starts_with(&digits));
    known.next().filter(|_| known.next().is_none())
}

/// The hexadecimal digits of symbols: five for four of them, and no part of one more.
fn hexadecimal(symbols: &[u8]) -> String {
    let four = symbols.chunks_exact(4).map(|four| {
        let number = four
            .iter()
            .fold(0, |sum, symbol| sum << 5 | u32::from(*symbol));
        format!("{number:05x}")
    });
    four.collect()
}

/// What the data of a code say; `None` if no form makes such a code.
fn decode<'l>(layout: &'l CodeLayout, data: &[u8]) -> Option<Code<'l>> {
    let (header, rest) = data.split_at_checked(HEADER)?;
    let (_, id) = header.split_at(FORM);
    let (answers, texts) = rest.split_at_checked(layout.width)?;
    let mut values = answered(layout, answers)?;
    values.extend(written(layout, texts)?);
    Some(Code {
        form: &layout.form,
        id: hexadecimal(id),
        values,
    })
}

/// The values of the closed questions.
fn answered<'l>(layout: &'l CodeLayout, symbols: &[u8]) -> Option<Vec<(&'l str, String)>> {
    let mut number = Number::of(symbols);
    let mut values: Vec<(&str, String)> = Vec::new();
    // The digit that was added last is the first that can be taken away.
    for digit in layout.digits.iter().rev() {
        let Some(value) = digit.value(number.pop(digit.base())) else {
            continue;
        };
        match values.last_mut() {
            Some((name, others)) if *name == digit.name => *others = format!("{value};{others}"),
            _ => values.push((&digit.name, value.clone())),
        }
    }
    values.reverse();
    // The width leaves room for numbers that no answers give.
    number.is_zero().then_some(values)
}

/// The texts that are not empty. In the code there is a byte 0 between them, and as many as need be
/// after the last one.
fn written<'l>(layout: &'l CodeLayout, symbols: &[u8]) -> Option<Vec<(&'l str, String)>> {
    let groups = symbols.chunks_exact(GROUP);
    let is_padding = groups.remainder().iter().all(|symbol| *symbol == 0);
    let mut bytes: Vec<u8> = groups.flat_map(bytes).collect();
    let end = bytes.iter().rposition(|byte| *byte != 0);
    bytes.truncate(end.map_or(0, |last| last + 1));
    let text = String::from_utf8(bytes).ok().filter(|_| is_padding)?;
    let mut names = layout.texts.iter();
    let mut values = Vec::new();
    for text in text.split('\0') {
        let name = names.next()?;
        if !text.is_empty() {
            values.push((name.as_str(), text.to_owned()));
        }
    }
    Some(values)
}

/// The five bytes of eight symbols.
fn bytes(group: &[u8]) -> impl Iterator<Item = u8> {
    let number = group
        .iter()
        .fold(0, |sum, symbol| sum << 5 | u64::from(*symbol));
    number.to_be_bytes().into_iter().skip(8 - 5)
}

fn unknown_form() -> UnlocatedRefusal {
    Problem::UnknownForm.into()
}

fn damaged() -> UnlocatedRefusal {
    damaged_code("part", None)
}

/// Says that a character can be in no code.
pub(super) fn no_symbol(character: char) -> UnlocatedRefusal {
    let character = character.to_ascii_uppercase().to_string();
    damaged_code("character", Some(character))
}

/// Says that a code has the right checksum, and yet cannot be.
fn foreign() -> UnlocatedRefusal {
    damaged_code("impossible", None)
}

fn damaged_code(found: &'static str, character: Option<String>) -> UnlocatedRefusal {
    Problem::DamagedCode { found, character }.into()
}

/// Says that a code ends before its end.
pub(super) fn cut_off(missing: usize) -> UnlocatedRefusal {
    let missing = missing as u64;
    Problem::ShortCode { missing }.into()
}
