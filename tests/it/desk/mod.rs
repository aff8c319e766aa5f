//! The desk as a team uses it: the inbox, opening hours, absences, handing over, worry, supervision, and who wins a race.

mod hours;
mod inbox;
mod notices;
mod race;
mod supervision;
mod taking_turns;

use crate::support::desk::conversation;
use crate::support::staff::Colleague;
use crate::support::{Page, Stage};

/// Somebody of the staff decides something about worry.
async fn decides(colleague: &Colleague, id: &str, worry: &str, decision: &str) -> Page {
    colleague.sends(&format!("{}/worry", conversation(id)), &[("worry", worry), ("decision", decision)]).await
}

/// The aliases in a part of the inbox, in order.
async fn aliases(colleague: &Colleague, address: &str) -> Vec<String> {
    colleague.opens(address).await.must_be(200).texts(".inbox .who-part")
}

/// A supervisor of the team.
async fn supervisor(stage: &Stage, alva: &Colleague) -> Colleague {
    stage.joins(alva, "supervisor", "Sam").await
}
