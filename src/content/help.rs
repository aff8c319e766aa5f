//! Help lines: who answers, when, and on which day somebody last checked that this is still true.

use serde::Serialize;
use time::Date;

use crate::content::language::ByLanguage;

/// Everybody a reader can turn to, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Help {
    /// The lines.
    pub lines: Vec<HelpLine>,
}

impl Help {
    /// The lines for one need, in order.
    pub fn of(&self, kind: HelpKind) -> impl Iterator<Item = &HelpLine> {
        self.lines.iter().filter(move |line| line.kind == kind)
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpLine {
    /// Its name among the lines.
    pub id: String,
    /// What it is for.
    pub kind: HelpKind,
    /// Its own name, the same in every language.
    pub name: String,
    /// The number as it is written.
    pub phone: Option<String>,
    /// The address, https.
    pub web: Option<String>,
    /// What can be had there.
    pub what: ByLanguage<String>,
    /// How it can be reached.
    pub ways: Vec<HelpWay>,
    /// When it is open.
    pub hours: ByLanguage<String>,
    /// Who it is for.
    pub who: ByLanguage<String>,
    /// Whether one need not say who one is.
    pub anonymous: bool,
    /// Whether it costs nothing.
    pub free: bool,
    /// The day somebody last compared this with the source.
    pub checked_on: Date,
    /// Where it was checked.
    pub source: String,
}

impl HelpLine {
    /// The number for a `tel:` link: digits and a leading plus.
    pub fn dial(&self) -> Option<String> {
        let phone = self.phone.as_deref()?;
        Some(phone.chars().filter(|char| char.is_ascii_digit() || *char == '+').collect())
    }
}

/// A way to reach a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HelpWay {
    /// By phone.
    Phone,
    /// In a chat.
    Chat,
    /// By text message.
    Sms,
    /// By e-mail.
    Mail,
    /// By writing on a web page.
    Web,
    /// By going there.
    Visit,
}

impl HelpWay {
    /// Every way.
    pub const ALL: [Self; 6] = [Self::Phone, Self::Chat, Self::Sms, Self::Mail, Self::Web, Self::Visit];

    /// Its word in help.toml, and in keys of the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Chat => "chat",
            Self::Sms => "sms",
            Self::Mail => "mail",
            Self::Web => "web",
            Self::Visit => "visit",
        }
    }
}

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum HelpKind {
    /// Danger to life.
    Danger,
    /// Thoughts of suicide.
    Suicide,
    /// For the young.
    Young,
    /// Drugs.
    Drugs,
    /// Poisoning.
    Poison,
    /// Alcohol.
    Alcohol,
    /// Advice on health.
    Health,
}

impl HelpKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Danger, Self::Suicide, Self::Young, Self::Drugs, Self::Poison, Self::Alcohol, Self::Health];

    /// Its word in help.toml, and in keys of the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Suicide => "suicide",
            Self::Young => "young",
            Self::Drugs => "drugs",
            Self::Poison => "poison",
            Self::Alcohol => "alcohol",
            Self::Health => "health",
        }
    }
}
