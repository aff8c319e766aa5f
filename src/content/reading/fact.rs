//! Reads facts.toml.

use std::collections::BTreeSet;

use crate::content::checks::words;
use crate::content::fact::{Fact, FactTopic};
use crate::content::html::Html;
use crate::content::language::ByLanguage;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::help::{check_id, check_web, one_of, values};
use crate::content::reading::known::Known;
use crate::content::reading::module::Around;
use crate::content::reading::prose::{Reading, snippet};
use crate::content::reading::table::{self, Placed, Table};

/// Reads all facts that are complete; the others are noted. `known` are the modules a text may link to.
pub(crate) fn read(file: &TextFile, known: &Known, findings: &mut Findings<'_>) -> Vec<Fact> {
    let mut ids = BTreeSet::new();
    let facts = table::parse(0..file.text.len(), 0..0, findings, |table, findings| {
        let facts = table.tables("fact", findings).into_iter().filter_map(|mut fact| {
            let read = read_fact(&mut fact, known, &mut ids, findings);
            fact.finish(findings);
            read
        });
        Some(facts.collect())
    });
    facts.unwrap_or_default()
}

fn read_fact(
    table: &mut Table<'_>,
    known: &Known,
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
    Some(Fact {
        id: id?.value,
        topic: topic?,
        claim: values(claim?),
        text: render(text?, known, findings),
        source: source?.value,
        source_name: source_name?.value,
    })
}

/// Renders the text in every language and weighs it. A fact belongs to no programme, so it can lead to no step.
fn render(texts: ByLanguage<Placed<String>>, known: &Known, findings: &mut Findings<'_>) -> ByLanguage<Html> {
    let around = Around { steps: Vec::new(), known };
    texts.map_each(|language, text| {
        let mut reading = Reading::new(language, "", &around, Findings::of(findings.file));
        let html = snippet(&text, &mut reading);
        let passages = std::mem::take(&mut reading.passages);
        words::check_weight("this fact", &passages, language, &text.place, &mut reading.findings);
        findings.problems.append(&mut reading.findings.problems);
        html
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_in_a_fact_is_said_at_its_place() {
        let text = "[[fact]]\nid = \"one\"\ntopic = \"bodies\"\nsource = \"example.org\"\nsource_name = \"\"\n\
                    [fact.claim]\nsv = \"Ett\"\nen = \"One\"\n[fact.text]\nsv = \"[x](/modules/nowhere)\"\nen = \"One\"\n";
        let file = TextFile::decode("facts.toml", text.as_bytes()).unwrap();
        let mut findings = Findings::of(&file);
        assert!(read(&file, &Known::default(), &mut findings).is_empty());
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
        let facts = read(&file, &Known::default(), &mut findings);
        assert_eq!(facts[0].text.get(crate::content::Language::En).as_str(), "<p><em>One</em></p>\n");
        assert_eq!(findings.problems.len(), 1);
        assert!(findings.problems[0].message.starts_with("dead link"), "{:?}", findings.problems);
    }
}
