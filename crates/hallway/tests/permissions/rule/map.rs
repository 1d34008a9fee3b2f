//! Rules about services, their circles, relationships and agreements.

use kernel::{Audience, Kind, Refusal};
use map::policy::{Deed, may, require};
use map::{Party, ServiceId};
use people::{PersonId, TeamId};

use super::{Case, Verdict};
use crate::world::GUESTS;

/// The ends of a relationship, and whether its circle alone may know of it.
const RELATIONSHIPS: [(&str, &str, &str, bool); 6] = [
    ("relationship.own", "it", "sales", false),
    ("relationship.other", "hr", "press", false),
    ("relationship.boiler", "boilers", "sales", false),
    ("relationship.gas", "gas", "sales", false),
    ("relationship.pair", "ana", "bob", false),
    ("relationship.secret", "hr", "sales", true),
];

impl Case<'_> {
    fn service(&self) -> ServiceId {
        ServiceId(self.things.id(&self.thing.name))
    }

    /// The team of the service and who answers for it.
    fn keepers(&self) -> (TeamId, Option<PersonId>) {
        let (team, owner) = match self.thing.name.as_str() {
            "service.secret" => ("hr", "hal"),
            "service.hr" => ("hr", "hana"),
            "service.boilers" => ("boilers", "bob"),
            _ => ("it", "lee"),
        };
        (TeamId(self.things.id(team)), Some(PersonId(self.things.id(owner))))
    }

    fn has_circle(&self) -> bool {
        self.is("service.secret")
    }
}

/// The service of the path, retired ones too. Guests know those that ask them.
pub fn see_service(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    case.exists()?;
    if viewer.kind == Kind::Guest && !case.is("service.guests") { Err(Refusal::NotFound) } else { Ok(()) }
}

/// How its team does it.
pub fn read_playbook(case: &Case<'_>) -> Verdict {
    see_service(case)?;
    let (team, owner) = case.keepers();
    require(case.viewer()?, Deed::ReadPlaybook { team, owner })
}

pub fn write_playbook(case: &Case<'_>) -> Verdict {
    read_playbook(case)?;
    let (team, owner) = case.keepers();
    require(case.viewer()?, Deed::WritePlaybook { team, owner })
}

/// The form with which a service is asked.
pub fn see_offer(case: &Case<'_>) -> Verdict {
    see_service(case)?;
    case.active().map_err(|_| Refusal::NotFound)
}

/// Asking the service of the path.
pub fn ask_service(case: &Case<'_>) -> Verdict {
    see_service(case)?;
    case.active()
}

/// Offering something in the name of the team `it`.
pub fn offer_for_it(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::Offer { team: TeamId(case.things.id("it")) })
}

/// Offering something in the name of any team.
pub fn offer_somewhere(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    let teams = ["it", "sales", "hr", "press"].map(|team| TeamId(case.things.id(team)));
    match teams.iter().any(|team| may(viewer, Deed::Offer { team: *team })) {
        true => Ok(()),
        false => Err(Refusal::Forbidden("refusal-service-change")),
    }
}

pub fn change_service(case: &Case<'_>) -> Verdict {
    ask_service(case)?;
    let (team, owner) = case.keepers();
    require(case.viewer()?, Deed::Change { team, owner })
}

/// The question before a service is retired.
pub fn retire_service_page(case: &Case<'_>) -> Verdict {
    see_service(case)?;
    let (team, owner) = case.keepers();
    require(case.viewer()?, Deed::Change { team, owner })
}

/// The page of a service is for those who may change it or are in its circle.
pub fn service_page(case: &Case<'_>) -> Verdict {
    see_service(case)?;
    let (team, owner) = case.keepers();
    let sees_circle = case.has_circle() && may(case.viewer()?, Deed::SeeCircle { service: case.service() });
    if sees_circle { Ok(()) } else { require(case.viewer()?, Deed::Change { team, owner }) }
}

pub fn see_circle(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    case.exists()?;
    require(case.viewer()?, Deed::SeeCircle { service: case.service() })
}

/// Also of a retired service: what it was told is still read.
pub fn keep_circle(case: &Case<'_>) -> Verdict {
    see_service(case)?;
    if !case.has_circle() {
        return Err(Refusal::Conflict("refusal-no-circle"));
    }
    let (team, owner) = case.keepers();
    require(case.viewer()?, Deed::KeepCircle { service: case.service(), team, owner })
}

pub fn leave_circle(case: &Case<'_>) -> Verdict {
    see_service(case)?;
    let (viewer, service, (team, owner)) = (case.viewer()?, case.service(), case.keepers());
    require(viewer, Deed::SeeCircle { service })?;
    let person = PersonId(case.things.id(&case.thing.inner));
    require(viewer, Deed::LeaveCircle { service, team, owner, person })?;
    match case.thing.inner.as_str() {
        "hal" => Err(Refusal::Conflict("refusal-owner-stays")),
        _ => Err(Refusal::NotFound),
    }
}

/// The relationship of the path is for its audience, an open one for guests of a team at one of its ends, too.
pub fn see_relationship(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    case.exists()?;
    let secret = RELATIONSHIPS.iter().any(|(name, .., is_secret)| case.is(name) && *is_secret);
    let circle = Audience(case.things.id("service.secret").0);
    let audience = if secret { circle } else { Audience::COLLEAGUES };
    // What is between two persons is theirs alone.
    if case.is(PAIR) {
        let is_theirs = [true, false].iter().any(|provider| side(case, *provider).is_side_of(viewer));
        return if is_theirs { Ok(()) } else { Err(Refusal::NotFound) };
    }
    let is_end = [true, false].iter().any(|provider| side(case, *provider).is_side_of(viewer));
    if viewer.sees(audience) || !secret && is_end { Ok(()) } else { Err(Refusal::NotFound) }
}

/// The map is for colleagues; a place that a path names must be on it.
pub fn on_the_map(case: &Case<'_>) -> Verdict {
    map::policy::require_map(case.viewer()?)?;
    // Whoever has stopped working is not on it.
    if case.is("old") { Err(Refusal::NotFound) } else { case.exists() }
}

/// Speaking for the team of the path on its first days.
pub fn speak_for_team(case: &Case<'_>) -> Verdict {
    on_the_map(case)?;
    let team = Party::from(TeamId(case.things.id(&case.thing.name)));
    require(case.viewer()?, Deed::Confirm { side: team, other: team })
}

/// Confirming it for the providing side.
pub fn confirm_as_provider(case: &Case<'_>) -> Verdict {
    see_relationship(case)?;
    require(case.viewer()?, Deed::Confirm { side: side(case, true), other: side(case, false) })
}

/// Confirming it for whichever side is one's own.
pub fn confirm_relationship(case: &Case<'_>) -> Verdict {
    see_relationship(case)?;
    let viewer = case.viewer()?;
    let as_customer = Deed::Confirm { side: side(case, false), other: side(case, true) };
    if may(viewer, as_customer) { Ok(()) } else { confirm_as_provider(case) }
}

/// Between two persons.
const PAIR: &str = "relationship.pair";

/// Whoever works here.
pub fn employee(case: &Case<'_>) -> Verdict {
    match case.viewer()?.kind {
        Kind::Employee => Ok(()),
        Kind::Guest => Err(Refusal::Forbidden("refusal-relationship-propose")),
    }
}

/// Drawing a line from `it` to `press`.
pub fn propose_for_it(case: &Case<'_>) -> Verdict {
    let [provider, customer] = ["it", "press"].map(|name| Party::from(TeamId(case.things.id(name))));
    require(case.viewer()?, Deed::Propose { provider, customer })
}

/// Describing it, putting it aside, recording what it delivers.
pub fn tend_relationship(case: &Case<'_>) -> Verdict {
    see_relationship(case)?;
    let [provider, customer] = [true, false].map(|is_provider| side(case, is_provider));
    require(case.viewer()?, Deed::Tend { provider, customer })
}

/// Taking one up again that is in use.
pub fn tend_used_relationship(case: &Case<'_>) -> Verdict {
    tend_relationship(case)?;
    Err(Refusal::Conflict("refusal-relationship-not-retired"))
}

/// Settling what nobody disputes: whoever may is told so, whoever speaks for no side is turned away.
pub fn settle_relationship(case: &Case<'_>) -> Verdict {
    confirm_as_provider(case)?;
    Err(Refusal::Conflict("refusal-relationship-not-disputed"))
}

/// Folding it into `relationship.other`, of which an administrator alone is near.
pub fn fold_relationship(case: &Case<'_>) -> Verdict {
    tend_relationship(case)?;
    let viewer = case.viewer()?;
    let near = ["hr", "press"].map(|name| Party::from(TeamId(case.things.id(name))));
    let knows = viewer.sees(Audience::COLLEAGUES) || near.iter().any(|party| party.is_side_of(viewer));
    if case.is("relationship.other") || case.is("relationship.secret") || case.is(PAIR) || !knows {
        return Err(Refusal::field("into", "relationship-fold-other"));
    }
    require(viewer, Deed::Tend { provider: near[0], customer: near[1] })
}

/// Letting colleagues see it: one of two persons; of others, whoever speaks for a side is told that it is not so.
pub fn open_relationship(case: &Case<'_>) -> Verdict {
    see_relationship(case)?;
    let viewer = case.viewer()?;
    let is_end = [true, false].iter().any(|is_provider| side(case, *is_provider).is_side_of(viewer));
    match (is_end, case.is(PAIR)) {
        (false, _) => Err(Refusal::Forbidden("refusal-not-your-side")),
        (true, false) => Err(Refusal::Conflict("refusal-relationship-not-private")),
        (true, true) => Ok(()),
    }
}

/// Reading what it delivers.
pub fn read_deliveries(case: &Case<'_>) -> Verdict {
    see_relationship(case)?;
    let [provider, customer] = [true, false].map(|is_provider| side(case, is_provider));
    require(case.viewer()?, Deed::ReadDeliveries { provider, customer })
}

/// Reading how often it was kept.
pub fn read_figures(case: &Case<'_>) -> Verdict {
    see_relationship(case)?;
    let [provider, customer] = [true, false].map(|is_provider| side(case, is_provider));
    require(case.viewer()?, Deed::ReadFigures { provider, customer })
}

/// Telling again what was asked over it.
pub fn replay_line(case: &Case<'_>) -> Verdict {
    read_figures(case)?;
    let is_own = side(case, true).is_side_of(case.viewer()?);
    // Fewer than three people work in the teams that serve there and were asked something.
    let few = ["relationship.own", "relationship.gas", "relationship.boiler", PAIR];
    let is_few = few.iter().any(|name| case.is(name));
    if is_few && !is_own { Err(Refusal::Forbidden("refusal-replay-few")) } else { Ok(()) }
}

/// The same for what was agreed; what is promised to all has no other side.
pub fn replay_agreement(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    let (provider, customer) = sides(case);
    require(case.viewer()?, Deed::ReadFigures { provider, customer: customer.ok_or(Refusal::NotFound)? })?;
    let is_few = case.is("agreement.own") || case.is("agreement.gas");
    if is_few && !provider.is_side_of(case.viewer()?) {
        Err(Refusal::Forbidden("refusal-replay-few"))
    } else {
        Ok(())
    }
}

/// Reading what was told of its promises: what is promised to all, all read who see it.
pub fn read_tellings(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    let viewer = case.viewer()?;
    let (provider, customer) = sides(case);
    let is_end = provider.is_side_of(viewer) || customer.is_none_or(|party| party.is_side_of(viewer));
    if is_end { Ok(()) } else { Err(Refusal::Forbidden("refusal-agreement-counts")) }
}

/// The card of a team that is at work.
pub fn see_card(case: &Case<'_>) -> Verdict {
    super::in_directory(case)?;
    case.active().map_err(|_| Refusal::NotFound)
}

/// Saying whether it is clear.
pub fn answer_card(case: &Case<'_>) -> Verdict {
    see_card(case)?;
    require(case.viewer()?, Deed::AnswerCard { team: TeamId(case.things.id(&case.thing.name)) })
}

/// Reading what one may expect of a team; from outside, whoever comes from Kessler, of `it`.
pub fn read_charter(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    let from = GUESTS.iter().find(|(name, ..)| viewer.person == case.things.id(name));
    let is_in_touch = case.is("it") && from.is_some_and(|(_, vendor, _)| *vendor == "kessler");
    require(viewer, Deed::ReadCharter { is_in_touch })?;
    case.exists()
}

/// Complaining there, while the team is at work.
pub fn complain(case: &Case<'_>) -> Verdict {
    read_charter(case)?;
    case.active().map_err(|_| Refusal::NotFound)
}

/// Giving the word of a team that is at work.
pub fn write_charter(case: &Case<'_>) -> Verdict {
    see_card(case)?;
    let team = TeamId(case.things.id(&case.thing.name));
    require(case.viewer()?, Deed::WriteCharter { team, is_led: is_led(case, team.into()) })
}

/// Saying how the delivery is that `sales` gets from `it`.
pub fn judge_delivery(case: &Case<'_>) -> Verdict {
    tend_relationship(case)?;
    if !case.is("relationship.own") {
        return Err(Refusal::NotFound);
    }
    let [provider, customer] = [true, false].map(|is_provider| side(case, is_provider));
    require(case.viewer()?, Deed::Judge { provider, customer })
}

/// The providing and the receiving side of the relationship of the path.
pub fn ends(case: &Case<'_>) -> [Party; 2] {
    [side(case, true), side(case, false)]
}

pub fn side(case: &Case<'_>, is_provider: bool) -> Party {
    let known = RELATIONSHIPS.iter().find(|(name, ..)| case.is(name));
    let (_, provider, customer, _) = known.copied().unwrap_or_default();
    let id = case.things.id(if is_provider { provider } else { customer });
    if case.is(PAIR) { Party::from(PersonId(id)) } else { Party::from(TeamId(id)) }
}

/// The sides of an agreement; what a team promises to all has one. Who may know of it.
const AGREEMENTS: [(&str, &str, Option<&str>, bool); 4] = [
    ("agreement.own", "it", Some("sales"), false),
    ("agreement.gas", "gas", Some("sales"), false),
    ("agreement.team", "it", None, false),
    ("agreement.secret", "hr", Some("sales"), true),
];

/// Teams that somebody leads.
const LED: [&str; 2] = ["it", "hr"];

pub fn sides(case: &Case<'_>) -> (Party, Option<Party>) {
    let known = AGREEMENTS.iter().find(|(name, ..)| case.is(name));
    let (_, provider, customer, _) = known.copied().unwrap_or_default();
    let party = |team: &str| Party::from(TeamId(case.things.id(team)));
    (party(provider), customer.map(party))
}

pub fn is_led(case: &Case<'_>, party: Party) -> bool {
    LED.iter().any(|team| case.things.id(team) == party.id)
}

/// Proposing what the team `it` promises to all.
pub fn promise_for_it(case: &Case<'_>) -> Verdict {
    let provider = Party::from(TeamId(case.things.id("it")));
    require(case.viewer()?, Deed::ProposeAgreement { provider, customer: None, is_led: true })
}

/// The agreement of the path is for its audience, an open one for guests of a team at one of its ends, too.
pub fn see_agreement(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    case.exists()?;
    let secret = AGREEMENTS.iter().any(|(name, .., is_secret)| case.is(name) && *is_secret);
    let circle = Audience(case.things.id("service.secret").0);
    let audience = if secret { circle } else { Audience::COLLEAGUES };
    let (provider, customer) = sides(case);
    let is_end = provider.is_side_of(viewer) || customer.is_some_and(|party| party.is_side_of(viewer));
    if viewer.sees(audience) || !secret && is_end { Ok(()) } else { Err(Refusal::NotFound) }
}

pub fn propose_agreement(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    let (provider, customer) = sides(case);
    require(case.viewer()?, Deed::ProposeAgreement { provider, customer, is_led: is_led(case, provider) })
}

/// Signing for whichever side is one's own.
pub fn sign_agreement(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    let viewer = case.viewer()?;
    let (_, customer) = sides(case);
    let for_customer = customer
        .is_some_and(|party| may(viewer, Deed::Sign { side: Some(party), is_led: is_led(case, party) }));
    if for_customer { Ok(()) } else { sign_as_provider(case) }
}

/// Signing for the providing side.
pub fn sign_as_provider(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    let (provider, _) = sides(case);
    require(case.viewer()?, Deed::Sign { side: Some(provider), is_led: is_led(case, provider) })
}

pub fn end_agreement(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    let (provider, customer) = sides(case);
    let provider = (Some(provider), is_led(case, provider));
    let customer = (customer, customer.is_some_and(|party| is_led(case, party)));
    require(case.viewer()?, Deed::End { provider, customer })
}

/// Telling of the promise that `it` gave to `sales`: in any other agreement there is none of this name.
pub fn tell_of_agreement(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    if !case.is("agreement.own") {
        return Err(Refusal::Conflict(""));
    }
    let (provider, customer) = sides(case);
    require(case.viewer()?, Deed::Tell { receiver: customer, promised_by: Some(provider) })
}

/// Taking all relationships in from a file, or out into one.
pub fn exchange(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::Exchange)
}

/// A vendor, to everybody who works here and to its own people.
fn known_vendor(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    if viewer.kind == Kind::Employee || is_of_it(case) { case.exists() } else { Err(Refusal::NotFound) }
}

/// `gus` and `tess` come from `kessler`.
fn is_of_it(case: &Case<'_>) -> bool {
    let is = |name| case.viewer.is_some_and(|viewer| viewer.person == case.things.id(name));
    case.is("vendor.kessler") && (is("gus") || is("tess"))
}

/// `bob` owns the service of the team that stands for `kessler`, and `lee` leads the team that works with it.
fn answers(case: &Case<'_>) -> bool {
    let is = |name: &str| case.viewer.is_some_and(|viewer| viewer.person == case.things.id(name));
    case.is("vendor.kessler") && (is("bob") || is("lee"))
}

/// Reading which links of a vendor there are.
pub fn see_links(case: &Case<'_>) -> Verdict {
    known_vendor(case)?;
    require(case.viewer()?, Deed::OpenToVendor { answers: answers(case) })
}

pub fn make_link(case: &Case<'_>) -> Verdict {
    see_links(case)?;
    case.active()
}

/// The one link there is belongs to `kessler`.
pub fn withdraw_link(case: &Case<'_>) -> Verdict {
    see_links(case)?;
    if case.is("vendor.kessler") { Ok(()) } else { Err(Refusal::NotFound) }
}

/// `kessler` alone has said something.
pub fn read_statement(case: &Case<'_>) -> Verdict {
    known_vendor(case)?;
    if case.is("vendor.kessler") { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Saying something for a vendor, or being asked what.
pub fn speak(case: &Case<'_>) -> Verdict {
    known_vendor(case)?;
    require(case.viewer()?, Deed::SpeakForVendor { is_of_it: is_of_it(case), answers: answers(case) })
}

pub fn speak_now(case: &Case<'_>) -> Verdict {
    speak(case)?;
    case.active()
}
