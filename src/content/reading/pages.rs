//! The body of a module file: pages, each a heading with an id, then text and exercises.

use std::mem::take;

use comrak::nodes::{Node, NodeCodeBlock, NodeValue, Sourcepos};
use comrak::{Arena, Options, parse_document};

use crate::content::checks::{risk, words};
use crate::content::html::Html;
use crate::content::module::{Block, Page};
use crate::content::reading::exercise::{self, Fence};
use crate::content::reading::file::{Place, TextFile};
use crate::content::reading::prose::{self, Reading};
use crate::content::reading::recall;

/// Reads the pages that begin at a byte of the file.
pub(crate) fn read(body: usize, reading: &mut Reading<'_>) -> Vec<Page> {
    let file = reading.findings.file;
    // The front matter becomes empty lines, so that every line keeps its number.
    let lines_before = file.slice(0..body).matches('\n').count();
    let markdown = "\n".repeat(lines_before) + file.slice(body..file.text.len());
    let options = prose::options();
    let arena = Arena::new();
    let root = parse_document(&arena, &markdown, &options);
    let mut pages = Pages { options: &options, done: Vec::new(), open: None, level: 1, stray: false };
    for node in root.children() {
        pages.take_in(node, reading);
    }
    pages.close(reading);
    if pages.done.is_empty() && !reading.findings.problems.iter().any(super::super::Problem::is_error) {
        reading.findings.error(&(body..body), "there is no page", PAGE_HINT);
    }
    pages.done
}

const PAGE_HINT: &str = "begin the page with a line like `# Heading {#page-id}`";

struct Pages<'n, 'o> {
    options: &'o Options<'static>,
    done: Vec<Page>,
    open: Option<Open<'n>>,
    /// The level of the last heading, so that none is skipped.
    level: u8,
    /// Whether text before the first page was reported.
    stray: bool,
}

struct Open<'n> {
    page: Page,
    place: Place,
    /// Text that is not rendered yet.
    text: Vec<Node<'n>>,
    /// Whether nothing stands below the heading.
    is_empty: bool,
}

impl<'n> Pages<'n, '_> {
    fn take_in(&mut self, node: Node<'n>, reading: &mut Reading<'_>) {
        let file = reading.findings.file;
        let place = |position: Sourcepos| place_of(file, position);
        let at = place(node.data().sourcepos);
        let value = node.data().value.clone();
        match &value {
            NodeValue::Heading(heading) if heading.level == 1 => {
                self.close(reading);
                let open = self.begin(node, at, reading);
                self.open = Some(open);
                self.level = 1;
                return;
            }
            NodeValue::CodeBlock(block) if prose::is_ours(block) => {
                self.take_block(block, &at, reading);
                return;
            }
            NodeValue::Heading(heading) => self.check_heading(heading.level, node, &at, reading),
            _ => {}
        }
        for inner in node.descendants() {
            prose::check(inner, &place, reading);
        }
        match &mut self.open {
            Some(open) => {
                open.is_empty = false;
                open.text.push(node);
            }
            None if self.stray => {}
            None => {
                self.stray = true;
                reading.findings.error(&at, "text before the first page", PAGE_HINT);
            }
        }
    }

    fn check_heading(&mut self, level: u8, node: Node<'_>, at: &Place, reading: &mut Reading<'_>) {
        if level > self.level + 1 {
            let hint =
                format!("use {} here: screen readers follow the levels", "#".repeat(usize::from(self.level) + 1));
            reading.findings.error(at, "this heading skips a level", hint);
        }
        if prose::plain_text(node).ends_with('}') {
            reading.findings.error(at, "only the heading of a page has an id", "remove the part between { and }");
        }
        self.level = level;
    }

    fn begin(&self, node: Node<'_>, place: Place, reading: &mut Reading<'_>) -> Open<'n> {
        let heading = prose::plain_text(node);
        reading.passages.clear();
        reading.leads_to_help = false;
        for inner in node.descendants() {
            prose::check(inner, &|_| place.clone(), reading);
        }
        let (title, id) = split_id(&heading);
        let mut shape = Some(String::new());
        let id = match id {
            Some(id) if is_id(id) => id.to_owned(),
            Some(id) => {
                shape = None;
                reading.findings.error(&place, format!("`{id}` cannot be an id"), ID_HINT);
                id.to_owned()
            }
            None => {
                shape = None;
                reading.findings.error(&place, "this page has no id", PAGE_HINT);
                format!("page-{}", self.done.len() + 1)
            }
        };
        if title.is_empty() {
            reading.findings.error(&place, "this page has no heading", PAGE_HINT);
        }
        if reading.outline.holds(&[&id]) {
            reading.findings.error(&place, format!("the page id `{id}` is there twice"), "give this page another id");
        }
        reading.outline.add(&[&id], format!("the page `{id}`"), shape, place.clone());
        let page = Page { id, title: title.to_owned(), blocks: Vec::new() };
        Open { page, place, text: Vec::new(), is_empty: true }
    }

    fn take_block(&mut self, block: &NodeCodeBlock, at: &Place, reading: &mut Reading<'_>) {
        let Some(open) = &mut self.open else {
            reading.findings.error(at, "an exercise or a recall before the first page", PAGE_HINT);
            return;
        };
        open.flush(self.options);
        open.is_empty = false;
        let (word, id) = block.info.trim().split_once(char::is_whitespace).unwrap_or((block.info.trim(), ""));
        let id = id.trim();
        let fence = Fence { id, place: at.clone(), closed: block.closed, page: &open.page.id };
        if word == "recall" {
            open.page.blocks.extend(recall::read(&fence, reading).map(Block::Recall));
            return;
        }
        if reading.outline.exercises().contains(&id) {
            reading.findings.error(
                &reading.findings.file.line_at(at.start),
                format!("the exercise id `{id}` is there twice in this module"),
                "give this exercise another id",
            );
        }
        if let Some(exercise) = exercise::read(&fence, reading) {
            open.page.blocks.push(Block::Exercise(exercise));
        }
    }

    fn close(&mut self, reading: &mut Reading<'_>) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        open.flush(self.options);
        weigh(&open, reading);
        if open.is_empty {
            reading.findings.error(
                &open.place,
                "this page is empty",
                "write something below its heading, or remove it",
            );
        }
        self.done.push(open.page);
    }
}

impl Open<'_> {
    fn flush(&mut self, options: &Options<'_>) {
        let text = take(&mut self.text);
        if !text.is_empty() {
            self.page.blocks.push(Block::Html(Html::render(text, options)));
        }
    }
}

/// Warns of a page that is too long or too heavy, or that speaks of a risk without showing the way to help.
fn weigh(open: &Open<'_>, reading: &mut Reading<'_>) {
    const WHAT: &str = "this page";
    let passages = take(&mut reading.passages);
    let (language, findings) = (reading.language, &mut reading.findings);
    words::check_length(&passages, &open.place, findings);
    words::check_weight(WHAT, &passages, language, &open.place, findings);
    risk::check(WHAT, &passages, language, reading.leads_to_help, &open.place, findings);
}

/// `Heading {#page-id}` in two.
fn split_id(heading: &str) -> (&str, Option<&str>) {
    let Some((title, id)) = heading.strip_suffix('}').and_then(|rest| rest.rsplit_once("{#")) else {
        return (heading, None);
    };
    (title.trim(), Some(id.trim()))
}

/// What may be an id.
pub(crate) const ID_HINT: &str = "an id begins with a small letter a–z; then small letters a–z, digits and hyphens";

/// Whether a text may be an id: `[a-z][a-z0-9-]*`.
pub(crate) fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn place_of(file: &TextFile, position: Sourcepos) -> Place {
    let start = file.line_start(position.start.line) + position.start.column.saturating_sub(1);
    let end = file.line_start(position.end.line) + position.end.column;
    start..end.max(start)
}
