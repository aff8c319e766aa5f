//! A study: a trial as data. Who is asked, which arms there are, how chance divides people among them, what is compared.
//! docs/AUTHORING.md has its grammar; who is in which arm lives in vaults, and in the log of `research/trials`.

use std::fmt::Write as _;

use time::Date;

use crate::content::html::Html;
use crate::content::language::{ByLanguage, Language};
use crate::content::measure::Moment;
use crate::content::module::fingerprint;

/// The word that a module names in `variants` for everybody who is in no arm with a variant of its own.
pub const USUAL: &str = "usual";
/// The age bands of those who can be in a study, youngest first.
pub const STUDY_AGES: [&str; 4] = ["15-17", "18-20", "21-25", "26-plus"];
/// A study has at most as many strata: with more of them, blocks stay half empty and the arms grow apart.
pub(crate) const MOST_STRATA: usize = 4;

/// One study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Study {
    /// The name of its file, and its name in what we store.
    pub id: String,
    /// The programme whose participants are asked.
    pub programme: String,
    /// What it is called, for participants.
    pub title: ByLanguage<String>,
    /// What somebody agrees to who joins.
    pub information: ByLanguage<Html>,
    /// The first day on which somebody can join.
    pub recruits_from: Date,
    /// The last one.
    pub recruits_until: Date,
    /// The day from which nothing is blind any more, once it is known.
    pub ended: Option<Date>,
    /// The questionnaires that are answered before joining.
    pub baseline: Vec<String>,
    /// How many finished modules are the intended dose.
    pub dose: u32,
    /// What the arms are compared by.
    pub primary: Outcome,
    /// The arms, in the order of the file.
    pub arms: Vec<Arm>,
    /// What people are divided by before chance decides.
    pub factors: Vec<Factor>,
    /// The sizes of blocks that chance picks from.
    pub blocks: Vec<u32>,
    pub(crate) information_source: ByLanguage<String>,
}

/// A score at a time of following up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The questionnaire.
    pub measure: String,
    /// The score.
    pub score: String,
    /// The time.
    pub moment: Moment,
}

/// One arm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arm {
    /// Its name in what we store. Researchers see a letter instead until the study has ended; participants see their own in
    /// what they take along, and nowhere else.
    pub id: String,
    /// What a participant in it is told: neutral, and no word on the other arms.
    pub text: ByLanguage<String>,
    /// How many go to it for each that goes to an arm with 1.
    pub weight: u32,
    /// The variant of the texts that it reads; none for the usual ones.
    pub variant: Option<String>,
    /// For how many days it waits before the programme opens; none if it does not wait.
    pub wait: Option<u32>,
}

/// Something people are divided by, with the borders between the groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Factor {
    /// By age: each border is the youngest band of its group.
    Age(Vec<String>),
    /// By a score at the start: each border is the lowest score of its group.
    Score {
        /// The questionnaire.
        measure: String,
        /// The score.
        score: String,
        /// The borders, rising.
        from: Vec<u32>,
    },
}

impl Factor {
    /// How many groups it makes.
    pub fn groups(&self) -> usize {
        1 + match self {
            Self::Age(from) => from.len(),
            Self::Score { from, .. } => from.len(),
        }
    }

    /// What it is called in a stratum.
    pub fn name(&self) -> String {
        match self {
            Self::Age(_) => "age".to_owned(),
            Self::Score { measure, score, .. } => format!("{measure}-{score}"),
        }
    }

    /// The group of somebody of this age, with what was scored at the start; nothing without that score.
    fn group(&self, age: &str, score: &impl Fn(&str, &str) -> Option<u32>) -> Option<usize> {
        match self {
            Self::Age(from) => {
                let rank = |band: &str| STUDY_AGES.iter().position(|known| *known == band);
                let own = rank(age)?;
                Some(from.iter().filter(|border| rank(border).is_some_and(|border| border <= own)).count())
            }
            Self::Score { measure, score: id, from } => {
                let points = score(measure, id)?;
                Some(from.iter().filter(|border| **border <= points).count())
            }
        }
    }
}

impl Study {
    /// Whether somebody can join on this day.
    pub fn recruits_on(&self, today: Date) -> bool {
        (self.recruits_from..=self.recruits_until).contains(&today) && !self.has_ended(today)
    }

    /// Whether it is over, and nothing has to stay blind.
    pub fn has_ended(&self, today: Date) -> bool {
        self.ended.is_some_and(|day| day <= today)
    }

    /// The arm with this id.
    pub fn arm(&self, id: &str) -> Option<&Arm> {
        self.arms.iter().find(|arm| arm.id == id)
    }

    /// The stratum of somebody: for each factor its name and the group, counted from 0. Nothing without an age or a score
    /// that it is made of.
    pub fn stratum(&self, age: &str, score: impl Fn(&str, &str) -> Option<u32>) -> Option<Vec<(String, String)>> {
        let groups = self.factors.iter().map(|factor| Some((factor.name(), factor.group(age, &score)?.to_string())));
        groups.collect()
    }

    /// The fingerprint of everything that decides who goes where and what an arm gets: sixteen hexadecimal digits. It may
    /// not change once somebody was allocated.
    pub fn design(&self) -> String {
        let mut text = format!("andrum design\n{}\n{}\n{:?}\n", self.id, self.programme, self.blocks);
        for Arm { id, weight, variant, wait, .. } in &self.arms {
            // Writing into a `String` cannot fail.
            let _ = writeln!(text, "arm {id} {weight} {variant:?} {wait:?}");
        }
        for factor in &self.factors {
            let _ = writeln!(text, "by {factor:?}");
        }
        fingerprint(&text, 16)
    }

    /// The fingerprint of what somebody agrees to who joins, together with the edition of the consent: twelve hexadecimal
    /// digits.
    pub fn edition(&self, consent: &str, language: Language) -> String {
        let (title, information) = (self.title.get(language), self.information_source.get(language));
        fingerprint(&format!("andrum study\n{consent}\n{title}\n{information}"), 12)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factors() -> Vec<Factor> {
        let from = vec![7];
        let score = Factor::Score { measure: "cast".to_owned(), score: "full".to_owned(), from };
        vec![Factor::Age(vec!["21-25".to_owned()]), score]
    }

    #[test]
    fn a_border_belongs_to_the_group_above_it() {
        let study = Study { factors: factors(), ..crate::content::sample::study() };
        let stratum = |age: &str, points: Option<u32>| study.stratum(age, |_, _| points);
        for (age, points, expected) in
            [("15-17", 6, ["0", "0"]), ("18-20", 7, ["0", "1"]), ("21-25", 0, ["1", "0"]), ("26-plus", 24, ["1", "1"])]
        {
            let [by_age, by_score] = expected.map(str::to_owned);
            let expected = vec![("age".to_owned(), by_age), ("cast-full".to_owned(), by_score)];
            assert_eq!(stratum(age, Some(points)), Some(expected), "{age}");
        }
        assert_eq!(stratum("21-25", None), None, "no score, no stratum");
        assert_eq!(stratum("under-15", Some(1)), None);
        assert_eq!(
            crate::content::sample::study().stratum("21-25", |_, _| None),
            Some(Vec::new()),
            "nobody is divided"
        );
    }

    #[test]
    fn the_design_follows_what_decides_and_not_what_is_told() {
        let study = crate::content::sample::study();
        let told = Study { recruits_until: Date::MAX, dose: 9, ..study.clone() };
        assert_eq!(told.design(), study.design());
        assert_ne!(Study { factors: factors(), ..study.clone() }.design(), study.design());
        assert_ne!(Study { blocks: vec![6], ..study.clone() }.design(), study.design());
        let mut arms = study.arms.clone();
        arms[0].weight += 1;
        assert_ne!(Study { arms, ..study.clone() }.design(), study.design());
        assert_ne!(study.edition("a", Language::Sv), study.edition("b", Language::Sv));
    }
}
