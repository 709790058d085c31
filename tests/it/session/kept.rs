//! What is reused when a site is loaded again. It is counted, since equal output does not show what was computed again.

use std::sync::Arc;

use insyn::page::Doc;
use insyn::pipeline::{self, Checked, Earlier, Kept, Order, Timings};
use insyn::site::Page;
use insyn::source::Sources;

use super::edits::FILES;

/// Returns the files of the site, with some texts replaced, added or, if empty, removed.
fn sources(changes: &[(&str, &str)], earlier: Option<&Sources>) -> Sources {
    let is_changed = |path: &str| changes.iter().any(|(changed, _)| *changed == path);
    let kept = FILES.iter().filter(|(path, _)| !is_changed(path)).copied();
    let sources = Sources::from_memory(kept.chain(changes.iter().filter(|(_, text)| !text.is_empty()).copied()));
    match earlier.map(|earlier| sources.clone().numbered_as(earlier)) {
        Some(Ok(numbered)) => numbered,
        _ => sources,
    }
}

fn docs(checked: &Checked) -> Vec<Arc<Doc>> {
    let (site, _) = checked.site.as_ref().expect("a site");
    let parsed = |page: &Page| page.from.as_ref().map_or_else(|| page.doc.clone(), |from| from.template.clone());
    site.pages.iter().map(parsed).collect()
}

/// Loads the site, then with changes. Returns whether the numbers were kept, and how many pages were parsed.
fn after(changes: &[(&str, &str)]) -> (bool, usize) {
    let mut kept = Kept::default();
    let mut load = |sources, earlier: Option<Earlier<'_>>| {
        pipeline::load_keeping(sources, &Order::default(), &mut kept, earlier, &mut Timings::default())
    };
    let first = load(sources(&[], None), None);
    let (site, theme) = first.site.as_ref().expect("a site");
    let (basis, checks, vocabulary) = (&first.basis, &first.checks, first.vocabulary.as_ref().expect("a vocabulary"));
    let earlier = Earlier { site, theme, basis, vocabulary, checks };
    let second = load(sources(changes, Some(&first.sources)), Some(earlier));
    let (now, _) = second.site.as_ref().expect("a site");
    let before = docs(&first);
    let parsed = docs(&second).iter().filter(|doc| !before.iter().any(|before| Arc::ptr_eq(before, doc))).count();
    (Arc::ptr_eq(&site.numbers, &now.numbers), parsed)
}

#[test]
fn an_edit_of_a_heading_parses_one_page_and_no_number() {
    assert_eq!(after(&[("content/om.md", "---\ntitle: Om oss\n---\nVi finns.\n\n## Annat\n\nMer om oss.\n")]), (true, 1));
}

#[test]
fn an_edit_of_the_theme_parses_no_page_and_no_number() {
    let template = FILES[1].1.replace("<h1>", "<h1 class=egen>");
    for change in [
        (FILES[1].0, template.as_str()),
        ("themes/egen/templates/ny.html", "{% extends \"base.html\" %}"),
        (FILES[26].0, "indicators = Tal\n"),
    ] {
        assert_eq!(after(&[change]), (true, 0), "{}", change.0);
    }
}

#[test]
fn a_new_and_a_deleted_page_read_no_number_again() {
    assert_eq!(after(&[("content/aa.md", "---\ntitle: Ny\n---\nNy.\n")]), (true, 1));
    assert_eq!(after(&[("content/r/2022/01-mal.md", "")]), (true, 0));
}

#[test]
fn an_edit_of_goals_measures_self_checks_and_terms_reads_no_number_again() {
    let goals = "- {id: fler, text: Alla ska vara nöjda, by: Nämnden, edition: 2023, indicators: [nojda]}\n";
    let actions = "- {id: utbilda, text: Utbilda, edition: 2023, because: [nojda], status: planned}\n";
    let checks = "- {id: hygien, text: Hygien, edition: 2023, indicator: nojda, done: [2023-03]}\n";
    let terms = "Fall: {definition: Det som hänt}\n";
    for change in [
        ("content/goals.yaml", goals),
        ("content/actions.yaml", actions),
        ("content/self_checks.yaml", checks),
        ("content/terms.yaml", terms),
    ] {
        assert_eq!(after(&[change]), (true, 0), "{}", change.0);
    }
}

#[test]
fn what_decides_over_numbers_elsewhere_has_them_read_again() {
    let configuration = FILES[0].1.to_owned() + "suppress: {below: 10}\n";
    let areas = "eken: {name: Eken, kind: unit}\nlinden: {name: Linden, kind: unit}\nasken: {name: Asken, kind: unit}\n";
    // With another date of adoption, the edition has other numbers.
    let report = "---\ntitle: Rapport 2022\nedition: 2022\ndate: 2024-06-01\n---\nRapporten.\n";
    let fact = FILES[15].1.replace("61", "62");
    for (path, text) in [
        ("insyn.yaml", configuration.as_str()),
        ("content/areas.yaml", areas),
        ("content/r/2022/_index.md", report),
        ("content/facts.yaml", &fact),
        ("content/indicators/ny.yaml", "title: Nya\nunit: percent\nvalues: {2023: 50}\n"),
    ] {
        assert!(!after(&[(path, text)]).0, "{path}");
    }
}
