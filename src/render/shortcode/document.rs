//! The page's document information.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::{Diagnostics, Problem};
use crate::render::page::document;

pub(super) const KIND: Kind = Kind { shows: "document", is_number: false, read: |call, found| boxed(read(call, found)) };

struct Document;

fn read(call: &ResolvedCall<'_, '_>, found: &mut Diagnostics) -> Option<Document> {
    if call.scope.page.front.document.is_none() {
        found.add(call.call.span, Problem::NoDocument {});
        return None;
    }
    Some(Document)
}

impl<'s> Shortcode<'s> for Document {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let view = document::document(on.shared, on.page, on.url).unwrap_or_default();
        Some(Value::from_serializable(&view))
    }
}
