//! The plan of a year, month by month.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::name::Period;
use crate::render::content::year_plan;
use crate::site::Task;

pub(super) const KIND: Kind = Kind { shows: "plan", is_number: false, read: |call, _| boxed(Some(read(call))) };

/// The tasks that a call asks for, in chronological order.
struct Plan<'s> {
    tasks: Vec<&'s Task>,
    /// Whether each names its operation, since the call does not.
    says_operation: bool,
}

fn read<'s>(call: &ResolvedCall<'s, '_>) -> Plan<'s> {
    let (operation, year) = (call.arguments.area(), call.arguments.period("year"));
    let mut tasks: Vec<&Task> = call.scope.site.entries.plan.iter().collect();
    tasks.retain(|task| operation.is_none() || task.operation == operation);
    let is_within = |month: Period, year: Period| year.first_day() <= month.first_day() && month.last_day() <= year.last_day();
    tasks.retain(|task| year.is_none_or(|year| is_within(task.month, year)));
    Plan { tasks, says_operation: call.call.argument("operation").is_none() }
}

impl<'s> Shortcode<'s> for Plan<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let (shared, heading_level) = (on.shared, (on.under + 1).clamp(2, 6));
        let place = year_plan::PlanContext { lang: on.lang(), url: on.url, heading_level, says_operation: self.says_operation };
        let id = |month: Period| on.unused_id(&format!("plan-{month}"));
        Some(Value::from_serializable(&year_plan::view(shared, &self.tasks, id, &place)))
    }
}
