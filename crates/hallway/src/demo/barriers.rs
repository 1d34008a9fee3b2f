//! What lies between departments in the clinics: one is bridged, over one a bridge is built, and one has only a name.

use anyhow::Context;
use db::Db;
use improve::barriers::actions;
use improve::barriers::input::{BarrierWords, NewBarrier, NewBridge};
use improve::barriers::model::BarrierId;

use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

struct Between {
    who: &'static str,
    one: &'static str,
    other: &'static str,
    /// Named so many working days ago.
    ago: i64,
    name: &'static str,
    words: &'static str,
    bridge: Option<Bridge>,
    /// So many working days ago, with what says so.
    stands: Option<(i64, &'static str)>,
}

/// Begun so many working days ago.
struct Bridge {
    ago: i64,
    words: &'static str,
    /// Who says so, and which team and who build it.
    who: &'static str,
    team: Option<&'static str>,
    builder: Option<&'static str>,
}

const BARRIERS: [Between; 3] = [
    Between {
        who: "Nomvula Dlamini",
        one: "Laboratory",
        other: "Transport",
        ago: 39,
        name: "The locked door at noon",
        words: "Samples wait outside from twelve to one, because we are at lunch and the vans are not.",
        bridge: Some(Bridge {
            ago: 33,
            words: "A hatch with a cooled box, which opens with the badge of the drivers.",
            who: "Emre Aydın",
            team: Some("Transport"),
            builder: None,
        }),
        stands: Some((11, "For three weeks no sample has waited longer than ten minutes at noon.")),
    },
    Between {
        who: "Daniel Hurst",
        one: "Patient Services",
        other: "Clinical",
        ago: 21,
        name: "Two words for the same visit",
        words: "What we call a control, they call a follow-up. Patients come for the wrong one.",
        bridge: Some(Bridge {
            ago: 10,
            words: "One list of names for visits, on one page, in every house.",
            who: "Callum Reid",
            team: Some("Medical Records"),
            builder: Some("Helen Park"),
        }),
        stands: None,
    },
    Between {
        who: "Goran Marić",
        one: "Purchasing",
        other: "Finance",
        ago: 6,
        name: "The order that is approved twice",
        words: "Both of us ask the same head of department, a week apart.",
        bridge: None,
        stands: None,
    },
];

pub async fn log(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    for between in &BARRIERS {
        one(db, house, moments, between).await.with_context(|| between.name)?;
    }
    Ok(())
}

async fn one(db: &Db, house: &House, moments: &Moments, of: &Between) -> anyhow::Result<()> {
    let team = |name: &str| anyhow::Ok(house.teams[house.team(name)?].id);
    let viewer = |name: &str| anyhow::Ok(house.people[house.person(name)?].viewer.clone());
    let new = NewBarrier {
        name: of.name.to_owned(),
        words: Some(of.words.to_owned()),
        one: team(of.one)?,
        other: team(of.other)?,
    };
    let namer = viewer(of.who)?;
    acted(db, &namer, moments.day(-of.ago, 12, 5), async |a| actions::name(a, &new).await.map(drop)).await?;
    let mut view = db.view(kernel::Viewer::system()).await?;
    let id: Option<kernel::Id> = view.maybe("SELECT id FROM barriers WHERE name = $1", &[&of.name]).await?;
    drop(view);
    let id = BarrierId(id.context("it was named")?);
    let Some(bridge) = &of.bridge else { return Ok(()) };
    let builder = bridge.builder.map(viewer).transpose()?;
    let new = NewBridge {
        bridge: bridge.words.to_owned(),
        team: bridge.team.map(team).transpose()?,
        person: builder.map(|viewer| people::PersonId(viewer.person)),
    };
    let who = viewer(bridge.who)?;
    acted(db, &who, moments.day(-bridge.ago, 15, 30), async |a| {
        actions::bridge(a, id, None, &new).await.map(drop)
    })
    .await?;
    if let Some((ago, words)) = of.stands {
        let new = BarrierWords { words: words.to_owned() };
        acted(db, &who, moments.day(-ago, 16, 10), async |a| {
            actions::bridged(a, id, None, &new).await.map(drop)
        })
        .await?;
    }
    Ok(())
}
