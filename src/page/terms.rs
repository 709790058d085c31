//! Finds glossary terms in running text: where they occur as words, whether the text explains them, and which of them a page has had. It
//! never looks up the meaning of a term.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, Input, MatchKind};

/// The terms to find.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// `None` if there are no terms.
    finder: Option<AhoCorasick>,
    /// The index of the term of each pattern.
    term_of: Vec<usize>,
}

/// The form in which a term occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermForm {
    /// Unchanged: its long form reads well in brackets after it.
    Plain,
    /// In the genitive, inflected or in a compound: `LSS:s`, `SIP:en`, `LSS-boende`.
    Inflected,
}

/// An occurrence of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermUse<'a> {
    /// The index of the term.
    pub term: usize,
    /// The whole word with its suffix: `LSS-boende`.
    pub text: &'a str,
    /// Its byte offset in the text.
    pub start: usize,
    /// Its form.
    pub form: TermForm,
}

impl Terms {
    /// Creates a finder for the terms of a glossary. A lower-case word is also found capitalised at the start of a sentence, and vice
    /// versa; an abbreviation only as written.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut patterns, mut term_of) = (Vec::new(), Vec::new());
        for (term, name) in names.into_iter().enumerate() {
            for pattern in std::iter::once(name.to_owned()).chain(with_other_first_letter(name)) {
                patterns.push(pattern);
                term_of.push(term);
            }
        }
        let finder = (!patterns.is_empty()).then(|| AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&patterns).ok());
        Self { finder: finder.flatten(), term_of }
    }

    /// Returns the first occurrence in `text` at or after byte `from`.
    pub fn next<'a>(&self, text: &'a str, from: usize) -> Option<TermUse<'a>> {
        let finder = self.finder.as_ref()?;
        let mut at = from;
        while at < text.len() {
            let found = finder.find(Input::new(text).range(at..))?;
            if let Some((end, form)) = word_end(text, found.range()) {
                let (start, term) = (found.start(), self.term_of[found.pattern().as_usize()]);
                return Some(TermUse { term, text: &text[start..end], start, form });
            }
            at = found.start() + text[found.start()..].chars().next().map_or(1, char::len_utf8);
        }
        None
    }
}

/// Returns a word with the case of its first letter changed; `None` for an abbreviation.
fn with_other_first_letter(name: &str) -> Option<String> {
    let mut letters = name.chars();
    let first = letters.next()?;
    let rest = letters.as_str();
    if !rest.starts_with(char::is_lowercase) {
        return None;
    }
    let other: String = if first.is_lowercase() { first.to_uppercase().collect() } else { first.to_lowercase().collect() };
    (!other.starts_with(first)).then(|| other + rest)
}

/// Returns the end of the word that starts with a term, and the term's form; `None` if the term is only a part of another word.
fn word_end(text: &str, range: std::ops::Range<usize>) -> Option<(usize, TermForm)> {
    if text[..range.start].ends_with(|c: char| c.is_alphanumeric() || c == '-') {
        return None;
    }
    let rest = &text[range.end..];
    let ending = ending(rest);
    let after = rest[ending..].chars().next();
    if after.is_some_and(char::is_alphanumeric) {
        return None;
    }
    Some((range.end + ending, if ending == 0 { TermForm::Plain } else { TermForm::Inflected }))
}

/// Returns how many bytes after a term belong to its word: an `s`, or letters after a colon, an apostrophe or a hyphen.
fn ending(rest: &str) -> usize {
    let letters = |text: &str| text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let mut signs = rest.chars();
    match signs.next() {
        Some('s') if !signs.as_str().starts_with(char::is_alphanumeric) => 1,
        Some(sign @ (':' | '’' | '\'')) if signs.as_str().starts_with(char::is_lowercase) => sign.len_utf8() + letters(signs.as_str()),
        Some('-') if signs.as_str().starts_with(char::is_alphanumeric) => {
            let inside = |c: char| c.is_alphanumeric() || c == '-';
            let word = signs.as_str().find(|c| !inside(c)).unwrap_or(signs.as_str().len());
            1 + signs.as_str()[..word].trim_end_matches('-').len()
        }
        _ => 0,
    }
}

/// Whether the surrounding text explains a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Explained {
    /// No: the explanation is to be added.
    No,
    /// Yes: `LSS (lagen om …)`, or `lagen om … (LSS)`.
    Yes,
    /// No, but brackets within or before brackets would not read well.
    InTheWay,
}

/// Whether a paragraph explains a term with the long form `long`, given the text `before` and `after` it.
pub(super) fn explained(before: &str, after: &str, long: &str) -> Explained {
    let (said, long) = (before.to_lowercase(), long.to_lowercase());
    // "En SIP, alltså en samordnad individuell plan": the rest of the sentence explains it.
    let rest = after.split_once(". ").map_or(after, |(rest, _)| rest).to_lowercase();
    if said.contains(&long) || rest.contains(&long) {
        return Explained::Yes;
    }
    if let Some(inside) = after.trim_start().strip_prefix('(') {
        let inside = inside.split(')').next().unwrap_or(inside).to_lowercase();
        return if speaks_of(&inside, &long) { Explained::Yes } else { Explained::InTheWay };
    }
    let open = before.matches('(').count() > before.matches(')').count();
    if !open {
        return Explained::No;
    }
    // The explained words directly precede the brackets, and are about as long as the long form.
    let alone = before.trim_end().ends_with('(') && after.trim_start().starts_with(')');
    let near = said.trim_end().trim_end_matches('(').chars().rev().take(long.chars().count() + 20).collect::<String>();
    let near: String = near.chars().rev().collect();
    if alone && speaks_of(&near, &long) { Explained::Yes } else { Explained::InTheWay }
}

/// Whether a text contains any of the longer words of a long form. Both are lower-case.
fn speaks_of(text: &str, long: &str) -> bool {
    long.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4).any(|word| text.contains(word))
}

/// The terms that occurred on a page: the first occurrence of each is linked, and the first suitable one is explained.
#[derive(Debug, Default)]
pub struct TermsSeen(BTreeMap<usize, bool>);

impl TermsSeen {
    /// Whether a term has been linked.
    pub(super) fn is_linked(&self, term: usize) -> bool {
        self.0.contains_key(&term)
    }

    /// Whether a term has been explained.
    pub(super) fn is_explained(&self, term: usize) -> bool {
        self.0.get(&term).copied().unwrap_or(false)
    }

    /// Records that a term is linked, and whether it is explained there.
    pub(super) fn note(&mut self, term: usize, explained: bool) {
        *self.0.entry(term).or_insert(false) |= explained;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The index of a term, its word, and its form.
    type Wanted<'a> = (usize, &'a str, TermForm);

    fn uses(text: &str) -> Vec<(usize, String, TermForm)> {
        let terms = Terms::new(["LSS", "SIP", "ordinärt boende", "Genomförandeplan"]);
        let (mut at, mut all) = (0, Vec::new());
        while let Some(found) = terms.next(text, at) {
            at = found.start + found.text.len();
            all.push((found.term, found.text.to_owned(), found.form));
        }
        all
    }

    #[test]
    fn a_term_is_found_as_a_whole_word_with_its_ending() {
        use TermForm::{Inflected, Plain};
        let cases: [(&str, &[Wanted<'_>]); 12] = [
            ("Enligt LSS ska", &[(0, "LSS", Plain)]),
            ("LSS, SIP.", &[(0, "LSS", Plain), (1, "SIP", Plain)]),
            ("LSSX och XLSS och lss", &[]),
            ("HSL-LSS och LSS-boendet-", &[(0, "LSS-boendet", Inflected)]),
            ("LSS:s krav, SIP:en", &[(0, "LSS:s", Inflected), (1, "SIP:en", Inflected)]),
            ("LSS: en lag", &[(0, "LSS", Plain)]),
            ("the LSS’s text", &[(0, "LSS’s", Inflected)]),
            ("Ordinärt boende", &[(2, "Ordinärt boende", Plain)]),
            ("ordinärt boendes", &[(2, "ordinärt boendes", Inflected)]),
            ("i ordinärt boendestöd", &[]),
            ("en genomförandeplan", &[(3, "genomförandeplan", Plain)]),
            ("LSS- och SoL-insatser", &[(0, "LSS", Plain)]),
        ];
        for (text, wanted) in cases {
            let wanted: Vec<_> = wanted.iter().map(|(term, text, form)| (*term, (*text).to_owned(), *form)).collect();
            assert_eq!(uses(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_text_that_explains_a_term_itself_is_left_alone() {
        let long = "lagen om stöd och service till vissa funktionshindrade";
        let cases = [
            ("Enligt ", " ska alla", Explained::No),
            ("Enligt ", " (lagen om stöd och service) ska", Explained::Yes),
            ("Enligt ", " (9 §) ska", Explained::InTheWay),
            ("Lagen om stöd och service (", ") säger", Explained::Yes),
            ("Enligt lagen om stöd och service till vissa funktionshindrade, ", ", ska", Explained::Yes),
            ("Enligt ", ", det vill säga lagen om stöd och service till vissa funktionshindrade, ska", Explained::Yes),
            ("Enligt ", " ska alla få stöd. Lagen om stöd och service till vissa funktionshindrade gäller", Explained::No),
            ("Alla insatser (till exempel ", " och SoL)", Explained::InTheWay),
            ("Barn (", ") och unga", Explained::InTheWay),
            ("Barn (små) och ", " och unga", Explained::No),
        ];
        for (before, after, wanted) in cases {
            assert_eq!(explained(before, after, long), wanted, "{before}…{after}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[LSIP:’ '()åä-]{0,30}") {
            for found in uses(&text) {
                prop_assert!(text.contains(&found.1));
            }
        }
    }
}
