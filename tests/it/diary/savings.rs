//! What was not spent, and the days that nothing takes away.

use super::{TODAY, saves};
use crate::support::{Stage, each_database};

each_database!(
    money_is_counted_from_the_days_that_were_filled_in,
    absurd_prices_are_refused_kindly,
    new_use_takes_no_free_day_away,
    six_months_are_one_link_away
);

const PLAN: [(&str, &str); 5] = [
    ("price", "100 kr"),
    ("usual", "3,5"),
    ("from", "2026-11-15"),
    ("wish", "Ny <b>cykel</b> 🚲"),
    ("wish_price", "400"),
];

async fn money_is_counted_from_the_days_that_were_filled_in(stage: Stage) {
    let ada = stage.participant().await;
    ada.opens("/diary").await.must_say("Vill du se vad det blir i pengar?");
    for _ in 0..2 {
        assert_eq!(ada.sends("/savings", &PLAN).await.leads_to().as_deref(), Some("/savings"));
    }
    ada.opens("/savings").await.must_say("Här växer en summa");
    for day in [14, 15, 16, 17, 18] {
        ada.sends(&format!("/diary/2026-11-{day}"), &[("used", "no")]).await.must_be(303);
    }
    let page = ada.opens("/savings").await;
    page.must_say("200 kronor").must_say("200 av 400 kronor.").must_say("Räknat på 4 ifyllda dagar.");
    page.must_say("Förut: 3,5 gram i veckan för 100 kronor per gram.").must_say("Ny <b>cykel</b> 🚲");
    assert_eq!(page.attribute("progress", "value").as_deref(), Some("200"));
    assert_eq!(page.value_of("usual").as_deref(), Some("3,5"));
    let opened = ada.opens(TODAY).await;
    saves(&ada, &opened, &[("used", "yes"), ("amount", "9")]).await.must_be(303);
    ada.opens("/diary").await.must_say("minst lika mycket som förut");
    let json: serde_json::Value = serde_json::from_str(&ada.sends("/take-out/json", &[]).await.html).expect("JSON");
    assert_eq!(json["parts"]["savings"]["plan"]["price"], 100);
    assert!(ada.sends("/take-out/page", &[]).await.html.contains("Ny &lt;b&gt;cykel"));
    for _ in 0..2 {
        ada.sends("/savings/removal", &[]).await.must_be(303);
    }
    ada.opens("/diary").await.must_say("Vill du se vad det blir i pengar?");
}

async fn absurd_prices_are_refused_kindly(stage: Stage) {
    let ada = stage.participant().await;
    let with = |name: &'static str, value: &'static str| {
        PLAN.map(|(field, old)| if field == name { (field, value) } else { (field, old) })
    };
    for (name, value, says) in [
        ("price", "0", "från 1 till 1 000"),
        ("price", "1001", "från 1 till 1 000"),
        ("price", "gratis", "från 1 till 1 000"),
        ("usual", "-1", "Mer än 0 och högst 100"),
        ("usual", "101", "Mer än 0 och högst 100"),
        ("from", "2026-11-22", "Välj en dag som har varit"),
        ("from", "imorgon", "Skriv startdagen så här"),
        ("wish", "", "Skriv vad du vill spara till"),
        ("wish_price", "1000000", "från 1 till 100 000"),
    ] {
        let page = ada.sends("/savings", &with(name, value)).await;
        page.must_be(422).must_say(says);
        assert_eq!(page.value_of(name).unwrap_or_default(), value, "what was typed stays");
        assert_eq!(page.texts(".problems a").len(), 1, "{name} {value}");
    }
    ada.opens("/savings").await.must_say("Här ser du vad du inte har lagt på cannabis.");
}

async fn new_use_takes_no_free_day_away(stage: Stage) {
    let ada = stage.participant().await;
    ada.opens("/diary").await.must_not_hold("Kroppen just nu");
    ada.sends("/diary/2026-11-10", &[("used", "yes")]).await.must_be(303);
    for day in [11, 12, 13, 14, 15] {
        ada.sends(&format!("/diary/2026-11-{day}"), &[("used", "no")]).await.must_be(303);
    }
    let before = ada.opens("/diary").await;
    before.must_say("är det 11 dagar sedan du använde").must_say("5 fria dagar den här månaden.");
    before.must_say("Längst i rad hittills: 5 fria dagar.");
    ada.sends(TODAY, &[("used", "yes")]).await.must_be(303);
    let after = ada.opens("/diary").await;
    after.must_say("Det tar inte bort något").must_say("5 fria dagar den här månaden.");
    after.must_say("Längst i rad hittills: 5 fria dagar.").must_not_hold("0 dagar sedan");
}

async fn six_months_are_one_link_away(stage: Stage) {
    let ada = stage.participant().await;
    let opened = ada.opens("/diary/2026-07-15").await;
    saves(&ada, &opened, &[("used", "yes"), ("craving", "8")]).await.must_be(303);
    ada.opens("/diary").await.must_say("Här växer en bild");
    let months = ada.opens("/diary?span=months").await;
    months.must_say("Det senaste halvåret").must_say("Ett halvår: 0 fria dagar, 1 dag med cannabis");
    assert_eq!(months.texts("figure + p + details tbody tr").len(), 26);
    ada.opens("/diary?span=years").await.must_be(200).must_say("Här växer en bild");
}
