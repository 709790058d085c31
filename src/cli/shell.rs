//! What a shell and the manual of a Unix system know of the program: completions and pages. It never runs a command.

use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;

use super::{Cli, DONE, MACHINE, WRONG_USE, complain};

#[derive(Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

#[derive(Args)]
pub(super) struct Man {
    /// The command whose page to print; the program's if omitted
    command: Option<String>,
}

/// Prints the script by which a shell completes the program's commands and options.
pub(super) fn completions(arguments: &Completions) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "insyn", &mut script);
    print(&script)
}

/// Prints a page for `man`.
pub(super) fn man(arguments: &Man) -> u8 {
    let whole = Cli::command();
    let page = match &arguments.command {
        None => whole,
        Some(name) => match subcommand(whole, name) {
            Ok(page) => page,
            Err(known) => {
                complain(&format!("{name}: {}\n", known.join(", ")));
                return WRONG_USE;
            }
        },
    };
    let mut text = Vec::new();
    match clap_mangen::Man::new(page).render(&mut text) {
        Ok(()) => print(&text),
        Err(_) => MACHINE,
    }
}

/// Returns a command of the program under its full name, or the names of all.
fn subcommand(mut whole: Command, name: &str) -> Result<Command, Vec<String>> {
    whole.build();
    let known = || whole.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    whole.find_subcommand(name).cloned().ok_or_else(known)
}

/// Prints bytes. A closed pipe is not an error.
fn print(bytes: &[u8]) -> u8 {
    use std::io::Write;
    let _ = std::io::stdout().write_all(bytes);
    DONE
}
