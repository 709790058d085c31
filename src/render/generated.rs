//! The generated pages, except those of indicators: the maker of each, and rendering its result. It never decides which exist: `site` does.

pub(super) mod actions;
pub(super) mod compare;
pub(super) mod documents;
pub(super) mod feedback;
pub(super) mod glossary;
pub(super) mod law;
pub(super) mod operations;
pub(super) mod search_page;
pub(super) mod self_checks;
pub(super) mod site_map;
pub(super) mod unit;
pub(super) mod whole;
pub(super) mod year_plan;

use super::content::goals;
use super::draft::PageDraft;
use super::indicator::open_data;
use super::page::edition;
use super::shared::Shared;
use super::sheet::{Body, Sheet};
use super::{JobOutput, finish, frame, record};
use crate::diagnostic::Place;
use crate::name::{Lang, Url};
use crate::site::{GeneratedPage, Site};
use crate::view::PageView;

/// Returns the content of a page. Its figures and tables go into `draft`.
fn body(made: &GeneratedPage, sheet: &Sheet<'_, '_>, draft: &mut PageDraft) -> Body {
    match made {
        GeneratedPage::Goals => goals::page(sheet),

        GeneratedPage::Compare => compare::all(sheet),
        GeneratedPage::CompareOperation(id) => compare::of_operation(sheet, id),
        GeneratedPage::CompareReport(report) => compare::of_report(sheet, *report),
        GeneratedPage::CompareWith(id) => compare::with_area(sheet, id, draft),

        GeneratedPage::Operations => operations::list(sheet),
        GeneratedPage::Operation(id) => operations::one(sheet, id, draft),

        GeneratedPage::Unit(id) => unit::page(sheet, id, draft),

        GeneratedPage::Actions => actions::page(sheet),

        GeneratedPage::SelfChecks => self_checks::page(sheet),

        GeneratedPage::YearPlan => year_plan::page(sheet),

        GeneratedPage::Documents => documents::body(sheet),

        GeneratedPage::Years => edition::years_page(sheet),

        GeneratedPage::Glossary => glossary::page(sheet),

        GeneratedPage::OpenData => open_data::page(sheet),

        GeneratedPage::Feedback => feedback::body(sheet),

        GeneratedPage::Accessibility => law::statement::page(sheet),

        GeneratedPage::Contact => law::contact::page(sheet),

        GeneratedPage::AboutData => law::about_data::page(sheet),

        GeneratedPage::Key => law::key::page(sheet, draft),

        GeneratedPage::Privacy => law::privacy::page(sheet),

        GeneratedPage::Search => search_page::page(sheet),

        GeneratedPage::SiteMap => site_map::page(sheet),

        GeneratedPage::Whole(report) => whole::page(sheet, *report, draft),
    }
}

impl Shared<'_> {
    /// Renders a generated page.
    pub(super) fn made(&self, lang: &Lang, made: &GeneratedPage, url: &Url) -> JobOutput {
        let mut draft = PageDraft::default();
        let Body { title, title_lang, description, notices, toc, above, noindex, template, given } =
            body(made, &Sheet { shared: self, lang, url }, &mut draft);
        let frame = frame::generated(self, lang, url, |other| in_language(self.site, made, other), &above);
        let view = PageView { title, title_lang, description, notices, toc, noindex, ..frame };
        let place = Place::Path("themes".into());
        let mut context = self.context(lang, url, &view, &mut draft, &place);
        for (name, value) in given {
            context.insert_value(name, value);
        }
        let html = self.html(template, &context, &mut draft, place);
        let record = record::of_made(self, lang, made, url, &view, &html.light);
        finish(url.file(), html, draft, record)
    }
}

/// Returns the address of the same page in a language.
pub(super) fn in_language(site: &Site, made: &GeneratedPage, lang: &Lang) -> Option<Url> {
    let same = match made {
        GeneratedPage::Whole(report) => GeneratedPage::Whole(site.in_language(*report, lang)),
        GeneratedPage::CompareReport(report) => GeneratedPage::CompareReport(site.in_language(*report, lang)),
        other => other.clone(),
    };
    site.generated_url(&same, lang).cloned()
}
