//! Telling the two ends of a relationship of what happens between them, and those who are asked in rounds.

use std::collections::BTreeSet;

use db::Act;
use improve::asks::{self, AskEvent, AskId};
use improve::improvements::{self, ImprovementEvent, ImprovementId};
use improve::needs::{self, NeedEvent, NeedId};
use improve::reviews::{self, ReviewEvent, ReviewId};
use kernel::{Failure, Id};
use listen::alignment::{AlignmentEvent, AlignmentStepId, find as find_step};
use listen::rounds::{self, RoundEvent, RoundId};
use map::agreements::event::AgreementEvent;
use map::agreements::store as agreements;
use map::relationships::Side;
use map::{AgreementId, PartyKind, negotiations};
use people::PersonId;

use super::super::ends::{
    OfAgreement, OfNeed, OfReview, told_of_agreement, told_of_improvement, told_of_need, told_of_review,
    told_of_round,
};
use super::super::model::{Reason, Stand};
use super::super::store::{self, About, Fed};
use super::{Reach, notify};

pub(super) async fn of_round(
    a: &mut Act,
    event: &Fed,
    happened: &RoundEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let round = RoundId(event.subject_id);
    let about = About::Thing(round.0);
    if matches!(happened, RoundEvent::RoundClosed {} | RoundEvent::RoundCalledOff {}) {
        // It asks nobody any more; a mail about it that has not left does not leave.
        for reason in [Reason::RoundAsks, Reason::RoundReminds] {
            store::unsay(a, about, reason).await?;
        }
    }
    let Some((concerned, reason)) = told_of_round(happened) else { return Ok(()) };
    for person in rounds::store::concerned(a, round, concerned).await? {
        // Whoever opened it is asked as everybody is.
        let is_own = reason == Reason::RoundReplied && event.actor_id == Some(person.0);
        if !is_own {
            notify(a, event, about, person, (Stand::Named, reason), reach, None).await?;
        }
    }
    Ok(())
}

pub(super) async fn of_need(
    a: &mut Act,
    event: &Fed,
    happened: &NeedEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let id = NeedId(event.subject_id);
    let about = About::Thing(id.0);
    // What was answered asks nobody any more; a mail about it that has not left does not leave.
    match happened {
        NeedEvent::NeedAnswered { .. } | NeedEvent::NeedWithdrawn {} => {
            store::unsay(a, about, Reason::NeedRaised).await?;
            store::unsay(a, about, Reason::NeedReminds).await?;
        }
        NeedEvent::NeedMet {} => {
            store::unsay(a, about, Reason::NeedDayCame).await?;
        }
        NeedEvent::NeedAgreed {} | NeedEvent::NeedConfirmed {} | NeedEvent::NeedNotYet {} => {
            store::unsay(a, about, Reason::NeedReminds).await?;
        }
        _ => {}
    }
    let Some(need) = needs::store::find(a, Id(0), id).await? else { return Ok(()) };
    let Some((whom, stand, reason)) = told_of_need(happened, need.side) else { return Ok(()) };
    let (OfNeed::Speakers(side) | OfNeed::Raisers(side)) = whom;
    let party = need.party(need.speaker(side));
    // It is recorded for each team at an end; those of the other are told by the other one.
    if party.kind == PartyKind::Team && event.audience.0 != party.id.0 {
        return Ok(());
    }
    let mut persons: BTreeSet<Id> =
        needs::store::concerned(a, party).await?.into_iter().map(|person| person.0).collect();
    if matches!(whom, OfNeed::Raisers(_)) {
        persons.extend(needs::store::raisers(a, id, party.id).await?.into_iter().map(|person| person.0));
    }
    for person in persons.into_iter().filter(|person| event.actor_id != Some(*person)) {
        notify(a, event, about, PersonId(person), (stand, reason), reach, None).await?;
    }
    Ok(())
}

pub(super) async fn of_review(
    a: &mut Act,
    event: &Fed,
    happened: &ReviewEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let id = ReviewId(event.subject_id);
    let about = About::Thing(id.0);
    // Of what it is not any more, no mail leaves that has not left.
    let past: &[Reason] = match happened {
        ReviewEvent::ReviewMoved {} => &[Reason::ReviewReminds, Reason::ReviewMoved],
        ReviewEvent::ReviewCalledOff {} | ReviewEvent::ReviewClosed { .. } => {
            &[Reason::ReviewPlanned, Reason::ReviewMoved, Reason::ReviewReminds, Reason::ReviewWaits]
        }
        _ => &[],
    };
    for reason in past {
        store::unsay(a, about, *reason).await?;
    }
    let Some((whom, reason)) = told_of_review(happened) else { return Ok(()) };
    let Some(review) = reviews::store::find(a, id).await? else { return Ok(()) };
    let present = reviews::store::present(a, review.relationship_id, Some(id)).await?;
    for one in present {
        let party = review.party(one.side);
        // It is recorded for each team at an end; whoever is of the other hears of it by the other one.
        let is_by_another = party.kind == PartyKind::Team && event.audience.0 != party.id.0;
        let is_meant = match &whom {
            OfReview::Invited => one.is_invited,
            OfReview::These(persons) => persons.contains(&one.id),
            OfReview::Speakers => one.speaks,
            OfReview::Everybody => true,
        };
        let is_own = event.actor_id == Some(one.id.0);
        if is_meant && !is_by_another && !is_own {
            notify(a, event, about, one.id, (Stand::Named, reason), reach, None).await?;
        }
    }
    Ok(())
}

pub(super) async fn of_alignment(
    a: &mut Act,
    event: &Fed,
    happened: &AlignmentEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let AlignmentEvent::AlignmentReminded { owner } = happened else { return Ok(()) };
    let step = find_step(a, AlignmentStepId(event.subject_id)).await?;
    // It is recorded for the team of each end; whoever looks after it is told in their own.
    let audience = event.audience;
    let sees: bool = a
        .one(
            "SELECT EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = $1 AND m.person_id = $2) AS sees",
            &[&audience, owner],
        )
        .await?;
    match step {
        Some(step) if sees => {
            let about = About::Thing(step.relationship_id.0);
            let reason = (Stand::Named, Reason::AlignmentReminds);
            notify(a, event, about, *owner, reason, reach, None).await
        }
        _ => Ok(()),
    }
}

pub(super) async fn of_agreement(
    a: &mut Act,
    event: &Fed,
    happened: &AgreementEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let id = AgreementId(event.subject_id);
    let Some(line) = agreements::ends(a, id).await? else { return Ok(()) };
    // What a circle alone may know of is told on its pages, and nowhere else.
    if line.is_of_circle {
        return Ok(());
    }
    let mut done: BTreeSet<Id> = event.actor_id.into_iter().collect();
    for (whom, stand, reason) in told_of_agreement(happened) {
        let persons = match whom {
            OfAgreement::Speakers(side) => match line.party(side) {
                Some(party) => needs::store::concerned(a, party).await?,
                None => Vec::new(),
            },
            OfAgreement::Table => negotiations::store::at_table(a, id).await?,
            OfAgreement::Person(person) => vec![person],
        };
        for person in persons {
            if done.insert(person.0) {
                notify(a, event, About::Thing(id.0), person, (stand, reason), reach, None).await?;
            }
        }
    }
    Ok(())
}

pub(super) async fn of_improvement(
    a: &mut Act,
    event: &Fed,
    happened: &ImprovementEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let id = ImprovementId(event.subject_id);
    let about = About::Thing(id.0);
    // What went on asks nobody any more; a mail about it that has not left does not leave.
    let past: &[Reason] = match happened {
        ImprovementEvent::ImprovementStarted {} => &[Reason::ImprovementProposed],
        ImprovementEvent::ImprovementToCheck {} => &[Reason::ImprovementShows],
        ImprovementEvent::ImprovementWentOn {} => &[Reason::ImprovementCheck],
        ImprovementEvent::ImprovementEnded { .. } => {
            &[Reason::ImprovementProposed, Reason::ImprovementShows, Reason::ImprovementCheck]
        }
        _ => &[],
    };
    for reason in past {
        store::unsay(a, about, *reason).await?;
    }
    let Some((whom, reason)) = told_of_improvement(happened) else { return Ok(()) };
    let Some(improvement) = improvements::store::find(a, id).await? else { return Ok(()) };
    for side in Side::ALL {
        let party = improvement.party(*side);
        // It is recorded for each team at an end; those of the other are told by the other one.
        if party.kind == PartyKind::Team && event.audience.0 != party.id.0 {
            continue;
        }
        let mut persons: BTreeSet<PersonId> = BTreeSet::new();
        if whom.owners {
            persons.extend(improvement.owner(*side));
        }
        if whom.speakers.contains(side) {
            persons.extend(needs::store::concerned(a, party).await?);
        }
        if let Some(need) = improvement.need_id.filter(|_| whom.raisers) {
            persons.extend(needs::store::raisers(a, need, party.id).await?);
        }
        if let Some(person) = whom.person {
            let members = improvements::store::parts(a, id).await?.members;
            persons
                .extend(members.iter().find(|one| one.id == person && one.side == *side).map(|one| one.id));
        }
        for person in persons.into_iter().filter(|person| event.actor_id != Some(person.0)) {
            notify(a, event, about, person, (Stand::Named, reason), reach, None).await?;
        }
    }
    Ok(())
}

/// Asked are those who give the word of the provider.
pub(super) async fn of_ask(
    a: &mut Act,
    event: &Fed,
    happened: &AskEvent,
    reach: Reach,
) -> Result<(), Failure> {
    let id = AskId(event.subject_id);
    let about = About::Thing(id.0);
    match happened {
        AskEvent::ImprovementAskAnswered { .. } => {
            store::unsay(a, about, Reason::ImprovementAsk).await?;
        }
        AskEvent::ImprovementAsked {} => {
            let Some(ask) = asks::find(a, id).await? else { return Ok(()) };
            let party = ask.party(Side::Provider);
            if party.kind == PartyKind::Team && event.audience.0 != party.id.0 {
                return Ok(());
            }
            for person in needs::store::concerned(a, party).await? {
                notify(a, event, about, person, (Stand::Named, Reason::ImprovementAsk), reach, None).await?;
            }
        }
    }
    Ok(())
}
