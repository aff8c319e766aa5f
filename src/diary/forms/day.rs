//! The form of a day.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Problems, note, on_scale, taken, tenths};
use crate::content::DiaryKind;
use crate::diary::entry::{Asked, DiaryDay, Felt, Waited};
use crate::diary::situation::Situation;
use crate::error::Error;
use crate::web::Fields;

/// A day as it is sent: by one of the two large buttons (`used` or `felt`, and `back`), or by the whole form (with
/// `based_on`).
#[derive(Clone, Debug, Default)]
pub struct DayForm {
    /// `yes` or `no`.
    pub used: String,
    /// `okay` or `heavy`.
    pub felt: String,
    /// Grams, one of those to tap.
    pub quick: String,
    /// Grams, as typed.
    pub amount: String,
    /// What stood in `amount` when the form was opened: an amount that was typed goes before one that was tapped.
    pub amount_was: String,
    /// 0 to 10, or empty.
    pub craving: String,
    /// 0 to 10, or empty.
    pub mood: String,
    /// What was around.
    pub situations: BTreeSet<Situation>,
    /// `yes`, or empty.
    pub alcohol: String,
    /// `yes`, or empty.
    pub tobacco: String,
    /// `yes`, `no` or empty.
    pub waited: String,
    /// A few words.
    pub note: String,
    /// The fingerprint of the entry that the form was opened with; empty for the two buttons.
    pub based_on: String,
    /// Where to go afterwards.
    pub back: String,
}

/// A day's form that asks for the entry to be taken away.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RemovalForm {
    /// The fingerprint of the entry that the page was opened with.
    pub based_on: String,
    /// Where to go afterwards.
    pub back: String,
}

/// What somebody wants to note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// Only whether it was a day with use.
    Tap(bool),
    /// Only how it was.
    Felt(Felt),
    /// A whole entry.
    Whole(DiaryDay),
}

impl DayForm {
    /// Takes the fields. Only what was around may come more than once.
    pub fn read(fields: &Fields) -> Result<Self, Error> {
        let mut form = Self::default();
        let mut seen = BTreeSet::new();
        for (name, value) in fields.iter() {
            if name == "situation" {
                form.situations.insert(Situation::from_id(value).ok_or(Error::Malformed)?);
                continue;
            }
            let field = form.field(name).ok_or(Error::Malformed)?;
            if !seen.insert(name.to_owned()) {
                return Err(Error::Malformed);
            }
            value.clone_into(field);
        }
        Ok(form)
    }

    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "used" => &mut self.used,
            "felt" => &mut self.felt,
            "quick" => &mut self.quick,
            "amount" => &mut self.amount,
            "amount_was" => &mut self.amount_was,
            "craving" => &mut self.craving,
            "mood" => &mut self.mood,
            "alcohol" => &mut self.alcohol,
            "tobacco" => &mut self.tobacco,
            "waited" => &mut self.waited,
            "note" => &mut self.note,
            "based_on" => &mut self.based_on,
            "back" => &mut self.back,
            _ => return None,
        })
    }

    /// Reads the form of a page that asked for this much.
    pub fn parse(&self, asked: Asked) -> Result<Entered, Problems> {
        if self.based_on.is_empty() {
            return self.button(asked.kind);
        }
        let mut problems = Problems::new();
        let used = match asked.kind {
            DiaryKind::OwnUse => taken("used", self.used().map(Some), &mut problems),
            DiaryKind::Wellbeing => None,
        };
        let entry = DiaryDay {
            used,
            // What stands in a field that does not apply is not worth a complaint.
            amount: if used == Some(false) { None } else { taken("amount", tenths(self.grams()), &mut problems) },
            craving: taken("craving", on_scale(&self.craving), &mut problems),
            mood: taken("mood", on_scale(&self.mood), &mut problems),
            situations: self.situations.clone(),
            more_alcohol: self.alcohol == "yes",
            more_tobacco: self.tobacco == "yes",
            waited: asked.hour.and_then(|until| Some(Waited { until, did: yes_or_no(&self.waited)? })),
            note: taken("note", note(&self.note), &mut problems),
        };
        if problems.is_empty() { Ok(Entered::Whole(entry)) } else { Err(problems) }
    }

    fn button(&self, kind: DiaryKind) -> Result<Entered, Problems> {
        match kind {
            DiaryKind::OwnUse => self.used().map(Entered::Tap).map_err(|problem| vec![("used", problem)]),
            DiaryKind::Wellbeing => match self.felt.as_str() {
                "okay" => Ok(Entered::Felt(Felt::Okay)),
                "heavy" => Ok(Entered::Felt(Felt::Heavy)),
                _ => Err(vec![("mood", "diary-problem-felt")]),
            },
        }
    }

    fn used(&self) -> Result<bool, &'static str> {
        yes_or_no(&self.used).ok_or("diary-problem-used")
    }

    /// The amount that is meant: what was typed just now, or else what was tapped.
    pub fn grams(&self) -> &str {
        let is_typed = self.amount.trim() != self.amount_was.trim();
        if is_typed || self.quick.is_empty() { &self.amount } else { &self.quick }
    }
}

/// A yes or a no; anything else is no answer.
fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: Asked = Asked { kind: DiaryKind::OwnUse, hour: None };
    const WELL: Asked = Asked { kind: DiaryKind::Wellbeing, hour: None };

    fn whole() -> DayForm {
        DayForm { used: "yes".to_owned(), based_on: "new".to_owned(), ..DayForm::default() }
    }

    #[test]
    fn a_whole_form_names_each_problem() {
        let form = DayForm {
            amount: "massor".to_owned(),
            craving: "11".to_owned(),
            mood: "-1".to_owned(),
            note: "a".repeat(2_001),
            based_on: "new".to_owned(),
            ..DayForm::default()
        };
        let fields: Vec<_> = form.parse(OWN).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["used", "amount", "craving", "mood", "note"]);
        let free = DayForm { used: "no".to_owned(), craving: "0".to_owned(), mood: String::new(), ..form };
        assert_eq!(free.parse(OWN).unwrap_err(), [("note", "diary-problem-note")], "an amount does not matter here");
    }

    #[test]
    fn two_buttons_send_one_word() {
        let tap = |used: &str| DayForm { used: used.to_owned(), ..DayForm::default() }.parse(OWN);
        assert_eq!(tap("yes"), Ok(Entered::Tap(true)));
        assert_eq!(tap("no"), Ok(Entered::Tap(false)));
        assert!(tap("kanske").is_err());
    }

    #[test]
    fn the_two_words_are_for_those_who_note_how_they_are() {
        let felt = |word: &str| DayForm { felt: word.to_owned(), ..DayForm::default() }.parse(WELL);
        assert_eq!(felt("okay"), Ok(Entered::Felt(Felt::Okay)));
        assert_eq!(felt("heavy"), Ok(Entered::Felt(Felt::Heavy)));
        assert_eq!(felt(""), Err(vec![("mood", "diary-problem-felt")]));
        let Ok(Entered::Whole(entry)) = DayForm { mood: "4".to_owned(), ..whole() }.parse(WELL) else {
            panic!("a whole entry");
        };
        assert_eq!((entry.used, entry.mood), (None, Some(4)), "use is neither asked nor taken");
    }

    #[test]
    fn what_was_typed_goes_before_what_was_tapped() {
        for (quick, amount, was, meant) in [
            ("", "", "", ""),
            ("0,5", "", "", "0,5"),
            ("0,5", "0,7", "0,7", "0,5"),
            ("", "0,7", "0,7", "0,7"),
            ("0,5", "0,8", "", "0,8"),
            ("0,5", "", "0,7", ""),
        ] {
            let [quick, amount, amount_was] = [quick, amount, was].map(str::to_owned);
            let form = DayForm { quick, amount, amount_was, ..whole() };
            assert_eq!(form.grams(), meant, "{form:?}");
        }
    }

    #[test]
    fn the_hour_is_answered_only_where_it_is_asked() {
        let form = DayForm { waited: "no".to_owned(), ..whole() };
        for (hour, expected) in [(None, None), (Some(20), Some(Waited { until: 20, did: false }))] {
            let Ok(Entered::Whole(entry)) = form.parse(Asked { hour, ..OWN }) else { panic!("a whole entry") };
            assert_eq!(entry.waited, expected);
        }
    }
}
