//! The staff of a story: they are set up and invited through the pages, and carry a phone that shows codes.

use andrum::staff::second_factor::SecondFactor;
use andrum::staff::set_up;
use time::Duration;

use super::people::{Page, Person};
use super::stage::Stage;

pub(crate) const PASSWORD: &str = "fyra slumpade ord räcker";

/// Somebody of the staff, with a browser and a phone.
pub(crate) struct Colleague {
    pub(crate) person: Person,
    pub(crate) alias: String,
    pub(crate) phone: SecondFactor,
}

/// The recovery key as two people keep it.
pub(crate) struct Papers {
    pub(crate) one: String,
    pub(crate) two: String,
}

impl Papers {
    /// Reads both halves off the page that shows them once.
    pub(crate) fn of(page: &Page) -> Self {
        let [one, two] = page.texts(".halves .symbols").try_into().expect("two halves");
        Self { one, two }
    }

    /// The last rows, in the order they are asked for.
    pub(crate) fn last_rows(&self) -> [String; 2] {
        [&self.one, &self.two].map(|half| half.chars().filter(|c| !c.is_whitespace()).skip(56).collect())
    }
}

/// The phone after it scanned the page.
pub(crate) fn scanned(page: &Page) -> SecondFactor {
    phone(&page.texts(".symbols").concat())
}

/// The phone after somebody typed the secret into it.
pub(crate) fn phone(typed: &str) -> SecondFactor {
    let secret = totp_rs::Secret::try_from_base32(typed.replace(' ', "")).expect("a secret to type");
    SecondFactor::from_slice(secret.as_ref()).expect("a secret of twenty bytes")
}

impl Stage {
    /// A new set-up link, as the start of the service prints it.
    pub(crate) async fn set_up_link(&self) -> String {
        let link = set_up::new_link(&self.app).await.expect("a link").expect("nobody has an account");
        self.path_of(&link)
    }

    /// The part of a link that a browser asks for.
    pub(crate) fn path_of(&self, link: &str) -> String {
        link.strip_prefix(&self.app.url()).expect("a link to this service").to_owned()
    }

    /// The first administrator and the papers of the two custodians.
    pub(crate) async fn is_set_up(&self) -> (Colleague, Papers) {
        let (link, person) = (self.set_up_link().await, self.stranger());
        let (phone, page) = self.chooses(&person, &link, "Alva").await;
        let papers = Papers::of(&page);
        let progress = page.value_of("progress").expect("progress");
        let [one, two] = papers.last_rows();
        let fields = [("progress", progress.as_str()), ("row_one", &one), ("row_two", &two)];
        person.sends(&link, &fields).await.must_be(200).must_say("Dina återställningskoder");
        let administrator = Colleague { person, alias: "Alva".to_owned(), phone };
        administrator.signs_in(self).await.must_be(303);
        (administrator, papers)
    }

    /// Alias, password and first code; gives the phone and the page that follows.
    pub(crate) async fn chooses(&self, person: &Person, link: &str, alias: &str) -> (SecondFactor, Page) {
        person.opens(link).await.must_be(200);
        let fields = [("alias", alias), ("password", PASSWORD), ("again", PASSWORD)];
        let page = person.sends(link, &fields).await;
        page.must_be(200);
        let (phone, progress) = (scanned(&page), page.value_of("progress").expect("progress"));
        let code = phone.code(self.clock.now()).expect("a code");
        let page = person.sends(link, &[("progress", &progress), ("code", &code)]).await;
        (phone, page)
    }

    /// A colleague who was invited and has signed in.
    pub(crate) async fn joins(&self, invited_by: &Colleague, role: &str, alias: &str) -> Colleague {
        let (link, person) = (invited_by.invites(self, role).await, self.stranger());
        let (phone, page) = self.chooses(&person, &link, alias).await;
        page.must_be(200);
        let colleague = Colleague { person, alias: alias.to_owned(), phone };
        colleague.signs_in(self).await.must_be(303);
        colleague
    }
}

impl Colleague {
    /// Signs in with the phone's next code.
    pub(crate) async fn signs_in(&self, stage: &Stage) -> Page {
        stage.clock.advance(Duration::seconds(30));
        let code = self.phone.code(stage.clock.now()).expect("a code");
        self.types(&self.alias, PASSWORD, &code).await
    }

    /// Types anything at the door.
    pub(crate) async fn types(&self, alias: &str, password: &str, code: &str) -> Page {
        self.person.opens("/staff/sign-in").await.must_be(200);
        self.person.sends("/staff/sign-in", &[("alias", alias), ("password", password), ("code", code)]).await
    }

    /// Makes an invitation; gives the path of its link.
    pub(crate) async fn invites(&self, stage: &Stage, role: &str) -> String {
        self.person.opens("/staff/team").await.must_be(200);
        let page = self.person.sends("/staff/team/invitations", &[("role", role)]).await;
        page.must_be(200);
        stage.path_of(&page.texts("#link").concat())
    }

    /// Lets a colleague in, with the check symbols that the page shows.
    pub(crate) async fn lets_in(&self, stage: &Stage, newcomer: &Colleague) -> Page {
        let page = self.person.opens("/staff/team").await;
        let address = format!("/staff/team/{}/access", newcomer.id(stage));
        let fingerprint = page.attribute(&format!("form[action=\"{address}\"] input[name=fingerprint]"), "value");
        self.person.sends(&address, &[("fingerprint", &fingerprint.unwrap_or_default())]).await
    }

    /// The account's id, which only the database tells.
    pub(crate) fn id(&self, stage: &Stage) -> String {
        let found = stage.db_look(|conn| andrum::staff::account::find(conn, &self.alias));
        found.expect("an account").id
    }

    /// Types both halves to let a colleague in.
    pub(crate) async fn types_halves(&self, stage: &Stage, newcomer: &Colleague, one: &str, two: &str) -> Page {
        self.person.opens("/staff/team").await.must_be(200);
        let fields = [("newcomer", newcomer.id(stage)), ("half_one", one.to_owned()), ("half_two", two.to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.person.sends("/staff/team/recovery", &fields).await
    }
}
