//! The second reader of a draft.

use andrum::schema::{audit, drafts};
use diesel::prelude::*;

use super::{Scene, TEXT, Window, presses};
use crate::support::desk::conversation;
use crate::support::{Stage, each_database};

each_database!(
    a_colleague_reads_on_request_and_no_longer,
    a_supervisor_reads_what_they_are_asked_to,
    of_two_who_say_yes_one_reads,
    a_request_ends_with_what_it_was_about
);

async fn a_colleague_reads_on_request_and_no_longer(stage: Stage) {
    let scene = Scene::of(&stage).await;
    scene.dana.does(&scene.id, "reading").await.must_be(422).must_say("behövs inte längre");
    presses(&scene, "ask", "").await.must_be(422).must_say("Skriv något först");
    scene.dana.opens("/staff/inbox").await.must_say("Utkast att läsa: 0");
    presses(&scene, "ask", "Är det här bra?").await.must_be(303);
    scene.chris.opens(&conversation(&scene.id)).await.must_say("Ingen har sagt ja än");
    scene.dana.opens("/staff/inbox").await.must_say("Utkast att läsa: 1");
    scene.dana.opens(&conversation(&scene.id)).await.must_say("Chris har det här samtalet").must_not_hold("drömmer");
    scene.chris.opens("/staff/reading").await.must_say("Ingen ber om det just nu");
    scene.dana.opens("/staff/reading").await.must_say("Chris ber om det").must_not_hold("bra?");
    scene.dana.does(&scene.id, "reading").await.must_be(303);
    let page = scene.dana.opens(&conversation(&scene.id)).await;
    page.must_say(TEXT).must_say("Är det här bra?").must_say("men inte svara");
    scene.dana.does(&scene.id, "claim").await.must_be(422);
    let ground = Window::opens(&scene).await;
    let fields = [("text", "Från Dana"), ("once", ground.once.as_str()), ("last_seen", "9"), ("edition", "1")];
    scene.dana.sends(&scene.at("messages"), &fields).await.must_be(422);
    let once = andrum::crypto::random_id();
    scene.dana.opens(&conversation(&scene.id)).await;
    scene.dana.sends(&scene.at("notes"), &[("note", "Stryk andra meningen"), ("once", &once)]).await.must_be(303);
    scene.chris.opens(&conversation(&scene.id)).await.must_say("Dana läser utkastet").must_say("Stryk andra meningen");
    presses(&scene, "send", "Är det här bättre?").await.must_be(303);
    scene.dana.opens(&conversation(&scene.id)).await.must_say("Chris har det här samtalet").must_not_hold("drömmer");
    let noted: i64 =
        stage.db_look(|conn| Ok(audit::table.filter(audit::action.eq("second-reading")).count().get_result(conn)?));
    assert_eq!(noted, 1);
}

async fn a_supervisor_reads_what_they_are_asked_to(stage: Stage) {
    let scene = Scene::of(&stage).await;
    let sam = stage.joins(&scene.alva, "supervisor", "Sam").await;
    sam.opens(&conversation(&scene.id)).await.must_be(404);
    presses(&scene, "ask", "Är det här bra?").await.must_be(303);
    sam.opens("/staff/reading").await.must_say("Chris ber om det");
    sam.does(&scene.id, "reading").await.must_be(422).must_say("Du kan inte läsa samtal ännu");
    scene.chris.lets_in(&stage, &sam).await.must_be(303);
    sam.opens(&conversation(&scene.id)).await.must_be(404);
    sam.opens("/staff/reading").await;
    sam.does(&scene.id, "reading").await.must_be(303);
    sam.opens(&conversation(&scene.id)).await.must_be(200).must_say(TEXT).must_say("Är det här bra?");
    presses(&scene, "withdraw", "Är det här bra?").await.must_be(303);
    sam.opens(&conversation(&scene.id)).await.must_be(404).must_not_hold("drömmer");
    scene.chris.does(&scene.id, "release").await.must_be(303);
    sam.opens(&conversation(&scene.id)).await.must_be(404);
}

async fn of_two_who_say_yes_one_reads(stage: Stage) {
    let scene = Scene::of(&stage).await;
    let eli = stage.joins(&scene.alva, "counsellor", "Eli").await;
    scene.chris.lets_in(&stage, &eli).await.must_be(303);
    presses(&scene, "ask", "Är det här bra?").await.must_be(303);
    for colleague in [&scene.dana, &eli] {
        colleague.opens("/staff/reading").await.must_be(200);
    }
    let (one, other) = tokio::join!(scene.dana.does(&scene.id, "reading"), eli.does(&scene.id, "reading"));
    let mut answers = [one.status.as_u16(), other.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
    let opened = [scene.dana.opens(&conversation(&scene.id)).await, eli.opens(&conversation(&scene.id)).await];
    assert_eq!(opened.iter().filter(|page| page.html.contains("drömmer")).count(), 1);
}

async fn a_request_ends_with_what_it_was_about(stage: Stage) {
    let scene = Scene::of(&stage).await;
    presses(&scene, "ask", "Är det här bra?").await.must_be(303);
    scene.dana.opens("/staff/reading").await;
    scene.dana.does(&scene.id, "reading").await.must_be(303);
    scene.chris.does(&scene.id, "release").await.must_be(303);
    scene.chris.does(&scene.id, "claim").await.must_be(303);
    scene.dana.opens(&conversation(&scene.id)).await.must_not_hold("drömmer");
    let asked: Vec<(bool, String)> =
        stage.db_look(|conn| Ok(drafts::table.select((drafts::asks_reader, drafts::reader)).load(conn)?));
    assert_eq!(asked, [(false, String::new())], "the draft is left, the request is not");
}
