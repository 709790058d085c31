//! Tests of the schemas: of what they describe, and that they agree with the parsers.

mod agree;
mod cases;
mod described;
mod snippets;
