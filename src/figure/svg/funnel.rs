//! Shares or rates of areas by their bases, between the limits of chance, which are wide for small bases. It never shows a rank.

use super::*;
use crate::indicator::funnel::{Ends, LEVELS};
use spread::spread;

const HEIGHT_WIDE: f64 = 240.0;
const HEIGHT_NARROW: f64 = 210.0;

/// The radius of a dot.
const DOT: f64 = 4.5;

/// The radius of a ring around a number beyond the outer limits.
const RING: f64 = 8.5;

/// Up to this number of areas, all get their names if there is room; of more, only those beyond a limit and the own one.
const FEW: usize = 12;

/// Draws the chart; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(funnel) = canvas.figure.funnel() else { return 0.0 };
    let Some(frame) = Frame::of(canvas, funnel) else { return 0.0 };
    canvas.unit();
    frame.axes(canvas);
    let ends = frame.limits(canvas, funnel);
    let dots = frame.dots(canvas, funnel);
    let (names, key) = place(canvas, funnel, &frame, &dots);
    let has_own = dots.iter().any(|dot| dot.own);
    for name in &names {
        if let Some((from, to)) = name.leader {
            canvas.pen.line("ld", from, to);
        }
    }
    for dot in &dots {
        let class = if has_own && !dot.own { "s-other" } else { canvas.styles[0].class };
        canvas.pen.raw("<g class=\"").raw(class).raw("\">");
        canvas.marker(if dot.own { Marker::Square } else { Marker::Circle }, (dot.x, dot.y), dot.preliminary);
        canvas.pen.raw("</g>");
        if dot.far {
            canvas.pen.raw("<circle class=\"lo\"").attribute("cx", dot.x).attribute("cy", dot.y).attribute("r", RING).raw("/>");
        }
    }
    for Name { text, at, anchor, class, .. } in names {
        canvas.pen.text(class, anchor, at, &[text], canvas.sheet.size);
    }
    frame.names_of_limits(canvas, &ends);
    let foot = frame.foot(canvas);
    numbers(canvas, &key, foot)
}

/// Writes the key of the numbers at dots, several per line; returns the bottom.
fn numbers(canvas: &mut Canvas<'_>, key: &[String], top: f64) -> f64 {
    let size = canvas.sheet.size;
    if key.is_empty() {
        return top;
    }
    let (mut x, mut y, mut foot) = (0.0, top + 4.0, top + 4.0);
    for entry in key {
        let lines = wrap(entry, size, Weight::Regular, canvas.sheet.width);
        let needs = lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max);
        if x > 0.0 && x + needs > canvas.sheet.width {
            (x, y) = (0.0, foot);
        }
        canvas.pen.text("", Anchor::Start, (x, y + ASCENT * size), &lines, size);
        foot = foot.max(y + height(lines.len(), size));
        x += needs + 20.0;
    }
    foot
}

/// An area's dot.
struct Dot {
    position: usize,
    x: f64,
    y: f64,
    own: bool,
    preliminary: bool,
    /// Whether it is beyond a limit.
    outside: bool,
    /// Whether it is beyond the outer limits.
    far: bool,
}

/// The name of an area with its place.
struct Name {
    text: String,
    at: (f64, f64),
    anchor: Anchor,
    class: &'static str,
    /// The line to its dot, if it is not next to it.
    leader: Option<Line>,
}

/// The lines of a limit's name, and the end of its line.
type End = (Vec<String>, (f64, f64));

/// The plot and its two axes.
struct Frame {
    scale: Scale,
    bases: Scale,
    left: f64,
    right: f64,
    /// The bottom of the unit above the plot.
    unit: f64,
    top: f64,
    bottom: f64,
}

impl Frame {
    fn of(canvas: &Canvas<'_>, funnel: &Funnel) -> Option<Self> {
        let Sheet { size, wide, width: whole, .. } = canvas.sheet;
        let percent = canvas.figure.measure.unit.percent;
        let drawn = canvas.figure.series.first()?.points.iter().zip(&funnel.bases).filter(|(_, base)| base.is_some());
        let numbers = drawn.filter_map(|(point, _)| point.state.number());
        let limits = funnel.limits.as_ref().ok();
        // The outer limits of small bases are far out: the axis includes the inner ones, and the others end at its ends.
        let inner = || limits.into_iter().flat_map(|limits| &limits.curves).map(|(_, [inner, _])| inner);
        let centre = limits.map(|limits| limits.centre.number);
        // A limit is omitted where no number could be beyond it: there the axis ends.
        let open = inner().flat_map(|[low, high]| {
            [low.is_none().then_some(Decimal::ZERO), high.is_none().then_some(Decimal::ONE_HUNDRED).filter(|_| percent)]
        });
        let extent = Extent::of(numbers.chain(inner().flatten().flatten().copied()).chain(centre).chain(open.flatten()))?;
        let extent = Extent { whole: false, ..extent };
        // The height of a dot means nothing, so the axis may omit zero.
        let scale = Scale::new(extent, Wish { steps: if wide { 6 } else { 5 }, truncate_below: 0.5, percent });
        let most = Decimal::from(funnel.bases.iter().flatten().copied().max()?);
        let extent = Extent { low: Decimal::ZERO, high: most, whole: true };
        let mut bases = Scale::new(extent, Wish { steps: if wide { 6 } else { 4 }, truncate_below: 0.0, percent: false });
        // The limits extend to the end of the axis, where their names are.
        bases.high = scale::float(most) * 1.02;
        let end = bases.high;
        bases.ticks.retain(|tick| scale::float(*tick) <= end);
        let tick_width = |tick: &Decimal| width(&canvas.tick(&scale, *tick), size, Weight::Regular);
        let left = scale.ticks.iter().map(tick_width).fold(0.0, f64::max) + 8.0;
        let unit = height(wrap(&canvas.figure.measure.unit.axis, size, Weight::Regular, whole).len(), size);
        let top = unit + 0.9 * size;
        let bottom = top + if wide { HEIGHT_WIDE } else { HEIGHT_NARROW };
        let names = limits.map_or(0.0, |limits| {
            let names = names(canvas, limits);
            names.iter().flat_map(|(lines, ..)| lines).map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max) + 14.0
        });
        Some(Self { scale, bases, left, right: whole - names.max(12.0), unit, top, bottom })
    }

    fn y(&self, number: Decimal) -> f64 {
        (self.bottom - self.scale.part(number) * (self.bottom - self.top)).clamp(self.top, self.bottom)
    }

    fn x(&self, base: u32) -> f64 {
        self.left + self.bases.part(base.into()) * (self.right - self.left)
    }

    fn axes(&self, canvas: &mut Canvas<'_>) {
        let size = canvas.sheet.size;
        for tick in &self.scale.ticks {
            let y = self.y(*tick);
            canvas.pen.line("gr", (self.left, y), (self.right, y));
            let text = canvas.tick(&self.scale, *tick);
            canvas.pen.text("mu", Anchor::End, (self.left - 6.0, y + HALF_CAP * size), &[text], size);
        }
        canvas.pen.line("ze", (self.left, self.bottom), (self.right, self.bottom));
        if self.scale.truncated {
            canvas.pen.raw("<path class=\"zz\" d=\"M").number(self.left + 1.0).raw(" ").number(self.bottom).raw("v-3l4-2l-8-4l4-2v-3\"/>");
        }
        let foot = self.bottom + 5.0 + ASCENT * size;
        let at = |tick: &Decimal| self.left + self.bases.part(*tick) * (self.right - self.left);
        let half = |text: &str| width(text, size, Weight::Regular) / 2.0;
        let texts: Vec<(f64, String)> = self.bases.ticks.iter().map(|tick| (at(tick), canvas.tick(&self.bases, *tick))).collect();
        let shown = |every: usize| texts.iter().step_by(every).collect::<Vec<_>>();
        let clear = |every: &usize| shown(*every).windows(2).all(|pair| pair[1].0 - half(&pair[1].1) - pair[0].0 - half(&pair[0].1) >= 8.0);
        let every = (1..=texts.len().max(1)).find(clear).unwrap_or(1);
        for (x, text) in shown(every) {
            canvas.pen.line("ze", (*x, self.bottom), (*x, self.bottom + 4.0));
            let x = x.min(canvas.sheet.width - half(text));
            canvas.pen.text("mu", Anchor::Middle, (x, foot), std::slice::from_ref(text), size);
        }
    }

    /// Draws the centre and the limits; returns the heights at which they end, each with the class of its line.
    fn limits(&self, canvas: &mut Canvas<'_>, funnel: &Funnel) -> Vec<End> {
        let Ok(limits) = &funnel.limits else { return Vec::new() };
        let y = self.y(limits.centre.number);
        canvas.pen.line("lc", (self.left, y), (self.right, y));
        for (level, class) in [(0, "ll"), (1, "lf")] {
            for side in [0, 1] {
                for run in self.runs(limits, level, side) {
                    canvas.pen.raw("<path class=\"").raw(class).raw("\" d=\"");
                    for (index, (x, y)) in run.iter().enumerate() {
                        canvas.pen.raw(if index == 0 { "M" } else { "L" }).number(*x).raw(" ").number(*y);
                    }
                    canvas.pen.raw("\"/>");
                }
            }
        }
        names(canvas, limits).into_iter().map(|(lines, number)| (lines, (self.right, self.y(number)))).collect()
    }

    /// Returns the lines of a limit, as far as they are within the axis, to the right end.
    fn runs(&self, limits: &FunnelLimits, level: usize, side: usize) -> Vec<Vec<(f64, f64)>> {
        let at = |(base, ends): &(u32, [Ends; 2])| {
            let end = ends[level][side]?;
            (0.0..=1.0).contains(&self.scale.part(end)).then(|| (self.x(*base), self.y(end)))
        };
        let mut points: Vec<Option<(f64, f64)>> = limits.curves.iter().map(at).collect();
        let last = points.last().copied().flatten().map(|(_, y)| (self.right, y));
        points.push(last);
        points.split(Option::is_none).filter(|run| run.len() > 1).map(|run| run.iter().flatten().copied().collect()).collect()
    }

    /// Writes the names of the limits at their ends, moved apart.
    fn names_of_limits(&self, canvas: &mut Canvas<'_>, ends: &[End]) {
        let size = canvas.sheet.size;
        let wishes: Vec<(f64, f64)> = ends.iter().map(|(lines, (_, y))| (*y, height(lines.len(), size) + 1.0)).collect();
        let middles = spread(&wishes, self.top - size, self.bottom + size);
        for ((lines, (x, y)), middle) in ends.iter().zip(middles) {
            let left = self.right + 12.0;
            if (middle - y).abs() > 4.0 {
                canvas.pen.line("ld", (x + 2.0, *y), (left - 3.0, middle));
            }
            let foot = middle - (lines.len() - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size;
            canvas.pen.text("mu", Anchor::Start, (left, foot), lines, size);
        }
    }

    fn dots(&self, canvas: &Canvas<'_>, funnel: &Funnel) -> Vec<Dot> {
        let points = &canvas.figure.series[0].points;
        let outside =
            |position: usize| funnel.limits.as_ref().ok().and_then(|limits| limits.outside.iter().find(|of| of.position == position));
        let known = (0..points.len()).filter_map(|position| Some((position, points[position].state.number()?, funnel.bases[position]?)));
        let mut dots: Vec<Dot> = known
            .map(|(position, number, base)| Dot {
                position,
                x: self.x(base),
                y: self.y(number),
                own: canvas.figure.positions[position].role == Role::Own,
                preliminary: points[position].preliminary,
                outside: outside(position).is_some(),
                far: outside(position).is_some_and(|outside| outside.is_far),
            })
            .collect();
        // The own area is in front.
        dots.sort_by_key(|dot| dot.own);
        dots
    }

    /// Writes what the lower axis shows; returns the bottom.
    fn foot(&self, canvas: &mut Canvas<'_>) -> f64 {
        let size = canvas.sheet.size;
        let top = self.bottom + 5.0 + canvas.sheet.row();
        let key = match (canvas.figure.measure.statistic, canvas.figure.measure.counts) {
            (Statistic::Share, Counts::Answers) => "figure-funnel-base-answers",
            (Statistic::Share, Counts::People) => "figure-funnel-base-people",
            _ => "figure-funnel-base",
        };
        let cut = canvas.axis_from(&self.scale);
        let text = [Some(canvas.locale.text(key)), cut].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width);
        canvas.pen.text("mu", Anchor::Start, (0.0, top + ASCENT * size), &lines, size);
        top + height(lines.len(), size)
    }
}

/// Returns the names of the limits and of the centre, with the numbers at the largest base.
fn names(canvas: &Canvas<'_>, limits: &FunnelLimits) -> Vec<(Vec<String>, Decimal)> {
    let size = canvas.sheet.size;
    let most = if canvas.sheet.wide { 130.0 } else { 84.0 };
    let lines = |text: &str| wrap(text, size, Weight::Regular, most);
    let mut names = Vec::new();
    let Some((_, ends)) = limits.curves.last() else { return names };
    for (level, [low, high]) in LEVELS.iter().zip(ends) {
        let percent = Decimal::from_f64_retain(level * 100.0).unwrap_or_default().round_dp(1).normalize();
        let name = format!("{}\u{a0}%", canvas.locale.number(percent, None));
        names.extend([low, high].into_iter().flatten().map(|end| (lines(&name), *end)));
    }
    let centre = canvas.locale.format("figure-limit-centre", &[("number", limits.centre.label.clone().into())]);
    names.push((lines(&centre), limits.centre.number));
    names
}

/// Returns the names that are written at dots, and the entries of the key below, by number. All areas beyond a limit and the own one have a name, or
/// where there is no room for it a number that the key explains. If areas are few, the others have their names too, as far as there is room.
fn place(canvas: &Canvas<'_>, funnel: &Funnel, frame: &Frame, dots: &[Dot]) -> (Vec<Name>, Vec<String>) {
    let of = |is: fn(&Dot) -> bool| dots.iter().filter(move |dot| is(dot));
    let beyond: Vec<&Dot> =
        of(|dot| dot.own).chain(of(|dot| dot.far && !dot.own)).chain(of(|dot| dot.outside && !dot.far && !dot.own)).collect();
    let name = |dot: &Dot| {
        let label = canvas.label(&canvas.figure.series[0].points[dot.position]);
        format!("{}: {label}", canvas.figure.positions[dot.position].label)
    };
    let mut numbered: Vec<&Dot> = Vec::new();
    loop {
        // A number is small, but has to be found: it goes before all names.
        numbered.sort_by_key(|dot| dot.position);
        let mut names = Names::new(canvas, funnel, frame, dots);
        for (number, dot) in (1..).zip(&numbered) {
            names.put(dot, format!("{number}"), &[Clear::Everything, Clear::Texts]);
        }
        let is_numbered = |dot: &Dot| numbered.iter().any(|other| other.position == dot.position);
        let mut lost = beyond.iter().copied().filter(|dot| !is_numbered(dot)).collect::<Vec<_>>();
        lost.retain(|dot| !names.put(dot, name(dot), &[Clear::Everything, Clear::AllButDots]));
        if lost.is_empty() {
            for dot in of(|dot| !dot.outside && !dot.own).filter(|_| dots.len() <= FEW) {
                names.put(dot, name(dot), &[Clear::Nearby]);
            }
            let key = (1..).zip(&numbered).map(|(number, dot): (usize, _)| format!("{number}\u{a0}{}", name(dot))).collect();
            return (names.placed, key);
        }
        numbered.extend(lost);
    }
}

/// What a name and its leader keep clear of, apart from other names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clear {
    /// It is next to its dot, without a leader, and clear of dots and limits.
    Nearby,
    /// Dots and limits; the leader of other dots.
    Everything,
    /// Dots and limits, but the leader may pass over a dot.
    AllButDots,
    /// Only other names and dots: where a number has no other place, a limit may cross it.
    Texts,
}

/// The names placed so far.
struct Names<'a, 'c> {
    canvas: &'a Canvas<'c>,
    funnel: &'a Funnel,
    frame: &'a Frame,
    /// The areas of the dots, with the positions of their areas.
    marks: Vec<(usize, Area)>,
    taken: Vec<Area>,
    leaders: Vec<Line>,
    placed: Vec<Name>,
}

impl<'a, 'c> Names<'a, 'c> {
    fn new(canvas: &'a Canvas<'c>, funnel: &'a Funnel, frame: &'a Frame, dots: &[Dot]) -> Self {
        let around = |dot: &Dot| {
            let reach = if dot.far { RING + 1.0 } else { DOT + 1.0 };
            (dot.position, Area { left: dot.x - reach, right: dot.x + reach, top: dot.y - reach, bottom: dot.y + reach })
        };
        let marks = dots.iter().map(around).collect();
        Self { canvas, funnel, frame, marks, taken: Vec::new(), leaders: Vec::new(), placed: Vec::new() }
    }

    /// Writes a text at the nearest free place of a dot; the ways of being clear are tried in order. Returns whether there is one.
    fn put(&mut self, dot: &Dot, text: String, ways: &[Clear]) -> bool {
        let distances = |clear: Clear| if clear == Clear::Nearby { &DISTANCES[..1] } else { &DISTANCES[..] };
        let size = self.canvas.sheet.size;
        let weight = if dot.own { Weight::Bold } else { Weight::Regular };
        let found = ways.iter().find_map(|clear| {
            distances(*clear).iter().flat_map(|distance| places(dot, *distance, size)).find_map(|place| {
                let area = area_of(std::slice::from_ref(&text), place.anchor, place.at, size, weight);
                self.is_free(dot, &place, &area, *clear).then_some((place, area))
            })
        });
        let Some((Place { at, anchor, end }, area)) = found else { return false };
        let leader = end.map(|end| ((dot.x, dot.y), end));
        self.taken.push(area);
        self.leaders.extend(leader);
        self.placed.push(Name { text, at, anchor, class: if dot.own { "vl" } else { "" }, leader });
        true
    }

    fn is_free(&self, dot: &Dot, place: &Place, area: &Area, clear: Clear) -> bool {
        let Frame { left, right, unit, bottom, .. } = *self.frame;
        let inside = area.left >= left && area.right <= right && area.top >= unit && area.bottom <= bottom - 2.0;
        let meets = self.taken.iter().chain(self.marks.iter().map(|(_, mark)| mark)).any(|other| other.meets(area));
        // A later name must not cover an earlier leader.
        let covers = self.leaders.iter().any(|(from, to)| area.crossed_by(*from, *to));
        if !inside || meets || covers || (clear != Clear::Texts && crosses(self.funnel, self.frame, area)) {
            return false;
        }
        let Some(end) = place.end else { return true };
        let (from, to) = ((dot.x, dot.y), end);
        let passes = || self.marks.iter().any(|(position, mark)| *position != dot.position && mark.crossed_by(from, to));
        let is_clear = matches!(clear, Clear::AllButDots | Clear::Texts) || !passes();
        is_clear && !self.taken.iter().any(|other| other.crossed_by(from, to)) && !self.leaders.iter().any(|line| meet(*line, (from, to)))
    }
}

/// The distances of a text from its dot that are tried, the nearest first.
const DISTANCES: [f64; 8] = [0.0, 12.0, 24.0, 36.0, 54.0, 72.0, 96.0, 120.0];

/// A place of a text.
struct Place {
    anchor: Anchor,
    at: (f64, f64),
    /// The end of its leader, if it is not next to its dot.
    end: Option<(f64, f64)>,
}

/// Returns the places of a text at a distance from its dot: beside it, above and below.
fn places(dot: &Dot, distance: f64, size: f64) -> Vec<Place> {
    let away = if dot.far { RING + 4.0 } else { DOT + 4.0 } + distance;
    let (level, above, below) = (dot.y + HALF_CAP * size, dot.y - away, dot.y + away + 2.0 * HALF_CAP * size);
    let is_led = distance > 0.0;
    let mut places = Vec::new();
    for (anchor, x) in [(Anchor::Start, dot.x + away), (Anchor::End, dot.x - away)] {
        let end = if anchor == Anchor::Start { x - 3.0 } else { x + 3.0 };
        let heights: &[f64] = if is_led { &[0.0, -0.5, 0.5] } else { &[0.0] };
        for part in heights {
            let moved = part * distance;
            places.push(Place { anchor, at: (x, level + moved), end: is_led.then_some((end, dot.y + moved)) });
        }
    }
    for y in [above, below] {
        let end = |x: f64| is_led.then_some((x, if y < dot.y { y + 3.0 } else { y - 2.0 * HALF_CAP * size - 3.0 }));
        let aside = 2.0 + distance / 2.0;
        for (anchor, x) in [(Anchor::Middle, dot.x), (Anchor::Start, dot.x + aside), (Anchor::End, dot.x - aside)] {
            places.push(Place { anchor, at: (x, y), end: end(x) });
        }
    }
    places
}

/// Whether two lines cross.
fn meet((a, b): Line, (c, d): Line) -> bool {
    let side = |from: (f64, f64), to: (f64, f64), at: (f64, f64)| (to.0 - from.0) * (at.1 - from.1) - (to.1 - from.1) * (at.0 - from.0);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// The ends of a line.
type Line = ((f64, f64), (f64, f64));

/// Whether the centre or a limit crosses an area.
fn crosses(funnel: &Funnel, frame: &Frame, area: &Area) -> bool {
    let Ok(limits) = &funnel.limits else { return false };
    let y = frame.y(limits.centre.number);
    let ink = Area { top: area.top + 4.0, bottom: area.bottom - 3.0, ..*area };
    let crossed = |level: usize, side: usize| {
        frame.runs(limits, level, side).iter().any(|run| run.windows(2).any(|pair| ink.crossed_by(pair[0], pair[1])))
    };
    ink.crossed_by((frame.left, y), (frame.right, y)) || [0, 1].into_iter().any(|level| crossed(level, 0) || crossed(level, 1))
}
