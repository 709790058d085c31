//! A table of one or several indicators.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::Diagnostics;
use crate::figure::{self, Figure, Request};
use crate::indicator::Indicator;
use crate::render::figure::number;

pub(super) const KIND: Kind = Kind { shows: "table", is_number: true, read: |call, found| boxed(read(call, found)) };

/// The request for each indicator, and the title if the editor gave one.
struct Table<'s>(Vec<(&'s Indicator, Request)>, Option<String>);

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<Table<'s>> {
    let listed = call.arguments.indicators();
    let indicators = if listed.is_empty() { vec![call.one_indicator(found)?] } else { listed };
    let several = indicators.len() > 1;
    let requests = indicators.into_iter().map(|indicator| {
        let mut request = call.request(indicator, None, found)?;
        if several && request.groups.is_empty() {
            // Women and men are included, as in the tables of printed reports.
            request.groups = indicator.groups(&call.scope.about()).into_iter().collect();
        }
        Some((indicator, request))
    });
    Some(Table(requests.collect::<Option<_>>()?, call.arguments.text("title").map(str::to_owned)))
}

impl<'s> Shortcode<'s> for Table<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let Self(requests, title) = self;
        let (locale, areas) = (on.locale(), &on.shared.site.numbers.areas);
        let select = |(indicator, request): &(&_, Request)| figure::select(indicator, areas, locale, request).ok();
        let figures: Vec<Figure> = requests.iter().map(select).collect::<Option<_>>()?;
        let indicators: Vec<_> = requests.iter().map(|(indicator, _)| *indicator).collect();
        let id = on.unused_id(&format!("tabell-{}", indicators.first()?.id));
        let view = number::table(on.shared, &indicators, figures, id, title.as_deref(), on.lang(), on.draft);
        Some(Value::from_serializable(&view))
    }
}
