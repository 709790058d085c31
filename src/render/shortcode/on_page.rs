//! The page on which shortcodes are shown: its ids, its draft, and the positions of figures. It never reads a call.

use std::collections::BTreeMap;

use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::page::ids;
use crate::render::draft::PageDraft;
use crate::render::figure::{picture, place};
use crate::render::shared::Shared;
use crate::site::{Page, PageId};
use crate::view::DownloadView;

/// How a page's text is adapted when it is repeated on a page with others.
#[derive(Clone, Copy)]
pub(in crate::render) struct Repeated<'p> {
    /// The prefix of every id in the text.
    pub prefix: &'p str,
    /// The number of levels by which its headings are lowered.
    pub down: u8,
    /// The id of each page repeated beside it; ids within a page start with that and `_`.
    pub parts: &'p BTreeMap<PageId, String>,
    /// The prefix of the ids in the report's start text.
    pub start: &'p str,
}

/// The page on which a shortcode is shown.
pub(crate) struct OnPage<'s, 'p> {
    pub(in crate::render) shared: &'p Shared<'s>,
    /// The page that the text belongs to.
    pub(in crate::render) page: &'s Page,
    /// The address at which the text is shown: the page's own, or that of another page with a part of it.
    pub(in crate::render) url: &'p Url,
    /// Set if the whole text is repeated among others.
    pub(in crate::render) repeated: Option<Repeated<'p>>,
    pub(in crate::render) draft: &'p mut PageDraft,
    /// The level of the heading above the shortcode, from which the level of its own heading follows.
    pub(in crate::render) under: u8,
    ids: BTreeMap<String, usize>,
}

impl<'s, 'p> OnPage<'s, 'p> {
    /// Creates the context of a page's text, or of a part of it, shown at `url`.
    pub(in crate::render) fn new(shared: &'p Shared<'s>, page: &'s Page, url: &'p Url, draft: &'p mut PageDraft) -> Self {
        // The ids of the theme, of headings and of rows take precedence over those of figures.
        let of_theme = ids::of_theme(page.front.indicator.is_some()).map(str::to_owned);
        let ids = page.doc.anchors().map(str::to_owned).chain(of_theme).map(|id| (id, 1)).collect();
        Self { shared, page, url, repeated: None, draft, under: 0, ids }
    }

    /// Returns the language of the page.
    pub(in crate::render) fn lang(&self) -> &'s Lang {
        &self.page.lang
    }

    /// Returns the texts and formats of the page's language.
    pub(in crate::render) fn locale(&self) -> &'s Locale {
        self.shared.language(self.lang()).locale
    }

    /// Reserves an id that nothing else on the page has: `wanted`, or with a number appended.
    pub(in crate::render) fn unused_id(&mut self, wanted: &str) -> String {
        let ids = &mut self.ids;
        let mut count = ids.get(wanted).copied().unwrap_or(0) + 1;
        let numbered = |count: usize| if count == 1 { wanted.to_owned() } else { format!("{wanted}-{count}") };
        let is_taken = |id: &str| {
            let mut like = ids.range(id.to_owned()..).map(|(taken, _)| taken).take_while(|taken| taken.starts_with(id));
            like.any(|taken| taken == id || ids::is_part_of(taken, id))
        };
        while is_taken(&numbered(count)) {
            count += 1;
        }
        let id = numbered(count);
        ids.insert(wanted.to_owned(), count);
        ids.insert(id.clone(), 1);
        format!("{}{id}", self.repeated.map_or("", |repeated| repeated.prefix))
    }

    /// Returns the position of a figure, with an id reserved for it.
    pub(in crate::render) fn figure_place(&mut self, wanted: &str, link: bool) -> place::FigureContext<'p> {
        let id = self.unused_id(wanted);
        let home = match self.repeated {
            Some(repeated) => place::Home::At(&self.page.url, id.strip_prefix(repeated.prefix).unwrap_or(&id).to_owned()),
            None if *self.url == self.page.url => place::Home::Here,
            None => place::Home::Elsewhere,
        };
        let (heading_level, is_closed) = ((self.under + 1).clamp(2, 6), self.page.report.is_some());
        place::FigureContext { id, heading_level, lang: &self.page.lang, url: self.url, link, is_closed, home }
    }

    /// Puts a table beside the page, for programs and for Excel, each with its file extension; none if the site offers no data. `key` is the
    /// catalogues' for the text of the link, and with `-excel` for that of the other.
    pub(in crate::render) fn offer(
        &mut self,
        place: &place::FigureContext<'_>,
        key: &str,
        make: impl FnOnce(&'s Lang) -> [(&'static str, Vec<u8>); 2],
    ) -> Vec<DownloadView> {
        if !self.shared.site.config.open_data.is_offered {
            return Vec::new();
        }
        let locale = self.locale();
        let texts = [locale.text(key), locale.text(&format!("{key}-excel"))];
        let files = make(self.lang()).into_iter().zip(texts);
        files.filter_map(|((ending, bytes), text)| picture::keep(place, (text, "csv", ending), bytes, locale, self.draft)).collect()
    }
}
