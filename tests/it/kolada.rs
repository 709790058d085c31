//! The commands that import from Kolada, against a local server that behaves like its API.

mod find;
mod import;
mod server;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use server::{Server, World, kpi, row};

/// The output and the exit code of a run.
struct Run {
    code: i32,
    out: String,
    err: String,
}

/// A site and a server.
struct Bench {
    server: Server,
    dir: TempDir,
}

impl Bench {
    fn new(world: World) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let bench = Self { server: Server::start(world), dir };
        bench.put("insyn.yaml", "title: Prov\narea: \"2280\"\norganisation: {name: Provköpings kommun}\nbase_url: none\n");
        bench.put("content/_index.md", "---\ntitle: Start\n---\nHej.\n");
        bench
    }

    fn root(&self) -> PathBuf {
        self.dir.path().join("site")
    }

    fn put(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Runs a command with the server's address.
    fn ask(&self, arguments: &[&str]) -> Run {
        let cache = self.dir.path().join("cache");
        let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
        command.args(arguments).args(["--lang", "sv", "--api", &self.server.address, "--cache"]).arg(cache);
        run(&mut command)
    }
}

fn run(command: &mut Command) -> Run {
    for proxy in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env_remove(proxy);
    }
    let output: Output = command.output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
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
