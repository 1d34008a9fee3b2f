//! How fast Hallway is: fills an organisation, serves it, asks for four things again and again, and prints what they cost
//! beside what a bare server costs that sends the same statements and as many bytes. `cargo xtask bench` builds and runs
//! it.

mod asked;
mod limit;
mod live;
mod load;
mod program;
mod report;
mod script;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Measures one size on one database
    Measure {
        /// The program to measure
        #[arg(long)]
        hallway: PathBuf,
        #[arg(long)]
        requests: usize,
        /// An empty PostgreSQL database; a file when absent
        #[arg(long)]
        database_url: Option<String>,
        /// The folder of that server, for the work of its processes
        #[arg(long)]
        postmaster: Option<u32>,
        /// How long each is asked for, in seconds
        #[arg(long, default_value_t = 5)]
        seconds: u64,
    },
    /// Serves what a script says, with nothing else in the way
    Limit {
        #[arg(long)]
        script: PathBuf,
        /// A file of SQLite, or an address of PostgreSQL
        #[arg(long)]
        database: String,
    },
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    match Arguments::parse().what {
        What::Measure { hallway, requests, database_url, postmaster, seconds } => {
            let place = program::Place::new(hallway, database_url, postmaster)?;
            report::measure(&place, requests, seconds).await
        }
        What::Limit { script, database } => limit::serve(&script, &database).await,
    }
}
