//! Insyn makes a static website of a municipality's quality and patient-safety reports.

#![forbid(unsafe_code)]

pub mod area;
pub mod diagnostic;
pub mod indicator;
pub mod name;
pub mod page;
pub mod source;
pub mod yaml;
