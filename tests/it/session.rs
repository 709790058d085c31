//! A session after edits equals a build from scratch: after each of many random edits every file and every word of the problems is the
//! same. `INSYN_EDITS` is the number of edits, `INSYN_SEED` the seed.

mod edits;
mod kept;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use edits::{Dice, INDICATOR, Kind, edit, put, site};

use insyn::diagnostic::{Diagnostics, Messages};
use insyn::output::Entry;
use insyn::pipeline::{self, Kept, Order, Timings};
use insyn::session::{Answer, Changed, Refreshed, Served, Session};
use insyn::site::{Page, Site};
use insyn::source::Sources;

/// The default number of edits.
const EDITS: u64 = 60;

/// A site read from scratch: every file, and its layers.
struct FromNothing {
    files: BTreeMap<String, Entry>,
    site: Site,
}

/// Returns a site read from scratch, `None` if it has errors, and its problems. The theme is loaded once until its files change, since it
/// costs more than everything else.
fn from_nothing(root: &Path, kept: &mut Kept) -> (Option<FromNothing>, String) {
    let sources = Sources::read(root).expect("read");
    let mut timings = Timings::default();
    kept.forget_pages();
    let mut checked = pipeline::load_keeping(sources, &Order::default(), kept, None, &mut timings);
    let rendered = checked.render(&mut timings);
    let files = rendered.map(|rendered| rendered.output.files().map(|(path, entry)| (path.to_owned(), entry.clone())).collect());
    let told = told(&checked.found, &checked.sources);
    (files.zip(checked.site).map(|(files, (site, _))| FromNothing { files, site }), told)
}

/// Whether two sites have all layers in common but the texts of pages.
fn differ_in_texts_alone(one: &Site, other: &Site) -> bool {
    let places = |site: &Site| -> Vec<_> {
        let place = |page: &Page| {
            let around = (page.above.clone(), page.children.clone(), page.previous, page.next, page.translations.clone());
            let links = (page.links.clone(), page.aside.clone(), page.original.clone(), page.versions.clone());
            let headings: Vec<String> = page.doc.headings.iter().map(|heading| heading.anchor.clone()).collect();
            (page.url.clone(), page.kind, page.number.clone(), page.edition, page.report, page.front.clone(), around, links, headings)
        };
        site.pages.iter().map(place).collect()
    };
    (&one.numbers, &one.entries, &one.structure) == (&other.numbers, &other.entries, &other.structure) && places(one) == places(other)
}

fn told(found: &Diagnostics, sources: &Sources) -> String {
    found.without_notes().text(sources, &Messages::english(), false)
}

#[test]
fn a_site_that_outlives_its_edits_is_what_it_is_from_nothing() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    let mut session = Session::open(dir.path(), Order::default()).expect("opened");
    let mut dice = Dice(number("INSYN_SEED").unwrap_or(1));
    let (mut good, mut kept, mut taken, mut is_wrong) = (0, 0, BTreeMap::new(), false);
    let (mut theme, mut before) = (Kept::default(), None);
    for at in 0..number("INSYN_EDITS").unwrap_or(EDITS) {
        let (kind, touched) = edit(dir.path(), is_wrong, &mut dice);
        let refreshed = session.refresh(&Changed::Files(touched.clone()));
        let (of_kind, of_part) = taken.entry(kind).or_insert((0, 0));
        *of_kind += 1;
        *of_part += usize::from(refreshed == Refreshed::Taken);
        if kind == Kind::File || touched.iter().any(|path| path == "insyn.yaml" || path.starts_with("themes/")) {
            theme = Kept::default();
        }
        let (made, wrong) = from_nothing(dir.path(), &mut theme);
        is_wrong = made.is_none();
        let Some(FromNothing { files, site }) = made else {
            // What was shown before stays, and the problems of the files are reported; a template's error with the pages that use it.
            kept += 1;
            before = None;
            for path in ["", "om/", "r/2023/mal/"] {
                session.answer(path);
            }
            let (found, sources) = session.problems();
            assert!(found.has_errors() || told(&found, sources) == wrong, "edit {at} of {touched:?}:\n{wrong}");
            continue;
        };
        good += 1;
        // Mending may undo the edit of the text, and leave one of the theme.
        let is_of_text = kind == Kind::Text && !touched.iter().any(|path| path.starts_with("themes/"));
        if is_of_text && refreshed == Refreshed::Taken {
            let before: &Site = before.as_ref().expect("a site without errors, or all would have been read");
            assert!(differ_in_texts_alone(before, &site), "edit {at} of {touched:?}");
        }
        before = Some(site);
        for (path, entry) in files.iter().filter(|(path, _)| ![".htaccess", "nginx.conf", "web.config"].contains(&path.as_str())) {
            let Answer::Found(served) = session.answer(path) else { panic!("edit {at} of {touched:?}: nothing at {path}") };
            assert!(served.entry == *entry, "edit {at} of {touched:?}: {path} is another");
        }
        let (found, sources) = session.problems();
        assert_eq!(told(&found, sources), wrong, "edit {at} of {touched:?}");
    }
    println!("{good} sites without mistakes, {kept} with; edits of each kind, and those that were taken by themselves: {taken:?}");
    assert!(good > 5 && kept > 1, "{good} sites without mistakes, {kept} with");
    let (_, of_numbers) = taken[&Kind::Number];
    assert!(of_numbers > 5, "edits that were taken by themselves: {taken:?}");
}

#[test]
fn an_edit_of_a_pages_words_reads_nothing_else() {
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    let mut session = Session::open(dir.path(), Order::default()).expect("opened");
    let changed = |path: &str| Changed::Files(BTreeSet::from([path.to_owned()]));
    let page = |session: &Session, path: &str| match session.answer(path) {
        Answer::Found(served) => served.entry,
        other => panic!("{path}: {other:?}"),
    };
    // Other changes are not noticed, which shows that nothing else is read.
    put(dir.path(), "content/indicators/nojda.yaml", &INDICATOR.replace("Nöjda med", "Trygga med"));
    let before = page(&session, "nyckeltal/nojda/");
    put(dir.path(), "content/om.md", "---\ntitle: Om oss\n---\nVi finns inte.\n\n## Mer\n\nMer om oss.\n");
    assert_eq!(session.refresh(&changed("content/om.md")), Refreshed::Taken);
    let Entry::Bytes(om) = page(&session, "om/") else { panic!("a page") };
    assert!(String::from_utf8_lossy(&om).contains("Vi finns inte."));
    assert!(page(&session, "nyckeltal/nojda/") == before);
    // Other pages depend on this heading, so everything reported as changed is loaded again.
    put(dir.path(), "content/om.md", "---\ntitle: Om oss\n---\nVi finns inte.\n\n## Mindre\n\nMer om oss.\n");
    session.refresh(&Changed::Files(["content/om.md", "content/indicators/nojda.yaml"].map(str::to_owned).into()));
    assert!(page(&session, "nyckeltal/nojda/") != before);
}

#[test]
fn an_edit_of_a_part_of_the_frame_shows_on_every_page() {
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    let foot = "themes/egen/templates/foot.html";
    put(dir.path(), foot, "<footer>Före</footer>");
    let mut session = Session::open(dir.path(), Order::default()).expect("opened");
    let text = |session: &Session, path: &str| match session.answer(path) {
        Answer::Found(Served { entry: Entry::Bytes(bytes), .. }) => String::from_utf8_lossy(&bytes).into_owned(),
        other => panic!("{path}: {other:?}"),
    };
    assert!(text(&session, "om/").contains("Före"));
    put(dir.path(), foot, "<footer>Efter</footer>");
    assert_eq!(session.refresh(&Changed::Files(BTreeSet::from([foot.to_owned()]))), Refreshed::Taken);
    assert!(["om/", "nyckeltal/nojda/", "mal/"].iter().all(|path| text(&session, path).contains("Efter")));
}

#[test]
fn an_edit_of_a_stylesheet_or_a_catalogue_makes_pages_anew_and_reads_nothing_else() {
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    // Drafts are checked with the site, and do not depend on how the theme looks.
    put(dir.path(), "content/utkast.md", "---\ntitle: Utkast\ndraft: true\n---\nText.\n");
    let mut session = Session::open(dir.path(), Order::default()).expect("opened");
    let text = |session: &Session, path: &str| match session.answer(path) {
        Answer::Found(Served { entry: Entry::Bytes(bytes), .. }) => String::from_utf8_lossy(&bytes).into_owned(),
        other => panic!("{path}: {other:?}"),
    };
    let stylesheet = |session: &Session| {
        let page = text(session, "om/");
        let (_, link) =
            page.split_once("rel=\"stylesheet\" href=\"").or_else(|| page.split_once("rel=stylesheet href=")).expect("a stylesheet");
        let address: String = link.chars().take_while(|sign| !matches!(sign, '"' | '>' | ' ')).collect();
        text(session, address.trim_start_matches("../"))
    };
    // Other changes are not noticed, which shows that nothing else is read.
    put(dir.path(), "content/om.md", "---\ntitle: Om mig\n---\nVi finns inte.\n");
    let mut take = |path: &str, to: &str| {
        put(dir.path(), path, to);
        let refreshed = session.refresh(&Changed::Files(BTreeSet::from([path.to_owned()])));
        (refreshed, stylesheet(&session), text(&session, "nyckeltal/"), text(&session, "om/"))
    };
    let (refreshed, before, list, _) = take("themes/egen/locales/sv.ftl", "indicators = Våra tal\n");
    assert_eq!(refreshed, Refreshed::Taken);
    assert!(list.contains("Våra tal") && !list.contains("Mätningarna"));
    let (refreshed, after, _, about) = take("themes/egen/assets/law.css", ".law { font-style: italic }\n");
    assert_eq!(refreshed, Refreshed::Taken);
    assert!(before != after && after.contains("italic"), "{after}");
    assert!(about.contains("Om oss") && !about.contains("Om mig"));
    // What a template may be given decides over calls, and a new template may be what a page asks for.
    assert_eq!(take("themes/egen/templates/egen.html", "{% extends \"base.html\" %}").0, Refreshed::Read);
}

#[test]
fn an_edit_of_a_number_reads_nothing_but_what_hangs_together_with_it() {
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    let mut session = Session::open(dir.path(), Order::default()).expect("opened");
    let page = |session: &Session, path: &str| match session.answer(path) {
        Answer::Found(Served { entry: Entry::Bytes(bytes), .. }) => String::from_utf8_lossy(&bytes).into_owned(),
        other => panic!("{path}: {other:?}"),
    };
    let mut take = |edited: &str, from: &str, to: &str| {
        let text = fs::read_to_string(dir.path().join(edited)).expect("a file");
        assert!(text.contains(from), "{text}");
        put(dir.path(), edited, &text.replacen(from, to, 1));
        let refreshed = session.refresh(&Changed::Files(BTreeSet::from([edited.to_owned()])));
        (refreshed, page(&session, "nyckeltal/nojda/"), page(&session, "r/2022/mal/"), page(&session, "mal/"))
    };
    // Other changes are not noticed, which shows that nothing else is read.
    put(dir.path(), "content/om.md", "---\ntitle: Om mig\n---\nVi finns inte.\n");
    let nojda = "content/indicators/nojda.yaml";
    let (refreshed, own, earlier, goals) = take(nojda, "value: 90", "value: 77");
    assert_eq!(refreshed, Refreshed::Taken);
    assert!(own.contains("77") && goals.contains("77") && !earlier.contains("77"), "{goals}");
    // A further year, a note, a target: nothing that other pages depend on.
    for (from, to) in [("2021: 85", "2020: 44, 2021: 85"), ("n: 228", "n: 228, note: Sommaren ingår."), ("at_least: 88", "at_least: 66")] {
        assert_eq!(take(nojda, from, to).0, Refreshed::Taken, "{to}");
    }
    // A number of an indicator that others are part of, and one in a table shared by two indicators.
    assert_eq!(take("content/indicators/fall-unga.yaml", "2023: 12", "2023: 4").0, Refreshed::Taken);
    let (refreshed, own, ..) = take("content/values/enheter.csv", "eken;total;81;82", "eken;total;81;63");
    assert_eq!(refreshed, Refreshed::Taken);
    assert!(own.contains("63"));
    // Other pages depend on the title.
    assert_eq!(take(nojda, "Nöjda med", "Trygga med").0, Refreshed::Read);
}

#[test]
fn what_an_editor_writes_beside_a_file_is_no_change_of_the_site() {
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    let mut session = Session::open(dir.path(), Order::default()).expect("opened");
    let mut refresh = |paths: &[&str]| session.refresh(&Changed::Files(paths.iter().map(|path| (*path).to_owned()).collect()));
    // Saved by renaming: the other file is gone by then. A hidden file stays as long as the file is open in the editor.
    put(dir.path(), "content/om.md", "---\ntitle: Om oss\n---\nVi finns inte.\n\n## Mer\n\nMer om oss.\n");
    put(dir.path(), "content/.om.md.swp", "b0VIM");
    assert_eq!(refresh(&["content/om.md", "content/om.md~", "content/.om.md.swp"]), Refreshed::Taken);
    assert_eq!(refresh(&["content/om.md~", "content/.om.md.swp", "content/.hidden/om.md"]), Refreshed::Same);
    // A copy that stays is an edit, and so is a removed directory.
    put(dir.path(), "content/kopia.md", "---\ntitle: Kopia\n---\nKopia.\n");
    assert_eq!(refresh(&["content/kopia.md"]), Refreshed::Read);
    fs::remove_dir_all(dir.path().join("content/r/2022")).expect("removed");
    assert_eq!(refresh(&["content/r/2022"]), Refreshed::Read);
}
