//! How wide a text may be, and where it is divided into lines. It never knows which font the reader has: it takes the widest.

/// Widths of the characters from space to tilde in thousandths of the size: for each the widest of DejaVu Sans, Liberation Sans and Noto Sans.
const REGULAR: [u16; 95] = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 551, 838, 318, 361, 318, 372, 637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337,
    337, 838, 838, 838, 557, 1016, 685, 687, 723, 771, 667, 611, 778, 752, 339, 500, 667, 558, 907, 760, 788, 667, 788, 723, 667, 611, 732,
    685, 989, 686, 667, 686, 391, 372, 391, 838, 557, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612, 635,
    635, 413, 521, 393, 634, 592, 818, 592, 592, 525, 637, 551, 637, 838,
];

/// The same of their bold faces.
const BOLD: [u16; 95] = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 545, 838, 380, 416, 380, 413, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400,
    400, 838, 838, 838, 611, 1000, 774, 763, 734, 831, 684, 684, 821, 837, 389, 557, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813,
    774, 1104, 771, 725, 726, 458, 413, 458, 838, 557, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666, 343, 1042, 712, 688,
    716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 551, 712, 838,
];

/// Room for the differences between a font's table and what a browser draws.
const SAFETY: f64 = 1.02;

/// How thick the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Emphasised.
    Bold,
}

/// The width of a text in pixels, never less than what any of the three fonts needs.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let thousandths: u32 = text.chars().map(|letter| u32::from(advance(letter, weight))).sum();
    f64::from(thousandths) * size * SAFETY / 1000.0
}

fn advance(letter: char, weight: Weight) -> u16 {
    let table = if weight == Weight::Bold { &BOLD } else { &REGULAR };
    let plain = match letter {
        'å' | 'ä' | 'à' | 'á' => 'a',
        'Å' | 'Ä' | 'À' => 'A',
        'ö' | 'ó' | 'ø' => 'o',
        'Ö' | 'Ø' => 'O',
        'é' | 'è' | 'ë' => 'e',
        'É' => 'E',
        'ü' => 'u',
        '\u{a0}' => ' ',
        '–' | '•' | '”' => 'k',
        '·' | '’' => 'f',
        '−' | '×' => '+',
        '¹' | '²' | '³' | '⁴'..='⁹' | '⁰' => 'r',
        other => other,
    };
    let index = (plain as usize).checked_sub(32).filter(|index| *index < table.len());
    // Any other letter may be as wide as it is high.
    index.map_or(1050, |index| table[index])
}

/// A text in lines of at most `room` pixels, divided at spaces, and within a word only where one is longer than a line.
pub fn wrap(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let fits = |line: &str| width(line, size, weight) <= room;
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ if fits(word) => lines.push(word.to_owned()),
            _ => lines.extend(divide(word, &fits)),
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// A word that is too long for a line, with hyphens where it is broken.
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

/// The width of the longest word, which no line can be narrower than without breaking it.
pub fn longest_word(text: &str, size: f64, weight: Weight) -> f64 {
    text.split(' ').map(|word| width(word, size, weight)).fold(0.0, f64::max)
}

/// How wide a column is whose texts are in lines of at most `room`, unless a word is longer: as wide as their widest line.
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

    #[test]
    fn a_letter_of_another_alphabet_has_room() {
        assert!(width("مرحبا", 10.0, Weight::Regular) >= 50.0);
    }
}
