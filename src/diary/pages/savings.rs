//! Savings: a card that says what was not spent and how that is counted, and the page on which it is set up.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::{Problem, day_and_month, grams};
use crate::clock::Day;
use crate::diary::day::{Diary, earliest};
use crate::diary::forms::{Problems, SavingsForm};
use crate::diary::goal::Goal;
use crate::diary::savings::{Savings, SavingsPlan};
use crate::language::{Language, Texts};

/// What was saved, as the partial `diary/savings-card` draws it. A page that includes the partial has this value in a field
/// called `savings`.
#[derive(Debug, Default, Serialize)]
pub struct SavingsCard {
    /// Whether somebody counts.
    pub set: bool,
    /// "1 240 kronor", or a sentence where it is not more than before.
    pub amount: String,
    /// Since when.
    pub from: String,
    /// How it is counted.
    pub how: String,
    /// About days whose amount is not known; may be empty.
    pub without: String,
    /// Something to save for and how far it is; may be empty.
    pub wish: String,
    /// What somebody saves for, in their own words.
    pub wish_name: String,
    /// How far the bar goes.
    pub value: i64,
    /// How long the bar is; 0 without a wish.
    pub whole: i64,
}

/// `GET /savings`, also with what was typed and what is wrong with it.
#[derive(Debug, Serialize)]
pub struct SavingsPage {
    /// What was saved.
    pub savings: SavingsCard,
    /// The fields.
    pub price: String,
    /// See `price`.
    pub usual: String,
    /// See `price`.
    pub from: String,
    /// See `price`.
    pub wish: String,
    /// See `price`.
    pub wish_price: String,
    /// The first day it may be counted from.
    pub first: String,
    /// The last day it may be counted from.
    pub last: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What is wrong with each field, may be empty.
    pub wrong: WrongSavingsFields,
}

/// What is wrong with each field; an empty text means nothing.
#[derive(Debug, Default, Serialize)]
pub struct WrongSavingsFields {
    price: String,
    usual: String,
    from: String,
    wish: String,
    wish_price: String,
}

impl SavingsCard {
    /// The card.
    pub fn of(savings: &Savings, diary: &Diary, texts: &Texts, language: Language, today: Day) -> Self {
        let Some(plan) = &savings.plan else { return Self::default() };
        let saved = plan.saved(diary, today);
        let say = |key: &str, values: &[(&str, FluentValue<'_>)]| texts.text_with(language, key, values);
        let amount = match saved.kronor {
            _ if saved.days == 0 => say("diary-savings-nothing-yet", &[]),
            1.. => say("diary-savings-amount", &[("kronor", kronor(saved.kronor).into())]),
            _ => say("diary-savings-not-less", &[]),
        };
        let how = [
            ("days", FluentValue::from(saved.days)),
            ("usual", grams(language, plan.usual).into()),
            ("price", FluentValue::from(plan.price)),
        ];
        let without = (saved.without_amount > 0)
            .then(|| say("diary-savings-without", &[("days", FluentValue::from(saved.without_amount))]));
        let whole = plan.wish.as_ref().map_or(0, |wish| i64::from(wish.price));
        let value = saved.kronor.clamp(0, whole);
        let wish = (whole > 0).then(|| {
            let key = if value == whole { "diary-savings-wish-reached" } else { "diary-savings-wish-progress" };
            say(key, &[("kronor", kronor(value).into()), ("price", kronor(whole).into())])
        });
        Self {
            set: true,
            amount,
            from: say("diary-savings-from-day", &[("from", day_and_month(language, plan.from).into())]),
            how: say("diary-savings-how", &how),
            without: without.unwrap_or_default(),
            wish: wish.unwrap_or_default(),
            wish_name: plan.wish.as_ref().map(|wish| wish.text.clone()).unwrap_or_default(),
            value,
            whole,
        }
    }
}

impl SavingsPage {
    /// The page with the plan in its fields; a new one starts where the goal does.
    pub fn of(savings: &Savings, goal: &Goal, diary: &Diary, texts: &Texts, language: Language, today: Day) -> Self {
        let start = goal.current.map_or(today, |goal| goal.from.clamp(earliest(today), today));
        let empty = || SavingsForm { from: start.to_string(), ..SavingsForm::default() };
        let form = savings.plan.as_ref().map_or_else(empty, |plan| typed(plan, language));
        Self {
            savings: SavingsCard::of(savings, diary, texts, language, today),
            price: form.price,
            usual: form.usual,
            from: form.from,
            wish: form.wish,
            wish_price: form.wish_price,
            first: earliest(today).to_string(),
            last: today.to_string(),
            problems: Vec::new(),
            wrong: WrongSavingsFields::default(),
        }
    }

    /// The page with what was typed instead, and what is wrong with it.
    #[must_use]
    pub fn again(self, form: &SavingsForm, problems: &Problems, text: impl Fn(&str) -> String) -> Self {
        let wrong = |name: &str| {
            problems.iter().find(|(field, _)| *field == name).map(|(_, key)| text(key)).unwrap_or_default()
        };
        Self {
            price: form.price.clone(),
            usual: form.usual.clone(),
            from: form.from.clone(),
            wish: form.wish.clone(),
            wish_price: form.wish_price.clone(),
            problems: Problem::all(problems, &text),
            wrong: WrongSavingsFields {
                price: wrong("price"),
                usual: wrong("usual"),
                from: wrong("from"),
                wish: wrong("wish"),
                wish_price: wrong("wish_price"),
            },
            ..self
        }
    }
}

/// A plan as somebody would have typed it.
fn typed(plan: &SavingsPlan, language: Language) -> SavingsForm {
    SavingsForm {
        price: plan.price.to_string(),
        usual: grams(language, plan.usual),
        from: plan.from.to_string(),
        wish: plan.wish.as_ref().map(|wish| wish.text.clone()).unwrap_or_default(),
        wish_price: plan.wish.as_ref().map(|wish| wish.price.to_string()).unwrap_or_default(),
    }
}

/// Kronor with a thin space between thousands: "12 400".
fn kronor(amount: i64) -> String {
    let digits = amount.to_string();
    let places = digits.len();
    let spaced = |(place, digit): (usize, char)| {
        let space = (place > 0 && (places - place).is_multiple_of(3)).then_some('\u{a0}');
        space.into_iter().chain([digit])
    };
    digits.chars().enumerate().flat_map(spaced).collect()
}
