//! What colleagues think teams could do better: new, looked at, promised, done and credited, not now with a reason; and one
//! has waited for five weeks.

use anyhow::Context;
use db::Db;
use improve::ideas::actions;
use improve::ideas::input::{NewIdea, NewIdeaAnswer};
use improve::ideas::model::{Answer, IdeaId};

use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

struct Thought {
    who: &'static str,
    is_named: bool,
    team: &'static str,
    /// Proposed so many working days ago.
    ago: i64,
    title: &'static str,
    words: &'static str,
    /// Of so many teams somebody supports it.
    supporters: usize,
    joined: &'static [&'static str],
    /// What the team said so many working days ago, and by which working day from today it will be done.
    said: &'static [(i64, Answer, &'static str, Option<i64>)],
}

const THOUGHTS: [Thought; 7] = [
    Thought {
        who: "Grace Adeyemi",
        is_named: true,
        team: "IT Service Desk",
        ago: 41,
        title: "One badge for the desk, the printer and the door",
        words: "I carry three. On a busy morning I look for one of them each hour.",
        supporters: 17,
        joined: &["Daniel Hurst", "Aisha Rahman"],
        said: &[
            (37, Answer::LookedAt, "", None),
            (30, Answer::WillDo, "The desks first, the wards after that.", Some(-12)),
            (12, Answer::Done, "One badge opens all three, in the main house and at Eastgate.", None),
        ],
    },
    Thought {
        who: "Kwame Boateng",
        is_named: false,
        team: "Purchasing",
        ago: 0,
        title: "Say on the form who decides, and by when",
        words: "I fill it in and it is gone. I do not mind waiting; I mind not knowing for what.",
        supporters: 14,
        joined: &[],
        said: &[],
    },
    Thought {
        who: "Maeve Doyle",
        is_named: true,
        team: "Facilities",
        ago: 25,
        title: "A bench at the side entrance",
        words: "People wait there for their taxi, some of them on crutches.",
        supporters: 12,
        joined: &[],
        said: &[(
            20,
            Answer::NotNow,
            "The side entrance is rebuilt in spring. We keep it on the list for the new one.",
            None,
        )],
    },
    Thought {
        who: "Jonas Weidner",
        is_named: true,
        team: "Medical Records",
        ago: 18,
        title: "Put the code and its plain meaning side by side",
        words: "Patients ask us what a code means, and we look it up each time.",
        supporters: 9,
        joined: &["Samira Khalil"],
        said: &[
            (15, Answer::LookedAt, "", None),
            (6, Answer::WillDo, "For the two hundred most common ones.", Some(14)),
        ],
    },
    Thought {
        who: "Hana Kobayashi",
        is_named: true,
        team: "Patient Billing",
        ago: 9,
        title: "Read each other's letters once a week",
        words: "Ten minutes on Thursday. Whoever reads it for the first time sees what is missing.",
        supporters: 2,
        joined: &["Mateus Pereira"],
        said: &[(8, Answer::WillDo, "From this week on.", Some(3))],
    },
    Thought {
        who: "Claire Dubois",
        is_named: true,
        team: "General Medicine",
        ago: 7,
        title: "Draw blood before ten where it can be chosen",
        words: "Then it goes with the first courier, and the result is there at noon.",
        supporters: 6,
        joined: &["Marta Kowalczyk"],
        said: &[(4, Answer::LookedAt, "We ask the rooms when that would go.", None)],
    },
    Thought {
        who: "Daniel Hurst",
        is_named: true,
        team: "Patient Billing",
        ago: 3,
        title: "Write the telephone number larger on the bill",
        words: "Half of those who come to our desk with a bill only want to know whom to ring.",
        supporters: 5,
        joined: &[],
        said: &[],
    },
];

/// For so many days what nobody answers has waited.
const WAITED_DAYS: i64 = 36;

pub async fn think(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    for thought in &THOUGHTS {
        one(db, house, moments, thought).await.with_context(|| thought.title)?;
    }
    Ok(())
}

async fn one(db: &Db, house: &House, moments: &Moments, thought: &Thought) -> anyhow::Result<()> {
    let new = NewIdea {
        team: house.teams[house.team(thought.team)?].id,
        title: thought.title.to_owned(),
        words: Some(thought.words.to_owned()),
        is_named: Some(thought.is_named),
    };
    let proposer = house.person(thought.who)?;
    let waits = thought.ago == 0;
    let at = match waits {
        true => moments.day(0, 0, 0).plus_seconds(-WAITED_DAYS * 86_400),
        false => moments.day(-thought.ago, 9, 40),
    };
    let viewer = &house.people[proposer].viewer;
    acted(db, viewer, at, async |a| actions::propose(a, &new).await.map(drop)).await?;
    let mut view = db.view(kernel::Viewer::system()).await?;
    let id: Option<kernel::Id> =
        view.maybe("SELECT id FROM ideas WHERE title = $1", &[&thought.title]).await?;
    drop(view);
    let id = IdeaId(id.context("it was proposed")?);
    let colleagues = house.people.iter().enumerate().filter(|(place, one)| {
        *place != proposer && one.from_vendor.is_none() && one.team.is_some_and(|team| team % 3 != 1)
    });
    let supports_at = at.plus_seconds(86_400);
    for (_, one) in colleagues.step_by(7).take(thought.supporters) {
        acted(db, &one.viewer, supports_at, async |a| actions::support(a, id).await.map(drop)).await?;
    }
    for name in thought.joined {
        let viewer = &house.people[house.person(name)?].viewer;
        acted(db, viewer, supports_at, async |a| actions::join(a, id).await.map(drop)).await?;
    }
    for (ago, answer, words, by) in thought.said {
        let new = NewIdeaAnswer {
            answer: *answer,
            words: Some((*words).to_owned()),
            by: by.map(|days| moments.date(days).to_string()),
        };
        let group = &house.teams[house.team(thought.team)?];
        let speaker = group.members.iter().find(|member| house.people[**member].is_lead);
        let viewer = &house.people[*speaker.context("somebody leads the team")?].viewer;
        acted(db, viewer, moments.day(-ago, 14, 10), async |a| {
            actions::answer(a, id, None, &new).await.map(drop)
        })
        .await?;
    }
    Ok(())
}
