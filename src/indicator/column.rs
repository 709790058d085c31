//! The columns of tables and their headings, in the tables that an editor writes and in those that the site offers. It never reads a cell.

use crate::name::Period;

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The indicator's id.
    Indicator,
    /// The area's id or name.
    Area,
    /// The group: everybody, women or men.
    Group,
    /// The category's id or name.
    Category,
    /// The period.
    Period,
    /// The number.
    Value,
    /// The status of the number.
    Status,
    /// A note to the reader.
    Note,
    /// The base: the number of people or answers that the number is based on.
    Base,
    /// The indicator's name: for people, and not read.
    IndicatorName,
    /// The area's name: for people, and not read.
    AreaName,
    /// The category's name: for people, and not read.
    CategoryName,
    /// The unit: for people, and not read.
    Unit,
    /// The lower end of a range.
    From,
    /// The upper end of a range.
    To,
    /// Whether the source says "about".
    Approximate,
    /// The alternative number that the same report gives.
    Also,
    /// Where the report gives the alternative number.
    AlsoIn,
    /// The number before its revision.
    Was,
    /// The date of the revision.
    Revised,
    /// The lower end of the target.
    AtLeast,
    /// The upper end of the target.
    AtMost,
    /// The events of a rate.
    Events,
    /// The source of the number, if it differs from its indicator's.
    Source,
    /// The lower end of the interval of uncertainty.
    Low,
    /// The upper end of the interval of uncertainty.
    High,
    /// Whether the program computed the number, such as a year from its months. Such a row is offered and not read.
    Computed,
    /// The last period that the number of an unfinished year covers: belongs to a computed number, and is not read.
    Through,
    /// The numbers of a period, in a wide table.
    Of(Period),
    /// Without a heading; its cells must be empty.
    Nameless,
    /// An unknown heading; already reported.
    Unknown,
}

/// The language of a table's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// Swedish: `värde`, `saknas`.
    Swedish,
    /// English: `value`, `missing`.
    English,
}

/// The headings: for each column the Swedish one first, then the English one if different.
pub(super) const HEADINGS: [(&str, Column); 59] = [
    ("nyckeltal", Column::Indicator),
    ("plats", Column::Area),
    ("grupp", Column::Group),
    ("kategori", Column::Category),
    ("period", Column::Period),
    ("värde", Column::Value),
    ("status", Column::Status),
    ("anmärkning", Column::Note),
    ("n", Column::Base),
    ("indicator", Column::Indicator),
    ("area", Column::Area),
    ("group", Column::Group),
    ("category", Column::Category),
    ("value", Column::Value),
    ("note", Column::Note),
    ("indikator", Column::Indicator),
    ("område", Column::Area),
    ("kön", Column::Group),
    ("år", Column::Period),
    ("year", Column::Period),
    ("notering", Column::Note),
    ("nyckeltalets namn", Column::IndicatorName),
    ("platsens namn", Column::AreaName),
    ("kategorins namn", Column::CategoryName),
    ("anges i", Column::Unit),
    ("från", Column::From),
    ("till", Column::To),
    ("ungefär", Column::Approximate),
    ("även", Column::Also),
    ("även i", Column::AlsoIn),
    ("tidigare", Column::Was),
    ("reviderad", Column::Revised),
    ("måltal minst", Column::AtLeast),
    ("måltal högst", Column::AtMost),
    ("indicator_name", Column::IndicatorName),
    ("area_name", Column::AreaName),
    ("category_name", Column::CategoryName),
    ("unit", Column::Unit),
    ("value_from", Column::From),
    ("value_to", Column::To),
    ("approximate", Column::Approximate),
    ("also", Column::Also),
    ("also_in", Column::AlsoIn),
    ("was", Column::Was),
    ("revised", Column::Revised),
    ("target_at_least", Column::AtLeast),
    ("target_at_most", Column::AtMost),
    ("händelser", Column::Events),
    ("events", Column::Events),
    ("talets källa", Column::Source),
    ("value_source", Column::Source),
    ("beräknat", Column::Computed),
    ("computed", Column::Computed),
    ("till och med", Column::Through),
    ("through", Column::Through),
    ("undre gräns", Column::Low),
    ("low", Column::Low),
    ("övre gräns", Column::High),
    ("high", Column::High),
];

/// Returns the column of a heading of the site's own tables, regardless of case.
pub fn heading(text: &str) -> Option<Column> {
    let text = text.trim().to_lowercase();
    HEADINGS.iter().find(|(word, _)| *word == text).map(|(_, column)| *column)
}

impl Column {
    /// The columns of the tables that the site offers, in order. New ones are appended, so that the others keep their positions.
    pub const OFFERED: [Self; 28] = [
        Self::Indicator,
        Self::Area,
        Self::AreaName,
        Self::Group,
        Self::Category,
        Self::Period,
        Self::Value,
        Self::Status,
        Self::Note,
        Self::Base,
        Self::IndicatorName,
        Self::CategoryName,
        Self::Unit,
        Self::From,
        Self::To,
        Self::Approximate,
        Self::Also,
        Self::AlsoIn,
        Self::Was,
        Self::Revised,
        Self::AtLeast,
        Self::AtMost,
        Self::Events,
        Self::Source,
        Self::Computed,
        Self::Through,
        Self::Low,
        Self::High,
    ];

    /// Returns its heading in the tables that the site offers.
    pub fn heading(self, words: Words) -> &'static str {
        let mut known = HEADINGS.iter().filter(|(_, column)| *column == self).map(|(heading, _)| *heading);
        let swedish = known.next().unwrap_or_default();
        match words {
            Words::Swedish => swedish,
            Words::English => known.next().filter(|_| !matches!(self, Self::Period)).unwrap_or(swedish),
        }
    }

    /// Whether it is only for people, since the program has its content from elsewhere.
    pub(super) fn is_for_people(self) -> bool {
        matches!(self, Self::IndicatorName | Self::AreaName | Self::CategoryName | Self::Unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_that_is_offered_has_a_heading_of_its_own_in_both_languages() {
        for words in [Words::Swedish, Words::English] {
            let headings: Vec<&str> = Column::OFFERED.iter().map(|column| column.heading(words)).collect();
            for (at, heading) in headings.iter().enumerate() {
                assert!(!heading.is_empty() && !headings[..at].contains(heading), "{heading}");
                let read = HEADINGS.iter().find(|(known, _)| known == heading).map(|(_, column)| *column);
                assert_eq!(read, Some(Column::OFFERED[at]), "the reader knows {heading}");
            }
        }
        let first: Vec<&str> = Column::OFFERED[..10].iter().map(|column| column.heading(Words::English)).collect();
        assert_eq!(first.join(","), "indicator,area,area_name,group,category,period,value,status,note,n");
    }
}
