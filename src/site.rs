//! The whole site as one immutable value: every page with its address, its position and its link targets, and every number that may be
//! shown. It never has a half-filled field, and never changes once made.

mod actions;
mod attachments;
mod belongings;
mod calendar;
mod compared;
mod drafted;
mod editions;
mod entries;
mod facts;
mod fallback;
mod goals;
mod hidden;
pub mod indicators;
mod items;
mod judged;
mod links;
mod made;
mod mentions;
mod moved;
mod multiply;
mod navigation;
mod numbers;
mod operations;
mod page_links;
mod parsed;
mod references;
mod renumber;
mod reserved;
mod resolve;
mod route;
mod self_checks;
mod structure;
mod surveys;
mod terms;
mod uses;
mod year_plan;

pub use crate::disclosure::Family;
pub use calendar::Calendar;
pub use compared::{Compared, MeanOf, Together};
pub use drafted::Drafted;
pub use editions::{Counterpart, Edition, EditionId};
pub use entries::Entries;
pub use fallback::Fallbacks;
pub use judged::{Judgement, Verdict};
pub use links::{LinkTarget, linked_path, written_from};
pub use made::{GeneratedAddress, GeneratedPage, GeneratedPages};
pub use moved::Moved;
pub use numbers::Numbers;
pub use operations::{Operation, Passage, Told};
pub use parsed::{Options, Parsed};
pub use resolve::{KeptNumbers, Resolved, resolve, resolve_keeping};
pub use route::without_order;
pub use structure::Structure;
pub use year_plan::Task;

use std::sync::Arc;

use jiff::civil::Date;

use crate::budget::Budget;
use crate::config::Config;
use crate::indicator::Indicator;
use crate::name::{AreaId, IndicatorId, Lang, Url};
use crate::page::{Call, Doc, FrontMatter, ItemWords};
use crate::source::{Attachment, FileId};

/// The index of a page of a [`Site`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub(crate) usize);

/// The kind of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// The front page of a language.
    Start,
    /// The page of a directory.
    Section,
    /// The start page of a report's edition.
    Report,
    /// A page of a report.
    Chapter,
    /// Any other.
    Page,
}

/// What a page was made from, if not from a file of its own.
#[derive(Clone, Debug)]
pub struct FromTemplate {
    /// The path by which texts link to it: `content/kommuner/harnosand.md`. Of the list of all items it is the template's.
    pub path: String,
    /// The items that it is about: none on the list of all, one of each list on a page that the template makes.
    pub items: Vec<Arc<ItemWords>>,
    /// The text of the template, by which it is known that the page's is the same.
    pub template: Arc<Doc>,
}

/// Identifies a page's text in files that are edited: its file, and its path if a template makes several pages of the file.
pub type TextId = (FileId, Option<String>);

/// A page written by the editor.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its file.
    pub file: FileId,
    /// The path of its file, `content/…`.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// Its address.
    pub url: Url,
    /// Its kind.
    pub kind: PageKind,
    /// The chapter's number in its report, derived from the order of pages: "2", "2.1".
    pub number: Option<String>,
    /// The year of the report that it belongs to.
    pub edition: Option<u16>,
    /// The edition of a report that it belongs to.
    pub report: Option<EditionId>,
    /// Whether it, or the section it is in, is a draft.
    pub draft: bool,
    /// Its ancestors, the front page first.
    pub above: Vec<PageId>,
    /// Its children, in order.
    pub children: Vec<PageId>,
    /// The previous page in its report.
    pub previous: Option<PageId>,
    /// The next page in its report.
    pub next: Option<PageId>,
    /// The same page in other languages.
    pub translations: Vec<PageId>,
    /// Its front matter.
    pub front: Arc<FrontMatter>,
    /// Its text.
    pub doc: Arc<Doc>,
    /// The target of each link of the text, in order; `None` if it is invalid, which is already reported.
    pub links: Vec<Option<LinkTarget>>,
    /// The targets of the links beside the text, by group, in order.
    pub aside: Vec<Vec<Option<LinkTarget>>>,
    /// The target of the original document of which the page is the web version.
    pub original: Option<LinkTarget>,
    /// The target of each other version of the page, in order.
    pub versions: Vec<Option<LinkTarget>>,
    /// The template that it was made from.
    pub from: Option<Arc<FromTemplate>>,
}

impl Page {
    /// Returns the language of its text, which may not be a language of the site.
    pub fn written(&self) -> &Lang {
        self.front.lang.as_ref().unwrap_or(&self.lang)
    }

    /// Returns the items that it is about; none if it was not made from a template.
    pub fn items(&self) -> &[Arc<ItemWords>] {
        self.from.as_ref().map_or(&[], |from| &from.items)
    }

    /// Returns its path, or that by which texts link to it if it was made from a template.
    pub fn place(&self) -> &str {
        self.from.as_ref().map_or(&self.path, |from| &from.path)
    }

    /// Returns what identifies its text.
    pub fn text_id(&self) -> TextId {
        (self.file, self.from.as_ref().map(|from| from.path.clone()))
    }
}

impl Page {
    /// Returns its publication date: its own, or else that of its document.
    pub fn published(&self) -> Option<Date> {
        let document = self.front.document.as_ref();
        let of_document = || document.and_then(|document| document.adopted.as_ref().or(document.drawn_up.as_ref()));
        self.front.date.as_ref().or_else(of_document).map(|date| date.value)
    }

    /// Returns the last date on which it is known to have changed.
    pub fn changed(&self) -> Option<Date> {
        let document = self.front.document.as_ref();
        let revised = document.and_then(|document| document.revised.as_ref()).into_iter();
        let corrected = document.into_iter().flat_map(|document| &document.corrections).map(|correction| &correction.date);
        let later = self.front.updated.iter().chain(revised).chain(corrected).map(|date| date.value);
        later.chain(self.published()).max()
    }
}

/// A file for download or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its file.
    pub file: FileId,
    /// Its path in the output: lower-case ASCII, or unchanged for files in `static`.
    pub target: String,
    /// Its bytes.
    pub attachment: Attachment,
    /// Its lower-case extension: `pdf`.
    pub kind: String,
    /// Width and height in pixels, for pictures that have them.
    pub dimensions: Option<(u32, u32)>,
}

impl Asset {
    /// Whether browsers display it as a picture.
    pub fn is_picture(&self) -> bool {
        matches!(self.kind.as_str(), "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "svg")
    }
}

/// The whole site, in layers that are reused separately after an edit.
#[derive(Clone, Debug)]
pub struct Site {
    /// The configuration.
    pub config: Config,
    /// The numbers that may be shown.
    pub numbers: Arc<Numbers>,
    /// The goals, measures, matrices and terms.
    pub entries: Arc<Entries>,
    /// The relations between the pages.
    pub structure: Arc<Structure>,
    /// The pages in reading order, each section before its descendants.
    pub pages: Vec<Page>,
}

impl Site {
    /// Returns the site's own area.
    pub fn own_area(&self) -> &AreaId {
        &self.numbers.settings.own_area
    }

    /// Returns a page.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }

    /// Replaces a page by one that is the same to all other pages.
    pub(crate) fn replace(&mut self, id: PageId, page: Page) {
        self.pages[id.0] = page;
    }

    /// Whether a page shows an indicator with suppressed numbers, which its text must not reveal.
    pub(crate) fn is_guarded(&self, id: PageId) -> bool {
        self.numbers
            .taken
            .indicators()
            .filter_map(|indicator| self.structure.used_in.get(indicator))
            .any(|pages| pages.binary_search(&id).is_ok())
    }

    /// Returns every page with its id.
    pub fn pages(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.pages.iter().enumerate().map(|(index, page)| (PageId(index), page))
    }

    /// Returns an indicator as a page shows it: on a report's pages as that edition closed it, elsewhere as it is today.
    pub fn indicator(&self, id: &IndicatorId, page: &Page) -> Option<&Indicator> {
        let closed = page.report.and_then(|edition| self.closed(self.edition(edition), id));
        closed.or_else(|| self.numbers.indicators.get(id))
    }

    /// Returns an edition.
    pub fn edition(&self, id: EditionId) -> &Edition {
        &self.structure.reports[id.0]
    }

    /// Returns the front page in a language, or else in the site's primary one.
    pub fn start(&self, lang: &Lang) -> Option<PageId> {
        self.structure.starts.get(lang).or_else(|| self.structure.starts.get(self.config.first_language())).copied()
    }

    /// Returns the page in a language if it is translated, else the page itself.
    pub fn in_language(&self, id: PageId, lang: &Lang) -> PageId {
        let page = self.page(id);
        page.translations.iter().copied().find(|&other| page.lang != *lang && self.page(other).lang == *lang).unwrap_or(id)
    }

    /// Returns an absolute URL; `None` if the site's URL is not configured.
    pub fn canonical(&self, url: &Url) -> Option<String> {
        self.config.base_url.as_ref().map(|base| format!("{base}{}", url.below_root()))
    }

    /// Whether the site offers its content as files: it has numbers, goals or the like, and does not opt out.
    pub fn offers_data(&self) -> bool {
        let Entries { goals, self_checks, plan, .. } = &*self.entries;
        let has_entries = || !goals.is_empty() || !self_checks.is_empty() || !plan.is_empty() || self.shown_budgets().next().is_some();
        self.config.open_data.is_offered && (!self.numbers.indicators.is_empty() || has_entries())
    }

    /// Returns the budgets that pages show, by name. What no page shows may be meant for a draft.
    pub fn shown_budgets(&self) -> impl Iterator<Item = &Budget> {
        let is_named = |page: &Page, budget: &Budget| {
            let of_budget = |call: &&Call| call.name.value == "budget";
            let mut names = page.doc.calls.iter().filter(of_budget).filter_map(|call| call.argument("id")?.value.value.text());
            names.any(|name| name == budget.id.as_str())
        };
        let adopted = |year: u16| self.numbers.settings.withheld_from.is_none_or(|withheld| year < withheld);
        let budgets = self.entries.budgets.values().filter(move |budget| adopted(budget.period.year));
        budgets.filter(move |budget| self.pages.iter().any(|page| is_named(page, budget)))
    }

    /// Returns the address of a generated page, or of the site's own in its place; `None` if there is none.
    pub fn generated_url(&self, made: &GeneratedPage, lang: &Lang) -> Option<&Url> {
        self.structure.made.get(&(lang.clone(), made.clone())).map(|page| &page.url)
    }

    /// Returns the address of the list of indicators in a language.
    pub fn indicator_list(&self, lang: &Lang) -> Url {
        route::indicator_list(lang, self.config.first_language())
    }

    /// Returns the address of an indicator's page in a language.
    pub fn indicator_url(&self, id: &IndicatorId, lang: &Lang) -> Url {
        route::indicator(id, lang, self.config.first_language())
    }
}
