//! One text file while it is read: places in it, and the problems found at them.

use std::ops::Range;

use crate::content::checks::problem::{Excerpt, Problem, Severity};
use crate::content::dated::{CHECKED_FOR_DAYS, Dated};
use crate::content::reading::table::Placed;

/// A range of bytes in a file.
pub(crate) type Place = Range<usize>;

/// The text of a file with the name the author knows it by.
#[derive(Debug)]
pub(crate) struct TextFile {
    pub(crate) path: String,
    pub(crate) text: String,
    /// The byte at which each line begins: a place is asked for at every word of Markdown.
    lines: Vec<usize>,
}

impl TextFile {
    /// A text whose lines end in `\n`.
    pub(crate) fn of(path: &str, text: String) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { path: path.to_owned(), text, lines }
    }

    /// Decodes UTF-8, drops a byte order mark and turns every line ending into `\n`.
    pub(crate) fn decode(path: &str, bytes: &[u8]) -> Result<Self, Box<Problem>> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::of(path, text.replace("\r\n", "\n").replace('\r', "\n"))),
            Err(error) => {
                let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let line = before.split(|byte| *byte == b'\n').count();
                let mut problem = Problem::of_file(
                    path,
                    format!("line {line} holds a character that is not UTF-8"),
                    "save the file as UTF-8 in your editor".to_owned(),
                );
                problem.line = line;
                Err(Box::new(problem))
            }
        }
    }

    /// The byte at which a line begins; lines count from 1.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        if line <= 1 {
            return 0;
        }
        self.lines.get(line - 1).copied().unwrap_or(self.text.len())
    }

    /// The text of a place, or nothing if it is out of bounds.
    pub(crate) fn slice(&self, place: Place) -> &str {
        self.text.get(place).unwrap_or_default()
    }

    /// The whole line that a byte is in.
    pub(crate) fn line_at(&self, at: usize) -> Place {
        let at = self.text.floor_char_boundary(at.min(self.text.len()));
        let start = self.slice(0..at).rfind('\n').map_or(0, |newline| newline + 1);
        let end = self.slice(at..self.text.len()).find('\n').map_or(self.text.len(), |newline| at + newline);
        start..end
    }

    fn problem(&self, place: &Place, severity: Severity, message: String, hint: String) -> Problem {
        let start = self.text.floor_char_boundary(place.start.min(self.text.len()));
        let line = self.line_at(start);
        let end = self.text.ceil_char_boundary(place.end.clamp(start, line.end.max(start)));
        Problem {
            file: self.path.clone(),
            line: 1 + self.slice(0..line.start).matches('\n').count(),
            column: 1 + self.slice(line.start..start).chars().count(),
            severity,
            message,
            hint,
            excerpt: Some(Excerpt {
                line: self.slice(line.clone()).to_owned(),
                from: start - line.start,
                to: end.max(start) - line.start,
            }),
        }
    }
}

/// A file being read and what was found in it so far.
#[derive(Debug)]
pub(crate) struct Findings<'f> {
    pub(crate) file: &'f TextFile,
    pub(crate) problems: Vec<Problem>,
}

impl<'f> Findings<'f> {
    /// Nothing found yet.
    pub(crate) const fn of(file: &'f TextFile) -> Self {
        Self { file, problems: Vec::new() }
    }

    /// Notes something that cannot be shown.
    pub(crate) fn error(&mut self, place: &Place, message: impl Into<String>, hint: impl Into<String>) {
        let problem = self.file.problem(place, Severity::Error, message.into(), hint.into());
        self.problems.push(problem);
    }

    /// Notes something that somebody should look at.
    pub(crate) fn warning(&mut self, place: &Place, message: impl Into<String>, hint: impl Into<String>) {
        let problem = self.file.problem(place, Severity::Warning, message.into(), hint.into());
        self.problems.push(problem);
    }

    /// Something that was checked on a day.
    pub(crate) fn dated(&self, name: &str, checked_on: &Placed<time::Date>) -> Dated {
        let remark = self.file.problem(
            &checked_on.place,
            Severity::Warning,
            format!("{name} was last checked on {}", checked_on.value),
            format!("compare it with its source again: that was more than {CHECKED_FOR_DAYS} days ago"),
        );
        Dated { name: name.to_owned(), checked_on: checked_on.value, remark }
    }
}
