//! What the researchers' pages show: only what protected tables already say, as ready texts.

mod arms;
mod charts;
mod comparison;
mod effects;
mod figures;
mod forest;
mod log;
mod outcomes;
mod overview;
mod release;

use fluent_bundle::FluentValue;

use super::microdata::NoMicrodata;
use super::release::{Form, Preview};
use super::store::BuildRefused;
use crate::app::App;
use crate::clock::Day;
use crate::language::{Language, long_day};

pub use comparison::ComparisonPage;
pub use log::LogPage;
pub use overview::OverviewPage;
pub use release::{Opened, ReleasePage, Shown, Typed};

/// Texts in one language.
struct Words<'a> {
    app: &'a App,
    language: Language,
}

impl Words<'_> {
    fn text(&self, key: &str) -> String {
        self.app.texts.text(self.language, key)
    }

    fn with(&self, key: &str, name: &str, value: impl Into<String>) -> String {
        let value: String = value.into();
        self.app.texts.text_with(self.language, key, &[(name, FluentValue::from(value))])
    }

    fn with_number(&self, key: &str, name: &str, number: &str) -> String {
        let number: u16 = number.parse().unwrap_or_default();
        self.app.texts.text_with(self.language, key, &[(name, FluentValue::from(number))])
    }

    fn with_day(&self, key: &str, day: Day) -> String {
        self.with(key, "day", self.day(day))
    }

    fn day(&self, day: Day) -> String {
        long_day(self.language, day)
    }

    fn programme(&self, id: &str) -> String {
        self.app.library.programme(id).map_or(id, |programme| programme.name(self.language)).to_owned()
    }

    /// The alias of whoever did something; none stands for a command on the server.
    fn hand(&self, alias: Option<&String>) -> String {
        alias.cloned().unwrap_or_else(|| self.text("research-command-line"))
    }

    /// A number with decimals as it is written in this language, with a minus that is one.
    fn decimal(&self, number: &str) -> String {
        let number = number.strip_prefix('-').map_or_else(|| number.to_owned(), |number| format!("−{number}"));
        match self.language {
            Language::Sv => number.replace('.', ","),
            Language::En | Language::Ar => number,
        }
    }

    fn per_cent(&self, number: &str) -> String {
        format!("{} %", self.decimal(number))
    }

    fn size(&self, bytes: i64) -> String {
        self.decimal(&format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100))
    }

    fn how_many_hidden(&self, preview: &Preview) -> String {
        if preview.form == Form::Rows {
            return self.with_number("research-rows-text", "left", &preview.suppressed.to_string());
        }
        let numbers = [("hidden", preview.suppressed.to_string()), ("cells", preview.cells.to_string())];
        let args: Vec<(&str, FluentValue<'_>)> =
            numbers.into_iter().map(|(name, value)| (name, FluentValue::from(value))).collect();
        self.app.texts.text_with(self.language, "research-hidden-how-many", &args)
    }

    fn not_built(&self, refused: &BuildRefused) -> String {
        match refused {
            BuildRefused::NoProgramme => self.text("research-refused-programme"),
            BuildRefused::StillOpen(day) => self.with_day("research-refused-open", *day),
            BuildRefused::StillFollowed(day) => self.with_day("research-refused-followed", *day),
            BuildRefused::TooFew => self.text("research-refused-few"),
            BuildRefused::NoRows(NoMicrodata::TooFew) => self.text("research-refused-rows-few"),
            BuildRefused::NoRows(NoMicrodata::TooRare) => self.text("research-refused-rows-rare"),
            BuildRefused::Unprotected => self.text("research-refused-unprotected"),
            BuildRefused::Changed => self.text("research-refused-changed"),
            BuildRefused::Released(there) if there.state.is_waiting() => {
                self.with("research-refused-waiting", "id", &there.id)
            }
            BuildRefused::Released(there) => self.with("research-refused-released", "id", &there.id),
        }
    }
}
