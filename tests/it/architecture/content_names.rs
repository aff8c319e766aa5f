//! A programme is content: no source names one of them, or a module of one, so that an author can add and take away what
//! they like. Tests and made-up cohorts may; and the closed lists of words that authors choose from live in `content`, where
//! a topic may be called as a programme is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{report, without_comments};

#[test]
fn no_source_names_a_programme_or_a_module() {
    let names = names();
    assert!(names.len() > 10, "only {names:?} were found");
    report(&["src"], "rs", |path, source| named(&names, path, source));
}

/// The folders of programmes, and the slugs of their modules that are made of several words: a short one may be anything.
fn names() -> BTreeSet<String> {
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules");
    let mut names = BTreeSet::new();
    for programme in folders(&modules).into_iter().filter(|name| modules.join(name).join("programme.toml").exists()) {
        for file in folders(&modules.join(&programme).join("sv")) {
            let slug = file.trim_end_matches(".md").split_once('-').map(|(_, slug)| slug.to_owned());
            names.extend(slug.filter(|slug| slug.contains('-')));
        }
        names.insert(programme);
    }
    names
}

fn folders(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path).into_iter().flatten();
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

fn named(names: &BTreeSet<String>, path: &str, source: &str) -> Vec<String> {
    let file = path.rsplit('/').next().unwrap_or(path);
    if ["src/simulation/", "src/content/"].iter().any(|free| path.starts_with(free))
        || file.ends_with("tests.rs")
        || file == "sample.rs"
    {
        return Vec::new();
    }
    let code = without_comments(source);
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let found = names.iter().filter(|name| code.contains(&format!("\"{name}\"")));
    found.map(|name| format!("names `{name}`, which is content")).collect()
}

mod tests {
    use super::named;
    use crate::architecture::tests::reported;

    #[test]
    fn a_name_in_code_is_reported_and_one_in_a_test_is_not() {
        let names = ["cannabis".to_owned()].into();
        reported(&named(&names, "src/a.rs", "let id = \"cannabis\";"), "names `cannabis`");
        for fine in ["// \"cannabis\"", "let word = \"cannabis use\";", "#[cfg(test)]\nmod tests { \"cannabis\" }"] {
            assert!(named(&names, "src/a.rs", fine).is_empty(), "{fine}");
        }
        assert!(named(&names, "src/research/release/tests.rs", "\"cannabis\"").is_empty());
    }
}
