//! Views of the pages that compare: the own area's numbers beside those of others. They never judge.

use serde::Serialize;

use super::{FilterView, LinkView, WordsView};

/// A page that compares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CompareView {
    /// The tables, by operation; none is empty.
    pub groups: Vec<CompareGroupView>,
    /// The name of the own area, as a column's heading.
    pub own: WordsView,
    /// The headings of the columns after the own area's: region, nation, peers, women, men. Only those with any number on the page.
    pub columns: Vec<WordsView>,
    /// Whether any row has a trend.
    pub has_trends: bool,
    /// The heading of the position; `None` if no row has one.
    pub position: Option<String>,
    /// The meaning of signs and computed numbers, in sentences.
    pub notes: Vec<String>,
    /// The filter controls; `None` if the page is short.
    pub filter: Option<FilterView>,
    /// The pages with a part of this, if this has all.
    pub parts: Vec<LinkView>,
    /// The other areas that can be put beside, in alphabetical order.
    pub with: Vec<CompareWithView>,
    /// The script that puts an area beside and sorts: a module.
    pub script: String,
}

/// An area that can be put beside the own one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CompareWithView {
    /// Its code, as in the address: `2281`.
    pub id: String,
    /// The page of both areas, by the area's name.
    pub link: LinkView,
    /// The URL of its numbers, as JSON.
    pub numbers: String,
}

/// The indicators of one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CompareGroupView {
    /// The operation's name: `Hemtjänst`.
    pub title: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// The rows, in alphabetical order.
    pub rows: Vec<CompareRowView>,
}

/// An indicator beside others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CompareRowView {
    /// The indicator's id: `nojdhet-hemtjanst`.
    pub id: String,
    /// Its page, by its short name.
    pub link: LinkView,
    /// The period of all numbers of the row: `2023`.
    pub period: String,
    /// The own area's number with its unit: `85 procent`.
    pub value: String,
    /// A cell for each of the page's columns.
    pub cells: Vec<CompareCellView>,
    /// The trend as a word-sized drawing: an `<svg>` with an accessible name. HTML.
    pub spark: Option<String>,
    /// How the number lies among those of all areas of its kind.
    pub position: Option<PositionView>,
    /// Where others' numbers are, if the site has none.
    pub elsewhere: Option<LinkView>,
    /// The ids of its operations, for the filter.
    pub operations: Vec<String>,
    /// How it differs from the nation's number, as values of the filter.
    pub nation: Vec<String>,
}

/// A number beside the own one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CompareCellView {
    /// The number without its unit, or its status in words; `None` if nothing is known.
    pub text: Option<String>,
    /// What it is of, if the heading does not say so: `flickor`; or the range of several: `72–91`.
    pub detail: Option<String>,
}

/// The position of a number among others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PositionView {
    /// `highest`, `middle` or `lowest`, for a shape.
    pub state: String,
    /// In words: `bland de 25 procent högsta`.
    pub text: String,
}
