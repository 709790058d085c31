//! Swedish compounds and their parts: `äldreomsorg` is found by `omsorg` where the site itself has both `äldre` and `omsorg` as words. It
//! never guesses: what the site does not have as a word of its own is no part.

use std::collections::{BTreeMap, BTreeSet};

use pagefind_stem::{Algorithm, Stemmer};

/// Stands between two parts. Pagefind indexes what such a mark joins both whole and in parts, at one place, and the search page's script takes
/// it out of what is shown.
const JOINT: char = '|';

/// A shorter part is too often found by chance.
const SHORTEST: usize = 3;

/// Short words that are no part of a compound, since they join words in a sentence or end them: `för|äldrar`, `märk|bar`.
const NO_PART: [&str; 66] = [
    "all", "att", "bar", "bli", "bör", "dem", "den", "det", "din", "dit", "dom", "dra", "där", "ens", "era", "ett", "fem", "fri", "får",
    "för", "gav", "ger", "gör", "han", "har", "het", "hit", "hon", "hos", "hur", "här", "ing", "kan", "lek", "lig", "lös", "man", "med",
    "men", "mer", "mig", "min", "mot", "ner", "nog", "nya", "när", "oss", "per", "rik", "sam", "ser", "sig", "sin", "ska", "som", "tar",
    "tog", "und", "upp", "vad", "var", "vem", "vet", "vid", "vis",
];

/// Words that no `s` follows in a compound: what looks so is another word, `unders|ökning`.
const NEVER_JOINED: [&str; 8] = ["efter", "före", "genom", "inom", "mellan", "under", "utan", "över"];

/// Which compounds a site's words hold.
pub(super) struct Compounds {
    joined: BTreeMap<String, String>,
}

impl Compounds {
    /// The compounds among all words of a language's texts; none where the language writes its compounds apart.
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

    /// A text in which the parts of every compound are marked.
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

    /// Adds a word with its parts marked, its letters as they were.
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

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= SHORTEST)
}

/// What a site has as words of their own.
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

    /// The parts of a word: itself alone, or its first part, the shortest that leaves parts, and theirs.
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

    /// Whether it is a word of its own, perhaps with the `s` that joins.
    fn begins(&self, part: &str) -> bool {
        let is_joined = |part: &str| self.words.contains(part) && !NEVER_JOINED.contains(&part);
        self.words.contains(part) || part.strip_suffix('s').is_some_and(is_joined)
    }

    /// Whether it is a word of its own in any of its forms.
    fn ends(&self, part: &str) -> bool {
        let stem = self.stemmer.stem(part);
        // Three letters are the stem of too many words; that they are a word themselves tells more.
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
