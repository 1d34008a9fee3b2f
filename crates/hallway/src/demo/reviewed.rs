//! Teams look at it together: one pair once round the loop and the next time planned, one regroups, one goes back to listen, and
//! one should have been held.

use anyhow::Context;
use db::{Act, Db};
use improve::reviews::actions;
use improve::reviews::input::{NewReview, NewReviewEntry, ReviewClosing};
use improve::reviews::model::{BackTo, EntryKind, Outcome, ReviewId};
use kernel::{Audience, Failure, Viewer};
use map::RelationshipId;
use map::relationships;

use super::links;
use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

/// A review of two teams: on which working day from today, and what was written and came of it.
struct Held {
    provider: &'static str,
    customer: &'static str,
    day: i64,
    place: &'static str,
    points: &'static [&'static str],
    notes: &'static [&'static str],
    /// What, and by which working day from today.
    decisions: &'static [(&'static str, i64)],
    came: Option<Came>,
}

struct Came {
    outcome: Outcome,
    back_to: Option<BackTo>,
    reason: &'static str,
    changes: &'static str,
    /// The working day from today on which work goes on.
    resumes: Option<i64>,
    told: &'static str,
}

const ON_COURSE: Came = Came {
    outcome: Outcome::OnCourse,
    back_to: None,
    reason: "The note comes on the day, and when it does not, somebody rings. We stay with it.",
    changes: "",
    resumes: None,
    told: "You said that eleven e-mails a day are no way to hear of a missing note. Since the first of the month there is one \
           list at nine.",
};

const HELD: [Held; 5] = [
    Held {
        provider: "Cardiology",
        customer: "Patient Billing",
        day: -15,
        place: "Eastgate, room 3",
        points: &["Is the list at nine enough?", "Codes for the new stress test"],
        notes: &["Forty notes in a row came complete. Before, one in five lacked a code."],
        decisions: &[
            ("The card with the twenty codes is printed for every room", -4),
            ("A code hour on Tuesdays, for six weeks", 4),
        ],
        came: Some(ON_COURSE),
    },
    Held {
        provider: "Cardiology",
        customer: "Patient Billing",
        day: 9,
        place: "Eastgate, room 3",
        points: &["Notes after seven: is room 3 enough?"],
        notes: &[],
        decisions: &[],
        came: None,
    },
    Held {
        provider: "Laboratory",
        customer: "General Medicine",
        day: -3,
        place: "Laboratory, the long table",
        points: &["Labels that nobody can read"],
        notes: &[
            "Nine samples last week had to be drawn twice. Both sides are tired of it, and neither is slow.",
        ],
        decisions: &[("Whoever draws writes the name in capitals until the printer is there", 1)],
        came: Some(Came {
            outcome: Outcome::Regroup,
            back_to: None,
            reason: "We go on meeting about the same label. It is the printer, not the people.",
            changes: "Routine samples wait for two days; the urgent ones come with a call. Then with printed labels again.",
            resumes: Some(3),
            told: "You said that a label you cannot read is a second needle for somebody. A printer is on its way.",
        }),
    },
    Held {
        provider: "IT Service Desk",
        customer: "Front Desk Alderbrook",
        day: -20,
        place: "By telephone",
        points: &["Which of us needs what has changed since the move"],
        notes: &["What we signed in spring is not what we do now."],
        decisions: &[],
        came: Some(Came {
            outcome: Outcome::Back,
            back_to: Some(BackTo::Listen),
            reason: "The desk moved, and what each of us needs was written before that.",
            changes: "",
            resumes: None,
            told: "",
        }),
    },
    Held {
        provider: "Patient Billing",
        customer: "Front Desk Alderbrook",
        day: -7,
        place: "Front Desk, after closing",
        points: &["The new letter"],
        notes: &[],
        decisions: &[],
        came: None,
    },
];

pub(super) async fn review(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    for held in &HELD {
        // It is planned two weeks before, or was a few days ago.
        let planned = moments.day((held.day - 10).min(-2), 11, 10);
        acted(db, &Viewer::system(), planned, async |a| plan(a, house, moments, held).await)
            .await
            .with_context(|| format!("{} and {}", held.provider, held.customer))?;
    }
    Ok(())
}

async fn plan(a: &mut Act, house: &House, moments: &Moments, held: &Held) -> Result<(), Failure> {
    let (relationship, speakers) = ends(a, house, held).await?;
    let starts_at = moments.day(held.day, 13, 0);
    let new = NewReview {
        relationship,
        starts_at,
        minutes: Some(30),
        place: Some(held.place.to_owned()),
        again_months: Some(3),
        invited: None,
    };
    a.viewer = speakers[1].clone();
    let id = actions::plan(a, &new).await?;
    for (place, words) in held.points.iter().enumerate() {
        a.viewer = speakers[place % 2].clone();
        write(a, id, EntryKind::Point, words, None).await?;
    }
    let Some(came) = &held.came else { return Ok(()) };
    a.now = starts_at.plus_seconds(25 * 60);
    a.viewer = speakers[0].clone();
    for words in held.notes {
        write(a, id, EntryKind::Note, words, None).await?;
    }
    for (words, by) in held.decisions {
        write(a, id, EntryKind::Decision, words, Some(moments.date(*by).to_string())).await?;
    }
    let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    let closing = ReviewClosing {
        outcome: came.outcome,
        back_to: came.back_to,
        reason: some(came.reason),
        changes: some(came.changes),
        resumes_on: came.resumes.map(|day| moments.date(day).to_string()),
        told: some(came.told),
        again_months: None,
        next_at: None,
    };
    actions::close(a, id, None, &closing).await?;
    Ok(())
}

async fn write(
    a: &mut Act,
    id: ReviewId,
    kind: EntryKind,
    words: &str,
    by: Option<String>,
) -> Result<(), Failure> {
    actions::write(a, id, &NewReviewEntry { kind, words: words.to_owned(), who: None, by }).await.map(drop)
}

/// The line between the two, and who gives the word of its provider and of its customer.
async fn ends(a: &mut Act, house: &House, held: &Held) -> Result<(RelationshipId, [Viewer; 2]), Failure> {
    let (provider, customer) =
        (links::end(a, house, held.provider).await?, links::end(a, house, held.customer).await?);
    let now = a.now;
    let (one, other) = (provider.party, customer.party);
    let line = relationships::ensure_agreed(a, one, other, Audience::COLLEAGUES, now).await?;
    let said = |speaker: Option<Viewer>| speaker.context("nobody speaks for this side");
    Ok((line, [said(provider.speaker)?, said(customer.speaker)?]))
}
