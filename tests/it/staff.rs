//! What staff do: set up, invite, sign in, let in, disable; and what nobody can do.

use andrum::crypto::Key;
use andrum::crypto::envelope::{self, Place};
use andrum::crypto::halves::{self, Half};
use andrum::crypto::key_pair::{PrivateKey, unwrap_with};
use andrum::crypto::password::derive;
use andrum::error::{Failure, Never};
use andrum::rehearsal;
use andrum::schema::{staff, team_key_holders, team_keys};
use andrum::staff::audit::COMMAND_LINE;
use andrum::staff::team::NewTeamKey;
use andrum::staff::{account, ceremony, invitation};
use diesel::prelude::*;
use time::Duration;

use crate::support::staff::{Colleague, PASSWORD, Papers, scanned};
use crate::support::{Stage, each_database};

each_database!(
    the_set_up_is_done_once_and_writes_nothing_before_its_end,
    of_two_administrators_who_race_one_wins,
    an_older_set_up_link_stops_working,
    the_set_up_keeps_a_team_key_that_a_command_made,
    an_invitation_works_once_and_for_seven_days,
    every_wrong_sign_in_has_the_same_answer,
    a_code_works_once_even_when_two_come_together,
    another_role_finds_nothing_and_nobody_is_sent_to_the_door,
    a_disabled_account_is_out_at_once,
    a_reader_lets_in_and_an_administrator_cannot,
    two_halves_let_in_and_one_does_not,
    a_new_password_signs_out_elsewhere_and_keeps_the_keys,
    a_reset_account_has_to_be_let_in_again,
    a_form_survives_a_sign_in_that_ended,
    nobody_with_the_database_the_key_file_and_an_administrators_password_opens_a_team_key,
);

fn accounts(stage: &Stage) -> i64 {
    stage.db_look(|conn| Ok(staff::table.count().get_result(conn)?))
}

fn readers(stage: &Stage) -> i64 {
    stage.db_look(|conn| Ok(team_key_holders::table.count().get_result(conn)?))
}

async fn the_set_up_is_done_once_and_writes_nothing_before_its_end(stage: Stage) {
    let (link, person) = (stage.set_up_link().await, stage.stranger());
    let page = person.opens(&link).await;
    page.must_say("Ställ i ordning");
    let short = person.sends(&link, &[("alias", "x"), ("password", "kort"), ("again", "kort")]).await;
    short.must_be(422).must_say("2 till 40 tecken").must_say("för kort").must_not_hold("kort\"");
    let fields = [("alias", "Alva"), ("password", PASSWORD), ("again", PASSWORD)];
    let page = person.sends(&link, &fields).await;
    page.must_be(200).must_not_hold(PASSWORD);
    let (phone, progress) = (scanned(&page), page.value_of("progress").expect("progress"));
    let page = person.sends(&link, &[("progress", &progress), ("code", "000000")]).await;
    page.must_be(422).must_say("Koden stämmer inte");
    let code = phone.code(stage.clock.now()).expect("a code");
    let page = person.sends(&link, &[("progress", &progress), ("code", &code)]).await;
    page.must_be(200);
    let (papers, shown) = (Papers::of(&page), page.value_of("progress").expect("progress"));
    let wrong = [("progress", shown.as_str()), ("row_one", "0000 0000"), ("row_two", "")];
    let page = person.sends(&link, &wrong).await;
    page.must_be(422).must_not_hold(papers.one.get(..9).expect("a first row"));
    assert_eq!(accounts(&stage), 0, "nothing is written before the end");
    let [one, two] = papers.last_rows().map(|row| row.to_lowercase());
    let right = [("progress", shown.as_str()), ("row_one", one.as_str()), ("row_two", two.as_str())];
    person.sends(&link, &right).await.must_be(200);
    person.sends(&link, &right).await.must_be(404).must_say("redan iordningställt");
    person.opens(&link).await.must_be(404).must_say("redan iordningställt");
    let keys: i64 = stage.db_look(|conn| Ok(team_keys::table.count().get_result(conn)?));
    assert_eq!((accounts(&stage), keys, readers(&stage)), (1, 1, 0));
}

async fn of_two_administrators_who_race_one_wins(stage: Stage) {
    let link = stage.set_up_link().await;
    let mut ready = Vec::new();
    for alias in ["Alva", "Berit"] {
        let person = stage.stranger();
        let (_, page) = stage.chooses(&person, &link, alias).await;
        let ([one, two], progress) = (Papers::of(&page).last_rows(), page.value_of("progress").expect("progress"));
        ready.push((person, vec![("progress", progress), ("row_one", one), ("row_two", two)]));
    }
    let sent = ready.iter().map(|(person, fields)| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let link = link.clone();
        async move { person.sends(&link, &fields).await.status.as_u16() }
    });
    let [one, other] = <[_; 2]>::try_from(sent.collect::<Vec<_>>()).unwrap_or_else(|_| panic!("two people"));
    let (one, other) = tokio::join!(one, other);
    let mut answers = [one, other];
    answers.sort_unstable();
    assert_eq!(answers, [200, 404]);
    assert_eq!(accounts(&stage), 1);
}

async fn an_older_set_up_link_stops_working(stage: Stage) {
    let (older, newer) = (stage.set_up_link().await, stage.set_up_link().await);
    let person = stage.stranger();
    person.opens(&older).await.must_be(404).must_say("ny länk");
    person.opens(&newer).await.must_be(200);
    let (_, page) = stage.chooses(&person, &newer, "Alva").await;
    let ([one, two], progress) = (Papers::of(&page).last_rows(), page.value_of("progress").expect("progress"));
    stage.clock.advance(Duration::minutes(31));
    let late = [("progress", progress.as_str()), ("row_one", one.as_str()), ("row_two", two.as_str())];
    person.sends(&newer, &late).await.must_be(422).must_say("30 minuter");
    assert_eq!(accounts(&stage), 0);
}

async fn the_set_up_keeps_a_team_key_that_a_command_made(stage: Stage) {
    let (key, halves) = NewTeamKey::first().expect("a team key");
    let (at, today) = (stage.clock.timestamp(), stage.clock.today());
    let written = stage.app.db.write(move |conn| key.insert(conn, COMMAND_LINE, at, today)).await;
    written.expect("a write").expect("no team key before");
    let (link, person) = (stage.set_up_link().await, stage.stranger());
    stage.chooses(&person, &link, "Alva").await.1.must_be(200);
    let recovery = PrivateKey::from_key(halves::join(&halves[0], &halves[1]).expect("two halves"));
    let app = stage.app.clone();
    let rehearsing = tokio::task::spawn_blocking(move || rehearsal::rehearse(&app, &recovery));
    let opened = rehearsing.await.expect("a thread").expect("no failure").map(|passed| passed.numbers);
    assert_eq!((opened, accounts(&stage)), (Ok(vec![1]), 1));
}

async fn an_invitation_works_once_and_for_seven_days(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let (link, person) = (alva.invites(&stage, "researcher").await, stage.stranger());
    person.opens(&link).await.must_say("Forskare").must_say("Alva");
    let taken = [("alias", "  aLVA "), ("password", PASSWORD), ("again", PASSWORD)];
    person.sends(&link, &taken).await.must_be(422).must_say("redan det aliaset");
    stage.chooses(&person, &link, "Rut").await.1.must_be(200);
    person.opens(&link).await.must_be(404).must_say("Inbjudan gäller inte");
    let again = [("alias", "Sven"), ("password", PASSWORD), ("again", PASSWORD)];
    person.sends(&link, &again).await.must_be(404);
    let late = alva.invites(&stage, "counsellor").await;
    stage.clock.advance(Duration::days(7));
    person.opens(&late).await.must_be(404).must_say("Inbjudan gäller inte");
    person.opens("/staff/invitation/nothing").await.must_be(404);
    assert_eq!(accounts(&stage), 2);
}

async fn every_wrong_sign_in_has_the_same_answer(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    stage.clock.advance(Duration::seconds(30));
    let code = alva.phone.code(stage.clock.now()).expect("a code");
    let door = Colleague { person: stage.stranger(), alias: "Alva".to_owned(), phone: alva.phone.clone() };
    let mut answers = Vec::new();
    for (alias, password, code) in [
        ("Nobody", PASSWORD, code.as_str()),
        ("Alva", "fel lösenord, men långt", code.as_str()),
        ("Alva", PASSWORD, "000000"),
        ("Alva", &"x".repeat(500), code.as_str()),
    ] {
        let page = door.types(alias, password, code).await;
        page.must_be(422).must_not_hold(password);
        answers.push(page.html.replace("Nobody", "Alva"));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "the answers differ");
    door.types("  alva ", PASSWORD, &code).await.must_be(303);
}

async fn a_code_works_once_even_when_two_come_together(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    stage.clock.advance(Duration::seconds(30));
    let code = alva.phone.code(stage.clock.now()).expect("a code");
    let [one, other] = [stage.stranger(), stage.stranger()].map(|person| Colleague {
        person,
        alias: alva.alias.clone(),
        phone: alva.phone.clone(),
    });
    let (one, other) = tokio::join!(one.types("Alva", PASSWORD, &code), other.types("Alva", PASSWORD, &code));
    let mut answers = [one.status.as_u16(), other.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
    alva.types("Alva", PASSWORD, &code).await.must_be(422);
}

async fn another_role_finds_nothing_and_nobody_is_sent_to_the_door(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let rut = stage.joins(&alva, "researcher", "Rut").await;
    let sam = stage.joins(&alva, "supervisor", "Sam").await;
    for (path, allowed) in [
        ("/staff/team", [true, false, true]),
        ("/staff/audit", [true, false, true]),
        ("/staff/account", [true, true, true]),
    ] {
        for (colleague, allowed) in [&alva, &rut, &sam].into_iter().zip(allowed) {
            colleague.person.opens(path).await.must_be(if allowed { 200 } else { 404 });
        }
        let nobody = stage.stranger().opens(path).await;
        assert_eq!(nobody.leads_to().as_deref(), Some("/staff/sign-in"), "{path}");
    }
    let id = rut.id(&stage);
    rut.person.opens("/staff/account").await.must_be(200);
    rut.person.sends("/staff/team/invitations", &[("role", "administrator")]).await.must_be(404);
    rut.person.sends(&format!("/staff/team/{id}/disabled"), &[]).await.must_be(404);
    rut.person.sends(&format!("/staff/team/{id}/access"), &[("fingerprint", "")]).await.must_be(404);
    for (colleague, first) in [(&alva, "/staff/team"), (&rut, "/research"), (&sam, "/staff/supervision")] {
        assert_eq!(colleague.person.opens("/staff").await.leads_to().as_deref(), Some(first));
    }
}

async fn a_disabled_account_is_out_at_once(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let rut = stage.joins(&alva, "researcher", "Rut").await;
    alva.person.opens("/staff/team").await.must_say("Rut");
    let address = format!("/staff/team/{}", rut.id(&stage));
    alva.person.sends(&format!("{address}/disabled"), &[]).await.must_be(303);
    assert_eq!(rut.person.opens("/staff/account").await.leads_to().as_deref(), Some("/staff/sign-in"));
    rut.signs_in(&stage).await.must_be(422);
    alva.person.opens("/staff/team").await.must_say("Avstängd");
    alva.person.sends(&format!("{address}/enabled"), &[]).await.must_be(303);
    rut.signs_in(&stage).await.must_be(303);
    let own = format!("/staff/team/{}/disabled", alva.id(&stage));
    alva.person.opens("/staff/team").await.must_be(200);
    alva.person.sends(&own, &[]).await.must_be(422).must_say("sista administratören");
}

async fn a_reader_lets_in_and_an_administrator_cannot(stage: Stage) {
    let (alva, papers) = stage.is_set_up().await;
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    chris.person.opens("/staff/account").await.must_say("inte läsa ännu");
    alva.lets_in(&stage, &chris).await.must_be(404);
    alva.types_halves(&stage, &chris, &papers.one, &papers.two).await.must_be(303);
    chris.person.opens("/staff/account").await.must_say("Du kan läsa");
    let dana = stage.joins(&chris, "counsellor", "Dana").await;
    let shown = chris.person.opens("/staff/team").await;
    let symbols = dana.person.opens("/staff/account").await.texts("dd .symbols").concat();
    shown.must_say(&symbols);
    dana.lets_in(&stage, &dana).await.must_be(422);
    let address = format!("/staff/team/{}/access", dana.id(&stage));
    chris.person.opens("/staff/team").await.must_be(200);
    chris.person.sends(&address, &[("fingerprint", "0000 0000 0000 0000")]).await.must_be(422).must_say("ny nyckel");
    assert_eq!(readers(&stage), 1);
    chris.lets_in(&stage, &dana).await.must_be(303);
    dana.person.opens("/staff/account").await.must_say("Du kan läsa");
}

async fn two_halves_let_in_and_one_does_not(stage: Stage) {
    let (alva, papers) = stage.is_set_up().await;
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    alva.types_halves(&stage, &chris, &papers.one, &papers.one).await.must_be(422).must_say("samma halva");
    let slip = papers.two.chars().rev().collect::<String>();
    alva.types_halves(&stage, &chris, &papers.one, &slip).await.must_be(422).must_say("Något är fel på rad");
    alva.types_halves(&stage, &alva, &papers.one, &papers.two)
        .await
        .must_be(422)
        .must_say("Bara rådgivare och handledare");
    assert_eq!(readers(&stage), 0);
    alva.types_halves(&stage, &chris, &papers.two.to_lowercase(), &papers.one).await.must_be(303);
    assert_eq!(readers(&stage), 1);
}

async fn a_new_password_signs_out_elsewhere_and_keeps_the_keys(stage: Stage) {
    let (alva, papers) = stage.is_set_up().await;
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    alva.types_halves(&stage, &chris, &papers.one, &papers.two).await.must_be(303);
    let elsewhere = Colleague { person: stage.stranger(), alias: "Chris".to_owned(), phone: chris.phone.clone() };
    elsewhere.signs_in(&stage).await.must_be(303);
    let new = "ett helt annat lösenord";
    let wrong = [("password", "inte det rätta alls"), ("new_password", new), ("again", new)];
    chris.person.opens("/staff/account").await.must_be(200);
    chris.person.sends("/staff/account/password", &wrong).await.must_be(422).must_say("inte lösenordet du har");
    let right = [("password", PASSWORD), ("new_password", new), ("again", new)];
    chris.person.sends("/staff/account/password", &right).await.must_be(303);
    chris.person.opens("/staff/account").await.must_say("Du kan läsa");
    assert_eq!(elsewhere.person.opens("/staff/account").await.leads_to().as_deref(), Some("/staff/sign-in"));
    elsewhere.signs_in(&stage).await.must_be(422);
    stage.clock.advance(Duration::seconds(30));
    let code = chris.phone.code(stage.clock.now()).expect("a code");
    elsewhere.types("Chris", new, &code).await.must_be(303);
}

async fn a_reset_account_has_to_be_let_in_again(stage: Stage) {
    let (alva, papers) = stage.is_set_up().await;
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    alva.types_halves(&stage, &chris, &papers.one, &papers.two).await.must_be(303);
    let (id, at) = (chris.id(&stage), stage.clock.timestamp());
    let secret = ceremony::Secret::random();
    let made = secret.clone();
    let written = stage.app.db.write(move |conn| invitation::reset(conn, COMMAND_LINE, &id, &made, at));
    written.await.expect("a write").expect("an invitation");
    let person = stage.stranger();
    let (phone, page) =
        stage.chooses(&person, &format!("/staff/invitation/{}", secret.expose()), "Somebody else").await;
    page.must_be(200);
    assert_eq!(chris.person.opens("/staff/account").await.leads_to().as_deref(), Some("/staff/sign-in"));
    let chris = Colleague { person, alias: "Chris".to_owned(), phone };
    chris.signs_in(&stage).await.must_be(303);
    chris.person.opens("/staff/account").await.must_say("inte läsa ännu");
    assert_eq!((accounts(&stage), readers(&stage)), (2, 0));
}

async fn a_form_survives_a_sign_in_that_ended(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    alva.person.opens("/staff/team").await.must_be(200);
    let id = alva.id(&stage);
    let raised = stage.app.db.write(move |conn| account::raise_epoch(conn, &id).map_err(Failure::<Never>::from));
    raised.await.expect("a write").expect("no refusal");
    let page = alva.person.sends("/staff/team/invitations", &[("role", "researcher")]).await;
    let kept = page.must_be(401).value_of("kept").expect("a kept form");
    stage.clock.advance(Duration::seconds(30));
    let code = alva.phone.code(stage.clock.now()).expect("a code");
    let fields = [("alias", "Alva"), ("password", PASSWORD), ("code", &code), ("kept", &kept)];
    let page = alva.person.sends_only("/staff/sign-in", &fields).await;
    assert_eq!(page.must_be(200).value_of("role").as_deref(), Some("researcher"));
    alva.person.sends("/staff/team/invitations", &[("role", "researcher")]).await.must_be(200).must_say("Forskare");
}

/// Every key that the key file and an administrator's password give.
fn keys_of_a_thief(stage: &Stage, administrator: &Colleague) -> Vec<Key> {
    let id = administrator.id(stage);
    let locks = stage.db_look(|conn| account::locks(conn, &id));
    let password_key = derive(PASSWORD, &locks.salt().expect("a salt")).expect("a key");
    let keys = &stage.app.keys;
    let opened = locks.open(keys, &id, &password_key).expect("locks").expect("the right password");
    let file = [&keys.lookup, &keys.pepper, &keys.form, &keys.cookies, &keys.staff, &keys.noise];
    file.into_iter().chain([&password_key, opened.private.as_key()]).cloned().collect()
}

async fn nobody_with_the_database_the_key_file_and_an_administrators_password_opens_a_team_key(stage: Stage) {
    let (alva, papers) = stage.is_set_up().await;
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    alva.types_halves(&stage, &chris, &papers.one, &papers.two).await.must_be(303);
    let holder = chris.id(&stage);
    let recovery = Place { table: "team_keys", row: "1", direction: "to-recovery", author: "" };
    let held = Place { table: "team_key_holders", row: "1", direction: "to-holder", author: &holder };
    let for_recovery: Vec<u8> =
        stage.db_look(|conn| Ok(team_keys::table.select(team_keys::sealed_for_recovery).first(conn)?));
    let for_chris: Vec<u8> =
        stage.db_look(|conn| Ok(team_key_holders::table.select(team_key_holders::sealed).first(conn)?));
    for key in keys_of_a_thief(&stage, &alva) {
        let private = PrivateKey::from_key(key.clone());
        for (place, sealed) in [(&recovery, &for_recovery), (&held, &for_chris)] {
            assert!(unwrap_with(&private, place, sealed).is_err());
            assert!(envelope::unwrap(&key, place, sealed).is_err());
        }
    }
    // The places are the right ones: who may open does, and both find the same key.
    let own = keys_of_a_thief(&stage, &chris).pop().expect("a private key");
    let team_key = unwrap_with(&PrivateKey::from_key(own), &held, &for_chris).expect("a reader opens");
    let halves = [&papers.one, &papers.two].map(|half| Half::parse(half).expect("a half"));
    let paper = halves::join(&halves[0], &halves[1]).expect("two halves");
    let recovered = unwrap_with(&PrivateKey::from_key(paper), &recovery, &for_recovery).expect("the paper opens");
    assert_eq!(team_key, recovered);
}
