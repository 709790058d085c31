//! Habits from other programs that Markdown treats as plain text: typed bullets, spaces in the target of a link, lost characters. It looks
//! at one page alone, and never at an indicator's numbers.

mod identity;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::page::{Passage, PassageKind, Section, TO_WRITE};
use crate::site::{Page, PageKind};

/// Reports everything in a page's text that was probably meant differently.
pub(super) fn check(page: &Page, sections: &[Section], found: &mut Diagnostics) {
    if let Some(written) = markup(&page.front.title.value) {
        found.add(page.front.title.span, Problem::MarkupInTitle { written });
    }
    for section in sections {
        for passage in &section.passages {
            characters(passage, found);
            placeholders(page, passage, found);
            identity::numbers(passage, found);
            if passage.kind == PassageKind::Text {
                lines(passage, found);
                links(passage, found);
            }
        }
    }
    alternatives(page, found);
    link_words(page, found);
    for heading in page.doc.empty_headings() {
        found.add(heading.span, Problem::EmptySection {});
    }
    let has_text = sections.iter().any(|section| !section.passages.is_empty() || !section.calls.is_empty());
    if page.kind == PageKind::Chapter && !has_text && page.doc.links.is_empty() {
        found.add(page.front.title.span, Problem::EmptyChapter {});
    }
}

/// Characters that other programs use as bullets.
const BULLETS: [char; 8] = ['•', '·', '▪', '●', '◦', '○', '‣', '\u{f0b7}'];

/// Reports lines that are almost Markdown: lists, headings, tables.
fn lines(passage: &Passage, found: &mut Diagnostics) {
    let text = &passage.text;
    let lines = passage.lines();
    let dashes = lines.iter().filter(|line| text[(*line).clone()].starts_with("– ")).count();
    let is_item = |line: &str| {
        let bullet = line.strip_prefix(BULLETS).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        bullet || dashes > 1 && line.starts_with("– ")
    };
    if let Some(line) = lines.iter().find(|line| is_item(&text[(*line).clone()])) {
        let items: Vec<&Range<usize>> = lines.iter().filter(|line| is_item(&text[(*line).clone()])).collect();
        let problem = Problem::TypedBullet { sign: text[line.clone()].chars().take(1).collect() };
        found.add_fixable(passage.span(line), problem, hyphens(passage, &items));
    }
    if let Some(line) = lines.iter().find(|line| is_nearly_heading(&text[(*line).clone()])) {
        let words = text[line.clone()].trim_start_matches('#').trim();
        let marks = "#".repeat(text[line.clone()].chars().take_while(|sign| *sign == '#').count());
        let fix = lines.iter().filter(|line| is_nearly_heading(&text[(*line).clone()])).map(|line| spaced(passage, line));
        let fix = fix.collect::<Option<Vec<Fix>>>().and_then(Fix::all);
        found.add_fixable(passage.span(line), Problem::HeadingWithoutSpace { wanted: format!("{marks} {words}") }, fix);
    }
    let tabbed: Vec<&Range<usize>> = lines.iter().filter(|line| text[(*line).clone()].trim().contains('\t')).collect();
    if let (Some(first), true) = (tabbed.first(), tabbed.len() > 1) {
        found.add(passage.span(first), Problem::TabsForTable {});
    }
    for (at, _) in text.match_indices('{') {
        let is_double = text[at + 1..].starts_with('{') || text[..at].ends_with('{');
        let rest = text[at + 1..].trim_start();
        let name = rest.split('(').next().unwrap_or("");
        let is_name = !name.is_empty() && name.len() < rest.len() && name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_');
        if let Some(end) = text[at..].find('}').filter(|_| !is_double && is_name) {
            let call = at..at + end + 1;
            // A brace within the call would end it too early.
            let is_whole = text[at + 1..at + end].trim_end().ends_with(')') && !text[call.end..].starts_with(['}', ')', '"', '”']);
            let braces = passage.written(&(at..at + 1)).zip(passage.written(&(call.end - 1..call.end))).filter(|_| is_whole);
            let fix = braces.map(|(open, close)| Fix::replace(open, "{", "{{").and(Fix::replace(close, "}", "}}")));
            found.add_fixable(passage.span(&call), Problem::SingleBraces { name: name.to_owned() }, fix);
        }
    }
}

/// Returns the fix that makes items of a list of lines that start with another sign; `None` if they may be something else: what people say in turn.
fn hyphens(passage: &Passage, lines: &[&Range<usize>]) -> Option<Fix> {
    let text = &passage.text;
    let speaks = |line: &str| line.contains(['?', '!', '”', '"']) || SAID.iter().any(|said| line.contains(said));
    let fixes = lines.iter().map(|line| {
        let written = &text[(*line).clone()];
        if written.starts_with('–') && speaks(written) {
            return None;
        }
        let sign = written.chars().next()?.len_utf8();
        let space = written[sign..].len() - written[sign..].trim_start().len();
        let at = line.start..line.start + sign + space;
        Some(Fix::replace(passage.written(&at)?, &text[at], "- "))
    });
    fixes.collect::<Option<Vec<Fix>>>().and_then(Fix::all)
}

/// What a line has that tells what somebody says.
const SAID: [&str; 6] = [" säger ", " sa ", " säger.", " sa.", " says", " said"];

/// Returns the fix that puts a space behind the number signs of a line.
fn spaced(passage: &Passage, line: &Range<usize>) -> Option<Fix> {
    let written = &passage.text[line.clone()];
    let marks = written.len() - written.trim_start_matches('#').len();
    let space = written[marks..].len() - written[marks..].trim_start().len();
    let at = line.start..line.start + marks + space;
    Some(Fix::replace(passage.written(&at)?, &passage.text[at], format!("{} ", "#".repeat(marks))))
}

/// Whether a line starts with number signs without a space after them.
fn is_nearly_heading(line: &str) -> bool {
    let marks = line.len() - line.trim_start_matches('#').len();
    let rest = &line[marks..];
    (2..=6).contains(&marks) && (rest.starts_with('\u{a0}') || rest.starts_with(char::is_alphabetic))
}

/// Reports replacement characters and invisible ones.
fn characters(passage: &Passage, found: &mut Diagnostics) {
    for (at, sign) in passage.text.match_indices(['\u{fffd}', '\u{ad}']) {
        let range = at..at + sign.len();
        if sign == "\u{ad}" {
            // At the end of a line, the two parts of the word would stay apart.
            let is_within = passage.text[range.end..].starts_with(char::is_alphabetic) && passage.text[..at].ends_with(char::is_alphabetic);
            let fix = passage.written(&range).filter(|_| is_within).map(|at| Fix::remove(at, sign));
            found.add_fixable(passage.span(&range), Problem::SoftHyphen {}, fix);
        } else if passage.is_written(&range) {
            found.add(passage.span(&range), Problem::LostCharacter {});
        }
    }
}

/// Reports links that Markdown does not recognise, and paths on a single computer.
fn links(passage: &Passage, found: &mut Diagnostics) {
    let text = &passage.text;
    for (at, _) in text.match_indices("](") {
        let (Some(start), Some(end)) = (text[..at].rfind('['), closing(text, at + 2)) else { continue };
        let path = text[at + 2..end].trim();
        if path.contains(' ') && !path.contains(['<', '"']) && looks_like_path(path) {
            let words = &text[start + 1..at];
            let from = at + 2 + (text[at + 2..end].len() - text[at + 2..end].trim_start().len());
            let written = passage.written(&(from..from + path.len())).filter(|_| !path.contains('>'));
            let fix = written.map(|written| Fix::replace(written, path, format!("<{path}>")));
            found.add_fixable(passage.span(&(start..end + 1)), Problem::LinkNotRead { wanted: format!("[{words}](<{path}>)") }, fix);
        }
    }
    let mut path = |start: usize, at: usize| {
        let end = text[at..].find(char::is_whitespace).map_or(text.len(), |end| at + end);
        found.add(passage.span(&(start..end)), Problem::PathOfComputer { written: text[start..end].to_owned() });
    };
    for (at, _) in text.match_indices("..\\") {
        if text[at + 3..].starts_with(char::is_alphanumeric) && !text[..at].ends_with(['.', '\\']) {
            path(at, at);
        }
    }
    for (at, _) in text.match_indices(":\\") {
        let drive = text[..at].chars().next_back().filter(char::is_ascii_alphabetic);
        let before = drive.and_then(|drive| text[..at - drive.len_utf8()].chars().next_back());
        if drive.is_some() && before.is_none_or(|before| !before.is_alphanumeric()) {
            path(at - 1, at);
        }
    }
}

/// Returns the offset of the parenthesis that closes the one at `from`; `None` if it is not closed.
fn closing(text: &str, from: usize) -> Option<usize> {
    let mut open = 1_usize;
    for (at, sign) in text[from..].char_indices() {
        match sign {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(from + at);
        }
    }
    None
}

fn looks_like_path(path: &str) -> bool {
    path.contains('/') || path.rsplit_once('.').is_some_and(|(_, ending)| (2..=5).contains(&ending.len()) && ending.is_ascii())
}

/// Placeholders for missing text, in capital letters.
static PLACEHOLDERS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = ["XX", "XXX", "XXXX", "TODO", "FIXME", "TBD", "Lorem ipsum"].into_iter().chain(TO_WRITE);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).expect("a few short words")
});

fn placeholders(page: &Page, passage: &Passage, found: &mut Diagnostics) {
    let text = &passage.text;
    let is_word = |range: &Range<usize>| {
        !text[..range.start].ends_with(char::is_alphanumeric) && !text[range.end..].starts_with(char::is_alphanumeric)
    };
    for found_at in PLACEHOLDERS.find_iter(text.as_str()) {
        let range = found_at.range();
        let word = &text[range.clone()];
        // "XX" alone may be a Roman numeral or a name, but not next to a word for a number.
        let is_filled_in = word != "XX"
            || [" procent", " %", " st", " personer", " kronor", " dagar", "-XX"].iter().any(|next| text[range.end..].starts_with(next));
        // What a new report asks for is a list of its own while it is a draft.
        let is_asked = page.draft && TO_WRITE.contains(&word);
        if is_word(&range) && is_filled_in && !is_asked {
            found.add(passage.span(&range), Problem::Placeholder { written: word.to_owned() });
        }
    }
}

/// Alternative texts that do not describe an image.
const OF_PICTURES: [&str; 12] =
    ["bild", "bilden", "foto", "fotografi", "image", "picture", "photo", "diagram", "logga", "figur", "illustration", "grafik"];

fn alternatives(page: &Page, found: &mut Diagnostics) {
    let says_nothing = |alt: &str| {
        let bare = alt.trim().trim_end_matches('.').to_lowercase();
        let numbered = bare.trim_end_matches(|sign: char| sign.is_ascii_digit() || " -_()".contains(sign));
        let is_file = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"].iter().any(|ending| bare.ends_with(ending));
        is_file
            || OF_PICTURES.contains(&bare.as_str())
            || OF_PICTURES.contains(&numbered)
            || bare.starts_with("img_")
            || bare.starts_with("dsc")
    };
    for link in page.doc.links.iter().filter(|link| link.is_image && says_nothing(&link.alt)) {
        found.add(link.span, Problem::AltSaysNothing { written: link.alt.clone() });
    }
    for call in page.doc.calls.iter().filter(|call| call.name.value == "image") {
        let Some(alt) = call.arguments.iter().find(|argument| argument.name.value == "alt") else { continue };
        let text = alt.value.value.text().unwrap_or("x");
        if text.trim().is_empty() || says_nothing(text) {
            found.add(alt.value.span, Problem::AltSaysNothing { written: text.to_owned() });
        }
    }
}

/// Link texts that do not describe the target, without final punctuation.
const OF_LINKS: [&str; 31] = [
    "här",
    "klicka här",
    "klicka",
    "tryck här",
    "läs mer",
    "läs mer här",
    "läs här",
    "se här",
    "se mer",
    "mer",
    "mer info",
    "mer information",
    "mer om detta",
    "länk",
    "länken",
    "den här länken",
    "denna länk",
    "denna sida",
    "den här sidan",
    "hämta",
    "hämta här",
    "ladda ner",
    "ladda ned",
    "öppna",
    "here",
    "click here",
    "read more",
    "more",
    "this link",
    "link",
    "this page",
];

/// Reports link texts that say nothing out of context, as in a screen reader's list of links.
fn link_words(page: &Page, found: &mut Diagnostics) {
    let texts = page.doc.link_texts(&page.lang);
    for (link, words) in page.doc.links.iter().zip(&texts).filter(|(link, _)| !link.is_image) {
        let bare = words.trim().trim_end_matches(['.', ',', ':', '!', '…', '>', '»', '→', ' ', '\u{a0}']).to_lowercase();
        if OF_LINKS.contains(&bare.as_str()) {
            found.add(link.span, Problem::LinkSaysNothing { written: words.trim().to_owned() });
        }
    }
}

/// Returns the first Markdown syntax in a title, which is shown as written.
fn markup(title: &str) -> Option<String> {
    if let Some(at) = ["{{", "{%", "**", "]("].iter().filter_map(|mark| title.find(mark)).min() {
        return Some(title[at..].chars().take(2).collect());
    }
    let rest = title.match_indices('&').find_map(|(at, _)| title[at..].get(..=title[at..].find(';')?))?;
    let name = rest.trim_matches(['&', ';', '#']);
    (!name.is_empty() && name.len() < 9 && name.chars().all(|sign| sign.is_ascii_alphanumeric())).then(|| rest.to_owned())
}
