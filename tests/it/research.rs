//! Researchers: what they see, what they get, and what is refused. Counts and study records, as the database has them.

use std::collections::BTreeMap;

use andrum::db::DbConn;
use andrum::error::{Failure, Never, unrefused};
use andrum::language::Language;
use andrum::research::counts::{self, Happened, Happening};
use andrum::research::epoch::Epoch;
use andrum::research::keep::keep;
use andrum::research::release::{Form, verify};
use andrum::research::store::{self, BuildRefused, Release};
use andrum::schema::{audit, counts as rows, study_records};
use andrum::server;
use andrum::simulation;
use andrum::web::Role;
use diesel::prelude::*;
use time::Duration;
use time::macros::datetime;

use crate::support::staff::{Colleague, phone};
use crate::support::{Opens, Person, Stage, TestDatabase, each_database};

each_database!(
    a_researcher_builds_and_looks,
    a_release_is_refused_in_words,
    two_builds_at_once_make_one_release,
    researchers_pages_are_for_researchers,
    counts_carry_no_id,
    the_parts_of_a_count_are_added_up,
    everybody_who_saves_at_once_is_counted,
    the_same_seed_gives_the_same_release,
    a_forgotten_half_year_is_released_and_then_erased,
    made_up_people_never_join_real_ones,
    the_demo_has_people_to_try
);

async fn researcher(stage: &Stage) -> Colleague {
    let (administrator, _) = stage.is_set_up().await;
    stage.joins(&administrator, "researcher", "Rut").await
}

fn epoch(text: &str) -> Epoch {
    text.parse().expect("an epoch")
}

async fn builds(stage: &Stage, half_year: &str) -> Result<Release, BuildRefused> {
    let (app, half_year) = (stage.app.clone(), epoch(half_year));
    let build =
        tokio::task::spawn_blocking(move || store::build(&app, "cannabis", half_year, Form::Exact, "command line"));
    build.await.expect("a thread").expect("a build")
}

async fn a_researcher_builds_and_looks(stage: Stage) {
    let rut = researcher(&stage).await;
    stage.makes_up(90).await;
    let overview = rut.person.opens("/research").await;
    overview.must_be(200).must_say("50 eller fler").must_say("Påhittade siffror").must_say("Det finns inga utgåvor än");

    let form = [("programme", "cannabis"), ("epoch", "2026H1")];
    let built = rut.person.sends("/research/releases", &form).await;
    let address = built.must_be(303).leads_to().expect("the release");
    let page = rut.person.opens(&address).await;
    page.must_be(200).must_say("dolt").must_say("förhandsvisning").must_say("Byggd avRut");
    assert_eq!(page.heading(), "cannabis_2026H1_r01");
    let noted: Vec<String> = stage.db_look(|conn| {
        let of_release = audit::table.filter(audit::object.eq("cannabis_2026H1_r01")).order(audit::at);
        Ok(of_release.select(audit::action).load(conn)?)
    });
    assert_eq!(noted, ["release-built"]);

    // Whatever happens to the people afterwards, the file stays byte for byte.
    let before = stage.db_look(|conn| store::open(conn, "cannabis_2026H1_r01"));
    stage.db_change(|conn| Ok(diesel::delete(study_records::table).execute(conn).map(drop)?)).await;
    assert!(stage.db_look(|conn| store::open(conn, "cannabis_2026H1_r01")) == before);
    let again = rut.person.sends("/research/releases", &form).await;
    again.must_be(422).must_say("cannabis_2026H1_r01 är byggd och väntar på godkännande");
}

async fn a_release_is_refused_in_words(stage: Stage) {
    let rut = researcher(&stage).await;
    rut.person.opens("/research").await.must_be(200);
    let asks = async |half_year: &str| {
        rut.person.sends("/research/releases", &[("programme", "cannabis"), ("epoch", half_year)]).await
    };
    asks("2026H2").await.must_be(422).must_say("Halvåret pågår. En utgåva kan byggas från torsdag 15 juli 2027");
    asks("2026H1").await.must_be(422).must_say("inte färdigföljda. En utgåva kan byggas från tisdag 12 januari 2027");
    stage.clock.advance(Duration::days(60));
    rut.signs_in(&stage).await.must_be(303);
    rut.person.opens("/research").await.must_say("För få");
    asks("2026H1").await.must_be(422).must_say("Färre än 50 har sagt ja");
    asks("1H2026").await.must_be(400);
    rut.person.sends("/research/releases", &[("programme", "other"), ("epoch", "2026H1")]).await.must_be(404);
    rut.person.opens("/research/releases/cannabis_2026H1_r01").await.must_be(404);
}

async fn two_builds_at_once_make_one_release(stage: Stage) {
    stage.makes_up(90).await;
    let build = || {
        let app = stage.app.clone();
        tokio::task::spawn_blocking(move || {
            store::build(&app, "cannabis", epoch("2026H1"), Form::Exact, "command line")
        })
    };
    let (one, other) = (build(), build());
    let outcomes = [one, other].map(async |built| built.await.expect("a thread").expect("a build"));
    let [one, other] = outcomes;
    let outcomes = [one.await, other.await];
    let built: Vec<&Release> = outcomes.iter().filter_map(|outcome| outcome.as_ref().ok()).collect();
    let told = outcomes.iter().filter(|outcome| matches!(outcome, Err(BuildRefused::Released(_)))).count();
    assert_eq!((built.len(), told), (1, 1), "{outcomes:?}");
    assert_eq!(stage.db_look(store::all).len(), 1);
}

async fn researchers_pages_are_for_researchers(stage: Stage) {
    let (administrator, _) = stage.is_set_up().await;
    let counsellor = stage.joins(&administrator, "counsellor", "Kim").await;
    stage.makes_up(90).await;
    let release = builds(&stage, "2026H1").await.expect("a release");
    let one = format!("/research/releases/{}", release.id);
    let participant = stage.participant().await;
    let participant: &Person = &participant;
    for person in [&administrator.person, &counsellor.person, participant] {
        person.opens("/research").await.must_be(404);
        person.opens(&one).await.must_be(404);
        person.sends(&format!("{one}/download"), &[]).await.must_be(404);
        person.sends("/research/releases", &[("programme", "cannabis"), ("epoch", "2026H1")]).await.must_be(404);
    }
    let stranger = stage.stranger();
    assert_eq!(stranger.opens("/research").await.leads_to().as_deref(), Some("/staff/sign-in"));
    let away = stranger.sends(&format!("{one}/download"), &[]).await;
    assert_eq!(away.leads_to().as_deref(), Some("/staff/sign-in"));
}

type Counted = BTreeMap<(String, String, String), i64>;

fn counted(stage: &Stage) -> Counted {
    let all: Vec<(String, String, String, i64)> = stage
        .db_look(|conn| Ok(rows::table.select((rows::happening, rows::module, rows::language, rows::n)).load(conn)?));
    let mut sums = Counted::new();
    for (happening, module, language, n) in all {
        *sums.entry((happening, module, language)).or_default() += n;
    }
    sums
}

async fn counts_carry_no_id(stage: Stage) {
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    for person in [&ada, &bo] {
        person.opens("/modules/introduction").await.must_be(200);
    }
    // A stranger who reads and a colleague who looks are no participants.
    stage.stranger().opens("/modules/introduction").await.must_be(200);
    let (administrator, _) = stage.is_set_up().await;
    administrator.person.opens("/modules/introduction").await;
    let happened = |what: &str, module: &str| (what.to_owned(), module.to_owned(), "sv".to_owned());
    let sums = counted(&stage);
    assert_eq!(sums.get(&happened("started", "")), Some(&2));
    assert_eq!(sums.get(&happened("module-opened", "introduction")), Some(&2));
    assert_eq!(sums.len(), 2, "{sums:?}");
    let parts: Vec<i64> = stage.db_look(|conn| Ok(rows::table.select(rows::part).load(conn)?));
    assert!(parts.iter().all(|part| (0..64).contains(part)));
}

async fn the_parts_of_a_count_are_added_up(stage: Stage) {
    stage.makes_up(60).await;
    let before = counted(&stage);
    assert!(before.values().sum::<i64>() > 500, "{before:?}");
    let app = stage.app.clone();
    tokio::task::spawn_blocking(move || keep(&app)).await.expect("a thread").expect("a chore");
    assert_eq!(counted(&stage), before);
    let left: i64 = stage.db_look(|conn| Ok(rows::table.filter(rows::part.gt(0)).count().get_result(conn)?));
    assert_eq!(left, 0);
    let again = stage.db_change(|conn| counts::fold(conn, andrum::clock::Day::MAX)).await;
    assert_eq!(again, 0);
}

async fn everybody_who_saves_at_once_is_counted(stage: Stage) {
    let saves = (0..64).map(|_| {
        let (app, today) = (stage.app.clone(), stage.clock.today());
        actix_web::rt::spawn(async move {
            let happened = Happened { what: Happening::DiaryDaySaved, module: String::new(), n: 1 };
            let add = move |conn: &mut DbConn| {
                counts::add(conn, today, "cannabis", Language::Sv, &happened).map_err(Failure::<Never>::Broke)
            };
            unrefused(app.db.write(add).await.expect("nobody is sent away"));
        })
    });
    for save in saves.collect::<Vec<_>>() {
        save.await.expect("a save");
    }
    assert_eq!(counted(&stage).into_values().collect::<Vec<_>>(), [64]);
}

async fn the_same_seed_gives_the_same_release(stage: Stage) {
    let other = Stage::open(TestDatabase::sqlite()).await;
    let mut files = Vec::new();
    for stage in [&stage, &other] {
        stage.makes_up(90).await;
        let release = builds(stage, "2026H1").await.expect("a release");
        files.push(stage.db_look(|conn| store::open(conn, &release.id)).1);
    }
    assert!(files[0] == files[1], "another database, another byte");
    assert!(verify(&files[0]).expect("a sound release").preview.simulated);
}

async fn a_forgotten_half_year_is_released_and_then_erased(stage: Stage) {
    stage.makes_up(90).await;
    let chore = async || {
        let app = stage.app.clone();
        tokio::task::spawn_blocking(move || keep(&app)).await.expect("a thread").expect("a chore")
    };
    let people = || stage.db_look(|conn| Ok(study_records::table.count().get_result::<i64>(conn)?));
    assert_eq!((chore().await, stage.db_look(store::all).len()), (0, 0));
    stage.clock.advance(datetime!(2027-03-28 11:00 UTC) - stage.clock.now());
    assert_eq!((chore().await, stage.db_look(store::all).len()), (0, 1), "its last week");
    assert!(people() > 50);
    stage.clock.advance(Duration::days(4));
    assert!(chore().await > 50);
    assert_eq!((people(), stage.db_look(store::all).len()), (0, 1));
}

async fn made_up_people_never_join_real_ones(stage: Stage) {
    stage.participant().await;
    let refused = stage.tries_to_make_up(10).await.expect_err("a refusal");
    assert!(refused.contains("holds real participants"), "{refused}");
    let started = counted(&stage);
    assert_eq!(started.values().sum::<i64>(), 1, "{started:?}");
}

async fn the_demo_has_people_to_try(stage: Stage) {
    let app = stage.app.clone();
    let demo = move || simulation::demo(&app, &server::observers());
    let demo = tokio::task::spawn_blocking(demo).await.expect("a thread").expect("a demo");
    for participant in &demo.participants {
        let person = stage.signs_in(&participant.token).await;
        person.opens("/home").await.must_be(200);
        person.opens("/messages").await.must_be(200);
    }
    for sign_in in demo.staff.iter().filter(|sign_in| sign_in.role == Role::Counsellor) {
        let phone = phone(&sign_in.second_factor);
        let colleague = Colleague { person: stage.stranger(), alias: sign_in.alias.clone(), phone };
        stage.clock.advance(Duration::seconds(30));
        let code = colleague.phone.code(stage.clock.now()).expect("a code");
        colleague.types(&sign_in.alias, &sign_in.password, &code).await.must_be(303);
        colleague.person.opens("/staff/inbox").await.must_be(200);
    }
    assert_eq!((demo.participants.len(), demo.staff.len()), (3, 7));
    assert!(builds(&stage, "2026H1").await.is_ok(), "enough for a release");
    let again = stage.starts_again().await;
    again.stranger().opens("/").await.must_be(200);
    assert!(again.stranger().opens("/").await.html.contains("Demo: allt här är påhittat"));
}
