//! What the catalogue of open data lacks. It never speaks of it where the site has shown no wish for a catalogue.

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::opendata::{Lacking, lacking};
use crate::site::Site;

/// Reports once what is lacking, where the site speaks of open data or has an address of its own, so that a catalogue could be made.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    let open_data = &site.config.open_data;
    let is_wanted = open_data.span.is_some() || site.config.base_url.is_some();
    let missing: Vec<String> = lacking(site).into_iter().map(|lacking: Lacking| lacking.key().to_owned()).collect();
    if site.offers_data() && is_wanted && !missing.is_empty() {
        let place = open_data.span.map_or_else(|| Place::Path("insyn.yaml".to_owned()), Place::from);
        found.add(place, Problem::OpenDataIncomplete { missing });
    }
}
