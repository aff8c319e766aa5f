//! Notes to the team: seen by whoever may read, never by the participant.

use andrum::schema::notes;
use diesel::prelude::*;

use super::{Scene, Window, field, presses};
use crate::support::desk::conversation;
use crate::support::{Page, Stage, each_database};

each_database!(
    a_note_is_the_teams_and_never_the_participants,
    a_note_is_removed_by_its_author_alone,
    a_note_keeps_the_answer_beside_it,
    a_note_goes_with_its_conversation
);

async fn writes_note(scene: &Scene, note: &str, text: &str) -> Page {
    let window = Window::opens(scene).await;
    let fields = [("note", note), ("text", text), ("once", &window.once), ("edition", &window.edition)];
    scene.chris.sends(&scene.at("notes"), &fields).await
}

fn written(stage: &Stage) -> Vec<(String, Vec<u8>)> {
    stage.db_look(|conn| Ok(notes::table.select((notes::id, notes::sealed)).order(notes::number).load(conn)?))
}

async fn a_note_is_the_teams_and_never_the_participants(stage: Stage) {
    let scene = Scene::of(&stage).await;
    writes_note(&scene, "Ring handledaren på måndag", "").await.must_be(303);
    let page = scene.chris.opens(&conversation(&scene.id)).await;
    page.must_say("Bara laget").must_say("Ring handledaren").must_say("Chris · lördag 21 november");
    scene.dana.opens(&conversation(&scene.id)).await.must_not_hold("handledaren på");
    scene.chris.does(&scene.id, "release").await.must_be(303);
    scene.dana.opens(&conversation(&scene.id)).await.must_say("Ring handledaren");
    for path in ["/messages", "/home"] {
        scene.ada.opens(path).await.must_not_hold("handledaren på").must_not_hold("Bara laget");
    }
    scene.ada.opens("/take-out").await.must_be(200);
    for path in ["/take-out/json", "/take-out/page"] {
        scene.ada.sends(path, &[]).await.must_be(200).must_not_hold("Ring handledaren");
    }
    assert!(written(&stage).iter().all(|(_, sealed)| !String::from_utf8_lossy(sealed).contains("handledaren")));
}

async fn a_note_is_removed_by_its_author_alone(stage: Stage) {
    let scene = Scene::of(&stage).await;
    writes_note(&scene, "En anteckning", "").await.must_be(303);
    let id = written(&stage)[0].0.clone();
    scene.chris.does(&scene.id, "release").await.must_be(303);
    scene.dana.opens(&conversation(&scene.id)).await.must_say("En anteckning").must_not_hold("Ta bort anteckningen");
    scene.dana.sends(&scene.at(&format!("notes/{id}/removal")), &[]).await.must_be(303);
    assert_eq!(written(&stage).len(), 1);
    scene.chris.sends(&scene.at(&format!("notes/{id}/removal")), &[]).await.must_be(303);
    scene.chris.sends(&scene.at(&format!("notes/{id}/removal")), &[]).await.must_be(303);
    assert!(written(&stage).is_empty());
}

async fn a_note_keeps_the_answer_beside_it(stage: Stage) {
    let scene = Scene::of(&stage).await;
    writes_note(&scene, "Kolla upp detta", "Halva svaret").await.must_be(303);
    assert_eq!(field(&scene).await, "Halva svaret");
    let page = writes_note(&scene, " ", "Halva svaret och mer").await;
    page.must_be(422).must_say("Skriv något först");
    assert_eq!(page.texts("#text"), ["Halva svaret och mer"]);
    let window = Window::opens(&scene).await;
    let page = window.presses(&scene, "save", "Hela svaret", &[("note", "Inte klar än")]).await;
    page.must_be(200);
    assert_eq!(page.texts("#team-note"), ["Inte klar än"], "a note that is not finished stays in its field");
    window.presses(&scene, "send", "Hela svaret", &[("note", "Nu klar")]).await.must_be(303);
    scene.chris.opens(&conversation(&scene.id)).await.must_say("Nu klar").must_say("Kolla upp detta");
    assert_eq!(written(&stage).len(), 2);
    presses(&scene, "save", "").await.must_be(303);
}

async fn a_note_goes_with_its_conversation(stage: Stage) {
    let scene = Scene::of(&stage).await;
    writes_note(&scene, "En anteckning", "").await.must_be(303);
    let window = Window::opens(&scene).await;
    let fields = [("note", "En till"), ("text", ""), ("once", &window.once), ("edition", &window.edition)];
    for _ in 0..2 {
        scene.chris.sends(&scene.at("notes"), &fields).await.must_be(303);
    }
    assert_eq!(written(&stage).len(), 2, "a double click writes once");
    scene.ada.sends("/messages/erasure", &[("sure", "yes")]).await.must_be(303);
    assert!(written(&stage).is_empty());
    scene.chris.sends(&scene.at("notes"), &fields).await.must_be(410);
}
