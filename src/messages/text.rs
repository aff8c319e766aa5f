//! What somebody wrote: its limits, and what in it could say who a participant is.

use std::fmt;

use crate::crypto::key_file::KeyFile;
use crate::participants::token::Token;

/// The most characters in a message.
pub const MOST_CHARACTERS: usize = 5_000;

/// As many copies of a token are cut out of one text.
const MOST_COPIES: usize = 6;

/// The text of a message: trimmed, neither empty nor too long.
#[derive(Clone, PartialEq, Eq)]
pub struct MessageText(String);

/// Why a text cannot be a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// There is nothing in it.
    Empty,
    /// It has too many characters.
    TooLong,
}

impl MessageText {
    /// Reads what was typed; browsers send line ends in two characters.
    pub fn parse(typed: &str) -> Result<Self, TextProblem> {
        let text = typed.replace("\r\n", "\n").replace('\0', "");
        let text = text.trim();
        match text.chars().count() {
            0 => Err(TextProblem::Empty),
            count if count > MOST_CHARACTERS => Err(TextProblem::TooLong),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for MessageText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Something in a message that could say who the writer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// What looks like a phone number.
    Phone,
    /// What looks like an e-mail address.
    Email,
    /// What looks like a Swedish personal number.
    PersonalNumber,
}

impl Caution {
    /// The word in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::PersonalNumber => "personal-number",
        }
    }
}

/// What in a text the writer should look at once more.
pub fn cautions(text: &MessageText) -> Vec<Caution> {
    let letters: Vec<char> = text.0.chars().collect();
    let mut found = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let begins = (letter.is_ascii_digit() || *letter == '+') && !before.is_some_and(|c| c.is_alphanumeric());
        if !begins {
            continue;
        }
        let rest = letters.get(at..).unwrap_or_default();
        let caution = if is_personal_number(rest) {
            Caution::PersonalNumber
        } else if is_phone(rest) {
            Caution::Phone
        } else {
            continue;
        };
        if !found.contains(&caution) {
            found.push(caution);
        }
    }
    if text.0.split_whitespace().any(is_email) {
        found.push(Caution::Email);
    }
    found
}

/// The text without the token of the vault with this lookup id; nothing when the token is not in it. The token must not
/// go to the desk, and not back into a page either.
pub fn without_token_of(text: &MessageText, lookup_id: &str, keys: &KeyFile) -> Option<String> {
    without_token(&text.0, lookup_id, keys)
}

/// The same for any text.
pub fn without_token(text: &str, lookup_id: &str, keys: &KeyFile) -> Option<String> {
    let holds = |part: &str| Token::found_in(part).is_some_and(|token| token.lookup_id(keys).as_str() == lookup_id);
    let mut left = text.to_owned();
    for _ in 0..MOST_COPIES {
        if !holds(&left) {
            return (left != text).then_some(left);
        }
        left = cut_out(&left, holds).unwrap_or_default();
    }
    // A text of nothing but tokens is not worth the work of taking each of them out.
    Some(if holds(&left) { String::new() } else { left })
}

/// Cuts out the shortest run of words that still holds what is looked for.
fn cut_out(text: &str, holds: impl Fn(&str) -> bool) -> Option<String> {
    let gaps = |found: &str| found.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).collect();
    let ends: Vec<usize> = gaps(text);
    let past = ends.partition_point(|end| !text.get(..*end).is_some_and(&holds));
    let (before, after) = text.split_at(ends.get(past).copied().unwrap_or(text.len()));
    let starts: Vec<usize> = gaps(before);
    let from = starts.partition_point(|start| before.get(*start..).is_some_and(&holds));
    let kept = before.get(..from.checked_sub(1).and_then(|last| starts.get(last)).copied().unwrap_or(0))?;
    (kept.len() < before.len()).then(|| format!("{kept} …{after}").trim().to_owned())
}

/// The digits at the front, over single marks between them, each with whether it is the last of its number.
fn digits<'a>(letters: &'a [char], marks: &'a [char]) -> impl Iterator<Item = (u32, bool)> + 'a {
    let mut gap = 0;
    letters
        .iter()
        .enumerate()
        .take_while(move |(_, letter)| {
            gap = if letter.is_ascii_digit() { 0 } else { gap + 1 };
            letter.is_ascii_digit() || (marks.contains(letter) && gap <= 3)
        })
        .filter_map(|(at, letter)| {
            let ends = !letters.get(at + 1).is_some_and(|next| next.is_alphanumeric());
            Some((letter.to_digit(10)?, ends))
        })
}

/// At least eight digits that begin with 0 or +: `070-123 45 67`, `+46 70 123 45 67`, `08-12 34 56`.
fn is_phone(letters: &[char]) -> bool {
    const MARKS: [char; 7] = [' ', '-', '–', '/', '(', ')', '\u{a0}'];
    let (plus, rest) = match letters {
        ['+', rest @ ..] => (true, rest),
        _ => (false, letters),
    };
    let found: Vec<u32> = digits(rest, &MARKS).map(|(digit, _)| digit).take(16).collect();
    (plus || found.first() == Some(&0)) && (8..=15).contains(&found.len())
}

/// `YYMMDD-NNNN` or `YYYYMMDD-NNNN` with a day that can be and the right check digit; coordination numbers add 60 to the day.
fn is_personal_number(letters: &[char]) -> bool {
    let mut number = Vec::new();
    for (digit, ends) in digits(letters, &['-', '+', '–', ' ']) {
        number.push(digit);
        let ten = match (number.len(), ends) {
            (10, true) => number.as_slice(),
            (12, true) => number.get(2..).unwrap_or_default(),
            (12.., _) => return false,
            _ => continue,
        };
        if has_personal_form(ten) {
            return true;
        }
    }
    false
}

fn has_personal_form(ten: &[u32]) -> bool {
    let [_, _, m1, m2, d1, d2, ..] = ten else { return false };
    let (month, day) = (m1 * 10 + m2, d1 * 10 + d2);
    let sum: u32 = ten
        .iter()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 0 { digit * 2 } else { *digit })
        .map(|product| product / 10 + product % 10)
        .sum();
    (1..=12).contains(&month) && matches!(day, 1..=31 | 61..=91) && sum.is_multiple_of(10)
}

/// A word with something before the @ and a name with a dot after it.
fn is_email(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let Some((local, domain)) = word.split_once('@') else { return false };
    let Some((host, top)) = domain.rsplit_once('.') else { return false };
    !local.is_empty() && !host.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_and_bounded() {
        assert_eq!(MessageText::parse(" hej \r\n du ").unwrap().as_str(), "hej \n du");
        assert_eq!(MessageText::parse("å".repeat(5_000).as_str()).unwrap().as_str().chars().count(), 5_000);
        assert_eq!(MessageText::parse(&"å".repeat(5_001)), Err(TextProblem::TooLong));
        for empty in ["", " ", "\r\n\t", "\0"] {
            assert_eq!(MessageText::parse(empty), Err(TextProblem::Empty));
        }
    }

    #[test]
    fn what_could_say_who_somebody_is_is_noticed() {
        for (text, expected) in [
            ("Ring mig på 070-123 45 67!", vec![Caution::Phone]),
            ("+46 70 123 45 67", vec![Caution::Phone]),
            ("0046701234567", vec![Caution::Phone]),
            ("(08-12 34 56)", vec![Caution::Phone]),
            ("070 / 123 45 67", vec![Caution::Phone]),
            ("mejla ada.l@skola.example.se.", vec![Caution::Email]),
            ("<a+b@c.nu>", vec![Caution::Email]),
            ("jag är född 910101-1234 ok", vec![]),
            ("jag är född 811228-9874 ok", vec![Caution::PersonalNumber]),
            ("19811228-9874", vec![Caution::PersonalNumber]),
            ("198112289874", vec![Caution::PersonalNumber]),
            ("19811228 9874, 0701234567 och a@b.se", vec![Caution::PersonalNumber, Caution::Phone, Caution::Email]),
            ("samordningsnummer 701063-2391", vec![Caution::PersonalNumber]),
            ("Jag rökte 0,5 gram kl 08-12 den 2026-11-21", vec![]),
            ("2019 - 2020 var 100 000 kr", vec![]),
            ("Ring 112, 1177 eller 90101", vec![]),
            ("@ada på snap, 50 % @ 3.", vec![]),
            ("10 9 8 7 6 5 4 3 2 1 0", vec![]),
            ("", vec![]),
        ] {
            let found = MessageText::parse(text).map(|text| cautions(&text)).unwrap_or_default();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn arbitrary_text_never_panics() {
        for text in ["++++", "0", "0-", "+0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", "@", "@.", "a@.b", "00000000000000000000"]
        {
            cautions(&MessageText::parse(text).unwrap());
        }
    }

    #[test]
    fn ones_own_token_is_cut_out_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyFile::load_or_create(&folder.path().join("keys")).unwrap();
        let (token, other) = (Token::generate(), Token::generate());
        let own = token.lookup_id(&keys);
        let cut = |text: &str| without_token_of(&MessageText::parse(text).unwrap(), own.as_str(), &keys);
        for shown in [token.words().to_string(), token.compact().to_string(), token.words().replace(' ', "\n")] {
            assert_eq!(
                cut(&format!("Hej! Min kod är {shown} tror jag.")).as_deref(),
                Some("Hej! Min kod är … tror jag.")
            );
            assert_eq!(cut(&format!("{shown} hej {shown}")).as_deref(), Some("… hej …"));
            assert_eq!(cut(&shown).as_deref(), Some("…"));
            let many = format!("{shown} hej ").repeat(20);
            assert!(cut(&many).is_some_and(|left| !left.contains(&*token.words())), "many copies go, too");
        }
        assert_eq!(cut("Jag sov bättre i natt."), None);
        assert_eq!(cut(&format!("Den här är inte min: {}", *other.words())), None);
    }

    #[test]
    fn a_text_never_prints() {
        assert_eq!(format!("{:?}", MessageText::parse("hemligt").unwrap()), "…");
    }
}
