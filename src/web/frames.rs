//! The frame around pages, drawn once per language, kind of visitor and part of the site.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use serde::Serialize;

use super::assets::address_of;
use super::sign_in::Role;
use crate::app::{App, Installation, Preview};
use crate::content::{Problem, summary};
use crate::error::Error;
use crate::language::Language;

/// Who the frame is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody who is not signed in.
    Anybody,
    /// Somebody who is.
    SignedIn(Role),
}

/// The frames drawn so far.
#[derive(Default)]
pub struct Frames {
    drawn: RwLock<HashMap<(Language, Kind, String), Arc<Frame>>>,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template asks one thing at a time")]
struct FramePage<'a> {
    lang: &'a str,
    dir: &'a str,
    title: &'a str,
    main: &'a str,
    css: String,
    script: String,
    icon: String,
    touch_icon: String,
    participant: bool,
    staff: bool,
    counsellor: bool,
    researcher: bool,
    administrator: bool,
    alias: &'a str,
    demo: bool,
    preview: Option<PreviewPage<'a>>,
    here: &'a str,
    here_path: &'a str,
    form_token: &'a str,
}

/// The mark of a preview, and what is wrong with its texts.
#[derive(Serialize)]
struct PreviewPage<'a> {
    stamp: &'a str,
    script: String,
    count: String,
    errors: bool,
    problems: Vec<ProblemLine<'a>>,
}

#[derive(Serialize)]
struct ProblemLine<'a> {
    place: String,
    kind: &'static str,
    message: &'a str,
    hint: &'a str,
}

impl<'a> PreviewPage<'a> {
    fn of(preview: &'a Preview) -> Self {
        let line = |problem: &'a Problem| ProblemLine {
            place: format!("{}:{}:{}", problem.file, problem.line, problem.column),
            kind: if problem.is_error() { "error" } else { "warning" },
            message: &problem.message,
            hint: &problem.hint,
        };
        Self {
            stamp: &preview.stamp,
            script: address_of("preview.js"),
            count: summary(&preview.problems),
            errors: preview.problems.iter().any(Problem::is_error),
            problems: preview.problems.iter().map(line).collect(),
        }
    }
}

impl Frames {
    /// The frame for a kind of visitor; `here` is the part of the site, which the navigation shows.
    pub fn frame(&self, app: &App, language: Language, kind: Kind, here: &str) -> Result<Arc<Frame>, Error> {
        let place = (language, kind, here.to_owned());
        if let Some(frame) = self.drawn.read().unwrap_or_else(PoisonError::into_inner).get(&place) {
            return Ok(Arc::clone(frame));
        }
        let frame = Arc::new(Self::draw(app, language, kind, here)?);
        self.drawn.write().unwrap_or_else(PoisonError::into_inner).insert(place, Arc::clone(&frame));
        Ok(frame)
    }

    fn draw(app: &App, language: Language, kind: Kind, here: &str) -> Result<Frame, Error> {
        let is = |role: Role| kind == Kind::SignedIn(role);
        let page = FramePage {
            lang: language.code(),
            dir: language.direction(),
            title: Slot::Title.mark(),
            main: Slot::Main.mark(),
            css: address_of("andrum.css"),
            script: address_of("andrum.js"),
            icon: address_of("icon.svg"),
            touch_icon: address_of("notes-192.png"),
            participant: is(Role::Participant),
            staff: matches!(kind, Kind::SignedIn(role) if role != Role::Participant),
            counsellor: is(Role::Counsellor),
            researcher: is(Role::Researcher),
            administrator: is(Role::Administrator),
            alias: if kind == Kind::Anybody { "" } else { Slot::Alias.mark() },
            demo: app.installation == Installation::Demo,
            preview: app.preview.as_ref().map(PreviewPage::of),
            here,
            here_path: Slot::Here.mark(),
            form_token: if kind == Kind::Anybody { "" } else { Slot::FormToken.mark() },
        };
        Ok(Frame::split(&app.templates.render(language, "layout", &page)?))
    }
}

/// The frame around pages of one kind, split where a page's own parts go.
#[derive(Clone, Debug)]
pub struct Frame {
    pieces: Vec<Piece>,
    size: usize,
}

#[derive(Clone, Debug)]
enum Piece {
    Ready(String),
    Slot(Slot),
}

/// What differs from page to page inside a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    /// The page's title.
    Title,
    /// The page itself.
    Main,
    /// The form token of this sign-in.
    FormToken,
    /// The name this person goes by.
    Alias,
    /// The address to come back to after the language was changed.
    Here,
}

impl Slot {
    const ALL: [Self; 5] = [Self::Title, Self::Main, Self::FormToken, Self::Alias, Self::Here];

    /// What stands in for the slot while the frame is drawn: no text contains it, and escaping leaves it alone.
    fn mark(self) -> &'static str {
        match self {
            Self::Title => "\u{1}title\u{1}",
            Self::Main => "\u{1}main\u{1}",
            Self::FormToken => "\u{1}form-token\u{1}",
            Self::Alias => "\u{1}alias\u{1}",
            Self::Here => "\u{1}here\u{1}",
        }
    }
}

/// What goes into a frame's slots; escaped already.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    /// The page's title.
    pub title: &'a str,
    /// The page itself.
    pub main: &'a str,
    /// The form token.
    pub form_token: &'a str,
    /// The alias.
    pub alias: &'a str,
    /// This page's address.
    pub here: &'a str,
}

impl Frame {
    /// Splits a drawn frame at its marks.
    fn split(drawn: &str) -> Self {
        let mut pieces = Vec::new();
        for part in drawn.split('\u{1}') {
            let mark = format!("\u{1}{part}\u{1}");
            match Slot::ALL.into_iter().find(|slot| slot.mark() == mark) {
                Some(slot) => pieces.push(Piece::Slot(slot)),
                None => pieces.push(Piece::Ready(part.to_owned())),
            }
        }
        Self { pieces, size: drawn.len() }
    }

    /// Draws a page.
    pub fn fill(&self, filling: Filling<'_>) -> String {
        let mut page = String::with_capacity(self.size + filling.main.len() + 512);
        for piece in &self.pieces {
            page.push_str(match piece {
                Piece::Ready(text) => text,
                Piece::Slot(Slot::Title) => filling.title,
                Piece::Slot(Slot::Main) => filling.main,
                Piece::Slot(Slot::FormToken) => filling.form_token,
                Piece::Slot(Slot::Alias) => filling.alias,
                Piece::Slot(Slot::Here) => filling.here,
            });
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_filled_where_it_was_marked() {
        let drawn = format!("<title>{}</title><main>{}</main>", Slot::Title.mark(), Slot::Main.mark());
        let filling = Filling { title: "Idag", main: "<p>Hej</p>", form_token: "", alias: "", here: "" };
        assert_eq!(Frame::split(&drawn).fill(filling), "<title>Idag</title><main><p>Hej</p></main>");
    }
}
