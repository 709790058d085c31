//! The position of a figure, its home, and its faces, each made once. It never puts them on a page.

use crate::figure::{self, Drawing, Figure, Width};
use crate::locale::Locale;
use crate::name::{Lang, Url};

/// The position of a figure.
pub(in crate::render) struct FigureContext<'a> {
    /// Its id on the page.
    pub id: String,
    /// The level of its heading.
    pub heading_level: u8,
    /// The page's language.
    pub lang: &'a Lang,
    /// The page's address.
    pub url: &'a Url,
    /// Whether it links to the indicator's page.
    pub link: bool,
    /// Whether the page belongs to an edition of a report, which never changes by what comes later.
    pub is_closed: bool,
    /// Its home.
    pub home: Home<'a>,
}

/// The home of a figure: there it has the address by which other websites embed it.
pub(in crate::render) enum Home<'a> {
    /// This page.
    Here,
    /// Another page, whose whole text this one repeats, under an id of its own.
    At(&'a Url, String),
    /// Another page, of which this one repeats a part.
    Elsewhere,
}

/// A figure's faces, each made once for all uses.
pub(in crate::render) struct Faces {
    pub wide: Option<Drawing>,
    pub narrow: Option<Drawing>,
    pub table: String,
    pub words: Vec<String>,
}

impl Faces {
    pub fn of(figure: &Figure, locale: &Locale, id: &str) -> Self {
        Self {
            wide: figure::draw(figure, locale, Width::Wide, &format!("{id}-w")),
            narrow: figure::draw(figure, locale, Width::Narrow, &format!("{id}-n")),
            table: figure::table(figure, locale),
            words: figure::describe(figure, locale),
        }
    }
}
