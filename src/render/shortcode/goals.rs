//! A summary of an edition's goals, for all operations or for one.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::goal::Goal;
use crate::render::content::goals;

pub(super) const KIND: Kind = Kind { shows: "goals", is_number: false, read: |call, _| boxed(Some(read(call))) };

struct Goals<'s>(Vec<&'s Goal>);

fn read<'s>(call: &ResolvedCall<'s, '_>) -> Goals<'s> {
    let (edition, operation) = (call.edition(), call.arguments.area());
    let of_operation = |goal: &&Goal| operation.is_none() || goal.operation == operation;
    let goals = call.scope.site.entries.goals.iter().filter(|goal| Some(goal.edition) == edition);
    Goals(goals.filter(of_operation).collect())
}

impl<'s> Shortcode<'s> for Goals<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let (shared, place) = (on.shared, goals::GoalContext { lang: on.lang(), url: on.url });
        let id = |goal: &Goal| on.unused_id(&format!("mal-{}", goal.id));
        Some(Value::from_serializable(&goals::goals(shared, &self.0, id, place)))
    }
}
