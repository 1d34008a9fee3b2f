//! How lines are ordered, and how the figures beside them are made.

use askama::Template;
use axum::response::IntoResponse;
use people::Visit;
use web::{Answer, Chrome, Page, Speech};

#[derive(Template)]
#[template(path = "requests/pages/order.html")]
struct OrderPage {
    t: Speech,
    chrome: Chrome,
}

/// `/requests/order`
pub async fn page(mut visit: Visit) -> Answer {
    let (t, chrome) = (visit.speech(), visit.chrome("room-requests").await?);
    Ok(Page(OrderPage { t, chrome }).into_response())
}
