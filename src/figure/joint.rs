//! Several figures as one table, with a row per series and a column per period. It never draws.

use std::collections::BTreeMap;

use super::svg::escape;
use super::table::{cell, heading, words};
use super::*;
use crate::locale::Locale;

/// A row of the table: its heading, and a point per column.
struct Row<'f> {
    name: String,
    points: BTreeMap<(Option<Period>, String), &'f Point>,
}

/// Returns a compact HTML table of named figures. A name should contain the unit, since rows may have different ones.
pub fn joint_table(figures: &[(String, Figure)], title: &str, locale: &Locale) -> String {
    let rows: Vec<Row<'_>> = figures.iter().flat_map(|(name, figure)| rows(name, figure, locale)).collect();
    let mut columns: Vec<&(Option<Period>, String)> = rows.iter().flat_map(|row| row.points.keys()).collect();
    columns.sort_unstable();
    columns.dedup();
    let mut out = String::with_capacity(2048);
    out.push_str("<table class=\"figure-table\"><caption>");
    escape(title, &mut out);
    out.push_str("</caption><thead><tr>");
    heading(&locale.text("figure-indicator"), &mut out);
    for (_, label) in &columns {
        heading(label, &mut out);
    }
    out.push_str("</tr></thead><tbody>");
    for row in &rows {
        out.push_str("<tr><th scope=\"row\">");
        escape(&row.name, &mut out);
        out.push_str("</th>");
        for column in &columns {
            match row.points.get(*column) {
                Some(point) => cell(point, locale, &mut out),
                None => words(&State::Absent.words().map_or_else(String::new, |key| locale.text(key)), &mut out),
            }
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}

/// Renumbers the remarks of figures in a common table; equal remarks share a number.
pub fn share_notes(figures: &mut [Figure]) {
    let mut shared: Vec<String> = Vec::new();
    for figure in figures {
        let mut numbers = BTreeMap::new();
        for note in &mut figure.notes {
            let Ok(number) = note.mark.parse::<usize>() else { continue };
            let place = shared.iter().position(|text| *text == note.text).unwrap_or_else(|| {
                shared.push(note.text.clone());
                shared.len() - 1
            });
            numbers.insert(number, place + 1);
            note.mark = (place + 1).to_string();
        }
        for event in figure.events.iter_mut().chain(&mut figure.breaks) {
            event.note = numbers.get(&event.note).copied().unwrap_or(event.note);
        }
        for point in figure.series.iter_mut().flat_map(|series| series.points.iter_mut()) {
            for note in &mut point.notes {
                *note = numbers.get(note).copied().unwrap_or(*note);
            }
        }
    }
}

/// Returns the rows of a figure: one per series if positions are periods, else one per series and position.
fn rows<'f>(name: &str, figure: &'f Figure, locale: &Locale) -> Vec<Row<'f>> {
    let several = figure.series.len() > 1;
    let fixed = figure.fixed.names(locale);
    let name = &std::iter::once(name.to_owned()).chain(fixed).collect::<Vec<_>>().join(", ");
    let named =
        |series: &Series| if several { format!("{name}, {}", series.role.within(&series.name, &figure.lang)) } else { name.clone() };
    let columns = || figure.positions.iter().map(|position| (position.period, position.label.clone()));
    if figure.rows == Rows::Periods {
        let row = |series: &'f Series| Row { name: named(series), points: columns().zip(&series.points).collect() };
        return figure.series.iter().map(row).collect();
    }
    let column = || (None, figure.period.map_or_else(String::new, |period| locale.period(period)));
    let row = |series: &'f Series, place: usize| {
        let position = &figure.positions[place];
        let name = format!("{}, {}", named(series), position.role.within(&position.label, &figure.lang));
        Row { name, points: BTreeMap::from([(column(), &series.points[place])]) }
    };
    figure.series.iter().flat_map(|series| (0..figure.positions.len()).map(move |place| row(series, place))).collect()
}
