//! The recovery key on paper: two halves for two custodians, each worthless without the other.
//! A half is its number, a set mark and 32 bytes: eight rows of seven symbols, each row ending in a check symbol.

use std::fmt;

use zeroize::Zeroizing;

use crate::crypto::{Key, Secret, random_bytes, symbols};

/// One half of a recovery key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Half {
    number: HalfNumber,
    set: [u8; 2],
    bytes: Key,
}

/// Which half it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HalfNumber {
    /// The half for the first custodian.
    First,
    /// The half for the second custodian.
    Second,
}

/// Why what was typed is not a half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HalfProblem {
    /// The number of symbols is wrong.
    WrongLength {
        /// How many symbols were typed.
        found: usize,
    },
    /// A character stands in this row (from 1) that no half contains.
    UnknownSymbol {
        /// The row, counted from 1.
        row: usize,
    },
    /// The check symbol of this row (from 1) does not fit: something in the row was mistyped.
    Slip {
        /// The row, counted from 1.
        row: usize,
    },
    /// All rows fit, but they are not from a half.
    NotAHalf,
}

/// Why two halves do not make a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinProblem {
    /// Both are the same half.
    SameHalf,
    /// They belong to different recovery keys.
    DifferentKeys,
}

impl fmt::Display for HalfProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongLength { found } => write!(f, "a half has {ALL_SYMBOLS} symbols, but {found} were typed"),
            Self::UnknownSymbol { row } => {
                write!(f, "row {row} has a character that does not occur in a half")
            }
            Self::Slip { row } => write!(f, "row {row} has a slip: compare it with the paper"),
            Self::NotAHalf => f.write_str("this is not a half of a recovery key"),
        }
    }
}

impl std::error::Error for HalfProblem {}

impl fmt::Display for JoinProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SameHalf => "both are the same half: the other custodian's half is needed too",
            Self::DifferentKeys => "the two halves belong to different recovery keys",
        })
    }
}

impl std::error::Error for JoinProblem {}

const ROWS: usize = 8;
const ROW: usize = 8;
const GROUP: usize = 4;
const ALL_SYMBOLS: usize = ROWS * ROW;
const LONGEST_TYPED: usize = 1000;

/// Splits a key into two halves, each random on its own.
pub fn split(key: &Key) -> (Half, Half) {
    let set = random_bytes();
    let first = Key::random();
    let second = xor(key, &first);
    (Half { number: HalfNumber::First, set, bytes: first }, Half { number: HalfNumber::Second, set, bytes: second })
}

/// Joins two halves, in either order.
pub fn join(one: &Half, other: &Half) -> Result<Key, JoinProblem> {
    if one.set != other.set {
        return Err(JoinProblem::DifferentKeys);
    }
    if one.number == other.number {
        return Err(JoinProblem::SameHalf);
    }
    Ok(xor(&one.bytes, &other.bytes))
}

impl Half {
    /// Which half this is.
    pub const fn number(&self) -> HalfNumber {
        self.number
    }

    /// The half as it is printed: eight rows of two groups of four symbols.
    pub fn print(&self) -> Zeroizing<String> {
        let number = match self.number {
            HalfNumber::First => 1,
            HalfNumber::Second => 2,
        };
        let mut bytes = Zeroizing::new(vec![number]);
        bytes.extend_from_slice(&self.set);
        bytes.extend_from_slice(self.bytes.expose());

        let mut text = Zeroizing::new(String::with_capacity(ROWS * (ROW + 2)));
        for (index, row) in symbols::to_values(&bytes).chunks(ROW - 1).enumerate() {
            for (at, value) in row.iter().chain([&check(index, row)]).enumerate() {
                if at == GROUP {
                    text.push(' ');
                }
                text.push(symbols::symbol(*value));
            }
            text.push('\n');
        }
        text
    }

    /// Reads a half that was typed from paper, whatever its case, spaces, hyphens and line breaks.
    pub fn parse(typed: &str) -> Result<Self, HalfProblem> {
        let typed = typed.chars().take(LONGEST_TYPED).filter(|c| !c.is_whitespace() && !c.is_ascii_punctuation());
        let typed = Zeroizing::new(typed.collect::<Vec<char>>());
        if typed.len() != ALL_SYMBOLS {
            return Err(HalfProblem::WrongLength { found: typed.len() });
        }
        let mut values = Zeroizing::new(Vec::with_capacity(ALL_SYMBOLS));
        for (index, row) in typed.chunks(ROW).enumerate() {
            let row: Option<Vec<u8>> = row.iter().map(|c| symbols::value(*c)).collect();
            let row = Zeroizing::new(row.ok_or(HalfProblem::UnknownSymbol { row: index + 1 })?);
            match row.split_last() {
                Some((last, content)) if *last == check(index, content) => {
                    values.extend_from_slice(content);
                }
                _ => return Err(HalfProblem::Slip { row: index + 1 }),
            }
        }
        let bytes = symbols::to_bytes(&values).ok_or(HalfProblem::NotAHalf)?;
        match &bytes[..] {
            [number @ (1 | 2), a, b, key @ ..] => Ok(Self {
                number: if *number == 1 { HalfNumber::First } else { HalfNumber::Second },
                set: [*a, *b],
                bytes: Secret::from_slice(key).ok_or(HalfProblem::NotAHalf)?,
            }),
            _ => Err(HalfProblem::NotAHalf),
        }
    }
}

/// The check symbol of a row: a sum in the field of 32 elements in which every place and every row weighs differently.
/// So any one wrong symbol and any two swapped symbols are always noticed.
fn check(row: usize, content: &[u8]) -> u8 {
    let start = u8::try_from(row).unwrap_or_default();
    double(content.iter().fold(start, |sum, value| double(sum) ^ value))
}

/// Multiplies by x in the field of 32 elements made with x⁵ + x² + 1.
const fn double(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

fn xor(one: &Key, other: &Key) -> Key {
    let mut bytes = Zeroizing::new([0; 32]);
    for (byte, (a, b)) in bytes.iter_mut().zip(one.expose().iter().zip(other.expose())) {
        *byte = a ^ b;
    }
    Secret::from_bytes(*bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PAPER: &str = "0B5F W005\n1081 G81Q\n860W 40J5\n2GB1 G6GG\nW3RG 249B\n1650 N2R4\nBHG6 8T36\nCE1T 7GZV\n";

    fn fixed() -> Half {
        let mut bytes = [0; 32];
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::try_from(index).unwrap();
        }
        Half { number: HalfNumber::Second, set: [0xca, 0xfe], bytes: Key::from_bytes(bytes) }
    }

    #[test]
    fn two_halves_make_the_key_in_either_order() {
        let key = Key::random();
        let (first, second) = split(&key);
        let read = |half: &Half| Half::parse(&half.print()).unwrap();
        assert_eq!(join(&read(&first), &read(&second)), Ok(key.clone()));
        assert_eq!(join(&second, &first), Ok(key.clone()));
        assert_eq!(join(&first, &first), Err(JoinProblem::SameHalf));
        assert_eq!(join(&first, &split(&key).1), Err(JoinProblem::DifferentKeys));
        assert_eq!((first.number(), second.number()), (HalfNumber::First, HalfNumber::Second));
    }

    #[test]
    fn the_paper_stays_as_it_is_and_is_read_forgivingly() {
        assert_eq!(fixed().print().as_str(), PAPER);
        for typed in [
            PAPER.to_lowercase(),
            PAPER.replace('0', "O").replace('1', "l"),
            PAPER.replace([' ', '\n'], ""),
            PAPER.replace(' ', "-").replace('\n', "\r\n"),
            format!("  {}  ", PAPER.replace('\n', ", ")),
        ] {
            assert_eq!(Half::parse(&typed), Ok(fixed()), "{typed}");
        }
    }

    #[test]
    fn every_wrong_symbol_is_found_in_its_row() {
        let symbols: Vec<char> = PAPER.chars().filter(|c| c.is_alphanumeric()).collect();
        for at in 0..symbols.len() {
            let row = at / ROW + 1;
            for value in (0..32).map(symbols::symbol).filter(|s| *s != symbols[at]) {
                let mut typed = symbols.clone();
                typed[at] = value;
                assert_eq!(Half::parse(&typed.iter().collect::<String>()), Err(HalfProblem::Slip { row }));
            }
            let mut typed = symbols.clone();
            typed[at] = 'U';
            assert_eq!(Half::parse(&typed.iter().collect::<String>()), Err(HalfProblem::UnknownSymbol { row }));
        }
    }

    #[test]
    fn swapped_symbols_and_swapped_rows_are_found() {
        let symbols: Vec<char> = PAPER.chars().filter(|c| c.is_alphanumeric()).collect();
        for row in 0..ROWS {
            for (one, other) in (0..ROW).flat_map(|a| (0..a).map(move |b| (row * ROW + a, row * ROW + b))) {
                let mut typed = symbols.clone();
                typed.swap(one, other);
                let wanted = if typed == symbols { Ok(fixed()) } else { Err(HalfProblem::Slip { row: row + 1 }) };
                assert_eq!(Half::parse(&typed.iter().collect::<String>()), wanted);
            }
        }
        let mut rows: Vec<&str> = PAPER.lines().collect();
        rows.swap(2, 3);
        assert_eq!(Half::parse(&rows.join("\n")), Err(HalfProblem::Slip { row: 3 }));
    }

    #[test]
    fn a_missing_symbol_is_counted() {
        assert_eq!(Half::parse(""), Err(HalfProblem::WrongLength { found: 0 }));
        assert_eq!(Half::parse(&PAPER[1..]), Err(HalfProblem::WrongLength { found: 63 }));
    }

    #[test]
    fn a_half_never_prints() {
        assert!(format!("{:?}", fixed()).contains("bytes: …"));
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(typed in "[0-9A-Za-zåäö \\-]{50,90}|\\PC{0,80}") {
            let _ = Half::parse(&typed);
        }
    }
}
