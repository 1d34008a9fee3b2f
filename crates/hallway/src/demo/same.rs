//! Two ask for the same, and one goes on as the other.

use anyhow::Context;
use db::{Act, Db};
use kernel::{Failure, Viewer};
use serve::linking::actions::{self as linking, Merge};
use serve::requests::actions::{self, Acknowledgement, Ask};
use serve::requests::model::RequestId;

use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

const SERVICE: &str = "Something does not work";
/// Who asks what on the day before, at which minute past eleven.
const ASKED: [(&str, &str, &str, i8); 2] = [
    ("Goran Marić", "The shared drive is read-only", "I can open everything and save nothing.", 5),
    ("Rafael Moreno", "Shared drive is read-only since this morning", "Mine, too, in Cardiology.", 20),
];
const AT_THE_DESK: &str = "Aisha Rahman";

pub(super) async fn ask(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let viewer =
        |name: &str| -> anyhow::Result<Viewer> { Ok(house.people[house.person(name)?].viewer.clone()) };
    let service = house.offers[house.offer(SERVICE)?].id;
    for (name, subject, body, minute) in ASKED {
        let ask = Ask {
            service: Some(service),
            subject: subject.to_owned(),
            body: body.to_owned(),
            ..Ask::default()
        };
        let at = moments.day(-1, 11, minute);
        acted(db, &viewer(name)?, at, async |a| actions::open(a, &ask).await.map(drop))
            .await
            .context(subject)?;
    }
    let desk = viewer(AT_THE_DESK)?;
    acted(db, &desk, moments.day(-1, 11, 35), together).await.context("putting two together")
}

/// The first of them gets a word, and the second goes on as it.
async fn together(a: &mut Act) -> Result<(), Failure> {
    let called = |nth: usize| ASKED[nth].1;
    let sql = "SELECT id FROM requests WHERE subject = $1";
    let first = RequestId::new(a.one(sql, &[&called(0)]).await?);
    let second = RequestId::new(a.one(sql, &[&called(1)]).await?);
    actions::acknowledge(a, first, None, &Acknowledgement::default()).await?;
    linking::merge(a, second, None, &Merge { into: first }).await.map(drop)
}
