//! Random changes of a file, by lines, words and characters that are special in one of the site's formats. The same seed gives the same
//! changes.

/// Pseudorandom numbers (SplitMix64): small, and the same on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 to `end`, exclusive; 0 if `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }
}

/// Tokens that are special in some format, or in none.
const TOKENS: [&str; 118] = [
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "\u{a0}",
    "---\n",
    "...\n",
    "- ",
    "? ",
    ": ",
    "# ",
    "## ",
    "###### ",
    "{",
    "}",
    "[",
    "]",
    "[[",
    "{}",
    "[]",
    "|",
    ">",
    "|2-\n",
    "&a ",
    "*a",
    "<<: *a",
    "!!binary ",
    "!!float ",
    "%YAML 1.2\n",
    "\"",
    "'",
    "\\",
    "\\u0000",
    "~",
    "null",
    "yes",
    "true",
    "skyddas",
    "saknas",
    "0",
    "-0",
    "00",
    "1",
    "-1",
    "4",
    "0.5",
    "1,5",
    "1e400",
    "1e-400",
    "NaN",
    ".inf",
    "0x10",
    "79228162514264337593543950335",
    "-79228162514264337593543950336",
    "18446744073709551616",
    "99999999999999999999999999999999999999",
    "2023",
    "2023-02-30",
    "2023-autumn",
    "2023-Q5",
    "9999-12-31",
    "0000-00-00",
    "-9999",
    "<5",
    "5 %",
    "1 000",
    "٣",
    "½",
    "> ",
    "> - ",
    "* ",
    "1. ",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~~",
    "[^1]",
    "[^1]: ",
    "![](",
    "](",
    "<",
    "</",
    "<script>",
    "<!--",
    "&#0;",
    "&shy;",
    "| a |\n|---|\n",
    ": a\n",
    "{{ ",
    " }}",
    "{{ box() }}\n",
    "{{ end }}\n",
    "{{ chart(indicator=\"",
    "{{ value(",
    "{% ",
    "{#id}",
    "@/",
    "../",
    "/",
    "https://",
    "\u{0}",
    "\u{1}",
    "\u{1b}",
    "\u{7f}",
    "\u{85}",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\u{e000}",
    "\u{f8ff}",
    "\u{fffd}",
    "\u{10ffff}",
    "a\u{308}\u{323}",
    "👩‍👩‍👧",
];

/// Tokens of drawings.
const OF_PICTURES: [&str; 14] = [
    "<g>",
    "</g>",
    "<svg ",
    "viewBox=\"0 0 1e308 NaN\"",
    "viewBox=\"0,0,0,0\"",
    "width=\"-1\"",
    "width=\"100%\"",
    "height=\"1e400mm\"",
    "width=\"0.0000001pt\"",
    "<!DOCTYPE svg [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>",
    "&a;",
    "<![CDATA[",
    "xlink:href=\"#a\"",
    "<?xml version=\"1.1\" encoding=\"utf-16\"?>",
];

/// Tokens that can be nested.
const NESTED: [&str; 20] = [
    "> ",
    "- ",
    "1. ",
    "> - ",
    "*",
    "**a ",
    "[",
    "![",
    "(",
    "{",
    "{a: ",
    "[a, ",
    "- - ",
    "? ",
    "a:\n ",
    "<g>",
    "<svg>",
    "{{ box() }}\n",
    "{% box() %}\n",
    "<b>",
];

/// The largest number of repetitions of a token, for deep nesting.
const ROW: usize = 3_000;

/// Applies one to six changes; `other` is a file of the same kind, from which parts are taken.
pub fn change(bytes: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for _ in 0..=dice.below(6) {
        change_once(&mut changed, other, dice);
    }
    changed
}

fn change_once(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    match dice.below(12) {
        0 => drop(bytes.drain(lines(bytes, dice))),
        1 => {
            let taken = bytes[lines(bytes, dice)].to_vec();
            insert(bytes, line_start(bytes, dice), &taken);
        }
        2 => {
            let taken = other[lines(other, dice)].to_vec();
            insert(bytes, line_start(bytes, dice), &taken);
        }
        3 => {
            let taken = other[word(other, dice)].to_vec();
            bytes.splice(word(bytes, dice), taken);
        }
        4 => drop(bytes.splice(word(bytes, dice), token(dice))),
        5 => drop(bytes.drain(word(bytes, dice))),
        6 => {
            let taken = bytes[word(bytes, dice)].to_vec();
            bytes.splice(word(bytes, dice), taken);
        }
        7 => bytes.truncate(dice.below(bytes.len() + 1)),
        8 => {
            let at = dice.below(bytes.len());
            if let Some(byte) = bytes.get_mut(at) {
                *byte = dice.next() as u8;
            }
        }
        9 => {
            let depth = [4, 70, ROW][dice.below(3)];
            let row = NESTED[dice.below(NESTED.len())].repeat(1 + dice.below(depth));
            insert(bytes, line_start(bytes, dice), row.as_bytes());
        }
        _ => insert(bytes, dice.below(bytes.len() + 1), &token(dice)),
    }
}

fn token(dice: &mut Dice) -> Vec<u8> {
    let at = dice.below(TOKENS.len() + OF_PICTURES.len());
    TOKENS.iter().chain(&OF_PICTURES).nth(at).map_or_else(Vec::new, |token| token.as_bytes().to_vec())
}

fn insert(bytes: &mut Vec<u8>, at: usize, what: &[u8]) {
    bytes.splice(at..at, what.iter().copied());
}

/// Returns the start of a random line.
fn line_start(bytes: &[u8], dice: &mut Dice) -> usize {
    let at = dice.below(bytes.len() + 1);
    bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1)
}

/// Returns one to four random lines.
fn lines(bytes: &[u8], dice: &mut Dice) -> std::ops::Range<usize> {
    let start = line_start(bytes, dice);
    let ends = bytes[start..].iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| start + at + 1);
    start..ends.take(1 + dice.below(4)).last().unwrap_or(bytes.len())
}

/// Returns a run of letters and digits, or of other characters.
fn word(bytes: &[u8], dice: &mut Dice) -> std::ops::Range<usize> {
    let at = dice.below(bytes.len());
    let Some(first) = bytes.get(at) else { return 0..0 };
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    let same = |byte: &u8| is_part(byte) == is_part(first);
    let start = bytes[..at].iter().rposition(|byte| !same(byte)).map_or(0, |before| before + 1);
    start..bytes[at..].iter().position(|byte| !same(byte)).map_or(bytes.len(), |length| at + length)
}
