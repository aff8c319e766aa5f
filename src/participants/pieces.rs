//! Pieces of bytes one after another, each with its length before it (4 bytes, big-endian): what a section's own form of a
//! glance is made of. Reading one costs little more than a look, where JSON is read sign by sign.

use crate::error::Error;

/// Pieces that are written.
#[derive(Debug)]
pub struct Pieces(Vec<u8>);

/// Pieces that are read, in the order in which they were written. What is not there is nothing.
#[derive(Debug)]
pub struct Reading<'a>(&'a [u8]);

impl Pieces {
    /// Begins with the number of the form, so that it is told from JSON and from forms to come.
    pub fn of_form(form: u8) -> Self {
        Self(vec![form])
    }

    /// Adds a piece.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), Error> {
        self.0.extend(u32::try_from(piece.len()).map_err(Error::internal)?.to_be_bytes());
        self.0.extend_from_slice(piece);
        Ok(())
    }

    /// All of them.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl<'a> Reading<'a> {
    /// Begins to read bytes of this form; nothing when they are of another.
    pub fn of_form(form: u8, bytes: &'a [u8]) -> Option<Self> {
        bytes.split_first().filter(|(found, _)| **found == form).map(|(_, pieces)| Self(pieces))
    }

    /// Whether everything is read.
    pub fn is_over(&self) -> bool {
        self.0.is_empty()
    }

    /// The next piece.
    pub fn piece(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.0.split_first_chunk()?;
        let (piece, rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        self.0 = rest;
        Some(piece)
    }

    /// The next piece, which is a text.
    pub fn text(&mut self) -> Option<String> {
        std::str::from_utf8(self.piece()?).ok().map(str::to_owned)
    }

    /// The next piece, which has this length.
    pub fn exactly<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.piece()?.try_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_back_in_their_order() {
        let mut pieces = Pieces::of_form(7);
        for piece in ["å".as_bytes(), b"", &[1, 2, 3, 4]] {
            pieces.push(piece).unwrap();
        }
        let bytes = pieces.into_bytes();
        assert!(Reading::of_form(8, &bytes).is_none());
        let mut reading = Reading::of_form(7, &bytes).unwrap();
        assert_eq!((reading.text().as_deref(), reading.piece(), reading.is_over()), (Some("å"), Some(&b""[..]), false));
        assert_eq!((reading.exactly(), reading.is_over()), (Some([1, 2, 3, 4]), true));
        assert_eq!(reading.piece(), None);
    }

    #[test]
    fn what_is_torn_is_nothing() {
        let mut pieces = Pieces::of_form(1);
        pieces.push(b"word").unwrap();
        let bytes = pieces.into_bytes();
        for end in 1..bytes.len() {
            assert_eq!(Reading::of_form(1, &bytes[..end]).unwrap().piece(), None, "{end}");
        }
        let mut reading = Reading::of_form(1, &bytes).unwrap();
        assert_eq!(reading.exactly::<3>(), None, "another length");
    }
}
