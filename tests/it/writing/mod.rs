//! What counsellors write before and beside an answer: drafts, previews, notes, text blocks, the second reader, redaction.

mod blocks;
mod drafts;
mod notes;
mod practice;
mod reading;
mod redaction;

use crate::support::cast::Participant;
use crate::support::desk::conversation;
use crate::support::staff::Colleague;
use crate::support::{Page, Stage};

const TEXT: &str = "Jag sover dåligt & drömmer <mycket>.";

/// A desk where Chris has taken the conversation of a participant who wrote [`TEXT`].
struct Scene {
    alva: Colleague,
    chris: Colleague,
    dana: Colleague,
    ada: Participant,
    id: String,
}

impl Scene {
    async fn of(stage: &Stage) -> Self {
        let (alva, chris, dana) = stage.has_a_desk().await;
        let ada = stage.participant().await;
        ada.writes(TEXT).await.must_be(303);
        let id = chris.finds("waiting").await.concat();
        chris.does(&id, "claim").await.must_be(303);
        dana.opens("/staff/inbox").await.must_be(200);
        Self { alva, chris, dana, ada, id }
    }

    fn at(&self, what: &str) -> String {
        format!("{}/{what}", conversation(&self.id))
    }
}

/// The answer form of a page that somebody has open.
#[derive(Clone)]
struct Window {
    once: String,
    last_seen: String,
    edition: String,
}

impl Window {
    fn of(page: &Page) -> Self {
        let value = |name: &str| page.value_of(name).expect("an answer form");
        Self { once: value("once"), last_seen: value("last_seen"), edition: value("edition") }
    }

    async fn opens(scene: &Scene) -> Self {
        let page = scene.chris.opens(&conversation(&scene.id)).await;
        Self::of(page.must_be(200))
    }

    async fn presses(&self, scene: &Scene, button: &str, text: &str, more: &[(&str, &str)]) -> Page {
        let mut fields = vec![
            ("text", text),
            ("once", &self.once),
            ("last_seen", &self.last_seen),
            ("edition", &self.edition),
            ("do", button),
        ];
        fields.extend(more);
        scene.chris.sends(&scene.at("messages"), &fields).await
    }
}

/// Presses a button of the answer form on a fresh page.
async fn presses(scene: &Scene, button: &str, text: &str) -> Page {
    Window::opens(scene).await.presses(scene, button, text, &[]).await
}

/// What stands in the answer field.
async fn field(scene: &Scene) -> String {
    scene.chris.opens(&conversation(&scene.id)).await.texts("#text").concat()
}
