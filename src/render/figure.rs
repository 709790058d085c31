//! Figures and tables on pages, and as files beside them. It never chooses what a figure shows.

pub(super) mod comparison;
pub(super) mod embed;
pub(super) mod matrix;
pub(super) mod number;
pub(super) mod picture;
pub(super) mod place;
