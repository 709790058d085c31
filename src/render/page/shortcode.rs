//! What a page's text asks of the site while it is written: where links lead, how pictures lie, and what shortcodes give. It never decides
//! what a call means: that is read by [`crate::call`], as the check did.

use std::collections::BTreeMap;

use html_escape::encode_double_quoted_attribute as escaped;
use tera::{Context, Value};

use super::document;
use crate::call::{Scope, Wanted};
use crate::diagnostic::{Diagnostics, Problem};
use crate::figure::{self, Figure};
use crate::goal::Goal;
use crate::locale::Argument;
use crate::name::Url;
use crate::page::ids;
use crate::page::{ArgumentValue, Call, Form, ImageHtml, LawReference, Laws, Link, LinkHtml, Resolve, TermHtml, Terms, TermsSeen};
use crate::phrase;
use crate::render::content::{action, fact, goals, survey};
use crate::render::draft::PageDraft;
use crate::render::figure::{matrix, number, place};
use crate::render::frame;
use crate::render::generated::glossary;
use crate::render::shared::Shared;
use crate::site::{LinkTarget, Made, Page, PageId, PageKind};
use crate::theme::FormRule;
use crate::view::{
    ActionsView, BoxView, ChangeView, CommentView, DocumentView, FileView, GoalsView, ImageView, LostView, PageView, SparkView, ValueView,
};

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

/// What one page's text asks.
pub(in crate::render) struct Writer<'s, 'p> {
    shared: &'p Shared<'s>,
    id: PageId,
    page: &'s Page,
    /// Where the text is shown: at the page's own address, or at that of another page, which shows a part of it.
    url: &'p Url,
    /// Where it is repeated whole beside others.
    repeated: Option<Repeated<'p>>,
    head: Value,
    draft: &'p mut PageDraft,
    ids: BTreeMap<String, usize>,
}

impl<'s, 'p> Writer<'s, 'p> {
    /// Writes the page's text, or a part of it, at `url`: the page's own, or another that shows it.
    pub(in crate::render) fn at(shared: &'p Shared<'s>, id: PageId, head: &PageView, draft: &'p mut PageDraft, url: &'p Url) -> Self {
        let page = shared.site.page(id);
        // The theme's own ids and the headings' are taken before any figure asks for one.
        let of_theme = ids::of_theme(page.front.indicator.is_some()).map(str::to_owned);
        let ids = page.doc.headings.iter().map(|heading| heading.anchor.clone()).chain(of_theme).map(|id| (id, 1)).collect();
        let calls = !page.doc.calls.is_empty();
        Self { shared, id, page, url, repeated: None, head: if calls { Value::from_serializable(head) } else { Value::none() }, draft, ids }
    }

    /// Writes the whole of the page's text on another page, at `url`, beside others.
    pub(in crate::render) fn repeated(
        shared: &'p Shared<'s>,
        id: PageId,
        head: &PageView,
        draft: &'p mut PageDraft,
        url: &'p Url,
        repeated: Repeated<'p>,
    ) -> Self {
        Self { repeated: Some(repeated), ..Self::at(shared, id, head, draft, url) }
    }

    /// An id that nothing else on the page has.
    fn unused_id(&mut self, wanted: &str) -> String {
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
    fn figure_place(&mut self, wanted: &str, call: &Call, link: bool) -> place::Place<'p> {
        let id = self.unused_id(wanted);
        let home = match self.repeated {
            Some(repeated) => place::Home::At(&self.page.url, id.strip_prefix(repeated.prefix).unwrap_or(&id).to_owned()),
            None if *self.url == self.page.url => place::Home::Here,
            None => place::Home::Elsewhere,
        };
        let (heading_level, is_closed) = ((call.under + 1).clamp(2, 6), self.page.report.is_some());
        place::Place { id, heading_level, lang: &self.page.lang, url: self.url, link, is_closed, home }
    }

    /// Where a link leads that stays on the page on which several are repeated.
    fn within(&self, target: &LinkTarget) -> Option<String> {
        let Repeated { prefix, parts, start, .. } = self.repeated?;
        let (page, anchor) = match target {
            LinkTarget::Anchor(anchor) => return Some(format!("#{prefix}{anchor}")),
            LinkTarget::Page(page, anchor) => (self.shared.site.in_language(*page, &self.page.lang), anchor),
            _ => return None,
        };
        let part = parts.get(&page)?;
        let is_start = self.shared.site.page(page).kind == PageKind::Report;
        Some(match anchor {
            Some(anchor) if is_start => format!("#{start}{anchor}"),
            Some(anchor) => format!("#{part}_{anchor}"),
            None => format!("#{part}"),
        })
    }

    fn data(&mut self, call: &Call, wanted: &Wanted<'_>) -> Option<Value> {
        let shared = self.shared;
        let locale = shared.language(&self.page.lang).locale;
        let site = shared.site;
        let url = self.url;
        Some(match wanted {
            Wanted::Figure(indicator, request) => {
                let figure = figure::select(indicator, &site.areas, locale, request).ok()?;
                let at = self.figure_place(&format!("figur-{}", indicator.id), call, true);
                self.draft.figures += 1;
                Value::from_serializable(&number::figure(self.shared, indicator, &figure, &at, self.draft))
            }
            Wanted::Joined(requests) => {
                let figure = figure::join(requests, &site.areas, locale).ok()?;
                let indicators: Vec<_> = requests.iter().map(|(indicator, _)| *indicator).collect();
                let at = self.figure_place(&format!("figur-{}", indicators.first()?.id), call, false);
                self.draft.figures += 1;
                Value::from_serializable(&number::joined(self.shared, &indicators, &figure, &at, self.draft))
            }
            Wanted::Spark(indicator, request) => {
                let svg = number::spark(self.shared, indicator, request, &self.page.lang)?;
                Value::from_serializable(&SparkView { svg: self.draft.keep(svg) })
            }
            Wanted::Table(requests) => {
                let select = |(indicator, request): &(&_, figure::Request)| figure::select(indicator, &site.areas, locale, request).ok();
                let figures: Vec<Figure> = requests.iter().map(select).collect::<Option<_>>()?;
                let indicators: Vec<_> = requests.iter().map(|(indicator, _)| *indicator).collect();
                let id = self.unused_id(&format!("tabell-{}", indicators.first()?.id));
                let title = call.argument("title").and_then(|argument| argument.value.value.text());
                Value::from_serializable(&number::table(self.shared, &indicators, figures, id, title, &self.page.lang, self.draft))
            }
            Wanted::Value(indicator, _, cell) => {
                let known = matches!(cell.value, crate::indicator::CellValue::Number(_) | crate::indicator::CellValue::Range(..));
                let note = cell.note.as_ref().map(|note| note.text(&self.page.lang).to_owned());
                Value::from_serializable(&ValueView { text: phrase::value(indicator, cell, locale), known, note })
            }
            Wanted::Change(indicator, form, (_, from), (_, to)) => {
                let change = phrase::change(indicator, *form, from, to, locale);
                let known = change.is_some();
                Value::from_serializable(&ChangeView { text: change.unwrap_or_else(|| locale.text("change-unknown")), known })
            }
            Wanted::Comment { by, about } => {
                let link = |indicator: &&crate::indicator::Indicator| {
                    let target = site.indicator_url(&indicator.id, &self.page.lang);
                    frame::link(indicator.short.text(&self.page.lang), url.relative(target.below_root()))
                };
                let about = about.iter().map(link).collect();
                Value::from_serializable(&CommentView { id: self.unused_id("kommentar"), by: by.clone(), about })
            }
            Wanted::Box(title) => {
                let slug = crate::name::Slug::of(title).map_or_else(|| "ruta".to_owned(), |slug| slug.to_string());
                Value::from_serializable(&BoxView { id: self.unused_id(&slug), title: title.clone(), open: self.repeated.is_some() })
            }
            Wanted::File { path, text, accessible } => {
                let asset = site.assets.get(path)?;
                let name = path.rsplit('/').next().unwrap_or(path);
                Value::from_serializable(&FileView {
                    url: url.relative(&asset.target),
                    title: text.clone().unwrap_or_else(|| name.to_owned()),
                    kind: asset.kind.clone(),
                    size: locale.size(asset.attachment.size),
                    accessible: *accessible,
                })
            }
            Wanted::Image { path, alt, caption } => {
                let asset = site.assets.get(path)?;
                let (width, height) = asset.dimensions.unzip();
                let (alt, caption) = (alt.clone(), caption.clone());
                Value::from_serializable(&ImageView { src: url.relative(&asset.target), alt, width, height, caption })
            }
            Wanted::Document => Value::from_serializable(
                &document::document(self.shared, self.page, self.url).unwrap_or_else(|| DocumentView { rows: Vec::new() }),
            ),
            Wanted::Goal(goal) => {
                let place = goals::Place { lang: &self.page.lang, url };
                let near = goals::near(self.shared, std::iter::once(*goal), &self.page.lang);
                let view = goals::goal(self.shared, goal, self.unused_id(&format!("mal-{}", goal.id)), place);
                Value::from_serializable(&GoalsView { summary: None, goals: vec![view], near })
            }
            Wanted::Goals(goals) => {
                let place = goals::Place { lang: &self.page.lang, url };
                let id = |goal: &Goal| self.unused_id(&format!("mal-{}", goal.id));
                Value::from_serializable(&goals::goals(shared, goals, id, place))
            }
            Wanted::Fact(fact) => Value::from_serializable(&fact::view(self.shared, fact, &self.page.lang)),
            Wanted::Lost { title, what } => Value::from_serializable(&LostView {
                text: locale.format("lost-text", &[("n", Argument::Count(what.len().into()))]),
                title: title.clone().unwrap_or_else(|| locale.text("lost")),
                id: self.unused_id("saknas"),
                what: what.clone(),
            }),
            Wanted::Survey(survey, period) => {
                let place = survey::Place {
                    id: self.unused_id(&format!("undersokning-{}", survey.id)),
                    heading_level: (call.under + 1).clamp(2, 5),
                    lang: &self.page.lang,
                    url,
                    page: Some(self.page),
                    period: *period,
                };
                Value::from_serializable(&survey::view(self.shared, survey, place))
            }
            Wanted::Actions(actions) => {
                let says_operation = call.argument("operation").is_none();
                let place = action::Place { lang: &self.page.lang, url, heading_level: (call.under + 1).clamp(2, 6), says_operation };
                let view = |action: &&crate::action::Action| {
                    action::view(self.shared, action, self.unused_id(&format!("atgard-{}", action.id)), &place)
                };
                Value::from_serializable(&ActionsView { items: actions.iter().map(view).collect() })
            }
            Wanted::Matrix(matrix) => {
                let at = self.figure_place(&format!("matris-{}", matrix.id), call, false);
                self.draft.figures += 1;
                Value::from_serializable(&matrix::view(self.shared, matrix, &at, self.draft))
            }
            Wanted::Nothing => Value::from_serializable(&BTreeMap::<String, String>::new()),
        })
    }
}

impl Writer<'_, '_> {
    /// What a call gives, marked with its language where the page's text is written in another. What a call encloses is text of the page.
    fn in_the_frames_language(&self, call: &Call, alone: bool, html: String) -> String {
        let lang = &self.page.lang;
        let marks = match self.page.written() {
            written if written == lang || call.body => String::new(),
            written if written.is_right_to_left() == lang.is_right_to_left() => format!(" lang=\"{lang}\""),
            _ => format!(" lang=\"{lang}\" dir=\"{}\"", frame::direction(lang)),
        };
        match (call.form, alone) {
            (_, true) => format!("<p{marks}>{}</p>", html.trim()),
            _ if marks.is_empty() => html,
            (Form::Block, _) => format!("<div{marks}>{html}</div>"),
            _ => format!("<span{marks}>{html}</span>"),
        }
    }
}

impl Resolve for Writer<'_, '_> {
    fn link(&self, index: usize, link: &Link) -> LinkHtml {
        let Some(Some(target)) = self.page.links.get(index) else {
            return LinkHtml { href: link.dest.value.clone(), ..LinkHtml::default() };
        };
        if let Some(href) = self.within(target) {
            return LinkHtml { href, ..LinkHtml::default() };
        }
        let elsewhere = match target {
            LinkTarget::Anchor(anchor) if *self.url != self.page.url => Some(LinkTarget::Page(self.id, Some(anchor.clone()))),
            _ => None,
        };
        let view = frame::target(self.shared, &self.page.lang, self.url, elsewhere.as_ref().unwrap_or(target), "");
        let external = view.external;
        LinkHtml {
            href: view.url,
            class: if external {
                "external"
            } else if view.detail.is_some() {
                "file"
            } else {
                ""
            }
            .to_owned(),
            suffix: view.detail.map_or_else(String::new, |detail| format!(" ({detail})")),
            hidden: if external { format!(" ({})", self.text("link-external")) } else { String::new() },
        }
    }

    fn image(&self, index: usize, _link: &Link) -> ImageHtml {
        match self.page.links.get(index) {
            Some(Some(LinkTarget::Asset(path))) => {
                let asset = &self.shared.site.assets[path];
                ImageHtml { src: self.url.relative(&asset.target), size: asset.dimensions }
            }
            _ => ImageHtml::default(),
        }
    }

    fn call(&mut self, _index: usize, call: &Call, body: Option<&str>) -> String {
        let down = self.repeated.map_or(0, |repeated| repeated.down);
        // Whatever makes a heading of its own asks the call under which level it stands.
        let call = &Call { under: call.under + down, ..call.clone() };
        let scope = Scope { site: self.shared.site, theme: self.shared.theme, page: self.page };
        let mut found = Diagnostics::new();
        let repeats_document = self.repeated.is_some_and(|repeated| repeated.prefix == repeated.start);
        if repeats_document && call.name.value == "document" {
            // A report's information stands first on the page; twice would be once too many.
            return format!("<p><a href=\"#dokumentet\">{}</a></p>", escaped(&self.text("document-is-first")));
        }
        // The check has said what is wrong with a call, so that one with mistakes never comes here.
        let Some(data) = scope.read(call, &mut found).and_then(|wanted| self.data(call, &wanted)) else {
            self.draft.problems.extend(found);
            return String::new();
        };
        let language = self.shared.language(&self.page.lang);
        let mut given = Context::new();
        for argument in &call.arguments {
            given.insert_value(argument.name.value.clone(), value(&argument.value.value));
        }
        let mut implicit = Context::new();
        implicit.insert_value("data", data);
        implicit.insert_value("t", language.texts.clone());
        implicit.insert_value("site", language.site.clone());
        implicit.insert_value("page", self.head.clone());
        // What belongs in a line is a paragraph where it stands alone.
        let is_block = self.shared.theme.components.get(&call.name.value).is_some_and(|component| component.form == FormRule::Block);
        let alone = call.form == Form::Block && !call.body && !is_block;
        match self.shared.theme.templates.render_component(&call.name.value, &given, &implicit, body) {
            Ok(html) => self.in_the_frames_language(call, alone, html),
            Err(detail) => {
                self.draft.problems.add(call.span, Problem::TemplateError { detail });
                String::new()
            }
        }
    }

    fn laws(&self) -> &Laws {
        &self.shared.common.laws
    }

    fn law(&self, reference: &LawReference<'_>) -> LinkHtml {
        let hidden = format!(" ({})", self.text("link-external"));
        LinkHtml { href: reference.href.clone(), class: "external law".to_owned(), suffix: String::new(), hidden }
    }

    fn terms(&self) -> Option<&Terms> {
        // A glossary of the site's own explains its terms itself.
        let glossary = self.shared.site.made_url(&Made::Glossary, &self.page.lang)?;
        (glossary != self.url).then_some(&self.shared.common.terms)
    }

    fn terms_seen(&mut self) -> &mut TermsSeen {
        &mut self.draft.terms
    }

    fn term(&self, term: usize) -> TermHtml {
        glossary::term_link(self.shared, term, &self.page.lang, self.url)
    }

    fn text(&self, key: &str) -> String {
        self.shared.language(&self.page.lang).locale.text(key)
    }
}

/// An argument as a component sees it.
fn value(argument: &ArgumentValue) -> Value {
    match argument {
        ArgumentValue::Text(text) | ArgumentValue::Number(text) => Value::normal_string(text),
        ArgumentValue::Flag(flag) => Value::from_serializable(flag),
        ArgumentValue::List(items) => items.iter().map(|item| value(&item.value)).collect::<Vec<_>>().into(),
    }
}
