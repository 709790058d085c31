//! Keeps the former addresses of pages as aliases in their front matter, and takes away those that are in use again. It never changes a page that is
//! not moved.

use std::collections::BTreeSet;

use super::Run;
use super::draft::Draft;
use crate::diagnostic::Diagnostics;
use crate::name::Url;
use crate::page::front_matter_range;
use crate::pipeline::Checked;
use crate::site::{Page, Site};
use crate::source::Sources;
use crate::yaml::{self, Entry, Kind, Node};

/// Returns the changes with no alias left in the pages that are moved, so that it is seen which addresses they and what is made of them have.
/// `None` if they have no aliases.
pub(super) fn without_any<'s>(draft: &Draft<'s>) -> Option<Draft<'s>> {
    let mut bare = draft.clone();
    let mut is_changed = false;
    for path in moved_pages(draft) {
        let mut text = draft.text(&path);
        for url in written(&text) {
            text = without(&text, &url);
            is_changed = true;
        }
        bare.rewrite(&path, &text);
    }
    is_changed.then_some(bare)
}

/// Adds the addresses that are lost, and takes away those in use. `reached` is the changed site without aliases. Returns the lost addresses.
pub(super) fn keep(run: &Run<'_>, before: &Checked, reached: &Checked, draft: &mut Draft<'_>) -> Vec<Url> {
    let (Some((was, _)), Some((is, _))) = (&before.site, &reached.site) else { return Vec::new() };
    let in_use = addresses(is);
    let lost: Vec<Url> = addresses(was).into_iter().filter(|url| !in_use.contains(url)).collect();
    for path in moved_pages(draft) {
        let mut text = draft.text(&path);
        for url in written(&text).iter().filter(|url| in_use.contains(url)) {
            text = without(&text, url);
        }
        let kept = if run.wanted.keeps_addresses { lost.as_slice() } else { &[] };
        for url in kept.iter().filter(|url| owner(was, draft, url).as_ref() == Some(&path)) {
            if !written(&text).contains(url) {
                text = with(&text, url);
            }
        }
        if text != draft.text(&path) {
            draft.rewrite(&path, &text);
        }
    }
    if run.wanted.keeps_addresses { lost } else { Vec::new() }
}

/// Whether an address is one of the site, or leads to one.
pub(super) fn leads(site: &Checked, url: &Url) -> bool {
    let Some((site, _)) = &site.site else { return false };
    site.structure.aliases.contains_key(url) || addresses(site).contains(url)
}

fn moved_pages(draft: &Draft<'_>) -> Vec<String> {
    let is_page = |path: &str| path.strip_prefix("content/").and_then(crate::source::Kind::of) == Some(crate::source::Kind::Page);
    let paths = draft.sources.files().map(|(_, file)| &file.path).filter(|path| draft.is_moved(path) && is_page(path));
    paths.cloned().collect()
}

/// Returns the addresses of all pages, without redirects.
fn addresses(site: &Site) -> BTreeSet<Url> {
    let fallbacks = site.structure.fallbacks.values().map(|(_, url)| url);
    let made = site.structure.made.values().filter(|made| made.generated).map(|made| &made.url);
    site.pages.iter().map(|page| &page.url).chain(fallbacks).chain(made).cloned().collect()
}

/// Returns the path of the moved page that an address was of: its own, in another language, or of a page made of it.
fn owner(site: &Site, draft: &Draft<'_>, url: &Url) -> Option<String> {
    let fallback = site.structure.fallbacks.values().find(|(_, fallback)| fallback == url).map(|(page, _)| site.page(*page));
    let own = || site.pages.iter().find(|page| page.url == *url);
    let above = || {
        let above = site.pages.iter().filter(|page| draft.is_moved(&page.path) && url.as_str().starts_with(page.url.as_str()));
        above.max_by_key(|page| page.url.as_str().len())
    };
    fallback.or_else(own).or_else(above).map(|page| file(draft.sources, page))
}

/// Returns the file with a page's front matter: for one that a template makes, that of the list, if the editor writes it.
fn file(sources: &Sources, page: &Page) -> String {
    if page.from.is_none() {
        return page.path.clone();
    }
    let (name, ending) =
        page.path.split_at(page.path.rfind('/').map_or(0, |slash| slash + 1 + page.path[slash + 1..].find('.').unwrap_or(0)));
    let list = format!("{name}/_index{ending}");
    if sources.find(&list).is_some() { list } else { page.path.clone() }
}

/// Returns the entry of the aliases in a page's front matter.
fn entry(text: &str) -> Option<Entry> {
    let range = front_matter_range(text)?;
    let sources = Sources::from_memory([("content/a.md", text)]);
    let root = yaml::parse(sources.find("content/a.md")?, text.get(range.clone())?, range.start, &mut Diagnostics::new())?;
    let Kind::Map(entries) = root.kind else { return None };
    entries.into_iter().find(|entry| entry.key.value == "aliases")
}

/// Returns the aliases that a page has.
fn written(text: &str) -> Vec<Url> {
    let url = |kind: &Kind| if let Kind::Scalar { text, .. } = kind { Url::parse(text.trim()) } else { None };
    match entry(text).map(|entry| entry.value.kind) {
        Some(Kind::List(nodes)) => nodes.iter().filter_map(|node| url(&node.kind)).collect(),
        Some(kind) => url(&kind).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Returns a page with an alias added as the last.
fn with(text: &str, url: &Url) -> String {
    let insert = |at: usize, new: &str| format!("{}{new}{}", &text[..at], &text[at..]);
    let Some(range) = front_matter_range(text) else { return text.to_owned() };
    let Some(Entry { key, value }) = entry(text) else { return insert(range.end, &format!("aliases: [{url}]\n")) };
    let span = value.span.range();
    match value.kind {
        Kind::List(nodes) if text[span.start..].starts_with('[') => match nodes.last() {
            Some(last) => insert(last.span.end as usize, &format!(", {url}")),
            None => insert(span.start + 1, &url.to_string()),
        },
        Kind::List(nodes) => {
            let Some(last) = nodes.last().map(|node| node.span.range()) else { return text.to_owned() };
            let line = text[..last.start].rfind('\n').map_or(0, |newline| newline + 1);
            let end = last.start + text[last].trim_end().len();
            let end = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
            let dash = &text[line..line + text[line..].find('-').unwrap_or(0)];
            insert(end, &format!("\n{dash}- {url}"))
        }
        Kind::Scalar { .. } => {
            let end = span.start + text[span.clone()].trim_end().len();
            // Without a space after the comma, by which it is known that there was no list.
            format!("{}[{},{url}]{}", &text[..span.start], &text[span.start..end], &text[end..])
        }
        Kind::Empty | Kind::Map(_) => {
            let end = key.span.end as usize;
            let colon = text[end..].find(':').map_or(end, |colon| end + colon + 1);
            insert(colon, &format!(" [{url}]"))
        }
    }
}

/// Returns a page without an alias, and without the key if it was the only one.
fn without(text: &str, url: &Url) -> String {
    let Some(Entry { key, value }) = entry(text) else { return text.to_owned() };
    let is_it = |kind: &Kind| matches!(kind, Kind::Scalar { text, .. } if Url::parse(text.trim()).as_ref() == Some(url));
    let range = match &value.kind {
        Kind::List(nodes) => {
            let Some(at) = nodes.iter().position(|node| is_it(&node.kind)) else { return text.to_owned() };
            if let (Some(alone), 1) = (made_a_list(text, &value), at) {
                return alone;
            }
            let span = nodes[at].span.range();
            match (nodes.as_slice(), at) {
                ([_], _) => lines(text, key.span.start as usize, value.span.end as usize),
                _ if !text[value.span.start as usize..].starts_with('[') => lines(text, span.start, span.end),
                (_, 0) => span.start..nodes[1].span.start as usize,
                _ => nodes[at - 1].span.end as usize..span.end,
            }
        }
        kind if is_it(kind) => lines(text, key.span.start as usize, value.span.end as usize),
        _ => return text.to_owned(),
    };
    format!("{}{}", &text[..range.start], &text[range.end..])
}

/// Returns the text with the first of two aliases as a plain value again, if [`with`] made a list of it: `[/x/,/a/]`.
fn made_a_list(text: &str, value: &Node) -> Option<String> {
    let Kind::List(nodes) = &value.kind else { return None };
    let [first, second] = nodes.as_slice() else { return None };
    let (whole, first, second) = (value.span.range(), first.span.range(), second.span.range());
    let end = whole.start + text[whole.clone()].trim_end().len();
    let written = format!("[{},{}]", &text[first.clone()], &text[second]);
    (text[whole.start..end] == written).then(|| format!("{}{}{}", &text[..whole.start], &text[first], &text[end..]))
}

/// Returns the range of the whole lines from one offset to another.
fn lines(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let end = start + text[start..end].trim_end().len();
    let start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    start..text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_is_added_last_and_taken_away_without_a_trace() {
        let url = Url::parse("/a/b/").expect("an address");
        let cases = [
            ("title: x\n", "title: x\naliases: [/a/b/]\n"),
            ("title: x # varför\ndraft: false\n", "title: x # varför\ndraft: false\naliases: [/a/b/]\n"),
            ("aliases: [/x/] # varför\ntitle: x\n", "aliases: [/x/, /a/b/] # varför\ntitle: x\n"),
            ("aliases: [ \"/x/\" , ]\ntitle: x\n", "aliases: [ \"/x/\", /a/b/ , ]\ntitle: x\n"),
            (
                "aliases:\n  - /x/ # varför\n  - /y/ # också\ntitle: x\n",
                "aliases:\n  - /x/ # varför\n  - /y/ # också\n  - /a/b/\ntitle: x\n",
            ),
            ("aliases:\n- /x/\n", "aliases:\n- /x/\n- /a/b/\n"),
            ("aliases: /x/\ntitle: x\n", "aliases: [/x/,/a/b/]\ntitle: x\n"),
            ("aliases: \"/x/\" # varför\n", "aliases: [\"/x/\",/a/b/] # varför\n"),
            ("aliases:\n  /x/\ntitle: x\n", "aliases:\n  [/x/,/a/b/]\ntitle: x\n"),
        ];
        for (front, wanted) in cases {
            let (page, wanted) = (format!("---\n{front}---\n# /a/b/\n"), format!("---\n{wanted}---\n# /a/b/\n"));
            let added = with(&page, &url);
            assert_eq!(added, wanted);
            assert!(written(&added).contains(&url));
            assert_eq!(without(&added, &url), page);
        }
        let other = Url::parse("/y/").expect("an address");
        let page = "---\naliases: /x/\n---\n";
        let both = with(&with(page, &url), &other);
        assert_eq!(both, "---\naliases: [/x/,/a/b/, /y/]\n---\n");
        assert_eq!(without(&without(&both, &other), &url), page);
        assert_eq!(without("---\naliases: [/x/, /a/b/]\n---\n", &url), "---\naliases: [/x/]\n---\n");
    }
}
