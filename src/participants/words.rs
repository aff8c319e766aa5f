//! The word list of the token: 4,096 everyday Swedish words, and forgiving ways to find one of them.
//! A word's place in the list is part of every token ever given out, so the list never changes.

use std::collections::HashMap;
use std::sync::LazyLock;

use zeroize::Zeroizing;

static LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("words.txt").lines().collect());

static PLACES: LazyLock<HashMap<String, u16>> =
    LazyLock::new(|| (0..).zip(LIST.iter()).map(|(place, word)| (key(word), place)).collect());

/// The letters of the shortest word.
pub(super) const SHORTEST: usize = 3;
/// The letters of the longest word.
pub(super) const LONGEST: usize = 8;
/// The longest typed word for which a near one is looked for.
const LONGEST_TYPED: usize = 12;

/// The word at a place; only the low twelve bits count.
pub(super) fn word(place: u16) -> &'static str {
    LIST.get(usize::from(place & 0xfff)).copied().unwrap_or_default()
}

/// The place of a word as somebody typed it.
pub(super) fn find(typed: &str) -> Option<u16> {
    PLACES.get(&*Zeroizing::new(key(typed))).copied()
}

/// The word of the list that is nearest to a mistyped one, when any is near.
pub(super) fn nearest(typed: &str) -> Option<&'static str> {
    let typed = Zeroizing::new(key(typed).chars().collect::<Vec<char>>());
    if !(SHORTEST..=LONGEST_TYPED).contains(&typed.len()) {
        return None;
    }
    let most = if typed.len() <= 4 { 1 } else { 2 };
    let (distance, place) =
        PLACES.iter().map(|(known, place)| (distance(&typed, &known.chars().collect::<Vec<char>>()), place)).min()?;
    (distance <= most).then(|| word(*place))
}

/// Cuts typed text into words: lower case, å and ä as a, ö as o, é as e; whatever is neither letter nor digit parts them.
pub(super) fn chunks(typed: &str) -> Vec<Zeroizing<String>> {
    let mut chunks = Vec::new();
    let mut chunk = Zeroizing::new(String::new());
    for c in typed.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            c if c.is_alphanumeric() => chunk.push(plain(c)),
            _ if chunk.is_empty() => {}
            _ => chunks.push(std::mem::take(&mut chunk)),
        }
    }
    if !chunk.is_empty() {
        chunks.push(chunk);
    }
    chunks
}

/// What a word is found by: plain letters in lower case, none of them twice in a row.
fn key(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().flat_map(char::to_lowercase).map(plain).collect();
    letters.dedup();
    letters.into_iter().collect()
}

const fn plain(letter: char) -> char {
    match letter {
        'å' | 'ä' | 'à' | 'á' | 'â' | 'æ' => 'a',
        'ö' | 'ò' | 'ó' | 'ô' | 'ø' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ù' | 'ú' => 'u',
        other => other,
    }
}

/// How many letters must be changed, added, dropped or swapped with their neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut best = (at(&above, j) + usize::from(a != b)).min(at(&above, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_4096_sorted_words_of_three_to_eight_swedish_letters() {
        assert_eq!(LIST.len(), 4096);
        assert!(LIST.is_sorted_by(|one, other| one < other), "sorted, and none twice");
        for word in LIST.iter() {
            assert!((SHORTEST..=LONGEST).contains(&word.chars().count()), "{word}");
            assert!(word.chars().all(|c| matches!(c, 'a'..='z' | 'å' | 'ä' | 'ö' | 'é')), "{word}");
        }
    }

    #[test]
    fn no_two_words_are_the_same_without_dots_rings_and_doubled_letters() {
        assert_eq!(PLACES.len(), LIST.len());
    }

    #[test]
    fn the_list_is_the_one_that_tokens_were_made_from() {
        let digest = crate::crypto::digest("words", &[include_bytes!("words.txt")]);
        assert_eq!(hex::encode(digest), "4e71b977854e39c848b6e81044a7ea623a468691b202df2be2009095c2d3728b");
    }

    #[test]
    fn a_mistyped_word_is_near_to_the_meant_one() {
        for (typed, meant) in [
            ("igelkot", Some("igelkott")),
            ("igelkokt", Some("igelkott")),
            ("smutron", Some("smultron")),
            ("smulrton", Some("smultron")),
            ("regbåge", Some("regnbåge")),
            ("xqzwvkjp", None),
            ("a", None),
            ("", None),
            ("smultronsmultron", None),
        ] {
            assert_eq!(find(typed).map(word).or_else(|| nearest(typed)), meant, "{typed}");
        }
    }

    #[test]
    fn typed_text_falls_into_plain_words() {
        let cut = |typed| chunks(typed).iter().map(|chunk| chunk.to_string()).collect::<Vec<_>>();
        assert_eq!(cut("Å-ä, Ö.\r\n É\u{a0}x"), ["a", "a", "o", "e", "x"]);
        assert_eq!(cut("A\u{30a}ng  sko\u{200b}g o\u{308}\u{ad}n"), ["ang", "skog", "on"]);
        assert!(cut(" -.\n ").is_empty());
    }
}
