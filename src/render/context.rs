//! What every template is given, and the HTML that it gives. It never makes a view.

use tera::Context;

use super::draft::PageDraft;
use super::frame::head;
use super::shared::Shared;
use crate::diagnostic::{Place, Problem};
use crate::name::Lang;
use crate::view::PageView;

impl Shared<'_> {
    /// What every template is given.
    pub(super) fn context(&self, lang: &Lang, page: &PageView) -> Context {
        let language = self.language(lang);
        let mut context = Context::new();
        context.insert_value("site", language.site.clone());
        context.insert_value("t", language.texts.clone());
        context.insert("page", page);
        context.insert("head", &head::view(self, lang, page));
        context
    }

    /// A template's HTML with the figures and tables put in.
    pub(super) fn html(&self, template: &str, context: &Context, draft: &mut PageDraft, place: Place) -> Drawn {
        match self.theme.templates.render(&format!("{template}.html"), context) {
            Ok(html) => Drawn { whole: draft.put_into(&html), light: html },
            Err(detail) => {
                draft.problems.add(place, Problem::TemplateError { detail });
                Drawn::default()
            }
        }
    }
}

/// A page's HTML.
#[derive(Default)]
pub(super) struct Drawn {
    /// As it is written.
    pub whole: String,
    /// With a mark in the place of each figure and table.
    pub light: String,
}
