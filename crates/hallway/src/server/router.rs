//! All routes, and what surrounds them. Of the layers the last one added is the outermost.

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use axum::{Extension, Router};
use http::StatusCode;
use people::App;
use people::entrance::lead_to_setup;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

use super::health::Figures;
use super::{Metrics, Settings, health, layers, request_id, watch};
use crate::{live, routes};

/// The whole server as one service.
pub fn router(app: App, settings: &Settings, metrics: Metrics) -> anyhow::Result<Router> {
    let limits = settings.limits;
    let room = Arc::new(Semaphore::new(limits.requests_at_once));
    let worked_on = routes::parts()
        .into_iter()
        .fold(Router::new(), |all, part| all.merge(part.pages.into_router()).merge(part.api))
        .fallback(async || StatusCode::NOT_FOUND)
        .layer(from_fn_with_state(app.clone(), lead_to_setup))
        .layer(Extension(live::Hub::new(settings.stopping.clone())))
        .layer(CatchPanicLayer::new())
        // `bound` knows who may send how much.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(limits, layers::bound))
        .layer(csrf(settings)?);
    let worked_on = match settings.base_url.clone() {
        Some(ours) => worked_on.layer(from_fn_with_state(ours, layers::own_origin)),
        None => worked_on,
    };
    let worked_on = worked_on.layer(from_fn_with_state(room, layers::shed));
    // A server that has its hands full still shows its files and its figures.
    let figures =
        get(health::guarded_figures).with_state(Figures { metrics, token: settings.metrics_token.clone() });
    let explained = worked_on
        .route("/assets/{*path}", get(web::serve_asset))
        .route("/metrics", figures)
        .layer(from_fn_with_state(app.edge.clone(), web::explain))
        .layer(from_fn_with_state(limits.retry_after_seconds, layers::retry_after));
    let mut protected = explained
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .layer(from_fn(web::protect));
    if settings.base_url.as_ref().is_some_and(super::BaseUrl::is_https) {
        protected = protected.layer(from_fn(layers::transport_security));
    }
    let named = from_fn_with_state(app.edge.clone(), request_id::name);
    Ok(protected.layer(from_fn(watch::watch)).layer(named).with_state(app))
}

/// A form of another website is not taken, whatever cookie comes with it.
fn csrf(settings: &Settings) -> anyhow::Result<CsrfLayer> {
    let layer = CsrfLayer::new();
    match &settings.base_url {
        Some(ours) => Ok(layer.add_trusted_origin(ours.as_str())?),
        None => Ok(layer),
    }
}

/// The figures alone, for a listener of their own.
pub fn figures_alone(metrics: Metrics) -> Router {
    Router::new()
        .route("/metrics", get(health::open_figures))
        .with_state(metrics)
        .layer(from_fn(web::protect))
}
