//! Formatting for one language: catalogue texts, numbers, dates, lists and collation. It never guesses: a missing text is an error of the
//! theme.

mod nesting;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fixed_decimal::Decimal as Digits;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale as IcuLocale;
use icu_plurals::{PluralCategory, PluralRules};
use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::diagnostic::DEEPEST;
use crate::name::{Lang, Part, Period, PeriodKind};

/// An argument of a catalogue text.
#[derive(Clone, Debug)]
pub enum Argument {
    /// A text to be shown as it is: `$name`.
    Text(String),
    /// A number: `$name` is formatted as written; `$name-plural` is its plural category (`one`, `other` …), since the form of a word
    /// follows the digits shown: "1 procent", "1,0 procent"; `$name-word` and `$name-Word` are for running text, the latter at the start of
    /// a sentence: "två", "Två", and digits from ten; `$name-few` is `one`, `two` or `many`, for words of
    /// their own: "en", "båda".
    Count(Decimal),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Why a catalogue cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocaleError {
    /// The formatters do not know the language.
    Language,
    /// A syntax error at this byte range.
    Syntax(std::ops::Range<usize>),
    /// Too deep nesting, from this byte on.
    TooDeep(usize),
}

/// A parsed Fluent catalogue, which several locales can share.
#[derive(Clone)]
pub struct Catalogue(Arc<FluentResource>);

impl Catalogue {
    /// Parses a catalogue.
    ///
    /// # Errors
    /// If it has a syntax error or is nested too deeply, with the location.
    pub fn parse(text: &str) -> Result<Self, LocaleError> {
        if let Some(at) = nesting::too_deep(text, DEEPEST) {
            return Err(LocaleError::TooDeep(at));
        }
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let at = errors.first().map_or(0..0, |error| error.pos.clone());
            LocaleError::Syntax(at)
        })?;
        Ok(Self(Arc::new(resource)))
    }

    /// Returns every key of its texts.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        self.0.entries().filter_map(key)
    }
}

/// The texts and formats of one language.
pub struct Locale {
    lang: Lang,
    texts: FluentBundle<Arc<FluentResource>>,
    plain: BTreeMap<String, String>,
    keys: BTreeSet<String>,
    numbers: DecimalFormatter,
    plurals: PluralRules,
    dates: DateTimeFormatter<YMD>,
    months: DateTimeFormatter<YM>,
    lists: ListFormatter,
    choices: ListFormatter,
    order: CollatorBorrowed<'static>,
}

impl Locale {
    /// Loads a language with a Fluent catalogue.
    ///
    /// # Errors
    /// If the file has a syntax error, or no formatter knows the language.
    pub fn load(lang: &Lang, catalogue: &str) -> Result<Self, LocaleError> {
        Self::load_layers(lang, &[Catalogue::parse(catalogue)?])
    }

    /// Loads a language with several catalogues; later ones override earlier ones.
    ///
    /// # Errors
    /// If no formatter knows the language.
    pub fn load_layers(lang: &Lang, catalogues: &[Catalogue]) -> Result<Self, LocaleError> {
        // English in Sweden is written as in Europe: 20 February 2026.
        let tag = if lang.as_str() == "en" { "en-GB" } else { lang.as_str() };
        let icu: IcuLocale = tag.parse().map_err(|_| LocaleError::Language)?;
        let mut texts = FluentBundle::new_concurrent(vec![tag.parse().map_err(|_| LocaleError::Language)?]);
        texts.set_use_isolating(false);
        let mut keys = BTreeSet::new();
        for catalogue in catalogues {
            keys.extend(catalogue.keys());
            texts.add_resource_overriding(catalogue.0.clone());
        }
        let unknown = |_| LocaleError::Language;
        Ok(Self {
            lang: lang.clone(),
            plain: keys.iter().filter_map(|key| Some((key.clone(), plain(&texts, key)?))).collect(),
            texts,
            keys,
            numbers: DecimalFormatter::try_new((&icu).into(), Default::default()).map_err(unknown)?,
            plurals: PluralRules::try_new((&icu).into(), Default::default()).map_err(unknown)?,
            dates: DateTimeFormatter::try_new((&icu).into(), YMD::long()).map_err(|_| LocaleError::Language)?,
            months: DateTimeFormatter::try_new((&icu).into(), YM::long()).map_err(|_| LocaleError::Language)?,
            lists: ListFormatter::try_new_and((&icu).into(), ListFormatterOptions::default()).map_err(unknown)?,
            choices: ListFormatter::try_new_or((&icu).into(), ListFormatterOptions::default()).map_err(unknown)?,
            order: Collator::try_new((&icu).into(), CollatorOptions::default()).map_err(unknown)?,
        })
    }

    /// Returns its language.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// Returns every key of its catalogue.
    pub fn keys(&self) -> &BTreeSet<String> {
        &self.keys
    }

    /// Returns every text that takes no arguments, by key.
    pub fn plain_texts(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// Returns a text without arguments. A missing key yields the key itself; the theme has been rejected by then, except in tests of that.
    pub fn text(&self, key: &str) -> String {
        self.plain.get(key).cloned().unwrap_or_else(|| self.format(key, &[]))
    }

    /// Formats a text with arguments.
    pub fn format(&self, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        let mut given = FluentArgs::with_capacity(arguments.len() * 2);
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => given.set(*name, isolated(text)),
                Argument::Count(value) => {
                    given.set(*name, self.number(*value, None));
                    given.set(format!("{name}-plural"), self.plural(*value));
                    let word = self.number_word(*value);
                    given.set(format!("{name}-Word"), capitalised(&word));
                    given.set(format!("{name}-word"), word);
                    given.set(format!("{name}-few"), few(*value));
                }
            }
        }
        let Some(pattern) = self.texts.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        self.texts.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
    }

    /// Formats a number: as written if `decimals` is `None` (0.90 is "0,90"), else with that many decimals, padded, or rounded half away
    /// from zero. Swedish: decimal comma, U+00A0 between thousands, U+2212 for minus.
    pub fn number(&self, value: Decimal, decimals: Option<u8>) -> String {
        self.numbers.format(&digits(value, decimals)).to_string()
    }

    /// States that the difference between two shares may be chance, with the numbers of answers: "80 → 79 procent av 80 svar: ingen säker
    /// skillnad."
    pub fn uncertain(&self, numbers: (String, String), answers: (u32, u32)) -> String {
        self.of_answers("change-withheld-chance", numbers, answers)
    }

    /// Formats two shares with the numbers of answers, without a statement on the difference: "80 → 79 procent av 80 svar."
    pub fn answered(&self, numbers: (String, String), answers: (u32, u32)) -> String {
        self.of_answers("change-by-answers", numbers, answers)
    }

    fn of_answers(&self, key: &str, (from, to): (String, String), (before, now): (u32, u32)) -> String {
        let number = |answers: u32| self.number(answers.into(), None);
        let answers = [("before", number(before).into()), ("now", number(now).into())];
        let answers = if before == now { number(now) } else { self.format("change-withheld-answers", &answers) };
        let arguments = [("from", from.into()), ("to", to.into()), ("answers", answers.into()), ("n", Argument::Count(now.into()))];
        self.format(key, &arguments)
    }

    /// Formats a number for running text: two to nine as words, others as digits. One is inflected by what it counts, so it is not a word
    /// here.
    pub fn number_word(&self, value: Decimal) -> String {
        // "3,0" stands beside "12,5".
        let place = usize::try_from(value).ok().filter(|place| value.scale() == 0 && (2..=9).contains(place));
        let words = self.plain.get("number-words").map_or("", String::as_str);
        let word = place.and_then(|place| words.split(", ").nth(place - 2));
        word.map_or_else(|| self.number(value, None), str::to_owned)
    }

    /// Formats a number of what is counted for running text: "ett", "två". `article` is that of what is counted, if known.
    pub fn number_word_of(&self, value: Decimal, article: Option<&str>) -> String {
        let is_one = value == Decimal::ONE && value.scale() == 0;
        is_one.then(|| self.number_one(article)).flatten().unwrap_or_else(|| self.number_word(value))
    }

    /// Returns the word for one of what has this article: in Swedish the article, without which its gender is not known.
    pub fn number_one(&self, article: Option<&str>) -> Option<String> {
        let word = self.format("number-one", &[("article", article.unwrap_or_default().into())]);
        Some(word).filter(|word| !word.is_empty())
    }

    /// Formats an ordinal for running text: second to tenth as words, others as digits.
    pub fn ordinal_word(&self, value: u8) -> String {
        let words = self.plain.get("ordinal-words").map_or("", String::as_str);
        let word = usize::from(value).checked_sub(2).and_then(|place| words.split(", ").nth(place));
        word.map_or_else(|| value.to_string(), str::to_owned)
    }

    /// Returns the plural category of a number shown without rounding: `one`, `other` and, in other languages, `two`, `few`, `many`,
    /// `zero`.
    pub fn plural(&self, value: Decimal) -> &'static str {
        match self.plurals.category_for(&digits(value, None)) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// Formats a date: "20 februari 2026".
    pub fn date(&self, date: Date) -> String {
        match icu_date(date) {
            Some(date) => self.dates.format(&date).to_string(),
            None => date.to_string(),
        }
    }

    /// Formats a period: "2023", "december 2023", "kvartal 4 2023", "tertial 1 2023", "våren 2023", "vecka 7 2023", "17 maj 2023", "2022/23",
    /// "medel 2019–2021".
    pub fn period(&self, period: Period) -> String {
        let year = || ("year", Argument::Text(period.year.to_string()));
        match period.part {
            Part::Year => period.year.to_string(),
            Part::Half(1) => self.format("period-half-1", &[year()]),
            Part::Half(_) => self.format("period-half-2", &[year()]),
            Part::Season(1) => self.format("period-spring", &[year()]),
            Part::Season(_) => self.format("period-autumn", &[year()]),
            Part::Tertial(tertial) => self.format("period-tertial", &[year(), ("tertial", tertial.to_string().into())]),
            Part::Quarter(quarter) => self.format("period-quarter", &[year(), ("quarter", quarter.to_string().into())]),
            Part::Week(week) => self.format("period-week", &[year(), ("week", week.to_string().into())]),
            Part::Day(..) => self.date(period.first_day()),
            Part::BrokenYear => period.to_string(),
            Part::Mean(_) => self.format("period-mean", &[("years", years(period).into())]),
            Part::Month(month) => {
                let first = Date::new(period.year.cast_signed(), month.cast_signed(), 1).ok().and_then(icu_date);
                first.map_or_else(|| period.to_string(), |date| self.months.format(&date).to_string())
            }
        }
    }

    /// Formats a period for a sentence, where a comparison of "2019–2021" with "2018–2020" needs no other word; others as [`Self::period`] does.
    pub fn time(&self, period: Period) -> String {
        if matches!(period.part, Part::Mean(_)) { years(period) } else { self.period(period) }
    }

    /// Formats a list: "a, b och c".
    pub fn list(&self, items: &[String]) -> String {
        self.lists.format(items.iter().map(|item| isolated(item))).to_string()
    }

    /// Formats alternatives: "a, b eller c".
    pub fn choice(&self, items: &[String]) -> String {
        self.choices.format(items.iter().map(|item| isolated(item))).to_string()
    }

    /// Formats a range of periods of one kind: "2018–2023", "2018/19–2022/23", "våren 2021 – hösten 2023"; a single one as itself.
    pub fn periods(&self, first: Period, last: Period) -> String {
        let (from, to) = (self.period(first), self.period(last));
        match first.kind() {
            _ if first == last => from,
            PeriodKind::Year | PeriodKind::BrokenYear => format!("{from}–{to}"),
            PeriodKind::Mean(_) => self.format("period-means", &[("first", years(first).into()), ("last", years(last).into())]),
            _ => format!("{from} – {to}"),
        }
    }

    /// Returns the key of a text whose byte order is that of the language's collation, for sorting many texts.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        // Writing to a vector cannot fail.
        let _ = self.order.write_sort_key_to(text, &mut key);
        key
    }

    /// Compares two texts by the language's collation: in Swedish å, ä and ö follow z.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.order.compare(a, b)
    }

    /// Formats a file size: "637 kB", "2,6 MB".
    pub fn size(&self, bytes: u64) -> String {
        let (unit, per_unit, decimals) = match bytes {
            0..1_000 => ("B", 1, 0),
            1_000..1_000_000 => ("kB", 1_000, 0),
            1_000_000..1_000_000_000 => ("MB", 1_000_000, 1),
            _ => ("GB", 1_000_000_000, 1),
        };
        let amount = Decimal::from(bytes) / Decimal::from(per_unit);
        format!("{}\u{a0}{unit}", self.number(amount, Some(decimals)))
    }
}

/// Formats the first and the last of several years: "2019–2021".
fn years(period: Period) -> String {
    format!("{}–{}", period.first_year(), period.year)
}

/// Wraps a text with right-to-left letters in isolates (U+2068, U+2069), without which it would reorder neighbouring words, numbers and
/// commas. Returns any other text unchanged.
fn isolated(text: &str) -> Cow<'_, str> {
    let turned = |letter| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if text.contains(turned) { Cow::Owned(format!("\u{2068}{text}\u{2069}")) } else { Cow::Borrowed(text) }
}

/// Returns exactly the digits to be shown.
fn digits(value: Decimal, decimals: Option<u8>) -> Digits {
    let mut value = value;
    if let Some(decimals) = decimals {
        value = value.round_dp_with_strategy(decimals.into(), RoundingStrategy::MidpointAwayFromZero);
        value.rescale(decimals.into());
    }
    if value.is_zero() {
        value.set_sign_positive(true);
    }
    // The text of a decimal is always a number.
    value.to_string().parse().unwrap_or_default()
}

fn icu_date(date: Date) -> Option<icu_calendar::Date<icu_calendar::Iso>> {
    icu_calendar::Date::try_new_iso(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

fn key(entry: &Entry<&str>) -> Option<String> {
    match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

/// Returns the text of a key if it takes no arguments.
fn plain(texts: &FluentBundle<Arc<FluentResource>>, key: &str) -> Option<String> {
    let pattern = texts.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = texts.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// Returns a text with its first letter capitalised.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns the selector for texts with special words for one and two.
fn few(value: Decimal) -> &'static str {
    if value == Decimal::ONE {
        "one"
    } else if value == Decimal::TWO {
        "two"
    } else {
        "many"
    }
}

#[cfg(test)]
impl Locale {
    /// Returns the default theme's locale of a language, `sv` or `en`.
    pub(crate) fn of_default_theme(lang: &str) -> Self {
        let catalogue = match lang {
            "sv" => include_str!("../themes/default/locales/sv.ftl"),
            _ => include_str!("../themes/default/locales/en.ftl"),
        };
        Self::load(&Lang::parse(lang).expect("a language"), catalogue).expect("the catalogue is whole")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CATALOGUE: &str = "period-half-1 = första halvåret { $year }\nperiod-half-2 = andra halvåret { $year }\n\
        period-spring = våren { $year }\nperiod-autumn = hösten { $year }\nperiod-quarter = kvartal { $quarter } { $year }\n\
        period-tertial = tertial { $tertial } { $year }\nperiod-week = vecka { $week } { $year }\nperiod-mean = medel { $years }\n\
        people = { $n } { $n-plural ->\n    [one] person\n   *[other] personer\n }\n";

    fn swedish() -> Locale {
        Locale::load(&Lang::swedish(), CATALOGUE).expect("Swedish")
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn a_name_from_right_to_left_does_not_turn_the_words_beside_it() {
        let locale = Locale::load(&Lang::swedish(), "says = { $name }, { $n } personer").expect("Swedish");
        let says = |name: &str| locale.format("says", &[("name", name.into()), ("n", "7".into())]);
        assert_eq!(says("שול"), "\u{2068}שול\u{2069}, 7 personer");
        assert_eq!(says("Skola"), "Skola, 7 personer");
        assert_eq!(locale.list(&["שול".to_owned(), "مكتبة".to_owned()]), "\u{2068}שול\u{2069} och \u{2068}مكتبة\u{2069}");
    }

    #[test]
    fn numbers_are_shown_as_written_in_swedish() {
        let cases = [
            ("0.90", None, "0,90"),
            ("1234567.5", None, "1\u{a0}234\u{a0}567,5"),
            ("-3", None, "\u{2212}3"),
            ("2.5", Some(0), "3"),
            ("-2.5", Some(0), "\u{2212}3"),
            ("-0.4", Some(0), "0"),
            ("2", Some(1), "2,0"),
            ("0.001", None, "0,001"),
            ("1000", None, "1\u{a0}000"),
        ];
        for (value, decimals, shown) in cases {
            assert_eq!(swedish().number(decimal(value), decimals), shown, "{value}");
        }
    }

    #[test]
    fn a_word_follows_the_number_that_is_shown() {
        let people = |value| swedish().format("people", &[("n", Argument::Count(decimal(value)))]);
        assert_eq!((people("1"), people("0"), people("1.0")), ("1 person".into(), "0 personer".into(), "1,0 personer".into()));
    }

    #[test]
    fn dates_and_periods_are_written_out() {
        let locale = swedish();
        assert_eq!(locale.date(Date::constant(2026, 2, 20)), "20 februari 2026");
        let shown = |text: &str| locale.period(text.parse().expect("a period"));
        let periods = ["2023", "2023-12", "2023-Q4", "2023-H1", "2023-autumn"].map(shown);
        assert_eq!(periods, ["2023", "december 2023", "kvartal 4 2023", "första halvåret 2023", "hösten 2023"]);
        let periods = ["2023-T1", "2023-W07", "2023-05-17", "2022/23", "2019-2021"].map(shown);
        assert_eq!(periods, ["tertial 1 2023", "vecka 7 2023", "17 maj 2023", "2022/23", "medel 2019–2021"]);
        let told = ["2022/23", "2019-2021", "mean 2019-2020", "2023-W07"].map(|text| locale.time(text.parse().expect("a period")));
        assert_eq!(told, ["2022/23", "2019–2021", "2019–2020", "vecka 7 2023"]);
        let english = Locale::load(&Lang::parse("en").expect("English"), "").expect("English");
        assert_eq!(english.date(Date::constant(2026, 2, 20)), "20 February 2026");
    }

    #[test]
    fn sort_keys_have_the_order_of_the_language() {
        let locale = swedish();
        let mut by_key =
            ["Övertorneå", "Älvdalen", "Åre", "Habo", "Håbo", "zon", "Upplands Väsby", "Upplands-Bro", "Öckerö", "habo", "Ale"];
        let mut compared = by_key;
        by_key.sort_by_cached_key(|name| locale.sort_key(name));
        compared.sort_by(|a, b| locale.compare(a, b));
        assert_eq!(by_key, compared);
        assert_eq!(by_key[by_key.len() - 1], "Övertorneå");
    }

    #[test]
    fn lists_order_and_sizes_are_swedish() {
        let locale = swedish();
        assert_eq!(locale.list(&["a".into(), "b".into(), "c".into()]), "a, b och c");
        assert_eq!(locale.choice(&["a".into(), "b".into(), "c".into()]), "a, b eller c");
        assert_eq!(locale.compare("ö", "z"), Ordering::Greater);
        assert_eq!(locale.compare("å", "ä"), Ordering::Less);
        assert_eq!(locale.size(2_600_000), "2,6\u{a0}MB");
        assert_eq!(locale.size(637_400), "637\u{a0}kB");
    }

    #[test]
    fn a_fault_in_a_catalogue_has_its_place() {
        let error = Locale::load(&Lang::swedish(), "good = ja\nbad = { $\n").err();
        assert!(matches!(error, Some(LocaleError::Syntax(range)) if range.start >= 9));
    }

    proptest! {
        #[test]
        fn every_digit_that_is_written_is_shown(whole in 0u64..10_000_000_000, fraction in "[0-9]{0,6}", negative: bool) {
            let sign = if negative && (whole > 0 || fraction.bytes().any(|digit| digit != b'0')) { "-" } else { "" };
            let written = if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") };
            let shown = swedish().number(decimal(&written), None);
            prop_assert_eq!(shown.replace('\u{a0}', "").replace('\u{2212}', "-").replace(',', "."), written);
        }
    }
}
