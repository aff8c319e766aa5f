//! The second reader: a counsellor asks for somebody to read a draft before it is sent, and whoever says yes may open that
//! one conversation for as long as the request stands. It ends when the answer is sent, the request is taken back, or the
//! conversation leaves its holder.

use diesel::prelude::*;

use crate::clock::Day;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::messages::conversation::find;
use crate::messages::desk::Moment;
use crate::messages::sealed::key_for;
use crate::schema::{conversations, drafts};
use crate::staff::{Action, Reader, audit};

/// A request that stands.
#[derive(Clone, Debug, Queryable)]
pub struct Request {
    /// The conversation's id.
    pub conversation: String,
    /// What the participant goes by at the desk.
    pub alias: String,
    /// The id of whoever asks.
    pub asked_by: String,
    /// The id of whoever reads, or empty.
    pub reader: String,
    /// The day the draft was last saved.
    pub day: Day,
    /// Whether it is a practice conversation.
    pub practice: bool,
}

/// Why somebody is not the second reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingRefused {
    /// A colleague was first.
    Taken,
    /// The request does not stand any more.
    Over,
    /// Nobody has let this reader in yet.
    NotLetIn,
}

type Rows<'a> = drafts::BoxedQuery<'a, <DbConn as Connection>::Backend>;

/// The drafts whose request stands: their author still has the conversation.
fn standing<'a>() -> Rows<'a> {
    let held = conversations::table
        .filter(conversations::id.eq(drafts::conversation_id))
        .filter(conversations::holder.eq(drafts::staff_id));
    drafts::table.filter(drafts::asks_reader.eq(true)).filter(diesel::dsl::exists(held)).into_boxed()
}

/// Every request that stands, but not this person's own.
pub fn requests(conn: &mut DbConn, me: &str) -> Result<Vec<Request>, Error> {
    Ok(drafts::table
        .inner_join(conversations::table)
        .filter(drafts::asks_reader.eq(true))
        .filter(conversations::holder.eq(drafts::staff_id))
        .filter(drafts::staff_id.ne(me))
        .filter(drafts::reader.eq("").or(drafts::reader.eq(me)))
        .order((drafts::day, drafts::conversation_id))
        .select((
            conversations::id,
            conversations::alias,
            drafts::staff_id,
            drafts::reader,
            drafts::day,
            conversations::practice,
        ))
        .load(conn)?)
}

/// How many requests nobody has said yes to.
pub fn open_requests(conn: &mut DbConn) -> Result<i64, Error> {
    Ok(standing().filter(drafts::reader.eq("")).count().get_result(conn)?)
}

/// Whether this person has said yes to reading this conversation, and is still asked to.
pub fn reads(conn: &mut DbConn, conversation: &str, me: &str) -> Result<bool, Error> {
    let mine: i64 = standing()
        .filter(drafts::conversation_id.eq(conversation))
        .filter(drafts::reader.eq(me))
        .count()
        .get_result(conn)?;
    Ok(mine > 0)
}

/// Asks for a second reader of a draft that is saved. Whoever read an earlier one is not asked again by it.
pub(super) fn ask(conn: &mut DbConn, conversation: &str, author: &str) -> Result<(), Error> {
    diesel::update(drafts::table.find((conversation, author)).filter(drafts::asks_reader.eq(false)))
        .set((drafts::asks_reader.eq(true), drafts::reader.eq("")))
        .execute(conn)?;
    Ok(())
}

/// Ends what was asked about a conversation; whoever read it reads no more. The drafts stay.
pub(in crate::messages::desk) fn end(conn: &mut DbConn, conversation: &str) -> Result<(), Error> {
    diesel::update(drafts::table.filter(drafts::conversation_id.eq(conversation)))
        .set((drafts::asks_reader.eq(false), drafts::reader.eq("")))
        .execute(conn)?;
    Ok(())
}

/// Says yes to a request. Of many who do at once, one becomes the reader.
pub fn take(
    conn: &mut DbConn,
    reader: &Reader,
    conversation: &str,
    moment: Moment,
) -> Result<(), Failure<ReadingRefused>> {
    let refused = |refusal| Err(Failure::Refused(refusal));
    let asked: Vec<(String, String)> = standing()
        .filter(drafts::conversation_id.eq(conversation))
        .filter(drafts::staff_id.ne(&reader.id))
        .select((drafts::staff_id, drafts::reader))
        .load(conn)?;
    let Some((author, taken_by)) = asked.first() else { return refused(ReadingRefused::Over) };
    if *taken_by == reader.id {
        return Ok(());
    }
    if find(conn, conversation)?.is_none() {
        return refused(ReadingRefused::Over);
    }
    if key_for(conn, reader, conversation)?.is_none() {
        return refused(ReadingRefused::NotLetIn);
    }
    let free = drafts::table.find((conversation, author)).filter(drafts::reader.eq(""));
    if diesel::update(free).set(drafts::reader.eq(&reader.id)).execute(conn)? == 0 {
        return refused(ReadingRefused::Taken);
    }
    audit::note(conn, &reader.id, Action::SecondReading, conversation, moment.at)?;
    Ok(())
}
