//! Whether the texts of a drawing keep clear of each other.

use crate::figure::svg::boxes::faults;

/// Fails where two texts share room or one leaves the drawing.
#[track_caller]
pub fn apart(drawing: &str) {
    assert_eq!(faults(drawing), Vec::<String>::new(), "{drawing}");
}
