//! The input of templates: plain values of finished text. It never looks anything up, counts, formats or decides.
//!
//! This is the whole interface between the program and a theme. Every text is in the page's language and formatted (numbers, dates,
//! periods); every address is relative to the page and ready for `href`. A field with HTML says so, and a template prints it with
//! `| safe`; everything else is plain text that Tera escapes.
//!
//! | template | input |
//! | --- | --- |
//! | all | `site` ([`SiteView`]), `page` ([`PageView`] with [`FrameView`]), `head` ([`HeadView`]), `frame` ([`FrameHtmlView`]), `t` (the catalogue's texts without arguments, with `_` for `-`) |
//! | `brand.html`, `navigation.html`, `foot.html` | `site`, `t`, and of `page` only [`FrameView`], `lang`, `dir` and `root` |
//! | `start.html`, `section.html` | `section` ([`SectionView`]), `brief` ([`BriefView`], optional) |
//! | `start.html` | also `start` ([`StartView`]) |
//! | `compare.html` | `compare` ([`CompareView`]) |
//! | `goals.html` | `goals` ([`GoalPageView`]) |
//! | `page.html`, `chapter.html` | nothing more |
//! | `indicators.html` | `list` ([`IndicatorListView`]) |
//! | `indicator.html` | `indicator` ([`IndicatorView`]) |
//! | `years.html` | `years` ([`YearsView`]) |
//! | `documents.html` | `documents` ([`DocumentsView`]) |
//! | `open-data.html` | `open_data` ([`OpenDataView`]) |
//! | `feedback.html` | `feedback` ([`FeedbackView`]) |
//! | `operations.html` | `operations` ([`OperationListView`]) |
//! | `operation.html` | `operation` ([`OperationView`]) |
//! | `unit.html` | `unit` ([`UnitPageView`]) |
//! | `actions.html` | `actions` ([`ActionsPageView`]) |
//! | `self-checks.html` | `checks` ([`SelfChecksPageView`]) |
//! | `plan.html` | `plan` ([`PlanView`]) |
//! | `glossary.html` | `glossary` ([`GlossaryView`]) |
//! | `text.html` | `text` ([`TextPageView`]): the accessibility statement, contact, about the data, privacy |
//! | `key.html` | `key` ([`KeyPageView`]) |
//! | `whole.html` | `whole` ([`WholeView`]) |
//! | `search.html` | `search` ([`SearchView`]), `map` ([`SiteMapView`]) |
//! | `site-map.html` | `map` ([`SiteMapView`]) |
//! | `404.html` | nothing more; its addresses are absolute, since it is shown at any address |
//!
//! A component for a shortcode gets `data`, which is defined in the shortcode's own file unless other pages share it.
//!
//! Versions may add fields, but never rename or remove one without an entry in the changelog.

mod action;
mod answer;
mod compare;
mod document;
mod documents;
mod figure;
mod filter;
mod goal;
mod head;
mod indicator;
mod law;
mod open_data;
mod operation;
mod page;
mod report;
mod search;
mod self_check;
mod start;
mod survey;
mod term;
mod unit;
mod whole;
mod year_plan;

pub use action::{
    ActionEditionView, ActionGroupView, ActionState, ActionStatusGroupView, ActionView, ActionsPageView, EarlierStatusView, ReasonView,
    StatusView,
};
pub use answer::AnswerView;
pub use compare::{CompareCellView, CompareGroupView, CompareRowView, CompareView, CompareWithView, PositionView};
pub use document::{DocumentRow, DocumentView};
pub use documents::{AttachmentPlaceView, AttachmentView, DocumentReportView, DocumentsView, FeedbackView};
pub use figure::{DownloadView, EmbedView, EventView, FigureView, FragmentView, KeyView, NoteView, SourceView, TableView};
pub use filter::{FilterChoiceView, FilterOptionView, FilterView};
pub use goal::{
    BriefGoalView, BriefLevelView, BriefView, FactView, GoalCountView, GoalEditionView, GoalGroupView, GoalPageView, GoalResultView,
    GoalView, GoalsView,
};
pub use head::HeadView;
pub use indicator::{
    ComparisonView, HistoryView, IndicatorActionView, IndicatorCommentView, IndicatorGoalView, IndicatorGroupView, IndicatorItemView,
    IndicatorListView, IndicatorUnitView, IndicatorView, VerdictState, VerdictView,
};
pub use law::{
    DefectView, KeyGroupView, KeyPageView, KeySymbolView, TextItemView, TextPageView, TextPartKind, TextPartView, TextSectionView,
};
pub use open_data::{DataFileView, DataFilesView, DataIndicatorView, DataListView, ExplainedView, LicenseView, OpenDataView};
pub use operation::{ContactView, OperationItemView, OperationListView, OperationView, UnitView};
pub use page::{
    AlternateView, AsideView, ChildView, DateView, EditionLinkView, FrameHtmlView, FrameView, LanguageView, LogoView, NavItem, NoticeKind,
    NoticeView, OrganisationView, PageView, SectionView, SiteView, TocEntry, VersionView,
};
pub use report::{ChangeGroupView, ChangeItemView, ChangeState, ChangesView, DevelopmentView, EditionView, ReportYearsView, YearsView};
pub use search::{SearchView, SiteMapEntry, SiteMapGroup, SiteMapIndicator, SiteMapView};
pub use self_check::{
    ListedSelfCheckView, MeasurementStepView, MeasurementView, SelfCheckView, SelfChecksEditionView, SelfChecksPageView, SelfChecksView,
};
pub use start::{BiggestChangesView, StartBoxView, StartLinkView, StartView};
pub use survey::{SurveyCellView, SurveyFact, SurveyQuestionView, SurveyRoundView, SurveyRoundsView, SurveyView};
pub use term::{GlossaryView, SignView, TermView};
pub use unit::{UnitPageView, UnitResultView};
pub use whole::{WholeChapterView, WholeView};
pub use year_plan::{PlanMonthView, PlanView, TaskView};

use serde::Serialize;

/// A link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// The link's text.
    pub title: String,
    /// The URL, ready for `href`.
    pub url: String,
    /// What the reader should know before opening it, without parentheses: `pdf, 2,6 MB`. `None` for an ordinary page.
    pub detail: Option<String>,
    /// Whether it leads to another website. The theme marks such links.
    pub external: bool,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}

/// A text of the content with its language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WordsView {
    /// The text. Plain.
    pub text: String,
    /// Its language if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}
