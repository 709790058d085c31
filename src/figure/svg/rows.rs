//! Horizontal bars from zero, with room for long names: rankings, outcomes against targets, and bars that do not fit vertically. It never
//! sorts them.

mod layout;

use super::*;
use layout::RowLayout;

/// Draws the bars; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(layout) = RowLayout::of(canvas) else { return 0.0 };
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    canvas.patterns();
    let mut y = 0.0;
    if layout.key {
        let names: Vec<(usize, String)> = figure.series.iter().map(|series| series.name.clone()).enumerate().collect();
        y = canvas.key(y, &names, false) + 6.0;
    }
    if !layout.worded && figure.kind() != Kind::Bullet && layout.common.is_none() && !figure.targets.is_empty() {
        y = mark_key(canvas, y);
    }
    if let Some(mark) = layout.common {
        y = common_target(canvas, &layout, mark, y);
    }
    let top = y;
    // The grid is behind the bars but as long as all of them: they are drawn separately and appended.
    let grid_at = canvas.pen.out.len();
    let mut stretches = Vec::new();
    for position in 0..figure.positions.len() {
        let start = y;
        y = row(canvas, &layout, position, y);
        // The grid is interrupted at names above bars.
        stretches.push(if layout.beside {
            (start, y)
        } else {
            (y - layout.gap - layout.bars_height(canvas, position) - 3.0, y - layout.gap + 3.0)
        });
    }
    let bottom = y;
    let bars = canvas.pen.out.split_off(grid_at);
    grid(canvas, &layout, if layout.beside { vec![(top, bottom)] } else { stretches });
    canvas.pen.raw(&bars);
    if layout.common.is_some() && figure.kind() != Kind::Bullet {
        common_line(canvas, &layout, (top, bottom));
    }
    let foot = axis(canvas, &layout, if figure.kind() == Kind::Bullet { bottom - layout.gap } else { bottom + 2.0 }, size);
    if layout.single { verdict(canvas, layout.left, (0, 0), foot) } else { foot }
}

/// Draws thin lines at the ticks along the stretches with bars; a bullet's track is its own grid.
fn grid(canvas: &mut Canvas<'_>, layout: &RowLayout, stretches: Vec<(f64, f64)>) {
    for tick in layout.scale.ticks.iter().filter(|_| canvas.figure.kind() != Kind::Bullet) {
        let x = layout.x(*tick);
        canvas.pen.raw(if tick.is_zero() { "<path class=\"ze\" d=\"" } else { "<path class=\"gr\" d=\"" });
        for (top, bottom) in &stretches {
            canvas.pen.raw("M").number(x).raw(" ").number(*top).raw("V").number(*bottom);
        }
        canvas.pen.raw("\"/>");
    }
}

/// Draws the tick labels and the unit below the bars; returns the bottom.
fn axis(canvas: &mut Canvas<'_>, layout: &RowLayout, top: f64, size: f64) -> f64 {
    let foot = top + ASCENT * size;
    let half = |text: &str| width(text, size, Weight::Regular) / 2.0;
    let texts: Vec<String> = layout.scale.ticks.iter().map(|tick| canvas.tick(&layout.scale, *tick)).collect();
    let last = texts.last().map_or(0.0, |text| half(text));
    let clear = |every: usize| {
        let shown: Vec<usize> = layout.anchored(every).collect();
        let at = |index: usize| layout.x(layout.scale.ticks[index]);
        let left = |index: usize| (at(index) - half(&texts[index])).max(0.0);
        shown.windows(2).all(|pair| left(pair[1]) - left(pair[0]) - 2.0 * half(&texts[pair[0]]) >= 8.0)
    };
    let every = (1..texts.len()).find(|every| clear(*every)).unwrap_or(texts.len().max(1));
    for index in layout.anchored(every).collect::<Vec<_>>() {
        let x = layout.x(layout.scale.ticks[index]);
        let half = half(&texts[index]);
        let x = x.min(canvas.sheet.width - half).max(half);
        canvas.pen.text("mu", Anchor::Middle, (x, foot), &texts[index..=index], size);
    }
    // The unit is at the end of the axis if there is room, else below it.
    let unit = canvas.figure.measure.unit.axis.clone();
    let end = layout.x_of(layout.scale.high) + last + 8.0;
    let needs = width(&unit, size, Weight::Regular);
    if end + needs <= canvas.sheet.width {
        canvas.pen.text("mu", Anchor::Start, (end, foot), &[unit], size);
        return top + canvas.sheet.row();
    }
    let lines = wrap(&unit, size, Weight::Regular, canvas.sheet.width);
    let widest = lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max);
    let x = layout.left.min(canvas.sheet.width - widest);
    canvas.pen.text("mu", Anchor::Start, (x, foot + canvas.sheet.row()), &lines, size);
    top + canvas.sheet.row() + height(lines.len(), size)
}

/// Draws the key of target marks, if there is no room to label each.
pub fn mark_key(canvas: &mut Canvas<'_>, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let targets = &canvas.figure.targets;
    let same = targets.first().filter(|first| targets.iter().all(|mark| mark.label == first.label));
    let text = same.map_or_else(|| canvas.locale.text("figure-target"), |mark| canvas.target_text(mark));
    canvas.target_mark((13.0, top + 2.0), (13.0, top + ASCENT * size + 2.0));
    canvas.pen.text("mu", Anchor::Start, (34.0, top + ASCENT * size), &[text], size);
    top + height(1, size) + 4.0
}

/// Draws the label of a target that all bars share above its line.
fn common_target(canvas: &mut Canvas<'_>, layout: &RowLayout, mark: &Mark, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let text = canvas.target_text(mark);
    let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width);
    let half = lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max) / 2.0;
    let x = layout.aim_middle(mark).clamp(half, (canvas.sheet.width - half).max(half));
    canvas.pen.text("mu", Anchor::Middle, (x, top + ASCENT * size), &lines, size);
    top + height(lines.len(), size) + 1.0
}

fn common_line(canvas: &mut Canvas<'_>, layout: &RowLayout, (top, bottom): (f64, f64)) {
    let Some(mark) = layout.common else { return };
    for edge in mark.numbers() {
        canvas.pen.line("tg", (layout.x(edge), top), (layout.x(edge), bottom));
    }
}

/// Draws a row: its name, and the bars of all series; returns the bottom.
fn row(canvas: &mut Canvas<'_>, layout: &RowLayout, position: usize, top: f64) -> f64 {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let own = figure.positions[position].role == Role::Own && figure.positions.len() > 1;
    let weight = if own { Weight::Bold } else { Weight::Regular };
    let class = if own { "vl" } else { "" };
    let label = figure.positions[position].label.as_str();
    let bars = layout.bars_height(canvas, position);
    if layout.beside {
        let lines = wrap(label, size, weight, layout.left - 12.0);
        let high = height(lines.len(), size);
        let total = bars.max(high) + layout.gap;
        let middle = top + total / 2.0;
        let foot = middle - (lines.len() - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size;
        canvas.pen.text(class, Anchor::End, (layout.left - 10.0, foot), &lines, size);
        draw_bars(canvas, layout, position, middle - bars / 2.0);
        return top + total;
    }
    let mut y = top + 2.0;
    if layout.named {
        let lines = wrap(label, size, weight, canvas.sheet.width);
        canvas.pen.text(class, Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    draw_bars(canvas, layout, position, y);
    y + bars + layout.gap
}

fn draw_bars(canvas: &mut Canvas<'_>, layout: &RowLayout, position: usize, top: f64) {
    let mut y = top;
    for series in 0..canvas.figure.series.len() {
        y = if canvas.figure.kind() == Kind::Bullet {
            bullet(canvas, layout, (series, position), y)
        } else {
            let middle = y + layout.step / 2.0;
            bar(canvas, layout, (series, position), (middle - layout.bar / 2.0, layout.bar));
            y + layout.step
        };
    }
}

/// Draws a bar with its number, or the words shown instead.
fn bar(canvas: &mut Canvas<'_>, layout: &RowLayout, (series, position): (usize, usize), (top, thick): (f64, f64)) {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let point = &figure.series[series].points[position];
    let zero = layout.x(Decimal::ZERO);
    let foot = top + thick / 2.0 + HALF_CAP * size;
    let name = layout.series_name(figure, series);
    let (low, high) = match point.state {
        State::Number(number) => (number, number),
        State::Range(low, high) => (low, high),
        state => {
            let text = canvas.lacking(&name, state);
            let room = width(&text, size, Weight::Regular);
            let x = (zero + 6.0).min(canvas.sheet.width - room).max(0.0);
            canvas.pen.text("mu", Anchor::Start, (x, foot), &[text], size);
            return;
        }
    };
    let class = canvas.bar_class(series, position);
    canvas.pen.raw("<g class=\"").raw(class).raw("\">");
    let bottom = top + thick;
    if low < high {
        canvas.pen.rectangle("ra", None, Area { left: layout.x(low), right: layout.x(high), top, bottom });
    }
    let end = layout.x(low);
    canvas.bar(series, position, Area { left: end.min(zero), right: end.max(zero), top, bottom });
    canvas.pen.raw("</g>");
    if let Some(interval) = figure.drawn_interval(series, position) {
        let y = top + thick / 2.0;
        let (from, to) = ((layout.x(interval.low), y), (layout.x(interval.high), y));
        canvas.interval("we", from, to);
        canvas.interval("wm", from, to);
    }
    let text = canvas.label(point);
    let target = figure.target(series, position).filter(|_| layout.common.is_none());
    let bullet = figure.kind() == Kind::Bullet;
    for edge in target.into_iter().filter(|_| !bullet).flat_map(Mark::numbers) {
        canvas.target_mark((layout.x(edge), top - 3.0), (layout.x(edge), bottom + 3.0));
    }
    let down = high < Decimal::ZERO;
    let words = target.filter(|_| layout.worded).map(|mark| format!(" ({})", canvas.target_text(mark).to_lowercase())).unwrap_or_default();
    let reach = figure.drawn_interval(series, position).map_or((low, high), |interval| (interval.low, interval.high));
    let mut x = if down { layout.x(reach.0) - 6.0 } else { layout.x(reach.1).max(zero) + 6.0 };
    let needs = width(&text, size, Weight::Bold) + width(&name, size, Weight::Regular) + width(&words, size, Weight::Regular) + 6.0;
    // The number is kept clear of target lines: within its bar if possible, since beyond the line it would suggest a larger value.
    let lines: Vec<Decimal> = target.or(layout.common).into_iter().flat_map(Mark::numbers).collect();
    let crossed = !down && lines.iter().any(|edge| (x - 4.0..x + needs + 4.0).contains(&layout.x(*edge)));
    let within = width(&text, size, Weight::Bold) + 12.0;
    if crossed
        && name.is_empty()
        && words.is_empty()
        && low == high
        && reach.0 == reach.1
        && !point.preliminary
        && layout.x(high) - zero >= within
    {
        let at = layout.x(high);
        // The number also avoids marks on its bar.
        if !lines.iter().any(|edge| (at - within..at + 2.0).contains(&layout.x(*edge))) {
            canvas.pen.raw("<g class=\"").raw(class).raw("\">");
            canvas.pen.text("in", Anchor::End, (at - 6.0, foot), &[text], size);
            canvas.pen.raw("</g>");
            return;
        }
    }
    for edge in lines {
        let at = layout.x(edge);
        if !down && (x - 4.0..x + needs + 4.0).contains(&at) {
            x = at + 7.0;
        }
    }
    let anchor = if down { Anchor::End } else { Anchor::Start };
    let rest = [if name.is_empty() { "" } else { "\u{a0}" }, &name, &words].concat();
    canvas.pen.raw("<text").attribute("x", x).attribute("y", foot);
    if anchor == Anchor::End {
        canvas.pen.raw(" text-anchor=\"end\"");
    }
    canvas.pen.raw("><tspan class=\"vl\">").escaped(&text).raw("</tspan>").escaped(&rest).raw("</text>");
}

/// Draws an outcome against a target: a bar on a track, the target as a labelled mark across it, the outcome in words and shape below.
fn bullet(canvas: &mut Canvas<'_>, layout: &RowLayout, (series, position): (usize, usize), top: f64) -> f64 {
    let figure = canvas.figure;
    let mut y = top;
    let mark = figure.target(series, position);
    let own_words = mark.filter(|_| layout.common.is_none());
    if let Some(mark) = own_words {
        y = common_target(canvas, layout, mark, y);
    }
    let (from, to) = (layout.x_of(layout.scale.low), layout.x_of(layout.scale.high));
    canvas.pen.rectangle("tr", None, Area { left: from, right: to, top: y + 3.0, bottom: y + 3.0 + layout.bar });
    if let Some(Aim::Between(low, high)) = mark.map(|mark| &mark.aim) {
        canvas.pen.rectangle("bd", None, Area { left: layout.x(*low), right: layout.x(*high), top: y + 3.0, bottom: y + 3.0 + layout.bar });
    }
    let thick = layout.bar - 8.0;
    bar(canvas, layout, (series, position), (y + 7.0, thick));
    for edge in mark.into_iter().flat_map(Mark::numbers) {
        canvas.target_mark((layout.x(edge), y), (layout.x(edge), y + layout.bar + 6.0));
    }
    y += layout.bar + 8.0;
    if layout.single { y } else { verdict(canvas, layout.left, (series, position), y) + 4.0 }
}

/// Returns the catalogue key for an outcome.
fn verdict_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Reached => "figure-reached",
        Outcome::Nearly => "figure-nearly-reached",
        Outcome::Missed => "figure-not-reached",
    }
}

/// Draws the outcome against the target in words and shape; returns the bottom.
pub(super) fn verdict(canvas: &mut Canvas<'_>, left: f64, (series, position): (usize, usize), top: f64) -> f64 {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let mut y = top;
    if let Some(outcome) = figure.outcome(series, position) {
        let middle = y + ASCENT * size - HALF_CAP * size;
        canvas.pen.raw("<circle class=\"").raw(if outcome == Outcome::Reached { "vf" } else { "vh" }).raw("\"");
        canvas.pen.attribute("cx", left + 7.0).attribute("cy", middle).raw(" r=\"5\"/>");
        if outcome == Outcome::Nearly {
            // Half filled, as the theme's symbol for nearly reached.
            canvas.pen.raw("<path class=\"vf\" d=\"M").number(left + 7.0).raw(" ").number(middle - 5.0).raw("a5 5 0 0 0 0 10z\"/>");
        }
        let text = canvas.locale.text(verdict_key(outcome));
        let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width - left - 18.0);
        canvas.pen.text("", Anchor::Start, (left + 17.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    y
}
