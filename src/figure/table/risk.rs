//! The table of a risk matrix: levels with their weights as headings, the number and the name of its band in each cell. It never leaves a
//! cell empty.

use super::*;

/// The strongest shade behind cells of a table.
const STRONGEST: usize = 3;

/// Returns the table.
pub fn table(figure: &Figure, risks: &Risks, locale: &Locale) -> String {
    let mut out = String::with_capacity(2048);
    out.push_str("<table class=\"figure-table figure-risk\"><caption>");
    escape(&figure.name(), &mut out);
    out.push_str("</caption><thead><tr><th scope=\"col\">");
    escape(&locale.text("matrix-corner"), &mut out);
    out.push_str("</th>");
    for (series, weight) in figure.series.iter().zip(&risks.column_weights) {
        out.push_str("<th scope=\"col\">");
        level(&series.name, weight, locale, &mut out);
    }
    out.push_str("</tr></thead><tbody>");
    for (position, (row, weight)) in figure.positions.iter().zip(&risks.row_weights).enumerate() {
        out.push_str("<tr><th scope=\"row\">");
        level(&row.label, weight, locale, &mut out);
        for series in &figure.series {
            risk(&risks.bands, &series.points[position], locale, &mut out);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}

/// Writes a level with its weight, worded for screen readers.
fn level(name: &str, weight: &str, locale: &Locale, out: &mut String) {
    escape(name, out);
    out.push_str(" <span class=\"level-score\">(<span class=\"visually-hidden\">");
    escape(&locale.text("matrix-weight"), out);
    out.push_str(" </span>");
    escape(weight, out);
    out.push_str(")</span></th>");
}

fn risk(bands: &[String], point: &Point, locale: &Locale, out: &mut String) {
    let Some(band) = point.band.filter(|_| point.state.is_known()) else {
        cell(point, locale, out);
        return;
    };
    out.push_str("<td class=\"shade-");
    out.push_str(&crate::figure::risk::shade(band, bands.len(), STRONGEST).to_string());
    out.push_str("\"><span class=\"matrix-value\">");
    escape(&point.label, out);
    out.push_str("</span> <span class=\"matrix-band\">");
    escape(bands.get(band).map_or("", String::as_str), out);
    out.push_str("</span></td>");
}
