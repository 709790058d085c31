//! The page that shortcodes are shown on: its ids, its draft, and where a figure stands. It never reads a call.

use std::collections::BTreeMap;

use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::page::ids;
use crate::render::draft::PageDraft;
use crate::render::figure::place;
use crate::render::shared::Shared;
use crate::site::{Page, PageId};

/// What a page's text must know when it is repeated on a page together with others.
#[derive(Clone, Copy)]
pub(in crate::render) struct Repeated<'p> {
    /// What every id of the text begins with.
    pub prefix: &'p str,
    /// By how many levels its headings are lower.
    pub down: u8,
    /// The pages that are repeated beside it, and where each begins; the ids within a page begin with that and `_`.
    pub parts: &'p BTreeMap<PageId, String>,
    /// What the ids within the report's start text begin with.
    pub start: &'p str,
}

/// The page that a shortcode is shown on.
pub(crate) struct OnPage<'s, 'p> {
    pub(in crate::render) shared: &'p Shared<'s>,
    /// The page whose text it stands in.
    pub(in crate::render) page: &'s Page,
    /// Where the text is shown: at the page's own address, or at that of another page, which shows a part of it.
    pub(in crate::render) url: &'p Url,
    /// Where the text is repeated whole beside others.
    pub(in crate::render) repeated: Option<Repeated<'p>>,
    pub(in crate::render) draft: &'p mut PageDraft,
    /// The level of the heading that it stands under. Whatever makes a heading of its own asks for it.
    pub(in crate::render) under: u8,
    ids: BTreeMap<String, usize>,
}

impl<'s, 'p> OnPage<'s, 'p> {
    /// A page's text, or a part of it, as it is shown at `url`.
    pub(in crate::render) fn new(shared: &'p Shared<'s>, page: &'s Page, url: &'p Url, draft: &'p mut PageDraft) -> Self {
        // The theme's own ids and the headings' are taken before any figure asks for one.
        let of_theme = ids::of_theme(page.front.indicator.is_some()).map(str::to_owned);
        let ids = page.doc.headings.iter().map(|heading| heading.anchor.clone()).chain(of_theme).map(|id| (id, 1)).collect();
        Self { shared, page, url, repeated: None, draft, under: 0, ids }
    }

    /// The language of what is shown.
    pub(in crate::render) fn lang(&self) -> &'s Lang {
        &self.page.lang
    }

    /// Its texts and forms.
    pub(in crate::render) fn locale(&self) -> &'s Locale {
        self.shared.language(self.lang()).locale
    }

    /// An id that nothing else on the page has.
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

    /// Where a figure stands that wants an id.
    pub(in crate::render) fn figure_place(&mut self, wanted: &str, link: bool) -> place::Place<'p> {
        let id = self.unused_id(wanted);
        let home = match self.repeated {
            Some(repeated) => place::Home::At(&self.page.url, id.strip_prefix(repeated.prefix).unwrap_or(&id).to_owned()),
            None if *self.url == self.page.url => place::Home::Here,
            None => place::Home::Elsewhere,
        };
        let (heading_level, is_closed) = ((self.under + 1).clamp(2, 6), self.page.report.is_some());
        place::Place { id, heading_level, lang: &self.page.lang, url: self.url, link, is_closed, home }
    }
}
