//! The parts of a bar with their numbers: inside if they fit, else below with a sample of the part's style. Every number is written.

use super::*;

/// The size of the sample of a part's style next to its number.
const SAMPLE: f64 = 11.0;

/// The space between numbers below a bar.
const BETWEEN: f64 = 10.0;

/// The distance from a bar to the numbers below it.
const LEADER: f64 = 5.0;

/// Whether a number fits into its part.
pub fn fits(canvas: &Canvas<'_>, part: &Part, text: &str) -> bool {
    width(text, canvas.sheet.size, Weight::Bold) + 8.0 <= part.to - part.from
}

/// Draws the parts, and the numbers that fit; returns the parts whose numbers do not.
pub fn draw_parts(canvas: &mut Canvas<'_>, layout: &StackLayout, position: usize, parts: &[Part], top: f64) -> Vec<Part> {
    let size = canvas.sheet.size;
    let bottom = top + layout.bar;
    let mut outside = Vec::new();
    let mut inside = Vec::new();
    for part in parts {
        let class = canvas.styles[part.series].class;
        // A part of zero has no width, and its edge would be a visible line.
        if part.to > part.from {
            canvas.pen.raw("<g class=\"").raw(class).raw("\">");
            canvas.bar(part.series, position, Area { left: part.from, right: part.to, top, bottom });
            canvas.pen.raw("</g>");
        }
        let text = layout.number(canvas, part.series, position);
        if fits(canvas, part, &text) { inside.push((*part, text)) } else { outside.push(*part) }
    }
    // The boundary between two parts.
    let seen = |part: &Part| part.to - part.from >= 2.0;
    for pair in parts.windows(2).filter(|pair| pair[1].from - pair[0].to < 0.5 && seen(&pair[0]) && seen(&pair[1])) {
        canvas.pen.line("dv", (pair[0].to, top), (pair[0].to, bottom));
    }
    let foot = top + layout.bar / 2.0 + HALF_CAP * size;
    for (part, text) in inside {
        let preliminary = canvas.figure.series[part.series].points[position].preliminary;
        let class = canvas.styles[part.series].class;
        canvas.pen.raw("<g class=\"").raw(class).raw("\">");
        let middle = (part.from + part.to) / 2.0;
        if !canvas.styles[part.series].stripes.is_empty() && !preliminary {
            // No stripe touches a digit, since it could be read as a minus sign.
            let half = width(&text, size, Weight::Bold) / 2.0 + 3.0;
            let around = Area { left: middle - half, right: middle + half, top: foot - 0.9 * size, bottom: foot + 0.2 * size };
            canvas.pen.rectangle("pl", None, around);
        }
        canvas.pen.text(if preliminary { "vl" } else { "in" }, Anchor::Middle, (middle, foot), &[text], size);
        canvas.pen.raw("</g>");
    }
    outside
}

/// Draws the numbers that do not fit into their parts below the bar in the same order; returns the bottom.
pub fn draw_outside(canvas: &mut Canvas<'_>, layout: &StackLayout, position: usize, parts: &[Part], top: f64) -> f64 {
    if parts.is_empty() {
        return top;
    }
    let size = canvas.sheet.size;
    let texts: Vec<String> = parts.iter().map(|part| layout.number(canvas, part.series, position)).collect();
    let needs = |text: &String| SAMPLE + 4.0 + width(text, size, Weight::Bold) + BETWEEN;
    // The preferred position of a sample is right below its part.
    let wish = |part: &Part, text: &String| ((part.from + part.to - SAMPLE + needs(text)) / 2.0, needs(text));
    let wishes: Vec<(f64, f64)> = parts.iter().zip(&texts).map(|(part, text)| wish(part, text)).collect();
    let room = canvas.sheet.width - layout.left;
    let along: f64 = wishes.iter().map(|wish| wish.1).sum();
    if along - BETWEEN > room {
        return flow(canvas, layout, position, (parts, &texts), top + 2.0);
    }
    let middles = spread(&wishes, layout.left, canvas.sheet.width + BETWEEN);
    let row = top + LEADER;
    for ((part, text), middle) in parts.iter().zip(&texts).zip(middles) {
        let (left, at) = (middle - needs(text) / 2.0, (part.from + part.to) / 2.0);
        if part.to - part.from >= 0.5 {
            canvas.pen.line("ld", (at, top), (at.clamp(left, left + SAMPLE), row + 3.0));
        }
        sample(canvas, part.series, position, text, (left, row));
    }
    row + canvas.sheet.row()
}

/// Draws numbers that do not fit side by side in several lines; returns the bottom.
fn flow(canvas: &mut Canvas<'_>, layout: &StackLayout, position: usize, (parts, texts): (&[Part], &[String]), top: f64) -> f64 {
    let (mut x, mut y) = (layout.left, top);
    for (part, text) in parts.iter().zip(texts) {
        let needs = SAMPLE + 4.0 + width(text, canvas.sheet.size, Weight::Bold);
        if x > layout.left && x + needs > canvas.sheet.width {
            (x, y) = (layout.left, y + canvas.sheet.row());
        }
        sample(canvas, part.series, position, text, (x, y));
        x += needs + BETWEEN;
    }
    y + canvas.sheet.row()
}

/// Draws a number after a sample of its part's style.
fn sample(canvas: &mut Canvas<'_>, series: usize, position: usize, text: &str, (left, top): (f64, f64)) {
    let size = canvas.sheet.size;
    let middle = top + (ASCENT - HALF_CAP) * size;
    let class = canvas.styles[series].class;
    canvas.pen.raw("<g class=\"sa ").raw(class).raw("\">");
    let (top_edge, bottom) = (middle - SAMPLE / 2.0, middle + SAMPLE / 2.0);
    canvas.bar(series, position, Area { left, right: left + SAMPLE, top: top_edge, bottom });
    canvas.pen.text("vl", Anchor::Start, (left + SAMPLE + 4.0, top + ASCENT * size), &[text.to_owned()], size);
    canvas.pen.raw("</g>");
}
