//! The arrows between the rows of the house, read from every `crate::` in the sources. They point down, and nobody
//! imports research; the map is `MAY_IMPORT`, and docs/ARCHITECTURE.md says why it looks so.

use super::{following, report, without_comments};

/// What each row of the house may import, besides itself and the bottom row. Arrows point down, nobody imports research.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("research", &["app", "web", "content", "staff", "participants", "diary", "measures", "programme", "messages"]),
    ("reasons", &["app", "web", "content", "staff", "participants", "messages"]),
    ("messages", &["app", "web", "content", "staff", "participants", "diary", "measures", "programme"]),
    ("programme", &["app", "web", "content", "staff", "participants", "diary", "measures"]),
    ("measures", &["app", "web", "content", "staff", "participants"]),
    ("diary", &["app", "web", "content", "staff", "participants"]),
    ("public", &["app", "promises", "web", "content", "programme"]),
    ("participants", &["app", "web", "content"]),
    ("staff", &["app", "web", "content"]),
    ("web", &["app", "content"]),
    ("content", &[]),
    ("language", &["content"]),
    ("installation", &["app"]),
];

/// One owner each: time, environment, chance, databases and the like. They know nothing of the rows above them.
const BOTTOM_ROW: &[&str] =
    &["clock", "config", "crypto", "db", "error", "installation", "language", "limits", "schema", "templates"];

#[test]
fn import_arrows_point_down() {
    report(&["src"], "rs", wrong_arrows);
}

/// Imports that the map above does not allow. Files of the top row (`main`, `routes`, `app`, `chores` …) may import all.
fn wrong_arrows(path: &str, source: &str) -> Vec<String> {
    let inside = path.trim_start_matches("src/");
    let row = inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs");
    let allowed = match MAY_IMPORT.iter().find(|(name, _)| *name == row) {
        Some((_, allowed)) => *allowed,
        None if BOTTOM_ROW.contains(&row) => &[],
        None => return Vec::new(),
    };
    let code = without_comments(source);
    let mut wrong = Vec::new();
    for name in imported(path, &code) {
        let fine = name == row || allowed.contains(&name.as_str());
        let below = row != "content" && BOTTOM_ROW.contains(&name.as_str());
        if !fine && !below {
            wrong.push(format!("`{row}` may not import `{name}`; see the arrows in docs/ARCHITECTURE.md"));
        }
    }
    wrong
}

/// The names that follow `crate::`, alone or in braces, and those that follow enough `super::` to mean the crate.
fn imported(path: &str, code: &str) -> Vec<String> {
    let mut names: Vec<String> = following(code, "crate::").iter().flat_map(|rest| leading_names(rest)).collect();
    let depth = path.matches('/').count() - usize::from(path.ends_with("/mod.rs"));
    let row = |name: &String| BOTTOM_ROW.contains(&name.as_str()) || MAY_IMPORT.iter().any(|(row, _)| row == name);
    let supers = "super::".repeat(depth);
    names.extend(following(code, &supers).iter().flat_map(|rest| leading_names(rest)).filter(row));
    // A name with a capital letter stands in lib.rs itself.
    names.retain(|name| name.starts_with(|first: char| first.is_ascii_lowercase()));
    names.sort();
    names.dedup();
    names
}

/// `diary::Diary` gives `diary`; `{db::Db, web::{Form, Visitor}}` gives `db` and `web`.
fn leading_names(rest: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = rest.strip_prefix('{') else {
        return vec![word(rest)];
    };
    let (mut depth, mut fresh, mut names) = (1, true, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => fresh = true,
            _ if depth == 1 && fresh && !letter.is_whitespace() => {
                names.push(word(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

mod tests {
    use super::wrong_arrows;
    use crate::architecture::tests::reported;

    #[test]
    fn an_arrow_that_turns_upward_is_reported() {
        for (path, source, expected) in [
            ("src/diary/entry.rs", "use crate::messages::Conversation;", "`diary` may not import `messages`"),
            ("src/diary/entry.rs", "use crate::{db::Db, web::{Form, research}, programme};", "`programme`"),
            ("src/messages/inbox.rs", "fn f(x: &crate::research::Release) {}", "`research`"),
            ("src/programme/routes.rs", "pub(crate) use crate::{\n    research,\n};", "`research`"),
            ("src/participants/vault.rs", "use crate::staff::Account;", "`staff`"),
            ("src/measures/mod.rs", "use super::diary::Diary;", "`diary`"),
            ("src/clock.rs", "use crate::web::Form;", "`clock` may not import `web`"),
            ("src/content/html.rs", "use crate::db::Db;", "`content` may not import `db`"),
            ("src/web/form.rs", "use crate::routes::ALL;", "`routes`"),
            ("src/staff/audit.rs", "use super::super::research::Release;", "`staff` may not import `research`"),
            ("src/content/reading/pages.rs", "use super::super::super::db::Db;", "`content` may not import `db`"),
        ] {
            reported(&wrong_arrows(path, source), expected);
        }
    }

    #[test]
    fn an_arrow_that_points_down_is_fine() {
        for (path, source) in [
            ("src/research/release.rs", "use crate::{clock::{Clock, Day}, messages::Conversation, App};"),
            ("src/diary/entry.rs", "// never crate::research\nuse crate::diary::Goal;\nuse my_crate::research;"),
            ("src/diary/mod.rs", "mod tests { use super::*; use super::entry::Entry; }"),
            ("src/content/reading/pages.rs", "use super::super::html::Html;"),
            ("src/app.rs", "use crate::research;"),
        ] {
            assert_eq!(wrong_arrows(path, source), Vec::<String>::new(), "{path}");
        }
    }
}
