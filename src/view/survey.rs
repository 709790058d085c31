//! Views of a survey: who conducts it, how many were asked and answered, and its questions. They never contain the figures of the answers.

use serde::Serialize;

use super::LinkView;

/// A survey, with its rounds up to the page's edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyView {
    /// Its id, unique on the page.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// The level of its heading: 3 for `h3`. At most 5, since the list of questions has a heading below it.
    pub heading_level: u8,
    /// Who conducts it, how often, and the answer scale.
    pub facts: Vec<SurveyFact>,
    /// A link to more information.
    pub link: Option<LinkView>,
    /// The latest numbers of people asked and answering, and their meaning, in sentences.
    pub words: Vec<String>,
    /// The table of its rounds, if any are shown.
    pub rounds: Option<SurveyRoundsView>,
    /// Remarks on single rounds, in sentences.
    pub notes: Vec<String>,
    /// Its questions. On an indicator's own page only that one.
    pub questions: Vec<SurveyQuestionView>,
}

/// A fact about a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyFact {
    /// The label: `Vem frågar`.
    pub label: String,
    /// The value.
    pub value: String,
    /// The language of `value` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}

/// The table of a survey's rounds. Every row has one cell per header.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyRoundsView {
    /// Its caption.
    pub caption: String,
    /// The headers of the columns that identify a round: the period, and the area and group if there are several.
    pub heads: Vec<String>,
    /// The headers of the other columns.
    pub columns: Vec<String>,
    /// The rows, one per round, in chronological order.
    pub rows: Vec<SurveyRoundView>,
}

/// A round in the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyRoundView {
    /// The cells that identify the round: `2023`, `Kvinnor`.
    pub heads: Vec<String>,
    /// The numbers, or why they are unknown.
    pub cells: Vec<SurveyCellView>,
}

/// A number of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyCellView {
    /// The number, or its status in words: `228`, `27,1 %`, `visas inte: för få personer`.
    pub text: String,
    /// Whether `text` is a number.
    pub known: bool,
}

/// A question of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyQuestionView {
    /// The name of its indicator.
    pub title: String,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The indicator's page. `None` on that page itself.
    pub url: Option<String>,
    /// The question as it was asked, if it differs from the title.
    pub asked: Option<String>,
    /// The language of `asked` if it is not the page's; otherwise `None`.
    pub asked_lang: Option<String>,
    /// The answer options, as a list in words.
    pub options: Option<String>,
    /// The language of `options` if it is not the page's; otherwise `None`.
    pub options_lang: Option<String>,
    /// The latest result, or its status in words: `85 av 100 som svarade`. `None` on the indicator's own page.
    pub value: Option<String>,
    /// Whether `value` is a number.
    pub known: bool,
    /// The period of `value`.
    pub period: Option<String>,
    /// That agreement is bad, if it is, in a whole sentence.
    pub negative: Option<String>,
}
