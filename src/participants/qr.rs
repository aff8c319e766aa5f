//! The token as a picture to scan: text, never a link. Drawn here as one path, so that the page needs no other file.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

use crate::error::Error;

/// A picture for an inline `svg`: how many squares each side has, and the path of the dark ones.
#[derive(Debug)]
pub struct Qr {
    /// The length of a side, in squares, with the quiet edge.
    pub side: usize,
    /// The `d` of the path.
    pub path: String,
}

/// How wide the quiet edge around the picture is, in squares.
const EDGE: usize = 4;

/// Draws a text.
pub fn draw(text: &str) -> Result<Qr, Error> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| Error::internal("no picture of a token"))?;
    let mut path = String::new();
    for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, square)| square.value()) {
            write!(path, "M{} {}h1v1h-1z", x + EDGE, y + EDGE).map_err(Error::internal)?;
        }
    }
    Ok(Qr { side: code.size + 2 * EDGE, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_squares() {
        let qr = draw("bjork sol vind").unwrap();
        assert_eq!(qr.side, 21 + 2 * EDGE);
        // The finder pattern stands in the corner.
        assert!(qr.path.starts_with("M4 4h1v1h-1zM5 4h1v1h-1z"));
    }
}
