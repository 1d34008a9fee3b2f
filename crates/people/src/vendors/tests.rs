//! Vendors: added, renamed, and closed when none of their people come in.

use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal, Viewer};
use web::IfMatch;

use super::actions;
use super::model::NewVendor;
use crate::fixture::{houses, refusal, refused};
use crate::model::TokenScope;
use crate::testing::World;
use crate::{PersonKind, VendorId, persons};

pub async fn vendor(house: &World, name: &str) -> VendorId {
    let new = NewVendor { name: name.to_owned(), about: None };
    let made: Result<_, Failure> = act!(house.app.db, Viewer::system(), |a| actions::create(a, &new).await);
    made.unwrap()
}

#[tokio::test]
async fn a_vendor_whose_people_come_in_is_not_retired() {
    for house in houses().await {
        let northgate = vendor(&house, "Northgate").await;
        let gus = house
            .person("Gus", |p| {
                p.kind = Some(PersonKind::Guest);
                p.vendor = Some(northgate);
            })
            .await;
        let retire = async || -> Result<(), Failure> {
            act!(house.app.db, Viewer::system(), |a| actions::retire(a, northgate, IfMatch(None)).await)
        };
        assert_eq!(
            refusal(retire().await),
            Refusal::Conflict("refusal-vendor-has-guests"),
            "{}",
            house.name()
        );
        let gone: Result<(), Failure> = act!(house.app.db, Viewer::system(), |a| {
            persons::actions::deactivate(a, gus, IfMatch(None)).await
        });
        gone.unwrap();
        retire().await.unwrap();
        // The name is free again, and the retired one is no home for new guests.
        vendor(&house, "Northgate").await;
        let late = persons::model::NewPerson {
            kind: Some(PersonKind::Guest),
            vendor: Some(northgate),
            ..crate::fixture::named("Late Guest")
        };
        let made: Result<_, Failure> =
            act!(house.app.db, Viewer::system(), |a| persons::actions::create(a, &late).await);
        assert_eq!(refusal(made), Refusal::field("vendor", "field-unknown"));
    }
}

#[tokio::test]
async fn a_program_keeps_vendors() {
    for house in houses().await {
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        let made =
            admin.post_json("/api/v1/vendors", r#"{"name":"Northgate","about":"Brings parcels"}"#).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        let path = ["/api/v1/vendors/", made.json()["id"].as_str().unwrap()].concat();
        let changed = admin.patch_json(&path, r#"{"about":null}"#).await;
        assert_eq!((changed.header("etag"), changed.json()["about"].is_null()), (Some("\"v2\""), true));
        let again = admin.post_json("/api/v1/vendors", r#"{"name":"NORTHGATE"}"#).await;
        assert_eq!(refused(&again), ["name"]);
        assert_eq!(admin.delete(&path).await.status, StatusCode::NO_CONTENT);
        assert_eq!(admin.delete(&path).await.status, StatusCode::CONFLICT);
        assert_eq!(admin.get("/api/v1/vendors").await.json()["items"], serde_json::json!([]));
    }
}

#[tokio::test]
async fn an_ordinary_colleague_reads_vendors_and_changes_none() {
    for house in houses().await {
        let sam = house.person("Sam", |_| {}).await;
        vendor(&house, "Northgate").await;
        let mut program = house.program_of(sam, TokenScope::Admin).await;
        assert_eq!(program.get("/api/v1/vendors?q=north").await.json()["items"][0]["name"], "Northgate");
        let made = program.post_json("/api/v1/vendors", r#"{"name":"Mine"}"#).await;
        assert_eq!(made.status, StatusCode::FORBIDDEN, "{}", house.name());
    }
}
