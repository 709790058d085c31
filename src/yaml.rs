//! YAML as a tree in which every value knows its place, and the reading of keys from it. It never stops at the first mistake.
//!
//! The tree is built from the events of the library's own parser, not through serde: serde stops at its first error, and it turns `0.90`
//! into 0.9. Here a scalar is the text that the editor wrote.

mod explain;
mod fields;
mod repair;
mod swedish;
mod tree;

pub use fields::{Fields, NoDay, day, one_of, scalar, wanted_keys, wanted_one_of, wording};
pub use tree::{Entry, Kind, Node, parse};
