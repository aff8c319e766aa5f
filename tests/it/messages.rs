//! A participant writes, counsellors answer; and everything that can come between.

use andrum::schema::{audit, conversation_keys, conversations, messages, vaults};
use diesel::prelude::*;
use time::Duration;

use crate::support::desk::conversation;
use crate::support::{Stage, each_database};

each_database!(
    a_message_is_claimed_answered_and_read,
    before_there_is_a_team_nobody_can_write,
    under_18_the_duty_to_report_is_told_first,
    of_two_who_claim_exactly_one_wins,
    an_answer_on_stale_ground_keeps_its_draft,
    a_claimed_conversation_is_its_holders,
    a_late_answer_can_be_taken_over,
    what_a_disabled_colleague_had_waits_again,
    a_closed_conversation_opens_when_the_participant_writes,
    nobody_else_finds_a_conversation,
    a_counsellor_who_is_not_let_in_learns_who_can_help,
    erasing_while_the_counsellor_types_leaves_nothing,
    an_erased_vault_takes_its_conversation_along,
    a_conversation_runs_out_with_its_vault,
    a_double_click_sends_once,
    what_could_say_who_somebody_is_is_asked_about,
    ones_own_code_is_never_sent,
    a_text_that_cannot_be_sent_comes_back,
    everything_said_can_be_taken_along
);

const TEXT: &str = "Jag sover dåligt & drömmer <mycket>.";

/// Conversations, keys and messages in the database.
fn rows(stage: &Stage) -> [i64; 3] {
    stage.db_look(|conn| {
        Ok([
            conversations::table.count().get_result(conn)?,
            conversation_keys::table.count().get_result(conn)?,
            messages::table.count().get_result(conn)?,
        ])
    })
}

async fn a_message_is_claimed_answered_and_read(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.opens("/messages").await.must_say("Vem läser?").must_say("Senast innan rådgivarna stänger").must_say("112");
    let page = ada.looks_at_messages().await;
    page.must_say("Skriver du idag får du svar senast måndag 23 november kl. 16:00.")
        .must_say("Om någon under 18 far illa")
        .must_not_hold("Det här gäller om du är under 18");
    ada.writes(TEXT).await.must_be(303);
    ada.opens("/messages").await.must_say(TEXT).must_say("Du får svar senast måndag 23 november kl. 16:00.");

    let inbox = chris.opens("/staff/inbox").await;
    inbox.must_say("svenska").must_say("svar senast 23 nov").must_not_hold("drömmer");
    let id = chris.finds("waiting").await.concat();
    let own = ada.opens("/more").await.texts(".who b").concat();
    let alias = inbox.texts(".who-part").concat();
    assert!(!alias.is_empty() && alias != own, "{alias}, {own}");
    let page = chris.opens(&conversation(&id)).await;
    page.must_say(TEXT).must_say(&alias);
    assert_eq!(page.texts("title"), ["Samtal · Andrum"]);
    assert!(page.value_of("last_seen").is_none(), "nobody answers before claiming");
    chris.does(&id, "claim").await.must_be(303);
    assert_eq!(chris.finds("mine").await, [id.as_str()]);
    ada.opens("/home").await.must_not_hold("Du har fått svar");
    chris.answers(&id, "Hej! Det låter jobbigt.").await.must_be(303);

    ada.opens("/home").await.must_say("Du har fått svar");
    let page = ada.opens("/messages").await;
    page.must_say("Det låter jobbigt.").must_say("Chris").must_not_hold("Du får svar senast");
    ada.opens("/home").await.must_not_hold("Du har fått svar");
    let done: Vec<String> = stage.db_look(|conn| {
        Ok(audit::table.filter(audit::object.eq(&id)).select(audit::action).order(audit::at).load(conn)?)
    });
    for action in ["conversation-opened", "conversation-claimed", "conversation-answered"] {
        assert!(done.iter().any(|noted| noted == action), "{action} is in the audit: {done:?}");
    }
}

async fn before_there_is_a_team_nobody_can_write(stage: Stage) {
    let ada = stage.participant().await;
    let page = ada.opens("/messages").await;
    page.must_be(200).must_say("Det går inte att skriva ännu");
    assert!(page.value_of("once").is_none());
    ada.sends("/messages/age", &[("age", "unsaid")]).await.must_be(303);
    let once = andrum::crypto::random_id();
    ada.sends("/messages", &[("text", TEXT), ("once", &once)]).await.must_be(422).must_say(TEXT);
    assert_eq!(rows(&stage), [0, 0, 0]);
}

async fn under_18_the_duty_to_report_is_told_first(stage: Stage) {
    stage.has_a_desk().await;
    for (age, told) in [("15-17", true), ("under-15", true), ("unsaid", true), ("21-25", false)] {
        let ada = stage.participant().await;
        let page = ada.opens("/messages").await;
        page.must_not_hold("Det här gäller om du är under 18");
        assert!(page.value_of("once").is_none(), "the age comes before the form");
        let once = andrum::crypto::random_id();
        let early = ada.sends("/messages", &[("text", TEXT), ("once", &once)]).await;
        early.must_be(422).must_say("Svara på frågan om ålder först");
        ada.sends("/messages/age", &[]).await.must_be(422).must_say("Välj ett av svaren");
        ada.sends("/messages/age", &[("age", "99")]).await.must_be(400);
        ada.opens("/messages").await;
        ada.sends("/messages/age", &[("age", age)]).await.must_be(303);
        let page = ada.opens("/messages").await;
        assert_eq!(page.text().contains("Det här gäller om du är under 18"), told, "{age}");
    }
    assert_eq!(rows(&stage), [0, 0, 0]);
}

async fn of_two_who_claim_exactly_one_wins(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    for _ in 0..6 {
        stage.participant().await.writes(TEXT).await.must_be(303);
    }
    for id in chris.finds("waiting").await {
        dana.opens("/staff/inbox").await.must_be(200);
        let (one, other) = tokio::join!(chris.does(&id, "claim"), dana.does(&id, "claim"));
        let mut answers = [one.status.as_u16(), other.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers, [303, 422]);
        let lost = if one.status == 422 { one } else { other };
        lost.must_say("En kollega hann före").must_not_hold("drömmer");
    }
    let (hers, theirs) = (chris.finds("mine").await, dana.finds("mine").await);
    assert_eq!(hers.len() + theirs.len(), 6);
    assert!(hers.iter().all(|id| !theirs.contains(id)));
}

async fn an_answer_on_stale_ground_keeps_its_draft(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes("Hej").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    let ground = chris.sits_down_at(&id).await;
    ada.writes("En sak till").await.must_be(303);
    let page = chris.answers_on(&ground, &id, "Mitt utkast").await;
    page.must_be(422).must_say("nytt meddelande").must_say("En sak till");
    assert_eq!(page.texts("#text"), ["Mitt utkast"]);
    chris.sends(&format!("{}/close", conversation(&id)), &[("last_seen", "1")]).await.must_be(422);
    assert_eq!(rows(&stage), [1, 1, 2]);
    chris.answers(&id, "Mitt utkast").await.must_be(303);
    ada.opens("/messages").await.must_say("Mitt utkast");
}

async fn a_claimed_conversation_is_its_holders(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    stage.participant().await.writes(TEXT).await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    let ground = {
        chris.does(&id, "claim").await.must_be(303);
        chris.sits_down_at(&id).await
    };
    assert_eq!(dana.finds("team").await, [id.as_str()]);
    dana.opens(&conversation(&id)).await.must_be(200).must_say("Chris har det här samtalet").must_not_hold("drömmer");
    for (what, fields) in [
        ("claim", vec![]),
        ("release", vec![]),
        ("worry", vec![("worry", "on"), ("decision", "asked")]),
        ("close", vec![("last_seen", "1")]),
    ] {
        let page = dana.sends(&format!("{}/{what}", conversation(&id)), &fields).await;
        page.must_be(422).must_not_hold("drömmer");
    }
    dana.answers_on(&ground, &id, "Från fel person").await.must_be(422).must_say("Från fel person");
    chris.does(&id, "claim").await.must_be(303);
    let worry = [("worry", "on"), ("decision", "supervisor")];
    chris.sends(&format!("{}/worry", conversation(&id)), &worry).await.must_be(303);
    chris.does(&id, "release").await.must_be(303);
    dana.opens("/staff/inbox").await.must_say("Oro");
    dana.opens(&conversation(&id)).await.must_say(TEXT);
    chris.answers_on(&ground, &id, "För sent").await.must_be(422).must_say("För sent");
    dana.does(&id, "claim").await.must_be(303);
    assert_eq!(rows(&stage), [1, 1, 1]);
}

async fn a_late_answer_can_be_taken_over(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes(TEXT).await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    stage.clock.advance(Duration::days(3));
    dana.signs_in(&stage).await.must_be(303);
    dana.opens("/staff/inbox?show=team").await.must_say("Försenat");
    dana.opens(&conversation(&id)).await.must_say("ta över").must_not_hold("drömmer");
    dana.does(&id, "claim").await.must_be(303);
    dana.opens(&conversation(&id)).await.must_say(TEXT);
    let ada = stage.signs_in(&ada.token).await;
    ada.opens("/messages").await.must_say("Svaret är sent").must_say("måndag 23 november");
}

async fn what_a_disabled_colleague_had_waits_again(stage: Stage) {
    let (alva, chris, dana) = stage.has_a_desk().await;
    stage.participant().await.writes(TEXT).await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    assert!(dana.finds("waiting").await.is_empty());
    alva.opens("/staff/team").await.must_be(200);
    alva.sends(&format!("/staff/team/{}/disabled", chris.id(&stage)), &[]).await.must_be(303);
    assert_eq!(chris.opens(&conversation(&id)).await.leads_to().as_deref(), Some("/staff/sign-in"));
    assert_eq!(dana.finds("waiting").await, [id.as_str()]);
    dana.does(&id, "claim").await.must_be(303);
    dana.opens(&conversation(&id)).await.must_say(TEXT);
    assert!(dana.finds("waiting").await.is_empty());
}

async fn a_closed_conversation_opens_when_the_participant_writes(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes("Hej").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    chris.answers(&id, "Hej hej").await.must_be(303);
    let ground = chris.sits_down_at(&id).await;
    chris.sends(&format!("{}/close", conversation(&id)), &[("last_seen", "2")]).await.must_be(303);
    assert_eq!(chris.finds("closed").await, [id.as_str()]);
    ada.opens("/messages").await.must_say("avslutat samtalet");
    chris.answers_on(&ground, &id, "Glömde en sak").await.must_be(422).must_say("avslutat").must_say("Glömde en sak");
    assert_eq!(dana.finds("closed").await, [id.as_str()]);
    dana.does(&id, "claim").await.must_be(422);
    ada.writes("Hej igen").await.must_be(303);
    assert_eq!(dana.finds("waiting").await, [id.as_str()]);
    dana.does(&id, "claim").await.must_be(303);
    dana.answers(&id, "Välkommen tillbaka").await.must_be(303);
    ada.opens("/messages").await.must_say("Välkommen tillbaka").must_say("Dana").must_say("Chris");
}

async fn nobody_else_finds_a_conversation(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    let rut = stage.joins(&alva, "researcher", "Rut").await;
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    ada.writes(TEXT).await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    bo.looks_at_messages().await.must_not_hold("drömmer");
    let addresses = ["claim", "release", "messages", "close", "worry"];
    for person in [&*bo, &*ada, &alva.person, &rut.person] {
        person.opens(&conversation(&id)).await.must_be(404).must_not_hold("drömmer");
        person.opens("/staff/inbox").await.must_be(404);
        for what in addresses {
            let fields = [("text", "x"), ("once", "0"), ("last_seen", "9"), ("worry", "on")];
            person.sends(&format!("{}/{what}", conversation(&id)), &fields).await.must_be(404);
        }
    }
    chris.opens("/messages").await.must_be(404);
    chris.opens(&conversation("0123")).await.must_be(404);
    let stranger = stage.stranger();
    assert_eq!(stranger.opens("/staff/inbox").await.leads_to().as_deref(), Some("/staff/sign-in"));
    assert_eq!(stranger.opens("/messages").await.leads_to().as_deref(), Some("/sign-in"));
    assert_eq!(rows(&stage), [1, 1, 1]);
}

async fn a_counsellor_who_is_not_let_in_learns_who_can_help(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    stage.participant().await.writes(TEXT).await.must_be(303);
    let eli = stage.joins(&alva, "counsellor", "Eli").await;
    eli.opens("/staff/inbox").await.must_be(200).must_say("Chris, Dana").must_say("laget");
    let id = eli.finds("waiting").await.concat();
    eli.opens(&conversation(&id)).await.must_be(200).must_say("Chris, Dana").must_not_hold("drömmer");
    eli.does(&id, "claim").await.must_be(422).must_say("Du kan inte läsa samtal ännu");
    chris.lets_in(&stage, &eli).await.must_be(303);
    eli.opens(&conversation(&id)).await.must_say(TEXT);
}

async fn erasing_while_the_counsellor_types_leaves_nothing(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes(TEXT).await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    let ground = chris.sits_down_at(&id).await;
    ada.sends("/messages/erasure", &[]).await.must_be(422).must_say("Kryssa i rutan");
    ada.sends("/messages/erasure", &[("sure", "yes")]).await.must_be(303);
    assert_eq!(rows(&stage), [0, 0, 0]);
    let page = chris.answers_on(&ground, &id, "Hej").await;
    page.must_be(410).must_say("Deltagaren har raderat det").must_say("inte skickat");
    chris.opens(&conversation(&id)).await.must_be(404);
    assert!(chris.finds("mine").await.is_empty());
    let left: i64 = stage.db_look(|conn| Ok(audit::table.filter(audit::object.eq(&id)).count().get_result(conn)?));
    assert_eq!(left, 0, "the audit has forgotten the conversation");
    ada.opens("/messages").await.must_not_hold("drömmer").must_say("Skriv till en rådgivare");
    ada.writes("Jag börjar om").await.must_be(303);
    assert_ne!(chris.finds("waiting").await.concat(), id);
}

async fn an_erased_vault_takes_its_conversation_along(stage: Stage) {
    stage.has_a_desk().await;
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    for person in [&ada, &bo] {
        person.writes(TEXT).await.must_be(303);
    }
    ada.opens("/erase").await.must_be(200);
    ada.sends("/erase", &[("understood", "yes")]).await;
    assert_eq!(rows(&stage), [1, 1, 1], "only the neighbour's is left");
    bo.opens("/messages").await.must_say(TEXT);
}

async fn a_conversation_runs_out_with_its_vault(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes(TEXT).await.must_be(303);
    let kept = || stage.db_look(|conn| Ok(conversations::table.select(conversations::erase_after).first(conn)?));
    let first: time::Date = kept();
    assert_eq!(first, time::macros::date!(2027 - 05 - 31), "rounded, so that no day leads to a vault");
    stage.clock.advance(Duration::days(60));
    let ada = stage.signs_in(&ada.token).await;
    ada.opens("/home").await.must_be(200);
    ada.opens("/messages").await.must_say(TEXT);
    assert!(kept() > first, "using the vault keeps the conversation");
    stage.clock.advance(Duration::days(150));
    andrum::chores::erase_expired(&stage.app).expect("a chore");
    assert_eq!(rows(&stage), [1, 1, 1]);
    stage.clock.advance(Duration::days(70));
    andrum::chores::erase_expired(&stage.app).expect("a chore");
    let vaults: i64 = stage.db_look(|conn| Ok(vaults::table.count().get_result(conn)?));
    assert_eq!((rows(&stage), vaults), ([0, 0, 0], 0));
}

async fn a_double_click_sends_once(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    let once = ada.looks_at_messages().await.value_of("once").expect("a form");
    let fields = [("text", "Hej"), ("once", once.as_str())];
    let (one, other) = tokio::join!(ada.sends("/messages", &fields), ada.sends("/messages", &fields));
    assert_eq!((one.status.as_u16(), other.status.as_u16()), (303, 303));
    assert_eq!(rows(&stage), [1, 1, 1]);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    let ground = chris.sits_down_at(&id).await;
    let (one, other) = tokio::join!(chris.answers_on(&ground, &id, "Hej"), chris.answers_on(&ground, &id, "Hej"));
    assert_eq!((one.status.as_u16(), other.status.as_u16()), (303, 303));
    ada.sends("/messages", &fields).await.must_be(303);
    assert_eq!(rows(&stage), [1, 1, 2]);
    ada.sends("/messages", &[("text", "Hej"), ("once", "kort")]).await.must_be(400);
}

async fn what_could_say_who_somebody_is_is_asked_about(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    let page = ada.writes("Ring mig, 070-123 45 67, eller a@b.se").await;
    page.must_be(422).must_say("telefonnummer").must_say("mejladress").must_say("070-123 45 67");
    assert_eq!(rows(&stage), [0, 0, 0]);
    let once = page.value_of("once").expect("a form");
    let fields = [("text", "Ring mig, 070-123 45 67"), ("once", once.as_str()), ("anyway", "yes")];
    ada.sends("/messages", &fields).await.must_be(303);
    assert_eq!(rows(&stage), [1, 1, 1]);
}

async fn ones_own_code_is_never_sent(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    let text = format!("Min kod är {} om du undrar", ada.token);
    let once = ada.looks_at_messages().await.value_of("once").expect("a form");
    for anyway in [None, Some(("anyway", "yes"))] {
        let mut fields = vec![("text", text.as_str()), ("once", once.as_str())];
        fields.extend(anyway);
        let page = ada.sends("/messages", &fields).await;
        page.must_be(422).must_say("Din kod stod i texten").must_say("om du undrar").must_not_hold(&ada.token);
        assert!(page.attribute("a[href=\"/new-code\"]", "href").is_some());
    }
    assert_eq!(rows(&stage), [0, 0, 0]);
}

async fn a_text_that_cannot_be_sent_comes_back(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes(" \r\n ").await.must_be(422).must_say("Skriv något först");
    let long = "å".repeat(5_001);
    let page = ada.writes(&long).await;
    page.must_be(422).must_say("för långt");
    assert_eq!(page.texts("textarea"), [long.as_str()]);
    ada.writes(&long[2..]).await.must_be(303);
    for number in 1..30 {
        ada.writes(&format!("Nummer {number}")).await.must_be(303);
    }
    ada.writes("En för mycket").await.must_be(422).must_say("imorgon").must_say("En för mycket");
    assert_eq!(rows(&stage), [1, 1, 30]);
}

async fn everything_said_can_be_taken_along(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes(TEXT).await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    chris.answers(&id, "Hej hej").await.must_be(303);
    ada.opens("/take-out").await.must_be(200);
    let file = ada.sends("/take-out/json", &[]).await;
    for words in ["Hej hej", "Chris", "drömmer <mycket>"] {
        assert!(file.html.contains(words), "the file holds {words:?}");
    }
    file.must_not_hold(&id).must_not_hold("\"key\"");
    let page = ada.sends("/take-out/page", &[]).await;
    assert!(page.html.contains("drömmer &lt;mycket&gt;") && page.html.contains("Hej hej"));
}
