//! Finds references in running text that name their law: `SFS 2010:659`. It never guesses which law a bare number belongs to.

use std::collections::BTreeMap;

/// The known law collections, each with its URL pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laws(Vec<(String, String)>);

/// A reference found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawReference<'a> {
    /// Its text: `SOSFS 2011:9`.
    pub text: &'a str,
    /// Its byte offset in the text.
    pub start: usize,
    /// The URL of the law.
    pub href: String,
}

impl Laws {
    /// Creates the collections from names and URL patterns, in which `{number}` stands for `2010:659`, `{year}` for `2010` and `{no}` for
    /// `659`.
    pub fn new(patterns: &BTreeMap<String, String>) -> Self {
        let mut series: Vec<_> = patterns.iter().map(|(key, pattern)| (key.clone(), pattern.clone())).collect();
        // The longest name first: in `HSLF-FS 2017:40` the collection is not `FS`.
        series.sort_by_key(|(key, _)| std::cmp::Reverse(key.len()));
        Self(series)
    }

    /// Returns the first reference in `text` at or after byte `from`.
    pub fn next<'a>(&self, text: &'a str, from: usize) -> Option<LawReference<'a>> {
        let mut at = from;
        while let Some(colon) = text.get(at..)?.find(':').map(|colon| at + colon) {
            if let Some(reference) = self.around(text, from, colon) {
                return Some(reference);
            }
            at = colon + 1;
        }
        None
    }

    /// Returns the reference whose number has its colon at byte `colon`, if it starts at or after `from`.
    fn around<'a>(&self, text: &'a str, from: usize, colon: usize) -> Option<LawReference<'a>> {
        let before = &text[from..colon];
        let year_start = before.len().checked_sub(4).filter(|&start| before.is_char_boundary(start))?;
        let year = &before[year_start..];
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let no_length = text[colon + 1..].bytes().take_while(u8::is_ascii_digit).count();
        if !digits(year) || !(1..=5).contains(&no_length) {
            return None;
        }
        let name = before[..year_start].strip_suffix([' ', '\u{a0}'])?;
        let (key, pattern) = self.0.iter().find(|(key, _)| {
            let rest = name.strip_suffix(key.as_str());
            rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '-'))
        })?;
        let start = from + name.len() - key.len();
        let end = colon + 1 + no_length;
        let (number, no) = (&text[colon - 4..end], &text[colon + 1..end]);
        let href = pattern.replace("{number}", number).replace("{year}", year).replace("{no}", no);
        Some(LawReference { text: &text[start..end], start, href })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn laws() -> Laws {
        let pattern = |key: &str| (key.to_owned(), format!("{key}/{{year}}/{{no}}?{{number}}"));
        Laws::new(&BTreeMap::from([pattern("SFS"), pattern("SOSFS"), pattern("FS")]))
    }

    fn found(text: &str) -> Vec<(String, String)> {
        let laws = laws();
        let (mut at, mut all) = (0, Vec::new());
        while let Some(reference) = laws.next(text, at) {
            at = reference.start + reference.text.len();
            all.push((reference.text.to_owned(), reference.href));
        }
        all
    }

    #[test]
    fn a_number_whose_law_is_named_is_a_reference() {
        let wanted = [("SOSFS 2011:9".to_owned(), "SOSFS/2011/9?2011:9".to_owned())];
        assert_eq!(found("Enligt SOSFS 2011:9, 3 kap."), wanted);
        assert_eq!(found("kl. 12:30 (SFS\u{a0}2010:659)."), [("SFS\u{a0}2010:659".to_owned(), "SFS/2010/659?2010:659".to_owned())]);
    }

    #[test]
    fn a_number_without_a_law_of_its_own_stays_text() {
        for text in ["(2001:453)", "HSLF-FS 2017:40", "XSFS 2010:1", "SFS 210:1", "SFS 2010:", "SFS, 2010:1", "é2010:1"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "(SFS |SOSFS|[0-9]{4}|:|[0-9]|é|\u{a0}| |-){0,30}") {
            for (reference, _) in found(&text) {
                prop_assert!(text.contains(&reference));
            }
        }
    }
}
