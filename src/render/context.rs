//! The common input of templates, and rendering them. It never makes a view.

use tera::{Context, Map, Value};

use super::draft::PageDraft;
use super::frame;
use super::frame::cache::Frame;
use super::frame::head;
use super::shared::Shared;
use crate::diagnostic::{Place, Problem};
use crate::name::{Lang, Url};
use crate::view::{FrameHtmlView, FrameView, PageView};

impl Shared<'_> {
    /// Returns the context of a template without a frame, for other websites.
    pub(super) fn unframed(&self, lang: &Lang, page: &PageView) -> Context {
        self.given(lang, page, Value::from_serializable(page))
    }

    /// Returns the context of the template of a page at `url`. Reports errors in the frame's templates.
    pub(super) fn context(&self, lang: &Lang, url: &Url, page: &PageView, draft: &mut PageDraft, place: &Place) -> Context {
        let mut context = None;
        let make = || self.frame(lang, page, &frame::around(self, lang, url));
        self.common.frames.of(lang, url, make, |frame| context = Some(self.in_frame(lang, page, frame, draft, place)));
        context.unwrap_or_default()
    }

    /// Returns the context of a page with a frame of its own.
    pub(super) fn context_within(&self, lang: &Lang, page: &PageView, around: &FrameView, draft: &mut PageDraft, place: &Place) -> Context {
        self.in_frame(lang, page, &self.frame(lang, page, around), draft, place)
    }

    fn in_frame(&self, lang: &Lang, page: &PageView, frame: &Frame, draft: &mut PageDraft, place: &Place) -> Context {
        let mut context = self.given(lang, page, within(page, &frame.fields));
        match &frame.html {
            Ok(parts) => context.insert_value("frame", parts.clone()),
            Err(detail) => draft.problems.add(place.clone(), Problem::TemplateError { detail: detail.clone() }),
        }
        context
    }

    /// Returns `page` as a component sees it: with the fields of its frame.
    pub(super) fn page_value(&self, lang: &Lang, url: &Url, page: &PageView) -> Value {
        let mut value = Value::none();
        let make = || self.frame(lang, page, &frame::around(self, lang, url));
        self.common.frames.of(lang, url, make, |frame| value = within(page, &frame.fields));
        value
    }

    fn given(&self, lang: &Lang, page: &PageView, value: Value) -> Context {
        let language = self.language(lang);
        let mut context = Context::new();
        context.insert_value("site", language.site.clone());
        context.insert_value("t", language.texts.clone());
        context.insert_value("page", value);
        context.insert("head", &head::view(self, lang, page));
        context
    }

    /// Makes a frame with its parts. Their templates see only what all pages with this frame have in common.
    fn frame(&self, lang: &Lang, page: &PageView, around: &FrameView) -> Frame {
        let fields = Value::from_serializable(around).into_map().unwrap_or_default();
        let PageView { lang: language, dir, root, .. } = page.clone();
        let common = PageView { lang: language, dir, root, ..PageView::default() };
        let of_language = self.language(lang);
        let mut context = Context::new();
        context.insert_value("site", of_language.site.clone());
        context.insert_value("t", of_language.texts.clone());
        context.insert_value("page", within(&common, &fields));
        let part = |name: &str| self.theme.templates.render(name, &context).map(|html| html.trim().to_owned());
        let parts = || Ok(FrameHtmlView { brand: part("brand.html")?, navigation: part("navigation.html")?, foot: part("foot.html")? });
        let html = parts().map(|parts| Value::from_serializable(&parts));
        Frame { fields, html }
    }

    /// Renders a template with the figures and tables inserted.
    pub(super) fn html(&self, template: &str, context: &Context, draft: &mut PageDraft, place: Place) -> Drawn {
        match self.theme.templates.render(&format!("{template}.html"), context) {
            Ok(html) => Drawn { whole: draft.slots.fill(&html), light: html },
            Err(detail) => {
                draft.problems.add(place, Problem::TemplateError { detail });
                Drawn::default()
            }
        }
    }
}

/// A rendered page.
#[derive(Default)]
pub(super) struct Drawn {
    /// The complete HTML.
    pub whole: String,
    /// The HTML with a placeholder for each figure and table.
    pub light: String,
}

/// Returns a page with the fields of its frame.
fn within(page: &PageView, around: &Map) -> Value {
    let mut fields = Value::from_serializable(page).into_map().unwrap_or_default();
    fields.extend(around.iter().map(|(name, value)| (name.clone(), value.clone())));
    fields.into()
}
