//! Checks that the texts of a drawing do not overlap.

use crate::figure::svg::boxes::faults;

/// Fails if two texts overlap, or one extends beyond the drawing.
#[track_caller]
pub fn apart(drawing: &str) {
    assert_eq!(faults(drawing), Vec::<String>::new(), "{drawing}");
}
