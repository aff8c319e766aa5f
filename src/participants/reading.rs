//! Reading a token as people type it: forgiving of everything but a wrong word or symbol, and clear about which is wrong.

use zeroize::{Zeroize, Zeroizing};

use crate::crypto::symbols;
use crate::participants::token::{SYMBOLS, Token, WORDS};
use crate::participants::words::{self, LONGEST, SHORTEST};

/// Why what was typed is no token; told apart without asking the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenProblem {
    /// Nothing was typed.
    Empty,
    /// The number of words or symbols is wrong.
    NotAToken,
    /// A word is not in the list.
    UnknownWord {
        /// Which of the words, counted from 1.
        position: usize,
        /// The word that may have been meant.
        nearest: Option<&'static str>,
    },
    /// Each word or symbol exists, but together they are not a token: something was mistyped.
    Slip,
}

/// The longest text, in bytes, that may be a token.
const LONGEST_TYPED: usize = 600;
/// How many ways of cutting words that were typed without spaces are looked at, in a whole text, before giving up.
const MOST_CUTS: usize = 20_000;

impl Token {
    /// Reads a token in words or symbols, whatever its case, accents, spaces, hyphens and line breaks.
    pub fn parse(typed: &str) -> Result<Self, TokenProblem> {
        if typed.len() > LONGEST_TYPED {
            return Err(TokenProblem::NotAToken);
        }
        let chunks = words::chunks(typed);
        if chunks.is_empty() {
            return Err(TokenProblem::Empty);
        }
        let typed_words: Vec<&str> = chunks.iter().map(|chunk| chunk.as_str()).filter(|w| !is_list_number(w)).collect();
        let known: Option<Vec<u16>> = typed_words.iter().map(|word| words::find(word)).collect();
        match known.as_deref() {
            Some(places) if places.len() == WORDS => return Self::from_places(places),
            _ => {}
        }
        if let Some(bits) = bits_of_symbols(chunks.iter().flat_map(|chunk| chunk.chars())) {
            return Self::from_symbol_bits(bits);
        }
        match without_spaces(&Zeroizing::new(typed_words.concat()), &mut { MOST_CUTS }) {
            Cut::Token(token) => Ok(token),
            _ if typed_words.len() == WORDS => Err(first_unknown(&typed_words)),
            Cut::Slip if typed_words.len() == 1 => Err(TokenProblem::Slip),
            _ => Err(TokenProblem::NotAToken),
        }
    }

    /// The token that a free text contains, so that nobody hands theirs over by mistake.
    pub fn found_in(text: &str) -> Option<Self> {
        let chunks = words::chunks(text);
        let mut cuts_left = MOST_CUTS;
        let worded = chunks.iter().filter(|chunk| !is_list_number(chunk));
        let places: Vec<Option<u16>> = worded.map(|chunk| words::find(chunk)).collect();
        let in_words = places.windows(WORDS).find_map(|window| {
            let window: Option<Vec<u16>> = window.iter().copied().collect();
            Self::from_places(&window?).ok()
        });
        in_words
            .or_else(|| (0..chunks.len()).find_map(|start| first_in_symbols(chunks.get(start..)?)))
            .or_else(|| chunks.iter().find_map(|chunk| without_spaces(chunk, &mut cuts_left).token()))
    }
}

/// The bits of exactly 22 symbols.
fn bits_of_symbols(typed: impl Iterator<Item = char>) -> Option<u128> {
    let (mut bits, mut count) = (0_u128, 0);
    for symbol in typed {
        count += 1;
        if count > SYMBOLS {
            return None;
        }
        bits = (bits << 5) | u128::from(symbols::value(symbol)?);
    }
    (count == SYMBOLS).then_some(bits)
}

/// The token in symbols that chunks of a text begin with. One digit at least must be among them, as in nearly every
/// token and in hardly any sentence.
fn first_in_symbols(chunks: &[Zeroizing<String>]) -> Option<Token> {
    let mut symbols = Zeroizing::new(String::with_capacity(SYMBOLS));
    for chunk in chunks {
        if symbols.len() + chunk.len() > SYMBOLS {
            break;
        }
        symbols.push_str(chunk);
    }
    if !symbols.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Token::from_symbol_bits(bits_of_symbols(symbols.chars())?).ok()
}

/// The numbers before the words of a numbered list.
fn is_list_number(chunk: &str) -> bool {
    chunk.len() == 1 && chunk.bytes().all(|byte| byte.is_ascii_digit())
}

fn first_unknown(typed: &[&str]) -> TokenProblem {
    let unknown = typed.iter().enumerate().find(|(_, word)| words::find(word).is_none());
    unknown.map_or(TokenProblem::Slip, |(index, word)| TokenProblem::UnknownWord {
        position: index + 1,
        nearest: words::nearest(word),
    })
}

/// What came of cutting letters without spaces into nine words.
enum Cut {
    Token(Token),
    Slip,
    Nothing,
}

impl Cut {
    fn token(self) -> Option<Token> {
        if let Self::Token(token) = self { Some(token) } else { None }
    }
}

/// Reads nine words that were typed in one go, or with the spaces in the wrong places.
fn without_spaces(letters: &str, cuts_left: &mut usize) -> Cut {
    let shortest_to_longest = WORDS * SHORTEST..=WORDS * LONGEST;
    if !letters.is_ascii() || !shortest_to_longest.contains(&letters.len()) {
        return Cut::Nothing;
    }
    let mut cutting = Cutting { left: *cuts_left, places: Vec::with_capacity(WORDS), whole: false, tokens: Vec::new() };
    cutting.go_on(letters);
    *cuts_left = cutting.left;
    cutting.places.zeroize();
    match (cutting.tokens.pop(), cutting.whole) {
        // Two ways to cut that both fit are as good as none; with spaces there is one.
        (Some(token), _) if cutting.tokens.is_empty() => Cut::Token(token),
        (_, true) => Cut::Slip,
        (_, false) => Cut::Nothing,
    }
}

struct Cutting {
    left: usize,
    places: Vec<u16>,
    whole: bool,
    tokens: Vec<Token>,
}

impl Cutting {
    fn go_on(&mut self, rest: &str) {
        let missing = WORDS - self.places.len();
        if missing == 0 {
            self.whole = true;
            self.tokens.extend(Token::from_places(&self.places));
            return;
        }
        for length in SHORTEST..=LONGEST {
            let Some((word, rest)) = rest.split_at_checked(length) else {
                return;
            };
            let fits = ((missing - 1) * SHORTEST..=(missing - 1) * LONGEST).contains(&rest.len());
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            if let Some(place) = words::find(word).filter(|_| fits) {
                self.places.push(place);
                self.go_on(rest);
                self.places.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::participants::token::tests::{COMPACT, WRITTEN, fixed};
    use proptest::prelude::*;

    #[test]
    fn every_usual_way_of_typing_it_is_understood() {
        let plain = WRITTEN.replace(['å', 'ä'], "a").replace('ö', "o");
        assert_ne!(plain, WRITTEN, "the example has letters to forgive");
        let apart = WRITTEN.replace('å', "a\u{30a}").replace('ä', "a\u{308}").replace('ö', "o\u{308}");
        let numbered: Vec<String> = (1..).zip(WRITTEN.split(' ')).map(|(n, word)| format!("{n}. {word}")).collect();
        let doubled: Vec<String> = WRITTEN.split(' ').map(|word| format!("{}{word}", &word[..1])).collect();
        for typed in [
            WRITTEN.to_owned(),
            WRITTEN.to_uppercase(),
            plain.clone(),
            apart,
            numbered.join("\n"),
            doubled.join(" "),
            WRITTEN.replace(' ', "-"),
            WRITTEN.replace(' ', ". "),
            WRITTEN.replace(' ', ", "),
            WRITTEN.replace(' ', "\r\n"),
            WRITTEN.replace(' ', "\u{a0}  "),
            WRITTEN.replace(' ', ""),
            plain.replace(' ', "").to_uppercase(),
            format!("  {WRITTEN}.\n"),
            COMPACT.to_owned(),
            COMPACT.to_lowercase(),
            COMPACT.replace('-', ""),
            COMPACT.replace('-', " "),
            COMPACT.replace('0', "O").replace('1', "l"),
            COMPACT.replace('0', "o").replace('1', "I"),
        ] {
            assert_eq!(Token::parse(&typed), Ok(fixed()), "{typed}");
            let letter = format!("Hej! Jag skriver {typed} till dig.");
            assert_eq!(Token::found_in(&letter), Some(fixed()), "{typed}");
        }
    }

    #[test]
    fn spaces_in_the_wrong_places_are_forgiven() {
        for typed in [WRITTEN.replacen(' ', "", 3), WRITTEN.replace("band", " band"), WRITTEN.replace("a ", " a")] {
            assert_eq!(Token::parse(&typed), Ok(fixed()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_token_is_told_apart() {
        let eight = WRITTEN.rsplit_once(' ').unwrap().0;
        let shortened = format!("{} {eight}", "xqzwvkjp");
        let nearly = WRITTEN.replacen("pannband", "panxband", 1);
        for (typed, problem) in [
            ("", TokenProblem::Empty),
            (" \n-.", TokenProblem::Empty),
            (eight, TokenProblem::NotAToken),
            (&format!("{eight} sol sol"), TokenProblem::NotAToken),
            (&COMPACT[1..], TokenProblem::NotAToken),
            (&COMPACT.replacen(|c: char| c.is_ascii_digit(), "U", 1), TokenProblem::NotAToken),
            ("sol sol sol sol sol sol sol sol sol", TokenProblem::Slip),
            (&"sol".repeat(9), TokenProblem::Slip),
            (&"0".repeat(22), TokenProblem::Slip),
            (&shortened, TokenProblem::UnknownWord { position: 1, nearest: None }),
            (&nearly, TokenProblem::UnknownWord { position: 5, nearest: Some("pannband") }),
            (&"sol ".repeat(5000), TokenProblem::NotAToken),
        ] {
            assert_eq!(Token::parse(typed), Err(problem), "{typed}");
            assert_eq!(Token::found_in(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_ordinary_text_holds_no_token() {
        let text = "Idag var det lättare. Jag gick en lång promenad vid havet med min hund, åt glass klockan 15.30 \
                    och ringde 0701740605. Boll sol hav skog sten gren blad rot äpple päron banan citron."
            .repeat(20);
        assert_eq!(Token::found_in(&text), None);
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in "\\PC{0,200}", letters in "[a-zåäö0-9]{20,80}") {
            let _ = (Token::parse(&text), Token::parse(&letters), Token::found_in(&text), Token::found_in(&letters));
            let _ = fixed().part_matches(3, &text);
        }
    }
}
