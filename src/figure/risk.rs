//! Risk matrices as figures: likelihood by severity, with a number and the name of its band in each cell. It never computes a score that
//! the matrix lacks.

use super::*;
use crate::locale::Locale;
use crate::matrix::{Level, Matrix, Shows};

/// Returns the figure of a matrix.
pub fn risk(matrix: &Matrix, locale: &Locale) -> Figure {
    let lang = locale.lang();
    let counts = matrix.shows == Shows::Counts;
    let positions = (0..).zip(&matrix.likelihood).map(|(step, level)| Position {
        label: level.name.text(lang).to_owned(),
        period: None,
        step,
        apart: false,
        role: Role::Category,
        subject: Subject::default(),
    });
    let series = matrix.severity.iter().enumerate().map(|(column, level)| Series {
        name: level.name.text(lang).to_owned(),
        role: Role::Category,
        subject: Subject::default(),
        period: None,
        side: None,
        look: None,
        year: None,
        points: (0..matrix.likelihood.len()).map(|row| point(matrix, (row, column), locale)).collect(),
    });
    Figure {
        shape: Shape::Risk(risks(matrix, locale)),
        title: matrix.title.text(lang).to_owned(),
        subtitle: None,
        fixed: Subject::default(),
        lang: lang.clone(),
        measure: Measure {
            unit: unit(),
            decimals: None,
            better: Better::Neutral,
            statistic: if counts { Statistic::Count } else { Statistic::Sum },
            counts: Counts::Events,
            scale: None,
        },
        rows: Rows::Categories,
        period: None,
        positions: positions.collect(),
        series: series.collect(),
        total: None,
        targets: Vec::new(),
        breaks: Vec::new(),
        events: Vec::new(),
        notes: matrix.note.iter().map(|note| Note { mark: String::new(), text: note.text(lang).to_owned() }).collect(),
        source: matrix.source.as_ref().map(|source| select::source_words(source, locale)),
        base: None,
    }
}

/// Returns the unit of a matrix: its numbers are scores or counts of risks, which are explained in words.
fn unit() -> UnitWords {
    UnitWords { axis: String::new(), long: String::new(), one: String::new(), article: String::new(), percent: false, counted: false }
}

fn point(matrix: &Matrix, (row, column): (usize, usize), locale: &Locale) -> Point {
    let value = matrix.values.get(row).and_then(|row| row.get(column)).copied();
    Point {
        label: value.map(|value| locale.number(value, None)).unwrap_or_default(),
        band: matrix.band(matrix.score(row, column)),
        ..Point::bare(value.map_or(State::Absent, State::Number))
    }
}

fn risks(matrix: &Matrix, locale: &Locale) -> Risks {
    let weights = |levels: &[Level]| levels.iter().map(|level| level.score.to_string()).collect();
    // Levels are written with the highest first, but explicit weights may reverse that.
    let named = |levels: &[Level], highest: &str, name: &str| {
        let falls = levels.windows(2).all(|pair| pair[0].score > pair[1].score);
        locale.text(if falls { highest } else { name })
    };
    Risks {
        rows: named(&matrix.likelihood, "matrix-likelihood-highest", "matrix-likelihood"),
        columns: named(&matrix.severity, "matrix-severity-highest", "matrix-severity"),
        cells: locale.text(match matrix.shows {
            Shows::Counts => "matrix-counts",
            Shows::Scores if matrix.is_product() => "matrix-products",
            Shows::Scores => "matrix-scores",
        }),
        row_weights: weights(&matrix.likelihood),
        column_weights: weights(&matrix.severity),
        bands: matrix.bands.iter().map(|band| band.name.text(locale.lang()).to_owned()).collect(),
    }
}

/// Maps a band to a shade: the highest to the strongest, the lowest to the weakest, and those between spread evenly.
pub(super) fn shade(band: usize, bands: usize, strongest: usize) -> usize {
    let steps = bands.saturating_sub(1).max(1);
    let weaker = (band * (strongest - 1) * 2 + steps) / (steps * 2);
    strongest - weaker.min(strongest - 1)
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn the_highest_band_is_darkest_and_the_lowest_lightest() {
        let shades = |bands, strongest| (0..bands).map(|band| shade(band, bands, strongest)).collect::<Vec<_>>();
        assert_eq!(shades(1, 5), [5]);
        assert_eq!(shades(2, 5), [5, 1]);
        assert_eq!(shades(3, 5), [5, 3, 1]);
        assert_eq!(shades(4, 5), [5, 4, 2, 1]);
        assert_eq!(shades(5, 5), [5, 4, 3, 2, 1]);
        assert_eq!(shades(1, 3), [3]);
        assert_eq!(shades(2, 3), [3, 1]);
        assert_eq!(shades(3, 3), [3, 2, 1]);
        assert_eq!(shades(4, 3), [3, 2, 2, 1]);
        assert_eq!(shades(5, 3), [3, 2, 2, 1, 1]);
    }
}
