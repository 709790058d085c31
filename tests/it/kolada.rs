//! The commands that import from Kolada, against a local server that behaves like its API.

mod find;
mod import;
mod server;

use std::ops::Deref;
use std::process::Command;

use serde_json::Value;

use crate::folder::{Folder, Run};
use server::{Server, World, kpi, row};

/// A site and a server.
struct Bench {
    server: Server,
    site: Folder,
}

impl Deref for Bench {
    type Target = Folder;

    fn deref(&self) -> &Folder {
        &self.site
    }
}

impl Bench {
    fn new(world: World) -> Self {
        Self { server: Server::start(world), site: Folder::new() }
    }

    /// Runs a command with the server's address.
    fn ask(&self, arguments: &[&str]) -> Run {
        let cache = self.beside("cache");
        let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
        command.args(arguments).args(["--lang", "sv", "--api", &self.server.address, "--cache"]).arg(cache);
        run(&mut command)
    }
}

fn run(command: &mut Command) -> Run {
    for proxy in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env_remove(proxy);
    }
    command.output().expect("the program starts").into()
}

/// Returns a measure with values for the own municipality, another one and the nation.
fn world() -> World {
    let mut deleted: Value = row("U21468", "2280", 2020, [Some(99.0), Some(99.0), Some(99.0)]);
    for value in deleted["values"].as_array_mut().expect("values") {
        value["isdeleted"] = true.into();
    }
    World {
        kpis: vec![
            kpi("U21468", "Brukarbedömning hemtjänst äldreomsorg -  helhetssyn, andel (%)"),
            kpi("U23401", "Väntetid i antal dagar till särskilt boende, medelvärde"),
        ],
        rows: vec![
            row("U21468", "0000", 2023, [Some(85.5), Some(86.25), Some(84.0)]),
            row("U21468", "2280", 2022, [Some(82.0), Some(83.0), None]),
            row("U21468", "2280", 2023, [Some(84.375), Some(87.0), Some(81.5)]),
            row("U21468", "2281", 2023, [Some(88.0), Some(89.0), Some(87.0)]),
            deleted,
        ],
        ..World::default()
    }
}
