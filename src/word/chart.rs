//! The numbers that a document keeps of a chart, as a table. It never draws.

use rust_decimal::Decimal;

use super::document::Table;
use super::inline::Inline;
use super::xml::{Node, called};

/// The maximal number of rows and columns of a chart's table.
const MOST: usize = 500;

/// Returns the title of a chart.
pub(super) fn title(root: Node<'_, '_>) -> String {
    let title =
        root.descendants().find(|node| called(*node, "chart")).and_then(|chart| chart.children().find(|node| called(*node, "title")));
    let texts = title.into_iter().flat_map(|title| title.descendants()).filter(|node| called(*node, "t") || called(*node, "v"));
    texts.filter_map(|node| node.text()).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A series: its name, and its numbers by category.
type Series = (String, Vec<(String, String)>);

/// Returns a chart's stored numbers: a row for each category, a column for each series. `None` if it has none.
pub(super) fn table(root: Node<'_, '_>) -> Option<Table> {
    let series: Vec<Series> = root.descendants().filter(|node| called(*node, "ser")).take(MOST).map(series).collect();
    let mut categories: Vec<&str> = Vec::new();
    for (category, _) in series.iter().flat_map(|(_, points)| points) {
        if !categories.contains(&category.as_str()) && categories.len() < MOST {
            categories.push(category);
        }
    }
    if categories.is_empty() {
        return None;
    }
    let cell = |text: &str| vec![Inline::plain(text)];
    let value = |points: &[(String, String)], category: &str| {
        points.iter().find(|(of, _)| of == category).map_or_else(Vec::new, |(_, value)| cell(value))
    };
    let head = std::iter::once(Vec::new()).chain(series.iter().map(|(name, _)| cell(name))).collect();
    let row = |category: &&str| std::iter::once(cell(category)).chain(series.iter().map(|(_, points)| value(points, category))).collect();
    Some(Table { caption: None, is_chart: true, head, rows: categories.iter().map(row).collect() })
}

fn series(node: Node<'_, '_>) -> Series {
    let part = |names: [&str; 2]| node.children().find(|node| names.iter().any(|name| called(*node, name)));
    let name = part(["tx", "tx"]).map(points).unwrap_or_default().into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" ");
    let categories = part(["cat", "xVal"]).map(points).unwrap_or_default();
    let values = part(["val", "yVal"]);
    let is_percent = values.is_some_and(|values| {
        values.descendants().any(|node| called(node, "formatCode") && node.text().is_some_and(|text| text.contains('%')))
    });
    let named = |(at, value): (usize, String)| {
        let category = categories.iter().find(|(index, _)| *index == at).map_or_else(|| (at + 1).to_string(), |(_, text)| text.clone());
        (category, shown(&value, is_percent))
    };
    (name, values.map(points).unwrap_or_default().into_iter().map(named).collect())
}

/// Returns the stored points of a part of a series, or its only text.
fn points(node: Node<'_, '_>) -> Vec<(usize, String)> {
    let text = |node: Node<'_, '_>| {
        let value = node.descendants().find(|node| called(*node, "v"))?;
        value.text().map(|text| text.trim().to_owned())
    };
    let stored = node.descendants().filter(|node| called(*node, "pt")).take(MOST);
    let stored: Vec<(usize, String)> = stored.filter_map(|node| Some((node.attribute("idx")?.parse().ok()?, text(node)?))).collect();
    if stored.is_empty() { text(node).map(|text| (0, text)).into_iter().collect() } else { stored }
}

/// Formats a stored number as a Swedish text does, with as many digits as a spreadsheet computes with.
fn shown(stored: &str, is_percent: bool) -> String {
    let number = stored.parse::<Decimal>().or_else(|_| Decimal::from_scientific(stored)).ok();
    let Some(number) = number.and_then(|number| number.round_sf(12)) else { return stored.to_owned() };
    let number = if is_percent { number.saturating_mul(Decimal::ONE_HUNDRED) } else { number };
    let text = number.normalize().to_string().replace('.', ",").replace('-', "−");
    if is_percent { format!("{text} %") } else { text }
}
