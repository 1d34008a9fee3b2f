//! `hallway token`: keys for programs.

use clap::{Subcommand, ValueEnum};
use people::entrance::tokens;
use people::model::TokenScope;
use serde::Serialize;

use super::{Ended, Place, output};

#[derive(Subcommand)]
pub(super) enum Token {
    /// Makes a key that acts as a person, and prints it alone; it is shown this once
    Create {
        /// The e-mail address of the person
        #[arg(long, value_name = "EMAIL")]
        person: String,
        /// What the key may do at most
        #[arg(long, value_name = "SCOPE")]
        scope: Scope,
        /// What the key is for
        #[arg(long, value_name = "NAME")]
        name: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Scope {
    Read,
    Write,
    Admin,
}

#[derive(Serialize)]
struct Made<'a> {
    token: &'a str,
}

impl Token {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let Self::Create { person, scope, name } = self;
        let scope = match scope {
            Scope::Read => TokenScope::Read,
            Scope::Write => TokenScope::Write,
            Scope::Admin => TokenScope::Admin,
        };
        let secret = tokens::create(&place.open().await?, person, scope, name).await?;
        match place.json {
            true => output::json(&Made { token: secret.reveal() })?,
            false => output::line(secret.reveal())?,
        }
        Ok(Ended::Done)
    }
}
