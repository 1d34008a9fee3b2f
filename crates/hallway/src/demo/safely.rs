//! Whom the clinics trust with what should not happen, what somebody told them by name, and what somebody told nobody else.

use anyhow::Context;
use db::Db;
use kernel::Viewer;
use listen::safe::actions::{self, Door, Reported};
use listen::safe::{Harm, NewReport, NewTrusted};
use people::PersonId;
use web::IfMatch;

use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

/// Who keeps the settings, and names them.
const KEEPER: &str = "Oskar Lindqvist";
/// Who is trusted, and how to reach them.
const TRUSTED: [(&str, &str); 3] = [
    ("Noor Haddad", "Ring me in the evening, too. I tell nobody that you did."),
    ("Priya Raghavan", "My door on the second floor, or a walk around the block."),
    ("Samira Khalil", "I sit in the archive, where nobody comes by. Just knock."),
];
/// Who put their name to something, so many working days ago.
const NAMED: (&str, i64) = ("Tom Ashdown", 24);
const ANONYMOUS_AGO: i64 = 6;

pub(super) async fn speak(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let viewer = |name: &str| anyhow::Ok(house.people[house.person(name)?].viewer.clone());
    let ids = TRUSTED.map(|(name, _)| viewer(name).map(|viewer| viewer.person));
    let ids = ids.into_iter().collect::<anyhow::Result<Vec<_>>>()?;
    let new = NewTrusted { persons: ids.clone() };
    acted(db, &viewer(KEEPER)?, moments.day(-40, 9, 30), async |a| {
        actions::name(a, IfMatch(None), &new).await
    })
    .await
    .context("naming them")?;
    for (name, words) in TRUSTED {
        acted(db, &viewer(name)?, moments.day(-39, 12, 0), async |a| actions::describe(a, words).await)
            .await?;
    }
    let (noor, samira, tom) = (viewer("Noor Haddad")?, viewer("Samira Khalil")?, viewer(NAMED.0)?);
    let told = NewReport {
        harm: Some(Harm::Spite),
        happened: "When I ask for a second signature, the answer comes in front of patients, and everybody laughs. It was \
                   four times this month."
            .to_owned(),
        wish: Some("That it is said to me alone, if something is wrong.".to_owned()),
        readers: vec![noor.person],
        ..NewReport::default()
    };
    let me = PersonId(tom.person);
    acted(db, &tom, moments.day(-NAMED.1, 17, 20), async |a| {
        let Reported::Named(id) = actions::report(a, &told, Some(me)).await? else { return Ok(()) };
        let door = Door::Id(id);
        a.viewer = noor.clone();
        a.now = moments.day(1 - NAMED.1, 8, 50);
        actions::look_into(a, &door).await?;
        actions::say(a, &door, "Thank you for telling me. May I speak with the two of them, without your name?").await?;
        a.viewer = tom.clone();
        actions::say(a, &door, "Yes. They will know, but I would rather it is said.").await?;
        a.viewer = noor.clone();
        a.now = moments.day(8 - NAMED.1, 16, 0);
        let outcome = "I spoke with both. They agreed to say such things at the desk behind, and it has not happened since.";
        actions::close(a, &door, outcome).await?;
        a.viewer = tom.clone();
        actions::seen(a, &door).await
    })
    .await
    .context("what was told by name")?;
    let told = NewReport {
        harm: Some(Harm::Retaliation),
        happened:
            "Since somebody in my team said that the night list is not fair, that person has every Sunday."
                .to_owned(),
        when: Some("since the summer".to_owned()),
        wish: Some("That somebody looks at the lists who does not write them.".to_owned()),
        is_anonymous: true,
        readers: vec![noor.person, samira.person],
        ..NewReport::default()
    };
    acted(db, &Viewer::nobody(), moments.day(-ANONYMOUS_AGO, 20, 0), async |a| {
        let Reported::Anonymous(code) = actions::report(a, &told, None).await? else { return Ok(()) };
        let door = Door::Code(code);
        a.viewer = samira.clone();
        a.now = moments.day(1 - ANONYMOUS_AGO, 10, 0);
        let found = listen::safe::store::list_of_reader(a, PersonId(samira.person), 0, 1).await?;
        for one in found {
            let words =
                "Thank you. Noor and I look at the lists of the last six months. Look in again next week.";
            actions::say(a, &Door::Id(one.id), words).await?;
        }
        a.viewer = Viewer::nobody();
        a.now = moments.day(3 - ANONYMOUS_AGO, 20, 0);
        actions::say(a, &door, "I have read it. The list for December hangs since today.").await
    })
    .await
    .context("what was told by nobody")
}
