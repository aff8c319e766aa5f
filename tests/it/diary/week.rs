//! The last seven days, filled in together.

use super::TODAY;
use crate::support::{Page, Stage, each_database};

each_database!(
    the_last_days_are_filled_in_together,
    an_amount_that_cannot_be_read_keeps_the_week_on_the_page,
    two_tabs_lose_no_day_of_the_week,
    a_week_that_is_no_week_is_refused
);

async fn the_last_days_are_filled_in_together(stage: Stage) {
    let ada = stage.participant().await;
    ada.sends("/diary/2026-11-18", &[("used", "no"), ("note", "Ord"), ("based_on", "new")]).await.must_be(303);
    ada.opens("/home").await.must_say("Fyll i de senaste dagarna i efterhand");
    let week = ada.opens("/diary/week").await;
    assert_eq!(week.texts("form h2").len(), 6, "yesterday and six days before it, but for the one that is there");
    assert_eq!(week.texts("main h2")[0], "Fredag 20 november");
    assert!(week.attribute("[name=was-2026-11-18]", "value").is_none(), "what is filled in is shown");
    week.must_say("Onsdag 18 november: Fri dag").must_not_hold("2026-11-21");
    let fields = [
        ("based_on-2026-11-20", "new"),
        ("was-2026-11-20", "yes"),
        ("amount-2026-11-20", "0,5 g"),
        ("based_on-2026-11-19", "new"),
        ("was-2026-11-19", "no"),
        ("amount-2026-11-19", "skräp"),
        ("based_on-2026-11-17", "new"),
        ("was-2026-11-17", "forgotten"),
        ("based_on-2026-11-16", "new"),
        ("amount-2026-11-16", ""),
    ];
    for _ in 0..2 {
        assert_eq!(ada.sends("/diary/week", &fields).await.leads_to().as_deref(), Some("/diary"));
    }
    let diary = ada.opens("/diary").await;
    diary.must_say("fredag 20 november, du använde").must_say("torsdag 19 november, fri dag");
    diary.must_say("tisdag 17 november, något noterat").must_say("måndag 16 november, inte ifylld");
    ada.opens("/diary/2026-11-20").await.must_say("0,5");
    let again = ada.opens("/diary/week").await;
    assert!(again.attribute("[name=was-2026-11-17][value=forgotten][checked]", "name").is_some());
    for (day, used) in [("2026-11-17", "no"), ("2026-11-16", "no"), ("2026-11-15", "no"), ("2026-11-14", "no")] {
        ada.sends(&format!("/diary/{day}"), &[("used", used)]).await.must_be(303);
    }
    ada.opens("/diary/week").await.must_say("Alla sju dagarna är ifyllda.").must_not_hold("Spara dagarna");
    ada.opens("/home").await.must_not_hold("i efterhand");
}

async fn an_amount_that_cannot_be_read_keeps_the_week_on_the_page(stage: Stage) {
    let ada = stage.participant().await;
    let fields = [
        ("based_on-2026-11-20", "new"),
        ("was-2026-11-20", "yes"),
        ("amount-2026-11-20", "massor <b>"),
        ("based_on-2026-11-19", "new"),
        ("was-2026-11-19", "no"),
    ];
    let page = ada.sends("/diary/week", &fields).await;
    page.must_be(422).must_say("Skriv mängden i gram med siffror").must_not_hold("massor <b>");
    assert_eq!(page.value_of("amount-2026-11-20").as_deref(), Some("massor <b>"));
    assert!(page.attribute("[name=was-2026-11-19][value=no][checked]", "name").is_some());
    assert_eq!(page.attribute(".problems a", "href").as_deref(), Some("#amount-2026-11-20"));
    ada.opens("/diary").await.must_say("torsdag 19 november, inte ifylld");
}

/// The value of a hidden mark, sent back as a browser would.
fn mark(page: &Page, day: &str) -> String {
    page.value_of(&format!("based_on-{day}")).expect("a fingerprint")
}

async fn two_tabs_lose_no_day_of_the_week(stage: Stage) {
    let ada = stage.participant().await;
    let opened = ada.opens("/diary/week").await;
    ada.sends("/diary/2026-11-20", &[("used", "yes"), ("note", "Från den andra"), ("based_on", "new")])
        .await
        .must_be(303);
    let (one, two) = (mark(&opened, "2026-11-20"), mark(&opened, "2026-11-19"));
    let sent = |one: &str| {
        vec![
            ("based_on-2026-11-20", one.to_owned()),
            ("was-2026-11-20", "no".to_owned()),
            ("based_on-2026-11-19", two.clone()),
            ("was-2026-11-19", "no".to_owned()),
        ]
    };
    let fields = sent(&one);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let both = ada.sends("/diary/week", &fields).await;
    both.must_be(409).must_say("Någon av dagarna har ändrats").must_say("Från den andra");
    ada.opens("/diary").await.must_say("torsdag 19 november, inte ifylld");
    let fields = sent(&mark(&both, "2026-11-20"));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ada.sends("/diary/week", &fields).await.must_be(303);
    ada.opens("/diary").await.must_say("fredag 20 november, fri dag").must_say("torsdag 19 november, fri dag");
    ada.opens("/diary/2026-11-20").await.must_say("Från den andra");
}

async fn a_week_that_is_no_week_is_refused(stage: Stage) {
    let ada = stage.participant().await;
    ada.opens(TODAY).await.must_be(200);
    assert_eq!(ada.sends("/diary/week", &[]).await.leads_to().as_deref(), Some("/diary"), "nothing to save");
    for fields in [
        vec![("was-2026-11-20", "no")],
        vec![("was-2026-11-20", "no"), ("based_on-2026-11-20", "new"), ("was-2026-11-20", "yes")],
        vec![("was-2026-11-22", "no"), ("based_on-2026-11-22", "new")],
        vec![("was-idag", "no"), ("based_on-idag", "new")],
        vec![("stranger", "no")],
        vec![("note-2026-11-20", "no"), ("based_on-2026-11-20", "new")],
    ] {
        ada.sends("/diary/week", &fields).await.must_be(400);
    }
}
