//! The measures of an edition, by status.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::action::Action;
use crate::call::{ResolvedCall, Scope};
use crate::page::Call;
use crate::render::content::action;
use crate::view::ActionView;

pub(super) const KIND: Kind = Kind { shows: "actions", is_number: false, read: |call, _| boxed(Some(read(call))) };

/// The measures of an edition that a call asks for.
pub(in crate::render) struct Actions<'s> {
    /// The measures in the order of display: by status, then as written.
    pub actions: Vec<&'s Action>,
    /// Whether each names its operation, since the call does not.
    says_operation: bool,
}

/// The measures of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionsView {
    /// The measures in the order of display; empty if none matches.
    pub items: Vec<ActionView>,
}

fn read<'s>(call: &ResolvedCall<'s, '_>) -> Actions<'s> {
    let (edition, operation, statuses) = (call.edition(), call.arguments.area(), call.arguments.statuses());
    let mut actions: Vec<&Action> = call.scope.site.entries.actions.iter().filter(|action| Some(action.edition) == edition).collect();
    actions.retain(|action| operation.is_none() || action.operation == operation);
    actions.retain(|action| statuses.is_empty() || statuses.contains(&action.status));
    actions.sort_by_key(|action| action.status.place());
    Actions { actions, says_operation: call.call.argument("operation").is_none() }
}

impl<'s> Actions<'s> {
    /// Reads the measures that a call shows; `None` for calls of other kinds or with mistakes, without reporting them.
    pub fn of(scope: &Scope<'s>, call: &Call) -> Option<Self> {
        scope.read_kind(call, KIND.shows).map(|call| read(&call))
    }
}

impl<'s> Shortcode<'s> for Actions<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let (heading_level, says_operation) = ((on.under + 1).clamp(2, 6), self.says_operation);
        let place = action::ActionContext { lang: on.lang(), url: on.url, heading_level, says_operation };
        let view = |action: &&Action| action::view(on.shared, action, on.unused_id(&format!("atgard-{}", action.id)), &place);
        Some(Value::from_serializable(&ActionsView { items: self.actions.iter().map(view).collect() }))
    }
}
