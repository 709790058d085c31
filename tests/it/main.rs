//! What a person sees of Insyn, tested from outside; one program, so that it is linked once.

mod architecture;
mod around;
mod cases;
mod circles;
mod command;
mod comparison;
mod contradictions;
mod disclosure;
mod editions;
mod example;
mod figure_command;
mod hosting;
mod judgements;
mod languages;
mod manual;
mod nesting;
mod opendata;
mod prose;
mod published;
mod search;
mod serve;
mod session;
mod sites;
mod small;
mod theme;
mod write;
