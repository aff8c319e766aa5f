//! The profile section: what the participants' room itself keeps in the vault.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::vault::Section;
use crate::clock::Day;
use crate::content::{Allows, USUAL};
use crate::language::Language;

/// Visits are kept for as many days after the start; it bounds the section and what research can see.
pub const DAYS_OF_VISITS: u32 = 400;

/// Who somebody is to the service: a word pair, a start day, nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The word pair on the participant's own pages; the counsellors see another one.
    pub alias: String,
    /// The programme's id.
    pub programme: String,
    /// The language of the last visit; figures without a subject are told apart by it.
    #[serde(default)]
    pub language: Language,
    /// The day of the start.
    pub started_on: Option<Day>,
    /// Days with a visit, counted from the start (0).
    pub visits: BTreeSet<u32>,
    /// The age band that the participant declared, if asked and answered.
    pub age: Option<AgeBand>,
    /// The consent to research, if given.
    pub study: Option<StudyConsent>,
    /// The arm of a study that chance gave, for ever: a yes that is taken back and given again leads to the same one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allocated: Option<Allocated>,
}

/// An age band by the participant's own declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AgeBand {
    /// Under 15: never part of research.
    #[serde(rename = "under-15")]
    Under15,
    /// 15 to 17.
    #[serde(rename = "15-17")]
    From15To17,
    /// 18 to 20.
    #[serde(rename = "18-20")]
    From18To20,
    /// 21 to 25.
    #[serde(rename = "21-25")]
    From21To25,
    /// 26 or older.
    #[serde(rename = "26-plus")]
    From26,
}

impl AgeBand {
    /// Every band, youngest first.
    pub const ALL: [Self; 5] = [Self::Under15, Self::From15To17, Self::From18To20, Self::From21To25, Self::From26];

    /// The code in forms and files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Under15 => "under-15",
            Self::From15To17 => "15-17",
            Self::From18To20 => "18-20",
            Self::From21To25 => "21-25",
            Self::From26 => "26-plus",
        }
    }

    /// The band with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.code() == code)
    }

    /// Whether the duty to report must be told before the first message.
    pub fn is_under_18(self) -> bool {
        matches!(self, Self::Under15 | Self::From15To17)
    }
}

/// A yes to research.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyConsent {
    /// The random id of the study record; only this vault knows it.
    pub study_id: String,
    /// The day of the yes.
    pub given_on: Day,
    /// The edition of the text that was agreed to.
    pub edition: String,
    /// The language it was read in.
    pub language: Language,
    /// The programme that was changed since, and that the study record stays with; nothing while it is still the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    /// Whether the text said that scores of questionnaires are part of it. Earlier texts kept them out.
    #[serde(default)]
    pub with_scores: bool,
    /// What else it said that research may have.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub allows: BTreeSet<Allows>,
}

/// A place in an arm of a study.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allocated {
    /// The study.
    pub study: String,
    /// The arm.
    pub arm: String,
    /// The day on which chance decided.
    pub on: Day,
    /// The edition of the text that was agreed to.
    pub edition: String,
    /// The day on which the programme opens, for who waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<Day>,
    /// The variant of the texts, or nothing for the usual ones.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub variant: String,
}

impl Section for Profile {
    const NAME: &'static str = "profile";
    const VERSION: u32 = 1;
}

impl Profile {
    /// Days from the start to a day; nothing before the start.
    pub fn day_number(&self, day: Day) -> Option<u32> {
        u32::try_from((day - self.started_on?).whole_days()).ok()
    }

    /// Goes on with another programme. A study record stays with the programme that it began in, so that nobody is counted
    /// in two.
    pub fn change_programme(&mut self, id: &str) {
        let before = std::mem::replace(&mut self.programme, id.to_owned());
        if let Some(study) = self.study.as_mut().filter(|study| study.programme.is_none()) {
            study.programme = Some(before);
        }
    }

    /// The programme that research counts somebody in.
    pub fn studied_programme(&self) -> &str {
        self.study.as_ref().and_then(|study| study.programme.as_deref()).unwrap_or(&self.programme)
    }

    /// The variant of the programme's texts that somebody reads.
    pub fn variant(&self) -> &str {
        self.allocated
            .as_ref()
            .map(|allocated| allocated.variant.as_str())
            .filter(|name| !name.is_empty())
            .unwrap_or(USUAL)
    }

    /// The day until which somebody waits for the programme. Whoever takes the yes to research back waits no longer.
    pub fn waits_until(&self, today: Day) -> Option<Day> {
        let allocated = self.allocated.as_ref().filter(|_| self.study.is_some())?;
        allocated.starts_on.filter(|day| *day > today)
    }

    /// Notes a visit; says whether it is the first of its day.
    pub fn visit(&mut self, today: Day) -> bool {
        match self.day_number(today) {
            Some(number) if number <= DAYS_OF_VISITS => self.visits.insert(number),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_visit_counts_once_a_day() {
        let mut profile = Profile { started_on: Some(date!(2026 - 11 - 01)), ..Profile::default() };
        assert!(profile.visit(date!(2026 - 11 - 01)));
        assert!(!profile.visit(date!(2026 - 11 - 01)));
        assert!(profile.visit(date!(2026 - 11 - 09)));
        assert!(!profile.visit(date!(2026 - 10 - 09)), "a day before the start is no visit");
        assert_eq!(profile.visits.into_iter().collect::<Vec<_>>(), [0, 8]);
    }

    #[test]
    fn whoever_waits_waits_until_the_day_or_until_the_yes_is_taken_back() {
        let mut profile = Profile::default();
        assert_eq!(profile.variant(), "usual");
        let text =
            crate::content::ConsentText { edition: "e".to_owned(), language: Language::Sv, allows: BTreeSet::new() };
        profile.agree(AgeBand::From18To20, &text, date!(2026 - 11 - 01));
        profile.allocated = Some(Allocated {
            study: "s".to_owned(),
            arm: "later".to_owned(),
            on: date!(2026 - 11 - 01),
            edition: "e".to_owned(),
            starts_on: Some(date!(2026 - 12 - 13)),
            variant: "b".to_owned(),
        });
        assert_eq!(profile.waits_until(date!(2026 - 12 - 12)), Some(date!(2026 - 12 - 13)));
        assert_eq!(profile.waits_until(date!(2026 - 12 - 13)), None);
        profile.withdraw();
        assert_eq!(profile.waits_until(date!(2026 - 11 - 02)), None);
        assert_eq!(profile.variant(), "b", "no text changes under somebody's eyes");
    }

    #[test]
    fn a_study_record_stays_with_the_programme_it_began_in() {
        let mut profile = Profile { programme: "one".to_owned(), ..Profile::default() };
        profile.change_programme("two");
        assert_eq!(profile.studied_programme(), "two", "no yes yet");
        profile.study = Some(StudyConsent {
            study_id: "id".to_owned(),
            given_on: date!(2026 - 11 - 01),
            edition: "e".to_owned(),
            language: Language::Sv,
            programme: None,
            with_scores: true,
            allows: BTreeSet::new(),
        });
        for programme in ["three", "one", "two"] {
            profile.change_programme(programme);
            assert_eq!((profile.programme.as_str(), profile.studied_programme()), (programme, "two"));
        }
    }
}
