//! Swedish words for the check of prose: sentences, word forms, and neutral words. It never knows an indicator.

use std::collections::BTreeSet;
use std::ops::Range;

/// A word of a text in lower case, with its range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The word in lower case.
    pub text: String,
    /// Its range in the passage.
    pub range: Range<usize>,
}

/// Returns the words of a part of a text, including numbers.
pub(super) fn words(text: &str, part: &Range<usize>) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let inside = text.get(part.clone()).unwrap_or("");
    for (at, sign) in inside.char_indices().chain([(inside.len(), ' ')]) {
        match (start, sign.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { text: inside[from..at].to_lowercase(), range: part.start + from..part.start + at });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Abbreviations whose full stop does not end a sentence.
const SHORTENED: [&str; 18] =
    ["t", "ex", "o", "m", "bl", "a", "ca", "dvs", "kap", "nr", "st", "s", "k", "jfr", "resp", "inkl", "exkl", "kl"];

/// Returns the ranges of the sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '!' | '?')) {
        let end = at + sign.len_utf8();
        let behind = &text[end..];
        let ends = behind.starts_with(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | '“' | ')'));
        let begins_small = behind.trim_start().starts_with(char::is_lowercase);
        let before = text[start..at].rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase();
        let shortened = sign == '.' && SHORTENED.contains(&before.as_str());
        if ends && !begins_small && !shortened {
            sentences.push(start..end);
            start = end;
        }
    }
    if !text[start..].trim().is_empty() {
        sentences.push(start..text.len());
    }
    sentences
}

/// Returns the ranges of the parts of a sentence that make statements of their own.
pub(super) fn clauses(text: &str, sentence: &Range<usize>) -> Vec<Range<usize>> {
    const BREAKS: [&str; 5] = ["; ", ", men ", " men ", ", medan ", " – "];
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    let mut at = sentence.start;
    while at < sentence.end {
        let rest = &text[at..sentence.end];
        let may_break = matches!(rest.as_bytes().first(), Some(b';' | b',' | b' '));
        match BREAKS.iter().find(|sign| may_break && rest.starts_with(**sign)) {
            Some(sign) => {
                clauses.push(start..at);
                at += sign.len();
                start = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    clauses.push(start..sentence.end);
    clauses
}

/// Endings by which two forms of a word may differ.
const ENDINGS: [&str; 47] = [
    "", "a", "e", "t", "n", "s", "r", "d", "en", "et", "er", "ar", "or", "na", "ne", "ns", "ts", "de", "da", "dt", "ad", "at", "an", "te",
    "ta", "ts", "ande", "ade", "erna", "arna", "orna", "ens", "ets", "ers", "rna", "rnas", "nas", "ernas", "arnas", "het", "heten", "hets",
    "as", "ats", "ades", "des", "ets",
];

/// Whether two words in lower case are forms of the same: nöjda and nöjdhet, hemtjänst and hemtjänsten.
pub(super) fn alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    if one.as_bytes().first() != other.as_bytes().first() {
        return false;
    }
    let shared = one.char_indices().zip(other.chars()).take_while(|((_, a), b)| a == b).count();
    let byte = |signs: usize| one.char_indices().nth(signs).map_or(one.len(), |(at, _)| at);
    // The longest common prefix is not always the stem: in nöjdare and nöjdast the endings start alike.
    let cuts = (shared.saturating_sub(2).max(4)..=shared).rev().map(byte);
    cuts.into_iter().any(|cut| ENDINGS.contains(&&one[cut..]) && ENDINGS.contains(&&other[cut..]))
}

/// Words that name neither a measure nor a part of one.
const PLAIN: &str = "och att det den de i på av för med till från som är var har hade blir blev bli blivit vara varit ett en sin sitt sina \
    man om under år året åren årets mellan innan före efter sedan då nu här där också även dock men eller samt vilket vilken vilka detta \
    denna dessa än när hur många alltid årligen per cirka ca ungefär omkring drygt knappt nästan runt kring upp ned ner över \
    tyvärr glädjande därmed således alltså däremot dvs det vill säga tom t o m \
    procent procentenhet procentenheter procenten totalt total totala totalen sammanlagt tillsammans sammantaget sammantagna sammantagen \
    sett helhet helheten helhetssyn resultat resultatet resultaten värde värdet siffra siffran siffror mått måttet nivå nivån utfall utfallet \
    andel andelen antal antalet kommun kommunen kommunens jämfört jämförelse jämförelsen föregående förra tidigare fjol ifjol senaste \
    svarat svarade svarande svar svaren tillfrågade brukare brukarna brukarnas person personer alla dem dom dess \
    ligger låg uppgick uppgår visar visade visat anger angav angett anser tycker tyckte upplever känner ger gav gjorde gäller \
    redovisades redovisats redovisas rapporterades rapporterats rapporterade rapporterad inkom inkommit inkomna kom kommit skrevs skrivits \
    skrev upprättades upprättats registrerades registrerats lämnades lämnats gjordes genomfördes fanns finns \
    nåddes nått nådde uppnåddes uppnåtts nås uppfylldes uppfyllts mål målet måltal måltalet målnivå målvärde målsättning målsättningen \
    kvinnor kvinnorna kvinnornas kvinnors män männen männens mäns flickor flickorna pojkar pojkarna bland hos \
    snitt snittet genomsnitt genomsnittet genomsnittlig genomsnittliga medelvärde medelvärdet medeltal motsvarar innebär skillnad skillnaden \
    högre lägre större mindre mer kortare längre oförändrad oförändrat oförändrade saknas saknades ifrån \
    minst högst lägst mest";

/// Words that name a part or the opposite, even if an indicator's own text has them.
const NARROWING: &str = "inte ej aldrig ganska helt delvis övriga andra resten varav bara endast fler färre flest hälften tredjedel \
    ytterligare något någon ingen inga missnöjda utom förutom exklusive varken vi oss vår vårt våra min enheten enhetens teamet";

/// Words for authors and kinds of headings, which narrow nothing.
const ROLES: &str = "kommentar kommentarer kommentaren chef chefen verksamhetschef verksamhetschefen verksamhetschefens enhetschef enhetschefen \
    enhetschefens förvaltningschef förvaltningschefen avdelningschef områdeschef sektionschef verksamhetsstrateg utvecklare \
    verksamhetsutvecklare resultat diagram tabell svar analys sammanfattning översikt utveckling måluppfyllelse uppföljning ska öka minska \
    kortet korthet";

/// The lists of words as sets.
pub(super) struct Lexicon {
    plain: BTreeSet<&'static str>,
    narrowing: BTreeSet<&'static str>,
    roles: BTreeSet<&'static str>,
}

impl Lexicon {
    pub(super) fn new() -> Self {
        let list = |words: &'static str| words.split_whitespace().collect();
        Self { plain: list(PLAIN), narrowing: list(NARROWING), roles: list(ROLES) }
    }

    /// Whether a word is neutral: a function word, a number, a word of change.
    pub(super) fn is_plain(&self, word: &str) -> bool {
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        number || self.plain.contains(word) || super::change::is_of_change(word)
    }

    /// Whether a word narrows what is measured to a part or the opposite.
    pub(super) fn narrows(&self, word: &str) -> bool {
        self.narrowing.contains(word)
    }

    /// Whether a word only names a speaker or the kind of a heading.
    pub(super) fn is_role(&self, word: &str) -> bool {
        self.roles.contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_alike() {
        for (one, other) in [
            ("nöjda", "nöjdhet"),
            ("hemtjänst", "hemtjänsten"),
            ("särskilt", "särskilda"),
            ("boende", "boendet"),
            ("avvikelse", "avvikelserna"),
        ] {
            assert!(alike(one, other) && alike(other, one), "{one} {other}");
        }
        for (one, other) in
            [("nöjda", "missnöjda"), ("person", "personal"), ("hemtjänst", "hemtjänstpersonal"), ("mål", "måltid"), ("svar", "svårt")]
        {
            assert!(!alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        let text = "Det minskade t.o.m. 2022. Sedan ökade det, t.ex. 2023! 53 procent (ca. 12 st.) är bra";
        let read: Vec<&str> = sentences(text).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(read, ["Det minskade t.o.m. 2022.", "Sedan ökade det, t.ex. 2023!", "53 procent (ca. 12 st.) är bra"]);
        let read: Vec<&str> = clauses(text, &(0..text.len())).into_iter().map(|range| &text[range]).collect();
        assert_eq!(read, [text]);
        let text = "Antalet sjönk, men vände; sedan lika";
        let read: Vec<&str> = clauses(text, &(0..text.len())).into_iter().map(|range| &text[range]).collect();
        assert_eq!(read, ["Antalet sjönk", "vände", "sedan lika"]);
    }
}
