//! From the site to its files: every page is a pure function of the site and the theme, and they are made in parallel. It never reads or
//! writes a file.

mod action;
mod comments;
mod comparison;
mod documents;
mod edition;
mod embed;
mod fact;
mod feedback;
mod filter;
mod frame;
mod gathered;
mod glossary;
mod goals;
mod head;
mod heavy;
mod indicator;
mod job;
mod law;
mod made;
mod matrix;
mod navigation;
mod number;
mod open_data;
mod operations;
mod page;
mod picture;
mod record;
mod search_page;
mod shortcode;
mod site_map;
mod start;
mod survey;
mod unit;
mod versions;
mod whole;

pub use picture::{PictureOrder, picture};

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;
use tera::{Context, Value};

use crate::diagnostic::{DEEPEST, Diagnostics, Place, Problem};
use crate::figure;
use crate::hosting::{self, Feed, Shown};
use crate::locale::Locale;
use crate::name::{IndicatorId, Lang, Url};
use crate::opendata::Files;
use crate::output::Output;
use crate::page::{Elements, Laws, Terms};
use crate::picture::Painter;
use crate::search::Record;
use crate::site::{Page, PageId, PageKind, Site};
use crate::theme::Theme;
use crate::view::{IndicatorView, PageView};
use gathered::Gathered;
use heavy::Heavy;
use job::{Job, jobs};
use navigation::Navigation;
use picture::Pictures;

/// How deep the elements of a finished page may lie within each other: every level of a text, each in several elements of its own.
const DEEPEST_ELEMENT: usize = 4 * DEEPEST;

/// What was rendered.
pub struct Rendered {
    /// Every file of the site.
    pub output: Output,
    /// What the search is told of the pages and files, in the order of their addresses. Empty where the site cannot be searched.
    pub records: Vec<Record>,
    /// How many pages a reader can visit.
    pub pages: usize,
    /// How many figures stand on them.
    pub figures: usize,
}

impl Rendered {
    /// Adds the files of the search's index.
    pub fn add_index(&mut self, files: Vec<(String, Vec<u8>)>, found: &mut Diagnostics) {
        for (path, bytes) in files {
            gathered::add(&mut self.output, path, bytes, "content", found);
        }
    }
}

/// Whether the HTML is made small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Without what no browser needs: what is published.
    Small,
    /// As the templates give it: what the cost of making it small is measured against.
    AsWritten,
}

/// Renders every page and puts the attachments and the theme's files beside them. What fails is said, and the rest rendered all the same,
/// so that all mistakes come at once. With a painter every figure is there as PNG too.
pub fn render(site: &Site, theme: &Theme, markup: Markup, painter: Option<&Painter>, found: &mut Diagnostics) -> Rendered {
    let stylesheet = hashed("assets/style", ".css", theme.stylesheet.as_bytes());
    let comparison = comparison::Addresses::of(theme);
    let filter = hashed("assets/filter", ".js", &theme.filter);
    let rules = figure::readable(&theme.stylesheet);
    let locales: Vec<&Locale> = site.config.languages.iter().filter_map(|lang| theme.locale(lang)).collect();
    let data = Files::of(site, &locales);
    let icon = head::icon(site, theme);
    let feeds = hosting::feeds(site, theme.locales.iter());
    let icon_path = icon.as_ref().map(|(path, _)| path.as_str());
    let assets = Assets { stylesheet: &stylesheet, filter: &filter, comparison: &comparison, icon: icon_path };
    let shared = Shared::new(site, theme, assets, &feeds, markup, Pictures::new(&rules, theme, painter), &data);
    let results: Vec<Result<File, Diagnostics>> = jobs(site).into_par_iter().map(|job| shared.file(&job)).collect();
    let mut rendered = Rendered { output: Output::new(), records: record::of_files(&shared), pages: 0, figures: 0 };
    let (mut files, mut shown, mut compares) = (Gathered::default(), Vec::new(), false);
    for result in results {
        match result {
            Ok(file) => {
                rendered.pages += usize::from(file.is_page);
                rendered.figures += file.figures;
                rendered.records.extend(file.record);
                shown.extend(file.shown);
                for (path, bytes) in [(file.path, file.bytes)].into_iter().chain(file.besides) {
                    files.add(path, bytes, "content", found);
                }
                if let Some((path, bytes)) = file.comparison {
                    compares = true;
                    files.add_lasting(path, bytes, "content", found);
                }
            }
            Err(problems) => found.extend(problems),
        }
    }
    rendered.records.sort_by(|a, b| (&a.address, &a.lang).cmp(&(&b.address, &b.lang)));
    let scripts = search_page::scripts(&shared);
    for (path, bytes) in shared.pictures.into_files() {
        files.add_lasting(path, bytes, "content/indicators", found);
    }
    let filtered = jobs(site).iter().any(Job::can_be_filtered).then(|| (filter, theme.filter.clone()));
    let look = (stylesheet, theme.stylesheet.clone().into_bytes());
    let compared = comparison.files(theme).filter(|_| compares);
    for (path, bytes) in scripts.into_iter().chain([look]).chain(icon).chain(filtered).chain(compared) {
        files.add_lasting(path, bytes, "themes", found);
    }
    let pasted =
        theme.fragments.as_ref().filter(|_| rendered.figures > 0).map(|css| (embed::STYLESHEET.to_owned(), css.clone().into_bytes()));
    let own = theme.assets.iter().map(|(name, bytes)| (format!("assets/{name}"), bytes.clone()));
    for (path, bytes) in own.chain(pasted) {
        files.add(path, bytes, "themes", found);
    }
    for (path, bytes) in data.into_files() {
        files.add(path, bytes, "content/indicators", found);
    }
    for (path, asset) in &site.assets {
        files.add_attachment(site, path, asset, found);
    }
    for (_, feed) in feeds {
        files.add(feed.path, feed.xml.into_bytes(), "content", found);
    }
    Rendered { output: files.hosted(site, &shown, found), ..rendered }
}

/// A path whose name changes with the bytes, so that a browser may keep the file for ever.
fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    format!("{stem}.{}{ending}", &blake3::hash(bytes).to_hex()[..10])
}

/// One rendered file.
struct File {
    path: String,
    bytes: Vec<u8>,
    is_page: bool,
    figures: usize,
    /// Its figures for other websites: files by their paths.
    besides: Vec<(String, Vec<u8>)>,
    /// The data of its comparison, where it has one, and where they lie.
    comparison: Option<(String, Vec<u8>)>,
    /// What the search is told of it, where it is to be found.
    record: Option<Record>,
    /// How search engines are told of it, where they are.
    shown: Option<Shown>,
}

impl File {
    /// Has search engines told of the page where they may be and the site knows its address. `changed` is when it last was.
    fn shown(self, page: &PageView, changed: Option<Date>) -> Self {
        let alternates = || page.alternates.iter().map(|other| (other.lang.clone(), other.url.clone())).collect();
        let shown = page.canonical.clone().filter(|_| !page.noindex).map(|address| Shown { address, alternates: alternates(), changed });
        Self { shown, ..self }
    }
}

/// Where what pages fetch lies, below the site's front folder. The names change with what the files hold.
#[derive(Clone, Copy)]
struct Assets<'s> {
    stylesheet: &'s str,
    /// The script that filters a list.
    filter: &'s str,
    comparison: &'s comparison::Addresses,
    /// The theme's icon; `None` where the site's logo is one.
    icon: Option<&'s str>,
}

/// What all pages have in common, made once.
pub(crate) struct Shared<'s> {
    site: &'s Site,
    theme: &'s Theme,
    laws: Laws,
    terms: Terms,
    /// The id of each term on the glossary's page.
    anchors: Vec<String>,
    assets: Assets<'s>,
    feeds: &'s BTreeMap<Lang, Feed>,
    markup: Markup,
    pictures: Pictures<'s>,
    /// The files of open data, which pages link to with their sizes.
    data: &'s Files,
    languages: BTreeMap<&'s Lang, InLanguage<'s>>,
}

/// What all pages of one language have in common. The values are made once and cloned, which costs a thousandth of making them anew.
struct InLanguage<'s> {
    locale: &'s Locale,
    navigation: Navigation,
    /// The indicators in the order of the alphabet, which costs too much to be found for every page.
    groups: indicator::Groups<'s>,
    site: Value,
    texts: Value,
}

impl<'s> Shared<'s> {
    fn new(
        site: &'s Site,
        theme: &'s Theme,
        assets: Assets<'s>,
        feeds: &'s BTreeMap<Lang, Feed>,
        markup: Markup,
        pictures: Pictures<'s>,
        data: &'s Files,
    ) -> Self {
        let languages = site.config.languages.iter().filter_map(|lang| {
            let locale = theme.locale(lang)?;
            let texts: BTreeMap<String, &String> = locale.plain_texts().iter().map(|(key, text)| (key.replace('-', "_"), text)).collect();
            let navigation = Navigation::new(site, lang, locale);
            let values = Value::from_serializable(&frame::site(site, lang));
            Some((
                lang,
                InLanguage {
                    locale,
                    navigation,
                    groups: indicator::groups(site, lang, locale),
                    site: values,
                    texts: Value::from_serializable(&texts),
                },
            ))
        });
        let terms = Terms::new(site.terms.iter().map(|term| term.name.as_str()));
        let laws = Laws::new(&site.config.laws);
        Self {
            site,
            theme,
            laws,
            terms,
            anchors: glossary::anchors(&site.terms),
            assets,
            feeds,
            markup,
            pictures,
            data,
            languages: languages.collect(),
        }
    }

    /// A language of the site; the first where it is none, which cannot be.
    fn language(&self, lang: &Lang) -> &InLanguage<'s> {
        self.languages.get(lang).unwrap_or_else(|| &self.languages[self.site.config.first_language()])
    }

    fn file(&self, job: &Job<'s>) -> Result<File, Diagnostics> {
        match job {
            Job::Page(id) => self.page(*id),
            Job::Fallback(lang, id, url) => self.fallback(lang, *id, url),
            Job::Alias(url, page) => Ok(self.alias(url, *page)),
            Job::IndicatorList(lang) => self.indicator_list(lang),
            Job::Indicator(lang, id) => self.indicator_page(lang, id),
            Job::Made(lang, made, url) => self.made(lang, made, url),
            Job::NotFound => self.not_found(),
        }
    }

    fn page(&self, id: PageId) -> Result<File, Diagnostics> {
        let heavy = Heavy::default();
        let mut found = Diagnostics::new();
        let view = page::view(self, id, &heavy, &mut found);
        self.of_page(id, self.site.page(id), &view, heavy, found)
    }

    /// A page in the frame of a language that it is not translated to.
    fn fallback(&self, lang: &Lang, id: PageId, url: &Url) -> Result<File, Diagnostics> {
        let heavy = Heavy::default();
        let mut found = Diagnostics::new();
        let page = page::stand_in(self.site.page(id), lang, url);
        let view = page::fallback(self, id, &page, &heavy, &mut found);
        self.of_page(id, &page, &view, heavy, found)
    }

    /// The file of a page whose view is made; `page` is the page itself, or its stand-in.
    fn of_page(&self, id: PageId, page: &Page, view: &PageView, heavy: Heavy, mut found: Diagnostics) -> Result<File, Diagnostics> {
        let default = match page.kind {
            PageKind::Start => "start",
            PageKind::Section | PageKind::Report => "section",
            PageKind::Chapter => "chapter",
            PageKind::Page => "page",
        };
        let template = page.front.template.as_ref().map_or(default, |template| &template.value);
        let mut context = self.context(&page.lang, view);
        let section = page::section(self, id, page);
        context.insert("start", &start::view(self, page, &section.children));
        context.insert("section", &section);
        context.insert("brief", &goals::brief::view(self, page));
        let html = self.html(template, &context, &heavy, &mut found, Place::Path(page.path.clone()));
        let record = record::of_page(self, page, view, &html.light);
        finish(page.url.file(), html, heavy, found).map(|file| File { record, ..file }.shown(view, page.changed()))
    }

    fn indicator_list(&self, lang: &Lang) -> Result<File, Diagnostics> {
        let url = self.site.indicator_list(lang);
        let heavy = Heavy::default();
        let mut found = Diagnostics::new();
        let locale = self.language(lang).locale;
        let view = PageView {
            title: locale.text("indicators"),
            description: Some(locale.text("indicators-description")),
            notices: edition::notice_of_list(self, lang).into_iter().collect(),
            ..frame::generated(self, lang, &url, |lang| Some(self.site.indicator_list(lang)), &[])
        };
        let list = indicator::list(self, lang, &url);
        let view = PageView { toc: indicator::contents_of_list(&list), ..view };
        let mut context = self.context(lang, &view);
        context.insert("list", &list);
        let html = self.html("indicators", &context, &heavy, &mut found, Place::Path("content/indicators".into()));
        let record = record::of_list(self, lang, &url, &view);
        finish(url.file(), html, heavy, found).map(|file| File { record, ..file }.shown(&view, None))
    }

    fn indicator_page(&self, lang: &Lang, id: &IndicatorId) -> Result<File, Diagnostics> {
        let indicator = &self.site.indicators[id];
        let url = self.site.indicator_url(id, lang);
        let heavy = Heavy::default();
        let mut found = Diagnostics::new();
        let view = indicator::page(self, indicator, lang, &url);
        let data = comparison::data(self, indicator, lang, &url);
        let indicator_view = indicator::view(self, indicator, lang, &url, &heavy, &mut found);
        let comparison = data.as_ref().map(|(path, _)| comparison::view(self, path, &url));
        let view = PageView { toc: indicator::contents(&indicator_view, self.language(lang).locale), ..view };
        let mut context = self.context(lang, &view);
        context.insert("indicator", &IndicatorView { comparison, ..indicator_view });
        let html = self.html("indicator", &context, &heavy, &mut found, indicator.span.into());
        // A theme may do without it.
        let data = data.filter(|(path, _)| html.whole.contains(path.rsplit('/').next().unwrap_or(path)));
        let record = record::of_indicator(self, indicator, lang, &url, &view, &html.light);
        let changed = indicator::changed(indicator);
        finish(url.file(), html, heavy, found).map(|file| File { comparison: data, record, ..file }.shown(&view, changed))
    }

    fn not_found(&self) -> Result<File, Diagnostics> {
        let lang = self.site.config.first_language();
        let heavy = Heavy::default();
        let mut found = Diagnostics::new();
        let view = frame::not_found(self, lang);
        let context = self.context(lang, &view);
        let html = self.html("404", &context, &heavy, &mut found, Place::Path("themes".into()));
        finish("404.html".into(), html, heavy, found).map(|file| File { is_page: false, ..file })
    }

    /// A page that only leads on: an old address of another.
    fn alias(&self, url: &Url, page: PageId) -> File {
        let page = self.site.page(page);
        let target = html_escape(&url.relative(page.url.below_root()));
        let (title, lang) = (html_escape(&page.front.title.value), &page.lang);
        let html = format!(
            "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
             <meta http-equiv=\"refresh\" content=\"0; url={target}\"></head>\
             <body><main><h1>{title}</h1><p><a href=\"{target}\">{title}</a></p></main></body></html>\n"
        );
        let (path, bytes) = (url.file(), html.into_bytes());
        File { path, bytes, is_page: false, figures: 0, besides: Vec::new(), comparison: None, record: None, shown: None }
    }

    /// What every template is given.
    fn context(&self, lang: &Lang, page: &PageView) -> Context {
        let language = self.language(lang);
        let mut context = Context::new();
        context.insert_value("site", language.site.clone());
        context.insert_value("t", language.texts.clone());
        context.insert("page", page);
        context.insert("head", &head::view(self, lang, page));
        context
    }

    /// A template's HTML, made small if that is wanted, with the figures and tables put in.
    fn html(&self, template: &str, context: &Context, heavy: &Heavy, found: &mut Diagnostics, place: Place) -> Drawn {
        match self.theme.tera.render(&format!("{template}.html"), context) {
            // A theme may wrap what an editor wrote many times. What makes the HTML small goes down into it by recursion.
            Ok(html) if Elements::default().too_deep(&html, DEEPEST_ELEMENT).is_some() => {
                found.add(place, Problem::NestedTooDeep { levels: DEEPEST_ELEMENT as u64 });
                Drawn::default()
            }
            Ok(html) => {
                let html = if self.markup == Markup::Small { heavy::minified(&html) } else { html };
                Drawn { whole: heavy.put_into(&html), light: html }
            }
            Err(error) => {
                found.add(place, Problem::TemplateError { detail: detail(&error) });
                Drawn::default()
            }
        }
    }
}

/// A template's error with the reasons behind it.
fn detail(error: &tera::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

/// A page's HTML.
#[derive(Default)]
struct Drawn {
    /// As it is written.
    whole: String,
    /// With a mark in the place of each figure and table.
    light: String,
}

fn finish(path: String, html: Drawn, heavy: Heavy, mut found: Diagnostics) -> Result<File, Diagnostics> {
    let figures = heavy.figures();
    let (besides, problems) = heavy.into_besides();
    found.extend(problems);
    if found.has_errors() {
        Err(found)
    } else {
        Ok(File { path, bytes: html.whole.into_bytes(), is_page: true, figures, besides, comparison: None, record: None, shown: None })
    }
}

/// Text for HTML and its attributes.
fn html_escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
