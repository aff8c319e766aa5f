//! The form of the savings.

use serde::Deserialize;

use super::{Problems, day_of, taken, tenths, without_marks};
use crate::clock::Day;
use crate::diary::savings::{MOST_PRICE, MOST_WISH, MOST_WISH_PRICE, SavingsPlan, Wish};

/// What savings are counted from, as it is sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SavingsForm {
    /// Kronor for a gram.
    pub price: String,
    /// Grams in a usual week.
    pub usual: String,
    /// The first day that counts.
    pub from: String,
    /// Something to save for, may be empty.
    pub wish: String,
    /// What it costs in kronor, may be empty.
    pub wish_price: String,
}

impl SavingsForm {
    /// Reads the form; no day at all means today.
    pub fn parse(&self, today: Day) -> Result<SavingsPlan, Problems> {
        let mut problems = Problems::new();
        let price = kronor(&self.price).and_then(|price| u16::try_from(price).ok());
        let price = price.filter(|price| (1..=MOST_PRICE).contains(price)).ok_or("diary-problem-price");
        let price = taken("price", price, &mut problems);
        let usual = tenths(&self.usual).ok().flatten().filter(|usual| *usual > 0).ok_or("diary-problem-usual");
        let usual = taken("usual", usual, &mut problems);
        let from = match self.from.trim() {
            "" => Some(today),
            typed => day_of(typed),
        };
        if from.is_none() {
            problems.push(("from", "diary-problem-from"));
        }
        let wish = self.wish(&mut problems);
        match from {
            Some(from) if problems.is_empty() => Ok(SavingsPlan { from, price, usual, wish }),
            _ => Err(problems),
        }
    }

    fn wish(&self, problems: &mut Problems) -> Option<Wish> {
        let text = without_marks(&self.wish).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() && self.wish_price.trim().is_empty() {
            return None;
        }
        if !(1..=MOST_WISH).contains(&text.chars().count()) {
            problems.push(("wish", "diary-problem-wish"));
        }
        let price = kronor(&self.wish_price).filter(|price| (1..=MOST_WISH_PRICE).contains(price));
        let price = taken("wish_price", price.ok_or("diary-problem-wish-price"), problems);
        Some(Wish { text, price })
    }
}

/// Kronor as people write them: `120`, `1 200 kr`, `99:-`, `49,90`; öre are left out.
fn kronor(text: &str) -> Option<u32> {
    let lower = text.trim().to_lowercase();
    let number = ["kronor", "kr", ":-", ",-"].iter().find_map(|unit| lower.strip_suffix(unit)).unwrap_or(&lower);
    let number: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, ore) = number.split_once([',', '.']).unwrap_or((&number, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let reads = !whole.is_empty() && are_digits(whole) && are_digits(ore) && ore.len() <= 2;
    reads.then(|| whole.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    #[test]
    fn kronor_are_read_kindly() {
        for (text, expected) in [
            ("120", Some(120)),
            (" 1 200 kr ", Some(1_200)),
            ("99:-", Some(99)),
            ("49,90", Some(49)),
            ("1\u{a0}000 kronor", Some(1_000)),
            ("", None),
            ("kr", None),
            ("-5", None),
            ("1e3", None),
            ("1,000,000", None),
            ("99999999999", None),
        ] {
            assert_eq!(kronor(text), expected, "{text}");
        }
    }

    #[test]
    fn a_plan_names_each_problem() {
        let form = |price: &str, usual: &str, from: &str, wish: &str, wish_price: &str| {
            let [price, usual, from, wish, wish_price] = [price, usual, from, wish, wish_price].map(str::to_owned);
            SavingsForm { price, usual, from, wish, wish_price }.parse(TODAY)
        };
        let plan = form("100", "3,5 g", "2026-11-01", " Ny\n cykel ", "4 000 kr").unwrap();
        let wish = Some(Wish { text: "Ny cykel".to_owned(), price: 4_000 });
        assert_eq!(plan, SavingsPlan { from: date!(2026 - 11 - 01), price: 100, usual: 35, wish });
        assert_eq!(form("100", "3", "", "", "").unwrap().from, TODAY);
        let fields = |problems: Problems| problems.into_iter().map(|(field, _)| field).collect::<Vec<_>>();
        let all = form("0", "0", "igår", &"å".repeat(61), "gratis").unwrap_err();
        assert_eq!(fields(all), ["price", "usual", "from", "wish", "wish_price"]);
        assert_eq!(fields(form("1001", "2", "", "", "50").unwrap_err()), ["price", "wish"]);
        assert_eq!(fields(form("9", "2", "", "Cykel", "").unwrap_err()), ["wish_price"]);
    }
}
