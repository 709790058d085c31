//! A notice of content that the source has lost.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::locale::Argument;

pub(super) const KIND: Kind = Kind { shows: "lost", is_number: false, read: |call, _| boxed(Some(read(call))) };

struct Lost {
    /// The heading; the theme's own if `None`.
    title: Option<String>,
    /// The lost content, one text per item.
    what: Vec<String>,
}

/// A notice of content that the source has lost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LostView {
    /// What the notice is about: `Diagram som saknas i källan`.
    pub title: String,
    /// The notice's id unique on the page.
    pub id: String,
    /// The lost content.
    pub what: Vec<String>,
    /// What that means to a reader, in a sentence or two.
    pub text: String,
}

fn read(call: &ResolvedCall<'_, '_>) -> Lost {
    Lost { title: call.words("title"), what: call.arguments.texts("what") }
}

impl<'s> Shortcode<'s> for Lost {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let locale = on.locale();
        Some(Value::from_serializable(&LostView {
            text: locale.format("lost-text", &[("n", Argument::Count(self.what.len().into()))]),
            title: self.title.clone().unwrap_or_else(|| locale.text("lost")),
            id: on.unused_id("saknas"),
            what: self.what.clone(),
        }))
    }
}
