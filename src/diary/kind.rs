//! Temporary.
/// Kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DiaryKind {
    /// Own use.
    #[default]
    OwnUse,
    /// Well-being.
    WellBeing,
}
/// Need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs)]
pub enum Need {
    Craving, UsedAgain, LowMood, Worry, Sleep, Company, Conflict, Boredom, Alone, Stress, Focus, Support, Motivation,
}
