//! The command that makes the chapters of a report of a Word document: decides where they are put, writes all files together, and prints what was
//! lost. It never overwrites a file that somebody has written in, and never reads the document itself.

pub(super) mod arguments;
mod begun;
mod describe;
mod print;
mod target;

use std::path::Path;

use super::site::Site;
use crate::area::Known;
use crate::cli::{DONE, MACHINE, MISTAKES, Speaker, WRONG_USE};
use crate::diagnostic::Problem;
use crate::output;
use crate::source::Sources;
use crate::word::{self, LARGEST, Manuscript, Report};
use arguments::Word;
use begun::Begun;
use target::{Target, Written};

/// The error numbers by which Windows says that another program has a file open.
const IN_USE: [i32; 2] = [32, 33];

impl Speaker {
    /// Imports a document.
    pub(super) fn word(&self, order: &Word) -> u8 {
        let site = match self.site(&order.root) {
            Ok(site) => site,
            Err(code) => return code,
        };
        let mut manuscript = match manuscript(&order.file) {
            Ok(manuscript) => manuscript,
            Err(problem) => {
                let code = if matches!(problem, Problem::MachineRefused { .. }) { MACHINE } else { MISTAKES };
                return self.refuse(&order.file, problem, code);
            }
        };
        let target = match Target::of(order.into.as_deref(), &manuscript) {
            Ok(target) => target,
            Err(problem) => return self.refuse(Path::new("--into"), problem, WRONG_USE),
        };
        let begun = Begun::of(&site, &order.root, &target);
        let chapters: Vec<String> = manuscript.chapter_names().iter().map(|name| target.path_of(name)).collect();
        // Nobody is asked about a document that cannot be written.
        let mut in_the_way = taken(&site, &order.root, &target, begun.as_ref(), &chapters);
        if in_the_way.is_empty() && !order.dry_run && Self::can_ask() {
            self.describe(&mut manuscript, &mut std::io::stdin().lock(), &mut std::io::stdout());
        }
        let mut report = manuscript.report(&target.folder);
        let covering = begun.as_ref().map(|begun| begun.carry_covers(&mut report)).unwrap_or_default();
        let files = self.files_of(&report, &target, begun.as_ref(), order);
        if in_the_way.is_empty() {
            let paths: Vec<String> = files.iter().map(|(path, _)| path.clone()).collect();
            in_the_way = taken(&site, &order.root, &target, begun.as_ref(), &paths);
        }
        if !in_the_way.is_empty() {
            return self.refuse(&order.root, Problem::WordFilesExist { files: in_the_way }, MISTAKES);
        }
        if !order.dry_run {
            let changes = Begun::changes(begun.as_ref(), &order.root, &files);
            if let Err(error) = output::write_and_move(&changes, &[]) {
                return self.refuse(&order.root, error.problem(), MACHINE);
            }
        }
        self.print_report(&report, &target, &files, order);
        if let Some(begun) = &begun {
            self.print_begun(begun, &files, &covering, order);
        }
        self.print_next(begun.as_ref(), order);
        DONE
    }

    /// Returns the files of a report, in the order in which they are printed.
    fn files_of(&self, report: &Report, target: &Target, begun: Option<&Begun>, order: &Word) -> Vec<Written> {
        let below = |path: &str| target.path_of(path);
        let mut files = target.pages_above(&order.root);
        let own = below("_index.md");
        if let Some(page) = begun.and_then(|begun| begun.own_page(&own, &target.title_of_year(), report)) {
            files.push((own, page.into_bytes()));
        } else if order.root.join(&own).exists() {
            // The report's own page stays, so the text before the first chapter is a page of its own.
            if !report.lead.is_empty() || !report.about.is_empty() {
                let title = self.line("line-word-lead", &[]);
                let page = word::page_about(&[("title", &title)], &report.about, &report.lead);
                files.push((below("00-inledande-text.md"), page.into_bytes()));
            }
        } else {
            files.push((own, target.page(report, order.draft).into_bytes()));
        }
        files.extend(report.chapters.iter().chain(&report.pictures).map(|file| (below(&file.path), file.bytes.clone())));
        let is_area = |name: &str| Known::find(name).is_some();
        files.extend(report.series.iter().map(|series| (series.path(), series.csv(&is_area).into_bytes())));
        files
    }
}

fn manuscript(file: &Path) -> Result<Manuscript, Problem> {
    let unreadable = |kind: &str| Problem::WordUnreadable { kind: kind.to_owned() };
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // Word writes such a file beside an open document; it only has the name of whoever opened it.
    if name.starts_with("~$") {
        return Err(unreadable("lock"));
    }
    let bytes = Sources::elsewhere(file, LARGEST + 1).map_err(|error| match error.error.raw_os_error() {
        Some(number) if cfg!(windows) && IN_USE.contains(&number) => unreadable("open"),
        _ => Problem::refused(&error.path, &error.error),
    })?;
    let stem = Path::new(&name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    word::read(&bytes, &stem).map_err(|error| unreadable(error.kind()))
}

/// Returns the files that are in the way: the same, and chapters that would have the same address. Those that an outline wrote and nobody has
/// touched are not.
fn taken(site: &Site, root: &Path, target: &Target, begun: Option<&Begun>, files: &[String]) -> Vec<String> {
    let is_replaced = |path: &str| begun.is_some_and(|begun| begun.has_untouched(path));
    let mut taken: Vec<String> = files.iter().filter(|path| root.join(path).exists() && !is_replaced(path)).cloned().collect();
    let folder = format!("content/{}/", target.folder);
    let address = |path: &str| {
        let name = path.strip_prefix(&folder)?.strip_suffix(".md").filter(|name| !name.contains('/'))?;
        Some(name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('-').to_owned())
    };
    let new: Vec<String> = files.iter().filter_map(|path| address(path)).collect();
    for (_, file) in site.sources.files() {
        let has_address = address(&file.path).is_some_and(|address| new.contains(&address));
        if has_address && !taken.contains(&file.path) && !is_replaced(&file.path) {
            taken.push(file.path.clone());
        }
    }
    taken.sort();
    taken
}
