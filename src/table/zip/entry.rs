//! What an archive says of one of its files.

use super::{CENTRAL, LOCAL, u16_at, u32_at};

/// Where a file lies in its archive, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Entry {
    /// Its name, with the folders in it, as it is written.
    pub(in super::super) name: Vec<u8>,
    /// Where the head begins that stands before its bytes.
    pub(super) head: u64,
    pub(super) packed: u64,
    /// `None` if it is written behind the file, where it was not looked for.
    pub(super) checksum: Option<u32>,
    pub(in super::super) method: Method,
}

/// How the bytes of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Method {
    Stored,
    Deflated,
    /// With a password.
    Encrypted,
    /// Compressed in a way that hardly any program uses.
    Unknown,
}

impl Method {
    fn of(flags: u16, number: u16) -> Self {
        match number {
            // A method of its own says of some that they are encrypted.
            99 => Self::Encrypted,
            _ if flags & 1 == 1 => Self::Encrypted,
            0 => Self::Stored,
            8 => Self::Deflated,
            _ => Self::Unknown,
        }
    }
}

/// A number that does not fit, and is written among the extra fields.
const ELSEWHERE: u32 = u32::MAX;

impl Entry {
    /// The length of the head of a file, without its name and extra fields.
    pub(super) const HEAD: usize = 30;

    /// The entry at the beginning of a directory, and its length.
    pub(super) fn of_directory(bytes: &[u8]) -> Option<(Self, usize)> {
        const FIXED: usize = 46;
        if !bytes.starts_with(CENTRAL) {
            return None;
        }
        let length = |at| u16_at(bytes, at).map(usize::from);
        let name_end = FIXED + length(28)?;
        let extra_end = name_end + length(30)?;
        let end = extra_end + length(32)?;
        let name = bytes.get(FIXED..name_end)?.to_vec();
        let mut long = long_numbers(bytes.get(name_end..extra_end)?);
        let mut number = |short: u32| match short {
            ELSEWHERE => long.next(),
            short => Some(short.into()),
        };
        let (packed, unpacked) = (u32_at(bytes, 20)?, u32_at(bytes, 24)?);
        // Only those that do not fit are written again, in this order.
        number(unpacked)?;
        let packed = number(packed)?;
        let head = number(u32_at(bytes, 42)?)?;
        let entry = Self {
            name,
            head,
            packed,
            checksum: u32_at(bytes, 16),
            method: Method::of(u16_at(bytes, 8)?, u16_at(bytes, 10)?),
        };
        Some((entry, end))
    }

    /// What the head of a file says, which begins at `head`; without its name. Where it does not say the
    /// size, that is 0, and there is no checksum.
    pub(super) fn of_head(bytes: &[u8], head: u64) -> Option<Self> {
        const SAID_BEHIND: u16 = 1 << 3;
        if !bytes.starts_with(LOCAL) {
            return None;
        }
        let flags = u16_at(bytes, 6)?;
        let packed = u32_at(bytes, 18)?;
        let is_said = flags & SAID_BEHIND == 0 && packed != ELSEWHERE;
        Some(Self {
            name: Vec::new(),
            head,
            packed: if is_said { packed.into() } else { 0 },
            checksum: u32_at(bytes, 14).filter(|_| is_said),
            method: Method::of(flags, u16_at(bytes, 8)?),
        })
    }

    /// Where the bytes of a file begin, of whose head these are the first bytes.
    pub(super) fn data(&self, bytes: &[u8]) -> Option<u64> {
        let names = u64::from(u16_at(bytes, 26)?) + u64::from(u16_at(bytes, 28)?);
        let head = bytes.starts_with(LOCAL).then_some(self.head)?;
        head.checked_add(Self::HEAD as u64 + names)
    }
}

/// The numbers in the extra field for those that do not fit elsewhere.
fn long_numbers(mut extra: &[u8]) -> impl Iterator<Item = u64> {
    const LONG: u16 = 1;
    let mut numbers: &[u8] = &[];
    while let (Some(kind), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) {
        let Some(field) = extra.get(4..4 + usize::from(length)) else {
            break;
        };
        if kind == LONG {
            numbers = field;
            break;
        }
        extra = &extra[4 + field.len()..];
    }
    let (numbers, _) = numbers.as_chunks();
    numbers.iter().map(|number| u64::from_le_bytes(*number))
}
