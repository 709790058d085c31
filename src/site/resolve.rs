//! Resolves parsed files into the site: combines the files, and reports inconsistencies between them. It never renders.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::mem::take;
use std::sync::Arc;

use super::belongings::Belongings;
use super::entries::EntryFiles;
use super::links::Targets;
use super::navigation::{self, Placed};
use super::page_links::{PageLinks, link_paths, links_of_pages};
use super::parsed::{Options, Parsed, Written};
use super::uses::used_in;
use super::{
    Calendar, LinkTarget, Numbers, Page, PageId, PageKind, Site, Structure, actions, attachments, calendar, editions, entries, fallback,
    hidden, indicators, made, mentions, moved, multiply, numbers, references, reserved, route, year_plan,
};
use crate::config::Config;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::name::{IndicatorId, Lang, Slug, Url};
use crate::page::PageFile;
use crate::source::{Sources, Spanned, copied_from};

/// Makes the site. Returns `None` only if there is no front page, without which nothing has an address.
pub fn resolve(parsed: Parsed, sources: &Sources, options: &Options, found: &mut Diagnostics) -> Option<Site> {
    resolve_keeping(parsed, sources, options, None, found)?.site
}

/// The numbers of an earlier state of the site, resolved from the same files, and their problems.
#[derive(Clone, Copy)]
pub struct KeptNumbers<'k> {
    /// The numbers.
    pub numbers: &'k Arc<Numbers>,
    /// The problems.
    pub found: &'k Diagnostics,
}

/// A resolved site, and the problems of its numbers.
#[derive(Default)]
pub struct Resolved {
    /// The site; `None` if there is no front page.
    pub site: Option<Site>,
    /// The problems found when the numbers were resolved, which are also among all problems.
    pub of_numbers: Diagnostics,
}

/// Resolves a site with kept numbers; the files with numbers need not be parsed then. Returns `None` if the numbers do not fit the site, because its
/// areas, settings or editions differ.
pub fn resolve_keeping(
    parsed: Parsed,
    sources: &Sources,
    options: &Options,
    kept: Option<KeptNumbers<'_>>,
    found: &mut Diagnostics,
) -> Option<Resolved> {
    let Parsed { config, pages, areas, unread, matrices, budgets, former, data: mut written } = parsed;
    let first = config.first_language().clone();
    let mut placed = place_files(pages, &config, found);
    mark_drafts(&mut placed, &first);
    let declared_years = editions_of(&placed);
    let declared = editions::declared(&placed, &first);
    editions::check(&declared, options.today, found);
    let draft_from = editions::first_draft_year(&declared);
    let calendar = Calendar { today: options.today, drafts: editions::draft_years(&declared) };
    calendar::check_pages(&placed, &calendar, found);
    let (mut placed, drafts) = without_drafts(placed, options);
    let reports = actions::Reports { declared: declared_years, built: editions_of(&placed) };
    navigation::sort(&mut placed, &config.languages);
    check_copies(&placed, found);
    if !placed.iter().any(|page| page.is_index() && page.folder.is_empty() && page.lang == first) {
        found.add(Place::Path("content/_index.md".into()), Problem::NoFrontPage {});
        return Some(Resolved::default());
    }
    let own = config.area.as_ref().map(|area| &area.value);
    let implied = kept.map_or_else(|| crate::area::implied(&areas, own, named_areas(&written)), |kept| kept.numbers.implied.clone());
    let areas = areas.into_iter().chain(implied.iter().cloned()).collect();
    let (areas, own_area) = crate::area::resolve(areas, &config_area(&config), found);
    let settings = indicators::Settings {
        own_area,
        area_names: crate::area::Names::of(&areas),
        default_threshold: config.threshold,
        near: config.near,
        areas_complete: !unread.contains("area"),
        withheld_from: draft_from.filter(|_| !options.drafts),
        calendar,
    };
    let Written { goals, actions, self_checks, plan, terms, .. } = &mut written;
    let plan = take(plan);
    let files = EntryFiles {
        goals: take(goals),
        actions: take(actions),
        self_checks: take(self_checks),
        matrices,
        budgets,
        terms: take(terms),
        unread,
        scale: config.verdict_scale.clone(),
    };
    let mut built = editions::resolve(&placed, &first);
    let closings = built.iter().map(|edition| edition.closing).collect();
    let (numbers, mut entries, of_numbers) = match kept {
        Some(kept) if !kept.numbers.fit(&areas, &settings, &closings) => return None,
        Some(KeptNumbers { numbers, found: of_numbers }) => {
            found.extend(of_numbers.clone());
            (numbers.clone(), entries::resolve(files, numbers, &reports, found), of_numbers.clone())
        }
        None => {
            let mut of_numbers = Diagnostics::new();
            let mut numbers = numbers::resolve(written, areas, settings, &mut of_numbers);
            found.extend(of_numbers.clone());
            let mut entries = entries::resolve(files, &numbers, &reports, found);
            let drafted = numbers.drafted.clone();
            drafted.take_from(&mut numbers, &mut entries);
            crate::indicator::share_looks(numbers.indicators.values_mut());
            numbers.close(closings);
            numbers.implied = implied;
            (Arc::new(numbers), entries, of_numbers)
        }
    };
    let (indicators, drafted) = (&numbers.indicators, &numbers.drafted);
    if placed.iter().any(|page| page.file.front.for_each.is_some()) {
        placed = multiply::pages(placed, &numbers, &first, found);
        navigation::sort(&mut placed, &config.languages);
        built = editions::resolve(&placed, &first);
    }
    check_sections(&placed, &first, found);

    let mut addresses = route::Addresses::default();
    let urls = page_addresses(&placed, &first, &mut addresses, found);
    claim_generated(&config, indicators.keys(), &mut addresses, found);
    let folders = folder_addresses(&placed, &urls, &first);
    let mut waiting: BTreeSet<String> = drafts.iter().map(|draft| draft.own_path().to_owned()).collect();
    let draft_folders = draft_folders(&drafts, &first);
    let candidates = attachments::collect(sources, |folder| asset_folder(folder, &folders), &draft_folders, &mut waiting);

    let places = navigation::arrange(&placed, &first);
    let aliases = aliases(&placed, &urls, &mut addresses, found);
    let targets = Targets {
        pages: link_paths(&placed).collect(),
        drafts: waiting,
        indicators: indicators.keys().map(IndicatorId::as_str).collect(),
        drafted,
        sources,
        assets: &candidates,
    };
    let links = links_of_pages(&placed, &targets, found);
    let known = actions::Known {
        reports: &reports,
        areas: &numbers.areas,
        area_names: &numbers.settings.area_names,
        areas_complete: numbers.settings.areas_complete,
        indicators,
        goals: &[],
        first_editions: BTreeMap::new(),
    };
    entries.plan = year_plan::resolve(plan, &known, &targets, found);
    mentions::check_front_matter(&placed, &numbers.areas, (indicators, drafted), found);
    mentions::check_configuration(&config, &candidates, (indicators, drafted), found);
    let of_pages = |pages: &[Placed]| references::of_pages(pages, &candidates, config.raw_html, sources);
    let logo = config.appearance.logo.iter().map(|logo| logo.value.clone());
    let of_plan = entries.plan.iter().filter_map(|task| match &task.link {
        Some(LinkTarget::Asset(path)) => Some(path.clone()),
        _ => None,
    });
    let led = attachments::Led { published: of_pages(&placed).into_iter().chain(logo).chain(of_plan).collect(), drafts: of_pages(&drafts) };
    let (assets, left_out) = attachments::published(candidates, &led, found);

    let mut pages: Vec<Page> = placed
        .into_iter()
        .zip(urls)
        .zip(places)
        .zip(links)
        .map(|(((placed, url), place), links)| page(placed, url, place, links))
        .collect();
    editions::join(&mut pages, &mut built);
    let starts = pages.iter().enumerate().filter(|(_, page)| page.kind == PageKind::Start);
    let starts = starts.map(|(at, page)| (page.lang.clone(), PageId(at))).collect();
    let versions = versions_of(&pages);
    let has_corrections = |page: &Page| page.front.document.as_ref().is_some_and(|document| !document.corrections.is_empty());
    let corrected = pages.iter().enumerate().filter(|(_, page)| has_corrections(page)).map(|(at, _)| PageId(at)).collect();
    let years: BTreeSet<u16> = pages.iter().filter_map(|page| page.edition).collect();
    let years = years.into_iter().rev().collect();
    let used_in = used_in(&pages, indicators);
    hidden::check_texts(&pages, &used_in, &numbers.taken, found);
    let (shown, linked) = attachments::uses(&pages, &assets, &config, &entries.plan);
    let structure = Structure {
        starts,
        shown,
        linked,
        assets,
        left_out,
        aliases,
        used_in,
        reports: built,
        years,
        draft_from,
        versions,
        corrected,
        ..Structure::default()
    };
    let (entries, structure) = (Arc::new(entries), Arc::new(structure));
    let mut site = Site { config, numbers, entries, structure, pages };
    // The following steps need the site as resolved so far.
    let belongings = Belongings::of(&site);
    Arc::make_mut(&mut site.structure).belongings = belongings;
    let made = made::pages(&site, &mut addresses, found);
    let fallbacks = fallback::addresses(&site, &made, &mut addresses, found);
    let structure = Arc::make_mut(&mut site.structure);
    (structure.made, structure.fallbacks) = (made, fallbacks);
    let moved = moved::addresses(&site, &former, &mut addresses, found);
    Arc::make_mut(&mut site.structure).moved = moved;
    reserved::check(&site, found);
    Some(Resolved { site: Some(site), of_numbers })
}

/// Returns the pages that another page refers to as its versions.
fn versions_of(pages: &[Page]) -> BTreeSet<PageId> {
    let page = |target: &Option<LinkTarget>| match target {
        Some(LinkTarget::Page(id, None)) => Some(*id),
        _ => None,
    };
    pages.iter().flat_map(|page| &page.versions).filter_map(page).collect()
}

/// Returns the years of the reports.
fn editions_of(placed: &[Placed]) -> BTreeSet<u16> {
    placed.iter().filter_map(|page| page.file.front.edition.as_ref()).map(|edition| edition.value).collect()
}

/// Returns the areas that numbers are given for, as written.
fn named_areas(data: &Written) -> impl Iterator<Item = &Spanned<String>> {
    let cells = data.indicators.iter().flat_map(|file| &file.cells).filter_map(|cell| cell.area.as_ref());
    cells.chain(data.tables.iter().flat_map(|table| &table.rows).filter_map(|row| row.area.as_ref()))
}

fn config_area(config: &Config) -> crate::area::OwnArea {
    crate::area::OwnArea { id: config.area.clone(), name: config.organisation.name.clone() }
}

/// Splits every page's path, and reports languages that the site does not have.
fn place_files(pages: Vec<PageFile>, config: &Config, found: &mut Diagnostics) -> Vec<Placed> {
    let mut placed = Vec::with_capacity(pages.len());
    for page in pages {
        let page = Placed::of(page, config.first_language());
        if config.languages.contains(&page.lang) {
            placed.push(page);
        } else {
            let known = config.languages.iter().map(Lang::to_string).collect();
            found.add(Place::Path(page.file.path.clone()), Problem::LanguageNotConfigured { lang: page.lang.to_string(), known });
        }
    }
    placed
}

/// Marks all pages in a draft section as drafts.
fn mark_drafts(placed: &mut [Placed], first: &Lang) {
    let drafts = placed.iter().filter(|page| page.is_index() && page.file.front.draft);
    let mut sections: HashMap<String, BTreeSet<Lang>> = HashMap::new();
    for page in drafts {
        sections.entry(page.folder.clone()).or_default().insert(page.lang.clone());
    }
    for page in placed {
        let is_draft = |langs: &BTreeSet<Lang>| langs.contains(&page.lang) || langs.contains(first);
        let covered = navigation::folders(&page.folder).any(|folder| sections.get(folder).is_some_and(is_draft));
        if covered && !page.file.front.draft {
            Arc::make_mut(&mut page.file.front).draft = true;
        }
    }
}

/// Splits the pages into those that are built, and drafts that are not.
fn without_drafts(placed: Vec<Placed>, options: &Options) -> (Vec<Placed>, Vec<Placed>) {
    let (drafts, kept) = placed.into_iter().partition(|page| page.file.front.draft && !options.drafts);
    (kept, drafts)
}

/// Returns the directories of draft sections, from which nothing is published.
fn draft_folders(drafts: &[Placed], first: &Lang) -> Vec<String> {
    let sections = drafts.iter().filter(|page| page.is_index() && page.lang == *first && !page.folder.is_empty());
    sections.map(|page| page.folder.clone()).collect()
}

/// Reports directories with pages but without a page of their own.
fn check_sections(placed: &[Placed], first: &Lang, found: &mut Diagnostics) {
    let indexes: BTreeSet<&str> = placed.iter().filter(|page| page.is_index()).map(|page| page.folder.as_str()).collect();
    let mut said = BTreeSet::new();
    for page in placed.iter().filter(|page| page.lang == *first && !page.folder.is_empty()) {
        let ends = page.folder.match_indices('/').map(|(at, _)| at).chain([page.folder.len()]);
        for folder in ends.map(|end| &page.folder[..end]) {
            if !indexes.contains(folder) && said.insert(folder) {
                let path = format!("content/{folder}");
                found.add(Place::Path(path.clone()), Problem::SectionWithoutPage { folder: path });
            }
        }
    }
}

/// Reports pages that seem to be forgotten copies: they would be published as pages of their own.
fn check_copies(placed: &[Placed], found: &mut Diagnostics) {
    let files: BTreeMap<(&str, &str, &Lang), &str> =
        placed.iter().map(|page| ((page.folder.as_str(), page.stem.as_str(), &page.lang), page.file.path.as_str())).collect();
    for page in placed {
        let original = copied_from(&page.stem).and_then(|stem| files.get(&(page.folder.as_str(), stem, &page.lang)));
        if let Some(original) = original {
            let problem = Problem::PageCopied { copied: (*original).to_owned() };
            found.add(Place::Path(page.file.path.clone()), problem);
        }
    }
}

/// Returns every page's address, in the order of the pages.
fn page_addresses(placed: &[Placed], first: &Lang, addresses: &mut route::Addresses, found: &mut Diagnostics) -> Vec<Url> {
    let mut slugs: BTreeMap<(&Lang, &str), Slug> = BTreeMap::new();
    for page in placed.iter().filter(|page| page.is_index()) {
        if let Some(slug) = &page.file.front.slug {
            slugs.insert((&page.lang, &page.folder), slug.value.clone());
        }
    }
    let folder_slug = |lang: &Lang, folder: &str| {
        let name = folder.rsplit('/').next().unwrap_or(folder);
        let chosen = slugs.get(&(lang, folder)).or_else(|| slugs.get(&(first, folder)));
        chosen.cloned().unwrap_or_else(|| route::slug(name))
    };
    let mut urls = Vec::with_capacity(placed.len());
    for page in placed {
        let mut url = route::language_root(&page.lang, first);
        let ends = page.folder.match_indices('/').map(|(at, _)| at).chain((!page.folder.is_empty()).then_some(page.folder.len()));
        for folder in ends.map(|end| &page.folder[..end]) {
            url = url.join(&folder_slug(&page.lang, folder));
        }
        if !page.is_index() {
            let chosen = page.file.front.slug.as_ref().map(|slug| slug.value.clone());
            url = url.join(&chosen.unwrap_or_else(|| route::slug(&page.stem)));
        }
        addresses.claim(&url, Place::Path(page.file.path.clone()), found);
        urls.push(url);
    }
    urls
}

/// Claims the addresses of generated pages.
fn claim_generated<'a>(
    config: &Config,
    ids: impl Iterator<Item = &'a IndicatorId> + Clone,
    addresses: &mut route::Addresses,
    found: &mut Diagnostics,
) {
    let first = config.first_language();
    for lang in &config.languages {
        let mut ids = ids.clone().peekable();
        if ids.peek().is_some() {
            addresses.claim(&route::indicator_list(lang, first), Place::Path("content/indicators".into()), found);
        }
        for id in ids {
            addresses.claim(&route::indicator(id, lang, first), Place::Path(format!("content/indicators/{id}.yaml")), found);
        }
    }
}

/// Returns the address of every directory in the site's primary language.
fn folder_addresses(placed: &[Placed], urls: &[Url], first: &Lang) -> BTreeMap<String, Url> {
    let own = placed.iter().zip(urls).filter(|(page, _)| page.is_index() && page.lang == *first);
    own.map(|(page, url)| (page.folder.clone(), url.clone())).collect()
}

/// Returns the output directory of a directory's attachments: that of its page, or its own name if it contains no pages.
fn asset_folder(folder: &str, known: &BTreeMap<String, Url>) -> String {
    if let Some(url) = known.get(folder) {
        return url.below_root().to_owned();
    }
    let (above, name) = folder.rsplit_once('/').unwrap_or(("", folder));
    format!("{}{}/", asset_folder(above, known), route::slug(name))
}

fn aliases(placed: &[Placed], urls: &[Url], addresses: &mut route::Addresses, found: &mut Diagnostics) -> BTreeMap<Url, PageId> {
    let mut aliases = BTreeMap::new();
    for (at, page) in placed.iter().enumerate() {
        for alias in &page.file.front.aliases {
            let written = alias.value.to_string();
            if alias.value == urls[at] {
                found.add(alias.span, Problem::AliasToItself { alias: written });
            } else if let Some(owner) = addresses.owner(&alias.value) {
                found.add_related(alias.span, Problem::AliasTaken { alias: written }, owner.clone());
            } else {
                addresses.claim(&alias.value, alias.span.into(), found);
                aliases.insert(alias.value.clone(), PageId(at));
            }
        }
    }
    aliases
}

fn page(placed: Placed, url: Url, place: navigation::Place, links: PageLinks) -> Page {
    let PageLinks { in_text, beside, original, versions } = links;
    let navigation::Place { above, children, number, edition, is_report, previous, next, translations } = place;
    let kind = match (placed.is_index(), placed.folder.is_empty(), is_report, edition) {
        (true, true, ..) => PageKind::Start,
        (true, false, true, _) => PageKind::Report,
        (true, false, false, _) => PageKind::Section,
        (false, _, _, Some(_)) => PageKind::Chapter,
        (false, ..) => PageKind::Page,
    };
    let ids = |pages: Vec<usize>| pages.into_iter().map(PageId).collect();
    let PageFile { file, path, lang: _, front, doc } = placed.file;
    Page {
        file,
        path,
        lang: placed.lang,
        url,
        kind,
        number,
        edition,
        report: None,
        draft: front.draft,
        above: ids(above),
        children: ids(children),
        previous: previous.map(PageId),
        next: next.map(PageId),
        translations: ids(translations),
        front,
        doc,
        links: in_text,
        aside: beside,
        original,
        versions,
        from: placed.from,
    }
}
