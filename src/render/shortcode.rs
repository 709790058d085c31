//! Shortcodes, a file each: how its call is read, and the input of its component. It never decides how it looks: the theme's component
//! does.
//!
//! A theme's component receives `data` according to what its metadata says that it `shows`:
//!
//! | `shows` | `data` |
//! | --- | --- |
//! | `figure`, `matrix` | [`FigureView`](crate::view::FigureView) |
//! | `table` | [`TableView`](crate::view::TableView) |
//! | `scorecard` | [`ScorecardView`] |
//! | `value` | [`ValueView`] |
//! | `spark` | [`SparkView`] |
//! | `change` | [`ChangeView`] |
//! | `comment` | [`CommentView`] |
//! | `quote` | [`QuoteView`] |
//! | `box` | [`BoxView`] |
//! | `file` | [`FileView`] |
//! | `image` | [`ImageView`] |
//! | `document` | [`DocumentView`](crate::view::DocumentView) |
//! | `budget` | [`BudgetView`] |
//! | `goals`, and `goal` of one | [`GoalsView`](crate::view::GoalsView) |
//! | `fact` | [`FactView`](crate::view::FactView) |
//! | `lost` | [`LostView`] |
//! | `survey` | [`SurveyView`](crate::view::SurveyView) |
//! | `actions` | [`ActionsView`] |
//! | `self_checks` | [`SelfChecksView`](crate::view::SelfChecksView) |
//! | `plan` | [`PlanView`](crate::view::PlanView) |
//! | `nothing` | an empty map |

pub(in crate::render) mod actions;
mod budget;
mod change;
pub(in crate::render) mod comment;
mod document;
mod fact;
mod figure;
pub(crate) mod file;
mod goal;
mod goals;
mod image;
mod info_box;
mod lost;
mod matrix;
mod nothing;
mod on_page;
mod plan;
mod quote;
mod scorecard;
mod self_checks;
mod spark;
mod survey;
mod table;
mod value;

pub use actions::ActionsView;
pub use budget::{BudgetCellView, BudgetRowView, BudgetView};
pub use change::ChangeView;
pub use comment::CommentView;
pub use file::FileView;
pub use image::ImageView;
pub use info_box::BoxView;
pub use lost::LostView;
pub(in crate::render) use on_page::{OnPage, Repeated};
pub use quote::QuoteView;
pub use scorecard::{ScorecardCellView, ScorecardRowView, ScorecardView};
pub use spark::SparkView;
pub use value::ValueView;

use tera::Value;

use crate::call::{ResolvedCall, Scope};
use crate::diagnostic::Diagnostics;
use crate::indicator::{Cell, Indicator};
use crate::name::Period;
use crate::page::Call;

/// The kinds of shortcodes. A new one is a file and a row here.
const KINDS: [Kind; 23] = [
    figure::KIND,
    spark::KIND,
    table::KIND,
    scorecard::KIND,
    value::KIND,
    change::KIND,
    comment::KIND,
    quote::KIND,
    info_box::KIND,
    file::KIND,
    image::KIND,
    document::KIND,
    budget::KIND,
    goal::KIND,
    goals::KIND,
    actions::KIND,
    self_checks::KIND,
    plan::KIND,
    matrix::KIND,
    survey::KIND,
    fact::KIND,
    lost::KIND,
    nothing::KIND,
];

/// The values of `shows` that a component can have.
pub const NAMES: [&str; KINDS.len()] = {
    let mut names = [""; KINDS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = KINDS[at].shows;
        at += 1;
    }
    names
};

/// A kind of shortcode.
struct Kind {
    /// The value of `shows` in a component's metadata.
    shows: &'static str,
    /// Whether it shows numbers. If so, pages elsewhere depend on its indicators alone.
    is_number: bool,
    /// Reads a call. Returns `None` after reporting all its mistakes.
    read: for<'s, 'c> fn(&ResolvedCall<'s, 'c>, &mut Diagnostics) -> Option<Box<dyn Shortcode<'s> + 's>>,
}

/// A shortcode whose call was read.
pub(crate) trait Shortcode<'s> {
    /// Returns the `data` of its component; `None` if there is nothing to show, which `read` has reported.
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value>;

    /// Returns the number that it puts into running text, if any.
    fn told(&self) -> Option<Told<'s>> {
        None
    }
}

/// A number in running text.
pub(crate) struct Told<'s> {
    /// Its indicator.
    pub indicator: &'s Indicator,
    /// Its period; for a change, the later one.
    pub period: Period,
    /// Its cell, if it is a single number and not a change.
    pub alone: Option<&'s Cell>,
}

fn boxed<'s>(shortcode: Option<impl Shortcode<'s> + 's>) -> Option<Box<dyn Shortcode<'s> + 's>> {
    shortcode.map(|shortcode| Box::new(shortcode) as Box<_>)
}

/// Reads a call. Returns `None` after reporting all its mistakes. Check and rendering both use this function, so that they agree.
pub(crate) fn read<'s>(scope: &Scope<'s>, call: &Call, found: &mut Diagnostics) -> Option<Box<dyn Shortcode<'s> + 's>> {
    let checked = scope.read(call, found)?;
    let kind = KINDS.iter().find(|kind| kind.shows == checked.shows)?;
    (kind.read)(&checked, found)
}

/// Whether a component that `shows` this shows numbers. If so, pages elsewhere depend on the call's indicators alone.
pub(crate) fn is_number(shows: &str) -> bool {
    KINDS.iter().any(|kind| kind.shows == shows && kind.is_number)
}
