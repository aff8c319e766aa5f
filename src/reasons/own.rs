//! The reasons section: what a participant has offered, and the ids of the rows. It is the only way from a participant to a
//! reason; none leads back.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::messages::MessageText;
use crate::messages::text::TextProblem;
use crate::participants::vault::Section;

/// The most characters in a reason.
pub const MOST_CHARACTERS: usize = 280;

/// A reason on one line, neither empty nor too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonText(MessageText);

impl ReasonText {
    /// Reads what was typed; line ends and runs of spaces become one space.
    pub fn parse(typed: &str) -> Result<Self, TextProblem> {
        let text = MessageText::parse(&typed.split_whitespace().collect::<Vec<_>>().join(" "))?;
        if text.as_str().chars().count() > MOST_CHARACTERS { Err(TextProblem::TooLong) } else { Ok(Self(text)) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The same, for what looks at any text.
    pub fn as_message(&self) -> &MessageText {
        &self.0
    }
}

/// What the vault knows about reasons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReasons {
    /// The reasons this participant has offered and not taken back, in order.
    pub offered: Vec<OwnReason>,
}

/// One reason as the participant holds it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReason {
    /// The id of its row. A row that is not there any more was declined.
    pub id: String,
    /// The id of the form it came in, so that the same form again offers nothing more.
    pub once: String,
    /// The text.
    pub text: String,
}

impl fmt::Debug for OwnReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OwnReason(…)")
    }
}

impl Section for OwnReasons {
    const NAME: &'static str = "reasons";
    const VERSION: u32 = 1;
}

impl OwnReasons {
    /// The ids of the rows.
    pub fn ids(&self) -> Vec<&str> {
        self.offered.iter().map(|own| own.id.as_str()).collect()
    }

    /// Whether a form was handled before.
    pub fn has_form(&self, once: &str) -> bool {
        self.offered.iter().any(|own| own.once == once)
    }

    /// Takes one out; says whether it was there.
    pub fn forget(&mut self, id: &str) -> bool {
        let before = self.offered.len();
        self.offered.retain(|own| own.id != id);
        self.offered.len() < before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::participants::vault::Document;

    #[test]
    fn a_reason_is_one_short_line() {
        assert_eq!(ReasonText::parse(" Jag vill\r\n  orka  ").unwrap().as_str(), "Jag vill orka");
        assert!(ReasonText::parse(&"å".repeat(280)).is_ok());
        assert_eq!(ReasonText::parse(&"å".repeat(281)), Err(TextProblem::TooLong));
        for empty in ["", " \n ", "\0"] {
            assert_eq!(ReasonText::parse(empty), Err(TextProblem::Empty), "{empty:?}");
        }
    }

    #[test]
    fn what_was_offered_survives_the_vault_and_never_prints() {
        let own = OwnReason { id: "a".to_owned(), once: "f".to_owned(), text: "hemligt".to_owned() };
        let mut reasons = OwnReasons { offered: vec![own] };
        let mut document = Document::default();
        document.set(&reasons).unwrap();
        assert_eq!(document.section::<OwnReasons>().unwrap(), reasons);
        assert!(!format!("{reasons:?}").contains("hemligt"));
        assert!(reasons.has_form("f") && !reasons.has_form("g"));
        assert!(reasons.forget("a") && !reasons.forget("a"));
    }
}
