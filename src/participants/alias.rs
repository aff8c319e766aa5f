//! Word pairs that people go by: kind, plain, and drawn by chance, so that they say nothing about anybody.

use crate::crypto::random_bytes;

/// Adjectives in the form that goes with en-words.
const ADJECTIVES: [&str; 64] = [
    "Blank",
    "Blå",
    "Bred",
    "Brun",
    "Dansande",
    "Djup",
    "Drömmande",
    "Envis",
    "Fiffig",
    "Finurlig",
    "Glad",
    "Glittrande",
    "Gul",
    "Gyllene",
    "Hoppfull",
    "Klar",
    "Klok",
    "Kvick",
    "Leende",
    "Len",
    "Lila",
    "Liten",
    "Ljus",
    "Luddig",
    "Lugn",
    "Lång",
    "Lätt",
    "Mjuk",
    "Modig",
    "Munter",
    "Nyfiken",
    "Prickig",
    "Pigg",
    "Randig",
    "Rask",
    "Rosa",
    "Rund",
    "Rutig",
    "Röd",
    "Seglande",
    "Silvrig",
    "Sjungande",
    "Skimrande",
    "Snabb",
    "Snäll",
    "Solig",
    "Stark",
    "Stilla",
    "Stor",
    "Strålande",
    "Sval",
    "Tapper",
    "Tidig",
    "Trogen",
    "Trygg",
    "Turkos",
    "Tyst",
    "Tålig",
    "Vaken",
    "Vandrande",
    "Varm",
    "Varsam",
    "Vit",
    "Vänlig",
];

/// En-words from outdoors and from everyday life.
const NOUNS: [&str; 64] = [
    "ask",
    "ballong",
    "bris",
    "bro",
    "bäck",
    "bäver",
    "båt",
    "cykel",
    "ek",
    "ekorre",
    "fjäder",
    "fjäril",
    "gran",
    "groda",
    "hare",
    "holme",
    "humla",
    "häger",
    "igelkott",
    "klippa",
    "koja",
    "kompass",
    "kotte",
    "kväll",
    "lampa",
    "lax",
    "lind",
    "lykta",
    "lärka",
    "morgon",
    "mes",
    "måne",
    "nyckel",
    "nyckelpiga",
    "regnbåge",
    "ros",
    "räv",
    "rönn",
    "sjö",
    "sky",
    "skog",
    "snö",
    "sol",
    "sommar",
    "sten",
    "stig",
    "stjärna",
    "strand",
    "svala",
    "svan",
    "säl",
    "sälg",
    "tall",
    "trana",
    "trappa",
    "trast",
    "uggla",
    "utter",
    "vik",
    "vind",
    "viol",
    "våg",
    "älg",
    "äng",
];

/// A pair by chance, like "Lugn uggla".
pub fn random_pair() -> String {
    let [one, other] = random_bytes::<2>();
    let word = |list: &[&'static str; 64], chance: u8| list.get(usize::from(chance % 64)).copied().unwrap_or_default();
    format!("{} {}", word(&ADJECTIVES, one), word(&NOUNS, other))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_word_is_there_twice() {
        for list in [ADJECTIVES, NOUNS] {
            assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), 64);
        }
    }

    #[test]
    fn a_pair_is_two_words() {
        let pairs: BTreeSet<String> = (0..50).map(|_| random_pair()).collect();
        assert!(pairs.len() > 40, "chance repeats itself: {pairs:?}");
        assert!(pairs.iter().all(|pair| pair.split(' ').count() == 2));
    }
}
