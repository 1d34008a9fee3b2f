//! What calendar programs read of it.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn entry(summary: &str) -> Entry {
    Entry {
        uid: "review-12@hallway.example".to_owned(),
        sequence: 2,
        stamp: Instant::parse("2026-11-23T08:00:00.5Z").unwrap(),
        when: When::day(date(2026, 12, 31)),
        summary: summary.to_owned(),
        description: String::new(),
        location: None,
        url: None,
        status: Status::Confirmed,
        organizer: None,
        attendees: Vec::new(),
    }
}

fn written(entry: Entry) -> String {
    ICalendar { name: None, method: Method::Publish, entries: vec![entry] }.write()
}

/// As a reader joins what was folded.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// As a reader takes the words out of a value.
fn read(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            other => out.push(other),
        }
    }
    out
}

#[test]
fn a_feed_tells_whole_days_and_their_end_is_the_day_after() {
    let calendar = ICalendar {
        name: Some("Promises, and their days".to_owned()),
        method: Method::Publish,
        entries: vec![Entry {
            url: Some("https://hallway.example/agreements/7".to_owned()),
            ..entry("Talk about it")
        }],
    };
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Hallway//Hallway//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:Promises\\, and their days",
        "X-WR-CALNAME:Promises\\, and their days",
        "BEGIN:VEVENT",
        "UID:review-12@hallway.example",
        "DTSTAMP:20261123T080000Z",
        "SEQUENCE:2",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Talk about it",
        "URL:https://hallway.example/agreements/7",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(calendar.write(), [lines.join("\r\n").as_str(), "\r\n"].concat());
}

#[test]
fn an_invitation_names_who_asks_and_who_is_asked_and_nobody_breaks_out_of_their_name() {
    let lines = unfolded(
        &ICalendar {
            name: None,
            method: Method::Cancel,
            entries: vec![Entry {
                when: When::Hours {
                    from: Instant::parse("2026-12-01T09:00:00+01:00").unwrap(),
                    to: Instant::parse("2026-12-01T09:45:00+01:00").unwrap(),
                },
                status: Status::Cancelled,
                organizer: Some(Mailbox {
                    name: "Amara \"Am\" O;N\r\nX-EVIL:1".to_owned(),
                    email: "amara@example.org\r\nX-EVIL:2".to_owned(),
                }),
                attendees: vec![Attendee {
                    who: Mailbox { name: "Grace".to_owned(), email: "grace@example.org".to_owned() },
                    reply: Reply::NotYet,
                }],
                ..entry("Review")
            }],
        }
        .write(),
    );
    for expected in [
        "METHOD:CANCEL",
        "DTSTART:20261201T080000Z",
        "DTEND:20261201T084500Z",
        "STATUS:CANCELLED",
        "ORGANIZER;CN=\"Amara 'Am' O;NX-EVIL:1\":mailto:amara@example.orgX-EVIL:2",
        "ATTENDEE;CN=\"Grace\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:grace@example.org",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected} in {lines:#?}");
    }
    assert!(!lines.iter().any(|line| line.starts_with("X-EVIL")));
}

#[test]
fn a_long_line_is_folded_by_octets_and_never_within_a_character() {
    let words = "ä".repeat(100);
    let file = written(entry(&words));
    assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file}");
    assert!(unfolded(&file).contains(&["SUMMARY:", &words].concat()));
}

proptest! {
    #[test]
    fn whatever_is_written_is_read_again_and_adds_no_line(words in "\\PC*|[\\\\;,:\"a\n\r ]*") {
        let file = written(entry(&words));
        prop_assert!(file.split("\r\n").all(|line| line.len() <= LINE));
        let lines = unfolded(&file);
        prop_assert_eq!(lines.len(), 16);
        let value = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
        prop_assert_eq!(read(value), words.replace("\r\n", "\n").replace('\r', "\n"));
    }
}
