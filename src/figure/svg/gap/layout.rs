//! The layout of rows with two numbers: names, axis, and space for numbers and words. It never draws.

use super::*;
use crate::figure::describe::distance;
use ends::End;
use ruler::Ruler;

/// The layout.
pub struct GapLayout {
    pub ruler: Ruler,
    /// The left edge of the rows; names are to the left of it, or above.
    pub left: f64,
    /// Whether names and words are beside the rows instead of above them.
    pub beside: bool,
    /// Whether rows have names.
    pub named: bool,
    /// The width of the words at the right.
    pub column: f64,
    /// Half of the height of a row's line with its marks.
    pub half: f64,
    /// The words of each row: the distance, or what is shown instead.
    pub words: Vec<String>,
    /// The ends of each row.
    pub ends: Vec<Vec<End>>,
    /// Whether the series are periods, so that the line has a direction.
    pub change: bool,
}

impl GapLayout {
    pub fn of(canvas: &Canvas<'_>) -> Option<Self> {
        let figure = canvas.figure;
        let Sheet { size, wide, width: whole, .. } = canvas.sheet;
        let positions = 0..figure.positions.len();
        let named = figure.positions.len() > 1 || figure.rows == Rows::Periods;
        let names: Vec<String> = positions.clone().map(|position| canvas.row_name(position)).collect();
        let words: Vec<String> = positions.map(|position| words(canvas, position)).collect();
        let left = measure::column(&names, size, Weight::Bold, whole * 0.3) + 14.0;
        let column = measure::column(&words, size, Weight::Regular, whole * 0.23);
        let beside = wide && (!named || left <= whole * 0.36) && column <= whole * 0.26;
        let left = if beside && named { left } else { 0.0 };
        let wish = Wish { steps: if wide { 6 } else { 4 }, truncate_below: truncate_below(figure), percent: figure.measure.unit.percent };
        let scale = Scale::new(canvas.extent()?, wish);
        let end = if beside { whole - column - 14.0 } else { whole };
        let ends: Vec<Vec<End>> = (0..figure.positions.len()).map(|position| ends::ends(canvas, position)).collect();
        let ruler = fitted(figure, &ends, scale, left + 8.0, end - 8.0);
        let change = figure.series.iter().all(|series| series.role == Role::Category);
        Some(Self { ruler, left, beside, named, column, half: 0.95 * size, words, ends, change })
    }
}

/// Returns the longest axis for which all numbers outside their marks fit between two edges.
fn fitted(figure: &Figure, ends: &[Vec<End>], scale: Scale, low: f64, high: f64) -> Ruler {
    let mut ruler = Ruler { scale, from: low, to: high, absolute: false };
    // Each end moves all marks slightly, so this is iterated.
    for _ in 0..6 {
        let (left, right) = ends::reach(figure, &ruler, ends);
        let (before, after) = ((low - 8.0 - left).max(0.0), (right - high - 8.0).max(0.0));
        if before + after < 0.2 {
            break;
        }
        ruler.from += before;
        ruler.to = (ruler.to - after).max(ruler.from + 40.0);
    }
    ruler
}

/// Returns the ratio of the range to the highest number below which the axis may omit zero. A mark shows a position, not a length as a bar
/// does, so it may be omitted more often; less often for counts, since their ratios should be visible.
fn truncate_below(figure: &Figure) -> f64 {
    if matches!(figure.measure.statistic, Statistic::Count | Statistic::Sum) { 0.2 } else { 0.5 }
}

/// Returns the distance of a row's numbers, or what is shown instead of a missing one.
fn words(canvas: &Canvas<'_>, position: usize) -> String {
    let Canvas { figure, locale, .. } = canvas;
    if let Some(distance) = distance(figure, locale, position) {
        return distance;
    }
    let mut said: Vec<String> = Vec::new();
    let states: Vec<State> = figure.series.iter().map(|series| series.points[position].state).collect();
    let same = states.windows(2).all(|pair| pair[0] == pair[1]);
    for (series, state) in figure.series.iter().zip(&states) {
        let Some(word) = state.words().map(|key| locale.text(key)) else { continue };
        said.push(if same { word } else { format!("{}: {word}", series.name) });
        if same {
            break;
        }
    }
    said.join(", ")
}
