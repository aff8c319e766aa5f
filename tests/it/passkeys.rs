//! Passkeys: what one opens, and what it does not.

use andrum::schema::passkeys;
use diesel::prelude::*;
use time::Duration;

use crate::support::authenticator::Authenticator;
use crate::support::staff::{Colleague, PASSWORD};
use crate::support::{Page, Stage, each_database};

each_database!(
    a_passkey_replaces_the_code_and_not_the_password,
    an_answer_works_once_even_when_two_come_together,
    a_passkey_that_does_not_count_works_again_and_its_old_answers_do_not,
    a_passkey_that_counts_backwards_is_refused,
    only_an_unlocked_passkey_of_the_account_on_this_site_opens,
    every_wrong_passkey_has_the_same_answer_and_is_slowed,
    a_passkey_that_was_removed_opens_no_more,
    a_reset_account_has_no_passkeys,
    a_passkey_is_added_with_a_name_and_once,
    a_service_at_a_number_has_no_passkeys,
);

const ORIGIN: &str = "http://localhost:8080";
const OWN: &str = "/staff/account/passkeys";

/// A service with a name, an administrator and a researcher.
async fn named(stage: Stage) -> (Stage, Colleague, Colleague) {
    let stage = stage.starts_again_as(|config| config.public_url = Some(ORIGIN.to_owned())).await;
    let (alva, _) = stage.is_set_up().await;
    let rut = stage.joins(&alva, "researcher", "Rut").await;
    (stage, alva, rut)
}

fn stored(stage: &Stage) -> i64 {
    stage.db_look(|conn| Ok(passkeys::table.count().get_result(conn)?))
}

impl Colleague {
    /// Adds a passkey.
    async fn adds_passkey(&self, passkey: &mut Authenticator, name: &str) -> Page {
        let page = self.opens(OWN).await;
        let (challenge, made) = (page.value_of("challenge").expect("a challenge"), passkey.creates(&page));
        self.sends(OWN, &[("name", name), ("challenge", &challenge), ("passkey", &made)]).await
    }

    /// Signs in from another browser, with what a passkey answers to the door there.
    async fn knocks(&self, stage: &Stage, passkey: &Authenticator) -> Page {
        stage.clock.advance(Duration::seconds(1));
        Knock::at(stage, passkey).await.as_who(&self.alias, PASSWORD).await
    }
}

/// An answer to the door, good for a while.
struct Knock<'a> {
    stage: &'a Stage,
    challenge: String,
    answer: String,
}

impl<'a> Knock<'a> {
    async fn at(stage: &'a Stage, passkey: &Authenticator) -> Self {
        let page = stage.stranger().opens("/staff/sign-in").await;
        Self { stage, challenge: page.value_of("challenge").expect("a challenge"), answer: passkey.answers(&page) }
    }

    /// Sends it from a browser where nobody is signed in.
    async fn as_who(&self, alias: &str, password: &str) -> Page {
        let fields = [("alias", alias), ("password", password), ("code", "")];
        let passkey = [("challenge", self.challenge.as_str()), ("passkey", self.answer.as_str())];
        self.stage.stranger().sends("/staff/sign-in", &[fields.as_slice(), &passkey].concat()).await
    }
}

async fn a_passkey_replaces_the_code_and_not_the_password(stage: Stage) {
    let (stage, alva, rut) = named(stage).await;
    let mut passkey = Authenticator::new(ORIGIN);
    rut.opens("/staff/account").await.must_say("Du har ingen lösennyckel");
    let page = rut.adds_passkey(&mut passkey, "  Jobb   datorn ").await;
    assert_eq!(page.must_be(303).leads_to().as_deref(), Some("/staff/account/passkeys?added"));
    rut.opens(OWN).await.must_say("Jobb datorn, tillagd 2026-11-21");
    rut.opens("/staff/account").await.must_say("Du har en lösennyckel");
    let page = rut.knocks(&stage, &passkey).await;
    assert_eq!(page.must_be(303).leads_to().as_deref(), Some("/research"));
    stage.clock.advance(Duration::seconds(1));
    let knock = Knock::at(&stage, &passkey).await;
    knock.as_who("Rut", "fel lösenord, men långt").await.must_be(422);
    knock.as_who("Rut", PASSWORD).await.must_be(303);
    rut.signs_in(&stage).await.must_be(303);
    let audit = alva.opens("/staff/audit").await;
    audit.must_say("Lade till en lösennyckel").must_say("Loggade in med en lösennyckel");
}

async fn an_answer_works_once_even_when_two_come_together(stage: Stage) {
    let (stage, _, rut) = named(stage).await;
    let mut passkey = Authenticator::new(ORIGIN);
    rut.adds_passkey(&mut passkey, "Nyckel").await.must_be(303);
    let knock = Knock::at(&stage, &passkey).await;
    let (one, other) = tokio::join!(knock.as_who("Rut", PASSWORD), knock.as_who("Rut", PASSWORD));
    let mut answers = [one.status.as_u16(), other.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
    knock.as_who("Rut", PASSWORD).await.must_be(422);
}

async fn a_passkey_that_does_not_count_works_again_and_its_old_answers_do_not(stage: Stage) {
    let (stage, _, rut) = named(stage).await;
    let mut passkey = Authenticator::new(ORIGIN);
    passkey.count.set(0);
    rut.adds_passkey(&mut passkey, "I molnet").await.must_be(303);
    let first = Knock::at(&stage, &passkey).await;
    first.as_who("Rut", PASSWORD).await.must_be(303);
    rut.knocks(&stage, &passkey).await.must_be(303);
    first.as_who("Rut", PASSWORD).await.must_be(422);
    // Nor is an answer good that waited for half an hour, or a used one after the clock went back.
    let late = Knock::at(&stage, &passkey).await;
    stage.clock.advance(Duration::minutes(31));
    late.as_who("Rut", PASSWORD).await.must_be(422);
    stage.clock.advance(Duration::hours(-1));
    first.as_who("Rut", PASSWORD).await.must_be(422);
}

async fn a_passkey_that_counts_backwards_is_refused(stage: Stage) {
    let (stage, _, rut) = named(stage).await;
    let mut passkey = Authenticator::new(ORIGIN);
    rut.adds_passkey(&mut passkey, "Nyckel").await.must_be(303);
    passkey.count.set(7);
    rut.knocks(&stage, &passkey).await.must_be(303);
    passkey.count.set(7);
    rut.knocks(&stage, &passkey).await.must_be(422);
    rut.knocks(&stage, &passkey).await.must_be(303);
}

async fn only_an_unlocked_passkey_of_the_account_on_this_site_opens(stage: Stage) {
    let (stage, alva, rut) = named(stage).await;
    let (mut hers, mut others) = (Authenticator::new(ORIGIN), Authenticator::new(ORIGIN));
    rut.adds_passkey(&mut hers, "Nyckel").await.must_be(303);
    alva.adds_passkey(&mut others, "Nyckel").await.must_be(303);
    rut.knocks(&stage, &others).await.must_be(422);
    rut.knocks(&stage, &Authenticator::new(ORIGIN)).await.must_be(422);
    hers.origin = "http://localhost.example.org";
    rut.knocks(&stage, &hers).await.must_be(422);
    hers.origin = ORIGIN;
    hers.unlocked = false;
    rut.knocks(&stage, &hers).await.must_be(422);
    hers.unlocked = true;
    // An answer belongs to the challenge it was given to.
    let (mut one, other) = (Knock::at(&stage, &hers).await, Knock::at(&stage, &hers).await);
    one.challenge = other.challenge;
    one.as_who("Rut", PASSWORD).await.must_be(422);
    rut.knocks(&stage, &hers).await.must_be(303);
}

async fn every_wrong_passkey_has_the_same_answer_and_is_slowed(stage: Stage) {
    let (stage, _, rut) = named(stage).await;
    let mut passkey = Authenticator::new(ORIGIN);
    rut.adds_passkey(&mut passkey, "Nyckel").await.must_be(303);
    stage.clock.advance(Duration::hours(2));
    let mut answers = Vec::new();
    for (alias, password) in [("Rut", "fel lösenord, men långt"), ("Alva", PASSWORD), ("Nobody", PASSWORD)] {
        let page = Knock::at(&stage, &passkey).await.as_who(alias, password).await;
        page.must_be(422).must_say("Det gick inte att logga in");
        answers.push(without_challenge(&page).replace(alias, "…"));
    }
    let code = rut.types("Rut", PASSWORD, "000000").await;
    answers.push(without_challenge(&code).replace("Rut", "…"));
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "the answers differ");
    for _ in 0..2 {
        Knock::at(&stage, &Authenticator::new(ORIGIN)).await.as_who("Rut", PASSWORD).await.must_be(422);
    }
    Knock::at(&stage, &passkey).await.as_who("Rut", PASSWORD).await.must_be(429);
    rut.knocks(&stage, &passkey).await.must_be(303);
}

/// The page without what differs each time it is drawn.
fn without_challenge(page: &Page) -> String {
    let options = page.attribute("button[data-passkey]", "data-options").expect("options");
    let asked = serde_json::from_str::<serde_json::Value>(&options).expect("options")["challenge"].clone();
    let sealed = page.value_of("challenge").expect("a challenge");
    page.html.replace(&sealed, "").replace(asked.as_str().expect("a challenge"), "")
}

async fn a_passkey_that_was_removed_opens_no_more(stage: Stage) {
    let (stage, alva, rut) = named(stage).await;
    let (mut passkey, mut others) = (Authenticator::new(ORIGIN), Authenticator::new(ORIGIN));
    rut.adds_passkey(&mut passkey, "Nyckel").await.must_be(303);
    alva.adds_passkey(&mut others, "Nyckel").await.must_be(303);
    let removal = rut.opens(OWN).await.attribute("form[action$=removal]", "action").expect("a button");
    alva.opens(OWN).await.must_be(200);
    alva.sends(&removal, &[]).await.must_be(303);
    assert_eq!(stored(&stage), 2, "another's passkey stays");
    rut.sends(&removal, &[]).await.must_be(303);
    rut.sends(&removal, &[]).await.must_be(303);
    assert_eq!(stored(&stage), 1);
    rut.knocks(&stage, &passkey).await.must_be(422);
    alva.knocks(&stage, &others).await.must_be(303);
    alva.opens("/staff/audit").await.must_say("Tog bort en lösennyckel");
}

async fn a_reset_account_has_no_passkeys(stage: Stage) {
    let (stage, alva, rut) = named(stage).await;
    let mut passkey = Authenticator::new(ORIGIN);
    rut.adds_passkey(&mut passkey, "Nyckel").await.must_be(303);
    alva.opens("/staff/team").await.must_be(200);
    let page = alva.sends(&format!("/staff/team/{}/reset", rut.id(&stage)), &[]).await;
    let link = stage.path_of(&page.must_be(200).texts("#link").concat());
    stage.chooses(&stage.stranger(), &link, "Rut").await.1.must_be(200);
    assert_eq!(stored(&stage), 0);
    rut.knocks(&stage, &passkey).await.must_be(422);
}

async fn a_passkey_is_added_with_a_name_and_once(stage: Stage) {
    let (stage, alva, rut) = named(stage).await;
    let mut passkey = Authenticator::new(ORIGIN);
    rut.adds_passkey(&mut passkey, "  ").await.must_be(422).must_say("Skriv ett namn");
    rut.opens(OWN).await.must_be(200);
    let nothing = rut.sends(OWN, &[("name", "Nyckel")]).await;
    nothing.must_be(422).must_say("Ingen lösennyckel lades till");
    assert_eq!(nothing.value_of("name").as_deref(), Some("Nyckel"));
    // A challenge belongs to its account.
    let page = alva.opens(OWN).await;
    let (challenge, made) = (page.value_of("challenge").expect("a challenge"), passkey.creates(&page));
    let fields = [("name", "Nyckel"), ("challenge", challenge.as_str()), ("passkey", made.as_str())];
    rut.opens(OWN).await.must_be(200);
    rut.sends(OWN, &fields).await.must_be(422);
    alva.opens(OWN).await.must_be(200);
    alva.sends(OWN, &fields).await.must_be(303);
    alva.sends(OWN, &fields).await.must_be(422).must_say("finns redan");
    for number in 1..=9 {
        alva.adds_passkey(&mut Authenticator::new(ORIGIN), &format!("Nyckel {number}")).await.must_be(303);
    }
    alva.opens(OWN).await.must_say("högst 10 lösennycklar");
    assert_eq!(stored(&stage), 10);
}

async fn a_service_at_a_number_has_no_passkeys(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    alva.opens(OWN).await.must_be(200).must_say("bara är ett nummer");
    alva.sends(OWN, &[("name", "Nyckel")]).await.must_be(422);
    assert!(stage.stranger().opens("/staff/sign-in").await.value_of("challenge").is_none());
}
