//! Changes to an indicator's numbers after publication, and contradictions in reports. It never reveals a suppressed number: those have
//! been removed.

use jiff::civil::Date;

use crate::indicator::{Cell, CellKey, Group, Indicator};
use crate::locale::capitalised;
use crate::phrase;
use crate::render::frame;
use crate::render::sheet::Sheet;
use crate::site::Page;
use crate::view::{DateView, HistoryView};

/// Returns the changes, the latest first: numbers revised by the source, and corrections of documents that name the indicator.
pub(super) fn changes(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Vec<HistoryView> {
    let mut changes: Vec<(Date, HistoryView)> =
        indicator.cells.iter().filter_map(|(key, cell)| revised(sheet, indicator, key, cell)).collect();
    let pages = sheet.site().structure.corrected.iter().map(|id| sheet.site().page(*id)).filter(|page| page.lang == *sheet.lang);
    changes.extend(pages.flat_map(|page| corrected(sheet, indicator, page)));
    changes.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    changes.into_iter().map(|(_, view)| view).collect()
}

fn revised(sheet: &Sheet<'_, '_>, indicator: &Indicator, key: &CellKey, cell: &Cell) -> Option<(Date, HistoryView)> {
    let revision = cell.revision.as_ref()?;
    let locale = sheet.locale();
    let was = phrase::as_written(indicator, revision.was, locale);
    // The change may be in a decimal that is not shown otherwise.
    let now = cell.number().map_or_else(|| phrase::known(indicator, cell, locale), |now| phrase::as_written(indicator, now, locale));
    let arguments = [("where", place(sheet, indicator, key).into()), ("was", was.into()), ("now", now.into())];
    let what = capitalised(&locale.format("history-revised", &arguments));
    Some((revision.revised, HistoryView { date: date(sheet, revision.revised), what, lang: None, page: None }))
}

/// Returns the corrections of a page's document that name the indicator.
fn corrected<'a>(sheet: &'a Sheet<'_, '_>, indicator: &'a Indicator, page: &'a Page) -> impl Iterator<Item = (Date, HistoryView)> + 'a {
    let names: Vec<String> = indicator.title.all().chain(indicator.short.all()).map(str::to_lowercase).collect();
    let corrections = page.front.document.as_ref().map(|document| document.corrections.as_slice()).unwrap_or_default();
    let concerns = move |what: &str| names.iter().any(|name| what.to_lowercase().contains(name.as_str()));
    corrections.iter().filter(move |correction| concerns(&correction.what.value)).map(move |correction| {
        let what = match &correction.why {
            Some(why) => format!("{} {}", with_stop(&correction.what.value), with_stop(&why.value)),
            None => with_stop(&correction.what.value),
        };
        let view = HistoryView { date: date(sheet, correction.date.value), what, lang: None, page: Some(frame::link_to(page, sheet.url)) };
        (correction.date.value, view)
    })
}

fn with_stop(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

/// Returns the contradictions in reports, as acknowledged by the editor.
pub(super) fn contradictions(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Vec<String> {
    let said = |(key, cell): (&CellKey, &Cell)| {
        let also = cell.also.as_ref()?;
        let arguments = [
            ("where", place(sheet, indicator, key).into()),
            ("here", phrase::known(indicator, cell, sheet.locale()).into()),
            ("there", phrase::as_written(indicator, also.value, sheet.locale()).into()),
            ("place", also.place.text(sheet.lang).into()),
        ];
        Some(capitalised(&sheet.locale().format("history-also", &arguments)))
    };
    indicator.cells.iter().filter_map(said).collect()
}

/// Describes the cell of a number: "2023, kvinnor, Eken".
fn place(sheet: &Sheet<'_, '_>, indicator: &Indicator, key: &CellKey) -> String {
    let site = sheet.site();
    let group = (key.group != Group::Total).then(|| sheet.text(indicator.ages.key(key.group)).to_lowercase());
    let category = key.category.as_ref().and_then(|id| indicator.category(id)).map(|category| category.name.text(sheet.lang).to_owned());
    let area =
        site.numbers.areas.get(&key.area).filter(|area| area.id != *site.own_area()).map(|area| area.name.text(sheet.lang).to_owned());
    let parts = [Some(sheet.locale().period(key.period)), area, category, group];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn date(sheet: &Sheet<'_, '_>, date: Date) -> DateView {
    DateView { text: sheet.locale().date(date), iso: date.to_string() }
}
