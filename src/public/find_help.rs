//! Help near the reader: what they asked for, and the units that fit. Nothing of it is kept.

use serde::{Deserialize, Serialize};

use super::pages::web_label;
use crate::app::App;
use crate::content::{Language, Region, Unit, UnitKind};

/// What the address asks for, as it was typed.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    region: Option<String>,
    age: Option<String>,
    #[serde(rename = "for")]
    whom: Option<String>,
}

/// Who needs help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Whom {
    /// The reader.
    #[default]
    Myself,
    /// Somebody the reader cares about.
    Somebody,
}

impl Whom {
    const ALL: [Self; 2] = [Self::Myself, Self::Somebody];

    fn word(self) -> &'static str {
        match self {
            Self::Myself => "myself",
            Self::Somebody => "somebody",
        }
    }
}

/// What somebody looks for.
#[derive(Debug, Default)]
pub struct Wish {
    region: Option<Region>,
    age: Option<u8>,
    typed_age: String,
    whom: Whom,
}

impl Wish {
    /// Reads what was typed. An unknown region is all of Sweden; an age that is none stays in its field.
    pub fn read(wanted: Wanted) -> Self {
        let typed_age = wanted.age.map(|age| age.trim().chars().take(20).collect::<String>()).unwrap_or_default();
        let whom = |whom: &Whom| Some(whom.word()) == wanted.whom.as_deref();
        Self {
            region: wanted.region.as_deref().and_then(Region::from_word),
            age: typed_age.parse().ok().filter(|age| (5..=120).contains(age)),
            typed_age,
            whom: Whom::ALL.into_iter().find(whom).unwrap_or_default(),
        }
    }

    /// Whether an age was typed that cannot be read.
    pub fn is_unclear(&self) -> bool {
        self.age.is_none() && !self.typed_age.is_empty()
    }

    fn is_met_by(&self, unit: &Unit) -> bool {
        let here = self.region.is_none() || unit.region.is_none() || unit.region == self.region;
        let takes = self.age.is_none_or(|age| unit.takes(age));
        here && takes && (self.whom == Whom::Myself || unit.relatives)
    }
}

/// The form, and what was found.
#[derive(Debug, Serialize)]
pub struct FindHelpPage {
    regions: Vec<Choice>,
    whoms: Vec<Choice>,
    age: String,
    unclear: bool,
    asked: bool,
    region: String,
    near: Vec<UnitCard>,
    everywhere: Vec<UnitCard>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    label: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct UnitCard {
    kind: String,
    region: &'static str,
    name: String,
    contact: String,
    phone: String,
    phone_href: String,
    web: String,
    web_label: String,
    free: bool,
    anonymous: String,
    named: bool,
    places: String,
    ages: String,
    guardians: String,
    checked_on: String,
}

impl FindHelpPage {
    /// The page for a wish; before anybody has asked, it shows what there is in all of Sweden.
    pub fn new(app: &App, language: Language, wish: &Wish, asked: bool) -> Self {
        let found = asked && !wish.is_unclear();
        let cards = |national: bool| {
            let units =
                app.library.units.iter().filter(|unit| unit.region.is_none() == national && wish.is_met_by(unit));
            units.map(|unit| UnitCard::new(app, language, unit)).collect()
        };
        Self {
            regions: Region::ALL
                .into_iter()
                .map(|region| Choice {
                    value: region.word(),
                    label: region.name().to_owned(),
                    chosen: Some(region) == wish.region,
                })
                .collect(),
            whoms: Whom::ALL
                .into_iter()
                .map(|whom| Choice {
                    value: whom.word(),
                    label: app.texts.text(language, &format!("public-find-for-{}", whom.word())),
                    chosen: whom == wish.whom,
                })
                .collect(),
            age: wish.typed_age.clone(),
            unclear: wish.is_unclear(),
            asked: found,
            region: wish.region.map(Region::name).unwrap_or_default().to_owned(),
            near: if found { cards(false) } else { Vec::new() },
            everywhere: cards(true),
        }
    }
}

impl UnitCard {
    fn new(app: &App, language: Language, unit: &Unit) -> Self {
        let web = unit.web.clone().unwrap_or_default();
        Self {
            kind: app.texts.text(language, &format!("public-find-kind-{}", unit.kind.word())),
            region: unit.region.map(Region::name).unwrap_or_default(),
            name: unit.name.get(language).clone(),
            contact: unit.contact.get(language).clone(),
            phone: unit.phone.clone().unwrap_or_default(),
            phone_href: unit.dial().map(|number| format!("tel:{number}")).unwrap_or_default(),
            web_label: web_label(&web),
            web,
            free: unit.free == Some(true),
            anonymous: if unit.anonymous == Some(true) {
                app.texts.text(language, nameless(unit.kind))
            } else {
                String::new()
            },
            named: unit.anonymous == Some(false),
            places: unit.places.join(", "),
            ages: ages(app, language, unit),
            guardians: unit.guardians.as_ref().map(|text| text.get(language).clone()).unwrap_or_default(),
            checked_on: unit.checked_on.to_string(),
        }
    }
}

/// A line is anonymous as long as one likes; a place where one is seen, at first.
fn nameless(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Advice | UnitKind::Online => "public-help-anonymous",
        _ => "public-find-anonymous",
    }
}

fn ages(app: &App, language: Language, unit: &Unit) -> String {
    let say = |key, args: &[(&str, fluent_bundle::FluentValue<'_>)]| app.texts.text_with(language, key, args);
    match (unit.from_age, unit.to_age) {
        (Some(from), Some(to)) => say("public-find-ages", &[("from", from.into()), ("to", to.into())]),
        (Some(from), None) => say("public-find-ages-from", &[("from", from.into())]),
        (None, Some(to)) => say("public-find-ages-to", &[("to", to.into())]),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::content::{Library, Source};

    fn wish(region: &str, age: &str, whom: &str) -> Wish {
        let some = |text: &str| Some(text.to_owned());
        Wish::read(Wanted { region: some(region), age: some(age), whom: some(whom) })
    }

    #[test]
    fn units_are_found_by_region_age_and_for_whom() {
        let (library, _) = Library::load(&Source::Folder(PathBuf::from("tests/fixtures/content/good")));
        let found = |wish: &Wish| -> Vec<&str> {
            library.units.iter().filter(|unit| wish.is_met_by(unit)).map(|unit| unit.id.as_str()).collect()
        };
        for (region, age, whom, expected) in [
            ("skane", "", "myself", vec!["one", "two"]),
            ("skane", "17", "somebody", vec!["one"]),
            ("skane", " 22 ", "myself", vec!["two"]),
            ("skane", "12", "myself", vec!["two"]),
            ("gotland", "17", "", vec!["two"]),
            ("gotland", "17", "somebody", vec![]),
            ("nowhere", "17", "nobody", vec!["one", "two"]),
        ] {
            assert_eq!(found(&wish(region, age, whom)), expected, "{region} {age} {whom}");
        }
    }

    #[test]
    fn an_age_that_cannot_be_read_stays_in_its_field() {
        for (typed, unclear) in
            [("", false), ("17", false), ("sjutton", true), ("-1", true), ("4", true), ("121", true)]
        {
            assert_eq!(wish("", typed, "").is_unclear(), unclear, "{typed}");
        }
        assert_eq!(wish("", &"9".repeat(500), "").typed_age.len(), 20);
    }
}
