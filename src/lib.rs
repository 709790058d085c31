//! Insyn makes a static website of a municipality's quality and patient-safety reports.

#![forbid(unsafe_code)]

pub mod area;
pub mod colour;
pub mod config;
pub mod diagnostic;
pub mod disclosure;
pub mod indicator;
pub mod locale;
pub mod name;
pub mod site;
pub mod source;
pub mod yaml;
