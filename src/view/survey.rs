//! What templates see of a survey: who asks, how many were asked and answered, and its questions. It never holds the answers' figures.

use serde::Serialize;

use super::LinkView;

/// A survey, with its rounds up to the page's edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyView {
    /// Its id on the page, unique there.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The language of `title` where it is not translated to the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// The level of its heading: 3 for `h3`. At most 5, since the list of questions has a heading below it.
    pub heading_level: u8,
    /// Who asks, how often, how answers are given.
    pub facts: Vec<SurveyFact>,
    /// Where to read more of it.
    pub link: Option<LinkView>,
    /// How many were asked and answered the last time and what that means, in whole sentences.
    pub words: Vec<String>,
    /// The table of its rounds. `None` where none is shown.
    pub rounds: Option<SurveyRoundsView>,
    /// What else to know of single rounds, in whole sentences.
    pub notes: Vec<String>,
    /// Its questions. On an indicator's own page only that one.
    pub questions: Vec<SurveyQuestionView>,
}

/// Something to know of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyFact {
    /// What is told: `Vem frågar`.
    pub label: String,
    /// What it is.
    pub value: String,
    /// The language of `value` where it is not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
}

/// The table of a survey's rounds. Every row has a cell for each heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyRoundsView {
    /// What the table shows.
    pub caption: String,
    /// The headings of the columns that say which round a row is: the period, and the area and group where there are several.
    pub heads: Vec<String>,
    /// The headings of the other columns.
    pub columns: Vec<String>,
    /// A row for each round, in time.
    pub rows: Vec<SurveyRoundView>,
}

/// A round in the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyRoundView {
    /// Which round it is: `2023`, `Kvinnor`.
    pub heads: Vec<String>,
    /// How many, or why it is not known.
    pub cells: Vec<SurveyCellView>,
}

/// A number of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyCellView {
    /// The number, or its state in words: `228`, `27,1 %`, `visas inte: för få personer`.
    pub text: String,
    /// Whether `text` is a number.
    pub known: bool,
}

/// A question of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurveyQuestionView {
    /// What its indicator is called.
    pub title: String,
    /// The language of `title` where it is not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The indicator's page. `None` on that page itself.
    pub url: Option<String>,
    /// The question as it was asked, where it is not the title.
    pub asked: Option<String>,
    /// The language of `asked` where it is not translated to the page's; otherwise `None`.
    pub asked_lang: Option<String>,
    /// The answers to choose from, as a list in words.
    pub options: Option<String>,
    /// The language of `options` where they are not translated to the page's; otherwise `None`.
    pub options_lang: Option<String>,
    /// The latest answers, or their state in words: `85 av 100 som svarade`. `None` on the indicator's own page.
    pub value: Option<String>,
    /// Whether `value` is a number.
    pub known: bool,
    /// The period of `value`.
    pub period: Option<String>,
    /// That agreeing is bad, in a whole sentence, where it is.
    pub negative: Option<String>,
}
