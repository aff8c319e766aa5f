//! The baseline of a signed-in page: its template rendered in memory, on the server's core, without cookie, row or vault.

use std::path::Path;
use std::time::{Duration, Instant};

use andrum::diary::savings::Savings;
use andrum::diary::{Diary, Goal};
use andrum::language::Language;
use andrum::measures::DueCard;
use andrum::measures::Taken;
use andrum::programme::pages::{HomePage, Made};
use andrum::programme::plan::Filled;
use andrum::programme::{Progress, needs};

use crate::SERVER_CORE;
use crate::cohort::assemble;
use crate::report::{Spread, spread};
use crate::server::pinned;
use crate::vaults::Filling;

/// Measures in a process of its own.
pub(crate) fn measure(folder: &Path, url: Option<&str>, filling: Filling) -> Spread {
    let this = std::env::current_exe().expect("this program");
    let mut command = pinned(&this.display().to_string(), SERVER_CORE);
    let output =
        command.args(["--as", "page-alone", filling.word()]).arg(folder).args(url).output().expect("a process");
    let text = String::from_utf8(output.stdout).expect("figures");
    spread(text.lines().filter_map(|line| line.parse().ok()).collect())
}

/// What that process does: the page's values are ready, only the template is timed.
pub(crate) fn render(arguments: &[String]) {
    let at = arguments.iter().position(|argument| argument == "page-alone").expect("its name");
    let filling = Filling::from_word(arguments.get(at + 1).expect("how full the vault is"));
    let folder = arguments.get(at + 2).expect("a folder");
    let app = assemble(Path::new(folder), arguments.get(at + 3).map(String::as_str));
    let today = app.clock.today();
    let document = filling.document(&app, today);
    let diary: Diary = document.section().expect("a diary");
    let (progress, goal): (Progress, Goal) =
        (document.section().expect("progress"), document.section().expect("a goal"));
    let savings: Savings = document.section().expect("savings");
    let told = needs::all(&app.library, &progress, &diary, &Taken::default(), today);
    let page = HomePage::of(
        Made {
            programme: app.library.programmes.first().expect("a programme"),
            gone: false,
            progress: &progress,
            diary: &diary,
            goal: &goal,
            savings: &savings,
            told: &told,
            due: DueCard::default(),
            reached: &[],
            plan: Filled { of: 6, ..Filled::default() },
            cards: Vec::new(),
            done: "",
            erase_after: today,
            today,
        },
        &app,
        Language::Sv,
    );
    let values = serde_json::json!({ "page": &page });
    let mut values = values["page"].clone();
    values["form_token"] = "".into();
    values["lang"] = "sv".into();
    for _ in 0..=crate::report::ROUNDS {
        let (began, mut pages) = (Instant::now(), 0_u32);
        while began.elapsed() < Duration::from_secs(1) {
            app.templates.render(Language::Sv, "programme/home", &values).expect("a page");
            pages += 1;
        }
        println!("{}", began.elapsed().as_secs_f64() * 1e6 / f64::from(pages));
    }
}
