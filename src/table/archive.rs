//! The files in a ZIP archive, one after another.
//!
//! 1. What programs put there for themselves is passed over: folders, hidden files, previews.
//! 2. Images and recordings are counted, and not read: a chat that was exported has hundreds of them.
//! 3. All that is unpacked is counted, for all files together. Once so much comes out of the archive
//!    that it must have been made for that, the file at hand ends, and no further one is read.
//!
//! Nothing is held of an archive but its directory, which is bounded.

use std::borrow::Cow;
use std::io::{self, BufRead, ErrorKind, Read, Seek, SeekFrom};
use std::vec;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::container::is_bomb;
use super::fault::InputFault;
use super::foreign::Foreign;
use super::zip::{Entry, Method, NoDirectory, Unpacked, directory, entries_of_torn};

/// An archive while its files are read.
pub(super) struct Archive<R> {
    input: R,
    size: u64,
    entries: vec::IntoIter<Entry>,
    unpacked: u64,
    pub(super) left_out: LeftOut,
    /// Why not all files in it are given, or not to their ends.
    pub(super) fault: Option<InputFault>,
}

/// The images and recordings that were not read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    pub count: u64,
    /// The name of the first one.
    pub first: String,
}

impl LeftOut {
    /// Counts one more.
    pub(super) fn add(&mut self, name: String) {
        if self.count == 0 {
            self.first = name;
        }
        self.count += 1;
    }
}

/// An archive, or what it is instead.
pub(super) enum Opened<R> {
    Archive(Archive<R>),
    /// A workbook or a document, which is a file of its own.
    Document(R),
    Crowded,
}

impl<R: BufRead + Seek> Archive<R> {
    /// Reads the directory.
    ///
    /// An error if the archive cannot be read.
    pub(super) fn open(mut input: R) -> io::Result<Opened<R>> {
        let (entries, fault) = match directory(&mut input)? {
            Ok(entries) => (entries, None),
            Err(NoDirectory::TooLarge) => return Ok(Opened::Crowded),
            Err(NoDirectory::Damaged) => {
                let entries = entries_of_torn(&mut input)?;
                (entries, Some(InputFault::Damaged))
            }
        };
        if entries.iter().any(is_of_document) {
            input.rewind()?;
            return Ok(Opened::Document(input));
        }
        let size = input.seek(SeekFrom::End(0))?;
        Ok(Opened::Archive(Self {
            input,
            size,
            entries: entries.into_iter(),
            unpacked: 0,
            left_out: LeftOut::default(),
            fault,
        }))
    }

    /// The next file that may have responses, with its name, or why it cannot be read.
    ///
    /// An error if the archive cannot be read.
    pub(super) fn next(&mut self) -> io::Result<Option<Packed<'_, R>>> {
        loop {
            let Some(entry) = self.next_entry() else {
                return Ok(None);
            };
            let name = name(&entry.name);
            let head = match entry.method {
                Method::Encrypted => Err(Foreign::Locked),
                Method::Unknown => Err(Foreign::OddlyPacked),
                Method::Stored | Method::Deflated => Ok(self.head(&entry)?),
            };
            let foreign = match &head {
                Err(foreign) => Some(*foreign),
                Ok(head) => Foreign::of(head),
            };
            match foreign {
                Some(foreign) if foreign.is_medium() => self.left_out.add(name),
                Some(foreign) if head.is_err() || foreign.is_packed() => {
                    return Ok(Some((name, Err(foreign))));
                }
                _ => return Ok(Some((name, Ok(self.unpack(&entry)?)))),
            }
        }
    }

    fn next_entry(&mut self) -> Option<Entry> {
        let is_bomb = is_bomb(self.unpacked, self.size);
        let entry = self.entries.find(|entry| !is_passed_over(&entry.name))?;
        if is_bomb {
            self.fault = Some(InputFault::Bomb);
            return None;
        }
        Some(entry)
    }

    /// The first bytes of a file, as far as they can be read.
    fn head(&mut self, entry: &Entry) -> io::Result<Vec<u8>> {
        const HEAD: u64 = 1 << 9;
        let mut head = Vec::new();
        let read = self.unpack(entry)?.take(HEAD).read_to_end(&mut head);
        match read {
            Err(error) if InputFault::in_error(&error).is_none() => Err(error),
            _ => Ok(head),
        }
    }

    fn unpack(&mut self, entry: &Entry) -> io::Result<UnpackedMember<'_, R>> {
        let opened = Unpacked::open(&mut self.input, entry);
        Ok(UnpackedMember {
            data: match opened {
                Err(error) if error.kind() == ErrorKind::InvalidData => None,
                opened => Some(opened?),
            },
            unpacked: &mut self.unpacked,
            size: self.size,
        })
    }
}

/// A file of an archive: its name, and what is in it.
type Packed<'a, R> = (String, Result<UnpackedMember<'a, R>, Foreign>);

/// A file of an archive while it is read. Where it is damaged, it fails with an [`InputFault`].
pub(super) struct UnpackedMember<'a, R> {
    /// `None` if it is not where the directory says.
    data: Option<Unpacked<&'a mut R>>,
    /// What was unpacked of the whole archive, and its size.
    unpacked: &'a mut u64,
    size: u64,
}

impl<R: BufRead> Read for UnpackedMember<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(data) = &mut self.data else {
            return Err(io::Error::other(InputFault::Damaged));
        };
        let read = match data.read(buffer) {
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                return Err(io::Error::other(InputFault::Damaged));
            }
            read => read?,
        };
        *self.unpacked += read as u64;
        if is_bomb(*self.unpacked, self.size) {
            return Err(io::Error::other(InputFault::Bomb));
        }
        Ok(read)
    }
}

/// True of a part of a workbook or document, by which the whole archive is one.
fn is_of_document(entry: &Entry) -> bool {
    const PARTS: [&[u8]; 3] = [b"[Content_Types].xml", b"_rels/.rels", b"mimetype"];
    let mut parts = PARTS.iter();
    parts.any(|part| entry.name.eq_ignore_ascii_case(part))
}

/// True of folders, of hidden files, and of what systems put into any folder.
fn is_passed_over(name: &[u8]) -> bool {
    let mut parts = name.split(|byte| matches!(byte, b'/' | b'\\'));
    let is_hidden = |part: &[u8]| {
        let is_up = part == b"." || part == b"..";
        (part.starts_with(b".") && !is_up) || part == b"__MACOSX"
    };
    let last = name.rsplit(|byte| matches!(byte, b'/' | b'\\')).next();
    let last = last.unwrap_or_default();
    last.is_empty()
        || last.eq_ignore_ascii_case(b"Thumbs.db")
        || last.eq_ignore_ascii_case(b"desktop.ini")
        || parts.any(is_hidden)
}

/// The name of a file, which is only shown, and never a path on the disk.
fn name(bytes: &[u8]) -> String {
    let name = match std::str::from_utf8(bytes) {
        Ok(name) => name.into(),
        Err(_) => in_old_encoding(bytes),
    };
    name.replace('\\', "/").trim_start_matches('/').to_owned()
}

/// A name as systems wrote it that had an encoding for each language.
fn in_old_encoding(name: &[u8]) -> Cow<'_, str> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(name, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    encoding.decode_without_bom_handling(name).0
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Cursor};

    use super::super::testing::zip;
    use super::*;

    /// The names of the files in an archive, each with what is in it; and what is wrong with the whole.
    fn read(bytes: &[u8]) -> (Vec<(String, Vec<u8>)>, Option<InputFault>) {
        let opened = Archive::open(Cursor::new(bytes)).expect("memory can be read");
        let Opened::Archive(mut archive) = opened else {
            return (Vec::new(), None);
        };
        let mut files = Vec::new();
        while let Some((name, content)) = archive.next().expect("memory can be read") {
            let mut text = Vec::new();
            if let Ok(mut content) = content
                && let Err(error) = content.read_to_end(&mut text)
            {
                assert!(InputFault::in_error(&error).is_some(), "{error}");
            }
            files.push((name, text));
        }
        (files, archive.fault)
    }

    fn three() -> (Vec<(String, Vec<u8>)>, Vec<u8>) {
        let files = [("a.csv", "1,like\n"), ("b/c.txt", "KP1…"), ("d.csv", "")];
        let owned = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_owned()));
        (owned.into(), zip(&files))
    }

    #[test]
    fn all_files_before_a_tear_are_given() {
        let (files, bytes) = three();
        assert_eq!(read(&bytes), (files.clone(), None));
        for length in 4..bytes.len() {
            let (given, fault) = read(&bytes[..length]);
            assert_eq!(fault, Some(InputFault::Damaged), "{length}");
            let whole = given
                .iter()
                .zip(&files)
                .filter(|(given, file)| given == file);
            assert!(whole.count() + 1 >= given.len(), "{length}: {given:?}");
        }
        let directory = bytes.len() - 22 - 3 * 46 - 5 - 7 - 5;
        assert_eq!(read(&bytes[..directory]).0, files);
    }

    #[test]
    fn no_wrong_byte_does_harm_beyond_its_file() {
        let (files, bytes) = three();
        for at in 0..bytes.len() {
            for wrong in [0, 1, 0x80, 0xff] {
                let mut bytes = bytes.clone();
                bytes[at] ^= wrong;
                let (given, _) = read(&bytes);
                assert!(given.len() <= files.len(), "{at}: {given:?}");
            }
        }
    }

    #[test]
    fn what_is_before_an_archive_does_no_harm() {
        let (files, bytes) = three();
        let program = [b"MZ: a program that unpacks itself".to_vec(), bytes].concat();
        assert_eq!(read(&program), (files, None));
    }

    #[test]
    fn what_systems_add_is_passed_over() {
        let cases = [
            ("a.csv", false),
            ("../a.csv", false),
            ("b/a.csv", false),
            ("b/", true),
            ("b\\", true),
            (".a.csv", true),
            ("b/.git/a.csv", true),
            ("__MACOSX/b/a.csv", true),
            ("b\\THUMBS.DB", true),
            ("Desktop.ini", true),
        ];
        for (name, is_so) in cases {
            assert_eq!(is_passed_over(name.as_bytes()), is_so, "{name}");
        }
    }

    #[test]
    fn names_are_shown_as_they_were_meant() {
        let gbk = encoding_rs::GBK.encode("五月的问卷.csv").0;
        assert_eq!(name(&gbk), "五月的问卷.csv");
        assert_eq!(name("五月.csv".as_bytes()), "五月.csv");
        assert_eq!(name(b"/etc\\passwd"), "etc/passwd");
    }

    /// A file of which no more can be read than this, wherever it is read.
    struct Torn(Cursor<Vec<u8>>, u64);

    impl Read for Torn {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let room = self.1.saturating_sub(self.0.position());
            if room == 0 {
                return Err(ErrorKind::StaleNetworkFileHandle.into());
            }
            (&mut self.0).take(room).read(buffer)
        }
    }

    impl Seek for Torn {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }

    #[test]
    fn a_disk_that_fails_is_an_error_and_no_damage() {
        let (_, bytes) = three();
        let end = bytes.len() as u64 - 1;
        let input = BufReader::with_capacity(1, Torn(Cursor::new(bytes), end));
        let error = Archive::open(input).err().expect("the disk was taken out");
        assert_eq!(error.kind(), ErrorKind::StaleNetworkFileHandle);
    }
}
