//! Promises 2, 3, 6 and 7: what is stored, who can open it, what stays.

use andrum::chores;
use andrum::participants::token::Token;
use andrum::schema::{conversations, messages, reasons, study_records, vaults};
use diesel::prelude::*;
use time::Duration;

use super::planted::{WRITTEN, about_the_browser, journey, must_be_nowhere, remains};
use crate::support::{Stage, each_database};

each_database!(
    planted_words_are_in_no_database_dump_or_log,
    no_address_agent_or_referrer_is_stored_or_logged,
    participants_rows_hold_days_only,
    the_take_out_holds_everything,
    erasing_leaves_no_row,
    staying_away_erases_everything,
);

async fn planted_words_are_in_no_database_dump_or_log(stage: Stage) {
    let planted = journey(&stage).await;
    let token = &planted.participant.token;
    let compact = Token::parse(token).expect("a token").compact().to_string();
    let closed_up = compact.replace(['-', ' '], "");
    let mut secret: Vec<&str> = WRITTEN.to_vec();
    secret.extend([token.as_str(), compact.as_str(), closed_up.as_str()]);
    let left = remains(&stage);
    must_be_nowhere(&left, &secret);
    // Neither do the facts: the slug of the module that was opened stands in counts only, beside no id.
    let found = left.iter().any(|(_, bytes)| bytes.windows(b"vaults".len()).any(|window| window == b"vaults"));
    assert!(found, "the search looks into the right files");
}

async fn no_address_agent_or_referrer_is_stored_or_logged(stage: Stage) {
    journey(&stage).await;
    must_be_nowhere(&remains(&stage), &about_the_browser());
    must_be_nowhere(&remains(&stage), &[crate::support::people::PLANTED_REFERRER]);
}

async fn participants_rows_hold_days_only(stage: Stage) {
    journey(&stage).await;
    // Only these tables may hold a time of day, and none of them knows a participant.
    let staff_only = ["audit", "invitations"];
    let schema = include_str!("../../../src/schema.rs");
    for table in schema.split("diesel::table! {").skip(1) {
        let name = table.split_whitespace().next().expect("a name");
        let timed = table.contains("Timestamp") || table.contains("Time,");
        assert!(!timed || staff_only.contains(&name), "{name} holds a time of day");
    }
    // And inside the vault, which only its owner opens, there is none either.
    let planted = stage.participant().await;
    planted.opens("/take-out").await.must_be(200);
    let everything = planted.sends("/take-out/json", &[]).await;
    let time_of_day = a_time_in(&everything.must_be(200).html);
    assert_eq!(time_of_day, None);
}

/// The first thing that looks like a time of day: two digits, a colon, two digits.
fn a_time_in(text: &str) -> Option<String> {
    let digits = |pair: &[char]| pair.iter().all(char::is_ascii_digit);
    let letters: Vec<char> = text.chars().collect();
    let found = letters.windows(5).find(|five| digits(&five[..2]) && five[2] == ':' && digits(&five[3..]))?;
    Some(found.iter().collect())
}

async fn the_take_out_holds_everything(stage: Stage) {
    let planted = journey(&stage).await;
    planted.participant.opens("/take-out").await.must_be(200);
    let json = planted.participant.sends("/take-out/json", &[]).await;
    let page = planted.participant.sends("/take-out/page", &[]).await;
    for word in WRITTEN {
        assert!(json.must_be(200).html.contains(word), "the file does not hold {word}");
        assert!(page.must_be(200).html.contains(word), "the page does not hold {word}");
    }
}

async fn erasing_leaves_no_row(stage: Stage) {
    let planted = journey(&stage).await;
    assert_eq!(rows(&stage), [1, 1, 2, 1, 1], "a vault, a conversation, two messages, a reason, a study record");
    planted.participant.opens("/erase").await.must_be(200);
    planted.participant.sends("/erase", &[("understood", "yes")]).await.must_be(200);
    assert_eq!(rows(&stage), [0, 0, 0, 0, 0]);
}

async fn staying_away_erases_everything(stage: Stage) {
    let planted = journey(&stage).await;
    let shown = planted.participant.opens("/home").await.text();
    assert!(shown.contains("31 maj 2027"), "the day is shown: {shown}");
    stage.clock.advance(Duration::days(191));
    chores::run(&stage.app).expect("the chores run");
    assert_eq!(rows(&stage), [1, 1, 2, 1, 1], "on the last day everything is there");
    stage.clock.advance(Duration::days(1));
    chores::run(&stage.app).expect("the chores run");
    let [vaults, conversations, messages, reasons, _] = rows(&stage);
    assert_eq!([vaults, conversations, messages, reasons], [0, 0, 0, 0]);
    stage.clock.advance(Duration::days(300));
    chores::run(&stage.app).expect("the chores run");
    assert_eq!(rows(&stage), [0, 0, 0, 0, 0], "study records go when their time is over");
}

fn rows(stage: &Stage) -> [i64; 5] {
    stage.db_look(|conn| {
        Ok([
            vaults::table.count().get_result(conn)?,
            conversations::table.count().get_result(conn)?,
            messages::table.count().get_result(conn)?,
            reasons::table.count().get_result(conn)?,
            study_records::table.count().get_result(conn)?,
        ])
    })
}
