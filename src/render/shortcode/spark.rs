//! The trend of one indicator within a line of text.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::Diagnostics;
use crate::figure::{self, Request};
use crate::indicator::Indicator;
use crate::render::figure::number;

pub(super) const KIND: Kind = Kind { shows: "spark", is_number: true, read: |call, found| boxed(read(call, found)) };

struct Spark<'s>(&'s Indicator, Request);

/// A trend in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SparkView {
    /// The drawing, an `<svg>` with an accessible name. HTML.
    pub svg: String,
}

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<Spark<'s>> {
    let indicator = call.one_indicator(found)?;
    Some(Spark(indicator, call.request(indicator, Some(figure::Kind::Spark), found)?))
}

impl<'s> Shortcode<'s> for Spark<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let Self(indicator, request) = self;
        let svg = number::spark(on.shared, indicator, request, on.lang())?;
        Some(Value::from_serializable(&SparkView { svg: on.draft.slots.insert(svg) }))
    }
}
