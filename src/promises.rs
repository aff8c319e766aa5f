//! The ten promises, each with the tests that guard it. The privacy page says them in the reader's words; a test fails
//! when a promise is not on that page, or names a test that does not exist.

/// A sentence that people rely on.
#[derive(Clone, Copy, Debug)]
pub struct Promise {
    /// Its number on the privacy page, which has `id="promise-N"`.
    pub number: u8,
    /// The sentence.
    pub sentence: &'static str,
    /// The stories in `tests/it/promises/` and journeys in `tests/browser/journeys/` that guard it.
    pub guarded_by: &'static [&'static str],
}

/// All promises, in order.
pub const PROMISES: [Promise; 10] = [
    Promise {
        number: 1,
        sentence: "You start without giving anything, and read before you start. Nothing is stored until you have your token.",
        guarded_by: &["nothing_is_stored_before_the_token_is_confirmed", "everything_public_is_read_without_a_token"],
    },
    Promise {
        number: 2,
        sentence: "The service never stores or logs an IP address, a user agent, a referrer, or a participant time finer than a day.",
        guarded_by: &["no_address_agent_or_referrer_is_stored_or_logged", "participants_rows_hold_days_only"],
    },
    Promise {
        number: 3,
        sentence: "Whoever takes the database, a backup or the disk cannot read what you wrote, how much you use, or how far you have come.",
        guarded_by: &["planted_words_are_in_no_database_dump_or_log", "a_release_holds_groups_only"],
    },
    Promise {
        number: 4,
        sentence: "Only you and the counsellors of your programme can read your conversation. An administrator cannot let themselves in.",
        guarded_by: &["an_administrator_with_database_and_keys_opens_no_message"],
    },
    Promise {
        number: 5,
        sentence: "A counsellor sees what you write and what you choose to share, and nothing else.",
        guarded_by: &["a_counsellor_sees_what_was_written_and_nothing_else"],
    },
    Promise {
        number: 6,
        sentence: "You can take everything with you, and erase everything, at once. What stays afterwards are counts without a subject.",
        guarded_by: &["the_take_out_holds_everything", "erasing_leaves_no_row"],
    },
    Promise {
        number: 7,
        sentence: "If you stay away, everything is erased after a time that is shown to you.",
        guarded_by: &["staying_away_erases_everything"],
    },
    Promise {
        number: 8,
        sentence: "Research sees you only if you said yes, only in groups, and never together with your conversation.",
        guarded_by: &["without_a_yes_there_is_no_study_record", "a_release_holds_groups_only"],
    },
    Promise {
        number: 9,
        sentence: "No page loads anything from anywhere else, and every function works without JavaScript, also in Tor Browser's safest mode.",
        guarded_by: &["no_page_names_another_host", "the whole path without scripts"],
    },
    Promise {
        number: 10,
        sentence: "One press takes you away from the page and signs you out.",
        guarded_by: &["leaving_ends_the_sign_in_on_the_server"],
    },
];
