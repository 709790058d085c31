//! Resolves links: a path as an editor writes it becomes a page, a heading, an indicator, an attachment or another website. It never makes
//! the URL that a reader sees, since that depends on the page with the link.

use std::collections::{BTreeMap, BTreeSet};

use super::{Asset, Drafted, PageId};
use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::name::{IndicatorId, Slug, is_web_address, nearest, same};
use crate::source::{Purpose, Sources, Spanned, composed, data_folder};

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A page, optionally with a heading.
    Page(PageId, Option<String>),
    /// A heading of the page itself.
    Anchor(String),
    /// An indicator's page.
    Indicator(IndicatorId),
    /// An attachment or picture, by its path below `content/`.
    Asset(String),
    /// Another website.
    External(String),
    /// An e-mail address or a telephone number.
    Contact(String),
}

/// Everything that a link can refer to.
pub(super) struct Targets<'a> {
    /// Pages by path below `content/`, with their headings.
    pub pages: BTreeMap<String, (PageId, BTreeSet<String>)>,
    /// Pages that are drafts and not built, by path below `content/`.
    pub drafts: BTreeSet<String>,
    /// Indicators that exist.
    pub indicators: BTreeSet<&'a str>,
    /// Indicators that only drafts cover.
    pub drafted: &'a Drafted,
    /// Every file, including those that are never published.
    pub sources: &'a Sources,
    /// Files that are copied.
    pub assets: &'a BTreeMap<String, Asset>,
}

impl Targets<'_> {
    /// Resolves `written` on the page at `from`, a path below `content/`.
    pub(super) fn link(&self, from: &str, written: &str) -> Result<LinkTarget, Problem> {
        if let Some(anchor) = written.strip_prefix('#') {
            let known = self.pages.get(from).map(|(_, anchors)| anchors);
            return self.anchor(anchor, known, from).map(LinkTarget::Anchor);
        }
        if let Some((scheme, _)) = written.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) {
            return match scheme.to_ascii_lowercase().as_str() {
                "http" | "https" if is_web_address(written) => Ok(LinkTarget::External(written.to_owned())),
                "http" | "https" => Err(Problem::BadWebAddress { found: written.to_owned() }),
                "mailto" | "tel" => Ok(LinkTarget::Contact(written.to_owned())),
                _ => Err(Problem::LinkScheme { scheme: scheme.to_owned() }),
            };
        }
        let (path, anchor) = written.split_once('#').map_or((written, None), |(path, anchor)| (path, Some(anchor)));
        let path = below_content(from, &decoded(path)).ok_or_else(|| Problem::LinkLeavesContent { target: written.to_owned() })?;
        self.file(&path, anchor)
    }

    /// Resolves the picture that `written` names.
    pub(super) fn picture(&self, from: &str, written: &str) -> Result<LinkTarget, Problem> {
        if written.contains("://") || written.starts_with("//") {
            return Err(Problem::PictureElsewhere { target: written.to_owned() });
        }
        match self.link(from, written)? {
            LinkTarget::Asset(path) if self.assets[&path].is_picture() => Ok(LinkTarget::Asset(path)),
            _ => Err(Problem::NotAPicture { target: written.to_owned() }),
        }
    }

    fn file(&self, path: &str, anchor: Option<&str>) -> Result<LinkTarget, Problem> {
        let index = if path.is_empty() { "_index.md".to_owned() } else { format!("{}/_index.md", path.trim_end_matches('/')) };
        for candidate in [path, index.as_str()] {
            if let Some((page, anchors)) = self.pages.get(candidate) {
                let anchor = anchor.map(|anchor| self.anchor(anchor, Some(anchors), candidate)).transpose()?;
                return Ok(LinkTarget::Page(*page, anchor));
            }
            if self.drafts.contains(candidate) {
                return Err(Problem::LinkToDraft { target: candidate.to_owned() });
            }
        }
        if let Some(id) = indicator_at(path) {
            if self.indicators.contains(id.as_str()) {
                return Ok(LinkTarget::Indicator(id));
            }
            if let Some(year) = self.drafted.indicators.get(&id) {
                return Err(Problem::NotAdopted { indicator: id.to_string(), year: year.to_string() });
            }
        }
        if let Some(path) = known_asset(self.assets, path) {
            return Ok(LinkTarget::Asset(path));
        }
        // A missing file may still be meant: a data directory, or a workbook on another computer.
        let is_there = || self.sources.find(&format!("content/{path}")).is_some();
        let is_source = || Purpose::of(path.trim_end_matches('/')) == Purpose::Source && !is_page(path);
        if is_source() && (is_there() || indicator_at(path).is_none()) {
            return Err(Problem::LinkToData { target: path.to_owned() });
        }
        Err(Problem::LinkToNowhere { target: path.to_owned(), nearest: None })
    }

    /// Reports an invalid link on the page at `from`, with a suggestion.
    pub(super) fn report(&self, from: &str, written: &Spanned<String>, problem: Problem, found: &mut Diagnostics) {
        let span = written.span;
        match problem {
            Problem::LinkToNowhere { target, .. } => {
                let is_like = |known: &&String| self.is_picture(known) == has_picture_ending(&target);
                let known = || self.pages.keys().chain(self.assets.keys()).filter(is_like).map(String::as_str);
                let nearest = || website(&target).or_else(|| nearest_path(from, &target, known()));
                // The path is right but for capitals, accents or spaces.
                let fix = || {
                    let path = same(&target, known()).filter(|path| path.matches('/').count() == target.matches('/').count())?;
                    let (_, anchor) = written.value.split_at(written.value.find('#').unwrap_or(written.value.len()));
                    let path = if written.value.starts_with('/') { format!("/{path}") } else { written_from(from, &path) };
                    Some(Fix::replace(span, &written.value, path.replace(' ', "%20") + anchor))
                };
                found.add_correcting(span, |nearest| Problem::LinkToNowhere { target: target.clone(), nearest }, nearest, fix);
            }
            Problem::AnchorToNowhere { anchor, page, .. } => {
                let known = self.pages.get(&page).into_iter().flat_map(|(_, anchors)| anchors).map(String::as_str);
                let problem = |nearest| Problem::AnchorToNowhere { anchor: anchor.clone(), page: page.clone(), nearest };
                // An anchor is the heading as lower-case ASCII: `#mål` suggests `#mal`.
                let as_slug = Slug::of(&anchor).map(|slug| slug.to_string()).filter(|slug| known.clone().any(|known| known == slug));
                let fix = || {
                    let (path, _) = written.value.split_once('#')?;
                    let wanted = as_slug.clone().or_else(|| same(&anchor, known.clone()))?;
                    Some(Fix::replace(span, &written.value, format!("{path}#{wanted}")))
                };
                let suggested = || as_slug.clone().or_else(|| nearest(&anchor, known.clone()));
                found.add_correcting(span, problem, suggested, fix);
            }
            other => found.add(span, other),
        }
    }

    fn is_picture(&self, path: &str) -> bool {
        self.assets.get(path).is_some_and(Asset::is_picture)
    }

    fn anchor(&self, anchor: &str, known: Option<&BTreeSet<String>>, page: &str) -> Result<String, Problem> {
        let anchor = decoded(anchor);
        if known.is_some_and(|known| known.contains(&anchor)) {
            return Ok(anchor);
        }
        Err(Problem::AnchorToNowhere { anchor, page: page.to_owned(), nearest: None })
    }
}

/// Returns the path below `content/` that a link on the page at `from` leads to, if it leads to a file: not to a heading of the page itself, nor
/// to another website.
pub fn linked_path(from: &str, written: &str) -> Option<String> {
    let path = written.split_once('#').map_or(written, |(path, _)| path);
    let has_scheme = written.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme));
    if path.is_empty() || has_scheme { None } else { below_content(from, &decoded(path)) }
}

/// Whether a path is that of a page, which may be misspelt.
fn is_page(path: &str) -> bool {
    data_folder(path).is_none() && path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"))
}

/// Returns the indicator whose file a path names.
fn indicator_at(path: &str) -> Option<IndicatorId> {
    let (_, file) = data_folder(path).filter(|(folder, _)| *folder == "indicators")?;
    let (stem, _) = file.rsplit_once('.').filter(|(_, ending)| ["yaml", "yml"].iter().any(|yaml| ending.eq_ignore_ascii_case(yaml)))?;
    IndicatorId::parse(stem)
}

/// Returns the file that `written` names on the page at `from`.
pub(super) fn asset_at(assets: &BTreeMap<String, Asset>, from: &str, written: &str) -> Option<String> {
    let path = written.split_once('#').map_or(written, |(path, _)| path);
    known_asset(assets, &below_content(from, &decoded(path))?)
}

/// Returns the file at a path below `content/`. Files in `static` are published at the root of the site, so an address there names them
/// too.
fn known_asset(assets: &BTreeMap<String, Asset>, path: &str) -> Option<String> {
    [path.to_owned(), format!("static/{path}")].into_iter().find(|path| assets.contains_key(path))
}

fn is_scheme(text: &str) -> bool {
    // A single letter is a Windows drive, which is not a scheme, but an invalid target too.
    text.len() > 1 && text.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// Decodes `%20` and the like, as some programs write spaces in links.
pub(super) fn decoded(text: &str) -> String {
    composed(percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned())
}

/// Resolves a path as written on the page at `from` relative to `content/`. Returns `None` if it leads out of there.
pub(super) fn below_content(from: &str, written: &str) -> Option<String> {
    let written = written.replace('\\', "/");
    let mut steps: Vec<&str> = if written.starts_with('/') { Vec::new() } else { from.split('/').rev().skip(1).collect::<Vec<_>>() };
    steps.reverse();
    for step in written.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            name => steps.push(name),
        }
    }
    Some(steps.join("/"))
}

/// Returns a path below `content/` as the page at `from` would write it.
pub fn written_from(from: &str, path: &str) -> String {
    let here: Vec<&str> = from.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect();
    let there: Vec<&str> = path.split('/').collect();
    let shared = here.iter().zip(&there[..there.len() - 1]).take_while(|(a, b)| a == b).count();
    "../".repeat(here.len() - shared) + &there[shared..].join("/")
}

/// Extensions of pictures.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

fn has_picture_ending(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| PICTURES.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Returns the URL of a website that was written without a scheme: `www.kolada.se`, whatever directory the page is in.
fn website(path: &str) -> Option<String> {
    let at = path.find("www.").filter(|at| *at == 0 || path[..*at].ends_with('/'))?;
    Some(format!("https://{}", &path[at..])).filter(|address| is_web_address(address))
}

/// Returns the most similar known path, as written on the page at `from`. Common directories do not count as similarity.
fn nearest_path<'a>(from: &str, target: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let known: Vec<&str> = known.collect();
    // A file of exactly this name elsewhere, if there is only one.
    let mut same = known.iter().filter(|known| name(known) == name(target) && name(target) != "_index.md");
    if let (Some(one), None) = (same.next(), same.next()) {
        return Some(written_from(from, one));
    }
    let written: Vec<String> = known.iter().map(|known| written_from(from, known)).collect();
    nearest(&written_from(from, target), written.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paths_are_taken_from_the_page_they_stand_on() {
        let cases = [
            ("a/b.md", "c.md", Some("a/c.md")),
            ("a/b.md", "../c.md", Some("c.md")),
            ("a/b.md", "../../c.md", None),
            ("a/b.md", "/files/x.pdf", Some("files/x.pdf")),
            ("a/b.md", "..\\files\\x.pdf", Some("files/x.pdf")),
            ("b.md", "./x//y.md", Some("x/y.md")),
        ];
        for (from, written, wanted) in cases {
            assert_eq!(below_content(from, written).as_deref(), wanted, "{written}");
        }
    }

    #[test]
    fn a_proposed_path_is_written_from_the_page() {
        let cases = [
            ("a/b/c.md", "a/b/d.md", "d.md"),
            ("a/b/c.md", "a/d.md", "../d.md"),
            ("c.md", "a/d.md", "a/d.md"),
            ("a/c.md", "b/d.md", "../b/d.md"),
        ];
        for (from, path, wanted) in cases {
            assert_eq!(written_from(from, path), wanted);
            assert_eq!(below_content(from, wanted).as_deref(), Some(path));
        }
    }

    #[test]
    fn a_path_is_proposed_for_its_name_and_not_for_the_folder_that_it_shares() {
        let known = ["berattelse/2023/_index.md", "berattelse/2023/rutiner.md", "berattelse/2022/avvikelser.md"];
        let proposed = |written: &str| nearest_path("berattelse/2023/mal.md", written, known.into_iter());
        assert_eq!(proposed("berattelse/2023/rutin.md").as_deref(), Some("rutiner.md"));
        assert_eq!(proposed("berattelse/2022/avikelser.md").as_deref(), Some("../2022/avvikelser.md"));
        assert_eq!(proposed("berattelse/2023/hygien.md"), None);
    }

    #[test]
    fn percent_signs_are_read_where_they_stand_for_a_byte() {
        assert_eq!(decoded("m%C3%A5l%20100%.md"), "mål 100%.md");
    }

    proptest! {
        #[test]
        fn no_path_leads_out_of_content(from in "([a-z]{1,2}/){0,3}[a-z]{1,2}", written in "(\\.\\./|\\./|[a-z]{1,2}/|/|\\\\){0,8}[a-z]?") {
            if let Some(path) = below_content(&from, &written) {
                prop_assert!(!path.split('/').any(|step| step == ".."));
                prop_assert!(!path.starts_with('/'));
            }
        }
    }
}
