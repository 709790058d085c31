//! YAML as a tree in which every value has a span, and typed access to its keys. It never stops at the first error.
//!
//! The tree is built from the events of the parser, not through serde: serde stops at its first error, and turns `0.90` into 0.9. Here a
//! scalar is the text that the editor wrote.

mod explain;
mod fields;
mod flow;
mod keys;
mod repair;
mod swedish;
mod tree;

pub use fields::{Fields, InvalidDate, add_bad_name, add_wanted_one_of, certain, day, one_of, scalar, wanted_keys, wanted_one_of, wording};
pub use keys::{Key, Mapping, Naming, Need, Shape, depends, may, must, refused, with, without, words};
pub use swedish::meant;
pub use tree::{Entry, Kind, Node, parse};
