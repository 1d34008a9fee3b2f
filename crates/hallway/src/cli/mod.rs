//! The command line: one file a command. Results go to standard output, errors to standard error as one sentence.

mod backup;
mod calendar;
mod check;
mod demo;
mod doctor;
mod export;
mod import;
mod init;
mod migrate;
mod output;
mod place;
mod restore;
pub(crate) mod sentence;
mod serve;
mod serving;
mod simulate;
mod sound;
mod stop;
mod token;
mod transfer;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

pub use place::Place;

use crate::schema;

/// Internal customer service: who serves whom inside, and how it is going.
#[derive(Parser)]
#[command(name = "hallway", version, propagate_version = true, disable_help_subcommand = true)]
struct Cli {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Loads the demo organisation into an empty data folder and serves it
    Demo(demo::Demo),
    /// Serves the organisation until it is told to stop
    Serve(serve::Serve),
    /// Makes a new, empty organisation
    Init(init::Init),
    /// Keys for programs
    #[command(subcommand)]
    Token(token::Token),
    /// Takes in data of other systems
    #[command(subcommand)]
    Import(import::Import),
    /// Fills an empty organisation with plausible life, fast
    Simulate(simulate::Simulate),
    /// What-if over business calendars
    #[command(subcommand)]
    Calendar(calendar::Calendar),
    /// Brings the database up to date
    Migrate,
    /// Writes everything into a folder for people and other programs, as CSV and JSON
    Export(export::Export),
    /// Writes everything into one file while Hallway serves, and reads it back
    Backup(backup::Backup),
    /// Brings a backup back into an empty place
    Restore(restore::Restore),
    /// Moves the organisation into an empty PostgreSQL database, and compares
    Transfer(transfer::Transfer),
    /// Checks that nothing is lost or contradicts itself: database, events, requests, figures
    Check,
    /// Checks the configuration and the surroundings; each finding comes with its remedy
    Doctor,
}

impl Command {
    /// What clap cannot check without repeating a value that may hold a password.
    fn check(&self) -> Result<(), &'static str> {
        match self {
            Self::Transfer(transfer) => transfer.check(),
            _ => Ok(()),
        }
    }
}

/// How a command ended when nothing went wrong on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Done,
    /// It has said itself what is wrong.
    Refused,
}

/// Runs the command of this process: 0 done, 1 refused or failed, 2 wrong usage.
pub fn main() -> ExitCode {
    schema::install_texts();
    let cli = Cli::parse();
    if let Err(misuse) = cli.place.check().and_then(|()| cli.command.check()) {
        Cli::command().error(ErrorKind::ValueValidation, misuse).exit();
    }
    match run(cli) {
        Ok(Ended::Done) => ExitCode::SUCCESS,
        Ok(Ended::Refused) => ExitCode::FAILURE,
        // Whoever reads has had enough, as in `hallway calendar due ... | head`.
        Err(error) if output::is_closed(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", sentence::of(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<Ended> {
    let Cli { place, command } = cli;
    if let Command::Calendar(calendar) = command {
        return calendar.run(&place);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let ended = runtime.block_on(async {
        match command {
            Command::Demo(demo) => demo.run(&place).await,
            Command::Serve(serve) => serve.run(&place).await,
            Command::Init(init) => init.run(&place).await,
            Command::Token(token) => token.run(&place).await,
            Command::Import(import) => import.run(&place).await,
            Command::Simulate(simulate) => simulate.run(&place).await,
            Command::Calendar(calendar) => calendar.run(&place),
            Command::Migrate => migrate::run(&place).await,
            Command::Export(export) => export.run(&place).await,
            Command::Backup(backup) => backup.run(&place).await,
            Command::Restore(restore) => restore.run(&place).await,
            Command::Transfer(transfer) => transfer.run(&place).await,
            Command::Check => check::run(&place).await,
            Command::Doctor => doctor::run(&place).await,
        }
    });
    // What still runs has had its time; nothing of it was acknowledged.
    runtime.shutdown_timeout(std::time::Duration::from_secs(1));
    ended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
