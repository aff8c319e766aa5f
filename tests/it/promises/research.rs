//! Promise 8: research sees you only if you said yes, only in groups, and never together with your conversation.

use andrum::research::release::{Form, verify};
use andrum::research::store;
use andrum::schema::{conversations, study_records, vaults};
use diesel::prelude::*;
use time::Duration;

use crate::support::{Person, Stage, each_database};

each_database!(without_a_yes_there_is_no_study_record, a_release_holds_groups_only);

fn records(stage: &Stage) -> Vec<String> {
    stage.db_look(|conn| Ok(study_records::table.select(study_records::record).load(conn)?))
}

/// A yes or whatever else stands on the consent page.
async fn answers(ada: &Person, age: &str) {
    let edition = ada.opens("/study").await.value_of("edition").expect("an edition");
    ada.sends("/study", &[("answer", "yes"), ("age", age), ("edition", &edition)]).await.must_be(303);
}

async fn uses_everything(ada: &Person) {
    ada.opens("/modules/introduction").await;
    let day = ada.opens("/diary/2026-11-21").await;
    let (based_on, back) = (day.value_of("based_on").expect("a mark"), day.value_of("back").expect("a way back"));
    let fields = [("used", "yes"), ("based_on", &based_on), ("back", &back)];
    ada.sends("/diary/2026-11-21", &fields).await.must_be(303);
}

async fn without_a_yes_there_is_no_study_record(stage: Stage) {
    let ada = stage.participant().await;
    uses_everything(&ada).await;
    assert_eq!(records(&stage), [] as [String; 0], "nobody was asked");
    ada.sends("/study", &[("answer", "no")]).await.must_be(303);
    answers(&ada, "under-15").await;
    uses_everything(&ada).await;
    assert_eq!(records(&stage), [] as [String; 0], "no, and under 15");

    let bo = stage.participant().await;
    answers(&bo, "18-20").await;
    let [first] = &records(&stage)[..] else { panic!("one record after one yes") };
    assert!(first.contains(r#""epoch":"2026H2""#), "{first}");
    bo.opens("/take-out").await.must_be(200);
    let taken = bo.sends("/take-out/json", &[]).await;
    taken.must_be(200);
    let everything: serde_json::Value = serde_json::from_str(&taken.html).expect("JSON");
    let kept: serde_json::Value = serde_json::from_str(first).expect("JSON");
    assert_eq!(everything["parts"]["study-record"], kept, "what research has can be taken along");
    stage.clock.advance(Duration::days(2));
    let again = stage.signs_in(&bo.token).await;
    again.opens("/study").await.must_be(200);
    again.sends("/study/withdrawal", &[]).await.must_be(303);
    assert_eq!(records(&stage), [] as [String; 0], "the yes was taken back");

    answers(&again, "18-20").await;
    assert_eq!(records(&stage).len(), 1);
    again.opens("/erase").await.must_be(200);
    again.sends("/erase", &[("understood", "yes")]).await;
    assert_eq!(records(&stage), [] as [String; 0], "everything was erased");
}

async fn a_release_holds_groups_only(stage: Stage) {
    stage.makes_up(90).await;
    let app = stage.app.clone();
    let epoch = "2026H1".parse().expect("an epoch");
    let build = tokio::task::spawn_blocking(move || store::build(&app, "cannabis", epoch, Form::Exact, "command line"));
    let release = build.await.expect("a thread").expect("a build").expect("a release");
    let (_, bytes) = stage.db_look(|conn| store::open(conn, &release.id));
    let verified = verify(&bytes).expect("a sound release");
    let files = unpacked(&bytes);

    // Nothing that leads to a row of any other store.
    let (ids, aliases): (Vec<String>, Vec<String>) = stage.db_look(|conn| {
        let mut ids: Vec<String> = study_records::table.select(study_records::id).load(conn)?;
        ids.extend(vaults::table.select(vaults::lookup_id).load::<String>(conn)?);
        ids.extend(conversations::table.select(conversations::id).load::<String>(conn)?);
        Ok((ids, conversations::table.select(conversations::alias).load(conn)?))
    });
    assert!(ids.len() > 150 && !aliases.is_empty());
    for planted in ids.iter().chain(&aliases) {
        assert!(!files.contains(planted.as_str()), "{planted} is in the release");
    }
    for written in ["promenad", "Det svåraste är att somna", "tack för att du skriver"] {
        assert!(!files.contains(written), "what somebody wrote: {written}");
    }

    // No shown number is small, and no two that belong together differ by a small one.
    let preview = verified.preview;
    for row in &preview.modules {
        for n in [row.visited.n, row.completed.n].into_iter().flatten() {
            assert!(n >= 11, "{row:?}");
        }
        if let (Some(visited), Some(completed)) = (row.visited.n, row.completed.n) {
            assert!(visited == completed || visited - completed >= 11, "{row:?}");
        }
    }
    assert!(preview.participants.n >= Some(50));
}

/// Every file of the zip, one after the other.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a file");
        std::io::Read::read_to_string(&mut file, &mut all).expect("text");
    }
    all
}
