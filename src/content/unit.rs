//! Units: places near the reader that help, as far as a source tells us about them.

use serde::Serialize;
use time::Date;

use crate::content::language::ByLanguage;

/// One place to turn to, in one region or in all of Sweden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its name among the units.
    pub id: String,
    /// What it is.
    pub kind: UnitKind,
    /// What it is called.
    pub name: ByLanguage<String>,
    /// Where it is; none for all of Sweden.
    pub region: Option<Region>,
    /// The towns it is in or for.
    pub places: Vec<String>,
    /// The youngest it takes, if a source says so.
    pub from_age: Option<u8>,
    /// The oldest it takes, if a source says so.
    pub to_age: Option<u8>,
    /// Whether the first contact can be without a name; none where no source says.
    pub anonymous: Option<bool>,
    /// Whether it is free; none where no source says.
    pub free: Option<bool>,
    /// Whether it also takes people who care about somebody.
    pub relatives: bool,
    /// What applies about guardians, where a source says something.
    pub guardians: Option<ByLanguage<String>>,
    /// How to make contact, and what else to know.
    pub contact: ByLanguage<String>,
    /// The number as it is written.
    pub phone: Option<String>,
    /// The address, https.
    pub web: Option<String>,
    /// The page it was checked against.
    pub source: String,
    /// The day somebody last compared this with the source.
    pub checked_on: Date,
}

impl Unit {
    /// The number for a `tel:` link: digits and a leading plus.
    pub fn dial(&self) -> Option<String> {
        let phone = self.phone.as_deref()?;
        Some(phone.chars().filter(|char| char.is_ascii_digit() || *char == '+').collect())
    }

    /// Whether it is for somebody of this age; an age that nobody named fits.
    pub fn takes(&self, age: u8) -> bool {
        self.from_age.is_none_or(|from| from <= age) && self.to_age.is_none_or(|to| age <= to)
    }
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// A clinic for young people who use drugs or drink.
    YouthDrugClinic,
    /// A clinic for grown-ups who use drugs or drink.
    DrugClinic,
    /// A clinic for everything young people want to talk about.
    YouthClinic,
    /// The municipality's social services.
    SocialServices,
    /// Help on the web.
    Online,
    /// Advice by phone, and where else to turn.
    Advice,
}

impl UnitKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::YouthDrugClinic, Self::DrugClinic, Self::YouthClinic, Self::SocialServices, Self::Online, Self::Advice];

    /// Its word in units.toml, and in keys of the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::YouthDrugClinic => "youth-drug-clinic",
            Self::DrugClinic => "drug-clinic",
            Self::YouthClinic => "youth-clinic",
            Self::SocialServices => "social-services",
            Self::Online => "online",
            Self::Advice => "advice",
        }
    }
}

/// One of the 21 regions of Sweden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    name: &'static str,
    word: &'static str,
}

impl Region {
    /// Every region, in the order of the Swedish alphabet.
    pub const ALL: [Self; 21] = [
        Self::of("Blekinge", "blekinge"),
        Self::of("Dalarna", "dalarna"),
        Self::of("Gotland", "gotland"),
        Self::of("Gävleborg", "gavleborg"),
        Self::of("Halland", "halland"),
        Self::of("Jämtland Härjedalen", "jamtland-harjedalen"),
        Self::of("Jönköping", "jonkoping"),
        Self::of("Kalmar", "kalmar"),
        Self::of("Kronoberg", "kronoberg"),
        Self::of("Norrbotten", "norrbotten"),
        Self::of("Skåne", "skane"),
        Self::of("Stockholm", "stockholm"),
        Self::of("Sörmland", "sormland"),
        Self::of("Uppsala", "uppsala"),
        Self::of("Värmland", "varmland"),
        Self::of("Västerbotten", "vasterbotten"),
        Self::of("Västernorrland", "vasternorrland"),
        Self::of("Västmanland", "vastmanland"),
        Self::of("Västra Götaland", "vastra-gotaland"),
        Self::of("Örebro län", "orebro"),
        Self::of("Östergötland", "ostergotland"),
    ];

    const fn of(name: &'static str, word: &'static str) -> Self {
        Self { name, word }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Its word in units.toml and in addresses.
    pub const fn word(self) -> &'static str {
        self.word
    }

    /// The region behind a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.word == word)
    }
}
