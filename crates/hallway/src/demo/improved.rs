//! What teams improve together: one moved its figure and is kept, one did not move it and both sides say what they think, one
//! runs and one is proposed. What their figures say is computed from the life that was lived.

use anyhow::Context;
use db::Db;
use improve::improvements::actions;
use improve::improvements::input::{
    ImprovementEnd, ImprovementOwner, ImprovementPage, ImprovementStart, ImprovementStep, NewImprovement,
    NewImprovementCause, NewImprovementStep, NewImprovementThought,
};
use improve::improvements::measure::MeasureKind;
use improve::improvements::model::{ImprovementId, Outcome, Thinks};
use kernel::Failure;
use map::relationships::Side;

use super::near::acted;
use super::needed::raising;
use crate::life::house::House;
use crate::life::moments::Moments;

struct Change {
    provider: &'static str,
    customer: &'static str,
    /// Proposed so many working days ago, and begun two later, where both sides look after it.
    ago: i64,
    begins: bool,
    title: &'static str,
    background: &'static str,
    target: &'static str,
    helps: &'static str,
    goal: &'static str,
    measure: MeasureKind,
    /// Each the cause of the one before.
    whys: &'static [&'static str],
    steps: &'static [(&'static str, i64)],
    /// What the provider and the customer think, where it is looked back on.
    thinks: Option<[(Thinks, &'static str); 2]>,
    /// Why it is kept, where it is.
    kept: &'static str,
}

const CHANGES: [Change; 4] = [
    Change {
        provider: "Sterile Supply",
        customer: "Nursing Pool",
        ago: 40,
        begins: true,
        title: "The list of sets the evening before",
        background: "Sets are packed from a list that comes at six in the morning, and are looked for at seven.",
        target: "Nine of ten mornings in time.",
        helps: "No patient waits for an instrument",
        goal: "The first operation begins on time",
        measure: MeasureKind::InTime,
        whys: &[
            "Packing begins at six.",
            "The list is printed by the first shift.",
            "Nobody asked for it earlier.",
        ],
        steps: &[
            ("Print the list at five in the afternoon", -37),
            ("Two people pack from eight at night", -36),
        ],
        thinks: Some([
            (Thinks::Helped, "We pack in peace, and nobody runs."),
            (Thinks::Helped, "The cart stands there when we come."),
        ]),
        kept: "We stay with it, on weekends as well.",
    },
    Change {
        provider: "Laboratory",
        customer: "General Medicine",
        ago: 40,
        begins: true,
        title: "Printed labels in both rooms",
        background: "Tubes whose names cannot be read wait until somebody has rung the room.",
        target: "Nine of ten results with the courier they were meant for.",
        helps: "A patient hears the result on the day of the visit",
        goal: "No second visit because of a lost result",
        measure: MeasureKind::InTime,
        whys: &[
            "A tube waits until somebody knows whose it is.",
            "The name on it was written by hand.",
            "There is one printer, and it stands in the other room.",
        ],
        steps: &[("Move the old printer into room two", -36), ("Order a second one", -34)],
        thinks: Some([
            (Thinks::Helped, "Nobody rings about a name any more."),
            (Thinks::NoDifference, "Results come as fast as before. What is gone is the calls."),
        ]),
        kept: "",
    },
    Change {
        provider: "Patient Billing",
        customer: "Front Desk Alderbrook",
        ago: 30,
        begins: true,
        title: "The form asks for the number of the bill first",
        background: "Every third question comes back because nobody knows which bill it is about.",
        target: "Nine of ten settled with the first answer.",
        helps: "A patient at the desk gets an answer while they stand there",
        goal: "One conversation for one bill",
        measure: MeasureKind::SettledFirst,
        whys: &["The question names the patient, not the bill.", "The form never asked for it."],
        steps: &[("Put the number first in the form", -26), ("Say so at the desk meeting", 3)],
        thinks: None,
        kept: "",
    },
    Change {
        provider: "Patient Billing",
        customer: "Insurance Liaison",
        ago: 4,
        begins: false,
        title: "One list of what insurers changed",
        background: "We hear of a new form from the bill that comes back.",
        target: "No bill comes back because of a form.",
        helps: "",
        goal: "",
        measure: MeasureKind::SettledFirst,
        whys: &[],
        steps: &[],
        thinks: None,
        kept: "",
    },
];

pub(super) async fn improve(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    for change in &CHANGES {
        one(db, house, moments, change).await.context(change.title)?;
    }
    Ok(())
}

async fn one(db: &Db, house: &House, moments: &Moments, change: &Change) -> anyhow::Result<()> {
    let ends = (change.provider, change.customer);
    let (line, ours) = raising(db, house, ends, Side::Provider).await?;
    let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    let new = NewImprovement {
        relationship: line,
        side: Some(Side::Provider),
        page: ImprovementPage {
            title: change.title.to_owned(),
            background: some(change.background),
            target: some(change.target),
            helps: some(change.helps),
            goal: some(change.goal),
            measure: Some(change.measure),
            ..ImprovementPage::default()
        },
        need: None,
        round: None,
        ask: None,
    };
    let day = |ago: i64| moments.day(-ago, 10, 30);
    acted(db, &ours, day(change.ago), async |a| actions::propose(a, &new).await.map(drop)).await?;
    let id = found(db, change.title).await?;
    if !change.begins {
        return Ok(());
    }
    let (_, theirs) = raising(db, house, ends, Side::Customer).await?;
    acted(db, &theirs, day(change.ago - 1), async |a| {
        let owner = ImprovementOwner { side: Some(Side::Customer), person: None };
        actions::own(a, id, None, &owner).await.map(drop)
    })
    .await?;
    acted(db, &ours, day(change.ago - 2), async |a| begin(a, moments, id, change).await).await?;
    let Some(thinks) = change.thinks else { return Ok(()) };
    acted(db, &ours, day(4), async |a| actions::check(a, id, None, &ImprovementStep {}).await.map(drop))
        .await?;
    for ((thinks, words), (side, viewer)) in
        thinks.into_iter().zip([(Side::Provider, &ours), (Side::Customer, &theirs)])
    {
        let new = NewImprovementThought { side: Some(side), thinks, words: some(words) };
        acted(db, viewer, day(2), async |a| actions::think(a, id, &new).await.map(drop)).await?;
    }
    if !change.kept.is_empty() {
        let end = ImprovementEnd { outcome: Outcome::Kept, words: change.kept.to_owned() };
        acted(db, &ours, day(1), async |a| actions::end(a, id, None, &end).await.map(drop)).await?;
    }
    Ok(())
}

/// Its causes and steps are said, and it begins; what was planned for a day that is over is done.
async fn begin(
    a: &mut db::Act,
    moments: &Moments,
    id: ImprovementId,
    change: &Change,
) -> Result<(), Failure> {
    let mut parent = None;
    for why in change.whys {
        let new = NewImprovementCause { parent, words: (*why).to_owned() };
        actions::say_cause(a, id, &new).await?;
        let causes = improve::improvements::store::parts(a, id).await?.causes;
        parent = causes.last().map(|cause| cause.id);
    }
    for (words, day) in change.steps {
        let due_on = moments.date(*day).to_string();
        let new = NewImprovementStep { words: (*words).to_owned(), who: None, due_on };
        actions::plan_task(a, id, &new).await?;
    }
    actions::start(a, id, None, &ImprovementStart { show_days: Some(14) }).await?;
    let tasks = improve::improvements::store::parts(a, id).await?.tasks;
    for (task, (_, day)) in tasks.iter().zip(change.steps) {
        if *day < 0 {
            actions::do_task(a, id, task.id, &ImprovementStep {}).await?;
        }
    }
    Ok(())
}

async fn found(db: &Db, title: &str) -> anyhow::Result<ImprovementId> {
    let mut view = db.view(kernel::Viewer::system()).await?;
    let id: Option<kernel::Id> =
        view.maybe("SELECT id FROM improvements WHERE title = $1", &[&title]).await?;
    Ok(ImprovementId(id.context("it was proposed")?))
}
