//! A whole journey with words that occur nowhere else, and the search for them in everything that stays behind.

use std::fs;
use std::process::Command;

use crate::support::cast::Participant;
use crate::support::people::PLANTED_AGENT;
use crate::support::staff::{Colleague, Papers};
use crate::support::{Stage, logs};

/// What the participant and the counsellor wrote; each word is made up.
pub(crate) const WRITTEN: [&str; 5] =
    ["kvastblomsterholk", "snigelpaviljong", "tranbärsorkester", "molnfabriksklocka", "glasharpsvinter"];

/// The people at the end of the journey.
pub(crate) struct Planted {
    pub(crate) participant: Participant,
    pub(crate) counsellor: Colleague,
    pub(crate) administrator: Colleague,
    pub(crate) papers: Papers,
}

/// Diary, exercise, message, answer, a reason that waits, and a yes to research.
pub(crate) async fn journey(stage: &Stage) -> Planted {
    logs::keep();
    let [note, answer, message, reply, reason] = WRITTEN;
    let (administrator, papers) = stage.is_set_up().await;
    let counsellor = stage.joins(&administrator, "counsellor", "Kim").await;
    administrator.types_halves(stage, &counsellor, &papers.one, &papers.two).await.must_be(303);

    let participant = stage.participant().await;
    participant.opens("/diary/2026-11-20").await.must_be(200);
    let day = [
        ("used", "yes"),
        ("amount", "1,5"),
        ("craving", "7"),
        ("mood", "3"),
        ("note", note),
        ("based_on", "new"),
        ("back", ""),
    ];
    participant.sends("/diary/2026-11-20", &day).await.must_be(303);
    let exercise = "/modules/reason-to-change/exercises/to-myself";
    let words = [("based_on", "new"), ("a-words", answer), ("then", "stay")];
    participant.sends(exercise, &words).await.must_be(303);

    participant.sends("/messages/age", &[("age", "18-20")]).await.must_be(303);
    writes(&participant, message).await;
    answers(stage, &counsellor, reply).await;
    participant.opens("/messages").await.must_say(reply).must_say(message);

    participant.offers(reason).await.must_be(303);
    participant.opens("/reasons").await.must_say(reason);

    let study = participant.opens("/study").await;
    let edition = study.value_of("edition").expect("an edition");
    participant.sends("/study", &[("edition", &edition), ("age", "18-20"), ("answer", "yes")]).await.must_be(303);
    Planted { participant, counsellor, administrator, papers }
}

/// The participant sends a message.
pub(crate) async fn writes(participant: &Participant, text: &str) {
    let once = participant.opens("/messages").await.value_of("once").expect("an id for the message");
    participant.sends("/messages", &[("text", text), ("once", &once)]).await.must_be(303);
}

/// The counsellor claims the only conversation and answers it.
pub(crate) async fn answers(stage: &Stage, counsellor: &Colleague, text: &str) -> String {
    use andrum::schema::conversations;
    use diesel::prelude::*;

    let id: String = stage.db_look(|conn| Ok(conversations::table.select(conversations::id).first(conn)?));
    let address = format!("/staff/conversations/{id}");
    counsellor.signs_in(stage).await.must_be(303);
    counsellor.person.opens("/staff/inbox").await.must_be(200);
    counsellor.person.sends(&format!("{address}/claim"), &[]).await.must_be(303);
    let page = counsellor.person.opens(&address).await;
    let (once, seen) = (page.value_of("once").expect("an id"), page.value_of("last_seen").expect("a place"));
    let answer = [("text", text), ("once", once.as_str()), ("last_seen", seen.as_str())];
    counsellor.person.sends(&format!("{address}/messages"), &answer).await.must_be(303);
    address
}

/// Everything that stays behind: the database as files or as a dump, the data folder, the log.
pub(crate) fn remains(stage: &Stage) -> Vec<(String, Vec<u8>)> {
    let mut all = vec![("the log".to_owned(), logs::ours().into_bytes())];
    let database = stage.database();
    for entry in fs::read_dir(database.folder.path()).expect("the data folder") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            all.push((path.display().to_string(), fs::read(&path).expect("a file")));
        }
    }
    if database.is_postgres() {
        let dump = Command::new("pg_dump").arg(&database.url).output().expect("pg_dump");
        assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
        assert!(dump.stdout.len() > 5_000, "a dump with tables");
        all.push(("the dump".to_owned(), dump.stdout));
    }
    all
}

/// Fails when any of these words is in what stayed behind: as text, in hexadecimal digits, or in UTF-16.
#[track_caller]
pub(crate) fn must_be_nowhere(remains: &[(String, Vec<u8>)], words: &[&str]) {
    for (place, bytes) in remains {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        for word in words {
            assert!(!text.contains(&word.to_lowercase()), "{place} holds {word:?}");
            assert!(!text.contains(&hex::encode(word.as_bytes())), "{place} holds {word:?} in hexadecimal digits");
        }
    }
}

/// What a browser says about itself on every request of a story.
pub(crate) fn about_the_browser() -> [&'static str; 2] {
    [PLANTED_AGENT, "127.0.0.1"]
}
