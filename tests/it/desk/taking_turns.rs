//! Handing over, and what was decided about worry.

use andrum::crypto::random_id;
use andrum::schema::{audit, hand_overs, notes, staff, worries};
use diesel::prelude::*;

use super::decides;
use crate::support::desk::conversation;
use crate::support::{Stage, each_database};

each_database!(
    a_conversation_is_handed_over_with_a_note,
    the_participant_is_asked_and_says_yes,
    the_participant_says_no_and_nothing_moves,
    worry_is_decided_from_a_list,
    what_belongs_to_a_conversation_goes_with_it,
    word_pairs_are_never_used_again,
);

async fn a_conversation_is_handed_over_with_a_note(stage: Stage) {
    let (alva, chris, dana) = stage.has_a_desk().await;
    stage.joins(&alva, "counsellor", "Eli").await;
    let ada = stage.participant().await;
    ada.writes("Jag drömmer").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    let address = format!("{}/hand-over", conversation(&id));
    let page = chris.opens(&conversation(&id)).await;
    assert_eq!(page.texts("select[name=to] option"), ["Dana"], "Eli cannot read");
    let (to, me) = (dana.id(&stage), chris.id(&stage));
    let page = chris.sends(&address, &[("to", &me), ("note", "Viktigt"), ("once", &random_id())]).await;
    page.must_be(422);
    assert_eq!(page.texts("#hand-over-note"), ["Viktigt"]);
    dana.opens("/staff/inbox").await;
    dana.sends(&address, &[("to", &to), ("note", ""), ("once", &random_id())]).await.must_be(422);
    let fields = [("to", to.as_str()), ("note", "Vill helst ha korta svar"), ("once", &random_id())];
    chris.sends(&address, &fields).await.must_be(303);
    assert_eq!(dana.finds("mine").await, [id.as_str()]);
    dana.opens(&conversation(&id)).await.must_say("Chris lämnade över").must_say("korta svar").must_say("drömmer");
    chris.opens(&conversation(&id)).await.must_say("Dana har det här samtalet").must_not_hold("korta svar");
    ada.opens("/messages").await.must_not_hold("korta svar");
    let sealed: Vec<Vec<u8>> = stage.db_look(|conn| Ok(notes::table.select(notes::sealed).load(conn)?));
    assert_eq!(sealed.len(), 1, "one of the team's notes");
    assert!(!String::from_utf8_lossy(&sealed.concat()).contains("korta"), "sealed in the table");
    dana.does(&id, "release").await.must_be(303);
    let page = dana.opens(&conversation(&id)).await;
    page.must_not_hold("Chris lämnade över").must_say("korta svar").must_not_hold("Ta bort anteckningen");
}

async fn the_participant_is_asked_and_says_yes(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes("Jag drömmer").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    let address = format!("{}/hand-over", conversation(&id));
    let (to, once) = (dana.id(&stage), random_id());
    let fields = [("to", to.as_str()), ("note", "Bra samtal"), ("asks", "yes"), ("once", once.as_str())];
    for _ in 0..2 {
        chris.sends(&address, &fields).await.must_be(303);
    }
    assert_eq!(chris.opens(&conversation(&id)).await.texts(".desk-note").len(), 1, "a double click writes one note");
    chris.opens(&conversation(&id)).await.must_say("frågan om Dana får ta över");
    assert_eq!(chris.finds("mine").await, [id.as_str()], "until then the holder stays");
    dana.opens(&conversation(&id)).await.must_not_hold("drömmer");
    let page = ada.opens("/messages").await;
    page.must_say("Får Dana ta över?").must_say("Båda svaren är okej").must_not_hold("Bra samtal");
    ada.opens_in("ar", "/messages").await.must_say("Dana");
    let before: i64 = stage.db_look(|conn| Ok(audit::table.count().get_result(conn)?));
    ada.sends("/messages/hand-over", &[("answer", "maybe")]).await.must_be(400);
    ada.opens("/messages").await;
    ada.sends("/messages/hand-over", &[("answer", "yes")]).await.must_be(303);
    let after: i64 = stage.db_look(|conn| Ok(audit::table.count().get_result(conn)?));
    assert_eq!(before, after, "nothing that a participant did is in the audit");
    ada.opens("/messages").await.must_not_hold("Får Dana ta över?");
    dana.opens(&conversation(&id)).await.must_say("drömmer").must_say("Bra samtal");
    ada.sends("/messages/hand-over", &[("answer", "no")]).await.must_be(303);
    assert_eq!(dana.finds("mine").await, [id.as_str()], "a second answer changes nothing");
}

async fn the_participant_says_no_and_nothing_moves(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes("Hej").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    let (to, once) = (dana.id(&stage), random_id());
    let fields = [("to", to.as_str()), ("note", ""), ("asks", "yes"), ("once", once.as_str())];
    let address = format!("{}/hand-over", conversation(&id));
    chris.sends(&address, &fields).await.must_be(303);
    ada.opens("/messages").await;
    ada.sends("/messages/hand-over", &[("answer", "no")]).await.must_be(303);
    chris.opens(&conversation(&id)).await.must_say("hellre vara kvar hos dig");
    assert_eq!(chris.finds("mine").await, [id.as_str()]);
    chris.sends(&address, &fields).await.must_be(303);
    chris.sends(&format!("{address}/removal"), &[]).await.must_be(303);
    ada.opens("/messages").await.must_not_hold("ta över?");
    chris.sends(&address, &fields).await.must_be(303);
    dana.opens("/staff/absences").await;
    dana.sends("/staff/absences", &[("from", "2026-11-21"), ("to", "2026-11-22")]).await.must_be(303);
    ada.opens("/messages").await.must_not_hold("ta över?");
    ada.sends("/messages/hand-over", &[("answer", "yes")]).await.must_be(303);
    assert_eq!(chris.finds("mine").await, [id.as_str()], "nobody is handed to somebody who is away");
}

async fn worry_is_decided_from_a_list(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    stage.participant().await.writes("Hej").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    let address = format!("{}/worry", conversation(&id));
    chris.sends(&address, &[("worry", "on")]).await.must_be(422).must_say("Välj vad du har bestämt");
    chris.sends(&address, &[("worry", "on"), ("decision", "own words")]).await.must_be(400);
    chris.opens(&conversation(&id)).await;
    decides(&chris, &id, "on", "asked").await.must_be(303);
    decides(&chris, &id, "on", "asked").await.must_be(303);
    dana.opens("/staff/inbox").await;
    decides(&dana, &id, "on", "supervisor").await.must_be(303);
    dana.opens("/staff/inbox").await.must_say("Oro");
    let page = chris.opens(&conversation(&id)).await;
    page.must_say("21 nov · Chris · Frågar deltagaren hur det är").must_say("21 nov · Dana · Tar upp det");
    decides(&chris, &id, "off", "no-ground").await.must_be(303);
    let noted: Vec<String> = stage.db_look(|conn| {
        let order = (worries::decision, worries::id);
        Ok(worries::table.order(order).select(worries::decision).load(conn)?)
    });
    assert_eq!(noted, ["asked", "no-ground", "supervisor"], "a double click decides once");
    assert!(!dana.opens("/staff/inbox").await.texts(".inbox .badge").contains(&"Oro".to_owned()));
    chris.opens("/staff/duty").await.must_be(200).must_say("Bevis behövs inte");
}

async fn what_belongs_to_a_conversation_goes_with_it(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes("Hej").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    decides(&chris, &id, "on", "watching").await.must_be(303);
    let (to, once) = (dana.id(&stage), random_id());
    let offer = [("to", to.as_str()), ("note", "x"), ("asks", "yes"), ("once", once.as_str())];
    chris.sends(&format!("{}/hand-over", conversation(&id)), &offer).await.must_be(303);
    let rows = || {
        stage.db_look(|conn| {
            let all = (worries::table.count().get_result(conn)?, hand_overs::table.count().get_result(conn)?);
            Ok::<(i64, i64), andrum::error::Error>(all)
        })
    };
    assert_eq!(rows(), (1, 1));
    ada.opens("/messages").await;
    ada.sends("/messages/erasure", &[("sure", "yes")]).await.must_be(303);
    assert_eq!(rows(), (0, 0));
}

async fn word_pairs_are_never_used_again(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    let keys = &stage.app.keys;
    let drawn = stage.app.db.write_now({
        let keys = keys.clone();
        move |conn| {
            let mut all = Vec::new();
            for _ in 0..1500 {
                all.push(andrum::messages::spent::spend_new(conn, &keys, "Lugn uggla")?);
            }
            Ok::<_, andrum::error::Failure<andrum::error::Never>>(all)
        }
    });
    let mut drawn = drawn.expect("a write").expect("no refusal");
    let count = drawn.len();
    drawn.sort();
    drawn.dedup();
    assert_eq!(drawn.len(), count, "no conversation was made, and still no pair came twice");
    let digests: Vec<String> = stage.db_look(|conn| {
        Ok(andrum::schema::spent_aliases::table.select(andrum::schema::spent_aliases::digest).load(conn)?)
    });
    assert_eq!(digests.len(), count);
    assert!(digests.iter().all(|digest| digest.len() == 64 && !drawn.contains(digest)));
    let ada = stage.participant().await;
    ada.writes("Hej").await.must_be(303);
    let before = chris.opens("/staff/inbox").await.texts(".who-part").concat();
    assert!(!drawn.contains(&before));
    ada.sends("/messages/erasure", &[("sure", "yes")]).await.must_be(303);
    let spent: i64 = stage.db_look(|conn| Ok(andrum::schema::spent_aliases::table.count().get_result(conn)?));
    assert_eq!(spent, i64::try_from(count).expect("few") + 1, "an erased one stays spent");
    alva.opens("/staff/team").await.must_be(200);
    alva.sends(&format!("/staff/team/{}/disabled", chris.id(&stage)), &[]).await.must_be(303);
    let link = alva.invites(&stage, "counsellor").await;
    let somebody = stage.stranger();
    somebody.opens(&link).await.must_be(200);
    let fields = [("alias", "chris"), ("password", "fyra slumpade ord räcker"), ("again", "fyra slumpade ord räcker")];
    let page = somebody.sends(&link, &fields).await;
    assert_eq!(page.status, 422, "a counsellor's alias stays theirs, too");
    let named: i64 =
        stage.db_look(|conn| Ok(staff::table.filter(staff::alias_key.eq("chris")).count().get_result(conn)?));
    assert_eq!(named, 1);
}
