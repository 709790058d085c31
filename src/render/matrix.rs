//! A risk matrix as it is shown: every cell in words, and a shade that only repeats them. It never computes a score that the matrix lacks.

use super::{Shared, frame, number};
use crate::matrix::{Level, Matrix, Shows};
use crate::name::{Lang, Wording};
use crate::view::{MatrixCellView, MatrixLevelView, MatrixRowView, MatrixView};

/// The strongest shade that the theme has.
const STRONGEST: usize = 3;

/// A matrix on a page in a language.
pub(super) fn view(shared: &Shared<'_>, matrix: &Matrix, id: String, lang: &Lang) -> MatrixView {
    let locale = shared.language(lang).locale;
    let words = |wording: &Wording| frame::words(shared, wording, lang);
    let level = |level: &Level| MatrixLevelView { name: words(&level.name), score: level.score.to_string() };
    let cell = |row: usize, column: usize, value: &rust_decimal::Decimal| {
        let band = matrix.band(matrix.score(row, column));
        MatrixCellView {
            value: locale.number(*value, None),
            band: band.map(|band| words(&matrix.bands[band].name)),
            shade: band.map_or(0, |band| shade(band, matrix.bands.len())),
        }
    };
    let row = |(at, (likelihood, values)): (usize, (&Level, &Vec<rust_decimal::Decimal>))| MatrixRowView {
        level: level(likelihood),
        cells: values.iter().enumerate().map(|(column, value)| cell(at, column, value)).collect(),
    };
    MatrixView {
        id,
        title: words(&matrix.title),
        words: locale.text(match matrix.shows {
            Shows::Counts => "matrix-counts",
            Shows::Scores if matrix.is_product() => "matrix-products",
            Shows::Scores => "matrix-scores",
        }),
        columns: matrix.severity.iter().map(level).collect(),
        rows: matrix.likelihood.iter().zip(&matrix.values).enumerate().map(row).collect(),
        note: matrix.note.as_ref().map(words),
        source: matrix.source.as_ref().map(|source| number::source(source, locale)),
    }
}

/// The shade of a band: the highest has the strongest, the lowest the weakest, and those between are spread evenly.
fn shade(band: usize, bands: usize) -> u8 {
    let steps = bands.saturating_sub(1).max(1);
    let weaker = (band * (STRONGEST - 1) * 2 + steps) / (steps * 2);
    u8::try_from(STRONGEST - weaker.min(STRONGEST - 1)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn the_highest_band_is_darkest_and_the_lowest_lightest() {
        let shades = |bands| (0..bands).map(|band| shade(band, bands)).collect::<Vec<_>>();
        assert_eq!(shades(1), [3]);
        assert_eq!(shades(2), [3, 1]);
        assert_eq!(shades(3), [3, 2, 1]);
        assert_eq!(shades(4), [3, 2, 2, 1]);
        assert_eq!(shades(5), [3, 2, 2, 1, 1]);
    }
}
