//! The whole site as one immutable value: every page with its address, its position and its link targets, and every number that may be
//! shown. It never has a half-filled field, and never changes once made.

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
    pub front: FrontMatter,
    /// Its text.
    pub doc: Doc,
    /// The target of each link of the text, in order; `None` if it is invalid, which is already reported.
    pub links: Vec<Option<LinkTarget>>,
    /// The targets of the links beside the text, by group, in order.
    pub aside: Vec<Vec<Option<LinkTarget>>>,
    /// The target of the original document of which the page is the web version.
    pub original: Option<LinkTarget>,
    /// The target of each other version of the page, in order.
    pub versions: Vec<Option<LinkTarget>>,
}

impl Page {
    /// Returns the language of its text, which may not be a language of the site.
    pub fn written(&self) -> &Lang {
        self.front.lang.as_ref().unwrap_or(&self.lang)
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
#[derive(Clone, Debug)]
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

/// The whole site.
#[derive(Clone, Debug)]
pub struct Site {
    /// The configuration.
    pub config: Config,
    /// Every area.
    pub areas: Areas,
    /// The index of the areas' names.
    pub area_names: area::Names,
    /// The site's own area.
    pub own_area: AreaId,
    /// Every indicator, without suppressed numbers.
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    /// The pages in reading order, each section before its descendants.
    pub pages: Vec<Page>,
    /// The front page of each language.
    pub starts: BTreeMap<Lang, PageId>,
    /// Attachments and pictures, by path below `content/`.
    pub assets: BTreeMap<String, Asset>,
    /// Files that no page links to and that are not published, by path below `content/`.
    pub left_out: BTreeSet<String>,
    /// Former addresses and the pages that they redirect to.
    pub aliases: BTreeMap<Url, PageId>,
    /// The pages on which an indicator is shown, in reading order.
    pub used_in: BTreeMap<IndicatorId, Vec<PageId>>,
    /// The editions of all reports, sorted by path.
    pub reports: Vec<Edition>,
    /// The years of the reports that are built, newest first.
    pub years: Vec<u16>,
    /// The first year that only drafts cover. Without drafts, nothing of it or later is left in the site.
    pub draft_from: Option<u16>,
    /// The indicators and categories that only drafts cover, and that are not in the site.
    pub drafted: Drafted,
    /// The day for which the site is built, and the years that drafts cover. Without a day nothing is judged by it.
    pub calendar: Calendar,
    /// The kinds of entries of which some could not be parsed; unknown references to them are not reported.
    pub unread: BTreeSet<&'static str>,
    /// The goals, in the order of the files.
    pub goals: Vec<Goal>,
    /// The measures, in the order of the files.
    pub actions: Vec<Action>,
    /// The matrices.
    pub matrices: BTreeMap<MatrixId, Matrix>,
    /// The surveys, without suppressed numbers.
    pub surveys: BTreeMap<SurveyId, Survey>,
    /// The single facts, without suppressed numbers.
    pub facts: BTreeMap<FactId, Fact>,
    /// The terms, in the order of the files; unique.
    pub terms: Vec<Term>,
    /// The generated pages, except indicators'.
    pub made: MadePages,
    /// Pages shown in languages to which they are not translated.
    pub fallbacks: Fallbacks,
    /// Pages that are another version of a page, which links to them. They are not listed.
    pub versions: BTreeSet<PageId>,
    /// Pages whose document metadata have corrections, in reading order.
    pub corrected: Vec<PageId>,
    /// What was suppressed, for warnings about other places where it occurs.
    taken: Taken,
    /// What belongs to each operation and unit.
    belongings: belongings::Belongings,
}

impl Site {
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
        self.taken.indicators().filter_map(|indicator| self.used_in.get(indicator)).any(|pages| pages.binary_search(&id).is_ok())
    }

    /// Returns every page with its id.
    pub fn pages(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.pages.iter().enumerate().map(|(index, page)| (PageId(index), page))
    }

    /// Returns an indicator as a page shows it: on a report's pages as that edition closed it, elsewhere as it is today.
    pub fn indicator(&self, id: &IndicatorId, page: &Page) -> Option<&Indicator> {
        let closed = page.report.and_then(|edition| self.edition(edition).closed(id));
        closed.or_else(|| self.indicators.get(id))
    }

    /// Returns an edition.
    pub fn edition(&self, id: EditionId) -> &Edition {
        &self.reports[id.0]
    }

    /// Returns the front page in a language, or else in the site's primary one.
    pub fn start(&self, lang: &Lang) -> Option<PageId> {
        self.starts.get(lang).or_else(|| self.starts.get(self.config.first_language())).copied()
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

    /// Whether the site offers its numbers as files: it has some, and does not opt out.
    pub fn offers_data(&self) -> bool {
        self.config.open_data.is_offered && !self.indicators.is_empty()
    }

    /// Returns the address of a generated page, or of the site's own in its place; `None` if there is none.
    pub fn made_url(&self, made: &Made, lang: &Lang) -> Option<&Url> {
        self.made.get(&(lang.clone(), made.clone())).map(|page| &page.url)
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
