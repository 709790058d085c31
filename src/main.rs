//! The insyn program.
fn main() {}
