//! A box with a title that can be opened.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::name::Slug;

pub(super) const KIND: Kind =
    Kind { shows: "box", is_number: false, read: |call, _| boxed(Some(InfoBox(call.words("title").unwrap_or_default()))) };

/// Its title.
struct InfoBox(String);

/// A box that opens. The text itself is the shortcode's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BoxView {
    /// The box's id on the page, unique there, so that a link can lead to it.
    pub id: String,
    /// What it is about; this is always to be seen.
    pub title: String,
    /// Whether it is open from the beginning, as on a report's one page, so that a search in the page finds what is in it.
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
