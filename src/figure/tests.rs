//! What the faces of figures say and draw, of numbers from a real report and of hostile ones.

mod boxes;
mod chosen;
mod colours;
mod drawn;
mod drawn_gap;
mod drawn_grid;
mod drawn_map;
mod drawn_multiples;
mod drawn_spark;
mod drawn_stacked;
mod drawn_steps;
mod drawn_strip;
mod fixtures;
mod interactive;
mod placed;
mod portable;
mod words;
mod words_control;
mod words_gaps;
mod words_grid;
mod words_made;
mod words_parts;
mod words_small;
mod words_states;
mod words_strip;
mod words_subject;

use super::*;
