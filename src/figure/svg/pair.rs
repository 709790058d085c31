//! A small drawing of the own area's trend with another's as a thin line that is named at its end. It never has an axis.

use super::*;
use crate::figure::describe;
use crate::locale::capitalised;
use spark::{TrendLayout, end, through};
use trend::ends;

/// The width of the lines, and the height of the drawing.
const SIZE: (f64, f64) = (104.0, 44.0);

/// The font size of the name.
const TEXT: f64 = 12.5;

/// Draws lines of two series, the own area's and the other's, with an accessible name from the trend of each; empty if one has no number.
pub fn pair(both: &Figure, apart: [&Figure; 2], locale: &Locale) -> String {
    let [(_, last), (_, others)] = match (both.series.len(), ends(both, 0), both.series.get(1).and_then(|_| ends(both, 1))) {
        (2, Some(own), Some(other)) => [own, other],
        _ => return String::new(),
    };
    let Some(place) = TrendLayout::of(both, (3.0, 7.0), (SIZE.0 - 6.0, SIZE.1 - 14.0)) else { return String::new() };
    let name = [both.series[1].name.clone()];
    let label = label(both, &place, others, &name[0]);
    let whole = SIZE.0.max(label.0 + width(&name[0], TEXT, Weight::Regular) + 2.0).ceil();
    let said = apart.map(|figure| capitalised(&describe::trend(figure, locale))).join(". ");
    let mut pen = Pen { out: String::with_capacity(768) };
    pen.raw("<svg class=\"spark-pair\" viewBox=\"0 0 ").number(whole).raw(" ").number(SIZE.1).raw("\"");
    pen.attribute("width", whole)
        .attribute("height", SIZE.1)
        .attribute("font-size", TEXT)
        .raw(" role=\"img\" aria-label=\"")
        .escaped(&said)
        .raw("\">");
    pen.raw("<path class=\"ot\" d=\"");
    through(&mut pen, &place, both, 1);
    pen.raw("\"/><path d=\"");
    through(&mut pen, &place, both, 0);
    pen.raw("\"/>");
    end(&mut pen, &place, both, last);
    pen.text("", Anchor::Start, label, &name, TEXT);
    pen.raw("</svg>");
    pen.out
}

/// Returns where the other's name starts: to the right of the lines, at the height of its last number; where that line ends early, on the side of
/// its end that the own line is not.
fn label(both: &Figure, place: &TrendLayout, last: usize, name: &str) -> (f64, f64) {
    let (x, y) = place.at(both, 1, last);
    let foot = |y: f64| (y + HALF_CAP * TEXT).clamp(ASCENT * TEXT, SIZE.1 - DESCENT * TEXT);
    if last + 1 == both.positions.len() {
        return (SIZE.0 + 3.0, foot(y));
    }
    let is_above = both.series[0].points[last].state.number().is_none_or(|_| y <= place.at(both, 0, last).1);
    let start = (x - width(name, TEXT, Weight::Regular)).max(0.0);
    (start, if is_above { foot(y - TEXT) } else { foot(y + TEXT) })
}
