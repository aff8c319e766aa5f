//! Promise 9: no page loads anything from another host.

use super::planted::journey;
use crate::support::{Page, Stage, each_database};

each_database!(no_page_names_another_host);

async fn no_page_names_another_host(stage: Stage) {
    let planted = journey(&stage).await;
    planted.counsellor.signs_in(&stage).await.must_be(303);
    planted.administrator.signs_in(&stage).await.must_be(303);
    for path in [
        "/",
        "/help",
        "/find-help",
        "/find-help?region=skane",
        "/find-help/first-visit",
        "/facts",
        "/reasons",
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
        "/reasons",
        "/more",
        "/study",
        "/take-out",
        "/erase",
        "/new-code",
    ] {
        loads_nothing_from_elsewhere(path, &planted.participant.opens(path).await);
    }
    for path in ["/staff/inbox", "/staff/reasons", "/staff/team", "/staff/account"] {
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
