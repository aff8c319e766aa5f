//! How long and how heavy a text is.

/// More words than this on a page, and a tired reader on a phone leaves it.
pub(crate) const LONGEST_PAGE: usize = 450;
/// A Swedish page above this reading index is too heavy for our readers.
pub(crate) const HEAVIEST: usize = 40;
/// Below this many words the index says nothing.
pub(crate) const FEWEST_FOR_LIX: usize = 50;

/// Words, long words (more than six letters) and sentences of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Measured {
    pub(crate) words: usize,
    pub(crate) long: usize,
    pub(crate) sentences: usize,
}

impl Measured {
    /// Counts the words and sentences of paragraphs, headings and cells. The end of each of them ends a sentence.
    pub(crate) fn of(passages: &[String]) -> Self {
        let mut sum = Self::default();
        for passage in passages {
            let mut open = false;
            for word in passage.split_whitespace() {
                let letters = word.chars().filter(|char| char.is_alphanumeric()).count();
                if letters > 0 {
                    sum.words += 1;
                    sum.long += usize::from(letters > 6);
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

    /// The reading index LIX, rounded: words per sentence plus the share of long words in per cent. Below 30 reads like
    /// a children's book, 40 like a newspaper, 60 like a statute. C. H. Björnsson, *Läsbarhet*, Stockholm: Liber, 1968.
    pub(crate) const fn lix(self) -> usize {
        if self.words == 0 || self.sentences == 0 {
            return 0;
        }
        // In hundredths, so that no fraction is lost before rounding.
        let sentence = 100 * self.words / self.sentences;
        let long = 100 * 100 * self.long / self.words;
        (sentence + long + 50) / 100
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_sentences_are_counted_as_a_reader_counts() {
        for (text, words, long, sentences) in [
            ("", 0, 0, 0),
            ("– … !", 0, 0, 0),
            ("Hej", 1, 0, 1),
            ("Hej. Hur är det?", 4, 0, 2),
            ("Kl. 22 sover du.", 4, 0, 2),
            ("\"Jag vill vakna.\" Det räcker", 5, 0, 2),
            ("Sömnsvårigheter försvinner åtta gånger", 4, 2, 1),
            ("gängets", 1, 1, 1),
        ] {
            let measured = Measured::of(&[text.to_owned()]);
            assert_eq!(measured, Measured { words, long, sentences }, "{text}");
        }
    }

    #[test]
    fn lix_is_words_per_sentence_plus_per_cent_of_long_words() {
        let cases = [((100, 20, 10), 30), ((0, 0, 0), 0), ((10, 0, 1), 10), ((200, 80, 8), 65), ((3, 1, 2), 35)];
        for ((words, long, sentences), lix) in cases {
            assert_eq!(Measured { words, long, sentences }.lix(), lix, "{words} {long} {sentences}");
        }
    }
}
