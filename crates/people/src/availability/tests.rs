//! Who is away, who stands in, and whose hours are whose.

use http::StatusCode;
use kernel::Instant;
use serde_json::json;

use super::model::Absence;
use crate::PersonKind;
use crate::fixture::{houses, refused};
use crate::model::TokenScope;

/// So many days from today.
fn day(house: &crate::testing::World, days: i64) -> String {
    let at = house.app.db.now().plus_seconds(days * 86_400);
    at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}

#[tokio::test]
async fn somebody_who_is_away_has_a_colleague_of_the_team_who_stands_in() {
    for house in houses().await {
        let team = house.team("Billing", |_| {}).await;
        let jonas = house.person("Jonas", |p| p.team = Some(team)).await;
        let amara = house.person("Amara", |p| p.team = Some(team)).await;
        let other = house.person("Otto", |_| {}).await;
        let mut me = house.program_of(jonas, TokenScope::Write).await;
        let path = format!("/api/v1/people/{jonas}/absence");
        let day = day(&house, 3);
        let with =
            |whom: crate::PersonId| json!({"last_day": day, "substitute": whom.to_string()}).to_string();
        assert_eq!(refused(&me.put_json(&path, &with(other)).await), ["substitute"]);
        assert_eq!(refused(&me.put_json(&path, &with(jonas)).await), ["substitute"]);
        let said = me.put_json(&path, &with(amara)).await;
        assert_eq!(said.status, StatusCode::OK, "{}", said.body);
        let said = said.json();
        assert_eq!((&said["is_on"], &said["absence"]["is_now"]), (&json!(false), &json!(true)));
        assert_eq!(said["absence"]["substitute"]["name"], "Amara");
        let mut view = house.app.db.view(kernel::Viewer::system()).await.unwrap();
        let now = view.now;
        let stands_in = super::stand_in(&mut view, jonas, team, now).await.unwrap();
        assert_eq!(stands_in.substitute, Some(amara), "{}", house.name());
        drop(view);
        // Somebody who is away, too, does not stand in.
        let mut hers = house.program_of(amara, TokenScope::Write).await;
        let away = json!({ "last_day": day }).to_string();
        hers.put_json(&format!("/api/v1/people/{amara}/absence"), &away).await;
        let mut view = house.app.db.view(kernel::Viewer::system()).await.unwrap();
        assert_eq!(super::stand_in(&mut view, jonas, team, now).await.unwrap().substitute, None);
        drop(view);
        assert_eq!(me.delete(&path).await.json()["absence"], json!(null));
    }
}

#[tokio::test]
async fn colleagues_see_it_their_leads_say_it_and_nobody_else() {
    for house in houses().await {
        let team = house.team("Billing", |_| {}).await;
        let jonas = house.person("Jonas", |p| p.team = Some(team)).await;
        let other = house.person("Otto", |_| {}).await;
        let vendor = crate::vendors::tests::vendor(&house, "Northgate").await;
        let gus = house
            .person("Gus", |p| {
                p.kind = Some(PersonKind::Guest);
                p.vendor = Some(vendor);
            })
            .await;
        let path = format!("/api/v1/people/{jonas}/absence");
        let seen = format!("/api/v1/people/{jonas}/availability");
        let away = json!({ "last_day": day(&house, 1) }).to_string();
        let mut colleague = house.program_of(other, TokenScope::Write).await;
        assert_eq!(colleague.put_json(&path, &away).await.status, StatusCode::FORBIDDEN);
        assert_eq!(colleague.get(&seen).await.status, StatusCode::OK);
        let mut guest = house.program_of(gus, TokenScope::Write).await;
        assert_eq!(guest.put_json(&path, &away).await.status, StatusCode::NOT_FOUND);
        assert_eq!(guest.get(&seen).await.status, StatusCode::NOT_FOUND);
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        assert_eq!(admin.put_json(&path, &away).await.status, StatusCode::OK, "{}", house.name());
    }
}

#[tokio::test]
async fn own_hours_say_who_is_on_and_are_taken_back() {
    for house in houses().await {
        let team = house.team("Billing", |_| {}).await;
        let jonas = house.person("Jonas", |p| p.team = Some(team)).await;
        let mut me = house.program_of(jonas, TokenScope::Write).await;
        let path = format!("/api/v1/people/{jonas}/hours");
        let today = house.app.db.now().timestamp().to_zoned(jiff::tz::TimeZone::UTC).weekday();
        // Three days on from now, whatever the zone.
        let another = (today.to_monday_zero_offset() + 3) % 7 + 1;
        let week = json!({"week": {another.to_string(): [["08:00", "12:00"]]}}).to_string();
        let said = me.put_json(&path, &week).await;
        assert_eq!(said.status, StatusCode::OK, "{}", said.body);
        let of_team = format!("/api/v1/teams/{team}/availability");
        let told = me.get(&of_team).await.json();
        assert_eq!(told["items"][0]["name"], "Jonas");
        assert_eq!(told["items"][0]["is_on"], false);
        assert_eq!(refused(&me.put_json(&path, r#"{"week":{"1":[["9","8"]]}}"#).await).len(), 1);
        let back = me.put_json(&path, r#"{"week":null}"#).await.json();
        assert_eq!((&back["week"], &back["is_on"]), (&json!(null), &json!(true)), "{}", house.name());
    }
}

#[test]
fn i_26_days_are_whole_days_where_the_person_lives_also_when_the_clocks_change() {
    let now = Instant::parse("2027-03-27T10:00:00Z").unwrap();
    let absence = |first: &str, last: &str| Absence {
        first_day: Some(first.to_owned()),
        last_day: last.to_owned(),
        substitute: None,
    };
    let days = absence("2027-03-28", "2027-03-28").days("Europe/Berlin", now).unwrap();
    assert_eq!(days.ends_at.seconds_since(days.starts_at), 23 * 3_600, "a day of 23 hours");
    for (first, last) in [
        ("2027-03-28", "2027-03-27"),
        ("2027-03-01", "2027-03-26"),
        ("2027-02-30", "2027-04-01"),
        ("", "0000-00-00"),
        ("", "275760-01-01"),
        ("", ""),
    ] {
        assert!(absence(first, last).days("Europe/Berlin", now).is_err(), "{first} to {last}");
    }
}
