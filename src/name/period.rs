//! Periods: years and parts of them. It never formats one for readers: a locale does.

use std::fmt;
use std::str::FromStr;

/// A part of a year, or the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The whole year.
    Year,
    /// The first or second half: 1 or 2.
    Half(u8),
    /// Spring or autumn, as used by surveys and schools: 1 or 2.
    Season(u8),
    /// A quarter: 1 to 4.
    Quarter(u8),
    /// A month: 1 to 12.
    Month(u8),
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
    /// `2023-Q4`
    Quarter,
    /// `2023-12`
    Month,
}

impl PeriodKind {
    /// Returns the number of periods of this kind in a year.
    pub fn per_year(self) -> u8 {
        match self {
            Self::Year => 1,
            Self::Half | Self::Season => 2,
            Self::Quarter => 4,
            Self::Month => 12,
        }
    }
}

/// A time that numbers refer to: `2023`, `2023-12`, `2023-Q4`, `2023-H1`, `2023-spring`, `2023-autumn`. Ordered chronologically.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year, 1900 to 2199.
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
            Part::Quarter(_) => PeriodKind::Quarter,
            Part::Month(_) => PeriodKind::Month,
        }
    }

    /// Returns the month in which it begins, 1 to 12. A season begins with its half of the year.
    pub fn first_month(self) -> u8 {
        match self.part {
            Part::Year => 1,
            Part::Half(half) | Part::Season(half) => half * 6 - 5,
            Part::Quarter(quarter) => quarter * 3 - 2,
            Part::Month(month) => month,
        }
    }

    /// Returns the number of periods from `earlier` to this one; both must be of one kind.
    pub fn since(self, earlier: Self) -> i32 {
        let number = |period: Self| {
            let within = match period.part {
                Part::Year => 1,
                Part::Half(n) | Part::Season(n) | Part::Quarter(n) | Part::Month(n) => i32::from(n),
            };
            i32::from(period.year) * i32::from(period.kind().per_year()) + within
        };
        number(self) - number(earlier)
    }
}

impl FromStr for Period {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let digits = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = digits(year, 4).then(|| year.parse().ok()).flatten().filter(|year| (1900..2200).contains(year)).ok_or(())?;
        let part = match rest {
            None => Part::Year,
            Some("H1") => Part::Half(1),
            Some("H2") => Part::Half(2),
            Some("spring" | "vår") => Part::Season(1),
            Some("autumn" | "höst") => Part::Season(2),
            Some("Q1") => Part::Quarter(1),
            Some("Q2") => Part::Quarter(2),
            Some("Q3") => Part::Quarter(3),
            Some("Q4") => Part::Quarter(4),
            Some(month) if digits(month, 2) => Part::Month(month.parse().ok().filter(|month| (1..=12).contains(month)).ok_or(())?),
            Some(_) => return Err(()),
        };
        Ok(Self { year, part })
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
            Part::Quarter(quarter) => write!(formatter, "{year}-Q{quarter}"),
            Part::Month(month) => write!(formatter, "{year}-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_period_is_read_and_shown_again() {
        for text in ["2023", "2023-12", "2023-Q4", "2023-H1", "2023-spring", "2023-autumn"] {
            assert_eq!(text.parse::<Period>().map(|period| period.to_string()), Ok(text.to_owned()));
        }
        for text in ["23", "2023-13", "2023-00", "2023-Q5", "2023-", "20 23", "2023-1", "+202"] {
            assert_eq!(text.parse::<Period>(), Err(()), "{text}");
        }
    }
}
