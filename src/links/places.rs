//! The addresses of other websites that the finished pages link to, and where an editor wrote them. An address that no file of the site has, as those
//! that the program itself writes, has no place. It never judges an address.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use crate::name::is_web_address;
use crate::output::{Entry, Sink};
use crate::site::{LinkTarget, Site};
use crate::source::{Content, FileId, Sources, Span};

/// The addresses that the pages of a site link to, collected as they are made.
#[derive(Debug, Default)]
pub struct Addresses(Mutex<BTreeSet<String>>);

impl Sink for Addresses {
    fn take(&self, path: String, entry: Entry) {
        let Entry::Bytes(bytes) = entry else { return };
        if path.ends_with(".html") {
            let found: BTreeSet<String> = linked(&String::from_utf8_lossy(&bytes)).collect();
            self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
        }
    }
}

/// Returns the addresses of other websites in a page's attributes `href`.
fn linked(html: &str) -> impl Iterator<Item = String> {
    html.match_indices("href=").filter_map(|(at, key)| {
        let rest = &html[at + key.len()..];
        let value = match rest.chars().next()? {
            quote @ ('"' | '\'') => rest[1..].split(quote).next()?,
            _ => rest.split(|c: char| c.is_ascii_whitespace() || c == '>').next()?,
        };
        Some(html_escape::decode_html_entities(value)).filter(|value| is_web_address(value)).map(Cow::into_owned)
    })
}

/// The places of each address.
pub type Places = BTreeMap<String, BTreeSet<Span>>;

/// Returns where the addresses are written that the pages of a site link to. The site's own are left out: they change when it is published.
pub fn places(site: &Site, sources: &Sources, addresses: Addresses) -> Places {
    let mut published = addresses.0.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(own) = &site.config.base_url {
        published.retain(|address| !address.starts_with(own.trim_end_matches('/')));
    }
    let mut places = Places::new();
    for (id, file) in sources.files() {
        let Content::Text(text) = &file.content else { continue };
        let is_comment = |at: usize| !file.path.ends_with(".md") && line_before(text, at).starts_with('#');
        for (at, address) in written(text, &published).into_iter().filter(|(at, _)| !is_comment(*at)) {
            places.entry(address.to_owned()).or_default().insert(Span::new(id, at, at + address.len()));
        }
    }
    // Markdown can write a character of an address in another way.
    for page in &site.pages {
        for (link, target) in page.doc.links.iter().zip(&page.links) {
            let Some(LinkTarget::External(address)) = target else { continue };
            if published.contains(address) && !is_in(&places, address, link.dest.span.file) {
                places.entry(address.clone()).or_default().insert(link.dest.span);
            }
        }
    }
    places
}

fn is_in(places: &Places, address: &str, file: FileId) -> bool {
    places.get(address).is_some_and(|spans| spans.iter().any(|span| span.file == file))
}

fn line_before(text: &str, at: usize) -> &str {
    text[..at].rsplit('\n').next().unwrap_or_default().trim_start()
}

/// Returns the known addresses in a text, with their offsets: at each place the longest that ends there.
fn written<'t>(text: &'t str, known: &BTreeSet<String>) -> Vec<(usize, &'t str)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("http") {
        let rest = &text[at..];
        let end = rest.find(|c: char| c.is_whitespace() || "<>\"'`{}".contains(c)).unwrap_or(rest.len());
        let token = &rest[..end];
        if !is_web_address(token) {
            continue;
        }
        let ends = token.char_indices().map(|(at, _)| at).chain([token.len()]).rev();
        let is_end = |end: usize| token[end..].chars().next().is_none_or(|next| ").,;:!?]*_|\\".contains(next));
        if let Some(end) = ends.filter(|end| is_end(*end)).find(|end| known.contains(&token[..*end])) {
            found.push((at, &token[..end]));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_of_a_page_are_those_to_other_websites() {
        let html = r#"<link rel=canonical href="https://egen.se/"><a href=https://a.se/b>b</a> <a class=x href="https://a.se/?a=1&amp;b=2" id=y>c</a>
            <a href='http://c.se'>d</a><a href="../b/">e</a><a href="mailto:a@b.se">f</a><a href="">g</a><p>href=https://text.se/ är text</p>"#;
        let found: Vec<String> = linked(html).collect();
        assert_eq!(found, ["https://egen.se/", "https://a.se/b", "https://a.se/?a=1&b=2", "http://c.se", "https://text.se/"]);
    }

    #[test]
    fn an_address_is_found_where_it_is_written_and_ends() {
        let known = ["https://a.se/x", "https://a.se/xy", "https://a.se/(b)", "http://ö.se"].map(str::to_owned).into_iter().collect();
        let found =
            |text: &'static str| written(text, &known).into_iter().map(|(at, address)| (at, address.to_owned())).collect::<Vec<_>>();
        let at = |at, address: &str| vec![(at, address.to_owned())];
        assert_eq!(found("[a](https://a.se/x)"), at(4, "https://a.se/x"));
        assert_eq!(found("Se https://a.se/xy."), at(3, "https://a.se/xy"));
        assert_eq!(found("[a](https://a.se/(b))"), at(4, "https://a.se/(b)"));
        assert_eq!(found("url: \"http://ö.se\""), at(6, "http://ö.se"));
        assert_eq!(found("<https://a.se/x>"), at(1, "https://a.se/x"));
        for other in ["https://a.se/xyz", "https://a.se/", "http", "https://a.se/x/y"] {
            assert_eq!(found(other), [], "{other}");
        }
    }
}
