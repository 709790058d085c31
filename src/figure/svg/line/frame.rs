//! The layout of a line chart: axes, margins and labels. It never draws the lines themselves.

use super::*;
use crate::name::PeriodKind;
use measure::longest_word;

/// The layout.
pub struct Frame {
    pub scale: Scale,
    /// The left end of the axis.
    pub left: f64,
    /// The right end of the plot.
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// The left edge of the labels in the margin.
    pub margin: f64,
    /// The x of each position.
    pub x: Vec<f64>,
    /// The smallest distance between two positions.
    pub spacing: f64,
    /// Whether the names of the series are below the chart, since they do not fit into the margin.
    pub key_below: bool,
    /// The top of the positions' names.
    names_top: f64,
    /// The bottom of the frame including the labels of the axis.
    pub foot: f64,
    /// The lines of each position's name, if it is shown.
    names: Vec<Option<Vec<String>>>,
}

/// A label in the margin.
pub struct EndLabel {
    pub lines: Vec<String>,
    /// The point that it labels.
    pub at: (f64, f64),
    /// The series that it labels; `None` for a target.
    pub series: Option<usize>,
}

/// Consecutive positions of a series with the same target.
pub struct Run<'a> {
    pub mark: &'a Mark,
    pub first: usize,
    pub last: usize,
}

/// Returns the ratio of the range to the highest number below which the axis may omit zero.
pub fn truncate_below(figure: &Figure) -> f64 {
    match figure.measure.statistic {
        // What matters is the distance from the limits, not from zero.
        _ if figure.kind() == Kind::Control => 0.5,
        Statistic::Count | Statistic::Sum => 0.1,
        _ => 0.2,
    }
}

impl Frame {
    /// Computes the layout; `None` if there is no number.
    pub fn of(canvas: &Canvas<'_>) -> Option<Self> {
        let Canvas { figure, sheet, .. } = canvas;
        let Sheet { size, wide, .. } = *sheet;
        let wish = Wish { steps: if wide { 5 } else { 4 }, truncate_below: truncate_below(figure), percent: figure.measure.unit.percent };
        let scale = Scale::new(canvas.extent()?, wish);
        let tick_width = |tick: &Decimal| width(&canvas.tick(&scale, *tick), size, Weight::Regular);
        let left = scale.ticks.iter().map(tick_width).fold(0.0, f64::max) + 8.0;
        let unit_lines = wrap(&figure.measure.unit.axis, size, Weight::Regular, sheet.width).len();
        let marked = !figure.events.is_empty() || !figure.breaks.is_empty();
        let top = height(unit_lines, size) + if marked { 22.0 } else { 0.0 } + 1.8 * size;
        let bottom = top + if wide { 200.0 } else { 170.0 };
        let mut frame = Self {
            scale,
            left,
            right: sheet.width,
            top,
            bottom,
            margin: sheet.width,
            x: Vec::new(),
            spacing: 0.0,
            key_below: false,
            names_top: bottom + 4.0,
            foot: bottom,
            names: Vec::new(),
        };
        frame.find_margin(canvas);
        Some(frame.placed(canvas))
    }

    /// Returns the same layout with the names of the series below the chart.
    pub fn with_key_below(self, canvas: &Canvas<'_>) -> Self {
        let width = canvas.sheet.width;
        Self { key_below: true, right: width, margin: width, names_top: self.bottom + 4.0, ..self }.placed(canvas)
    }

    fn placed(mut self, canvas: &Canvas<'_>) -> Self {
        self.place(canvas);
        self.foot =
            self.names_top + self.name_rows() as f64 * canvas.sheet.row() + if self.scale.truncated { canvas.sheet.row() } else { 0.0 };
        self
    }

    /// Reserves a margin at the right for the labels of series and targets, unless they are too long or too many.
    fn find_margin(&mut self, canvas: &Canvas<'_>) {
        let Sheet { size, wide, width: whole, .. } = canvas.sheet;
        let most = if wide { 170.0 } else { 84.0 };
        let texts = self.texts(canvas);
        if texts.is_empty() {
            return;
        }
        let wraps = |text: &String| wrap(text, size, Weight::Bold, most);
        let lines: Vec<Vec<String>> = texts.iter().map(wraps).collect();
        let high: f64 = lines.iter().map(|lines| height(lines.len(), size) + 1.0).sum();
        let broken = texts.iter().any(|text| longest_word(text, size, Weight::Bold) > most);
        if broken || high > self.bottom - self.top + 2.0 * size || lines.iter().any(|lines| lines.len() > 4) {
            self.key_below = true;
            return;
        }
        let widest = lines.iter().flatten().map(|line| width(line, size, Weight::Bold)).fold(0.0, f64::max);
        self.margin = whole - widest;
        self.right = self.margin - 10.0;
    }

    /// Returns the texts of the margin: the series with their last numbers if there are several, then the targets.
    fn texts(&self, canvas: &Canvas<'_>) -> Vec<String> {
        let several = canvas.figure.series.len() > 1;
        let mut texts: Vec<String> =
            if several { (0..canvas.figure.series.len()).map(|series| name_at_end(canvas, series)).collect() } else { Vec::new() };
        texts.extend(last_runs(self.runs(canvas.figure)).iter().map(|run| target_text(canvas, run.mark)));
        texts.extend(limits::names(canvas, |_| 0.0).into_iter().map(|(name, _)| name));
        texts
    }

    /// Returns the labels of the margin with the points that they label.
    pub fn labels(&self, canvas: &Canvas<'_>) -> Vec<EndLabel> {
        let size = canvas.sheet.size;
        let room = canvas.sheet.width - self.margin + 0.5;
        let mut labels = Vec::new();
        for (index, series) in canvas.figure.series.iter().enumerate().filter(|_| canvas.figure.series.len() > 1) {
            let last = series.points.iter().enumerate().rev().find_map(|(position, point)| match point.state {
                State::Number(number) => Some((self.x[position], self.y(number))),
                State::Range(low, high) => Some((self.x[position], (self.y(low) + self.y(high)) / 2.0)),
                _ => None,
            });
            if let Some(at) = last {
                labels.push(EndLabel { lines: wrap(&name_at_end(canvas, index), size, Weight::Bold, room), at, series: Some(index) });
            }
        }
        for run in last_runs(self.runs(canvas.figure)) {
            let y = match run.mark.aim {
                Aim::AtLeast(number) | Aim::AtMost(number) => self.y(number),
                Aim::Between(low, high) => (self.y(low) + self.y(high)) / 2.0,
            };
            let lines = wrap(&target_text(canvas, run.mark), size, Weight::Bold, room);
            labels.push(EndLabel { lines, at: (self.span_of(&run).1 - 7.0, y), series: None });
        }
        let end = canvas.figure.control().and_then(|control| control.limited().next_back()).map(|(part, _)| self.x[part.last]);
        for (name, y) in limits::names(canvas, |number| self.y(number)) {
            labels.push(EndLabel { lines: wrap(&name, size, Weight::Bold, room), at: (end.unwrap_or(self.right) - 1.0, y), series: None });
        }
        labels
    }

    /// Distributes the positions along the axis, and selects the names that fit.
    fn place(&mut self, canvas: &Canvas<'_>) {
        let size = canvas.sheet.size;
        let positions = &canvas.figure.positions;
        let words = |label: &str| width(label, size, Weight::Regular);
        let whole = positions.iter().map(|position| words(&position.label)).fold(0.0, f64::max);
        let span = f64::from(positions.last().map_or(1, |position| position.step).max(1));
        let smallest = positions.windows(2).map(|pair| pair[1].step - pair[0].step).min().unwrap_or(1);
        let rough = (self.right - self.left - 20.0) / span * f64::from(smallest);
        // Names of several words have the year on a separate line if they would not fit side by side.
        let divided = |label: &str| match label.rsplit_once(' ') {
            Some((name, year)) if whole + 8.0 > rough => vec![name.to_owned(), year.to_owned()],
            _ => vec![label.to_owned()],
        };
        let lines: Vec<Vec<String>> = positions.iter().map(|position| divided(&position.label)).collect();
        let half = |lines: &[String]| lines.iter().map(|line| words(line)).fold(0.0, f64::max) / 2.0;
        let first = lines.first().map_or(0.0, |lines| half(lines));
        let last = lines.last().map_or(0.0, |lines| half(lines));
        let from = self.left + (first - self.left).max(12.0);
        let to = self.right - (last - (canvas.sheet.width - self.right)).max(if self.right < canvas.sheet.width { 6.0 } else { 12.0 });
        self.x = positions.iter().map(|position| from + (to - from) * f64::from(position.step) / span).collect();
        // A first name that overlaps the axis' lowest tick label goes below it.
        if self.x.first().is_some_and(|x| x - first < self.left - 4.0) {
            self.names_top = self.bottom + (HALF_CAP + DESCENT) * size;
        }
        self.spacing = self.x.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::INFINITY, f64::min);
        let clear = |shown: &[usize], lines: &[Vec<String>]| {
            shown.windows(2).all(|pair| self.x[pair[0]] - half(&lines[pair[0]]) - (self.x[pair[1]] + half(&lines[pair[1]])) >= 6.0)
        };
        let found = strides(positions).map(|every| named(positions, every)).find(|shown| clear(shown, &lines));
        let (shown, lines) = found.map(|shown| (shown, lines)).unwrap_or_else(|| {
            let years = years(positions);
            let shown = (1..=positions.len()).map(|every| januaries(positions, every)).find(|shown| clear(shown, &years));
            (shown.unwrap_or_default(), years)
        });
        self.names = lines.into_iter().enumerate().map(|(index, lines)| shown.contains(&index).then_some(lines)).collect();
    }

    /// Returns the height of the axis' names in rows of separate texts.
    fn name_rows(&self) -> usize {
        self.names.iter().flatten().map(Vec::len).max().unwrap_or(1)
    }

    /// Draws the targets below the chart, if they do not fit into the margin; returns the bottom.
    pub fn target_key(&self, canvas: &mut Canvas<'_>, top: f64) -> f64 {
        let size = canvas.sheet.size;
        let mut y = top;
        for run in last_runs(self.runs(canvas.figure)) {
            let lines = wrap(&target_text(canvas, run.mark), size, Weight::Regular, canvas.sheet.width - 36.0);
            let middle = y + (ASCENT - HALF_CAP) * size;
            canvas.pen.line("tg", (0.0, middle), (26.0, middle));
            canvas.pen.text("mu", Anchor::Start, (34.0, y + ASCENT * size), &lines, size);
            y += height(lines.len(), size);
        }
        y
    }

    /// Returns the y of a number.
    pub fn y(&self, number: Decimal) -> f64 {
        self.bottom - self.scale.part(number) * (self.bottom - self.top)
    }

    /// Draws the grid, the tick labels and the names of the positions.
    pub fn axes(&self, canvas: &mut Canvas<'_>) {
        let size = canvas.sheet.size;
        for tick in &self.scale.ticks {
            let y = self.y(*tick);
            let class = if tick.is_zero() { "ze" } else { "gr" };
            canvas.pen.line(class, (self.left, y), (self.right, y));
        }
        for tick in &self.scale.ticks {
            let text = canvas.tick(&self.scale, *tick);
            canvas.pen.text("mu", Anchor::End, (self.left - 6.0, self.y(*tick) + HALF_CAP * size), &[text], size);
        }
        let foot = self.names_top + ASCENT * size;
        for (name, x) in self.names.iter().zip(&self.x) {
            if let Some(lines) = name {
                canvas.pen.text("mu", Anchor::Middle, (*x, foot), lines, size);
            }
        }
        if self.scale.truncated {
            self.mark_truncation(canvas, foot);
        }
    }

    /// Draws a zigzag at the bottom of the axis, and its explanation.
    fn mark_truncation(&self, canvas: &mut Canvas<'_>, names: f64) {
        let size = canvas.sheet.size;
        let (x, y) = (self.left + 1.0, self.bottom);
        canvas.pen.raw("<path class=\"zz\" d=\"M").number(x).raw(" ").number(y).raw("v-3l4-2l-8-4l4-2v-3\"/>");
        let text = canvas.axis_from(&self.scale).unwrap_or_default();
        let foot = names + self.name_rows() as f64 * canvas.sheet.row();
        canvas.pen.text("mu", Anchor::Start, (0.0, foot), &[text], size);
    }

    /// Draws numbered marks above the plot with a vertical line: thin for events, dashed for breaks.
    pub fn events(&self, canvas: &mut Canvas<'_>, top: f64) {
        let figure = canvas.figure;
        let before =
            |position: usize| position.checked_sub(1).map_or(self.x[position] - 12.0, |before| (self.x[before] + self.x[position]) / 2.0);
        let mut marks: Vec<(f64, usize, &str)> = figure.events.iter().map(|event| (self.x[event.position], event.note, "ev")).collect();
        marks.extend(figure.breaks.iter().map(|cut| (before(cut.position), cut.note, "ct")));
        let size = canvas.sheet.size;
        let wishes: Vec<(f64, f64)> =
            marks.iter().map(|(x, note, _)| (*x, width(&note.to_string(), size, Weight::Regular) + 12.0)).collect();
        let middles = spread(&wishes, 0.0, canvas.sheet.width);
        for ((x, note, class), middle) in marks.into_iter().zip(middles) {
            let y = top + 9.0;
            canvas.pen.line(class, (x, top + 22.0), (x, self.bottom));
            if (middle - x).abs() > 0.5 {
                canvas.pen.line(class, (middle, y + 8.0), (x, top + 22.0));
            }
            canvas.pen.raw("<circle class=\"no\"").attribute("cx", middle).attribute("cy", y).raw(" r=\"9\"/>");
            canvas.pen.text("", Anchor::Middle, (middle, y + HALF_CAP * size), &[note.to_string()], size);
        }
    }

    /// Returns the horizontal extent of a target's line: to the middle between positions, and to the margin after the last.
    pub fn span_of(&self, run: &Run<'_>) -> (f64, f64) {
        let middle = |a: usize, b: usize| (self.x[a] + self.x[b]) / 2.0;
        let from = if run.first == 0 { self.left } else { middle(run.first - 1, run.first) };
        let to = if run.last + 1 == self.x.len() { self.right } else { middle(run.last, run.last + 1) };
        (from, to)
    }

    /// Returns the targets as runs of consecutive positions with the same one.
    pub fn runs<'a>(&self, figure: &'a Figure) -> Vec<Run<'a>> {
        let mut runs: Vec<Run<'a>> = Vec::new();
        for mark in &figure.targets {
            match runs.last_mut() {
                Some(run) if run.mark.series == mark.series && run.mark.aim == mark.aim && run.last + 1 == mark.position => run.last += 1,
                _ => runs.push(Run { mark, first: mark.position, last: mark.position }),
            }
        }
        runs
    }
}

/// Returns the possible distances between shown names, in periods: divisors of a year for parts of it, 1, 2, 3 or 6 months; any number for
/// years, rows and days.
fn strides(positions: &[Position]) -> impl Iterator<Item = i32> {
    let span = positions.last().map_or(1, |last| last.step.max(1));
    let (most, in_year) = match positions.first().and_then(|position| position.period).map(Period::kind) {
        Some(PeriodKind::Month) => (6, 12),
        Some(PeriodKind::Quarter) => (2, 4),
        Some(PeriodKind::Half | PeriodKind::Season) => (1, 2),
        Some(PeriodKind::Tertial) => (1, 3),
        // A quarter, half and a year of 52 weeks, about.
        Some(PeriodKind::Week) => (26, 52),
        Some(PeriodKind::Day) => (i32::try_from(positions.len()).unwrap_or(1), 1),
        Some(PeriodKind::Year | PeriodKind::BrokenYear | PeriodKind::Mean(_)) | None => (span + 1, 1),
    };
    (1..=most).filter(move |every| in_year == 1 || in_year % every == 0 && (*every != 4 || in_year == 52))
}

/// Returns the year of each position, which is shown at its first part if there is no room for all parts.
fn years(positions: &[Position]) -> Vec<Vec<String>> {
    positions.iter().map(|position| position.period.map(|period| period.year.to_string()).into_iter().collect()).collect()
}

/// Returns the first position of every `every`-th year, counted backwards from the last; a year that starts before the first position is
/// skipped.
fn januaries(positions: &[Position], every: usize) -> Vec<usize> {
    let year = |index: usize| positions[index].period.map(|period| period.year);
    let first = |index: &usize| match index.checked_sub(1) {
        Some(before) => year(before) != year(*index),
        // Days are single measurements, of which a year need not have an earlier one.
        None => positions[0].period.is_some_and(|first| first.place() == 1 || first.kind() == PeriodKind::Day),
    };
    let mut found: Vec<usize> = (0..positions.len()).filter(first).collect();
    found.reverse();
    found.into_iter().step_by(every).collect()
}

/// Returns the positions with names, counted backwards from the last. Between days there is no regular distance, so measurements are counted.
fn named(positions: &[Position], every: i32) -> Vec<usize> {
    let last = positions.last().map_or(0, |last| last.step);
    let are_days = positions.first().and_then(|first| first.period).is_some_and(|first| first.kind() == PeriodKind::Day);
    let every_nth = |index: usize| i32::try_from(positions.len() - 1 - index).unwrap_or(i32::MAX) % every == 0;
    let is_named = |index: &usize| if are_days { every_nth(*index) } else { (last - positions[*index].step) % every == 0 };
    (0..positions.len()).rev().filter(is_named).collect()
}

/// Returns "Måltal 88 %", with the series if they have different targets.
fn target_text(canvas: &Canvas<'_>, mark: &Mark) -> String {
    let Canvas { figure, locale, .. } = canvas;
    let text = canvas.target_text(mark);
    if !figure.targets.iter().any(|other| other.series != mark.series && other.aim != mark.aim) {
        return text;
    }
    let Series { name, role, .. } = &figure.series[mark.series];
    format!("{text} ({})", role.within(name, locale.lang()))
}

/// Returns the runs to label: the last of each series, and only the first of equal ones.
fn last_runs(runs: Vec<Run<'_>>) -> Vec<Run<'_>> {
    let mut kept: Vec<Run<'_>> = Vec::new();
    for run in runs.into_iter().rev() {
        let known = kept.iter().any(|other| other.mark.series == run.mark.series || other.mark.label == run.mark.label);
        if !known {
            kept.push(run);
        }
    }
    kept
}
