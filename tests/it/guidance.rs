//! What to do next and why: the first minutes, needs, the pages of the steps, the plan, and another programme.

use std::path::{Path, PathBuf};

use andrum::content::{Exercise, Language, Module, ModuleStep, Need, PlanPart, Programme};
use andrum::participants::Profile;
use andrum::participants::token::Token;
use andrum::participants::vault;
use andrum::programme::Progress;
use time::Duration;

use crate::support::cast::{Participant, confirms, words_on};
use crate::support::{Page, Person, Stage, each_database};

each_database!(
    the_first_exercise_is_at_most_eight_pages_away,
    a_chosen_need_leads_to_its_module_and_says_why,
    the_page_of_a_step_is_public_and_knows_the_day,
    the_plan_collects_what_was_written_and_is_carried_along,
    another_programme_keeps_what_was_done_in_the_first,
    a_programme_that_is_gone_leaves_clear_words_and_everything_else,
    a_reader_chooses_a_programme_before_anything_is_stored,
    a_step_of_another_programme_is_found_from_there,
);

/// Follows the way that the pages themselves offer, and counts each page that is looked at.
async fn the_first_exercise_is_at_most_eight_pages_away(stage: Stage) {
    let person = stage.stranger();
    let mut pages = 1;
    person.opens("/").await.must_be(200);
    for address in ["/start"] {
        person.opens(address).await.must_be(200);
        pages += 1;
    }
    let shown = person.sends("/start", &[]).await;
    let token = words_on(&shown);
    let arrived = confirms(&person, &shown, &token).await;
    pages += 2;
    let home = person.follows(arrived).await;
    pages += 1;
    let mut next = home.attribute("#begin-title + p + p a", "href").expect("the beginning is one tap away");
    let saved = loop {
        let page = person.opens(&next).await;
        pages += 1;
        page.must_be(200);
        assert!(pages <= 8, "{next} is page {pages}");
        if let Some(form) = page.attribute("form[id^=\"form-\"]", "action") {
            let mark = page.value_of("based_on").expect("a mark");
            let address = form.split('#').next().expect("an address").to_owned();
            let choice = first_choice(&page);
            let mut fields = vec![("based_on", mark.as_str()), ("then", "stay")];
            fields.extend(choice.iter().map(|(name, value)| (name.as_str(), value.as_str())));
            break person.sends(&address, &fields).await;
        }
        next = page.attribute(".actions a.big", "href").expect("a way on");
    };
    person.follows(saved).await.must_be(200).must_say("Sparat.");
}

/// The first thing that can be ticked on a page.
fn first_choice(page: &Page) -> Option<(String, String)> {
    let tick = ".exercise input[type=\"checkbox\"], .exercise input[type=\"radio\"]";
    Some((page.attribute(tick, "name")?, page.attribute(tick, "value")?))
}

/// A module, an exercise in it, and the ids of a field and an option that tells of a need which another module meets.
fn told_by(programme: &Programme) -> Option<(&Module, &Exercise, String, Need, &Module)> {
    for module in &programme.modules {
        for exercise in module.text(Language::Sv).exercises() {
            for field in &exercise.fields {
                for option in field.options() {
                    let meets =
                        |other: &&Module| other.slug != module.slug && other.needs.first() == option.need.as_ref();
                    let met = option.need.and_then(|need| Some((need, programme.modules.iter().find(meets)?)));
                    if let Some((need, met)) = met {
                        return Some((module, exercise, format!("a-{}={}", field.id, option.id), need, met));
                    }
                }
            }
        }
    }
    None
}

async fn a_chosen_need_leads_to_its_module_and_says_why(stage: Stage) {
    let participant = stage.participant().await;
    let programme = &stage.app.library.programmes[0];
    let (module, exercise, chosen, need, met) = told_by(programme).expect("an option that tells of a need");
    begins(&participant, programme).await;
    let (name, value) = chosen.split_once('=').expect("a field");
    let form = format!("/modules/{}/exercises/{}", module.slug, exercise.id);
    participant.sends(&form, &[("based_on", "new"), (name, value)]).await.must_be(303);
    let home = participant.opens("/home").await;
    home.must_say(&stage.app.texts.text(Language::Sv, &format!("programme-because-{}", need.word())));
    let suggested = home.attribute("#suggestion-title ~ .card a", "href").expect("a suggestion");
    assert_eq!(suggested, format!("/modules/{}", met.slug));
    participant.opens("/modules").await.must_say("Förslag till dig");
}

/// Opens where everybody begins.
async fn begins(participant: &Person, programme: &Programme) {
    let first = programme.modules.iter().find(|module| module.step == ModuleStep::Introduction).expect("a beginning");
    participant.opens(&format!("/modules/{}", first.slug)).await.must_be(200);
}

async fn the_page_of_a_step_is_public_and_knows_the_day(stage: Stage) {
    let programme = &stage.app.library.programmes[0];
    let step = programme.steps.get(1).expect("a second step");
    let address = format!("/steps/{}", step.id);
    let stranger = stage.stranger();
    for (language, spoken) in [("sv", Language::Sv), ("en", Language::En)] {
        let page = stranger.opens_in(language, &address).await;
        assert_eq!(page.must_be(200).heading(), *step.title.get(spoken));
        assert_eq!(page.texts(".facts dt").len(), step.days.len());
        assert!(page.texts(".now").is_empty(), "nobody's day is known");
    }
    for nowhere in ["/steps/99", "/steps/x", "/steps/01", "/steps/-1", "/steps/"] {
        stranger.opens(nowhere).await.must_be(404);
    }

    let participant = stage.participant().await;
    begins(&participant, programme).await;
    let today = stage.clock.today();
    let used_on = today - Duration::days(i64::from(step.from_day));
    participant.sends(&format!("/diary/{used_on}"), &[("used", "yes")]).await.must_be(303);
    let home = participant.opens("/home").await;
    assert!(home.attributes("main a", "href").contains(&address), "home leads to the step of the day");
    assert!(progress_of(&stage, &participant).steps_seen.is_empty(), "it was not opened yet");
    let page = participant.opens(&address).await;
    page.must_be(200).must_say("Det är här du är nu");
    let day = step.day_at(step.from_day).map(|day| day.text.get(Language::Sv).clone());
    assert_eq!(page.texts(".now dd"), day.into_iter().collect::<Vec<_>>());
    participant.opens("/steps/99").await.must_be(404);
    assert_eq!(progress_of(&stage, &participant).steps_seen.into_iter().collect::<Vec<_>>(), [step.id]);
}

/// A module, an exercise and the name of a field that can hold words and belongs to the plan.
fn planned(programme: &Programme) -> Option<(&Module, &Exercise, String, PlanPart)> {
    for module in &programme.modules {
        for exercise in module.text(Language::Sv).exercises() {
            let required = exercise.fields.iter().any(|field| field.required);
            for field in exercise.fields.iter().filter(|field| !required && field.options().is_empty()) {
                if let Some(part) = field.plan.filter(|_| field.kind.word() != "scale" && field.kind.word() != "number")
                {
                    return Some((module, exercise, format!("a-{}", field.form_names()[0]), part));
                }
            }
        }
    }
    None
}

async fn the_plan_collects_what_was_written_and_is_carried_along(stage: Stage) {
    let programme = &stage.app.library.programmes[0];
    let (module, exercise, name, part) = planned(programme).expect("a field of the plan");
    let participant = stage.participant().await;
    let empty = participant.opens("/plan").await;
    empty.must_be(200).must_say("Planen fylls av sig själv").must_say("Fyll i");
    for href in empty.attributes(".plan .card a[href^=\"/modules/\"]", "href") {
        participant.opens(&href).await.must_be(200);
    }

    let words = "Sova <b>bättre</b> 🫠 مرحبا";
    let form = format!("/modules/{}/exercises/{}", module.slug, exercise.id);
    participant.sends(&form, &[("based_on", "new"), (&name, words)]).await.must_be(303);
    participant.sends("/goal", &[("kind", "days-off"), ("days", "12")]).await.must_be(303);
    let plan = participant.opens("/plan").await;
    plan.must_say(words).must_not_hold("<b>bättre</b>").must_say("12 dagar utan cannabis").must_say("116 111");
    plan.must_say("Du valde ett mål");
    let change = plan.attribute(&format!("[aria-labelledby=\"{}-title\"] .entry a", part.word()), "href");
    participant.opens(&change.expect("a way to change it")).await.must_be(200).must_say(&exercise.title);

    let file = participant.sends("/plan/text", &[]).await;
    let disposition = file.must_be(200).headers.get("content-disposition").expect("a file").to_str().expect("a name");
    assert_eq!(disposition, "attachment; filename=\"anteckningar.txt\"");
    assert!(file.html.contains(words) && file.html.contains("12 dagar"), "{}", file.html);
    assert!(!file.html.contains("Andrum"), "it does not say where it is from");
    stage.participant().await.opens("/plan").await.must_not_hold("bättre");
}

async fn another_programme_keeps_what_was_done_in_the_first(stage: Stage) {
    let (stage, folder) = with_two_programmes(stage).await;
    let participant = stage.participant().await;
    let first = stage.app.library.programmes[0].clone();
    begins(&participant, &first).await;
    let page = participant.opens("/programme").await;
    assert_eq!(page.attribute("input[name=\"programme\"][checked]", "value"), Some(first.id.clone()));
    participant.sends("/programme", &[("programme", "nothing")]).await.must_be(422).must_say("Välj ett av de här");
    for _click in ["one", "two"] {
        participant.sends("/programme", &[("programme", OTHER)]).await.must_be(303);
    }
    let home = participant.opens("/home").await;
    home.must_be(200).must_not_hold("href=\"/goal\"");
    participant.opens("/modules").await.must_say("Ett litet andetag");
    let reading = participant.opens(&format!("/modules?programme={}", first.id)).await;
    reading.must_say("Du läser i ett annat program än ditt").must_say("Påbörjad");
    participant.sends("/programme", &[("programme", &first.id)]).await.must_be(303);
    assert!(participant.opens("/modules").await.texts(".badge").contains(&"Påbörjad".to_owned()));
    let progress = progress_of(&stage, &participant);
    assert_eq!(progress.modules.len(), 1);
    drop((stage, folder));
}

async fn a_programme_that_is_gone_leaves_clear_words_and_everything_else(stage: Stage) {
    let (stage, folder) = with_two_programmes(stage).await;
    let participant = stage.participant().await;
    participant.sends("/programme", &[("programme", OTHER)]).await.must_be(303);
    participant.opens("/modules/one-breath").await.must_be(200);
    let form = "/modules/one-breath/exercises/breath";
    participant.sends(form, &[("based_on", "new"), ("a-words", "Ett andetag")]).await.must_be(303);
    let token = participant.token.clone();
    let stage = stage.starts_again_with(&without(&folder, OTHER)).await;
    let participant = stage.signs_in(&token).await;
    participant.opens("/home").await.must_be(200).must_say("Ditt program finns inte längre");
    for address in ["/plan", "/modules", "/diary", "/more", "/programme", "/steps/0"] {
        participant.opens(address).await.must_be(200);
    }
    participant.opens("/modules/one-breath").await.must_be(200).must_say("finns inte längre");
    stage.stranger().opens("/modules/one-breath").await.must_be(404);
    let taken = participant.sends("/take-out/page", &[]).await;
    assert!(taken.texts("dd").contains(&"Ett andetag".to_owned()), "nothing is lost");
    let first = stage.app.library.programmes[0].id.clone();
    participant.sends("/programme", &[("programme", &first)]).await.must_be(303);
    participant.opens("/home").await.must_not_hold("finns inte längre");
}

async fn a_reader_chooses_a_programme_before_anything_is_stored(stage: Stage) {
    let (stage, folder) = with_two_programmes(stage).await;
    let reader = stage.stranger();
    let first = stage.app.library.programmes[0].id.clone();
    let list = reader.opens("/modules").await;
    assert_eq!(list.texts(".tabs a").len(), stage.app.library.programmes.len());
    let tab = format!("/modules?programme={OTHER}");
    assert!(list.attributes(".tabs a", "href").contains(&tab));
    for _time in ["drawn", "handed out"] {
        reader.opens(&tab).await.must_say("Ett litet andetag");
        reader.opens("/modules").await.must_not_hold("Ett litet andetag");
    }
    assert_eq!(
        reader.opens(&format!("/read?programme={OTHER}")).await.leads_to().as_deref(),
        Some("/modules/one-breath")
    );
    let module = reader.opens("/modules/one-breath").await;
    assert!(module.attributes("main a", "href").contains(&format!("/start?programme={OTHER}")));

    let chosen = |page: &Page| page.attribute("input[name=\"programme\"][checked]", "value");
    assert_eq!(chosen(&reader.opens("/start").await), Some(first));
    let page = reader.opens(&format!("/start?programme={OTHER}")).await;
    assert_eq!(chosen(&page).as_deref(), Some(OTHER));
    reader.sends("/start", &[("programme", "nothing")]).await.must_be(422).must_say("finns inte här längre");
    let shown = reader.sends("/start", &[("programme", OTHER)]).await;
    let token = words_on(&shown);
    confirms(&reader, &shown, &token).await.must_be(303);
    reader.opens("/modules").await.must_say("Ett litet andetag");
    assert_eq!(profile_of(&stage, &token).programme, OTHER);
    drop(folder);
}

/// A second programme beside those that we ship.
const OTHER: &str = "second";

/// The programmes that we ship and one more.
async fn with_two_programmes(stage: Stage) -> (Stage, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    copy(Path::new("modules"), folder.path());
    copy(Path::new("tests/fixtures/second"), &folder.path().join(OTHER));
    let stage = stage.starts_again_with(folder.path()).await;
    (stage, folder)
}

fn without(folder: &tempfile::TempDir, programme: &str) -> PathBuf {
    std::fs::remove_dir_all(folder.path().join(programme)).expect("the programme goes");
    folder.path().to_path_buf()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let (entry, kind) = entry.and_then(|entry| Ok((entry.path(), entry.file_type()?))).expect("an entry");
        let target = to.join(entry.file_name().expect("a name"));
        if kind.is_dir() {
            copy(&entry, &target);
        } else {
            std::fs::copy(&entry, &target).expect("a copy");
        }
    }
}

fn progress_of(stage: &Stage, participant: &Participant) -> Progress {
    let (token, today) = (Token::parse(&participant.token).expect("a token"), stage.clock.today());
    stage.db_look(|conn| {
        let vault = vault::unlock(conn, &stage.app.keys, &token)?.expect("a vault");
        vault.open(conn, today)?.document.section()
    })
}

fn profile_of(stage: &Stage, token: &str) -> Profile {
    let (token, today) = (Token::parse(token).expect("a token"), stage.clock.today());
    stage.db_look(|conn| {
        let vault = vault::unlock(conn, &stage.app.keys, &token)?.expect("a vault");
        vault.open(conn, today)?.document.section()
    })
}

async fn a_step_of_another_programme_is_found_from_there(stage: Stage) {
    let participant = stage.participant().await;
    let programmes: Vec<String> = stage.app.library.programmes.iter().map(|programme| programme.id.clone()).collect();
    participant.sends("/programme", &[("programme", &programmes[1])]).await.must_be(303);
    for programme in &programmes {
        let page = participant.opens(&format!("/modules?programme={programme}")).await;
        let steps: Vec<String> = page.ways().into_iter().filter(|way| way.starts_with("/steps/")).collect();
        assert!(!steps.is_empty(), "{programme} has steps");
        for step in steps {
            participant.opens(&step).await.must_be(200);
        }
    }
}
