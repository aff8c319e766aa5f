//! What the page of the consent shows: the sentences, who may agree, and the study that asks.

use serde::Serialize;

use crate::app::App;
use crate::clock::Day;
use crate::content::{Html, Study};
use crate::error::Error;
use crate::language::Language;
use crate::measures::Taken;
use crate::participants::pages::{AgeChoice, age_choices, written_day};
use crate::participants::vault::Document;
use crate::participants::{AgeBand, Profile};
use crate::research::epoch::Epoch;
use crate::research::trials::joining::{CannotJoin, asked, unanswered};

/// The consent to research.
#[derive(Debug, Serialize)]
pub struct StudyPage<'a> {
    consented_on: String,
    ages: Vec<AgeChoice>,
    /// What is said about a form that was sent.
    told: Told,
    points: Vec<String>,
    /// Whether they were read and agreed to before, and nothing on the page asks for a yes to them again.
    points_folded: bool,
    /// Whether the sentences are in English though the page is not.
    points_in_english: bool,
    edition: String,
    offer: Option<Offer<'a>>,
    place: Option<HeldPlace>,
}

/// What is said about somebody's age and about a form that was sent.
#[derive(Debug, Serialize)]
struct Told {
    too_young: bool,
    age_missing: bool,
    text_changed: bool,
    /// Why somebody got no place; may be empty.
    no_place: String,
}

/// The study that asks.
#[derive(Debug, Serialize)]
struct Offer<'a> {
    title: &'a str,
    html: &'a Html,
    edition: String,
    /// The longest time that anybody may have to wait, in days; 0 if nobody waits.
    longest_wait: u32,
    /// What has to be answered first.
    unanswered: Vec<Link<'a>>,
}

#[derive(Debug, Serialize)]
struct Link<'a> {
    href: String,
    title: &'a str,
}

/// The place that somebody has in a study.
#[derive(Debug, Serialize)]
struct HeldPlace {
    title: String,
    since: String,
    /// What this arm is told; empty once the study's file is gone.
    text: String,
    /// The day on which the programme opens; empty for who does not wait.
    opens_on: String,
}

/// Why the page comes back with a form that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StudyProblem {
    /// A yes without an age.
    AgeMissing,
    /// The text has changed since it was shown; the age that was chosen.
    TextChanged(Option<AgeBand>),
    /// There is no place in the study.
    NoPlace(CannotJoin),
}

impl<'a> StudyPage<'a> {
    /// The page for somebody.
    pub fn new(
        app: &'a App,
        language: Language,
        document: &Document,
        problem: Option<StudyProblem>,
        today: Day,
    ) -> Result<Self, Error> {
        let profile: Profile = document.section()?;
        let consent = &app.library.consent;
        let consented_on = profile.study.as_ref().map(|study| written_day(language, study.given_on));
        let epoch = Epoch::of(profile.started_on.unwrap_or(today));
        let chosen = match problem {
            Some(StudyProblem::TextChanged(age)) => age.or(profile.age),
            _ => profile.age,
        };
        let too_young = profile.age == Some(AgeBand::Under15);
        let study = asked(app, &profile, today).filter(|_| !too_young);
        let taken: Taken = document.section()?;
        Ok(Self {
            told: Told::of(app, language, too_young, problem),
            points_folded: consented_on.is_some() && study.is_none(),
            consented_on: consented_on.unwrap_or_default(),
            ages: age_choices(app, language, chosen),
            points: consent.sentences(language, &written_day(language, epoch.complete_on())),
            points_in_english: consent.shown_in(language) != language,
            edition: consent.edition(language),
            offer: study.map(|study| Offer::of(app, study, language, &taken)),
            place: HeldPlace::of(app, &profile, language, today),
        })
    }
}

impl Told {
    fn of(app: &App, language: Language, too_young: bool, problem: Option<StudyProblem>) -> Self {
        let text_changed =
            matches!(problem, Some(StudyProblem::TextChanged(_) | StudyProblem::NoPlace(CannotJoin::TextChanged)));
        Self {
            too_young,
            age_missing: problem == Some(StudyProblem::AgeMissing),
            text_changed,
            no_place: match problem {
                Some(StudyProblem::NoPlace(refused)) => refused.words(app, language),
                _ => String::new(),
            },
        }
    }
}

impl<'a> Offer<'a> {
    fn of(app: &'a App, study: &'a Study, language: Language, taken: &Taken) -> Self {
        let measures = unanswered(app, study, taken).into_iter().filter_map(|id| app.library.measure(&id));
        let link = |measure: &'a crate::content::Measure| Link {
            href: format!("/measures/{}", measure.id),
            title: measure.title.get(language),
        };
        Self {
            title: study.title.get(language),
            html: study.information.get(language),
            edition: study.edition(&app.library.consent.edition(language), language),
            longest_wait: study.arms.iter().filter_map(|arm| arm.wait).max().unwrap_or(0),
            unanswered: measures.map(link).collect(),
        }
    }
}

impl HeldPlace {
    fn of(app: &App, profile: &Profile, language: Language, today: Day) -> Option<Self> {
        let allocated = profile.allocated.as_ref().filter(|_| profile.study.is_some())?;
        let study = app.library.study(&allocated.study);
        let arm = study.and_then(|study| study.arm(&allocated.arm));
        Some(Self {
            title: study.map_or_else(|| allocated.study.clone(), |study| study.title.get(language).clone()),
            since: written_day(language, allocated.on),
            text: arm.map(|arm| arm.text.get(language).clone()).unwrap_or_default(),
            opens_on: profile.waits_until(today).map(|day| written_day(language, day)).unwrap_or_default(),
        })
    }
}

impl CannotJoin {
    /// The sentence that a participant reads; the page itself tells of a text that was changed.
    fn words(&self, app: &App, language: Language) -> String {
        let key = match self {
            Self::NoStudy | Self::TooLate => "participants-place-over",
            Self::NoConsent => "participants-place-consent-first",
            Self::Unanswered(_) => "participants-place-answer-first",
            Self::DesignChanged => "participants-place-not-now",
            Self::TextChanged => return String::new(),
        };
        app.texts.text(language, key)
    }
}
