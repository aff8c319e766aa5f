//! The desk: an inbox of ten thousand conversations beside an empty one, and a conversation of two hundred messages beside
//! one of two. One counsellor asks, one request after the other.

use andrum::app::App;
use andrum::clock::Day;
use andrum::crypto::key_pair::PrivateKey;
use andrum::crypto::{Key, random_bytes, random_id};
use andrum::db::DbConn;
use andrum::error::{Error, Failure, Never};
use andrum::language::Language;
use andrum::messages::conversation;
use andrum::messages::desk::{self, Answer, now};
use andrum::messages::{Correspondence, MessageText};
use andrum::participants::SignedInParticipant;
use andrum::participants::token::Token;
use andrum::participants::vault::{self, Observers, VaultKey};
use andrum::schema::conversations;
use andrum::staff::account::{self, Alias, Prepared};
use andrum::staff::audit::COMMAND_LINE;
use andrum::staff::{Counsellor, team};
use andrum::web::{Role, SignIn};
use diesel::prelude::*;
use time::Duration;

use crate::cohort::cookie;
use crate::report::{self, Spread, rounds};
use crate::requests;
use crate::server::Server;
use crate::vaults::Filling;

const MANY: usize = 10_000;
/// Messages of the long conversation.
const LONG: usize = 200;
/// As many a participant and a counsellor write in a day here; a participant may send no more than thirty.
const A_DAY: usize = 50;

pub(crate) fn measure(server: &Server, app: &App, recovery: &PrivateKey) {
    let (counsellor, cookie) = hired(app, recovery);
    let ask = |path: &str| {
        let request = requests::get(path, Some(&cookie));
        let rate = rounds(|| requests::per_second(server.address, std::slice::from_ref(&request), 1));
        Spread { median: 1e6 / rate.median, lowest: 1e6 / rate.highest, highest: 1e6 / rate.lowest }
    };
    let show = |name: &str, figure: Spread, of: &str, baseline: Option<Spread>| {
        let ratio = baseline.map(|baseline| (of, figure.median / baseline.median));
        report::micros(&format!("  {name}"), figure, ratio);
    };

    let empty = ask("/staff/inbox");
    show("inbox, empty", empty, "", None);
    let [short, long] = [2, LONG].map(|messages| talked(app, &counsellor, messages));
    let few = ask(&format!("/staff/conversations/{short}"));
    show("conversation of 2 messages", few, "", None);
    let many = ask(&format!("/staff/conversations/{long}"));
    show("… of 200, 60 on the page", many, "times that of 2", Some(few));
    fill(app, &counsellor.id);
    for tab in ["waiting", "mine", "overdue", "closed"] {
        let figure = ask(&format!("/staff/inbox?show={tab}"));
        show(&format!("inbox of 10,000, {tab}"), figure, "times the empty one", Some(empty));
    }
}

fn done<T>(app: &App, write: impl Fn(&mut DbConn) -> Result<T, Failure<Never>> + Send + 'static) -> T
where
    T: Send + 'static,
{
    app.db.write_now(write).expect("a database that takes it").unwrap_or_else(|never| match never {})
}

/// A counsellor who can read and is signed in, and the cookie.
fn hired(app: &App, recovery: &PrivateKey) -> (Counsellor, String) {
    let (password_key, salt) = (Key::random(), random_bytes());
    let alias = Alias::parse("Kim").expect("an alias");
    let prepared = Prepared::make(&app.keys, None, &alias, &password_key, &salt).0;
    let (insert, today, at) = (prepared.clone(), app.clock.today(), app.clock.timestamp());
    let (id, recovery) = (prepared.id.clone(), recovery.clone());
    let made = app.db.write_now(move |conn| {
        insert.insert(conn, Role::Counsellor, 0, today).map_err(|_| Error::internal("an account"))?;
        team::let_in_by_halves(conn, COMMAND_LINE, &recovery, &id, at).map_err(|_| Error::internal("the halves"))?;
        Ok::<(), Failure<Never>>(())
    });
    made.expect("a database that takes it").unwrap_or_else(|never| match never {});
    let locks = app.db.read_now(|conn| account::locks(conn, &prepared.id)).expect("locks");
    let private = locks.open(&app.keys, &prepared.id, &password_key).expect("locks").expect("the password").private;
    let key = private.as_key().clone();
    let sign_in = SignIn::begin(app, Role::Counsellor, &prepared.id, key, 1, alias.as_str());
    (Counsellor::outside(prepared.id, prepared.alias, private), cookie(app, &sign_in))
}

/// A conversation of so many messages in turn, the first the participant's; its id.
fn talked(app: &App, counsellor: &Counsellor, messages: usize) -> String {
    let (today, document) = (app.clock.today(), Filling::SixWeeks.document(app, app.clock.today()));
    let (keys, token) = (app.keys.clone(), Token::generate());
    let key = done(app, move |conn| {
        vault::make(conn, &keys, &token, &document, &Observers::default(), today).map_err(Failure::from)
    });
    let text = MessageText::parse(&"Jag sov lite bättre i natt. ".repeat(20)).expect("a text");
    let mut id = String::new();
    for number in 0..messages {
        let day = today - Duration::days(i64::try_from((messages - number) / A_DAY).unwrap_or_default());
        let writer = participant(&key, day);
        let (text, keys) = (text.clone(), app.keys.clone());
        if number % 2 == 0 {
            let written = app.db.write_now(move |conn| conversation::write(conn, &writer, &text, &random_id(), &keys));
            written.expect("a database that takes it").expect("a message that is sent");
        } else {
            let (by, row, moment) = (counsellor.clone(), id.clone(), now(app));
            let last_seen = i64::try_from(number).unwrap_or_default();
            let answered = app.db.write_now(move |conn| {
                let answer = Answer { text: text.clone(), once: random_id(), last_seen };
                desk::answer(conn, &by, &row, &answer, moment)
            });
            answered.expect("a database that takes it").expect("an answer that is sent");
        }
        if number == 0 {
            id = own(app, &participant(&key, day));
            let (by, row, moment) = (counsellor.clone(), id.clone(), now(app));
            let claimed = app.db.write_now(move |conn| desk::claim(conn, &by, &row, moment));
            claimed.expect("a database that takes it").expect("a claim");
        }
    }
    id
}

fn participant(key: &VaultKey, day: Day) -> SignedInParticipant {
    SignedInParticipant::outside(key.clone(), Observers::default(), day, Language::Sv, "Lugn sjö".to_owned())
}

fn own(app: &App, participant: &SignedInParticipant) -> String {
    let opened = app.db.read_now(|conn| participant.open(conn)).expect("a vault");
    let correspondence: Correspondence = opened.document.section().expect("a section");
    correspondence.current().expect("a conversation").id.clone()
}

/// Half are closed, a quarter answered, the others wait; every third that is not closed is this counsellor's.
fn fill(app: &App, counsellor: &str) {
    let (today, counsellor) = (app.clock.today(), counsellor.to_owned());
    done(app, move |conn| {
        for number in 0..MANY {
            let holder = if number % 3 == 0 { counsellor.as_str() } else { "" };
            let (state, holder) = match number % 4 {
                0 | 2 => ("closed", ""),
                1 => ("answered", holder),
                _ if holder.is_empty() => ("waiting", ""),
                _ => ("claimed", holder),
            };
            let ago = Duration::days(i64::try_from(number % 90).unwrap_or_default());
            diesel::insert_into(conversations::table)
                .values((
                    conversations::id.eq(random_id()),
                    conversations::programme.eq("cannabis"),
                    conversations::language.eq(["sv", "en", "ar"][number % 3]),
                    conversations::alias.eq(format!("Samtal {number}")),
                    conversations::state.eq(state),
                    conversations::holder.eq(holder),
                    conversations::worry.eq(number % 50 == 0),
                    conversations::messages.eq(3),
                    conversations::last_on.eq(today - ago),
                    conversations::answer_by.eq(today - ago + Duration::days(2)),
                    conversations::erase_after.eq(today + Duration::days(180)),
                ))
                .execute(conn)?;
        }
        Ok(())
    });
}
