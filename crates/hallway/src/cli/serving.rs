//! What the commands that serve have in common.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;
use db::Db;
use kernel::Viewer;
use people::App;
use tokio::task::JoinSet;

use super::Place;
use super::stop::Stop;
use crate::edge::SystemClock;
use crate::logs::{self, LogFormat};
use crate::server::{self, Bound, Limits, Metrics, Settings, Stopping};
use crate::{feed, housekeeping, mail, search};

#[derive(Args)]
pub(super) struct Serving {
    /// Where to listen; port 0 picks a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080", value_parser = with_port)]
    listen: String,
    /// Opens /metrics to whoever sends it as a bearer token; without it there is no /metrics
    #[arg(long, env = "HALLWAY_METRICS_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    metrics_token: Option<String>,
    /// Serves /metrics on an address of its own, to everybody who reaches it
    #[arg(long, value_name = "ADDRESS", value_parser = with_port)]
    metrics_listen: Option<String>,
    /// How the log on standard error is written; HALLWAY_LOG says what is in it, as in `info,db=debug`
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    log: LogFormat,
}

/// An address as one listens on it, told from a slip before anything is made.
fn with_port(text: &str) -> Result<String, &'static str> {
    let port =
        text.rsplit_once(':').filter(|(host, _)| !host.is_empty()).map(|(_, port)| port.parse::<u16>());
    match port {
        Some(Ok(_)) => Ok(text.to_owned()),
        _ => Err("an address to listen on is written like 127.0.0.1:8080"),
    }
}

/// A server that listens and has not answered anybody yet.
pub(super) struct Ready {
    app: App,
    settings: Settings,
    router: axum::Router,
    bound: Bound,
    figures: Option<(Bound, axum::Router)>,
    metrics: Metrics,
    stop: Stop,
    /// Where the trace of the organisation lies, when its database is a file.
    folder: Option<PathBuf>,
}

impl Serving {
    pub(super) fn start_log(&self) -> anyhow::Result<()> {
        logs::start(self.log).map_err(|error| anyhow!(error))
    }

    pub(super) async fn prepare(self, place: &Place, db: Db, is_demo: bool) -> anyhow::Result<Ready> {
        // From here on a signal is not lost, however soon it comes.
        let stop = Stop::expect()?;
        let bound = server::bind(&self.listen).await?;
        let settings = Settings {
            base_url: place.base_url.clone(),
            listening: Some(bound.address),
            trusted_proxies: place.trusted_proxies.clone(),
            metrics_token: self.metrics_token.filter(|token| !token.is_empty()),
            limits: Limits::default(),
            mail: None,
            stopping: Stopping::default(),
        };
        let settings = Settings { mail: place.mail(settings.origin().as_deref())?, ..settings };
        let app = server::app(db, Arc::new(SystemClock), &settings, is_demo);
        let metrics = Metrics::start();
        let router = server::router(app.clone(), &settings, metrics.clone())?;
        let figures = match &self.metrics_listen {
            Some(address) => Some((server::bind(address).await?, server::figures_alone(metrics.clone()))),
            None => None,
        };
        let folder = place.file().map(|_| place.data.clone());
        Ok(Ready { app, settings, router, bound, figures, metrics, stop, folder })
    }
}

impl Ready {
    pub(super) fn db(&self) -> &Db {
        &self.app.db
    }

    /// Where it listens.
    pub(super) fn address(&self) -> String {
        format!("http://{}", self.bound.address)
    }

    /// Where a person finds a page.
    pub(super) fn link(&self, path: &str) -> String {
        self.app.link(path)
    }

    /// Answers until the process is told to stop.
    pub(super) async fn serve(self) {
        let Self { app, settings, router, bound, figures, metrics, stop, folder } = self;
        let mut beside = JoinSet::new();
        beside.spawn(metrics.tend());
        beside.spawn(feed::keep_placing(app.db.clone()));
        beside.spawn(housekeeping::keep(app.db.clone()));
        beside.spawn(housekeeping::keep_trying(app.db.clone()));
        if let Some(folder) = folder {
            beside.spawn(housekeeping::keep_tracing(app.db.clone(), folder));
        }
        beside.spawn(housekeeping::keep_requests(app.db.clone()));
        beside.spawn(housekeeping::keep_counting(app.db.clone()));
        beside.spawn(housekeeping::keep_bearing(app.db.clone()));
        beside.spawn(search::keep_catching_up(app.db.clone()));
        beside.spawn(mail::keep_mailing(app.clone()));
        beside.spawn(mail::keep_telling_safely(app.clone()));
        if let Some((bound, router)) = figures {
            let settings = settings.clone();
            // Figures are served to the last: also while the rest is being finished.
            beside.spawn(async move { bound.serve(router, &settings, std::future::pending()).await });
        }
        let told = async {
            stop.told().await;
            // A stream would hold the end up until it is cut.
            settings.stopping.tell();
        };
        bound.serve(router, &settings, told).await;
        beside.shutdown().await;
        tracing::info!("stopped");
    }
}

db::record! {
    /// What must be known of an organisation before it is served.
    pub struct Found {
        pub is_demo: bool,
    }
}

/// The organisation that is here, if there is one.
pub(super) async fn find_organisation(db: &Db) -> anyhow::Result<Option<Found>> {
    let mut view = db.view(Viewer::nobody()).await?;
    Ok(view.maybe("SELECT is_demo FROM organisation WHERE id = 1", &[]).await?)
}
