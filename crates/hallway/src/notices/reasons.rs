//! Who is told of what: pure tables of what happens to requests and rounds, and their sentences.

use improve::needs::NeedEvent;
use improve::reviews::ReviewEvent;
use listen::rounds::RoundEvent;
use listen::rounds::store::Concerned;
use map::agreements::days::About;
use map::agreements::event::AgreementEvent;
use map::relationships::Side;
use people::PersonId;
use serve::requests::model::{RequestEvent, WaitingOn};
use web::Words;

use super::model::{Reason, Stand};

/// Whom an event concerns, nearest first; whoever stands in several ways to a request is told once, in the first.
pub struct Told {
    pub stands: Vec<(Stand, Reason)>,
    /// Whom the event itself names.
    pub named: Option<PersonId>,
}

/// Every event of a request has its place here.
pub fn told(event: &RequestEvent) -> Told {
    use Stand::{Asker, Follower, Holder, Named, Team};
    let mut named = None;
    let stands = match event {
        RequestEvent::Opened { walk_up: true, .. } => vec![(Asker, Reason::CameBy)],
        RequestEvent::AskedOf { first: Some(person), .. } => {
            named = Some(*person);
            vec![(Named, Reason::AskedYou)]
        }
        RequestEvent::Opened { .. } => vec![(Asker, Reason::OpenedForYou), (Team, Reason::NewForTeam)],
        RequestEvent::Acknowledged { .. } => vec![(Asker, Reason::HasIt), (Follower, Reason::HasIt)],
        RequestEvent::PromiseMoved { .. } => vec![(Asker, Reason::NewDate), (Follower, Reason::NewDate)],
        RequestEvent::Assigned { to: Some(person) } => {
            named = Some(*person);
            vec![(Named, Reason::IsYours)]
        }
        RequestEvent::HandedOver { .. } => vec![(Asker, Reason::HandedOver), (Team, Reason::NewForTeam)],
        RequestEvent::Paused { on: WaitingOn::Requester, .. } => vec![(Asker, Reason::WaitsForYou)],
        RequestEvent::Paused { .. } => vec![(Asker, Reason::Waits)],
        RequestEvent::Replied { .. } => {
            vec![(Asker, Reason::Said), (Holder, Reason::Said), (Follower, Reason::Said)]
        }
        RequestEvent::Noted { .. } => vec![(Holder, Reason::Noted)],
        RequestEvent::FollowerAdded { person, .. } => {
            named = Some(*person);
            vec![(Named, Reason::BroughtIn)]
        }
        RequestEvent::Mentioned { person, .. } | RequestEvent::MentionedInNote { person, .. } => {
            named = Some(*person);
            vec![(Named, Reason::Mentioned)]
        }
        RequestEvent::Resolved { .. } => vec![(Asker, Reason::Done), (Follower, Reason::Done)],
        RequestEvent::Declined { .. } => vec![(Asker, Reason::NotDone), (Follower, Reason::NotDone)],
        RequestEvent::Reopened { .. } => {
            vec![(Holder, Reason::CameBack), (Asker, Reason::CameBack), (Follower, Reason::CameBack)]
        }
        RequestEvent::Withdrawn { .. } => vec![(Holder, Reason::Withdrawn), (Follower, Reason::Withdrawn)],
        RequestEvent::MergedInto { .. } => {
            vec![(Asker, Reason::WentOn), (Holder, Reason::WentOn), (Follower, Reason::WentOn)]
        }
        RequestEvent::TookOver { .. } => vec![(Asker, Reason::TookOver), (Holder, Reason::TookOver)],
        RequestEvent::MergeUndone { .. } => {
            vec![(Asker, Reason::ByItself), (Holder, Reason::ByItself), (Follower, Reason::ByItself)]
        }
        // Whom exactly, the event says.
        RequestEvent::FellSilent { .. } => vec![(Named, Reason::FellSilent)],
        // Said by another event at the same moment, seen in the line, or of no news to anybody.
        RequestEvent::AcknowledgementTakenBack {}
        | RequestEvent::Taken { .. }
        | RequestEvent::Assigned { to: None }
        | RequestEvent::AskedOf { first: None, .. }
        | RequestEvent::WentAlong { .. }
        | RequestEvent::FollowerRemoved { .. }
        | RequestEvent::Resumed {}
        | RequestEvent::WasMissing { .. }
        | RequestEvent::ComplaintAnswered { .. }
        | RequestEvent::StepDone { .. }
        | RequestEvent::StepUndone { .. }
        | RequestEvent::StepAdded { .. }
        | RequestEvent::StepsLeftOpen { .. }
        | RequestEvent::WaitsForParts {}
        | RequestEvent::OutsideChanged { .. }
        | RequestEvent::Closed {}
        | RequestEvent::TookOverUndone { .. }
        | RequestEvent::SplitOff { .. }
        | RequestEvent::Logged(_)
        | RequestEvent::LogCorrected(_) => Vec::new(),
    };
    Told { stands, named }
}

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
        // Of what came in one go one is told; the rest is seen in the register.
        NeedEvent::NeedRaised { beside: Some(_), .. }
        | NeedEvent::NeedGathered {}
        | NeedEvent::NeedReworded {}
        | NeedEvent::NeedPromised { .. }
        | NeedEvent::NeedWentAlong {} => None,
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

/// Where nobody has it, the whole team is told of these, so that they do not get lost.
pub const fn falls_to_team(reason: Reason) -> bool {
    matches!(reason, Reason::Said | Reason::CameBack)
}

/// What happened, in one sentence; `day` is the date that was promised, if one was.
pub fn says(t: Words, reason: Reason, who: &str, day: Option<&str>) -> String {
    match (reason, day) {
        (Reason::HasIt, Some(day)) => t.a2("news-has-it-by", "who", who, "day", day),
        (Reason::HasIt, None) => t.a1("news-has-it", "who", who),
        (Reason::NewDate, Some(day)) => t.a2("news-new-date-by", "who", who, "day", day),
        (Reason::NewDate, None) => t.a1("news-new-date", "who", who),
        (Reason::NewForTeam, _) => t.a1("news-new-for-team", "who", who),
        (Reason::OpenedForYou, _) => t.a1("news-opened-for-you", "who", who),
        (Reason::Said, _) => t.a1("news-said", "who", who),
        (Reason::Noted, _) => t.a1("news-noted", "who", who),
        (Reason::WaitsForYou, _) => t.a1("news-waits-for-you", "who", who),
        (Reason::Waits, _) => t.a1("news-waits", "who", who),
        (Reason::Done, _) => t.a1("news-done", "who", who),
        (Reason::NotDone, _) => t.a1("news-not-done", "who", who),
        (Reason::CameBack, _) => t.a1("news-came-back", "who", who),
        (Reason::IsYours, _) => t.a1("news-is-yours", "who", who),
        (Reason::BroughtIn, _) => t.a1("news-brought-in", "who", who),
        (Reason::Mentioned, _) => t.a1("news-mentioned", "who", who),
        (Reason::HandedOver, _) => t.a1("news-handed-over", "who", who),
        (Reason::FellSilent, _) => t.s("news-fell-silent"),
        (Reason::AskedYou, _) => t.a1("news-asked-you", "who", who),
        (Reason::CameBy, _) => t.a1("news-came-by", "who", who),
        (Reason::WentOn, _) => t.a1("news-went-on", "who", who),
        (Reason::TookOver, _) => t.a1("news-took-over", "who", who),
        (Reason::ByItself, _) => t.a1("news-by-itself", "who", who),
        (Reason::RoundAsks, _) => t.s("news-round-asks"),
        (Reason::RoundReminds, _) => t.s("news-round-reminds"),
        (Reason::RoundTold, _) => t.s("news-round-told"),
        (Reason::RoundReplied, _) => t.a1("news-round-replied", "who", who),
        (Reason::Withdrawn, _) => t.a1("news-withdrawn", "who", who),
        (Reason::NeedRaised, _) => t.s("news-need-raised"),
        (Reason::NeedAnswered, _) => t.a1("news-need-answered", "who", who),
        (Reason::NeedAgreed, _) => t.a1("news-need-agreed", "who", who),
        (Reason::NeedMet, _) => t.a1("news-need-met", "who", who),
        (Reason::NeedConfirmed, _) => t.a1("news-need-confirmed", "who", who),
        (Reason::NeedNotYet, _) => t.a1("news-need-not-yet", "who", who),
        (Reason::NeedWithdrawn, _) => t.a1("news-need-withdrawn", "who", who),
        (Reason::NeedReminds, _) => t.s("news-need-reminds"),
        (Reason::ReviewPlanned, _) => t.a1("news-review-planned", "who", who),
        (Reason::ReviewMoved, _) => t.a1("news-review-moved", "who", who),
        (Reason::ReviewLeftOut, _) => t.a1("news-review-left-out", "who", who),
        (Reason::ReviewCalledOff, _) => t.a1("news-review-called-off", "who", who),
        (Reason::ReviewReminds, _) => t.s("news-review-reminds"),
        (Reason::ReviewWaits, _) => t.s("news-review-waits"),
        (Reason::ReviewClosed, _) => t.a1("news-review-closed", "who", who),
        (Reason::ReviewTold, _) => t.s("news-review-told"),
        (Reason::AgreementProposed, _) => t.a1("news-agreement-proposed", "who", who),
        (Reason::AgreementSigned, _) => t.a1("news-agreement-signed", "who", who),
        (Reason::AgreementAllSigned, _) => t.a1("news-agreement-all-signed", "who", who),
        (Reason::AgreementSteppedBack, _) => t.a1("news-agreement-stepped-back", "who", who),
        (Reason::AgreementEnded, _) => t.a1("news-agreement-ended", "who", who),
        (Reason::AgreementSaid, _) => t.a1("news-agreement-said", "who", who),
        (Reason::MediatorAsked, _) => t.a1("news-mediator-asked", "who", who),
        (Reason::MediatorCalled, _) => t.a1("news-mediator-called", "who", who),
        (Reason::MediatorAccepted, _) => t.a1("news-mediator-accepted", "who", who),
        (Reason::MediatorDeclined, _) => t.a1("news-mediator-declined", "who", who),
        (Reason::MediationEnded, _) => t.s("news-mediation-ended"),
        (Reason::AlignmentReminds, _) => t.s("news-alignment-reminds"),
        (Reason::AgreementReview, day) => t.a1("news-agreement-review", "day", day.unwrap_or_default()),
        (Reason::AgreementEnds, day) => t.a1("news-agreement-ends", "day", day.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use kernel::Instant;
    use map::services::{Class, ServiceId};
    use people::TeamId;
    use serve::complaints::ComplaintAnswer;
    use serve::requests::model::Side as SaidBy;
    use serve::requests::model::{AlarmLevel, BeforeMerge, Part, RequestId, State, TakenOver, TextId};

    use super::super::model::Topic;
    use super::*;

    #[test]
    fn the_whole_table_of_who_is_told_of_what() {
        let (text, team, at) = (TextId::new(1), TeamId::new(1), Instant(0));
        let pause = |on| RequestEvent::Paused { on, until: None, text };
        let class = Class::Standard;
        let before = BeforeMerge {
            state: State::New,
            is_unheard: true,
            waiting_on: None,
            waiting_since: None,
            waiting_until: None,
        };
        let all = [
            RequestEvent::Opened {
                service: ServiceId::new(1),
                team,
                class,
                outside: false,
                moved_up: 0,
                walk_up: false,
                split: false,
            },
            RequestEvent::Opened {
                service: ServiceId::new(1),
                team,
                class,
                outside: false,
                moved_up: 0,
                walk_up: true,
                split: false,
            },
            RequestEvent::AskedOf { person: PersonId::new(1), first: Some(PersonId::new(2)) },
            RequestEvent::AskedOf { person: PersonId::new(1), first: None },
            RequestEvent::Acknowledged { expected_at: None, text: None },
            RequestEvent::AcknowledgementTakenBack {},
            RequestEvent::PromiseMoved { from: at, to: at, text: None },
            RequestEvent::Taken { passed: 0, text: None },
            RequestEvent::Assigned { to: Some(PersonId::new(1)) },
            RequestEvent::Assigned { to: None },
            RequestEvent::HandedOver { from: team, to: team, text },
            RequestEvent::WentAlong { from: team, to: team },
            pause(WaitingOn::Requester),
            pause(WaitingOn::Team),
            pause(WaitingOn::Vendor),
            pause(WaitingOn::Date),
            RequestEvent::Resumed {},
            RequestEvent::Replied { side: SaidBy::Provider, text },
            RequestEvent::Replied { side: SaidBy::Requester, text },
            RequestEvent::Noted { text },
            RequestEvent::WasMissing { text },
            RequestEvent::OutsideChanged { outside: true, moved_up: 0 },
            RequestEvent::FollowerAdded { person: PersonId::new(1), part: Part::Watcher },
            RequestEvent::FollowerRemoved { person: PersonId::new(1) },
            RequestEvent::Mentioned { person: PersonId::new(1), text },
            RequestEvent::MentionedInNote { person: PersonId::new(1), text },
            RequestEvent::FellSilent { due: at, level: AlarmLevel::Holder, tells: Vec::new() },
            RequestEvent::StepDone { step: 1 },
            RequestEvent::StepUndone { step: 1 },
            RequestEvent::StepAdded { step: 1 },
            RequestEvent::StepsLeftOpen { open: 1, text },
            RequestEvent::ComplaintAnswered { answer: ComplaintAnswer::Partly },
            RequestEvent::Resolved { text, outside_waited: None },
            RequestEvent::Reopened { rework: None, text },
            RequestEvent::Closed {},
            RequestEvent::Declined { text, another_way: None },
            RequestEvent::Withdrawn { text: None },
            RequestEvent::MergedInto { into: RequestId::new(1), before },
            RequestEvent::MergeUndone { into: RequestId::new(1), before },
            RequestEvent::TookOver { request: RequestId::new(1), over: TakenOver::default() },
            RequestEvent::TookOverUndone {
                request: RequestId::new(1),
                promised_at: None,
                first_promised_at: None,
            },
            RequestEvent::SplitOff { texts: vec![text] },
        ];
        let mut table = String::new();
        for event in all {
            let told = told(&event);
            let row = told.stands.iter().map(|(stand, reason)| {
                let topic = Topic::of(*stand, *reason);
                format!("{stand} {reason} ({topic}, {})", topic.usual())
            });
            let row = row.collect::<Vec<_>>().join(", ");
            let (kind, _) = db::event::told(&event).unwrap();
            table.push_str(&format!("{kind}: {}\n", if row.is_empty() { "nobody" } else { &row }));
        }
        insta::assert_snapshot!(table);
    }

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
