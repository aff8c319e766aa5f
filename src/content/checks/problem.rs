//! What is wrong with a text: where, how bad, and what the author can do. Also the report that shows it.

use std::fmt::{self, Display, Formatter};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The text cannot be shown like this.
    Error,
    /// The text can be shown, and somebody should look at it.
    Warning,
}

/// One thing that an author should change, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file as the author knows it.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The character in the line, counted from 1.
    pub column: usize,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, one sentence.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// The line itself and how many bytes of it are meant; none when the whole file is.
    pub(crate) excerpt: Option<Excerpt>,
}

/// The line a problem is in, so that a report needs no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt {
    pub(crate) line: String,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Problem {
    /// A problem of a whole file, or of one that is not there.
    pub(crate) fn of_file(file: &str, message: String, hint: String) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, severity: Severity::Error, message, hint, excerpt: None }
    }

    /// Whether the text cannot be shown.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl Display for Problem {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(self.message.as_str());
        let group: Group<'_> = match &self.excerpt {
            Some(excerpt) => title.element(
                Snippet::source(excerpt.line.as_str())
                    .line_start(self.line)
                    .path(self.file.as_str())
                    .annotation(AnnotationKind::Primary.span(excerpt.from..excerpt.to)),
            ),
            None => title.element(Origin::path(self.file.as_str()).line(self.line).char_column(self.column)),
        };
        let group = group.element(Level::HELP.message(self.hint.as_str()));
        let renderer = Renderer::plain().decor_style(DecorStyle::Ascii);
        formatter.write_str(&renderer.render(&[group]))
    }
}

/// How many errors and warnings there are, in a sentence.
pub fn summary(problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    match (errors, problems.len() - errors) {
        (0, 0) => "No problems found.".to_owned(),
        (0, warnings) => format!("{}.", counted(warnings, "warning")),
        (errors, 0) => format!("{}.", counted(errors, "error")),
        (errors, warnings) => format!("{} and {}.", counted(errors, "error"), counted(warnings, "warning")),
    }
}

/// All problems as one text, with a last line that counts them.
pub fn report(problems: &[Problem]) -> String {
    let mut text = String::new();
    for problem in problems {
        text.push_str(&problem.to_string());
        text.push_str("\n\n");
    }
    text.push_str(&summary(problems));
    text.push('\n');
    text
}

fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
