//! Compares the renamed site with the present one: it must have the same problems, numbers, pages and links, under the new name. It never changes
//! either.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::{Names, Refusal, Run, Subject};
use crate::action::Because;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem};
use crate::pipeline::Checked;
use crate::site::{LinkTarget, Site};
use crate::source::Sources;

/// Returns the problems that the changed site has, and the present one does not.
pub(super) fn new_problems(before: &Checked, after: &Checked, draft: &Draft<'_>) -> Vec<Diagnostic> {
    let mut known: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for found in before.found.iter() {
        *known.entry((found.problem.code(), draft.moved(&path_of(found, &before.sources)))).or_default() += 1;
    }
    let mut new = Vec::new();
    for found in after.found.iter() {
        match known.get_mut(&(found.problem.code(), path_of(found, &after.sources))) {
            Some(count) if *count > 0 => *count -= 1,
            _ => new.push(found.clone()),
        }
    }
    new
}

fn path_of(found: &Diagnostic, sources: &Sources) -> String {
    match &found.place {
        Place::Path(path) => path.clone(),
        Place::Span(span) => sources.file(span.file).path.clone(),
    }
}

/// Refuses because the renamed site would have new problems.
pub(super) fn refusal(run: &Run<'_>, new: Vec<Diagnostic>, after: Checked) -> Box<Refusal> {
    let mut found = Diagnostics::new();
    for Diagnostic { problem, place, related, .. } in new {
        found.add_between(place, problem, related);
    }
    let problem = Problem::RenameFaulty { old: run.wanted.old.clone(), new: run.wanted.new.clone() };
    Box::new(Refusal { found: run.with(&found, problem), sources: after.sources, is_wrong_use: false })
}

/// Checks that both sites say the same.
pub(super) fn check(run: &Run<'_>, (before, after): (&Checked, &Checked), names: &Names, draft: &Draft<'_>) -> Result<(), Box<Refusal>> {
    let (Some((before, _)), Some((after, _))) = (&before.site, &after.site) else { return Ok(()) };
    let unchanged = Names { old: names.new.clone(), new: names.new.clone(), of: names.of.clone() };
    let (was, is) = (said(before, names, |path| draft.moved(path)), said(after, &unchanged, str::to_owned));
    match was.symmetric_difference(&is).next() {
        None => Ok(()),
        Some(different) => {
            let problem = Problem::RenameNotSame { different: different.clone() };
            Err(Box::new(Refusal { found: run.with(&Diagnostics::new(), problem), sources: run.sources.clone(), is_wrong_use: false }))
        }
    }
}

/// Returns what a site says, as it would be said under the new name.
fn said(site: &Site, names: &Names, moved: impl Fn(&str) -> String) -> BTreeSet<String> {
    let renamed = |subject: Subject, name: &str| {
        let renamed = |part: &str| if names.of.contains(&subject) && part == names.old { names.new.clone() } else { part.to_owned() };
        match subject {
            Subject::Category => name.split("--").map(renamed).collect::<Vec<_>>().join("--"),
            _ => renamed(name),
        }
    };
    let path = |path: &str| moved(&format!("content/{path}"));
    let mut said = BTreeSet::new();
    for (id, indicator) in &site.numbers.indicators {
        let id = renamed(Subject::Indicator, id.as_str());
        for (key, cell) in &indicator.cells {
            let (area, category) = (renamed(Subject::Area, key.area.as_str()), key.category.as_ref());
            let category = category.map(|category| renamed(Subject::Category, category.as_str())).unwrap_or_default();
            said.insert(format!("{id}: {area} {category} {:?} {}: {:?}", key.group, key.period, cell.value));
        }
        let pages = site.structure.used_in.get(&indicator.id).into_iter().flatten();
        said.extend(pages.map(|page| format!("{id}: {}", moved(&site.page(*page).path))));
    }
    for area in site.numbers.areas.values() {
        let of = |id: Option<&crate::name::AreaId>| id.map(|id| renamed(Subject::Area, id.as_str()));
        let members: BTreeSet<String> = area.members.iter().filter_map(|member| of(Some(member))).collect();
        said.insert(format!("{:?} {:?} {:?} {members:?}", of(Some(&area.id)), of(area.within.as_ref()), of(area.operation.as_ref())));
    }
    for action in &site.entries.actions {
        let because = action.because.iter().map(|because| match because {
            Because::Indicator(id) => renamed(Subject::Indicator, id.as_str()),
            Because::Category(id, category) => {
                format!("{}/{}", renamed(Subject::Indicator, id.as_str()), renamed(Subject::Category, category.as_str()))
            }
            Because::Goal(id) => format!("goal {id}"),
        });
        said.insert(format!("{} {}: {:?}", action.id, action.edition, because.collect::<Vec<_>>()));
    }
    for page in &site.pages {
        let target = |target: &Option<LinkTarget>| match target {
            Some(LinkTarget::Page(id, anchor)) => {
                let other = site.page(*id);
                let anchor = anchor.as_deref().unwrap_or_default();
                format!("{} {} {anchor}", moved(&other.path), other.items().iter().map(|item| item.name()).collect::<String>())
            }
            Some(LinkTarget::Indicator(id)) => renamed(Subject::Indicator, id.as_str()),
            Some(LinkTarget::Asset(asset)) => path(asset),
            other => format!("{other:?}"),
        };
        let links = page.links.iter().chain(page.aside.iter().flatten()).chain(&page.versions).chain([&page.original]);
        let links: Vec<String> = links.map(target).collect();
        let items: String = page.items().iter().map(|item| item.name()).collect();
        said.insert(format!("{} {items}: {}", moved(&page.path), links.join("; ")));
    }
    said
}
