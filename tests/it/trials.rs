//! Studies in which chance decides, as participants and researchers meet them. The stories play on 21 November 2026 and after.

use std::path::Path;

use andrum::content::Study;
use andrum::error::{Error, Failure, Never};
use andrum::participants::Profile;
use andrum::participants::profile::Allocated;
use andrum::participants::token::Token;
use andrum::participants::vault;
use andrum::research::trials::store;
use andrum::schema::{allocations, counts, study_records, vaults};
use andrum::server;
use andrum::simulation::{self, Plan};
use diesel::prelude::*;
use tempfile::TempDir;
use time::Duration;

use crate::support::cast::Participant;
use crate::support::{Opens, Page, Person, Stage, TestDatabase, each_database};

each_database!(
    somebody_gets_one_place_whatever_they_press,
    an_arm_is_on_no_address_and_in_no_count,
    whoever_waits_has_help_and_the_programme_on_its_day,
    leaving_the_study_ends_the_waiting,
    a_study_file_that_was_changed_takes_nobody_and_stops_nothing,
    the_ratio_is_kept_and_anybody_can_work_it_out_again,
    an_arm_reads_its_own_texts_and_nobody_elses,
    whoever_said_yes_to_an_earlier_text_keeps_it,
    joining_is_a_yes_to_the_text_of_today,
    made_up_people_take_part,
);

const CAST: [&str; 6] = ["a-before-noon", "a-alone", "a-memory", "a-told", "a-tried", "a-trouble"];

/// The study of the fixture, with arms whose names nothing else on a page can hold.
pub(crate) fn file() -> String {
    let text = std::fs::read_to_string("tests/fixtures/studies/waiting.toml").expect("the example");
    text.replace("id = \"now\"", "id = \"armsoon\"").replace("id = \"later\"", "id = \"armlate\"")
}

/// The modules that we ship, with this study.
pub(crate) async fn with_study(stage: Stage, file: &str) -> (Stage, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    copy(Path::new("modules"), folder.path());
    let stage = with_file(stage, &folder, file).await;
    (stage, folder)
}

pub(crate) async fn with_file(stage: Stage, folder: &TempDir, file: &str) -> Stage {
    std::fs::create_dir_all(folder.path().join("studies")).expect("a folder");
    std::fs::write(folder.path().join("studies/waiting.toml"), file).expect("a study");
    stage.starts_again_with(folder.path()).await
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let from = entry.expect("an entry").path();
        let to = to.join(from.file_name().expect("a name"));
        if from.is_dir() { copy(&from, &to) } else { std::fs::copy(&from, &to).map(drop).expect("a copy") }
    }
}

async fn says_yes(person: &Person) {
    let edition = person.opens("/study").await.value_of("edition").expect("an edition");
    person.sends("/study", &[("answer", "yes"), ("age", "18-20"), ("edition", &edition)]).await.must_be(303);
}

async fn answers(person: &Person, left_out: usize) {
    let opened = person.opens("/measures/cast").await;
    let (based_on, edition) = (opened.value_of("based_on").expect("a mark"), opened.value_of("edition").expect("one"));
    let mut fields = vec![("based_on", based_on.as_str()), ("edition", edition.as_str()), ("then", "done")];
    fields.extend(CAST.iter().skip(left_out).map(|item| (*item, "seldom")));
    person.sends("/measures/cast", &fields).await.must_be(303);
}

/// Everything before the place itself; gives the edition that its form carries.
async fn is_ready(person: &Person) -> String {
    says_yes(person).await;
    answers(person, 0).await;
    edition_of(person).await
}

async fn edition_of(person: &Person) -> String {
    let page = person.opens("/study").await;
    page.attribute("form[action=\"/study/place\"] input[name=\"edition\"]", "value").expect("a form")
}

async fn takes_place(person: &Person, edition: &str) -> Page {
    person.sends("/study/place", &[("edition", edition)]).await
}

pub(crate) async fn joins(stage: &Stage) -> Participant {
    let ada = stage.participant().await;
    let edition = is_ready(&ada).await;
    takes_place(&ada, &edition).await.must_be(303);
    ada
}

fn allocated(stage: &Stage, token: &str) -> Option<Allocated> {
    let (token, today) = (Token::parse(token).expect("a token"), stage.clock.today());
    stage.db_look(|conn| {
        let key = vault::unlock(conn, &stage.app.keys, &token)?.expect("a vault");
        Ok(key.open(conn, today)?.document.section::<Profile>()?.allocated)
    })
}

fn log(stage: &Stage) -> Vec<(String, i64, String)> {
    stage.db_look(|conn| store::log(conn, "waiting"))
}

/// Somebody in an arm: people join until one is in it, at most as many as a block.
async fn somebody_in(stage: &Stage, arm: &str) -> Participant {
    for _ in 0..7 {
        let somebody = joins(stage).await;
        if allocated(stage, &somebody.token).expect("a place").arm == arm {
            return somebody;
        }
    }
    panic!("a block of six gave one arm alone");
}

async fn somebody_gets_one_place_whatever_they_press(stage: Stage) {
    let (stage, _folder) = with_study(stage, &file()).await;
    let ada = stage.participant().await;
    ada.opens("/home").await.must_say("En studie").must_say("Hjälper programmet?");
    let offered = ada.opens("/study").await;
    offered.must_say("En studie: Hjälper programmet?").must_say("Slumpen avgör").must_say("efter 42 dagar");
    assert_eq!(offered.attribute("form[action=\"/study/place\"]", "action"), None, "first the yes to research");
    takes_place(&ada, "x").await.must_be(422).must_say("Svara först på frågan om forskning");
    says_yes(&ada).await;
    answers(&ada, 1).await;
    ada.opens("/study").await.must_say("Hoppa inte över någon fråga");
    let edition = offered.value_of("edition").expect("an edition");
    takes_place(&ada, &edition).await.must_be(422).must_say("Texten har ändrats");
    answers(&ada, 0).await;
    let edition = edition_of(&ada).await;
    assert_eq!(log(&stage), [], "nothing was decided on the way");

    let (one, other) = tokio::join!(takes_place(&ada, &edition), takes_place(&ada, &edition));
    assert_eq!(one.must_be(303).leads_to().as_deref(), Some("/study#place"));
    other.must_be(303);
    takes_place(&ada, &edition).await.must_be(303);
    assert_eq!(log(&stage).len(), 1, "two tabs and a replay leave one place");
    let place = allocated(&stage, &ada.token).expect("a place");
    assert_eq!(log(&stage), [("age=0|cast-full=0".to_owned(), 1, place.arm.clone())]);
    ada.opens("/study").await.must_say("Du är med i en studie");
    ada.opens("/home").await.must_not_hold("/study#offer");

    // Whoever leaves and comes back is where they were.
    ada.sends("/study/withdrawal", &[]).await.must_be(303);
    assert_eq!(records(&stage), [] as [String; 0]);
    says_yes(&ada).await;
    takes_place(&ada, &edition).await.must_be(303);
    assert_eq!(allocated(&stage, &ada.token), Some(place), "chance decides once");
    assert_eq!(log(&stage).len(), 1);

    let bo = stage.participant().await;
    takes_place(&bo, &edition).await.must_be(422);
    assert_eq!(allocated(&stage, &bo.token), None, "a form of somebody else gives nobody a place");
    stage.clock.advance(Duration::days(21));
    let late = stage.signs_in(&bo.token).await;
    late.opens("/study").await.must_not_hold("id=\"offer\"");
}

fn records(stage: &Stage) -> Vec<String> {
    stage.db_look(|conn| Ok(study_records::table.select(study_records::record).load(conn)?))
}

async fn an_arm_is_on_no_address_and_in_no_count(stage: Stage) {
    let (stage, _folder) = with_study(stage, &file()).await;
    let (administrator, _) = stage.is_set_up().await;
    let rut = stage.joins(&administrator, "researcher", "Rut").await;
    let page = rut.person.opens("/research/studies").await;
    page.must_be(200).must_say("Hjälper programmet?").must_say("Tar emot deltagare").must_say("färre än 50");
    let commitment = stage.db_look(|conn| {
        let study = stage.app.library.study("waiting").expect("the study");
        Ok(store::find(conn, &stage.app.keys, study)?.expect("it has begun").commitment)
    });
    page.must_say(&commitment).must_not_hold("armlate").must_not_hold("armsoon");

    let late = somebody_in(&stage, "armlate").await;
    for address in ["/study", "/home", "/more", "/measures"] {
        let page = late.opens(address).await;
        page.must_not_hold("armlate").must_not_hold("armsoon");
    }
    let counted: Vec<(String, String)> =
        stage.db_look(|conn| Ok(counts::table.select((counts::module, counts::happening)).load(conn)?));
    assert!(counted.iter().all(|(module, happening)| !module.contains("arm") && !happening.contains("arm")));
    assert!(
        records(&stage).iter().any(|record| record.contains(r#""study":"waiting","arm":"armlate","allocated_on":0"#))
    );
    rut.person.opens("/research/studies").await.must_not_hold("armlate").must_say("färre än 50");
    let columns: Vec<String> = stage.db_look(|conn| Ok(allocations::table.select(allocations::stratum).load(conn)?));
    assert!(columns.iter().all(|stratum| stratum == "age=0|cast-full=0"), "{columns:?}");
}

async fn whoever_waits_has_help_and_the_programme_on_its_day(stage: Stage) {
    let (stage, _folder) = with_study(stage, &file()).await;
    let late = somebody_in(&stage, "armlate").await;
    let home = late.opens("/home").await;
    home.must_be(200).must_say("Programmet öppnar den lördag 2 januari 2027").must_say("112");
    for address in ["/modules", "/modules/introduction", "/steps/1"] {
        assert_eq!(late.opens(address).await.must_be(303).leads_to().as_deref(), Some("/home"), "{address}");
    }
    for address in ["/help", "/find-help", "/messages", "/diary", "/measures", "/facts", "/take-out"] {
        late.opens(address).await.must_be(200);
    }
    late.opens("/study").await.must_say("Du börjar lite senare.").must_say("öppnar för dig den 2 januari 2027");
    stage.clock.advance(Duration::days(41));
    let day_before = stage.signs_in(&late.token).await;
    day_before.opens("/home").await.must_say("Programmet öppnar den");
    stage.clock.advance(Duration::days(1));
    let now = stage.signs_in(&late.token).await;
    assert_ne!(now.opens("/home").await.must_be(200).heading(), "Programmet öppnar den lördag 2 januari 2027");
    now.opens("/modules/introduction").await.must_be(200);
}

async fn leaving_the_study_ends_the_waiting(stage: Stage) {
    let (stage, _folder) = with_study(stage, &file()).await;
    let late = somebody_in(&stage, "armlate").await;
    late.opens("/study").await.must_say("Går du ur öppnar programmet för dig direkt.");
    late.sends("/study/withdrawal", &[]).await.must_be(303);
    late.opens("/modules/introduction").await.must_be(200);
    let soon = somebody_in(&stage, "armsoon").await;
    soon.opens("/modules/introduction").await.must_be(200);
}

async fn a_study_file_that_was_changed_takes_nobody_and_stops_nothing(stage: Stage) {
    let (stage, folder) = with_study(stage, &file()).await;
    // Before anybody is allocated, a change is only a change.
    let stage = with_file(stage, &folder, &file().replace("[4, 6]", "[4, 6, 8]")).await;
    let stage = with_file(stage, &folder, &file()).await;
    let ada = joins(&stage).await;
    let place = allocated(&stage, &ada.token);
    let bo = stage.participant().await;
    let edition = is_ready(&bo).await;

    let stage = with_file(stage, &folder, &file().replace("wait = 42", "wait = 14")).await;
    let (bo, ada) = (stage.signs_in(&bo.token).await, stage.signs_in(&ada.token).await);
    takes_place(&bo, &edition).await.must_be(422).must_say("Studien kan inte ta emot någon just nu");
    bo.opens("/modules/introduction").await.must_be(200);
    ada.opens("/study").await.must_say("Du är med i en studie");
    assert_eq!(log(&stage).len(), 1);
    let (keys, studies) = (&stage.app.keys, &stage.app.library.studies);
    let said = stage.db_look(|conn| store::changed(conn, keys, studies));
    assert!(said[0].to_string().contains("studies/waiting.toml was changed after chance had begun"), "{said:?}");
    let (administrator, _) = stage.is_set_up().await;
    let rut = stage.joins(&administrator, "researcher", "Rut").await;
    rut.person.opens("/research/studies").await.must_say("Studiefilen ändrades efter att slumpen");

    // What only tells something may change; and as it was, it goes on.
    let told = file().replace("recruits_until = 2026-12-31", "recruits_until = 2027-01-31");
    let stage = with_file(stage, &folder, &told).await;
    let bo = stage.stranger();
    assert!(bo.opens("/").await.status.is_success());
    let carl = joins(&stage).await;
    assert!(allocated(&stage, &carl.token).is_some() && place.is_some());
    assert_eq!(log(&stage).len(), 2);
}

async fn the_ratio_is_kept_and_anybody_can_work_it_out_again(stage: Stage) {
    let three = file().replace("id = \"armlate\"", "id = \"armlate\"\nweight = 2").replace("[4, 6]", "[3, 6]");
    let (stage, folder) = with_study(stage, &three).await;
    let study: Study = stage.app.library.study("waiting").expect("the study").clone();
    let (keys, same) = (stage.app.keys.clone(), study.clone());
    stage
        .db_change(move |conn| {
            for number in 0..200 {
                let group = |by: i32| (number / by % 2).to_string();
                let stratum = [("age".to_owned(), group(1)), ("cast-full".to_owned(), group(2))];
                store::begun(conn, &keys, &same)?.allocate(conn, &same, &stratum)?;
            }
            Ok(())
        })
        .await;
    let log = log(&stage);
    assert_eq!(log.len(), 200);
    for one in ["0", "1"].into_iter().flat_map(|age| ["0", "1"].map(|points| (age, points))) {
        let name = format!("age={}|cast-full={}", one.0, one.1);
        let arms: Vec<&str> =
            log.iter().filter(|(stratum, ..)| *stratum == name).map(|(_, _, arm)| arm.as_str()).collect();
        let late = arms.iter().filter(|arm| **arm == "armlate").count();
        assert!(arms.len() == 50 && (30..=37).contains(&late), "{name}: {late}");
        let stratum = [("age".to_owned(), one.0.to_owned()), ("cast-full".to_owned(), one.1.to_owned())];
        let again = stage.db_look(|conn| {
            store::find(conn, &stage.app.keys, &study)?.expect("it has begun").worked_out(&study, &stratum, 50)
        });
        assert_eq!(again, arms);
    }
    let ended = three.replace("recruits_from", "ended = 2027-01-01\nrecruits_from");
    let stage = with_file(stage, &folder, &ended).await;
    stage.clock.advance(Duration::days(60));
    let (administrator, _) = stage.is_set_up().await;
    let rut = stage.joins(&administrator, "researcher", "Rut").await;
    let page = rut.person.opens("/research/studies").await;
    page.must_say("Avslutad").must_say("= armlate").must_say("200");
    let symbols = page.texts("dd.symbols");
    let seed = hex::decode(&symbols[1]).expect("a seed");
    let hash = ring::digest::digest(&ring::digest::SHA256, &[b"pbr-v1-commit|".as_slice(), &seed].concat());
    assert_eq!(symbols[0], hex::encode(hash), "the seed is the one whose hash was shown from the start");
}

async fn an_arm_reads_its_own_texts_and_nobody_elses(stage: Stage) {
    let folder = tempfile::tempdir().expect("a folder");
    copy(Path::new("modules"), folder.path());
    for language in ["sv", "en"] {
        let path = folder.path().join(format!("cannabis/{language}/08-sleep.md"));
        let text = std::fs::read_to_string(&path).expect("a module");
        std::fs::write(&path, text.replacen("step =", "variants = [\"b\"]\nstep =", 1)).expect("a module");
    }
    let stage = with_file(stage, &folder, &file().replace("wait = 42", "variant = \"b\"")).await;
    let (with, without) = (somebody_in(&stage, "armlate").await, somebody_in(&stage, "armsoon").await);
    let stranger = stage.stranger();
    for (person, status) in [(&*with, 200), (&*without, 404), (&stranger, 404)] {
        person.opens("/modules/sleep").await.must_be(status);
        let list = person.opens("/modules").await;
        let has = list.must_be(200).attributes("a", "href").contains(&"/modules/sleep".to_owned());
        assert_eq!(has, status == 200);
    }
    without.sends("/modules/sleep/completion", &[]).await.must_be(404);
}

async fn joining_is_a_yes_to_the_text_of_today(stage: Stage) {
    let (stage, _folder) = with_study(stage, &file()).await;
    let ada = stage.participant().await;
    let edition = is_ready(&ada).await;
    let (token, keys, today) = (ada.token.clone(), stage.app.keys.clone(), stage.clock.today());
    stage
        .db_change(move |conn| {
            let token = Token::parse(&token).expect("a token");
            let key = vault::unlock(conn, &keys, &token)?.expect("a vault");
            let changed: Result<(), Failure<Never>> = key.change(conn, &server::observers(), today, |_, document| {
                let mut profile: Profile = document.section()?;
                let consent = profile.study.as_mut().expect("a yes");
                (consent.edition, consent.with_scores) = ("0123456789ab".to_owned(), false);
                document.set(&profile)?;
                Ok(())
            });
            changed.map_err(|_| Error::internal("a change"))
        })
        .await;
    let scores = r#""measures":{"cast":{"start""#;
    assert!(!records(&stage)[0].contains(scores), "the text of then kept scores out");
    takes_place(&ada, &edition).await.must_be(303);
    assert!(records(&stage)[0].contains(scores) && !records(&stage)[0].contains("0123456789ab"));
}

async fn made_up_people_take_part(stage: Stage) {
    let half_year = file().replace("2026-11-01", "2026-01-01").replace("2026-12-31", "2026-06-30");
    let (stage, folder) = with_study(stage, &half_year).await;
    let lived = stage.makes_up(80).await;
    let arms = |stage: &Stage, arm: &str| {
        let named = format!("\"arm\":\"{arm}\"");
        records(stage).iter().filter(|record| record.contains(&named)).count()
    };
    assert!(arms(&stage, "armsoon") > 0 && arms(&stage, "armlate") > 0);
    assert!(log(&stage).len() >= arms(&stage, "armsoon") + arms(&stage, "armlate"), "who left keeps the place");
    drop(stage);

    // The records alone, without anybody's vault.
    let alone = with_file(Stage::open(TestDatabase::sqlite()).await, &folder, &half_year).await;
    let app = alone.app.clone();
    let plan = Plan { participants: 80, days: 60, seed: 7, until: alone.clock.today() };
    let made = tokio::task::spawn_blocking(move || simulation::records(&app, &server::observers(), plan));
    let made = made.await.expect("a thread").expect("records");
    assert_eq!((made.participants, made.consented), (80, lived.consented), "the same people say yes");
    assert_eq!(records(&alone).len(), usize::try_from(made.consented).expect("a number"));
    assert!(arms(&alone, "armsoon") > 0 && arms(&alone, "armlate") > 0);
    assert_eq!(alone.db_look(|conn| Ok(vaults::table.count().get_result::<i64>(conn)?)), 0);
}

async fn whoever_said_yes_to_an_earlier_text_keeps_it(stage: Stage) {
    let ada = stage.participant().await;
    let before = ada.opens("/study").await;
    before.must_say("Det sker tidigast 15 juli 2027").must_say("kan inte tas tillbaka").must_say("från din första dag");
    let edition = before.value_of("edition").expect("an edition");
    says_yes(&ada).await;
    let folder = tempfile::tempdir().expect("a folder");
    copy(Path::new("modules"), folder.path());
    let path = folder.path().join("consent.toml");
    let text = std::fs::read_to_string(&path).expect("the text").replacen("Du bestämmer själv", "Du avgör själv", 1);
    std::fs::write(&path, text).expect("the text");
    let stage = stage.starts_again_with(folder.path()).await;
    assert!(records(&stage)[0].contains(&edition), "the record stays with what was read");
    let bo = stage.participant().await;
    let stale = bo.sends("/study", &[("answer", "yes"), ("age", "18-20"), ("edition", &edition)]).await;
    stale.must_be(422).must_say("Texten har ändrats").must_say("Du avgör själv");
    let (administrator, _) = stage.is_set_up().await;
    let rut = stage.joins(&administrator, "researcher", "Rut").await;
    let page = rut.person.opens("/research/studies").await;
    page.must_say(&edition).must_say("Du bestämmer själv").must_say("Du avgör själv");
}
