//! Kolada's API, version 3: what can be asked of it, and its answers as types. It never looks at a site, and never prints.

mod answer;
mod client;
mod http;

pub use answer::{Datum, Gender, Group, Kpi, Measured, Member, Municipality, Unit};
pub use client::{Client, Source};
pub use http::Http;

/// The API's address.
pub const API: &str = "https://api.kolada.se/v3";

/// The most ids that one address may list; with more the API answers 422.
pub const MOST_IDS: usize = 25;

/// The page on which a reader finds a measure at Kolada.
pub fn page_of(kpi: &str) -> String {
    format!("https://www.kolada.se/verktyg/fri-sokning/?kpis={kpi}")
}
