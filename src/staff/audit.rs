//! What staff did: who, when, what kind of thing. Never a text, and nothing that a participant did.

use diesel::prelude::*;
use time::PrimitiveDateTime;

use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::{audit, staff};

/// The actor of what was done by a command on the server itself.
pub const COMMAND_LINE: &str = "command line";
/// A page of the audit shows as many entries.
const PER_PAGE: i64 = 100;

/// Something that staff can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The first account and the first team key were made.
    SetUp,
    /// Somebody was invited.
    Invited,
    /// An invitation was used.
    Joined,
    /// A new invitation for an account that exists.
    Reset,
    /// An account was disabled.
    Disabled,
    /// A disabled account was enabled.
    Enabled,
    /// Signed in.
    SignedIn,
    /// The password was changed.
    PasswordChanged,
    /// New recovery codes were made, and the old ones ended.
    RecoveryCodesMade,
    /// Signed in with a recovery code, which is used up.
    RecoveryCodeUsed,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
    /// Signed in with a passkey.
    PasskeyUsed,
    /// A team key pair was made.
    TeamKeyMade,
    /// Somebody was let in by one who can read.
    LetIn,
    /// Somebody was let in with both halves of the recovery key.
    LetInByHalves,
    /// A conversation was opened.
    ConversationOpened,
    /// A conversation was claimed.
    ConversationClaimed,
    /// A claimed conversation went back to the team or to somebody else.
    ConversationHandedOver,
    /// A conversation was answered.
    ConversationAnswered,
    /// A conversation was closed.
    ConversationClosed,
    /// A counsellor put the worry mark on a conversation.
    WorryRaised,
    /// A counsellor took the worry mark away.
    WorrySettled,
    /// A reader said yes to reading a draft before it is sent.
    SecondReading,
    /// A part that could say who somebody is was taken out of a message.
    MessageRedacted,
    /// A counsellor decided something about a worry that stays as it is.
    WorryDecided,
    /// A participant was asked whether a colleague may take over.
    HandOverAsked,
    /// The opening hours were changed.
    HoursChanged,
    /// Somebody was entered as away.
    AbsenceEntered,
    /// An absence was taken out.
    AbsenceRemoved,
    /// Offered reasons were opened.
    ReasonsOpened,
    /// A reason was approved: everybody can read it.
    ReasonApproved,
    /// A reason was declined and erased.
    ReasonDeclined,
    /// A release was built.
    ReleaseBuilt,
    /// A release was approved by a first person.
    ReleaseApproved,
    /// A release was approved by a second person, and is out.
    ReleasePublished,
    /// A release was rejected before it was out.
    ReleaseRejected,
    /// A release was withdrawn.
    ReleaseWithdrawn,
    /// A release was downloaded.
    ReleaseDownloaded,
    /// The day came from which the arms of a study have names and its seed is shown.
    StudyUnblinded,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 40] = [
        Self::SetUp,
        Self::Invited,
        Self::Joined,
        Self::Reset,
        Self::Disabled,
        Self::Enabled,
        Self::SignedIn,
        Self::PasswordChanged,
        Self::RecoveryCodesMade,
        Self::RecoveryCodeUsed,
        Self::PasskeyAdded,
        Self::PasskeyRemoved,
        Self::PasskeyUsed,
        Self::TeamKeyMade,
        Self::LetIn,
        Self::LetInByHalves,
        Self::ConversationOpened,
        Self::ConversationClaimed,
        Self::ConversationHandedOver,
        Self::ConversationAnswered,
        Self::ConversationClosed,
        Self::WorryRaised,
        Self::WorrySettled,
        Self::SecondReading,
        Self::MessageRedacted,
        Self::WorryDecided,
        Self::HandOverAsked,
        Self::HoursChanged,
        Self::AbsenceEntered,
        Self::AbsenceRemoved,
        Self::ReasonsOpened,
        Self::ReasonApproved,
        Self::ReasonDeclined,
        Self::ReleaseBuilt,
        Self::ReleaseApproved,
        Self::ReleasePublished,
        Self::ReleaseRejected,
        Self::ReleaseWithdrawn,
        Self::ReleaseDownloaded,
        Self::StudyUnblinded,
    ];

    /// The word in the table and in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::SetUp => "set-up",
            Self::Invited => "invited",
            Self::Joined => "joined",
            Self::Reset => "reset",
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::SignedIn => "signed-in",
            Self::PasswordChanged => "password-changed",
            Self::RecoveryCodesMade => "recovery-codes-made",
            Self::RecoveryCodeUsed => "recovery-code-used",
            Self::PasskeyAdded => "passkey-added",
            Self::PasskeyRemoved => "passkey-removed",
            Self::PasskeyUsed => "passkey-used",
            Self::TeamKeyMade => "team-key-made",
            Self::LetIn => "let-in",
            Self::LetInByHalves => "let-in-by-halves",
            Self::ConversationOpened => "conversation-opened",
            Self::ConversationClaimed => "conversation-claimed",
            Self::ConversationHandedOver => "conversation-handed-over",
            Self::ConversationAnswered => "conversation-answered",
            Self::ConversationClosed => "conversation-closed",
            Self::WorryRaised => "worry-raised",
            Self::WorrySettled => "worry-settled",
            Self::SecondReading => "second-reading",
            Self::MessageRedacted => "message-redacted",
            Self::WorryDecided => "worry-decided",
            Self::HandOverAsked => "hand-over-asked",
            Self::HoursChanged => "hours-changed",
            Self::AbsenceEntered => "absence-entered",
            Self::AbsenceRemoved => "absence-removed",
            Self::ReasonsOpened => "reasons-opened",
            Self::ReasonApproved => "reason-approved",
            Self::ReasonDeclined => "reason-declined",
            Self::ReleaseBuilt => "release-built",
            Self::ReleaseApproved => "release-approved",
            Self::ReleasePublished => "release-published",
            Self::ReleaseRejected => "release-rejected",
            Self::ReleaseWithdrawn => "release-withdrawn",
            Self::ReleaseDownloaded => "release-downloaded",
            Self::StudyUnblinded => "study-unblinded",
        }
    }

    /// The action behind a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.word() == word)
    }

    /// The kind of thing it was done to: the last part of a text's key.
    pub fn object_kind(self) -> &'static str {
        match self {
            Self::SetUp
            | Self::Joined
            | Self::Reset
            | Self::Disabled
            | Self::Enabled
            | Self::SignedIn
            | Self::PasswordChanged
            | Self::RecoveryCodesMade
            | Self::RecoveryCodeUsed
            | Self::PasskeyAdded
            | Self::PasskeyRemoved
            | Self::PasskeyUsed
            | Self::LetIn
            | Self::LetInByHalves
            | Self::AbsenceEntered
            | Self::AbsenceRemoved => "account",
            Self::HoursChanged => "hours",
            Self::Invited => "invitation",
            Self::TeamKeyMade => "team-key",
            Self::ConversationOpened
            | Self::ConversationClaimed
            | Self::ConversationHandedOver
            | Self::ConversationAnswered
            | Self::ConversationClosed
            | Self::WorryRaised
            | Self::WorrySettled
            | Self::WorryDecided
            | Self::HandOverAsked
            | Self::SecondReading
            | Self::MessageRedacted => "conversation",
            Self::ReasonsOpened | Self::ReasonApproved | Self::ReasonDeclined => "reason",
            Self::ReleaseBuilt
            | Self::ReleaseApproved
            | Self::ReleasePublished
            | Self::ReleaseRejected
            | Self::ReleaseWithdrawn
            | Self::ReleaseDownloaded => "release",
            Self::StudyUnblinded => "study",
        }
    }
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, in UTC.
    pub at: PrimitiveDateTime,
    /// The alias of whoever did it, or [`COMMAND_LINE`].
    pub actor: String,
    /// What.
    pub action: Action,
    /// The alias of the account it was done to, or the id of the study; nothing where it was something else.
    pub named: Option<String>,
}

/// Notes that somebody did something. `actor` is the account's id or [`COMMAND_LINE`]; `object` is the id of what it was
/// done to, never a text.
pub fn note(conn: &mut DbConn, actor: &str, action: Action, object: &str, at: PrimitiveDateTime) -> Result<(), Error> {
    diesel::insert_into(audit::table)
        .values((
            audit::id.eq(random_id()),
            audit::at.eq(at),
            audit::actor.eq(actor),
            audit::action.eq(action.word()),
            audit::object.eq(object),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes the id of something that was erased out of every entry: what was done stays, to what does not.
pub fn forget(conn: &mut DbConn, object: &str) -> Result<(), Error> {
    diesel::update(audit::table.filter(audit::object.eq(object))).set(audit::object.eq("")).execute(conn)?;
    Ok(())
}

/// Erases every entry from before a moment; says how many.
pub fn forget_before(conn: &mut DbConn, before: PrimitiveDateTime) -> Result<usize, Error> {
    Ok(diesel::delete(audit::table.filter(audit::at.lt(before))).execute(conn)?)
}

/// One page of entries, the latest first, and whether there are older ones.
pub fn entries(conn: &mut DbConn, page: u32) -> Result<(Vec<Entry>, bool), Error> {
    let mut rows: Vec<(PrimitiveDateTime, String, String, String)> = audit::table
        .order((audit::at.desc(), audit::id))
        .offset(i64::from(page) * PER_PAGE)
        .limit(PER_PAGE + 1)
        .select((audit::at, audit::actor, audit::action, audit::object))
        .load(conn)?;
    let older = rows.len() > usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(PER_PAGE).unwrap_or(usize::MAX));
    let aliases: std::collections::HashMap<String, String> =
        staff::table.select((staff::id, staff::alias)).load::<(String, String)>(conn)?.into_iter().collect();
    let entries = rows
        .into_iter()
        .filter_map(|(at, actor, action, object)| {
            let actor = aliases.get(&actor).cloned().unwrap_or(actor);
            let action = Action::from_word(&action)?;
            let named = aliases.get(&object).cloned();
            Some(Entry { at, actor, action, named: named.or((action == Action::StudyUnblinded).then_some(object)) })
        })
        .collect();
    Ok((entries, older))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_has_a_word_of_its_own() {
        for action in Action::ALL {
            assert_eq!(Action::from_word(action.word()), Some(action));
        }
        assert_eq!(Action::from_word("read"), None);
    }
}
