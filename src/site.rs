//! The site: everything joined and known good. It never reads a file.

pub mod indicators;
