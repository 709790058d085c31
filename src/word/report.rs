//! The files of a report, made from a manuscript. It never writes them.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Block, Document, Target};
use super::front;
use super::manuscript::{Manuscript, Placed, Section};
use super::markdown::Writer;
use super::names::{short_slug, unique};
use super::series::{self, Series};
use super::told::Told;

/// A file of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the report's directory.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A report.
#[derive(Debug)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// The first lines of its own page.
    pub description: Option<String>,
    /// The keys of its `document`, and their values.
    pub about: Vec<(&'static str, String)>,
    /// The Markdown before the first chapter.
    pub lead: String,
    /// Its chapters.
    pub chapters: Vec<File>,
    /// Its pictures.
    pub pictures: Vec<File>,
    /// The tables that look like series of numbers.
    pub series: Vec<Series>,
    /// What is not, or not as it was, in the chapters.
    pub told: Vec<Told>,
}

impl Manuscript {
    /// Returns the names of the files of the chapters.
    pub fn chapter_names(&self) -> Vec<String> {
        names(&self.chapters)
    }

    /// Makes the report that is put in a directory, `kvalitetsberattelse/2023` below `content`.
    pub fn report(self, folder: &str) -> Report {
        let Self { title, description, year: _, about, lead, chapters, mut document } = self;
        let names = names(&chapters);
        let pictures = pictures(&document);
        let (targets, anchors) = targets(&document, &lead, &chapters, &names);
        let series = series::of(std::iter::once(&lead).chain(&chapters));
        let told = std::mem::take(&mut document.told);
        let mut writer = Writer::new(&document, folder, &pictures, &targets, &anchors, told, mentions(&lead, &chapters));
        let lead = writer.section(&lead);
        let write = |(section, name): (&Section, &String)| {
            let text = front::page(&[("title", &section.title)], &writer.section(section));
            File { path: name.clone(), bytes: text.into_bytes() }
        };
        let chapters = chapters.iter().zip(&names).map(write).collect();
        let told = writer.told();
        let pictures = document.pictures.into_iter().zip(pictures).map(|(picture, path)| File { path, bytes: picture.bytes }).collect();
        Report { title, description, about, lead, chapters, pictures, series, told }
    }
}

/// Returns the names of the chapters' files.
fn names(chapters: &[Section]) -> Vec<String> {
    let width = chapters.len().to_string().len().max(2);
    let mut taken = BTreeSet::new();
    let mut names = Vec::new();
    for (at, chapter) in (1..).zip(chapters) {
        let name = unique(&short_slug(&chapter.title, "kapitel"), &mut taken);
        names.push(format!("{at:0width$}-{name}.md"));
    }
    names
}

/// Returns the paths of the pictures: named by what they show.
fn pictures(document: &Document) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let name =
        |picture: &super::document::Picture| format!("files/{}.{}", unique(&short_slug(&picture.alt, "bild"), &mut taken), picture.ending);
    document.pictures.iter().map(name).collect()
}

/// Returns the target of each link to a bookmark, and the anchors of the headings that are linked to.
fn targets(document: &Document, lead: &Section, chapters: &[Section], names: &[String]) -> (Vec<Option<String>>, BTreeMap<usize, String>) {
    let mut anchors: BTreeMap<usize, String> = BTreeMap::new();
    let mut taken: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let files = std::iter::once((lead, "_index.md")).chain(chapters.iter().zip(names.iter().map(String::as_str)));
    let mut headings: BTreeMap<usize, (usize, &str, Option<&Placed>)> = BTreeMap::new();
    for (index, (section, file)) in files.enumerate() {
        headings.extend(section.at.map(|at| (at, (index, file, None))));
        let mut heading = None;
        for placed in &section.blocks {
            if matches!(placed.block, Block::Heading(..)) {
                heading = Some(placed);
            }
            headings.insert(placed.at, (index, file, heading));
        }
    }
    let mut target = |target: &Target| {
        let name = match target {
            Target::Address(_) => return None,
            Target::Bookmark(name) => name,
        };
        // A bookmark of an empty paragraph leads to what follows.
        let (_, (index, file, heading)) = headings.range(*document.bookmarks.get(name)?..).next()?;
        let Some(heading) = heading else { return Some((*file).to_owned()) };
        let taken = taken.entry(*index).or_insert_with(|| crate::page::ids::of_theme(false).map(str::to_owned).collect());
        let anchor = anchors.entry(heading.at).or_insert_with(|| unique(&short_slug(&heading.block.plain(), "avsnitt"), taken));
        Some(format!("{file}#{anchor}"))
    };
    let targets = document.links.iter().map(&mut target).collect();
    (targets, anchors)
}

/// Returns how often the text has each number of a table or picture: `tabell 3`.
fn mentions(lead: &Section, chapters: &[Section]) -> BTreeMap<String, usize> {
    let mut mentions = BTreeMap::new();
    for placed in std::iter::once(lead).chain(chapters).flat_map(|section| &section.blocks) {
        if matches!(placed.block, Block::Table(_)) {
            continue;
        }
        let text = placed.block.plain().to_lowercase();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2).filter(|pair| pair[1].bytes().all(|byte| byte.is_ascii_digit())) {
            *mentions.entry(pair.join(" ")).or_default() += 1;
        }
    }
    mentions
}
