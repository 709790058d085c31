//! What is missing for a catalogue of open data. It says nothing unless the site shows that it wants one.

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::opendata::{Lacking, lacking};
use crate::site::Site;

/// Reports once what is missing, if the site configures open data, or has a URL so that there could be a catalogue.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    let open_data = &site.config.open_data;
    let is_wanted = open_data.span.is_some() || site.config.base_url.is_some();
    let missing: Vec<String> = lacking(site).into_iter().map(|lacking: Lacking| lacking.key().to_owned()).collect();
    if site.offers_data() && is_wanted && !missing.is_empty() {
        let place = open_data.span.map_or_else(|| Place::Path("insyn.yaml".to_owned()), Place::from);
        found.add(place, Problem::OpenDataIncomplete { missing });
    }
}
