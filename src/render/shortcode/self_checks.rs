//! The self-checks of an edition, in the order of the file.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::render::content::self_check;
use crate::self_check::SelfCheck;

pub(super) const KIND: Kind = Kind { shows: "self_checks", is_number: false, read: |call, _| boxed(Some(read(call))) };

/// The self-checks of an edition that a call asks for.
struct SelfChecks<'s> {
    checks: Vec<&'s SelfCheck>,
    /// Whether each names its operation, since the call does not.
    says_operation: bool,
}

fn read<'s>(call: &ResolvedCall<'s, '_>) -> SelfChecks<'s> {
    let (edition, operation) = (call.edition(), call.arguments.area());
    let of_operation = |check: &&SelfCheck| operation.is_none() || check.operation == operation;
    let checks = call.scope.site.entries.self_checks.iter().filter(|check| Some(check.edition) == edition);
    SelfChecks { checks: checks.filter(of_operation).collect(), says_operation: call.call.argument("operation").is_none() }
}

impl<'s> Shortcode<'s> for SelfChecks<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let shared = on.shared;
        let place = self_check::SelfCheckContext { lang: on.lang(), url: on.url, says_operation: self.says_operation };
        let id = |check: &SelfCheck| on.unused_id(&format!("egenkontroll-{}", check.id));
        Some(Value::from_serializable(&self_check::views(shared, &self.checks, id, &place)))
    }
}
