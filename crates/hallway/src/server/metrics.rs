//! Figures for whoever runs this server, in the text form of Prometheus. They are about routes, never about persons or
//! requests.

use std::sync::OnceLock;
use std::time::Duration;

use ::metrics::{Unit, describe_counter, describe_gauge, describe_histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

pub(super) const REQUESTS: &str = "hallway_http_requests_total";
pub(super) const SECONDS: &str = "hallway_http_request_seconds";
pub(super) const RUNNING: &str = "hallway_http_requests_running";
pub(super) const STATEMENTS: &str = "hallway_db_statements_total";
pub(super) const CONNECTIONS: &str = "hallway_http_connections";
pub(super) const TURNED_AWAY: &str = "hallway_http_turned_away_total";

const BUCKETS: [f64; 14] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

/// All figures of this process.
#[derive(Clone)]
pub struct Metrics(PrometheusHandle);

impl Metrics {
    /// Starts to count; the same figures at every further call.
    ///
    /// # Panics
    /// When something else in this process counts already.
    pub fn start() -> Self {
        static STARTED: OnceLock<Metrics> = OnceLock::new();
        STARTED.get_or_init(|| Self(install())).clone()
    }

    pub(super) fn render(&self) -> String {
        self.0.render()
    }

    /// Sums up from time to time, so that memory does not grow while nobody asks.
    pub async fn tend(self) {
        let mut every = tokio::time::interval(Duration::from_secs(5));
        loop {
            every.tick().await;
            self.0.run_upkeep();
        }
    }
}

fn install() -> PrometheusHandle {
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full(SECONDS.to_owned()), &BUCKETS)
        .expect("there are buckets")
        .build_recorder();
    let handle = recorder.handle();
    ::metrics::set_global_recorder(recorder).expect("nothing else counts in this process");
    describe_counter!(REQUESTS, "Answered requests by method, route and class of status");
    describe_histogram!(SECONDS, Unit::Seconds, "How long answers took, by method and route");
    describe_gauge!(RUNNING, "Requests that are worked on now");
    describe_counter!(STATEMENTS, "Statements sent to the database, by route");
    describe_gauge!(CONNECTIONS, "Open connections");
    describe_counter!(TURNED_AWAY, "Requests and connections turned away because of too many, by reason");
    handle
}
