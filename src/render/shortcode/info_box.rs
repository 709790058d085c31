//! A box that expands, with a title.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::name::Slug;

pub(super) const KIND: Kind =
    Kind { shows: "box", is_number: false, read: |call, _| boxed(Some(InfoBox(call.words("title").unwrap_or_default()))) };

/// Its title.
struct InfoBox(String);

/// A box that can be expanded. Its text is the shortcode's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BoxView {
    /// The box's id, unique on the page, so that it can be linked to.
    pub id: String,
    /// Its title, which is always visible.
    pub title: String,
    /// Whether it is initially open, as on a report's single page, so that a search in the page finds its content.
    pub open: bool,
}

impl<'s> Shortcode<'s> for InfoBox {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let Self(title) = self;
        let slug = Slug::of(title).map_or_else(|| "ruta".to_owned(), |slug| slug.to_string());
        let view = BoxView { id: on.unused_id(&slug), title: title.clone(), open: on.repeated.is_some() };
        Some(Value::from_serializable(&view))
    }
}
