//! The project's own chores. `cargo xtask test` is everything that is checked before a change is taken.

mod bench;
mod licences;
mod postgres;
mod process;
mod provisions;
mod test;
mod tidy;

use std::env;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own chores")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Check everything: form, house rules, tests on both databases, browser journeys, licences
    Test {
        /// Only these steps, separated by commas
        #[arg(long, value_enum, value_delimiter = ',')]
        only: Vec<test::Step>,
        /// Only tests whose name contains this
        #[arg(last = true)]
        filter: Option<String>,
    },
    /// Check the house rules that no compiler knows
    Tidy,
    /// Measure how fast it is, on both databases
    Bench(bench::Bench),
    /// Keep a private PostgreSQL server for tests until Ctrl-C
    Postgres {
        /// The port on 127.0.0.1; a free one if not given
        #[arg(long)]
        port: Option<u16>,
    },
}

fn main() -> anyhow::Result<ExitCode> {
    env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    let good = match Arguments::parse().chore {
        Chore::Test { only, filter } => test::run(&only, filter.as_deref()),
        Chore::Tidy => tidy::report()?,
        Chore::Bench(wanted) => bench::measure(&wanted).map(|()| true)?,
        Chore::Postgres { port } => match postgres::serve(port)? {},
    };
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
