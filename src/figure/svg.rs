//! The drawn face of a figure: native SVG in a wide and a narrow version, styled by the theme's classes alone. Text is never smaller than
//! 12 pixels, and nothing is drawn that the table lacks.

#[cfg(test)]
pub(super) mod boxes;
mod columns;
mod funnel;
mod gap;
mod grid;
mod line;
mod map;
mod measure;
mod multiples;
mod pair;
mod pen;
mod rows;
mod ruler;
mod sample;
mod scale;
mod spark;
mod spread;
mod stacked;
mod steps;
mod strip;
mod style;
mod trend;

pub(super) use line::truncate_below;
pub(super) use measure::{Weight, wrap};
pub use pair::pair;
pub(super) use pen::{ASCENT, escape, height};
pub use sample::{Sample, sample};
pub use spark::spark;
pub(super) use style::{Marker, Style, looks, styles};

use std::ops::Range;

use super::*;
use crate::locale::{Argument, Locale};
use measure::width;
use pen::{Anchor, Area, DESCENT, HALF_CAP, LEADING, Pen, area_of};
use scale::{Extent, Scale, Wish};
use spread::spread;

/// The version of a drawing; the container's width decides which is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// For containers of at least 560 pixels.
    Wide,
    /// For narrower containers, from 272 pixels.
    Narrow,
}

/// The dimensions of a drawing, in its own units.
#[derive(Clone, Copy, Debug)]
struct Sheet {
    wide: bool,
    /// Its width.
    width: f64,
    /// The font size: at least 12 pixels in the narrowest container that shows the drawing.
    size: f64,
}

impl Sheet {
    fn of(width: Width) -> Self {
        match width {
            Width::Wide => Self { wide: true, width: 640.0, size: 14.0 },
            Width::Narrow => Self { wide: false, width: 280.0, size: 12.5 },
        }
    }

    /// Returns the distance between two rows of text.
    fn row(self) -> f64 {
        (ASCENT + DESCENT) * self.size
    }
}

/// A shorter part is not shared: the reference would be as long.
const LEAST_SHARED: usize = 100;

/// A drawing without styles and surroundings, from which all drawn faces are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Its elements, as SVG with the theme's classes.
    pub(super) body: String,
    /// The parts of it that may be the same in the other version.
    parts: Vec<Range<usize>>,
    /// The prefix of every id in it.
    pub(super) id: String,
    /// Its version.
    width: Width,
    /// Its height in its units.
    height: u32,
    /// The figure's title.
    pub(super) title: String,
    /// The kind of chart and where its numbers are, in words.
    pub(super) said: String,
}

impl Drawing {
    /// Returns width and height in its own units.
    pub fn size(&self) -> (f64, f64) {
        (Sheet::of(self.width).width, f64::from(self.height))
    }

    /// Returns the SVG for the site's own pages.
    pub fn svg(&self) -> String {
        self.with(&self.body)
    }

    /// Returns the SVGs of two versions for one page: what both contain is in the first, and the second refers to it.
    pub fn beside(&self, other: &Self) -> [String; 2] {
        let shared = |text: &str| self.parts.iter().position(|part| self.body[part.clone()] == *text && text.len() > LEAST_SHARED);
        let id = |part: usize| format!("{}s{part}", self.id);
        let found: Vec<Option<usize>> = other.parts.iter().map(|part| shared(&other.body[part.clone()])).collect();
        let of_other = found.iter().map(|part| part.map(|part| format!("<use href=\"#{}\"/>", id(part))));
        let kept = (0..self.parts.len()).map(|part| {
            found.contains(&Some(part)).then(|| format!("<g id=\"{}\">{}</g>", id(part), &self.body[self.parts[part].clone()]))
        });
        [self.with(&self.replaced(kept)), other.with(&other.replaced(of_other))]
    }

    /// Returns the body with some parts replaced.
    fn replaced(&self, by: impl Iterator<Item = Option<String>>) -> String {
        let (mut out, mut done) = (String::with_capacity(self.body.len()), 0);
        for (part, by) in self.parts.iter().zip(by) {
            let Some(by) = by else { continue };
            out.push_str(&self.body[done..part.start]);
            out.push_str(&by);
            done = part.end;
        }
        out.push_str(&self.body[done..]);
        out
    }

    /// Returns the SVG with a body.
    fn with(&self, body: &str) -> String {
        let Self { body: _, parts: _, id, width, height, title, said } = self;
        let sheet = Sheet::of(*width);
        let mut pen = Pen { out: String::with_capacity(body.len() + 640) };
        let (class, suffix) = if sheet.wide { ("figure-wide", "w") } else { ("figure-narrow", "n") };
        pen.raw("<svg class=\"figure-drawing ").raw(class).raw("\" viewBox=\"0 0 ").number(sheet.width).raw(" ").number(f64::from(*height));
        pen.raw("\" font-size=\"").number(sheet.size).raw("\" role=\"img\" aria-labelledby=\"");
        for part in ["t", "d"] {
            pen.raw(id).raw(suffix).raw(part).raw(if part == "t" { " " } else { "\">" });
        }
        pen.raw("<title id=\"").raw(id).raw(suffix).raw("t\">").escaped(title).raw("</title>");
        pen.raw("<desc id=\"").raw(id).raw(suffix).raw("d\">").escaped(said).raw("</desc>");
        pen.raw(body).raw("</svg>");
        pen.out
    }
}

/// Draws the figure for the site's own pages; empty if there is no number to draw. `id` is the prefix of every id, and must be unique on
/// the page.
pub fn svg(figure: &Figure, locale: &Locale, width: Width, id: &str) -> String {
    draw(figure, locale, width, id).map_or_else(String::new, |drawing| drawing.svg())
}

/// Draws the figure; `None` if there is no number, or only one. `id` is the prefix of every id.
pub fn draw(figure: &Figure, locale: &Locale, width: Width, id: &str) -> Option<Drawing> {
    let known = figure.series.iter().flat_map(|series| &series.points).filter(|point| point.state.is_known()).count();
    // A single number is given in words: an axis would add nothing, unless there is a target or a scale.
    let alone =
        known == 1 && figure.targets.is_empty() && !matches!(figure.shape, Shape::Bullet | Shape::Spark | Shape::Matrix | Shape::Risk(_));
    if known == 0 || alone {
        return None;
    }
    let sheet = Sheet::of(width);
    let mut canvas =
        Canvas { figure, locale, sheet, id, styles: styles(figure), parts: Vec::new(), pen: Pen { out: String::with_capacity(4096) } };
    let bottom = match figure.kind() {
        Kind::Line | Kind::Control => line::draw(&mut canvas),
        Kind::Multiples => multiples::draw(&mut canvas),
        Kind::Spark => spark::draw(&mut canvas),
        // The number of an upright bar would be on its interval.
        Kind::Bar if figure.drawn_intervals().next().is_some() => rows::draw(&mut canvas),
        Kind::Bar => match columns::fit(&canvas) {
            Some(plan) => columns::draw(&mut canvas, &plan),
            None => rows::draw(&mut canvas),
        },
        Kind::Stacked => stacked::draw(&mut canvas),
        Kind::Gap => gap::draw(&mut canvas),
        Kind::Strip => strip::draw(&mut canvas),
        Kind::Funnel => funnel::draw(&mut canvas),
        Kind::Map => map::draw(&mut canvas),
        Kind::Matrix => grid::draw(&mut canvas),
        Kind::Bullet if figure.measure.scale.is_some() => steps::draw(&mut canvas),
        Kind::Ranked | Kind::Bullet => rows::draw(&mut canvas),
    };
    Some(Drawing {
        height: bottom.ceil() as u32,
        width,
        id: id.to_owned(),
        title: figure.name(),
        said: locale.text(said(figure)),
        body: canvas.pen.out,
        parts: canvas.parts,
    })
}

/// Returns the catalogue key for the kind of a drawing.
fn said(figure: &Figure) -> &'static str {
    match figure.kind() {
        Kind::Line => "figure-drawing-line",
        Kind::Control => "figure-drawing-control",
        Kind::Bar => "figure-drawing-bar",
        Kind::Ranked if figure.shape == (Shape::Ranked { keeps_order: true }) => "figure-drawing-scale",
        Kind::Ranked => "figure-drawing-ranked",
        Kind::Stacked => "figure-drawing-stacked",
        Kind::Gap => "figure-drawing-gap",
        Kind::Strip => "figure-drawing-strip",
        Kind::Funnel => "figure-drawing-funnel",
        Kind::Map => "figure-drawing-map",
        Kind::Matrix if !figure.bands().is_empty() => "figure-drawing-risk",
        Kind::Matrix => "figure-drawing-matrix",
        Kind::Bullet if figure.measure.scale.is_some() => "figure-drawing-steps",
        Kind::Bullet => "figure-drawing-bullet",
        Kind::Multiples => "figure-drawing-multiples",
        Kind::Spark => "figure-drawing-spark",
    }
}

/// A drawing in progress.
struct Canvas<'a> {
    figure: &'a Figure,
    locale: &'a Locale,
    sheet: Sheet,
    id: &'a str,
    styles: Vec<Style>,
    parts: Vec<Range<usize>>,
    pen: Pen,
}

impl Canvas<'_> {
    /// Returns the range of the axis, including targets.
    fn extent(&self) -> Option<Extent> {
        let ends = |point: &Point| match point.state {
            State::Number(number) => [Some(number), None],
            State::Range(low, high) => [Some(low), Some(high)],
            _ => [None, None],
        };
        let points = self.figure.series.iter().flat_map(|series| &series.points).flat_map(ends).flatten();
        let intervals = self.figure.drawn_intervals().flat_map(|(.., interval)| [interval.low, interval.high]);
        let aims = self.figure.targets.iter().flat_map(Mark::numbers);
        let limits = self.figure.control().into_iter().flat_map(Control::limited).flat_map(|(_, limits)| &limits.ends);
        let limits = limits.flatten().flatten().map(|limit| limit.number);
        Extent::of(points.chain(intervals).chain(aims).chain(limits))
    }

    /// Formats a tick of the axis.
    fn tick(&self, scale: &Scale, tick: Decimal) -> String {
        self.locale.number(tick, Some(scale.decimals))
    }

    /// Returns where an axis begins that omits zero: "Axeln börjar vid 60 %".
    fn axis_from(&self, scale: &Scale) -> Option<String> {
        let lowest = self.tick(scale, *scale.ticks.first().filter(|_| scale.truncated)?);
        let number = if self.figure.measure.unit.percent { format!("{lowest}\u{a0}%") } else { lowest };
        Some(self.locale.format("figure-axis-from", &[("number", number.into())]))
    }

    /// Writes the unit above an axis; returns the bottom of its last line.
    fn unit(&mut self) -> f64 {
        let size = self.sheet.size;
        let lines = wrap(&self.figure.measure.unit.axis, size, Weight::Regular, self.sheet.width);
        self.pen.text("mu", Anchor::Start, (0.0, ASCENT * size), &lines, size);
        height(lines.len(), size)
    }

    /// Returns the label of a point: its number, and the numbers of its notes.
    fn label(&self, point: &Point) -> String {
        let mut text = point.label.clone();
        for (index, note) in point.notes.iter().enumerate() {
            if index > 0 {
                text.push('\u{b7}');
            }
            raise(*note, &mut text);
        }
        text
    }

    /// Returns the words shown instead of a number, after the name of the row or series.
    fn lacking(&self, name: &str, state: State) -> String {
        let words = state.words().map(|key| self.locale.text(key)).unwrap_or_default();
        if name.is_empty() { words } else { format!("{name}: {words}") }
    }

    /// Returns the name of a row with the numbers of the notes on its events.
    fn row_name(&self, position: usize) -> String {
        let mut text = self.figure.positions[position].label.clone();
        let mut raised = false;
        for event in self.figure.breaks.iter().chain(&self.figure.events).filter(|event| event.position == position) {
            if raised {
                text.push('\u{b7}');
            }
            raise(event.note, &mut text);
            raised = true;
        }
        text
    }

    /// Draws an interval as a line with ends across it.
    fn interval(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        const HALF: f64 = 4.0;
        let upright = (x1 - x2).abs() < 0.05;
        let (dx, dy) = if upright { (HALF, 0.0) } else { (0.0, HALF) };
        self.pen.line(class, (x1, y1), (x2, y2));
        for (x, y) in [(x1, y1), (x2, y2)] {
            self.pen.line(class, (x - dx, y - dy), (x + dx, y + dy));
        }
    }

    /// Draws the mark of a target across a bar, with a light edge for contrast.
    fn target_mark(&mut self, from: (f64, f64), to: (f64, f64)) {
        self.pen.line("te", from, to);
        self.pen.line("tm", from, to);
    }

    /// Returns "Måltal 88 %".
    fn target_text(&self, mark: &Mark) -> String {
        self.locale.format("figure-target-label", &[("number", mark.label.clone().into())])
    }
}

/// Appends a number in superscript digits.
fn raise(number: usize, text: &mut String) {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    text.extend(number.to_string().bytes().map(|digit| RAISED[usize::from(digit - b'0') % 10]));
}
