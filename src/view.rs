//! What a template may see: plain values made of ready text. It never looks anything up, counts, formats or decides.
//!
//! This is the whole interface between the program and a theme. Every text is in the page's language and formatted (numbers, dates,
//! periods); every address is relative to the page that it stands on and ready for `href`. A field whose text is HTML says so, and a
//! template prints it with `| safe`; everything else is plain text that Tera escapes.
//!
//! | template | is given |
//! | --- | --- |
//! | every one | `site` ([`SiteView`]), `page` ([`PageView`]), `t` (the catalogue's texts that take no argument, `-` written as `_`) |
//! | `start.html`, `section.html` | `section` ([`SectionView`]) |
//! | `page.html`, `chapter.html` | nothing more |
//! | `indicators.html` | `list` ([`IndicatorListView`]) |
//! | `indicator.html` | `indicator` ([`IndicatorView`]) |
//! | `years.html` | `years` ([`YearsView`]) |
//! | `404.html` | nothing more; its addresses start at the server's root, since it is shown at any address |
//!
//! A component of the theme that answers a shortcode is given `data`, by what its metadata says that it `shows`:
//!
//! | `shows` | `data` |
//! | --- | --- |
//! | `figure` | [`FigureView`] |
//! | `table` | [`TableView`] |
//! | `value` | [`ValueView`] |
//! | `change` | [`ChangeView`] |
//! | `comment` | [`CommentView`] |
//! | `box` | [`BoxView`] |
//! | `file` | [`FileView`] |
//! | `image` | [`ImageView`] |
//! | `document` | [`DocumentView`] |
//! | `survey` | [`SurveyView`] |
//! | `nothing` | an empty map |
//!
//! Fields are added between versions, but never renamed or taken away without a line in the change log.

mod figure;
mod indicator;
mod page;
mod report;
mod shortcode;
mod survey;

pub use figure::{EventView, FigureView, KeyView, NoteView, SourceView, TableView};
pub use indicator::{
    IndicatorCommentView, IndicatorGroupView, IndicatorItemView, IndicatorListView, IndicatorView, VerdictState, VerdictView,
};
pub use page::{
    AlternateView, AsideView, ChildView, DateView, EditionLinkView, LanguageView, LogoView, NavItem, NoticeKind, NoticeView,
    OrganisationView, PageView, SectionView, SiteView, TocEntry,
};
pub use report::{ChangeGroupView, ChangeItemView, ChangeState, ChangesView, DevelopmentView, EditionView, ReportYearsView, YearsView};
pub use shortcode::{BoxView, ChangeView, CommentView, DocumentRow, DocumentView, FileView, ImageView, ValueView};
pub use survey::{SurveyCellView, SurveyFact, SurveyQuestionView, SurveyRoundView, SurveyRoundsView, SurveyView};

use serde::Serialize;

/// A link: where it goes and what it is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// The link's text.
    pub title: String,
    /// The address, ready for `href`.
    pub url: String,
    /// What the reader should know before opening it, without parentheses: `pdf, 2,6 MB`. `None` for an ordinary page.
    pub detail: Option<String>,
    /// Whether it leads to another website. The theme marks such links.
    pub external: bool,
}
