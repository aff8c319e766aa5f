//! Releases of invented cohorts: what they hold, what they refuse, and that nobody can tamper with them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use time::macros::date;

use super::files::archive::{pack, unpack};
use super::files::columns::DATA_FILES;
use super::files::manifest::{ListedFile, Manifest, json_text};
use super::files::sums;
use super::*;
use crate::content::Moment;
use crate::research::study_record::{AgeBand, Goal, GoalKind, Measures, ModuleUse};

/// The published usage table: module, step, visited, completed.
const MODULES: [(&str, Option<u8>, u16, u16); 5] = [
    ("introduction", None, 137, 120),
    ("reasons", Some(0), 102, 90),
    ("goal", Some(0), 85, 78),
    ("self-control", Some(1), 68, 57),
    ("risk-situations", Some(3), 15, 1),
];

pub(super) fn order(origin: Origin) -> ReleaseOrder {
    let titles = |slug: &str| {
        BTreeMap::from([("sv".to_owned(), format!("Om \"{slug}\", kort")), ("en".to_owned(), format!("About {slug}"))])
    };
    ReleaseOrder {
        programme: ProgrammeOutline {
            id: "cannabis".to_owned(),
            steps: vec![0, 1, 2, 3],
            modules: MODULES
                .iter()
                .map(|(slug, step, _, _)| ModuleOutline {
                    slug: (*slug).to_owned(),
                    step: *step,
                    titles: titles(slug),
                    editions: BTreeMap::from([("sv".to_owned(), "e1".to_owned())]),
                })
                .collect(),
        },
        epoch: "2026H1".parse().unwrap(),
        number: 1,
        built_on: date!(2027 - 01 - 31),
        form: Form::Exact,
        origin,
        languages: vec!["sv".to_owned(), "en".to_owned()],
        answer_times: true,
        measures: vec![MeasureOutline {
            id: "mood".to_owned(),
            edition: "m1".to_owned(),
            titles: titles("mood"),
            later: vec![Moment::SixWeeks, Moment::TwelveWeeks],
            scores: vec![ScoreOutline { id: "mood".to_owned(), most: 27, titles: titles("mood") }],
        }],
        study: None,
    }
}

/// Participant number i of a cohort: uses less the higher the number.
pub(super) fn participant(i: u16) -> StudyRecord {
    let last_active_day = 170_u16.saturating_sub(i * 3 / 2);
    let modules = MODULES
        .iter()
        .filter(|(_, _, visited, _)| i < *visited)
        .map(|(slug, _, _, completed)| {
            let module = ModuleUse { edition: "e1".to_owned(), opened: 0, finished: (i < *completed).then_some(1) };
            ((*slug).to_owned(), module)
        })
        .collect();
    StudyRecord {
        programme: "cannabis".to_owned(),
        epoch: "2026H1".parse().unwrap(),
        language: "sv".to_owned(),
        age_band: Some(AgeBand::From18To20),
        study: None,
        arm: None,
        allocated_on: None,
        consent_edition: "c1".to_owned(),
        modules,
        steps_seen: (0..4).filter(|step| i < [82, 50, 31, 9][usize::from(*step)]).collect(),
        goal: (i < 90).then_some(Goal {
            kind: if i.is_multiple_of(9) { GoalKind::Reduction } else { GoalKind::DaysOff },
            days: 10 + i,
        }),
        calendar_days: if i < 96 { vec![7, (i % 8) as u8] } else { vec![] },
        use_days: vec![],
        messages: if i < 76 { vec![1 + (i % 4) as u8] } else { vec![] },
        rows: false,
        first_answer: (i < 60).then_some((i % 9) as u8),
        active_weeks: 3,
        measures: answers(i),
        visits: 1 + last_active_day / 3,
        first_active_day: 0,
        last_active_day,
        active_after: false,
    }
    .bounded()
}

/// Most answer at the start, fewer again, and those a little lower.
fn answers(i: u16) -> Measures {
    let score = |value: u16| BTreeMap::from([("mood".to_owned(), i16::try_from(value).unwrap())]);
    let mut moments = BTreeMap::from([(Moment::Start, score(8 + i % 9))]);
    if i.is_multiple_of(2) {
        moments.insert(Moment::SixWeeks, score(5 + i % 7));
    }
    if i.is_multiple_of(3) {
        moments.insert(Moment::TwelveWeeks, score(3 + i % 5));
    }
    BTreeMap::from([("mood".to_owned(), moments)])
}

pub(super) fn cohort(n: u16) -> Vec<StudyRecord> {
    (0..n).map(participant).collect()
}

pub(super) fn secret() -> Secret {
    Secret::new(&[7; 32])
}

/// A release of records under ids that count up.
pub(super) fn made(
    order: &ReleaseOrder,
    records: impl IntoIterator<Item = StudyRecord>,
) -> Result<BuiltRelease, CannotBuild> {
    build(order, secret(), records.into_iter().enumerate().map(|(id, record)| (id.to_string(), record)))
}

fn built() -> BuiltRelease {
    made(&order(Origin::Participants), cohort(151)).unwrap()
}

pub(super) fn text_of(release: &BuiltRelease, path: &str) -> String {
    let (_, files) = unpack(&release.bytes).unwrap();
    let file = files.into_iter().find(|file| file.path == path).unwrap();
    String::from_utf8(file.bytes).unwrap()
}

#[test]
fn a_release_holds_the_published_usage_table() {
    let release = built();
    assert_eq!(release.file_name, "cannabis_2026H1_r01.zip");
    let usage = text_of(&release, "data/usage.csv");
    let rows: Vec<&str> =
        usage.lines().map(|line| line.trim_start_matches("cannabis_2026H1_r01,consented,Total,")).collect();
    assert_eq!(rows[1], "participants,,,151,100.0,published,,,,,,");
    assert_eq!(rows[4], "module,0,reasons,102,67.5,published,90,59.6,published,88.2,,");
    assert_eq!(rows[5], "module,0,goal,85,56.3,published,,,suppressed,,,");
    assert!(rows.contains(&"module,3,risk-situations,15,9.9,published,,,suppressed,,,"));
    assert!(rows.contains(&"step_page,3,,,,suppressed,,,,,,"));
    assert!(rows.contains(&"calendar_used,,,96,63.6,published,,,,,10.5,2.3"));
}

#[test]
fn the_attrition_curve_stands_on_merged_weeks() {
    let release = built();
    let weeks = &release.preview.attrition;
    assert_eq!(weeks[0].week, "0");
    assert_eq!(weeks[0].count.n, Some(151));
    let counts: Vec<u64> = weeks.iter().map(|week| week.count.n.unwrap()).collect();
    assert!(counts.len() > 5);
    assert!(counts.windows(2).all(|pair| pair[0] - pair[1] >= 11));
    assert!(counts.iter().all(|n| *n >= 11));
}

#[test]
fn what_was_built_verifies_and_shows_the_same() {
    let release = built();
    let verified = verify(&release.bytes).map_err(|p| format!("{p:?}")).unwrap();
    assert_eq!(verified.preview, release.preview);
    assert_eq!(verified.hash, release.hash);
    assert_eq!(verified.order, order(Origin::Participants));
}

#[test]
fn the_order_of_the_records_changes_no_byte() {
    let mut records = cohort(151);
    let before = made(&order(Origin::Participants), records.clone()).unwrap();
    records.reverse();
    records.swap(3, 40);
    let after = made(&order(Origin::Participants), records).unwrap();
    assert!(before.bytes == after.bytes);
}

#[test]
fn a_small_or_unfinished_epoch_is_refused_in_words() {
    let refused = |order: &ReleaseOrder, n| made(order, cohort(n)).err().unwrap().to_string();
    let mut order = order(Origin::Participants);
    assert!(refused(&order, 49).starts_with("fewer than 50 participants"));
    assert!(made(&order, cohort(50)).is_ok());
    order.built_on = date!(2027 - 01 - 11);
    assert!(refused(&order, 151).contains("2027-01-12"));
    order.programme.id = "../x".to_owned();
    assert!(refused(&order, 151).contains("not sound"));
}

#[test]
fn records_of_others_are_passed_over_and_broken_ones_refused() {
    let mut records = cohort(151);
    records.extend((0..30).map(|i| StudyRecord { epoch: "2025H2".parse().unwrap(), ..participant(i) }));
    records.extend((0..30).map(|i| StudyRecord { programme: "alcohol".to_owned(), ..participant(i) }));
    let release = made(&order(Origin::Participants), records.clone()).unwrap();
    assert!(release.bytes == built().bytes);
    records.push(StudyRecord { visits: 9999, ..participant(0) });
    let refused = made(&order(Origin::Participants), records).err().unwrap();
    assert!(matches!(refused, CannotBuild::Record(_)));
}

#[test]
fn simulated_figures_say_so_everywhere() {
    let mut early = order(Origin::Simulated);
    early.built_on = date!(2026 - 11 - 21);
    let release = made(&early, cohort(151)).unwrap();
    assert!(release.preview.simulated);
    for path in ["README.md", "anonymisation_report.md", "datapackage.json"] {
        assert!(text_of(&release, path).contains("SIMULATED"), "{path}");
    }
    assert!(text_of(&release, "manifest.json").contains("\"simulated\": true"));
    assert!(!text_of(&built(), "README.md").contains("SIMULATED"));
    assert!(verify(&release.bytes).is_ok());
}

#[test]
fn files_are_plain_utf8_with_line_feeds() {
    let (folder, files) = unpack(&built().bytes).unwrap();
    assert_eq!(folder, "cannabis_2026H1_r01");
    for file in files {
        let text = String::from_utf8(file.bytes).unwrap();
        assert!(!text.contains('\r') && !text.starts_with('\u{feff}'), "{}", file.path);
        assert!(text.ends_with('\n'), "{}", file.path);
    }
}

#[test]
fn a_release_holds_groups_only() {
    let records = cohort(151).into_iter().map(|record| StudyRecord {
        study: Some("hemlig-studie".to_owned()),
        arm: Some("planted-arm".to_owned()),
        consent_edition: "planted-edition".to_owned(),
        ..record
    });
    let release = made(&order(Origin::Participants), records).unwrap();
    let (_, files) = unpack(&release.bytes).unwrap();
    for file in &files {
        assert!(!String::from_utf8_lossy(&file.bytes).contains("planted"), "{}", file.path);
    }
    for file in files.iter().filter(|file| file.path.starts_with("data/")) {
        let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
        let header = reader.headers().unwrap().clone();
        for row in reader.records().map(Result::unwrap) {
            for (column, value) in header.iter().zip(&row) {
                let counts = ["n", "completed_n", "left_since_last_row"].contains(&column) && !value.is_empty();
                assert!(!counts || value.parse::<u64>().unwrap() >= 11, "{}: {row:?}", file.path);
            }
        }
    }
}

#[test]
fn headers_and_code_book_stay_as_they_are() {
    let release = built();
    let headers: Vec<String> =
        DATA_FILES.iter().map(|file| text_of(&release, file.path).lines().next().unwrap().to_owned()).collect();
    insta::assert_snapshot!("headers", headers.join("\n"));
    insta::assert_snapshot!("codebook", text_of(&release, "codebook.csv"));
}

/// Rewrites one file of a release and makes all sums fit again, as a careless editor with the tools would.
fn tampered(path: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    tampered_with(&built(), path, change)
}

/// A release with one file changed, and everything that lists it made to agree.
pub(super) fn tampered_with(release: &BuiltRelease, path: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let (folder, mut files) = unpack(&release.bytes).unwrap();
    for file in files.iter_mut().filter(|file| file.path == path) {
        let before = String::from_utf8(file.bytes.clone()).unwrap();
        let after = change(&before);
        assert_ne!(before, after);
        file.bytes = after.into_bytes();
    }
    files.pop();
    let mut manifest: Manifest = serde_json::from_slice(&files.pop().unwrap().bytes).unwrap();
    manifest.files = files.iter().map(ListedFile::of).collect();
    files.push(File::new("manifest.json", json_text(&manifest).unwrap()));
    files.push(File::new("SHA256SUMS", sums(&files)));
    pack(&folder, &files).unwrap()
}

fn problems(bytes: &[u8]) -> Vec<String> {
    verify(bytes).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn a_release_with_a_small_count_or_difference_is_refused() {
    let risk = "risk-situations,completed,,,,,suppressed,";
    let small = tampered("data/tables.csv", |text| text.replace(risk, "risk-situations,completed,,,,1,published,0.7"));
    assert_eq!(
        problems(&small),
        ["disclosure: the count of consented[module_use=risk-situations:completed] is under the threshold"]
    );
    let difference = tampered("data/tables.csv", |text| {
        text.replace("goal,completed,,,,,suppressed,", "goal,completed,,,,78,published,51.7")
    });
    assert_eq!(
        problems(&difference),
        [
            "disclosure: by subtraction the shown numbers give away consented[module_use=goal:visited without goal:completed], a \
          group under the threshold"
        ]
    );
}

#[test]
fn a_number_beside_a_hidden_cell_is_refused_in_every_file() {
    let changes = [
        ("data/tables.csv", "goal,completed,,,,,suppressed,", "goal,completed,,,,,suppressed,51.7"),
        ("data/usage.csv", "published,,,suppressed,,,", "published,78,51.7,suppressed,91.8,,"),
        ("data/summary.csv", "visits,participants,151", "visits,participants,150"),
        ("data/flow.csv", "consented,,,151", "consented,,,152"),
        ("data/outcomes.csv", "answered,start,151", "answered,start,150"),
        ("data/sufficient_stats.csv", ",46,published", ",45,published"),
        ("data/effects.csv", ",complete_case,46", ",complete_case,45"),
        ("data/attrition.csv", "0,151", "0,150"),
    ];
    for (path, from, to) in changes {
        let bytes = tampered(path, |text| text.replacen(from, to, 1));
        let expected = format!("{path} does not say what data/tables.csv says");
        assert_eq!(problems(&bytes), [expected]);
    }
}

#[test]
fn changed_or_missing_files_are_found() {
    let (folder, mut files) = unpack(&built().bytes).unwrap();
    files[0].bytes.push(b'!');
    let found = problems(&pack(&folder, &files).unwrap());
    assert!(found.contains(&"README.md does not agree with SHA256SUMS".to_owned()));
    assert!(found.contains(&"manifest.json: the list of files is wrong".to_owned()));

    files.remove(0);
    assert!(!problems(&pack(&folder, &files).unwrap()).is_empty());
    files.insert(0, File::new("data/extra.csv", "id\n"));
    assert!(!problems(&pack(&folder, &files).unwrap()).is_empty());
    files.pop();
    assert!(!problems(&pack(&folder, &files).unwrap()).is_empty());
    assert_eq!(problems(b"PK"), ["the archive: it is no readable zip"]);
    assert!(!problems(&pack("other_2026H1_r01", &unpack(&built().bytes).unwrap().1).unwrap()).is_empty());
}

/// Any cohort: each participant drawn on their own.
fn records() -> impl Strategy<Value = Vec<StudyRecord>> {
    let one = (0_u16..160, 0_u16..182, 1_u16..100, prop::collection::vec(any::<u8>(), 0..4));
    prop::collection::vec(one, 50..120).prop_map(|drawn| {
        drawn
            .into_iter()
            .map(|(i, last, visits, messages)| {
                StudyRecord { last_active_day: last * last / 182, visits, messages, ..participant(i) }.bounded()
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_cohort_gives_a_release_that_verifies(records in records(), turn in 0_usize..50) {
        let order = order(Origin::Participants);
        let release = made(&order, records.clone()).unwrap();
        let verified = verify(&release.bytes).map_err(|p| TestCaseError::fail(format!("{p:?}")))?;
        prop_assert_eq!(verified.preview, release.preview.clone());
        prop_assert!(release.preview.attrition.iter().all(|week| week.count.n.is_some()));
        prop_assert!(release.preview.flow.iter().all(|stage| stage.count.n.is_some()));

        let mut turned = records;
        turned.rotate_left(turn);
        prop_assert!(made(&order, turned).unwrap().bytes == release.bytes);
    }
}
