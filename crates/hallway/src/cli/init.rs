//! `hallway init`: a new, empty organisation and its first administrator.

use std::io::{self, BufRead};

use anyhow::Context;
use clap::Args;
use people::entrance::organisation::{Founded, check, init};
use people::entrance::passwords::Password;
use serde::Serialize;

use super::{Ended, Place, output};
use crate::schema;

#[derive(Args)]
pub(super) struct Init {
    /// What the organisation is called
    #[arg(long, value_name = "NAME")]
    organisation: String,
    /// The e-mail address of the first administrator
    #[arg(long, value_name = "EMAIL")]
    admin: String,
    /// Reads the administrator's password from standard input, its first line
    #[arg(long)]
    password_stdin: bool,
}

#[derive(Serialize)]
struct Made<'a> {
    organisation: &'a str,
    admin: String,
    invitation: Option<String>,
}

impl Init {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let password = match self.password_stdin {
            true => Some(Password::new(first_line(io::stdin().lock())?)),
            false => None,
        };
        check(&self.organisation, &self.admin, password.as_ref())?;
        let db = place.open_or_make().await?;
        db.migrate(&schema::migrations()).await?;
        let Founded { admin, invitation } = init(&db, &self.organisation, &self.admin, password).await?;
        let base = place.base_url.as_ref().map_or("", |url| url.as_str());
        let invitation = invitation.map(|path| format!("{base}{path}"));
        if place.json {
            output::json(&Made { organisation: &self.organisation, admin: admin.to_string(), invitation })?;
            return Ok(Ended::Done);
        }
        output::line(&format!("{} is ready; start it with `hallway serve`.", self.organisation))?;
        if let Some(invitation) = invitation {
            output::line(&format!(
                "{} chooses a password here, within three days, once:\n{invitation}",
                self.admin
            ))?;
        }
        Ok(Ended::Done)
    }
}

/// What stands before the first line end.
fn first_line(mut from: impl BufRead) -> anyhow::Result<String> {
    let mut line = String::new();
    from.read_line(&mut line).context("The password cannot be read from standard input")?;
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_keeps_its_spaces_and_loses_the_line_end() {
        assert_eq!(first_line(&b" two words \r\nmore"[..]).unwrap(), " two words ");
        assert_eq!(first_line(&b"alone"[..]).unwrap(), "alone");
    }
}
