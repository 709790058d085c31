//! The front page except its text: the biggest changes, and the boxes that lead into the site. It never calls a change better without a
//! declared direction.

use rust_decimal::Decimal;

use crate::config::FrontQuestion;
use crate::indicator::{CellKey, Group, Indicator, Statistic};
use crate::name::IndicatorId;
use crate::phrase;
use crate::render::frame;
use crate::render::indicator;
use crate::render::shared::Shared;
use crate::render::sheet::Sheet;
use crate::site::{GeneratedPage, Page, PageId, PageKind};
use crate::view::{BiggestChangesView, ChildView, IndicatorItemView, StartBoxView, StartLinkView, StartView};

/// The number of indicators among the biggest changes.
const MOST: usize = 4;

/// The minimum before or after a change for a count to be among the biggest: changes of smaller numbers are mostly chance.
const LEAST_COUNT: u32 = 10;

/// Returns the parts of the front page; `None` on other pages.
pub(in crate::render) fn view(shared: &Shared<'_>, page: &Page, children: &[ChildView]) -> Option<StartView> {
    if page.kind != PageKind::Start {
        return None;
    }
    let boxes = children.iter().filter(|child| !is_in_menu(shared, page, child)).map(|child| self::r#box(shared, page, child)).collect();
    let sheet = Sheet { shared, lang: &page.lang, url: &page.url };
    Some(StartView { changes: questions(&sheet).or_else(|| changes(&sheet)), boxes })
}

/// Whether a part of the site is a generated list that the menu leads to, of which a box would say nothing more.
fn is_in_menu(shared: &Shared<'_>, page: &Page, child: &ChildView) -> bool {
    let lists = [GeneratedPage::Compare, GeneratedPage::Goals, GeneratedPage::Actions];
    let made = lists.iter().filter_map(|list| shared.site.structure.made.get(&(page.lang.clone(), list.clone())));
    let generated = made.filter(|made| made.generated).map(|made| made.url.clone());
    let mut urls = generated.chain([shared.site.indicator_list(&page.lang)]);
    urls.any(|url| page.url.relative(url.below_root()) == child.url)
}

/// Returns the questions that the editor chose, with their answers; `None` if there are none.
fn questions(sheet: &Sheet<'_, '_>) -> Option<BiggestChangesView> {
    let site = sheet.site();
    let known = |chosen: &FrontQuestion| site.numbers.indicators.get(&IndicatorId::parse(&chosen.indicator.value)?);
    let chosen: Vec<(&FrontQuestion, &Indicator)> = site.config.front.iter().filter_map(|chosen| Some((chosen, known(chosen)?))).collect();
    let indicators: Vec<&Indicator> = chosen.iter().map(|(_, indicator)| *indicator).collect();
    let item = |((chosen, indicator), item): (&(&FrontQuestion, &Indicator), IndicatorItemView)| {
        let question = chosen.question.as_ref().unwrap_or(&indicator.title);
        let (title, lang) = (question.text(sheet.lang).to_owned(), frame::foreign(sheet.shared, question, sheet.lang));
        IndicatorItemView { title, lang, short: None, ..item }
    };
    let items: Vec<IndicatorItemView> = chosen.iter().zip(indicator::answered(sheet, &indicators)).map(item).collect();
    let all = frame::link(&sheet.text("biggest-changes-all"), sheet.to(&site.indicator_list(sheet.lang)));
    (!items.is_empty()).then(|| BiggestChangesView { title: sheet.text("start-questions"), meaning: None, items, all })
}

/// Returns the indicators that changed most since the previous measurement, with the earlier value.
fn changes(sheet: &Sheet<'_, '_>) -> Option<BiggestChangesView> {
    let (shared, site, locale) = (sheet.shared, sheet.site(), sheet.locale());
    let year = year(shared)?;
    let mut changed: Vec<(Decimal, &Indicator)> =
        site.numbers.indicators.values().filter_map(|indicator| Some((size(shared, indicator, year)?, indicator))).collect();
    changed.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.id.cmp(&other.id)));
    let changed: Vec<&Indicator> = changed.iter().take(MOST).map(|(_, one)| *one).collect();
    let items = indicator::answered(sheet, &changed);
    (!items.is_empty()).then(|| BiggestChangesView {
        title: sheet.text("biggest-changes"),
        meaning: Some(locale.format("biggest-changes-meaning", &[("least", LEAST_COUNT.to_string().into())])),
        items,
        all: frame::link(&locale.text("biggest-changes-all"), sheet.to(&site.indicator_list(sheet.lang))),
    })
}

/// Returns the year of the front page's numbers: the newest published report's, or else the latest number's.
fn year(shared: &Shared<'_>) -> Option<u16> {
    let site = shared.site;
    let published = site.structure.reports.iter().filter(|edition| !edition.draft).map(|edition| edition.year).max();
    let latest =
        |indicator: &Indicator| Some(indicator.latest_cell(site.own_area(), Group::Total, None)?.year + u16::from(indicator.lag_years));
    published.or_else(|| site.numbers.indicators.values().filter_map(latest).max())
}

/// Returns the relative size of a change; `None` if the latest number is not of the year, or too small.
fn size(shared: &Shared<'_>, indicator: &Indicator, year: u16) -> Option<Decimal> {
    let (indicator, area) = (indicator.judged(), shared.site.own_area());
    let period = indicator.latest_cell(area, Group::Total, None).filter(|period| period.year >= indicator.last_year(year))?;
    let key = CellKey { area: area.clone(), group: Group::Total, category: None, period };
    let (_, before) = indicator.before(&key)?;
    let largest = before.number()?.max(indicator.cell(&key)?.number()?);
    let is_chance = indicator.statistic == Statistic::Count && largest < Decimal::from(LEAST_COUNT);
    phrase::relative_change(indicator, &key).filter(|_| !is_chance)
}

/// Returns a section of the site as a box, with direct links to its content.
fn r#box(shared: &Shared<'_>, page: &Page, child: &ChildView) -> StartBoxView {
    let is = |made: &GeneratedPage| {
        shared.site.generated_url(made, &page.lang).is_some_and(|url| page.url.relative(url.below_root()) == child.url)
    };
    let links = if is(&GeneratedPage::Operations) { operation_links(shared, page) } else { report_links(shared, page, child) };
    let feedback = || frame::site(shared.site, &page.lang).feedback;
    StartBoxView {
        title: child.title.clone(),
        lang: child.lang.clone(),
        description: child.description.clone(),
        url: child.url.clone(),
        draft: child.draft,
        links,
        contact: is(&GeneratedPage::Feedback).then(feedback).filter(|contact| contact.phone.is_some() || contact.email.is_some()),
    }
}

/// Returns links to the operations with a page, in alphabetical order.
fn operation_links(shared: &Shared<'_>, page: &Page) -> Vec<StartLinkView> {
    let site = shared.site;
    let link = |operation: crate::site::Operation<'_>| {
        let url = site.generated_url(&GeneratedPage::Operation(operation.area.id.clone()), &page.lang)?;
        let link = frame::link(operation.area.name.text(&page.lang), page.url.relative(url.below_root()));
        Some(StartLinkView { link, lang: frame::foreign(shared, &operation.area.name, &page.lang) })
    };
    let mut links: Vec<StartLinkView> = site.operations().filter_map(link).collect();
    links.sort_by(|a, b| shared.language(&page.lang).locale.compare(&a.link.title, &b.link.title));
    links
}

/// Returns links to the newest edition of each report directly below a section.
fn report_links(shared: &Shared<'_>, page: &Page, child: &ChildView) -> Vec<StartLinkView> {
    let site = shared.site;
    let above = |id: PageId| {
        site.page(id).above.iter().any(|above| {
            let above = site.page(site.in_language(*above, &page.lang));
            page.url.relative(above.url.below_root()) == child.url && above.kind == PageKind::Section
        })
    };
    let newest = site.reports().filter(|id| {
        let edition = site.edition(*id);
        !edition.draft && site.newest_beside(*id) == Some(*id) && above(edition.start)
    });
    let link = |id| {
        let start = site.page(site.in_language(site.edition(id).start, &page.lang));
        StartLinkView {
            link: frame::page_link(site, start, &page.lang, &page.url),
            lang: (start.lang != page.lang).then(|| start.lang.to_string()),
        }
    };
    newest.map(link).collect()
}
