//! The form of the last seven days: a row for each day that is not filled in.

use std::collections::BTreeMap;

use super::{day_of, tenths};
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::diary::entry::Felt;
use crate::diary::recall::{Recalled, RecalledDay};
use crate::error::Error;
use crate::web::Fields;

/// More rows than a week and the day that began while it was filled in.
const MOST_ROWS: usize = 8;

/// The rows, by day.
#[derive(Clone, Debug, Default)]
pub struct WeekForm {
    /// What was sent for each day.
    pub rows: BTreeMap<Day, WeekRow>,
}

/// What was sent for one day.
#[derive(Clone, Debug, Default)]
pub struct WeekRow {
    /// `no` (free), `yes` (used), `okay`, `heavy`, `forgotten` or nothing.
    pub was: String,
    /// Grams, as typed.
    pub amount: String,
    /// The fingerprint of the day when the page was opened.
    pub based_on: String,
}

impl WeekForm {
    /// Takes the fields, `was-2026-11-20` and so on.
    pub fn read(fields: &Fields) -> Result<Self, Error> {
        let mut form = Self::default();
        for (name, value) in fields.iter() {
            let (field, day) = name.split_once('-').ok_or(Error::Malformed)?;
            let row = form.rows.entry(day_of(day).ok_or(Error::Malformed)?).or_default();
            let place = match field {
                "was" => &mut row.was,
                "amount" => &mut row.amount,
                "based_on" => &mut row.based_on,
                _ => return Err(Error::Malformed),
            };
            if !place.is_empty() {
                return Err(Error::Malformed);
            }
            value.clone_into(place);
        }
        if form.rows.len() > MOST_ROWS || form.rows.values().any(|row| row.based_on.is_empty()) {
            return Err(Error::Malformed);
        }
        Ok(form)
    }

    /// The days that were answered, or the days whose amount cannot be read. A row without an answer is left out.
    pub fn parse(&self, kind: DiaryKind) -> Result<Vec<RecalledDay>, Vec<Day>> {
        let (mut days, mut wrong) = (Vec::new(), Vec::new());
        for (day, row) in &self.rows {
            match row.parse(kind) {
                Ok(Some(what)) => days.push(RecalledDay { day: *day, what, based_on: row.based_on.clone() }),
                Ok(None) => {}
                Err(_) => wrong.push(*day),
            }
        }
        if wrong.is_empty() { Ok(days) } else { Err(wrong) }
    }
}

impl WeekRow {
    fn parse(&self, kind: DiaryKind) -> Result<Option<Recalled>, &'static str> {
        Ok(match (kind, self.was.as_str()) {
            (DiaryKind::OwnUse, "no") => Some(Recalled::Free),
            (DiaryKind::OwnUse, "yes") => Some(Recalled::Used(tenths(&self.amount)?)),
            (DiaryKind::Wellbeing, "okay") => Some(Recalled::Felt(Felt::Okay)),
            (DiaryKind::Wellbeing, "heavy") => Some(Recalled::Felt(Felt::Heavy)),
            (_, "forgotten") => Some(Recalled::Forgotten),
            // An amount alone says that there was use.
            (DiaryKind::OwnUse, _) => tenths(&self.amount)?.map(|amount| Recalled::Used(Some(amount))),
            (DiaryKind::Wellbeing, _) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn form(rows: &[(&str, &str)]) -> WeekForm {
        let days = (10..).map(|day| date!(2026 - 11 - 01).replace_day(day).unwrap());
        let row = |(was, amount): &(&str, &str)| WeekRow {
            was: (*was).to_owned(),
            amount: (*amount).to_owned(),
            based_on: "new".to_owned(),
        };
        WeekForm { rows: days.zip(rows.iter().map(row)).collect() }
    }

    #[test]
    fn rows_without_an_answer_are_left_out() {
        let rows = [("no", "skräp"), ("yes", ""), ("yes", "0,5"), ("", ""), ("forgotten", ""), ("", "1")];
        let days = form(&rows).parse(DiaryKind::OwnUse).unwrap();
        let what: Vec<_> = days.into_iter().map(|day| day.what).collect();
        let expected = [
            Recalled::Free,
            Recalled::Used(None),
            Recalled::Used(Some(5)),
            Recalled::Forgotten,
            Recalled::Used(Some(10)),
        ];
        assert_eq!(what, expected);
        let felt = form(&[("okay", ""), ("no", ""), ("heavy", "")]).parse(DiaryKind::Wellbeing).unwrap();
        assert_eq!(felt.len(), 2);
    }

    #[test]
    fn each_amount_that_cannot_be_read_is_named() {
        let wrong = form(&[("yes", "mycket"), ("no", ""), ("yes", "101")]).parse(DiaryKind::OwnUse).unwrap_err();
        assert_eq!(wrong, [date!(2026 - 11 - 10), date!(2026 - 11 - 12)]);
    }
}
