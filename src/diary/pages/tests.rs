//! The diary's pages, drawn from made-up days in both languages.

use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;
use time::macros::date;

use super::*;
use crate::diary::entry::Asked;
use crate::diary::forms::{DayForm, GoalForm};
use crate::diary::goal::{Goal, GoalKind};
use crate::language::Texts;
use crate::templates::Templates;

const TODAY: Day = date!(2026 - 11 - 21);

const ASKED: Asked = Asked { kind: DiaryKind::OwnUse, hour: Some(20) };

fn opened(day: Day) -> Opened<'static> {
    Opened { day, back: Back::Home, part: "", asked: ASKED }
}

struct Drawing {
    texts: Arc<Texts>,
    templates: Templates,
}

impl Drawing {
    fn new() -> Self {
        let texts = Arc::new(Texts::load().unwrap());
        Self { templates: Templates::of(&texts), texts }
    }

    fn draw(&self, language: Language, template: &str, page: &impl Serialize) -> String {
        let mut whole = serde_json::to_value(page).unwrap();
        whole["form_token"] = Value::from("abc");
        whole["lang"] = Value::from(language.code());
        self.templates.render(language, template, &whole).unwrap()
    }
}

/// Five weeks of days, some left out.
fn diary() -> Diary {
    let mut diary = Diary::default();
    for back in 0..35_u8 {
        let day = TODAY - Duration::days(back.into());
        if back % 9 == 5 {
            continue;
        }
        let used = back % 4 == 2 || back > 26;
        let craving = (back % 3 != 1).then_some((back / 4 + back % 3).min(10));
        let entry = DiaryDay { amount: used.then_some(5), craving, mood: Some(6), ..DiaryDay::marked(used) };
        diary.save(day, &entry, TODAY).unwrap();
    }
    diary
}

fn goal(kind: GoalKind) -> Goal {
    let mut goal = Goal::default();
    goal.set(kind, date!(2026 - 11 - 01), TODAY).unwrap();
    goal
}

#[test]
fn the_diary_is_drawn_in_both_languages() {
    let drawing = Drawing::new();
    for (language, kind) in Language::ALL.into_iter().flat_map(|language| DiaryKind::ALL.map(|kind| (language, kind))) {
        for diary in [diary(), Diary::default()] {
            let goal = goal(GoalKind::DaysOff { days: 42 });
            let page = DiaryPage {
                today: TodayCard::of(&diary, kind, language, Back::Diary, TODAY),
                month: Month::of(&diary, kind, &drawing.texts, language, date!(2026 - 11 - 01), TODAY),
                goal: GoalCard::of(&goal, &diary, &drawing.texts, language, TODAY),
                together: TogetherCard::of(&diary, kind, &drawing.texts, language, TODAY),
                since: SinceCard::default(),
                savings: SavingsCard::default(),
                graph: Graph::of(&diary, kind, &drawing.texts, language, TODAY),
                free_this_week: diary.free_days_this_week(TODAY),
                own_use: kind == DiaryKind::OwnUse,
                can_share: true,
            };
            let html = drawing.draw(language, "diary/diary", &page);
            assert_eq!(html.matches("<h1").count(), 1);
            assert_eq!(html.contains("<svg"), !diary.days.is_empty());
            assert!(html.contains(r#"href="/diary/2026-11-21" aria-current="date""#), "{html}");
        }
    }
}

#[test]
fn each_goal_says_how_it_goes() {
    let drawing = Drawing::new();
    let diary = diary();
    for (kind, goal_words, progress) in [
        (GoalKind::DaysOff { days: 42 }, "42 dagar utan cannabis", "15 av 21 dagar fria så här långt."),
        (GoalKind::DaysOff { days: 5 }, "5 dagar utan cannabis", "Sträckan är klar. 4 av 5 dagar blev fria."),
        (GoalKind::FewerDays { days_per_week: 1 }, "Högst 1 dag i veckan", "Den här veckan: 1 dag med cannabis."),
        (GoalKind::LessAtATime { tenths_of_a_gram: 5 }, "Högst 0,5 gram på en dag", "dagar med cannabis blev som"),
        (GoalKind::NotBefore { hour: 8 }, "Inte före klockan 08", "Dagboken frågar om klockslaget"),
        (GoalKind::LessAWeek { tenths_of_a_gram: 15 }, "Högst 1,5 gram i veckan", "Den här veckan: 0,5 gram."),
        (GoalKind::Stop, "Sluta med cannabis", "15 av 21 dagar fria så här långt."),
    ] {
        let card = GoalCard::of(&goal(kind), &diary, &drawing.texts, Language::Sv, TODAY);
        assert_eq!(card.goal, goal_words);
        assert!(card.progress[0].contains(progress), "{:?}", card.progress);
    }
}

#[test]
fn a_day_keeps_what_was_typed() {
    let drawing = Drawing::new();
    let form = DayForm {
        used: "yes".to_owned(),
        amount: "massor".to_owned(),
        craving: "7".to_owned(),
        note: "</textarea><b>hej".to_owned(),
        based_on: "old".to_owned(),
        ..DayForm::default()
    };
    for language in Language::ALL {
        let page = || DayPage::of(&diary(), language, opened(TODAY), TODAY);
        drawing.draw(language, "diary/day", &page());
        let problems = form.parse(ASKED).unwrap_err();
        let again = page().again(&form, &problems, language, |key| drawing.texts.text(language, key));
        let html = drawing.draw(language, "diary/day", &again);
        assert!(html.contains("&lt;/textarea&gt;&lt;b&gt;hej</textarea>"), "{html}");
        assert!(html.contains(r#"value="massor""#) && html.contains(r#"aria-invalid="true""#));
        assert!(html.contains(r#"name="based_on" value="old""#));
        let both = drawing.draw(language, "diary/day", &page().in_conflict(&form, language));
        assert!(both.contains(&diary().fingerprint(TODAY)) && both.contains("massor"));
    }
    let closed = DayPage::of(&diary(), Language::Sv, opened(date!(2026 - 11 - 22)), TODAY);
    assert!(drawing.draw(Language::Sv, "diary/day", &closed).contains("har inte kommit än"));
}

#[test]
fn the_goal_page_shows_what_holds_and_what_is_wrong() {
    let drawing = Drawing::new();
    for language in Language::ALL {
        for goal in [goal(GoalKind::LessAtATime { tenths_of_a_gram: 5 }), Goal::default()] {
            let page = GoalPage::of(&goal, &diary(), &drawing.texts, language, TODAY);
            drawing.draw(language, "diary/goal", &page);
            let form = GoalForm { kind: "days-off".to_owned(), days: "0".to_owned(), ..GoalForm::default() };
            let problems = form.parse(TODAY).unwrap_err();
            let html = drawing.draw(language, "diary/goal", &page.again(&form, &problems, str::to_owned));
            assert!(html.contains("diary-problem-days") && html.contains(r#"value="0""#));
        }
    }
}
