//! The plan of a year, task by task.

use super::super::field::{Datatype, Field, Item};
use super::super::shared;
use crate::site::{Site, Task};

pub(super) const FIELDS: &[Field] = &[
    Field::required(("task", "uppgift"), Datatype::Plain),
    Field::required(("month", "månad"), Datatype::Period),
    Field::required(("task_text", "vad som görs"), Datatype::Text),
    shared::ROLE,
    shared::OPERATION,
    shared::OPERATION_NAME,
    Field::new(("report_year", "gäller berättelsen för"), Datatype::Whole),
    Field::new(("link", "länk"), Datatype::Plain),
];

pub(super) fn row<'s>(site: &'s Site, task: &'s Task) -> Vec<Item<'s>> {
    let [operation, operation_name] = shared::operation(site, task.operation.as_ref());
    let link = task.link.as_ref().and_then(|target| site.target_url(target, site.config.first_language()));
    vec![
        Item::id(Some(task.id.as_str())),
        Item::period(Some(task.month)),
        Item::Words(&task.text),
        Item::words(task.owner.as_ref()),
        operation,
        operation_name,
        task.report.map_or(Item::Nothing, shared::edition),
        shared::text(link),
    ]
}
