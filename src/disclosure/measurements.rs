//! Suppresses the small counts of the point measurements of self-checks. Those observed are staff rather than patients, and follow the same rule. It
//! never looks at another measurement.

use rust_decimal::Decimal;

use super::small::is_small;
use crate::self_check::{Count, Measurement};

/// Removes the counts of a measurement if any of them is small: of how many followed each step and all of them every one, since they bound each other,
/// and how many were observed if they are few. Which are removed depends only on whether one is small.
pub fn hide_few(measurement: &mut Measurement, threshold: u32) {
    let small = |count: Count| matches!(count, Count::Known(count) if is_small(Decimal::from(count), threshold));
    let counts = measurement.steps.iter().map(|step| step.followed).chain(measurement.all_steps);
    let is_of_few = small(measurement.observed);
    if !is_of_few && !counts.into_iter().any(small) {
        return;
    }
    if is_of_few {
        measurement.observed = Count::Suppressed;
    }
    measurement.steps.iter_mut().for_each(|step| step.followed = Count::Suppressed);
    measurement.all_steps = measurement.all_steps.map(|_| Count::Suppressed);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::{Period, Wording};
    use crate::self_check::Step;
    use crate::source::{Sources, Span, Spanned};

    fn hidden(observed: u32, steps: &[u32], all: Option<u32>) -> (Count, Vec<Count>, Option<Count>) {
        let step = |followed: &u32| Step { text: Wording::plain("Steg"), followed: Count::Known(*followed) };
        let file = Sources::from_memory([("a", "")]).find("a").expect("the file");
        let mut measurement = Measurement {
            day: Spanned { value: Period::year(2023), span: Span::new(file, 0, 0) },
            observed: Count::Known(observed),
            steps: steps.iter().map(step).collect(),
            all_steps: all.map(Count::Known),
        };
        hide_few(&mut measurement, 5);
        let steps = measurement.steps.iter().map(|step| step.followed).collect();
        (measurement.observed, steps, measurement.all_steps)
    }

    #[test]
    fn one_small_count_hides_all_who_followed_a_step() {
        use Count::{Known, Suppressed};
        assert_eq!(hidden(20, &[18, 5], Some(5)), (Known(20), vec![Known(18), Known(5)], Some(Known(5))));
        assert_eq!(hidden(20, &[18, 0], Some(0)), (Known(20), vec![Known(18), Known(0)], Some(Known(0))), "zero is nobody");
        assert_eq!(hidden(20, &[18, 4], None), (Known(20), vec![Suppressed, Suppressed], None));
        assert_eq!(hidden(20, &[18, 8], Some(1)), (Known(20), vec![Suppressed, Suppressed], Some(Suppressed)));
        assert_eq!(hidden(4, &[0, 0], Some(0)), (Suppressed, vec![Suppressed, Suppressed], Some(Suppressed)));
    }

    /// Exhaustively: whatever two steps and all of them are, a reader who knows the rule and the output cannot tell a small count.
    #[test]
    fn what_is_shown_never_tells_a_small_count() {
        let mut told: std::collections::BTreeMap<String, Vec<[u32; 4]>> = std::collections::BTreeMap::new();
        for n in 1..=9_u32 {
            for a in 0..=n {
                for b in 0..=n {
                    for all in (a + b).saturating_sub(n)..=a.min(b) {
                        told.entry(format!("{:?}", hidden(n, &[a, b], Some(all)))).or_default().push([n, a, b, all]);
                    }
                }
            }
        }
        let small = |count: u32| (1..5).contains(&count);
        let mut protected = 0;
        for worlds in told.values() {
            for at in 0..4 {
                if worlds.iter().any(|world| small(world[at])) {
                    protected += 1;
                    let values: std::collections::BTreeSet<u32> =
                        worlds.iter().map(|world| world[at]).filter(|count| small(*count)).collect();
                    assert!(values.len() >= 2, "{at}: {worlds:?}");
                }
            }
        }
        assert!(protected > 10, "{protected}");
    }
}
