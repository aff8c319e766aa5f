//! Taking out what could say who somebody is.

use andrum::schema::{audit, messages};
use diesel::prelude::*;

use super::{Scene, Window, presses};
use crate::support::desk::conversation;
use crate::support::{Stage, each_database};

each_database!(a_passage_is_taken_out_for_good, only_its_holder_takes_something_out);

const WHO: &str = "Ada Ek på Lillskolan";

async fn a_passage_is_taken_out_for_good(stage: Stage) {
    let scene = Scene::of(&stage).await;
    scene.ada.writes(&format!("Jag heter {WHO}. Hej!")).await.must_be(303);
    presses(&scene, "save", &format!("Hej {WHO}!")).await.must_be(303);
    let window = Window::opens(&scene).await;
    let note = [("note", WHO), ("once", window.once.as_str())];
    scene.chris.sends(&scene.at("notes"), &note).await.must_be(303);
    let before: Vec<Vec<u8>> = sealed(&stage);

    let address = scene.at("messages/2/redaction");
    scene.chris.opens(&address).await.must_be(200).must_say(WHO);
    scene.chris.sends(&address, &[("passage", "Bo Ek")]).await.must_be(422).must_say("står inte så").must_say(WHO);
    scene.chris.sends(&address, &[("passage", "A")]).await.must_be(422).must_say("minst två");
    let page = scene.chris.sends(&address, &[("passage", WHO)]).await;
    page.must_be(200).must_say("Jag heter […]. Hej!").must_say("Det går inte att ångra");
    scene.ada.opens("/messages").await.must_say(WHO);
    for _ in 0..2 {
        scene.chris.sends(&address, &[("passage", WHO), ("sure", "yes")]).await.must_be(303);
    }

    for page in [scene.chris.opens(&conversation(&scene.id)).await, scene.ada.opens("/messages").await] {
        page.must_say("Jag heter […]. Hej!").must_say("En del som kunde visa vem någon är har tagits bort");
        page.must_not_hold("Ada Ek").must_not_hold("Lillskolan");
    }
    let page = scene.chris.opens(&conversation(&scene.id)).await;
    assert_eq!(page.texts("#text"), ["Hej […]!"], "the draft has no copy of it");
    scene.ada.opens("/take-out").await.must_be(200);
    scene.ada.sends("/take-out/json", &[]).await.must_be(200).must_not_hold("Lillskolan");
    let after = sealed(&stage);
    assert!(before[0] == after[0] && before[1] != after[1], "only that message was sealed anew");
    let noted: Vec<String> = stage.db_look(|conn| {
        Ok(audit::table.filter(audit::action.eq("message-redacted")).select(audit::object).load(conn)?)
    });
    assert_eq!(noted, [scene.id.as_str()], "that, never what");
}

fn sealed(stage: &Stage) -> Vec<Vec<u8>> {
    stage.db_look(|conn| Ok(messages::table.order(messages::position).select(messages::sealed).load(conn)?))
}

async fn only_its_holder_takes_something_out(stage: Stage) {
    let scene = Scene::of(&stage).await;
    let sam = stage.joins(&scene.alva, "supervisor", "Sam").await;
    scene.chris.lets_in(&stage, &sam).await.must_be(303);
    let address = scene.at("messages/1/redaction");
    for colleague in [&scene.dana, &sam, &scene.alva] {
        colleague.opens(&address).await.must_be(404).must_not_hold("drömmer");
        colleague.sends(&address, &[("passage", "drömmer"), ("sure", "yes")]).await.must_be(404);
    }
    for wrong in ["0", "2", "-1", "9223372036854775807", "x"] {
        scene.chris.opens(&scene.at(&format!("messages/{wrong}/redaction"))).await.must_be(404);
    }
    presses(&scene, "ask", "Hej").await.must_be(303);
    sam.opens("/staff/reading").await;
    sam.does(&scene.id, "reading").await.must_be(303);
    sam.opens(&address).await.must_be(200);
    sam.sends(&address, &[("passage", "drömmer"), ("sure", "yes")]).await.must_be(303);
    scene.ada.opens("/messages").await.must_not_hold("drömmer").must_say("[…]");
}
