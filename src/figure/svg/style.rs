//! The styles of series, all distinguishable: colour, dash, marker and pattern. It never names a colour: the theme does.

use super::*;
use crate::indicator::Side;

/// The style of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The class with its colour.
    pub class: &'static str,
    /// The dash pattern of its line; empty for a solid line.
    pub dash: &'static str,
    /// The marker of its points.
    pub marker: Marker,
    /// The stripes of its bars, a path in a square of eight; empty for plain bars.
    pub stripes: &'static str,
}

/// The marker of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// ●
    Circle,
    /// ■
    Square,
    /// ◆
    Diamond,
    /// ▲
    Up,
    /// ▼
    Down,
    /// A plus.
    Cross,
}

const fn style(class: &'static str, dash: &'static str, marker: Marker, stripes: &'static str) -> Style {
    Style { class, dash, marker, stripes }
}

const OWN: Style = style("s-own", "", Marker::Circle, "");
const TOTAL: Style = style("s-total", "", Marker::Circle, "");
const WOMEN: Style = style("s-women", "9 3", Marker::Diamond, "M-2 2L2-2M-2 10L10-2M6 10L10 6");
const MEN: Style = style("s-men", "3 3", Marker::Square, "M0 4H8");
const OTHERS: [Style; 6] = [
    style("s-1", "9 3", Marker::Square, "M-2 2L2-2M-2 10L10-2M6 10L10 6"),
    style("s-2", "3 3", Marker::Up, "M0 4H8"),
    style("s-3", "9 3 3 3", Marker::Diamond, "M4 0V8"),
    style("s-4", "14 4", Marker::Down, "M-2 6L2 10M-2-2L10 10M6-2L10 2"),
    style("s-5", "6 2 2 2 2 2", Marker::Cross, "M0 4H8M4 0V8"),
    style("s-6", "1.5 4", Marker::Circle, "M4 3V5"),
];

/// Returns the styles of the own area, everybody, women and men, those of other series in order, and those of categories in order.
pub fn looks() -> (Style, Style, Style, Style, [Style; 6], [Style; 6]) {
    (OWN, TOTAL, WOMEN, MEN, OTHERS, CATEGORIES)
}

/// Categories: one plain, and neighbours with different patterns.
const CATEGORIES: [Style; 6] = [
    style("s-own", "", Marker::Circle, ""),
    style("s-2", "3 3", Marker::Square, "M0 4H8"),
    style("s-1", "9 3", Marker::Diamond, "M-2 2L2-2M-2 10L10-2M6 10L10 6"),
    style("s-4", "14 4", Marker::Down, "M4 0V8"),
    style("s-3", "9 3 3 3", Marker::Up, "M-2 6L2 10M-2-2L10 10M6-2L10 2"),
    style("s-5", "6 2 2 2 2 2", Marker::Cross, "M0 4H8M4 0V8"),
];

/// Answers on the positive side, the strongest first.
const POSITIVE: [Style; 3] = [
    style("s-agree-1", "", Marker::Circle, ""),
    style("s-agree-2", "", Marker::Circle, "M-2 2L2-2M-2 10L10-2M6 10L10 6"),
    style("s-agree-2", "", Marker::Circle, "M4 3V5"),
];

/// Answers on the negative side, the strongest first.
const NEGATIVE: [Style; 3] = [
    style("s-disagree-1", "", Marker::Square, "M0 4H8M4 0V8"),
    style("s-disagree-2", "", Marker::Square, "M-2 6L2 10M-2-2L10 10M6-2L10 2"),
    style("s-disagree-2", "", Marker::Square, "M4 3V5"),
];

/// Answers on neither side.
const NEUTRAL: [Style; 3] = [
    style("s-neither", "", Marker::Diamond, "M0 4H8"),
    style("s-neither", "", Marker::Diamond, "M4 0V8"),
    style("s-neither", "", Marker::Diamond, "M0 4H8M4 0V8"),
];

/// Returns the series on one side of the middle, the mildest first. The file lists answers in the order of the scale, from either end.
pub fn outwards(figure: &Figure, side: Side) -> Vec<usize> {
    let of = |series: &Series| series.side;
    let mut found: Vec<usize> = (0..figure.series.len()).filter(|series| of(&figure.series[*series]) == Some(side)).collect();
    let first = figure.series.iter().filter_map(of).find(|side| *side != Side::Neutral);
    if first == Some(side) {
        found.reverse();
    }
    found
}

/// Returns the styles of answers by side and strength, or of the parts of another whole by order.
fn parts(figure: &Figure) -> Vec<Style> {
    let mut looks = apart(figure);
    if figure.series.iter().any(|series| series.side.is_none()) {
        return looks;
    }
    for (side, styles) in [(Side::Positive, POSITIVE), (Side::Negative, NEGATIVE), (Side::Neutral, NEUTRAL)] {
        for (strength, series) in outwards(figure, side).into_iter().rev().enumerate() {
            looks[series] = styles[strength.min(styles.len() - 1)];
        }
    }
    looks
}

/// Returns a distinct style for each series.
pub fn styles(figure: &Figure) -> Vec<Style> {
    if figure.kind() == Kind::Stacked {
        return parts(figure);
    }
    // Of two periods of the same series, the later one has the main style.
    if figure.kind() == Kind::Gap && figure.series.iter().all(|series| series.role == Role::Category) {
        return OTHERS.iter().take(1).chain([&OWN]).take(figure.series.len()).copied().collect();
    }
    let mut used = apart(figure);
    // A single line needs no distinction; a category keeps its colour.
    if let [only] = used.as_mut_slice() {
        only.dash = "";
        only.stripes = "";
        only.marker = Marker::Circle;
        if figure.series[0].look.is_none() && matches!(only.class, "s-1" | "s-total") {
            only.class = "s-own";
        }
    }
    used
}

/// Returns a distinct style for each series: that of its category, or else of its role.
fn apart(figure: &Figure) -> Vec<Style> {
    let mut used: Vec<Style> = Vec::new();
    for series in &figure.series {
        let of_role = match series.role {
            Role::Own => OWN,
            Role::Women => WOMEN,
            Role::Men => MEN,
            Role::Total => TOTAL,
            Role::Other | Role::Peer | Role::Nation | Role::Category => OTHERS[0],
        };
        let wanted = series.look.map_or(of_role, |look| CATEGORIES[look % CATEGORIES.len()]);
        let others = if series.look.is_some() { CATEGORIES } else { OTHERS };
        let free = std::iter::once(wanted).chain(others).chain(OTHERS).find(|style| !used.iter().any(|other| other.class == style.class));
        used.push(free.unwrap_or(OWN));
    }
    used
}

impl Canvas<'_> {
    /// Draws the marker of a point; hollow if preliminary.
    pub fn marker(&mut self, marker: Marker, at: (f64, f64), hollow: bool) {
        self.pen.marker(marker, at, hollow);
    }

    /// Writes the patterns of all striped series, for filling bars.
    pub fn patterns(&mut self) {
        if self.styles.len() < 2 {
            return;
        }
        let id = self.pattern_prefix();
        for (index, style) in self.styles.iter().enumerate().filter(|(_, style)| !style.stripes.is_empty()) {
            self.pen.pattern(*style, &format!("{id}{index}"));
        }
    }

    /// Returns the prefix of the patterns' ids.
    fn pattern_prefix(&self) -> String {
        [self.id, if self.sheet.wide { "wp" } else { "np" }].concat()
    }

    /// Returns the id of a series' pattern.
    fn pattern_id(&self, series: usize) -> String {
        let mut id = self.pattern_prefix();
        // At most six series have stripes.
        id.push(char::from(b'0' + (series % 10) as u8));
        id
    }

    /// Draws a bar of a series, horizontal or vertical.
    pub fn bar(&mut self, series: usize, position: usize, area: Area) {
        let preliminary = self.figure.series[series].points[position].preliminary;
        let style = self.styles[series];
        let striped = self.styles.len() > 1 && !style.stripes.is_empty() && !preliminary;
        let fill = striped.then(|| self.pattern_id(series));
        let class = match (preliminary, striped) {
            (true, _) => "pr",
            (false, true) => "sb",
            (false, false) => "br",
        };
        self.pen.rectangle(class, fill.as_deref(), area);
    }

    /// Returns the class with the colour of a bar: the series', or for a single series that of the row's role.
    pub fn bar_class(&self, series: usize, position: usize) -> &'static str {
        if self.styles.len() > 1 {
            return self.styles[series].class;
        }
        let mixed = self.figure.own_position().is_some();
        match self.figure.positions[position].role {
            Role::Women => "s-women",
            Role::Men => "s-men",
            Role::Total => "s-total",
            Role::Other | Role::Peer | Role::Nation if mixed => "s-other",
            Role::Own | Role::Other | Role::Peer | Role::Nation => "s-own",
            Role::Category => self.styles[0].class,
        }
    }

    /// Draws the key of the series, several per line; returns the bottom of the last line.
    pub fn key(&mut self, top: f64, names: &[(usize, String)], line: bool) -> f64 {
        let size = self.sheet.size;
        let (mut x, mut y, mut foot) = (0.0, top, top);
        for (series, name) in names {
            let style = self.styles[*series];
            let lines = wrap(name, size, Weight::Bold, self.sheet.width - 34.0);
            let needs = 34.0 + lines.iter().map(|line| width(line, size, Weight::Bold)).fold(0.0, f64::max);
            if x > 0.0 && x + needs > self.sheet.width {
                (x, y) = (0.0, foot);
            }
            let middle = y + (ASCENT - HALF_CAP) * size;
            self.pen.raw("<g class=\"").raw(style.class).raw("\">");
            if line {
                self.dashed_line(style.dash, (x, middle), (x + 26.0, middle));
                self.marker(style.marker, (x + 13.0, middle), false);
            } else {
                let fill = (self.styles.len() > 1 && !style.stripes.is_empty()).then(|| self.pattern_id(*series));
                let class = if fill.is_some() { "sb" } else { "br" };
                self.pen.rectangle(class, fill.as_deref(), Area { left: x, top: middle - 6.0, right: x + 26.0, bottom: middle + 6.0 });
            }
            self.pen.text("lb", Anchor::Start, (x + 34.0, y + ASCENT * size), &lines, size);
            self.pen.raw("</g>");
            foot = foot.max(y + height(lines.len(), size));
            x += needs + 22.0;
        }
        foot
    }

    /// Draws a part of a series' line.
    pub fn dashed_line(&mut self, dash: &str, from: (f64, f64), to: (f64, f64)) {
        self.pen.dashed_line(dash, from, to);
    }
}

impl Pen {
    /// Draws the marker of a point; hollow if preliminary.
    pub fn marker(&mut self, marker: Marker, (x, y): (f64, f64), hollow: bool) {
        let class = if hollow { "ho" } else { "mk" };
        let pen = self;
        if marker == Marker::Circle {
            pen.raw("<circle class=\"").raw(class).raw("\"").attribute("cx", x).attribute("cy", y).raw(" r=\"4\"/>");
            return;
        }
        let shape = match marker {
            Marker::Square | Marker::Circle => "h7v7h-7z",
            Marker::Diamond => "l5 5l-5 5l-5-5z",
            Marker::Up => "l4.8 8.4h-9.6z",
            Marker::Down => "l4.8-8.4h-9.6z",
            Marker::Cross => "h3v3h3v3h-3v3h-3v-3h-3v-3h3z",
        };
        let (dx, dy) = match marker {
            Marker::Square | Marker::Circle => (-3.5, -3.5),
            Marker::Diamond => (0.0, -5.0),
            Marker::Up => (0.0, -5.2),
            Marker::Down => (0.0, 5.2),
            Marker::Cross => (-1.5, -4.5),
        };
        pen.raw("<path class=\"").raw(class).raw("\" d=\"M").number(x + dx).raw(" ").number(y + dy).raw(shape).raw("\"/>");
    }

    /// Writes the pattern of a series with an id.
    pub fn pattern(&mut self, style: Style, id: &str) {
        self.raw("<pattern class=\"").raw(style.class).raw("\" id=\"").raw(id);
        self.raw("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"br\" width=\"8\" height=\"8\"/><path class=\"st\" d=\"");
        self.raw(style.stripes).raw("\"/></pattern>");
    }

    /// Draws a part of a series' line.
    pub fn dashed_line(&mut self, dash: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        self.raw("<path class=\"ln\" d=\"M").number(x1).raw(" ").number(y1).raw("L").number(x2).raw(" ").number(y2).raw("\"");
        if !dash.is_empty() {
            self.raw(" stroke-dasharray=\"").raw(dash).raw("\"");
        }
        self.raw("/>");
    }
}
