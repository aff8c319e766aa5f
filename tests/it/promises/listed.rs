//! A promise without a sentence on the privacy page, or without a test, fails the build.

use std::fs;
use std::path::Path;

use andrum::promises::PROMISES;

use crate::support::{Stage, each_database};

#[test]
fn every_promise_is_guarded_by_tests_that_exist() {
    let mut sources = String::new();
    for folder in ["src", "tests"] {
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut sources);
    }
    for promise in PROMISES {
        assert!(!promise.guarded_by.is_empty(), "promise {} is guarded by nothing", promise.number);
        for test in promise.guarded_by {
            let story = format!("fn {test}(");
            let journey = format!("journey(\"{test}\"");
            assert!(
                sources.contains(&story) || sources.contains(&journey),
                "promise {} names a test that does not exist: {test}",
                promise.number
            );
        }
    }
}

each_database!(every_promise_is_on_the_privacy_page);

async fn every_promise_is_on_the_privacy_page(stage: Stage) {
    for language in ["sv", "en"] {
        let page = stage.stranger().opens_in(language, "/privacy").await;
        for promise in PROMISES {
            let said = page.texts(&format!("#promise-{}", promise.number)).concat();
            assert!(!said.is_empty(), "promise {} is not on the page in {language}", promise.number);
        }
    }
}

fn collect(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("node_modules") {
            collect(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "mjs") {
            sources.push_str(&fs::read_to_string(&path).expect("a source"));
        }
    }
}
