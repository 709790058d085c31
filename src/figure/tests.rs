//! What the faces of figures say and draw, of numbers from a real report and of hostile ones.

mod chosen;
mod colours;
mod drawn;
mod fixtures;
mod interactive;
mod portable;
mod words;

use super::*;
