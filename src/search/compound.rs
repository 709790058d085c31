//! Splits Swedish compounds: `äldreomsorg` is found by `omsorg` if both `äldre` and `omsorg` occur on the site as words. It never guesses:
//! what does not occur as a word is not a part.

use std::collections::{BTreeMap, BTreeSet};

use pagefind_stem::{Algorithm, Stemmer};

/// The separator of two parts. Pagefind indexes words joined by such a character both whole and in parts, at one position, and the search
/// page's script removes it from what is shown.
const JOINT: char = '|';

/// The length of the shortest part; shorter ones match by chance too often.
const SHORTEST: usize = 3;

/// Short words that are not parts of a compound, since they connect words in a sentence or end them: `för|äldrar`, `märk|bar`.
const NO_PART: [&str; 66] = [
    "all", "att", "bar", "bli", "bör", "dem", "den", "det", "din", "dit", "dom", "dra", "där", "ens", "era", "ett", "fem", "fri", "får",
    "för", "gav", "ger", "gör", "han", "har", "het", "hit", "hon", "hos", "hur", "här", "ing", "kan", "lek", "lig", "lös", "man", "med",
    "men", "mer", "mig", "min", "mot", "ner", "nog", "nya", "när", "oss", "per", "rik", "sam", "ser", "sig", "sin", "ska", "som", "tar",
    "tog", "und", "upp", "vad", "var", "vem", "vet", "vid", "vis",
];

/// Words that no linking `s` follows: what looks like it is another word, `unders|ökning`.
const NEVER_JOINED: [&str; 8] = ["efter", "före", "genom", "inom", "mellan", "under", "utan", "över"];

/// The compounds among the words of a site.
pub(super) struct Compounds {
    joined: BTreeMap<String, String>,
}

impl Compounds {
    /// Finds the compounds among all words of a language's texts; none if the language does not write compounds as one word.
    pub(super) fn of<'t>(language: &str, texts: impl Iterator<Item = &'t str>) -> Self {
        if language.split('-').next() != Some("sv") {
            return Self { joined: BTreeMap::new() };
        }
        let words: BTreeSet<String> =
            texts.flat_map(words).map(str::to_lowercase).filter(|word| !NO_PART.contains(&word.as_str())).collect();
        let vocabulary = Vocabulary::of(&words);
        let joined = |word: &String| {
            let parts = vocabulary.parts(word);
            (parts.len() > 1).then(|| (word.clone(), parts.join(&JOINT.to_string())))
        };
        Self { joined: words.iter().filter_map(joined).collect() }
    }

    /// Marks the parts of every compound in a text.
    pub(super) fn mark(&self, text: &str) -> String {
        let text = text.replace(JOINT, " ");
        if self.joined.is_empty() {
            return text;
        }
        let mut marked = String::with_capacity(text.len() + text.len() / 16);
        let mut rest = text.as_str();
        while let Some(start) = rest.find(char::is_alphabetic) {
            let word = &rest[start..];
            let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
            marked.push_str(&rest[..start]);
            self.push(&word[..end], &mut marked);
            rest = &word[end..];
        }
        marked + rest
    }

    /// Appends a word with its parts marked, keeping the case of its letters.
    fn push(&self, word: &str, marked: &mut String) {
        let Some(joined) = self.joined.get(&word.to_lowercase()) else { return marked.push_str(word) };
        let mut letters = word.chars();
        for letter in joined.chars() {
            if letter == JOINT {
                marked.push(JOINT);
            } else {
                marked.extend(letters.next());
            }
        }
        marked.extend(letters);
    }
}

/// Returns the words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= SHORTEST)
}

/// The words that occur on their own on a site.
struct Vocabulary<'w> {
    words: &'w BTreeSet<String>,
    stems: BTreeSet<String>,
    stemmer: Stemmer,
}

impl<'w> Vocabulary<'w> {
    fn of(words: &'w BTreeSet<String>) -> Self {
        let stemmer = Stemmer::create(Algorithm::Swedish);
        let stems = words.iter().map(|word| stemmer.stem(word).into_owned()).collect();
        Self { words, stems, stemmer }
    }

    /// Returns the parts of a word: itself alone, or its first part, the shortest that leaves a valid rest, and the parts of the rest.
    fn parts<'t>(&self, word: &'t str) -> Vec<&'t str> {
        let places = word.char_indices().map(|(at, _)| at).skip(SHORTEST);
        let split = places.map(|at| word.split_at(at)).find(|(first, last)| {
            // `bistånds|enhet`, not `bistånd|senhet`.
            let joined = last.strip_prefix('s').is_some_and(|rest| self.ends(rest) && self.begins(&format!("{first}s")));
            self.begins(first) && !joined && (self.ends(last) || self.parts(last).len() > 1)
        });
        match split {
            Some((first, last)) => [first].into_iter().chain(self.parts(last)).collect(),
            None => vec![word],
        }
    }

    /// Whether it is a word of its own, possibly with the linking `s`.
    fn begins(&self, part: &str) -> bool {
        let is_joined = |part: &str| self.words.contains(part) && !NEVER_JOINED.contains(&part);
        self.words.contains(part) || part.strip_suffix('s').is_some_and(is_joined)
    }

    /// Whether it is a word of its own in any inflection.
    fn ends(&self, part: &str) -> bool {
        let stem = self.stemmer.stem(part);
        // Three letters are the stem of too many words, so they must be a word themselves.
        let known = |stem: &str| if stem.chars().count() > SHORTEST { self.stems.contains(stem) } else { self.words.contains(stem) };
        self.words.contains(part) || part.chars().count() > SHORTEST && known(&stem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> String {
        Compounds::of("sv", [text].into_iter()).mark(text)
    }

    #[test]
    fn a_compound_is_marked_where_both_parts_are_words_of_the_site() {
        assert_eq!(marked("Äldreomsorgen: omsorg om äldre."), "Äldre|omsorgen: omsorg om äldre.");
        assert_eq!(marked("verksamhetsområde, verksamhet, området"), "verksamhets|område, verksamhet, området");
        assert_eq!(marked("Hemtjänstpersonalens schema, hemtjänst och personal"), "Hemtjänst|personalens schema, hemtjänst och personal");
    }

    #[test]
    fn a_compound_of_several_words_has_them_all() {
        let text = "kvalitetsledningssystem: kvalitet, ledning, system";
        assert_eq!(marked(text), "kvalitets|lednings|system: kvalitet, ledning, system");
    }

    #[test]
    fn a_part_may_have_three_letters_if_it_is_a_word_that_can_be_one() {
        let text = "hemtjänsten, verksamhetsmål, målgruppen, årsarbetare: hem, tjänst, verksamhet, mål, grupp";
        assert_eq!(marked(text), "hem|tjänsten, verksamhets|mål, mål|gruppen, årsarbetare: hem, tjänst, verksamhet, mål, grupp");
        for whole in
            ["föräldrar, för, äldrar", "märkbar, märk, bar", "verksamhet, verksam, het", "personer, per, soner", "dagens, dag, ens"]
        {
            assert_eq!(marked(whole), whole);
        }
    }

    #[test]
    fn what_the_site_does_not_have_as_a_word_is_no_part() {
        assert_eq!(marked("Äldreomsorgen och de äldre"), "Äldreomsorgen och de äldre");
        assert_eq!(marked("föräldrar, för, äldre"), "föräldrar, för, äldre");
        assert_eq!(marked("undersökning, under, ökning"), "undersökning, under, ökning");
        assert_eq!(marked("biståndsenheten, bistånd, enhet, senare"), "bistånds|enheten, bistånd, enhet, senare");
    }

    #[test]
    fn a_bar_of_the_text_is_no_joint() {
        assert_eq!(marked("ja|nej"), "ja nej");
    }

    #[test]
    fn other_languages_are_left_alone() {
        let text = "football foot ball balls";
        assert_eq!(Compounds::of("en", [text].into_iter()).mark(text), text);
    }
}
