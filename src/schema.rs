//! The tables as diesel sees them; a test compares this file with both migrated databases.
#![expect(missing_docs, reason = "diesel's macro writes items without documentation")]

diesel::table! { installation (name) { name -> Text, value -> Text, } }

diesel::table! { cookie_keys (number) { number -> BigInt, made_on -> Date, sealed -> Binary, } }

diesel::table! {
    editions (edition, module, language) {
        edition -> Text,
        programme -> Text,
        module -> Text,
        language -> Text,
        source -> Text,
    }
}

diesel::table! {
    vaults (lookup_id) {
        lookup_id -> Text,
        salt -> Text,
        key_envelope -> Binary,
        sealed -> Binary,
        edition -> BigInt,
        epoch -> BigInt,
        active_on -> Date,
        erase_after -> Date,
    }
}

diesel::table! {
    staff (id) {
        id -> Text,
        alias -> Text,
        alias_key -> Text,
        role -> Text,
        disabled -> Bool,
        salt -> Text,
        password_check -> Text,
        public_key -> Text,
        sealed_private_key -> Binary,
        sealed_totp -> Binary,
        totp_step -> BigInt,
        epoch -> BigInt,
        made_on -> Date,
    }
}

diesel::table! { recovery_codes (staff_id, digest) { staff_id -> Text, digest -> Text, } }

diesel::table! {
    passkeys (id) {
        id -> Text,
        staff_id -> Text,
        name -> Text,
        sealed -> Binary,
        challenged -> BigInt,
        made_on -> Date,
    }
}

diesel::table! {
    invitations (lookup) {
        lookup -> Text,
        role -> Text,
        staff_id -> Text,
        invited_by -> Text,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    team_keys (number) {
        number -> BigInt,
        public_key -> Text,
        recovery_key -> Text,
        sealed_for_recovery -> Binary,
        made_on -> Date,
    }
}

diesel::table! {
    team_key_holders (team_key, staff_id) { team_key -> BigInt, staff_id -> Text, sealed -> Binary, }
}

diesel::table! {
    audit (id) { id -> Text, at -> Timestamp, actor -> Text, action -> Text, object -> Text, }
}

diesel::table! {
    conversations (id) {
        id -> Text,
        programme -> Text,
        language -> Text,
        alias -> Text,
        state -> Text,
        holder -> Text,
        worry -> Bool,
        messages -> BigInt,
        last_on -> Date,
        answer_by -> Date,
        erase_after -> Date,
        practice -> Bool,
        weekly_due -> Nullable<Date>,
    }
}

diesel::table! {
    shares (id) { id -> Text, conversation_id -> Text, position -> BigInt, opened -> Bool, sealed -> Binary, }
}

diesel::table! {
    conversation_keys (conversation_id, team_key) { conversation_id -> Text, team_key -> BigInt, sealed -> Binary, }
}

diesel::table! {
    messages (id) {
        id -> Text,
        conversation_id -> Text,
        position -> BigInt,
        direction -> Text,
        author -> Text,
        day -> Date,
        sealed -> Binary,
    }
}

diesel::table! { desk_hours (weekday) { weekday -> BigInt, opens -> BigInt, closes -> BigInt, } }

diesel::table! { closed_days (day) { day -> Date, name -> Text, } }

diesel::table! { absences (id) { id -> Text, staff_id -> Text, from_day -> Date, to_day -> Date, } }

diesel::table! {
    hand_overs (conversation_id) {
        conversation_id -> Text,
        from_staff -> Text,
        to_staff -> Text,
        asks -> Bool,
        day -> Date,
    }
}

diesel::table! {
    worries (id) { id -> Text, conversation_id -> Text, day -> Date, staff_id -> Text, decision -> Text, }
}

diesel::table! {
    answer_counts (day, programme, waited, kept) {
        day -> Date,
        programme -> Text,
        waited -> BigInt,
        kept -> Bool,
        n -> BigInt,
    }
}

diesel::table! { spent_aliases (digest) { digest -> Text, } }

diesel::table! {
    drafts (conversation_id, staff_id) {
        conversation_id -> Text,
        staff_id -> Text,
        day -> Date,
        edition -> BigInt,
        asks_reader -> Bool,
        reader -> Text,
        sealed -> Binary,
    }
}

diesel::table! {
    notes (id) {
        id -> Text,
        conversation_id -> Text,
        staff_id -> Text,
        day -> Date,
        position -> BigInt,
        number -> BigInt,
        sealed -> Binary,
    }
}

diesel::table! {
    text_blocks (id) { id -> Text, owner -> Text, language -> Text, title -> Text, body -> Text, }
}

diesel::table! {
    practices (conversation_id) { conversation_id -> Text, scenario -> Text, sealed -> Binary, }
}

diesel::table! { notices (staff_id) { staff_id -> Text, sealed_address -> Binary, sent -> Text, } }

diesel::table! {
    reasons (id) {
        id -> Text,
        programme -> Text,
        language -> Text,
        month -> Date,
        team_key -> BigInt,
        sealed -> Nullable<Binary>,
        text -> Nullable<Text>,
        erase_after -> Date,
    }
}

diesel::table! {
    study_records (id) { id -> Text, programme -> Text, epoch -> Text, record -> Text, erase_after -> Date, }
}

diesel::table! {
    counts (day, programme, module, happening, language, part) {
        day -> Date,
        programme -> Text,
        module -> Text,
        happening -> Text,
        language -> Text,
        part -> BigInt,
        n -> BigInt,
    }
}

diesel::table! {
    releases (id) {
        id -> Text,
        programme -> Text,
        epoch -> Text,
        number -> BigInt,
        built_on -> Date,
        built_by -> Text,
        hash -> Text,
        sha256 -> Text,
        bytes -> BigInt,
        file -> Binary,
        state -> Text,
        problems -> Text,
        first_by -> Text,
        second_by -> Text,
        manifest -> Text,
        form -> Text,
    }
}

diesel::table! {
    release_drafts (release_id) { release_id -> Text, records -> Text, losses -> Text, }
}

diesel::table! {
    release_log (seq) {
        seq -> BigInt,
        day -> Date,
        actor -> Text,
        action -> Text,
        release_id -> Text,
        release_hash -> Text,
        note -> Text,
        previous -> Text,
        digest -> Text,
    }
}

diesel::table! {
    release_downloads (id) {
        id -> Text,
        release_id -> Text,
        day -> Date,
        staff_id -> Text,
        purpose -> Text,
        terms -> BigInt,
    }
}

diesel::table! { trials (study) { study -> Text, design -> Text, commitment -> Text, sealed_seed -> Binary, } }

diesel::table! {
    allocations (study, stratum, slot) { study -> Text, stratum -> Text, slot -> BigInt, arm -> Text, }
}

diesel::joinable!(messages -> conversations (conversation_id));
diesel::joinable!(notices -> staff (staff_id));
diesel::joinable!(drafts -> conversations (conversation_id));
diesel::allow_tables_to_appear_in_same_query!(
    messages,
    conversations,
    conversation_keys,
    notices,
    drafts,
    staff,
    team_key_holders,
    audit
);
