//! How participants are sorted along one variable, and which counts follow from which.

/// What stands between two groups in the name of those who are in the first and not in the second.
pub(super) const WITHOUT: &str = " without ";

/// How the codes of a dimension share out the participants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The codes under one parent are disjoint and together are the parent.
    Exhaustive,
    /// Every code is a part of its parent, whatever the other codes are.
    Within,
}

/// One variable with its only classification. A code may have a parent code; without one, the parent is everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    id: String,
    kind: Kind,
    codes: Vec<(String, Option<String>)>,
}

/// One way in which a group falls into parts that do not overlap. `whole` is `None` for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) whole: Option<String>,
    pub(super) parts: Vec<String>,
    /// Whether the last part is an implied remainder: the whole without the first part.
    pub(super) remainder: bool,
    /// Whether the whole is the nearest group around the parts; the other remainders are sums of nearest ones.
    pub(super) nearest: bool,
}

impl Dimension {
    /// Disjoint codes of which every participant has exactly one.
    pub fn partition(id: &str, codes: &[&str]) -> Self {
        Self::make(id, Kind::Exhaustive, codes.iter().map(|code| (*code, None)))
    }

    /// Codes with their parents, parents first; the children of one parent are disjoint and together are the parent.
    pub fn hierarchy(id: &str, codes: &[(&str, Option<&str>)]) -> Self {
        Self::make(id, Kind::Exhaustive, codes.iter().copied())
    }

    /// Cumulative codes: everybody in a code is also in the one before it.
    pub fn nested(id: &str, chain: &[&str]) -> Self {
        let parents = std::iter::once(None).chain(chain.iter().map(|code| Some(*code)));
        Self::make(id, Kind::Within, chain.iter().copied().zip(parents))
    }

    /// Codes of which a participant may have any number: each is a yes or no of its own.
    pub fn multi(id: &str, codes: &[&str]) -> Self {
        Self::make(id, Kind::Within, codes.iter().map(|code| (*code, None)))
    }

    /// Codes each of which lies within its parent (parents first), and is otherwise free: several nested chains.
    pub fn within(id: &str, codes: &[(&str, Option<&str>)]) -> Self {
        Self::make(id, Kind::Within, codes.iter().copied())
    }

    fn make<'a>(id: &str, kind: Kind, codes: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> Self {
        let codes = codes.map(|(code, parent)| (code.to_owned(), parent.map(str::to_owned))).collect();
        Self { id: id.to_owned(), kind, codes }
    }

    /// The name of the variable.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The deepest level of a hierarchy; 1 for every other kind.
    pub fn depth(&self) -> usize {
        match self.kind {
            Kind::Exhaustive => self.codes.iter().map(|(code, _)| self.level(code)).max().unwrap_or(0),
            Kind::Within => 1,
        }
    }

    /// The codes printed at a depth, in the order given. A code without children stands for itself further down.
    pub fn codes(&self, depth: usize) -> Vec<&str> {
        let is_leaf = |code: &str| self.codes.iter().all(|(_, parent)| parent.as_deref() != Some(code));
        self.codes
            .iter()
            .map(|(code, _)| code.as_str())
            .filter(|code| match self.kind {
                Kind::Exhaustive => self.level(code) == depth || self.level(code) < depth && is_leaf(code),
                Kind::Within => true,
            })
            .collect()
    }

    /// Every way in which the codes down to a depth share out their parents.
    pub(super) fn splits(&self, depth: usize) -> Vec<Split> {
        match self.kind {
            Kind::Exhaustive => self.exhaustive_splits(depth),
            Kind::Within => self.codes.iter().flat_map(|(code, _)| self.remainders(code)).collect(),
        }
    }

    /// The first thing wrong with the codes, in words.
    pub(super) fn fault(&self) -> Option<&'static str> {
        if self.codes.is_empty() {
            return Some("has no codes");
        }
        for (at, (code, parent)) in self.codes.iter().enumerate() {
            let mut before = self.codes.iter().take(at);
            if before.clone().any(|(other, _)| other == code) {
                return Some("has the same code twice");
            }
            if parent.is_some() && !before.any(|(other, _)| Some(other) == parent.as_ref()) {
                return Some("has a code whose parent does not stand before it");
            }
            if code.contains(WITHOUT) {
                return Some("has a code with the word \"without\", which names differences");
            }
        }
        None
    }

    fn parent(&self, code: &str) -> Option<&str> {
        self.codes.iter().find(|(other, _)| other == code)?.1.as_deref()
    }

    fn level(&self, code: &str) -> usize {
        1 + self.ancestors(code).count()
    }

    fn ancestors(&self, code: &str) -> impl Iterator<Item = &str> {
        // Parents stand before their children, so a chain is never longer than the list of codes.
        std::iter::successors(self.parent(code), |above| self.parent(above)).take(self.codes.len())
    }

    fn exhaustive_splits(&self, depth: usize) -> Vec<Split> {
        let wholes = self.codes.iter().filter(|(code, _)| self.level(code) < depth).map(|(code, _)| Some(code));
        std::iter::once(None)
            .chain(wholes)
            .filter_map(|whole| {
                let parts: Vec<String> = self
                    .codes
                    .iter()
                    .filter(|(_, parent)| parent.as_ref() == whole)
                    .map(|(code, _)| code.clone())
                    .collect();
                (!parts.is_empty()).then(|| Split { whole: whole.cloned(), parts, remainder: false, nearest: true })
            })
            .collect()
    }

    /// A code and what is left of each group around it. All of them, not only the nearest: an outsider
    /// can subtract any two numbers.
    fn remainders(&self, code: &str) -> Vec<Split> {
        let wholes = self.ancestors(code).map(Some).chain(std::iter::once(None));
        wholes
            .enumerate()
            .map(|(distance, whole)| Split {
                whole: whole.map(str::to_owned),
                parts: vec![code.to_owned(), format!("{}{WITHOUT}{code}", whole.unwrap_or("all"))],
                remainder: true,
                nearest: distance == 0,
            })
            .collect()
    }
}
