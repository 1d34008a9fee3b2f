//! What a team says one may expect of it, how it does its work, what it answers again and again, and what somebody wishes to be
//! different.

use anyhow::Context;
use db::Db;
use kernel::Viewer;
use map::charters::{actions as charters, input::NewCharter};
use map::services::playbook::{self, NewPlaybook};
use serve::answer_templates::{self, Afterwards, NewTemplate};
use serve::complaints::{self, NewComplaint};
use serve::requests::model::CameBy;

use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

const TEAM: &str = "Patient Billing";
const LEAD: &str = "Amara Okafor";
const WRITES: &str = "Jonas Weidner";
const EXPECT: &str = "You get a bill that a patient can read, and a person who explains it when one cannot be.\n\n\
                      When a patient stands in front of you, ring us: one of us is always free for that.";
const NEED: &str =
    "The case number, and what the patient was told. A question with both is answered in half the time.";
const COMPLAIN: &str =
    "Tell me, or write it here. On Thursdays we go through what was wished for, all of us together.";

/// Title, text, and what is done along with it.
const TEMPLATES: [(&str, &str, bool, Option<Afterwards>); 3] = [
    (
        "A charge that stands twice",
        "Dear {name},\n\nyou are right, it stands there twice. We have taken one of the two back; the corrected bill goes out \
         by {promised}.",
        true,
        None,
    ),
    (
        "Why a bill comes so late",
        "Dear {name},\n\nto {number}: without the note of the visit there is no code, and without a code no bill. We have asked \
         for the note and you will hear from us by {promised}.",
        false,
        None,
    ),
    (
        "What we need to find a case",
        "Dear {name},\n\nplease send us the case number and the date of the visit.",
        false,
        Some(Afterwards::Waits),
    ),
];

/// How they do it, as they would tell somebody new.
const SERVICE: &str = "Question about a patient's bill";
const PLAYBOOK: &str = "Look up the case by its number, never by the name alone.\n\
                        Read the last three answers before writing a fourth.\n\
                        When a charge stands twice, take one back first and explain then.\n\
                        Nothing goes to the patient that the desk has not read.";

/// Who wishes for what, of whom.
const WISHES: &str = "Siobhán Kelleher";
const OF: &str = "Medical Records";
const WISH: &str = "When a note is missing, I hear it on the same day and not at the end of the week.";
const SOLUTION: &str =
    "A short list every evening instead of a long one on Fridays. I would look at it before I go.";
const HAPPENED: &str =
    "Last Friday there were eleven at once, and for three of them I had to look up who the patient was.";

pub(super) async fn say(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let viewer =
        |name: &str| -> anyhow::Result<Viewer> { Ok(house.people[house.person(name)?].viewer.clone()) };
    let (billing, records) = (house.teams[house.team(TEAM)?].id, house.teams[house.team(OF)?].id);
    let charter = NewCharter {
        expect: EXPECT.to_owned(),
        need: NEED.to_owned(),
        rights: String::new(),
        complain: COMPLAIN.to_owned(),
    };
    acted(db, &viewer(LEAD)?, moments.day(-6, 16, 5), async |a| {
        charters::sign(a, billing, None, &charter).await.map(drop)
    })
    .await
    .context("signing a charter")?;
    let service = house.offers[house.offer(SERVICE)?].id;
    let playbook = NewPlaybook { words: PLAYBOOK.to_owned() };
    acted(db, &viewer(LEAD)?, moments.day(-12, 14, 20), async |a| {
        playbook::actions::write(a, service, None, &playbook).await.map(drop)
    })
    .await
    .context("saying how it is done")?;
    for (title, body, takes, afterwards) in TEMPLATES {
        let new =
            NewTemplate { title: title.to_owned(), body: body.to_owned(), service: None, takes, afterwards };
        acted(db, &viewer(WRITES)?, moments.day(-5, 15, 30), async |a| {
            answer_templates::create(a, billing, &new).await.map(drop)
        })
        .await
        .context(title)?;
    }
    let wish = NewComplaint {
        wish: WISH.to_owned(),
        solution: SOLUTION.to_owned(),
        happened: Some(HAPPENED.to_owned()),
        came_by: CameBy::Web,
        ..NewComplaint::default()
    };
    acted(db, &viewer(WISHES)?, moments.ago(190), async |a| {
        complaints::complain(a, records, &wish).await.map(drop)
    })
    .await
    .context("wishing for something to be different")
}
