//! A number with one decimal, kept whole so that the same input always gives the same bytes.

use std::fmt;
use std::str::FromStr;

/// A number with exactly one decimal, never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(u64);

impl Tenths {
    /// Makes 12.3 from 123.
    pub fn new(tenths: u64) -> Self {
        Self(tenths)
    }

    /// The share of `part` in `whole` in per cent, rounded half up; nothing for an empty whole.
    pub fn per_cent(part: u64, whole: u64) -> Option<Self> {
        let doubled = part.checked_mul(2000)?.checked_add(whole)?;
        doubled.checked_div(whole.checked_mul(2)?).map(Self)
    }

    /// Whether the number shows as 0.0.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

impl FromStr for Tenths {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (whole, tenth) = text.split_once('.').ok_or(())?;
        let whole: u64 = whole.parse().map_err(|_| ())?;
        let number = match tenth.as_bytes() {
            [digit @ b'0'..=b'9'] => {
                whole.checked_mul(10).and_then(|n| n.checked_add(u64::from(digit - b'0'))).map(Self).ok_or(())?
            }
            _ => return Err(()),
        };
        if number.to_string() == text { Ok(number) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cents_round_half_up_and_know_no_empty_whole() {
        let shown = |part, whole| Tenths::per_cent(part, whole).map(|pct| pct.to_string());
        assert_eq!(shown(102, 151).as_deref(), Some("67.5"));
        assert_eq!(shown(1, 16).as_deref(), Some("6.3"));
        assert_eq!(shown(151, 151).as_deref(), Some("100.0"));
        assert_eq!(shown(0, 0), None);
    }

    #[test]
    fn only_its_own_writing_is_read_back() {
        assert_eq!("62.6".parse(), Ok(Tenths::new(626)));
        for text in ["62", "62.", "62.60", "062.6", "+1.0", "-1.0", "1,0", ""] {
            assert_eq!(text.parse::<Tenths>(), Err(()), "{text}");
        }
    }
}
