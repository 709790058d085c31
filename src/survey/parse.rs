//! Parses a survey's file, keeping spans. It never looks at another file.

use rust_decimal::Decimal;

use super::keys::{ASKED_AS, QUESTION, ROUND, SURVEY};
use super::{Counted, People, Rate};
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{self, Ages, CellValue, DecimalSign, Group};
use crate::name::{Period, SurveyId, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Fields, Kind, Node, scalar, wording};

/// The largest interval between two surveys, in years.
const MOST_YEARS: u32 = 20;

/// A round as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFile {
    /// The area as written; `None` for the site's own.
    pub area: Option<Spanned<String>>,
    /// The group.
    pub group: Group,
    /// The words for the groups: women and men, or girls and boys.
    pub ages: Ages,
    /// The period.
    pub period: Period,
    /// The number of people asked; has the span of the round if missing.
    pub asked: Spanned<People>,
    /// The number of people who answered.
    pub answered: Spanned<People>,
    /// The response rate as reported.
    pub rate: Spanned<Rate>,
    /// The size of the population.
    pub population: Spanned<People>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// The span of the round.
    pub span: Span,
}

/// A question as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionFile {
    /// The indicator with its results.
    pub indicator: Spanned<String>,
    /// The question as it was asked.
    pub text: Option<Wording>,
    /// The answer options.
    pub options: Vec<Wording>,
    /// Whether agreement is bad.
    pub negative: bool,
}

/// A survey as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyFile {
    /// The name of the file.
    pub id: SurveyId,
    /// Its name for readers.
    pub name: Wording,
    /// The organisation that conducts it.
    pub by: Option<Wording>,
    /// Its URL.
    pub url: Option<String>,
    /// The interval in years.
    pub every: Option<u8>,
    /// The answer scale.
    pub scale: Option<Wording>,
    /// What is counted.
    pub asked_as: Option<Counted>,
    /// The rounds.
    pub rounds: Vec<RoundFile>,
    /// Its questions.
    pub questions: Vec<QuestionFile>,
    /// The span of the file.
    pub span: Span,
}

/// Parses a survey's file. `name` is the file name without its extension. A file with errors still yields what could be read, so that
/// references to the survey are not reported as unknown; `None` only if the name is not a valid id.
pub fn parse(file: FileId, name: &str, text: &str, found: &mut Diagnostics) -> Option<SurveyFile> {
    let whole = Span::new(file, 0, text.len());
    let Some(id) = SurveyId::parse(name) else {
        found.add(Span::new(file, 0, 0), Problem::bad_file_name(name));
        return None;
    };
    let survey = match yaml::parse(file, text, 0, found) {
        Some(root @ Node { kind: Kind::Map(_) | Kind::Empty, .. }) => read(id, &root, found),
        other => {
            if let Some(root) = other {
                found.add(root.span, Problem::WantedKeys { key: format!("{name}.yaml") });
            }
            // Do not report what an empty file lacks: that is not the error of this one.
            read(id, &Node { span: whole, kind: Kind::Empty }, &mut Diagnostics::new())
        }
    };
    Some(SurveyFile { span: whole, ..survey })
}

fn read(id: SurveyId, root: &Node, found: &mut Diagnostics) -> SurveyFile {
    let mut fields = Fields::of(root, id.as_str(), &SURVEY, found);
    let name = fields.required_wording("name").unwrap_or_else(|| Wording::plain(id.as_str()));
    let rounds = fields.list("rounds");
    let questions = fields.list("questions");
    let survey = SurveyFile {
        id,
        name,
        by: fields.wording("by"),
        url: fields.web_address("url"),
        every: every(&mut fields),
        scale: fields.wording("scale"),
        asked_as: fields.take("asked_as").and_then(|node| counted(node, fields.found)),
        rounds: rounds.iter().filter_map(|node| round(node, fields.found)).collect(),
        questions: questions.iter().filter_map(|node| question(node, fields.found)).collect(),
        span: fields.span,
    };
    fields.finish();
    survey
}

fn counted(node: &Node, found: &mut Diagnostics) -> Option<Counted> {
    let mut fields = Fields::of(node, "asked_as", &ASKED_AS, found);
    let (one, other) = (fields.required_wording("one"), fields.required_wording("other"));
    fields.finish();
    Some(Counted { one: one?, other: other? })
}

fn every(fields: &mut Fields<'_, '_>) -> Option<u8> {
    let years = fields.whole("every")?;
    if !(1..=MOST_YEARS).contains(&years.value) {
        out_of_range("every", years.value.to_string(), 1, MOST_YEARS, years.span, fields.found);
        return None;
    }
    u8::try_from(years.value).ok()
}

fn out_of_range(key: &str, written: String, lowest: u32, highest: u32, span: Span, found: &mut Diagnostics) {
    let (lowest, highest) = (lowest.into(), highest.into());
    found.add(span, Problem::OutOfRange { key: key.to_owned(), found: written, lowest, highest });
}

fn round(node: &Node, found: &mut Diagnostics) -> Option<RoundFile> {
    let mut fields = Fields::of(node, "rounds", &ROUND, found);
    let period = fields.required_text("period").and_then(|text| indicator::period(&text, fields.found));
    let area = fields.text("area");
    let (group, ages) = group(&mut fields);
    let [asked, answered, population] = ["asked", "answered", "population"].map(|key| people(&mut fields, key));
    let rate = rate(&mut fields);
    let note = fields.wording("note");
    fields.finish();
    Some(RoundFile { area, group: group?, ages, period: period?, asked, answered, rate, population, note, span: node.span })
}

/// Parses the group of a round, by default everybody, and what it is called. Gives no group for an unknown word, after reporting it.
fn group(fields: &mut Fields<'_, '_>) -> (Option<Group>, Ages) {
    let Some(text) = fields.text("group") else { return (Some(Group::Total), Ages::default()) };
    let group = Group::parse(&text.value);
    if group.is_none() {
        fields.found.add_suggesting(
            text.span,
            |nearest| Problem::UnknownGroup { found: text.value.clone(), nearest },
            || Group::meant(&text.value),
        );
    }
    (group, Ages::of(&text.value).unwrap_or_default())
}

/// Parses a number of people. A word in its place says why there is none, as in an indicator's values.
fn people(fields: &mut Fields<'_, '_>, key: &'static str) -> Spanned<People> {
    let unknown = Spanned { value: People::Unknown, span: fields.span };
    let Some((value, text)) = value(fields, key) else { return unknown };
    let whole = match &value {
        CellValue::Number(number) if number.scale() == 0 => u32::try_from(*number).ok().map(People::Known),
        CellValue::Number(_) | CellValue::Range(..) => None,
        CellValue::Suppressed => Some(People::Suppressed),
        CellValue::Missing | CellValue::NotApplicable | CellValue::NotMeasured => Some(People::Unknown),
    };
    if whole.is_none() {
        fields.found.add(text.span, Problem::WantedWhole { key: key.to_owned(), found: text.value });
    }
    Spanned { value: whole.unwrap_or(People::Unknown), span: text.span }
}

fn rate(fields: &mut Fields<'_, '_>) -> Spanned<Rate> {
    let unknown = Spanned { value: Rate::Unknown, span: fields.span };
    let Some((value, text)) = value(fields, "rate") else { return unknown };
    let rate = match value {
        CellValue::Number(rate) if (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&rate) => Rate::Known(rate),
        CellValue::Number(_) | CellValue::Range(..) => {
            out_of_range("rate", text.value, 0, 100, text.span, fields.found);
            Rate::Unknown
        }
        CellValue::Suppressed => Rate::Suppressed,
        CellValue::Missing | CellValue::NotApplicable | CellValue::NotMeasured => Rate::Unknown,
    };
    Spanned { value: rate, span: text.span }
}

/// Returns a number or the word in its place, and the text as written; `None` if it is missing, or after reporting that it is invalid.
fn value(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<(CellValue, Spanned<String>)> {
    // `answered:` without a value is how an editor says that it is unknown.
    let node = fields.take_even_empty(key).filter(|node| node.kind != Kind::Empty)?;
    let text = scalar(node, key, fields.found)?;
    match indicator::value(&text.value, DecimalSign::Point) {
        Ok(value) => Some((value, text)),
        Err(problem) => {
            fields.found.add(text.span, problem);
            None
        }
    }
}

fn question(node: &Node, found: &mut Diagnostics) -> Option<QuestionFile> {
    let mut fields = Fields::of(node, "questions", &QUESTION, found);
    let indicator = fields.required_text("indicator");
    let text = fields.wording("text");
    let options = fields.list("options");
    let options = options.iter().filter_map(|node| wording(node, "options", fields.found)).collect();
    let negative = fields.yes_no("negative").unwrap_or(false);
    fields.finish();
    Some(QuestionFile { indicator: indicator?, text, options, negative })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read_file(text: &str) -> (SurveyFile, Vec<String>) {
        let path = "content/surveys/hemtjanst.yaml";
        let sources = Sources::from_memory([(path, text)]);
        let mut found = Diagnostics::new();
        let survey = parse(sources.find(path).expect("the file"), "hemtjanst", text, &mut found).expect("a survey");
        found.sort(&sources);
        (survey, found.iter().map(|found| found.problem.code().to_owned()).collect())
    }

    #[test]
    fn a_round_needs_only_its_period() {
        let (survey, codes) = read_file("name: Undersökning\nrounds:\n  - {period: 2023}\n");
        assert_eq!(codes, Vec::<String>::new());
        let round = &survey.rounds[0];
        assert_eq!((round.group, round.asked.value, round.rate.value), (Group::Total, People::Unknown, Rate::Unknown));
    }

    #[test]
    fn numbers_and_words_in_their_place_are_read() {
        let round = "period: 2023, area: Riket, group: kvinnor, asked: 1 840, answered: skyddas, rate: 53.80, population: saknas";
        let (survey, codes) = read_file(&format!("name: A\nrounds: [{{{round}}}]\n"));
        assert_eq!(codes, Vec::<String>::new());
        let round = &survey.rounds[0];
        assert_eq!(
            (round.asked.value, round.answered.value, round.population.value),
            (People::Known(1840), People::Suppressed, People::Unknown)
        );
        assert_eq!(round.rate.value, Rate::Known(Decimal::new(5380, 2)));
        assert_eq!((round.group, round.area.as_ref().map(|area| area.value.as_str())), (Group::Women, Some("Riket")));
    }

    #[test]
    fn all_mistakes_are_said_at_once() {
        let text = "namn: A\nevery: 0\nurl: www.a.se\nrounds:\n  - {asked: 3.5, answered: 2}\n  - {period: 23, group: folk, rate: 101}\n  \
                    - {period: 2023, rate: 53,8}\nquestions:\n  - {text: Fråga}\n  - {indicator: a, negative: kanske}\n";
        let wanted = [
            "missing-key",
            "unknown-key",
            "out-of-range",
            "bad-web-address",
            "missing-key",
            "wanted-whole",
            "bad-period",
            "unknown-group",
            "out-of-range",
            "decimal-comma",
            "missing-key",
            "wanted-yes-no",
        ];
        assert_eq!(read_file(text).1, wanted);
    }

    #[test]
    fn a_file_that_is_no_survey_is_said_once() {
        for text in ["- a\n", "hej\n"] {
            assert_eq!(read_file(text).1.len(), 1, "{text}");
        }
    }
}
