//! Participants who write and counsellors who answer, through the same pages as everybody else.

use std::ops::Deref;

use super::people::{Page, Person};
use super::staff::Colleague;
use super::stage::Stage;

/// A participant at the messages page, or a counsellor at a conversation.
impl Person {
    /// Opens the messages page, giving an age first where it asks.
    pub(crate) async fn looks_at_messages(&self) -> Page {
        let page = self.opens("/messages").await;
        page.must_be(200);
        if page.attribute("input[name=age]", "value").is_none() {
            return page;
        }
        self.sends("/messages/age", &[("age", "18-20")]).await.must_be(303);
        self.opens("/messages").await
    }

    /// Offers a reason from a fresh page.
    pub(crate) async fn offers(&self, text: &str) -> Page {
        let page = self.opens("/reasons").await;
        let once = page.value_of("once").expect("a form to write in");
        self.sends("/reasons", &[("text", text), ("once", &once)]).await
    }

    /// Writes a message from a fresh page.
    pub(crate) async fn writes(&self, text: &str) -> Page {
        let page = self.looks_at_messages().await;
        let once = page.value_of("once").expect("a form to write in");
        self.sends("/messages", &[("text", text), ("once", &once)]).await
    }
}

/// A conversation's address.
pub(crate) fn conversation(id: &str) -> String {
    format!("/staff/conversations/{id}")
}

/// What an answer needs from the page it was written on.
pub(crate) struct Ground {
    once: String,
    last_seen: String,
}

impl Deref for Colleague {
    type Target = Person;

    fn deref(&self) -> &Person {
        &self.person
    }
}

impl Colleague {
    /// The ids of the conversations in a part of the inbox, in order.
    pub(crate) async fn finds(&self, show: &str) -> Vec<String> {
        let page = self.opens(&format!("/staff/inbox?show={show}")).await;
        page.must_be(200);
        page.attributes(".inbox a", "href")
            .iter()
            .map(|href| href.trim_start_matches("/staff/conversations/").to_owned())
            .collect()
    }

    /// Does something with a conversation that needs no more words.
    pub(crate) async fn does(&self, id: &str, what: &str) -> Page {
        self.sends(&format!("{}/{what}", conversation(id)), &[]).await
    }

    /// Opens a conversation to answer it.
    pub(crate) async fn sits_down_at(&self, id: &str) -> Ground {
        let page = self.opens(&conversation(id)).await;
        page.must_be(200);
        let value = |name: &str| page.value_of(name).expect("an answer form");
        Ground { once: value("once"), last_seen: value("last_seen") }
    }

    /// Sends an answer that was written on this ground.
    pub(crate) async fn answers_on(&self, ground: &Ground, id: &str, text: &str) -> Page {
        let fields = [("text", text), ("once", &ground.once), ("last_seen", &ground.last_seen)];
        self.sends(&format!("{}/messages", conversation(id)), &fields).await
    }

    /// Opens and answers.
    pub(crate) async fn answers(&self, id: &str, text: &str) -> Page {
        let ground = self.sits_down_at(id).await;
        self.answers_on(&ground, id, text).await
    }
}

impl Stage {
    /// An administrator and two counsellors who can read.
    pub(crate) async fn has_a_desk(&self) -> (Colleague, Colleague, Colleague) {
        let (alva, papers) = self.is_set_up().await;
        let chris = self.joins(&alva, "counsellor", "Chris").await;
        alva.types_halves(self, &chris, &papers.one, &papers.two).await.must_be(303);
        let dana = self.joins(&alva, "counsellor", "Dana").await;
        chris.lets_in(self, &dana).await.must_be(303);
        (alva, chris, dana)
    }
}
