//! An indicator's answer in sentences: the own area's number next to the nation's and its peers', women's and men's; or why there is none, since
//! when, and where it may be found. It never judges, and never presents a difference that may be chance as certain.

use rust_decimal::Decimal;

use super::beside::{self, Course};
use super::frame;
use super::sheet::Sheet;
use crate::area::AreaKind;
use crate::figure::Role;
use crate::indicator::{Cell, CellKey, CellValue, Counts, Group, Indicator, Kolada, Statistic, Unit};
use crate::locale::{Argument, capitalised};
use crate::name::{AreaId, Part};
use crate::phrase;
use crate::site::{Compared, MeanOf};
use crate::view::{AnswerView, LinkView};

/// Returns the answer; `None` if the own area has numbers only by category, or only of women and men.
pub(super) fn of(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Option<AnswerView> {
    let indicator = indicator.judged();
    let teller = Teller { sheet, indicator };
    let own = sheet.site().own_area();
    let latest = indicator.latest_cell(own, Group::Total, None);
    let key = latest.map(|period| CellKey { area: own.clone(), group: Group::Total, category: None, period });
    match key.and_then(|key| Some((indicator.cell(&key)?, key))) {
        Some((cell, key)) if beside::is_number(cell) => Some(teller.known(&key, cell)),
        Some((cell, key)) => Some(teller.unknown(&key, cell)),
        None => (indicator.categories.is_empty() && !indicator.has_area(own)).then(|| teller.nothing()),
    }
}

/// Returns a link to the page of a measure at Kolada.
pub(super) fn at_kolada(sheet: &Sheet<'_, '_>, indicator: &Indicator, key: &str) -> Option<LinkView> {
    let id = indicator.kolada.as_deref()?;
    Some(LinkView { external: true, ..frame::link(&sheet.text(key), Kolada::page(id)) })
}

struct Teller<'p, 's> {
    sheet: &'p Sheet<'p, 's>,
    indicator: &'p Indicator,
}

impl Teller<'_, '_> {
    fn say(&self, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.sheet.locale().format(key, arguments)
    }

    /// Returns the answer with a number.
    fn known(&self, key: &CellKey, cell: &Cell) -> AnswerView {
        let compared = self.sheet.site().compared_of(self.indicator);
        let differences = compared.as_ref().map(|compared| self.differences(compared)).unwrap_or_default();
        let is_same_time = compared.as_ref().is_some_and(|compared| compared.period == key.period);
        let beside = if is_same_time { differences.as_slice() } else { &[] };
        let mut more = Vec::new();
        if let Some(compared) = compared.as_ref().filter(|_| !is_same_time && !differences.is_empty()) {
            more.push(self.earlier(compared, &differences));
        }
        more.extend(compared.as_ref().filter(|_| !differences.is_empty()).and_then(|compared| self.doubt(compared)));
        more.extend(compared.as_ref().and_then(|compared| self.range(compared)));
        more.extend(self.groups(key));
        more.extend(compared.as_ref().filter(|_| is_same_time).and_then(|compared| self.position(compared)));
        let lacking = self.lacking(compared.as_ref());
        let elsewhere = lacking.as_ref().and_then(|_| at_kolada(self.sheet, self.indicator, "beside-at-kolada"));
        more.extend(lacking);
        AnswerView { lead: self.lead(key, cell, beside), more, elsewhere }
    }

    /// Returns the number with its differences from others: in the editor's words if there are any in the page's language.
    fn lead(&self, key: &CellKey, cell: &Cell, differences: &[String]) -> String {
        let (sheet, indicator, locale) = (self.sheet, self.indicator, self.sheet.locale());
        let change = (!differences.is_empty()).then(|| locale.list(differences));
        let value = phrase::value(indicator, cell, locale);
        let period = locale.period(key.period);
        let own = indicator.answer.as_ref().filter(|answer| frame::foreign(sheet.shared, answer, sheet.lang).is_none());
        if let Some(own) = own {
            let number = phrase::bare(indicator, cell, locale);
            let answer = own.text(sheet.lang).trim_end_matches('.').replace(VALUE, &value).replace(NUMBER, &number);
            let arguments = [("answer", answer.into()), ("period", period.into()), ("change", change.clone().unwrap_or_default().into())];
            return self.say(if change.is_some() { "answer-lead-change" } else { "answer-lead" }, &arguments);
        }
        let is_averaged = matches!(key.period.part, Part::Mean(_)) && indicator.statistic != Statistic::Mean;
        let value = if is_averaged { self.say("figure-says-on-average", &[("amount", value.into())]) } else { value };
        let period = locale.time(key.period);
        let is_counted = matches!(indicator.unit, Unit::Counted { .. });
        let is_none = is_counted && indicator.statistic == Statistic::Count && cell.number().is_some_and(|number| number.is_zero());
        let key = match (is_none, is_counted && indicator.statistic == Statistic::Mean, change.is_some()) {
            (true, _, false) => "figure-says-none",
            (true, _, true) => "figure-says-none-change",
            (_, true, false) => "figure-says-mean-level",
            (_, true, true) => "figure-says-mean-level-change",
            (_, _, false) => "figure-says-level",
            (_, _, true) => "figure-says-level-change",
        };
        let units = if let Unit::Counted { other, .. } = &indicator.unit { other.text(sheet.lang) } else { "" };
        let arguments = [
            ("subject", sheet.text(&format!("figure-says-{}", indicator.statistic.word())).into()),
            ("period", period.into()),
            ("amount", value.into()),
            ("units", units.into()),
            ("change", change.unwrap_or_default().into()),
        ];
        self.say(key, &arguments)
    }

    /// Returns the differences in the latest period that others have numbers for, if the own area has a later one.
    fn earlier(&self, compared: &Compared<'_>, differences: &[String]) -> String {
        let locale = self.sheet.locale();
        let arguments = [
            ("period", locale.period(compared.period).into()),
            ("value", phrase::value(self.indicator, compared.own, locale).into()),
            ("differences", locale.list(differences).into()),
        ];
        self.say("answer-earlier", &arguments)
    }

    /// Returns how the number differs from the nation's and the peers' mean: "lika många som i riket (86, ingen säker skillnad)". Counts and sums
    /// of areas of different sizes are not compared.
    fn differences(&self, compared: &Compared<'_>) -> Vec<String> {
        if !beside::is_comparable(self.indicator) {
            return Vec::new();
        }
        let above = self.above(compared).and_then(|area| {
            let cell = compared.others.get(area)?;
            let area = self.sheet.site().numbers.areas.get(area)?;
            let role = if area.kind == AreaKind::Nation { Role::Nation } else { Role::Other };
            let place = self.say("answer-in", &[("name", role.within(area.name.text(self.sheet.lang), self.sheet.lang).into())]);
            self.difference(compared, cell.number()?, place, Vec::new())
        });
        above.into_iter().chain(self.beside_peers(compared)).collect()
    }

    /// Returns the area above the own one that it is compared with: the nation, or else the county or region.
    fn above<'c>(&self, compared: &'c Compared<'_>) -> Option<&'c AreaId> {
        let around = self.sheet.site().around_own();
        around.iter().rev().find_map(|area| compared.others.get_key_value(&area.id)).map(|(id, _)| *id)
    }

    /// Returns how the number differs from the mean of the first group of peers that has one, or else of all other areas of the own one's kind.
    fn beside_peers(&self, compared: &Compared<'_>) -> Option<String> {
        let site = self.sheet.site();
        let groups: Vec<_> = site.peer_groups().filter(|group| site.together(compared, Some(group)).is_some()).collect();
        let (group, mean) = match groups.as_slice() {
            [] => (None, site.together(compared, None)?.mean?),
            groups => groups.iter().find_map(|group| Some((Some(*group), site.together(compared, Some(group))?.mean?)))?,
        };
        let place = match group {
            Some(group) => self.say("answer-in-group", &[("name", group.name.text(self.sheet.lang).into())]),
            None => self.say("answer-in-others", &[("kind", self.kind())]),
        };
        let (number, word) = match mean {
            MeanOf::Given(cell) => (cell.number()?, group.and_then(|group| group.mean).map(beside::mean_word)),
            MeanOf::Computed(number) => (number, Some("answer-mean-computed")),
        };
        self.difference(compared, number, place, word.map(|word| self.sheet.text(word)).into_iter().collect())
    }

    fn difference(&self, compared: &Compared<'_>, number: Decimal, place: String, remarks: Vec<String>) -> Option<String> {
        let locale = self.sheet.locale();
        let course = beside::course(self.sheet.site(), compared, number)?;
        let told = locale.number(number, self.indicator.decimals_of(compared.own));
        let chance = (course == Course::Level).then(|| self.sheet.text("answer-level"));
        let inside: Vec<String> = std::iter::once(told).chain(chance).chain(remarks).collect();
        let arguments =
            [("course", course.word(self.counts_people()).into()), ("place", place.into()), ("number", inside.join(", ").into())];
        Some(self.say("answer-than", &arguments))
    }

    /// Whether numbers are compared as more or fewer, rather than higher or lower: counts, and numbers that the editor's words describe as people.
    fn counts_people(&self) -> bool {
        let indicator = self.indicator;
        let of_people = matches!(indicator.counts, Counts::People | Counts::Answers) && indicator.statistic == Statistic::Share;
        let is_told =
            || indicator.answer.as_ref().is_some_and(|answer| frame::foreign(self.sheet.shared, answer, self.sheet.lang).is_none());
        matches!(indicator.unit, Unit::Counted { .. }) || (of_people && is_told())
    }

    /// Returns the remark that the differences may be chance, if the numbers are answers and it cannot be determined.
    fn doubt(&self, compared: &Compared<'_>) -> Option<String> {
        beside::is_unsure(self.sheet.site(), compared).then(|| self.sheet.text("change-withheld-unsure"))
    }

    /// Returns the range of the peers, if they have no mean.
    fn range(&self, compared: &Compared<'_>) -> Option<String> {
        let (site, locale) = (self.sheet.site(), self.sheet.locale());
        let told = |group| site.together(compared, group).filter(|together| together.mean.is_none() && together.count > 1);
        if !beside::is_comparable(self.indicator) {
            return None;
        }
        let (group, together) = site.peer_groups().find_map(|group| Some((group, told(Some(group))?)))?;
        let number = |number| phrase::with_unit(self.indicator, number, locale);
        let arguments = [
            ("name", group.name.text(self.sheet.lang).into()),
            ("low", number(together.low).into()),
            ("high", number(together.high).into()),
            ("n", Argument::Count(together.count.into())),
        ];
        Some(self.say("answer-range", &arguments))
    }

    /// Returns the numbers of women and men.
    fn groups(&self, key: &CellKey) -> Option<String> {
        let (indicator, locale) = (self.indicator, self.sheet.locale());
        let of = |group| indicator.cell(&CellKey { group, ..key.clone() }).filter(|cell| beside::is_number(cell));
        let (women, men) = (of(Group::Women)?, of(Group::Men)?);
        let value = |cell| phrase::known(indicator, cell, locale);
        let named = |group| self.sheet.text(indicator.ages.key(group)).to_lowercase();
        let (for_women, for_men) = (value(women), value(men));
        let key = if for_women == for_men { "answer-groups-same" } else { "answer-groups" };
        let arguments = [
            ("women", for_women.into()),
            ("men", for_men.into()),
            ("women-named", named(Group::Women).into()),
            ("men-named", named(Group::Men).into()),
        ];
        Some(self.say(key, &arguments))
    }

    /// Returns the number's position among those of all areas of its kind.
    fn position(&self, compared: &Compared<'_>) -> Option<String> {
        let site = self.sheet.site();
        let position = compared.position.filter(|_| beside::is_comparable(self.indicator))?;
        let own = site.numbers.areas.get(site.own_area())?;
        let alike = compared.others.keys().filter(|id| site.numbers.areas.get(**id).is_some_and(|area| area.kind == own.kind)).count();
        let arguments = [
            ("area", own.name.text(self.sheet.lang).into()),
            ("quarter", position.word(self.indicator.better).into()),
            ("n", Argument::Count((alike + 1).into())),
            ("kind", self.kind()),
        ];
        Some(self.say("answer-position", &arguments))
    }

    /// Returns which numbers of other areas are missing here, if Kolada may have them.
    fn lacking(&self, compared: Option<&Compared<'_>>) -> Option<String> {
        let site = self.sheet.site();
        self.indicator.kolada.as_ref().filter(|_| beside::is_comparable(self.indicator))?;
        let kind = |id: &AreaId| site.numbers.areas.get(id).map(|area| area.kind);
        let own = kind(site.own_area());
        let has =
            |wanted: &dyn Fn(Option<AreaKind>) -> bool| compared.is_some_and(|compared| compared.others.keys().any(|id| wanted(kind(id))));
        let has_nation = own == Some(AreaKind::Nation) || has(&|kind| kind == Some(AreaKind::Nation));
        let has_peers = has(&|kind| kind == own || kind == Some(AreaKind::Group));
        let lacks = match (has_nation, has_peers) {
            (true, true) => return None,
            (true, false) => "peers",
            (false, true) => "nation",
            (false, false) => "both",
        };
        Some(self.say("answer-lacks", &[("what", lacks.into()), ("kind", self.kind())]))
    }

    fn kind(&self) -> Argument {
        let site = self.sheet.site();
        site.numbers.areas.get(site.own_area()).map_or("area", |area| area.kind.as_str()).into()
    }

    /// Returns why there is no number for the latest period, which period was the last with one, and where the number may be found.
    fn unknown(&self, key: &CellKey, cell: &Cell) -> AnswerView {
        let locale = self.sheet.locale();
        let period = || ("period", Argument::from(locale.time(key.period)));
        let lead = match cell.value {
            CellValue::Suppressed if self.indicator.counts == Counts::Answers => "answer-suppressed-answers",
            CellValue::Suppressed => "answer-suppressed",
            CellValue::NotApplicable => "answer-not-applicable",
            CellValue::NotMeasured => "answer-not-measured",
            CellValue::Missing | CellValue::Number(_) | CellValue::Range(..) => "answer-missing",
        };
        let why = cell.note.as_ref().filter(|note| frame::foreign(self.sheet.shared, note, self.sheet.lang).is_none());
        let why = why.map(|note| sentence(note.text(self.sheet.lang)));
        let earlier = self.indicator.cells.iter().rev().filter(|(other, cell)| {
            let is_line = (&other.area, other.group, &other.category) == (&key.area, key.group, &key.category);
            is_line && other.period < key.period && beside::is_number(cell)
        });
        let last = earlier.max_by_key(|(other, _)| other.period);
        let last = match last {
            Some((last, cell)) => {
                let value = phrase::value(self.indicator, cell, locale);
                self.say("answer-last", &[("period", locale.period(last.period).into()), ("value", value.into())])
            }
            None => self.sheet.text("answer-never"),
        };
        // Readers are not sent elsewhere for a suppressed number.
        let elsewhere = (cell.value != CellValue::Suppressed).then(|| self.elsewhere()).flatten();
        AnswerView { lead: self.say(lead, &[period()]), more: why.into_iter().chain([last]).collect(), elsewhere }
    }

    /// Returns the statement that the own area has no numbers.
    fn nothing(&self) -> AnswerView {
        let site = self.sheet.site();
        let own = site.numbers.areas.get(site.own_area()).map_or_else(String::new, |area| area.name.text(self.sheet.lang).to_owned());
        AnswerView { lead: self.say("answer-none", &[("area", own.into())]), more: Vec::new(), elsewhere: self.elsewhere() }
    }

    /// Returns where a missing number may be found: the measure at Kolada, or else the source's page.
    fn elsewhere(&self) -> Option<LinkView> {
        let at_source = || {
            let source = self.indicator.source.as_ref()?;
            let link = frame::link(source.name.text(self.sheet.lang), source.url.clone()?);
            Some(LinkView { lang: frame::foreign(self.sheet.shared, &source.name, self.sheet.lang), external: true, ..link })
        };
        at_kolada(self.sheet, self.indicator, "answer-at-kolada").or_else(at_source)
    }
}

/// The placeholders in an editor's words: the number with its unit, and the number alone.
const VALUE: &str = "{value}";
const NUMBER: &str = "{number}";

/// Returns a note as a sentence.
fn sentence(text: &str) -> String {
    let text = capitalised(text.trim());
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}
