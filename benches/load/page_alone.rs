//! The baselines of a signed-in page, on the server's core and without cookie, row or vault: its template rendered in
//! memory, and an actix-web handler that renders it and returns as many bytes.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use andrum::app::App;
use andrum::diary::savings::Savings;
use andrum::diary::{Diary, Goal};
use andrum::language::Language;
use andrum::measures::DueCard;
use andrum::measures::Taken;
use andrum::programme::pages::{HomePage, Made};
use andrum::programme::plan::Filled;
use andrum::programme::{Progress, needs};

use crate::bare;
use crate::cohort::assemble;
use crate::report::{Spread, spread};
use crate::vaults::Filling;

/// Measures the template in memory, in a process of its own.
pub(crate) fn measure(folder: &Path, url: Option<&str>, filling: Filling) -> Spread {
    let output = process("page-alone", 0, filling, folder, url).output().expect("a process");
    let text = String::from_utf8(output.stdout).expect("figures");
    spread(text.lines().filter_map(|line| line.parse().ok()).collect())
}

/// Serves the template, and so many bytes in all.
pub(crate) fn serve_in_child(folder: &Path, url: Option<&str>, filling: Filling, bytes: usize) -> bare::Child {
    bare::Child::of(process("page-served", bytes, filling, folder, url))
}

fn process(part: &str, bytes: usize, filling: Filling, folder: &Path, url: Option<&str>) -> Command {
    let mut command = bare::this_as(part);
    command.args([&bytes.to_string(), filling.word()]).arg(folder).args(url);
    command
}

/// What the first of these processes does: the page's values are ready, only the template is timed.
pub(crate) fn render(arguments: &[String]) {
    let ready = Ready::of(arguments);
    for _ in 0..=crate::report::ROUNDS {
        let (began, mut pages) = (Instant::now(), 0_u32);
        while began.elapsed() < Duration::from_secs(1) {
            ready.page();
            pages += 1;
        }
        println!("{}", began.elapsed().as_secs_f64() * 1e6 / f64::from(pages));
    }
}

/// What the second does: around the page stand as many signs as its frame has.
pub(crate) fn serve(arguments: &[String]) {
    let ready = Arc::new(Ready::of(arguments));
    let frame = "x".repeat(ready.bytes.saturating_sub(ready.page().len()));
    bare::serve_whatever(move || {
        let mut page = ready.page();
        page.push_str(&frame);
        page
    });
}

/// A page that has only to be rendered.
struct Ready {
    app: App,
    values: serde_json::Value,
    bytes: usize,
}

impl Ready {
    fn of(arguments: &[String]) -> Self {
        // After the program, `--as` and its word.
        let mut rest = arguments.iter().skip(3);
        let mut next = || rest.next().expect("what to render");
        let (bytes, filling, folder) = (next(), next(), next());
        let app = assemble(Path::new(folder), rest.next().map(String::as_str));
        let values = values(&app, Filling::from_word(filling));
        Self { app, values, bytes: bytes.parse().expect("a number of bytes") }
    }

    fn page(&self) -> String {
        self.app.templates.render(Language::Sv, "programme/home", &self.values).expect("a page")
    }
}

/// The values of somebody's home page.
fn values(app: &App, filling: Filling) -> serde_json::Value {
    let today = app.clock.today();
    let document = filling.document(app, today);
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
        app,
        Language::Sv,
    );
    let values = serde_json::json!({ "page": &page });
    let mut values = values["page"].clone();
    values["form_token"] = "".into();
    values["lang"] = "sv".into();
    values
}
