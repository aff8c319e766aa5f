//! What the inbox costs with ten thousand conversations. Run by hand: it prints milliseconds, which no test should depend on.
#![expect(clippy::print_stdout, reason = "whoever runs it wants to see the figures")]

use std::time::Instant;

use andrum::crypto::random_id;
use andrum::error::{Failure, Never};
use andrum::schema::conversations;
use diesel::prelude::*;
use time::Duration;

use crate::support::Stage;
use crate::support::staff::Colleague;

const MANY: usize = 10_000;
const ROUNDS: usize = 20;

mod an_inbox_of_ten_thousand_opens_fast {
    use crate::support::{TestDatabase, play};

    #[test]
    #[ignore = "prints figures"]
    fn sqlite() {
        play(TestDatabase::sqlite(), super::measured);
    }

    #[test]
    #[ignore = "prints figures"]
    fn postgres() {
        play(TestDatabase::postgres(), super::measured);
    }
}

async fn measured(stage: Stage) {
    let (alva, chris, dana) = stage.has_a_desk().await;
    let sam = super::supervisor(&stage, &alva).await;
    let empty = fastest(&chris, "/staff/inbox").await;
    println!("empty inbox: {empty:.1} ms");
    fill(&stage, [chris.id(&stage), dana.id(&stage)]).await;
    for tab in ["waiting", "mine", "team", "overdue", "answered", "closed", "team&page=60", "waiting&language=ar"] {
        let took = fastest(&chris, &format!("/staff/inbox?show={tab}")).await;
        println!("{tab}: {took:.1} ms");
    }
    println!("next: {:.1} ms", fastest(&chris, "/staff/inbox/next").await);
    println!("supervision: {:.1} ms", fastest(&sam, "/staff/supervision").await);
}

/// The median of several calls, from request to whole answer, in milliseconds.
async fn fastest(colleague: &Colleague, address: &str) -> f64 {
    let mut took = Vec::new();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        let page = colleague.opens(address).await;
        took.push(began.elapsed().as_secs_f64() * 1000.0);
        assert!(page.status == 200 || page.status == 303, "{address}: {}", page.status);
    }
    took.sort_by(f64::total_cmp);
    took[ROUNDS / 2]
}

/// Half are closed, a quarter answered, the others wait; every third that is not closed has a holder.
async fn fill(stage: &Stage, holders: [String; 2]) {
    let today = stage.app.clock.today();
    let outcome = stage.app.db.write(move |conn| {
        for number in 0..MANY {
            let holder = if number % 3 == 0 { holders[number % 2].as_str() } else { "" };
            let (state, holder) = match number % 4 {
                0 | 2 => ("closed", ""),
                1 => ("answered", holder),
                _ if holder.is_empty() => ("waiting", ""),
                _ => ("claimed", holder),
            };
            let ago = Duration::days(i64::try_from(number % 90).expect("few"));
            diesel::insert_into(conversations::table)
                .values((
                    conversations::id.eq(random_id()),
                    conversations::programme.eq("cannabis"),
                    conversations::language.eq(["sv", "en", "ar"][number % 3]),
                    conversations::alias.eq(format!("Samtal {number}")),
                    conversations::state.eq(state),
                    conversations::holder.eq(holder),
                    conversations::worry.eq(number % 50 == 0),
                    conversations::messages.eq(3),
                    conversations::last_on.eq(today - ago),
                    conversations::answer_by.eq(today - ago + Duration::days(2)),
                    conversations::erase_after.eq(today + Duration::days(180)),
                ))
                .execute(conn)?;
        }
        Ok::<(), Failure<Never>>(())
    });
    outcome.await.expect("a write").expect("no refusal");
}
