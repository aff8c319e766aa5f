//! What stands around the texts of a conversation: the next one, a hand-over, what was decided about worry.

use std::collections::HashMap;

use serde::Serialize;

use super::{Draft, Names, aliases, next};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, short_day};
use crate::messages::answer_time::OpeningHours;
use crate::messages::desk::hand_over::{Standing, colleagues, standing};
use crate::messages::desk::pages::Filter;
use crate::messages::desk::worry::{Decision, decided};
use crate::messages::desk::{Moment, Opened, absence, hours};
use crate::staff::Reader;

/// What is loaded for it.
pub struct Around {
    /// When the desk is open.
    pub hours: OpeningHours,
    /// What was promised for before this day is late.
    pub late_before: Day,
    /// Every account's alias by its id.
    pub names: Names,
    away: HashMap<String, Day>,
    holder: String,
    colleagues: Vec<(String, String)>,
    standing: Option<Standing>,
    decided: Vec<(Day, String, Decision)>,
    next: bool,
    id: String,
}

impl Around {
    /// Loads it for whoever looks.
    pub fn load(conn: &mut DbConn, counsellor: &Reader, opened: &Opened, moment: Moment) -> Result<Self, Error> {
        let hours = hours::load(conn)?;
        let names = aliases(conn)?;
        let mut around = Self {
            late_before: hours.late_before(moment.here()),
            hours,
            away: absence::away(conn, moment.today)?,
            holder: String::new(),
            colleagues: Vec::new(),
            standing: None,
            decided: Vec::new(),
            next: false,
            id: String::new(),
            names,
        };
        if let Opened::ToRead(conversation, _) = opened {
            around.decided = decided(conn, &conversation.id)?;
            if conversation.holder == counsellor.id {
                around.colleagues = colleagues(conn, &counsellor.id, moment.today)?;
                around.standing = standing(conn, conversation, &around.names)?;
            }
        }
        if let Opened::ToRead(conversation, _) | Opened::Held(conversation) = opened {
            around.holder.clone_from(&conversation.holder);
            around.id.clone_from(&conversation.id);
        }
        around.next = next(conn, &counsellor.id, &Filter::everything(), &around.id, moment)?.is_some();
        Ok(around)
    }
}

#[derive(Serialize)]
struct Colleague {
    id: String,
    alias: String,
}

#[derive(Serialize)]
struct Choice {
    word: &'static str,
    label: String,
}

/// The same as the template asks for it.
#[derive(Serialize)]
pub struct AroundPage {
    next: Option<String>,
    holder_away: Option<String>,
    colleagues: Vec<Colleague>,
    asked: Option<String>,
    declined: Option<String>,
    came: Option<String>,
    note_typed: String,
    decided: Vec<String>,
    decisions: Vec<Choice>,
    undecided: bool,
}

impl AroundPage {
    /// From what was loaded, with what was typed if it could not be done.
    pub fn new(app: &App, language: Language, around: &Around, draft: &Draft) -> Self {
        let say = |key: &str, args: &[(&str, fluent_bundle::FluentValue<'_>)]| app.texts.text_with(language, key, args);
        let name = |id: &str| around.names.get(id).map(String::as_str).unwrap_or_default();
        let (mut asked, mut declined, mut came) = (None, None, None);
        match &around.standing {
            Some(Standing::Asked(to)) => asked = Some(say("staff-hand-over-asked", &[("who", to.as_str().into())])),
            Some(Standing::Declined(to)) => {
                declined = Some(say("staff-hand-over-declined", &[("who", to.as_str().into())]));
            }
            Some(Standing::Came(from, day)) => {
                let day = short_day(language, *day);
                came = Some(say("staff-hand-over-came", &[("who", from.as_str().into()), ("day", day.into())]));
            }
            None => {}
        }
        let decided = around.decided.iter().map(|(day, by, decision)| {
            let what = app.texts.text(language, &format!("staff-worry-{}", decision.word()));
            format!("{} · {} · {what}", short_day(language, *day), name(by))
        });
        let colleagues = around.colleagues.iter().map(|(id, alias)| Colleague { id: id.clone(), alias: alias.clone() });
        let until = around.away.get(&around.holder).map(|day| short_day(language, *day));
        Self {
            next: around.next.then(|| format!("/staff/inbox/next?after={}", around.id)),
            holder_away: until
                .map(|day| say("staff-away-holder", &[("who", name(&around.holder).into()), ("day", day.into())])),
            colleagues: colleagues.collect(),
            asked,
            declined,
            came,
            note_typed: draft.note.clone(),
            decided: decided.collect(),
            decisions: Decision::ALL
                .into_iter()
                .map(|one| Choice {
                    word: one.word(),
                    label: app.texts.text(language, &format!("staff-worry-{}", one.word())),
                })
                .collect(),
            undecided: draft.undecided,
        }
    }
}
