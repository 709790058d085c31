//! What the faces of figures say and draw, of numbers from a real report and of hostile ones.

mod fixtures;
mod gallery;

use super::*;
