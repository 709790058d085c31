//! The page of the plan. It never asks what day it is, so nothing is overdue.

use crate::name::Period;
use crate::opendata::List;
use crate::render::content::year_plan;
use crate::render::indicator::open_data;
use crate::render::sheet::{Body, Sheet};
use crate::site::Task;
use crate::view::PlanView;

/// Returns the page of the whole plan.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let tasks: Vec<&Task> = sheet.site().entries.plan.iter().collect();
    let place = year_plan::PlanContext { lang: sheet.lang, url: sheet.url, heading_level: 2, says_operation: true };
    let view = year_plan::view(sheet.shared, &tasks, |month: Period| format!("plan-{month}"), &place);
    let downloads = open_data::of_lists(sheet.shared, &[List::Plan], sheet.lang, sheet.url);
    let mut body = Body::new(sheet.text("plan"), "plan");
    body.description = Some(sheet.text("plan-description"));
    body.with("plan", &PlanView { downloads, ..view })
}
