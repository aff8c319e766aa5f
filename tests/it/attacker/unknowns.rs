//! Unknown whole numbers, and everything that is known about sums of them.

use std::collections::BTreeMap;

/// A sum of unknowns, each with a factor.
pub(crate) type Sum = BTreeMap<usize, i64>;

/// Adds one sum to another, so many times.
pub(crate) fn add(sum: &mut Sum, other: &Sum, times: i64) {
    for (at, factor) in other {
        let entry = sum.entry(*at).or_default();
        *entry += times * factor;
        if *entry == 0 {
            sum.remove(at);
        }
    }
}

/// One sum without another.
pub(crate) fn minus(sum: &Sum, other: &Sum) -> Sum {
    let mut rest = sum.clone();
    add(&mut rest, other, -1);
    rest
}

/// A sum that lies between two numbers, ends included.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    pub(crate) sum: Vec<(usize, i64)>,
    pub(crate) low: Option<i64>,
    pub(crate) high: Option<i64>,
}

impl Fact {
    /// Whether some numbers agree with it.
    pub(crate) fn holds(&self, values: &[i64]) -> bool {
        let sum: i64 = self.sum.iter().map(|(at, factor)| factor * values[*at]).sum();
        self.low.is_none_or(|low| low <= sum) && self.high.is_none_or(|high| sum <= high)
    }
}

/// Unknowns with bounds, and facts about sums of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unknowns {
    pub(crate) low: Vec<i64>,
    pub(crate) high: Vec<Option<i64>>,
    pub(crate) facts: Vec<Fact>,
}

/// The numbers published contradict each other.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Contradiction;

impl Unknowns {
    /// Another unknown: a number of people.
    pub(crate) fn another(&mut self) -> usize {
        self.low.push(0);
        self.high.push(None);
        self.low.len() - 1
    }

    /// Notes that a sum lies between two numbers.
    pub(crate) fn note(&mut self, sum: &Sum, low: Option<i64>, high: Option<i64>) {
        self.facts.push(Fact {
            sum: sum.iter().filter(|(_, n)| **n != 0).map(|(at, n)| (*at, *n)).collect(),
            low,
            high,
        });
    }

    /// Notes what a sum is.
    pub(crate) fn note_equal(&mut self, sum: &Sum, n: i64) {
        self.note(sum, Some(n), Some(n));
    }

    /// Notes that one sum is at most another: its people are among those of the other.
    pub(crate) fn note_within(&mut self, part: &Sum, whole: &Sum) {
        self.note(&minus(whole, part), Some(0), None);
    }

    /// Draws every conclusion that one fact alone allows, over and over.
    pub(crate) fn narrow(&mut self) -> Result<(), Contradiction> {
        let mut facts_of = vec![Vec::new(); self.low.len()];
        for (at, fact) in self.facts.iter().enumerate() {
            fact.sum.iter().for_each(|(unknown, _)| facts_of[*unknown].push(at));
        }
        let mut ahead: std::collections::BTreeSet<usize> = (0..self.facts.len()).collect();
        // Bounds that creep by one for ever are left where they are: they are true all the same.
        for _ in 0..200 * (self.facts.len() + 1) {
            let Some(at) = ahead.pop_first() else { break };
            for (unknown, low, high) in self.conclusions(at) {
                if high.is_some_and(|high| high < low) {
                    return Err(Contradiction);
                }
                (self.low[unknown], self.high[unknown]) = (low, high);
                ahead.extend(&facts_of[unknown]);
            }
        }
        let unmet = |fact: &&Fact| fact.sum.iter().all(|(at, _)| self.value(*at).is_some()) && !fact.holds(&self.low);
        if self.facts.iter().any(|fact| unmet(&fact)) { Err(Contradiction) } else { Ok(()) }
    }

    /// The number of an unknown, if it is known.
    pub(crate) fn value(&self, at: usize) -> Option<i64> {
        (self.high[at] == Some(self.low[at])).then_some(self.low[at])
    }

    /// What one fact says of each of its unknowns, where that is news.
    fn conclusions(&self, at: usize) -> Vec<(usize, i64, Option<i64>)> {
        let fact = &self.facts[at];
        let mut news = Vec::new();
        let turned = || fact.sum.iter().map(|(at, factor)| (*at, -factor)).collect();
        for (sum, most) in [(fact.sum.clone(), fact.high), (turned(), fact.low.map(|low| -low))] {
            news.extend(most.map(|most| self.at_most(&sum, most)).unwrap_or_default());
        }
        news
    }

    /// What follows for each unknown from a sum being at most this.
    fn at_most(&self, sum: &[(usize, i64)], most: i64) -> Vec<(usize, i64, Option<i64>)> {
        // The least that a term can be; nothing if it has no end.
        let least = |(at, factor): (usize, i64)| {
            if factor > 0 { Some(factor * self.low[at]) } else { self.high[at].map(|high| factor * high) }
        };
        let endless = sum.iter().filter(|term| least(**term).is_none()).count();
        let leasts: i64 = sum.iter().filter_map(|term| least(*term)).sum();
        let mut news = Vec::new();
        for term in sum {
            let (own, others_endless) = match least(*term) {
                Some(own) => (own, endless),
                None => (0, endless - 1),
            };
            if others_endless > 0 {
                continue;
            }
            let ((at, factor), left) = (*term, most - (leasts - own));
            let end = left.div_euclid(factor.abs());
            if factor > 0 && self.high[at].is_none_or(|high| end < high) {
                news.push((at, self.low[at], Some(end)));
            } else if factor < 0 && -end > self.low[at] {
                news.push((at, -end, self.high[at]));
            }
        }
        news
    }
}
