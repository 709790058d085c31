//! Writes SVG compactly: elements, coordinates and texts. It never decides positions.

use html_escape::encode_double_quoted_attribute_to_string;

use super::measure::Weight;

/// A writer of SVG.
pub struct Pen {
    /// The output.
    pub out: String,
}

/// The point of a text at its x coordinate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left.
    Start,
    /// The middle.
    Middle,
    /// The right.
    End,
}

/// The rectangle of a text or mark, for detecting overlaps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// Whether two areas overlap.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether a line segment crosses it.
    pub fn crossed_by(&self, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> bool {
        // Liang and Barsky's clipping: the part within left and right, then within top and bottom.
        let (mut enter, mut leave) = (0.0f64, 1.0f64);
        for (delta, from, least, most) in [(x2 - x1, x1, self.left, self.right), (y2 - y1, y1, self.top, self.bottom)] {
            if delta == 0.0 {
                if from < least || from > most {
                    return false;
                }
                continue;
            }
            let (a, b) = ((least - from) / delta, (most - from) / delta);
            enter = enter.max(a.min(b));
            leave = leave.min(a.max(b));
        }
        enter <= leave
    }
}

/// The height of the tallest font above the baseline, in font sizes.
pub const ASCENT: f64 = 1.07;
/// Its depth below the baseline.
pub const DESCENT: f64 = 0.34;
/// The line height within a text, in font sizes.
pub const LEADING: f64 = 1.25;
/// The distance from a text's middle to its baseline, in font sizes.
pub const HALF_CAP: f64 = 0.36;

impl Pen {
    /// Writes a coordinate with at most one decimal.
    pub fn number(&mut self, value: f64) -> &mut Self {
        // The conversion truncates, so half a unit is added away from zero.
        let tenths = (value * 10.0 + 0.5f64.copysign(value)) as i64;
        let mut written = [0u8; 24];
        let mut at = written.len();
        let mut put = |byte: u8| {
            at -= 1;
            written[at] = byte;
        };
        let mut whole = tenths.unsigned_abs();
        let digit = |number: u64| b'0' + (number % 10) as u8;
        if !whole.is_multiple_of(10) {
            put(digit(whole));
            put(b'.');
        }
        loop {
            whole /= 10;
            put(digit(whole));
            if whole < 10 {
                break;
            }
        }
        if tenths < 0 {
            put(b'-');
        }
        self.out.push_str(str::from_utf8(&written[at..]).unwrap_or_default());
        self
    }

    /// Writes markup as is.
    pub fn raw(&mut self, markup: &str) -> &mut Self {
        self.out.push_str(markup);
        self
    }

    /// Writes escaped text.
    pub fn escaped(&mut self, text: &str) -> &mut Self {
        escape(text, &mut self.out);
        self
    }

    /// Writes ` name="value"`.
    pub fn attribute(&mut self, name: &str, value: f64) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").number(value).raw("\"")
    }

    /// Draws a line.
    pub fn line(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        self.raw("<path class=\"").raw(class).raw("\" d=\"M").number(x1).raw(" ").number(y1);
        if (y1 - y2).abs() < 0.05 {
            self.raw("H").number(x2);
        } else if (x1 - x2).abs() < 0.05 {
            self.raw("V").number(y2);
        } else {
            self.raw("L").number(x2).raw(" ").number(y2);
        }
        self.raw("\"/>");
    }

    /// Draws a rectangle; `fill` is the id of a pattern.
    pub fn rectangle(&mut self, class: &str, fill: Option<&str>, area: Area) {
        self.raw("<rect class=\"").raw(class).raw("\"");
        if let Some(pattern) = fill {
            self.raw(" fill=\"url(#").raw(pattern).raw(")\"");
        }
        self.attribute("x", area.left).attribute("y", area.top);
        self.attribute("width", area.right - area.left).attribute("height", area.bottom - area.top).raw("/>");
    }

    /// Draws a text of one or several lines; `y` is the baseline of the first.
    pub fn text(&mut self, class: &str, anchor: Anchor, (x, y): (f64, f64), lines: &[String], size: f64) {
        self.raw("<text");
        if !class.is_empty() {
            self.raw(" class=\"").raw(class).raw("\"");
        }
        self.attribute("x", x).attribute("y", y);
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => drop(self.raw(" text-anchor=\"middle\"")),
            Anchor::End => drop(self.raw(" text-anchor=\"end\"")),
        }
        self.raw(">");
        if let [line] = lines {
            self.escaped(line);
        } else {
            for (row, line) in lines.iter().enumerate() {
                let foot = y + row as f64 * size * LEADING;
                self.raw("<tspan").attribute("x", x).attribute("y", foot).raw(">").escaped(line).raw("</tspan>");
            }
        }
        self.raw("</text>");
    }
}

/// Returns the height of `lines` lines, from the top of the first to the bottom of the last.
pub fn height(lines: usize, size: f64) -> f64 {
    (ASCENT + DESCENT + LEADING * lines.saturating_sub(1) as f64) * size
}

/// Returns the rectangle of a text whose first baseline starts at `(x, y)`.
pub fn area_of(lines: &[String], anchor: Anchor, (x, y): (f64, f64), size: f64, weight: Weight) -> Area {
    let width = lines.iter().map(|line| super::measure::width(line, size, weight)).fold(0.0, f64::max);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    let top = y - ASCENT * size;
    Area { left, top, right: left + width, bottom: top + height(lines.len(), size) }
}

/// Appends a text escaped for element content and attributes.
pub fn escape(text: &str, out: &mut String) {
    encode_double_quoted_attribute_to_string(text, out);
}
