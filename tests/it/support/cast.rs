//! The cast's set-up through the same pages as everybody else.

use std::ops::Deref;

use super::people::{Page, Person};
use super::stage::Stage;

/// A participant: somebody with a browser who also knows their token.
pub(crate) struct Participant {
    person: Person,
    /// The token in words.
    pub(crate) token: String,
}

impl Deref for Participant {
    type Target = Person;

    fn deref(&self) -> &Person {
        &self.person
    }
}

impl Stage {
    /// Somebody who has just started: token shown, two words typed back, signed in.
    pub(crate) async fn participant(&self) -> Participant {
        let person = self.stranger();
        let shown = person.sends("/start", &[]).await;
        let token = words_on(&shown);
        let page = confirms(&person, &shown, &token).await;
        page.must_be(303);
        assert_eq!(page.leads_to().as_deref(), Some("/home"));
        person.opens("/more").await.must_be(200);
        Participant { person, token }
    }

    /// Signs a token in from another browser.
    pub(crate) async fn signs_in(&self, token: &str) -> Person {
        let person = self.stranger();
        person.sends("/sign-in", &[("token", token), ("kept", "")]).await.must_be(303);
        person.opens("/more").await.must_be(200);
        person
    }
}

/// The token on the one page that shows it.
pub(crate) fn words_on(shown: &Page) -> String {
    shown.must_be(200);
    shown.attribute("#code", "data-text").expect("a token")
}

/// Types two words back, as the page asks for them.
pub(crate) async fn confirms(person: &Person, shown: &Page, token: &str) -> Page {
    let sealed = shown.value_of("sealed").expect("a sealed token");
    let check = person.sends("/start/check", &[("sealed", &sealed)]).await;
    let sealed = check.value_of("sealed").expect("a sealed token");
    let words: Vec<&str> = token.split(' ').collect();
    let asked = |label: &str| {
        let text = check.texts(&format!("label[for=\"{label}\"]")).concat();
        let number: usize = text.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("a number");
        words[number - 1]
    };
    let (first, second) = (asked("first"), asked("second"));
    person.sends("/start/confirmation", &[("sealed", &sealed), ("first", first), ("second", second)]).await
}
