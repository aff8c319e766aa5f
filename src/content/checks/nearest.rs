//! "Did you mean": the known word that is nearest to a mistyped one.

/// A hint that names the nearest known word, or all of them when none is near.
pub(crate) fn did_you_mean(typed: &str, known: &[&str]) -> String {
    let nearest = known
        .iter()
        .map(|word| (distance(typed, word), word))
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, word)| *distance <= 1 + word.chars().count() / 5 && *distance < word.chars().count());
    match nearest {
        Some((_, word)) => format!("did you mean `{word}`?"),
        None => format!("known here: {}", known.join(", ")),
    }
}

/// How many characters must be added, removed or replaced to get from one word to the other (Levenshtein 1966).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, from_char) in from.chars().take(40).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, to_char) in row.iter_mut().skip(1).zip(&to) {
            let replaced = diagonal + usize::from(from_char != *to_char);
            diagonal = *cell;
            left = replaced.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let known = ["choice", "several", "short text"];
        for (typed, hint) in [
            ("choise", "did you mean `choice`?"),
            ("Several", "did you mean `several`?"),
            ("shorttext", "did you mean `short text`?"),
            ("slider", "known here: choice, several, short text"),
        ] {
            assert_eq!(did_you_mean(typed, &known), hint, "{typed}");
        }
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
