//! Insyn.
