//! HTML that may be put into a page as it is. Only the Markdown renderer makes it, with raw HTML switched off.

use comrak::nodes::Node;
use comrak::{Options, format_html};
use serde::Serialize;

/// HTML that was rendered from an author's Markdown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// Renders parts of a parsed document, one after the other.
    pub(super) fn render<'n>(nodes: impl IntoIterator<Item = Node<'n>>, options: &Options<'_>) -> Self {
        let mut html = String::new();
        for node in nodes {
            // Writing into a `String` cannot fail.
            let _ = format_html(node, options, &mut html);
        }
        Self(html)
    }

    /// The HTML itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
