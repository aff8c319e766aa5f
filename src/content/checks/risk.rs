//! Texts about danger to life and health must show the way to help.

use crate::content::language::Language;
use crate::content::reading::file::{Findings, Place};

/// Where help now is.
pub(crate) const HELP: &str = "/help";

/// What a Swedish text about self-harm, suicide, overdose, psychosis or dangerous withdrawal says, in small letters.
const SWEDISH: [&str; 28] = [
    "abstinenskramp",
    "bensodiazepin",
    "benso ",
    "delirium",
    "du vill dö",
    "förgift",
    "hallucin",
    "hör röster",
    "höra röster",
    "inte leva",
    "inte orkar leva",
    "jag vill dö",
    "kramper",
    "krampanfall",
    "lugnande tablett",
    "lugnande medicin",
    "orkar inte leva",
    "overdos",
    "psykos",
    "psykot",
    "självmord",
    "självskad",
    "skada dig själv",
    "skadar dig själv",
    "suicid",
    "sömntablett",
    "ta ditt liv",
    "överdos",
];

/// The same for an English text.
const ENGLISH: [&str; 26] = [
    "calming pill",
    "delirium",
    "end your life",
    "fits when you stop",
    "hallucinat",
    "hear voices",
    "hearing voices",
    "hurt yourself",
    "hurting yourself",
    "kill yourself",
    "not want to live",
    "don't want to live",
    "don’t want to live",
    "overdos",
    "poisoning",
    "psychos",
    "psychotic",
    "sedative",
    "seizure",
    "self-harm",
    "self harm",
    "sleeping pill",
    "suicid",
    "tranquilli",
    "want to die",
    "benzo",
];

/// Warns of a text about a risk that does not lead to `/help`; `what` it is, for a reader: "this page".
pub(crate) fn check(
    what: &str,
    passages: &[String],
    language: Language,
    leads_to_help: bool,
    place: &Place,
    findings: &mut Findings<'_>,
) {
    if leads_to_help {
        return;
    }
    if let Some(word) = risk_in(passages, language) {
        findings.warning(
            place,
            format!("{what} says \"{}\" and does not show the way to help", word.trim()),
            format!("add a link to {HELP} where somebody in danger sees it"),
        );
    }
}

fn risk_in(passages: &[String], language: Language) -> Option<&'static str> {
    let words: &[&str] = match language {
        Language::Sv => &SWEDISH,
        Language::En | Language::Ar => &ENGLISH,
    };
    let text = passages.join("\n").to_lowercase();
    words.iter().find(|word| text.contains(**word)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danger_is_seen_in_both_languages_and_ordinary_words_are_not() {
        for (language, text, seen) in [
            (Language::Sv, "Har du tankar på självmord?", true),
            (Language::Sv, "Sluta inte tvärt med lugnande tabletter.", true),
            (Language::Sv, "Om du hör röster som andra inte hör", true),
            (Language::Sv, "Det är skönt att leva utan rök. En lugn kväll.", false),
            (Language::Sv, "Vill du döpa om din plan?", false),
            (Language::En, "If you want to die, you are not alone.", true),
            (Language::En, "Signs of psychosis", true),
            (Language::En, "You may feel calm. Live one day at a time.", false),
        ] {
            assert_eq!(risk_in(&[text.to_owned()], language).is_some(), seen, "{text}");
        }
    }
}
