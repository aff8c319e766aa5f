//! Text blocks: words that a counsellor writes often, the team's or one's own, with places for what differs. They say nothing
//! about anybody, so they stand in the clear.

pub mod pages;
pub mod routes;
pub mod starting;

use diesel::prelude::*;

use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::schema::text_blocks;

/// What can differ in a text block: in braces in its text. What a participant goes by at the desk is none of them: they go by
/// another name on their own pages, and are not to meet this one.
pub const PLACES: [&str; 2] = ["counsellor", "by"];
const LONGEST_TITLE: usize = 80;
const LONGEST_BODY: usize = 4_000;

/// A text block.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = text_blocks)]
pub struct Block {
    /// The random id.
    pub id: String,
    /// The id of whoever it belongs to; empty where it is the team's.
    pub owner: String,
    /// The language it is written in, as a code.
    pub language: String,
    /// What it is called in the list.
    pub title: String,
    /// The text.
    pub body: String,
}

/// What is put into the places.
#[derive(Clone, Copy, Debug)]
pub struct Values<'a> {
    /// The alias of whoever answers.
    pub counsellor: &'a str,
    /// The day by which an answer comes.
    pub by: &'a str,
}

/// Why a text block was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockProblem {
    /// It has no title.
    NoTitle,
    /// The title is too long.
    LongTitle,
    /// It has no text.
    NoBody,
    /// The text is too long.
    LongBody,
    /// This stands in braces and is no place that can be filled.
    UnknownPlace(String),
}

impl BlockProblem {
    /// The key of the sentence that says so.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoTitle => "staff-blocks-no-title",
            Self::LongTitle => "staff-blocks-long-title",
            Self::NoBody => "staff-blocks-no-body",
            Self::LongBody => "staff-blocks-long-body",
            Self::UnknownPlace(_) => "staff-blocks-unknown-place",
        }
    }

    /// Whether it is about the title.
    pub fn is_of_title(&self) -> bool {
        matches!(self, Self::NoTitle | Self::LongTitle)
    }
}

impl Block {
    /// Reads what was typed.
    pub fn parse(id: &str, owner: &str, language: Language, title: &str, body: &str) -> Result<Self, BlockProblem> {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ").replace('\0', "");
        let body = body.replace("\r\n", "\n").replace('\0', "").trim().to_owned();
        if title.is_empty() {
            return Err(BlockProblem::NoTitle);
        }
        if title.chars().count() > LONGEST_TITLE {
            return Err(BlockProblem::LongTitle);
        }
        if body.is_empty() {
            return Err(BlockProblem::NoBody);
        }
        if body.chars().count() > LONGEST_BODY {
            return Err(BlockProblem::LongBody);
        }
        if let Some(unknown) = parts(&body).find_map(|part| match part {
            Part::Place(name) if !PLACES.contains(&name) => Some(name.to_owned()),
            _ => None,
        }) {
            return Err(BlockProblem::UnknownPlace(unknown));
        }
        Ok(Self { id: id.to_owned(), owner: owner.to_owned(), language: language.code().to_owned(), title, body })
    }

    /// The text with its places filled.
    pub fn filled(&self, values: Values<'_>) -> String {
        parts(&self.body)
            .map(|part| match part {
                Part::Words(words) => words,
                Part::Place("counsellor") => values.counsellor,
                Part::Place(_) => values.by,
            })
            .collect()
    }
}

enum Part<'a> {
    Words(&'a str),
    Place(&'a str),
}

/// Words and places in order. A brace that is not closed is a brace.
fn parts(body: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = body;
    let mut next = None;
    std::iter::from_fn(move || {
        if let Some(place) = next.take() {
            return Some(Part::Place(place));
        }
        if rest.is_empty() {
            return None;
        }
        if let Some((before, after)) = rest.split_once('{')
            && let Some((name, tail)) = after.split_once('}')
        {
            rest = tail;
            next = Some(name);
            return Some(Part::Words(before));
        }
        Some(Part::Words(std::mem::take(&mut rest)))
    })
}

/// The team's text blocks and this person's own, those in `first` before the others.
pub fn visible(conn: &mut DbConn, me: &str, first: &str) -> Result<Vec<Block>, Error> {
    let mut all: Vec<Block> = text_blocks::table
        .filter(text_blocks::owner.eq("").or(text_blocks::owner.eq(me)))
        .order((text_blocks::language, text_blocks::title, text_blocks::id))
        .select(Block::as_select())
        .load(conn)?;
    all.sort_by_key(|block| block.language != first);
    Ok(all)
}

/// A text block that this person sees.
pub fn find(conn: &mut DbConn, me: &str, id: &str) -> Result<Option<Block>, Error> {
    Ok(text_blocks::table
        .find(id)
        .filter(text_blocks::owner.eq("").or(text_blocks::owner.eq(me)))
        .select(Block::as_select())
        .first(conn)
        .optional()?)
}

/// Goes on only where there is no block with this id, or one that this person sees: another's does not exist.
fn may_write(conn: &mut DbConn, me: &str, id: &str) -> Result<(), Error> {
    let there: i64 = text_blocks::table.find(id).count().get_result(conn)?;
    if there == 0 || find(conn, me, id)?.is_some() { Ok(()) } else { Err(Error::NotFound) }
}

/// Writes a text block, over the one with its id if there is one.
pub fn write(conn: &mut DbConn, block: &Block) -> Result<(), Error> {
    let changed = diesel::update(text_blocks::table.find(&block.id)).set(block).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(text_blocks::table).values(block).execute(conn)?;
    }
    Ok(())
}

/// Removes a text block that this person sees; one that is gone stays gone.
pub fn remove(conn: &mut DbConn, me: &str, id: &str) -> Result<(), Error> {
    let seen = text_blocks::table.find(id).filter(text_blocks::owner.eq("").or(text_blocks::owner.eq(me)));
    diesel::delete(seen).execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(body: &str) -> Result<Block, BlockProblem> {
        Block::parse("1", "", Language::Sv, "  Hej  hej ", body)
    }

    #[test]
    fn places_are_filled_once() {
        let values = Values { counsellor: "{by} Kim", by: "torsdag" };
        for (body, filled) in [
            ("Hej från {counsellor}!", "Hej från {by} Kim!"),
            ("{by}{by}", "torsdagtorsdag"),
            ("Kant { utan slut", "Kant { utan slut"),
            ("slut } utan början", "slut } utan början"),
            ("Inget", "Inget"),
        ] {
            assert_eq!(parsed(body).unwrap().filled(values), filled, "{body}");
        }
    }

    #[test]
    fn an_unknown_place_is_named() {
        for (body, name) in [
            ("Hej {namn}", "namn"),
            ("{participant}", "participant"),
            ("{by} {}", ""),
            ("{ by }", " by "),
            ("{{by}}", "{by"),
        ] {
            assert_eq!(parsed(body), Err(BlockProblem::UnknownPlace(name.to_owned())), "{body}");
        }
    }

    #[test]
    fn a_block_has_a_title_and_a_text() {
        assert_eq!(parsed("Text\r\nmer ").unwrap().body, "Text\nmer");
        assert_eq!(parsed("Text").unwrap().title, "Hej hej");
        assert_eq!(parsed(" \r\n").unwrap_err(), BlockProblem::NoBody);
        assert_eq!(parsed(&"å".repeat(4_001)).unwrap_err(), BlockProblem::LongBody);
        assert_eq!(Block::parse("1", "", Language::Sv, " ", "x").unwrap_err(), BlockProblem::NoTitle);
        assert_eq!(Block::parse("1", "", Language::Sv, &"å".repeat(81), "x").unwrap_err(), BlockProblem::LongTitle);
    }
}
