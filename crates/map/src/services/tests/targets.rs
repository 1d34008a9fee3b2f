use kernel::Instant;
use kernel::calendar::{Calendar, zone};

use crate::services::input::{NewService, ServiceChange};
use crate::services::{Class, ServiceTargets, Target, Targets};

#[test]
fn targets_are_written_as_seconds_or_days() {
    let promise = Targets {
        acknowledge: Some(Target::Seconds(7_200)),
        resolve: Some(Target::Days(2)),
        ..Targets::default()
    };
    let written = r#"{"acknowledge":{"seconds":7200},"resolve":{"days":2}}"#;
    assert_eq!(serde_json::to_string(&promise).unwrap(), written);
    assert_eq!(serde_json::from_str::<Targets>(written).unwrap(), promise);
    assert!(serde_json::from_str::<Targets>(r#"{"acknowledge":{"minutes":5}}"#).is_err());
    assert!(serde_json::from_str::<Targets>(r#"{"finish":{"days":5}}"#).is_err());
}

#[test]
fn a_day_is_an_opening_day_and_a_second_is_open_time() {
    let always = Calendar::always(zone("Europe/Berlin").unwrap());
    let start = Instant::parse("2026-11-19T09:50:00Z").unwrap();
    assert_eq!(Target::Seconds(7_200).due(&always, start).unwrap().to_string(), "2026-11-19T11:50:00Z");
    assert_eq!(Target::Days(2).due(&always, start).unwrap().to_string(), "2026-11-21T09:50:00Z");
}

#[test]
fn the_usual_promise_of_a_colleague_is_a_first_word_within_two_hours() {
    let usual = ServiceTargets::default();
    assert_eq!(usual.of(Class::Standard).acknowledge, Some(Target::Seconds(7_200)));
    assert_eq!(usual.of(Class::Present).acknowledge, Some(Target::Seconds(1_800)));
    assert_eq!(usual.of(Class::Planned).resolve, None);
    assert!(usual.is_sensible());
}

#[test]
fn a_promise_of_no_time_or_of_many_years_is_refused() {
    for target in
        [r#"{"seconds":0}"#, r#"{"seconds":-5}"#, r#"{"days":0}"#, r#"{"days":4000}"#, r#"{"seconds":9e15}"#]
    {
        let body = format!(r#"{{"name":"X","team":"1","targets":{{"standard":{{"resolve":{target}}}}}}}"#);
        let refused = serde_json::from_str::<NewService>(&body).map_or(true, |new| new.read().is_err());
        assert!(refused, "{target}");
    }
}

#[test]
fn a_null_takes_away_and_a_missing_field_stays() {
    let change: ServiceChange = serde_json::from_str(r#"{"description":null}"#).unwrap();
    assert_eq!((change.description, change.calendar), (Some(None), None));
}
