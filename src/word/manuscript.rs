//! A document divided into the chapters of a report, before it is known where the report is put. It never writes Markdown.

use std::collections::BTreeMap;

use super::document::{Block, Document, Role};
use super::inline::{Inline, is_blank, plain};
use super::told::{Told, What, Where};
use super::typed;

/// Headings of a table of contents, in lower case.
const CONTENTS: [&str; 5] = ["innehåll", "innehållsförteckning", "innehållsöversikt", "contents", "table of contents"];

/// A block with its place and its index in the document.
#[derive(Debug)]
pub(super) struct Placed {
    pub at: usize,
    pub place: Where,
    pub block: Block,
}

/// A chapter.
#[derive(Debug)]
pub(super) struct Section {
    pub title: String,
    /// The index of its heading in the document; `None` for the text before the first.
    pub at: Option<usize>,
    pub blocks: Vec<Placed>,
}

/// A document divided into chapters.
#[derive(Debug)]
pub struct Manuscript {
    /// The report's title.
    pub title: String,
    /// The subtitle, if it has one.
    pub description: Option<String>,
    /// The year that the report is about, if the document says so.
    pub year: Option<u16>,
    /// What the title page says about the document: the keys of a page's `document`, in the order in which they stand there, and their values.
    pub(super) about: Vec<(&'static str, String)>,
    /// The text before the first chapter.
    pub(super) lead: Section,
    pub(super) chapters: Vec<Section>,
    pub(super) document: Document,
}

impl Manuscript {
    /// Divides a document; `None` if there is nothing in it.
    pub(super) fn of(mut document: Document, stem: &str) -> Option<Self> {
        let blocks = std::mem::take(&mut document.blocks);
        let placed = |(at, (place, block))| Placed { at, place, block };
        let mut blocks: Vec<Placed> = blocks.into_iter().enumerate().map(placed).filter(|placed| !is_empty(&placed.block)).collect();
        if blocks.is_empty() {
            return None;
        }
        without_numbers(&mut blocks, &mut document.told);
        without_contents(&mut blocks, &mut document.told);
        typed::lists(&mut blocks.iter_mut().map(|placed| &mut placed.block).collect::<Vec<_>>());
        let mut title = take(&mut blocks, Role::Title);
        let description = take(&mut blocks, Role::Subtitle);
        let mut level = top(&blocks);
        if let Some(only) = only_top(&blocks, level).filter(|_| title.is_none()) {
            let placed = blocks.remove(only);
            let text = placed.block.plain();
            document.told.push(Told { what: What::HeadingIsTitle, place: None, text: text.clone() });
            title = Some(text);
            level = top(&blocks);
        }
        let title = title
            .or_else(|| document.title.clone())
            .or_else(|| named(&mut blocks))
            .unwrap_or_else(|| stem.replace('_', " ").trim().to_owned());
        let title = if title.is_empty() { "Rapport".to_owned() } else { title };
        let sources = [Some(title.as_str()), description.as_deref(), document.title.as_deref(), Some(stem)];
        let said = |blocks: &[Placed]| blocks.iter().take(20).find_map(|placed| year(&placed.block.plain()));
        let year = sources.into_iter().flatten().find_map(year).or_else(|| said(&blocks));
        let (mut lead, mut chapters) = divided(blocks, level);
        if chapters.is_empty() {
            document.told.push(Told { what: What::NoHeadings, place: None, text: String::new() });
            chapters.push(Section { title: title.clone(), at: None, blocks: std::mem::take(&mut lead.blocks) });
        }
        for section in std::iter::once(&mut lead).chain(&mut chapters) {
            close_up(section, level, &mut document.told);
        }
        // A subtitle is often only the year.
        let description = description.filter(|text| text.contains(char::is_alphabetic));
        Some(Self { title, description, year, about: Vec::new(), lead, chapters, document })
    }
}

fn is_empty(block: &Block) -> bool {
    match block {
        Block::Heading(_, words) | Block::Paragraph(_, words) | Block::Item(_, words) => is_blank(words),
        Block::Table(_) => false,
    }
}

/// Removes the first paragraph of a role and returns its text.
fn take(blocks: &mut Vec<Placed>, role: Role) -> Option<String> {
    let at = blocks.iter().position(|placed| matches!(&placed.block, Block::Paragraph(of, _) if *of == role))?;
    let text = blocks[at].block.plain();
    // One with a note or a picture keeps its place.
    let is_text = |words: &[Inline]| words.iter().all(|inline| matches!(inline, Inline::Text { .. } | Inline::Break));
    if matches!(&blocks[at].block, Block::Paragraph(_, words) if is_text(words)) {
        blocks.remove(at);
    }
    Some(text).filter(|text| !text.is_empty())
}

/// Removes and returns the paragraph before the first heading that names a report, as on a cover without styles.
fn named(blocks: &mut Vec<Placed>) -> Option<String> {
    const LONGEST: usize = 100;
    let first = blocks.iter().position(|placed| matches!(placed.block, Block::Heading(..))).filter(|first| *first > 0)?;
    let is_name = |placed: &Placed| {
        let text = placed.block.plain();
        matches!(placed.block, Block::Paragraph(Role::Plain, _))
            && text.len() <= LONGEST
            && text.to_lowercase().contains("berättelse")
            && !text.ends_with('.')
    };
    let at = blocks[..first].iter().position(is_name)?;
    Some(blocks.remove(at).block.plain())
}

/// Returns the highest level of a heading.
fn top(blocks: &[Placed]) -> u8 {
    blocks.iter().filter_map(|placed| level_of(&placed.block)).min().unwrap_or(1)
}

fn level_of(block: &Block) -> Option<u8> {
    if let Block::Heading(level, _) = block { Some(*level) } else { None }
}

/// Returns the index of the only heading of the highest level, if it comes first and has several below it: it is the report's title.
fn only_top(blocks: &[Placed], level: u8) -> Option<usize> {
    let shows_words = |placed: &Placed| !placed.block.plain().is_empty();
    let first = blocks.iter().position(shows_words)?;
    let is_top = |placed: &Placed| level_of(&placed.block) == Some(level);
    let below = blocks.iter().filter_map(|placed| level_of(&placed.block)).filter(|below| *below > level).min()?;
    let several = blocks.iter().filter(|placed| level_of(&placed.block) == Some(below)).count() > 1;
    (several && is_top(&blocks[first]) && blocks.iter().filter(|placed| is_top(placed)).count() == 1).then_some(first)
}

/// Divides blocks at the headings of a level.
fn divided(blocks: Vec<Placed>, level: u8) -> (Section, Vec<Section>) {
    let mut lead = Section { title: String::new(), at: None, blocks: Vec::new() };
    let mut chapters: Vec<Section> = Vec::new();
    for placed in blocks {
        if level_of(&placed.block) == Some(level) {
            chapters.push(Section { title: placed.block.plain(), at: Some(placed.at), blocks: Vec::new() });
        } else {
            chapters.last_mut().unwrap_or(&mut lead).blocks.push(placed);
        }
    }
    (lead, chapters)
}

/// Gives the headings of a chapter levels from 2 on, without gaps.
fn close_up(section: &mut Section, top: u8, told: &mut Vec<Told>) {
    const LOWEST: usize = 6;
    let mut open: Vec<u8> = Vec::new();
    for Placed { place, block, .. } in &mut section.blocks {
        let Block::Heading(level, words) = block else { continue };
        while open.last().is_some_and(|last| *last >= *level) {
            open.pop();
        }
        open.push(*level);
        let wanted = (open.len() + 1).min(LOWEST);
        if usize::from(level.saturating_sub(top)) + 1 != wanted {
            told.push(Told { what: What::HeadingLevel, place: Some(place.clone()), text: plain(words) });
        }
        *level = u8::try_from(wanted).unwrap_or(6);
    }
}

/// Removes a heading of the table of contents that has nothing below it.
fn without_contents(blocks: &mut Vec<Placed>, told: &mut Vec<Told>) {
    let is_contents = |block: &Block| matches!(block, Block::Heading(..)) && CONTENTS.contains(&block.plain().to_lowercase().as_str());
    let is_heading = |block: &Block| matches!(block, Block::Heading(..));
    let found =
        (0..blocks.len()).find(|at| is_contents(&blocks[*at].block) && blocks.get(at + 1).is_none_or(|next| is_heading(&next.block)));
    if let Some(at) = found {
        blocks.remove(at);
        if !told.iter().any(|told| told.what == What::Contents) {
            told.push(Told { what: What::Contents, place: None, text: String::new() });
        }
    }
}

/// Removes the numbers that are written in headings: chapters are numbered by their order.
fn without_numbers(blocks: &mut [Placed], told: &mut Vec<Told>) {
    let bare = |placed: &Placed| match &placed.block {
        Block::Heading(level, words) => Some((*level, number(&plain(words)).filter(|number| number.is_bare)?.first)),
        _ => None,
    };
    // A number without a dot may be a part of the heading: it is one of a chapter if the next has the next number.
    let mut series: BTreeMap<u8, Vec<u32>> = BTreeMap::new();
    blocks.iter().filter_map(bare).for_each(|(level, number)| series.entry(level).or_default().push(number));
    let is_series = |level: u8| series.get(&level).is_some_and(|all| all.len() > 1 && all.windows(2).all(|pair| pair[1] == pair[0] + 1));
    let mut count = 0_u64;
    for placed in blocks {
        let Block::Heading(level, words) = &mut placed.block else { continue };
        let text = plain(words);
        let Some(number) = number(&text).filter(|number| !number.is_bare || is_series(*level)) else { continue };
        *words = vec![Inline::plain(&text[number.length..])];
        count += 1;
    }
    if count > 0 {
        told.push(Told { what: What::HeadingNumber, place: None, text: count.to_string() });
    }
}

/// A number at the start of a heading.
struct Number {
    first: u32,
    /// Its length in bytes, with the spaces after it.
    length: usize,
    /// Whether it has neither a dot nor a bracket.
    is_bare: bool,
}

/// Returns the number at the start of a heading: `1.2 Mål`, `3. Resultat`, `4) Risker`, `Kapitel 2: Avvikelser`.
fn number(text: &str) -> Option<Number> {
    let word =
        ["kapitel ", "kap. ", "avsnitt "].iter().find(|word| text.get(..word.len()).is_some_and(|start| start.to_lowercase() == **word));
    let skipped = word.map_or(0, |word| word.len());
    let rest = &text[skipped..];
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let written = &rest[..digits];
    let pieces: Vec<&str> = written.trim_end_matches('.').split('.').collect();
    let is_good = pieces.iter().all(|piece| (1..=2).contains(&piece.len()));
    if written.is_empty() || !is_good {
        return None;
    }
    let after = &rest[digits..];
    let words = after.trim_start_matches([')', ':', '–', '-', ' ', '\u{a0}', '\u{2002}', '\u{2003}']);
    let has_space = after.len() > words.len();
    let starts_name = words.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric() && written.contains('.'));
    if !has_space || !starts_name {
        return None;
    }
    let is_bare = !written.contains('.') && !after.starts_with([')', ':']) && skipped == 0;
    Some(Number { first: pieces.first()?.parse().ok()?, length: text.len() - words.len(), is_bare })
}

/// Returns the first year in a text that is neither a part of a date nor of a law's number: `2024-03-08`, `SFS 2010:659`.
pub fn year(text: &str) -> Option<u16> {
    let is_digit = |c: char| c.is_ascii_digit();
    let starts = text.char_indices().filter(|(at, c)| is_digit(*c) && !text[..*at].ends_with(is_digit)).map(|(at, _)| at);
    let years = starts.filter_map(|at| {
        let (before, rest) = text.split_at(at);
        let after = rest.trim_start_matches(is_digit);
        let year: u16 = rest[..rest.len() - after.len()].parse().ok().filter(|year| (1990..2100).contains(year))?;
        let ends_date = before.strip_suffix(['-', '/', '.']).is_some_and(|before| before.ends_with(is_digit));
        let starts_date = after.strip_prefix(['-', '/', ':']).is_some_and(|after| after.starts_with(is_digit));
        (!ends_date && !starts_date).then_some(year)
    });
    years.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_heading_is_told_from_its_words() {
        let rest = |text: &'static str| number(text).map(|number| (&text[number.length..], number.is_bare));
        assert_eq!(rest("1.2 Mål"), Some(("Mål", false)));
        assert_eq!(rest("3. Resultat"), Some(("Resultat", false)));
        assert_eq!(rest("4\u{a0}Risker"), Some(("Risker", true)));
        assert_eq!(rest("Kapitel 2: Avvikelser"), Some(("Avvikelser", false)));
        for text in ["2023 års resultat", "3 mål nåddes", "1:a kvartalet", "12", "Mål 3", "1.5", "90-talet"] {
            assert_eq!(rest(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_or_a_laws_number_is_no_year() {
        for (text, wanted) in [
            ("Kvalitetsberättelse 2023", Some(2023)),
            ("kvalitetsberattelse-2023", Some(2023)),
            ("Fastställd 2024-03-08", None),
            ("SFS 2010:659 och 8/3/2024", None),
            ("Upprättad 2024-03-08 för år 2023.", Some(2023)),
            ("12023", None),
        ] {
            assert_eq!(year(text), wanted, "{text}");
        }
    }
}
