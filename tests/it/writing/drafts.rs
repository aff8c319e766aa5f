//! Drafts on the server, two windows, and the preview.

use andrum::schema::{conversations, drafts, messages};
use diesel::prelude::*;
use time::Duration;

use super::{Scene, TEXT, Window, field, presses};
use crate::support::desk::conversation;
use crate::support::{Stage, each_database};

each_database!(
    a_draft_is_there_again_and_goes_with_the_answer,
    a_draft_outlives_the_process_and_the_sign_in,
    a_new_message_keeps_the_draft_and_sends_nothing,
    two_windows_lose_nothing_in_silence,
    a_discarded_draft_is_gone_from_the_server_only,
    a_draft_goes_with_its_conversation,
    a_preview_shows_what_the_participant_will_see,
    whoever_lost_the_conversation_keeps_what_was_typed
);

fn saved(stage: &Stage) -> i64 {
    stage.db_look(|conn| Ok(drafts::table.count().get_result(conn)?))
}

async fn a_draft_is_there_again_and_goes_with_the_answer(stage: Stage) {
    let scene = Scene::of(&stage).await;
    presses(&scene, "save", "Hej! Jag har\r\nläst.").await.must_be(303);
    let page = scene.chris.opens(&conversation(&scene.id)).await;
    page.must_say("Utkastet sparades lördag 21 november");
    assert_eq!(page.texts("#text"), ["Hej! Jag har läst."]);
    let rows: Vec<Vec<u8>> = stage.db_look(|conn| Ok(drafts::table.select(drafts::sealed).load(conn)?));
    assert!(rows.iter().all(|sealed| !String::from_utf8_lossy(sealed).contains("Hej")), "it is sealed");
    scene.ada.opens("/messages").await.must_not_hold("Jag har");
    scene.dana.opens(&conversation(&scene.id)).await.must_not_hold("Jag har");
    presses(&scene, "send", "Hej! Jag har läst allt.").await.must_be(303);
    assert_eq!((saved(&stage), field(&scene).await), (0, String::new()));
    scene.ada.opens("/messages").await.must_say("läst allt");
    presses(&scene, "save", "Ett till").await.must_be(303);
    presses(&scene, "save", "").await.must_be(303);
    assert_eq!(saved(&stage), 0, "an empty draft is none");
    presses(&scene, "fly", "x").await.must_be(400);
}

async fn a_draft_outlives_the_process_and_the_sign_in(stage: Stage) {
    let scene = Scene::of(&stage).await;
    presses(&scene, "save", "Mitt utkast").await.must_be(303);
    stage.clock.advance(Duration::hours(9));
    assert_eq!(scene.chris.opens(&conversation(&scene.id)).await.status, 303, "the sign-in has ended");
    scene.chris.signs_in(&stage).await.must_be(303);
    assert_eq!(field(&scene).await, "Mitt utkast");
}

async fn a_new_message_keeps_the_draft_and_sends_nothing(stage: Stage) {
    let scene = Scene::of(&stage).await;
    let window = Window::opens(&scene).await;
    scene.ada.writes("En sak till").await.must_be(303);
    let page = window.presses(&scene, "send", "Mitt svar", &[]).await;
    page.must_be(422).must_say("nytt meddelande").must_say("En sak till");
    assert_eq!(page.texts("#text"), ["Mitt svar"]);
    assert_eq!(field(&scene).await, "Mitt svar", "it is kept on the server, too");
    let preview = Window::of(&page).presses(&scene, "preview", "Mitt svar", &[]).await;
    preview.must_be(200).must_say("Mitt svar");
    Window::of(&preview).presses(&scene, "send", "Mitt svar", &[]).await.must_be(303);
    assert_eq!(saved(&stage), 0);
    let sent: i64 = stage.db_look(|conn| Ok(messages::table.count().get_result(conn)?));
    assert_eq!(sent, 3);
}

async fn two_windows_lose_nothing_in_silence(stage: Stage) {
    let scene = Scene::of(&stage).await;
    let (one, other) = (Window::opens(&scene).await, Window::opens(&scene).await);
    one.presses(&scene, "save", "Från det första", &[]).await.must_be(303);
    let page = other.presses(&scene, "save", "Från det andra", &[]).await;
    page.must_be(200).must_say("Ett annat utkast fanns redan").must_say("Från det första");
    assert_eq!(page.texts("#text"), ["Från det andra"]);
    let page = one.presses(&scene, "send", "Från det första", &[]).await;
    page.must_be(422).must_say("Inget är skickat").must_say("Från det andra");
    assert_eq!(page.texts("#text"), ["Från det första"]);
    scene.ada.opens("/messages").await.must_not_hold("Från det första");
    Window::of(&page).presses(&scene, "send", "Från det första", &[]).await.must_be(303);
    let again = Window::of(&page).presses(&scene, "send", "Från det första", &[]).await;
    again.must_be(303);
    scene.ada.opens("/messages").await.must_say("Från det första");
    assert_eq!(saved(&stage), 0, "a double click sends once and leaves no draft");
}

async fn a_discarded_draft_is_gone_from_the_server_only(stage: Stage) {
    let scene = Scene::of(&stage).await;
    presses(&scene, "save", "Mitt utkast").await.must_be(303);
    let page = presses(&scene, "discard", "Mitt utkast, längre").await;
    page.must_be(200).must_say("Det sparade utkastet är borttaget");
    assert_eq!(page.texts("#text"), ["Mitt utkast, längre"]);
    assert_eq!((saved(&stage), field(&scene).await), (0, String::new()));
}

async fn a_draft_goes_with_its_conversation(stage: Stage) {
    let scene = Scene::of(&stage).await;
    presses(&scene, "save", "Mitt utkast").await.must_be(303);
    let window = Window::opens(&scene).await;
    scene.ada.sends("/messages/erasure", &[("sure", "yes")]).await.must_be(303);
    let left: i64 = stage.db_look(|conn| Ok(conversations::table.count().get_result(conn)?));
    assert_eq!((left, saved(&stage)), (0, 0));
    for button in ["save", "preview", "ask", "insert", "discard", "send"] {
        let page = window.presses(&scene, button, "Mitt utkast", &[]).await;
        page.must_be(410).must_say("Deltagaren har raderat det");
    }
}

async fn a_preview_shows_what_the_participant_will_see(stage: Stage) {
    let scene = Scene::of(&stage).await;
    presses(&scene, "preview", " ").await.must_be(422).must_say("Skriv något först");
    presses(&scene, "preview", &"lång ".repeat(2_000)).await.must_be(422).must_say("för långt");
    let page = presses(&scene, "preview", "Hej <du>!\r\nHur är det?").await;
    page.must_be(200).must_say("Så här ser deltagaren svaret").must_say("Hej <du>! Hur är det?").must_say("Chris");
    assert_eq!(page.texts(".message.theirs .from"), ["Chris"], "on the side where the participant has it");
    page.must_not_hold("drömmer");
    assert_eq!(page.value_of("text").as_deref(), Some("Hej <du>!\nHur är det?"), "line breaks are kept");
    scene.ada.opens("/messages").await.must_not_hold("Hur är det");
    let changed = Window::of(&page).presses(&scene, "save", "Hej <du>!\r\nHur är det?", &[]).await;
    changed.must_be(303);
    assert_eq!(field(&scene).await, "Hej <du>! Hur är det?");
    let page = presses(&scene, "preview", "Hej <du>!\r\nHur är det?").await;
    Window::of(&page).presses(&scene, "send", "Hej <du>!\r\nHur är det?", &[]).await.must_be(303);
    scene.ada.opens("/messages").await.must_say("Hej <du>! Hur är det?");
}

async fn whoever_lost_the_conversation_keeps_what_was_typed(stage: Stage) {
    let scene = Scene::of(&stage).await;
    let window = Window::opens(&scene).await;
    scene.chris.does(&scene.id, "release").await.must_be(303);
    scene.dana.does(&scene.id, "claim").await.must_be(303);
    for button in ["save", "preview", "ask", "send"] {
        let page = window.presses(&scene, button, "Mitt utkast", &[]).await;
        page.must_be(422).must_not_hold("drömmer").must_say("Mitt utkast");
    }
    assert_eq!(saved(&stage), 0);
    assert!(TEXT.contains("drömmer"));
}
