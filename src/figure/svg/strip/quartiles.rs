//! The middle half of a strip: a band between the quartiles, a line at the median, and their labels. It never computes them.

use super::*;
use measure::longest_word;
use spread::spread;

/// Draws the band and the median's line behind the dots, from the top of the dots to the labels.
pub fn band(canvas: &mut Canvas<'_>, axis: &Axis, row: &Row, bottom: f64) {
    let Some(spread) = canvas.figure.strip_areas().and_then(|strip_areas| strip_areas.spread.as_ref()) else { return };
    let (left, right) = (axis.x(spread.low.number), axis.x(spread.high.number));
    canvas.pen.rectangle("bd", None, Area { left, right: right.max(left + 1.0), top: row.top, bottom });
    let x = axis.x(spread.median.number);
    canvas.pen.line("md", (x, row.top), (x, row.bottom));
}

/// Draws the labels of quartiles and median below the tick labels, each with a leader; returns the bottom.
pub fn words(canvas: &mut Canvas<'_>, axis: &Axis, top: f64) -> f64 {
    let Some(spread) = canvas.figure.strip_areas().and_then(|strip_areas| strip_areas.spread.as_ref()) else { return top };
    let Sheet { size, width: whole, .. } = canvas.sheet;
    let named = [("figure-quartile-low", &spread.low), ("figure-median", &spread.median), ("figure-quartile-high", &spread.high)];
    let texts = named.map(|(key, quantile)| (axis.x(quantile.number), said(canvas, key, quantile)));
    let longest = texts.iter().map(|(_, text)| longest_word(text, size, Weight::Regular)).fold(0.0, f64::max);
    let room = (whole / 3.0 - 10.0).max(longest);
    let lines = texts.map(|(x, text)| (x, wrap(&text, size, Weight::Regular, room)));
    let wide = |lines: &[String]| lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max) + 10.0;
    let wishes: Vec<(f64, f64)> = lines.iter().map(|(x, lines)| (*x, wide(lines))).collect();
    if wishes.iter().map(|wish| wish.1).sum::<f64>() > whole + 10.0 {
        return stacked(canvas, named, top);
    }
    let middles = spread_out(&wishes, whole);
    let rows = lines.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
    let foot = top + 9.0 + ASCENT * size;
    for ((x, lines), middle) in lines.iter().zip(middles) {
        canvas.pen.line("ld", (*x, top), (middle, top + 8.0));
        canvas.pen.text("mu", Anchor::Middle, (middle, foot), lines, size);
    }
    top + 9.0 + height(rows, size)
}

/// Returns the labels' middles, none of them beyond the edge.
fn spread_out(wishes: &[(f64, f64)], whole: f64) -> Vec<f64> {
    spread(wishes, -5.0, whole + 5.0)
}

/// Draws the labels below each other, if they do not fit side by side.
fn stacked(canvas: &mut Canvas<'_>, named: [(&'static str, &Quantile); 3], top: f64) -> f64 {
    let size = canvas.sheet.size;
    let mut y = top + 2.0;
    for (key, quantile) in named {
        let lines = wrap(&said(canvas, key, quantile), size, Weight::Regular, canvas.sheet.width);
        canvas.pen.text("mu", Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    y
}

/// Returns "median 28,4 %".
fn said(canvas: &Canvas<'_>, key: &str, quantile: &Quantile) -> String {
    canvas.locale.format(key, &[("number", quantile.label.clone().into())])
}
