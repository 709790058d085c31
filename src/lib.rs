//! Insyn makes a static website of a municipality's quality and patient-safety reports.

#![forbid(unsafe_code)]

pub mod area;
pub mod colour;
pub mod config;
pub mod diagnostic;
pub mod figure;
pub mod indicator;
pub mod locale;
pub mod name;
pub mod output;
pub mod page;
pub mod source;
pub mod view;
pub mod yaml;
