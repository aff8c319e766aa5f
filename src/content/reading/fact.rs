//! Reads facts.toml.

use std::collections::BTreeSet;

use crate::content::fact::{Fact, FactTopic};
use crate::content::language::Language;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::help::{check_id, check_web, one_of, values};
use crate::content::reading::module::Around;
use crate::content::reading::programme::render;
use crate::content::reading::table::{self, Table};

/// Reads all facts that are complete; the others are noted. `around` is what a text may link to.
pub(crate) fn read(file: &TextFile, around: &Around<'_>, findings: &mut Findings<'_>) -> Vec<Fact> {
    let mut ids = BTreeSet::new();
    let facts = table::parse(0..file.text.len(), 0..0, findings, |table, findings| {
        let facts = table.tables("fact", findings).into_iter().filter_map(|mut fact| {
            let read = read_fact(&mut fact, around, &mut ids, findings);
            fact.finish(findings);
            read
        });
        Some(facts.collect())
    });
    facts.unwrap_or_default()
}

fn read_fact(
    table: &mut Table<'_>,
    around: &Around<'_>,
    ids: &mut BTreeSet<String>,
    findings: &mut Findings<'_>,
) -> Option<Fact> {
    let id = table.text("id", findings).filter(|id| check_id(id, ids, findings));
    let topic = table.text("topic", findings);
    let topic = topic.and_then(|word| one_of("topic", &word, &FactTopic::ALL, FactTopic::word, findings));
    let source = table.text("source", findings).filter(|source| check_web("source", source, findings));
    let source_name = table.text("source_name", findings);
    let claim = table.texts("claim", findings);
    let text = table.texts("text", findings);
    let (claim, text) = (values(claim?), text?);
    let beside = |language: Language| vec![claim.get(language).clone()];
    let text = render(text, "this fact", &beside, around, findings);
    Some(Fact { id: id?.value, topic: topic?, claim, text, source: source?.value, source_name: source_name?.value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::reading::known::Known;

    static NOTHING: std::sync::LazyLock<Known> = std::sync::LazyLock::new(Known::default);

    fn around() -> Around<'static> {
        Around { steps: Vec::new(), known: &NOTHING }
    }

    #[test]
    fn what_is_wrong_in_a_fact_is_said_at_its_place() {
        let text = "[[fact]]\nid = \"one\"\ntopic = \"bodies\"\nsource = \"example.org\"\nsource_name = \"\"\n\
                    [fact.claim]\nsv = \"Ett\"\nen = \"One\"\n[fact.text]\nsv = \"[x](/modules/nowhere)\"\nen = \"One\"\n";
        let file = TextFile::decode("facts.toml", text.as_bytes()).unwrap();
        let mut findings = Findings::of(&file);
        assert!(read(&file, &around(), &mut findings).is_empty());
        let found: Vec<(usize, usize, &str)> =
            findings.problems.iter().map(|found| (found.line, found.column, found.message.as_str())).collect();
        for expected in [
            (3, 9, "unknown topic `bodies`"),
            (4, 10, "`source` is not a secure address"),
            (5, 15, "`source_name` is empty"),
        ] {
            assert!(found.contains(&expected), "{expected:?} is not in {found:?}");
        }
    }

    #[test]
    fn a_fact_that_is_whole_is_read_and_its_links_are_checked() {
        let text = "[[fact]]\nid = \"one\"\ntopic = \"body\"\nsource = \"https://example.org\"\nsource_name = \"X\"\n\
                    [fact.claim]\nsv = \"Ett\"\nen = \"One\"\n[fact.text]\nsv = \"[x](/modules/nowhere)\"\nen = \"*One*\"\n";
        let file = TextFile::decode("facts.toml", text.as_bytes()).unwrap();
        let mut findings = Findings::of(&file);
        let facts = read(&file, &around(), &mut findings);
        assert_eq!(facts[0].text.get(Language::En).as_str(), "<p><em>One</em></p>\n");
        assert_eq!(findings.problems.len(), 1);
        assert!(findings.problems[0].message.starts_with("dead link"), "{:?}", findings.problems);
    }
}
