//! The command that imports a foreign table: asks the open questions, joins the numbers with the site, and writes all files together. It never
//! interprets a cell itself.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use super::arguments::Table;
use super::read;
use super::site::Site;
use crate::area::{AreaKind, FILE, Known};
use crate::cli::{DONE, MACHINE, MISTAKES, Speaker, WRONG_USE, say, today};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::import::table::{ALL, Answers, Foreign, Line, Matter, Question, SKIP, Understood, Without, understand};
use crate::import::{self, Joined, NewFile, Standing, remembered};
use crate::indicator::{Ages, Group};
use crate::name::{AreaId, IndicatorId};
use crate::output;
use crate::source::Sources;
use crate::workbook::Sheet;

/// The name of pasted cells in the file of answers.
const PASTED: &str = "paste";

/// The number of times that proposals are accepted before open questions are listed: an answer can raise another question.
const ROUNDS: usize = 5;

impl Speaker {
    /// Imports a table.
    pub(super) fn table(&self, order: &Table) -> u8 {
        let site = match self.site(&order.root) {
            Ok(site) => site,
            Err(code) => return code,
        };
        let place = order.file.clone().unwrap_or_else(|| PathBuf::from("--paste"));
        let read = match &order.file {
            Some(file) => read::file(file),
            None => read::paste(),
        };
        let (sheets, is_text) = match read {
            Ok(read) => read,
            Err(problem @ Problem::MachineRefused { .. }) => return self.refuse(&place, problem, MACHINE),
            Err(problem) => return self.refuse(&place, problem, MISTAKES),
        };
        let name =
            order.file.as_ref().and_then(|file| file.file_name()).map_or_else(|| PASTED.to_owned(), |name| name.to_string_lossy().into());
        let kept = match Sources::beside(&order.root, remembered::FILE) {
            Ok(kept) => kept,
            Err(error) => return self.unreadable(&error),
        };
        let mut found = Diagnostics::new();
        let mut answers = kept.as_deref().map(|kept| remembered::read(kept, &name, &mut found)).unwrap_or_default();
        if found.has_errors() {
            self.print(&found, &site.sources);
            return MISTAKES;
        }
        choose(order, &mut answers);
        let foreign = match foreign(order, &answers, &name, sheets, is_text) {
            Ok(foreign) => foreign,
            Err((place, problem)) => return self.refuse(&place, problem, WRONG_USE),
        };
        let run = Run { order, site: &site, foreign: &foreign, name: &name, kept: kept.as_deref() };
        self.run(&run, answers)
    }

    fn run(&self, run: &Run, mut answers: Answers) -> u8 {
        let standing = run.site.standing();
        let understood = self.settle(run, &standing, &mut answers);
        if run.order.check {
            self.print_rows(run, &understood);
        } else {
            self.print_open_rows(run, &understood);
        }
        let mut found = Diagnostics::new();
        for (place, problem) in &understood.problems {
            found.add(Place::Path(run.place(place)), problem.clone());
        }
        if !understood.questions.is_empty() {
            self.list(&understood.questions, run.name);
            let count = understood.questions.len() as u64;
            found.add(Place::Path(run.name.to_owned()), Problem::TableOpen { count, path: remembered::FILE.to_owned() });
        }
        if found.has_errors() {
            self.print(&found, &run.site.sources);
            return MISTAKES;
        }
        let comment = self.line("line-table-comment", &[("file", run.name.to_owned().into())]);
        let mut own = Diagnostics::new();
        let joined = import::join(run.foreign, &understood, &standing, (&comment, today().unwrap_or_default()), &mut own);
        for told in own.iter() {
            let place = if let Place::Path(path) = &told.place { path.clone() } else { String::new() };
            found.add(Place::Path(if place.starts_with("content/") { place } else { run.place(&place) }), told.problem.clone());
        }
        let files = self.files(run, &understood, &answers, &joined, &mut found);
        self.print(&found, &run.site.sources);
        if found.has_errors() {
            return MISTAKES;
        }
        let differs = joined.iter().any(|joined| !joined.imported.files.is_empty());
        joined.iter().for_each(|joined| self.print_joined(joined, &understood, run.name));
        if run.order.check {
            return if differs { MISTAKES } else { DONE };
        }
        self.write(&run.order.root, &files)
    }

    /// Interprets the file, and asks while there are open questions and somebody to answer them.
    fn settle(&self, run: &Run, standing: &Standing, answers: &mut Answers) -> Understood {
        for _ in 0..ROUNDS {
            let understood = understand(run.foreign, standing, answers);
            let refused = understood.questions.iter().any(|question| question.refused.is_some());
            if understood.questions.is_empty() || refused && run.order.yes {
                return understood;
            }
            // A name that is only similar may be another area, whose numbers these would become: that is for a person to say.
            let accepted = |question: &&Question| question.matter != Matter::Area;
            let with_proposal =
                || understood.questions.iter().filter(accepted).filter_map(|question| Some((question, question.proposal.as_ref()?)));
            if run.order.yes && with_proposal().next().is_some() {
                with_proposal().for_each(|(question, proposal)| answers.put(question.matter, &question.written, proposal));
            } else if run.order.yes || run.order.check || run.order.paste || !Self::can_ask() || !self.ask(&understood.questions, answers) {
                return understood;
            }
        }
        understand(run.foreign, standing, answers)
    }

    /// Returns all files to write: indicators, tables, areas and answers.
    fn files(&self, run: &Run, understood: &Understood, answers: &Answers, joined: &[Joined], found: &mut Diagnostics) -> Vec<NewFile> {
        let mut files: Vec<NewFile> = joined.iter().flat_map(|joined| joined.imported.files.iter().cloned()).collect();
        let mut told = |path: &str, problem: Option<Problem>| {
            problem.into_iter().for_each(|problem| found.add(Place::Path(path.to_owned()), problem));
        };
        if !files.is_empty() {
            let mut own = Diagnostics::new();
            match run.areas(understood, &mut own) {
                Ok(file) => files.extend(file),
                Err(problem) => told(FILE, problem),
            }
            found.extend(own);
        }
        let mut own = Diagnostics::new();
        let comment = self.line("line-table-answers", &[]);
        match remembered::written(run.kept, run.name, answers, &comment, &mut own) {
            Ok(file) => files.extend(file),
            Err(problem) => problem.into_iter().for_each(|problem| own.add(Place::Path(remembered::FILE.to_owned()), problem)),
        }
        found.extend(own);
        files
    }

    fn write(&self, root: &Path, files: &[NewFile]) -> u8 {
        let bytes: Vec<(PathBuf, &[u8])> = files.iter().map(|file| (root.join(&file.path), file.bytes.as_slice())).collect();
        if let Err(error) = output::write_together(&bytes) {
            return self.refuse(root, error.problem(), MACHINE);
        }
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        if !paths.is_empty() {
            say(&self.line("line-import-files", &[("files", paths.join(", ").into())]));
        }
        DONE
    }

    fn print_joined(&self, joined: &Joined, understood: &Understood, name: &str) {
        let difference = &joined.imported.difference;
        let count = |number: usize| FluentValue::from(number as u64);
        let arguments = [
            ("indicator", joined.indicator.to_string().into()),
            ("title", joined.label.clone().into()),
            ("added", count(difference.added.len())),
            ("changed", count(difference.changed.len())),
            ("differs", if joined.imported.files.is_empty() { "no" } else { "yes" }.into()),
            ("new", if joined.is_new { "yes" } else { "no" }.into()),
        ];
        say(&self.line("line-table", &arguments));
        self.print_changes(difference, &understood.places, name);
        if joined.means > 0 {
            say(&format!("  {}", self.line("line-table-means", &[("count", count(joined.means))])));
        }
    }

    /// Prints for every row how it is understood.
    fn print_rows(&self, run: &Run, understood: &Understood) {
        let mut rows: BTreeMap<(usize, usize), Vec<&Line>> = BTreeMap::new();
        for line in &understood.lines {
            rows.entry((line.spot.sheet, line.spot.row)).or_default().push(line);
        }
        let without: BTreeMap<(usize, usize), Without> =
            understood.without.iter().map(|(sheet, row, without)| ((*sheet, *row), *without)).collect();
        for (at, sheet) in run.foreign.sheets.iter().enumerate() {
            for row in 0..sheet.rows.len() {
                if let Some(lines @ [first, ..]) = rows.get(&(at, row)).map(Vec::as_slice) {
                    let named = self.row_name(run, understood, first);
                    let numbers: Vec<String> = lines.iter().map(|line| self.number_of(first, line)).collect();
                    say(&format!("{}: {named}: {}", self.row_place(sheet, row), numbers.join("; ")));
                } else if let Some(without) = without.get(&(at, row)) {
                    self.print_row(sheet, row, *without);
                }
            }
        }
    }

    /// Prints why rows are left out.
    fn print_open_rows(&self, run: &Run, understood: &Understood) {
        for (at, row, without) in &understood.without {
            if let (Without::Open | Without::Skipped, Some(sheet)) = (without, run.foreign.sheets.get(*at)) {
                self.print_row(sheet, *row, *without);
            }
        }
    }

    fn print_row(&self, sheet: &Sheet, row: usize, without: Without) {
        let what = match without {
            Without::Words => "words",
            Without::Headings => "headings",
            Without::Section => "section",
            Without::Empty => "empty",
            Without::Skipped => "skipped",
            Without::Open => "open",
        };
        let cells: Vec<&str> = sheet.rows[row].iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
        let text: String = cells.join(" | ").chars().take(100).collect();
        let what = self.line("line-table-without", &[("what", what.into()), ("text", text.into())]);
        say(&format!("{}: {what}", self.row_place(sheet, row)));
    }

    fn row_place(&self, sheet: &Sheet, row: usize) -> String {
        let has_sheet = if sheet.name.is_empty() { "no" } else { "yes" };
        let arguments =
            [("has-sheet", has_sheet.into()), ("sheet", sheet.name.clone().into()), ("row", FluentValue::from((row + 1).to_string()))];
        self.line("line-table-row", &arguments)
    }

    fn row_name(&self, run: &Run, understood: &Understood, line: &Line) -> String {
        let indicator = understood.indicators.get(&line.label);
        let label = match indicator {
            Some(Some(id)) => id.to_string(),
            Some(None) => format!("{} ({SKIP})", line.label),
            None => format!("”{}” (?)", line.label),
        };
        let own = run.site.own_area();
        let place = if line.area == own { run.site.own_name() } else { understood.places.name(&line.area).to_owned() };
        format!("{label}, {place}")
    }

    /// Formats a number with what distinguishes it from the first of its row.
    fn number_of(&self, first: &Line, line: &Line) -> String {
        let ages = if line.children { Ages::Children } else { Ages::Adults };
        let label = (line.label != first.label).then(|| line.label.clone());
        let group = (line.group != Group::Total).then(|| ages.word(line.group, self.status_words()).to_owned());
        let pieces = [label, line.category.clone(), group, Some(line.period.to_string())];
        let named: Vec<String> = pieces.into_iter().flatten().collect();
        let mut told: Vec<String> = line.value.iter().map(|value| self.value(value)).collect();
        told.extend(line.beside.iter().map(|(word, (_, text))| format!("{word} {text}")));
        format!("{} = {}", named.join(", "), told.join(", "))
    }
}

/// An import of a file.
struct Run<'a> {
    order: &'a Table,
    site: &'a Site,
    foreign: &'a Foreign,
    name: &'a str,
    kept: Option<&'a [u8]>,
}

impl Run<'_> {
    /// Formats a place in the file for messages.
    fn place(&self, place: &str) -> String {
        if place.is_empty() || place == self.foreign.name { self.name.to_owned() } else { format!("{}, {place}", self.name) }
    }

    /// Returns the file of areas with the new ones.
    fn areas(&self, understood: &Understood, found: &mut Diagnostics) -> Result<Option<NewFile>, Option<Problem>> {
        let parsed = &self.site.parsed;
        let mut places = import::Places::default();
        let is_listed = parsed.areas.iter().any(|file| !matches!(file.kind, AreaKind::Operation | AreaKind::Unit));
        let own = parsed.config.area.as_ref().filter(|_| !is_listed).and_then(|area| Known::find(area.value.as_str()));
        // A site that lists areas also lists its own.
        if let Some(own) = own.filter(|_| understood.places.has_new()) {
            places.add_known(&parsed.areas, own);
        }
        places.join(&understood.places);
        let raw = self.site.sources.find(FILE).map(|file| self.site.sources.raw(&self.order.root, file)).transpose();
        let raw = raw.map_err(|error| Some(Problem::refused(&error.path, &error.error)))?;
        import::areas_file(&places, raw.as_deref(), found)
    }
}

/// Replaces what was chosen of the file before by what is chosen now. The cells of another sheet are chosen anew.
fn choose(order: &Table, answers: &mut Answers) {
    if let Some(sheet) = order.sheet.clone().filter(|sheet| answers.sheet.as_ref() != Some(sheet)) {
        answers.sheet = Some(sheet);
        answers.range = answers.range.take().map(|_| ALL.to_owned());
    }
    if let Some(range) = &order.range {
        answers.range = Some(range.clone());
    }
}

fn foreign(order: &Table, answers: &Answers, name: &str, sheets: Vec<Sheet>, is_text: bool) -> Result<Foreign, (PathBuf, Problem)> {
    let place = PathBuf::from(if order.range.is_some() { "--range" } else { remembered::FILE });
    let range = answers.range.as_ref().filter(|range| range.trim() != ALL);
    let within = range.map(|range| range.parse().map_err(|()| (place.clone(), Problem::TableRangeUnknown { found: range.clone() })));
    let id =
        |name: &String| IndicatorId::parse(name.trim()).ok_or_else(|| (PathBuf::from("--as"), Problem::BadName { found: name.clone() }));
    let names = order.names.iter().map(id).collect::<Result<_, _>>()?;
    let stem = Path::new(name).file_stem().map_or_else(|| name.to_owned(), |stem| stem.to_string_lossy().into_owned());
    Ok(Foreign { name: stem, sheets, is_guarded: is_text, only: answers.sheet.clone(), within: within.transpose()?, names })
}

impl Site {
    /// Returns the site before the import.
    fn standing(&self) -> Standing<'_> {
        Standing {
            sources: &self.sources,
            indicators: &self.parsed.data.indicators,
            tables: &self.parsed.data.tables,
            areas: &self.parsed.areas,
            own: self.own_area(),
            closed_to: None,
        }
    }

    fn own_area(&self) -> AreaId {
        self.parsed.config.area.as_ref().map_or_else(AreaId::own, |area| area.value.clone())
    }

    fn own_name(&self) -> String {
        let own = self.own_area();
        let listed = self.parsed.areas.iter().find(|file| file.id.value == own).and_then(|file| file.name.all().next().map(str::to_owned));
        listed.or_else(|| self.parsed.config.organisation.name.all().next().map(str::to_owned)).unwrap_or_else(|| own.to_string())
    }
}
