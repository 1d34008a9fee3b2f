//! Reading what people write.

use jiff::civil::date;

use super::super::{Calendar, CalendarSpec, Hours, parse_calendars};
use super::{WORKDAYS, weekly, weekly_spec, windows};

fn complaint(spec: &CalendarSpec) -> String {
    Calendar::new(spec).unwrap_err().to_string()
}

#[test]
fn windows_are_sorted_and_joined_where_they_overlap_or_touch() {
    let calendar = weekly("UTC", WORKDAYS, "13:00-15:00 08:00-12:00 14:00-17:30 17:30-18:00 09:00-10:00");
    let shown: Vec<String> = calendar.windows_on(date(2024, 3, 1)).iter().map(Hours::to_string).collect();
    assert_eq!(shown, ["08:00-12:00", "13:00-18:00"]);
    assert!(calendar.windows_on(date(2024, 3, 2)).is_empty());
}

#[test]
fn a_special_date_wins_over_a_holiday_and_a_holiday_over_the_week() {
    let mut spec = weekly_spec("UTC", WORKDAYS, "08:00-17:00");
    spec.holidays = vec!["2024-12-24".into(), "2024-12-25".into()];
    spec.special.insert("2024-12-24".into(), windows("08:00-12:00"));
    let calendar = Calendar::new(&spec).unwrap();
    assert_eq!(calendar.windows_on(date(2024, 12, 24)), [Hours { opens: 480, closes: 720 }]);
    assert!(calendar.windows_on(date(2024, 12, 25)).is_empty());
    assert_eq!(calendar.windows_on(date(2024, 12, 26)).len(), 1);
}

#[test]
fn each_mistake_is_told_with_its_place() {
    assert!(
        complaint(&weekly_spec("Europe/Berlln", &[], ""))
            .starts_with("tz: \"Europe/Berlln\" is not a time zone")
    );
    assert!(complaint(&weekly_spec("Etc/Unknown", &[], "")).starts_with("tz: "));
    assert!(
        complaint(&weekly_spec("UTC", &[8], "08:00-17:00")).starts_with("week.8: \"8\" is not a weekday")
    );
    for wrong in ["17:00-08:00", "08:00-08:00", "24:00-24:00"] {
        let told = complaint(&weekly_spec("UTC", &[1], wrong));
        assert!(told.starts_with("week.1[0]: the window ends at"), "{told}");
    }
    for wrong in ["24:01", "23:60", "9:00", "09.00", "0900", "", "-1:00", "+1:00", "09:00:00", "٠٩:٠٠"] {
        let mut spec = weekly_spec("UTC", &[], "");
        spec.week.insert("2".into(), vec![("00:00".into(), "01:00".into()), ("02:00".into(), wrong.into())]);
        let told = complaint(&spec);
        assert!(told.starts_with(&format!("week.2[1]: {wrong:?} is not a time")), "{told}");
    }
    for wrong in ["2023-02-29", "24-12-2024", "2024-12-24T00:00", "20241224", "Christmas"] {
        let mut spec = weekly_spec("UTC", &[], "");
        spec.holidays = vec!["2024-12-24".into(), wrong.into()];
        assert!(complaint(&spec).starts_with(&format!("holidays[1]: {wrong:?} is not a date")));
        spec.holidays.clear();
        spec.special.insert(wrong.into(), Vec::new());
        assert!(complaint(&spec).starts_with(&format!("special.{wrong}: {wrong:?} is not a date")));
    }
}

#[test]
fn a_mistake_in_a_file_names_the_calendar_too() {
    let told = |json: &str| parse_calendars(json).unwrap_err().to_string();
    let fine = r#""a":{"tz":"UTC"}"#;
    assert!(
        told(&format!(r#"{{{fine},"b":{{"tz":"Mars"}}}}"#)).starts_with("calendar b: tz: \"Mars\" is not")
    );
    let shape = told(&format!(r#"{{{fine},"b":{{"tz":"UTC","week":{{"1":[["08:00",9]]}}}}}}"#));
    assert!(shape.starts_with("calendar b: week.1[0][1]: invalid type: integer `9`"), "{shape}");
    assert!(told(r#"{"b":{"week":{}}}"#).starts_with("calendar b: missing field `tz`"));
    assert!(told(&format!("{{{fine}}} more")).starts_with("trailing characters"));
    assert!(told("").starts_with("EOF"));
    assert_eq!(parse_calendars(&format!("{{{fine}}}")).unwrap().len(), 1);
}

#[test]
fn a_specification_survives_being_written_and_read() {
    let mut spec = weekly_spec("Europe/Berlin", &[1, 7], "08:00-12:00 13:00-24:00");
    spec.special.insert("2024-12-24".into(), windows("08:00-12:00"));
    let json = serde_json::to_string(&spec).unwrap();
    assert_eq!(serde_json::from_str::<CalendarSpec>(&json).unwrap(), spec);
}
