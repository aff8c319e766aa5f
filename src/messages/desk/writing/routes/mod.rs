//! The answer form: one form with a button each for sending, saving, looking at it, and what stands beside it. Every button
//! keeps what was typed.

pub mod beside;
pub mod redaction;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::blocks::{self, Values};
use super::drafts::{self, Kept};
use super::{as_kept, held, notes, reading};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::language::Language;
use crate::messages::conversation::{Conversation, find};
use crate::messages::desk::hours::{self, promise};
use crate::messages::desk::pages::Draft;
use crate::messages::desk::routes::{again, gone};
use crate::messages::desk::{self, Answer, AnswerRefused, Moment, now, practice};
use crate::messages::message::Message;
use crate::messages::pages::{CardsByPlace, Side, TalkDay, by_day};
use crate::messages::routes::checked_id;
use crate::messages::sealed::{Direction, wrap_for_team};
use crate::messages::text::{MessageText, TextProblem};
use crate::staff::{Counsellor, team};
use crate::web::{Form, Visitor, see_other};

/// The answer form as it comes.
#[derive(Deserialize)]
pub struct AnswerForm {
    text: String,
    once: String,
    last_seen: i64,
    edition: Option<i64>,
    #[serde(rename = "do")]
    pressed: Option<String>,
    block: Option<String>,
    note: Option<String>,
}

/// Which button of the form was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    Send,
    Save,
    Preview,
    Insert,
    Ask,
    Withdraw,
    Discard,
}

impl Pressed {
    /// The button behind its value; Enter and old pages send none.
    fn from_word(word: Option<&str>) -> Result<Self, Error> {
        match word {
            None | Some("send") => Ok(Self::Send),
            Some("save") => Ok(Self::Save),
            Some("preview") => Ok(Self::Preview),
            Some("insert") => Ok(Self::Insert),
            Some("ask") => Ok(Self::Ask),
            Some("withdraw") => Ok(Self::Withdraw),
            Some("discard") => Ok(Self::Discard),
            Some(_) => Err(Error::Malformed),
        }
    }
}

/// A counsellor at a conversation.
struct Seat {
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: String,
}

/// `POST /staff/conversations/{id}/messages`: sends the answer, or keeps it as a draft.
pub async fn answer(
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: web::Path<String>,
    form: Form<AnswerForm>,
) -> Result<HttpResponse, Error> {
    let mut form = form.0;
    form.once = checked_id(form.once)?;
    let pressed = Pressed::from_word(form.pressed.as_deref())?;
    let seat = Seat { app, visitor, counsellor, id: id.into_inner() };
    if pressed == Pressed::Send { seat.send(form).await } else { seat.keep(form, pressed).await }
}

/// Why an answer was not sent.
enum SendRefused {
    Rules(AnswerRefused),
    /// Another window has saved another draft after this page was drawn.
    DraftElsewhere(Kept),
}

/// An answer with what the page knew of its draft, and a note that was typed beside it.
struct Sending {
    answer: Answer,
    edition: Option<i64>,
    note: String,
}

fn send(
    conn: &mut DbConn,
    app: &App,
    counsellor: &Counsellor,
    id: &str,
    sending: &Sending,
    moment: Moment,
) -> Result<(), Failure<SendRefused>> {
    let rules = |failure| match failure {
        Failure::Refused(refusal) => Failure::Refused(SendRefused::Rules(refusal)),
        Failure::Broke(error) => Failure::Broke(error),
    };
    let held = match held(conn, counsellor, id) {
        Ok(held) => Some(held),
        Err(Failure::Refused(_)) => None,
        Err(Failure::Broke(error)) => return Err(Failure::Broke(error)),
    };
    if let (Some((_, key)), Some(edition)) = (&held, sending.edition) {
        let saved = drafts::load(conn, key, id, &counsellor.id)?;
        let elsewhere = drafts::unknown_to_page(saved.as_ref(), edition, sending.answer.text.as_str());
        if let (Some(saved), Some(_)) = (saved, &elsewhere) {
            let kept = Kept { edition: saved.edition, replaced: elsewhere };
            return Err(Failure::Refused(SendRefused::DraftElsewhere(kept)));
        }
    }
    desk::answer(conn, counsellor, id, &sending.answer, moment).map_err(rules)?;
    let (Some((before, key)), Some(after)) = (held, find(conn, id)?) else { return Ok(()) };
    if !sending.note.is_empty() {
        let position = after.messages;
        let at = notes::Desk { conversation: id, author: &counsellor.id, position, today: moment.today };
        notes::write(conn, &key, at, &sending.answer.once, &sending.note)?;
    }
    if before.practice && after.messages > before.messages {
        practice::reply(conn, app, id, &key, moment.today)?;
    }
    Ok(())
}

impl Seat {
    async fn send(self, form: AnswerForm) -> Result<HttpResponse, Error> {
        let mut draft = typed(&form);
        let text = match (MessageText::parse(&form.text), as_kept(&draft.team_note)) {
            (Ok(text), Ok(_)) => text,
            (Err(problem), _) => {
                draft.text_problem = Some(problem.key());
                return self.again(draft).await;
            }
            (_, Err(problem)) => {
                draft.team_note_problem = Some(problem.key());
                return self.again(draft).await;
            }
        };
        let (by, row, moment) = (self.counsellor.clone(), self.id.clone(), now(&self.app));
        let note = as_kept(&draft.team_note).unwrap_or_default();
        let answer = Answer { text, once: form.once.clone(), last_seen: form.last_seen };
        let sending = Sending { answer, edition: form.edition, note };
        let app = self.app.clone();
        match self.app.db.write(move |conn| send(conn, &app, &by, &row, &sending, moment)).await? {
            Ok(()) => Ok(see_other(&format!("/staff/conversations/{}#last", self.id))),
            Err(SendRefused::DraftElsewhere(kept)) => {
                draft.problem = Some("staff-draft-elsewhere");
                draft.knows(kept);
                self.again(draft).await
            }
            Err(SendRefused::Rules(AnswerRefused::NewMessageArrived)) => {
                draft.problem = Some(why(AnswerRefused::NewMessageArrived));
                if let Some(outcome) = self.kept(&form, Pressed::Save).await? {
                    draft.knows(outcome.kept);
                }
                self.again(draft).await
            }
            Err(SendRefused::Rules(refusal)) => self.refused(refusal, draft).await,
        }
    }

    /// Keeps the draft, though something else is shown for it; nothing when it cannot be kept any more.
    async fn kept(&self, form: &AnswerForm, pressed: Pressed) -> Result<Option<Outcome>, Error> {
        let Ok(text) = as_kept(&form.text) else { return Ok(None) };
        let keeping = Keeping { text, edition: form.edition.unwrap_or(0), pressed, block: String::new() };
        let (by, row, today) = (self.counsellor.clone(), self.id.clone(), self.app.clock.today());
        let app = self.app.clone();
        Ok(self.app.db.write(move |conn| keep(conn, &app, &by, &row, &keeping, today)).await?.ok())
    }

    async fn keep(self, form: AnswerForm, pressed: Pressed) -> Result<HttpResponse, Error> {
        let mut draft = typed(&form);
        let text = match as_kept(&form.text) {
            Ok(text) if text.is_empty() && matches!(pressed, Pressed::Ask | Pressed::Preview) => {
                draft.text_problem = Some(TextProblem::Empty.key());
                return self.again(draft).await;
            }
            Ok(text) => text,
            Err(problem) => {
                draft.text_problem = Some(problem.key());
                return self.again(draft).await;
            }
        };
        let (by, row, today) = (self.counsellor.clone(), self.id.clone(), self.app.clock.today());
        let block = form.block.clone().unwrap_or_default();
        let keeping = Keeping { text, edition: form.edition.unwrap_or(0), pressed, block };
        let app = self.app.clone();
        let outcome = match self.app.db.write(move |conn| keep(conn, &app, &by, &row, &keeping, today)).await? {
            Ok(outcome) => outcome,
            Err(refusal) => return self.refused(refusal, draft).await,
        };
        let is_clean = outcome.kept.replaced.is_none() && draft.team_note.trim().is_empty();
        draft.text.clone_from(&outcome.text);
        draft.knows(outcome.kept);
        match pressed {
            Pressed::Preview => match MessageText::parse(&outcome.text) {
                Ok(text) => self.preview(&form, &draft, &outcome.conversation, &text, today),
                Err(problem) => {
                    draft.text_problem = Some(problem.key());
                    self.again(draft).await
                }
            },
            Pressed::Discard => {
                draft.said = Some("staff-draft-discarded");
                self.again(draft).await
            }
            _ if is_clean => Ok(see_other(&format!("/staff/conversations/{}#answer", self.id))),
            _ => self.again(draft).await,
        }
    }

    fn preview(
        &self,
        form: &AnswerForm,
        draft: &Draft,
        conversation: &Conversation,
        text: &MessageText,
        today: Day,
    ) -> Result<HttpResponse, Error> {
        let language = Language::from_code(&conversation.language).unwrap_or_default();
        let message = Message {
            direction: Direction::FromCounsellor,
            author: self.counsellor.alias.clone(),
            day: today,
            position: conversation.messages + 1,
            text: Some(text.as_str().to_owned()),
            redacted: false,
            shares: false,
        };
        let page = PreviewPage {
            id: &self.id,
            days: by_day(&[message], &CardsByPlace::new(), language, today, Side::Participant, ""),
            their_lang: language.code(),
            their_dir: language.direction(),
            text: text.as_str(),
            once: &form.once,
            last_seen: form.last_seen,
            edition: draft.edition.unwrap_or_default(),
            note: &draft.team_note,
            replaced: draft.replaced.as_deref(),
            is_stale: conversation.messages > form.last_seen,
        };
        let title = self.visitor.text("staff-preview-title");
        self.visitor.titled_page(StatusCode::OK, "desk/preview", &title, &page)
    }

    async fn refused(self, refusal: AnswerRefused, mut draft: Draft) -> Result<HttpResponse, Error> {
        if refusal == AnswerRefused::ParticipantLeft {
            return gone(&self.visitor, true);
        }
        draft.problem = Some(why(refusal));
        self.again(draft).await
    }

    async fn again(self, draft: Draft) -> Result<HttpResponse, Error> {
        again(&self.app, &self.visitor, self.counsellor, self.id, draft).await
    }
}

/// The form as the page shows it again.
fn typed(form: &AnswerForm) -> Draft {
    Draft {
        text: form.text.clone(),
        once: Some(form.once.clone()),
        edition: form.edition,
        team_note: form.note.clone().unwrap_or_default(),
        ..Draft::default()
    }
}

/// The key of the sentence that says why.
fn why(refusal: AnswerRefused) -> &'static str {
    match refusal {
        AnswerRefused::NotHolder | AnswerRefused::ParticipantLeft => "messages-refused-not-holder",
        AnswerRefused::Closed => "messages-refused-closed",
        AnswerRefused::NewMessageArrived => "messages-refused-new-message",
        AnswerRefused::NotLetIn => "messages-refused-not-let-in",
    }
}

/// A draft on its way into its row.
struct Keeping {
    text: String,
    edition: i64,
    pressed: Pressed,
    block: String,
}

/// What became of it.
struct Outcome {
    kept: Kept,
    text: String,
    conversation: Conversation,
}

fn keep(
    conn: &mut DbConn,
    app: &App,
    counsellor: &Counsellor,
    id: &str,
    keeping: &Keeping,
    today: Day,
) -> Result<Outcome, Failure<AnswerRefused>> {
    let (conversation, key) = held(conn, counsellor, id)?;
    let mut text = keeping.text.clone();
    if keeping.pressed == Pressed::Discard {
        let saved = drafts::load(conn, &key, id, &counsellor.id)?;
        let replaced = drafts::unknown_to_page(saved.as_ref(), keeping.edition, &text);
        drafts::erase(conn, id, &counsellor.id)?;
        return Ok(Outcome { kept: Kept { edition: 0, replaced }, text, conversation });
    }
    if keeping.pressed == Pressed::Insert {
        text = with_block(conn, app, counsellor, &conversation, &keeping.block, text, today)?;
    }
    let kept = drafts::keep(conn, &key, id, &counsellor.id, (&text, keeping.edition), today)?;
    match keeping.pressed {
        Pressed::Ask => {
            // A practice conversation is sealed to its owner alone; whoever is asked to read it opens the team's key.
            if let Some(team) = team::current(conn)? {
                wrap_for_team(conn, id, &key, &team)?;
            }
            reading::ask(conn, id, &counsellor.id)?;
        }
        Pressed::Withdraw => reading::end(conn, id)?,
        _ => {}
    }
    Ok(Outcome { kept, text, conversation })
}

/// The draft with a text block at its end; as it was when no block was chosen or it is gone.
fn with_block(
    conn: &mut DbConn,
    app: &App,
    counsellor: &Counsellor,
    conversation: &Conversation,
    block: &str,
    text: String,
    today: Day,
) -> Result<String, Error> {
    let Some(block) = blocks::find(conn, &counsellor.id, block)? else { return Ok(text) };
    let hours = hours::load(conn)?;
    let by = if conversation.state.is_unanswered() { conversation.answer_by } else { hours.answer_by(today) };
    let language = Language::from_code(&block.language).unwrap_or_default();
    let by = promise(app, language, &hours, by, today);
    let filled = block.filled(Values { counsellor: &counsellor.alias, by: &by });
    Ok(if text.is_empty() { filled } else { format!("{text}\n\n{filled}") })
}

/// The answer as the participant will see it.
#[derive(Serialize)]
struct PreviewPage<'a> {
    id: &'a str,
    days: Vec<TalkDay>,
    their_lang: &'a str,
    their_dir: &'a str,
    text: &'a str,
    once: &'a str,
    last_seen: i64,
    edition: i64,
    note: &'a str,
    replaced: Option<&'a str>,
    is_stale: bool,
}
