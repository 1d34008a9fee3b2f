//! Teams that stand for a vendor: who belongs to them.

use db::act;
use http::StatusCode;
use kernel::{Audience, Failure, Refusal, Viewer};
use web::IfMatch;

use crate::fixture::{houses, refusal, refused};
use crate::model::TokenScope;
use crate::persons::model::PersonChanges;
use crate::teams::actions;
use crate::testing::{ADMIN, World};
use crate::vendors::tests::vendor;
use crate::{PersonId, PersonKind, Role, TeamId, VendorId, audiences, persons, vendors};

async fn guest(house: &World, name: &str, vendor: VendorId) -> PersonId {
    let of = |p: &mut persons::model::NewPerson| {
        p.kind = Some(PersonKind::Guest);
        p.vendor = Some(vendor);
    };
    house.person(name, of).await
}

async fn add(house: &World, team: TeamId, person: PersonId, role: Role) -> Result<(), Failure> {
    act!(house.app.db, Viewer::system(), |a| actions::add_member(a, team, person, role).await)
}

#[tokio::test]
async fn a_vendors_team_takes_in_its_own_guests_and_nobody_else() {
    for house in houses().await {
        let (kessler, northgate) = (vendor(&house, "Kessler").await, vendor(&house, "Northgate").await);
        let boilers = house.team("Boilers", |t| t.vendor = Some(kessler)).await;
        let gas = house.team("Gas", |t| t.vendor = Some(northgate)).await;
        let billing = house.team("Billing", |_| {}).await;
        let (tess, ana) = (guest(&house, "Tess", kessler).await, house.person("Ana", |_| {}).await);
        add(&house, boilers, tess, Role::Member).await.unwrap();
        for (team, person, wrong) in [
            (gas, tess, "field-team-of-vendor"),
            (billing, tess, "field-guest-in-team"),
            (boilers, ana, "field-team-of-vendor"),
        ] {
            let added = add(&house, team, person, Role::Member).await;
            assert_eq!(refusal(added), Refusal::field("person", wrong), "{}", house.name());
        }
        let leads = add(&house, boilers, tess, Role::Lead).await;
        assert_eq!(refusal(leads), Refusal::field("person", "field-lead-from-outside"));
        let move_there = PersonChanges { team: Some(Some(boilers)), ..PersonChanges::default() };
        let moved: Result<(), Failure> = act!(house.app.db, Viewer::system(), |a| {
            persons::actions::change(a, ana, IfMatch(None), &move_there).await
        });
        assert_eq!(refusal(moved), Refusal::field("team", "field-team-of-vendor"));
    }
}

#[tokio::test]
async fn a_guest_in_a_team_sees_what_is_meant_for_it_and_still_asks_in_the_name_of_the_vendor() {
    for house in houses().await {
        let kessler = vendor(&house, "Kessler").await;
        let boilers = house.team("Boilers", |t| t.vendor = Some(kessler)).await;
        let tess = guest(&house, "Tess", kessler).await;
        add(&house, boilers, tess, Role::Member).await.unwrap();
        let viewer = house.viewer(tess).await;
        assert_eq!(viewer.home_team, None, "{}", house.name());
        assert!(viewer.is_member(boilers.0) && viewer.audiences == [audiences::of_team(boilers)]);
        assert!(viewer.sees_of(Audience::COLLEAGUES, boilers.0));
        assert!(!viewer.sees_of(Audience::COLLEAGUES, TeamId::new(7).0));
        // What is known of a guest can be changed as before.
        let called = PersonChanges { about: Some(Some("Valves".to_owned())), ..PersonChanges::default() };
        let changed: Result<(), Failure> = act!(house.app.db, Viewer::system(), |a| {
            persons::actions::change(a, tess, IfMatch(None), &called).await
        });
        changed.unwrap();
    }
}

#[tokio::test]
async fn a_vendor_for_whom_a_team_stands_is_not_retired() {
    for house in houses().await {
        let kessler = vendor(&house, "Kessler").await;
        let boilers = house.team("Boilers", |t| t.vendor = Some(kessler)).await;
        let retire = async || -> Result<(), Failure> {
            act!(house.app.db, Viewer::system(), |a| vendors::actions::retire(a, kessler, IfMatch(None))
                .await)
        };
        assert_eq!(
            refusal(retire().await),
            Refusal::Conflict("refusal-vendor-has-teams"),
            "{}",
            house.name()
        );
        let closed: Result<(), Failure> =
            act!(house.app.db, Viewer::system(), |a| actions::retire(a, boilers, IfMatch(None)).await);
        closed.unwrap();
        retire().await.unwrap();
    }
}

#[tokio::test]
async fn a_program_makes_a_team_of_a_vendor_which_stays_one() {
    for house in houses().await {
        let kessler = vendor(&house, "Kessler").await;
        let ana = house.person("Ana", |_| {}).await;
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        let body = format!(r#"{{"name":"Boilers","vendor":"{kessler}"}}"#);
        let made = admin.post_json("/api/v1/teams", &body).await.json();
        assert_eq!(made["vendor"]["name"], "Kessler", "{made}");
        for (body, field) in [
            (r#"{"name":"A","vendor":"77"}"#.to_owned(), "vendor"),
            (format!(r#"{{"name":"A","vendor":"{kessler}","lead":"{ana}"}}"#), "lead"),
        ] {
            let answer = admin.post_json("/api/v1/teams", &body).await;
            assert_eq!(refused(&answer), [field], "{body}: {}", answer.body);
        }
        let path = format!("/api/v1/teams/{}", made["id"].as_str().unwrap());
        let changed = admin.patch_json(&path, r#"{"vendor":null}"#).await;
        assert_eq!(refused(&changed), ["vendor"], "{}", house.name());
        let led = admin.patch_json(&path, &format!(r#"{{"lead":"{ana}"}}"#)).await;
        assert_eq!(refused(&led), ["lead"], "{}", led.body);
        let taken_in = admin.post_json(&format!("{path}/members"), &format!(r#"{{"person":"{ana}"}}"#)).await;
        assert!(taken_in.body.contains("only guests of that vendor belong to it"), "{}", taken_in.body);
    }
}

#[tokio::test]
async fn an_administrator_makes_a_team_of_a_vendor_on_the_page() {
    for house in houses().await {
        let kessler = vendor(&house, "Kessler").await;
        let ana = house.person("Ana", |_| {}).await;
        guest(&house, "Tess", kessler).await;
        let mut browser = house.signed_in(ADMIN).await;
        let asked = browser.get("/settings/teams/new").await.body;
        assert!(asked.contains("Stands for") && asked.contains(">Kessler</option>"), "{asked}");
        let id = kessler.to_string();
        let made = browser.post("/settings/teams/new", &[("name", "Boilers"), ("vendor", &id)]).await;
        let (path, _) = made.location().unwrap().split_once('?').unwrap();
        let page = browser.get(path).await.body;
        assert!(page.contains("It stands for Kessler") && !page.contains("name=\"lead\""), "{page}");
        let members = [path, "/members"].concat();
        let inside = browser.post(&members, &[("email", "ana@alderbrook.example")]).await;
        assert_eq!(inside.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(inside.body.contains("only guests of that vendor belong to it"), "{}", inside.body);
        let joined = browser.post(&members, &[("email", "tess@alderbrook.example")]).await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.body);
        assert!(house.viewer(ana).await.teams.is_empty(), "{}", house.name());
    }
}
