//! Samples of the elements of figures, for a key to symbols. Each is drawn by the code that draws it in figures, and never contains text.

use super::pen::{Area, Pen};
use super::style::looks;

/// A sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// The own area's line and point.
    Own,
    /// Everybody's line.
    Total,
    /// Women's line.
    Women,
    /// Men's line.
    Men,
    /// Another area's line.
    Other,
    /// Women's bar.
    WomenBar,
    /// Men's bar.
    MenBar,
    /// A preliminary number in a line.
    Preliminary,
    /// A preliminary number as a bar.
    PreliminaryBar,
    /// A target's line.
    Target,
    /// A break in a series.
    Break,
    /// An event.
    Event,
}

/// The size of a sample, in its own units.
const SIZE: (f64, f64) = (48.0, 20.0);

/// Draws a sample, hidden from screen readers, since its name is next to it. `id` is the prefix of every id.
pub fn sample(sample: Sample, id: &str) -> String {
    let (width, height) = SIZE;
    let (_, total, women, men, others, _) = looks();
    let own = looks().0;
    let mut pen = Pen { out: String::with_capacity(512) };
    pen.raw("<svg class=\"figure-drawing figure-sample\" aria-hidden=\"true\" viewBox=\"0 0 ")
        .number(width)
        .raw(" ")
        .number(height)
        .raw("\">");
    let (middle, left, right) = (height / 2.0, 2.0, width - 2.0);
    let bar = Area { left, top: 3.0, right, bottom: height - 3.0 };
    let grouped = |pen: &mut Pen, class: &str, draw: &dyn Fn(&mut Pen)| {
        pen.raw("<g class=\"").raw(class).raw("\">");
        draw(pen);
        pen.raw("</g>");
    };
    let line = |pen: &mut Pen, style: super::Style, hollow: bool| {
        grouped(pen, style.class, &|pen| {
            pen.dashed_line(style.dash, (left, middle), (right, middle));
            pen.marker(style.marker, (width / 2.0, middle), hollow);
        });
    };
    let striped = |pen: &mut Pen, style: super::Style| {
        pen.pattern(style, id);
        grouped(pen, style.class, &|pen| pen.rectangle("sb", Some(id), bar));
    };
    match sample {
        Sample::Own => line(&mut pen, own, false),
        Sample::Total => line(&mut pen, total, false),
        Sample::Women => line(&mut pen, women, false),
        Sample::Men => line(&mut pen, men, false),
        Sample::Other => line(&mut pen, others[0], false),
        Sample::WomenBar => striped(&mut pen, women),
        Sample::MenBar => striped(&mut pen, men),
        Sample::Preliminary => line(&mut pen, own, true),
        Sample::PreliminaryBar => grouped(&mut pen, own.class, &|pen| pen.rectangle("pr", None, bar)),
        Sample::Target => pen.line("tg", (left, middle), (right, middle)),
        Sample::Break => {
            grouped(&mut pen, own.class, &|pen| {
                pen.dashed_line("", (left, middle), (width / 2.0 - 6.0, middle));
                pen.dashed_line("", (width / 2.0 + 6.0, middle), (right, middle));
            });
            pen.line("ct", (width / 2.0, 1.0), (width / 2.0, height - 1.0));
        }
        Sample::Event => pen.line("ev", (width / 2.0, 1.0), (width / 2.0, height - 1.0)),
    }
    pen.raw("</svg>");
    pen.out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_samples_look_the_same() {
        let all = [
            Sample::Own,
            Sample::Total,
            Sample::Women,
            Sample::Men,
            Sample::Other,
            Sample::WomenBar,
            Sample::MenBar,
            Sample::Preliminary,
            Sample::PreliminaryBar,
            Sample::Target,
            Sample::Break,
            Sample::Event,
        ];
        let drawn: std::collections::BTreeSet<String> = all.iter().map(|one| sample(*one, "x")).collect();
        assert_eq!(drawn.len(), all.len());
        assert!(drawn.iter().all(|svg| svg.contains("aria-hidden") && !svg.contains("<text")));
    }
}
