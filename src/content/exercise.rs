//! An exercise: what is asked, field by field. What is answered lives in `answers`.

use crate::content::html::Html;
use crate::content::purpose::{Need, PlanPart};

/// Something to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exercise {
    /// Its name in forms and in what we store, the same in every language.
    pub id: String,
    /// The heading, plain text.
    pub title: String,
    /// What to do.
    pub intro: Option<Html>,
    /// What somebody else might write.
    pub example: Option<Html>,
    /// Whether its answers are for the writer's own eyes, so that nothing else uses them.
    pub for_yourself: bool,
    /// The questions, in order; at least one.
    pub fields: Vec<Field>,
}

impl Exercise {
    /// The field with this id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in forms and in what we store, the same in every language.
    pub id: String,
    /// The question, plain text.
    pub label: String,
    /// A sentence below the question, plain text.
    pub help: Option<String>,
    /// Whether the exercise cannot be saved without it.
    pub required: bool,
    /// The part of *my plan* that its answer goes to.
    pub plan: Option<PlanPart>,
    /// What can be answered.
    pub kind: FieldKind,
}

/// What can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// One of several.
    Choice {
        /// What can be chosen.
        options: Vec<Alternative>,
    },
    /// Any number of several.
    Several {
        /// What can be chosen.
        options: Vec<Alternative>,
    },
    /// A point between two ends that have names.
    Scale {
        /// The lowest point.
        min: i64,
        /// The highest point.
        max: i64,
        /// What the lowest point means.
        low: String,
        /// What the highest point means.
        high: String,
    },
    /// A whole number.
    Number {
        /// The smallest accepted.
        min: i64,
        /// The largest accepted.
        max: i64,
        /// What is counted.
        unit: Option<String>,
    },
    /// One line.
    ShortText,
    /// Several lines.
    LongText,
    /// Several short lines.
    List {
        /// How many at most.
        most: usize,
    },
    /// Rows of two short lines that belong together.
    Pairs {
        /// How many rows at most.
        most: usize,
        /// What stands on the left, plain text.
        left: String,
        /// What stands on the right, plain text.
        right: String,
    },
    /// One of the rows for each day of a week.
    DayGrid {
        /// What can be chosen for a day.
        rows: Vec<Alternative>,
        /// The days from Monday, in the language of the text.
        days: [&'static str; 7],
    },
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// Its name in forms and in what we store, the same in every language.
    pub id: String,
    /// What the participant reads, plain text.
    pub label: String,
    /// What whoever chooses it needs.
    pub need: Option<Need>,
}

/// How the two sides of pairs are called in form fields.
pub const SIDES: [&str; 2] = ["left", "right"];

/// How the days of a day grid are called in form fields, from Monday.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Field {
    /// The names this field has in a form: one, or for a day grid one per day (`week-mon` … `week-sun`), or for pairs one
    /// per side (`risks-left`, `risks-right`). A list, pairs and a choice of several use one name several times.
    pub fn form_names(&self) -> Vec<String> {
        form_names(&self.id, self.kind.word())
    }

    /// Whether one form name can come more than once.
    pub const fn repeats(&self) -> bool {
        matches!(self.kind, FieldKind::Several { .. } | FieldKind::List { .. } | FieldKind::Pairs { .. })
    }

    /// What can be chosen; none for the other kinds.
    pub fn options(&self) -> &[Alternative] {
        match &self.kind {
            FieldKind::Choice { options } | FieldKind::Several { options } => options,
            FieldKind::DayGrid { rows, .. } => rows,
            _ => &[],
        }
    }
}

impl FieldKind {
    /// The word for the kind in an exercise block.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Choice { .. } => "choice",
            Self::Several { .. } => "several",
            Self::Scale { .. } => "scale",
            Self::Number { .. } => "number",
            Self::ShortText => "short text",
            Self::LongText => "long text",
            Self::List { .. } => "list",
            Self::Pairs { .. } => "pairs",
            Self::DayGrid { .. } => "day grid",
        }
    }
}

/// The names that a field of a kind, given by its word, has in a form.
pub(super) fn form_names(id: &str, kind: &str) -> Vec<String> {
    let endings: &[&str] = match kind {
        "day grid" => &DAYS,
        "pairs" => &SIDES,
        _ => return vec![id.to_owned()],
    };
    endings.iter().map(|ending| format!("{id}-{ending}")).collect()
}
