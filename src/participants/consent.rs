//! The consent to research: who may agree, and what a yes and a withdrawal change. What is agreed to is content.

use super::profile::{AgeBand, Profile, StudyConsent};
use crate::clock::Day;
use crate::crypto::random_id;
use crate::language::Language;

impl Profile {
    /// Takes a yes from somebody of this age, to the text with this edition. Under 15 only the age is noted; whoever has
    /// said yes already stays as they are.
    pub fn agree(&mut self, age: AgeBand, edition: &str, language: Language, today: Day) {
        self.age = Some(age);
        if age != AgeBand::Under15 && self.study.is_none() {
            let (study_id, edition) = (random_id(), edition.to_owned());
            let consent =
                StudyConsent { study_id, given_on: today, edition, language, programme: None, with_scores: true };
            self.study = Some(consent);
        }
    }

    /// Takes a yes back.
    pub fn withdraw(&mut self) {
        self.study = None;
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    #[test]
    fn a_yes_is_bound_to_what_was_read() {
        let mut profile = Profile::default();
        profile.agree(AgeBand::From15To17, "abc", Language::Sv, TODAY);
        let first = profile.study.clone().unwrap();
        assert_eq!((first.edition.as_str(), first.given_on), ("abc", TODAY));
        profile.agree(AgeBand::From15To17, "def", Language::En, TODAY);
        assert_eq!(profile.study, Some(first), "a second click changes nothing");
    }

    #[test]
    fn under_15_only_the_age_is_noted() {
        let mut profile = Profile::default();
        profile.agree(AgeBand::Under15, "abc", Language::Sv, TODAY);
        assert_eq!((profile.age, profile.study), (Some(AgeBand::Under15), None));
    }

    #[test]
    fn a_new_yes_after_a_withdrawal_has_another_id() {
        let mut profile = Profile::default();
        profile.agree(AgeBand::From18To20, "abc", Language::Sv, TODAY);
        let first = profile.study.clone().unwrap();
        profile.withdraw();
        assert_eq!(profile.study, None);
        profile.agree(AgeBand::From18To20, "abc", Language::Sv, TODAY);
        assert_ne!(profile.study.unwrap().study_id, first.study_id);
    }
}
