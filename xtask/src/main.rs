//! The project's own chores. `cargo xtask test` is everything that is checked before a change is taken.

mod postgres;
mod process;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own chores")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Keep a private PostgreSQL server for tests until Ctrl-C
    Postgres {
        /// The port on 127.0.0.1; a free one if not given
        #[arg(long)]
        port: Option<u16>,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().chore {
        Chore::Postgres { port } => postgres::serve(port),
    }
}
