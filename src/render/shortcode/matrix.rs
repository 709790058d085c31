//! A risk matrix.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::matrix::Matrix;
use crate::render::figure::matrix;

pub(super) const KIND: Kind = Kind { shows: "matrix", is_number: false, read: |call, _| boxed(call.arguments.matrix().map(RiskMatrix)) };

struct RiskMatrix<'s>(&'s Matrix);

impl<'s> Shortcode<'s> for RiskMatrix<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let at = on.figure_place(&format!("matris-{}", self.0.id), false);
        on.draft.figures += 1;
        Some(Value::from_serializable(&matrix::view(on.shared, self.0, &at, on.draft)))
    }
}
