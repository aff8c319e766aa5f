//! A study for tests.

use time::macros::date;

use crate::content::html::Html;
use crate::content::language::ByLanguage;
use crate::content::measure::Moment;
use crate::content::study::{Arm, Outcome, Study};

/// Two arms, one of which waits for six weeks; nobody is divided before chance decides.
pub(crate) fn study() -> Study {
    let both = |text: &str| ByLanguage::new(text.to_owned(), text.to_owned());
    let arm = |id: &str, wait| Arm { id: id.to_owned(), text: both(id), weight: 1, variant: None, wait };
    Study {
        id: "example".to_owned(),
        programme: "cannabis".to_owned(),
        title: both("Example"),
        information: ByLanguage::new(Html::default(), Html::default()),
        recruits_from: date!(2026 - 11 - 01),
        recruits_until: date!(2026 - 12 - 31),
        ended: None,
        baseline: vec!["cast".to_owned()],
        dose: 4,
        primary: Outcome { measure: "cast".to_owned(), score: "full".to_owned(), moment: Moment::SixWeeks },
        arms: vec![arm("now", None), arm("later", Some(42))],
        factors: Vec::new(),
        blocks: vec![4, 6],
        information_source: both("Information"),
    }
}
