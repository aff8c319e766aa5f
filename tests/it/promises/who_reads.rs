//! Promises 4 and 5: who can open a conversation, and what a counsellor sees.

use std::collections::BTreeSet;

use andrum::crypto::envelope::{self, Place};
use andrum::crypto::key_pair::{PrivateKey, open_with};
use andrum::crypto::{Key, password};
use andrum::db::DbConn;
use andrum::error::Error;
use andrum::schema::{
    conversation_keys, conversations, drafts, messages, notes, reasons, shares, team_key_holders, team_keys,
};
use andrum::staff::account;
use diesel::prelude::*;

use super::planted::{WRITTEN, journey, must_be_nowhere, remains, writes};
use crate::support::cast::Participant;
use crate::support::staff::{Colleague, PASSWORD};
use crate::support::{Stage, each_database};

each_database!(
    an_administrator_with_database_and_keys_opens_no_message,
    a_counsellor_sees_what_was_written_and_nothing_else,
);

/// Something sealed, and the place it is bound to.
type Sealed = (Vec<u8>, [String; 4]);

async fn an_administrator_with_database_and_keys_opens_no_message(stage: Stage) {
    let planted = journey(&stage).await;
    let administrator = planted.administrator;
    let id: String = stage.db_look(|conn| Ok(conversations::table.select(conversations::id).first(conn)?));

    // The counsellor leaves a note to the team and a draft beside the messages.
    let page = planted.counsellor.person.opens(&format!("/staff/conversations/{id}")).await;
    let (once, edition) = (page.value_of("once").expect("an id"), page.value_of("edition").expect("a number"));
    let beside = [("note", "snöstjärnesmed"), ("text", "vinterbärspaj"), ("once", &once), ("edition", &edition)];
    planted.counsellor.person.sends(&format!("/staff/conversations/{id}/notes"), &beside).await.must_be(303);

    sends_along(&planted.participant, "week/2026-11-16").await;

    // Through the pages: the conversation is not there, and letting oneself in is refused.
    administrator.signs_in(&stage).await.must_be(303);
    for path in ["/staff/inbox".to_owned(), "/staff/reasons".to_owned(), format!("/staff/conversations/{id}")] {
        administrator.person.opens(&path).await.must_be(404);
    }
    administrator
        .person
        .sends(&format!("/staff/team/{}/access", administrator.id(&stage)), &[("fingerprint", "")])
        .await
        .must_be(404);

    // With the database, the key file and the own password: none of the keys at hand opens anything.
    let tables: BTreeSet<String> = everything_sealed(&stage).into_iter().map(|(_, [table, ..])| table).collect();
    let expected = "conversation_keys drafts messages notes reasons shares team_key_holders team_keys";
    assert!(tables.iter().map(String::as_str).eq(expected.split(' ')), "{tables:?}");
    nothing_opens(&stage, &keys_at_hand(&stage, &[&administrator.alias]));
    // The places are the right ones: a reader opens every message, by way of the team's and the conversation's key.
    assert_eq!(opened_by(&stage, &planted.counsellor), 3);

    // With an account of their own making, and with the counsellor's, reset and taken over.
    let own = stage.joins(&administrator, "counsellor", "Egen").await;
    own.types_halves(&stage, &own, "", "").await.must_be(422);
    administrator.person.opens("/staff/team").await.must_be(200);
    let reset = format!("/staff/team/{}/reset", planted.counsellor.id(&stage));
    let link = stage.path_of(&administrator.person.sends(&reset, &[]).await.must_be(200).texts("#link").concat());
    let (person, [_, _, message, reply, _]) = (stage.stranger(), WRITTEN);
    let phone = stage.chooses(&person, &link, "Kim").await.0;
    let taken = Colleague { person, alias: "Kim".to_owned(), phone };
    taken.signs_in(&stage).await.must_be(303);
    writes(&planted.participant, "bergkristallskvarn").await;
    for colleague in [&own, &taken] {
        for path in ["/staff/inbox", "/staff/inbox?show=team", "/staff/reasons", &format!("/staff/conversations/{id}")]
        {
            let page = colleague.person.opens(path).await;
            page.must_not_hold(message).must_not_hold(reply).must_not_hold("bergkristallskvarn");
        }
        colleague.lets_in(&stage, &own).await.must_be(422);
    }
    nothing_opens(&stage, &keys_at_hand(&stage, &["Alva", "Egen", "Kim"]));

    // After the custodians let somebody in, and that one has left again.
    let robin = stage.joins(&administrator, "supervisor", "Robin").await;
    administrator.types_halves(&stage, &robin, &planted.papers.one, &planted.papers.two).await.must_be(303);
    assert_eq!(opened_by(&stage, &robin), 4);
    administrator.person.opens("/staff/team").await.must_be(200);
    administrator.person.sends(&format!("/staff/team/{}/disabled", robin.id(&stage)), &[]).await.must_be(303);
    writes(&planted.participant, "fjäderbollsfabrik").await;
    let numbers: i64 = stage.db_look(|conn| Ok(team_keys::table.count().get_result(conn)?));
    assert_eq!(numbers, 3);
    nothing_opens(&stage, &keys_at_hand(&stage, &["Alva", "Egen", "Kim"]));
    nothing_opens(&stage, &keys_at_hand(&stage, &["Robin"]));
}

/// None of these keys opens anything that is sealed.
fn nothing_opens(stage: &Stage, hands: &[Key]) {
    for (bytes, [table, row, direction, author]) in &everything_sealed(stage) {
        let place = Place { table, row, direction, author };
        for key in hands {
            assert!(envelope::open(key, &place, bytes).is_err(), "a key at hand opens {table}");
            assert!(
                open_with(&PrivateKey::from_key(key.clone()), &place, bytes).is_err(),
                "a key at hand opens {table}"
            );
        }
    }
}

/// The keys of the server, and what the passwords of these accounts open.
fn keys_at_hand(stage: &Stage, aliases: &[&str]) -> Vec<Key> {
    let keys = &stage.app.keys;
    let server = [&keys.lookup, &keys.pepper, &keys.form, &keys.cookies, &keys.staff, &keys.noise].map(Clone::clone);
    let mut hands = server.to_vec();
    for alias in aliases {
        let id = stage.db_look(|conn| account::find(conn, alias)).expect("an account").id;
        let locks = stage.db_look(|conn| account::locks(conn, &id));
        let password_key = password::derive(PASSWORD, &locks.salt().expect("a salt")).expect("a password");
        let inside = locks.open(keys, &id, &password_key).expect("locks").expect("the right password");
        hands.extend([password_key, inside.private.as_key().clone()]);
    }
    hands
}

/// How many messages a reader opens, with nothing but the database, the key file and the password.
fn opened_by(stage: &Stage, reader: &Colleague) -> usize {
    let mut hands = keys_at_hand(stage, &[&reader.alias]);
    let mut opened = 0;
    // Each kind of key opens the next: the reader's the team's, the team's a conversation's, that one the messages.
    for _ in 0..3 {
        let mut found = Vec::new();
        opened = 0;
        for (bytes, [table, row, direction, author]) in &everything_sealed(stage) {
            let place = Place { table, row, direction, author };
            for key in &hands {
                let private = PrivateKey::from_key(key.clone());
                let plain = open_with(&private, &place, bytes).or_else(|_| envelope::open(key, &place, bytes));
                opened += usize::from(table == "messages" && plain.is_ok());
                found.extend(plain.ok().and_then(|plain| Key::from_slice(&plain)));
            }
        }
        hands.extend(found);
        hands.dedup();
    }
    opened
}

fn everything_sealed(stage: &Stage) -> Vec<Sealed> {
    let place =
        |table: &str, row: &str, direction: &str, author: &str| [table, row, direction, author].map(str::to_owned);
    stage.db_look(|conn| {
        let mut all: Vec<Sealed> = Vec::new();
        let recovery: Vec<(i64, Vec<u8>)> =
            team_keys::table.select((team_keys::number, team_keys::sealed_for_recovery)).load(conn)?;
        all.extend(
            recovery
                .into_iter()
                .map(|(number, sealed)| (sealed, place("team_keys", &number.to_string(), "to-recovery", ""))),
        );
        let held: Vec<(i64, String, Vec<u8>)> = team_key_holders::table
            .select((team_key_holders::team_key, team_key_holders::staff_id, team_key_holders::sealed))
            .load(conn)?;
        all.extend(held.into_iter().map(|(number, holder, sealed)| {
            (sealed, place("team_key_holders", &number.to_string(), "to-holder", &holder))
        }));
        let keys: Vec<(String, Vec<u8>)> = conversation_keys::table
            .select((conversation_keys::conversation_id, conversation_keys::sealed))
            .load(conn)?;
        all.extend(keys.into_iter().map(|(id, sealed)| (sealed, place("conversation_keys", &id, "", ""))));
        let texts: Vec<(String, i64, String, String, String, Vec<u8>)> = messages::table
            .select((
                messages::conversation_id,
                messages::position,
                messages::id,
                messages::direction,
                messages::author,
                messages::sealed,
            ))
            .load(conn)?;
        all.extend(texts.into_iter().map(|(conversation, position, id, direction, author, sealed)| {
            let row = format!("{conversation}/{position}/{id}");
            (sealed, place("messages", &row, &direction, &author))
        }));
        all.extend(beside_the_messages(conn)?);
        let waiting: Vec<(String, Option<Vec<u8>>)> =
            reasons::table.select((reasons::id, reasons::sealed)).load(conn)?;
        all.extend(
            waiting.into_iter().filter_map(|(id, sealed)| Some((sealed?, place("reasons", &id, "to-team", "")))),
        );
        Ok(all)
    })
}

/// What participants share, and what counsellors write that no participant sees: drafts and notes.
fn beside_the_messages(conn: &mut DbConn) -> Result<Vec<Sealed>, Error> {
    let place =
        |table: &str, row: &str, direction: &str, author: &str| [table, row, direction, author].map(str::to_owned);
    let drafts: Vec<(String, String, Vec<u8>)> =
        drafts::table.select((drafts::conversation_id, drafts::staff_id, drafts::sealed)).load(conn)?;
    let notes: Vec<(String, String, String, Vec<u8>)> =
        notes::table.select((notes::conversation_id, notes::id, notes::staff_id, notes::sealed)).load(conn)?;
    let shared: Vec<(String, i64, String, Vec<u8>)> =
        shares::table.select((shares::conversation_id, shares::position, shares::id, shares::sealed)).load(conn)?;
    let shared = shared.into_iter().map(|(id, position, share, sealed)| {
        (sealed, place("shares", &format!("{id}/{position}/{share}"), "participant", ""))
    });
    let drafts = drafts.into_iter().map(|(id, author, sealed)| (sealed, place("drafts", &id, "", &author)));
    let notes = notes
        .into_iter()
        .map(|(id, note, author, sealed)| (sealed, place("notes", &format!("{id}/{note}"), "", &author)));
    Ok(drafts.chain(notes).chain(shared).collect())
}

async fn a_counsellor_sees_what_was_written_and_nothing_else(stage: Stage) {
    let planted = journey(&stage).await;
    let [note, answer, message, reply, _] = WRITTEN;
    let own_alias = planted.participant.opens("/more").await.texts(".who b").concat();
    assert!(own_alias.contains(' '), "a word pair");
    let [taken_back, kept] = shares_some(&planted.participant).await;
    let id: String = stage.db_look(|conn| Ok(conversations::table.select(conversations::id).first(conn)?));
    let seen = planted.counsellor.person.opens(&format!("/staff/conversations/{id}")).await;
    seen.must_be(200).must_say(message).must_say(reply).must_say("Använde, 1,5 gram, sug 7, mående 3").must_say(kept);
    let mut pages = vec![seen];
    let elsewhere =
        ["inbox?show=team", "inbox", "weekly", "absences", "hours", "duty", "reading", "blocks", "practice"];
    for place in elsewhere {
        let page = planted.counsellor.person.opens(&format!("/staff/{place}")).await;
        page.must_be(200).must_not_hold(message).must_not_hold(kept).must_not_hold("1,5 gram");
        pages.push(page);
    }
    for page in pages {
        page.must_not_hold(note).must_not_hold(answer).must_not_hold(&planted.participant.token);
        page.must_not_hold(&own_alias).must_not_hold(OTHER_WEEK).must_not_hold(taken_back);
    }
    must_be_nowhere(&remains(&stage), &[note, answer, OTHER_WEEK, taken_back, kept]);
    for path in ["/home", "/diary", "/research", "/staff/audit", "/messages/share"] {
        let page = planted.counsellor.person.opens(path).await;
        assert!([404, 303].contains(&page.status.as_u16()), "{path}: {}", page.status);
        page.must_not_hold(note);
    }
}

/// A note in a week that is not shared.
const OTHER_WEEK: &str = "sandslottsrevision";

/// Exercises beside that of the journey.
const FIRST: (&str, &str) = ("reason-to-change", "two-numbers");
const SECOND: (&str, &str) = ("your-stretch", "plan-if-otherwise");

/// Shares this week without its note and one exercise, and another one that is taken back. The journey's note and exercise
/// stay with the participant. Gives the words that were taken back, and those that stay shared.
async fn shares_some(participant: &Participant) -> [&'static str; 2] {
    let [taken_back, kept] = ["ugglekafferep", "mossbäddsvinst"];
    let day = [("used", "no"), ("note", OTHER_WEEK), ("based_on", "new"), ("back", "")];
    participant.opens("/diary/2026-11-12").await.must_be(200);
    participant.sends("/diary/2026-11-12", &day).await.must_be(303);
    let words = [(FIRST, "a-not-lower", kept), (SECOND, "a-to-a-friend", taken_back)];
    for ((module, exercise), field, text) in words {
        let fields = [("based_on", "new"), (field, text), ("then", "stay")];
        participant.sends(&format!("/modules/{module}/exercises/{exercise}"), &fields).await.must_be(303);
    }
    let exercise = |(module, exercise): (&str, &str)| format!("exercise/{module}/{exercise}");
    for what in ["week/2026-11-16".to_owned(), exercise(FIRST), exercise(SECOND)] {
        sends_along(participant, &what).await;
    }
    let actions = participant.opens("/messages").await.attributes(".message form", "action");
    participant.sends(actions.last().expect("the last share"), &[]).await.must_be(303);
    [taken_back, kept]
}

/// Looks at what the counsellor will see, and sends it.
async fn sends_along(participant: &Participant, what: &str) {
    let page = participant.opens(&format!("/messages/share/preview?what={what}")).await;
    let value = |name: &str| page.must_be(200).value_of(name).expect("a form to share with");
    let (seen, once) = (value("seen"), value("once"));
    let fields = [("what", what), ("seen", &seen), ("once", &once), ("text", "")];
    participant.sends("/messages/share", &fields).await.must_be(303);
}
