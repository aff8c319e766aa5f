//! The pictures that a module can open with, and that a text can show.

/// Their names; each is `static/pictures/<name>.svg`.
pub const PICTURES: [&str; 21] = [
    "bench",
    "book",
    "breathing",
    "evening",
    "fence",
    "kettle",
    "kite",
    "lantern",
    "letter",
    "mind",
    "moon",
    "open-door",
    "path",
    "rain",
    "scales",
    "signpost",
    "tree",
    "two-cups",
    "umbrella",
    "voices",
    "wave",
];

/// The address of a picture.
pub fn address_of_picture(name: &str) -> String {
    format!("/static/pictures/{name}.svg")
}

/// The name in an address of a picture that there is.
pub(super) fn named(address: &str) -> Option<&'static str> {
    PICTURES.into_iter().find(|name| address_of_picture(name) == address)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    #[test]
    fn the_names_are_those_of_the_files() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/pictures");
        let files: BTreeSet<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(files, PICTURES.iter().map(|name| format!("{name}.svg")).collect());
    }
}
