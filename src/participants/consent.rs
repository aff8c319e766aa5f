//! The consent to research: who may agree, and what a yes and a withdrawal change. What is agreed to is content.

use super::profile::{AgeBand, Profile, StudyConsent};
use crate::clock::Day;
use crate::content::ConsentText;
use crate::crypto::random_id;

impl Profile {
    /// Takes a yes from somebody of this age, to this text. Under 15 only the age is noted; whoever has said yes already
    /// stays as they are.
    pub fn agree(&mut self, age: AgeBand, text: &ConsentText, today: Day) {
        self.age = Some(age);
        if age != AgeBand::Under15 && self.study.is_none() {
            self.study = Some(StudyConsent {
                study_id: random_id(),
                given_on: today,
                edition: text.edition.clone(),
                language: text.language,
                programme: None,
                with_scores: true,
                allows: text.allows.clone(),
            });
        }
    }

    /// Takes what was agreed to as the text says it now, in the same language.
    pub fn agree_anew(&mut self, text: &ConsentText) {
        if let Some(study) = &mut self.study {
            study.edition.clone_from(&text.edition);
            (study.with_scores, study.allows) = (true, text.allows.clone());
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
    use crate::content::Allows;
    use crate::language::Language;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn text(edition: &str) -> ConsentText {
        ConsentText { edition: edition.to_owned(), language: Language::Sv, allows: [Allows::Answers].into() }
    }

    #[test]
    fn a_yes_is_bound_to_what_was_read() {
        let mut profile = Profile::default();
        profile.agree(AgeBand::From15To17, &text("abc"), TODAY);
        let first = profile.study.clone().unwrap();
        assert_eq!((first.edition.as_str(), first.given_on), ("abc", TODAY));
        profile.agree(AgeBand::From15To17, &text("def"), TODAY);
        assert_eq!(profile.study, Some(first), "a second click changes nothing");
    }

    #[test]
    fn under_15_only_the_age_is_noted() {
        let mut profile = Profile::default();
        profile.agree(AgeBand::Under15, &text("abc"), TODAY);
        assert_eq!((profile.age, profile.study), (Some(AgeBand::Under15), None));
    }

    #[test]
    fn a_new_yes_after_a_withdrawal_has_another_id() {
        let mut profile = Profile::default();
        profile.agree(AgeBand::From18To20, &text("abc"), TODAY);
        let first = profile.study.clone().unwrap();
        profile.withdraw();
        assert_eq!(profile.study, None);
        profile.agree(AgeBand::From18To20, &text("abc"), TODAY);
        assert_ne!(profile.study.unwrap().study_id, first.study_id);
    }
}
