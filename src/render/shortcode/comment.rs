//! A manager's comment and its author.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::{ResolvedCall, Scope};
use crate::indicator::Indicator;
use crate::page::Call;
use crate::render::frame;
use crate::view::LinkView;

pub(super) const KIND: Kind = Kind { shows: "comment", is_number: false, read: |call, _| boxed(Some(read(call))) };

/// A comment.
pub(in crate::render) struct Comment<'s> {
    /// The author's role.
    pub by: String,
    /// The indicators that it is about.
    pub about: Vec<&'s Indicator>,
}

/// A manager's comment, whose text is the shortcode's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CommentView {
    /// The comment's id, unique on the page.
    pub id: String,
    /// The role of the commenter: `Verksamhetschef för hemtjänst`.
    pub by: String,
    /// The indicators that the comment is about, with their pages.
    pub about: Vec<LinkView>,
}

fn read<'s>(call: &ResolvedCall<'s, '_>) -> Comment<'s> {
    Comment { by: call.words("by").unwrap_or_default(), about: call.arguments.indicators() }
}

impl<'s> Comment<'s> {
    /// Reads a call as a comment; `None` for calls of other kinds or with mistakes, without reporting them.
    pub fn of(scope: &Scope<'s>, call: &Call) -> Option<Self> {
        scope.read_kind(call, KIND.shows).map(|call| read(&call))
    }
}

impl<'s> Shortcode<'s> for Comment<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let link = |indicator: &&Indicator| {
            let target = on.shared.site.indicator_url(&indicator.id, on.lang());
            frame::link(indicator.short.text(on.lang()), on.url.relative(target.below_root()))
        };
        let about = self.about.iter().map(link).collect();
        Some(Value::from_serializable(&CommentView { id: on.unused_id("kommentar"), by: self.by.clone(), about }))
    }
}
