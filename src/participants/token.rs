//! The token: the generated secret a participant returns with, shown once and never stored.
//! 96 random bits and a check of 12 bits (from SHA-256) make 108 bits, most significant first: nine words of 12 bits, or
//! 22 symbols of 5 bits in groups of 4-4-4-4-3-3, where the last symbol ends in two zero bits.

use std::fmt;

use zeroize::Zeroizing;

use crate::crypto::key_file::KeyFile;
use crate::crypto::{Key, Secret, derive, digest, hmac, symbols};
pub use crate::participants::reading::TokenProblem;
use crate::participants::words;

/// The secret a participant returns with.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Secret<12>);

/// What a vault is found by: it does not lead back to the token.
#[derive(Clone, PartialEq, Eq)]
pub struct LookupId(String);

/// How many words a token has.
pub const WORDS: usize = 9;

const WORD_BITS: usize = 12;
const CHECK_BITS: usize = 12;
pub(super) const SYMBOLS: usize = 22;
const SPARE_BITS: usize = 2;
const GROUP_ENDS: [usize; 5] = [4, 8, 12, 16, 19];

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl fmt::Debug for LookupId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl LookupId {
    /// The id as 64 hexadecimal digits, for the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Token {
    /// Makes a new token from the system's randomness.
    pub fn generate() -> Self {
        Self(Secret::random())
    }

    /// The token in nine words.
    pub fn words(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(WORDS * (2 * words::LONGEST + 1)));
        for (index, place) in self.places().iter().enumerate() {
            if index > 0 {
                text.push(' ');
            }
            text.push_str(words::word(*place));
        }
        text
    }

    /// The token in 22 symbols.
    pub fn compact(&self) -> Zeroizing<String> {
        let bits = self.bits() << SPARE_BITS;
        let mut text = Zeroizing::new(String::with_capacity(SYMBOLS + GROUP_ENDS.len()));
        for index in 0..SYMBOLS {
            if GROUP_ENDS.contains(&index) {
                text.push('-');
            }
            let [.., low] = (bits >> (5 * (SYMBOLS - 1 - index))).to_be_bytes();
            text.push(symbols::symbol(low));
        }
        text
    }

    /// One word of the token, counted from 0, to be asked for when the token was just shown.
    pub fn part(&self, index: usize) -> Option<&'static str> {
        self.places().get(index).map(|place| words::word(*place))
    }

    /// Whether somebody typed the word at this index (from 0), as forgivingly as [`Token::parse`].
    pub fn part_matches(&self, index: usize, typed: &str) -> bool {
        let typed = words::chunks(typed);
        let typed = Zeroizing::new(typed.iter().map(|chunk| chunk.as_str()).collect::<String>());
        words::find(&typed).is_some_and(|place| self.places().get(index) == Some(&place))
    }

    /// What the participant's vault is found by.
    pub fn lookup_id(&self, keys: &KeyFile) -> LookupId {
        LookupId(hex::encode(hmac(&keys.lookup, "andrum lookup id", &[self.0.expose()])))
    }

    /// The key that opens the participant's vault key; without the pepper from the key file nobody can make it.
    pub fn key_encryption_key(&self, keys: &KeyFile, salt: &[u8]) -> Key {
        let mut both = Zeroizing::new([0; 44]);
        for (byte, secret) in both.iter_mut().zip(self.0.expose().iter().chain(keys.pepper.expose())) {
            *byte = *secret;
        }
        derive(&*both, salt, "andrum token key", &[])
    }

    /// The 108 bits in the low end of a number.
    fn bits(&self) -> u128 {
        let random = self.0.expose().iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
        (random << CHECK_BITS) | u128::from(check(&self.0))
    }

    fn places(&self) -> Zeroizing<[u16; WORDS]> {
        let mut bits = self.bits();
        let mut places = Zeroizing::new([0; WORDS]);
        for place in places.iter_mut().rev() {
            let [.., high, low] = bits.to_be_bytes();
            *place = u16::from_be_bytes([high, low]) & 0xfff;
            bits >>= WORD_BITS;
        }
        places
    }

    pub(super) fn from_places(places: &[u16]) -> Result<Self, TokenProblem> {
        Self::from_bits(places.iter().fold(0, |bits, place| (bits << WORD_BITS) | u128::from(*place)))
    }

    pub(super) fn from_symbol_bits(bits: u128) -> Result<Self, TokenProblem> {
        if bits & ((1 << SPARE_BITS) - 1) != 0 {
            return Err(TokenProblem::Slip);
        }
        Self::from_bits(bits >> SPARE_BITS)
    }

    fn from_bits(bits: u128) -> Result<Self, TokenProblem> {
        let [_, _, _, _, random @ ..] = (bits >> CHECK_BITS).to_be_bytes();
        let token = Self(Secret::from_bytes(random));
        if token.bits() == bits { Ok(token) } else { Err(TokenProblem::Slip) }
    }
}

/// Twelve bits by which a slip is noticed.
fn check(random: &Secret<12>) -> u16 {
    let [high, low, ..] = digest("andrum token check", &[random.expose()]);
    u16::from_be_bytes([high, low]) >> 4
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(in crate::participants) const WRITTEN: &str = "binda daggig kläder energi pannband korint tambur hemsydd hitta";
    pub(in crate::participants) const COMPACT: &str = "1N0T-EQ72-768F-C6YR-4HS-MGG";

    pub(in crate::participants) fn fixed() -> Token {
        Token(Secret::from_bytes([0x0d, 0x41, 0xa7, 0x5c, 0xe2, 0x39, 0x90, 0xf6, 0x1b, 0xd8, 0x24, 0x73]))
    }

    #[test]
    fn both_forms_stay_as_they_are() {
        assert_eq!(fixed().words().as_str(), WRITTEN);
        assert_eq!(fixed().compact().as_str(), COMPACT);
    }

    #[test]
    fn the_derivations_stay_as_they_are_and_differ_by_key_and_salt() {
        let keys = |byte| {
            let key = |purpose: u8| Key::from_bytes([byte + purpose; 32]);
            KeyFile { lookup: key(0), pepper: key(1), form: key(2), cookies: key(3), staff: key(4), noise: key(5) }
        };
        let token = fixed();
        assert_eq!(
            token.lookup_id(&keys(1)).as_str(),
            "9140bc76159be5cb1e2d60ad1bc81254b8658ac1bcda448c41ca8e86192b4525"
        );
        assert_eq!(
            token.key_encryption_key(&keys(1), b"salt").to_hex().as_str(),
            "3fb45d939c10a82c40a2ee50e0635aef5beb1a93c4ebf7db9dea8d5d94c2c655"
        );
        assert_ne!(token.lookup_id(&keys(1)), token.lookup_id(&keys(9)));
        assert_ne!(token.key_encryption_key(&keys(1), b"salt"), token.key_encryption_key(&keys(9), b"salt"));
        assert_ne!(token.key_encryption_key(&keys(1), b"salt"), token.key_encryption_key(&keys(1), b"sal2"));
    }

    #[test]
    fn nearly_every_wrong_word_and_wrong_symbol_is_caught_by_the_check() {
        let places = fixed().places();
        let (mut tried, mut missed) = (0, 0);
        for index in 0..WORDS {
            for place in (0..4096).filter(|place| *place != places[index]) {
                let mut wrong = *places;
                wrong[index] = place;
                tried += 1;
                missed += u32::from(Token::from_places(&wrong).is_ok());
            }
        }
        assert!(tried == 9 * 4095 && missed <= 20, "{missed} of {tried} missed; one in 4,096 is expected");
        let spare = fixed().bits() << SPARE_BITS;
        assert_eq!(Token::from_symbol_bits(spare | 1), Err(TokenProblem::Slip));
    }

    #[test]
    fn the_words_that_are_asked_back_are_read_forgivingly() {
        let token = fixed();
        for (index, word) in WRITTEN.split(' ').enumerate() {
            assert_eq!(token.part(index), Some(word));
            for typed in [word.to_uppercase(), format!(" {word}. "), word.replace(['å', 'ä'], "a").replace('ö', "o")]
            {
                assert!(token.part_matches(index, &typed), "{typed}");
            }
            assert!(!token.part_matches(index + 1, word));
        }
        assert_eq!(token.part(WORDS), None);
        assert!(!token.part_matches(0, "") && !token.part_matches(WORDS, "sol"));
    }

    #[test]
    fn neither_a_token_nor_its_lookup_id_prints() {
        let token = fixed();
        let id = token.lookup_id(&KeyFile::random());
        assert_eq!(format!("{token:?} {id:?} {:?}", (Token::generate(), &id)), "… … (…, …)");
    }

    proptest! {
        #[test]
        fn both_forms_come_back(bytes: [u8; 12]) {
            let token = Token(Secret::from_bytes(bytes));
            prop_assert_eq!(Token::parse(&token.words()), Ok(token.clone()));
            prop_assert_eq!(Token::parse(&token.compact()), Ok(token.clone()));
            // In about one token of 40,000 the words can be cut in two ways that both fit.
            let joined = Token::parse(&token.words().replace(' ', ""));
            prop_assert!(joined == Ok(token) || joined == Err(TokenProblem::Slip));
        }
    }
}
