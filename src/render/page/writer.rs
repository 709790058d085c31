//! Answers what a page's text asks while it is written to HTML: link targets, image files, the output of shortcodes. It never interprets a
//! call itself: [`shortcode`] does, as in the check.

use html_escape::{encode_double_quoted_attribute as escaped, encode_text};
use tera::{Context, Value};

use crate::call::{Scope, is_lacking};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::Url;
use crate::page::{ArgumentValue, Call, Form, ImageHtml, LawReference, Laws, Link, LinkHtml, Resolve, TermHtml, Terms, TermsSeen};
use crate::render::draft::PageDraft;
use crate::render::frame;
use crate::render::generated::glossary;
use crate::render::shared::Shared;
use crate::render::shortcode::{self, OnPage, Repeated};
use crate::site::{GeneratedPage, LinkTarget, PageId, PageKind};
use crate::theme::{FormRule, ParameterKind};
use crate::view::PageView;

/// The context in which a page's text is written.
pub(in crate::render) struct Writer<'s, 'p> {
    id: PageId,
    head: Value,
    on: OnPage<'s, 'p>,
}

impl<'s, 'p> Writer<'s, 'p> {
    /// Writes the page's text, or a part of it, at `url`: the page's own address, or another page that shows it.
    pub(in crate::render) fn at(shared: &'p Shared<'s>, id: PageId, head: &PageView, draft: &'p mut PageDraft, url: &'p Url) -> Self {
        let page = shared.site.page(id);
        let head = if page.doc.calls.is_empty() { Value::none() } else { shared.page_value(&page.lang, url, head) };
        Self { id, head, on: OnPage::new(shared, page, url, draft) }
    }

    /// Writes the whole text of the page on another page at `url`, among others.
    pub(in crate::render) fn repeated(
        shared: &'p Shared<'s>,
        id: PageId,
        head: &PageView,
        draft: &'p mut PageDraft,
        url: &'p Url,
        repeated: Repeated<'p>,
    ) -> Self {
        let mut writer = Self::at(shared, id, head, draft, url);
        writer.on.repeated = Some(repeated);
        writer
    }

    /// Returns the link to another part of a page on which several are repeated; `None` if the target is elsewhere.
    fn within(&self, target: &LinkTarget) -> Option<String> {
        let Repeated { prefix, parts, start, .. } = self.on.repeated?;
        let (page, anchor) = match target {
            LinkTarget::Anchor(anchor) => return Some(format!("#{prefix}{anchor}")),
            LinkTarget::Page(page, anchor) => (self.on.shared.site.in_language(*page, &self.on.page.lang), anchor),
            _ => return None,
        };
        let part = parts.get(&page)?;
        let is_start = self.on.shared.site.page(page).kind == PageKind::Report;
        Some(match anchor {
            Some(anchor) if is_start => format!("#{start}{anchor}"),
            Some(anchor) => format!("#{part}_{anchor}"),
            None => format!("#{part}"),
        })
    }
}

impl Writer<'_, '_> {
    /// Marks the output of a call with its language if the page's text is in another. The body of a call is text of the page.
    fn in_the_frames_language(&self, call: &Call, alone: bool, html: String) -> String {
        let lang = &self.on.page.lang;
        let marks = match self.on.page.written() {
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
        let Some(Some(target)) = self.on.page.links.get(index) else {
            return LinkHtml { href: link.dest.value.clone(), ..LinkHtml::default() };
        };
        if let Some(href) = self.within(target) {
            return LinkHtml { href, ..LinkHtml::default() };
        }
        let elsewhere = match target {
            LinkTarget::Anchor(anchor) if *self.on.url != self.on.page.url => Some(LinkTarget::Page(self.id, Some(anchor.clone()))),
            _ => None,
        };
        let view = frame::target(self.on.shared, &self.on.page.lang, self.on.url, elsewhere.as_ref().unwrap_or(target), "");
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
        match self.on.page.links.get(index) {
            Some(Some(LinkTarget::Asset(path))) => self.on.shared.image(self.on.url, path),
            _ => ImageHtml::default(),
        }
    }

    fn call(&mut self, _index: usize, call: &Call, body: Option<&str>) -> String {
        self.shown(call, body)
    }

    fn laws(&self) -> &Laws {
        &self.on.shared.common.laws
    }

    fn law(&self, reference: &LawReference<'_>) -> LinkHtml {
        let hidden = format!(" ({})", self.text("link-external"));
        LinkHtml { href: reference.href.clone(), class: "external law".to_owned(), suffix: String::new(), hidden }
    }

    fn terms(&self) -> Option<&Terms> {
        // A site's own glossary page explains its terms itself.
        let glossary = self.on.shared.site.generated_url(&GeneratedPage::Glossary, &self.on.page.lang)?;
        (glossary != self.on.url).then_some(&self.on.shared.common.terms)
    }

    fn terms_seen(&mut self) -> &mut TermsSeen {
        &mut self.on.draft.terms
    }

    fn term(&self, term: usize) -> TermHtml {
        glossary::term_link(self.on.shared, term, &self.on.page.lang, self.on.url)
    }

    fn text(&self, key: &str) -> String {
        self.on.shared.language(&self.on.page.lang).locale.text(key)
    }
}

impl Writer<'_, '_> {
    /// Returns the output of a shortcode.
    fn shown(&mut self, call: &Call, body: Option<&str>) -> String {
        self.on.under = call.under + self.on.repeated.map_or(0, |repeated| repeated.down);
        let scope = Scope { site: self.on.shared.site, theme: self.on.shared.theme, page: self.on.page };
        let mut found = Diagnostics::new();
        let repeats_document = self.on.repeated.is_some_and(|repeated| repeated.prefix == repeated.start);
        if repeats_document && call.name.value == "document" {
            // A report's document information is at the top of the page, and not repeated.
            return format!("<p><a href=\"#dokumentet\">{}</a></p>", escaped(&self.text("document-is-first")));
        }
        // The check rejects calls with mistakes, so this does not happen.
        let Some(data) = shortcode::read(&scope, call, &mut found).and_then(|shortcode| shortcode.show(&mut self.on)) else {
            if let Some(words) = self.without_numbers(&scope, call, &found) {
                // The others that it is compared with are shown all the same.
                return match call.beside_item().filter(|_| call.form == Form::Block) {
                    Some(others) => self.shown(&others, body) + &words,
                    None => words,
                };
            }
            self.on.draft.problems.extend(found);
            return String::new();
        };
        let language = self.on.shared.language(&self.on.page.lang);
        let component = self.on.shared.theme.components.get(&call.name.value);
        let mut given = Context::new();
        for argument in &call.arguments {
            let parameter = component.and_then(|component| component.parameter(&argument.name.value));
            let is_list = parameter.is_some_and(|parameter| parameter.kind.is_list());
            given.insert_value(
                argument.name.value.clone(),
                value(&argument.value.value, is_list, parameter.map(|parameter| parameter.kind)),
            );
        }
        let mut implicit = Context::new();
        implicit.insert_value("data", data);
        implicit.insert_value("t", language.texts.clone());
        implicit.insert_value("site", language.site.clone());
        implicit.insert_value("page", self.head.clone());
        // Inline content becomes a paragraph where it stands alone.
        let is_block = component.is_some_and(|component| component.form == FormRule::Block);
        let alone = call.form == Form::Block && !call.body && !is_block;
        match self.on.shared.theme.templates.render_component(&call.name.value, &given, &implicit, body) {
            Ok(html) => self.in_the_frames_language(call, alone, html),
            Err(detail) => {
                self.on.draft.problems.add(call.span, Problem::TemplateError { detail });
                String::new()
            }
        }
    }

    /// Says on the page of an item that it has no numbers for a call; `None` if that is not what is wrong. Where the others have none either, it
    /// is said of the item once.
    fn without_numbers(&self, scope: &Scope<'_>, call: &Call, found: &Diagnostics) -> Option<String> {
        if self.on.page.items().is_empty() || found.is_empty() || !found.iter().all(|found| is_lacking(&found.problem)) {
            return None;
        }
        if call.form == Form::Inline {
            return Some(format!("<span class=\"absent\">{}</span>", encode_text(&self.text("state-missing"))));
        }
        let lang = &self.on.page.lang;
        let locale = self.on.shared.language(lang).locale;
        let about = scope.site.numbers.areas.get(&scope.about()).map_or("", |area| area.name.text(lang));
        let indicators: Vec<String> = scope.indicators(call).iter().map(|indicator| indicator.short.text(lang).to_owned()).collect();
        let said = locale.format("without-numbers", &[("indicator", locale.list(&indicators).into()), ("name", about.to_owned().into())]);
        Some(format!("<p class=\"absent\">{}</p>", encode_text(&said)))
    }
}

/// Returns an argument as a component sees it; a list of one if it is a list and a single value was written.
fn value(argument: &ArgumentValue, is_list: bool, kind: Option<ParameterKind>) -> Value {
    match argument {
        ArgumentValue::List(items) => items.iter().map(|item| value(&item.value, false, kind)).collect::<Vec<_>>().into(),
        single if is_list => vec![value(single, false, kind)].into(),
        ArgumentValue::Text(text) | ArgumentValue::Number(text) => Value::normal_string(text),
        ArgumentValue::Flag(flag) => Value::from_serializable(flag),
        ArgumentValue::Item(Some(item)) if matches!(kind, Some(ParameterKind::Text)) => Value::normal_string(item.name()),
        ArgumentValue::Item(item) => Value::normal_string(item.as_ref().map_or("", |item| &item.id)),
    }
}
