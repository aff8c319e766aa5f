//! Who holds the team's keys as people come and go, and what happens to what is sealed to them.

use std::time::Duration;

use andrum::crypto::Key;
use andrum::crypto::envelope::Place;
use andrum::crypto::halves::{self, Half};
use andrum::crypto::key_pair::{PrivateKey, unwrap_with};
use andrum::crypto::password::derive;
use andrum::db::DbConn;
use andrum::error::{Failure, Never};
use andrum::schema::{conversation_keys, conversations, reasons, team_key_holders, team_keys};
use andrum::server;
use andrum::staff::{Counsellor, Reader, account};
use diesel::prelude::*;

use crate::support::desk::conversation;
use crate::support::staff::{Colleague, PASSWORD, Papers};
use crate::support::{Page, Stage, each_database};

each_database!(
    a_supervisor_is_let_in_and_lets_in_like_a_counsellor,
    who_leaves_leaves_a_new_key_behind_and_everything_moves_to_it,
    the_last_reader_leaves_and_the_halves_open_what_came_since,
    an_administrator_resets_an_account_and_reads_nothing_with_it,
    a_forgotten_password_comes_back_by_a_colleague_or_by_the_halves,
    sealing_anew_may_stop_anywhere_and_run_twice_at_once,
    a_lost_key_opens_nothing_loses_nothing_and_comes_back,
);

/// Number and holders of each team key.
fn held(stage: &Stage) -> Vec<(i64, Vec<String>)> {
    stage.db_look(|conn| {
        let numbers: Vec<i64> = team_keys::table.select(team_keys::number).order(team_keys::number).load(conn)?;
        let mut held = Vec::new();
        for number in numbers {
            let of_it = team_key_holders::table.filter(team_key_holders::team_key.eq(number));
            held.push((number, of_it.select(team_key_holders::staff_id).order(team_key_holders::staff_id).load(conn)?));
        }
        Ok(held)
    })
}

/// The numbers that conversations' keys are wrapped for, one for each wrap.
fn wraps(stage: &Stage) -> Vec<i64> {
    stage.db_look(|conn| {
        let all = conversation_keys::table.select(conversation_keys::team_key);
        Ok(all.order(conversation_keys::team_key).load(conn)?)
    })
}

/// A conversation, a number and the key sealed to it.
type Wrap = (String, i64, Vec<u8>);
/// A number, an account and the team key sealed to it.
type Holder = (i64, String, Vec<u8>);

/// The work in the background has no end that a page tells.
async fn until(mut come: impl FnMut() -> bool) {
    for _ in 0..250 {
        if come() {
            return;
        }
        actix_web::rt::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it has not come in five seconds");
}

/// A counsellor's own private key, which only the password opens.
fn private_key(stage: &Stage, colleague: &Colleague) -> PrivateKey {
    let id = colleague.id(stage);
    let locks = stage.db_look(|conn| account::locks(conn, &id));
    let password_key = derive(PASSWORD, &locks.salt().expect("a salt")).expect("a key");
    locks.open(&stage.app.keys, &id, &password_key).expect("locks").expect("the right password").private
}

fn recovery_key(papers: &Papers) -> PrivateKey {
    let halves = [&papers.one, &papers.two].map(|half| Half::parse(half).expect("a half"));
    PrivateKey::from_key(halves::join(&halves[0], &halves[1]).expect("two halves"))
}

/// The private half of a team key as the paper opens it.
fn recovered(stage: &Stage, papers: &Papers, number: i64) -> Key {
    let sealed: Vec<u8> =
        stage.db_look(|conn| Ok(team_keys::table.find(number).select(team_keys::sealed_for_recovery).first(conn)?));
    let row = number.to_string();
    let place = Place { table: "team_keys", row: &row, direction: "to-recovery", author: "" };
    unwrap_with(&recovery_key(papers), &place, &sealed).expect("the paper opens")
}

impl Colleague {
    async fn disables(&self, stage: &Stage, leaver: &Colleague) -> Page {
        self.opens("/staff/team").await.must_be(200);
        self.sends(&format!("/staff/team/{}/disabled", leaver.id(stage)), &[]).await
    }

    /// Resets an account; gives the path of the link.
    async fn resets(&self, stage: &Stage, other: &Colleague) -> String {
        self.opens("/staff/team").await.must_be(200);
        let page = self.sends(&format!("/staff/team/{}/reset", other.id(stage)), &[]).await;
        page.must_be(200).must_say(&other.alias).must_say("tills länken är använd");
        stage.path_of(&page.texts("#link").concat())
    }
}

/// An administrator, two counsellors who can read, and the papers.
async fn team(stage: &Stage) -> (Colleague, Colleague, Colleague, Papers) {
    let (alva, papers) = stage.is_set_up().await;
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    alva.types_halves(stage, &chris, &papers.one, &papers.two).await.must_be(303);
    let dana = stage.joins(&alva, "counsellor", "Dana").await;
    chris.lets_in(stage, &dana).await.must_be(303);
    (alva, chris, dana, papers)
}

fn only_conversation(stage: &Stage) -> String {
    stage.db_look(|conn| Ok(conversations::table.select(conversations::id).first(conn)?))
}

async fn a_supervisor_is_let_in_and_lets_in_like_a_counsellor(stage: Stage) {
    let (alva, papers) = stage.is_set_up().await;
    let sam = stage.joins(&alva, "supervisor", "Sam").await;
    sam.opens("/staff/team").await.must_say("Du kan inte läsa samtal ännu").must_not_hold("Gör en inbjudan");
    alva.types_halves(&stage, &sam, &papers.one, &papers.two).await.must_be(303);
    sam.opens("/staff/account").await.must_say("Du kan läsa");
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    sam.lets_in(&stage, &chris).await.must_be(303);
    chris.opens("/staff/account").await.must_say("Du kan läsa");
    let robin = stage.joins(&alva, "supervisor", "Robin").await;
    chris.lets_in(&stage, &robin).await.must_be(303);
    robin.opens("/staff/account").await.must_say("Du kan läsa");
    // To hold a key is not to have conversations.
    sam.opens("/staff/inbox/next").await.must_be(404);
}

async fn who_leaves_leaves_a_new_key_behind_and_everything_moves_to_it(stage: Stage) {
    let (alva, chris, dana, papers) = team(&stage).await;
    let sam = stage.joins(&alva, "supervisor", "Sam").await;
    chris.lets_in(&stage, &sam).await.must_be(303);
    let rut = stage.joins(&alva, "researcher", "Rut").await;
    let ada = stage.participant().await;
    ada.writes("Först").await.must_be(303);
    ada.offers("Jag vill orka mer").await.must_be(303);
    let id = only_conversation(&stage);
    alva.disables(&stage, &rut).await.must_be(303);
    assert_eq!(held(&stage).len(), 1, "who never read takes no key along");

    let leaver = private_key(&stage, &dana);
    alva.disables(&stage, &dana).await.must_be(303);
    let mut stay = vec![chris.id(&stage), sam.id(&stage)];
    stay.sort();
    assert_eq!(held(&stage), [(1, stay.clone()), (2, stay.clone())]);
    alva.opens("/staff/team").await.must_say("har nummer 2").must_say("Ett samtal är ännu låst med en äldre nyckel");
    assert_ne!(recovered(&stage, &papers, 2), recovered(&stage, &papers, 1));

    // Readable meanwhile, and what comes now is sealed to the new number at once.
    chris.opens(&conversation(&id)).await.must_be(200).must_say("Först");
    ada.writes("Sedan").await.must_be(303);
    assert_eq!(wraps(&stage), [1, 2]);

    chris.opens("/staff/inbox").await.must_be(200);
    let waiting_reasons =
        || -> Vec<i64> { stage.db_look(|conn| Ok(reasons::table.select(reasons::team_key).load(conn)?)) };
    until(|| wraps(&stage) == [2] && waiting_reasons() == [2] && held(&stage)[0].1.is_empty()).await;
    assert_eq!(held(&stage), [(1, Vec::new()), (2, stay)]);
    chris.opens(&conversation(&id)).await.must_be(200).must_say("Först").must_say("Sedan");
    chris.opens("/staff/reasons").await.must_say("Jag vill orka mer");
    alva.opens("/staff/team").await.must_not_hold("äldre nyckel");
    ada.opens("/messages").await.must_say("Först").must_say("Sedan");

    // What the one who left still has opens none of it.
    let sealed: Vec<(i64, String, Vec<u8>)> = stage.db_look(|conn| {
        let all = (team_key_holders::team_key, team_key_holders::staff_id, team_key_holders::sealed);
        Ok(team_key_holders::table.select(all).load(conn)?)
    });
    for (number, holder, sealed) in sealed {
        let row = number.to_string();
        for author in [&holder, &dana.id(&stage)] {
            let place = Place { table: "team_key_holders", row: &row, direction: "to-holder", author };
            assert!(unwrap_with(&leaver, &place, &sealed).is_err());
        }
    }
    // Enabled again, the account reads nothing until somebody lets it in.
    alva.opens("/staff/team").await.must_be(200);
    alva.sends(&format!("/staff/team/{}/enabled", dana.id(&stage)), &[]).await.must_be(303);
    dana.signs_in(&stage).await.must_be(303);
    dana.opens(&conversation(&id)).await.must_not_hold("Först");
    chris.lets_in(&stage, &dana).await.must_be(303);
    dana.opens(&conversation(&id)).await.must_say("Först");
}

async fn the_last_reader_leaves_and_the_halves_open_what_came_since(stage: Stage) {
    let (alva, chris, dana, papers) = team(&stage).await;
    let ada = stage.participant().await;
    ada.writes("Först").await.must_be(303);
    let id = only_conversation(&stage);
    alva.disables(&stage, &dana).await.must_be(303);
    alva.disables(&stage, &chris).await.must_be(303);
    assert_eq!(
        held(&stage).into_iter().map(|(number, held)| (number, held.len())).collect::<Vec<_>>(),
        [(1, 0), (2, 0), (3, 0)]
    );
    let page = alva.opens("/staff/team").await;
    page.must_say("Ingen kan läsa samtal just nu").must_say("har nummer 3");
    ada.writes("Sedan").await.must_be(303);
    let bo = stage.participant().await;
    bo.writes("Hej från Bo").await.must_be(303);
    let robin = stage.joins(&alva, "counsellor", "Robin").await;
    robin.opens(&conversation(&id)).await.must_not_hold("Först");
    alva.types_halves(&stage, &robin, &papers.one, &papers.two).await.must_be(303);
    robin.opens(&conversation(&id)).await.must_say("Först").must_say("Sedan");
    robin.opens("/staff/inbox").await.must_be(200);
    until(|| wraps(&stage) == [3, 3]).await;
    for id in robin.finds("waiting").await {
        robin.opens(&conversation(&id)).await.must_be(200).must_not_hold("inte läsa");
    }
    alva.opens("/staff/team").await.must_not_hold("Ingen kan läsa samtal just nu");
}

async fn an_administrator_resets_an_account_and_reads_nothing_with_it(stage: Stage) {
    let (alva, chris, dana, _) = team(&stage).await;
    let ada = stage.participant().await;
    ada.writes("Bara för teamet").await.must_be(303);
    let id = only_conversation(&stage);
    // The administrator keeps the link and becomes the counsellor.
    let link = alva.resets(&stage, &dana).await;
    let (phone, page) = stage.chooses(&alva.person, &link, "Dana").await;
    page.must_be(200);
    let taken = Colleague { person: stage.stranger(), alias: "Dana".to_owned(), phone };
    taken.signs_in(&stage).await.must_be(303);
    for path in [conversation(&id), "/staff/inbox".to_owned(), "/staff/reasons".to_owned()] {
        taken.opens(&path).await.must_not_hold("Bara för teamet");
    }
    assert_eq!(held(&stage), [(1, vec![chris.id(&stage)]), (2, vec![chris.id(&stage)])]);
    taken.lets_in(&stage, &taken).await.must_be(422);
    assert_eq!(dana.opens("/staff/account").await.leads_to().as_deref(), Some("/staff/sign-in"));
    alva.signs_in(&stage).await.must_be(303);
    alva.opens("/staff/audit").await.must_say("Bjöd in till nytt lösenord").must_say("Gjorde en nyckel till laget");
    // A disabled account gets no link.
    alva.disables(&stage, &taken).await.must_be(303);
    alva.opens("/staff/team").await.must_be(200);
    let page = alva.sends(&format!("/staff/team/{}/reset", dana.id(&stage)), &[]).await;
    page.must_be(422).must_say("Kontot är avstängt");
}

async fn a_forgotten_password_comes_back_by_a_colleague_or_by_the_halves(stage: Stage) {
    let (alva, chris, dana, papers) = team(&stage).await;
    let ada = stage.participant().await;
    ada.writes("Först").await.must_be(303);
    let id = only_conversation(&stage);
    let anew = async |forgetful: &Colleague| {
        let link = alva.resets(&stage, forgetful).await;
        let person = stage.stranger();
        let (phone, page) = stage.chooses(&person, &link, &forgetful.alias).await;
        page.must_be(200);
        let colleague = Colleague { person, alias: forgetful.alias.clone(), phone };
        colleague.signs_in(&stage).await.must_be(303);
        colleague.opens(&conversation(&id)).await.must_not_hold("Först");
        colleague
    };
    let dana = anew(&dana).await;
    chris.lets_in(&stage, &dana).await.must_be(303);
    dana.opens(&conversation(&id)).await.must_say("Först");
    // Both forget at once: only the paper is left.
    let (chris, dana) = (anew(&chris).await, anew(&dana).await);
    chris.lets_in(&stage, &dana).await.must_be(422);
    alva.types_halves(&stage, &chris, &papers.two, &papers.one).await.must_be(303);
    chris.lets_in(&stage, &dana).await.must_be(303);
    for colleague in [&chris, &dana] {
        colleague.opens(&conversation(&id)).await.must_say("Först");
    }
}

async fn sealing_anew_may_stop_anywhere_and_run_twice_at_once(stage: Stage) {
    let (alva, chris, dana, _) = team(&stage).await;
    let sam = stage.joins(&alva, "supervisor", "Sam").await;
    chris.lets_in(&stage, &sam).await.must_be(303);
    for _ in 0..30 {
        stage.participant().await.writes("Hej").await.must_be(303);
    }
    alva.disables(&stage, &sam).await.must_be(303);
    assert_eq!(wraps(&stage), [1; 30]);
    let reader = |colleague: &Colleague| {
        let key = private_key(&stage, colleague);
        Counsellor::outside(colleague.id(&stage), colleague.alias.clone(), key).into()
    };
    let readers: [Reader; 2] = [reader(&chris), reader(&dana)];
    let (wrap, holders): (Wrap, Vec<Holder>) =
        stage.db_look(|conn| Ok((conversation_keys::table.first(conn)?, team_key_holders::table.load(conn)?)));
    let (again, first) = (readers[0].clone(), wrap.0.clone());
    rewrap(&stage, readers).await;
    assert_eq!(wraps(&stage), [2; 30]);
    assert_eq!(held(&stage)[0], (1, Vec::new()));

    // One is as it was before, as when a process ended half-way through.
    let half_way = move |conn: &mut DbConn| {
        let (id, number, sealed) = &wrap;
        diesel::delete(conversation_keys::table.filter(conversation_keys::conversation_id.eq(id))).execute(conn)?;
        let row = (
            conversation_keys::conversation_id.eq(id),
            conversation_keys::team_key.eq(number),
            conversation_keys::sealed.eq(sealed),
        );
        diesel::insert_into(conversation_keys::table).values(row).execute(conn)?;
        for (number, holder, sealed) in holders.iter().filter(|(number, ..)| *number == 1) {
            let row = (
                team_key_holders::team_key.eq(number),
                team_key_holders::staff_id.eq(holder),
                team_key_holders::sealed.eq(sealed),
            );
            diesel::insert_into(team_key_holders::table).values(row).execute(conn)?;
        }
        Ok::<(), Failure<Never>>(())
    };
    stage.app.db.write(half_way).await.expect("a write").expect("no refusal");
    chris.opens(&conversation(&first)).await.must_say("Hej");
    rewrap(&stage, [again]).await;
    assert_eq!(wraps(&stage), [2; 30]);
    assert_eq!(held(&stage)[0], (1, Vec::new()));
    chris.opens(&conversation(&first)).await.must_say("Hej");
}

/// Seals anew on as many nodes as there are readers, all at once.
async fn rewrap<const N: usize>(stage: &Stage, readers: [Reader; N]) {
    let nodes = readers.map(|reader| {
        let (app, sealed) = (stage.app.clone(), server::sealed_to_team());
        tokio::task::spawn_blocking(move || sealed.rewrap(&app, &reader))
    });
    for node in nodes {
        node.await.expect("a thread").expect("no failure");
    }
}

async fn a_lost_key_opens_nothing_loses_nothing_and_comes_back(stage: Stage) {
    let (alva, chris, dana, _) = team(&stage).await;
    let ada = stage.participant().await;
    ada.writes("Först").await.must_be(303);
    let id = only_conversation(&stage);
    // One reader's row is gone: the page says who has to be let in again.
    let gone = chris.id(&stage);
    let lose = move |conn: &mut _| {
        diesel::delete(team_key_holders::table.filter(team_key_holders::staff_id.eq(&gone))).execute(conn)?;
        Ok::<(), Failure<Never>>(())
    };
    stage.app.db.write(lose).await.expect("a write").expect("no refusal");
    chris.opens(&conversation(&id)).await.must_be(200).must_not_hold("Först");
    dana.opens("/staff/team").await.must_say("Väntar på att släppas in");
    dana.lets_in(&stage, &chris).await.must_be(303);
    chris.opens(&conversation(&id)).await.must_say("Först");

    // The row of the key itself is gone, as after a copy that was torn.
    let kept: (i64, String, String, Vec<u8>, time::Date) = stage.db_look(|conn| Ok(team_keys::table.first(conn)?));
    let lose = |conn: &mut _| {
        diesel::delete(team_keys::table).execute(conn)?;
        Ok::<(), Failure<Never>>(())
    };
    stage.app.db.write(lose).await.expect("a write").expect("no refusal");
    alva.opens("/staff/team").await.must_be(200).must_say("låsta med lagets nyckel 1");
    chris.opens(&conversation(&id)).await.must_be(200).must_not_hold("Först");
    chris.opens("/staff/inbox").await.must_be(200);
    ada.opens("/messages").await.must_say("Först");
    let back = move |conn: &mut _| {
        diesel::insert_into(team_keys::table)
            .values((
                team_keys::number.eq(kept.0),
                team_keys::public_key.eq(&kept.1),
                team_keys::recovery_key.eq(&kept.2),
                team_keys::sealed_for_recovery.eq(&kept.3),
                team_keys::made_on.eq(kept.4),
            ))
            .execute(conn)?;
        Ok::<(), Failure<Never>>(())
    };
    stage.app.db.write(back).await.expect("a write").expect("no refusal");
    alva.opens("/staff/team").await.must_not_hold("låsta med lagets nyckel 1").must_say("Ingen kan läsa");
}
