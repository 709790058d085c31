//! Links to other websites: where they are written, and whether they lead anywhere. Each address is asked for once, and no website often. It never
//! fetches a page that it need not, and never asks the own network unless told to.

mod answer;
mod client;
mod host;
mod places;
mod told;

pub use answer::{Answer, Unclear};
pub use client::{Asking, ask};
pub use places::{Addresses, Places, places};
pub use told::tell;
