//! Bad input: whatever is sent, the answer is a page in our words, never a fault, and nothing that was acknowledged is lost.

use crate::support::by_hand::{ByHand, Copied, FORM};
use crate::support::{Page, Stage, each_database};

each_database!(
    every_form_takes_every_value,
    every_form_takes_every_body,
    addresses_full_of_rubbish_lead_nowhere,
    the_staffs_forms_take_every_value,
    a_language_is_one_of_ours_or_the_first,
    nothing_leads_to_another_site,
    addresses_spelt_otherwise_take_no_memory,
    too_many_messages_at_once_come_back,
);

const DAY: &str = "/diary/2026-11-21";
const EXERCISE: &str = "/modules/reason-to-change/exercises/to-myself";

/// The participants' forms; none of the values below makes one of them end a sign-in.
const FORMS: [(&str, &[(&str, &str)]); 20] = [
    ("/language", &[("language", "sv"), ("back", "/home")]),
    ("/start/file", &[("sealed", "x")]),
    ("/start/check", &[("sealed", "x")]),
    ("/start/confirmation", &[("sealed", "x"), ("first", "sol"), ("second", "hav")]),
    ("/sign-in", &[("token", "sol"), ("kept", "x")]),
    ("/study", &[("answer", "yes"), ("age", "21-25"), ("edition", "x")]),
    ("/study/withdrawal", &[]),
    ("/take-out/json", &[]),
    ("/take-out/page", &[]),
    ("/new-code/file", &[("sealed", "x")]),
    ("/new-code/confirmation", &[("sealed", "x"), ("first", "sol"), ("second", "hav")]),
    ("/erase", &[("understood", "no")]),
    ("/modules/reason-to-change/completion", &[]),
    ("/modules/reason-to-change/edition", &[]),
    (EXERCISE, &[("based_on", "new"), ("a-words", "Hej"), ("then", "next")]),
    (DAY, &[("used", "yes"), ("amount", "1"), ("craving", "1"), ("mood", "1"), ("note", "Hej"), ("based_on", "new")]),
    ("/diary/2026-11-20/removal", &[("based_on", "new"), ("back", "/home")]),
    ("/goal", &[("kind", "days-off"), ("days", "7"), ("amount", "1"), ("hour", "20:00"), ("from", "2026-11-21")]),
    ("/messages", &[("text", "Hej"), ("once", "00000000000000000000000000000001"), ("anyway", "yes")]),
    ("/messages/age", &[("age", "unsaid")]),
];

/// Values as they stand in a body.
const VALUES: [&str; 30] = [
    "",
    "+",
    "%",
    "%zz",
    "%00",
    "a%00b",
    "%ff%fe",
    "%ed%a0%80",
    "%f0%9f%ab%a0%f0%9f%8f%b3%ef%b8%8f%e2%80%8d%f0%9f%8c%88",
    "%e2%80%aeomv%c3%a4nd%e2%81%a6",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "%7B%7Bform_token%7D%7D%01main%01",
    "%27%3B+DROP+TABLE+vaults%3B--",
    "%0d%0aSet-Cookie%3A+a%3Db",
    "0",
    "-1",
    "-0",
    "1e309",
    "NaN",
    "99999999999999999999999999",
    "-9223372036854775808",
    "%d9%a3",
    "2026-02-30",
    "9999-12-31",
    "-9999-01-01",
    "%2B999999-01-01",
    "0000-00-00",
    "24:60",
    "..%2F..%2Fetc%2Fpasswd",
    "https%3A%2F%2Fevil.example%2F",
];

/// A page, a file, or the way to one of our own pages.
#[track_caller]
fn is_a_clear_answer(page: &Page, about: &str) {
    assert!(page.status.as_u16() < 500, "{about}: {}", page.status);
    assert!(!page.headers.contains_key("a") && page.headers.get("set-cookie").is_none_or(|cookie| cookie != "a=b"));
    if let Some(to) = page.leads_to() {
        assert!(to.starts_with('/') && !to.starts_with("//"), "{about} leads to {to}");
    } else if !page.headers.contains_key("content-disposition") {
        assert!(!page.heading().is_empty(), "{about} ({}) has no heading", page.status);
        page.must_not_hold("<script>alert");
    }
}

fn body(fields: &[(&str, &str)]) -> String {
    fields.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

async fn ada(stage: &Stage) -> (ByHand, Copied) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes("Hej").await.must_be(303);
    (stage.by_hand(), stage.copied(&ada.token).await)
}

async fn still_works(by_hand: &ByHand, ada: &Copied) {
    for path in ["/home", "/diary", DAY, "/goal", "/messages", "/modules", "/more", "/study", "/take-out"] {
        by_hand.asks("GET", path, &[("cookie", &ada.cookie)], "").await.must_be(200);
    }
}

async fn every_form_takes_every_value(stage: Stage) {
    let (by_hand, ada) = ada(&stage).await;
    for (path, fields) in FORMS {
        for at in 0..fields.len() {
            for value in VALUES {
                let mut sent = fields.to_vec();
                sent[at].1 = value;
                let page = by_hand.sends(Some(&ada), path, &body(&sent)).await;
                is_a_clear_answer(&page, &format!("{path} {}", body(&sent)));
            }
        }
    }
    still_works(&by_hand, &ada).await;
}

async fn every_form_takes_every_body(stage: Stage) {
    let (by_hand, ada) = ada(&stage).await;
    let long = "a".repeat(5_001);
    for (path, fields) in FORMS {
        let whole = body(fields);
        let mut backwards = fields.to_vec();
        backwards.reverse();
        let mut bodies = vec![
            String::new(),
            "&&&=&=x&".to_owned(),
            body(&backwards),
            format!("{whole}&{whole}"),
            format!("{whole}&stranger=1"),
            format!("{whole}&used=yes&token=x&password=x"),
            format!("{whole}&form_token=x"),
            "a=b&".repeat(499),
        ];
        bodies.extend((0..fields.len()).map(|at| body(&[&fields[..at], &fields[at + 1..]].concat())));
        for (at, _) in fields.iter().enumerate() {
            let mut sent = fields.to_vec();
            sent[at].1 = &long;
            bodies.push(body(&sent));
        }
        for sent in bodies {
            let page = by_hand.sends(Some(&ada), path, &sent).await;
            is_a_clear_answer(&page, &format!("{path} {sent:.200}"));
        }
        by_hand.sends(Some(&ada), path, &"a=b&".repeat(501)).await.must_be(413);
        by_hand.sends(Some(&ada), path, &"x".repeat(300_000)).await.must_be(413);
        for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain", "", "\u{fffd}"] {
            let headers = [("content-type", kind), ("cookie", &ada.cookie)];
            let page = by_hand.asks("POST", path, &headers, "{}").await;
            assert!(page.status == 400, "{path} {kind:?}: {}", page.status);
            is_a_clear_answer(&page, path);
        }
        let page = by_hand.asks("POST", path, &[FORM, ("cookie", &ada.cookie)], vec![0xff, 0xfe, 0x00, b'=']).await;
        is_a_clear_answer(&page, path);
    }
    still_works(&by_hand, &ada).await;
}

async fn addresses_full_of_rubbish_lead_nowhere(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    let by_hand = stage.by_hand();
    let rut = stage.joins(&alva, "researcher", "Rut").await;
    let ada = stage.participant().await;
    let mut everybody = vec![None, Some(stage.copied(&ada.token).await)];
    for colleague in [&alva, &chris, &rut] {
        let page = colleague.signs_in(&stage).await;
        everybody.push(Some(by_hand.copied(&page, "/staff/account").await));
    }
    let long = "a".repeat(4_000);
    for part in
        ["%00", "a%00b", "%ff", "%ed%a0%80", "%2e%2e%2fetc", "..%5c", "%", "%zz", "%0d%0aa:b", "%F0%9F%AB%A0", &long]
    {
        for place in [
            "/{}",
            "/static/{}/andrum.css",
            "/static/x/{}",
            "/modules/{}",
            "/modules/sleep/{}",
            "/diary/{}",
            "/staff/invitation/{}",
            "/staff/set-up/{}",
            "/staff/conversations/{}",
            "/research/releases/{}",
        ] {
            let path = place.replace("{}", part);
            for who in &everybody {
                let cookie = who.as_ref().map_or("", |copied| copied.cookie.as_str());
                let page = by_hand.asks("GET", &path, &[("cookie", cookie)], "").await;
                assert!(matches!(page.status.as_u16(), 303 | 400 | 404), "{path}: {}", page.status);
                is_a_clear_answer(&page, &path);
            }
        }
        for (place, fields) in [
            ("/modules/{}/completion", ""),
            ("/modules/{}/exercises/{}", "based_on=new"),
            ("/diary/{}", "used=no"),
            ("/diary/{}/removal", "based_on=x"),
            ("/staff/invitation/{}", "alias=x"),
            ("/staff/team/{}/access", "fingerprint=x"),
            ("/staff/team/{}/disabled", "a=b"),
            ("/staff/team/{}/enabled", "a=b"),
            ("/staff/conversations/{}/claim", "a=b"),
            ("/staff/conversations/{}/messages", "text=Hej&once=00000000000000000000000000000002&last_seen=0"),
            ("/research/releases/{}/download", ""),
        ] {
            let path = place.replace("{}", part);
            for who in &everybody {
                let page = by_hand.sends(who.as_ref(), &path, fields).await;
                assert!(matches!(page.status.as_u16(), 303 | 400 | 401 | 404 | 410 | 422), "{path}: {}", page.status);
                is_a_clear_answer(&page, &path);
            }
        }
    }
}

/// Who sends it, where to, and its fields.
type StaffForm<'a> = (Option<&'a Copied>, &'a str, &'a [(&'a str, &'a str)]);

async fn the_staffs_forms_take_every_value(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    stage.participant().await.writes("Hej").await.must_be(303);
    let conversation = format!("/staff/conversations/{}", chris.finds("waiting").await.concat());
    let invitation = alva.invites(&stage, "researcher").await;
    let by_hand = stage.by_hand();
    let alva = by_hand.copied(&alva.signs_in(&stage).await, "/staff/account").await;
    let chris = by_hand.copied(&chris.signs_in(&stage).await, "/staff/account").await;
    let (messages, worry) = (format!("{conversation}/messages"), format!("{conversation}/worry"));
    let close = format!("{conversation}/close");
    let forms: [StaffForm<'_>; 9] = [
        (None, "/staff/sign-in", &[("alias", "Alva"), ("password", "x"), ("code", "1"), ("kept", "x")]),
        (None, &invitation, &[("alias", "Kim"), ("password", "x"), ("again", "x")]),
        (None, &invitation, &[("progress", "x"), ("code", "x")]),
        (Some(&alva), "/staff/team/invitations", &[("role", "x")]),
        (Some(&alva), "/staff/team/recovery", &[("counsellor", "x"), ("half_one", "x"), ("half_two", "x")]),
        (Some(&chris), &messages, &[("text", "Hej"), ("once", "0"), ("last_seen", "0")]),
        (Some(&chris), &worry, &[("worry", "x")]),
        (Some(&chris), &close, &[("last_seen", "0")]),
        (Some(&chris), "/language", &[("language", "sv"), ("back", "/staff")]),
    ];
    for (who, path, fields) in forms {
        for at in 0..fields.len() {
            for value in VALUES {
                let mut sent = fields.to_vec();
                sent[at].1 = value;
                let page = by_hand.sends(who, path, &body(&sent)).await;
                is_a_clear_answer(&page, &format!("{path} {}", body(&sent)));
            }
        }
    }
    for query in [
        "?page=-1",
        "?page=99999999999999999999",
        "?page=4294967295",
        "?before=-9223372036854775808",
        "?show=%00",
        "?a&a",
        "?%ff",
    ] {
        for path in ["/staff/inbox", "/staff/audit", conversation.as_str()] {
            let who = if path == "/staff/audit" { &alva } else { &chris };
            let page = by_hand.asks("GET", &format!("{path}{query}"), &[("cookie", &who.cookie)], "").await;
            is_a_clear_answer(&page, &format!("{path}{query}"));
        }
    }
}

async fn a_language_is_one_of_ours_or_the_first(stage: Stage) {
    let by_hand = stage.by_hand();
    for language in ["", "xx", "sv\u{e5}", "%00", "../en", "EN", "language=en; language=xx"] {
        let cookie = format!("language={language}");
        let page = by_hand.asks("GET", "/", &[("cookie", &cookie)], "").await;
        assert_eq!(page.must_be(200).attribute("html", "lang").as_deref(), Some("sv"), "{language}");
    }
    for accepted in [";;;", "q=1", "*", "x-klingon;q=0.9,,,", "\u{1f600}", &"a,".repeat(2_000)] {
        let page = by_hand.asks("GET", "/", &[("accept-language", accepted)], "").await;
        assert_eq!(page.must_be(200).attribute("html", "lang").as_deref(), Some("sv"), "{accepted:.20}");
    }
    by_hand.sends(None, "/language", "language=xx").await.must_be(400);
}

async fn nothing_leads_to_another_site(stage: Stage) {
    let by_hand = stage.by_hand();
    let ada = stage.copied(&stage.participant().await.token).await;
    for back in [
        "//evil.example",
        "/%5Cevil.example",
        "https%3A%2F%2Fevil.example",
        "%2F%09%2Fevil.example",
        "%2F%0d%0aSet-Cookie%3A+a%3Db",
        "javascript%3Aalert(1)",
        "%5C%5Cevil.example",
        "%2F%2Fevil.example%2F..",
    ] {
        for (path, fields) in
            [("/language", "language=sv"), (DAY, "used=no"), ("/diary/2026-11-20/removal", "based_on=new")]
        {
            let page = by_hand.sends(Some(&ada), path, &format!("{fields}&back={back}")).await;
            is_a_clear_answer(page.must_be(303), back);
        }
        let page = by_hand.asks("GET", &format!("{DAY}?back={back}"), &[("cookie", &ada.cookie)], "").await;
        page.must_be(200).must_not_hold("evil.example");
    }
    let page = by_hand.asks("GET", "/", &[("host", "evil.example"), ("x-forwarded-host", "evil.example")], "").await;
    page.must_be(200).must_not_hold("evil.example");
    let moved = by_hand.asks("GET", "/read", &[("host", "evil.example")], "").await;
    is_a_clear_answer(&moved, "/read");
}

async fn addresses_spelt_otherwise_take_no_memory(stage: Stage) {
    let by_hand = stage.by_hand();
    by_hand.asks("GET", "/modules/sleep", &[], "").await.must_be(200);
    let before = stage.app.public_pages.drawn();
    for spelt in ["/modules/%73leep", "/modules/s%6ceep", "/modules/%73%6C%65%65%70", "/modules/sleep?a=b"] {
        by_hand.asks("GET", spelt, &[], "").await.must_be(200);
    }
    for number in 0..20 {
        by_hand.asks("GET", &format!("/nothing-{number}"), &[], "").await.must_be(404);
    }
    assert_eq!(stage.app.public_pages.drawn(), before, "a page is kept once");
}

async fn too_many_messages_at_once_come_back(stage: Stage) {
    let (by_hand, ada) = ada(&stage).await;
    let now = stage.clock.now().unix_timestamp();
    let place = "127.0.0.1".parse().expect("an address");
    while stage.app.limits.take(andrum::limits::Trying::Save, place, now).is_ok() {}
    let page = by_hand.sends(Some(&ada), "/messages", "text=Min+text&once=00000000000000000000000000000003").await;
    page.must_be(429).must_say("Vänta").must_say("Min text");
    assert!(page.headers.contains_key("retry-after") && page.value_of("once").is_some());
}
