//! Periods: years, parts of them, days, and several years together. It never formats one for readers: a locale does.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A part of a year, the whole, or more than one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The whole year.
    Year,
    /// The first or second half: 1 or 2.
    Half(u8),
    /// Spring or autumn, as used by surveys and schools: 1 or 2.
    Season(u8),
    /// Four months, a "tertial": 1 to 3.
    Tertial(u8),
    /// A quarter: 1 to 4.
    Quarter(u8),
    /// A month: 1 to 12.
    Month(u8),
    /// A week of ISO 8601: 1 to 53. Its year is the one that has most of its days.
    Week(u8),
    /// A day: month and day.
    Day(u8, u8),
    /// A school year or another year from one summer to the next: the one that ends in the year.
    BrokenYear,
    /// Several years together, of which numbers give the mean: so many, the last of which is the year.
    Mean(u8),
}

/// The kind of a period; all the periods of a cube are of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// `2023`
    Year,
    /// `2023-H1`
    Half,
    /// `2023-spring`
    Season,
    /// `2023-T1`
    Tertial,
    /// `2023-Q4`
    Quarter,
    /// `2023-12`
    Month,
    /// `2023-W07`
    Week,
    /// `2023-05-17`
    Day,
    /// `2022/23`
    BrokenYear,
    /// `2019-2021`, `mean 2019-2020`, with the number of years.
    Mean(u8),
}

impl PeriodKind {
    /// Whether there is one of them a year: years, school years, means of years.
    pub fn is_yearly(self) -> bool {
        matches!(self, Self::Year | Self::BrokenYear | Self::Mean(_))
    }

    /// Whether a year is made of whole periods of this kind. Weeks continue over its ends, and days are single measurements.
    pub fn divides_year(self) -> bool {
        matches!(self, Self::Half | Self::Season | Self::Tertial | Self::Quarter | Self::Month)
    }
}

/// Before several years in a file, if they are two: without a word they are as often meant as a broken year.
const MEAN: &str = "mean ";

/// The fewest years together that are read without a word.
const FEWEST_BARE_YEARS: u8 = 3;

/// The fewest years together.
const FEWEST_YEARS: u8 = 2;

/// The most years together.
const MOST_YEARS: u8 = 10;

/// A time that numbers refer to: `2023`, `2023-12`, `2023-Q4`, `2023-T1`, `2023-H1`, `2023-spring`, `2023-autumn`, `2023-W07`, `2023-05-17`, `2022/23`,
/// `2019-2021`, `mean 2019-2020`. Ordered chronologically among those of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year in which it ends, 1900 to 2199: to it belong a school year and several years together.
    pub year: u16,
    /// The part of it.
    pub part: Part,
}

impl Period {
    /// Returns a whole year.
    pub fn year(year: u16) -> Self {
        Self { year, part: Part::Year }
    }

    /// Returns its kind.
    pub fn kind(self) -> PeriodKind {
        match self.part {
            Part::Year => PeriodKind::Year,
            Part::Half(_) => PeriodKind::Half,
            Part::Season(_) => PeriodKind::Season,
            Part::Tertial(_) => PeriodKind::Tertial,
            Part::Quarter(_) => PeriodKind::Quarter,
            Part::Month(_) => PeriodKind::Month,
            Part::Week(_) => PeriodKind::Week,
            Part::Day(..) => PeriodKind::Day,
            Part::BrokenYear => PeriodKind::BrokenYear,
            Part::Mean(years) => PeriodKind::Mean(years),
        }
    }

    /// Returns how many periods of its kind its year has; `None` for days.
    pub fn per_year(self) -> Option<u8> {
        match self.part {
            Part::Year | Part::BrokenYear | Part::Mean(_) => Some(1),
            Part::Half(_) | Part::Season(_) => Some(2),
            Part::Tertial(_) => Some(3),
            Part::Quarter(_) => Some(4),
            Part::Month(_) => Some(12),
            Part::Week(_) => Some(weeks_of(self.year)),
            Part::Day(..) => None,
        }
    }

    /// Returns its index within its year, from 1; of a day that of its month.
    pub fn place(self) -> u8 {
        match self.part {
            Part::Year | Part::BrokenYear | Part::Mean(_) => 1,
            Part::Half(n) | Part::Season(n) | Part::Tertial(n) | Part::Quarter(n) | Part::Month(n) | Part::Week(n) | Part::Day(n, _) => n,
        }
    }

    /// Returns its first year: the same, but for several years and a school year.
    pub fn first_year(self) -> u16 {
        match self.part {
            Part::Mean(years) => self.year.saturating_sub(u16::from(years.saturating_sub(1))),
            Part::BrokenYear => self.year.saturating_sub(1),
            _ => self.year,
        }
    }

    /// Returns its first day. A season begins with its half of the year, a school year in July.
    pub fn first_day(self) -> Date {
        let month = match self.part {
            Part::Week(week) => return week_day(self.year, week, Weekday::Monday),
            Part::Day(month, day) => return date(self.year, month, day),
            Part::Year | Part::Mean(_) => 1,
            Part::BrokenYear => 7,
            Part::Half(half) | Part::Season(half) => half * 6 - 5,
            Part::Tertial(tertial) => tertial * 4 - 3,
            Part::Quarter(quarter) => quarter * 3 - 2,
            Part::Month(month) => month,
        };
        date(self.first_year(), month, 1)
    }

    /// Returns its last day.
    pub fn last_day(self) -> Date {
        let month = match self.part {
            Part::Week(week) => return week_day(self.year, week, Weekday::Sunday),
            Part::Day(month, day) => return date(self.year, month, day),
            Part::Year | Part::Mean(_) => 12,
            Part::BrokenYear => 6,
            Part::Half(half) | Part::Season(half) => half * 6,
            Part::Tertial(tertial) => tertial * 4,
            Part::Quarter(quarter) => quarter * 3,
            Part::Month(month) => month,
        };
        date(self.year, month, 1).last_of_month()
    }

    /// Returns the number of periods from `earlier` to this one; both must be of one kind. Days are counted as such.
    pub fn since(self, earlier: Self) -> i32 {
        let days = || self.first_day().duration_since(earlier.first_day()).as_hours() / 24;
        let number = |period: Self| i32::from(period.year) * i32::from(period.per_year().unwrap_or(1)) + i32::from(period.place());
        match self.part {
            Part::Week(_) => i32::try_from(days() / 7).unwrap_or(i32::MAX),
            Part::Day(..) => i32::try_from(days()).unwrap_or(i32::MAX),
            _ => number(self) - number(earlier),
        }
    }

    /// Returns the last period of the kind meant by a text, if it has the form of a day or a week that no calendar has: `2023-W52` for `2023-W53`.
    pub fn last_before(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let year = year_of(year)?;
        let part = if let Some(week) = rest.strip_prefix(['W', 'V']) {
            number(week, 2).filter(|week| *week > weeks_of(year))?;
            Part::Week(weeks_of(year))
        } else {
            let (month, day) = rest.split_once('-')?;
            let month = number(month, 2).filter(|month| (1..=12).contains(month))?;
            let last = date(year, month, 1).last_of_month().day().unsigned_abs();
            number(day, 2).filter(|day| *day > last)?;
            Part::Day(month, last)
        };
        Some(Self { year, part })
    }
}

/// Returns how many weeks of ISO 8601 a year has.
fn weeks_of(year: u16) -> u8 {
    // The last days of December may be of the next year's first week; the 28th never is.
    date(year, 12, 28).iso_week_date().week().unsigned_abs()
}

fn week_day(year: u16, week: u8, day: Weekday) -> Date {
    ISOWeekDate::new(year.cast_signed(), week.cast_signed(), day).map_or_else(|_| date(year, 12, 31), ISOWeekDate::date)
}

/// Returns a day of the calendar; the first of the year if there is none, which no valid period has.
fn date(year: u16, month: u8, day: u8) -> Date {
    let made = |month: u8, day: u8| Date::new(year.cast_signed(), month.cast_signed(), day.cast_signed());
    made(month, day).or_else(|_| made(1, 1)).unwrap_or(Date::ZERO)
}

fn year_of(text: &str) -> Option<u16> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().filter(|year| (1900..2200).contains(year))
}

fn number(text: &str, length: usize) -> Option<u8> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// Parses the end of a school year: `23` or `2023` after 2022.
fn end_of_broken_year(first: u16, end: &str) -> Option<u16> {
    let next = first + 1;
    let is_next = year_of(end) == Some(next) || number(end, 2).is_some_and(|short| u16::from(short) == next % 100);
    is_next.then_some(next).filter(|year| *year < 2200)
}

fn part(year: u16, rest: &str) -> Option<Part> {
    let at_most = |text: &str, length, most: u8| number(text, length).filter(|number| (1..=most).contains(number));
    match rest {
        "spring" | "vår" => return Some(Part::Season(1)),
        "autumn" | "höst" => return Some(Part::Season(2)),
        _ => {}
    }
    if let Some((month, day)) = rest.split_once('-') {
        let (month, day) = (at_most(month, 2, 12)?, at_most(day, 2, 31)?);
        let exists = day <= date(year, month, 1).last_of_month().day().unsigned_abs();
        return exists.then_some(Part::Day(month, day));
    }
    let numbered = |letters: &[char], length, most| rest.strip_prefix(letters).and_then(|rest| at_most(rest, length, most));
    let half = numbered(&['H'], 1, 2).map(Part::Half);
    half.or_else(|| numbered(&['T'], 1, 3).map(Part::Tertial))
        .or_else(|| numbered(&['Q'], 1, 4).map(Part::Quarter))
        .or_else(|| numbered(&['W', 'V'], 2, weeks_of(year)).map(Part::Week))
        .or_else(|| at_most(rest, 2, 12).map(Part::Month))
}

/// Parses several years, at least `fewest`: `2021` after 2019.
fn several_years(first: u16, last: &str, fewest: u8) -> Option<Period> {
    let year = year_of(last).filter(|last| *last >= first)?;
    let years = u8::try_from(year - first + 1).ok().filter(|years| (fewest..=MOST_YEARS).contains(years))?;
    Some(Period { year, part: Part::Mean(years) })
}

impl FromStr for Period {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if let Some(years) = text.strip_prefix(MEAN) {
            let (first, last) = years.split_once(['-', '–']).ok_or(())?;
            return several_years(year_of(first).ok_or(())?, last, FEWEST_YEARS).ok_or(());
        }
        let split = text.char_indices().find(|(_, sign)| matches!(sign, '-' | '–' | '/'));
        let Some((at, sign)) = split else { return year_of(text).map(Self::year).ok_or(()) };
        let (year, rest) = (year_of(&text[..at]).ok_or(())?, &text[at + sign.len_utf8()..]);
        let period = match sign {
            '/' => end_of_broken_year(year, rest).map(|year| Self { year, part: Part::BrokenYear }),
            '-' => part(year, rest).map(|part| Self { year, part }).or_else(|| several_years(year, rest, FEWEST_BARE_YEARS)),
            _ => several_years(year, rest, FEWEST_BARE_YEARS),
        };
        period.ok_or(())
    }
}

impl fmt::Display for Period {
    /// Formats the period as written in a file; a locale formats it for readers.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.part {
            Part::Year => write!(formatter, "{year}"),
            Part::Half(half) => write!(formatter, "{year}-H{half}"),
            Part::Season(1) => write!(formatter, "{year}-spring"),
            Part::Season(_) => write!(formatter, "{year}-autumn"),
            Part::Tertial(tertial) => write!(formatter, "{year}-T{tertial}"),
            Part::Quarter(quarter) => write!(formatter, "{year}-Q{quarter}"),
            Part::Month(month) => write!(formatter, "{year}-{month:02}"),
            Part::Week(week) => write!(formatter, "{year}-W{week:02}"),
            Part::Day(month, day) => write!(formatter, "{year}-{month:02}-{day:02}"),
            Part::BrokenYear => write!(formatter, "{}/{:02}", self.first_year(), year % 100),
            Part::Mean(years) => {
                let word = if years < FEWEST_BARE_YEARS { MEAN } else { "" };
                write!(formatter, "{word}{}-{year}", self.first_year())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap_or_else(|()| panic!("{text} is a period"))
    }

    #[test]
    fn every_form_of_a_period_is_read_and_shown_again() {
        let texts =
            ["2023", "2023-12", "2023-Q4", "2023-T1", "2023-H1", "2023-spring", "2023-autumn", "2023-W07", "2020-W53", "2023-05-17"];
        for text in texts.into_iter().chain(["2022/23", "1999/00", "2019-2021", "mean 2019-2020"]) {
            assert_eq!(text.parse::<Period>().map(|period| period.to_string()), Ok(text.to_owned()));
        }
        for (text, same) in [
            ("2022/2023", "2022/23"),
            ("2019–2021", "2019-2021"),
            ("2023-V07", "2023-W07"),
            ("mean 2019–2020", "mean 2019-2020"),
            ("mean 2019–2021", "2019-2021"),
        ] {
            assert_eq!(period(text), period(same), "{text}");
        }
        for text in
            ["23", "2023-13", "2023-00", "2023-Q5", "2023-", "20 23", "2023-1", "+202", "2023-T4", "2023-T01", "2023-W7", "2023-W53"]
        {
            assert_eq!(text.parse::<Period>(), Err(()), "{text}");
        }
        for text in
            ["2023-02-29", "2023-5-17", "2022/24", "2022/22", "2022-2023", "2022-2022", "2000-2021", "2021-2019", "2023–12", "2022/1923"]
        {
            assert_eq!(text.parse::<Period>(), Err(()), "{text}");
        }
        for text in ["2022–2023", "mean 2022", "mean 2022-2022", "mean 2000-2021", "mean 2022/23", "mean", "mean 2022-23"] {
            assert_eq!(text.parse::<Period>(), Err(()), "{text}");
        }
    }

    #[test]
    fn a_period_covers_its_days_and_belongs_to_the_year_in_which_it_ends() {
        for (text, wanted) in [
            ("2024", "2024 2024-01-01/2024-12-31"),
            ("2024-02", "2024 2024-02-01/2024-02-29"),
            ("2023-Q4", "2023 2023-10-01/2023-12-31"),
            ("2023-T2", "2023 2023-05-01/2023-08-31"),
            ("2023-H1", "2023 2023-01-01/2023-06-30"),
            ("2023-autumn", "2023 2023-07-01/2023-12-31"),
            ("2020-W53", "2020 2020-12-28/2021-01-03"),
            ("2023-05-17", "2023 2023-05-17/2023-05-17"),
            ("2022/23", "2023 2022-07-01/2023-06-30"),
            ("2019-2021", "2021 2019-01-01/2021-12-31"),
        ] {
            let period = period(text);
            assert_eq!(format!("{} {}/{}", period.year, period.first_day(), period.last_day()), wanted, "{text}");
        }
    }

    #[test]
    fn periods_of_one_kind_are_counted_from_each_other() {
        for (from, to, wanted) in [
            ("2022-T3", "2023-T1", 1),
            ("2020-W52", "2021-W01", 2),
            ("2021-W52", "2022-W01", 1),
            ("2023-05-17", "2023-11-17", 184),
            ("2020/21", "2022/23", 2),
            ("2019-2021", "2020-2022", 1),
            ("2022-12", "2023-02", 2),
        ] {
            assert_eq!(period(to).since(period(from)), wanted, "{from} {to}");
            assert!(period(from) < period(to));
        }
    }

    #[test]
    fn a_week_or_day_that_no_calendar_has_is_answered_with_the_last_that_it_has() {
        let last = |text: &str| Period::last_before(text).map(|period| period.to_string());
        assert_eq!(last("2023-W53").as_deref(), Some("2023-W52"));
        assert_eq!(last("2023-02-30").as_deref(), Some("2023-02-28"));
        for text in ["2020-W53", "2023-02-28", "2023-13-01", "2023", "2023-Q5", "2023-W7"] {
            assert_eq!(last(text), None, "{text}");
        }
    }
}
