//! The staff's door when things go wrong: no phone at hand, guessed passwords, a clock that jumps.

use andrum::schema::recovery_codes;
use diesel::prelude::*;
use time::Duration;

use crate::support::staff::{Colleague, PASSWORD};
use crate::support::{Page, Stage, each_database};

each_database!(
    a_recovery_code_stands_in_for_the_phone_once,
    new_recovery_codes_end_the_old_ones,
    a_reset_account_has_new_recovery_codes,
    guesses_are_slowed_and_nobody_is_locked_out,
    a_clock_that_jumps_opens_nothing_again,
);

impl Colleague {
    /// Signs in with the password and a recovery code.
    async fn types_recovery_code(&self, code: &str) -> Page {
        self.opens("/staff/sign-in").await.must_be(200);
        let fields = [("alias", self.alias.as_str()), ("password", PASSWORD), ("code", ""), ("recovery_code", code)];
        self.sends("/staff/sign-in", &fields).await
    }

    /// The same person in another browser.
    fn elsewhere(&self, stage: &Stage) -> Self {
        Self { person: stage.stranger(), alias: self.alias.clone(), phone: self.phone.clone() }
    }
}

fn codes_on(page: &Page) -> Vec<String> {
    let codes = page.texts("#codes li");
    assert_eq!(codes.len(), 10);
    codes
}

fn stored(stage: &Stage) -> Vec<String> {
    stage.db_look(|conn| Ok(recovery_codes::table.select(recovery_codes::digest).load(conn)?))
}

/// A researcher with the codes that were shown.
async fn rut(stage: &Stage, alva: &Colleague) -> (Colleague, Vec<String>) {
    let (link, person) = (alva.invites(stage, "researcher").await, stage.stranger());
    let (phone, page) = stage.chooses(&person, &link, "Rut").await;
    page.must_be(200).must_say("De visas bara nu");
    (Colleague { person, alias: "Rut".to_owned(), phone }, codes_on(&page))
}

async fn a_recovery_code_stands_in_for_the_phone_once(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let (rut, codes) = rut(&stage, &alva).await;
    assert_eq!(stored(&stage).len(), 20, "ten for each");
    assert!(codes.iter().all(|code| !stored(&stage).contains(code)), "only digests are stored");
    let freely = codes[0].to_lowercase().replace(' ', "-");
    rut.types_recovery_code(&freely).await.must_be(303);
    rut.opens("/staff/account").await.must_say("Du har 9 återställningskoder kvar");

    let door = rut.elsewhere(&stage);
    let wrong = door.types("Rut", PASSWORD, "000000").await;
    for code in [codes[0].as_str(), "0000 0000 0000", "000000", &codes[1][..10]] {
        let page = door.types_recovery_code(code).await;
        assert_eq!(page.must_be(422).html, wrong.html, "one answer for all");
    }
    // Another account's code is none of Rut's.
    let others = Colleague { alias: "Alva".to_owned(), ..door.elsewhere(&stage) };
    others.types_recovery_code(&codes[1]).await.must_be(422);
    // Nor does a code help without the password.
    door.opens("/staff/sign-in").await.must_be(200);
    let fields = [("alias", "Rut"), ("password", "fel lösenord, men långt"), ("recovery_code", codes[1].as_str())];
    door.sends("/staff/sign-in", &fields).await.must_be(422);

    let other = rut.elsewhere(&stage);
    let (one, two) = tokio::join!(door.types_recovery_code(&codes[1]), other.types_recovery_code(&codes[1]));
    let mut answers = [one.status.as_u16(), two.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
    alva.opens("/staff/audit").await.must_say("Loggade in med en återställningskod");
    assert_eq!(stored(&stage).len(), 18);
}

async fn new_recovery_codes_end_the_old_ones(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let (rut, old) = rut(&stage, &alva).await;
    rut.signs_in(&stage).await.must_be(303);
    rut.opens("/staff/account").await.must_say("Du har 10 återställningskoder kvar");
    let page = rut.sends("/staff/account/codes", &[]).await;
    page.must_be(200).must_say("De gamla koderna fungerar inte längre");
    let door = rut.elsewhere(&stage);
    door.types_recovery_code(&old[0]).await.must_be(422);
    door.types_recovery_code(&codes_on(&page)[9]).await.must_be(303);
    alva.opens("/staff/audit").await.must_say("Gjorde nya återställningskoder");
}

async fn a_reset_account_has_new_recovery_codes(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let (rut, old) = rut(&stage, &alva).await;
    alva.opens("/staff/team").await.must_be(200);
    let page = alva.sends(&format!("/staff/team/{}/reset", rut.id(&stage)), &[]).await;
    let link = stage.path_of(&page.must_be(200).texts("#link").concat());
    let (_, page) = stage.chooses(&stage.stranger(), &link, "Rut").await;
    let new = codes_on(&page);
    let door = rut.elsewhere(&stage);
    door.types_recovery_code(&old[0]).await.must_be(422);
    door.types_recovery_code(&new[0]).await.must_be(303);
    // Disabled, no code opens.
    alva.opens("/staff/team").await.must_be(200);
    alva.sends(&format!("/staff/team/{}/disabled", rut.id(&stage)), &[]).await.must_be(303);
    door.types_recovery_code(&new[1]).await.must_be(422);
}

async fn guesses_are_slowed_and_nobody_is_locked_out(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let door = alva.elsewhere(&stage);
    // From where Alva has signed in this hour, slips cost nothing.
    for _ in 0..6 {
        door.types("Alva", PASSWORD, "000000").await.must_be(422);
    }
    stage.clock.advance(Duration::hours(1));
    for alias in ["Alva", "Nobody"] {
        for _ in 0..4 {
            door.types(alias, "fel lösenord, men långt", "000000").await.must_be(422);
        }
        door.types(alias, PASSWORD, "000000").await.must_be(429);
    }
    stage.clock.advance(Duration::seconds(1));
    let code = alva.phone.code(stage.clock.now()).expect("a code");
    door.types("Alva", PASSWORD, &code).await.must_be(303);
    for _ in 0..3 {
        door.types("Alva", PASSWORD, &code).await.must_be(422);
    }
}

async fn a_clock_that_jumps_opens_nothing_again(stage: Stage) {
    let (alva, _) = stage.is_set_up().await;
    let (rut, codes) = rut(&stage, &alva).await;
    rut.signs_in(&stage).await.must_be(303);
    let used = rut.phone.code(stage.clock.now()).expect("a code");
    let door = rut.elsewhere(&stage);
    // Back: the code that was used is not good a second time, and neither is an earlier one.
    stage.clock.advance(Duration::seconds(-30));
    let earlier = rut.phone.code(stage.clock.now()).expect("a code");
    for code in [&used, &earlier] {
        door.types("Rut", PASSWORD, code).await.must_be(422);
    }
    rut.opens("/staff/account").await.must_be(200);
    stage.clock.advance(Duration::hours(-2));
    rut.opens("/staff/account").await.must_be(303);
    // Forward: what was open ends, and a code of that moment is good once.
    stage.clock.advance(Duration::hours(6));
    rut.opens("/staff/account").await.must_be(303);
    rut.signs_in(&stage).await.must_be(303);
    // Back again: codes are refused until the clock has caught up, and a recovery code is not.
    stage.clock.advance(Duration::hours(-4));
    rut.opens("/staff/account").await.must_be(303);
    door.signs_in(&stage).await.must_be(422);
    door.types_recovery_code(&codes[0]).await.must_be(303);
    door.types_recovery_code(&codes[0]).await.must_be(422);
}
