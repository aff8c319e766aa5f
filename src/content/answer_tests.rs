//! Tables of what a form may hold, and what becomes of it.

use super::answers::{Answer, FieldProblem};
use super::exercise::{Alternative, Exercise, Field, FieldKind};
use super::language::Language;

fn options(ids: &[&str]) -> Vec<Alternative> {
    let option = |id: &&str| Alternative { id: (*id).to_owned(), label: format!("The {id}"), need: None };
    ids.iter().map(option).collect()
}

fn field(kind: FieldKind) -> Field {
    Field { id: "f".to_owned(), label: "?".to_owned(), help: None, required: false, plan: None, kind }
}

/// Parses the one field `f` from name and value pairs as a browser sends them.
fn parse(field: &Field, form: &[(&str, &str)]) -> Result<Option<Answer>, FieldProblem> {
    let one = |name: &str| form.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    let all = |name: &str| form.iter().filter(|(key, _)| *key == name).map(|(_, value)| *value).collect();
    let exercise = Exercise {
        id: "e".to_owned(),
        title: "E".to_owned(),
        intro: None,
        example: None,
        for_yourself: false,
        fields: vec![field.clone()],
    };
    match exercise.parse(one, all) {
        Ok(mut answers) => Ok(answers.remove("f")),
        Err(problems) => Err(problems.of("f").unwrap()),
    }
}

type Form<'f> = &'f [(&'f str, &'f str)];

fn check(kind: FieldKind, cases: &[(Form<'_>, Result<Option<Answer>, FieldProblem>)]) {
    let field = field(kind);
    for (form, expected) in cases {
        assert_eq!(&parse(&field, form), expected, "{form:?}");
    }
}

#[test]
fn a_choice_is_one_of_what_was_offered() {
    let unknown = Err(FieldProblem::UnknownOption);
    check(
        FieldKind::Choice { options: options(&["now", "later"]) },
        &[
            (&[("f", "later")], Ok(Some(Answer::Choice("later".to_owned())))),
            (&[], Ok(None)),
            (&[("f", "")], Ok(None)),
            (&[("f", "never")], unknown.clone()),
            (&[("f", "Now")], unknown.clone()),
        ],
    );
    let several = |ids: &[&str]| Ok(Some(Answer::Several(ids.iter().map(|&id| id.to_owned()).collect())));
    check(
        FieldKind::Several { options: options(&["a", "b", "c"]) },
        &[
            (&[("f", "c"), ("f", "a"), ("f", "c")], several(&["a", "c"])),
            (&[("f", "")], Ok(None)),
            (&[("f", "a"), ("f", "x")], unknown),
        ],
    );
}

#[test]
fn a_number_is_whole_and_within_its_bounds() {
    let far = Err(FieldProblem::OutOfRange { min: -5, max: 90 });
    let none = Err(FieldProblem::NotANumber);
    let is = |number| Ok(Some(Answer::Number(number)));
    check(
        FieldKind::Number { min: -5, max: 90, unit: None },
        &[
            (&[("f", "7")], is(7)),
            (&[("f", " +07 ")], is(7)),
            (&[("f", "\u{2212}5")], is(-5)),
            (&[("f", "  ")], Ok(None)),
            (&[("f", "91")], far.clone()),
            (&[("f", "-6")], far.clone()),
            (&[("f", "99999999999999999999999")], far),
            (&[("f", "7.5")], none.clone()),
            (&[("f", "sju")], none.clone()),
            (&[("f", "-")], none.clone()),
            (&[("f", "٣")], none),
        ],
    );
}

#[test]
fn texts_are_cleaned_and_counted_in_characters() {
    let text = |text: &str| Ok(Some(Answer::Text(text.to_owned())));
    let (fits, exceeds) = ("ö".repeat(200), "ö".repeat(201));
    check(
        FieldKind::ShortText,
        &[
            (&[("f", " en\r\nrad\t\u{0}\u{7}till ")], text("en rad till")),
            (&[("f", " \r\n ")], Ok(None)),
            (&[("f", &fits)], text(&fits)),
            (&[("f", &exceeds)], Err(FieldProblem::TooLong { most: 200 })),
            (&[("f", "👩‍🚀 ok")], text("👩‍🚀 ok")),
        ],
    );
    let (fits, exceeds) = ("å\r\n".repeat(2_500), "å".repeat(5_001));
    check(
        FieldKind::LongText,
        &[
            (&[("f", "ett\r\ntvå\rtre\n\n")], text("ett\ntvå\ntre")),
            (&[("f", &fits)], text(fits.replace("\r\n", "\n").trim())),
            (&[("f", &exceeds)], Err(FieldProblem::TooLong { most: 5_000 })),
        ],
    );
}

#[test]
fn a_list_drops_empty_lines_and_keeps_its_bounds() {
    let exceeds = "a".repeat(201);
    check(
        FieldKind::List { most: 2 },
        &[
            (
                &[("f", " gå "), ("f", ""), ("f", "ringa\nSam")],
                Ok(Some(Answer::List(vec!["gå".to_owned(), "ringa Sam".to_owned()]))),
            ),
            (&[("f", ""), ("f", " ")], Ok(None)),
            (&[("f", "a"), ("f", "b"), ("f", "c")], Err(FieldProblem::TooMany { most: 2 })),
            (&[("f", &exceeds)], Err(FieldProblem::TooLong { most: 200 })),
        ],
    );
}

fn pairs_of_two() -> FieldKind {
    FieldKind::Pairs { most: 2, left: "If".to_owned(), right: "Then".to_owned() }
}

fn rows(rows: &[(&str, &str)]) -> Answer {
    Answer::Pairs(rows.iter().map(|&(left, right)| (left.to_owned(), right.to_owned())).collect())
}

#[test]
fn pairs_keep_their_rows_together_and_drop_empty_ones() {
    let exceeds = "a".repeat(201);
    let (left, right) = ("f-left", "f-right");
    check(
        pairs_of_two(),
        &[
            (
                &[(left, " Sam\nrings "), (right, ""), (left, " "), (right, "\t"), (left, ""), (right, "go out")],
                Ok(Some(rows(&[("Sam rings", ""), ("", "go out")]))),
            ),
            (&[(left, "a"), (left, "b"), (right, "c")], Ok(Some(rows(&[("a", "c"), ("b", "")])))),
            (&[(left, ""), (right, "")], Ok(None)),
            (&[("f", "a")], Ok(None)),
            (&[(left, "a"), (left, "b"), (left, "c")], Err(FieldProblem::TooMany { most: 2 })),
            (&[(right, &exceeds)], Err(FieldProblem::TooLong { most: 200 })),
        ],
    );
}

#[test]
fn a_day_grid_has_at_most_one_row_per_day() {
    let mut days: [Option<String>; 7] = Default::default();
    days[0] = Some("used".to_owned());
    days[6] = Some("free".to_owned());
    let field = field(FieldKind::DayGrid { rows: options(&["used", "free"]), days: Language::En.weekdays() });
    let answer = parse(&field, &[("f-mon", "used"), ("f-tue", ""), ("f-sun", "free")]).unwrap().unwrap();
    assert_eq!(answer, Answer::DayGrid(days));
    assert_eq!(field.describe(&answer), "Monday: The used\nSunday: The free");
    assert!(answer.is_on(0, "used") && !answer.is_on(0, "free") && !answer.is_on(7, "used"));
    assert_eq!(parse(&field, &[("f", "used")]), Ok(None));
    assert_eq!(parse(&field, &[("f-mon", "x")]), Err(FieldProblem::UnknownOption));
}

#[test]
fn what_is_required_cannot_be_left_out() {
    for kind in [FieldKind::ShortText, FieldKind::List { most: 3 }, FieldKind::Choice { options: options(&["a"]) }] {
        let required = Field { required: true, ..field(kind) };
        assert_eq!(parse(&required, &[]), Err(FieldProblem::Missing));
        assert_eq!(parse(&required, &[("f", "")]), Err(FieldProblem::Missing));
    }
}

#[test]
fn an_answer_is_described_in_the_words_of_its_field() {
    let scale = FieldKind::Scale { min: 0, max: 10, low: "none".to_owned(), high: "much".to_owned() };
    let several = || FieldKind::Several { options: options(&["a", "b"]) };
    let days = FieldKind::Number { min: 1, max: 90, unit: Some("days".to_owned()) };
    for (kind, answer, description) in [
        (scale, Answer::Scale(7), "7 (0 = none, 10 = much)"),
        (days, Answer::Number(14), "14 days"),
        (several(), Answer::Several(vec!["b".to_owned(), "gone".to_owned()]), "The b\ngone"),
        (several(), Answer::Choice("a".to_owned()), "The a"),
        (FieldKind::LongText, Answer::Text("x\ny".to_owned()), "x\ny"),
        (FieldKind::List { most: 2 }, Answer::List(vec!["x".to_owned(), "y".to_owned()]), "x\ny"),
        (pairs_of_two(), rows(&[("a", "b"), ("", "c")]), "If: a\nThen: b\n\nThen: c"),
        // The kind changed since the answer was saved.
        (FieldKind::LongText, rows(&[("a", "b"), ("", "c")]), "a → b\n→ c"),
        (FieldKind::ShortText, Answer::Scale(3), "3"),
    ] {
        assert_eq!(field(kind).describe(&answer), description);
    }
}

/// Vaults hold this form: it may grow, but not change.
#[test]
fn answers_are_stored_in_a_form_that_stays() {
    let mut days: [Option<String>; 7] = Default::default();
    days[1] = Some("used".to_owned());
    for (answer, json) in [
        (Answer::Choice("a".to_owned()), r#"{"choice":"a"}"#),
        (Answer::Several(vec!["a".to_owned()]), r#"{"several":["a"]}"#),
        (Answer::Scale(3), r#"{"scale":3}"#),
        (Answer::Number(3), r#"{"number":3}"#),
        (Answer::Text("x".to_owned()), r#"{"text":"x"}"#),
        (Answer::List(vec!["x".to_owned()]), r#"{"list":["x"]}"#),
        (rows(&[("x", "y")]), r#"{"pairs":[["x","y"]]}"#),
        (Answer::DayGrid(days), r#"{"day-grid":[null,"used",null,null,null,null,null]}"#),
    ] {
        assert_eq!(serde_json::to_string(&answer).unwrap(), json);
        assert_eq!(serde_json::from_str::<Answer>(json).unwrap(), answer);
    }
}
