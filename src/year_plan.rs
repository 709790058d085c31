//! The plan of a year (årshjul) from `plan.yaml`: what is done in which month, and by whom. It never checks whether what it refers to exists.

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator;
use crate::name::{Part, Period, TaskId, Wording};
use crate::source::{FileId, Spanned};
use crate::yaml::Shape::{self, Text, Wording as Words, Year};
use crate::yaml::{self, Fields, Kind, Mapping, Node, may, must};

/// A task of the plan as written. Missing values may have been invalid, which has been reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskFile {
    /// Its id in files.
    pub id: Spanned<TaskId>,
    /// The month in which it is done.
    pub month: Option<Period>,
    /// What is done.
    pub text: Option<Wording>,
    /// The role that does it.
    pub owner: Option<Wording>,
    /// The operation that does it, as written.
    pub operation: Option<Spanned<String>>,
    /// The year of the report that it concerns.
    pub report: Option<Spanned<u16>>,
    /// A page, a file or a web address that says more, as written.
    pub link: Option<Spanned<String>>,
}

/// The keys of a task.
pub static TASK: Mapping = Mapping {
    name: "task",
    keys: &[
        must("id", Shape::Id),
        must("month", Shape::Period),
        must("text", Words),
        may("owner", Words),
        may("operation", Text),
        may("report", Year),
        may("link", Text),
    ],
};

/// Parses the plan, keeping what could be read.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<TaskFile> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::List(nodes) => nodes.iter().filter_map(|node| task(node, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::Map(_) | Kind::Scalar { .. } => {
            found.add(root.span, Problem::WantedList { key: "plan.yaml".into() });
            Vec::new()
        }
    }
}

/// Parses a task. Returns `None` if its name is not a valid id.
fn task(node: &Node, found: &mut Diagnostics) -> Option<TaskFile> {
    let mut fields = Fields::of(node, "plan.yaml", &TASK, found);
    let id = fields.required_text("id").and_then(|text| id(text, fields.found));
    let month = fields.required_text("month").and_then(|text| month(&text, fields.found));
    let text = fields.required_wording("text");
    let owner = fields.wording("owner");
    let operation = fields.text("operation");
    let report = fields.year("report");
    let link = fields.text("link");
    fields.finish();
    Some(TaskFile { id: id?, month, text, owner, operation, report, link })
}

fn id(text: Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<TaskId>> {
    let value = TaskId::parse(&text.value);
    if value.is_none() {
        yaml::add_bad_name(text.span, &text.value, found);
    }
    Some(Spanned { value: value?, span: text.span })
}

/// Parses a month: `2025-03`.
fn month(text: &Spanned<String>, found: &mut Diagnostics) -> Option<Period> {
    // Whatever else it may be, it should be a month.
    let period = indicator::period(text, &mut Diagnostics::new()).filter(|period| matches!(period.part, Part::Month(_)));
    if period.is_none() {
        found.add(text.span, Problem::WantedMonth { found: text.value.clone() });
    }
    period
}
