//! *My plan* as a page that prints on one sheet, and as a text to carry.

use std::fmt::Write as _;

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::app::App;
use crate::content::{Help, HelpKind, PlanPart};
use crate::diary::GoalCard;
use crate::language::{Language, Texts, short_day};
use crate::programme::milestones::Reached;
use crate::programme::plan::{Collected, Entry, Place, Said};

/// The kinds of help that are on the sheet.
const URGENT: [HelpKind; 4] = [HelpKind::Danger, HelpKind::Suicide, HelpKind::Young, HelpKind::Health];

/// `GET /plan`.
#[derive(Debug, Serialize)]
pub struct PlanPage<'a> {
    /// Whether there are goals in this programme.
    own_use: bool,
    goal: GoalCard,
    parts: Vec<PartPage<'a>>,
    emergency: PartPage<'a>,
    /// Whether the emergency plan is a part that can be filled in.
    has_emergency: bool,
    lines: Vec<LinePage<'a>>,
    milestones: Vec<MilestonePage>,
    /// Whether anything is written.
    filled: bool,
}

/// A part of the plan.
#[derive(Debug, Serialize)]
struct PartPage<'a> {
    id: &'static str,
    heading: String,
    entries: Vec<EntryPage<'a>>,
    /// What to say while it is empty.
    empty: String,
    /// Where it can be filled in; an empty address when nowhere.
    href: String,
    module: &'a str,
}

#[derive(Debug, Serialize)]
struct EntryPage<'a> {
    question: &'a str,
    href: String,
    module: &'a str,
    lines: Vec<String>,
    left: &'a str,
    right: &'a str,
    rows: Vec<RowPage>,
}

#[derive(Debug, Serialize)]
struct RowPage {
    left: String,
    right: String,
}

#[derive(Debug, Serialize)]
struct LinePage<'a> {
    name: &'a str,
    phone: &'a str,
    dial: String,
}

/// Something that was reached.
#[derive(Debug, Serialize)]
struct MilestonePage {
    text: String,
    day: String,
}

impl<'a> PlanPage<'a> {
    /// The page.
    pub fn of(
        app: &'a App,
        language: Language,
        own_use: bool,
        goal: GoalCard,
        parts: Vec<Collected<'a>>,
        reached: &[Reached],
    ) -> Self {
        let texts = &app.texts;
        let (emergency, parts): (Vec<_>, Vec<_>) =
            parts.into_iter().partition(|collected| collected.part == PlanPart::Emergency);
        let nothing = Collected { part: PlanPart::Emergency, entries: Vec::new(), place: None };
        let has_emergency = !emergency.is_empty();
        let emergency = PartPage::of(emergency.into_iter().next().unwrap_or(nothing), texts, language);
        let parts: Vec<_> = parts.into_iter().map(|part| PartPage::of(part, texts, language)).collect();
        let milestone = |reached: &Reached| MilestonePage {
            text: texts.text(language, reached.what.key()),
            day: reached.on.map(|day| short_day(language, day)).unwrap_or_default(),
        };
        Self {
            own_use: own_use || goal.set,
            filled: goal.set || parts.iter().chain([&emergency]).any(|part| !part.entries.is_empty()),
            goal,
            parts,
            emergency,
            has_emergency,
            lines: lines(&app.library.help),
            milestones: reached.iter().map(milestone).collect(),
        }
    }

    /// The same as plain text, without a name of the service.
    pub fn as_text(&self, texts: &Texts, language: Language) -> String {
        let mut text = texts.text(language, "programme-plan-heading");
        text.push('\n');
        if self.goal.set {
            section(&mut text, &texts.text(language, "programme-plan-goal"));
            line(&mut text, &self.goal.goal);
            line(&mut text, &self.goal.from);
        }
        for part in self.parts.iter().chain([&self.emergency]).filter(|part| !part.entries.is_empty()) {
            section(&mut text, &part.heading);
            part.entries.iter().for_each(|entry| entry.write(&mut text));
        }
        section(&mut text, &texts.text(language, "programme-plan-lines"));
        for help in &self.lines {
            line(&mut text, &format!("{}: {}", help.name, help.phone));
        }
        text
    }
}

impl<'a> PartPage<'a> {
    fn of(collected: Collected<'a>, texts: &Texts, language: Language) -> Self {
        let id = collected.part.word();
        let Place { module, href } = collected.place.unwrap_or(Place { module: "", href: String::new() });
        let key = if href.is_empty() { "programme-plan-empty-nowhere" } else { "programme-plan-empty" };
        let empty = texts.text_with(language, key, &[("module", FluentValue::from(module))]);
        Self {
            id,
            heading: texts.text(language, &format!("programme-plan-{id}")),
            entries: collected.entries.into_iter().map(EntryPage::of).collect(),
            empty,
            href,
            module,
        }
    }
}

impl<'a> EntryPage<'a> {
    fn of(entry: Entry<'a>) -> Self {
        let Entry { place, question, said } = entry;
        let page = Self {
            question,
            href: place.href,
            module: place.module,
            lines: Vec::new(),
            left: "",
            right: "",
            rows: Vec::new(),
        };
        match said {
            Said::Lines(lines) => Self { lines, ..page },
            Said::Pairs { left, right, rows } => {
                let rows = rows.into_iter().map(|(left, right)| RowPage { left, right }).collect();
                Self { left, right, rows, ..page }
            }
        }
    }

    fn write(&self, text: &mut String) {
        line(text, self.question);
        for said in &self.lines {
            line(text, &format!("- {said}"));
        }
        for row in &self.rows {
            line(text, &format!("- {}: {}", self.left, row.left));
            line(text, &format!("  {}: {}", self.right, row.right));
        }
    }
}

/// The line to call first for each of the most urgent kinds.
fn lines(help: &Help) -> Vec<LinePage<'_>> {
    let line = |kind| {
        help.of(kind)
            .find_map(|line| Some(LinePage { name: &line.name, phone: line.phone.as_deref()?, dial: line.dial()? }))
    };
    URGENT.into_iter().filter_map(line).collect()
}

fn section(text: &mut String, heading: &str) {
    text.push('\n');
    line(text, &heading.to_uppercase());
}

fn line(text: &mut String, words: &str) {
    // Writing into a text cannot fail.
    let _ = writeln!(text, "{words}");
}
