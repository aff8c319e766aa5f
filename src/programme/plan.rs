//! *My plan*: what was answered in the fields that belong to it, collected over all modules of the programme and of those
//! somebody was in before. Pure; nothing of it is stored twice.

use std::collections::BTreeSet;

use super::editions::{gone, reach};
use super::progress::Progress;
use crate::content::{
    Answer, Exercise, Field, FieldKind, Language, Library, Module, ModuleText, Page, PlanPart, Programme,
};

/// A part of the plan with what was written for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collected<'a> {
    /// Which part.
    pub part: PlanPart,
    /// What was written, in the order of the modules.
    pub entries: Vec<Entry<'a>>,
    /// Where something can be written for it: the first field of the programme that belongs here.
    pub place: Option<Place<'a>>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Where it was written, and where it can be changed.
    pub place: Place<'a>,
    /// The question.
    pub question: &'a str,
    /// What was answered.
    pub said: Said<'a>,
}

/// What was answered, as a plan shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said<'a> {
    /// Short lines, or one text.
    Lines(Vec<String>),
    /// Rows of two, with the words that stand before each side.
    Pairs {
        /// Before the left side.
        left: &'a str,
        /// Before the right side.
        right: &'a str,
        /// The rows.
        rows: Vec<(String, String)>,
    },
}

/// A field on a page of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The title of the module.
    pub module: &'a str,
    /// The address of the field.
    pub href: String,
}

/// Every part of the plan, also the empty ones that the programme has a field for. The programme that somebody is in comes
/// first among the programmes, and only its fields are offered to fill in.
pub fn collect<'a>(
    library: &'a Library,
    programmes: &[&'a Programme],
    progress: &Progress,
    language: Language,
) -> Vec<Collected<'a>> {
    let own = programmes.first().copied();
    let modules = read_by(library, programmes, progress, language);
    let parts = PlanPart::ALL.into_iter().map(|part| {
        let entries = entries(&modules, part, progress, language);
        let own = own.into_iter().flat_map(|programme| &programme.modules);
        let mut places = fields(own, part, language);
        let place =
            places.next().map(|(module, page, exercise, field)| Place::of(module, page, exercise, field, language));
        Collected { part, entries, place }
    });
    parts.filter(|collected| !collected.entries.is_empty() || collected.place.is_some()).collect()
}

/// How much of the plan is filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// So many parts have something in them.
    pub parts: usize,
    /// So many there are: filled in, or with a field of the programme that somebody is in.
    pub of: usize,
    /// Whether somebody who supports is named.
    pub names_somebody: bool,
}

impl Filled {
    /// Counts without collecting; a glance at the progress is enough for it.
    pub fn of(library: &Library, programmes: &[&Programme], progress: &Progress, language: Language) -> Self {
        let (mut filled, mut there) = (BTreeSet::new(), BTreeSet::new());
        let own = programmes.first().into_iter().flat_map(|programme| &programme.modules);
        there.extend(planned(own, language).filter_map(|(.., field)| field.plan));
        for (module, _, exercise, field) in planned(read_by(library, programmes, progress, language), language) {
            if filled.len() == PlanPart::ALL.len() {
                break;
            }
            // One answer fills a part; what else was written for it is not looked for.
            if field.plan.is_some_and(|part| !filled.contains(&part))
                && progress.has_answer(&module.slug, exercise, field)
            {
                filled.extend(field.plan);
            }
        }
        there.extend(&filled);
        let names_somebody = filled.contains(&PlanPart::Supporters);
        Self { parts: filled.len(), of: there.len(), names_somebody }
    }
}

/// The modules that somebody opened as they read them: with the texts they are in the middle of, and also those that are
/// gone.
fn read_by<'a>(
    library: &'a Library,
    programmes: &[&'a Programme],
    progress: &Progress,
    language: Language,
) -> Vec<&'a Module> {
    let current = programmes.iter().flat_map(|programme| &programme.modules);
    let opened = current.filter(|module| progress.module(&module.slug).is_some());
    let read = opened.map(|module| {
        let reached = reach(library, &module.slug, language, Some(progress));
        reached.map_or(module, |reached| reached.module)
    });
    read.chain(gone(library, programmes.first().copied(), progress, language)).collect()
}

fn entries<'a>(modules: &[&'a Module], part: PlanPart, progress: &Progress, language: Language) -> Vec<Entry<'a>> {
    let answered = fields(modules.iter().copied(), part, language).filter_map(|(module, page, exercise, field)| {
        let answer = progress.answers(&module.slug, &exercise.id)?.get(&field.id)?;
        let place = Place::of(module, page, exercise, field, language);
        Some(Entry { place, question: &field.label, said: Said::of(field, answer) })
    });
    answered.collect()
}

type Found<'a> = (&'a Module, &'a Page, &'a Exercise, &'a Field);

/// The fields of modules that belong to a part, in order.
fn fields<'a>(
    modules: impl IntoIterator<Item = &'a Module>,
    part: PlanPart,
    language: Language,
) -> impl Iterator<Item = Found<'a>> {
    planned(modules, language).filter(move |(.., field)| field.plan == Some(part))
}

/// The fields of modules that belong to the plan, in order.
fn planned<'a>(modules: impl IntoIterator<Item = &'a Module>, language: Language) -> impl Iterator<Item = Found<'a>> {
    let pages = modules.into_iter().flat_map(move |module| {
        let text: &ModuleText = module.text(language);
        text.pages.iter().map(move |page| (module, page))
    });
    let exercises = pages.flat_map(|(module, page)| page.exercises().map(move |exercise| (module, page, exercise)));
    exercises.flat_map(move |(module, page, exercise)| {
        let fields = exercise.fields.iter().filter(|field| field.plan.is_some());
        fields.map(move |field| (module, page, exercise, field))
    })
}

impl<'a> Place<'a> {
    fn of(module: &'a Module, page: &Page, exercise: &Exercise, field: &Field, language: Language) -> Self {
        let href = format!("/modules/{}/{}#{}-{}", module.slug, page.id, exercise.id, field.id);
        Self { module: &module.text(language).title, href }
    }
}

impl<'a> Said<'a> {
    fn of(field: &'a Field, answer: &Answer) -> Self {
        match (answer, &field.kind) {
            (Answer::Pairs(rows), FieldKind::Pairs { left, right, .. }) => {
                Self::Pairs { left, right, rows: rows.clone() }
            }
            (Answer::Text(text), _) => Self::Lines(vec![text.clone()]),
            (other, _) => Self::Lines(field.describe(other).lines().map(str::to_owned).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::content::{ByLanguage, ModuleStep};
    use crate::participants::vault::Section as _;
    use crate::programme::progress::Answers;
    use crate::programme::sample::{exercise, field_of, module_text, programme};

    /// No text of earlier is known.
    static LIBRARY: std::sync::LazyLock<Library> = std::sync::LazyLock::new(Library::default);

    fn planned(id: &str, part: PlanPart, kind: FieldKind) -> Field {
        Field { plan: Some(part), ..field_of(id, false, kind) }
    }

    fn with(mut programme: Programme, exercises: &[Exercise]) -> Programme {
        let text = module_text("A", exercises.to_vec());
        programme.modules[0].texts = ByLanguage::new(text.clone(), text);
        programme
    }

    fn answered(programme: &Programme, typed: &[(&str, Answer)]) -> Progress {
        let module = &programme.modules[0];
        let text = module.text(Language::Sv);
        let typed: Answers = typed.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())).collect();
        let mut progress = Progress::default();
        let asked = text.exercises().next().unwrap();
        progress.save_exercise(&module.slug, text, asked, &typed, "new", date!(2026 - 11 - 21)).unwrap();
        progress
    }

    #[test]
    fn answers_are_collected_by_the_part_they_belong_to() {
        let pairs = FieldKind::Pairs { most: 3, left: "Om".to_owned(), right: "Då".to_owned() };
        let asked = exercise(
            "asked",
            vec![
                planned("why", PlanPart::Reasons, FieldKind::LongText),
                planned("when", PlanPart::Risks, pairs),
                planned("what", PlanPart::Ways, FieldKind::List { most: 3 }),
                field_of("other", false, FieldKind::ShortText),
            ],
        );
        let here = with(programme(&[("here", ModuleStep::Introduction)]), &[asked]);
        let row = ("Fest".to_owned(), "Gå hem".to_owned());
        let progress = answered(
            &here,
            &[
                ("why", Answer::Text("Sova\nbättre".to_owned())),
                ("when", Answer::Pairs(vec![row.clone()])),
                ("other", Answer::Text("Annat".to_owned())),
            ],
        );
        let parts = collect(&LIBRARY, &[&here], &progress, Language::Sv);
        let filled = Filled { parts: 2, of: 3, names_somebody: false };
        assert_eq!(Filled::of(&LIBRARY, &[&here], &progress, Language::Sv), filled);
        let glance = progress.glance().unwrap();
        assert_eq!(glance.answers("here", "asked"), None);
        assert_eq!(Filled::of(&LIBRARY, &[&here], &glance, Language::Sv), filled);
        assert_eq!(parts[0].entries[0].said, Said::Lines(vec!["Sova\nbättre".to_owned()]));
        assert_eq!(parts[0].entries[0].place.href, "/modules/here/one#asked-why");
        assert_eq!(parts[1].entries[0].said, Said::Pairs { left: "Om", right: "Då", rows: vec![row] });
        assert_eq!(parts[2].part, PlanPart::Ways);
        assert!(parts[2].entries.is_empty() && parts[2].place.is_some(), "an empty part says where to fill it");
    }

    #[test]
    fn what_was_written_in_another_programme_stays_in_the_plan() {
        let asked = exercise("asked", vec![planned("why", PlanPart::Reasons, FieldKind::ShortText)]);
        let before = with(programme(&[("before", ModuleStep::Introduction)]), &[asked]);
        let now = programme(&[("now", ModuleStep::Introduction)]);
        let progress = answered(&before, &[("why", Answer::Text("Mamma".to_owned()))]);
        let parts = collect(&LIBRARY, &[&now, &before], &progress, Language::Sv);
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].entries[0].said, Said::Lines(vec!["Mamma".to_owned()]));
        assert_eq!(parts[0].place, None, "the programme of today has no field for it");
    }
}
