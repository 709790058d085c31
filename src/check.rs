//! The rules that a whole site must satisfy before anything is rendered. It never changes the site and never renders.

mod advice;
mod data;
mod earlier;
mod editions;
mod goals;
mod habits;
mod hidden;
pub mod items;
mod neighbours;
mod open_data;
mod prose;
pub mod requirements;
mod statement;
mod units;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use advice::{advise, unnamed_files};
pub use earlier::Earlier;
pub use prose::Vocabulary;
use rayon::prelude::*;

use crate::call::Scope;
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::Indicator;
use crate::name::{IndicatorId, nearest};
use crate::render::shortcode;
use crate::site::{Page, PageId, Site, TextId};
use crate::theme::Theme;

/// The problems of a site, and what they depend on.
#[derive(Default)]
pub struct Found {
    /// The problems.
    pub problems: Diagnostics,
    /// The pages that may refer to indicators which they do not show.
    pub spoken_of: SpokenOf,
    /// The same by page, and of the numbers.
    pub checks: Checks,
    /// The words that texts were checked with.
    pub vocabulary: Option<Arc<Vocabulary>>,
}

/// The results of checking a site's pages and numbers, each valid while nothing that it depends on has changed.
#[derive(Clone, Debug, Default)]
pub struct Checks {
    /// The checks of the pages, by their texts.
    pub pages: BTreeMap<TextId, OfPage>,
    /// The problems of the indicators' numbers, each by itself.
    pub numbers: Diagnostics,
}

/// The pages whose text may refer to an indicator that they do not show, by indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpokenOf(BTreeMap<IndicatorId, BTreeSet<PageId>>);

impl SpokenOf {
    /// Replaces the indicators that a page may refer to.
    pub fn set(&mut self, page: PageId, indicators: BTreeSet<IndicatorId>) {
        self.0.values_mut().for_each(|pages| _ = pages.remove(&page));
        indicators.into_iter().for_each(|indicator| _ = self.0.entry(indicator).or_default().insert(page));
    }

    /// Returns the pages that may refer to any of some indicators.
    pub fn pages(&self, indicators: &BTreeSet<IndicatorId>) -> BTreeSet<PageId> {
        indicators.iter().filter_map(|id| self.0.get(id)).flatten().copied().collect()
    }
}

/// The problems of one page.
#[derive(Clone, Debug, Default)]
pub struct OfPage {
    /// The problems.
    pub problems: Diagnostics,
    /// The indicators that its text may refer to without showing them.
    pub spoken_of: BTreeSet<IndicatorId>,
}

/// Checks the pages of a site and everything that they refer to.
pub fn check(site: &Site, theme: &Theme) -> Found {
    check_keeping(site, theme, None)
}

/// Checks a site that was checked before: what depends on nothing that has changed is not checked again.
pub fn check_keeping(site: &Site, theme: &Theme, earlier: Option<Earlier<'_>>) -> Found {
    let earlier = earlier.filter(|earlier| earlier.has_numbers_of(site));
    let vocabulary = earlier.map_or_else(|| Arc::new(Vocabulary::of(site)), |earlier| earlier.vocabulary.clone());
    let known = earlier.and_then(|earlier| earlier.known(site, theme));
    let check = |page: &Page| {
        let known = known.as_ref().and_then(|known| known.of(site, page));
        known.cloned().unwrap_or_else(|| check_page(site, theme, page, &vocabulary))
    };
    let checked: Vec<OfPage> = site.pages.par_iter().map(check).collect();
    let mut found = Found { vocabulary: Some(vocabulary), ..Found::default() };
    for ((id, page), of_page) in site.pages().zip(checked) {
        of_page.spoken_of.iter().for_each(|indicator| _ = found.spoken_of.0.entry(indicator.clone()).or_default().insert(id));
        found.checks.pages.insert(page.text_id(), of_page);
    }
    found.problems.extend(items::problems(site, &found.checks.pages));
    match earlier.filter(|earlier| earlier.site.entries.goals == site.entries.goals) {
        Some(earlier) => found.checks.numbers = earlier.checks.numbers.clone(),
        None => check_numbers(site, site.numbers.indicators.values(), &mut found.checks.numbers),
    }
    found.problems.extend(found.checks.numbers.clone());
    check_whole(site, theme, &mut found.problems);
    found
}

/// Checks the values of some indicators, each separately.
pub fn check_numbers<'s>(site: &Site, indicators: impl Iterator<Item = &'s Indicator>, found: &mut Diagnostics) {
    indicators.filter(|indicator| indicator.defined).for_each(|indicator| {
        data::check(indicator, found);
        neighbours::check(indicator, found);
        goals::check(&site.entries.goals, indicator, site.config.first_language(), found);
        goals::check_parts(site, indicator, found);
    });
}

/// Checks the site as a whole.
pub fn check_whole(site: &Site, theme: &Theme, found: &mut Diagnostics) {
    hidden::check(site, found);
    statement::check(site, theme, found);
    open_data::check(site, found);
    editions::check(site, found);
    requirements::check(site, found);
    goals::check_confirmed(site, found);
    units::check(site, found);
}

/// Checks one page. The result depends on the page, the theme, the surveys, and the numbers of the indicators that it shows or may refer
/// to, but never on other pages.
pub fn check_page(site: &Site, theme: &Theme, page: &Page, vocabulary: &Vocabulary) -> OfPage {
    let mut found = Diagnostics::new();
    let scope = Scope { site, theme, page };
    for call in &page.doc.calls {
        let told = shortcode::read(&scope, call, &mut found).and_then(|shortcode| shortcode.told());
        editions::check_call(page, call, told.as_ref(), &mut found);
    }
    let sections = page.doc.sections(page.file);
    habits::check(page, &sections, &mut found);
    editions::check_text(page, &sections, &mut found);
    let spoken_of = prose::check(&scope, vocabulary, &sections, &mut found);
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
    OfPage { problems: found, spoken_of }
}
