//! Where a release stands, and who may take it further: pure rules, without database or HTTP.

use std::fmt;

/// Where a release stands. It only ever moves downwards in this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Frozen; the check has not run, or found something.
    Built,
    /// The check of the frozen bytes found nothing.
    Checked,
    /// A first person has approved it.
    Approved,
    /// A second person has approved it: everybody with the role can download it.
    Published,
    /// Turned down before it was out; the file is erased.
    Rejected,
    /// Taken back after it was out; the file is erased.
    Withdrawn,
}

/// No state has this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchState(String);

impl State {
    const ALL: [Self; 6] =
        [Self::Built, Self::Checked, Self::Approved, Self::Published, Self::Rejected, Self::Withdrawn];

    /// The word in the table and in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Built => "built",
            Self::Checked => "checked",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether somebody still has to decide.
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::Built | Self::Checked | Self::Approved)
    }

    /// Whether there is a file.
    pub fn has_file(self) -> bool {
        !matches!(self, Self::Rejected | Self::Withdrawn)
    }
}

impl TryFrom<String> for State {
    type Error = NoSuchState;

    fn try_from(word: String) -> Result<Self, NoSuchState> {
        Self::ALL.into_iter().find(|state| state.word() == word).ok_or(NoSuchState(word))
    }
}

impl fmt::Display for NoSuchState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no release can be {:?}", self.0)
    }
}

impl std::error::Error for NoSuchState {}

/// Why a release is not taken further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The check has not run yet.
    NotChecked,
    /// The check found something.
    Unsound,
    /// The second approval is another person's.
    SamePerson,
    /// The second approval is not the builder's.
    Builder,
    /// It is no longer, or not yet, where this can be done.
    Elsewhere(State),
}

impl Refused {
    /// The last part of a text's key.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotChecked => "not-checked",
            Self::Unsound => "unsound",
            Self::SamePerson => "same-person",
            Self::Builder => "builder",
            Self::Elsewhere(_) => "elsewhere",
        }
    }
}

/// What the rule looks at: account ids, empty where nobody has done it.
#[derive(Clone, Copy, Debug)]
pub struct Hands<'a> {
    /// Who built it.
    pub built_by: &'a str,
    /// Who approved it first.
    pub first_by: &'a str,
}

/// Where an approval by this person takes a release. The first may be anybody's, the builder's too; the second is
/// neither the builder's nor the first person's, so that two people have always looked and one of them did not build it.
pub fn approved(state: State, is_unsound: bool, hands: Hands<'_>, by: &str) -> Result<State, Refused> {
    match state {
        State::Built if is_unsound => Err(Refused::Unsound),
        State::Built => Err(Refused::NotChecked),
        State::Checked => Ok(State::Approved),
        State::Approved if hands.first_by == by => Err(Refused::SamePerson),
        State::Approved if hands.built_by == by => Err(Refused::Builder),
        State::Approved => Ok(State::Published),
        decided => Err(Refused::Elsewhere(decided)),
    }
}

/// Where turning down takes a release: possible until it is out.
pub fn rejected(state: State) -> Result<State, Refused> {
    if state.is_waiting() { Ok(State::Rejected) } else { Err(Refused::Elsewhere(state)) }
}

/// Where taking back takes a release: possible once it is out.
pub fn withdrawn(state: State) -> Result<State, Refused> {
    if state == State::Published { Ok(State::Withdrawn) } else { Err(Refused::Elsewhere(state)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_people_publish_and_the_second_did_not_build() {
        let people = ["ada", "bo", "cy"];
        for built_by in ["ada", "command line"] {
            for first in people {
                assert_eq!(
                    approved(State::Checked, false, Hands { built_by, first_by: "" }, first),
                    Ok(State::Approved)
                );
                for second in people {
                    let outcome = approved(State::Approved, false, Hands { built_by, first_by: first }, second);
                    let may = second != first && second != built_by;
                    assert_eq!(outcome == Ok(State::Published), may, "{built_by} {first} {second}");
                }
            }
        }
    }

    #[test]
    fn nothing_unchecked_or_decided_is_approved() {
        let hands = Hands { built_by: "ada", first_by: "ada" };
        assert_eq!(approved(State::Built, false, hands, "bo"), Err(Refused::NotChecked));
        assert_eq!(approved(State::Built, true, hands, "bo"), Err(Refused::Unsound));
        for decided in [State::Published, State::Rejected, State::Withdrawn] {
            assert_eq!(approved(decided, false, hands, "bo"), Err(Refused::Elsewhere(decided)));
            assert_eq!(rejected(decided), Err(Refused::Elsewhere(decided)));
        }
        assert_eq!(rejected(State::Built), Ok(State::Rejected));
        assert_eq!(withdrawn(State::Published), Ok(State::Withdrawn));
        assert_eq!(withdrawn(State::Approved), Err(Refused::Elsewhere(State::Approved)));
    }

    #[test]
    fn every_state_has_a_word_of_its_own() {
        for state in State::ALL {
            assert_eq!(State::try_from(state.word().to_owned()), Ok(state));
        }
        assert!(State::try_from("draft".to_owned()).is_err());
    }
}
