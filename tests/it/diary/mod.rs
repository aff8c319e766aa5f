//! Days and goals, as participants enter them. The stories play on Saturday 21 November 2026.

mod goals;
mod savings;
mod week;

use time::{Date, Duration};

use crate::support::{Page, Person, Stage, each_database};

each_database!(
    two_taps_save_today,
    a_second_click_changes_nothing,
    a_future_day_is_refused_and_what_was_typed_stays,
    absurd_values_are_named_and_kept,
    a_note_may_be_in_any_script,
    two_tabs_lose_nothing,
    four_tabs_at_once_leave_one_of_them,
    another_month_is_one_link_away,
    a_day_can_be_taken_away,
    a_page_opened_before_midnight_saves_its_own_day,
    the_diary_can_be_taken_along,
    the_diary_is_for_the_one_who_writes_it,
    pages_without_a_day_are_not_there,
    a_day_says_what_was_around_it,
    days_of_last_winter_are_read_and_changed,
    who_notes_how_they_are_is_not_asked_for_use
);

const TODAY: &str = "/diary/2026-11-21";

/// A whole form, with the fingerprint of the page that was opened.
async fn saves(person: &Person, opened: &Page, fields: &[(&str, &str)]) -> Page {
    let based_on = opened.value_of("based_on").expect("a fingerprint");
    let path = opened.attribute("form[action^='/diary/']", "action").expect("a form");
    let mut all = vec![("based_on", based_on.as_str()), ("back", "/diary")];
    all.extend(fields);
    person.sends(&path, &all).await
}

async fn two_taps_save_today(stage: Stage) {
    let ada = stage.participant().await;
    for (page, back) in [("/home", "/home"), ("/diary", "/diary")] {
        let home = ada.opens(page).await;
        home.must_say("Hur blev dagen?").must_say("Lördag 21 november 2026");
        assert_eq!(home.attribute("#today form", "action").as_deref(), Some(TODAY));
        let saved = ada.sends(TODAY, &[("used", "no"), ("back", back)]).await;
        assert_eq!(saved.leads_to().as_deref(), Some(back));
        ada.follows(saved).await.must_say("Sparat: en fri dag").must_say("Sex veckor: 1 fri dag");
        let opened = ada.opens(TODAY).await;
        let based_on = opened.value_of("based_on").expect("a fingerprint");
        ada.sends(&format!("{TODAY}/removal"), &[("based_on", &based_on)]).await.must_be(303);
    }
    let elsewhere = ada.sends(TODAY, &[("used", "yes"), ("back", "https://example.org/")]).await;
    assert_eq!(elsewhere.leads_to().as_deref(), Some("/diary"), "a form leads to no other site");
    ada.opens("/home").await.must_say("Sparat: du använde i dag").must_say("Dina andra dagar finns kvar.");
}

async fn a_second_click_changes_nothing(stage: Stage) {
    let ada = stage.participant().await;
    let opened = ada.opens(TODAY).await;
    let fields = [("used", "yes"), ("amount", "0,5"), ("craving", "7"), ("mood", "0"), ("note", "En rad")];
    for _ in 0..2 {
        saves(&ada, &opened, &fields).await.must_be(303);
    }
    for _ in 0..2 {
        ada.sends(TODAY, &[("used", "yes"), ("back", "/home")]).await.must_be(303);
    }
    let again = ada.opens(TODAY).await;
    let tapped = again.attribute("input[name=quick][checked]", "value");
    assert_eq!(tapped.as_deref(), Some("0,5"), "the two buttons leave the rest alone");
    assert_eq!(again.attribute("input[name=craving][checked]", "value").as_deref(), Some("7"));
    assert_eq!(again.attribute("input[name=mood][checked]", "value").as_deref(), Some("0"));
    again.must_say("En rad");
    ada.opens("/diary").await.must_say("0 fria dagar, 1 dag med cannabis");
}

async fn a_future_day_is_refused_and_what_was_typed_stays(stage: Stage) {
    let ada = stage.participant().await;
    let tomorrow = "/diary/2026-11-22";
    ada.opens(tomorrow).await.must_be(200).must_say("har inte kommit än").must_not_hold("name=\"used\"");
    let fields = [("used", "no"), ("note", "Det jag tänkte skriva"), ("based_on", "new"), ("back", "/diary")];
    let refused = ada.sends(tomorrow, &fields).await;
    refused.must_be(422).must_say("har inte kommit än").must_say("Det jag tänkte skriva");
    ada.sends("/diary/2025-11-20", &[("used", "no")]).await.must_be(422).must_say("mer än ett år sedan");
    ada.sends("/diary/2025-11-21", &[("used", "no")]).await.must_be(303);
    ada.opens("/diary").await.must_not_hold(tomorrow);
}

async fn absurd_values_are_named_and_kept(stage: Stage) {
    let ada = stage.participant().await;
    let opened = ada.opens(TODAY).await;
    let long = "ä".repeat(2_001);
    for (field, value, says) in [
        ("amount", "100,1", "Högst 100."),
        ("amount", "-1", "med siffror"),
        ("amount", "1e9", "med siffror"),
        ("craving", "11", "från 0 till 10"),
        ("mood", "-1", "från 0 till 10"),
        ("note", long.as_str(), "längre än 2 000 tecken"),
    ] {
        let page = saves(&ada, &opened, &[("used", "yes"), (field, value)]).await;
        page.must_be(422).must_say(says);
        assert!(page.html.contains(value) || field == "craving" || field == "mood", "{field} is gone");
        assert_eq!(page.texts(".problems a").len(), 1);
    }
    saves(&ada, &opened, &[("amount", "0")]).await.must_be(422).must_say("Välj om det var en fri dag");
    ada.sends(TODAY, &[("used", "maybe")]).await.must_be(422).must_say("Välj om det var en fri dag");
    ada.sends(TODAY, &[("used", "yes"), ("used", "no")]).await.must_be(400);
    ada.sends(TODAY, &[("used", "yes"), ("stranger", "1")]).await.must_be(400);
    ada.opens("/diary").await.must_say("Här växer en bild");
    saves(&ada, &opened, &[("used", "yes"), ("amount", "0")]).await.must_be(303);
}

async fn a_note_may_be_in_any_script(stage: Stage) {
    let ada = stage.participant().await;
    let note = "Fest hos en vän 🎉👩‍👩‍👧\r\nשלום, \u{202e}עולם\r\n<b>&amp;</b> {{t}}";
    let opened = ada.opens(TODAY).await;
    saves(&ada, &opened, &[("used", "no"), ("note", note)]).await.must_be(303);
    let again = ada.opens(TODAY).await;
    let shown = again.texts("textarea[dir=auto]").concat();
    assert_eq!(shown, "Fest hos en vän 🎉👩‍👩‍👧 שלום, \u{202e}עולם <b>&amp;</b> {{t}}");
    ada.opens("/home").await.must_say("Du har skrivit några ord").must_not_hold("Fest hos");
}

async fn two_tabs_lose_nothing(stage: Stage) {
    let ada = stage.participant().await;
    let (one, other) = (ada.opens(TODAY).await, ada.opens(TODAY).await);
    saves(&ada, &one, &[("used", "no"), ("note", "Från den ena fliken")]).await.must_be(303);
    let typed = [("used", "yes"), ("amount", "0,3"), ("note", "Från den andra fliken")];
    let both = saves(&ada, &other, &typed).await;
    both.must_be(409).must_say("Dagen har ändrats på ett annat ställe");
    both.must_say("Från den ena fliken").must_say("Från den andra fliken");
    assert_eq!(both.value_of("amount").as_deref(), Some("0,3"));
    ada.opens(TODAY).await.must_say("Från den ena fliken");
    saves(&ada, &both, &typed).await.must_be(303);
    ada.opens(TODAY).await.must_say("Från den andra fliken");
    let removal = format!("{TODAY}/removal");
    let stale = one.value_of("based_on").expect("a fingerprint");
    let kept = ada.sends(&removal, &[("based_on", &stale)]).await;
    kept.must_be(409).must_say("Så här ser den ut nu").must_say("Från den andra fliken");
    let now = kept.value_of("based_on").expect("a fingerprint");
    ada.sends(&removal, &[("based_on", &now)]).await.must_be(303);
    let gone = saves(&ada, &both, &[("used", "no"), ("note", "Mina ord")]).await;
    gone.must_be(409).must_say("Dagen är borttagen").must_say("Mina ord");
}

async fn four_tabs_at_once_leave_one_of_them(stage: Stage) {
    let ada = stage.participant().await;
    let opened = ada.opens(TODAY).await;
    let tab = async |note: &str| saves(&ada, &opened, &[("used", "no"), ("note", note)]).await.status.as_u16();
    let (one, two, three, four) = tokio::join!(tab("Flik 1"), tab("Flik 2"), tab("Flik 3"), tab("Flik 4"));
    let mut answers = [one, two, three, four];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409, 409, 409]);
    let left = ada.opens(TODAY).await.texts("textarea").concat();
    assert!(left.starts_with("Flik ") && left.len() == 6, "{left}");
}

async fn another_month_is_one_link_away(stage: Stage) {
    let ada = stage.participant().await;
    let november = ada.opens("/diary").await;
    assert_eq!(november.texts(".calendar caption"), ["November 2026"]);
    assert_eq!(november.attribute("a[rel=prev]", "href").as_deref(), Some("/diary?month=2026-10#month"));
    assert!(november.attribute("a[rel=next]", "href").is_none(), "December has not come yet");
    let saved = ada.sends("/diary/2026-10-31", &[("used", "yes")]).await;
    assert_eq!(saved.leads_to().as_deref(), Some("/diary?month=2026-10"), "back to the month of that day");
    let october = ada.follows(saved).await;
    assert_eq!(october.texts(".calendar .used"), ["31lördag 31 oktober, du använde"]);
    for strange in ["2026-12", "9999-99", "%3Cscript%3E", ""] {
        let page = ada.opens(&format!("/diary?month={strange}")).await;
        page.must_be(200).must_not_hold("<script>");
        assert_eq!(page.texts(".calendar caption"), ["November 2026"]);
    }
    stage.clock.advance(Duration::days(15));
    let ada = stage.signs_in(&ada.token).await;
    let december = ada.opens("/diary").await;
    assert_eq!(december.texts(".calendar caption"), ["December 2026"]);
}

async fn a_day_can_be_taken_away(stage: Stage) {
    let ada = stage.participant().await;
    ada.sends(TODAY, &[("used", "yes")]).await.must_be(303);
    let opened = ada.opens(TODAY).await;
    let based_on = opened.value_of("based_on").expect("a fingerprint");
    for _ in 0..2 {
        ada.sends(&format!("{TODAY}/removal"), &[("based_on", &based_on), ("back", "/home")]).await.must_be(303);
    }
    ada.opens("/home").await.must_say("Hur blev dagen?");
}

async fn a_page_opened_before_midnight_saves_its_own_day(stage: Stage) {
    let ada = stage.participant().await;
    stage.clock.advance(Duration::minutes(11 * 60 + 50));
    let ada = stage.signs_in(&ada.token).await;
    ada.opens("/home").await.must_say("Lördag 21 november 2026");
    stage.clock.advance(Duration::minutes(15));
    ada.sends(TODAY, &[("used", "no"), ("back", "/home")]).await.must_be(303);
    ada.opens("/home").await.must_say("Söndag 22 november 2026").must_say("Hur blev dagen?").must_say("1 fri dag,");
}

async fn the_diary_can_be_taken_along(stage: Stage) {
    let ada = stage.participant().await;
    let opened = ada.opens(TODAY).await;
    saves(&ada, &opened, &[("used", "yes"), ("amount", "1,5"), ("note", "Ord att spara")]).await.must_be(303);
    ada.sends("/goal", &[("kind", "less"), ("amount", "0,5")]).await.must_be(303);
    let read = ada.sends("/take-out/page", &[]).await;
    for words in ["Lördag 21 november 2026", "1,5 gram", "Ord att spara", "Högst 0,5 gram på en dag", "Gäller nu."]
    {
        assert!(read.html.contains(words), "{words}: {}", read.html);
    }
    let json = ada.sends("/take-out/json", &[]).await;
    let json: serde_json::Value = serde_json::from_str(&json.html).expect("JSON");
    assert_eq!(json["parts"]["diary"]["days"]["2026-11-21"]["amount"], 15);
    assert_eq!(json["parts"]["goal"]["current"]["kind"]["less_at_a_time"]["tenths_of_a_gram"], 5);
}

async fn the_diary_is_for_the_one_who_writes_it(stage: Stage) {
    let (ada, kim, stranger) = (stage.participant().await, stage.participant().await, stage.stranger());
    ada.sends(TODAY, &[("used", "yes")]).await.must_be(303);
    kim.opens("/diary").await.must_say("Här växer en bild");
    assert!(kim.opens(TODAY).await.attribute("input[name=used][checked]", "value").is_none());
    for path in ["/diary", TODAY, "/goal"] {
        assert_eq!(stranger.opens(path).await.leads_to().as_deref(), Some("/sign-in"), "{path}");
    }
    let kept = stranger.sends(TODAY, &[("used", "no"), ("note", "Ord som inte får försvinna")]).await;
    kept.must_be(401);
    assert!(kept.value_of("kept").is_some(), "what was written waits in the page that asks to sign in");
    ada.sends_only(TODAY, &[("used", "no"), ("form_token", "stolen")]).await.must_be(409);
    ada.opens("/home").await.must_say("Sparat: du använde i dag");
}

async fn pages_without_a_day_are_not_there(stage: Stage) {
    let ada = stage.participant().await;
    for path in ["/diary/idag", "/diary/2026-02-30", "/diary/2026-11-21x", "/diary/2026-1-1", "/diary/%00"] {
        ada.opens(path).await.must_be(404);
        ada.sends(path, &[("used", "no")]).await.must_be(404);
        ada.sends(&format!("{path}/removal"), &[("based_on", "new")]).await.must_be(404);
    }
}

async fn a_day_says_what_was_around_it(stage: Stage) {
    let ada = stage.participant().await;
    let fields = [
        ("used", "yes"),
        ("quick", "0,3"),
        ("amount", ""),
        ("amount_was", ""),
        ("situation", "party"),
        ("situation", "worry"),
        ("alcohol", "yes"),
    ];
    let opened = ada.opens(TODAY).await;
    for _ in 0..2 {
        saves(&ada, &opened, &fields).await.must_be(303);
    }
    let again = ada.opens(TODAY).await;
    for checked in ["quick][value='0,3'", "situation][value=party", "situation][value=worry", "alcohol][value=yes"] {
        assert!(again.attribute(&format!("input[name={checked}][checked]"), "name").is_some(), "{checked}");
    }
    assert!(again.attribute("input[name=tobacco][checked]", "name").is_none());
    ada.opens("/home").await.must_say("Fest, Oro");
    saves(&ada, &again, &[("used", "yes"), ("situation", "unheard-of")]).await.must_be(400);
    let typed = [("used", "yes"), ("quick", "0,3"), ("amount", "0,75"), ("amount_was", "")];
    saves(&ada, &again, &typed).await.must_be(303);
    let typed = ada.opens(TODAY).await;
    assert_eq!(typed.value_of("amount").as_deref(), Some("0,8"), "what is typed goes before what is tapped");
    let read = ada.sends("/take-out/page", &[]).await;
    assert!(read.html.contains("0,8 gram") && !read.html.contains("Fest"), "{}", read.html);
}

/// Saves so many days, each with a word of its own.
async fn writes_days(person: &Person, from: Date, days: i64) {
    for number in 0..days {
        let path = format!("/diary/{}", from + Duration::days(number));
        let note = format!("Ord {number}");
        let fields = [("used", "no"), ("note", note.as_str()), ("based_on", "new")];
        person.sends(&path, &fields).await.must_be(303);
    }
}

async fn days_of_last_winter_are_read_and_changed(stage: Stage) {
    let ada = stage.participant().await;
    let winter = time::macros::date!(2026 - 01 - 10);
    writes_days(&ada, winter, 32).await;
    let january = ada.opens("/diary?month=2026-01").await;
    assert_eq!(january.texts(".calendar .free").len(), 22);
    let day = format!("/diary/{winter}");
    let opened = ada.opens(&day).await;
    opened.must_say("Ord 0");
    saves(&ada, &opened, &[("used", "yes"), ("note", "Andra ord")]).await.must_be(303);
    ada.opens(&day).await.must_say("Andra ord");
    let based_on = ada.opens("/diary/2026-01-11").await.value_of("based_on").expect("a fingerprint");
    ada.sends("/diary/2026-01-11/removal", &[("based_on", &based_on)]).await.must_be(303);
    let january = ada.opens("/diary?month=2026-01").await;
    assert_eq!((january.texts(".calendar .free").len(), january.texts(".calendar .used").len()), (20, 1));
    let json: serde_json::Value = serde_json::from_str(&ada.sends("/take-out/json", &[]).await.html).expect("JSON");
    assert_eq!(json["parts"]["diary"]["days"]["2026-02-10"]["note"], "Ord 31", "the packed days are given, too");
}

/// The built-in programmes, with a diary that asks only how somebody is.
fn well_being() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let from = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("modules");
    copy(&from, folder.path());
    let programme = folder.path().join("cannabis/programme.toml");
    let text = std::fs::read_to_string(&programme).expect("a programme");
    assert!(text.contains("diary = \"own-use\""), "the programme says what its diary asks");
    std::fs::write(&programme, text.replace("\"own-use\"", "\"wellbeing\"")).expect("a file");
    folder
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a copy");
        }
    }
}

async fn who_notes_how_they_are_is_not_asked_for_use(stage: Stage) {
    let ada = stage.participant().await;
    let before = [("used", "yes"), ("craving", "7"), ("situation", "party"), ("based_on", "new")];
    ada.sends("/diary/2026-11-19", &before).await.must_be(303);
    let modules = well_being();
    let stage = stage.starts_again_with(modules.path()).await;
    let ada = stage.signs_in(&ada.token).await;
    let diary = ada.opens("/diary").await;
    diary
        .must_say("Okej dag")
        .must_say("Tung dag")
        .must_not_hold("Jag använde")
        .must_not_hold("fria dagar")
        .must_not_hold("cannabis och");
    diary.must_not_hold("Ditt mål");
    ada.sends(TODAY, &[("used", "no")]).await.must_be(422).must_say("Välj om det var en okej dag");
    for _ in 0..2 {
        ada.sends(TODAY, &[("felt", "heavy"), ("back", "/diary")]).await.must_be(303);
    }
    let saved = ada.opens("/diary").await;
    saved.must_say("Mående: 3 av 10");
    assert_eq!(saved.texts(".calendar .today"), ["21lördag 21 november, tung dag, mående 3"]);
    let day = ada.opens("/diary/2026-11-19").await;
    day.must_be(200).must_not_hold("name=\"used\"").must_not_hold("name=\"craving\"").must_not_hold("Fest");
    saves(&ada, &day, &[("mood", "6"), ("note", "Lugnt")]).await.must_be(303);
    let json: serde_json::Value = serde_json::from_str(&ada.sends("/take-out/json", &[]).await.html).expect("JSON");
    let kept = &json["parts"]["diary"]["days"]["2026-11-19"];
    assert_eq!((&kept["used"], &kept["craving"], &kept["mood"]), (&true.into(), &7.into(), &6.into()), "{kept}");
    assert_eq!(kept["situations"], serde_json::json!(["party"]), "what is not asked stays");
    let week = ada.opens("/diary/week").await;
    week.must_say("Okej dag").must_not_hold("gram");
    ada.sends("/diary/week", &[("was-2026-11-18", "okay"), ("based_on-2026-11-18", "new")]).await.must_be(303);
    ada.opens("/diary").await.must_say("onsdag 18 november, okej dag, mående 6");
}
