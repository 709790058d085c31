//! Characters that no text may contain: control characters, Unicode noncharacters, and unterminated changes of direction. It never knows
//! which file a text is from.

use std::borrow::Cow;

/// The number of misplaced characters that are reported per file; a file that is not text at all would have one per letter.
const MOST: usize = 10;

/// Whether no text may contain a character: a control character other than tab and newline, or one that XML excludes (XML 1.0, section
/// 2.2).
pub fn is_forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

/// Returns the misplaced characters of a text with their byte offsets: forbidden ones, and changes of direction that are not terminated on
/// their line, so that the following text is read backwards.
pub fn misplaced_characters(text: &str) -> Vec<(usize, char)> {
    if !text.bytes().any(may_begin_one) {
        return Vec::new();
    }
    let mut misplaced = Vec::new();
    let mut turned: Vec<(usize, char)> = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '\n' => misplaced.append(&mut turned),
            // Embeddings and overrides, which U+202C terminates, and isolates, which U+2069 terminates.
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}' => turned.push((at, character)),
            '\u{202c}' => drop(turned.pop_if(|(_, open)| *open < '\u{2066}')),
            '\u{2069}' => turned.truncate(turned.iter().rposition(|(_, open)| *open >= '\u{2066}').unwrap_or(turned.len())),
            character if is_forbidden(character) => misplaced.push((at, character)),
            _ => {}
        }
    }
    misplaced.append(&mut turned);
    misplaced.sort_unstable();
    misplaced
}

/// Replaces each misplaced character by something of the same length, so that later offsets stay valid; also returns the first of those
/// that were found.
pub(super) fn without_misplaced(text: String) -> (String, Vec<(usize, char)>) {
    let mut misplaced = misplaced_characters(&text);
    if misplaced.is_empty() {
        return (text, misplaced);
    }
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (at, character) in &misplaced {
        out.push_str(&text[copied..*at]);
        out.push_str(&replacement(*character));
        copied = at + character.len_utf8();
    }
    out.push_str(&text[copied..]);
    // A text with a NUL is binary or in another encoding: one report is enough.
    let most = if misplaced.iter().any(|(_, character)| *character == '\0') { 1 } else { MOST };
    misplaced.truncate(most);
    (out, misplaced)
}

fn replacement(character: char) -> Cow<'static, str> {
    if character.len_utf8() == '\u{fffd}'.len_utf8() { "\u{fffd}".into() } else { " ".repeat(character.len_utf8()).into() }
}

/// Whether a byte can start a misplaced character, or is the newline that ends a line with one. Few Swedish texts contain one.
fn may_begin_one(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n') || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_character_is_found_at_its_place() {
        let codes = (0..0x20).chain(0x7f..0xa0).filter(|code| !matches!(code, 9 | 10)).chain([0xfffe, 0xffff]);
        for character in codes.filter_map(char::from_u32) {
            assert_eq!(misplaced_characters(&format!("å\t{character}\n")), [(3, character)], "{character:?}");
        }
        assert_eq!(misplaced_characters("Å: \u{a0}§ – \u{ad}\u{200f}\u{feff}ok\u{10ffff}\n"), []);
    }

    #[test]
    fn a_reversal_is_misplaced_where_its_line_does_not_end_it() {
        assert_eq!(misplaced_characters("a\u{202e}b\u{202c}c \u{2067}d\u{2069}"), []);
        assert_eq!(misplaced_characters("a\u{202e}b\nc\u{202c}"), [(1, '\u{202e}')]);
        assert_eq!(misplaced_characters("\u{2066}a\u{202e}b\u{2069}"), []);
        assert_eq!(misplaced_characters("\u{2066}a\u{202c}"), [(0, '\u{2066}')]);
    }

    #[test]
    fn what_stands_in_for_a_misplaced_character_is_as_long() {
        let (text, misplaced) = without_misplaced("a\u{7}b\u{85}c\u{ffff}d".into());
        assert_eq!((text.as_str(), misplaced.len()), ("a b  c\u{fffd}d", 3));
        assert_eq!(without_misplaced("\u{1}".repeat(30)).1.len(), MOST);
        assert_eq!(without_misplaced("a\0b\0".into()).1, [(1, '\0')]);
    }
}
