//! A goal of an edition and its outcome.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::{Diagnostics, Problem};
use crate::goal::Goal;
use crate::render::content::goals;
use crate::view::GoalsView;

pub(super) const KIND: Kind = Kind { shows: "goal", is_number: false, read: |call, found| boxed(read(call, found)) };

struct OneGoal<'s>(&'s Goal);

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<OneGoal<'s>> {
    let (id, at) = call.arguments.goal()?;
    let edition = call.edition();
    let mut continued = call.scope.site.entries.goals.iter().filter(|goal| goal.id == *id);
    let goal = continued.find(|goal| Some(goal.edition) == edition);
    if goal.is_none() {
        let span = if call.call.span.file == at.file { at } else { call.call.span };
        let found_edition = edition.map_or_else(String::new, |year| year.to_string());
        found.add(span, Problem::UnknownEntry { kind: "goal".into(), found: format!("{id} ({found_edition})"), nearest: None });
    }
    goal.map(OneGoal)
}

impl<'s> Shortcode<'s> for OneGoal<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let Self(goal) = self;
        let place = goals::GoalContext { lang: on.lang(), url: on.url };
        let near = goals::near(on.shared, std::iter::once(*goal), on.lang());
        let view = goals::goal(on.shared, goal, on.unused_id(&format!("mal-{}", goal.id)), place);
        Some(Value::from_serializable(&GoalsView { summary: None, goals: vec![view], near }))
    }
}
