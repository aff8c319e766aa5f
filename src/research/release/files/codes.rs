//! What the codes in the data files mean, in Swedish and English: for the code book and for value labels.

use crate::content::Moment;
use crate::research::release::catalogue::{
    ACTIVE_DAYS, ANSWER_DAYS, CONSENTED, NOT_ALLOCATED, PARTICIPANTS, RANDOMISED, TOTAL,
};
use crate::research::release::form::Form;
use crate::research::release::order::ReleaseOrder;

/// A code of a column.
pub(crate) struct Code {
    pub(crate) column: &'static str,
    pub(crate) value: String,
    pub(crate) sv: String,
    pub(crate) en: String,
}

fn code(column: &'static str, value: impl Into<String>, sv: impl Into<String>, en: impl Into<String>) -> Code {
    Code { column, value: value.into(), sv: sv.into(), en: en.into() }
}

type Fixed = (&'static str, &'static str, &'static str, &'static str);

const TABLE_CODES: [Fixed; 15] = [
    ("table_id", "usage", "Moduler", "Modules"),
    ("table_id", "reach", "Stegsidor, mål, kalender, meddelanden", "Step pages, goal, calendar, messages"),
    ("table_id", "activity", "Hur ofta och hur länge", "How often and how long"),
    ("table_id", "adherence", "Hur många moduler som slutfördes", "How many modules were finished"),
    ("table_id", "participants", "Ålder och språk", "Age and language"),
    ("table_id", "waves", "Svar på frågeformulär", "Questionnaires answered"),
    ("table_id", "baseline_by_arm", "Ålder i varje arm", "Age in each arm"),
    ("table_id", "activity_by_arm", "Hur ofta och hur länge, i varje arm", "How often and how long, in each arm"),
    ("table_id", "reach_by_arm", "Stegsidor med mera, i varje arm", "Step pages and more, in each arm"),
    ("table_id", "usage_by_arm", "Moduler, i varje arm", "Modules, in each arm"),
    ("table_id", "adherence_by_arm", "Slutförda moduler, i varje arm", "Modules finished, in each arm"),
    ("table_id", "waves_by_arm", "Svar på frågeformulär, i varje arm", "Questionnaires answered, in each arm"),
    ("table_id", "usage_by_age", "Moduler, i varje åldersgrupp", "Modules, in each age band"),
    ("table_id", "adherence_by_age", "Slutförda moduler, i varje åldersgrupp", "Modules finished, in each age band"),
    (
        "table_id",
        "waves_by_modules_finished",
        "Svar på frågeformulär, efter slutförda moduler",
        "Questionnaires answered, by modules finished",
    ),
];

const GROUP_CODES: [Fixed; 11] = [
    (
        "population_id",
        CONSENTED,
        "Alla i halvåret som sagt ja till forskning",
        "Everybody of the half-year who agreed to research",
    ),
    (
        "population_id",
        RANDOMISED,
        "Alla i halvåret som sagt ja och fördelats till en arm",
        "Everybody of the half-year who agreed and was allocated to an arm",
    ),
    ("arm", TOTAL, "Alla tillsammans", "All together"),
    ("arm", NOT_ALLOCATED, "Inte med i prövningen", "Not in the trial"),
    ("modules_finished", "0", "Ingen", "None"),
    ("modules_finished", "none", "Ingen", "None"),
    ("modules_finished", "some", "Minst en", "At least one"),
    ("modules_finished", "1-3", "En till tre", "One to three"),
    ("modules_finished", "4-7", "Fyra till sju", "Four to seven"),
    ("modules_finished", "8-plus", "Åtta eller fler", "Eight or more"),
    ("step", "introduction", "Introduktionen", "The introduction"),
];

const STAGE_CODES: [Fixed; 12] = [
    ("stage", PARTICIPANTS, "Alla deltagare", "All participants"),
    ("stage", "visited", "Öppnade modulen", "Visited the module"),
    ("stage", "completed", "Slutförde modulen", "Completed the module"),
    ("stage", "step_seen", "Såg stegets sida", "Saw the page of the step"),
    ("stage", "goal_set", "Satte ett mål", "Set a goal"),
    ("stage", "goal_days_off", "Satte ett mål med dagar utan", "Set a goal of days without use"),
    ("stage", "calendar_used", "Fyllde i minst en dag i kalendern", "Filled in at least one calendar day"),
    ("stage", "message_sent", "Skickade minst ett meddelande", "Sent at least one message"),
    (
        "stage",
        "still_active",
        "Aktiv så många veckor efter första aktiva dagen, eller senare",
        "Active that many weeks after the first active day, or later",
    ),
    ("stage", "answered", "Svarade på hela formuläret vid start", "Answered the whole questionnaire at the start"),
    ("stage", "answered_again", "Svarade vid start och igen", "Answered at the start and again"),
    ("row", "module", "Modul: öppnad och slutförd", "Module: visited and completed"),
];

const MEASURE_CODES: [Fixed; 5] = [
    ("measure", "goal_days", "Dagar i målet (1-365)", "Days of the goal (1-365)"),
    ("measure", "calendar_days", "Ifyllda kalenderdagar (1-182)", "Calendar days filled in (1-182)"),
    (
        "measure",
        "messages",
        "Skickade meddelanden (högst 20 per vecka räknas)",
        "Messages sent (at most 20 a week count)",
    ),
    ("measure", "visits", "Olika dagar med aktivitet (1-182)", "Distinct days with activity (1-182)"),
    (
        "measure",
        "days_first_last",
        "Dagar från första till sista aktiva dagen (0-181)",
        "Days from first to last active day (0-181)",
    ),
];

const SCORE_CODES: [Fixed; 16] = [
    ("group", "answered_again", "De som svarade vid start och igen", "Those who answered at the start and again"),
    (
        "group",
        "not_answered_again",
        "De som svarade vid start men inte igen",
        "Those who answered at the start and not again",
    ),
    (
        "group",
        "carried_forward",
        "Alla som svarade vid start; den som inte svarade igen räknas som oförändrad",
        "All who answered at the start; whoever did not answer again counts as unchanged",
    ),
    ("variable", "start", "Poängen vid start", "The score at the start"),
    ("variable", "later", "Poängen senare", "The score later"),
    ("variable", "change", "Senare minus start", "Later minus start"),
    (
        "estimator",
        "hedges_g_change",
        "Hedges g för förändringen, första armen minus andra",
        "Hedges' g of the change, first arm minus second",
    ),
    (
        "estimator",
        "hedges_g_later",
        "Hedges g för den senare poängen, första armen minus andra",
        "Hedges' g of the later score, first arm minus second",
    ),
    (
        "estimator",
        "d_ppc2",
        "Skillnad i förändring delad med gemensam SD vid start (Morris 2008)",
        "Difference in change over the pooled SD at the start (Morris 2008)",
    ),
    (
        "estimator",
        "smcr",
        "Förändring delad med SD vid start (Becker 1988)",
        "Change over the SD at the start (Becker 1988)",
    ),
    (
        "estimator",
        "spearman",
        "Spearmans rangkorrelation mellan slutförda moduler (band) och förändring",
        "Spearman's rank correlation of modules finished (bands) and change",
    ),
    (
        "estimator",
        "risk_difference",
        "Skillnad i andel, med Newcombes intervall",
        "Difference of shares, with Newcombe's interval",
    ),
    ("missing_rule", "complete_case", "Bara de som svarade igen", "Only those who answered again"),
    (
        "missing_rule",
        "baseline_carried_forward",
        "Den som inte svarade igen räknas som oförändrad",
        "Whoever did not answer again counts as unchanged",
    ),
    (
        "missing_rule",
        "missing_not_achieved",
        "Den som saknas räknas som att inte ha gjort det",
        "Whoever is missing counts as not having done so",
    ),
    (
        "measure",
        "intended_dose",
        "Slutförde så många moduler som studien avser",
        "Finished as many modules as the study intends",
    ),
];

/// Codes that stand in rows alone.
const ROW_CODES: [Fixed; 15] = [
    ("change_band", "lower", "Lägre, med minst en tiondel av skalan", "Lower, by at least a tenth of the scale"),
    ("change_band", "same", "Ungefär samma", "About the same"),
    ("change_band", "higher", "Högre, med minst en tiondel av skalan", "Higher, by at least a tenth of the scale"),
    ("change_band", "-92", "Inte besvarat båda gångerna", "Not answered both times"),
    ("change_band", "-96", "Dolt för att ingen ska kunna hittas", "Hidden so that nobody can be found"),
    ("start_band", "low", "Lägsta tredjedelen av skalan", "Lowest third of the scale"),
    ("start_band", "middle", "Mellersta tredjedelen", "Middle third"),
    ("start_band", "high", "Högsta tredjedelen", "Highest third"),
    ("start_band", "-92", "Inte besvarat", "Not answered"),
    ("start_band", "-96", "Dolt för att ingen ska kunna hittas", "Hidden so that nobody can be found"),
    ("modules_finished", "-96", "Dolt för att ingen ska kunna hittas", "Hidden so that nobody can be found"),
    ("age_band", "*", "Utelämnat: kolumnen säger inget", "Left out: the column says nothing"),
    ("age_band", "15-20", "15 till 20 år", "15 to 20 years"),
    ("age_band", "21-plus", "21 år eller äldre", "21 years or older"),
    ("arm", "*", "Utelämnat: kolumnen säger inget", "Left out: the column says nothing"),
];

/// Every code of a release.
pub(crate) fn codes(order: &ReleaseOrder) -> Vec<Code> {
    let fixed = [TABLE_CODES.as_slice(), &GROUP_CODES, &STAGE_CODES, &MEASURE_CODES, &SCORE_CODES].concat();
    let mut all: Vec<Code> = fixed.into_iter().map(|(column, name, sv, en)| code(column, name, sv, en)).collect();
    if order.form == Form::Rows {
        all.extend(ROW_CODES.map(|(column, name, sv, en)| code(column, name, sv, en)));
    }
    for days in ACTIVE_DAYS {
        let name = format!("active_days_{days}");
        let (sv, en) = (format!("Aktiv minst {days} olika dagar"), format!("Active on at least {days} distinct days"));
        all.push(code("stage", name, sv, en));
    }
    for days in ANSWER_DAYS {
        let sv = format!("Fick och såg sitt första svar inom {days} dagar");
        let en = format!("Got and saw their first answer within {days} days");
        all.push(code("stage", format!("first_answer_{days}"), sv, en));
    }
    for moment in Moment::ALL {
        let (sv, en) = match moment {
            Moment::Start => ("Vid start", "At the start"),
            Moment::SixWeeks => ("Efter sex veckor", "After six weeks"),
            Moment::TwelveWeeks => ("Efter tolv veckor", "After twelve weeks"),
            Moment::SixMonths => ("Efter sex månader", "After six months"),
        };
        all.push(code("wave", moment.word(), sv, en));
    }
    for module in &order.programme.modules {
        all.push(code("module", &module.slug, module.title("sv"), module.title("en")));
    }
    let title = |titles: &std::collections::BTreeMap<String, String>, language: &str, id: &String| {
        titles.get(language).unwrap_or(id).clone()
    };
    for measure in &order.measures {
        let of = |language| title(&measure.titles, language, &measure.id);
        all.push(code("measure", &measure.id, of("sv"), of("en")));
        for score in &measure.scores {
            let of =
                |language| format!("{}: {} (0-{})", measure.id, title(&score.titles, language, &score.id), score.most);
            all.push(code("score", &score.id, of("sv"), of("en")));
        }
    }
    all
}
