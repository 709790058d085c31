//! The pages that compare the own area's numbers with others': of everything, of an operation, of a report. It never says that a number is
//! good, and computes nothing but a mean that it names as its own.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::area::{Area, AreaKind};
use crate::indicator::{Ages, Better, Cell, Group, Indicator, Position};
use crate::locale::Argument;
use crate::name::{AreaId, IndicatorId, Slug, Url};
use crate::phrase;
use crate::render::beside::{self, Course};
use crate::render::draft::PageDraft;
use crate::render::figure::comparison;
use crate::render::indicator::{self, filter};
use crate::render::sheet::{Body, Sheet};
use crate::render::{answer, frame};
use crate::site::{Compared, GeneratedPage, MeanOf, Page, PageId, Together};
use crate::view::{CompareCellView, CompareGroupView, CompareRowView, CompareView, CompareWithView, LinkView, PositionView, WordsView};

/// Returns the page of all indicators.
pub(in crate::render) fn all(sheet: &Sheet<'_, '_>) -> Body {
    body(sheet, &view(sheet, sheet.site().compared(None).collect(), parts(sheet), None), &own_name(sheet), Vec::new())
}

/// Returns the view of all indicators, for a page of the site's own at the same address.
pub(in crate::render) fn beside_text(sheet: &Sheet<'_, '_>) -> CompareView {
    view(sheet, sheet.site().compared(None).collect(), parts(sheet), None)
}

/// Returns the page of an operation's indicators.
pub(in crate::render) fn of_operation(sheet: &Sheet<'_, '_>, id: &AreaId) -> Body {
    let site = sheet.site();
    let name = site.numbers.areas.get(id).map_or_else(|| id.to_string(), |area| area.name.text(sheet.lang).to_owned());
    let above = site.generated_url(&GeneratedPage::Compare, sheet.lang).map(|url| (sheet.text("beside"), url.clone()));
    let view = view(sheet, site.compared_in(id).collect(), Vec::new(), None);
    body(sheet, &view, &name, above.into_iter().collect())
}

/// Returns the page of a report's indicators, with the numbers that its edition closed.
pub(in crate::render) fn of_report(sheet: &Sheet<'_, '_>, report: PageId) -> Body {
    let site = sheet.site();
    let start = site.page(report);
    let above = start.above.iter().skip(1).map(|id| site.page(*id)).chain([start]);
    let above = above.map(|page| (page.front.title.value.clone(), page.url.clone())).collect();
    let compared = start.report.map(|edition| site.compared(Some(edition)).collect()).unwrap_or_default();
    let of = format!("{}: {}", own_name(sheet), report_name(sheet, start));
    let view = view(sheet, compared, Vec::new(), None);
    // Other areas' numbers are today's, and would stand beside those of then.
    body(sheet, &CompareView { with: Vec::new(), ..view }, &of, above)
}

/// Returns the title of a report, with that of the section that it lies in if another report has the same: "Patientsäkerhet, 2023".
fn report_name(sheet: &Sheet<'_, '_>, start: &Page) -> String {
    let site = sheet.site();
    let title = start.front.title.value.as_str();
    let starts = site.reports().map(|id| site.page(site.in_language(site.edition(id).start, &start.lang)));
    let alike = starts.filter(|other| other.url != start.url && other.front.title.value == title).count();
    let section = start.above.last().map(|id| site.page(site.in_language(*id, &start.lang))).filter(|_| alike > 0);
    section.map_or_else(|| title.to_owned(), |section| format!("{}, {title}", section.front.title.value))
}

/// Returns the page of the own area and one other, and adds the other's numbers as a file.
pub(in crate::render) fn with_area(sheet: &Sheet<'_, '_>, id: &AreaId, draft: &mut PageDraft) -> Body {
    let (site, locale) = (sheet.site(), sheet.locale());
    // The site has pages only for existing areas.
    let Some(other) = site.numbers.areas.get(id) else { return Body::new(id.to_string(), "compare") };
    draft.files.push((format!("{}{}", sheet.url.below_root(), comparison::NUMBERS), numbers(sheet, other).into_bytes()));
    let name = other.name.text(sheet.lang);
    let of = locale.format("beside-pair", &[("own", own_name(sheet).into()), ("other", name.into())]);
    let above = site.generated_url(&GeneratedPage::Compare, sheet.lang).map(|url| (sheet.text("beside"), url.clone()));
    let view = view(sheet, site.compared_with(&other.id).collect(), Vec::new(), Some(other));
    Body { noindex: true, ..body(sheet, &view, &of, above.into_iter().collect()) }
}

/// Returns an area's numbers as JSON, by indicator and period, for every period of which the own area has a number.
fn numbers(sheet: &Sheet<'_, '_>, other: &Area) -> String {
    let (site, locale) = (sheet.site(), sheet.locale());
    let of_indicator = |indicator: &Indicator| {
        let indicator = indicator.judged();
        let pairs =
            site.pairs(indicator, &other.id).map(|(period, _, cell)| (locale.period(period), phrase::bare(indicator, cell, locale).into()));
        let numbers: serde_json::Map<String, serde_json::Value> = pairs.collect();
        (!numbers.is_empty()).then(|| (indicator.id.to_string(), numbers.into()))
    };
    let numbers: serde_json::Map<String, serde_json::Value> = site.numbers.indicators.values().filter_map(of_indicator).collect();
    serde_json::json!({"name": other.name.text(sheet.lang), "numbers": numbers}).to_string()
}

/// Returns the areas that can be put beside the own one, in alphabetical order.
fn with(sheet: &Sheet<'_, '_>) -> Vec<CompareWithView> {
    let view = |area: &Area| {
        let url = sheet.site().generated_url(&GeneratedPage::CompareWith(area.id.clone()), sheet.lang)?;
        let link = frame::link(area.name.text(sheet.lang), sheet.to(url));
        let link = LinkView { lang: frame::foreign(sheet.shared, &area.name, sheet.lang), ..link };
        Some(CompareWithView { id: area.id.to_string(), numbers: format!("{}{}", link.url, comparison::NUMBERS), link })
    };
    let mut with: Vec<CompareWithView> = sheet.site().numbers.areas.values().filter_map(view).collect();
    with.sort_by(|a, b| sheet.locale().compare(&a.link.title, &b.link.title));
    with
}

fn body(sheet: &Sheet<'_, '_>, view: &CompareView, of: &str, above: Vec<(String, Url)>) -> Body {
    let title = sheet.locale().format("beside-title", &[("name", of.into())]);
    Body { description: Some(sheet.text("beside-description")), above, ..Body::new(title, "compare").with("compare", view) }
}

fn own_name(sheet: &Sheet<'_, '_>) -> String {
    let own = sheet.site().own_area();
    sheet.site().numbers.areas.get(own).map_or_else(|| own.to_string(), |area| area.name.text(sheet.lang).to_owned())
}

/// Returns links to the pages of the operations, in alphabetical order.
fn parts(sheet: &Sheet<'_, '_>) -> Vec<LinkView> {
    let site = sheet.site();
    let link = |area: &Area| {
        let url = site.generated_url(&GeneratedPage::CompareOperation(area.id.clone()), sheet.lang)?;
        let link = frame::link(area.name.text(sheet.lang), sheet.to(url));
        Some(LinkView { lang: frame::foreign(sheet.shared, &area.name, sheet.lang), ..link })
    };
    let mut links: Vec<LinkView> = site.numbers.areas.values().filter_map(link).collect();
    links.sort_by(|a, b| sheet.locale().compare(&a.title, &b.title));
    if links.len() > 1 { links } else { Vec::new() }
}

/// A column beside the own area's.
enum Column<'s> {
    /// One area.
    Area(&'s Area),
    /// A group of peers; `None` for all other areas of the own one's kind.
    Together(Option<&'s Area>),
    /// The own area's women or men.
    Group(Group),
}

/// Returns the view of some indicators: with all columns, or with that of one other area alone.
fn view(sheet: &Sheet<'_, '_>, compared: Vec<Compared<'_>>, parts: Vec<LinkView>, only: Option<&Area>) -> CompareView {
    let (site, locale) = (sheet.site(), sheet.locale());
    let columns = only.map_or_else(|| columns(sheet, &compared), |other| vec![Column::Area(other)]);
    let own = site.numbers.areas.get(site.own_area()).map(|area| frame::words(sheet.shared, &area.name, sheet.lang)).unwrap_or_default();
    let by_id: BTreeMap<&IndicatorId, &Compared<'_>> = compared.iter().map(|one| (&one.indicator.id, one)).collect();
    let group = |group: &indicator::groups::Group| {
        let title = group.title.clone().unwrap_or_else(|| sheet.text("indicators-of-all"));
        let anchor = Slug::of(&title).map_or_else(|| "nyckeltal".to_owned(), |slug| slug.to_string());
        let rows = group.indicators.iter().filter_map(|id| by_id.get(id)).map(|one| row(sheet, one, &columns, only.is_none()));
        CompareGroupView { title, anchor, rows: rows.collect() }
    };
    let groups = sheet.shared.language(sheet.lang).groups.all().iter().map(group).filter(|group| !group.rows.is_empty());
    let groups: Vec<CompareGroupView> = groups.collect();
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let has = Has {
        gaps: rows().any(|row| row.cells.iter().any(|cell| cell.text.is_none())),
        positions: rows().any(|row| row.position.is_some()),
    };
    let kind = site.numbers.areas.get(site.own_area()).map_or("area", |area| area.kind.as_str());
    CompareView {
        own,
        has_trends: rows().any(|row| row.spark.is_some()),
        position: has.positions.then(|| locale.format("beside-position", &[("kind", kind.into())])),
        notes: notes(sheet, &compared, &columns, has),
        filter: filter::of_comparison(sheet.shared, rows(), sheet.lang, sheet.url),
        columns: columns.iter().map(|column| heading(sheet, column)).collect(),
        parts,
        // A page of a pair for every area, each with a list of all, would cost their square.
        with: if only.is_none() { with(sheet) } else { Vec::new() },
        script: sheet.url.relative(&sheet.shared.common.assets.beside),
        groups,
    }
}

/// Returns the columns with any number: county or region, nation, peers, women and men.
fn columns<'s>(sheet: &Sheet<'_, 's>, compared: &[Compared<'s>]) -> Vec<Column<'s>> {
    let site = sheet.site();
    let of_areas = site.around_own().into_iter().filter(|area| compared.iter().any(|one| one.others.contains_key(&area.id)));
    let has_any = |group: &Option<&'s Area>| compared.iter().any(|one| site.together(one, *group).is_some());
    let mut peers: Vec<Option<&Area>> = site.peer_groups().map(Some).filter(has_any).collect();
    if peers.is_empty() {
        peers.extend([None].into_iter().filter(has_any));
    }
    let of_groups = [Group::Women, Group::Men].into_iter().filter(|group| compared.iter().any(|one| of_group(one, *group).is_some()));
    let columns = of_areas.map(Column::Area).chain(peers.into_iter().map(Column::Together));
    columns.chain(of_groups.map(Column::Group)).collect()
}

fn of_group<'s>(compared: &Compared<'s>, group: Group) -> Option<&'s Cell> {
    match group {
        Group::Women => compared.women,
        Group::Men => compared.men,
        Group::Total => Some(compared.own),
    }
}

fn heading(sheet: &Sheet<'_, '_>, column: &Column<'_>) -> WordsView {
    match column {
        Column::Area(area) | Column::Together(Some(area)) => frame::words(sheet.shared, &area.name, sheet.lang),
        Column::Together(None) => {
            let kind = sheet.site().numbers.areas.get(sheet.site().own_area()).map_or("area", |area| area.kind.as_str());
            WordsView { text: sheet.locale().format("beside-others", &[("kind", kind.into())]), lang: None }
        }
        Column::Group(group) => WordsView { text: sheet.text(Ages::default().key(*group)), lang: None },
    }
}

fn row(sheet: &Sheet<'_, '_>, compared: &Compared<'_>, columns: &[Column<'_>], has_trend: bool) -> CompareRowView {
    let (site, locale) = (sheet.site(), sheet.locale());
    let of = compared.indicator;
    let link = frame::link(of.short.text(sheet.lang), sheet.to(&site.indicator_url(&of.id, sheet.lang)));
    CompareRowView {
        id: of.id.to_string(),
        link: LinkView { lang: frame::foreign(sheet.shared, &of.short, sheet.lang), ..link },
        period: locale.period(compared.period),
        value: phrase::value(of, compared.own, locale),
        cells: columns.iter().map(|column| cell(sheet, compared, column)).collect(),
        spark: has_trend.then(|| indicator::spark(sheet.shared, indicator::own(sheet.shared, compared.indicator), sheet.lang)).flatten(),
        position: compared.position.map(|position| self::position(sheet, position, compared.indicator.better)),
        elsewhere: compared.others.is_empty().then(|| answer::at_kolada(sheet, of, "beside-at-kolada")).flatten(),
        operations: filter::operations_of(sheet.shared, of),
        nation: nation(sheet, compared).map_or_else(Vec::new, |course| course.filters().iter().map(|word| (*word).to_owned()).collect()),
    }
}

fn cell(sheet: &Sheet<'_, '_>, compared: &Compared<'_>, column: &Column<'_>) -> CompareCellView {
    let (indicator, locale) = (compared.indicator, sheet.locale());
    let text = |cell: &Cell| Some(phrase::bare(indicator, cell, locale));
    match column {
        Column::Area(area) => CompareCellView { text: compared.others.get(&area.id).copied().and_then(text), detail: None },
        Column::Group(group) => {
            let is_other = indicator.ages != Ages::default();
            let detail = || is_other.then(|| sheet.text(indicator.ages.key(*group)).to_lowercase());
            let cell = of_group(compared, *group);
            CompareCellView { text: cell.and_then(text), detail: cell.and_then(|_| detail()) }
        }
        Column::Together(group) => {
            let Some(together) = sheet.site().together(compared, *group) else { return CompareCellView::default() };
            let number = |number: Decimal| locale.number(number, indicator.decimals_of(compared.own));
            let Together { mean, low, high, count } = together;
            let range = (count > 0).then(|| if low == high { number(low) } else { format!("{}–{}", number(low), number(high)) });
            match mean {
                Some(MeanOf::Given(cell)) => CompareCellView { text: text(cell), detail: range },
                Some(MeanOf::Computed(mean)) => CompareCellView { text: Some(number(mean)), detail: range },
                None => CompareCellView { text: range, detail: None },
            }
        }
    }
}

fn position(sheet: &Sheet<'_, '_>, position: Position, better: Better) -> PositionView {
    let state = match position {
        Position::Highest => "highest",
        Position::Middle => "middle",
        Position::Lowest => "lowest",
    };
    PositionView { state: state.to_owned(), text: sheet.locale().format("position", &[("quarter", position.word(better).into())]) }
}

/// Returns how the own number differs from the nation's; `None` if that is unknown.
fn nation(sheet: &Sheet<'_, '_>, compared: &Compared<'_>) -> Option<Course> {
    let site = sheet.site();
    let is_nation = |id: &AreaId| site.numbers.areas.get(id).is_some_and(|area| area.kind == AreaKind::Nation);
    let (_, nation) = compared.others.iter().find(|(id, _)| is_nation(id))?;
    beside::course(site, compared, nation.number()?)
}

/// What the rows of a page have.
#[derive(Clone, Copy)]
struct Has {
    gaps: bool,
    positions: bool,
}

/// Returns the explanations that the page's rows need.
fn notes(sheet: &Sheet<'_, '_>, compared: &[Compared<'_>], columns: &[Column<'_>], has: Has) -> Vec<String> {
    let (site, locale) = (sheet.site(), sheet.locale());
    let mut notes = vec![sheet.text("beside-note-period")];
    if has.gaps {
        notes.push(sheet.text("beside-note-none"));
    }
    for column in columns {
        let Column::Together(group) = column else { continue };
        let name = || Argument::from(heading(sheet, column).text);
        let together: Vec<Together<'_>> = compared.iter().filter_map(|one| site.together(one, *group)).collect();
        if together.iter().any(|one| one.count > 0 && one.mean.is_some()) {
            notes.push(locale.format("beside-note-mean", &[("name", name())]));
        } else if together.iter().any(|one| one.count > 1) {
            notes.push(locale.format("beside-note-range", &[("name", name())]));
        }
        if together.iter().any(|one| matches!(one.mean, Some(MeanOf::Computed(_)))) {
            notes.push(locale.format("beside-note-computed", &[("name", name())]));
        }
    }
    if has.positions {
        notes.push(sheet.text("beside-note-position"));
    }
    notes
}
