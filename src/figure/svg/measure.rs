//! Estimates text widths and breaks lines. It does not know the reader's font, and assumes the widest.

/// The widths of the characters from space to tilde in thousandths of the font size: the maximum of DejaVu Sans, Liberation Sans and Noto
/// Sans.
const REGULAR: [u16; 95] = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 551, 838, 318, 361, 318, 372, 637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337,
    337, 838, 838, 838, 557, 1016, 685, 687, 723, 771, 667, 611, 778, 752, 339, 500, 667, 558, 907, 760, 788, 667, 788, 723, 667, 611, 732,
    685, 989, 686, 667, 686, 391, 372, 391, 838, 557, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612, 635,
    635, 413, 521, 393, 634, 592, 818, 592, 592, 525, 637, 551, 637, 838,
];

/// The same for their bold fonts.
const BOLD: [u16; 95] = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 545, 838, 380, 416, 380, 413, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400,
    400, 838, 838, 838, 611, 1000, 774, 763, 734, 831, 684, 684, 821, 837, 389, 557, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813,
    774, 1104, 771, 725, 726, 458, 413, 458, 838, 557, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666, 343, 1042, 712, 688,
    716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 551, 712, 838,
];

/// A factor for differences between font tables and browsers.
const SAFETY: f64 = 1.02;

/// The weight of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Normal.
    Regular,
    /// Bold.
    Bold,
}

/// Returns the width of a text in pixels, at least that in any of the three fonts.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    pixels(thousandths(text, weight), size)
}

/// Returns the width of a text in thousandths of the font size.
fn thousandths(text: &str, weight: Weight) -> u32 {
    text.chars().map(|letter| u32::from(advance(letter, weight))).sum()
}

fn pixels(thousandths: u32, size: f64) -> f64 {
    f64::from(thousandths) * size * SAFETY / 1000.0
}

/// Returns the width of a character in thousandths of the font size.
fn advance(letter: char, weight: Weight) -> u16 {
    let table = if weight == Weight::Bold { &BOLD } else { &REGULAR };
    let of = |letter: char| (letter as usize).checked_sub(32).and_then(|index| table.get(index)).copied();
    // Most characters are in the tables.
    of(letter).or_else(|| of(plain(letter))).unwrap_or_else(|| foreign(letter))
}

/// Returns a character of the tables that is at least as wide in both weights.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | '«' | '»' => 'a',
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => 'A',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'Ç' | 'Ć' | 'Ĉ' | 'Ċ' | 'Č' => 'C',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'È'..='Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' => 'E',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'Ĝ' | 'Ğ' | 'Ġ' | 'Ģ' => 'G',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'Ì'..='Ï' | 'Ĩ' | 'Ī' | 'Ĭ' | 'Į' | 'İ' => 'I',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => 'n',
        'Ñ' | 'Ń' | 'Ņ' | 'Ň' | 'Ŋ' => 'N',
        'ð' | 'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'Ð' | 'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ŏ' | 'Ő' | 'Ď' | 'Đ' => 'O',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'Ŕ' | 'Ŗ' | 'Ř' => 'R',
        'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'Ś' | 'Ŝ' | 'Ş' | 'Š' | 'ß' | 'ď' => 'S',
        'ţ' | 'ŧ' => 't',
        'Ţ' | 'Ť' | 'Ŧ' => 'T',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'Ù'..='Ü' | 'Ũ' | 'Ū' | 'Ŭ' | 'Ů' | 'Ű' | 'Ų' | 'ħ' => 'U',
        'ý' | 'ÿ' => 'y',
        'Ý' | 'Ÿ' => 'Y',
        'ź' | 'ż' | 'ž' => 'z',
        'Ź' | 'Ż' | 'Ž' => 'Z',
        'đ' | 'þ' => 'b',
        'Þ' => 'K',
        'æ' => 'W',
        'ł' => ',',
        'Ł' | '•' => 'x',
        '\u{a0}' | '\u{202f}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        '–' | '“' | '”' | '„' => 'k',
        '·' | '‘' | '’' => 'f',
        '−' | '×' | '±' | '÷' | '≥' | '≤' | '≈' | '↑' | '↓' | '✓' | '✗' => '+',
        '—' | '…' | '→' | '←' | '▲' | '▼' => '@',
        '●' | '◐' | '○' | '◆' => 'M',
        '½' | '¼' | '¾' => 'm',
        '€' | '£' | '§' | '°' => '$',
        '■' => '%',
        '¹' | '²' | '³' | '⁴'..='⁹' | '⁰' => 'r',
        other => other,
    }
}

/// Returns a width for characters that no character of the tables stands for, in any fallback font.
fn foreign(letter: char) -> u16 {
    match letter {
        // Combining marks and soft hyphens.
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{64b}'..='\u{65f}' => 0,
        '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => 0,
        // Hebrew and Yiddish.
        '\u{5be}' | '\u{5d0}'..='\u{5f4}' => 790,
        'Æ' | 'Œ' | 'œ' | 'Ŵ' => 1170,
        '‰' => 1440,
        // Most are narrower than they are high. Single characters of other scripts are wider, but no word of them.
        _ => 1050,
    }
}

/// Breaks a text into lines of at most `room` pixels, at spaces, and within a word only if it is longer than a line.
pub fn wrap(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let space = thousandths(" ", weight);
    let fits = |thousandths: u32| pixels(thousandths, size) <= room;
    let mut lines: Vec<String> = Vec::new();
    // The width of the last line.
    let mut last = 0;
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let needs = thousandths(word, weight);
        match lines.last_mut() {
            Some(line) if fits(last + space + needs) => {
                line.push(' ');
                line.push_str(word);
                last += space + needs;
                continue;
            }
            _ if fits(needs) => lines.push(word.to_owned()),
            _ => lines.extend(divide(word, &|line: &str| fits(thousandths(line, weight)))),
        }
        last = lines.last().map_or(0, |line| thousandths(line, weight));
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// Breaks a word that is too long for a line, with hyphens.
fn divide(word: &str, fits: &impl Fn(&str) -> bool) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    for letter in word.chars() {
        if !part.is_empty() && !fits(&format!("{part}{letter}-")) {
            parts.push(format!("{part}-"));
            part.clear();
        }
        part.push(letter);
    }
    parts.push(part);
    parts
}

/// Returns the width of the longest word, the minimum for a line without breaking words.
pub fn longest_word(text: &str, size: f64, weight: Weight) -> f64 {
    text.split(' ').map(|word| width(word, size, weight)).fold(0.0, f64::max)
}

/// Returns the width of a column of texts in lines of at most `room`: their widest line, which is wider if a word is.
pub fn column(texts: &[String], size: f64, weight: Weight, room: f64) -> f64 {
    let word = texts.iter().map(|text| longest_word(text, size, weight)).fold(0.0, f64::max);
    let lines = texts.iter().flat_map(|text| wrap(text, size, weight, room.max(word)));
    lines.map(|line| width(&line, size, weight)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_divided_at_spaces_and_long_words_with_a_hyphen() {
        let wrapped = |room| wrap("Fel i informationsöverföring", 10.0, Weight::Regular, room);
        assert_eq!(wrapped(400.0), ["Fel i informationsöverföring"]);
        assert_eq!(wrapped(130.0), ["Fel i", "informationsöverföring"]);
        let narrow = wrapped(60.0);
        assert_eq!(narrow.concat().replace('-', ""), "Fel iinformationsöverföring");
        assert!(narrow.iter().all(|line| width(line, 10.0, Weight::Regular) <= 60.0), "{narrow:?}");
    }

    /// The widths in Chromium in thousandths of the font size, regular and bold, in the widest of the three fonts.
    const MEASURED: &[(char, u16, u16)] = &[
        ('%', 951, 1002),
        ('−', 838, 838),
        ('–', 557, 557),
        ('•', 590, 640),
        ('”', 519, 658),
        ('“', 519, 658),
        ('’', 318, 380),
        ('·', 318, 380),
        ('×', 838, 838),
        ('●', 873, 873),
        ('◐', 873, 873),
        ('○', 873, 873),
        ('■', 945, 945),
        ('◆', 770, 770),
        ('▲', 990, 990),
        ('▼', 990, 990),
        ('≥', 838, 838),
        ('≤', 838, 838),
        ('→', 1000, 1000),
        ('½', 970, 1036),
        ('‰', 1342, 1440),
        ('€', 637, 696),
        ('…', 1000, 1000),
        ('—', 1000, 1000),
        ('¹', 401, 438),
        ('²', 401, 438),
        ('³', 401, 438),
        ('⁴', 401, 438),
        ('⁰', 401, 438),
        ('å', 613, 675),
        ('ä', 613, 675),
        ('ö', 612, 688),
        ('Å', 685, 774),
        ('Ä', 685, 774),
        ('Ö', 788, 851),
        ('é', 616, 679),
        ('ü', 634, 712),
        ('š', 521, 596),
        ('ŋ', 634, 712),
        ('đ', 635, 716),
        ('Ŋ', 760, 837),
        ('Đ', 775, 838),
        ('ž', 525, 583),
        ('ŧ', 393, 479),
        ('á', 613, 675),
        ('Š', 667, 721),
        ('Ž', 686, 726),
        ('Č', 723, 734),
        ('æ', 982, 1048),
        ('ø', 612, 688),
        ('Æ', 1000, 1085),
        ('Ø', 788, 851),
        ('Œ', 1070, 1167),
        ('ß', 631, 720),
        ('ł', 285, 372),
        ('Ł', 563, 643),
        ('ð', 612, 688),
        ('Ð', 775, 838),
        ('°', 500, 500),
        ('§', 557, 557),
        ('«', 612, 646),
    ];

    #[test]
    fn no_letter_is_thought_narrower_than_in_the_widest_of_three_fonts() {
        for (letter, regular, bold) in MEASURED {
            for (weight, measured) in [(Weight::Regular, regular), (Weight::Bold, bold)] {
                let room = width(&letter.to_string(), 1000.0, weight);
                assert!(room >= f64::from(*measured), "{letter} {weight:?}: {room} for {measured}");
                assert!(room <= f64::from(*measured) * 1.5 || *measured < 420, "{letter} {weight:?}: {room} for {measured}");
            }
        }
    }

    #[test]
    fn marks_on_letters_take_no_room_of_their_own() {
        assert_eq!(width("פֿאַר", 10.0, Weight::Regular), width("פאר", 10.0, Weight::Regular));
        assert_eq!(width("e\u{301}", 10.0, Weight::Bold), width("e", 10.0, Weight::Bold));
    }

    #[test]
    fn a_letter_of_another_alphabet_has_room() {
        assert!(width("مرحبا", 10.0, Weight::Regular) >= 50.0);
    }
}
