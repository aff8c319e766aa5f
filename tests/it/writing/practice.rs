//! Practice conversations: before anybody has let the newcomer in, marked, never counted, thrown away.

use andrum::schema::{conversations, messages, practices};
use diesel::prelude::*;
use time::Duration;

use super::Window;
use crate::support::desk::conversation;
use crate::support::staff::Colleague;
use crate::support::{Stage, each_database};

each_database!(
    a_newcomer_practises_before_they_are_let_in,
    a_practice_is_seen_by_nobody_else_and_never_counted,
    a_colleague_reads_a_practice_draft_on_request,
    a_practice_is_thrown_away_or_runs_out
);

async fn begins(colleague: &Colleague, scenario: &str) -> String {
    let page = colleague.opens("/staff/practice").await;
    let once = page.must_be(200).value_of("once").expect("a form");
    for _ in 0..2 {
        let fields = [("once", once.as_str()), ("scenario", scenario), ("language", "sv")];
        let page = colleague.sends("/staff/practice", &fields).await;
        assert_eq!(page.must_be(303).leads_to(), Some(conversation(&once)));
    }
    once
}

async fn presses(colleague: &Colleague, id: &str, button: &str, text: &str) {
    let window = Window::of(colleague.opens(&conversation(id)).await.must_be(200));
    let fields = [
        ("text", text),
        ("once", &window.once),
        ("last_seen", &window.last_seen),
        ("edition", &window.edition),
        ("do", button),
    ];
    for _ in 0..2 {
        colleague.sends(&format!("{}/messages", conversation(id)), &fields).await.must_be(303);
    }
}

fn count(stage: &Stage) -> [i64; 3] {
    stage.db_look(|conn| {
        Ok([
            conversations::table.count().get_result(conn)?,
            messages::table.count().get_result(conn)?,
            practices::table.count().get_result(conn)?,
        ])
    })
}

async fn a_newcomer_practises_before_they_are_let_in(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let eli = stage.joins(&alva, "counsellor", "Eli").await;
    eli.opens("/staff/inbox").await.must_say("Öva med ett påhittat samtal").must_say("Du kan inte läsa samtal ännu");
    eli.opens("/staff/practice").await;
    let once = andrum::crypto::random_id();
    eli.sends("/staff/practice", &[("once", &once), ("language", "sv")]).await.must_be(422).must_say("Välj vem");
    for (scenario, first, second) in [
        ("first", "är 17 och röker", "huvudet blir tyst"),
        ("again", "23 dagar höll det", "en dålig vecka"),
        ("angry", "copy paste", "ett riktigt svar"),
        ("dark", "om jag inte fanns", "jag har tänkt på det"),
    ] {
        let id = begins(&eli, scenario).await;
        let page = eli.opens(&conversation(&id)).await;
        page.must_say("Det här är en övning").must_say(first).must_say("(övning)").must_not_hold("/release");
        presses(&eli, &id, "send", "Tack för att du skriver.").await;
        eli.opens(&conversation(&id)).await.must_say(second).must_not_hold("Övningen är slut");
        for _ in 0..3 {
            presses(&eli, &id, "send", "Berätta mer.").await;
        }
        eli.opens(&conversation(&id)).await.must_say("Övningen är slut");
    }
    assert_eq!(count(&stage), [4, 32, 4], "each was begun once, and each answer got one reply");
}

async fn a_practice_is_seen_by_nobody_else_and_never_counted(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    let id = begins(&chris, "angry").await;
    for show in ["waiting", "mine", "team", "overdue", "answered", "closed"] {
        assert!(chris.finds(show).await.is_empty() && dana.finds(show).await.is_empty(), "{show}");
    }
    let inbox = chris.opens("/staff/inbox").await;
    assert!(inbox.texts(".tabs .badge").is_empty() && !inbox.texts("title").concat().contains('('), "no number of it");
    assert_eq!(chris.opens("/staff/inbox/next").await.leads_to().as_deref(), Some("/staff/inbox"), "nor is it next");
    presses(&chris, &id, "send", "Jag hör att du är arg.").await;
    stage.clock.advance(Duration::days(4));
    for colleague in [&chris, &dana] {
        colleague.signs_in(&stage).await.must_be(303);
    }
    dana.opens(&conversation(&id)).await.must_be(200).must_not_hold("copy paste").must_not_hold("Ta över");
    dana.does(&id, "claim").await.must_be(422);
    chris.opens(&conversation(&id)).await.must_be(200);
    for (what, fields) in [("release", vec![]), ("close", vec![("last_seen", "9")])] {
        chris.sends(&format!("{}/{what}", conversation(&id)), &fields).await.must_be(422);
    }
    dana.opens("/staff/practice").await;
    dana.sends(&format!("/staff/practice/{id}/removal"), &[]).await.must_be(303);
    assert_eq!(count(&stage), [1, 3, 1]);
}

async fn a_colleague_reads_a_practice_draft_on_request(stage: Stage) {
    let (alva, chris, dana) = stage.has_a_desk().await;
    let eli = stage.joins(&alva, "counsellor", "Eli").await;
    let id = begins(&eli, "dark").await;
    presses(&eli, &id, "ask", "Har du tankar på att ta ditt liv?").await;
    dana.opens("/staff/reading").await.must_say("Eli ber om det").must_say("Övning");
    dana.does(&id, "reading").await.must_be(303);
    dana.opens(&conversation(&id)).await.must_say("om jag inte fanns").must_say("Har du tankar");
    chris.opens(&conversation(&id)).await.must_not_hold("om jag inte fanns");
    presses(&eli, &id, "send", "Har du tankar på att ta ditt liv?").await;
    dana.opens(&conversation(&id)).await.must_not_hold("om jag inte fanns");
}

async fn a_practice_is_thrown_away_or_runs_out(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    stage.participant().await.writes("Hej").await.must_be(303);
    let (one, _other) = (begins(&chris, "first").await, begins(&chris, "again").await);
    let real = chris.finds("waiting").await.concat();
    chris.sends(&format!("/staff/practice/{real}/removal"), &[]).await.must_be(303);
    for _ in 0..2 {
        chris.sends(&format!("/staff/practice/{one}/removal"), &[]).await.must_be(303);
    }
    assert_eq!(count(&stage), [2, 2, 1], "the participant's is left, and the other practice");
    stage.clock.advance(Duration::days(31));
    andrum::chores::run(&stage.app).expect("the chores");
    assert_eq!(count(&stage), [1, 1, 0]);
}
