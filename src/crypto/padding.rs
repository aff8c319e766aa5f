//! Padding to size classes, so that the length of something sealed tells little about what is inside.
//! Layout: length (8 bytes, big-endian), content, zeros up to a power of two.

use std::fmt;
use std::ops::Range;

/// Why padded bytes could not be unpadded: they were not made by [`pad`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotPadded;

impl fmt::Display for NotPadded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the padding of an opened envelope is damaged")
    }
}

impl std::error::Error for NotPadded {}

const PREFIX: usize = size_of::<u64>();

/// Pads to the smallest power of two that holds the content, but never below `smallest`.
pub fn pad(plain: &[u8], smallest: usize) -> Vec<u8> {
    let whole = PREFIX + plain.len();
    let size = whole.max(smallest).next_power_of_two();
    let mut padded = Vec::with_capacity(size);
    padded.extend_from_slice(&(plain.len() as u64).to_be_bytes());
    padded.extend_from_slice(plain);
    padded.resize(size, 0);
    padded
}

/// Gives back what was padded.
pub fn unpad(padded: &[u8]) -> Result<&[u8], NotPadded> {
    padded.get(content(padded)?).ok_or(NotPadded)
}

/// Where in padded bytes their content lies.
pub fn content(padded: &[u8]) -> Result<Range<usize>, NotPadded> {
    let (prefix, rest) = padded.split_first_chunk::<PREFIX>().ok_or(NotPadded)?;
    let length = usize::try_from(u64::from_be_bytes(*prefix)).map_err(|_| NotPadded)?;
    let (_, zeros) = rest.split_at_checked(length).ok_or(NotPadded)?;
    // Or-ing a piece at a time is what the processor does many bytes at once.
    let is_zero = |piece: &[u8]| piece.iter().fold(0, |all, byte| all | byte) == 0;
    if !zeros.chunks(1024).all(is_zero) || !padded.len().is_power_of_two() {
        return Err(NotPadded);
    }
    Ok(PREFIX..PREFIX + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sizes_are_powers_of_two_from_the_smallest_up() {
        for (length, smallest, size) in [
            (0, 256, 256),
            (248, 256, 256),
            (249, 256, 512),
            (0, 0, 8),
            (1, 0, 16),
            (5000, 1024, 8192),
            (3, 1000, 1024),
        ] {
            assert_eq!(pad(&vec![1; length], smallest).len(), size, "{length} bytes, at least {smallest}");
        }
    }

    #[test]
    fn damaged_padding_is_refused() {
        let mut nonzero = pad(b"text", 64);
        nonzero[63] = 1;
        let mut long = pad(b"text", 64);
        long[6] = 1;
        for bad in [&[][..], &[0; 7], &[0xff; 16], &[0; 9], &nonzero, &long, &pad(b"text", 64)[..63]] {
            assert_eq!(unpad(bad), Err(NotPadded));
        }
    }

    proptest! {
        #[test]
        fn what_was_padded_comes_back(plain in proptest::collection::vec(any::<u8>(), 0..600), smallest in 0_usize..2000) {
            let padded = pad(&plain, smallest);
            prop_assert!(padded.len().is_power_of_two() && padded.len() >= smallest);
            prop_assert_eq!(unpad(&padded), Ok(&plain[..]));
        }

        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let _ = unpad(&bytes);
        }
    }
}
