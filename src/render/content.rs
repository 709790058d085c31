//! An editor's data as shown on pages: goals, measures, surveys and facts. It never judges any of it.

pub(super) mod action;
pub(super) mod fact;
pub(super) mod goals;
pub(super) mod importance;
pub(super) mod self_check;
pub(super) mod status;
pub(super) mod survey;
pub(super) mod year_plan;
