//! Days and goals, as participants enter them. The stories play on Saturday 21 November 2026.

use time::Duration;

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
    a_goal_is_chosen_changed_and_laid_down,
    a_day_with_use_takes_nothing_from_the_goal,
    a_page_opened_before_midnight_saves_its_own_day,
    the_diary_can_be_taken_along,
    the_diary_is_for_the_one_who_writes_it,
    pages_without_a_day_are_not_there
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
    assert_eq!(again.value_of("amount").as_deref(), Some("0,5"), "the two buttons leave the rest alone");
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
    assert_eq!(october.texts(".calendar .used"), ["31 Oktober 2026: du använde"]);
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

async fn a_goal_is_chosen_changed_and_laid_down(stage: Stage) {
    let ada = stage.participant().await;
    ada.opens("/goal").await.must_say("Ett mål är något att sikta på.");
    for (fields, says) in [
        (vec![], "Välj vad du vill prova."),
        (vec![("kind", "days-off"), ("days", "0")], "från 1 till 365"),
        (vec![("kind", "days-off"), ("days", "100000000000")], "från 1 till 365"),
        (vec![("kind", "fewer-days"), ("days_per_week", "7")], "från 1 till 6"),
        (vec![("kind", "less"), ("amount", "0")], "Mer än 0"),
        (vec![("kind", "not-before"), ("hour", "25")], "från 1 till 23"),
        (vec![("kind", "days-off"), ("days", "3"), ("from", "imorgon")], "Skriv startdagen så här"),
        (vec![("kind", "days-off"), ("days", "3"), ("from", "2031-01-01")], "högst ett år bort"),
    ] {
        ada.sends("/goal", &fields).await.must_be(422).must_say(says);
    }
    let fields = [("kind", "days-off"), ("days", "42"), ("days_per_week", "skräp"), ("from", "2026-11-23")];
    for _ in 0..2 {
        assert_eq!(ada.sends("/goal", &fields).await.leads_to().as_deref(), Some("/goal"));
    }
    ada.opens("/goal").await.must_say("42 dagar utan cannabis").must_say("Börjar måndag 23 november 2026");
    ada.sends("/goal", &[("kind", "fewer-days"), ("days_per_week", "2")]).await.must_be(303);
    ada.opens("/home").await.must_say("Högst 2 dagar i veckan").must_not_hold("42 dagar utan");
    for _ in 0..2 {
        ada.sends("/goal/removal", &[]).await.must_be(303);
    }
    ada.opens("/diary").await.must_say("Du har inget mål just nu.");
}

async fn a_day_with_use_takes_nothing_from_the_goal(stage: Stage) {
    let ada = stage.participant().await;
    ada.sends("/goal", &[("kind", "days-off"), ("days", "42"), ("from", "2026-11-15")]).await.must_be(303);
    for (day, used) in [(15, "no"), (16, "no"), (17, "no"), (20, "no")] {
        ada.sends(&format!("/diary/2026-11-{day}"), &[("used", used)]).await.must_be(303);
    }
    ada.opens("/goal").await.must_say("4 av 6 dagar fria så här långt.").must_say("2 dagar är inte ifyllda.");
    ada.sends(TODAY, &[("used", "yes")]).await.must_be(303);
    let page = ada.opens("/goal").await;
    page.must_say("4 av 7 dagar fria så här långt.");
    assert_eq!(page.attribute("progress", "value").as_deref(), Some("4"));
    for word in ["misslyck", "återfall"] {
        page.must_not_hold(word);
    }
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
