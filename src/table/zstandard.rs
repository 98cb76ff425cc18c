//! The frames of a Zstandard file, one after the other.

use std::io::{self, BufRead, ErrorKind, Read};

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// A frame may refer back so far, and so much of its text is held. The format asks that all programs
/// read 8 MiB; `zstd` needs more only with `--ultra` or `--long`.
const WIDEST_WINDOW: u64 = 8 << 20;

/// The last block of a frame, without text, and a checksum behind it.
const END_OF_FRAME: [u8; 7] = [1, 0, 0, 0, 0, 0, 0];

/// Reads Zstandard. What is damaged is an error of the kind `InvalidData`, and what needs more
/// memory or a dictionary is one of the kind `Unsupported`; all text before it was given.
pub(super) struct Frames<I> {
    input: I,
    decoder: FrameDecoder,
    is_in_frame: bool,
    /// What is wrong with the frame, once its text was given.
    wrong: Option<ErrorKind>,
}

impl<I> Frames<I> {
    pub(super) fn input(&self) -> &I {
        &self.input
    }

    pub(super) fn input_mut(&mut self) -> &mut I {
        &mut self.input
    }
}

impl<I: BufRead> Frames<I> {
    pub(super) fn new(input: I) -> Self {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(WIDEST_WINDOW);
        Self {
            input,
            decoder,
            is_in_frame: false,
            wrong: None,
        }
    }

    /// Begins the next frame that has text; false at the end of the file.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.input.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.input) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => self.skip(length.into())?,
                Err(
                    FrameDecoderError::WindowSizeTooBig { .. }
                    | FrameDecoderError::DictNotProvided { .. },
                ) => return Err(ErrorKind::Unsupported.into()),
                Err(_) => return Err(ErrorKind::InvalidData.into()),
            }
        }
        Ok(false)
    }

    fn skip(&mut self, mut bytes: u64) -> io::Result<()> {
        while bytes > 0 {
            let rest = self.input.fill_buf()?.len();
            if rest == 0 {
                return Err(ErrorKind::InvalidData.into());
            }
            let skipped = usize::try_from(bytes).map_or(rest, |bytes| bytes.min(rest));
            self.input.consume(skipped);
            bytes -= skipped as u64;
        }
        Ok(())
    }

    /// Decompresses one block more.
    fn more(&mut self) {
        let one = BlockDecodingStrategy::UptoBlocks(1);
        if self.decoder.decode_blocks(&mut self.input, one).is_err() {
            self.wrong = Some(ErrorKind::InvalidData);
            // The decoder holds back all that later blocks may refer to, up to 8 MiB. It gives that
            // out once it has seen the end of the frame, and from memory this is always read.
            let one = BlockDecodingStrategy::UptoBlocks(1);
            let _ = self.decoder.decode_blocks(END_OF_FRAME.as_slice(), one);
        }
    }

    /// True if the frame has no checksum, or the right one.
    fn is_whole(&self) -> bool {
        let expected = self.decoder.get_checksum_from_data();
        expected.is_none() || expected == self.decoder.get_calculated_checksum()
    }
}

impl<I: BufRead> Read for Frames<I> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            if !self.is_in_frame {
                if !self.begin()? {
                    return Ok(0);
                }
                self.is_in_frame = true;
            }
            let given = self.decoder.read(buffer)?;
            if given > 0 {
                return Ok(given);
            }
            if let Some(wrong) = self.wrong {
                return Err(wrong.into());
            }
            if !self.decoder.is_finished() {
                self.more();
            } else if self.is_whole() {
                self.is_in_frame = false;
            } else {
                self.wrong = Some(ErrorKind::InvalidData);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::super::testing::rows;
    use super::*;

    /// All text of a file, and what is wrong with it.
    fn read(file: &[u8]) -> (Vec<u8>, Option<ErrorKind>) {
        let mut text = Vec::new();
        let result = Frames::new(file).read_to_end(&mut text);
        (text, result.err().map(|error| error.kind()))
    }

    fn compressed(text: &[u8]) -> Vec<u8> {
        compress_to_vec(text, CompressionLevel::Fastest)
    }

    /// A frame of one letter that begins so.
    fn frame(descriptor: &[u8]) -> Vec<u8> {
        [b"\x28\xb5\x2f\xfd".as_slice(), descriptor, b"\x09\0\0a"].concat()
    }

    #[test]
    fn frames_are_read_one_after_the_other_and_others_are_skipped() {
        let text = rows(300_000);
        let mut file = b"\x5f\x2a\x4d\x18\x03\0\0\0...".to_vec();
        for part in text.chunks(170_000) {
            file.extend(compressed(part));
            file.extend(b"\x50\x2a\x4d\x18\0\0\0\0");
        }
        assert_eq!(read(&file), (text, None));
    }

    #[test]
    fn what_another_program_compressed_is_read() {
        // What `zstd -19` made of these rows.
        let file = b"\
            (\xb5/\xfd\x04hu\x03\x00\x92D\x11\x18\x80\xab\x0e\x00v7o\xb3B.\x89u\x9a@'\xb6\xcd\
            \x920\x99 `\xda\x03\x8a\x19\xe0\xc3(T\x91\x87\x92{\xdeK\x0c\x826s\xe4t0@\x92\x8c\x93\
            Y\xa5\xf1m\xdd\xf2^\xd6\x18\xb5f\xb0\xb9L\xe0|k\xfd\x1d\xda\xf6\x0f\x00h \x98\xb2\
            \x8e\x99an K\x19\xe6;\x94\xc4<\x82\x17X2\xd0\xb6\x85\x1cQ\xe3\xd6\xdc\xb3b\xfd\xcd=R\
            6\xc3\x1e;\xe22";
        let text = "\
            id,wifi__functional,wifi__dysfunctional\n\
            1,like,dislike\n2,must-be,dislike\n3,like,neutral\n4,neutral,dislike\n\
            5,like,dislike\n6,live-with,like\n7,like,dislike\n8,must-be,dislike\n\
            9,like,neutral\n10,neutral,dislike\n11,like,dislike\n12,live-with,like\n";
        assert_eq!(read(file), (text.into(), None));
    }

    #[test]
    fn all_blocks_before_the_end_of_a_torn_frame_are_given() {
        let text = rows(1_000_000);
        let file = compressed(&text);
        for tenths in 1..10 {
            let (begun, wrong) = read(&file[..file.len() * tenths / 10]);
            assert_eq!(wrong, Some(ErrorKind::InvalidData));
            assert!(text.starts_with(&begun));
            assert!(begun.len() + (1 << 17) > text.len() * tenths / 10 - 10_000);
        }
    }

    #[test]
    fn a_frame_is_never_taken_for_whole_if_it_is_torn() {
        let file = [
            compressed(b"id,wifi\n"),
            b"\x50\x2a\x4d\x18\x01\0\0\0.".to_vec(),
        ]
        .concat();
        let first = file.len() - 9;
        for length in (1..file.len()).filter(|length| *length != first) {
            assert_eq!(
                read(&file[..length]).1,
                Some(ErrorKind::InvalidData),
                "{length}"
            );
        }
        assert_eq!(read(&file).1, None);
    }

    #[test]
    fn a_wrong_checksum_is_an_error_behind_the_text() {
        let mut file = compressed(b"id,wifi\n");
        *file.last_mut().expect("there is a checksum") ^= 1;
        assert_eq!(
            read(&file),
            (b"id,wifi\n".into(), Some(ErrorKind::InvalidData))
        );
    }

    #[test]
    fn what_takes_too_much_memory_or_a_dictionary_is_not_supported() {
        assert_eq!(read(&frame(b"\0\x68")), (b"a".into(), None));
        // A window of 9 MiB.
        assert_eq!(read(&frame(b"\0\x69")).1, Some(ErrorKind::Unsupported));
        // A dictionary with the number 7.
        assert_eq!(
            read(&frame(b"\x01\x68\x07")).1,
            Some(ErrorKind::Unsupported)
        );
    }
}
