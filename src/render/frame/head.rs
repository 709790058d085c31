//! A page's metadata for programs. It never says what the page does not.

use crate::name::Lang;
use crate::render::frame;
use crate::render::hashed::hashed;
use crate::render::shared::Shared;
use crate::site::{Page, Site};
use crate::theme::{Scheme, Theme};
use crate::view::{HeadView, LinkView, PageView};

/// The theme's name of the site's accent colour.
const ACCENT: &str = "accent";

/// The number of characters of a description that search engines show.
const SHOWN: usize = 160;

/// A shorter description says less about a page than its title.
const FEWEST: usize = 40;

/// Returns the icon of a site without a logo: its path and bytes. Returns `None` if the site has one.
pub(in crate::render) fn icon(site: &Site, theme: &Theme) -> Option<(String, Vec<u8>)> {
    if frame::has_logo(site) {
        return None;
    }
    let colour = theme.colours(Scheme::Light).get(ACCENT).map_or_else(|| "#333333".to_owned(), ToString::to_string);
    // Three white bars on the accent colour, visible in light and dark mode.
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{colour}\"/>\
         <path fill=\"#ffffff\" d=\"M6 18h5v8H6zM13.5 12h5v14h-5zM21 6h5v20h-5z\"/></svg>\n"
    );
    Some((hashed("icon", ".svg", svg.as_bytes()), svg.into_bytes()))
}

/// Returns the metadata of a page.
pub(in crate::render) fn view(shared: &Shared<'_>, lang: &Lang, page: &PageView) -> HeadView {
    let (site, theme) = (shared.site, shared.theme);
    let locale = shared.language(lang).locale;
    let from_here = |path: &str| format!("{}{path}", page.root);
    let colour = |scheme| theme.colours(scheme).get(ACCENT).map(ToString::to_string);
    let of_report = page.edition.is_some();
    let picture = frame::logo_path(site).filter(|path| !path.ends_with(".svg"));
    HeadView {
        description: page.description.clone().or_else(|| page.opening.clone()).unwrap_or_else(|| {
            let (name, publisher) = (site.config.title.text(lang).to_owned(), site.config.organisation.name.text(lang).to_owned());
            let given = [("title", sentence(&page.title).into()), ("site", name.into()), ("organisation", publisher.into())];
            locale.format("page-about", &given)
        }),
        kind: if of_report { "article" } else { "website" }.to_owned(),
        locale: locale.text("open-graph-locale"),
        icon: from_here(shared.common.assets.icon.as_deref().or_else(|| frame::logo_path(site)).unwrap_or_default()),
        picture: picture.and_then(|path| Some(format!("{}{path}", site.config.base_url.as_ref()?))),
        colour_light: colour(Scheme::Light),
        colour_dark: colour(Scheme::Dark),
        feed: shared.common.feeds.get(lang).map(|feed| LinkView {
            title: feed.title.clone(),
            url: from_here(&feed.path),
            ..LinkView::default()
        }),
    }
}

/// Returns a title as a sentence.
pub(in crate::render) fn sentence(title: &str) -> String {
    if title.ends_with(['.', '?', '!', '…']) { title.to_owned() } else { format!("{title}.") }
}

/// Returns the first words of a page's text, as many as search engines show, to the end of a sentence if possible.
pub(in crate::render) fn opening(page: &Page) -> Option<String> {
    let plain = page.doc.plain_text(&page.lang);
    let headings: Vec<String> = page.doc.headings.iter().map(|heading| heading.text(&page.lang)).collect();
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty() && !headings.iter().any(|heading| heading == line));
    let text = lines.take(4).collect::<Vec<_>>().join(" ");
    shortened(&text).filter(|opening| opening.chars().count() >= FEWEST)
}

/// Shortens a text to the characters that are shown; `None` if it says nothing.
fn shortened(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= SHOWN {
        return (!text.is_empty()).then_some(text);
    }
    let end = text.char_indices().nth(SHOWN - 1).map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    let sentence = head.rmatch_indices(". ").map(|(at, _)| at + 1).find(|at| *at >= SHOWN / 3);
    match sentence {
        Some(at) => Some(head[..at].to_owned()),
        None => {
            Some(format!("{} …", head.rsplit_once(' ').map_or(head, |(words, _)| words).trim_end_matches([',', ';', ':', '–']).trim_end()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_with_a_sentence_or_with_a_whole_word() {
        assert_eq!(shortened("Kort  text.").as_deref(), Some("Kort text."));
        assert_eq!(shortened(" "), None);
        let sentences = format!("{}. {}", "ord ".repeat(20).trim(), "mer ".repeat(40));
        assert_eq!(shortened(&sentences), Some(format!("{}.", "ord ".repeat(20).trim())));
        let words = shortened(&"räksmörgås ".repeat(40)).expect("words");
        assert!(words.ends_with("räksmörgås …") && words.chars().count() <= SHOWN + 1, "{words}");
    }
}
