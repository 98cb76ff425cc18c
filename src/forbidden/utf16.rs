//! Files in UTF-16, which browsers read as well.

/// The bytes of a file as UTF-16 in both orders of bytes, as far as it is ASCII: keys and merge marks
/// are. What is not has a byte in its place that no text has.
///
/// A file without zeros has no ASCII in UTF-16. Of any other nobody knows: the mark at its beginning may
/// be left out.
pub(super) fn as_utf16(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let orders: &[fn([u8; 2]) -> u16] = match bytes {
        _ if !bytes.contains(&0) => &[],
        [0xFF, 0xFE, ..] => &[u16::from_le_bytes],
        [0xFE, 0xFF, ..] => &[u16::from_be_bytes],
        _ => &[u16::from_le_bytes, u16::from_be_bytes],
    };
    let marks = [&[0xFF, 0xFE], &[0xFE, 0xFF]];
    let text = marks.iter().find_map(|mark| bytes.strip_prefix(*mark));
    let (units, _) = text.unwrap_or(bytes).as_chunks::<2>();
    orders.iter().map(|unit| {
        let units = units.iter().map(|bytes| unit(*bytes));
        units.map(ascii).collect()
    })
}

fn ascii(unit: u16) -> u8 {
    u8::try_from(unit).ok().filter(u8::is_ascii).unwrap_or(0xFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_are_read() {
        let little: Vec<u8> = "a茶b".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "a茶b".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let read = |bytes: &[u8]| as_utf16(bytes).collect::<Vec<_>>();
        assert_eq!(
            read(&[b"\xFF\xFE".as_slice(), &little].concat()),
            [b"a\xFFb"]
        );
        assert_eq!(read(&[b"\xFE\xFF".as_slice(), &big].concat()), [b"a\xFFb"]);
        assert!(read(&little).contains(&b"a\xFFb".to_vec()));
        assert!(read(&big).contains(&b"a\xFFb".to_vec()));
        assert_eq!(read("a茶b".as_bytes()), [b""; 0]);
    }
}
