//! A site that outlives its edits answers as one that was read from nothing: after each of many random edits every file and every word of what is
//! wrong is the same. `INSYN_EDITS` says how many edits, `INSYN_SEED` which.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use insyn::diagnostic::{Diagnostics, Messages};
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::session::{Answer, Changed, Refreshed, Session};
use insyn::source::Sources;

/// How many edits are tried where nobody says.
const EDITS: u64 = 60;

/// A stream of numbers that looks random and is the same for one seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % most as u64) as usize
    }

    fn of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

const CONFIGURATION: &str = "title: Prov\nsearch: false\nopen_data: false\nbase_url: none\narea: \"2280\"\norganisation: {name: Provköping}\n\
                             languages: [sv, en]\ntheme: {name: egen}\n";
const INDICATOR: &str =
    "title: Nöjda med hemtjänsten\nshort: Nöjda\nunit: percent\nbetter: higher\nvalues: {2021: 85, 2022: 88, 2023: 90}\n";
const PAGE_TEMPLATE: &str = "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{{ page.body | safe }}{% endblock main %}";

/// A report of two chapters, a page, a page in English, an indicator, a template of its own.
fn site(root: &Path) {
    put(root, "insyn.yaml", CONFIGURATION);
    put(root, "content/_index.md", "---\ntitle: Start\n---\nHej. [Om](om.md)\n");
    put(root, "content/_index.en.md", "---\ntitle: Home\n---\nHello.\n");
    put(root, "content/om.md", "---\ntitle: Om oss\n---\nVi finns.\n\n## Mer\n\nMer om oss.\n");
    put(root, "content/r/_index.md", "---\ntitle: Rapporter\n---\n");
    put(root, "content/r/2023/_index.md", "---\ntitle: Rapport 2023\nedition: 2023\n---\nRapporten.\n");
    put(
        root,
        "content/r/2023/01-mal.md",
        "---\ntitle: Mål\n---\n## Nöjda\n\n{{ chart(indicator=\"nojda\") }}\n\nDet blev 90 procent nöjda.\n",
    );
    put(root, "content/r/2023/02-slut.md", "---\ntitle: Slut\n---\nSe [målen](01-mal.md#nojda).\n");
    put(root, "content/indicators/nojda.yaml", INDICATOR);
    put(root, "themes/egen/templates/page.html", PAGE_TEMPLATE);
}

/// One random edit; the paths that it touches.
fn edit(root: &Path, dice: &mut Dice) -> BTreeSet<String> {
    let page =
        dice.of(&["content/om.md", "content/r/2023/01-mal.md", "content/r/2023/02-slut.md", "content/_index.md", "content/_index.en.md"]);
    let text = |path: &str| fs::read_to_string(root.join(path)).unwrap_or_default();
    let mut touched = vec![page.to_owned()];
    match dice.below(14) {
        0..=4 => put(
            root,
            page,
            &(text(page) + dice.of(&["\nEtt ord till.\n", "\nDet blev 12 procent nöjda.\n", "\n*Viktigt*, och 7 % av dem.\n"])),
        ),
        5 => put(
            root,
            page,
            &(text(page)
                + dice.of(&["\n## Nytt\n\nText.\n", "\n[Länk](/om.md)\n", "\n{{ value(indicator=\"nojda\", period=\"2022\") }}\n"])),
        ),
        6 => put(root, page, &text(page).replace("Nytt", "Annat").replace("finns", "är här")),
        7 => {
            touched = vec!["content/indicators/nojda.yaml".to_owned()];
            put(root, &touched[0], &INDICATOR.replace("90", dice.of(&["90", "91", "70"])));
        }
        8 => {
            touched = vec![format!("content/ny{}.md", dice.below(3))];
            put(root, &touched[0], "---\ntitle: Ny sida\n---\nNy.\n");
        }
        9 => {
            touched = vec![format!("content/ny{}.md", dice.below(3))];
            let _ = fs::remove_file(root.join(&touched[0]));
        }
        10 => {
            touched = vec!["content/ny0.md".to_owned(), "content/bytt.md".to_owned()];
            let _ = fs::rename(root.join(&touched[0]), root.join(&touched[1]));
        }
        11 => {
            touched = vec!["insyn.yaml".to_owned()];
            put(root, &touched[0], &CONFIGURATION.replace("Prov\n", dice.of(&["Prov\n", "Annat\n", "[fel\n"])));
        }
        12 => {
            touched = vec!["themes/egen/templates/page.html".to_owned()];
            let body = dice.of(&["<h1>", "<h1 class=egen>", "<h1>{{ page.finns_inte.alls }}"]);
            put(root, &touched[0], &PAGE_TEMPLATE.replace("<h1>", body));
        }
        _ => {
            put(root, page, &(text(page) + dice.of(&["\n{{ chart(indicator=\"finns-inte\") }}\n", "\n[Borta](borta.md)\n", "\n{{ chart("])))
        }
    }
    // What is wrong is mended now and then, or most edits would be of a site with mistakes.
    if dice.below(3) == 0 {
        let whole = [("insyn.yaml", CONFIGURATION), ("themes/egen/templates/page.html", PAGE_TEMPLATE)];
        for (path, text) in whole {
            put(root, path, text);
            touched.push(path.to_owned());
        }
        for page in ["content/om.md", "content/r/2023/01-mal.md", "content/r/2023/02-slut.md", "content/_index.md", "content/_index.en.md"]
        {
            let mended = text(page)
                .replace("\n{{ chart(indicator=\"finns-inte\") }}\n", "")
                .replace("\n[Borta](borta.md)\n", "")
                .replace("\n{{ chart(", "");
            let mended = mended.replace("\n{{ value(indicator=\"nojda\", period=\"2022\") }}", "");
            put(root, page, &if page.contains("mal") && !mended.contains("nojda") { text(page) } else { mended });
            touched.push(page.to_owned());
        }
    }
    touched.into_iter().collect()
}

/// Every file of a site that is read from nothing, `None` where it has mistakes, and what is wrong.
fn from_nothing(root: &Path) -> (Option<BTreeMap<String, Entry>>, String) {
    let sources = Sources::read(root).expect("read");
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(sources, &Order::default(), &mut timings);
    let rendered = checked.render(&mut timings);
    let files = rendered.map(|rendered| rendered.output.files().map(|(path, entry)| (path.to_owned(), entry.clone())).collect());
    (files, told(&checked.found, &checked.sources))
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
    let (mut good, mut kept) = (0, 0);
    for at in 0..number("INSYN_EDITS").unwrap_or(EDITS) {
        let touched = edit(dir.path(), &mut dice);
        session.refresh(&Changed::Files(touched.clone()));
        let (files, wrong) = from_nothing(dir.path());
        let Some(files) = files else {
            // What was shown before stays, and what is wrong with the files is told; a template's fault with the pages that use it.
            kept += 1;
            for path in ["", "om/", "r/2023/mal/"] {
                session.answer(path);
            }
            let (found, sources) = session.problems();
            assert!(found.has_errors() || told(&found, sources) == wrong, "edit {at} of {touched:?}:\n{wrong}");
            continue;
        };
        good += 1;
        for (path, entry) in files.iter().filter(|(path, _)| ![".htaccess", "nginx.conf", "web.config"].contains(&path.as_str())) {
            let Answer::Found(served) = session.answer(path) else { panic!("edit {at} of {touched:?}: nothing at {path}") };
            assert!(served.entry == *entry, "edit {at} of {touched:?}: {path} is another");
        }
        let (found, sources) = session.problems();
        assert_eq!(told(&found, sources), wrong, "edit {at} of {touched:?}");
    }
    assert!(good > 5 && kept > 3, "{good} sites without mistakes, {kept} with");
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
    // Whatever else has changed is not seen, which is how it shows that nothing else is read.
    put(dir.path(), "content/indicators/nojda.yaml", &INDICATOR.replace("Nöjda med", "Trygga med"));
    let before = page(&session, "nyckeltal/nojda/");
    put(dir.path(), "content/om.md", "---\ntitle: Om oss\n---\nVi finns inte.\n\n## Mer\n\nMer om oss.\n");
    assert_eq!(session.refresh(&changed("content/om.md")), Refreshed::Read);
    let Entry::Bytes(om) = page(&session, "om/") else { panic!("a page") };
    assert!(String::from_utf8_lossy(&om).contains("Vi finns inte."));
    assert!(page(&session, "nyckeltal/nojda/") == before);
    // A heading is known to other pages, so that all is made anew of what was told to have changed.
    put(dir.path(), "content/om.md", "---\ntitle: Om oss\n---\nVi finns inte.\n\n## Mindre\n\nMer om oss.\n");
    session.refresh(&Changed::Files(["content/om.md", "content/indicators/nojda.yaml"].map(str::to_owned).into()));
    assert!(page(&session, "nyckeltal/nojda/") != before);
}
