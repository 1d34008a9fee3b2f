//! What happens at doors: somebody is away and somebody stands in, a colleague is asked by name, people come by.

use anyhow::Context;
use db::{Act, Db, Origin, act};
use kernel::{Failure, Instant, Viewer};
use people::PersonId;
use people::availability::{self, Absence};
use serve::requests::actions::{self, Ask, WalkUp};

use crate::life::house::House;
use crate::life::moments::Moments;

/// Who is away since yesterday and for two working days more, and who stands in.
const AWAY: (&str, &str) = ("Ruth Abernethy", "Giorgos Nikolaidis");
/// Whose hours are not those of the team: she comes later on two days.
const OWN_HOURS: &str = "Samira Khalil";

/// Who asks whom by name, what, and how many open minutes ago.
const BY_NAME: [(&str, &str, &str, &str, i64); 2] = [
    (
        "Viktor Petrov",
        "Ruth Abernethy",
        "The old list of abbreviations",
        "You once had a list of the abbreviations that we used before 2010. Two letters on an old film, and nobody here \
         knows them.",
        130,
    ),
    (
        "Helen Park",
        "Claire Dubois",
        "What the new thyroid panel leaves out",
        "You explained it in the meeting and I lost my notes. Two lines are enough.",
        95,
    ),
];

/// Who came by the service desk, so many working days ago, at which hour and minute, what for, and whether it was done
/// before they left.
const CAME_BY: [(&str, i64, i8, i8, &str, bool); 7] = [
    ("Henrik Aalto", -8, 9, 40, "Second screen stays black", true),
    ("Goran Marić", -6, 11, 5, "Password, the third time", true),
    ("Rafael Moreno", -5, 10, 20, "Dictation swallows the last word", false),
    ("Dale Pruitt", -4, 14, 15, "Telephone rings in the wrong room", true),
    ("Samira Khalil", -3, 9, 55, "Label printer prints upside down", true),
    ("Noor Haddad", -2, 15, 10, "How to sign a document without paper", true),
    ("Emre Aydın", -1, 10, 45, "Analyser does not find the network drive", false),
];
const AT_THE_DESK: &str = "Aisha Rahman";

pub(super) async fn come_by(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let viewer = |name: &str| anyhow::Ok(house.people[house.person(name)?].viewer.clone());
    let desk = viewer(AT_THE_DESK)?;
    for (name, day, hour, minute, subject, is_done) in CAME_BY {
        let requester = PersonId(viewer(name)?.person);
        let input = WalkUp {
            requester,
            subject: subject.to_owned(),
            body: String::new(),
            is_done,
            message: None,
            team: None,
        };
        let at = moments.day(day, hour, minute);
        acted(db, &desk, at, async |a| actions::walk_up(a, &input).await.map(drop)).await.context(subject)?;
    }
    let (away, substitute) = (viewer(AWAY.0)?, viewer(AWAY.1)?);
    let day = |days: i64| moments.clinic.local(moments.day(days, 12, 0)).date().to_string();
    let absence =
        Absence { first_day: Some(day(-1)), last_day: day(2), substitute: Some(PersonId(substitute.person)) };
    let said_at = moments.day(-1, 8, 10);
    acted(db, &away, said_at, async |a| {
        availability::actions::say_absence(a, PersonId(away.person), &absence).await.map(drop)
    })
    .await
    .context("saying that somebody is away")?;
    let part = viewer(OWN_HOURS)?;
    let windows = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
    let week = [("1", "10:00"), ("2", "08:30"), ("3", "08:30"), ("4", "10:00"), ("5", "08:30")];
    let week = week.into_iter().map(|(day, from)| (day.to_owned(), windows(from, "17:00"))).collect();
    let hours = availability::OwnHours { week: Some(week) };
    acted(db, &part, said_at, async |a| {
        availability::actions::say_hours(a, PersonId(part.person), &hours).await.map(drop)
    })
    .await
    .context("saying own hours")?;
    for (asker, whom, subject, body, minutes) in BY_NAME {
        let ask = Ask {
            person: Some(PersonId(viewer(whom)?.person)),
            subject: subject.to_owned(),
            body: body.to_owned(),
            ..Ask::default()
        };
        let at = moments.ago(minutes);
        let asker = viewer(asker)?;
        acted(db, &asker, at, async |a| actions::open(a, &ask).await.map(drop)).await.context(subject)?;
    }
    Ok(())
}

/// As this person did it at this instant.
pub(super) async fn acted(
    db: &Db,
    viewer: &Viewer,
    at: Instant,
    work: impl AsyncFn(&mut Act) -> Result<(), Failure>,
) -> anyhow::Result<()> {
    let done: Result<(), Failure> = act!(db, viewer, |a| {
        a.origin = Origin::Simulated;
        a.now = at;
        work(a).await
    });
    Ok(done?)
}
