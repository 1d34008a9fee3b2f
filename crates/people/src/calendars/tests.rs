//! Business calendars: checked, kept, and there is always one that holds for all.

use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Refusal, Viewer};
use web::IfMatch;

use super::model::{CalendarChanges, NewCalendar};
use super::{actions, compiled, known};
use crate::fixture::{houses, refusal, refused};
use crate::model::TokenScope;
use crate::testing::World;
use crate::{CalendarId, calendars};

async fn calendar(house: &World, new: NewCalendar) -> Result<CalendarId, Failure> {
    act!(house.app.db, Viewer::system(), |a| actions::create(a, &new).await)
}

fn named(name: &str) -> NewCalendar {
    NewCalendar { name: name.to_owned(), ..NewCalendar::default() }
}

#[tokio::test]
async fn a_name_is_enough_for_nine_to_five_where_the_organisation_is() {
    for house in houses().await {
        let id = calendar(&house, named("Desk")).await.unwrap();
        let mut view = house.app.db.view(Viewer::system()).await.unwrap();
        let desk = calendars::load(&mut view, id).await.unwrap().unwrap();
        // Thursday 19 November 2026 in the organisation's own zone, which a house without one takes as UTC.
        let zone = desk.zone().iana_name().unwrap().to_owned();
        let at = |clock: &str| {
            let local: jiff::civil::DateTime = ["2026-11-19T", clock].concat().parse().unwrap();
            Instant::from_timestamp(local.to_zoned(desk.zone().clone()).unwrap().timestamp())
        };
        assert!(desk.is_open(at("09:00")) && desk.is_open(at("16:59")), "{zone}");
        assert!(!desk.is_open(at("08:59")) && !desk.is_open(at("17:00")), "{zone}");
    }
}

#[tokio::test]
async fn one_calendar_always_holds_for_all() {
    for house in houses().await {
        let night = NewCalendar { is_default: true, ..named("Night") };
        let night = calendar(&house, night).await.unwrap();
        let other = calendar(&house, named("Desk")).await.unwrap();
        let mut view = house.app.db.view(Viewer::system()).await.unwrap();
        let all = known(&mut view).await.unwrap();
        assert_eq!(all.named(None), (night, 1));
        assert_eq!(all.named(Some(CalendarId::new(7))), (night, 1));
        assert_eq!(all.named(Some(other)), (other, 1));
        drop(view);
        let off = CalendarChanges { is_default: Some(false), ..CalendarChanges::default() };
        let changed: Result<(), Failure> = act!(house.app.db, Viewer::system(), |a| {
            actions::change(a, night, IfMatch(None), &off).await
        });
        assert_eq!(refusal(changed), Refusal::field("is_default", "field-one-default"), "{}", house.name());
    }
}

#[tokio::test]
async fn a_changed_calendar_is_counted_with_at_once() {
    for house in houses().await {
        let id = calendar(&house, NewCalendar { tz: Some("UTC".to_owned()), ..named("Desk") }).await.unwrap();
        let noon = Instant::parse("2026-11-19T12:00:00Z").unwrap();
        let is_open = async || {
            let mut view = house.app.db.view(Viewer::system()).await.unwrap();
            known(&mut view).await.unwrap().get(Some(id)).is_open(noon)
        };
        assert!(is_open().await);
        let closed =
            CalendarChanges { holidays: Some(vec!["2026-11-19".to_owned()]), ..CalendarChanges::default() };
        let changed: Result<(), Failure> =
            act!(house.app.db, Viewer::system(), |a| actions::change(a, id, IfMatch(Some(1)), &closed).await);
        changed.unwrap();
        assert!(!is_open().await, "{}", house.name());
    }
}

#[test]
fn equal_hours_are_compiled_once() {
    let spec = r#"{"tz":"Asia/Tokyo","week":{"1":[["08:00","09:00"]]}}"#;
    assert!(std::sync::Arc::ptr_eq(&compiled(spec).unwrap(), &compiled(spec).unwrap()));
    assert!(compiled("{}").is_err());
}

#[tokio::test]
async fn what_is_wrong_with_a_calendar_is_said_where_it_stands() {
    for house in houses().await {
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        for (body, field) in [
            (r#"{"name":"A","tz":"Mars/Base"}"#, "tz"),
            (r#"{"name":"A","week":{"8":[]}}"#, "week.8"),
            (r#"{"name":"A","week":{"1":[["17:00","09:00"]]}}"#, "week.1[0]"),
            (r#"{"name":"A","week":{"1":[["09:00","25:00"]]}}"#, "week.1[0]"),
            (r#"{"name":"A","holidays":["2026-02-30"]}"#, "holidays[0]"),
            (r#"{"name":"A","special":{"soon":[]}}"#, "special.soon"),
            (r#"{"name":""}"#, "name"),
        ] {
            let answer = admin.post_json("/api/v1/calendars", body).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}: {}", answer.body);
            assert_eq!(refused(&answer), [field], "{body}");
            assert!(!answer.body.contains("field-"), "a key instead of words: {}", answer.body);
        }
    }
}

#[tokio::test]
async fn a_program_reads_and_changes_hours() {
    for house in houses().await {
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        let body =
            r#"{"name":"Desk","tz":"Europe/Berlin","week":{"1":[["08:00","12:00"],["13:00","17:00"]]}}"#;
        let made = admin.post_json("/api/v1/calendars", body).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        let path = ["/api/v1/calendars/", made.json()["id"].as_str().unwrap()].concat();
        let changed = admin.patch_json(&path, r#"{"special":{"2026-12-24":[["08:00","12:00"]]}}"#).await;
        assert_eq!(changed.header("etag"), Some("\"v2\""));
        let shown = admin.get(&path).await.json();
        assert_eq!(shown["week"]["1"], serde_json::json!([["08:00", "12:00"], ["13:00", "17:00"]]));
        assert_eq!(shown["special"]["2026-12-24"][0][1], "12:00");
        let sam = house.person("Sam", |_| {}).await;
        let mut sam = house.program_of(sam, TokenScope::Admin).await;
        assert_eq!(sam.get(&path).await.status, StatusCode::OK);
        assert_eq!(sam.patch_json(&path, r#"{"name":"Mine"}"#).await.status, StatusCode::FORBIDDEN);
    }
}
