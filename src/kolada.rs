//! The client of Kolada's API, version 3, with its answers as types. It never looks at a site, and never prints.

mod answer;
mod client;
mod http;

pub use answer::{Datum, Gender, Group, Kpi, Measured, Member, Municipality, Unit};
pub use client::{Client, Source};
pub use http::Http;

/// The API's address.
pub const API: &str = "https://api.kolada.se/v3";

/// The maximal number of ids per request; more are answered by 422.
pub const MOST_IDS: usize = 25;
