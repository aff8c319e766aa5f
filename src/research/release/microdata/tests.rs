//! A release of rows, from records to its check.

use crate::research::release::tests::{cohort, made, order, tampered_with, text_of};
use crate::research::release::{BuiltRelease, Form, Origin, ReleaseOrder, verify};
use crate::research::study_record::{AgeBand, StudyRecord};

fn of_rows() -> ReleaseOrder {
    ReleaseOrder { form: Form::Rows, ..order(Origin::Participants) }
}

/// People of whom all but every ninth agreed to a text that spoke of rows, three of them older than the others.
fn people(n: u16) -> Vec<StudyRecord> {
    let mut people = cohort(n);
    for (at, record) in people.iter_mut().enumerate() {
        record.rows = at % 9 != 0;
        record.age_band = Some(if at % 3 == 0 { AgeBand::From21To25 } else { AgeBand::From18To20 });
    }
    people.iter_mut().skip(1).take(3).for_each(|record| record.age_band = Some(AgeBand::From26));
    people
}

fn released() -> BuiltRelease {
    made(&of_rows(), people(600)).unwrap()
}

#[test]
fn each_line_is_alike_for_at_least_five() {
    let release = released();
    let verified = verify(&release.bytes).map_err(|problems| format!("{problems:?}")).unwrap();
    assert_eq!(verified.hash, release.hash);
    let rows = text_of(&release, "data/rows.csv");
    let counts = rows.lines().skip(1).map(|line| line.rsplit(',').next().unwrap().parse::<u64>().unwrap());
    assert!(counts.clone().all(|n| n >= 5), "{rows}");
    assert_eq!(counts.sum::<u64>(), 533, "one in nine agreed to another text: {rows}");
    let lines = text_of(&release, "data/microdata.csv");
    assert_eq!(lines.lines().count(), 534);
    assert!(lines.contains(",21-plus,") && !lines.contains("26-plus"), "a whole column became coarser");
    assert!(release.preview.modules.is_empty() && release.preview.participants.n == Some(533));
}

#[test]
fn the_same_people_give_the_same_bytes_and_another_release_other_numbers() {
    let release = released();
    assert!(released().bytes == release.bytes);
    let next = made(&ReleaseOrder { number: 2, ..of_rows() }, people(600)).unwrap();
    let numbers = |release: &BuiltRelease| -> Vec<String> {
        let text = text_of(release, "data/microdata.csv");
        text.lines().skip(1).map(|line| line.split(',').nth(1).unwrap().to_owned()).collect()
    };
    let (one, other) = (numbers(&release), numbers(&next));
    assert!(one.iter().all(|number| number.len() == 32 && !other.contains(number)));
}

#[test]
fn few_people_or_a_text_without_rows_give_none() {
    for people in [people(330), cohort(600)] {
        let refused = made(&of_rows(), people).err().unwrap().to_string();
        assert!(refused.contains("fewer than 300 people agreed to a text that speaks of rows"), "{refused}");
    }
}

#[test]
fn a_rare_line_another_code_and_another_sum_are_found() {
    let release = released();
    let first = text_of(&release, "data/microdata.csv").lines().nth(1).unwrap().to_owned();
    let problems = |path: &str, change: &dyn Fn(&str) -> String| -> String {
        let problems = verify(&tampered_with(&release, path, change)).err().unwrap();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    };
    let line = |code: &str| first.rsplit_once(',').map(|(before, _)| format!("{before},{code}")).unwrap();
    let found = problems("data/microdata.csv", &|text| text.replace(&first, &line("8-plus")));
    assert!(found.contains("fewer than five people") && found.contains("data/rows.csv does not say"), "{found}");
    let found = problems("data/microdata.csv", &|text| text.replace(&first, &line("9")));
    assert!(found.contains("data/microdata.csv cannot be read"), "{found}");
    let found = problems("manifest.json", &|text| text.replace("\"suppressed\": 0", "\"suppressed\": 3"));
    assert!(found.contains("left out"), "{found}");
}
