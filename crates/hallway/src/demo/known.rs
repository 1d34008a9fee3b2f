//! A known problem of the service desk: said once, with five requests under it and one word to all of them.

use anyhow::Context;
use db::{Act, Db, Origin, act};
use kernel::{Failure, Instant, Viewer};
use map::ServiceId;
use serve::problems::{self, NewProblem, ProblemId};
use serve::requests::actions::{self, Acknowledgement, Ask, Words};
use serve::requests::model::{CameBy, RequestId};

use crate::life::house::House;
use crate::life::moments::Moments;

const SERVICE: &str = "Something does not work";
/// Who says it, and who says the next word.
const SAYS: &str = "Aisha Rahman";
const SAYS_MORE: &str = "Tomasz Zieliński";
const TITLE: &str = "Printing at Eastgate stops after one page";
const ABOUT: &str = "Jobs reach the server and wait there. Print at Alderbrook for now, or send it to us and we bring it \
                     over with the courier.";
const NEXT: &str = "It is the switch on the first floor. A new one comes with the courier; until then one page at a time goes through.";

/// Who asked before it was known, how many open minutes ago, and in which words.
const BEFORE: [(&str, i64, &str, &str); 2] = [
    (
        "Yusuf Demir",
        175,
        "The printer at the desk gives one page and stops",
        "Three people wait for a form of two pages.",
    ),
    ("Maeve Doyle", 160, "Nothing prints but the first page", "Both printers. Switched off and on twice."),
];
const DECLARED: i64 = 150;
/// Who said "me too", and when.
const ME_TOO: [(&str, i64); 3] = [("Lucía Ferrer", 130), ("Samira Khalil", 105), ("Henrik Aalto", 70)];
const SAID: i64 = 45;
/// When somebody took all of them on, for which working day and hour.
const ACKNOWLEDGED: i64 = 40;
const DONE_BY: (i64, i8) = (1, 16);
/// The next word comes so long after the last one, whatever the hour.
const NEXT_WORD_SECONDS: i64 = 4 * 3_600;

pub(super) async fn declare(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let viewer = |name: &str| anyhow::Ok(house.people[house.person(name)?].viewer.clone());
    let service: ServiceId = house.offers[house.offer(SERVICE)?].id;
    let mut under: Vec<RequestId> = Vec::new();
    for (name, minutes, subject, body) in BEFORE {
        let ask = Ask {
            service: Some(service),
            subject: subject.to_owned(),
            body: body.to_owned(),
            came_by: CameBy::Web,
            ..Ask::default()
        };
        let asker = viewer(name)?;
        let at = moments.ago(minutes);
        under.push(acted(db, &asker, at, async |a| actions::open(a, &ask).await).await.context(subject)?);
    }
    let desk = viewer(SAYS)?;
    let new = NewProblem {
        service,
        title: TITLE.to_owned(),
        about: ABOUT.to_owned(),
        next_word_at: Some(moments.now.plus_seconds(NEXT_WORD_SECONDS)),
    };
    let at = moments.ago(DECLARED);
    let problem: ProblemId =
        acted(db, &desk, at, async |a| problems::declare(a, &new).await).await.context(TITLE)?;
    for &request in &under {
        acted(db, &desk, at, async |a| problems::put_under(a, problem, request).await).await?;
    }
    for (name, minutes) in ME_TOO {
        let asker = viewer(name)?;
        let at = moments.ago(minutes);
        under.push(acted(db, &asker, at, async |a| problems::me_too(a, problem).await).await.context(name)?);
    }
    let (lead, words) = (viewer(SAYS_MORE)?, Words { body: NEXT.to_owned() });
    let at = moments.ago(SAID);
    acted(db, &lead, at, async |a| problems::tell(a, problem, &words).await).await.context(NEXT)?;
    let promise = Acknowledgement {
        expected_at: Some(moments.day(DONE_BY.0, DONE_BY.1, 0)),
        ..Acknowledgement::default()
    };
    let at = moments.ago(ACKNOWLEDGED);
    for request in under {
        acted(db, &desk, at, async |a| actions::acknowledge(a, request, None, &promise).await.map(drop))
            .await?;
    }
    Ok(())
}

/// As this person did it at this instant.
async fn acted<T>(
    db: &Db,
    viewer: &Viewer,
    at: Instant,
    work: impl AsyncFn(&mut Act) -> Result<T, Failure>,
) -> anyhow::Result<T> {
    let done: Result<T, Failure> = act!(db, viewer, |a| {
        a.origin = Origin::Simulated;
        a.now = at;
        work(a).await
    });
    Ok(done?)
}
