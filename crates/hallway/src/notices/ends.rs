//! Who of the two ends of a relationship is told of what happens between them, and of rounds: pure tables.

use improve::barriers::BarrierEvent;
use improve::ideas::IdeaEvent;
use improve::ideas::model::Answer;
use improve::improvements::ImprovementEvent;
use improve::needs::NeedEvent;
use improve::reviews::ReviewEvent;
use listen::rounds::RoundEvent;
use listen::rounds::store::Concerned;
use map::agreements::days::About;
use map::agreements::event::AgreementEvent;
use map::relationships::Side;
use people::PersonId;

use super::model::{Reason, Stand};

/// Whom an event of a round concerns, and as what it is told to them.
pub fn told_of_round(event: &RoundEvent) -> Option<(Concerned, Reason)> {
    match event {
        RoundEvent::RoundOpened { .. } => Some((Concerned::Asked, Reason::RoundAsks)),
        // Whether they have answered nobody looks, so it goes to everybody.
        RoundEvent::RoundReminded {} => Some((Concerned::Asked, Reason::RoundReminds)),
        RoundEvent::RoundClosed {} => Some((Concerned::Asked, Reason::RoundTold)),
        RoundEvent::RoundReplied { team } => Some((Concerned::AskedAbout(*team), Reason::RoundReplied)),
        RoundEvent::RoundPlanned {}
        | RoundEvent::RoundChanged {}
        | RoundEvent::RoundCalledOff {}
        | RoundEvent::RoundTakenOver { .. } => None,
    }
}

/// Whom of the two ends of a need an event concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfNeed {
    /// Those who give the word of this side.
    Speakers(Side),
    /// The same, and those who said it in the first place.
    Raisers(Side),
}

/// Whom an event of a need concerns that `side` raised, how they stand to it, and as what it is told.
pub fn told_of_need(event: &NeedEvent, side: Side) -> Option<(OfNeed, Stand, Reason)> {
    let others = |reason| Some((OfNeed::Speakers(side.other()), Stand::Named, reason));
    let raisers = |reason| Some((OfNeed::Raisers(side), Stand::Asker, reason));
    match event {
        NeedEvent::NeedRaised { beside: None, .. } => others(Reason::NeedRaised),
        NeedEvent::NeedAnswered { .. } => raisers(Reason::NeedAnswered),
        NeedEvent::NeedAgreed {} => others(Reason::NeedAgreed),
        NeedEvent::NeedMet {} => raisers(Reason::NeedMet),
        NeedEvent::NeedConfirmed {} => others(Reason::NeedConfirmed),
        NeedEvent::NeedNotYet {} => others(Reason::NeedNotYet),
        NeedEvent::NeedWithdrawn {} => others(Reason::NeedWithdrawn),
        NeedEvent::NeedReminded { side, .. } => {
            Some((OfNeed::Speakers(*side), Stand::Named, Reason::NeedReminds))
        }
        NeedEvent::NeedDayCame { side } => Some((OfNeed::Speakers(*side), Stand::Named, Reason::NeedDayCame)),
        // Of what came in one go one is told; the rest is seen in the register.
        NeedEvent::NeedRaised { beside: Some(_), .. }
        | NeedEvent::NeedGathered {}
        | NeedEvent::NeedReworded {}
        | NeedEvent::NeedPromised { .. }
        | NeedEvent::NeedWentAlong {} => None,
    }
}

/// Whom of the two ends of an improvement an event concerns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfImprovement {
    /// Who looks after it on either side.
    pub owners: bool,
    /// Those who give the word of these sides.
    pub speakers: &'static [Side],
    /// Those who said the need in the first place that it was born of.
    pub raisers: bool,
    pub person: Option<PersonId>,
}

/// Whom an event of an improvement concerns, and as what it is told.
pub fn told_of_improvement(event: &ImprovementEvent) -> Option<(OfImprovement, Reason)> {
    use ImprovementEvent as E;
    let nobody = OfImprovement::default();
    let owners = OfImprovement { owners: true, ..nobody };
    let all = OfImprovement { speakers: Side::ALL, raisers: true, ..owners };
    let one = |person| OfImprovement { person, ..nobody };
    let across = |side: &Side| match side {
        Side::Provider => &[Side::Customer][..],
        Side::Customer => &[Side::Provider][..],
    };
    match event {
        E::ImprovementProposed { side } => {
            Some((OfImprovement { speakers: across(side), ..nobody }, Reason::ImprovementProposed))
        }
        E::ImprovementOwned { owner, .. } => Some((one(Some(*owner)), Reason::ImprovementYours)),
        E::ImprovementStarted {} => Some((all, Reason::ImprovementStarted)),
        E::ImprovementStepAdded { who, .. } => Some((one(*who), Reason::ImprovementStep)),
        E::ImprovementStepDue { who: Some(who), .. } => Some((one(Some(*who)), Reason::ImprovementStepDue)),
        // Whoever was to do it is not here any more.
        E::ImprovementStepDue { who: None, .. } => Some((owners, Reason::ImprovementStepDue)),
        E::ImprovementStepDone { .. } => Some((owners, Reason::ImprovementStepDone)),
        E::ImprovementShouldShow {} => Some((owners, Reason::ImprovementShows)),
        E::ImprovementToCheck {} => Some((OfImprovement { raisers: false, ..all }, Reason::ImprovementCheck)),
        E::ImprovementThought { side, .. } => {
            Some((OfImprovement { speakers: across(side), ..owners }, Reason::ImprovementThought))
        }
        E::ImprovementEnded { .. } => Some((all, Reason::ImprovementEnded)),
        // Seen on its page.
        E::ImprovementReworded {}
        | E::ImprovementCauseSaid {}
        | E::ImprovementCauseTakenBack {}
        | E::ImprovementWentOn {}
        | E::ImprovementWentAlong {} => None,
    }
}

/// Whom an event of an idea concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfIdea {
    /// Those who give the word of its team.
    Speakers,
    /// Whoever had it, named or not.
    Proposer,
    /// Those who joined in or support it.
    Others,
}

/// Whom an event of an idea concerns, how they stand to it, and as what it is told.
pub fn told_of_idea(event: &IdeaEvent) -> Vec<(OfIdea, Stand, Reason)> {
    match event {
        IdeaEvent::IdeaProposed { .. } => vec![(OfIdea::Speakers, Stand::Team, Reason::IdeaProposed)],
        IdeaEvent::IdeaReminded {} => vec![(OfIdea::Speakers, Stand::Named, Reason::IdeaReminds)],
        IdeaEvent::IdeaAnswered { answer: Answer::Done } => vec![
            (OfIdea::Proposer, Stand::Asker, Reason::IdeaDone),
            (OfIdea::Others, Stand::Follower, Reason::IdeaDone),
        ],
        IdeaEvent::IdeaAnswered { .. } => vec![(OfIdea::Proposer, Stand::Asker, Reason::IdeaAnswered)],
        // Seen on its page.
        IdeaEvent::IdeaNaming {}
        | IdeaEvent::IdeaJoined {}
        | IdeaEvent::IdeaLeft {}
        | IdeaEvent::IdeaWentAlong { .. } => Vec::new(),
    }
}

/// Whom an event of a barrier concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfBarrier {
    /// Those who give the word of either side.
    Speakers,
    Namer,
    Builders,
}

/// Whom an event of a barrier concerns, how they stand to it, and as what it is told.
pub fn told_of_barrier(event: &BarrierEvent) -> Vec<(OfBarrier, Stand, Reason)> {
    match event {
        BarrierEvent::BarrierNamed { .. } => vec![(OfBarrier::Speakers, Stand::Named, Reason::BarrierNamed)],
        BarrierEvent::BarrierBridged {} => vec![(OfBarrier::Namer, Stand::Asker, Reason::BarrierBridged)],
        // Who built is told too, so that nobody learns by chance that it did not hold.
        BarrierEvent::BarrierReopened {} => vec![
            (OfBarrier::Speakers, Stand::Named, Reason::BarrierBack),
            (OfBarrier::Builders, Stand::Named, Reason::BarrierBack),
        ],
        // Seen on its page.
        BarrierEvent::BarrierBridging {}
        | BarrierEvent::BarrierSetAside {}
        | BarrierEvent::BarrierWentAlong {} => Vec::new(),
    }
}

/// Whom of the two ends of a review an event concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfReview {
    /// In whose calendar it stands.
    Invited,
    /// Those whom the event itself names.
    These(Vec<PersonId>),
    /// Those who give the word of a side.
    Speakers,
    /// Everybody of both ends, whether or not they said something: nobody is seen by being told.
    Everybody,
}

/// Whom an event of a review concerns, and as what it is told.
pub fn told_of_review(event: &ReviewEvent) -> Option<(OfReview, Reason)> {
    match event {
        ReviewEvent::ReviewPlanned {} => Some((OfReview::Invited, Reason::ReviewPlanned)),
        ReviewEvent::ReviewInvited { persons } => {
            Some((OfReview::These(persons.clone()), Reason::ReviewPlanned))
        }
        ReviewEvent::ReviewMoved {} => Some((OfReview::Invited, Reason::ReviewMoved)),
        ReviewEvent::ReviewLeftOut { persons } => {
            Some((OfReview::These(persons.clone()), Reason::ReviewLeftOut))
        }
        ReviewEvent::ReviewCalledOff {} => Some((OfReview::Invited, Reason::ReviewCalledOff)),
        ReviewEvent::ReviewReminded {} => Some((OfReview::Invited, Reason::ReviewReminds)),
        ReviewEvent::ReviewWaits {} => Some((OfReview::Speakers, Reason::ReviewWaits)),
        ReviewEvent::ReviewClosed { .. } => Some((OfReview::Invited, Reason::ReviewClosed)),
        ReviewEvent::ReviewTold {} => Some((OfReview::Everybody, Reason::ReviewTold)),
        // Seen on its page.
        ReviewEvent::ReviewAgendaDrawn {}
        | ReviewEvent::ReviewEntryWritten { .. }
        | ReviewEvent::ReviewEntryChanged { .. }
        | ReviewEvent::ReviewEntryTakenBack { .. } => None,
    }
}

/// Whom an event of an agreement concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfAgreement {
    /// Those who give the word of this side.
    Speakers(Side),
    /// The same of both sides, whoever has said something over it, and whoever mediates.
    Table,
    Person(PersonId),
}

/// Whom an event of an agreement concerns, how they stand to it, and as what it is told; whoever did it is told nothing.
pub fn told_of_agreement(event: &AgreementEvent) -> Vec<(OfAgreement, Stand, Reason)> {
    use OfAgreement::{Person, Speakers, Table};
    let both = |reason| Side::ALL.iter().map(|side| (Speakers(*side), Stand::Named, reason)).collect();
    match event {
        AgreementEvent::AgreementProposed { .. } => both(Reason::AgreementProposed),
        AgreementEvent::AgreementSigned { side, in_force: false, .. } => {
            vec![(Speakers(side.other()), Stand::Named, Reason::AgreementSigned)]
        }
        AgreementEvent::AgreementSigned { .. } => both(Reason::AgreementAllSigned),
        AgreementEvent::AgreementSteppedBack { .. } => both(Reason::AgreementSteppedBack),
        AgreementEvent::AgreementEnded {} => both(Reason::AgreementEnded),
        AgreementEvent::AgreementDiscussed { .. } => vec![(Table, Stand::Named, Reason::AgreementSaid)],
        AgreementEvent::MediatorAsked { person, .. } => vec![
            (Person(*person), Stand::Named, Reason::MediatorAsked),
            (Table, Stand::Named, Reason::MediatorCalled),
        ],
        AgreementEvent::MediatorAnswered { accepts: true, .. } => {
            vec![(Table, Stand::Named, Reason::MediatorAccepted)]
        }
        AgreementEvent::MediatorAnswered { accepts: false, .. } => {
            vec![(Table, Stand::Named, Reason::MediatorDeclined)]
        }
        AgreementEvent::MediationEnded { person } => vec![
            (Person(*person), Stand::Named, Reason::MediationEnded),
            (Table, Stand::Named, Reason::MediationEnded),
        ],
        AgreementEvent::AgreementReminded { about: About::Review, .. } => both(Reason::AgreementReview),
        AgreementEvent::AgreementReminded { about: About::End, .. } => both(Reason::AgreementEnds),
        AgreementEvent::AgreementWentAlong { .. } | AgreementEvent::PromiseTold { .. } => Vec::new(),
    }
}
#[cfg(test)]
mod tests {
    use super::super::model::Topic;
    use super::*;

    #[test]
    fn the_whole_table_of_who_is_told_of_what_happens_to_a_review() {
        use improve::reviews::model::{EntryId, EntryKind, Outcome};
        let (entry, persons) = (EntryId::new(1), vec![PersonId::new(2)]);
        let all = [
            ReviewEvent::ReviewPlanned {},
            ReviewEvent::ReviewMoved {},
            ReviewEvent::ReviewInvited { persons: persons.clone() },
            ReviewEvent::ReviewLeftOut { persons },
            ReviewEvent::ReviewCalledOff {},
            ReviewEvent::ReviewReminded {},
            ReviewEvent::ReviewWaits {},
            ReviewEvent::ReviewAgendaDrawn {},
            ReviewEvent::ReviewEntryWritten { entry, of: EntryKind::Note },
            ReviewEvent::ReviewEntryChanged { entry },
            ReviewEvent::ReviewEntryTakenBack { entry },
            ReviewEvent::ReviewClosed { outcome: Outcome::Regroup },
            ReviewEvent::ReviewTold {},
        ];
        let mut table = String::new();
        for event in all {
            let row = match told_of_review(&event) {
                Some((whom, reason)) => {
                    let topic = Topic::of(Stand::Named, reason);
                    format!("{whom:?} {reason} ({topic}, {})", topic.usual())
                }
                None => "nobody".to_owned(),
            };
            let (kind, _) = db::event::told(&event).unwrap();
            table.push_str(&format!("{kind}: {row}\n"));
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn the_whole_table_of_who_is_told_of_what_happens_to_an_improvement() {
        use ImprovementEvent as E;
        use improve::improvements::model::{Outcome, TaskId, Thinks};
        let (step, side, person) = (TaskId::new(1), Side::Customer, PersonId::new(2));
        let all = [
            E::ImprovementProposed { side },
            E::ImprovementReworded {},
            E::ImprovementOwned { side, owner: person },
            E::ImprovementStarted {},
            E::ImprovementCauseSaid {},
            E::ImprovementCauseTakenBack {},
            E::ImprovementStepAdded { step, who: Some(person) },
            E::ImprovementStepDone { step },
            E::ImprovementStepDue { step, who: Some(person) },
            E::ImprovementStepDue { step, who: None },
            E::ImprovementShouldShow {},
            E::ImprovementToCheck {},
            E::ImprovementWentOn {},
            E::ImprovementThought { side, thinks: Thinks::Helped },
            E::ImprovementEnded { outcome: Outcome::Kept },
            E::ImprovementWentAlong {},
        ];
        let mut table = String::new();
        for event in all {
            let row = match told_of_improvement(&event) {
                Some((whom, reason)) => {
                    let topic = Topic::of(Stand::Named, reason);
                    let mut told: Vec<String> = whom.speakers.iter().map(Side::to_string).collect();
                    let others = [
                        (whom.owners, "owners"),
                        (whom.raisers, "raisers"),
                        (whom.person.is_some(), "person"),
                    ];
                    told.extend(others.iter().filter(|(is, _)| *is).map(|(_, name)| (*name).to_owned()));
                    format!("{} {reason} ({topic}, {})", told.join("+"), topic.usual())
                }
                None => "nobody".to_owned(),
            };
            let (kind, _) = db::event::told(&event).unwrap();
            table.push_str(&format!("{kind}: {row}\n"));
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn the_whole_table_of_who_is_told_of_what_happens_to_a_need_of_the_customer() {
        use improve::needs::model::{Answer, Kind, NeedId};
        let raised = |beside| NeedEvent::NeedRaised { of: Kind::Need, side: Side::Customer, beside };
        let all = [
            raised(None),
            raised(Some(NeedId::new(1).0)),
            NeedEvent::NeedGathered {},
            NeedEvent::NeedReworded {},
            NeedEvent::NeedAnswered { answer: Answer::Countered },
            NeedEvent::NeedAgreed {},
            NeedEvent::NeedMet {},
            NeedEvent::NeedConfirmed {},
            NeedEvent::NeedNotYet {},
            NeedEvent::NeedWithdrawn {},
            NeedEvent::NeedReminded { side: Side::Customer, is_over: true },
            NeedEvent::NeedDayCame { side: Side::Provider },
            NeedEvent::NeedPromised { agreement: map::AgreementId::new(1) },
            NeedEvent::NeedWentAlong {},
        ];
        let mut table = String::new();
        for event in all {
            let row = match told_of_need(&event, Side::Customer) {
                Some((whom, stand, reason)) => {
                    let topic = Topic::of(stand, reason);
                    format!("{whom:?} {reason} ({topic}, {})", topic.usual())
                }
                None => "nobody".to_owned(),
            };
            let (kind, _) = db::event::told(&event).unwrap();
            table.push_str(&format!("{kind}: {row}\n"));
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn the_whole_table_of_who_is_told_of_what_happens_to_an_agreement() {
        use map::agreements::Level;
        let (person, number) = (PersonId::new(1), 1);
        let signed = |in_force| AgreementEvent::AgreementSigned {
            number,
            side: Side::Provider,
            in_force,
            cools_until: None,
        };
        let reminded = |about| AgreementEvent::AgreementReminded { about, days: 7, on: String::new() };
        let all = [
            AgreementEvent::AgreementProposed { level: Level::Relationship, number },
            signed(false),
            signed(true),
            AgreementEvent::AgreementSteppedBack { number, side: Side::Customer },
            AgreementEvent::AgreementEnded {},
            AgreementEvent::AgreementDiscussed { side: None },
            AgreementEvent::MediatorAsked { person, side: Side::Provider },
            AgreementEvent::MediatorAnswered { person, accepts: true },
            AgreementEvent::MediatorAnswered { person, accepts: false },
            AgreementEvent::MediationEnded { person },
            reminded(About::Review),
            reminded(About::End),
        ];
        let mut table = String::new();
        for event in all {
            let row = told_of_agreement(&event).into_iter().map(|(whom, stand, reason)| {
                let topic = Topic::of(stand, reason);
                let whom = match whom {
                    OfAgreement::Speakers(side) => side.to_string(),
                    OfAgreement::Table => "table".to_owned(),
                    OfAgreement::Person(_) => "person".to_owned(),
                };
                format!("{whom} {reason} ({topic}, {})", topic.usual())
            });
            let (kind, _) = db::event::told(&event).unwrap();
            table.push_str(&format!("{kind}: {}\n", row.collect::<Vec<_>>().join(", ")));
        }
        insta::assert_snapshot!(table, @r"
        agreement_proposed: provider agreement_proposed (asks, at_once), customer agreement_proposed (asks, at_once)
        agreement_signed: customer agreement_signed (asks, at_once)
        agreement_signed: provider agreement_all_signed (progress, digest), customer agreement_all_signed (progress, digest)
        agreement_stepped_back: provider agreement_stepped_back (asks, at_once), customer agreement_stepped_back (asks, at_once)
        agreement_ended: provider agreement_ended (progress, digest), customer agreement_ended (progress, digest)
        agreement_discussed: table agreement_said (asks, at_once)
        mediator_asked: person mediator_asked (asks, at_once), table mediator_called (progress, digest)
        mediator_answered: table mediator_accepted (asks, at_once)
        mediator_answered: table mediator_declined (asks, at_once)
        mediation_ended: person mediation_ended (progress, digest), table mediation_ended (progress, digest)
        agreement_reminded: provider agreement_review (asks, at_once), customer agreement_review (asks, at_once)
        agreement_reminded: provider agreement_ends (asks, at_once), customer agreement_ends (asks, at_once)
        ");
    }
}
