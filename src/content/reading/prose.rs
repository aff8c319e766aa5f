//! Markdown: which dialect we use, and what is checked in every piece of it.

use comrak::nodes::{Node, NodeCodeBlock, NodeValue, Sourcepos};
use comrak::{Arena, Options, parse_document};

use crate::content::checks::compare::Outline;
use crate::content::checks::links;
use crate::content::html::Html;
use crate::content::language::Language;
use crate::content::reading::file::{Findings, Place};
use crate::content::reading::module::Around;
use crate::content::reading::table::Placed;

/// A file being read, with what is known around it and what is noted on the way.
pub(crate) struct Reading<'r> {
    pub(crate) language: Language,
    /// What a text may lead to.
    pub(crate) around: &'r Around<'r>,
    /// The module that is read; nothing outside of modules.
    pub(crate) slug: &'r str,
    pub(crate) findings: Findings<'r>,
    pub(crate) outline: Outline,
    /// The running text of the page at hand: one entry per paragraph, heading or cell.
    pub(crate) passages: Vec<String>,
    /// Whether it leads to help now.
    pub(crate) leads_to_help: bool,
}

impl<'r> Reading<'r> {
    /// Nothing read yet.
    pub(crate) fn new(language: Language, slug: &'r str, around: &'r Around<'r>, findings: Findings<'r>) -> Self {
        let outline = Outline::default();
        Self { language, around, slug, findings, outline, passages: Vec::new(), leads_to_help: false }
    }
}

/// `CommonMark` and tables; raw HTML is left out of what is rendered.
pub(crate) fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options
}

/// Renders a piece of Markdown that stands in an attribute or a TOML text.
pub(crate) fn snippet(text: &Placed<String>, reading: &mut Reading<'_>) -> Html {
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, &text.value, &options);
    for node in root.descendants() {
        let heading = matches!(node.data().value, NodeValue::Heading(_));
        if heading {
            reading.findings.error(&text.place, "there is no room for a heading here", "write it as ordinary text");
        }
        check(node, &|_| text.place.clone(), reading);
    }
    Html::render(root.children(), &options)
}

/// Checks one node of a document, not those below it; `place` says where it stands in the file.
pub(crate) fn check(node: Node<'_>, place: &dyn Fn(Sourcepos) -> Place, reading: &mut Reading<'_>) {
    let data = node.data();
    let at = place(data.sourcepos);
    match &data.value {
        NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_) | NodeValue::Raw(_) => {
            reading.findings.error(&at, "raw HTML is not allowed", "use Markdown; to show the sign itself, write \\<");
        }
        NodeValue::Link(link) => {
            if plain_text(node).is_empty() {
                reading.findings.error(&at, "a link without text", "write what the link leads to: [text](address)");
            }
            links::check(&link.url, &at, reading);
        }
        NodeValue::Image(image) => {
            let described = !plain_text(node).is_empty();
            links::check_image(&image.url, described, &at, reading);
        }
        NodeValue::CodeBlock(block) if !block.fenced => reading.findings.warning(
            &at,
            "text that begins with four spaces is shown as program code",
            "remove the spaces at the start of the line",
        ),
        NodeValue::CodeBlock(block) if is_ours(block) => reading.findings.error(
            &at,
            "an exercise or a recall cannot stand inside a list or a quotation",
            "put the ``` lines at the left margin, with an empty line before them",
        ),
        NodeValue::CodeBlock(block) => reading.findings.error(
            &at,
            format!("unknown block `{}`", block.info.trim()),
            "an exercise begins with ```exercise and its id, a recall with ```recall; there are no other blocks",
        ),
        NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
            drop(data);
            reading.passages.push(plain_text(node));
        }
        _ => {}
    }
}

/// Whether a fenced block is one that we give a meaning.
pub(crate) fn is_ours(block: &NodeCodeBlock) -> bool {
    block.fenced && matches!(block.info.split_whitespace().next(), Some("exercise" | "recall"))
}

/// The words of a node without their markup.
pub(crate) fn plain_text(node: Node<'_>) -> String {
    let mut text = String::new();
    for inner in node.descendants() {
        match &inner.data().value {
            NodeValue::Text(part) => text.push_str(part),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}
