//! Shortcodes: a file each holds how a call of it is read and what it shows. It never says how that looks: the theme's component does.
//!
//! A component of the theme that answers a shortcode is given `data`, by what its metadata says that it `shows`:
//!
//! | `shows` | `data` |
//! | --- | --- |
//! | `figure`, `matrix` | [`FigureView`](crate::view::FigureView) |
//! | `table` | [`TableView`](crate::view::TableView) |
//! | `value` | [`ValueView`] |
//! | `spark` | [`SparkView`] |
//! | `change` | [`ChangeView`] |
//! | `comment` | [`CommentView`] |
//! | `box` | [`BoxView`] |
//! | `file` | [`FileView`] |
//! | `image` | [`ImageView`] |
//! | `document` | [`DocumentView`](crate::view::DocumentView) |
//! | `goals`, and `goal` of one | [`GoalsView`](crate::view::GoalsView) |
//! | `fact` | [`FactView`](crate::view::FactView) |
//! | `lost` | [`LostView`] |
//! | `survey` | [`SurveyView`](crate::view::SurveyView) |
//! | `actions` | [`ActionsView`] |
//! | `nothing` | an empty map |

pub(in crate::render) mod actions;
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
mod spark;
mod survey;
mod table;
mod value;

pub use actions::ActionsView;
pub use change::ChangeView;
pub use comment::CommentView;
pub use file::FileView;
pub use image::ImageView;
pub use info_box::BoxView;
pub use lost::LostView;
pub(in crate::render) use on_page::{OnPage, Repeated};
pub use spark::SparkView;
pub use value::ValueView;

use tera::Value;

use crate::call::{CheckedCall, Scope};
use crate::diagnostic::Diagnostics;
use crate::indicator::{Cell, Indicator};
use crate::name::Period;
use crate::page::Call;

/// The kinds of shortcodes. A new one is a file and a row here.
const KINDS: [Kind; 18] = [
    figure::KIND,
    spark::KIND,
    table::KIND,
    value::KIND,
    change::KIND,
    comment::KIND,
    info_box::KIND,
    file::KIND,
    image::KIND,
    document::KIND,
    goal::KIND,
    goals::KIND,
    actions::KIND,
    matrix::KIND,
    survey::KIND,
    fact::KIND,
    lost::KIND,
    nothing::KIND,
];

/// What a component may say that it `shows`.
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
    /// By which name components say that they show it.
    shows: &'static str,
    /// Whether it shows numbers, so that pages elsewhere know no more of it than its indicators.
    is_number: bool,
    /// Reads a call. Returns `None` after reporting all that is wrong with it.
    read: for<'s, 'c> fn(&CheckedCall<'s, 'c>, &mut Diagnostics) -> Option<Box<dyn Shortcode<'s> + 's>>,
}

/// A shortcode whose call was read.
pub(crate) trait Shortcode<'s> {
    /// What its component is given as `data`. `None` if there is nothing to show, which the reading has reported.
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value>;

    /// The number that it tells in words.
    fn told(&self) -> Option<Told<'s>> {
        None
    }
}

/// A number that stands in running text.
pub(crate) struct Told<'s> {
    /// Whose it is.
    pub indicator: &'s Indicator,
    /// Of when: of a change, the later period.
    pub period: Period,
    /// The number, where it stands there by itself and not as a change.
    pub alone: Option<&'s Cell>,
}

fn boxed<'s>(shortcode: Option<impl Shortcode<'s> + 's>) -> Option<Box<dyn Shortcode<'s> + 's>> {
    shortcode.map(|shortcode| Box::new(shortcode) as Box<_>)
}

/// What a call is. Returns `None` after reporting all its mistakes. The check and the rendering read calls through this alone, so that what was
/// checked is what is rendered.
pub(crate) fn read<'s>(scope: &Scope<'s>, call: &Call, found: &mut Diagnostics) -> Option<Box<dyn Shortcode<'s> + 's>> {
    let checked = scope.read(call, found)?;
    let kind = KINDS.iter().find(|kind| kind.shows == checked.shows)?;
    (kind.read)(&checked, found)
}

/// Whether what a component shows are numbers, so that pages elsewhere know no more of a call than its indicators.
pub(crate) fn is_number(shows: &str) -> bool {
    KINDS.iter().any(|kind| kind.shows == shows && kind.is_number)
}
