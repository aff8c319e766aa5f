//! Why a value is missing: a code for files, a word for code books.

/// Why there is no value. The codes are one range, because SPSS can hold no more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// It was never asked of this participant.
    NotAsked,
    /// It was asked, and not answered.
    NotAnswered,
    /// The participant was not here any more when it was asked.
    Left,
    /// It could still be answered when the data were frozen.
    NotDue,
    /// Something broke.
    Technical,
    /// It was taken out so that nobody can be found.
    Hidden,
}

impl Missing {
    /// Every reason, in the order of the codes.
    pub const ALL: [Self; 6] =
        [Self::NotAsked, Self::NotAnswered, Self::Left, Self::NotDue, Self::Technical, Self::Hidden];

    /// The code in records and files, from -91 to -96.
    pub const fn code(self) -> i16 {
        match self {
            Self::NotAsked => -91,
            Self::NotAnswered => -92,
            Self::Left => -93,
            Self::NotDue => -94,
            Self::Technical => -95,
            Self::Hidden => -96,
        }
    }

    /// The reason with this code.
    pub fn from_code(code: i16) -> Option<Self> {
        Self::ALL.into_iter().find(|missing| missing.code() == code)
    }

    /// What stands for it in code books, in Swedish and English.
    pub const fn labels(self) -> (&'static str, &'static str) {
        match self {
            Self::NotAsked => ("inte frågad", "not asked"),
            Self::NotAnswered => ("frågad, inte besvarad", "asked, not answered"),
            Self::Left => ("inte kvar när frågan ställdes", "left before it was asked"),
            Self::NotDue => ("kunde ännu besvaras vid frysningen", "not yet due when frozen"),
            Self::Technical => ("tekniskt fel", "technical fault"),
            Self::Hidden => ("dold för anonymitet", "hidden for anonymity"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_one_range_and_each_means_one_reason() {
        let codes: Vec<i16> = Missing::ALL.map(Missing::code).to_vec();
        assert_eq!(codes, (-96..=-91).rev().collect::<Vec<i16>>());
        assert!(Missing::ALL.iter().all(|missing| Missing::from_code(missing.code()) == Some(*missing)));
        assert_eq!(Missing::from_code(0), None);
    }
}
