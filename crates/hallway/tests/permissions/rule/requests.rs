//! Rules about requests.

use kernel::Refusal;
use map::Confidentiality;
use serve::policy::{Deed, Standing, check, require_insights};

use super::{Case, Verdict};
use crate::world::{REQUESTS, Request};

impl Case<'_> {
    pub(super) fn request(&self) -> Result<(&'static Request, Standing), Refusal> {
        let viewer = self.viewer()?;
        let request = REQUESTS.iter().find(|request| self.is(request.name)).ok_or(Refusal::NotFound)?;
        Ok((request, request.standing(viewer, self.things)))
    }

    /// What the policy says of this deed.
    pub fn may(&self, deed: Deed) -> Verdict {
        let (request, standing) = self.request()?;
        check(deed, standing, self.viewer()?, request.state)
    }
}

/// The file of the path: for whoever may read the conversation of its request; one that waits, for whoever brought it.
pub fn read_file(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    if case.is("file.unused") {
        return if viewer.person == case.things.id("ana") { Ok(()) } else { Err(Refusal::NotFound) };
    }
    let of = case.thing.name.strip_prefix("file.").unwrap_or_default();
    let request = REQUESTS.iter().find(|request| request.name == of).ok_or(Refusal::NotFound)?;
    let reads = request.standing(viewer, case.things).may(Deed::ReadConversation);
    if reads { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Who reads it just now: for those who work on it. To others it does not exist.
pub fn read_along(case: &Case<'_>) -> Verdict {
    let (_, standing) = case.request()?;
    if standing.provides { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Letting somebody follow; on a confidential request only somebody cleared may.
pub fn add_follower(case: &Case<'_>) -> Verdict {
    case.may(Deed::AddFollower)?;
    let (request, standing) = case.request()?;
    match request.confidentiality {
        Confidentiality::Confidential if !standing.provides => Err(Refusal::Forbidden("not-yours")),
        _ => Ok(()),
    }
}

/// Ending that its follower follows it: for oneself, or by whoever could let others follow.
pub fn remove_follower(case: &Case<'_>) -> Verdict {
    case.may(Deed::RemoveFollower)?;
    let (request, standing) = case.request()?;
    let viewer = case.viewer()?;
    let is_me = viewer.person == case.things.id(request.follower.unwrap_or("wat"));
    let is_secret = request.confidentiality == Confidentiality::Confidential;
    if !is_me && (!standing.may(Deed::AddFollower) || is_secret && !standing.provides) {
        return Err(Refusal::Forbidden("not-yours"));
    }
    if request.follower.is_some() { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Handing it over; a confidential request stays in its circle.
pub fn hand_over(case: &Case<'_>) -> Verdict {
    case.may(Deed::HandOver)?;
    match case.request()?.0.confidentiality {
        Confidentiality::Confidential => Err(Refusal::Conflict("refusal-confidential-stays")),
        _ => Ok(()),
    }
}

/// Asking Human Resources for a part; no team asks itself.
pub fn ask_part(case: &Case<'_>) -> Verdict {
    case.may(Deed::AskPart)?;
    match case.request()?.0.team {
        "hr" => Err(Refusal::field("service", "field-part-own-team")),
        _ => Ok(()),
    }
}

/// The request `acknowledged`, as the one of whom it is asked sees it.
fn acknowledged(case: &Case<'_>, field: &'static str) -> Result<(&'static Request, Standing), Refusal> {
    let unknown = Refusal::field(field, "field-unknown");
    let other = REQUESTS.iter().find(|request| request.name == "acknowledged").ok_or(unknown.clone())?;
    let standing = other.standing(case.viewer()?, case.things);
    if case.is(other.name) || !standing.may(Deed::See) { Err(unknown) } else { Ok((other, standing)) }
}

/// Linking it with `acknowledged`.
pub fn link_acknowledged(case: &Case<'_>) -> Verdict {
    case.may(Deed::Link)?;
    acknowledged(case, "to").map(drop)
}

/// Ending a link that there is not.
pub fn end_no_link(case: &Case<'_>) -> Verdict {
    case.may(Deed::Link)?;
    Err(Refusal::NotFound)
}

/// Letting it go on as `acknowledged`: of the same team, told to the same people.
pub fn merge_into_acknowledged(case: &Case<'_>) -> Verdict {
    case.may(Deed::Merge)?;
    let (other, standing) = acknowledged(case, "into")?;
    check(Deed::Merge, standing, case.viewer()?, other.state)?;
    let (request, _) = case.request()?;
    if request.confidentiality != other.confidentiality || request.team != other.team {
        return Err(Refusal::Conflict("apart"));
    }
    Ok(())
}

/// Splitting off a message that there is not.
pub fn split_nothing(case: &Case<'_>) -> Verdict {
    case.may(Deed::Split)?;
    Err(Refusal::field("messages", "field-unknown"))
}

/// Asking a colleague by name on a page: not a guest, nobody from outside, not oneself, nobody who has left.
pub fn ask_by_name(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    case.exists()?;
    let is_guest = viewer.kind == kernel::Kind::Guest;
    let is_asked = !["gus", "tess", "exx"].iter().any(|name| case.is(name));
    let is_self = viewer.person == case.things.id(&case.thing.name);
    if is_guest || is_self || !is_asked { Err(Refusal::NotFound) } else { Ok(()) }
}

/// The same, of somebody who belongs to a team.
pub fn ask_by_name_of_team(case: &Case<'_>) -> Verdict {
    ask_by_name(case)?;
    if case.is("adm") { Err(Refusal::Conflict("without-team")) } else { Ok(()) }
}

/// What is open with a colleague; guests and their like have no such page.
pub fn open_with(case: &Case<'_>) -> Verdict {
    let is_guest = case.viewer()?.kind == kernel::Kind::Guest;
    case.exists()?;
    let is_kept = !["gus", "tess"].iter().any(|name| case.is(name));
    if is_guest || !is_kept { Err(Refusal::NotFound) } else { Ok(()) }
}

/// Giving on `own`, which nobody has: whoever could is told so.
pub fn give_on(case: &Case<'_>) -> Verdict {
    open_with(case)?;
    let viewer = case.viewer()?;
    let own = REQUESTS.iter().find(|request| request.name == "own").ok_or(Refusal::NotFound)?;
    check(Deed::Assign, own.standing(viewer, case.things), viewer, own.state)?;
    Err(Refusal::Conflict("refusal-given-on-already"))
}

/// Writing down that somebody came by.
pub fn walk_up(case: &Case<'_>) -> Verdict {
    serve::policy::require_walk_up(case.viewer()?, None).map(drop)
}

/// Figures about requests; whose requests are in them is filtered for them.
pub fn insights(case: &Case<'_>) -> Verdict {
    require_insights(case.viewer()?)
}

/// How it was, of a request of which nobody was asked.
pub fn not_asked_how(case: &Case<'_>) -> Verdict {
    case.may(Deed::Rate)?;
    Err(Refusal::Conflict("refusal-not-asked-how"))
}

/// Whom a team serves, as everybody knows.
const SERVED: &[(&str, &str)] = &[("it", "sales"), ("hr", "press"), ("boilers", "sales"), ("press", "hr")];

fn ratings_of(case: &Case<'_>, team: &str) -> Verdict {
    let viewer = case.viewer()?;
    require_insights(viewer)?;
    let is_of = |team: &str| viewer.is_member(case.things.id(team));
    let is_end =
        is_of(team) || SERVED.iter().any(|(provider, customer)| *provider == team && is_of(customer));
    if is_end { Ok(()) } else { Err(Refusal::NotFound) }
}

/// How it was with a team: for its people, and for those whom it serves.
pub fn see_ratings(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    case.exists()?;
    ratings_of(case, &case.thing.name)
}

/// The same of `it`.
pub fn see_ratings_of_it(case: &Case<'_>) -> Verdict {
    ratings_of(case, "it")
}

/// The same, of a number that there is.
pub fn insights_and_there(case: &Case<'_>) -> Verdict {
    insights(case)?;
    case.exists()
}

/// Deciding about what is suggested between `it` and `press`.
pub fn decide_suggestion(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    case.exists()?;
    serve::policy::require_suggestion(viewer, ["it", "press"].map(|team| case.things.id(team)))
}

/// Letting it come back, which nobody has dismissed.
pub fn return_suggestion(case: &Case<'_>) -> Verdict {
    decide_suggestion(case)?;
    Err(Refusal::NotFound)
}

/// Starting a campaign for a complete map.
pub fn campaign(case: &Case<'_>) -> Verdict {
    serve::policy::require_campaign(case.viewer()?)
}

/// Ending one, while none runs.
pub fn end_campaign(case: &Case<'_>) -> Verdict {
    campaign(case)?;
    Err(Refusal::Conflict("refusal-campaign-over"))
}

/// Saying that the part of a team is done, while nobody has asked.
pub fn finish_part(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    let team = if case.thing.is_missing() { kernel::Id(1) } else { case.things.id(&case.thing.name) };
    serve::policy::require_part(viewer, team)?;
    Err(Refusal::Conflict("refusal-campaign-over"))
}
