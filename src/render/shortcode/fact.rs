//! A single figure in words.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::Diagnostics;
use crate::fact::Fact;
use crate::render::content::fact;

pub(super) const KIND: Kind = Kind { shows: "fact", is_number: false, read: |call, found| boxed(read(call, found)) };

struct OneFact<'s>(&'s Fact);

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<OneFact<'s>> {
    let fact = call.arguments.fact()?;
    let is_later = fact.period.is_some_and(|period| call.is_after_edition(period, call.call.span, found));
    (!is_later).then_some(OneFact(fact))
}

impl<'s> Shortcode<'s> for OneFact<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        Some(Value::from_serializable(&fact::view(on.shared, self.0, on.lang())))
    }
}
