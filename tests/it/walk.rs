//! Two who go everywhere: one wanders at random and types whatever comes to mind, one goes through a programme to its end.
//! Neither meets an error page, and nothing that was saved is lost.

use std::time::{Duration, Instant};

use andrum::content::{Exercise, Field, FieldKind, Language};
use andrum::participants::token::Token;
use andrum::participants::vault;
use andrum::programme::Progress;

use crate::support::cast::{confirms, words_on};
use crate::support::forms::{Control, Form, Kind};
use crate::support::{Page, Person, Stage, each_database};

each_database!(whoever_wanders_about_meets_no_error_and_loses_nothing, each_programme_can_be_walked_to_its_end);

/// Where the wanderings begin; each is the same every time.
const SEEDS: [u64; 2] = [20_261_124, 77];
/// As many steps each, at most; fewer on PostgreSQL, where each takes longer.
const STEPS: [usize; 2] = [160, 40];
/// No wandering goes on for longer.
const LONGEST: Duration = Duration::from_secs(45);
/// What ends the visit, or takes away what was saved because that is what it is for.
const NOT_HERE: [&str; 7] = ["/exit", "/sign-out", "/erase", "/language", "/new-code", "/messages/erasure", "/static"];

/// What people type: nothing, too much, other scripts, other people's programs, numbers that are none.
const ODD: [&str; 22] = [
    "",
    " ",
    "Sova bättre",
    "🫠🏳️‍🌈👩‍👩‍👧 ok",
    "مرحبا كيف حالك",
    "\u{202e}omvänd\u{202c}",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "<b>fet</b> &amp; </textarea></form>",
    "{{form_token}} {{{html}}}",
    "'; DROP TABLE vaults; --",
    "0",
    "-1",
    "7",
    "0,4",
    "99999999999999999999",
    "1e309",
    "2026-13-45",
    "25:99",
    "rad ett\r\nrad två\r\n\r\nrad fyra",
    "\u{0}\u{7}\u{200b}",
    "½",
    "../../etc/passwd",
];

async fn whoever_wanders_about_meets_no_error_and_loses_nothing(stage: Stage) {
    let steps = STEPS[usize::from(stage.database().is_postgres())];
    stage.has_a_desk().await;
    for (number, programme) in stage.app.library.programmes.iter().enumerate() {
        for language in Language::WRITTEN {
            let walker = Walker::starts(&stage, &programme.id, language, SEEDS[number % SEEDS.len()]).await;
            walker.wanders(steps).await;
        }
    }
}

/// Somebody on their way.
struct Walker<'a> {
    stage: &'a Stage,
    person: Person,
    token: String,
    language: Language,
    dice: Dice,
    /// The way they came, for whoever has to find out why a walk failed.
    way: Vec<String>,
}

impl<'a> Walker<'a> {
    async fn starts(stage: &'a Stage, programme: &str, language: Language, seed: u64) -> Self {
        let person = stage.stranger();
        person.opens("/start").await.must_be(200);
        let shown = person.sends("/start", &[("programme", programme)]).await;
        let token = words_on(&shown);
        confirms(&person, &shown, &token).await.must_be(303);
        person.opens("/home").await.must_be(200);
        person.sends("/language", &[("language", language.code()), ("back", "/home")]).await.must_be(303);
        Self { stage, person, token, language, dice: Dice(seed), way: Vec::new() }
    }

    async fn wanders(mut self, steps: usize) {
        let began = Instant::now();
        let mut page = self.goes("/home").await;
        for _step in 0..steps {
            if began.elapsed() > LONGEST {
                break;
            }
            let before = self.progress();
            let forms: Vec<Form> = page.forms().into_iter().filter(|form| !is_not_here(&form.action)).collect();
            page = if !forms.is_empty() && self.dice.below(100) < 45 {
                let form = forms[self.dice.below(forms.len())].clone();
                self.fills_in(&form, &before).await
            } else {
                let ways: Vec<String> = page.ways().into_iter().filter(|way| !is_not_here(way)).collect();
                let to = if ways.is_empty() { "/home".to_owned() } else { ways[self.dice.below(ways.len())].clone() };
                let page = self.goes(&to).await;
                self.must_keep(&before, None);
                page
            };
        }
        self.takes_everything_along().await;
    }

    async fn goes(&mut self, to: &str) -> Page {
        self.way.push(format!("GET {to}"));
        let page = self.person.goes_to(to).await;
        self.must_be_fine(&page);
        page
    }

    async fn fills_in(&mut self, form: &Form, before: &Progress) -> Page {
        let fields = self.types(form);
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if form.is_get {
            let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", value.len())).collect();
            return self.goes(&format!("{}?{}", form.action, query.join("&"))).await;
        }
        self.way.push(format!(
            "POST {} {:?}",
            form.action,
            fields.iter().map(|(_, value)| brief(value)).collect::<Vec<_>>()
        ));
        let answer = self.person.sends_only(&form.action, &pairs).await;
        self.must_be_fine(&answer);
        let saved = form.action.contains("/exercises/") && answer.status.as_u16() == 303;
        self.must_keep(before, saved.then_some(form.action.as_str()));
        if answer.status.as_u16() == 422 && form.action.contains("/exercises/") {
            self.must_give_back(&answer, &fields);
        }
        let page = self.person.follows(answer).await;
        self.must_be_fine(&page);
        if is_page(&page) { page } else { self.goes("/home").await }
    }

    fn types(&mut self, form: &Form) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        for Control { name, kind } in &form.controls {
            let value = match kind {
                Kind::Hidden(value) => Some(value.clone()),
                Kind::Text if self.dice.below(30) == 0 => Some("å".repeat(6_000)),
                Kind::Text => Some(ODD[self.dice.below(ODD.len())].to_owned()),
                Kind::Tick(value) => (self.dice.below(2) == 0).then(|| value.clone()),
                Kind::OneOf(values) if values.is_empty() || self.dice.below(6) == 0 => None,
                Kind::OneOf(values) => Some(values[self.dice.below(values.len())].clone()),
                Kind::Button(_) => None,
            };
            fields.extend(value.map(|value| (name.clone(), value)));
        }
        let buttons: Vec<(String, String)> = form
            .controls
            .iter()
            .filter_map(|control| match &control.kind {
                Kind::Button(value) => Some((control.name.clone(), value.clone())),
                _ => None,
            })
            .collect();
        if !buttons.is_empty() {
            fields.push(buttons[self.dice.below(buttons.len())].clone());
        }
        fields
    }

    #[track_caller]
    fn must_be_fine(&self, page: &Page) {
        let status = page.status.as_u16();
        let fine = matches!(status, 200 | 301 | 303 | 409 | 422);
        assert!(fine, "{status} on the way {:#?}\n{}", self.last_ways(), page.text());
        if is_page(page) && !page.html.is_empty() {
            let spoken = page.attribute("html", "lang");
            assert!(spoken.is_none_or(|spoken| spoken == self.language.code()), "{:#?}", self.last_ways());
            for pasted in ["<script>alert", "<img src=x", "</form> "] {
                assert!(!page.html.contains(pasted), "{pasted} on the way {:#?}", self.last_ways());
            }
        }
    }

    /// What was answered and finished is still there, save the one exercise that was saved just now.
    #[track_caller]
    fn must_keep(&self, before: &Progress, saved: Option<&str>) {
        let after = self.progress();
        for (slug, module) in &before.modules {
            let now = after.module(slug).unwrap_or_else(|| panic!("{slug} is gone: {:#?}", self.last_ways()));
            assert!(module.finished_on.is_none() || now.finished_on == module.finished_on, "{:#?}", self.last_ways());
            assert!(module.pages_read.is_subset(&now.pages_read), "{:#?}", self.last_ways());
            for (exercise, answers) in &module.answers {
                let mine = saved.is_some_and(|action| action == format!("/modules/{slug}/exercises/{exercise}"));
                assert!(mine || now.answers.get(exercise) == Some(answers), "{exercise}: {:#?}", self.last_ways());
            }
        }
    }

    /// What could not be saved stands in the form again.
    #[track_caller]
    fn must_give_back(&self, page: &Page, typed: &[(String, String)]) {
        let mut shown = page.attributes("input", "value");
        shown.extend(page.texts("textarea"));
        for (name, value) in typed.iter().filter(|(name, value)| name.starts_with("a-") && value == "Sova bättre") {
            assert!(shown.contains(value), "{name} lost {value:?} on the way {:#?}", self.last_ways());
        }
    }

    async fn takes_everything_along(&mut self) {
        let progress = self.progress();
        self.goes("/take-out").await;
        let file = self.person.sends("/take-out/json", &[]).await;
        let taken: serde_json::Value = serde_json::from_str(&file.must_be(200).html).expect("a file");
        assert_eq!(
            taken["parts"]["progress"],
            serde_json::to_value(&progress).expect("progress"),
            "{:#?}",
            self.last_ways()
        );
    }

    fn progress(&self) -> Progress {
        progress_of(self.stage, &self.token)
    }

    fn last_ways(&self) -> &[String] {
        &self.way[self.way.len().saturating_sub(6)..]
    }
}

fn is_not_here(address: &str) -> bool {
    address.ends_with("/removal") || NOT_HERE.iter().any(|not_here| address.starts_with(not_here))
}

fn is_page(page: &Page) -> bool {
    page.headers.get("content-type").is_none_or(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn brief(value: &str) -> String {
    value.chars().take(12).collect()
}

fn progress_of(stage: &Stage, token: &str) -> Progress {
    let (token, today) = (Token::parse(token).expect("a token"), stage.clock.today());
    stage.db_look(|conn| {
        let vault = vault::unlock(conn, &stage.app.keys, &token)?.expect("a vault");
        vault.open(conn, today)?.document.section()
    })
}

/// Chance that is the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most.max(1)).expect("a number")).expect("a number")
    }
}

async fn each_programme_can_be_walked_to_its_end(stage: Stage) {
    for programme in &stage.app.library.programmes {
        for language in Language::WRITTEN {
            let mut walker = Walker::starts(&stage, &programme.id, language, 1).await;
            for module in &programme.modules {
                walker.goes(&format!("/modules/{}", module.slug)).await;
                for page in &module.text(language).pages {
                    let address = format!("/modules/{}/{}", module.slug, page.id);
                    for exercise in page.exercises() {
                        let shown = walker.goes(&address).await;
                        answers(&walker, &shown, &module.slug, exercise).await;
                    }
                    walker.goes(&address).await;
                }
                let done = walker.person.sends(&format!("/modules/{}/completion", module.slug), &[]).await;
                assert_eq!(done.must_be(303).leads_to(), Some(format!("/home?done={}#main", module.slug)));
            }
            for step in &programme.steps {
                walker.goes(&format!("/steps/{}", step.id)).await;
            }
            has_come_to_the_end(&mut walker, language).await;
        }
    }
}

/// Answers an exercise with its form as the page shows it.
async fn answers(walker: &Walker<'_>, shown: &Page, slug: &str, exercise: &Exercise) {
    let action = format!("/modules/{slug}/exercises/{}", exercise.id);
    let forms = shown.forms();
    let form = forms.iter().find(|form| form.action == action).expect("the exercise has a form");
    let hidden = form.controls.iter().filter_map(|control| match &control.kind {
        Kind::Hidden(value) => Some((control.name.clone(), value.clone())),
        _ => None,
    });
    let mut fields: Vec<(String, String)> = hidden.collect();
    fields.push(("then".to_owned(), "next".to_owned()));
    fields.extend(exercise.fields.iter().flat_map(an_answer));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    walker.person.sends_only(&action, &fields).await.must_be(303);
}

fn an_answer(field: &Field) -> Vec<(String, String)> {
    let value = match &field.kind {
        FieldKind::Choice { options } | FieldKind::Several { options } => options[0].id.clone(),
        FieldKind::Scale { min, .. } | FieldKind::Number { min, .. } => min.to_string(),
        FieldKind::DayGrid { rows, .. } => rows[0].id.clone(),
        FieldKind::ShortText | FieldKind::LongText | FieldKind::List { .. } | FieldKind::Pairs { .. } => {
            "Ett ord 🌱".to_owned()
        }
    };
    field.form_names().into_iter().map(|name| (format!("a-{name}"), value.clone())).collect()
}

async fn has_come_to_the_end(walker: &mut Walker<'_>, language: Language) {
    let text = |key: &str| walker.stage.app.texts.text(language, key);
    let (all_done, all_modules) = (text("programme-home-all-done"), text("programme-milestone-all-modules"));
    let home = walker.goes("/home").await;
    assert!(home.text().contains(&all_done) || !home.texts("#suggestion-title ~ .card").is_empty(), "{}", home.text());
    let plan = walker.goes("/plan").await;
    plan.must_say(&all_modules);
    assert_eq!(plan.texts(".plan .card.no-print"), Vec::<String>::new(), "every part of the plan is filled in");
    let list = walker.goes("/modules").await;
    assert!(list.texts("li.card .badge.good").len() >= list.texts("li.card").len(), "every module is done");
}
