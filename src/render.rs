//! From the site to its files: every page is a pure function of the site and the theme, and any of them can be made alone. It never reads or
//! writes a file.

mod assets;
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
mod plan;
mod record;
mod shared;
mod sheet;
pub mod shortcode;
mod shown;
mod sizes;

pub use figure::picture::{PictureOrder, picture};
pub use plan::{Job, Plan};
pub use shared::Common;

use std::sync::{Mutex, PoisonError};

use html_escape::encode_double_quoted_attribute as escaped;
use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::hosting::{self, Shown};
use crate::name::{IndicatorId, Lang, Url};
use crate::opendata::Share;
use crate::output::{Entry, Output, Sink, is_portable};
use crate::picture::Painter;
use crate::search::Record;
use crate::site::{Page, PageId, PageKind, Site};
use crate::theme::Theme;
use crate::view::{IndicatorView, PageView};
use content::goals;
use context::Drawn;
use draft::PageDraft;
use figure::comparison;
use page::{edition, start};
use shared::Shared;

/// What was rendered.
#[derive(Default)]
pub struct Rendered {
    /// What the search is told of the pages and files, in the order of their addresses. Empty where the site cannot be searched.
    pub records: Vec<Record>,
    /// How many pages a reader can visit.
    pub pages: usize,
    /// How many figures stand on them.
    pub figures: usize,
}

/// What a job gave.
#[derive(Default)]
pub struct OfJob {
    /// Its files by their paths; none where it has errors.
    pub files: Vec<(String, Entry)>,
    /// What the search is told of the page, where it is to be found.
    pub record: Option<Record>,
    /// How many figures the page has.
    pub figures: usize,
    /// What went wrong.
    pub problems: Diagnostics,
}

/// Makes any page or file of a site.
#[derive(Clone, Copy)]
pub struct Renderer<'s> {
    shared: Shared<'s>,
}

impl<'s> Renderer<'s> {
    /// With a painter every figure is there as PNG too. `common` is made of the same site and theme.
    pub fn new(site: &'s Site, theme: &'s Theme, common: &'s Common, painter: Option<&'s Painter>) -> Self {
        Self { shared: Shared { site, theme, common, painter } }
    }

    /// What the site consists of. Says which files would have one address.
    pub fn plan(&self, found: &mut Diagnostics) -> Plan {
        let Shared { site, common, .. } = self.shared;
        if site.config.base_url.is_none() && !site.config.addressless {
            found.add(Place::Path(crate::config::FILE.into()), Problem::NoBaseUrl {});
        }
        let feeds: Vec<(Lang, String)> = common.feeds.iter().map(|(lang, feed)| (lang.clone(), feed.path.clone())).collect();
        Plan::of(site, &feeds, &common.fixed, found)
    }

    /// Does one job of a plan.
    pub fn one(&self, plan: &Plan, job: &Job) -> OfJob {
        let Shared { site, common, .. } = self.shared;
        let files = |files: Vec<(String, Vec<u8>)>| OfJob {
            files: files.into_iter().map(|(path, bytes)| (path, Entry::Bytes(bytes))).collect(),
            ..OfJob::default()
        };
        match job {
            Job::Page(id) => self.shared.page(*id),
            Job::Fallback(lang, id, url) => self.shared.fallback(lang, *id, url),
            Job::Alias(url, page) => self.shared.alias(url, *page),
            Job::IndicatorList(lang) => self.shared.indicator_list(lang),
            Job::Indicator(lang, id) => self.shared.indicator_page(lang, id),
            Job::Generated(lang, made, url) => self.shared.made(lang, made, url),
            Job::NotFound => self.shared.not_found(),
            Job::Data(id) => site.indicators.get(id).map_or_else(OfJob::default, |indicator| files(self.shared.data_of(indicator).files)),
            Job::AllData => files(self.shared.all_data(&self.shares())),
            Job::Feed(lang) => {
                files(common.feeds.get(lang).map(|feed| (feed.path.clone(), feed.xml.clone().into_bytes())).into_iter().collect())
            }
            Job::Fixed(path) => files(common.fixed.get(path).map(|bytes| (path.clone(), bytes.to_vec())).into_iter().collect()),
            Job::Attachment(path) => {
                let asset = site.assets.get(path).map(|asset| (asset.target.clone(), Entry::Copy(asset.attachment.clone())));
                OfJob { files: asset.into_iter().collect(), ..OfJob::default() }
            }
            Job::Hosting => {
                let shown: Vec<Shown> = plan.jobs.par_iter().filter_map(|job| shown::of(site, job)).collect();
                files(hosting::files(site, &shown).into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).collect())
            }
        }
    }

    fn shares(&self) -> Vec<Share> {
        self.shared.site.indicators.values().map(|indicator| self.shared.data_of(indicator).share).collect()
    }

    /// Does all jobs of a plan, in parallel, and gives their files to a sink as they come. What fails is said, and the rest made all the same, so
    /// that all mistakes come at once.
    pub fn all(&self, plan: &Plan, sink: &dyn Sink, found: &mut Diagnostics) -> Rendered {
        // The files of numbers come first, since pages say how large they are.
        let data: Vec<&IndicatorId> = plan.jobs.iter().filter_map(|job| if let Job::Data(id) = job { Some(id) } else { None }).collect();
        let share = |id: &&IndicatorId| {
            let made = self.shared.data_of(self.shared.site.indicators.get(*id)?);
            made.files.into_iter().for_each(|(path, bytes)| sink.take(path, Entry::Bytes(bytes)));
            Some(made.share)
        };
        let shares: Vec<Share> = data.par_iter().filter_map(share).collect();
        if plan.jobs.contains(&Job::AllData) {
            self.shared.all_data(&shares).into_iter().for_each(|(path, bytes)| sink.take(path, Entry::Bytes(bytes)));
        }
        drop(shares);
        let rest = plan.jobs.par_iter().filter(|job| !matches!(job, Job::Data(_) | Job::AllData));
        let made = rest.map(|job| {
            let OfJob { files, record, figures, problems } = self.one(plan, job);
            files.into_iter().for_each(|(path, entry)| sink.take(path, entry));
            let pages = usize::from(job.is_page() && !problems.has_errors());
            (record, figures, pages, problems)
        });
        let made: Vec<_> = made.collect();
        let mut rendered = Rendered { records: record::of_files(&self.shared), ..Rendered::default() };
        for (record, figures, pages, problems) in made {
            rendered.records.extend(record);
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
    /// What the search is told of the pages and files, in the order of their addresses. Empty where the site cannot be searched.
    pub records: Vec<Record>,
    /// How many pages a reader can visit.
    pub pages: usize,
    /// How many figures stand on them.
    pub figures: usize,
}

/// Renders a whole site in memory.
pub fn render(site: &Site, theme: &Theme, painter: Option<&Painter>, found: &mut Diagnostics) -> InMemory {
    let common = Common::of(site, theme);
    let renderer = Renderer::new(site, theme, &common, painter);
    let plan = renderer.plan(found);
    let output = Mutex::new(Output::new());
    let Rendered { records, pages, figures } = renderer.all(&plan, &output, found);
    InMemory { output: output.into_inner().unwrap_or_else(PoisonError::into_inner), records, pages, figures }
}

impl Job {
    /// Whether it makes a page that a reader can visit.
    fn is_page(&self) -> bool {
        matches!(self, Self::Page(_) | Self::Fallback(..) | Self::IndicatorList(_) | Self::Indicator(..) | Self::Generated(..))
    }
}

impl Shared<'_> {
    fn page(&self, id: PageId) -> OfJob {
        let mut draft = PageDraft::default();
        let view = page::view(self, id, &mut draft);
        self.of_page(id, self.site.page(id), &view, draft)
    }

    /// A page in the frame of a language that it is not translated to.
    fn fallback(&self, lang: &Lang, id: PageId, url: &Url) -> OfJob {
        let mut draft = PageDraft::default();
        let page = page::stand_in(self.site.page(id), lang, url);
        let view = page::fallback(self, id, &page, &mut draft);
        self.of_page(id, &page, &view, draft)
    }

    /// The file of a page whose view is made; `page` is the page itself, or its stand-in.
    fn of_page(&self, id: PageId, page: &Page, view: &PageView, mut draft: PageDraft) -> OfJob {
        let default = match page.kind {
            PageKind::Start => "start",
            PageKind::Section | PageKind::Report => "section",
            PageKind::Chapter => "chapter",
            PageKind::Page => "page",
        };
        let template = page.front.template.as_ref().map_or(default, |template| &template.value);
        let place = Place::Path(page.path.clone());
        let mut context = self.context(&page.lang, &page.url, view, &mut draft, &place);
        let section = page::section(self, id, page);
        context.insert("start", &start::view(self, page, &section.children));
        context.insert("section", &section);
        context.insert("brief", &goals::brief::view(self, page));
        let html = self.html(template, &context, &mut draft, place);
        let record = record::of_page(self, page, view, &html.light);
        finish(page.url.file(), html, draft, record)
    }

    fn indicator_list(&self, lang: &Lang) -> OfJob {
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

    fn indicator_page(&self, lang: &Lang, id: &IndicatorId) -> OfJob {
        let indicator = &self.site.indicators[id];
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
        // A theme may do without it.
        if let Some((path, bytes)) = data.filter(|(path, _)| html.whole.contains(path.rsplit('/').next().unwrap_or(path))) {
            draft.files.push((path, bytes));
        }
        let record = record::of_indicator(self, indicator, lang, &url, &view, &html.light);
        finish(url.file(), html, draft, record)
    }

    fn not_found(&self) -> OfJob {
        let lang = self.site.config.first_language();
        let mut draft = PageDraft::default();
        let (view, around) = frame::not_found(self, lang);
        let place = Place::Path("themes".into());
        let context = self.context_within(lang, &view, &around, &mut draft, &place);
        let html = self.html("404", &context, &mut draft, place);
        finish(plan::NOT_FOUND.into(), html, draft, None)
    }

    /// A page that only leads on: an old address of another.
    fn alias(&self, url: &Url, page: PageId) -> OfJob {
        let page = self.site.page(page);
        let target = escaped(&url.relative(page.url.below_root())).into_owned();
        let (title, lang) = (escaped(&page.front.title.value), &page.lang);
        let html = format!(
            "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
             <meta http-equiv=\"refresh\" content=\"0; url={target}\"></head>\
             <body><main><h1>{title}</h1><p><a href=\"{target}\">{title}</a></p></main></body></html>\n"
        );
        OfJob { files: vec![(url.file(), Entry::Bytes(html.into_bytes()))], ..OfJob::default() }
    }
}

fn finish(path: String, html: Drawn, draft: PageDraft, record: Option<Record>) -> OfJob {
    let PageDraft { figures, files: besides, mut problems, .. } = draft;
    // The plan has seen to the pages; which figures there are, only they know.
    for (path, _) in besides.iter().filter(|(path, _)| !is_portable(path)) {
        problems.add(Place::Path("content".into()), Problem::OutputUnportable { path: path.clone() });
    }
    if problems.has_errors() {
        return OfJob { problems, ..OfJob::default() };
    }
    let files = [(path, html.whole.into_bytes())].into_iter().chain(besides);
    OfJob { files: files.map(|(path, bytes)| (path, Entry::Bytes(bytes))).collect(), record, figures, problems }
}
