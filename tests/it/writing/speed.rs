//! How long a long conversation takes to open. Run it with `--ignored`; the figure is printed.
#![expect(clippy::print_stderr, reason = "it measures and says what it measured")]

use std::time::{Duration, Instant};

use andrum::schema::conversations;
use diesel::prelude::*;

use super::Scene;
use crate::support::Stage;
use crate::support::desk::conversation;

/// A page of a conversation of 200 messages, with notes and a draft, asked for and read over the loopback.
#[test]
#[ignore = "a measurement, not a story"]
fn a_conversation_of_two_hundred_messages_opens_at_once() {
    let database = crate::support::TestDatabase::sqlite();
    crate::support::play(database, async |stage: Stage| {
        let scene = Scene::of(&stage).await;
        for number in 0..100 {
            if number % 25 == 24 {
                stage.clock.advance(time::Duration::days(1));
                scene.chris.signs_in(&stage).await.must_be(303);
            }
            let ada = stage.signs_in(&scene.ada.token).await;
            if number > 0 {
                ada.writes(&format!("Dag {number}. {}", "Jag sov lite bättre i natt. ".repeat(20))).await.must_be(303);
            }
            scene.chris.answers(&scene.id, &"Vad var det som hjälpte? ".repeat(20)).await.must_be(303);
        }
        super::presses(&scene, "save", "Ett utkast").await.must_be(303);
        let known: i64 = stage
            .db_look(|conn| Ok(conversations::table.find(&scene.id).select(conversations::messages).first(conn)?));
        assert_eq!(known, 200);
        let mut times: Vec<Duration> = Vec::new();
        for _ in 0..60 {
            let began = Instant::now();
            scene.chris.opens(&conversation(&scene.id)).await.must_be(200);
            times.push(began.elapsed());
        }
        times.sort();
        eprintln!("200 messages, 60 on the page: median {:?}, slowest {:?}", times[30], times[59]);
    });
}
