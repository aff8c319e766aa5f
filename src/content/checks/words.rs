//! How long and how heavy a text is.

use crate::content::language::Language;
use crate::content::reading::file::{Findings, Place};

/// More words than this on a page, and a tired reader on a phone leaves it.
const LONGEST_PAGE: usize = 450;
/// Below this many words an index says nothing.
const FEWEST_TO_JUDGE: usize = 50;
/// A Swedish text whose LIX reaches this many tenths is too heavy for our readers.
const HEAVY_LIX: usize = 350;
/// An English text whose ARI is above this many tenths is: about what a child reads in the sixth year at school.
const HEAVIEST_ARI: usize = 60;

/// Warns of a page that is too long.
pub(crate) fn check_length(passages: &[String], place: &Place, findings: &mut Findings<'_>) {
    let words = Measured::of(passages).words;
    if words > LONGEST_PAGE {
        findings.warning(
            place,
            format!("this page has {words} words"),
            format!("split it: above {LONGEST_PAGE} words a tired reader on a phone leaves"),
        );
    }
}

/// Warns of a text that is too heavy; `what` it is, for a reader: "this page".
pub(crate) fn check_weight(
    what: &str,
    passages: &[String],
    language: Language,
    place: &Place,
    findings: &mut Findings<'_>,
) {
    let measured = Measured::of(passages);
    let Measured { words, long, characters, sentences } = measured;
    if words < FEWEST_TO_JUDGE {
        return;
    }
    let (lix, ari) = (measured.lix(), measured.ari());
    if language == Language::Sv && lix >= HEAVY_LIX {
        findings.warning(
            place,
            format!("{what} is heavy to read: LIX {}", in_tenths(lix)),
            format!(
                "stay below 35 with shorter sentences and words: {words} words in {sentences} sentences, {long} of them longer than six letters"
            ),
        );
    } else if language == Language::En && ari > HEAVIEST_ARI {
        let each = in_tenths(10 * characters / words);
        findings.warning(
            place,
            format!("{what} is heavy to read: ARI {}", in_tenths(ari)),
            format!(
                "stay at 6 or below with shorter sentences and words: {words} words in {sentences} sentences, {each} characters in a word"
            ),
        );
    }
}

fn in_tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}

/// Words, long words (more than six letters), their letters and digits, and sentences of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Measured {
    words: usize,
    long: usize,
    characters: usize,
    sentences: usize,
}

impl Measured {
    /// Counts the words and sentences of paragraphs, headings and cells. The end of each of them ends a sentence.
    fn of(passages: &[String]) -> Self {
        let mut sum = Self::default();
        for passage in passages {
            let mut open = false;
            for word in passage.split_whitespace() {
                let letters = word.chars().filter(|char| char.is_alphanumeric()).count();
                if letters > 0 {
                    sum.words += 1;
                    sum.long += usize::from(letters > 6);
                    sum.characters += letters;
                    open = true;
                }
                let closing = ['"', '\'', ')', '”', '’', '»', '*'];
                if open && word.trim_end_matches(closing).ends_with(['.', '!', '?', ':', '…']) {
                    sum.sentences += 1;
                    open = false;
                }
            }
            sum.sentences += usize::from(open);
        }
        sum
    }

    /// The reading index LIX in tenths: words per sentence plus the share of long words in per cent. Below 30 reads like
    /// a children's book, 40 like a newspaper, 60 like a statute. C. H. Björnsson, *Läsbarhet*, Stockholm: Liber, 1968.
    const fn lix(self) -> usize {
        if self.words == 0 || self.sentences == 0 {
            return 0;
        }
        // In hundredths, so that no fraction is lost before rounding.
        let sentence = 100 * self.words / self.sentences;
        let long = 100 * 100 * self.long / self.words;
        (sentence + long + 5) / 10
    }

    /// The Automated Readability Index in tenths: about the year at school in which an English text can be read. R. J.
    /// Senter and E. A. Smith, *Automated Readability Index*, AMRL-TR-66-220, 1967.
    const fn ari(self) -> usize {
        if self.words == 0 || self.sentences == 0 {
            return 0;
        }
        let word = 471 * self.characters / self.words;
        let sentence = 50 * self.words / self.sentences;
        (word + sentence).saturating_sub(2143).saturating_add(5) / 10
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_sentences_are_counted_as_a_reader_counts() {
        for (text, words, long, characters, sentences) in [
            ("", 0, 0, 0, 0),
            ("– … !", 0, 0, 0, 0),
            ("Hej", 1, 0, 3, 1),
            ("Hej. Hur är det?", 4, 0, 11, 2),
            ("Kl. 22 sover du.", 4, 0, 11, 2),
            ("\"Jag vill vakna.\" Det räcker", 5, 0, 21, 2),
            ("Sömnsvårigheter försvinner åtta gånger", 4, 2, 35, 1),
            ("gängets", 1, 1, 7, 1),
        ] {
            let measured = Measured::of(&[text.to_owned()]);
            assert_eq!(measured, Measured { words, long, characters, sentences }, "{text}");
        }
    }

    #[test]
    fn lix_is_words_per_sentence_plus_per_cent_of_long_words() {
        let cases = [((100, 20, 10), 300), ((0, 0, 0), 0), ((10, 0, 1), 100), ((200, 80, 8), 650), ((3, 1, 2), 348)];
        for ((words, long, sentences), lix) in cases {
            let measured = Measured { words, long, sentences, characters: 0 };
            assert_eq!(measured.lix(), lix, "{words} {long} {sentences}");
        }
    }

    #[test]
    fn ari_grows_with_longer_words_and_longer_sentences() {
        // 4.71 · 4.0 + 0.5 · 10 − 21.43 = 2.41; 4.71 · 5.0 + 0.5 · 20 − 21.43 = 12.12.
        let cases = [((100, 400, 10), 24), ((100, 500, 5), 121), ((0, 0, 0), 0), ((10, 10, 5), 0)];
        for ((words, characters, sentences), ari) in cases {
            let measured = Measured { words, characters, sentences, long: 0 };
            assert_eq!(measured.ari(), ari, "{words} {characters} {sentences}");
        }
    }
}
