//! The table of a figure as HTML, with no empty cells. It never rounds: it prints the figure's numbers.

mod risk;

use super::describe::distance;
use super::svg::escape;
use super::*;
use crate::locale::Locale;

/// Returns a compact HTML table: a row per position, a column per series, then the distance of two series, and the targets.
pub fn table(figure: &Figure, locale: &Locale) -> String {
    if let Some(risks) = figure.risks() {
        return risk::table(figure, risks, locale);
    }
    let mut out = String::with_capacity(1024);
    out.push_str("<table class=\"figure-table\"><caption>");
    escape(&caption(figure, locale), &mut out);
    out.push_str("</caption><thead><tr>");
    match &figure.shape {
        Shape::Crossed(names) => heading(&names.rows, &mut out),
        _ => heading(&locale.text(first_heading(figure)), &mut out),
    }
    for series in &figure.series {
        heading(&series.name, &mut out);
    }
    if figure.control().is_some() {
        ["figure-limit-low-column", "figure-limit-centre-column", "figure-limit-high-column", "figure-variation-column"]
            .iter()
            .for_each(|key| heading(&locale.text(key), &mut out));
    }
    if figure.funnel().is_some() {
        ["figure-base-column", "figure-funnel-limits-column", "figure-variation-column"]
            .iter()
            .for_each(|key| heading(&locale.text(key), &mut out));
    }
    if figure.kind() == Kind::Gap {
        heading(&locale.text("figure-distance"), &mut out);
    }
    let by_series = figure.rows == Rows::Categories;
    if figure.total.is_some() && !by_series {
        heading(&locale.text("figure-total"), &mut out);
    }
    let aimed = aimed(figure);
    for series in &aimed {
        let name = match series {
            Some(series) => locale.format(
                "figure-target-series",
                &[("series", figure.series[*series].role.within(&figure.series[*series].name, &figure.lang).into())],
            ),
            None => locale.text("figure-target"),
        };
        heading(&name, &mut out);
    }
    out.push_str("</tr></thead><tbody>");
    for (position, row) in figure.positions.iter().enumerate() {
        out.push_str(if row.role == Role::Own { "<tr class=\"figure-own\"><th scope=\"row\">" } else { "<tr><th scope=\"row\">" });
        escape(&row.label, &mut out);
        out.push_str("</th>");
        for series in &figure.series {
            cell(&series.points[position], locale, &mut out);
        }
        if let Some(control) = figure.control() {
            limits(control, position, row_is_known(figure, position), locale, &mut out);
        }
        if let Some(funnel) = figure.funnel() {
            place_in_funnel(funnel, position, locale, &mut out);
        }
        if let Some(point) = figure.total.as_ref().filter(|_| !by_series).and_then(|total| total.get(position)) {
            cell(point, locale, &mut out);
        }
        if figure.kind() == Kind::Gap {
            match distance(figure, locale, position) {
                Some(distance) => number(&distance, &mut out),
                None => words(&locale.text("figure-no-distance"), &mut out),
            }
        }
        for series in &aimed {
            let mark = match series {
                Some(series) => figure.target(*series, position),
                None => figure.targets.iter().find(|mark| mark.position == position),
            };
            match mark {
                Some(mark) => number(&mark.label, &mut out),
                None => words(&locale.text("figure-no-target"), &mut out),
            }
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody>");
    if let Some(total) = figure.total.as_ref().filter(|_| by_series) {
        out.push_str("<tfoot><tr><th scope=\"row\">");
        escape(&locale.text("figure-total"), &mut out);
        out.push_str("</th>");
        for point in total {
            cell(point, locale, &mut out);
        }
        if figure.kind() == Kind::Gap {
            words(&locale.text("figure-no-distance"), &mut out);
        }
        for _ in &aimed {
            words(&locale.text("figure-no-target"), &mut out);
        }
        out.push_str("</tr></tfoot>");
    }
    if let Some(spread) = figure.strip_areas().and_then(|strip_areas| strip_areas.spread.as_ref()) {
        quartiles(spread, aimed.len(), locale, &mut out);
    }
    out.push_str("</table>");
    out
}

fn row_is_known(figure: &Figure, position: usize) -> bool {
    figure.series.first().is_some_and(|series| series.points[position].state.number().is_some())
}

/// Writes the limits at a position, and how its number lies to them.
fn limits(control: &Control, position: usize, is_known: bool, locale: &Locale, out: &mut String) {
    let at = control.at(position).filter(|_| is_known);
    let quantiles =
        [at.and_then(|(_, ends)| ends[0].as_ref()), at.map(|(limits, _)| &limits.centre), at.and_then(|(_, ends)| ends[1].as_ref())];
    for quantile in quantiles {
        match quantile {
            Some(quantile) => number(&quantile.label, out),
            None => words(&locale.text("figure-no-limit"), out),
        }
    }
    let key = at.map_or("figure-no-limit", |(limits, _)| {
        let beyond = limits.outside.iter().find(|(at, _)| *at == position).map(|(_, beyond)| beyond);
        match beyond {
            Some(Beyond::Above) => "figure-variation-above",
            Some(Beyond::Below) => "figure-variation-below",
            None if limits.run.is_some_and(|run| (run.first..=run.last).contains(&position)) => "figure-variation-run",
            None => "figure-variation-usual",
        }
    });
    words(&locale.text(key), out);
}

/// Writes the base at a position, the limits of 95 per cent there, and how its number lies to both limits.
fn place_in_funnel(funnel: &Funnel, position: usize, locale: &Locale, out: &mut String) {
    match funnel.bases[position] {
        Some(base) => number(&locale.number(base.into(), None), out),
        None => words(&locale.text("figure-missing"), out),
    }
    let limits = funnel.limits.as_ref().ok().and_then(|limits| Some((limits, limits.ends[position].as_ref()?)));
    let Some((limits, [[low, high], _])) = limits else {
        words(&locale.text("figure-no-limit"), out);
        words(&locale.text("figure-no-limit"), out);
        return;
    };
    match (low, high) {
        (Some(low), Some(high)) => number(&format!("{}–{}", low.label, high.label), out),
        (Some(end), None) => number(&locale.format("figure-at-least", &[("number", end.label.clone().into())]), out),
        (None, Some(end)) => number(&locale.format("figure-at-most", &[("number", end.label.clone().into())]), out),
        (None, None) => words(&locale.text("figure-no-limit"), out),
    }
    let outside = limits.outside.iter().find(|outside| outside.position == position);
    let key = outside.map_or("figure-variation-usual", |outside| match (outside.side, outside.is_far) {
        (Beyond::Above, true) => "figure-variation-far-above",
        (Beyond::Above, false) => "figure-variation-near-above",
        (Beyond::Below, true) => "figure-variation-far-below",
        (Beyond::Below, false) => "figure-variation-near-below",
    });
    words(&locale.text(key), out);
}

/// Writes the quartiles and the median below the rows.
fn quartiles(spread: &Spread, aimed: usize, locale: &Locale, out: &mut String) {
    out.push_str("<tfoot>");
    for (key, quantile) in
        [("figure-quartile-low-row", &spread.low), ("figure-median-row", &spread.median), ("figure-quartile-high-row", &spread.high)]
    {
        out.push_str("<tr><th scope=\"row\">");
        escape(&locale.text(key), out);
        out.push_str("</th>");
        number(&quantile.label, out);
        for _ in 0..aimed {
            words(&locale.text("figure-no-target"), out);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tfoot>");
}

/// Returns the caption: what the table shows, and the unit unless the title contains it.
fn caption(figure: &Figure, locale: &Locale) -> String {
    let unit = &figure.measure.unit.long;
    let name = figure.name();
    if name.to_lowercase().contains(&unit.to_lowercase()) {
        return name;
    }
    locale.format("figure-caption", &[("title", name.into()), ("unit", unit.clone().into())])
}

/// Returns the catalogue key of the first column's heading.
fn first_heading(figure: &Figure) -> &'static str {
    let years = figure.positions.iter().all(|position| position.period.is_some_and(|period| period.part == crate::name::Part::Year));
    match figure.rows {
        Rows::Periods if years => "figure-year",
        Rows::Periods => "figure-period",
        Rows::Areas => "figure-area",
        Rows::Categories => "figure-category",
        Rows::Groups => "figure-group",
    }
}

/// Returns the columns of targets: one for all series if they are the same, else one for each series with any.
pub(super) fn aimed(figure: &Figure) -> Vec<Option<usize>> {
    let same = figure
        .targets
        .iter()
        .all(|mark| figure.targets.iter().filter(|other| other.position == mark.position).all(|other| other.aim == mark.aim));
    let series: Vec<Option<usize>> =
        (0..figure.series.len()).filter(|series| figure.targets.iter().any(|mark| mark.series == *series)).map(Some).collect();
    match (series.as_slice(), same) {
        ([], _) => Vec::new(),
        ([_], _) | (_, true) => vec![None],
        _ => series,
    }
}

pub(super) fn heading(text: &str, out: &mut String) {
    out.push_str("<th scope=\"col\">");
    escape(text, out);
    out.push_str("</th>");
}

fn number(text: &str, out: &mut String) {
    out.push_str("<td>");
    escape(text, out);
    out.push_str("</td>");
}

pub(super) fn words(text: &str, out: &mut String) {
    out.push_str("<td class=\"figure-state\">");
    escape(text, out);
    out.push_str("</td>");
}

/// Writes a number with its remarks, or the words for its state.
pub(super) fn cell(point: &Point, locale: &Locale, out: &mut String) {
    let state = point.state.words().map(|key| locale.text(key));
    out.push_str(if state.is_some() { "<td class=\"figure-state\">" } else { "<td>" });
    escape(state.as_deref().unwrap_or(&point.label), out);
    if let Some(interval) = &point.interval {
        out.push_str(" <span class=\"figure-interval\">(");
        escape(&interval.label, out);
        out.push_str(")</span>");
    }
    if point.preliminary && point.state.is_known() {
        out.push_str(" <span class=\"figure-state\">");
        escape(&locale.text("figure-preliminary"), out);
        out.push_str("</span>");
    }
    for note in &point.notes {
        out.push_str("<sup><span class=\"visually-hidden\">");
        escape(&locale.text("figure-note-word"), out);
        out.push_str(" </span>");
        out.push_str(&note.to_string());
        out.push_str("</sup>");
    }
    out.push_str("</td>");
}
