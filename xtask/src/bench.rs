//! `cargo xtask bench`: builds the program as it is released, and measures it on both databases.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::Context;
use clap::{Args, ValueEnum};

use crate::postgres::{Keeping, Server};
use crate::process::{cargo, run};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Database {
    Sqlite,
    Postgres,
}

#[derive(Args)]
pub struct Bench {
    /// How many simulated requests there are; several sizes are separated by commas
    #[arg(long, value_delimiter = ',', default_values_t = [100_000, 1_000_000])]
    requests: Vec<usize>,
    /// On which databases
    #[arg(long, value_enum, value_delimiter = ',', default_values_t = [Database::Sqlite, Database::Postgres])]
    database: Vec<Database>,
    /// How long each thing is asked for, in seconds
    #[arg(long, default_value_t = 5)]
    seconds: u64,
}

impl std::fmt::Display for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if *self == Self::Sqlite { "sqlite" } else { "postgres" })
    }
}

/// Measures each size on each database.
pub fn measure(wanted: &Bench) -> anyhow::Result<()> {
    run(cargo().args(["build", "--release", "--package", "hallway", "--package", "bench"]))?;
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let programs = Path::new(&target).join("release").canonicalize().context("cargo has built it")?;
    for requests in &wanted.requests {
        for database in &wanted.database {
            // A server for each, which keeps what it has acknowledged as one in earnest does.
            let server = match database {
                Database::Sqlite => None,
                Database::Postgres => Some(Server::start(None, Keeping::InEarnest)?),
            };
            let mut bench = Command::new(programs.join("bench"));
            bench.arg("measure").arg("--hallway").arg(programs.join("hallway"));
            bench.args(["--requests", &requests.to_string(), "--seconds", &wanted.seconds.to_string()]);
            if let Some(server) = &server {
                bench.args(["--database-url", &server.url, "--postmaster", &server.pid()?.to_string()]);
            }
            run(&mut bench)?;
        }
    }
    Ok(())
}
