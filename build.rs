//! Copies ECharts from the source of the `charming` crate to where the program can embed it, so that this repository needs no copy. It
//! never accesses the network: Cargo has fetched or vendored that crate already, since it is a dependency.
//!
//! It sets `compares_tables` for programs made to be tested, not for released ones.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use cargo_metadata::{CargoOpt, MetadataCommand};

/// The version that `Cargo.toml` names exactly.
const CHARMING: &str = "0.6.0";
/// The path of ECharts in it.
const FILE: &str = "src/asset/echarts-5.5.1.min.js";
/// A copy of ECharts to take instead, for builds that hide the crate's source.
const OVERRIDE: &str = "INSYN_ECHARTS";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=Cargo.toml");
    println!("cargo::rerun-if-env-changed={OVERRIDE}");
    println!("cargo::rustc-check-cfg=cfg(compares_tables)");
    if env::var("PROFILE")? == "debug" {
        println!("cargo::rustc-cfg=compares_tables");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let found = match env::var_os(OVERRIDE) {
        Some(path) => Ok(PathBuf::from(path)),
        None => source_of_charming(&out).map(|folder| folder.join(FILE)),
    };
    let copied = found.and_then(|file| {
        println!("cargo::rerun-if-changed={}", file.display());
        fs::copy(&file, out.join("echarts.js")).map_err(|error| format!("{}: {error}", file.display()).into())
    });
    if let Err(error) = copied {
        println!("cargo::error=ECharts was not found in the source of charming {CHARMING}: {error}");
        println!("cargo::error=name a copy of {} in the environment variable {OVERRIDE}", FILE.trim_start_matches("src/asset/"));
    }
    Ok(())
}

/// Returns the directory of the crate's source, according to Cargo: in the registry or a vendored one.
///
/// Cargo is asked about a package with no other dependencies. For this package it would require the sources of all dependencies, including
/// those of tests and other systems, which a plain build has not fetched.
fn source_of_charming(out: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let package = out.join("charming");
    fs::create_dir_all(package.join("src"))?;
    fs::write(package.join("src/lib.rs"), "")?;
    let manifest = format!(
        "[package]\nname = \"where\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n[dependencies]\n\
         charming = {{ version = \"={CHARMING}\", default-features = false }}\n"
    );
    fs::write(package.join("Cargo.toml"), manifest)?;
    // The lock file selects the versions of this build, since others need not be present.
    if here.join("Cargo.lock").exists() {
        fs::copy(here.join("Cargo.lock"), package.join("Cargo.lock"))?;
    }
    let metadata = MetadataCommand::new()
        .manifest_path(package.join("Cargo.toml"))
        // Cargo reads where sources are vendored from the folder that it is started in.
        .current_dir(here)
        .features(CargoOpt::NoDefaultFeatures)
        .other_options(vec!["--offline".to_owned(), "--filter-platform".to_owned(), env::var("TARGET")?])
        .exec()?;
    let crates = metadata.packages.iter().find(|package| package.name.as_str() == "charming");
    let manifest = crates.ok_or("Cargo does not know it")?.manifest_path.clone();
    Ok(manifest.parent().ok_or("its manifest has no folder")?.as_std_path().to_owned())
}
