//! One end of a relationship as its page shows it.

use kernel::{Instant, Kind, Viewer};
use people::avatar;
use web::{Speech, initials};

use crate::PartyKind;
use crate::policy::{Deed, may};
use crate::relationships::model::{Relationship, Side, State};

pub(super) struct End {
    pub side: Side,
    pub name: String,
    /// The page of the team, person or vendor, for those who may open it.
    pub path: Option<String>,
    /// What one may expect of the team, for a guest who works with it.
    pub charter: Option<String>,
    pub is_mine: bool,
    /// Somebody else speaks for it.
    pub is_silent: bool,
    pub owner: Option<Owner>,
    /// By whom, as far as the viewer may know, and when.
    pub confirmed: Option<(Option<String>, Instant)>,
    pub may_confirm: bool,
}

/// Who looks after this end.
pub(super) struct Owner {
    pub initials: String,
    pub avatar: u8,
    pub name: String,
    pub say: Option<String>,
    /// What they do, or who stands in for somebody who has left.
    pub words: String,
    pub has_left: bool,
}

impl Owner {
    fn of(t: &Speech, found: &Relationship, side: Side) -> Option<Self> {
        let (name, say, has_left) = found.owner_name(side)?;
        let words = match (has_left, found.lead_name(side)) {
            (false, _) => t.s("relationship-owner-looks-after"),
            (true, Some(lead)) => t.a1("relationship-owner-left-lead", "lead", lead),
            (true, None) => t.s("relationship-owner-left"),
        };
        Some(Self {
            initials: initials(name),
            avatar: found.owner(side).map(|id| avatar(id.0)).unwrap_or_default(),
            name: name.to_owned(),
            say: say.filter(|_| !has_left).map(str::to_owned),
            words,
            has_left,
        })
    }
}

impl End {
    pub fn of(t: &Speech, viewer: &Viewer, found: &Relationship, side: Side, today: &str) -> Self {
        let waits = matches!(found.state, State::Proposed | State::ConfirmedByOne);
        Self {
            side,
            name: found.name(side).to_owned(),
            path: path(found, side).filter(|_| viewer.kind == Kind::Employee),
            charter: charter(viewer, found, side),
            is_mine: found.party(side).is_side_of(viewer),
            is_silent: found.party(side).is_silent(),
            owner: Owner::of(t, found, side),
            confirmed: confirmed(found, side),
            may_confirm: may(viewer, found.deed_for(side))
                && (waits && !found.is_confirmed_by(side) || found.is_due(today)),
        }
    }
}

fn charter(viewer: &Viewer, found: &Relationship, side: Side) -> Option<String> {
    let party = found.party(side);
    let is_across = party.kind == PartyKind::Team && !party.is_side_of(viewer);
    let may = may(viewer, Deed::ReadCharter { is_in_touch: found.state == State::Confirmed && is_across });
    (viewer.kind == Kind::Guest && may).then(|| format!("/teams/{}/charter", party.id))
}

fn path(relationship: &Relationship, side: Side) -> Option<String> {
    let party = relationship.party(side);
    match party.kind {
        PartyKind::Team => Some(format!("/teams/{}", party.id)),
        PartyKind::Person => Some(format!("/people/{}", party.id)),
        PartyKind::Vendor => Some(format!("/vendors/{}", party.id)),
        PartyKind::ExternalCustomer => None,
    }
}

fn confirmed(relationship: &Relationship, side: Side) -> Option<(Option<String>, Instant)> {
    let (name, at) = match side {
        Side::Provider => (&relationship.provider_confirmed_name, relationship.provider_confirmed_at),
        Side::Customer => (&relationship.customer_confirmed_name, relationship.customer_confirmed_at),
    };
    Some((name.clone(), at?))
}
