//! Who holds the team's keys as people come and go.

use crate::support::{Stage, each_database};

each_database!(a_supervisor_is_let_in_and_lets_in_like_a_counsellor);

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
