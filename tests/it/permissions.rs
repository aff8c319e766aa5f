//! Who may call what: every address of `src/routes.rs` is in the table below, and each is tried by everybody.

use andrum::schema::{conversations, reasons, text_blocks};
use andrum::web::address_of;
use diesel::prelude::*;

use crate::support::by_hand::{ByHand, Copied};
use crate::support::routed::routed;
use crate::support::staff::Colleague;
use crate::support::standing::standing;
use crate::support::{Page, Stage, each_database};

each_database!(each_address_is_for_whom_it_is_for);

use Who::{Admin, Counsel, Part, Research, Super};

/// Somebody who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Part,
    Counsel,
    Research,
    Admin,
    Super,
}

/// Everybody, signed in or not.
const ALL: &[Who] = &[];
const P: &[Who] = &[Part];
const C: &[Who] = &[Counsel];
const R: &[Who] = &[Research];
const A: &[Who] = &[Admin];
const STAFF: &[Who] = &[Counsel, Research, Admin, Super];
const READ: &[Who] = &[Counsel, Super];
const TEAM: &[Who] = &[Counsel, Super, Admin];

/// Method and address, whose it is, and a form that its handler can read.
type Row = (&'static str, &'static [Who], &'static str);

/// What ends a sign-in comes last, since everybody goes through the table from its beginning to its end.
const TABLE: &[Row] = &[
    ("GET /healthz", ALL, ""),
    ("GET /readyz", ALL, ""),
    ("GET /static/{fingerprint}/{name}", ALL, ""),
    ("GET /", ALL, ""),
    ("GET /help", ALL, ""),
    ("GET /find-help", ALL, ""),
    ("GET /find-help/first-visit", ALL, ""),
    ("GET /facts", ALL, ""),
    ("GET /privacy", ALL, ""),
    ("GET /accessibility", ALL, ""),
    ("GET /install", ALL, ""),
    ("GET /install/manifest", ALL, ""),
    ("POST /language", ALL, "language=sv"),
    ("GET /robots.txt", ALL, ""),
    ("GET /start", ALL, ""),
    ("POST /start", ALL, "a=b"),
    ("POST /start/file", ALL, "sealed=x"),
    ("GET /start/check", ALL, ""),
    ("POST /start/check", ALL, "sealed=x"),
    ("GET /start/confirmation", ALL, ""),
    ("POST /start/confirmation", ALL, "sealed=x&first=a&second=b"),
    ("GET /sign-in", ALL, ""),
    ("POST /sign-in", ALL, "token=x"),
    ("GET /exit", ALL, ""),
    ("GET /more", P, ""),
    ("GET /study", P, ""),
    ("POST /study", P, "answer=no"),
    ("POST /study/withdrawal", P, "a=b"),
    ("POST /study/place", P, "edition=x"),
    ("GET /take-out", P, ""),
    ("POST /take-out/json", P, "a=b"),
    ("POST /take-out/page", P, "a=b"),
    ("GET /new-code", P, ""),
    ("POST /new-code", P, "a=b"),
    ("POST /new-code/file", P, "sealed=x"),
    ("GET /new-code/check", P, ""),
    ("POST /new-code/check", P, "sealed=x"),
    ("GET /new-code/confirmation", P, ""),
    ("POST /new-code/confirmation", P, "sealed=x&first=a&second=b"),
    ("GET /erase", P, ""),
    ("POST /erase", P, "understood=no"),
    ("GET /home", P, ""),
    ("GET /read", ALL, ""),
    ("GET /modules", ALL, ""),
    ("GET /steps/{step}", ALL, ""),
    ("GET /plan", P, ""),
    ("POST /plan/text", P, ""),
    ("GET /reminders", P, ""),
    ("POST /reminders/file", P, "day=mon&at=19:00"),
    ("GET /programme", P, ""),
    ("POST /programme", P, "programme=cannabis"),
    ("GET /modules/{module}", ALL, ""),
    ("GET /modules/{module}/{page}", ALL, ""),
    ("POST /modules/{module}/completion", P, ""),
    ("POST /modules/{module}/edition", P, ""),
    ("POST /modules/{module}/exercises/{exercise}", P, "based_on=new"),
    ("GET /diary", P, ""),
    ("GET /diary/week", P, ""),
    ("POST /diary/week", P, ""),
    ("GET /diary/{day}", P, ""),
    ("POST /diary/{day}/removal", P, "based_on=x"),
    ("POST /diary/{day}", P, "used=no"),
    ("GET /goal", P, ""),
    ("POST /goal", P, "kind=days-off&days=7"),
    ("POST /goal/pause", P, ""),
    ("POST /goal/resumption", P, ""),
    ("POST /goal/removal", P, ""),
    ("GET /savings", P, ""),
    ("POST /savings", P, "price=100&usual=3"),
    ("POST /savings/removal", P, ""),
    ("GET /measures", P, ""),
    ("GET /measures/{measure}", P, ""),
    ("POST /measures/{measure}", P, "based_on=new&edition=x&a-alone=never"),
    ("GET /measures/{measure}/feedback", P, ""),
    ("GET /messages", P, ""),
    ("POST /messages", P, "text=Hej&once=00000000000000000000000000000001"),
    ("POST /messages/age", P, "age=unsaid"),
    ("POST /messages/hand-over", P, "answer=no"),
    ("POST /messages/erasure", P, "sure=no"),
    ("GET /messages/share", P, ""),
    ("POST /messages/share", P, "what=week/2026-11-16&seen=x&text=&once=00000000000000000000000000000007"),
    ("GET /messages/share/preview", P, ""),
    ("POST /messages/shares/{id}/removal", P, "a=b"),
    ("POST /messages/weekly", P, "weekly=off"),
    ("GET /answer-times", ALL, ""),
    ("GET /reasons", ALL, ""),
    ("POST /reasons", P, "text=Ork&once=00000000000000000000000000000003"),
    ("GET /staff/reasons", C, ""),
    ("POST /staff/reasons/{id}/approval", C, "a=b"),
    ("POST /staff/reasons/{id}/decline", C, "seen=waiting"),
    ("POST /reasons/{id}/removal", P, "a=b"),
    ("GET /staff", STAFF, ""),
    ("GET /staff/invitation/{secret}", ALL, ""),
    ("POST /staff/invitation/{secret}", ALL, "alias=&password=&again="),
    ("GET /staff/sign-in", ALL, ""),
    ("POST /staff/sign-in", ALL, "alias=Alva&password=x&code=1"),
    ("GET /staff/team", TEAM, ""),
    ("POST /staff/team/invitations", &[Counsel, Admin], "role=counsellor"),
    ("POST /staff/team/recovery", TEAM, "newcomer=x&half_one=a&half_two=b"),
    ("POST /staff/team/{id}/access", READ, "fingerprint=x"),
    ("POST /staff/team/{id}/reset", A, "a=b"),
    ("POST /staff/team/{id}/disabled", A, "a=b"),
    ("POST /staff/team/{id}/enabled", A, "a=b"),
    ("GET /staff/account", STAFF, ""),
    ("POST /staff/account/codes", STAFF, "a=b"),
    ("GET /staff/account/passkeys", STAFF, ""),
    ("POST /staff/account/passkeys", STAFF, "name=x"),
    ("POST /staff/account/passkeys/{id}/removal", STAFF, "a=b"),
    ("POST /staff/account/password", STAFF, "password=a&new_password=b&again=c"),
    ("GET /staff/audit", &[Admin, Super], ""),
    ("GET /staff/inbox", READ, ""),
    ("GET /staff/inbox/next", C, ""),
    ("GET /staff/weekly", C, ""),
    ("GET /staff/hours", &[Counsel, Admin, Super], ""),
    ("POST /staff/hours", &[Admin, Super], "opens-1=09:00&closes-1=16:00&days=1"),
    ("POST /staff/hours/closed", &[Admin, Super], "day=2026-12-30&name=x"),
    ("POST /staff/hours/opened", &[Admin, Super], "day=2026-12-30"),
    ("GET /staff/absences", READ, ""),
    ("POST /staff/absences", READ, "from=2026-12-01&to=2026-12-02"),
    ("POST /staff/absences/{id}/removal", READ, "a=b"),
    ("GET /staff/notices", C, ""),
    ("POST /staff/notices", C, "address="),
    ("GET /staff/duty", READ, ""),
    ("GET /staff/supervision", &[Super], ""),
    ("GET /staff/conversations/{id}", C, ""),
    ("POST /staff/conversations/{id}/claim", C, "a=b"),
    ("GET /staff/reading", READ, ""),
    ("GET /staff/practice", C, ""),
    ("POST /staff/practice", C, "once=00000000000000000000000000000006&scenario=first&language=sv"),
    ("POST /staff/practice/{id}/removal", C, "a=b"),
    ("POST /staff/conversations/{id}/reading", READ, "a=b"),
    ("GET /staff/conversations/{id}/messages/{position}/redaction", C, ""),
    ("POST /staff/conversations/{id}/messages/{position}/redaction", C, "passage=nothing"),
    ("POST /staff/conversations/{id}/notes", C, "note=Hej&once=00000000000000000000000000000004"),
    ("POST /staff/conversations/{id}/notes/{note}/removal", READ, "a=b"),
    ("GET /staff/blocks", READ, ""),
    ("POST /staff/blocks", READ, "id=00000000000000000000000000000005&title=&body=&language=sv"),
    ("POST /staff/blocks/starting", READ, "name=first&language=sv"),
    ("GET /staff/blocks/{id}", READ, ""),
    ("POST /staff/blocks/{id}", READ, "title=&body=&language=sv"),
    ("POST /staff/blocks/{id}/removal", READ, "a=b"),
    ("POST /staff/conversations/{id}/messages", C, "text=Hej&once=00000000000000000000000000000002&last_seen=0"),
    ("POST /staff/conversations/{id}/worry", C, "worry=on&decision=asked"),
    ("POST /staff/conversations/{id}/hand-over", C, "to=x&note=&once=0123456789abcdef0123456789abcdef"),
    ("POST /staff/conversations/{id}/hand-over/removal", C, "a=b"),
    ("POST /staff/conversations/{id}/release", C, "a=b"),
    ("POST /staff/conversations/{id}/close", C, "last_seen=0"),
    ("GET /research", R, ""),
    ("GET /research/studies", R, ""),
    ("POST /research/releases", R, "programme=cannabis&epoch=2026H1"),
    ("GET /research/releases/{id}", R, ""),
    ("POST /research/releases/{id}/approval", R, ""),
    ("POST /research/releases/{id}/rejection", R, "reason="),
    ("POST /research/releases/{id}/withdrawal", R, "reason="),
    ("POST /research/releases/{id}/download", R, "purpose=&terms="),
    ("GET /research/compare", R, ""),
    ("GET /research/log", R, ""),
    ("POST /sign-out", ALL, "a=b"),
    ("POST /exit", ALL, "a=b"),
    ("POST /staff/sign-out", STAFF, "a=b"),
];

/// The set-up is over, and the operator has not asked for figures: there is nothing for anybody.
const CLOSED: [&str; 4] = ["GET /staff/set-up/{secret}", "POST /staff/set-up/{secret}", "GET /metrics", "GET /preview"];
/// Leaving asks for nothing; and whoever comes back to the last page of a start is signed in already.
const WITHOUT_FORM_TOKEN: [&str; 2] = ["POST /exit", "POST /start/confirmation"];
const DOORS: [&str; 2] = ["/sign-in", "/staff/sign-in"];

#[test]
fn every_address_is_in_the_table_once() {
    let routed = routed();
    assert!(routed.len() > 80, "only {} addresses were found", routed.len());
    let mut tabled: Vec<String> = TABLE.iter().map(|row| row.0).chain(CLOSED).map(str::to_owned).collect();
    for address in &routed {
        let found = tabled.iter().filter(|tabled| *tabled == address).count();
        assert_eq!(found, 1, "{address} is in the table {found} times");
    }
    tabled.retain(|address| !routed.contains(address));
    assert!(tabled.is_empty(), "no such addresses: {tabled:?}");
}

struct People {
    by_hand: ByHand,
    signed_in: Vec<(Who, Copied)>,
    addresses: Addresses,
}

/// What stands for the parts of addresses that differ.
struct Addresses {
    secret: String,
    newcomer: String,
    conversation: String,
    reason: String,
    release: String,
    block: String,
}

impl Addresses {
    fn fill(&self, address: &str) -> String {
        if address.starts_with("/static/") {
            return address_of("andrum.css");
        }
        let id = match address {
            _ if address.starts_with("/staff/team/") => &self.newcomer,
            _ if address.starts_with("/research/") => &self.release,
            _ if address.contains("/reasons/") => &self.reason,
            _ if address.starts_with("/staff/blocks/") => &self.block,
            _ => &self.conversation,
        };
        address
            .replace("{module}", "reason-to-change")
            .replace("{page}", "own-words")
            .replace("{exercise}", "to-myself")
            .replace("{step}", "1")
            .replace("{day}", "2026-11-21")
            .replace("{measure}", "cast")
            .replace("{secret}", &self.secret)
            .replace("{position}", "1")
            .replace("{note}", "none")
            .replace("{id}", id)
    }
}

async fn people(stage: &Stage) -> People {
    let by_hand = stage.by_hand();
    let (alva, chris, dana) = stage.has_a_desk().await;
    let rut = stage.joins(&alva, "researcher", "Rut").await;
    let sam = stage.joins(&alva, "supervisor", "Sam").await;
    stage.makes_up(90).await;
    let ada = stage.participant().await;
    ada.writes("Hej").await.must_be(303);
    let conversation = chris.finds("waiting").await.concat();
    let mine = stage.db_look(|conn| {
        Ok(conversations::table
            .filter(conversations::messages.eq(1))
            .order(conversations::last_on.desc())
            .select(conversations::id)
            .first::<String>(conn)?)
    });
    assert!(conversation.contains(&mine), "the inbox has it");
    ada.offers("Jag vill orka mer").await.must_be(303);
    let reason = stage.db_look(|conn| Ok(reasons::table.select(reasons::id).first::<String>(conn)?));
    rut.person.opens("/research").await.must_be(200);
    let built = rut.person.sends("/research/releases", &[("programme", "cannabis"), ("epoch", "2026H1")]).await;
    let release = built.must_be(303).leads_to().expect("a release").replace("/research/releases/", "");
    let secret = alva.invites(stage, "researcher").await.replace("/staff/invitation/", "");
    chris.opens("/staff/blocks").await.must_be(200);
    chris.sends("/staff/blocks/starting", &[("name", "first"), ("language", "sv")]).await.must_be(303);
    let block = stage.db_look(|conn| Ok(text_blocks::table.select(text_blocks::id).first::<String>(conn)?));
    let addresses = Addresses { secret, newcomer: dana.id(stage), conversation: mine, reason, release, block };
    let mut signed_in = vec![(Part, stage.copied(&ada.token).await)];
    for (who, colleague) in [(Counsel, &chris), (Research, &rut), (Admin, &alva), (Super, &sam)] {
        signed_in.push((who, copied(stage, &by_hand, colleague).await));
    }
    People { by_hand, signed_in, addresses }
}

async fn copied(stage: &Stage, by_hand: &ByHand, colleague: &Colleague) -> Copied {
    let page = colleague.signs_in(stage).await;
    by_hand.copied(page.must_be(303), "/staff/account").await
}

impl People {
    async fn call(&self, who: Option<&Copied>, address: &str, fields: &str) -> Page {
        let (method, address) = address.split_once(' ').expect("a method and an address");
        let path = self.addresses.fill(address);
        match (method, who) {
            ("POST", who) => self.by_hand.sends(who, &path, fields).await,
            (_, Some(who)) => self.by_hand.asks(method, &path, &[("cookie", &who.cookie)], "").await,
            (_, None) => self.by_hand.asks(method, &path, &[], "").await,
        }
    }
}

async fn each_address_is_for_whom_it_is_for(stage: Stage) {
    let people = people(&stage).await;
    for row in TABLE {
        the_others_get_nowhere(&stage, &people, row).await;
        a_form_without_its_token_changes_nothing(&stage, &people, row).await;
        another_method_is_no_address(&people, row.0).await;
    }
    for address in CLOSED {
        people.call(None, address, "").await.must_be(404);
        for (_, copied) in &people.signed_in {
            people.call(Some(copied), address, "").await.must_be(404);
        }
    }
    for (address, whose, fields) in TABLE {
        for (who, copied) in &people.signed_in {
            if whose.is_empty() || whose.contains(who) {
                let page = people.call(Some(copied), address, fields).await;
                let away = matches!(page.status.as_u16(), 401 | 403 | 404 | 405 | 409 | 500..) || at_a_door(&page);
                assert!(!away || *address == "POST /staff/sign-out", "{who:?} {address}: {}", page.status);
            }
        }
        if whose.is_empty() {
            let page = people.call(None, address, fields).await;
            let away = matches!(page.status.as_u16(), 401 | 403 | 404 | 405 | 409 | 500..) || at_a_door(&page);
            assert!(!away, "nobody {address}: {}", page.status);
        }
    }
}

fn at_a_door(page: &Page) -> bool {
    page.leads_to().is_some_and(|to| DOORS.contains(&to.as_str()))
}

async fn the_others_get_nowhere(stage: &Stage, people: &People, (address, whose, fields): &Row) {
    if whose.is_empty() {
        return;
    }
    let before = standing(stage);
    for (who, copied) in people.signed_in.iter().filter(|(who, _)| !whose.contains(who)) {
        let page = people.call(Some(copied), address, fields).await;
        assert_eq!(page.status, 404, "{who:?} {address}");
    }
    let door = DOORS[usize::from(!whose.contains(&Part))];
    let page = people.call(None, address, fields).await;
    let asked = if page.status == 401 {
        page.attribute("form[action$=\"/sign-in\"]", "action")
    } else {
        assert_eq!(page.status, 303, "nobody {address}");
        page.leads_to()
    };
    assert_eq!(asked.as_deref(), Some(door), "nobody {address}");
    assert_eq!(standing(stage), before, "{address} changed something");
}

async fn a_form_without_its_token_changes_nothing(stage: &Stage, people: &People, (address, whose, fields): &Row) {
    if address.starts_with("GET") || WITHOUT_FORM_TOKEN.contains(address) {
        return;
    }
    let before = standing(stage);
    for (who, copied) in people.signed_in.iter().filter(|(who, _)| whose.is_empty() || whose.contains(who)) {
        for form_token in ["", "x", &people.signed_in[usize::from(*who == Part)].1.form_token] {
            let forged = Copied { form_token: form_token.to_owned(), ..copied.clone() };
            let page = people.call(Some(&forged), address, fields).await;
            assert_eq!(page.status, 409, "{who:?} {address}");
        }
    }
    assert_eq!(standing(stage), before, "{address} changed something");
}

async fn another_method_is_no_address(people: &People, address: &str) {
    let (_, path) = address.split_once(' ').expect("a method and an address");
    let routed = routed();
    for method in ["GET", "POST", "PUT", "DELETE", "OPTIONS"] {
        let wrong = format!("{method} {path}");
        if routed.contains(&wrong) || (method == "GET" && path.starts_with("/modules/")) {
            continue;
        }
        let page = people.call(Some(&people.signed_in[0].1), &wrong, "a=b").await;
        assert!(matches!(page.status.as_u16(), 404 | 405), "{wrong}: {}", page.status);
        assert!(!page.heading().is_empty(), "{wrong} has no page");
    }
}
