//! Promises 4 and 5: who can open a conversation, and what a counsellor sees.

use andrum::crypto::envelope::{self, Place};
use andrum::crypto::key_pair::{PrivateKey, open_with};
use andrum::crypto::{Key, password};
use andrum::schema::{conversation_keys, conversations, messages, reasons, staff, team_key_holders, team_keys};
use diesel::prelude::*;

use super::planted::{WRITTEN, journey};
use crate::support::staff::PASSWORD;
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
    let hands = keys_at_hand(&stage, &administrator.id(&stage));
    assert!(hands.len() >= 7, "six keys of the server and one of the administrator");
    let sealed = everything_sealed(&stage);
    assert!(sealed.len() >= 6, "team key for recovery and reader, conversation key, two messages, a reason that waits");
    for (bytes, [table, row, direction, author]) in &sealed {
        let place = Place { table, row, direction, author };
        for key in &hands {
            assert!(envelope::open(key, &place, bytes).is_err(), "a key at hand opens {table}");
            assert!(
                open_with(&PrivateKey::from_key(key.clone()), &place, bytes).is_err(),
                "a key at hand opens {table}"
            );
        }
    }
}

fn keys_at_hand(stage: &Stage, administrator: &str) -> Vec<Key> {
    let keys = &stage.app.keys;
    let salt: String = stage.db_look(|conn| Ok(staff::table.find(administrator).select(staff::salt).first(conn)?));
    let salt = hex::decode(salt).expect("a salt").try_into().expect("a salt of its length");
    let own = password::derive(PASSWORD, &salt).expect("a password");
    let mut hands = vec![own];
    hands.extend([&keys.lookup, &keys.pepper, &keys.form, &keys.cookies, &keys.staff, &keys.noise].map(Clone::clone));
    hands
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
        let texts: Vec<(String, String, String, Vec<u8>)> = messages::table
            .select((messages::id, messages::direction, messages::author, messages::sealed))
            .load(conn)?;
        all.extend(
            texts
                .into_iter()
                .map(|(id, direction, author, sealed)| (sealed, place("messages", &id, &direction, &author))),
        );
        let waiting: Vec<(String, Option<Vec<u8>>)> =
            reasons::table.select((reasons::id, reasons::sealed)).load(conn)?;
        all.extend(
            waiting.into_iter().filter_map(|(id, sealed)| Some((sealed?, place("reasons", &id, "to-team", "")))),
        );
        Ok(all)
    })
}

async fn a_counsellor_sees_what_was_written_and_nothing_else(stage: Stage) {
    let planted = journey(&stage).await;
    let [note, answer, message, reply, _] = WRITTEN;
    let own_alias = planted.participant.opens("/more").await.texts(".who b").concat();
    assert!(own_alias.contains(' '), "a word pair");
    let id: String = stage.db_look(|conn| Ok(conversations::table.select(conversations::id).first(conn)?));
    let seen = planted.counsellor.person.opens(&format!("/staff/conversations/{id}")).await;
    seen.must_be(200).must_say(message).must_say(reply);
    let inbox = planted.counsellor.person.opens("/staff/inbox?show=team").await;
    inbox.must_be(200).must_not_hold(message);
    for page in [seen, inbox] {
        page.must_not_hold(note).must_not_hold(answer).must_not_hold(&planted.participant.token);
        page.must_not_hold(&own_alias);
    }
    for path in ["/home", "/diary", "/research", "/staff/audit"] {
        let page = planted.counsellor.person.opens(path).await;
        assert!([404, 303].contains(&page.status.as_u16()), "{path}: {}", page.status);
        page.must_not_hold(note);
    }
}
