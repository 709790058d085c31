//! Renders the site to files: every page is a pure function of the site and the theme, and can be made alone. It never reads or writes a
//! file.

mod answer;
mod assets;
mod beside;
mod common;
mod content;
mod context;
mod data;
mod draft;
mod figure;
mod files;
mod frame;
mod generated;
mod hashed;
mod indicator;
mod page;
mod part;
mod pictures;
mod plan;
mod record;
mod shared;
mod sheet;
pub mod shortcode;
mod sitemap_entry;
mod sizes;
mod slots;

pub use figure::picture::{PictureOrder, picture};
pub use part::{Only, OtherParts, Part};
pub use plan::{Job, Plan};
pub use shared::Common;

use std::sync::{Mutex, PoisonError};

use html_escape::encode_double_quoted_attribute as escaped;
use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::hosting::{self, SitemapEntry};
use crate::name::{IndicatorId, Lang, Url};
use crate::opendata::Share;
use crate::output::{Entry, Output, Sink, is_portable};
use crate::picture::Painter;
use crate::search::Record;
use crate::site::{GeneratedPage, Moved, Page, PageId, PageKind, Site};
use crate::theme::Theme;
use crate::view::{IndicatorView, PageView};
use content::goals;
use context::Drawn;
use draft::PageDraft;
use figure::comparison;
use generated::compare;
use page::{edition, start};
use shared::Shared;
use sheet::Sheet;

/// The result of rendering a site.
#[derive(Default)]
pub struct Rendered {
    /// The search records of the pages and files, sorted by address. Empty if the site has no search.
    pub records: Vec<Record>,
    /// The number of pages that a reader can visit.
    pub pages: usize,
    /// The number of figures on them.
    pub figures: usize,
    /// The other parts of the site; `None` if all of it was rendered.
    pub others: Option<OtherParts>,
}

/// The result of a job.
#[derive(Default)]
pub struct JobOutput {
    /// Its files by path; none if there are errors.
    pub files: Vec<(String, Entry)>,
    /// The search record of the page, if it is to be indexed.
    pub record: Option<Record>,
    /// The number of figures on the page.
    pub figures: usize,
    /// The problems.
    pub problems: Diagnostics,
}

/// Renders any page or file of a site.
#[derive(Clone, Copy)]
pub struct Renderer<'s> {
    shared: Shared<'s>,
}

impl<'s> Renderer<'s> {
    /// Creates a renderer. With a painter, every figure is also made as PNG. `common` must be made from the same site and theme.
    pub fn new(site: &'s Site, theme: &'s Theme, common: &'s Common, painter: Option<&'s Painter>) -> Self {
        Self { shared: Shared { site, theme, common, painter } }
    }

    /// Plans the site, and reports address collisions.
    pub fn plan(&self, found: &mut Diagnostics) -> Plan {
        let Shared { site, common, .. } = self.shared;
        if site.config.base_url.is_none() && !site.config.addressless {
            found.add(Place::Path(crate::config::FILE.into()), Problem::NoBaseUrl {});
        }
        let feeds: Vec<(Lang, String)> = common.feeds.iter().map(|(lang, feed)| (lang.clone(), feed.path.clone())).collect();
        Plan::of(site, &feeds, &common.static_files, found)
    }

    /// Runs one job of a plan.
    pub fn one(&self, plan: &Plan, job: &Job) -> JobOutput {
        let Shared { site, common, .. } = self.shared;
        let files = |files: Vec<(String, Vec<u8>)>| JobOutput {
            files: files.into_iter().map(|(path, bytes)| (path, Entry::Bytes(bytes))).collect(),
            ..JobOutput::default()
        };
        match job {
            Job::Page(id) => self.shared.page(*id),
            Job::Fallback(lang, id, url) => self.shared.fallback(lang, *id, url),
            Job::Alias(url, page) => self.shared.alias(url, *page),
            Job::Moved(url) => site.structure.moved.get(url).map_or_else(JobOutput::default, |moved| moved_page(url, moved)),
            Job::IndicatorList(lang) => self.shared.indicator_list(lang),
            Job::Indicator(lang, id) => self.shared.indicator_page(lang, id),
            Job::Generated(lang, made, url) => self.shared.made(lang, made, url),
            Job::NotFound => self.shared.not_found(),
            Job::Data(id) => {
                site.numbers.indicators.get(id).map_or_else(JobOutput::default, |indicator| files(self.shared.data_of(indicator).files))
            }
            Job::AllData => files(self.shared.all_data(&self.shares())),
            Job::Feed(lang) => {
                files(common.feeds.get(lang).map(|feed| (feed.path.clone(), feed.xml.clone().into_bytes())).into_iter().collect())
            }
            Job::Calendar(lang) => {
                let text = hosting::calendar(site, lang, self.shared.language(lang).locale);
                files(hosting::calendar_path(site, lang).map(|path| (path, text.into_bytes())).into_iter().collect())
            }
            Job::Static(path) => files(common.static_files.get(path).map(|bytes| (path.clone(), bytes.to_vec())).into_iter().collect()),
            Job::Attachment(path) => {
                site.structure.assets.get(path).map_or_else(JobOutput::default, |asset| self.shared.attachment(path, asset))
            }
            Job::Hosting => {
                let shown: Vec<SitemapEntry> = plan.jobs.par_iter().filter_map(|job| sitemap_entry::of(site, job)).collect();
                files(hosting::files(site, &shown).into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).collect())
            }
        }
    }

    fn shares(&self) -> Vec<Share> {
        self.shared.site.numbers.indicators.values().map(|indicator| self.shared.data_of(indicator).share).collect()
    }

    /// Runs all jobs of a plan in parallel, and passes their files to a sink as they come. Failures are reported and the rest is rendered
    /// all the same, so that all errors come at once.
    pub fn all(&self, plan: &Plan, sink: &dyn Sink, found: &mut Diagnostics) -> Rendered {
        self.some(plan, None, sink, found)
    }

    /// Does the same with the jobs of a part. The records of all pages are made if the part has the search index.
    pub fn part(&self, plan: &Plan, part: &Part, sink: &dyn Sink, found: &mut Diagnostics) -> Rendered {
        self.some(plan, Some(part), sink, found)
    }

    fn some(&self, plan: &Plan, part: Option<&Part>, sink: &dyn Sink, found: &mut Diagnostics) -> Rendered {
        let has = |job: &Job| part.is_none_or(|part| part.has(self.shared.site, job));
        let indexes = part.is_none_or(|part| part.has_shared() && self.shared.searches());
        // The data files come first, since pages state their sizes.
        let joins = has(&Job::AllData);
        let share = |job: &Job| {
            let Job::Data(id) = job else { return None };
            let is_own = has(job);
            if !is_own && !joins {
                return None;
            }
            let made = self.shared.data_of(self.shared.site.numbers.indicators.get(id)?);
            made.files.into_iter().filter(|_| is_own).for_each(|(path, bytes)| sink.take(path, Entry::Bytes(bytes)));
            Some(made.share)
        };
        let shares: Vec<Share> = plan.jobs.par_iter().filter_map(share).collect();
        if joins && plan.jobs.contains(&Job::AllData) {
            self.shared.all_data(&shares).into_iter().for_each(|(path, bytes)| sink.take(path, Entry::Bytes(bytes)));
        }
        drop(shares);
        let rest = plan.jobs.par_iter().filter(|job| !matches!(job, Job::Data(_) | Job::AllData));
        let made = rest.filter(|job| has(job) || (indexes && job.is_page())).map(|job| {
            let JobOutput { files, record, figures, problems } = self.one(plan, job);
            if !has(job) {
                return (record, 0, 0, problems);
            }
            files.into_iter().for_each(|(path, entry)| sink.take(path, entry));
            let pages = usize::from(job.is_page() && !problems.has_errors());
            (record, figures, pages, problems)
        });
        let made: Vec<_> = made.collect();
        let mut rendered = Rendered::default();
        if indexes {
            rendered.records = record::of_files(&self.shared);
        }
        for (record, figures, pages, problems) in made {
            rendered.records.extend(record.filter(|_| indexes));
            rendered.figures += figures;
            rendered.pages += pages;
            found.extend(problems);
        }
        rendered.records.sort_by(|a, b| (&a.address, &a.lang).cmp(&(&b.address, &b.lang)));
        rendered
    }
}

/// A whole site in memory.
pub struct InMemory {
    /// Every file of the site.
    pub output: Output,
    /// The search records of the pages and files, sorted by address. Empty if the site has no search.
    pub records: Vec<Record>,
    /// The number of pages that a reader can visit.
    pub pages: usize,
    /// The number of figures on them.
    pub figures: usize,
}

/// Renders a whole site in memory.
pub fn render(site: &Site, theme: &Theme, painter: Option<&Painter>, found: &mut Diagnostics) -> InMemory {
    let common = Common::of(site, theme);
    let renderer = Renderer::new(site, theme, &common, painter);
    let plan = renderer.plan(found);
    let output = Mutex::new(Output::new());
    let Rendered { records, pages, figures, .. } = renderer.all(&plan, &output, found);
    InMemory { output: output.into_inner().unwrap_or_else(PoisonError::into_inner), records, pages, figures }
}

impl Job {
    /// Whether it makes a page that a reader can visit.
    fn is_page(&self) -> bool {
        matches!(self, Self::Page(_) | Self::Fallback(..) | Self::IndicatorList(_) | Self::Indicator(..) | Self::Generated(..))
    }
}

impl Shared<'_> {
    fn page(&self, id: PageId) -> JobOutput {
        let mut draft = PageDraft::default();
        let view = page::view(self, id, &mut draft);
        self.of_page(id, self.site.page(id), &view, draft)
    }

    /// Renders a page in the frame of a language that it is not translated to.
    fn fallback(&self, lang: &Lang, id: PageId, url: &Url) -> JobOutput {
        let mut draft = PageDraft::default();
        let page = page::stand_in(self.site.page(id), lang, url);
        let view = page::fallback(self, id, &page, &mut draft);
        self.of_page(id, &page, &view, draft)
    }

    /// Renders a page from its view; `page` is the page itself, or its stand-in.
    fn of_page(&self, id: PageId, page: &Page, view: &PageView, mut draft: PageDraft) -> JobOutput {
        let default = match page.kind {
            PageKind::Start => "start",
            PageKind::Section | PageKind::Report => "section",
            PageKind::Chapter => "chapter",
            PageKind::Page => "page",
        };
        let is_compared = self.site.generated_url(&GeneratedPage::Compare, &page.lang) == Some(&page.url);
        let default = if is_compared { "compare" } else { default };
        let template = page.front.template.as_ref().map_or(default, |template| &template.value);
        let place = Place::Path(page.path.clone());
        let mut context = self.context(&page.lang, &page.url, view, &mut draft, &place);
        let section = page::section(self, id, page);
        context.insert("start", &start::view(self, page, &section.children));
        context.insert("section", &section);
        context.insert("brief", &goals::brief::view(self, page));
        if is_compared {
            context.insert("compare", &compare::beside_text(&Sheet { shared: self, lang: &page.lang, url: &page.url }));
        }
        let html = self.html(template, &context, &mut draft, place);
        let record = record::of_page(self, page, view, &html.light);
        finish(page.url.file(), html, draft, record)
    }

    fn indicator_list(&self, lang: &Lang) -> JobOutput {
        let url = self.site.indicator_list(lang);
        let mut draft = PageDraft::default();
        let locale = self.language(lang).locale;
        let view = PageView {
            title: locale.text("indicators"),
            description: Some(locale.text("indicators-description")),
            notices: edition::notice_of_list(self, lang).into_iter().collect(),
            ..frame::generated(self, lang, &url, |lang| Some(self.site.indicator_list(lang)), &[])
        };
        let list = indicator::list(self, lang, &url);
        let view = PageView { toc: indicator::contents_of_list(&list), ..view };
        let place = Place::Path("content/indicators".into());
        let mut context = self.context(lang, &url, &view, &mut draft, &place);
        context.insert("list", &list);
        let html = self.html("indicators", &context, &mut draft, place);
        let record = record::of_list(self, lang, &url, &view);
        finish(url.file(), html, draft, record)
    }

    fn indicator_page(&self, lang: &Lang, id: &IndicatorId) -> JobOutput {
        let indicator = &self.site.numbers.indicators[id];
        let url = self.site.indicator_url(id, lang);
        let mut draft = PageDraft::default();
        let view = indicator::page(self, indicator, lang, &url);
        let data = comparison::data(self, indicator, lang, &url);
        let indicator_view = indicator::view(self, indicator, lang, &url, &mut draft);
        let comparison = data.as_ref().map(|(path, _)| comparison::view(self, path, &url));
        let view = PageView { toc: indicator::contents(&indicator_view, self.language(lang).locale), ..view };
        let place = indicator.span.into();
        let mut context = self.context(lang, &url, &view, &mut draft, &place);
        context.insert("indicator", &IndicatorView { comparison, ..indicator_view });
        let html = self.html("indicator", &context, &mut draft, place);
        // A theme may omit it.
        if let Some((path, bytes)) = data.filter(|(path, _)| html.whole.contains(path.rsplit('/').next().unwrap_or(path))) {
            draft.files.push((path, bytes));
        }
        let record = record::of_indicator(self, indicator, lang, &url, &view, &html.light);
        finish(url.file(), html, draft, record)
    }

    fn not_found(&self) -> JobOutput {
        let lang = self.site.config.first_language();
        let mut draft = PageDraft::default();
        let (view, around) = frame::not_found(self, lang);
        let place = Place::Path("themes".into());
        let context = self.context_within(lang, &view, &around, &mut draft, &place);
        let html = self.html("404", &context, &mut draft, place);
        finish(plan::NOT_FOUND.into(), html, draft, None)
    }

    /// Renders a redirect from a former address of an editor's page.
    fn alias(&self, url: &Url, page: PageId) -> JobOutput {
        let page = self.site.page(page);
        redirect(url, &page.url, &page.front.title.value, &page.lang)
    }
}

/// Renders a redirect from a former address of a page about an indicator or area.
fn moved_page(url: &Url, moved: &Moved) -> JobOutput {
    redirect(url, &moved.to, &moved.title, &moved.lang)
}

fn redirect(url: &Url, to: &Url, title: &str, lang: &Lang) -> JobOutput {
    let target = escaped(&url.relative(to.below_root())).into_owned();
    let title = escaped(title);
    let html = format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <meta http-equiv=\"refresh\" content=\"0; url={target}\"></head>\
         <body><main><h1>{title}</h1><p><a href=\"{target}\">{title}</a></p></main></body></html>\n"
    );
    JobOutput { files: vec![(url.file(), Entry::Bytes(html.into_bytes()))], ..JobOutput::default() }
}

fn finish(path: String, html: Drawn, draft: PageDraft, record: Option<Record>) -> JobOutput {
    let PageDraft { figures, files: besides, mut problems, .. } = draft;
    // The plan has checked the pages; only they know which figures there are.
    for (path, _) in besides.iter().filter(|(path, _)| !is_portable(path)) {
        problems.add(Place::Path("content".into()), Problem::OutputUnportable { path: path.clone() });
    }
    if problems.has_errors() {
        return JobOutput { problems, ..JobOutput::default() };
    }
    let files = [(path, html.whole.into_bytes())].into_iter().chain(besides);
    JobOutput { files: files.map(|(path, bytes)| (path, Entry::Bytes(bytes))).collect(), record, figures, problems }
}
