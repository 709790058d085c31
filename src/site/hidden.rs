//! Finds suppressed numbers in a page's own text next to their indicator. It never changes a text, and never reveals the number.

use std::collections::BTreeMap;

use super::uses::named_indicators;
use super::{Page, PageId};
use crate::diagnostic::{Diagnostics, Problem};
use crate::disclosure::{Hidden, Taken};
use crate::name::IndicatorId;
use crate::page::{NumberForm, Quantity, Section, UnitWord};

/// Reports texts related to an indicator that give a number suppressed in it: under the same heading as a call for the indicator, in a
/// comment about it, or anywhere on a page that is the indicator's own.
pub(super) fn check_texts(pages: &[Page], used_in: &BTreeMap<IndicatorId, Vec<PageId>>, taken: &Taken, found: &mut Diagnostics) {
    for indicator in taken.indicators() {
        let hidden: Vec<Hidden> = taken.hidden(indicator).map(|(_, hidden)| hidden).filter(|hidden| !hidden.numbers.is_empty()).collect();
        for page in used_in.get(indicator).into_iter().flatten().map(|page| &pages[page.0]).filter(|_| !hidden.is_empty()) {
            check_page(page, indicator, &hidden, found);
        }
    }
}

fn check_page(page: &Page, indicator: &IndicatorId, hidden: &[Hidden], found: &mut Diagnostics) {
    let is_own = page.front.indicator.as_ref().is_some_and(|own| own.value == indicator.as_str());
    let names = |call: &usize| named_indicators(&page.doc.calls[*call]).contains(indicator);
    for section in page.doc.sections(page.file) {
        let Section { passages, calls, .. } = &section;
        let is_beside = is_own || calls.iter().any(names);
        for passage in passages.iter().filter(|passage| is_beside || passage.bodies.iter().any(names)) {
            for quantity in passage.quantities(&page.lang) {
                let tells = hidden.iter().find(|hidden| hidden.numbers.iter().any(|number| is(&quantity, *number)));
                if let Some(hidden) = tells {
                    let problem = Problem::TextTellsHidden { indicator: indicator.to_string(), period: hidden.period.to_string() };
                    found.add_related(passage.span(&quantity.range), problem, hidden.span);
                }
            }
        }
    }
}

/// Whether a text gives a number. "En" and "ett" do not count, since they are hardly ever meant as numerals.
fn is(quantity: &Quantity, number: rust_decimal::Decimal) -> bool {
    let same = quantity.value == number || quantity.to == Some(number);
    same && quantity.form != NumberForm::Article && quantity.unit != UnitWord::Points
}
