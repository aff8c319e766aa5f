//! The compiler as a whole, on the folders below tests/fixtures/content and on the modules we ship.

use std::path::PathBuf;

use proptest::prelude::*;

use super::reading::file::TextFile;
use super::reading::known::Known;
use super::reading::module::{self, Around};
use super::*;

fn fixture(name: &str) -> (Library, Vec<Problem>) {
    Library::load(&Source::Folder(PathBuf::from("tests/fixtures/content").join(name)))
}

#[test]
fn every_kind_of_problem_is_reported_with_its_place_and_a_hint() {
    let (library, problems) = fixture("broken");
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("broken", report(&problems));
    });
    assert!(problems.iter().all(|problem| problem.line > 0 && problem.column > 0 && !problem.hint.is_empty()));
    assert!(library.programmes.is_empty() && library.help.lines.is_empty());
}

#[test]
fn what_somebody_should_look_at_is_a_warning() {
    let (library, problems) = fixture("warned");
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("warned", report(&problems));
    });
    assert_eq!(library.programmes.len(), 1, "texts with warnings are shown");
}

#[test]
fn a_whole_folder_becomes_a_library() {
    let (library, problems) = fixture("good");
    assert_eq!(report(&problems), "No problems found.\n");
    let programme = library.programme("cannabis").unwrap();
    let slugs: Vec<&str> = programme.modules.iter().map(|module| module.slug.as_str()).collect();
    assert_eq!(slugs, ["welcome", "finding-reasons", "later"]);
    assert_eq!(programme.module("welcome").unwrap().step, ModuleStep::Introduction);
    assert_eq!(programme.module("finding-reasons").unwrap().needs, [Need::Motivation, Need::Sleep]);
    assert_eq!(programme.diary, DiaryKind::OwnUse);
    assert_eq!(programme.about(Language::En), "For you who want to change something.");
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_debug_snapshot!("good", programme.module("finding-reasons").unwrap().text(Language::Sv));
    });
    let lines: Vec<&HelpLine> = library.help.of(HelpKind::Suicide).collect();
    assert_eq!(lines[0].dial().unwrap(), "+4681234567");
}

#[test]
fn days_since_use_lead_to_a_step_and_the_last_step_stays() {
    let (library, _) = fixture("good");
    let programme = library.programme("cannabis").unwrap();
    for (days, step) in [(0, 0), (1, 0), (2, 1), (8, 1), (9, 1), (400, 1)] {
        assert_eq!(programme.step_at(days).unwrap().id, step, "{days}");
    }
    let said = |days| Some(programme.step_at(days)?.day_at(days)?.text.get(Language::En).as_str());
    let tired = Some("Many are tired today.");
    assert_eq!([said(0), said(1), said(2)], [tired, Some("Cravings may come now."), None]);
}

#[test]
fn both_languages_have_the_same_form() {
    let (library, _) = fixture("good");
    for module in library.programmes.iter().flat_map(|programme| &programme.modules) {
        let names = |language| -> Vec<String> {
            let exercises = module.text(language).exercises();
            exercises.flat_map(|exercise| exercise.fields.iter().flat_map(Field::form_names)).collect()
        };
        assert_eq!(names(Language::Sv), names(Language::En));
    }
}

#[test]
fn the_modules_we_ship_have_no_errors() {
    let (library, problems) = Library::load(&Source::BuiltIn);
    let errors: Vec<Problem> = problems.into_iter().filter(Problem::is_error).collect();
    assert!(errors.is_empty(), "{}", report(&errors));
    assert!(!library.programmes.is_empty() && !library.help.lines.is_empty());
}

#[test]
fn the_example_in_the_guide_for_authors_is_right() {
    let guide = include_str!("../../docs/AUTHORING.md");
    let example = |mark: &str| {
        let (_, rest) = guide.split_once(mark).unwrap();
        let (_, rest) = rest.split_once("~~~\n").unwrap();
        rest.split_once("\n~~~").unwrap().0.to_owned() + "\n"
    };
    let folder = tempfile::tempdir().unwrap();
    for (mark, path) in [
        ("<!-- example: programme -->", "cannabis/programme.toml"),
        ("<!-- example: module sv -->", "cannabis/sv/01-my-reasons.md"),
        ("<!-- example: module en -->", "cannabis/en/01-my-reasons.md"),
        ("<!-- example: module sv -->", "cannabis/sv/02-second.md"),
        ("<!-- example: module en -->", "cannabis/en/02-second.md"),
        ("<!-- example: help -->", "help.toml"),
        ("<!-- example: units -->", "units.toml"),
        ("<!-- example: facts -->", "facts.toml"),
    ] {
        let second = path.contains("02-");
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        // The second step of the example needs a module, too.
        let text = example(mark);
        std::fs::write(path, if second { text.replace("step = 0", "step = 1") } else { text }).unwrap();
    }
    let (library, problems) = Library::load(&Source::Folder(folder.path().to_owned()));
    assert_eq!(report(&problems), "No problems found.\n");
    let text = library.programmes[0].modules[0].text(Language::Sv);
    let kinds: std::collections::BTreeSet<&str> =
        text.exercises().flat_map(|exercise| &exercise.fields).map(|field| field.kind.word()).collect();
    assert_eq!(kinds.len(), 9, "the example shows every kind of field");
    assert_eq!((library.units.len(), library.facts.len(), library.dated.len()), (1, 1, 2));
}

#[test]
fn a_folder_that_is_not_there_is_a_problem() {
    let (library, problems) = fixture("nowhere");
    assert_eq!(library, Library::default());
    assert!(problems[0].is_error() && problems[0].file.ends_with("nowhere"));
}

#[test]
fn an_earlier_text_is_read_again_though_its_step_and_what_it_led_to_are_gone() {
    let (library, _) = fixture("good");
    let modules = library.manuscripts.iter().filter(|manuscript| !manuscript.module.is_empty());
    assert_eq!(modules.count(), 6, "three modules in two languages");
    let mut earlier = Earlier::default();
    for manuscript in &library.manuscripts {
        earlier.keep(manuscript.clone());
    }
    let module = library.programmes[0].module("finding-reasons").unwrap();
    for language in Language::WRITTEN {
        let text = module.text(language);
        let read = earlier.module("finding-reasons", text.edition.as_str(), language).unwrap();
        assert_eq!(read.text(language), text, "word for word the same");
        assert!(earlier.module("welcome", text.edition.as_str(), language).is_none());
    }
    let english = module.text(Language::En).edition.as_str();
    assert!(earlier.module("finding-reasons", english, Language::Sv).is_none());
    assert!(earlier.in_any_language("finding-reasons", english).is_some());
    let source = format!("{FRONT}# P {{#p}}\n\n[l](/gone) and [m](/modules/gone/page)\n");
    let edition = Edition::of("T", "A", "# P {#p}\n\n[l](/gone) and [m](/modules/gone/page)\n");
    let (edition, other) = (edition.as_str().to_owned(), "0123456789abcdef".to_owned());
    let gone = Manuscript { source: source.replace("step = 0", "step = 9"), ..library.manuscripts[0].clone() };
    let slug = gone.module.clone();
    earlier.keep(Manuscript { edition: edition.clone(), ..gone.clone() });
    earlier.keep(Manuscript { edition: other.clone(), ..gone });
    assert_eq!(earlier.in_any_language(&slug, &edition).unwrap().step, ModuleStep::Step(9));
    assert!(earlier.in_any_language(&slug, &other).is_none(), "its words are not those of the edition");
}

/// Reads a text as a module in both languages, and returns whether it became one.
fn reads(text: &str) -> bool {
    let file = |language| TextFile::decode(language, text.as_bytes()).unwrap();
    let mut known = Known::default();
    known.add("p", "other", module::outline(&file("sv"), Language::Sv));
    let around = Around { steps: vec![0, 1], known: &known };
    let mut problems = Vec::new();
    let read = module::read("m", &ByLanguage::new(file("sv"), file("en")), &around, &mut problems);
    let _ = report(&problems);
    read.is_some()
}

const FRONT: &str = "+++\ntitle = \"T\"\naim = \"A\"\nminutes = 1\nstep = 0\n+++\n";

#[test]
fn lines_and_spaces_of_any_editor_are_read() {
    let text = format!("{FRONT}# P {{#p}}\n\nText.\n\n```exercise e\ntitle: T\n? list l 3 required: L\n```\n");
    assert!(reads(&text));
    assert!(reads(&text.replace('\n', "\r\n")));
    assert!(reads(&format!("\u{feff}{text}")));
    assert!(reads(&text.replace('\n', "  \n")));
}

/// Pieces that a text is made of, whole and broken.
const PIECES: [&str; 38] = [
    "+++",
    "title = \"T\"",
    "step = 0",
    "minutes = 5",
    "aim = \"A\"",
    "# P {#p}",
    "# P",
    "## H {#x}",
    "#### D",
    "Text åäö.",
    "[l](/help)",
    "[l](/modules/other)",
    "![](x)",
    "<b>å</b>",
    "```exercise e",
    "```",
    "title: å",
    "? scale s 0-10: S",
    "? day grid d: D",
    "? list l 9999999999999999999: L",
    "? pairs p 3: P",
    "left: å",
    "right: å",
    "plan: risks",
    "- å: A {sleep}",
    "needs = [\"sleep\", 3]",
    "```recall other/e/f",
    "empty: å",
    "- a: A",
    "  continues",
    "low: x",
    "> ```exercise q",
    "\t```exercise t",
    "| a | b |\n| - | - |",
    "\u{0}\u{301}",
    "? number n -9223372036854775808-9223372036854775807: N",
    "[r]: /x\n[r]",
    "",
];

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        reads(&text);
        reads(&format!("{FRONT}{text}"));
        reads(&format!("{FRONT}# P {{#p}}\n```exercise e\n{text}\n```\n"));
        reads(&format!("+++\n{text}\n+++\n"));
    }

    #[test]
    fn no_order_of_pieces_makes_the_reader_panic(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..30),
        front in any::<bool>(),
    ) {
        let text = pieces.join("\n");
        reads(&if front { format!("{FRONT}{text}") } else { text });
    }

    #[test]
    fn no_toml_makes_the_reader_panic(text in any::<String>(), keys in prop::collection::vec("(\\[\\[line\\]\\]|\\[line\\.what\\]|id = [0-9\"a]{0,4}|sv = \"å\"|checked_on = 20[0-9]{2}-[0-9]{2}-[0-9]{2})", 0..12)) {
        for toml in [text, keys.join("\n")] {
            let file = TextFile::decode("help.toml", toml.as_bytes()).unwrap();
            let mut findings = reading::file::Findings::of(&file);
            let _ = reading::help::read(&file, &mut findings, &mut Vec::new());
            let _ = report(&findings.problems);
        }
    }
}
