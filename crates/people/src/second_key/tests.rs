//! The second key on both databases: who may turn it, and what is said of it.

use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};

use super::{Matter, actions, store};
use crate::fixture::{houses, refusal};
use crate::testing::ADMIN;

#[tokio::test]
async fn an_administrator_asks_and_a_representative_allows_and_takes_back() {
    for house in houses().await {
        let (admin, rita) = (house.admin().await, house.employee("Rita", "rita@alderbrook.example").await);
        let viewer = house.viewer(admin).await;
        let asked: Result<(), Failure> = act!(house.app.db, viewer, |a| {
            actions::name(a, rita).await?;
            actions::ask(a, Matter::Interactions, "To find lines that nobody drew.").await.map(drop)
        });
        asked.unwrap();
        let own: Result<_, Failure> =
            act!(house.app.db, viewer, |a| actions::allow(a, Matter::Interactions).await);
        assert_eq!(refusal(own), Refusal::Forbidden("refusal-not-yours"));

        let mut rita = house.signed_in("rita@alderbrook.example").await;
        let page = rita.get("/settings/second-key").await.body;
        assert!(page.contains("To find lines that nobody drew.") && !page.contains("second-key-"), "{page}");
        let allowed = rita.post("/settings/second-key/interactions/consent", &[]).await;
        assert_eq!(allowed.status, StatusCode::SEE_OTHER, "{}", allowed.body);
        let mut view = house.app.db.view(viewer.clone()).await.unwrap();
        assert!(store::is_allowed(&mut view, Matter::Interactions).await.unwrap());
        drop(view);
        let taken = rita.post("/settings/second-key/interactions/withdrawal", &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let mut view = house.app.db.view(viewer).await.unwrap();
        assert!(!store::is_allowed(&mut view, Matter::Interactions).await.unwrap());
    }
}

#[tokio::test]
async fn whoever_keeps_the_settings_cannot_hold_both_keys() {
    for house in houses().await {
        let mut admin = house.signed_in(ADMIN).await;
        let named = admin.post("/settings/second-key/representatives", &[("address", ADMIN)]).await;
        assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(named.body.contains("keeps the settings"), "{}", named.body);
        // Not by becoming one afterwards, either.
        let rita = house.employee("Rita", "rita@alderbrook.example").await;
        let viewer = house.viewer(house.admin().await).await;
        let done: Result<(), Failure> = act!(house.app.db, viewer, |a| {
            actions::name(a, rita).await?;
            actions::ask(a, Matter::Interactions, "Because.").await.map(drop)
        });
        done.unwrap();
        let promoted = kernel::Viewer { administrator: true, ..house.viewer(rita).await };
        let allowed: Result<_, Failure> =
            act!(house.app.db, promoted, |a| actions::allow(a, Matter::Interactions).await);
        assert_eq!(refusal(allowed), Refusal::Forbidden("refusal-not-yours"));
    }
}

#[tokio::test]
async fn another_purpose_has_to_be_allowed_anew() {
    for house in houses().await {
        let rita = house.employee("Rita", "rita@alderbrook.example").await;
        let (admin, rita_now) = (house.viewer(house.admin().await).await, house.viewer(rita).await);
        let done: Result<(), Failure> = act!(house.app.db, admin, |a| {
            actions::name(a, rita).await?;
            actions::ask(a, Matter::Interactions, "Once.").await.map(drop)
        });
        done.unwrap();
        let allowed: Result<_, Failure> =
            act!(house.app.db, rita_now, |a| actions::allow(a, Matter::Interactions).await);
        assert!(allowed.unwrap().allowed_at.is_some());
        let again: Result<_, Failure> =
            act!(house.app.db, admin, |a| actions::ask(a, Matter::Interactions, "For more.").await);
        assert_eq!(again.unwrap().allowed_at, None);
    }
}
