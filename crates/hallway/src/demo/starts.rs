//! A new colleague starts: one ask, and what each team has to do for it.

use anyhow::Context;
use db::Db;
use kernel::Viewer;
use map::services::Class;
use map::services::actions as services;
use map::services::checklist::{self, StepGiven};
use map::services::input::NewService;
use map::services::parts::{self, PartGiven};
use serve::checklists;
use serve::requests::actions::{self, Acknowledgement, Ask};
use serve::requests::model::RequestId;

use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

const TEAM: &str = "Human Resources";
const NAME: &str = "A new colleague starts";
const DESCRIPTION: &str = "Say who and when. Access, a place, a key and the things on the desk are asked for you, and wait for each other.";
/// Of which service what is asked, and after which of these.
const PARTS: [(&str, &str, Option<i64>); 4] = [
    ("Access to a system", "Accounts for {subject}", None),
    ("Rooms, keys and moves", "A place and a key for {subject}", None),
    ("Equipment", "Screen and telephone at the place of {subject}", Some(2)),
    ("Courses and certificates", "First day course for {subject}", None),
];
/// What the team itself goes through, and what of it is wanted before it is done.
const STEPS: [(&str, bool); 4] = [
    ("The contract is signed and filed", true),
    ("The team knows who comes, and when", true),
    ("Somebody shows the house on the first day", true),
    ("Lunch on the first day", false),
];
/// Who answers for it, who asks, and whom the first part lies with.
const LEAD: &str = "Priya Raghavan";
const ASKS: &str = "Ines Carvalho";
const SUBJECT: &str = "Lena Brandt, Purchasing, first Monday of next month";
const BODY: &str = "She comes from another house and knows our vendors. She will sit next to me.";

pub(super) async fn start(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let viewer =
        |name: &str| -> anyhow::Result<Viewer> { Ok(house.people[house.person(name)?].viewer.clone()) };
    let (lead, asks) = (viewer(LEAD)?, viewer(ASKS)?);
    let mut planned = Vec::new();
    for (name, subject, after) in PARTS {
        let service = house.offers[house.offer(name)?].id.to_string();
        planned.push(PartGiven { service, subject: subject.to_owned(), after });
    }
    let steps = STEPS.map(|(words, wanted)| StepGiven { words: words.to_owned(), wanted });
    let new = NewService {
        name: NAME.to_owned(),
        team: house.teams[house.team(TEAM)?].id,
        description: Some(DESCRIPTION.to_owned()),
        owner: None,
        confidentiality: None,
        targets: None,
        default_class: Some(Class::Planned),
        offers_present: None,
        asks_guests: None,
        calendar: None,
    };
    let new = new.read()?;
    let offered = moments.day(-3, 9, 20);
    acted(db, &lead, offered, async |a| {
        let service = services::offer(a, &new).await?.id;
        parts::actions::save(a, service, None, &planned).await?;
        checklist::actions::save(a, service, None, &steps).await.map(drop)
    })
    .await
    .context("offering what is asked when somebody starts")?;
    let service: i64 = {
        let mut view = db.view(Viewer::system()).await?;
        view.one("SELECT id FROM services WHERE name = $1", &[&NAME]).await?
    };
    let ask = Ask {
        service: Some(map::ServiceId::new(service)),
        subject: SUBJECT.to_owned(),
        body: BODY.to_owned(),
        ..Ask::default()
    };
    acted(db, &asks, moments.day(-2, 10, 40), async |a| actions::open(a, &ask).await.map(drop))
        .await
        .context("asking for somebody who starts")?;
    let asked: i64 = {
        let mut view = db.view(Viewer::system()).await?;
        view.one("SELECT id FROM requests WHERE service_id = $1", &[&service]).await?
    };
    let word = Acknowledgement { expected_at: None, message: Some("Her contract is signed.".to_owned()) };
    acted(db, &lead, moments.day(-2, 13, 15), async |a| {
        actions::acknowledge(a, RequestId::new(asked), None, &word).await.map(drop)
    })
    .await
    .context("answering it")?;
    acted(db, &lead, moments.day(-2, 13, 20), async |a| {
        checklists::tick(a, RequestId::new(asked), 1, true).await.map(drop)
    })
    .await
    .context("ticking its first step")
}
