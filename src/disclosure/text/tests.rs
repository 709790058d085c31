use super::words::{ACRONYMS, ENDINGS, STEMS, WORDS};
use super::*;

/// Words that are numbers, parts of numbers or quantifiers, in the forms in which notes use them.
const NUMERALS: &str = "noll en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio
    fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljon första förste andra andre tredje fjärde femte sjätte sjunde åttonde nionde tionde
    elfte tolfte etta tvåa trea fyran femma sexa sjuan nia tian trion trio duo kvartett solo par paret dussin tjog tiotal hundratal hälften halv
    halva halvår tredjedel fjärdedel kvart kvarts dubbelt dubbla trefaldigt trippel enkel båda bägge alla allt ingen inga inget enda ensam enstaka
    enskild enskilda fåtal fåtalet få några någon något samtliga flera fler färre varannan varje halvt oförändrat samma lika person personen kvinna
    man mannen barnet brukaren syskon tvillingar trillingar makar resten övriga tidigare samtlig hel hela
    zero a an one two three four five six seven eight nine ten eleven twelve thirteen twenty thirty hundred thousand first second third fourth
    fifth tenth half third pair couple dozen double twice once thrice single sole lone only both all none no few several some many each
    every man woman men women person people same before nobody everyone another
    ii iii iv v vii viii ix x xi xii xx c d l m cd mix di";

#[test]
fn the_lists_can_be_searched() {
    for list in [&WORDS[..], &STEMS, &ENDINGS, &ACRONYMS] {
        assert!(list.is_sorted(), "{list:?}");
    }
}

#[test]
fn no_word_that_says_how_many_is_known_alone_glued_or_in_a_compound() {
    for word in NUMERALS.split_whitespace() {
        for text in
            [word.to_owned(), word.to_uppercase(), format!("{word}-tal"), format!("Källan {word}"), format!("{word}, enligt källan")]
        {
            assert!(may_tell(&text).is_some(), "{text}");
        }
        for stem in STEMS.iter().filter(|_| word.len() > 3) {
            assert!(may_tell(&format!("{word}{stem}")).is_some(), "{word}{stem}");
            // "Beräkningen" does not end with "ingen", nor "ändringar" with "inga".
            assert!(word.starts_with("ing") || may_tell(&format!("{stem}{word}")).is_some(), "{stem}{word}");
        }
    }
}

#[test]
fn a_number_in_any_clothes_takes_the_note_away() {
    for text in [
        "Endast tre personer",
        "Endast ３ personer",
        "Bara ٣ personer",
        "III personer",
        "n³",
        "③ personer",
        "tre‑fyra",
        "en trea",
        "ett par stycken",
        "hälften av sex",
        "Anna, Bo och Cecilia",
        "trion",
        "tre&shy;",
        "t\u{ad}re",
        "3st",
        "(3)",
        "3:a",
        "tr\u{200b}e",
        "½ dussin",
        "ett fåtal: ●●●",
        "|||",
        "minus97 av hundra",
        "h\u{200b}undra",
        "Tre kvinnor",
        "3,0",
        "noll komma tre",
        "2^1+1",
        "0b11",
        "0x3",
        "trettio",
        "tredje",
        "en av tjugo",
        "vara 3",
        "personer1",
        "A3",
        "K3an",
        "2003",
        "1903",
        "p3",
        "tre-tal",
        "t r e",
        "t.r.e.",
        "trepersoner",
        "tre\u{301}",
        "тре",
        "三",
        "iii",
        "Källan: I",
        "Källan I",
        "vi",
        "i",
        "VI",
        "Enligt källan (vi)",
        "…",
        "...",
        "- - -",
        "år 2013 personer",
        "år 20133",
        "sedan 3",
        "år 2013,5",
        "Avser under 2013",
        "källa källa källa",
        "²",
        "Ⅲ",
        "４",
        "kolme",
        "drei",
        "år 2013–3",
        "2013-2015",
        "Enligt 2013–2015",
        "år2003",
        "m.m.3",
        "t.o.m. tre",
        "Ett nytt sätt att räkna.",
        "Endast en person",
        "Som tidigare",
        "🄂",
        "1️⃣",
        "år ２０１３",
        "Som år 2013.5",
    ] {
        assert!(may_tell(text).is_some(), "{text}");
    }
}

#[test]
fn a_note_about_how_the_number_came_about_is_kept() {
    for text in [
        "Nytt sätt att räkna.",
        "Nytt sätt sedan 2013",
        "I hemtjänsten",
        "Vi har ändrat hur vi räknar.",
        "Avser hemtjänsten i kommunen",
        "Preliminär uppgift",
        "Sommaren ingår inte.",
        "The summer is not included.",
        "Enkäten gick ut sent.",
        "New method since 2021",
        "Uppgifter från Kolada och SCB",
        "Gäller HVB-hem, t.ex. i regionens regi.",
        "Åren 2013–2015 (preliminära siffror)",
        "Omorganisation under hösten 2022.",
        "Bortfall i enkäten",
        "Enheten öppnade i mars.",
        "Definitionen ändrades efter 2019.",
        "Verksamhetsåret",
    ] {
        assert_eq!(may_tell(text), None, "{text}");
    }
}

#[test]
fn the_word_that_takes_a_note_away_is_named() {
    assert_eq!(may_tell("Nytt sätt, t.ex. trepersoner i källan"), Some("trepersoner"));
    assert_eq!(may_tell("vi"), Some("vi"));
}

#[test]
fn a_hidden_number_is_told_in_digits_and_in_words() {
    let tells = |text: &str, number: i64| tells(text, number.into());
    assert!(tells("Endast en person", 1) && tells("Bara 3 personer", 3) && tells("tre, inte fyra", 4) && tells("2–4 personer", 4));
    assert!(!tells("13 personer", 3));
}
