//! What the faces of figures say and draw, of numbers from a real report and of hostile ones.

mod chosen;
mod colours;
mod drawn;
mod drawn_grid;
mod drawn_steps;
mod fixtures;
mod interactive;
mod words;
mod words_grid;
mod words_states;

use super::*;
