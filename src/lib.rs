//! Insyn makes a static website of a municipality's quality and patient-safety reports.
//!
//! Files are parsed into sources, these resolve into one immutable [`site::Site`], the site is checked, every page is rendered from it as a
//! pure function, and one module writes the difference to disk:
//!
//! ```text
//! disk --read--> Sources --parse--> Parsed --resolve--> Site --render--> Output --write--> Report
//!                                                           \--check--> Diagnostics
//! ```
//!
//! `ARCHITECTURE.md` describes the modules and their dependencies.

#![forbid(unsafe_code)]

pub mod action;
pub mod area;
pub mod budget;
pub mod call;
pub mod check;
pub mod cli;
pub mod colour;
pub mod config;
pub mod contact;
pub mod diagnostic;
pub mod disclosure;
pub mod drawing;
pub mod edit;
pub mod fact;
pub mod figure;
pub mod former;
pub mod goal;
pub mod hosting;
pub mod http;
pub mod import;
pub mod indicator;
pub mod kolada;
pub mod links;
pub mod locale;
pub mod manual;
pub mod matrix;
pub mod mend;
pub mod name;
pub mod next_report;
pub mod opendata;
pub mod outline;
pub mod output;
pub mod page;
pub mod pdf;
pub mod phrase;
pub mod picture;
pub mod pipeline;
pub mod publish;
pub mod raster;
pub mod rename;
pub mod render;
pub mod requirement;
pub mod schema;
pub mod search;
pub mod self_check;
pub mod serve;
pub mod session;
pub mod site;
pub mod source;
pub mod starter;
pub mod status;
pub mod survey;
pub mod term;
pub mod theme;
pub mod view;
pub mod word;
pub mod workbook;
pub mod yaml;
pub mod year_plan;
