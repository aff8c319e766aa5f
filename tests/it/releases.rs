//! A release after it was frozen: checked, approved by two people, out; downloaded for a purpose; rejected or withdrawn;
//! all of it in a log that shows what was changed; and two of them side by side.

use andrum::db::DbConn;
use andrum::error::{Error, Failure, Never, unrefused};
use andrum::research::approval::log::{self, Deed, Happened};
use andrum::research::approval::{self, state::State};
use andrum::research::follow::StudyRow;
use andrum::research::frozen::Frozen;
use andrum::research::keep::keep;
use andrum::research::release::Form;
use andrum::research::store::{self, BuildRefused, Release};
use andrum::research::study_record::StudyRecord;
use andrum::schema::{release_downloads, release_log, releases, study_records};
use andrum::staff::audit::COMMAND_LINE;
use diesel::prelude::*;
use time::macros::datetime;

use crate::support::staff::Colleague;
use crate::support::{Page, Stage, each_database};

each_database!(
    two_people_publish_and_the_second_did_not_build,
    what_the_server_built_takes_two_researchers,
    only_what_is_out_is_downloaded_and_for_a_purpose,
    a_preview_gives_sums_of_reasons_and_only_until_it_is_out,
    a_rejected_draft_leaves_its_hash_and_makes_room,
    after_somebody_withdrew_a_rejected_half_year_stays_closed,
    what_somebody_rejected_is_not_built_again_by_itself,
    a_withdrawn_release_leaves_a_tombstone,
    the_log_shows_what_was_changed_afterwards,
    writers_at_once_keep_one_chain,
    what_was_never_checked_is_checked_later,
    an_unsound_release_can_only_be_rejected,
    two_half_years_stand_side_by_side,
    a_half_year_goes_out_once_and_in_one_form,
    rows_go_out_where_everybody_agreed_to_them
);

const ID: &str = "cannabis_2026H1_r01";
const HERE: &str = "/research/releases/cannabis_2026H1_r01";
const PURPOSE: [(&str, &str); 2] = [("purpose", "En artikel om avhopp"), ("terms", "yes")];

async fn researchers(stage: &Stage) -> [Colleague; 3] {
    let (administrator, _) = stage.is_set_up().await;
    let rut = stage.joins(&administrator, "researcher", "Rut").await;
    let siv = stage.joins(&administrator, "researcher", "Siv").await;
    let tor = stage.joins(&administrator, "researcher", "Tor").await;
    for colleague in [&rut, &siv, &tor] {
        colleague.person.opens("/research").await.must_be(200);
    }
    stage.makes_up(90).await;
    [rut, siv, tor]
}

async fn builds(stage: &Stage, half_year: &str, by: &str) -> Result<Release, BuildRefused> {
    let (app, half_year, by) = (stage.app.clone(), half_year.parse().expect("an epoch"), by.to_owned());
    let build = tokio::task::spawn_blocking(move || store::build(&app, "cannabis", half_year, Form::Exact, &by));
    build.await.expect("a thread").expect("a build")
}

async fn approves(who: &Colleague, address: &str) -> Page {
    who.person.sends(&format!("{address}/approval"), &[("looked", "yes")]).await
}

/// Built on the server, approved by two.
async fn is_out(stage: &Stage, half_year: &str, [one, two]: [&Colleague; 2]) -> Release {
    let release = builds(stage, half_year, COMMAND_LINE).await.expect("a release");
    let address = format!("/research/releases/{}", release.id);
    approves(one, &address).await.must_be(303);
    approves(two, &address).await.must_be(303);
    stage.db_look(|conn| store::find(conn, &release.id))
}

fn state(stage: &Stage, id: &str) -> State {
    stage.db_look(|conn| store::find(conn, id)).state
}

fn deeds(stage: &Stage) -> Vec<(String, String, String)> {
    let entries = stage.db_look(log::all);
    log::follow(&entries).expect("a whole chain");
    entries.into_iter().map(|entry| (entry.actor, entry.action, entry.note)).collect()
}

fn deed(actor: &str, action: &str, note: &str) -> (String, String, String) {
    (actor.to_owned(), action.to_owned(), note.to_owned())
}

async fn two_people_publish_and_the_second_did_not_build(stage: Stage) {
    let [rut, siv, tor] = researchers(&stage).await;
    builds(&stage, "2026H1", &rut.id(&stage)).await.expect("a release");
    assert_eq!(state(&stage, ID), State::Checked, "the check has run on what was frozen");
    rut.person.opens("/research").await.must_say("Väntar på godkännande: cannabis_2026H1_r01");

    rut.person.sends(&format!("{HERE}/approval"), &[]).await.must_be(422).must_say("Kryssa för att du har gått igenom");
    approves(&siv, HERE).await.must_be(303);
    assert_eq!(state(&stage, ID), State::Approved);
    approves(&siv, HERE).await.must_be(422).must_say("Du har redan godkänt den");
    approves(&rut, HERE).await.must_be(422).must_say("Du har byggt den");
    assert_eq!(state(&stage, ID), State::Approved, "neither the same person twice nor the builder last");
    let page = rut.person.opens(HERE).await;
    page.must_say("Väntar på ett godkännande till").must_say("Du har byggt den");
    assert!(!page.html.contains("Siffror ur") && !rut.person.opens("/research").await.html.contains("id=\"figures\""));

    approves(&tor, HERE).await.must_be(303);
    assert_eq!(state(&stage, ID), State::Published);
    approves(&tor, HERE).await.must_be(422).must_say("Någon annan har redan bestämt");
    rut.person.opens(HERE).await.must_say("Godkänd först avSiv").must_say("Godkänd och utgiven avTor");
    let overview = rut.person.opens("/research").await;
    assert!(overview.html.contains("id=\"figures\""), "what is out is drawn");
    let expected = [
        deed("Rut", "built", ""),
        deed(COMMAND_LINE, "checked", ""),
        deed("Siv", "approved", ""),
        deed("Tor", "published", ""),
    ];
    assert_eq!(deeds(&stage), expected);
}

async fn what_the_server_built_takes_two_researchers(stage: Stage) {
    let [rut, siv, _] = researchers(&stage).await;
    builds(&stage, "2026H1", COMMAND_LINE).await.expect("a release");
    approves(&rut, HERE).await.must_be(303);
    approves(&rut, HERE).await.must_be(422);
    approves(&siv, HERE).await.must_be(303);
    assert_eq!(state(&stage, ID), State::Published);
}

async fn only_what_is_out_is_downloaded_and_for_a_purpose(stage: Stage) {
    let [rut, siv, _] = researchers(&stage).await;
    builds(&stage, "2026H1", &rut.id(&stage)).await.expect("a release");
    let takes = async |fields: &[(&str, &str)]| rut.person.sends(&format!("{HERE}/download"), fields).await;
    takes(&PURPOSE).await.must_be(422).must_say("Bara en utgiven utgåva");
    approves(&rut, HERE).await.must_be(303);
    takes(&PURPOSE).await.must_be(422);
    approves(&siv, HERE).await.must_be(303);

    takes(&[]).await.must_be(422).must_say("Skriv vad du ska ha den till");
    takes(&[("purpose", "kort"), ("terms", "yes")]).await.must_be(422).must_say("10 till 500 tecken");
    takes(&PURPOSE[..1]).await.must_be(422).must_say("godta villkoren").must_say("En artikel om avhopp");
    let noted = || stage.db_look(|conn| Ok(release_downloads::table.count().get_result::<i64>(conn)?));
    assert_eq!(noted(), 0);
    let file = takes(&PURPOSE).await;
    file.must_be(200);
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"cannabis_2026H1_r01.zip\"");
    assert_eq!(noted(), 1);
    let page = siv.person.opens(HERE).await;
    page.must_say("2026-11-21RutEn artikel om avhopp");
}

async fn a_preview_gives_sums_of_reasons_and_only_until_it_is_out(stage: Stage) {
    let [rut, siv, _] = researchers(&stage).await;
    builds(&stage, "2026H1", COMMAND_LINE).await.expect("a release");
    let kept = || stage.db_look(|conn| store::beside(conn, ID)).0;
    let hidden: usize = kept().iter().map(|loss| loss.small + loss.complementary).sum();
    assert!(kept().len() == 5 && hidden > 0, "{:?}", kept());
    for loss in kept() {
        assert!(loss.small + loss.complementary <= loss.cells, "{loss:?}");
    }
    let page = rut.person.opens(HERE).await;
    page.must_say("Förlust per tabell").must_say("Vilket tal som är dolt av vilket skäl visas inte");
    let both = kept().iter().any(|loss| loss.small > 0 && loss.complementary > 0);
    assert_eq!(page.html.contains("Skyddar andra"), both, "a sum of one reason would name its cells");
    approves(&rut, HERE).await.must_be(303);
    approves(&siv, HERE).await.must_be(303);
    assert!(kept().is_empty());
    let page = rut.person.opens(HERE).await;
    page.must_say("Förlust per tabell").must_say("data/usage.csv").must_say("data/tables.csv");
    assert!(!page.html.contains("Skyddar andra"));
}

async fn a_rejected_draft_leaves_its_hash_and_makes_room(stage: Stage) {
    let [rut, siv, tor] = researchers(&stage).await;
    let draft = builds(&stage, "2026H1", &rut.id(&stage)).await.expect("a release");
    let refused = siv.person.sends(&format!("{HERE}/rejection"), &[("reason", "fel")]).await;
    refused.must_be(422).must_say("Skriv ett skäl");
    let reason = [("reason", "Modulen slutet saknar titel")];
    siv.person.sends(&format!("{HERE}/rejection"), &reason).await.must_be(303);
    let page = rut.person.opens(HERE).await;
    page.must_be(200).must_say("Siv förkastade").must_say("Modulen slutet saknar titel").must_say(&draft.hash);
    let left: Vec<u8> = stage.db_look(|conn| Ok(releases::table.find(ID).select(releases::file).first(conn)?));
    assert!(left.is_empty(), "the file is erased");
    approves(&tor, HERE).await.must_be(422);
    rut.person.sends(&format!("{HERE}/download"), &PURPOSE).await.must_be(422);

    let again = builds(&stage, "2026H1", &rut.id(&stage)).await.expect("another draft of the same people");
    assert_eq!((again.id.as_str(), again.number), ("cannabis_2026H1_r02", 2));
    assert!(
        matches!(builds(&stage, "2026H1", COMMAND_LINE).await, Err(BuildRefused::Released(there)) if *there == again)
    );
    assert_eq!(deeds(&stage)[2], deed("Siv", "rejected", "Modulen slutet saknar titel"));
}

async fn after_somebody_withdrew_a_rejected_half_year_stays_closed(stage: Stage) {
    let [_, siv, _] = researchers(&stage).await;
    builds(&stage, "2026H1", COMMAND_LINE).await.expect("a release");
    siv.person.sends(&format!("{HERE}/rejection"), &[("reason", "Jag vill se den igen")]).await.must_be(303);
    let goes = |conn: &mut DbConn| -> Result<usize, Error> {
        let one: String = study_records::table.select(study_records::id).order(study_records::id).first(conn)?;
        Ok(diesel::delete(study_records::table.find(one)).execute(conn)?)
    };
    assert_eq!(stage.db_change(goes).await, 1);
    assert_eq!(builds(&stage, "2026H1", COMMAND_LINE).await, Err(BuildRefused::Changed));
    let page = siv.person.sends("/research/releases", &[("programme", "cannabis"), ("epoch", "2026H1")]).await;
    page.must_be(422).must_say("Två utkast med nästan samma personer");
}

async fn what_somebody_rejected_is_not_built_again_by_itself(stage: Stage) {
    let [_, siv, _] = researchers(&stage).await;
    builds(&stage, "2026H1", COMMAND_LINE).await.expect("a release");
    siv.person.sends(&format!("{HERE}/rejection"), &[("reason", "Den ska inte ut")]).await.must_be(303);
    stage.clock.advance(datetime!(2027-02-25 11:00 UTC) - stage.clock.now());
    let app = stage.app.clone();
    tokio::task::spawn_blocking(move || keep(&app)).await.expect("a thread").expect("a chore");
    let left: i64 = stage.db_look(|conn| Ok(study_records::table.count().get_result(conn)?));
    assert!(left > 50, "its last week");
    assert_eq!(stage.db_look(store::all).len(), 1);
}

async fn a_withdrawn_release_leaves_a_tombstone(stage: Stage) {
    let [rut, siv, tor] = researchers(&stage).await;
    let release = is_out(&stage, "2026H1", [&rut, &siv]).await;
    tor.person.opens(HERE).await.must_be(200);
    tor.person.sends(&format!("{HERE}/rejection"), &[("reason", "Det är för sent")]).await.must_be(422);
    let reason = [("reason", "En tabell visar fel vecka")];
    tor.person.sends(&format!("{HERE}/withdrawal"), &reason).await.must_be(303);
    let page = rut.person.opens(HERE).await;
    page.must_be(200).must_say("Tor drog tillbaka").must_say("En tabell visar fel vecka").must_say(&release.hash);
    page.must_say("manifest.json").must_say("\"smallest_population\"");
    rut.person.sends(&format!("{HERE}/download"), &PURPOSE).await.must_be(422).must_say("Bara en utgiven");
    assert!(!rut.person.opens("/research").await.html.contains("id=\"figures\""));
    let again = builds(&stage, "2026H1", COMMAND_LINE).await;
    assert!(matches!(again, Err(BuildRefused::Released(_))), "what was out is never released again");
}

async fn the_log_shows_what_was_changed_afterwards(stage: Stage) {
    let [rut, siv, _] = researchers(&stage).await;
    rut.person.opens("/research/log").await.must_be(200).must_say("Ingenting har hänt än");
    is_out(&stage, "2026H1", [&rut, &siv]).await;
    let page = rut.person.opens("/research/log").await;
    page.must_be(200).must_say("Kedjan är hel").must_say("Godkände och gav ut").must_say(ID);
    let other = |conn: &mut DbConn| -> Result<usize, Error> {
        let second = release_log::table.find(3);
        Ok(diesel::update(second).set(release_log::actor.eq("Somebody else")).execute(conn)?)
    };
    assert_eq!(stage.db_change(other).await, 1);
    let page = rut.person.opens("/research/log").await;
    page.must_be(200).must_say("Loggen har ändrats i efterhand").must_say("Rad 3");
    assert!(!page.html.contains("Kedjan är hel"));
}

async fn writers_at_once_keep_one_chain(stage: Stage) {
    let writers = (0..24).map(|number| {
        let (app, day) = (stage.app.clone(), stage.clock.today());
        actix_web::rt::spawn(async move {
            let note = format!("writer {number}");
            let add = move |conn: &mut DbConn| {
                let (release_id, release_hash) = ("r01", "hash");
                let happened =
                    Happened { day, actor: "Rut", deed: Deed::Rejected, release_id, release_hash, note: &note };
                log::add(conn, happened).map_err(Failure::<Never>::Broke)
            };
            unrefused(app.db.write(add).await.expect("nobody is sent away"));
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.expect("an entry");
    }
    let mut notes: Vec<String> = deeds(&stage).into_iter().map(|(.., note)| note).collect();
    notes.sort();
    notes.dedup();
    assert_eq!(notes.len(), 24);
}

async fn what_was_never_checked_is_checked_later(stage: Stage) {
    let [rut, ..] = researchers(&stage).await;
    builds(&stage, "2026H1", COMMAND_LINE).await.expect("a release");
    // As the process leaves it when it is killed between freezing and checking.
    let unchecked = |conn: &mut DbConn| -> Result<usize, Error> {
        diesel::delete(release_log::table.find(2)).execute(conn)?;
        Ok(diesel::update(releases::table.find(ID)).set(releases::state.eq("built")).execute(conn)?)
    };
    assert_eq!(stage.db_change(unchecked).await, 1);
    approves(&rut, HERE).await.must_be(422).must_say("Den är inte kontrollerad än");
    let app = stage.app.clone();
    tokio::task::spawn_blocking(move || keep(&app)).await.expect("a thread").expect("a chore");
    assert_eq!(state(&stage, ID), State::Checked);
    assert_eq!(deeds(&stage).len(), 2);
}

async fn an_unsound_release_can_only_be_rejected(stage: Stage) {
    let [rut, siv, _] = researchers(&stage).await;
    builds(&stage, "2026H1", COMMAND_LINE).await.expect("a release");
    let other = |conn: &mut DbConn| -> Result<usize, Error> {
        // SHA-256 of nothing.
        let sum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let changed = (releases::state.eq("built"), releases::file.eq(Vec::<u8>::new()), releases::sha256.eq(sum));
        Ok(diesel::update(releases::table.find(ID)).set(changed).execute(conn)?)
    };
    assert_eq!(stage.db_change(other).await, 1);
    let app = stage.app.clone();
    tokio::task::spawn_blocking(move || approval::check(&app, ID)).await.expect("a thread").expect("a check");
    let page = rut.person.opens(HERE).await;
    page.must_be(200).must_say("Underkänd i kontrollen").must_say("it is no readable zip");
    approves(&siv, HERE).await.must_be(422).must_say("Utgåvan kan bara förkastas");
    siv.person.sends(&format!("{HERE}/rejection"), &[("reason", "Filen är trasig")]).await.must_be(303);
    assert_eq!(deeds(&stage)[2], deed(COMMAND_LINE, "unsound", ""));
}

async fn two_half_years_stand_side_by_side(stage: Stage) {
    let [rut, siv, _] = researchers(&stage).await;
    let both = "/research/compare?one=cannabis_2025H2_r01&other=cannabis_2026H1_r01";
    rut.person.opens("/research/compare").await.must_be(200).must_say("Det behövs två utgivna utgåvor");
    rut.person.opens(both).await.must_be(404);
    is_out(&stage, "2026H1", [&rut, &siv]).await;
    let earlier = |conn: &mut DbConn| -> Result<(), Error> {
        let rows: Vec<(String, String)> =
            study_records::table.select((study_records::id, study_records::record)).load(conn)?;
        for (id, record) in rows {
            let record = record.replace("2026H1", "2025H2");
            let changed = (study_records::epoch.eq("2025H2"), study_records::record.eq(record));
            diesel::update(study_records::table.find(id)).set(changed).execute(conn)?;
        }
        Ok(())
    };
    stage.db_change(earlier).await;
    is_out(&stage, "2025H2", [&siv, &rut]).await;
    let page = rut.person.opens(both).await;
    page.must_be(200).must_say("Två halvår innehåller aldrig samma person").must_say("±0,0").must_say("Kvar efter");
    let same = rut.person.opens(&both.replace("2025H2", "2026H1")).await;
    same.must_be(200).must_say("Välj två olika utgåvor");
    rut.person.opens("/research").await.must_say("Jämför två utgåvor");
    rut.person.opens("/research?release=cannabis_2025H2_r01").await.must_be(200).must_say("2025H2");
}

async fn a_half_year_goes_out_once_and_in_one_form(stage: Stage) {
    let [rut, siv, tor] = researchers(&stage).await;
    let builds = async |form: &str| {
        let fields = [("programme", "cannabis"), ("epoch", "2026H1"), ("form", form)];
        rut.person.sends("/research/releases", &fields).await
    };
    rut.person.opens("/research").await.must_say("Avrundade till fem");
    builds("squared").await.must_be(400);
    builds("rows").await.must_be(422).must_say("Färre än 300 i halvåret har sagt ja till en text som nämner rader");
    builds("rounded").await.must_be(303);
    builds("exact").await.must_be(422).must_say("cannabis_2026H1_r01");
    rut.person.opens(HERE).await.must_say("FormAvrundade");
    approves(&siv, HERE).await.must_be(303);
    approves(&tor, HERE).await.must_be(303);
    builds("cell-key").await.must_be(422).must_say("ges aldrig ut två gånger");

    let (release, bytes) = stage.db_look(|conn| store::open(conn, ID));
    assert_eq!(release.form, Form::Rounded);
    let tables = Frozen::open(&bytes).expect("a zip").text("data/tables.csv").expect("the tables");
    let numbers = tables.lines().skip(1).filter_map(|line| line.split(',').nth(14)?.parse::<u64>().ok());
    assert!(numbers.clone().count() > 20 && numbers.clone().all(|n| n.is_multiple_of(5)), "{tables}");
}

/// Of everybody, six alike who agreed to rows: enough people for a file of them, and nobody is alone in it.
async fn six_of_each(stage: &Stage) {
    stage
        .db_change(|conn| {
            let records: Vec<String> = study_records::table.select(study_records::record).load(conn)?;
            for (number, record) in records.iter().enumerate() {
                let record = StudyRecord { rows: true, ..serde_json::from_str(record)? };
                for copy in 0..6 {
                    let row = StudyRow::new(format!("copy-{number}-{copy}"), &record)?;
                    diesel::insert_into(study_records::table).values(&row).execute(conn)?;
                }
            }
            diesel::delete(study_records::table.filter(study_records::id.not_like("copy-%"))).execute(conn)?;
            Ok(())
        })
        .await;
}

async fn rows_go_out_where_everybody_agreed_to_them(stage: Stage) {
    let [rut, siv, tor] = researchers(&stage).await;
    six_of_each(&stage).await;
    let fields = [("programme", "cannabis"), ("epoch", "2026H1"), ("form", "rows")];
    rut.person.sends("/research/releases", &fields).await.must_be(303);
    rut.person.opens(HERE).await.must_say("data/rows.csv");
    approves(&siv, HERE).await.must_be(303);
    approves(&tor, HERE).await.must_be(303);

    rut.person.sends(&format!("{HERE}/download"), &PURPOSE).await.must_be(200);
    let (release, bytes) = stage.db_look(|conn| store::open(conn, ID));
    assert_eq!(release.form, Form::Rows);
    let frozen = Frozen::open(&bytes).expect("a zip");
    let lines = frozen.text("data/microdata.csv").expect("the rows");
    assert!(lines.lines().count() > 300, "{} lines", lines.lines().count());
    assert!(
        !lines.contains("copy-") && frozen.text("data/tables.csv").is_none(),
        "rows stand alone and have other ids"
    );
}
