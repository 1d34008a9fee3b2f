//! What a person may do with services, relationships and agreements: one pure function.

use kernel::{Kind, Refusal, Viewer};
use people::{PersonId, TeamId};

use crate::{Party, PartyKind, ServiceId};

/// Something that somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Offer a service in the name of a team.
    Offer { team: TeamId },
    /// Change what a service promises and says of itself, or retire it.
    Change { team: TeamId, owner: Option<PersonId> },
    /// Decide who is in the circle: clear, withdraw, name another owner, end or begin confidentiality again.
    KeepCircle { service: ServiceId, team: TeamId, owner: Option<PersonId> },
    /// Let somebody in again who is out of the circle since they got a new key.
    Vouch { service: ServiceId },
    /// See who is in the circle.
    SeeCircle { service: ServiceId },
    /// Take somebody out of the circle.
    LeaveCircle { service: ServiceId, team: TeamId, owner: Option<PersonId>, person: PersonId },
    /// Propose an agreement, or another version of it; `is_led` says whether somebody leads the providing team.
    ProposeAgreement { provider: Party, customer: Option<Party>, is_led: bool },
    /// Sign an agreement for a side; nobody signs here for vendors and those outside.
    Sign { side: Option<Party>, is_led: bool },
    /// End an agreement: the sides that sign here, each with whether somebody leads it.
    End { provider: (Option<Party>, bool), customer: (Option<Party>, bool) },
    /// Read what is said over an agreement; `mediates` says whether this viewer was called to, and has said yes.
    ReadTalk { provider: Party, customer: Option<Party>, mediates: bool },
    /// Say something over an agreement.
    Talk { provider: Party, customer: Option<Party>, mediates: bool },
    /// Ask a colleague to mediate over an agreement: the sides that sign here, each with whether somebody leads it.
    CallMediator { provider: (Option<Party>, bool), customer: (Option<Party>, bool) },
    /// Say yes or no to mediating, and lay it down, by whoever was asked.
    Mediate,
    /// Tell whether a promise was kept. Nobody in particular receives what is promised to all.
    Tell { receiver: Option<Party>, promised_by: Option<Party> },
    /// Draw a relationship between these two.
    Propose { provider: Party, customer: Party },
    /// Speak for one end of a relationship, across from the other: confirm it, dispute it.
    Confirm { side: Party, other: Party },
    /// Describe a relationship, name who looks after it, record what it delivers, retire it, fold it into another.
    Tend { provider: Party, customer: Party },
    /// Say whether what was delivered is as it should be.
    Judge { provider: Party, customer: Party },
    /// Read how often between these two something was kept, came in time, how long it takes.
    ReadFigures { provider: Party, customer: Party },
    /// Read what one of these two delivered to the other.
    ReadDeliveries { provider: Party, customer: Party },
    /// Say whether the card of a team is clear.
    AnswerCard { team: TeamId },
    /// Read who finds it clear, and what is not; `is_led` says whether somebody leads the team.
    ReadCardAnswers { team: TeamId, is_led: bool },
    /// Give the word of a team on what one may expect of it; `is_led` says whether somebody leads it.
    WriteCharter { team: TeamId, is_led: bool },
    /// Read how a team does what it offers.
    ReadPlaybook { team: TeamId, owner: Option<PersonId> },
    /// Write it down.
    WritePlaybook { team: TeamId, owner: Option<PersonId> },
    /// Read the charter of a team, and say there what should be different; `is_in_touch` says whether both ends have
    /// confirmed a line between it and the vendor of this viewer, or a team of that vendor in which they are.
    ReadCharter { is_in_touch: bool },
    /// Write all relationships out into a file, and take them in from one.
    Exchange,
    /// Hand out links by which a vendor reads its page; `answers` says whether this viewer answers for it here.
    OpenToVendor { answers: bool },
    /// Say what a vendor needs.
    SpeakForVendor { is_of_it: bool, answers: bool },
}

/// Whether this viewer may do it.
pub fn may(viewer: &Viewer, deed: Deed) -> bool {
    let answers = |owner: Option<PersonId>| owner.is_some_and(|owner| owner.0 == viewer.person);
    let is_cleared = |service: ServiceId| viewer.sees(service.circle());
    match deed {
        // A team sets itself up in minutes: its leads do, and administrators.
        Deed::Offer { team } => viewer.administers() || viewer.may_write() && viewer.leads(team.0),
        // The same, and whoever answers for it.
        Deed::Change { team, owner } => {
            viewer.administers() || viewer.may_write() && (viewer.leads(team.0) || answers(owner))
        }
        // Its owner, or a lead of the team who is cleared; never an administrator as such.
        Deed::KeepCircle { service, team, owner } => {
            is_hallway(viewer)
                || viewer.may_write() && is_cleared(service) && (answers(owner) || viewer.leads(team.0))
        }
        // Any of those who are in it: they know each other, and an administrator is not among them as such.
        Deed::Vouch { service } => is_hallway(viewer) || viewer.may_write() && is_cleared(service),
        // Those who are in it.
        Deed::SeeCircle { service } => is_hallway(viewer) || is_cleared(service),
        // Those who keep it, and everybody for themselves.
        Deed::LeaveCircle { service, team, owner, person } => {
            may(viewer, Deed::KeepCircle { service, team, owner })
                || viewer.may_write() && is_cleared(service) && viewer.person == person.0
        }
        // Anybody of either side, for a proposal binds nobody; towards all, whoever would sign it. And administrators.
        Deed::ProposeAgreement { provider, customer: Some(customer), .. } => {
            viewer.administers()
                || viewer.may_write() && (provider.is_side_of(viewer) || customer.is_side_of(viewer))
        }
        Deed::ProposeAgreement { provider, customer: None, is_led } => {
            viewer.administers() || signs(viewer, Some(provider), is_led)
        }
        // A lead of the team, anybody in it where nobody leads it; never an administrator as such: it is their word.
        Deed::Sign { side, is_led } => signs(viewer, side, is_led),
        // Either side may leave.
        Deed::End { provider: (provider, provider_is_led), customer: (customer, customer_is_led) } => {
            signs(viewer, provider, provider_is_led) || signs(viewer, customer, customer_is_led)
        }
        // Those of both ends, and whoever mediates; never an administrator as such. What is promised to all nobody talks over.
        Deed::ReadTalk { provider, customer: Some(customer), mediates } => {
            mediates || provider.is_side_of(viewer) || customer.is_side_of(viewer)
        }
        Deed::ReadTalk { customer: None, .. } => false,
        Deed::Talk { provider, customer, mediates } => {
            viewer.may_write() && may(viewer, Deed::ReadTalk { provider, customer, mediates })
        }
        // Whoever gives the word of either side; not from outside, where nobody knows the colleagues.
        Deed::CallMediator { provider, customer } => {
            viewer.kind == Kind::Employee && may(viewer, Deed::End { provider, customer })
        }
        Deed::Mediate => viewer.may_write() && viewer.kind == Kind::Employee,
        // Anybody of the side to which it was promised; what is promised to all, everybody but those who promised.
        Deed::Tell { receiver: Some(receiver), .. } => viewer.may_write() && receiver.is_side_of(viewer),
        Deed::Tell { receiver: None, promised_by } => {
            viewer.may_write() && promised_by.is_some_and(|by| !by.is_side_of(viewer))
        }
        // Anybody for themselves and their teams; leads and administrators for others, but not between two persons.
        Deed::Propose { provider, customer } => {
            let is_private = provider.is_person() && customer.is_person();
            viewer.may_write()
                && viewer.kind == Kind::Employee
                && (provider.is_side_of(viewer)
                    || customer.is_side_of(viewer)
                    || !is_private && (viewer.leads_somewhere() || viewer.administers()))
        }
        // Those who belong to that side, employees and guests alike. Nobody of a vendor as such and of a kind of
        // external customers signs in: for them speaks who of the house stands across, or an administrator.
        Deed::Confirm { side, other } => {
            let stands_in = side.is_silent()
                && viewer.kind == Kind::Employee
                && (other.is_side_of(viewer) || viewer.administers());
            viewer.may_write() && (side.is_side_of(viewer) || stands_in)
        }
        // Those of either side, and administrators.
        Deed::Tend { provider, customer } => {
            viewer.administers()
                || viewer.may_write() && (provider.is_side_of(viewer) || customer.is_side_of(viewer))
        }
        // The receiving side, who stands in for it, and administrators, whose programs bring the past along.
        Deed::Judge { provider, customer } => {
            viewer.administers() || may(viewer, Deed::Confirm { side: customer, other: provider })
        }
        // Those of either side; a guest knows of no other lines than those of their own organisation.
        Deed::ReadFigures { provider, customer } => {
            viewer.kind == Kind::Guest && viewer.actor().is_some()
                || provider.is_side_of(viewer)
                || customer.is_side_of(viewer)
        }
        // The same, and administrators, whose programs record it.
        Deed::ReadDeliveries { provider, customer } => {
            viewer.administers() || may(viewer, Deed::ReadFigures { provider, customer })
        }
        // Those who are in it, and work here.
        Deed::AnswerCard { team } => {
            viewer.may_write() && viewer.kind == Kind::Employee && viewer.is_member(team.0)
        }
        // Whoever leads it, everybody in it where nobody does; never an administrator as such: it was said to the lead.
        Deed::ReadCardAnswers { team, is_led } => {
            viewer.kind == Kind::Employee
                && if is_led { viewer.leads(team.0) } else { viewer.is_member(team.0) }
        }
        // Whoever gives the word of the team, of those who work here; never an administrator as such.
        Deed::WriteCharter { team, is_led } => {
            viewer.kind == Kind::Employee && signs(viewer, Some(Party::from(team)), is_led)
        }
        // Those who do it, and whoever answers for it.
        Deed::ReadPlaybook { team, owner } => viewer.is_member(team.0) || answers(owner),
        Deed::WritePlaybook { team, owner } => {
            viewer.may_write() && may(viewer, Deed::ReadPlaybook { team, owner })
        }
        // Whoever works here; from outside, whoever works with it.
        Deed::ReadCharter { is_in_touch } => {
            viewer.kind == Kind::Employee || viewer.actor().is_some() && is_in_touch
        }
        // It speaks for every side at once, and names who looks after what: administrators alone.
        Deed::Exchange => viewer.administers(),
        // Those who answer for it here, and administrators; never its own people: a link opens the house a little.
        Deed::OpenToVendor { answers } => {
            viewer.kind == Kind::Employee && (viewer.administers() || viewer.may_write() && answers)
        }
        // Its own people; on its behalf, those who may hand out its links.
        Deed::SpeakForVendor { is_of_it, answers } => {
            viewer.may_write() && is_of_it || may(viewer, Deed::OpenToVendor { answers })
        }
    }
}

/// As [`may`], with the words for whoever may not.
pub fn require(viewer: &Viewer, deed: Deed) -> Result<(), Refusal> {
    if may(viewer, deed) {
        return Ok(());
    }
    Err(match deed {
        Deed::Offer { .. } | Deed::Change { .. } => Refusal::Forbidden("refusal-service-change"),
        Deed::KeepCircle { .. } | Deed::Vouch { .. } | Deed::LeaveCircle { .. } => {
            Refusal::Forbidden("refusal-circle")
        }
        Deed::SeeCircle { .. }
        | Deed::ReadCharter { .. }
        | Deed::ReadTalk { .. }
        | Deed::ReadPlaybook { .. } => Refusal::NotFound,
        Deed::Confirm { .. } => Refusal::Forbidden("refusal-not-your-side"),
        Deed::ProposeAgreement { .. } => Refusal::Forbidden("refusal-agreement-propose"),
        Deed::Sign { .. } | Deed::End { .. } => Refusal::Forbidden("refusal-agreement-sign"),
        Deed::WritePlaybook { .. } => Refusal::Forbidden("refusal-service-change"),
        Deed::Talk { .. } | Deed::Mediate => Refusal::Forbidden("refusal-negotiation-talk"),
        Deed::CallMediator { .. } => Refusal::Forbidden("refusal-mediator-call"),
        Deed::Tell { .. } => Refusal::Forbidden("refusal-agreement-tell"),
        Deed::Propose { .. } => Refusal::Forbidden("refusal-relationship-propose"),
        Deed::Tend { .. } => Refusal::Forbidden("refusal-relationship-tend"),
        Deed::Judge { .. } => Refusal::Forbidden("refusal-delivery-judge"),
        Deed::ReadFigures { .. } | Deed::ReadDeliveries { .. } => {
            Refusal::Forbidden("refusal-relationship-figures")
        }
        Deed::AnswerCard { .. } | Deed::ReadCardAnswers { .. } => Refusal::Forbidden("refusal-card"),
        Deed::WriteCharter { .. } => Refusal::Forbidden("refusal-charter"),
        Deed::Exchange => Refusal::Forbidden("refusal-relationships-exchange"),
        Deed::OpenToVendor { .. } | Deed::SpeakForVendor { .. } => {
            Refusal::Forbidden("refusal-vendor-answers")
        }
    })
}

/// The map is for colleagues: guests see the relationships of their own organisation alone.
pub fn require_map(viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.kind == Kind::Employee { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whether this viewer gives the word of a party.
fn signs(viewer: &Viewer, side: Option<Party>, is_led: bool) -> bool {
    let speaks = |side: Party| match side.kind {
        PartyKind::Team if is_led => viewer.leads(side.id),
        _ => side.is_side_of(viewer),
    };
    viewer.may_write() && side.is_some_and(speaks)
}

/// Commands and imports on the server itself, which have the whole database in hand anyway.
fn is_hallway(viewer: &Viewer) -> bool {
    viewer.actor().is_none() && viewer.administers()
}

#[cfg(test)]
mod tests;
