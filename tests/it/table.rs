//! The import of foreign tables from the editor's perspective: workbooks, text files and pasted cells, created here in the layouts in which they are
//! published.

mod bad;
mod built;
mod round;
mod shapes;

use std::fs;
use std::io::Write;
use std::ops::Deref;
use std::process::{Command, Stdio};

use rust_xlsxwriter::{Format, Workbook};

use crate::folder::{Folder, Run};

/// A site, and a directory for the imported files.
struct Bench(Folder);

impl Deref for Bench {
    type Target = Folder;

    fn deref(&self) -> &Folder {
        &self.0
    }
}

impl Bench {
    fn new() -> Self {
        Self(Folder::new())
    }

    fn get(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap_or_default().trim_start_matches('\u{feff}').to_owned()
    }

    /// Imports a file with this name.
    fn import(&self, name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> Run {
        let file = self.beside(name);
        fs::write(&file, bytes).expect("written");
        self.run(&[&["import", "table", file.to_str().expect("a path")], more].concat(), b"")
    }

    fn run(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
        command.args(arguments).args(["--lang", "sv", "--root"]).arg(self.root());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        child.stdin.take().expect("an input").write_all(input).expect("written");
        child.wait_with_output().expect("the program ends").into()
    }

    /// Returns the rows of an indicator's imported table, without the indicator: area, group, period, number and status.
    fn rows(&self, indicator: &str) -> Vec<String> {
        let table = self.get(&format!("content/values/import/{indicator}.csv"));
        table.lines().skip(1).map(|line| line.trim_start_matches(&format!("{indicator};")).trim_end_matches(';').to_owned()).collect()
    }

    /// Returns every file of the site, for checking that nothing was written.
    fn files(&self) -> Vec<String> {
        let mut files: Vec<String> = walkdir::WalkDir::new(self.root())
            .into_iter()
            .filter_map(|entry| entry.ok().filter(|entry| entry.file_type().is_file()))
            .map(|entry| entry.path().strip_prefix(self.root()).expect("below").display().to_string())
            .collect();
        files.sort();
        files
    }
}

/// A sheet: its name, its rows with `|` between the cells, and its merged cells by row and column with their text.
type SheetOf<'a> = (&'a str, &'a [&'a str], &'a [(u32, u16, u32, u16, &'a str)]);

/// Creates a workbook. Cells that look like a number become numbers, unless they start with an apostrophe.
fn workbook(sheets: &[SheetOf<'_>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows, merged) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(cells.split('|')) {
                let is_code = cell.starts_with('0') && !cell.starts_with("0.") && cell.len() > 1;
                if let Some(number) = cell.parse::<f64>().ok().filter(|_| !is_code) {
                    sheet.write_number(row, column, number).expect("written");
                } else if !cell.is_empty() {
                    sheet.write_string(row, column, cell.trim_start_matches('\'')).expect("written");
                }
            }
        }
        for (top, left, bottom, right, text) in *merged {
            sheet.merge_range(*top, *left, *bottom, *right, text, &Format::new()).expect("merged");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}
