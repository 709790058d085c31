//! Risk matrices as figures with all faces. It never computes a score that the matrix lacks.

use super::place::FigureContext;
use super::{embed, number};
use crate::figure;
use crate::matrix::Matrix;
use crate::render::draft::PageDraft;
use crate::render::frame;
use crate::render::shared::Shared;
use crate::view::FigureView;

/// Returns the view of a matrix on a page in a language.
pub(in crate::render) fn view(shared: &Shared<'_>, matrix: &Matrix, place: &FigureContext<'_>, draft: &mut PageDraft) -> FigureView {
    let locale = shared.language(place.lang).locale;
    let figure = figure::risk(matrix, locale);
    let (view, faces) = number::alone(shared, &figure, place, draft);
    let view = FigureView {
        title_lang: frame::foreign(shared, &matrix.title, place.lang),
        sources: matrix.source.iter().map(|source| number::source(source, locale)).collect(),
        ..view
    };
    embed::offer(shared, &faces, place, view, draft)
}
