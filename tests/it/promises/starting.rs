//! Promise 1: you start without giving anything, and read before you start.

use andrum::schema::vaults;
use diesel::prelude::*;

use crate::support::cast::{confirms, words_on};
use crate::support::{Stage, each_database};

each_database!(nothing_is_stored_before_the_token_is_confirmed, everything_public_is_read_without_a_token);

async fn nothing_is_stored_before_the_token_is_confirmed(stage: Stage) {
    let rows = || stage.db_look(|conn| Ok(vaults::table.count().get_result::<i64>(conn)?));
    let somebody = stage.stranger();
    somebody.opens("/start").await.must_be(200);
    let shown = somebody.sends("/start", &[]).await;
    let token = words_on(&shown);
    assert_eq!(rows(), 0, "a token that was only shown is stored nowhere");
    let sealed = shown.value_of("sealed").expect("a sealed token");
    let wrong = [("sealed", sealed.as_str()), ("first", "fel"), ("second", "också")];
    let refused = somebody.sends("/start/confirmation", &wrong).await;
    refused.must_be(422).must_not_hold(&token);
    assert_eq!(rows(), 0, "wrong words store nothing");
    confirms(&somebody, &shown, &token).await.must_be(303);
    assert_eq!(rows(), 1);
}

async fn everything_public_is_read_without_a_token(stage: Stage) {
    for language in ["sv", "en"] {
        for path in
            ["/", "/help", "/privacy", "/accessibility", "/start", "/sign-in", "/modules", "/modules/introduction"]
        {
            stage.stranger().opens_in(language, path).await.must_be(200);
        }
    }
    let rows = stage.db_look(|conn| Ok(vaults::table.count().get_result::<i64>(conn)?));
    assert_eq!(rows, 0);
}
