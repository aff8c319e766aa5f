//! How somebody gets a token: it is shown once, two of its words are typed back, and only then does it open anything.
//! Until then it exists nowhere but sealed in the person's own page.

use serde::{Deserialize, Serialize};

use super::token::{Token, WORDS};
use crate::app::App;
use crate::crypto::random_bytes;
use crate::error::Error;
use crate::web::{open_field, seal_field};

/// How long a token waits for its words.
const SECONDS: i64 = 3600;
const PURPOSE: &str = "ceremony";

/// A token that has been shown and not yet confirmed.
#[derive(Debug)]
pub struct Ceremony {
    /// The token.
    pub token: Token,
    /// Which two words are asked back, counted from one.
    pub asked: [usize; 2],
    /// The programme that was chosen, where there is a choice.
    pub programme: Option<String>,
    row: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Waiting {
    token: String,
    asked: [usize; 2],
    #[serde(default)]
    programme: Option<String>,
    row: Option<String>,
}

impl Ceremony {
    /// A new token; `row` is the vault that it will open, when there is one already.
    pub fn begin(row: Option<&str>) -> Self {
        Self { token: Token::generate(), asked: two_of(WORDS), programme: None, row: row.map(str::to_owned) }
    }

    /// The same for somebody who chose a programme.
    #[must_use]
    pub fn choosing(self, programme: Option<&str>) -> Self {
        Self { programme: programme.map(str::to_owned), ..self }
    }

    /// Seals it for the hidden field of the pages that follow.
    pub fn seal(&self, app: &App) -> Result<String, Error> {
        let waiting = Waiting {
            token: self.token.compact().to_string(),
            asked: self.asked,
            programme: self.programme.clone(),
            row: self.row.clone(),
        };
        seal_field(app, PURPOSE, &waiting, SECONDS)
    }

    /// Opens the hidden field: nothing when its time is over, or when it was meant for another vault.
    pub fn open(app: &App, sealed: &str, row: Option<&str>) -> Option<Self> {
        let waiting: Waiting = open_field(app, PURPOSE, sealed)?;
        let token = Token::parse(&waiting.token).ok()?;
        let Waiting { asked, programme, row: of, .. } = waiting;
        (of.as_deref() == row).then_some(Self { token, asked, programme, row: of })
    }

    /// Which of the two typed words fit, as forgivingly as at the sign-in.
    pub fn fit(&self, typed: [&str; 2]) -> [bool; 2] {
        let ([first, second], [one, other]) = (self.asked, typed);
        let fits =
            |asked: usize, typed: &str| asked.checked_sub(1).is_some_and(|index| self.token.part_matches(index, typed));
        [fits(first, one), fits(second, other)]
    }
}

/// Two different places among so many words, the earlier first.
fn two_of(words: usize) -> [usize; 2] {
    let [one, other] = random_bytes::<2>();
    let first = usize::from(one) % words;
    let second = (first + 1 + usize::from(other) % (words - 1)) % words;
    [first.min(second) + 1, first.max(second) + 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_different_words_are_asked_in_order() {
        for _ in 0..200 {
            let [first, second] = two_of(10);
            assert!(first >= 1 && first < second && second <= 10, "{first} {second}");
        }
    }

    #[test]
    fn the_words_that_were_asked_fit_in_any_spelling() {
        let ceremony = Ceremony::begin(None);
        let [first, second] = ceremony.asked;
        let (one, other) = (ceremony.token.part(first - 1).unwrap(), ceremony.token.part(second - 1).unwrap());
        assert_eq!(ceremony.fit([one, other]), [true, true]);
        assert_eq!(ceremony.fit([&format!(" {} ", one.to_uppercase()), other]), [true, true]);
        assert_eq!(ceremony.fit(["xyz", other]), [false, true]);
        assert_eq!(ceremony.fit(["", ""]), [false, false]);
    }
}
