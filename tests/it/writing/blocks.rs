//! Text blocks: written, changed, copied, put into an answer.

use andrum::schema::text_blocks;
use diesel::prelude::*;

use super::{Scene, Window, field, presses};
use crate::support::staff::Colleague;
use crate::support::{Page, Stage, each_database};

each_database!(
    a_block_is_put_at_the_end_of_a_draft,
    a_block_of_ones_own_is_nobody_elses,
    a_block_that_cannot_be_written_comes_back,
    starting_blocks_are_written_when_somebody_copies_one
);

async fn writes_block(colleague: &Colleague, title: &str, body: &str, owner: &str) -> Page {
    let page = colleague.opens("/staff/blocks").await;
    let id = page.must_be(200).value_of("id").expect("a form");
    let fields = [("id", id.as_str()), ("title", title), ("body", body), ("language", "sv"), ("owner", owner)];
    colleague.sends("/staff/blocks", &fields).await
}

fn ids(stage: &Stage) -> Vec<String> {
    stage.db_look(|conn| Ok(text_blocks::table.order(text_blocks::title).select(text_blocks::id).load(conn)?))
}

async fn a_block_is_put_at_the_end_of_a_draft(stage: Stage) {
    let scene = Scene::of(&stage).await;
    writes_block(&scene.dana, "Hälsning", "{counsellor} svarar senast {by}.", "team").await.must_be(303);
    let id = ids(&stage).concat();
    let window = Window::opens(&scene).await;
    window.presses(&scene, "insert", "Hej!", &[("block", &id)]).await.must_be(303);
    assert_eq!(field(&scene).await, "Hej! Chris svarar senast måndag 23 november kl. 16:00.");
    presses(&scene, "insert", "Hej igen").await.must_be(303);
    assert_eq!(field(&scene).await, "Hej igen", "no block was chosen");
    scene.dana.opens(&format!("/staff/blocks/{id}")).await.must_be(200);
    let fields = [("title", "Hälsning"), ("body", "Vi hörs."), ("language", "sv"), ("owner", "team")];
    scene.dana.sends(&format!("/staff/blocks/{id}"), &fields).await.must_be(303);
    Window::opens(&scene).await.presses(&scene, "insert", "", &[("block", &id)]).await.must_be(303);
    assert_eq!(field(&scene).await, "Vi hörs.");
    for _ in 0..2 {
        scene.dana.sends(&format!("/staff/blocks/{id}/removal"), &[]).await.must_be(303);
    }
    assert!(ids(&stage).is_empty());
    let page = scene.dana.sends(&format!("/staff/blocks/{id}"), &fields).await;
    page.must_be(404);
}

async fn a_block_of_ones_own_is_nobody_elses(stage: Stage) {
    let scene = Scene::of(&stage).await;
    writes_block(&scene.dana, "Min", "Bara min text", "own").await.must_be(303);
    let id = ids(&stage).concat();
    scene.dana.opens("/staff/blocks").await.must_say("Bara min text");
    scene.chris.opens("/staff/blocks").await.must_not_hold("Bara min text");
    scene.chris.opens(&format!("/staff/blocks/{id}")).await.must_be(404);
    scene.chris.opens("/staff/blocks").await;
    let fields = [("id", id.as_str()), ("title", "Min"), ("body", "Kapad"), ("language", "sv"), ("owner", "own")];
    scene.chris.sends(&format!("/staff/blocks/{id}"), &fields).await.must_be(404);
    scene.chris.sends("/staff/blocks", &fields).await.must_be(404);
    scene.chris.sends(&format!("/staff/blocks/{id}/removal"), &[]).await.must_be(303);
    Window::opens(&scene).await.presses(&scene, "insert", "Hej", &[("block", &id)]).await.must_be(303);
    assert_eq!(field(&scene).await, "Hej");
    scene.dana.opens("/staff/blocks").await.must_say("Bara min text");
}

async fn a_block_that_cannot_be_written_comes_back(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    for (title, body, says) in [
        ("Hej", "Hej {namn}!", "{namn} går inte att fylla i"),
        (" ", "Hej", "Skriv ett namn"),
        ("Hej", " ", "Skriv en text"),
    ] {
        let page = writes_block(&chris, title, body, "team").await;
        page.must_be(422).must_say(says);
        assert_eq!(page.texts("#body").concat(), body.trim());
    }
    assert!(ids(&stage).is_empty());
}

async fn starting_blocks_are_written_when_somebody_copies_one(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    let sam = stage.joins(&alva, "supervisor", "Sam").await;
    let page = chris.opens("/staff/blocks").await;
    page.must_say("112").must_say("90101").must_say("{by}");
    assert!(ids(&stage).is_empty(), "nothing is written by itself");
    let offered = page.attributes("input[name=name]", "value").len();
    assert_eq!(offered, 10, "five in each language");
    sam.opens("/staff/blocks").await.must_be(200);
    for _ in 0..2 {
        sam.sends("/staff/blocks/starting", &[("name", "dark"), ("language", "sv")]).await.must_be(303);
    }
    assert_eq!(ids(&stage).len(), 1);
    let page = chris.opens("/staff/blocks").await;
    assert_eq!(page.attributes("input[name=name]", "value").len(), offered - 1);
    chris.sends("/staff/blocks/starting", &[("name", "nothing"), ("language", "sv")]).await.must_be(404);
}
