//! The whole site as one immutable value: every page with its address, its place and where its links lead, every number that may be shown.
//! It never holds a half-filled field, and nothing changes it once it is made.

mod actions;
mod attachments;
mod belongings;
mod calendar;
mod data;
mod drafted;
mod editions;
mod facts;
mod fallback;
mod goals;
mod hidden;
pub mod indicators;
mod judged;
mod links;
mod made;
mod navigation;
mod operations;
mod parsed;
mod references;
mod renumber;
mod reserved;
mod resolve;
mod route;
mod surveys;
mod terms;
mod uses;

pub use crate::disclosure::Family;
pub use calendar::Calendar;
pub use drafted::Drafted;
pub use editions::{Counterpart, Edition, EditionId};
pub use fallback::Fallbacks;
pub use judged::{Judgement, Verdict};
pub use links::LinkTarget;
pub use made::{Made, MadePage, MadePages};
pub use operations::{Operation, Passage, Told};
pub use parsed::{Options, Parsed};
pub use resolve::resolve;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::action::Action;
use crate::area::{self, Areas};
use crate::config::Config;
use crate::disclosure::Taken;
use crate::fact::Fact;
use crate::goal::Goal;
use crate::indicator::Indicator;
use crate::matrix::Matrix;
use crate::name::{AreaId, FactId, IndicatorId, Lang, MatrixId, SurveyId, Url};
use crate::page::{Doc, FrontMatter};
use crate::source::{Attachment, FileId};
use crate::survey::Survey;
use crate::term::Term;

/// Which page of a [`Site`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub(crate) usize);

/// What a page is among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// The front page of a language.
    Start,
    /// The page of a folder.
    Section,
    /// The start page of a report's edition.
    Report,
    /// A page of a report.
    Chapter,
    /// Any other.
    Page,
}

/// A page of the editor's own.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its file.
    pub file: FileId,
    /// Its file's path, `content/…`.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// Its address.
    pub url: Url,
    /// What it is.
    pub kind: PageKind,
    /// The chapter's number in its report, counted from the order of the pages: "2", "2.1".
    pub number: Option<String>,
    /// The year of the report that it belongs to.
    pub edition: Option<u16>,
    /// The edition of a report that it belongs to.
    pub report: Option<EditionId>,
    /// Whether it, or the section that it lies in, is a draft.
    pub draft: bool,
    /// The pages above it, the front page first.
    pub above: Vec<PageId>,
    /// The pages right under it, in order.
    pub children: Vec<PageId>,
    /// The page before it in its report.
    pub previous: Option<PageId>,
    /// The page after it in its report.
    pub next: Option<PageId>,
    /// The same page in other languages.
    pub translations: Vec<PageId>,
    /// What its front matter says.
    pub front: FrontMatter,
    /// Its text.
    pub doc: Doc,
    /// Where each link of the text leads, in the text's order; `None` if it leads nowhere, which is already reported.
    pub links: Vec<Option<LinkTarget>>,
    /// Where the links beside the text lead, by group, in their order.
    pub aside: Vec<Vec<Option<LinkTarget>>>,
    /// Where the document that the page is the web version of lies.
    pub original: Option<LinkTarget>,
    /// Where each other form of the page lies, in their order.
    pub versions: Vec<Option<LinkTarget>>,
}

impl Page {
    /// The language of its text, which may be none of the site's own.
    pub fn written(&self) -> &Lang {
        self.front.lang.as_ref().unwrap_or(&self.lang)
    }
}

impl Page {
    /// When it was published: its own date, else that of its document.
    pub fn published(&self) -> Option<Date> {
        let document = self.front.document.as_ref();
        let of_document = || document.and_then(|document| document.adopted.as_ref().or(document.drawn_up.as_ref()));
        self.front.date.as_ref().or_else(of_document).map(|date| date.value)
    }

    /// The last day on which it is known to have changed.
    pub fn changed(&self) -> Option<Date> {
        let document = self.front.document.as_ref();
        let revised = document.and_then(|document| document.revised.as_ref()).into_iter();
        let corrected = document.into_iter().flat_map(|document| &document.corrections).map(|correction| &correction.date);
        let later = self.front.updated.iter().chain(revised).chain(corrected).map(|date| date.value);
        later.chain(self.published()).max()
    }
}

/// A file for download or a picture.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its file.
    pub file: FileId,
    /// Its path in the output: lower-case ASCII, or as it is for what lies in `static`.
    pub target: String,
    /// Its bytes.
    pub attachment: Attachment,
    /// Its ending in small letters: `pdf`.
    pub kind: String,
    /// Width and height in pixels, for pictures that say so.
    pub dimensions: Option<(u32, u32)>,
}

impl Asset {
    /// Whether browsers show it as a picture.
    pub fn is_picture(&self) -> bool {
        matches!(self.kind.as_str(), "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "svg")
    }
}

/// The whole site.
#[derive(Clone, Debug)]
pub struct Site {
    /// Who publishes, and how.
    pub config: Config,
    /// Every area.
    pub areas: Areas,
    /// What the areas may be called.
    pub area_names: area::Names,
    /// The area that publishes.
    pub own_area: AreaId,
    /// Every indicator; what must not be shown is gone from it.
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    /// The pages, a section before what lies under it, in reading order.
    pub pages: Vec<Page>,
    /// The front page of each language.
    pub starts: BTreeMap<Lang, PageId>,
    /// Attachments and pictures by their path below `content/`.
    pub assets: BTreeMap<String, Asset>,
    /// Files that no page leads to and that are not published, by their paths below `content/`.
    pub left_out: BTreeSet<String>,
    /// Old addresses and the pages that they lead to.
    pub aliases: BTreeMap<Url, PageId>,
    /// The pages on which an indicator is shown, in reading order.
    pub used_in: BTreeMap<IndicatorId, Vec<PageId>>,
    /// The editions of all reports, in the order of their paths.
    pub reports: Vec<Edition>,
    /// The years of the reports that are built, newest first.
    pub years: Vec<u16>,
    /// The first year of which only drafts tell. Without drafts nothing of it, or later, is left in the site.
    pub draft_from: Option<u16>,
    /// The indicators and categories of which only drafts tell, and that are not in the site.
    pub drafted: Drafted,
    /// The day for which the site is built, and the years of which drafts tell. Without a day nothing is judged by it.
    pub calendar: Calendar,
    /// Of which entries not all could be read; where one of them is unknown, that is not said too.
    pub unread: BTreeSet<&'static str>,
    /// The goals, in the order of the files.
    pub goals: Vec<Goal>,
    /// The measures, in the order of the files.
    pub actions: Vec<Action>,
    /// The matrices.
    pub matrices: BTreeMap<MatrixId, Matrix>,
    /// The surveys; what must not be shown is gone from them.
    pub surveys: BTreeMap<SurveyId, Survey>,
    /// The single figures; what must not be shown is gone from them.
    pub facts: BTreeMap<FactId, Fact>,
    /// The terms, in the order of the files; each once.
    pub terms: Vec<Term>,
    /// The pages that the program makes, indicators' apart.
    pub made: MadePages,
    /// Pages that are shown in languages to which they are not translated.
    pub fallbacks: Fallbacks,
    /// Pages that are another form of a page, which leads to them. They stand in no list.
    pub versions: BTreeSet<PageId>,
    /// Pages whose document information tells of corrections, in reading order.
    pub corrected: Vec<PageId>,
    /// What must not be shown, for those who warn that it stands somewhere else.
    taken: Taken,
    /// What belongs to each operation and unit.
    belongings: belongings::Belongings,
}

impl Site {
    /// A page.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }

    /// Puts another text in the place of a page's: all that others know of the page is as it was.
    pub(crate) fn replace(&mut self, id: PageId, page: Page) {
        self.pages[id.0] = page;
    }

    /// Whether a page shows an indicator with hidden numbers, which its text must not tell.
    pub(crate) fn is_guarded(&self, id: PageId) -> bool {
        self.taken.indicators().filter_map(|indicator| self.used_in.get(indicator)).any(|pages| pages.binary_search(&id).is_ok())
    }

    /// Every page with its id.
    pub fn pages(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.pages.iter().enumerate().map(|(index, page)| (PageId(index), page))
    }

    /// An indicator as a page shows it: on a report's pages as that edition closed it, elsewhere as it is today.
    pub fn indicator(&self, id: &IndicatorId, page: &Page) -> Option<&Indicator> {
        let closed = page.report.and_then(|edition| self.edition(edition).closed(id));
        closed.or_else(|| self.indicators.get(id))
    }

    /// An edition.
    pub fn edition(&self, id: EditionId) -> &Edition {
        &self.reports[id.0]
    }

    /// The front page in a language, else in the site's first.
    pub fn start(&self, lang: &Lang) -> Option<PageId> {
        self.starts.get(lang).or_else(|| self.starts.get(self.config.first_language())).copied()
    }

    /// The page in a language if it is translated, else the page itself.
    pub fn in_language(&self, id: PageId, lang: &Lang) -> PageId {
        let page = self.page(id);
        page.translations.iter().copied().find(|&other| page.lang != *lang && self.page(other).lang == *lang).unwrap_or(id)
    }

    /// An absolute address; `None` where the site does not know its own.
    pub fn canonical(&self, url: &Url) -> Option<String> {
        self.config.base_url.as_ref().map(|base| format!("{base}{}", url.below_root()))
    }

    /// Whether the site offers its numbers as files: it has some, and does not say that it does not.
    pub fn offers_data(&self) -> bool {
        self.config.open_data.is_offered && !self.indicators.is_empty()
    }

    /// The address of a page that the program makes, or of the site's own in its place; `None` where there is none.
    pub fn made_url(&self, made: &Made, lang: &Lang) -> Option<&Url> {
        self.made.get(&(lang.clone(), made.clone())).map(|page| &page.url)
    }

    /// The address of the list of indicators in a language.
    pub fn indicator_list(&self, lang: &Lang) -> Url {
        route::indicator_list(lang, self.config.first_language())
    }

    /// The address of an indicator's page in a language.
    pub fn indicator_url(&self, id: &IndicatorId, lang: &Lang) -> Url {
        route::indicator(id, lang, self.config.first_language())
    }
}
