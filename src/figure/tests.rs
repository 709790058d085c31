//! What the faces of figures say and draw, of numbers from a real report and of hostile ones.

mod chosen;
mod colours;
mod drawn;
mod drawn_gap;
mod drawn_stacked;
mod fixtures;
mod interactive;
mod words;
mod words_gaps;
mod words_parts;

use super::*;
