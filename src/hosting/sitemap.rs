//! The site map for search engines, as specified by sitemaps.org and Google. It never names a page that asks not to be indexed.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::SitemapEntry;

/// The XML namespace of site maps.
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The XML namespace of the links to other languages.
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Returns the site map of all pages, sorted by URL.
pub(super) fn xml(shown: &[SitemapEntry]) -> Vec<u8> {
    let mut pages: Vec<&SitemapEntry> = shown.iter().collect();
    pages.sort();
    // Writing to memory cannot fail.
    write(&pages).unwrap_or_default()
}

fn write(pages: &[&SitemapEntry]) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let set = writer.create_element("urlset").with_attributes([("xmlns", NAMESPACE), ("xmlns:xhtml", XHTML)]);
    set.write_inner_content(|writer| pages.iter().try_for_each(|page| url(writer, page)))?;
    Ok(writer.into_inner())
}

fn url(writer: &mut Writer<Vec<u8>>, page: &SitemapEntry) -> io::Result<()> {
    writer.create_element("url").write_inner_content(|writer| {
        writer.create_element("loc").write_text_content(BytesText::new(&page.address))?;
        if let Some(changed) = page.changed {
            writer.create_element("lastmod").write_text_content(BytesText::new(&changed.to_string()))?;
        }
        page.alternates.iter().try_for_each(|(lang, address)| {
            let link = [("rel", "alternate"), ("hreflang", lang.as_str()), ("href", address.as_str())];
            writer.create_element("xhtml:link").with_attributes(link).write_empty().map(|_| ())
        })
    })?;
    Ok(())
}
