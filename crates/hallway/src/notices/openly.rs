//! Telling of what all colleagues read: ideas for a team, and barriers between departments.

use std::collections::BTreeSet;

use db::Act;
use improve::barriers::{self, BarrierEvent, BarrierId};
use improve::ideas::{self, IdeaEvent, IdeaId};
use improve::needs;
use kernel::{Failure, Id};
use map::Party;

use super::ends::{OfBarrier, OfIdea, told_of_barrier, told_of_idea};
use super::model::Reason;
use super::store::{self, About, Fed};
use super::telling::{Reach, notify};

pub(super) async fn of_idea(
    a: &mut Act,
    event: &Fed,
    happened: &IdeaEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let id = IdeaId(event.subject_id);
    let about = About::Thing(id.0);
    if matches!(happened, IdeaEvent::IdeaAnswered { .. }) {
        // What was answered waits for nobody any more; a mail about it that has not left does not leave.
        store::unsay(a, about, Reason::IdeaProposed).await?;
        store::unsay(a, about, Reason::IdeaReminds).await?;
    }
    let told = told_of_idea(happened);
    if told.is_empty() {
        return Ok(());
    }
    let Some(idea) = ideas::store::find(a, Id(0), id).await? else { return Ok(()) };
    let proposer = ideas::store::proposer(a, id).await?;
    let mut done: BTreeSet<Id> = event.actor_id.into_iter().collect();
    for (whom, stand, reason) in told {
        let persons = match whom {
            OfIdea::Speakers => {
                // Whoever had it knows.
                done.extend(proposer.map(|person| person.0));
                needs::store::concerned(a, Party::from(idea.team_id)).await?
            }
            OfIdea::Proposer => proposer.into_iter().collect(),
            OfIdea::Others => {
                [ideas::store::joiners(a, id).await?, ideas::store::supporters(a, id).await?].concat()
            }
        };
        for person in persons {
            if done.insert(person.0) {
                notify(a, event, about, person, (stand, reason), reach, None).await?;
            }
        }
    }
    Ok(())
}

pub(super) async fn of_barrier(
    a: &mut Act,
    event: &Fed,
    happened: &BarrierEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let id = BarrierId(event.subject_id);
    let told = told_of_barrier(happened);
    if told.is_empty() {
        return Ok(());
    }
    let Some(barrier) = barriers::store::find(a, id).await? else { return Ok(()) };
    let mut done: BTreeSet<Id> = event.actor_id.into_iter().collect();
    for (whom, stand, reason) in told {
        let persons = match whom {
            OfBarrier::Speakers => {
                let one = needs::store::concerned(a, Party::from(barrier.one_id)).await?;
                [one, needs::store::concerned(a, Party::from(barrier.other_id)).await?].concat()
            }
            OfBarrier::Namer => barriers::store::namer(a, id).await?.into_iter().collect(),
            OfBarrier::Builders => barriers::store::builders(a, id).await?,
        };
        for person in persons {
            if done.insert(person.0) {
                notify(a, event, About::Thing(id.0), person, (stand, reason), reach, None).await?;
            }
        }
    }
    Ok(())
}
