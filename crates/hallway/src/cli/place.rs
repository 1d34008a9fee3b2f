//! Where an organisation is kept and how people reach it: the arguments that all commands share.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::Args;
use db::{Db, Durability, Location, Pending};

use crate::edge::{SystemClock, SystemIds};
use crate::mail::MailSettings;
use crate::schema;
use crate::server::BaseUrl;

#[derive(Args, Clone)]
pub struct Place {
    /// The folder that holds the organisation
    #[arg(long, global = true, env = "HALLWAY_DATA", value_name = "DIR", default_value = "./hallway-data")]
    pub data: PathBuf,
    /// A PostgreSQL database, postgres://...; without it, SQLite in the data folder
    // Its value may hold a password, so the help does not repeat it.
    #[arg(long, global = true, env = "HALLWAY_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Prints one JSON document where the command has a result
    #[arg(long, global = true)]
    pub json: bool,
    /// Where people reach this Hallway, https://hallway.example: links in mails and feeds begin with it
    #[arg(long, global = true, env = "HALLWAY_BASE_URL", value_name = "URL")]
    pub base_url: Option<BaseUrl>,
    /// A proxy whose word about the caller's address is taken; may be given several times
    #[arg(long = "trusted-proxy", global = true, value_name = "ADDRESS")]
    pub trusted_proxies: Vec<IpAddr>,
    /// The server that takes mails: smtps://name:password@mail.example:465, smtp://mail.example:587?tls=required, or
    /// smtp://localhost; without it, Hallway sends none
    // Its value may hold a password, so the help does not repeat it.
    #[arg(long, global = true, env = "HALLWAY_MAIL_SMTP", value_name = "URL", hide_env_values = true)]
    pub mail_smtp: Option<String>,
    /// The address mails come from, `Hallway <hallway@example.com>`
    #[arg(long, global = true, env = "HALLWAY_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
}

impl Place {
    /// What clap cannot check without repeating the value.
    pub(super) fn check(&self) -> Result<(), &'static str> {
        match &self.database_url {
            Some(url) if !is_postgres(url) => Err("--database-url begins with postgres://"),
            _ => Ok(()),
        }
    }

    /// How mails leave, for a Hallway that people reach at `origin`.
    pub(super) fn mail(&self, origin: Option<&str>) -> anyhow::Result<Option<MailSettings>> {
        let Some(url) = self.mail_smtp.as_deref().filter(|url| !url.is_empty()) else { return Ok(None) };
        let host = origin.and_then(|origin| http::Uri::from_str(origin).ok()?.host().map(str::to_owned));
        let host = host.unwrap_or_else(|| "localhost".to_owned());
        let settings = MailSettings::new(url, self.mail_from.as_deref(), &host);
        settings.map(Some).map_err(|wrong| anyhow::anyhow!("{wrong}."))
    }

    /// The file of the database, when it is SQLite.
    pub(super) fn file(&self) -> Option<PathBuf> {
        self.database_url.is_none().then(|| self.data.join("hallway.db"))
    }

    /// Opens the database, makes it first where there is none, and does not look at its schema.
    pub(super) async fn open_or_make(&self) -> anyhow::Result<Db> {
        self.has_not_vanished()?;
        let location = match (&self.database_url, self.file()) {
            (Some(url), _) => Location::Postgres(url.clone()),
            (None, file) => {
                make_folder(&self.data)?;
                Location::Sqlite(file.unwrap_or_default(), Durability::Full)
            }
        };
        let db = Db::open(&location, Arc::new(SystemClock), Arc::new(SystemIds::default())).await;
        let db = db.map_err(|error| self.unusable(error))?;
        self.has_not_gone_back(&db).await?;
        Ok(db)
    }

    /// Opens the database of an organisation that is there and up to date.
    pub(super) async fn open(&self) -> anyhow::Result<Db> {
        self.has_not_vanished()?;
        if self.file().is_some_and(|file| !file.exists()) {
            bail!("There is no organisation in {}; `hallway init` makes one.", self.data.display());
        }
        let db = self.open_or_make().await?;
        let Pending(missing) = db.pending(&schema::migrations()).await?;
        if !missing.is_empty() {
            bail!("The database is not up to date; run `hallway migrate` first.");
        }
        Ok(db)
    }

    /// Without the password that an address may hold.
    pub(super) fn database_in_words(&self) -> String {
        match (&self.database_url, self.file()) {
            (Some(url), _) => {
                let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
                let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
                format!("{scheme}://{}", host.split('?').next().unwrap_or_default())
            }
            (None, file) => file.unwrap_or_default().display().to_string(),
        }
    }
}

pub(super) fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// Nobody but its owner looks into the data folder.
pub(super) fn make_folder(folder: &Path) -> anyhow::Result<()> {
    let mut maker = std::fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(folder).with_context(|| format!("The data folder {} cannot be made", folder.display()))
}
