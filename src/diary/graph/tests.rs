//! The drawings, from made-up days.

use time::macros::date;

use super::*;

const TODAY: Day = date!(2026 - 11 - 21);

fn draw(diary: &Diary, kind: DiaryKind, today: Day) -> [Graph; 2] {
    let texts = Texts::load().unwrap();
    let of = |drawing: fn(&Diary, DiaryKind, &Texts, Language, Day) -> Graph| {
        drawing(diary, kind, &texts, Language::Sv, today)
    };
    [of(Graph::of), of(Graph::of_months)]
}

fn diary() -> Diary {
    let entry = |used, craving, mood| DiaryDay { craving, mood, ..DiaryDay::marked(used) };
    [
        (date!(2026 - 10 - 11), entry(true, Some(9), None)),
        (date!(2026 - 10 - 12), entry(true, Some(10), Some(2))),
        (date!(2026 - 10 - 15), entry(false, Some(0), Some(5))),
        (date!(2026 - 10 - 19), entry(false, Some(2), None)),
        (date!(2026 - 11 - 19), DiaryDay { mood: Some(8), ..DiaryDay::default() }),
        (date!(2026 - 11 - 20), entry(true, None, None)),
        (TODAY, entry(false, Some(4), None)),
    ]
    .into_iter()
    .collect()
}

#[test]
fn the_drawing_and_the_table_say_the_same() {
    let [graph, _] = draw(&diary(), DiaryKind::OwnUse, TODAY);
    let words = [
        "Sex veckor: 3 fria dagar, 2 dagar med cannabis och 36 dagar som inte är ifyllda.",
        "Suget har legat mellan 0 och 10 av 10.",
        "Måendet har legat mellan 2 och 8 av 10.",
    ];
    assert_eq!(graph.words, words, "the Sunday before is left out");
    assert_eq!(graph.bars.matches('z').count(), 2);
    assert_eq!(graph.circles.matches("h0").count(), 3);
    assert_eq!(graph.dashes.matches('h').count(), 36);
    let craving = graph.craving.unwrap();
    assert_eq!(craving.line, "M28 12L52 92M84 76M348 60", "three days are joined, four are not");
    assert_eq!(graph.mood.unwrap().line, "M28 76L52 52M332 28");
    assert_eq!(graph.rows.len(), 6);
    assert_eq!(graph.rows[0].name, "12 okt");
    assert_eq!(graph.rows[0].cells[0], "Använde, sug 10, mående 2");
    assert_eq!(graph.rows[0].cells[1], "Inte ifylld");
    assert_eq!(graph.rows[5].cells[3..], ["Noterat, mående 8", "Använde", "Fri, sug 4", ""]);
    assert_eq!(graph.labels[5].text, "16 nov");
}

#[test]
fn six_months_are_drawn_by_the_week() {
    let [_, graph] = draw(&diary(), DiaryKind::OwnUse, TODAY);
    assert!(graph.words[0].starts_with("Ett halvår: 3 fria dagar, 3 dagar med cannabis"), "{:?}", graph.words);
    assert_eq!((graph.rows.len(), graph.columns.len()), (26, 5));
    assert_eq!(graph.bars.matches('z').count(), 3);
    let week = &graph.rows[20];
    assert_eq!((week.name.as_str(), week.cells.join(" ")), ("12 okt", "1 1 5 5 3,5".to_owned()));
    assert_eq!(graph.rows[0].cells.join(" "), "0 0 7 – –");
    assert_eq!(graph.craving.unwrap().line, "M277 20L290 52L303 76M355 60", "a week without an answer is a gap");
    let labels: Vec<_> = graph.labels.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(labels, ["juni", "juli", "aug", "sep", "okt", "nov"]);
}

#[test]
fn where_use_is_not_asked_it_is_not_drawn() {
    for graph in draw(&diary(), DiaryKind::Wellbeing, TODAY) {
        assert!(graph.bars.is_empty() && graph.craving.is_none() && graph.mood.is_some());
        assert!(!graph.words.concat().contains("cannabis") && !graph.own_use);
        assert!(!graph.rows.iter().any(|row| row.cells.concat().contains("Använde")));
    }
}

#[test]
fn everything_is_inside_the_frame() {
    let sunday = date!(2026 - 11 - 22);
    let mut diary = Diary::default();
    diary.save(sunday, &DiaryDay { craving: Some(3), ..DiaryDay::marked(false) }, sunday).unwrap();
    let [weeks, months] = draw(&diary, DiaryKind::OwnUse, sunday);
    assert_eq!(weeks.craving.unwrap().line, "M356 68");
    assert_eq!(months.craving.unwrap().line, "M355 68");
    assert!(!weeks.bars.contains('M') && weeks.has_days);
    for empty in draw(&Diary::default(), DiaryKind::OwnUse, sunday) {
        assert!(!empty.has_days && !empty.has_lines);
    }
}
