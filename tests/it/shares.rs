//! What a participant shares with a counsellor, what is taken back, and weekly comments.

use andrum::crypto::random_id;
use andrum::schema::{conversations, messages, shares};
use diesel::prelude::*;

use crate::support::cast::Participant;
use crate::support::desk::conversation;
use crate::support::staff::Colleague;
use crate::support::{Page, Stage, each_database};

each_database!(
    a_week_is_seen_before_it_is_sent_and_read_at_the_desk,
    notes_go_along_only_when_asked_for,
    an_exercise_and_a_questionnaire_are_cards,
    what_is_taken_back_is_gone_from_the_desk,
    nobody_takes_back_what_is_anothers,
    what_was_not_seen_is_not_sent,
    a_double_click_shares_once,
    age_and_team_come_first,
    ones_own_code_is_never_shared,
    erasing_takes_shares_along,
    a_weekly_comment_is_due_and_done,
    everything_shared_can_be_taken_along
);

const NOTE: &str = "lyktstolpsvinge";
const ANSWER: &str = "granbarrsflöjt";
const WEEK: &str = "week/2026-11-16";
const CAST: [(&str, &str); 6] = [
    ("a-before-noon", "never"),
    ("a-alone", "sometimes"),
    ("a-memory", "seldom"),
    ("a-told", "seldom"),
    ("a-tried", "often"),
    ("a-trouble", "never"),
];
const EXERCISE: &str = "exercise/reason-to-change/to-myself";

/// Fills in a day with use, craving, mood and a note.
async fn fills_in(person: &Participant, day: &str, note: &str) {
    let address = format!("/diary/{day}");
    person.opens(&address).await.must_be(200);
    let fields = [
        ("used", "yes"),
        ("amount", "1,5"),
        ("craving", "7"),
        ("mood", "3"),
        ("note", note),
        ("based_on", "new"),
        ("back", ""),
    ];
    person.sends(&address, &fields).await.must_be(303);
}

async fn writes_exercise(person: &Participant, text: &str) {
    let words = [("based_on", "new"), ("a-words", text), ("then", "stay")];
    person.sends("/modules/reason-to-change/exercises/to-myself", &words).await.must_be(303);
}

fn preview(what: &str, more: bool) -> String {
    format!("/messages/share/preview?what={what}{}", if more { "&more=yes" } else { "" })
}

/// Sends what a preview shows, with a text.
async fn sends(person: &Participant, page: &Page, text: &str) -> Page {
    let value = |name: &str| page.must_be(200).value_of(name).expect("a form to share with");
    let (what, seen, once) = (value("what"), value("seen"), value("once"));
    let mut fields = vec![("what", what.as_str()), ("seen", &seen), ("once", &once), ("text", text)];
    if page.value_of("more").is_some() {
        fields.push(("more", "yes"));
    }
    person.sends("/messages/share", &fields).await
}

async fn shares_one(person: &Participant, what: &str, more: bool) {
    person.looks_at_messages().await;
    let page = person.opens(&preview(what, more)).await;
    sends(person, &page, "").await.must_be(303);
}

/// The conversation, claimed by this counsellor.
async fn takes(chris: &Colleague) -> String {
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    id
}

/// Messages, shares, and shares that are noted as opened.
fn rows(stage: &Stage) -> [i64; 3] {
    stage.db_look(|conn| {
        Ok([
            messages::table.count().get_result(conn)?,
            shares::table.count().get_result(conn)?,
            shares::table.filter(shares::opened.eq(true)).count().get_result(conn)?,
        ])
    })
}

async fn a_week_is_seen_before_it_is_sent_and_read_at_the_desk(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    fills_in(&ada, "2026-11-20", NOTE).await;
    ada.looks_at_messages().await.must_say("Dela något");
    ada.opens("/diary").await.must_say("Dela en vecka med din rådgivare");
    let offers = ada.opens("/messages/share").await;
    offers.must_be(200).must_say("Den här veckan, från 16 nov till idag").must_not_hold("Förra veckan");
    let page = ada.opens(&preview(WEEK, false)).await;
    page.must_say("Det här får rådgivaren se").must_say("Använde, 1,5 gram, sug 7, mående 3").must_not_hold(NOTE);
    assert_eq!(rows(&stage), [0, 0, 0], "looking sends nothing");
    sends(&ada, &page, "Hur ser det ut?").await.must_be(303);
    assert_eq!(rows(&stage), [1, 1, 0]);
    let mine = ada.opens("/messages").await;
    mine.must_say("Ingen rådgivare har öppnat samtalet").must_say("Hur ser det ut?");

    let inbox = chris.opens("/staff/inbox").await;
    inbox.must_not_hold("Använde");
    let id = takes(&chris).await;
    let page = chris.opens(&conversation(&id)).await;
    page.must_say("Använde, 1,5 gram, sug 7, mående 3").must_say("Inte ifylld").must_not_hold(NOTE);
    assert_eq!(page.texts(".share svg text").len(), 10, "three heights and seven days");
    assert_eq!(rows(&stage), [1, 1, 1]);
    ada.opens("/messages").await.must_say("En rådgivare har öppnat samtalet och kan ha läst det");
}

async fn notes_go_along_only_when_asked_for(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    fills_in(&ada, "2026-11-20", NOTE).await;
    let page = ada.opens(&preview(WEEK, true)).await;
    page.must_say(NOTE).must_say("Ta bort anteckningarna");
    shares_one(&ada, WEEK, true).await;
    let id = takes(&chris).await;
    chris.opens(&conversation(&id)).await.must_say(NOTE);
}

async fn an_exercise_and_a_questionnaire_are_cards(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    writes_exercise(&ada, ANSWER).await;
    let form = ada.opens("/measures/cast").await;
    let value = |name: &str| form.value_of(name).expect("a form");
    let (based_on, edition) = (value("based_on"), value("edition"));
    let mut fields = vec![("based_on", based_on.as_str()), ("edition", &edition), ("then", "done")];
    fields.extend(CAST);
    ada.sends("/measures/cast", &fields).await.must_be(303);
    ada.opens("/measures/cast/feedback").await.must_say("Dela svaren med din rådgivare");
    ada.looks_at_messages().await;
    ada.opens("/messages/share").await.must_say("Ett frågeformulär");
    shares_one(&ada, EXERCISE, false).await;
    shares_one(&ada, "measure/cast", false).await;
    let without = ada.opens(&preview("measure/cast", false)).await;
    let with = ada.opens(&preview("measure/cast", true)).await;
    assert!(with.texts("article dd").len() > without.texts("article dd").len());
    let id = takes(&chris).await;
    let page = chris.opens(&conversation(&id)).await;
    page.must_say(ANSWER).must_say("7 av 24").must_say("Besvarat lördag 21 november");
    assert_eq!(page.texts(".share h3").len(), 2);
    ada.opens("/messages/share/preview?what=exercise/reason-to-change/none").await.must_say("inget sparat att dela");
    ada.opens("/messages/share/preview?what=vault/all").await.must_be(404);
}

async fn what_is_taken_back_is_gone_from_the_desk(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    writes_exercise(&ada, ANSWER).await;
    shares_one(&ada, EXERCISE, false).await;
    let id = takes(&chris).await;
    let title = chris.opens(&conversation(&id)).await.must_say(ANSWER).texts(".share h3").concat();
    let mine = ada.opens("/messages").await;
    let address = mine.attribute(".message form", "action").expect("a button to take it back");
    ada.sends(&address, &[]).await.must_be(303);
    assert_eq!(rows(&stage), [1, 0, 0]);
    let page = chris.opens(&conversation(&id)).await;
    page.must_not_hold(ANSWER).must_not_hold(&title).must_say("Deltagaren tog tillbaka något");
    ada.opens("/messages").await.must_say("Du tog tillbaka det du delade här").must_not_hold(ANSWER);
    ada.sends(&address, &[]).await.must_be(303);
}

async fn nobody_takes_back_what_is_anothers(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    writes_exercise(&ada, ANSWER).await;
    shares_one(&ada, EXERCISE, false).await;
    let id: String = stage.db_look(|conn| Ok(shares::table.select(shares::id).first(conn)?));
    let bo = stage.participant().await;
    bo.writes("Hej").await.must_be(303);
    bo.sends(&format!("/messages/shares/{id}/removal"), &[]).await.must_be(303);
    assert_eq!(rows(&stage)[1], 1);
}

async fn what_was_not_seen_is_not_sent(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    writes_exercise(&ada, ANSWER).await;
    ada.looks_at_messages().await;
    let page = ada.opens(&preview(EXERCISE, false)).await;
    let module = ada.opens("/modules/reason-to-change/own-words").await;
    let based_on = module.attribute("#form-to-myself input[name=based_on]", "value").unwrap_or_default();
    let words = [("based_on", based_on.as_str()), ("a-words", "hemligt ord"), ("then", "stay")];
    ada.sends("/modules/reason-to-change/exercises/to-myself", &words).await.must_be(303);
    let again = sends(&ada, &page, "med en text").await;
    again.must_be(422).must_say("Det här har ändrats").must_say("hemligt ord").must_say("med en text");
    assert_eq!(rows(&stage), [0, 0, 0]);
}

async fn a_double_click_shares_once(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    fills_in(&ada, "2026-11-20", NOTE).await;
    ada.looks_at_messages().await;
    let page = ada.opens(&preview(WEEK, false)).await;
    for _ in 0..2 {
        sends(&ada, &page, "").await.must_be(303);
    }
    assert_eq!(rows(&stage), [1, 1, 0]);
}

async fn age_and_team_come_first(stage: Stage) {
    let ada = stage.participant().await;
    fills_in(&ada, "2026-11-20", NOTE).await;
    ada.opens("/diary").await.must_not_hold("Dela en vecka");
    ada.opens("/messages/share").await.must_say("Det går inte att skriva ännu");
    stage.has_a_desk().await;
    let page = ada.opens(&preview(WEEK, false)).await;
    page.must_say("Vi behöver veta en sak innan du kan skicka");
    assert!(page.value_of("seen").is_none());
    let once = random_id();
    let early = [("what", WEEK), ("seen", "x"), ("once", &once), ("text", "")];
    ada.sends("/messages/share", &early).await.must_be(422).must_say("Svara på frågan om ålder först");
    ada.opens("/messages").await;
    ada.sends("/messages/age", &[("age", "15-17")]).await.must_be(303);
    ada.opens(&preview(WEEK, false)).await.must_say("Det här gäller om du är under 18");
    assert_eq!(rows(&stage), [0, 0, 0]);
}

async fn ones_own_code_is_never_shared(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    fills_in(&ada, "2026-11-20", &format!("min kod är {} ja", ada.token)).await;
    ada.looks_at_messages().await;
    let page = ada.opens(&preview(WEEK, true)).await;
    page.must_say("min kod är").must_not_hold(&ada.token);
    let again = sends(&ada, &page, &format!("koden {}", ada.token)).await;
    again.must_be(422).must_say("Din kod stod i texten").must_not_hold(&ada.token);
    assert_eq!(rows(&stage), [0, 0, 0]);
    sends(&ada, &page, "").await.must_be(303);
    let id = takes(&chris).await;
    chris.opens(&conversation(&id)).await.must_say("min kod är").must_not_hold(&ada.token);
}

async fn erasing_takes_shares_along(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    writes_exercise(&ada, ANSWER).await;
    shares_one(&ada, EXERCISE, false).await;
    ada.opens("/messages").await;
    ada.sends("/messages/erasure", &[("sure", "yes")]).await.must_be(303);
    assert_eq!(rows(&stage), [0, 0, 0]);
}

/// How many conversations wait for a weekly comment.
fn due(stage: &Stage) -> i64 {
    let due = conversations::table.filter(conversations::weekly_due.is_not_null()).count();
    stage.db_look(|conn| Ok(due.get_result(conn)?))
}

async fn a_weekly_comment_is_due_and_done(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    fills_in(&ada, "2026-11-12", NOTE).await;
    ada.looks_at_messages().await.must_say("En kommentar varje vecka").must_not_hold("Titta på veckan");
    ada.sends("/messages/weekly", &[("weekly", "notes")]).await.must_be(303);
    let page = ada.opens("/messages").await;
    page.must_say("Förra veckan är slut").must_say("Titta på veckan");
    let address = page.attribute("#weekly a", "href").expect("a way to the week");
    assert_eq!(address, preview("week/2026-11-09", true));
    ada.opens("/home").await.must_say("Förra veckan är slut");
    assert_eq!((rows(&stage), due(&stage)), ([0, 0, 0], 0), "nothing goes by itself");
    sends(&ada, &ada.opens(&address).await, "").await.must_be(303);
    ada.opens("/messages").await.must_not_hold("Titta på veckan").must_say("När veckan är slut frågar vi");
    assert_eq!(due(&stage), 1);

    chris.opens("/staff/inbox").await.must_say("Veckokommentarer: 1");
    let id = takes(&chris).await;
    let list = chris.opens("/staff/weekly").await;
    list.must_be(200).must_say("svar senast 23 nov").must_not_hold(NOTE);
    chris.answers(&id, "Fint att du skrev upp det.").await.must_be(303);
    assert_eq!(due(&stage), 0);
    chris.opens("/staff/weekly").await.must_say("Ingen väntar på en veckokommentar");

    fills_in(&ada, "2026-11-02", "").await;
    shares_one(&ada, "week/2026-11-02", false).await;
    assert_eq!(due(&stage), 1, "an earlier week may be sent, too");
    ada.opens("/messages").await;
    ada.sends("/messages/weekly", &[("weekly", "off")]).await.must_be(303);
    assert_eq!(due(&stage), 0);
    ada.opens("/messages").await.must_say("Ja, utan mina anteckningar");
}

async fn everything_shared_can_be_taken_along(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    writes_exercise(&ada, ANSWER).await;
    shares_one(&ada, EXERCISE, false).await;
    ada.opens("/take-out").await.must_be(200);
    let json = ada.sends("/take-out/json", &[]).await;
    let taken: serde_json::Value = serde_json::from_str(&json.must_be(200).html).expect("JSON");
    let shared = &taken["parts"]["correspondence"]["conversations"][0]["messages"][0]["shared"]["shared"];
    assert_eq!(shared["exercise"]["answers"][0]["answer"], ANSWER, "{taken}");
}
