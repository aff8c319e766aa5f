//! Whom an effect compares.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::research::release::catalogue::TOTAL;

/// The groups behind an effect size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contrast {
    /// The first arm beside the second.
    Arms(String, String),
    /// The start and later of one arm, or of everybody.
    Within(Option<String>),
    /// How many modules were finished, and the change, among everybody.
    DoseAndChange,
}

impl Contrast {
    /// The contrast that a file names.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if text == DOSE_AND_CHANGE {
            return Some(Self::DoseAndChange);
        }
        match (text.split_once(BETWEEN), text.strip_prefix(WITHIN)) {
            (Some((one, other)), None) => Some(Self::Arms(one.to_owned(), other.to_owned())),
            (None, Some(group)) => Some(Self::Within((group != TOTAL).then(|| group.to_owned()))),
            _ => None,
        }
    }
}

const BETWEEN: &str = " - ";
const WITHIN: &str = "within ";
const DOSE_AND_CHANGE: &str = "modules_finished x change";

impl fmt::Display for Contrast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Arms(one, other) => write!(f, "{one}{BETWEEN}{other}"),
            Self::Within(arm) => write!(f, "{WITHIN}{}", arm.as_deref().unwrap_or(TOTAL)),
            Self::DoseAndChange => f.write_str(DOSE_AND_CHANGE),
        }
    }
}

impl Serialize for Contrast {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contrast_is_read_as_it_was_written() {
        let arm = |arm: &str| arm.to_owned();
        for contrast in [
            Contrast::Arms(arm("A"), arm("B")),
            Contrast::Within(Some(arm("A"))),
            Contrast::Within(None),
            Contrast::DoseAndChange,
        ] {
            assert_eq!(Contrast::read(&contrast.to_string()), Some(contrast));
        }
        assert_eq!(Contrast::read("A"), None);
        assert_eq!(Contrast::read("within A - B"), None);
    }
}
