//! What may be shown: the outcome of protection.

use super::Tenths;

/// The mark of a cell; one mark for every reason to hide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The count is shown.
    Published,
    /// The count is hidden.
    Suppressed,
    /// Nobody can be counted here, so the zero is shown.
    StructuralZero,
}

impl Status {
    /// The mark as it stands in the files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Suppressed => "suppressed",
            Self::StructuralZero => "structural_zero",
        }
    }

    /// Reads a mark from a file.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Published, Self::Suppressed, Self::StructuralZero].into_iter().find(|status| status.code() == code)
    }
}

/// A cell as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// This many participants.
    Published(u64),
    /// Hidden.
    Suppressed,
    /// Nobody, by definition.
    StructuralZero,
}

impl Shown {
    /// The mark of the cell.
    pub fn status(self) -> Status {
        match self {
            Self::Published(_) => Status::Published,
            Self::Suppressed => Status::Suppressed,
            Self::StructuralZero => Status::StructuralZero,
        }
    }

    /// The count, unless it is hidden.
    pub fn n(self) -> Option<u64> {
        match self {
            Self::Published(n) => Some(n),
            Self::Suppressed => None,
            Self::StructuralZero => Some(0),
        }
    }

    /// The share of this cell in another in per cent, if both are shown.
    pub fn per_cent_of(self, whole: Self) -> Option<Tenths> {
        Tenths::per_cent(self.n()?, whole.n()?)
    }
}
