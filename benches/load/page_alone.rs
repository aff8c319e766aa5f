//! The baseline of a signed-in page: its template rendered in memory, on the server's core, without cookie, row or vault.

use std::path::Path;
use std::time::{Duration, Instant};

use andrum::diary::{Diary, Goal};
use andrum::language::Language;
use andrum::measures::DueCard;
use andrum::programme::Progress;
use andrum::programme::pages::{HomePage, Made};

use crate::SERVER_CORE;
use crate::cohort::{assemble, six_weeks};
use crate::report::{Spread, spread};
use crate::server::pinned;

/// Measures in a process of its own.
pub(crate) fn measure(folder: &Path, url: Option<&str>) -> Spread {
    let this = std::env::current_exe().expect("this program");
    let mut command = pinned(&this.display().to_string(), SERVER_CORE);
    let output = command.args(["--as", "page-alone"]).arg(folder).args(url).output().expect("a process");
    let text = String::from_utf8(output.stdout).expect("figures");
    spread(text.lines().filter_map(|line| line.parse().ok()).collect())
}

/// What that process does: the page's values are ready, only the template is timed.
pub(crate) fn render(arguments: &[String]) {
    let at = arguments.iter().position(|argument| argument == "page-alone").expect("its name");
    let folder = arguments.get(at + 1).expect("a folder");
    let app = assemble(Path::new(folder), arguments.get(at + 2).map(String::as_str));
    let today = app.clock.today();
    let document = six_weeks(today);
    let diary: Diary = document.section().expect("a diary");
    let (progress, goal) = (Progress::default(), Goal::default());
    let page = HomePage::of(
        Made {
            programme: app.library.programmes.first().expect("a programme"),
            gone: false,
            progress: &progress,
            diary: &diary,
            goal: &goal,
            told: &[],
            due: DueCard::default(),
            reached: &[],
            plan: (0, 6),
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
