//! What an editor keeps as data, as pages show it: goals, measures, surveys and single figures. It never judges any of it.

pub(super) mod action;
pub(super) mod fact;
pub(super) mod goals;
pub(super) mod status;
pub(super) mod survey;
