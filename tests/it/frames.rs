//! The frame of a page is made once for all pages of a language, depth and section, and equals one made for the page alone.

use std::path::Path;

use insyn::diagnostic::Diagnostics;
use insyn::output::Nowhere;
use insyn::pipeline::{self, Order, Timings};
use insyn::render::{Common, Renderer};
use insyn::source::Sources;

const CONFIGURATION: &str = "title: Prov\nbase_url: none\nsearch: false\narea: \"2280\"\norganisation: {name: Provköping}\n";

/// Returns the number of frames and of pages of a report with a number of chapters.
fn frames(chapters: usize) -> (usize, usize) {
    let files =
        (1..=chapters).map(|at| (format!("content/r/2023/{at:03}-kapitel-{at}.md"), format!("---\ntitle: Kapitel {at}\n---\nText.\n")));
    let always = [
        ("insyn.yaml", CONFIGURATION),
        ("content/_index.md", "---\ntitle: Start\n---\n"),
        ("content/om.md", "---\ntitle: Om\n---\nOm oss.\n"),
        ("content/r/_index.md", "---\ntitle: Berättelser\n---\n"),
        ("content/r/2023/_index.md", "---\ntitle: Berättelse 2023\nedition: 2023\n---\n"),
    ];
    let all: Vec<(String, String)> = always.map(|(path, text)| (path.to_owned(), text.to_owned())).into_iter().chain(files).collect();
    let sources = Sources::from_memory(all.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let built = pipeline::load_sources(sources, &Order::default(), &mut Timings::default());
    let (site, theme) = built.site.as_ref().expect("a site");
    let (common, mut found) = (Common::of(site, theme), Diagnostics::new());
    let renderer = Renderer::new(site, theme, &common, None);
    let rendered = renderer.all(&renderer.plan(&mut found), &Nowhere, &mut found);
    assert!(!found.has_errors());
    (common.frames_made(), rendered.pages)
}

#[test]
fn more_pages_of_a_section_take_no_more_frames() {
    let ((few, pages_of_few), (many, pages_of_many)) = (frames(5), frames(60));
    assert_eq!(pages_of_many, pages_of_few + 55);
    assert_eq!(few, many);
    assert!(few < pages_of_few, "{few} frames for {pages_of_few} pages");
}

#[test]
fn a_page_is_the_same_whichever_page_its_frame_was_made_for() {
    for name in ["languages", "goals"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name).join("site");
        let sources = Sources::read(&root).expect("a site");
        let built = pipeline::load_sources(sources, &Order::default(), &mut Timings::default());
        let (site, theme) = built.site.as_ref().expect("a site");
        let shared = Common::of(site, theme);
        let together = Renderer::new(site, theme, &shared, None);
        let plan = together.plan(&mut Diagnostics::new());
        let mut pages = 0;
        for job in &plan.jobs {
            let alone = Common::of(site, theme);
            let (own, common) = (Renderer::new(site, theme, &alone, None).one(&plan, job), together.one(&plan, job));
            pages += alone.frames_made();
            assert!(own.files == common.files, "{name}: {job:?}");
        }
        assert!(shared.frames_made() < pages, "{name}: {} frames for {pages} pages", shared.frames_made());
    }
}
