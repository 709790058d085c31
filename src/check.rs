//! The rules that a whole site must keep before anything is rendered. Pure: it never changes the site and never renders.

mod data;
mod hidden;
mod open_data;
mod prose;
mod statement;

pub use prose::Vocabulary;

use rayon::prelude::*;

use crate::call::Scope;
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::nearest;
use crate::site::{Page, Site};
use crate::theme::Theme;

/// Everything that is wrong with the site's pages, and with what they tell of.
pub fn check(site: &Site, theme: &Theme) -> Diagnostics {
    check_with(site, theme, &Vocabulary::of(site))
}

/// As [`check`], with the words of the site's indicators.
pub fn check_with(site: &Site, theme: &Theme, vocabulary: &Vocabulary) -> Diagnostics {
    let check = |page| check_page(site, theme, page, vocabulary);
    let checked: Vec<Diagnostics> = site.pages.par_iter().map(check).collect();
    let mut found = Diagnostics::new();
    for problems in checked {
        found.extend(problems);
    }
    for indicator in site.indicators.values() {
        data::check(indicator, &mut found);
    }
    hidden::check(site, &mut found);
    statement::check(site, theme, &mut found);
    open_data::check(site, &mut found);
    found
}

/// What is wrong with one page. It follows from the page, the numbers and the theme alone, never from what another page says.
pub fn check_page(site: &Site, theme: &Theme, page: &Page, vocabulary: &Vocabulary) -> Diagnostics {
    let mut found = Diagnostics::new();
    let scope = Scope { site, theme, page };
    for call in &page.doc.calls {
        scope.read(call, &mut found);
    }
    prose::check(&scope, vocabulary, &mut found);
    if !site.config.raw_html {
        for span in &page.doc.raw_html {
            found.add(*span, Problem::RawHtml {});
        }
    }
    if let Some(template) = &page.front.template
        && !theme.has_template(&template.value)
    {
        let known = theme.template_names();
        let nearest = nearest(&template.value, known.iter().map(String::as_str));
        found.add(template.span, Problem::UnknownTemplate { name: template.value.clone(), nearest, known });
    }
    found
}
