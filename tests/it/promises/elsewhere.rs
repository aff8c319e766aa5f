//! Promises 8 and 9: what research gets, and that no page loads anything from another host.

use andrum::schema::study_records;
use diesel::prelude::*;

use super::planted::journey;
use crate::support::{Page, Stage, each_database};

each_database!(without_a_yes_there_is_no_study_record, no_page_names_another_host);

async fn without_a_yes_there_is_no_study_record(stage: Stage) {
    let records = || stage.db_look(|conn| Ok(study_records::table.count().get_result::<i64>(conn)?));
    let participant = stage.participant().await;
    participant.opens("/diary").await.must_be(200);
    participant.sends("/diary/2026-11-21", &[("used", "no"), ("back", "/home")]).await.must_be(303);
    participant.opens("/modules/introduction").await.must_be(200);
    assert_eq!(records(), 0);

    let planted = journey(&stage).await;
    assert_eq!(records(), 1, "a yes makes one record");
    planted.participant.opens("/study").await.must_be(200);
    planted.participant.sends("/study/withdrawal", &[]).await.must_be(303);
    assert_eq!(records(), 0, "a withdrawal takes it away at once");
    planted.participant.sends("/diary/2026-11-21", &[("used", "no"), ("back", "/home")]).await.must_be(303);
    assert_eq!(records(), 0, "and it does not come back");
}

async fn no_page_names_another_host(stage: Stage) {
    let planted = journey(&stage).await;
    planted.counsellor.signs_in(&stage).await.must_be(303);
    planted.administrator.signs_in(&stage).await.must_be(303);
    for path in [
        "/",
        "/help",
        "/privacy",
        "/accessibility",
        "/start",
        "/sign-in",
        "/modules",
        "/modules/introduction",
        "/exit",
        "/nothing",
    ] {
        loads_nothing_from_elsewhere(path, &stage.stranger().opens(path).await);
    }
    for path in [
        "/home",
        "/modules",
        "/modules/sleep",
        "/diary",
        "/goal",
        "/messages",
        "/more",
        "/study",
        "/take-out",
        "/erase",
        "/new-code",
    ] {
        loads_nothing_from_elsewhere(path, &planted.participant.opens(path).await);
    }
    for path in ["/staff/inbox", "/staff/team", "/staff/account"] {
        loads_nothing_from_elsewhere(path, &planted.counsellor.person.opens(path).await);
    }
    for path in ["/staff/team", "/staff/audit"] {
        loads_nothing_from_elsewhere(path, &planted.administrator.person.opens(path).await);
    }
}

/// A link that a person follows may lead elsewhere; what a browser loads by itself may not.
#[track_caller]
fn loads_nothing_from_elsewhere(path: &str, page: &Page) {
    let policy = page.headers.get("content-security-policy").expect("a policy").to_str().expect("text");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
    assert!(
        !page.html.contains("style=\"") && !page.html.contains("<style") && !page.html.contains(" onclick"),
        "{path}: inline"
    );
    for (element, attribute) in
        [("script", "src"), ("link", "href"), ("img", "src"), ("form", "action"), ("iframe", "src"), ("source", "src")]
    {
        for address in page.attributes(element, attribute) {
            assert!(address.starts_with('/') && !address.starts_with("//"), "{path}: {element} {address}");
        }
    }
    assert!(!page.html.contains("<script>"), "{path}: a script inside the page");
}
