//! Questionnaires: what is read, and what is reported with its place.

use super::checks::problem::{Problem, Severity, report};
use super::measure::{AnsweredIn, Measure, Method, Moment};
use super::reading::file::TextFile;
use super::reading::known::Known;
use super::reading::measure::{Around, read};
use super::reading::module;
use super::{FieldKind, Language, Need};

const GOOD: &str = r#"
programmes = ["cannabis"]
due = [2, 42]
open_for = 14
minutes = 2
validated = false
title = { sv = "Hur du sover", en = "How you sleep" }
why = { sv = "Därför.", en = "Because." }
intro = { sv = "Ta **god tid** på dig.", en = "Take **your time**." }
reference = { sv = "Vi.", en = "We." }
licence = { sv = "Fri.", en = "Free." }
own_words = { sv = "Egna ord.", en = "Own words." }

[[scale]]
id = "often"
options = [
  { id = "never", points = 0, text = { sv = "Aldrig", en = "Never" } },
  { id = "often", points = 2, need = "sleep", text = { sv = "Ofta", en = "Often" } },
]

[[item]]
id = "awake"
scale = "often"
alert_from = 2
text = { sv = "Vaknar du?", en = "Do you wake?" }

[[item]]
id = "why"
kind = "several"
skip_if = { item = "awake", is = ["never"] }
text = { sv = "Av vad?", en = "From what?" }
options = [
  { id = "noise", points = 1, text = { sv = "Ljud", en = "Noise" } },
  { id = "light", points = 1, text = { sv = "Ljus", en = "Light" } },
]

[[item]]
id = "hours"
kind = "number"
from = 0
to = 24
unit = { sv = "timmar", en = "hours" }
text = { sv = "Hur länge sover du?", en = "How long do you sleep?" }

[[item]]
id = "rested"
kind = "yes-no"
text = { sv = "Är du utvilad?", en = "Are you rested?" }

[[score]]
id = "sleep"
title = { sv = "Sömn", en = "Sleep" }
method = "sum"
items = ["awake", "why"]
least = 1

[[score.bands]]
from = 0
to = 1
name = { sv = "Lite", en = "Little" }
text = { sv = "Lite.", en = "Little." }

[[score.bands]]
from = 2
to = 4
need = "sleep"
help = true
name = { sv = "Mycket", en = "Much" }
text = { sv = "Mycket.", en = "Much." }
"#;

fn reading(text: &str) -> (Option<Measure>, Vec<Problem>) {
    reading_as("sleep", text)
}

fn reading_as(id: &str, text: &str) -> (Option<Measure>, Vec<Problem>) {
    let file = TextFile::decode(&format!("modules/measures/{id}.toml"), text.as_bytes()).unwrap();
    let mut problems = Vec::new();
    let texts = module::Around { steps: Vec::new(), known: &Known::default() };
    let around = Around { programmes: &["cannabis"], texts };
    let measure = read(id, &file, &around, &mut problems);
    (measure, problems)
}

#[test]
fn a_whole_questionnaire_is_read() {
    let (measure, problems) = reading(GOOD);
    assert_eq!(report(&problems), "No problems found.\n");
    let measure = measure.unwrap();
    assert_eq!((measure.answered_in, measure.due.as_slice(), measure.open_for), (AnsweredIn::Page, &[2, 42][..], 14));
    let score = measure.score("sleep").unwrap();
    assert_eq!((score.most, score.least, score.bands.len()), (4, 1, 2));
    assert_eq!(score.band(2).unwrap().need, Some(Need::Sleep));
    assert!(matches!(measure.item("hours").unwrap().field(Language::En).kind, FieldKind::Number { max: 24, .. }));
    assert_eq!(measure.item("awake").unwrap().field(Language::Sv).options()[1].need, Some(Need::Sleep));
    let yes = &measure.item("rested").unwrap().field(Language::Sv).options()[0];
    assert_eq!((yes.label.as_str(), measure.item("rested").unwrap().points["yes"]), ("Ja", 1));
}

#[test]
fn a_comment_changes_no_edition_and_a_word_does() {
    let edition = |text: &str| reading(text).0.unwrap().edition;
    assert_eq!(edition(GOOD), edition(&format!("# Licence of the owner\n{GOOD}")));
    assert_ne!(edition(GOOD), edition(&GOOD.replace("Vaknar du?", "Vaknar du ofta?")));
}

#[test]
fn each_slip_is_reported_where_it_is() {
    for (good, bad, message, line) in [
        ("due = [2, 42]", "due = [42, 2]", "day 2 comes after day 42", 3),
        ("due = [2, 42]", "due = [2, 10]", "belongs to the same time", 3),
        ("due = [2, 42]", "due = [20, 40]", "it may still be due from day 20", 3),
        ("due = [2, 42]", "due = 2", "`due` cannot be", 3),
        ("due = [2, 42]", "due = [\"two\"]", "`due` cannot be", 3),
        ("open_for = 14", "open_for = 0", "`open_for` cannot be 0", 4),
        ("validated = false", "validated = \"no\"", "`validated` cannot be", 6),
        (", en = \"How you sleep\"", "", "`en` is missing", 7),
        ("Ta **god tid**", "# Ta god tid", "no room for a heading", 9),
        ("own_words =", "own_word =", "`own_words` is missing", 1),
        ("points = 2, need = \"sleep\"", "points = 2, need = \"sleeep\"", "unknown need `sleeep`", 18),
        ("scale = \"often\"", "scale = \"oftn\"", "there is no scale `oftn`", 23),
        ("id = \"why\"", "id = \"awake\"", "the item `awake` is there twice", 28),
        ("kind = \"several\"", "kind = \"severl\"", "unknown kind of item `severl`", 29),
        ("item = \"awake\", is", "item = \"hours\", is", "no earlier item is called `hours`", 30),
        ("is = [\"never\"]", "is = [\"nevr\"]", "`nevr` cannot be answered there", 30),
        ("to = 24", "to = 0", "the range 0-0 is empty", 41),
        ("method = \"sum\"", "method = \"total\"", "unknown method `total`", 53),
        ("items = [\"awake\", \"why\"]", "items = [\"awake\", \"wy\"]", "there is no item `wy`", 54),
        ("least = 1", "least = 3", "`least` cannot be 3", 55),
        ("from = 2\nto = 4", "from = 3\nto = 4", "a band from 3 to 4 where one from 2 is expected", 50),
        ("from = 2\nto = 4", "from = 2\nto = 5", "the last band ends at 5, and the score can be 4", 50),
        ("help = true", "helps = true", "unknown key `helps`", 67),
    ] {
        assert!(GOOD.contains(good), "{good}");
        let (measure, problems) = reading(&GOOD.replacen(good, bad, 1));
        let found = problems.iter().find(|problem| problem.message.contains(message));
        let problem = found.unwrap_or_else(|| panic!("{message:?} is not in:\n{}", report(&problems)));
        assert_eq!(problem.line, line, "{}", report(&problems));
        assert!(!problem.hint.is_empty() && problem.column > 0);
        assert!(measure.is_none(), "{message}");
    }
}

#[test]
fn a_programme_that_is_not_there_is_a_warning() {
    let (measure, problems) = reading(&GOOD.replace("[\"cannabis\"]", "[\"cannabis\", \"alkohol\"]"));
    assert!(measure.is_some());
    assert_eq!(problems.iter().map(|problem| problem.severity).collect::<Vec<_>>(), [Severity::Warning]);
}

#[test]
fn what_is_answered_in_the_diary_asks_nothing_here() {
    let head = GOOD.split("[[scale]]").next().unwrap();
    let diary = format!("answered_in = \"diary\"\n{head}");
    let (measure, problems) = reading_as("week", &diary);
    assert_eq!(report(&problems), "No problems found.\n");
    assert_eq!(measure.unwrap().answered_in, AnsweredIn::Diary);
    assert!(reading(&diary).1[0].message.contains("`sleep` cannot be answered in the diary"));
    let score = |id: &str| {
        format!(
            "{diary}\n[[score]]\nid = \"{id}\"\nmethod = \"days-with-use\"\n[score.title]\nsv = \"Dagar\"\nen = \"Days\"\n"
        )
    };
    let days = reading_as("week", &score("use-days")).0.unwrap();
    assert_eq!((days.scores[0].method, days.scores[0].most), (Method::DaysWithUse, 7));
    assert!(reading_as("week", &score("days")).1[0].message.contains("the diary has no score `days`"));
    assert!(reading(head).1[0].message.contains("nothing is asked here"));
}

#[test]
fn every_day_belongs_to_a_time() {
    for (day, moment) in [(0, Moment::Start), (6, Moment::Start), (42, Moment::SixWeeks), (84, Moment::TwelveWeeks)]
        .into_iter()
        .chain([(182, Moment::SixMonths), (400, Moment::SixMonths)])
    {
        assert_eq!(Moment::of_day(day), moment, "{day}");
    }
}

#[test]
fn the_example_in_the_guide_for_authors_is_right() {
    let guide = include_str!("../../docs/AUTHORING.md");
    let (_, rest) = guide.split_once("<!-- example: measure -->\n~~~\n").unwrap();
    let (measure, problems) = reading(rest.split_once("\n~~~").unwrap().0);
    assert_eq!(report(&problems), "No problems found.\n");
    assert_eq!(measure.unwrap().scores[0].most, 4);
}
