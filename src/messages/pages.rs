//! What the participant sees: who reads, when an answer comes, the conversation day by day, and room to write.

use std::collections::HashMap;

use serde::Serialize;

use super::answer_times::{Telling, Told};
use super::conversation::{Conversation, State, find};
use super::correspondence::Correspondence;
use super::desk::hand_over::question;
use super::desk::hours::promise;
use super::message::{Message, PER_PAGE, read, span};
use super::sealed::Direction;
use super::shares::card::cards;
use super::shares::{self, Card, Shares, What};
use super::text::{Caution, MOST_CHARACTERS, MessageText, TextProblem, cautions, without_token_of};
use crate::app::App;
use crate::clock::{Day, in_sweden};
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, month_and_year, weekday};
use crate::participants::profile::AgeBand;
use crate::participants::{Profile, SignedInParticipant};
use crate::staff::team;

/// What the participant's page is drawn from.
pub struct Loaded {
    profile: Profile,
    correspondence: Correspondence,
    conversation: Option<Conversation>,
    messages: Vec<Message>,
    has_team: bool,
    telling: Telling,
    asked: Option<(String, String)>,
    shares: Shares,
    /// The Monday of a week that waits to be sent for a weekly comment.
    week: Option<Day>,
}

impl Loaded {
    /// Opens the vault and the conversation it has the key of.
    pub fn load(conn: &mut DbConn, participant: &SignedInParticipant, before: i64) -> Result<Self, Error> {
        let document = participant.open(conn)?.document;
        let correspondence: Correspondence = document.section()?;
        let mut conversation = None;
        let (mut messages, mut shares) = (Vec::new(), Shares::new());
        if let Some(own) = correspondence.current() {
            conversation = find(conn, &own.id)?;
            let key = own.key().ok_or_else(|| Error::internal("a conversation key cannot be read"))?;
            messages = read(conn, &own.id, &key, before, PER_PAGE)?;
            shares = shares::read(conn, &own.id, &key, span(&messages))?;
        }
        let has_team = team::current(conn)?.is_some();
        let telling = Telling::load(conn, participant.today())?;
        let asked = match &conversation {
            Some(conversation) => question(conn, conversation, participant.today())?,
            None => None,
        };
        let week = match correspondence.weekly {
            Some(weekly) => weekly.waits(&*document.glance()?, participant.today()),
            None => None,
        };
        let profile = document.section()?;
        Ok(Self { profile, correspondence, conversation, messages, has_team, telling, asked, shares, week })
    }

    /// The position up to which there is something new for the participant to note as seen.
    pub fn newly_seen(&self) -> Option<i64> {
        let last = self.messages.last()?.position;
        (last > self.correspondence.current()?.seen).then_some(last)
    }
}

/// What was typed and could not be sent yet, and why.
#[derive(Debug, Default)]
pub struct Again {
    /// The text as it was typed.
    pub text: String,
    /// The id of the form it came in.
    pub once: Option<String>,
    /// The key of a sentence that says what is wrong.
    pub problem: Option<&'static str>,
    /// What to look at once more before sending.
    pub cautions: Vec<Caution>,
    /// The participant's own token is in the text.
    pub own_token: bool,
    /// The box that says that erasing is meant was not ticked.
    pub unticked: bool,
    /// No age was chosen.
    pub no_age: bool,
}

impl Again {
    /// A form that comes back with its text.
    pub fn with(text: String, once: String) -> Self {
        Self { text, once: Some(once), ..Self::default() }
    }

    /// The text, if it can go as it is. The token of one's own is cut out and never goes; what could say who somebody is
    /// goes when they want it to (`anyway`). Otherwise this says what is to be looked at once more.
    pub fn checked(&mut self, app: &App, participant: &SignedInParticipant, anyway: bool) -> Option<MessageText> {
        let text = MessageText::parse(&self.text).inspect_err(|problem| self.problem = Some(problem.key())).ok()?;
        self.lets_go(&text, app, participant, anyway).then_some(text)
    }

    /// Whether a text that was read from this can go, by the same rules.
    pub fn lets_go(&mut self, text: &MessageText, app: &App, participant: &SignedInParticipant, anyway: bool) -> bool {
        if let Some(left) = without_token_of(text, &participant.vault_key().lookup_id, &app.keys) {
            self.own_token = true;
            self.text = left;
        } else if !anyway {
            self.cautions = cautions(text);
        }
        !self.own_token && self.cautions.is_empty()
    }
}

impl TextProblem {
    /// The key of the sentence that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "messages-problem-empty",
            Self::TooLong => "messages-problem-too-long",
        }
    }
}

/// The participant's page.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the template asks")]
pub struct MinePage {
    is_open: bool,
    ask_age: bool,
    ages: Vec<AgeChoice>,
    no_age: bool,
    tell_duty: bool,
    has_conversation: bool,
    days: Vec<TalkDay>,
    older: Option<i64>,
    waiting_until: Option<String>,
    late_since: Option<String>,
    is_closed: bool,
    #[serde(flatten)]
    told: Told,
    asked: Option<Asked>,
    weekly: WeeklyPart,
    left: bool,
    text: String,
    once: String,
    problem: Option<String>,
    cautions: Vec<String>,
    own_token: bool,
    unticked: bool,
    most: usize,
}

#[derive(Serialize)]
struct Asked {
    from: String,
    to: String,
}

/// Whether a weekly comment is wanted, and the week that waits for it.
#[derive(Serialize)]
struct WeeklyPart {
    on: bool,
    with_notes: bool,
    waits: String,
}

#[derive(Serialize)]
struct AgeChoice {
    code: &'static str,
    label: String,
}

/// The messages of one day.
#[derive(Serialize)]
pub struct TalkDay {
    day: String,
    messages: Vec<Bubble>,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the template asks")]
struct Bubble {
    id: i64,
    mine: bool,
    from: String,
    text: String,
    opened: bool,
    redacted: bool,
    card: Option<Card>,
    taken_back: bool,
}

impl MinePage {
    /// The page, with what could not be sent if there is any.
    pub fn new(app: &App, language: Language, today: Day, loaded: &Loaded, again: Again) -> Self {
        let (now, hours) = (app.clock.now(), &loaded.telling.hours);
        let say = |key: &str| app.texts.text(language, key);
        let conversation = loaded.conversation.as_ref();
        let unanswered = conversation.filter(|conversation| conversation.state.is_unanswered());
        let by = unanswered.map(|conversation| promise(app, language, hours, conversation.answer_by, today));
        let is_late = unanswered.is_some_and(|conversation| conversation.is_overdue(hours.late_before(in_sweden(now))));
        let age = loaded.profile.age;
        let ask_age = age.is_none() && !loaded.correspondence.age_unsaid;
        Self {
            is_open: loaded.has_team,
            ask_age,
            ages: AgeBand::ALL
                .into_iter()
                .map(|band| AgeChoice { code: band.code(), label: say(&format!("participants-age-{}", band.code())) })
                .collect(),
            no_age: again.no_age,
            tell_duty: age.is_none_or(AgeBand::is_under_18),
            has_conversation: conversation.is_some(),
            days: by_day(
                &loaded.messages,
                &cards(app, language, &loaded.shares),
                language,
                today,
                Side::Participant,
                &say("messages-you"),
            ),
            older: older(&loaded.messages),
            waiting_until: by.clone().filter(|_| !is_late),
            late_since: by.filter(|_| is_late),
            is_closed: conversation.is_some_and(|conversation| conversation.state == State::Closed),
            told: Told::new(app, language, &loaded.telling, now),
            asked: loaded.asked.clone().map(|(from, to)| Asked { from, to }),
            weekly: WeeklyPart {
                on: loaded.correspondence.weekly.is_some(),
                with_notes: loaded.correspondence.weekly.is_some_and(|weekly| weekly.with_notes),
                waits: loaded.week.map(|monday| What::Week(monday).to_string()).unwrap_or_default(),
            },
            left: (ask_age || !loaded.has_team) && !again.text.is_empty(),
            text: again.text,
            once: again.once.unwrap_or_else(random_id),
            problem: again.problem.map(say),
            cautions: again.cautions.iter().map(|c| say(&format!("messages-caution-{}", c.word()))).collect(),
            own_token: again.own_token,
            unticked: again.unticked,
            most: MOST_CHARACTERS,
        }
    }
}

/// Whose page the messages are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The participant's.
    Participant,
    /// The counsellors'.
    Desk,
}

/// What was shared, by the positions of the messages.
pub type CardsByPlace = HashMap<i64, Card>;

/// Messages in order, under the days they were written on, with what was shared. `participant` is what the participant is
/// called here.
pub fn by_day(
    messages: &[Message],
    cards: &CardsByPlace,
    language: Language,
    today: Day,
    side: Side,
    participant: &str,
) -> Vec<TalkDay> {
    messages
        .chunk_by(|one, next| one.day == next.day)
        .filter_map(|together| {
            let day = day_in_words(language, together.first()?.day, today);
            let bubble = |message: &Message| bubble(message, cards.get(&message.position), side, participant);
            let messages = together.iter().map(bubble).collect();
            Some(TalkDay { day, messages })
        })
        .collect()
}

fn bubble(message: &Message, card: Option<&Card>, side: Side, participant: &str) -> Bubble {
    let by_participant = message.direction == Direction::FromParticipant;
    Bubble {
        id: message.position,
        mine: by_participant == (side == Side::Participant),
        from: if by_participant { participant.to_owned() } else { message.author.clone() },
        text: message.text.clone().unwrap_or_default(),
        opened: message.text.is_some(),
        redacted: message.redacted,
        card: card.cloned(),
        taken_back: message.shares && card.is_none(),
    }
}

/// The position before which older messages are found, if there are any.
pub fn older(messages: &[Message]) -> Option<i64> {
    messages.first().map(|message| message.position).filter(|first| *first > 1)
}

/// A day as one would say it: "torsdag 26 november", with the year where it is another one.
pub fn day_in_words(language: Language, day: Day, today: Day) -> String {
    let month = month_and_year(language, day);
    let month = if day.year() == today.year() { month.split(' ').next().unwrap_or_default() } else { &month };
    format!("{} {} {month}", weekday(language, day), day.day())
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_day_is_said_as_people_say_it() {
        let today = date!(2026 - 11 - 21);
        for (language, day, words) in [
            (Language::Sv, date!(2026 - 11 - 26), "torsdag 26 november"),
            (Language::En, date!(2026 - 11 - 26), "Thursday 26 November"),
            (Language::Sv, date!(2027 - 01 - 04), "måndag 4 januari 2027"),
        ] {
            assert_eq!(day_in_words(language, day, today), words);
        }
    }

    #[test]
    fn messages_stand_under_their_days_on_the_side_of_the_reader() {
        let message = |position, direction, day| Message {
            direction,
            author: "Kim".to_owned(),
            day,
            position,
            text: Some("Hej".to_owned()),
            redacted: false,
            shares: false,
        };
        let (first, second) = (date!(2026 - 11 - 20), date!(2026 - 11 - 21));
        let all = [
            message(3, Direction::FromParticipant, first),
            message(4, Direction::FromCounsellor, first),
            message(5, Direction::FromParticipant, second),
        ];
        let days = by_day(&all, &CardsByPlace::new(), Language::Sv, second, Side::Participant, "Du");
        let shown: Vec<Vec<(bool, &str)>> =
            days.iter().map(|day| day.messages.iter().map(|m| (m.mine, m.from.as_str())).collect()).collect();
        assert_eq!(shown, [vec![(true, "Du"), (false, "Kim")], vec![(true, "Du")]]);
        let desk = by_day(&all, &CardsByPlace::new(), Language::Sv, second, Side::Desk, "Lugn uggla");
        assert!(desk.iter().flat_map(|day| &day.messages).all(|m| m.mine == (m.from == "Kim")));
        assert_eq!((older(&all), older(&all[..0])), (Some(3), None));
    }
}
