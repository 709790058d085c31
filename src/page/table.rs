//! What is known of a table besides its cells. It never writes HTML.

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {}
