//! Turns fetched numbers into an indicator's file and a table. It never accesses the network or the disk, and never prints.

mod areas;
mod difference;
mod foreign;
mod indicator;
mod join;
mod measure;
mod numbers;
mod order;
pub mod remembered;
pub mod table;

pub use crate::edit::NewFile;
pub use areas::{Places, written as areas_file};
pub use difference::Difference;
pub use foreign::{Joined, join};
pub use join::{Imported, check_title, import};
pub use numbers::{Key, Number, hash_of};
pub use order::{Standing, Wanted, foreign_table_of, table_of};
