//! What somebody needs, as they told it themselves: in the diary, in answers, in measures. Pure.

use time::Duration;

use super::progress::{ANSWERS_TELL, Answers, Progress};
use crate::clock::Day;
use crate::content::{Alternative, Answer, Exercise, Language, Library, Module, Need};
use crate::diary::Diary;
use crate::measures::schedule::needs_of;
use crate::measures::{self, Taken};

/// As many days after an entry, the diary still tells of it.
const DIARY_LASTS: i64 = 2;

/// A need, and the day it was last told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// What is needed.
    pub need: Need,
    /// When it was told.
    pub on: Day,
}

/// Everything that is needed today, the newest first.
pub fn all(library: &Library, progress: &Progress, diary: &Diary, taken: &Taken, today: Day) -> Vec<Told> {
    let mut told = of_diary(diary, today);
    told.extend(of_answers(progress, library, today));
    told.extend(of_measures(library, taken, today));
    newest_first(told)
}

/// Each need once, the newest first. Of one day, what comes first stays first.
pub fn newest_first(mut told: Vec<Told>) -> Vec<Told> {
    told.sort_by_key(|told| std::cmp::Reverse(told.on));
    let mut seen: Vec<Need> = Vec::new();
    told.retain(|told| {
        let is_new = !seen.contains(&told.need);
        seen.push(told.need);
        is_new
    });
    told
}

/// What the diary tells. It goes on telling of a day for two more, so what it will still tell of in two days was told today.
fn of_diary(diary: &Diary, today: Day) -> Vec<Told> {
    let told = (0..=DIARY_LASTS).map(|ahead| (ahead, diary.needs(today + Duration::days(ahead))));
    told.flat_map(|(ahead, needs)| {
        let on = today - Duration::days(DIARY_LASTS - ahead);
        needs.into_iter().map(move |need| Told { need, on })
    })
    .collect()
}

/// What the newest answers to questionnaires say, as long as they say something about today.
fn of_measures(library: &Library, taken: &Taken, today: Day) -> Vec<Told> {
    let lasting = measures::needs(library, taken, today);
    let newest = library.measures.iter().filter_map(|measure| Some((measure, taken.newest(&measure.id)?)));
    newest
        .flat_map(|(measure, taking)| needs_of(measure, taking).into_iter().map(|need| Told { need, on: taking.day }))
        .filter(|told| lasting.contains(&told.need))
        .collect()
}

/// The needs of options that were chosen lately, in any programme.
fn of_answers(progress: &Progress, library: &Library, today: Day) -> Vec<Told> {
    library
        .modules()
        .flat_map(|module| of_module(progress, module))
        .filter(|told| told.on + ANSWERS_TELL >= today)
        .collect()
}

fn of_module(progress: &Progress, module: &Module) -> Vec<Told> {
    let Some(known) = progress.module(&module.slug).filter(|known| !known.answers.is_empty()) else {
        return Vec::new();
    };
    // Which needs an option has is the same in every language.
    let exercises = module.text(Language::default()).exercises();
    let answered = exercises.filter_map(|exercise| Some((exercise, known.answers.get(&exercise.id)?)));
    answered
        .flat_map(|(exercise, answers)| {
            let on = progress.answered_on(&module.slug, &exercise.id);
            chosen(exercise, answers).filter_map(move |option| Some(Told { need: option.need?, on: on? }))
        })
        .collect()
}

fn chosen<'a>(exercise: &'a Exercise, answers: &'a Answers) -> impl Iterator<Item = &'a Alternative> {
    let answered = exercise.fields.iter().filter_map(|field| Some((field, answers.get(&field.id)?)));
    answered.flat_map(|(field, answer)| field.options().iter().filter(move |option| is_chosen(answer, &option.id)))
}

fn is_chosen(answer: &Answer, option: &str) -> bool {
    answer.is(option) || (0..7).any(|day| answer.is_on(day, option))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::content::{ByLanguage, FieldKind, ModuleStep};
    use crate::diary::DiaryDay;
    use crate::programme::sample::{exercise, field_of, module_text, programme};

    const TODAY: Day = date!(2026 - 11 - 21);

    fn option(id: &str, need: Option<Need>) -> Alternative {
        Alternative { id: id.to_owned(), label: id.to_owned(), need }
    }

    #[test]
    fn the_options_that_were_chosen_lately_tell_of_needs() {
        let options =
            vec![option("sleep", Some(Need::Sleep)), option("calm", None), option("worry", Some(Need::Worry))];
        let asked = exercise("asked", vec![field_of("what", false, FieldKind::Several { options })]);
        let text = module_text("A", vec![asked.clone()]);
        let mut programme = programme(&[("here", ModuleStep::Introduction)]);
        programme.modules[0].texts = ByLanguage::new(text.clone(), text.clone());
        let typed: Answers = [("what".to_owned(), Answer::Several(vec!["sleep".to_owned(), "calm".to_owned()]))].into();
        let mut progress = Progress::default();
        progress.save_exercise("here", &text, &asked, &typed, "new", TODAY).unwrap();
        let library = Library { programmes: vec![programme], ..Library::default() };
        let told = |after: i64| of_answers(&progress, &library, TODAY + Duration::days(after));
        assert_eq!(told(28), [Told { need: Need::Sleep, on: TODAY }]);
        assert_eq!(told(29), [], "it may be otherwise by now");
    }

    #[test]
    fn the_diary_tells_of_the_day_that_was_hard() {
        let entry = DiaryDay { craving: Some(9), ..DiaryDay::marked(false) };
        let diary: Diary = [(TODAY, entry)].into_iter().collect();
        for after in 0..=2 {
            let told = newest_first(of_diary(&diary, TODAY + Duration::days(after)));
            assert_eq!(told, [Told { need: Need::Craving, on: TODAY }], "{after} days later");
        }
        assert_eq!(of_diary(&diary, TODAY + Duration::days(3)), []);
    }

    #[test]
    fn what_was_told_last_comes_first_and_once() {
        let told = |need, back| Told { need, on: TODAY - Duration::days(back) };
        let all = vec![told(Need::Sleep, 3), told(Need::Worry, 0), told(Need::Sleep, 0), told(Need::Craving, 1)];
        assert_eq!(newest_first(all), [told(Need::Worry, 0), told(Need::Sleep, 0), told(Need::Craving, 1)]);
    }
}
