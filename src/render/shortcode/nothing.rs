//! A component without `data`: it has only its arguments and its body.

use std::collections::BTreeMap;

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};

pub(super) const KIND: Kind = Kind { shows: "nothing", is_number: false, read: |_, _| boxed(Some(Nothing)) };

struct Nothing;

impl<'s> Shortcode<'s> for Nothing {
    fn show(&self, _: &mut OnPage<'s, '_>) -> Option<Value> {
        Some(Value::from_serializable(&BTreeMap::<String, String>::new()))
    }
}
