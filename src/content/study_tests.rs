//! Studies and the text of consent as the compiler reads them, whole and broken.

use std::path::Path;

use super::*;

/// The modules we ship, with these files put in their place.
fn folder(files: &[(&str, &str)]) -> (Library, String) {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("modules"), folder.path());
    for (path, text) in files {
        let to = folder.path().join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, text).unwrap();
    }
    let (library, problems) = Library::load(&Source::Folder(folder.path().to_owned()));
    let shown: Vec<Problem> = problems
        .into_iter()
        .filter(|problem| !problem.file.contains("answers.lock"))
        .map(|problem| Problem {
            file: problem.file.replace(&folder.path().display().to_string(), "modules"),
            ..problem
        })
        .collect();
    (library, report(&shown))
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&to).unwrap();
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn example() -> String {
    std::fs::read_to_string("tests/fixtures/studies/waiting.toml").unwrap()
}

/// The example with one part of it changed, and what is said about it.
fn changed(from: &str, to: &str) -> String {
    assert!(example().contains(from), "{from}");
    folder(&[("studies/waiting.toml", &example().replace(from, to))]).1
}

#[test]
fn the_example_becomes_a_study() {
    let (library, report) = folder(&[("studies/waiting.toml", &example())]);
    assert_eq!(report, "No problems found.\n");
    let study = library.study("waiting").unwrap();
    let arms: Vec<(&str, u32, Option<u32>)> =
        study.arms.iter().map(|arm| (arm.id.as_str(), arm.weight, arm.wait)).collect();
    assert_eq!(arms, [("now", 1, None), ("later", 1, Some(42))]);
    assert_eq!((study.blocks.as_slice(), study.factors.len(), study.dose), ([4, 6].as_slice(), 2, 4));
    assert!(study.information.get(Language::En).as_str().contains("<p>"));
}

#[test]
fn every_slip_in_a_study_is_told_with_its_place() {
    for (from, to, expected) in [
        ("programme = \"cannabis\"", "programme = \"canabis\"", "there is no programme `canabis`"),
        ("blocks = [4, 6]", "blocks = [4, 5]", "a block of 5 cannot be divided: the weights make 2"),
        ("blocks = [4, 6]", "blocks = [4]", "there is one size of blocks"),
        ("blocks = [4, 6]", "blocks = []", "`blocks` is empty"),
        ("recruits_until = 2026-12-31", "recruits_until = 2026-10-31", "nobody can join"),
        ("score = \"full\"\nmoment", "score = \"fall\"\nmoment", "`cast` has no score `fall`"),
        ("moment = \"six-weeks\"", "moment = \"start\"", "`start` is no time of following up"),
        ("baseline = [\"cast\"]", "baseline = [\"sleep\"]", "`baseline` has no `cast`"),
        ("baseline = [\"cast\"]", "baseline = [\"week\"]", "`week` is answered in the diary"),
        ("wait = 42", "wait = 400", "`wait` cannot be 400"),
        ("wait = 42", "variant = \"b\"", "no module of this programme is for the variant `b`"),
        ("id = \"later\"", "id = \"now\"", "the arm `now` is there twice"),
        ("age_from = [\"21-25\"]", "age_from = [\"15-17\"]", "nobody can be younger than `15-17`"),
        ("age_from = [\"21-25\"]", "age_from = [\"21\"]", "there is no age band `21`"),
        ("from = [7]", "from = [7, 9, 12]", "together these make 8 strata"),
        ("from = [7]", "from = [99]", "borders rise, up to 24"),
        ("from = [7]", "from = []", "there is no border"),
        ("dose = 4", "doze = 4", "`dose` is missing"),
        ("recruits_from", "ended = 2026-12-01\nrecruits_from", "it ends while people can still join"),
    ] {
        let report = changed(from, to);
        assert!(report.contains(expected) && report.contains("modules/studies/waiting.toml:"), "{to}: {report}");
    }
}

#[test]
fn nobody_is_asked_for_two_studies_at_once() {
    let (library, report) = folder(&[("studies/waiting.toml", &example()), ("studies/zwei.toml", &example())]);
    assert!(report.contains("the study `waiting` asks the same participants on the same days"), "{report}");
    assert_eq!(library.studies.len(), 1);
}

#[test]
fn a_module_of_a_variant_is_read_by_its_arm_alone() {
    let module = |language: &str| {
        let text = std::fs::read_to_string(format!("modules/cannabis/{language}/08-sleep.md")).unwrap();
        text.replacen("step =", "variants = [\"b\"]\nstep =", 1)
    };
    let files = [("cannabis/sv/08-sleep.md", module("sv")), ("cannabis/en/08-sleep.md", module("en"))];
    let mut files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let (library, report) = folder(&files);
    assert!(report.contains("no arm of a study has the variant `b` of sleep"), "{report}");
    let has = |programme: Option<&Programme>| programme.unwrap().module("sleep").is_some();
    assert!(!has(library.programme("cannabis")) && !has(library.programme_in("cannabis", USUAL)));
    assert!(has(library.programme_in("cannabis", "b")));
    let all = library.programme("cannabis").unwrap().modules.len() + 1;
    assert_eq!(library.modules_of("cannabis").count(), all, "each module once");
    assert_eq!(library.programme_in("cannabis", "b").unwrap().modules.len(), all);
    let study = example().replace("wait = 42", "variant = \"b\"");
    files.push(("studies/waiting.toml", &study));
    assert_eq!(folder(&files).1, "No problems found.\n");
}

#[test]
fn a_consent_that_leaves_something_out_is_told() {
    let text = std::fs::read_to_string("modules/consent.toml").unwrap();
    for (from, to, expected) in [
        ("id = \"released\"", "id = \"other\"", "no `[[point]]` has the id `released`"),
        ("{freeze_day}", "then", "`{freeze_day}` is missing"),
        ("id = \"who\"", "id = \"kept\"", "`kept` is there twice"),
        ("\nar = \"", "\nxx = \"", "`free` is missing in Arabic"),
        ("\nen = \"", "\nxx = \"", "`en` is missing"),
    ] {
        let (_, report) = folder(&[("consent.toml", &text.replacen(from, to, 1))]);
        assert!(report.contains(expected) && report.contains("modules/consent.toml:"), "{expected}: {report}");
    }
}

#[test]
fn another_word_is_another_edition_and_another_day_is_not() {
    let consent = Library::load(&Source::BuiltIn).0.consent;
    assert_eq!((consent.points.len(), consent.allows()), (12, [Allows::Answers].into()));
    let editions: Vec<String> = Language::ALL.map(|language| consent.edition(language)).to_vec();
    assert!(editions.iter().all(|edition| edition.len() == 12));
    assert!(editions[0] != editions[1] && editions[1] != editions[2], "three texts");
    let told = consent.sentences(Language::Sv, "29 december 2026").join(" ");
    assert!(told.contains("tidigast 29 december 2026") && !told.contains('{'), "{told}");
    let text = std::fs::read_to_string("modules/consent.toml").unwrap();
    let other = folder(&[("consent.toml", &text.replacen("Du bestämmer själv", "Du avgör själv", 1))]).0.consent;
    assert_ne!(other.edition(Language::Sv), editions[0]);
    assert_eq!(other.edition(Language::En), editions[1]);
}

#[test]
fn a_folder_without_a_consent_has_ours() {
    let (library, _) = Library::load(&Source::Folder("tests/fixtures/content/good".into()));
    assert_eq!(library.consent, Library::load(&Source::BuiltIn).0.consent);
}
