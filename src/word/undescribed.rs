//! The pictures of a document that nobody has said what they show, and what an editor answers. It never asks.

use super::document::Block;
use super::inline::{Inline, plain, single_spaced};
use super::manuscript::Manuscript;
use super::told::{What, Where, short};

/// A picture without an alternative text, with what helps to tell which one it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undescribed {
    /// The name of its file in the document.
    pub name: String,
    /// Where it is.
    pub place: Where,
    /// The text before it below the same heading, shortened; empty if there is none.
    pub before: String,
    /// Its index in the document.
    index: usize,
}

/// What an editor says of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Description {
    /// What it shows.
    Shows(String),
    /// It shows nothing that a reader would miss.
    Decorative,
}

impl Manuscript {
    /// Returns the pictures without an alternative text, each once, in the order of the text.
    pub fn undescribed(&self) -> Vec<Undescribed> {
        let mut found: Vec<Undescribed> = Vec::new();
        for section in std::iter::once(&self.lead).chain(&self.chapters) {
            let mut before = String::new();
            for placed in &section.blocks {
                let words = match &placed.block {
                    Block::Heading(..) => {
                        before.clear();
                        continue;
                    }
                    Block::Paragraph(_, words) | Block::Item(_, words) => words,
                    Block::Table(_) => continue,
                };
                for (at, inline) in words.iter().enumerate() {
                    let Inline::Picture(index) = inline else { continue };
                    let Some(picture) = self.document.pictures.get(*index) else { continue };
                    let is_known = !picture.alt.is_empty() || picture.is_decorative || found.iter().any(|other| other.index == *index);
                    if !is_known {
                        let beside = plain(&words[..at]);
                        let before = short(if beside.is_empty() { &before } else { &beside });
                        found.push(Undescribed { name: picture.name.clone(), place: placed.place.clone(), before, index: *index });
                    }
                }
                let text = plain(words);
                if !text.is_empty() {
                    before = text;
                }
            }
        }
        found
    }

    /// Gives a picture its description; that it lacks one is then no longer told.
    pub fn describe(&mut self, picture: &Undescribed, description: Description) {
        let Some(described) = self.document.pictures.get_mut(picture.index) else { return };
        match description {
            Description::Shows(text) => described.alt = single_spaced(&text).trim().to_owned(),
            Description::Decorative => described.is_decorative = true,
        }
        self.document.told.retain(|told| (told.what, &told.text) != (What::PictureText, &short(&picture.name)));
    }
}
