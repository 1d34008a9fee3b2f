//! The relationships as they are now, each as the line that would be written.

use std::collections::HashMap;

use db::{Reader, Result, record};
use kernel::{Audience, Id, Instant};
use people::PersonId;

use super::columns::Column;
use super::directory::Directory;
use super::line::{Line, join_names};
use crate::relationships::model::{DeliverableKind, Frequency, RelationshipId, Side, State};
use crate::{Party, PartyKind};

/// More than an organisation has.
const MOST: i64 = 500_000;

record! {
    struct Found {
        pub id: RelationshipId,
        pub version: i64,
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub provider_email: Option<String>,
        pub customer_kind: PartyKind,
        pub customer_id: Id,
        pub customer_email: Option<String>,
        pub state: State,
        pub deliverable: Option<String>,
        pub deliverable_kind: Option<DeliverableKind>,
        pub frequency: Option<Frequency>,
        pub rhythm: Option<String>,
        pub good: Option<String>,
        pub described: i64,
        pub provider_owner_id: Option<PersonId>,
        pub provider_owner: Option<String>,
        pub customer_owner_id: Option<PersonId>,
        pub customer_owner: Option<String>,
        pub provider_confirmed_by: Option<PersonId>,
        pub provider_confirmed_email: Option<String>,
        pub provider_confirmed_at: Option<Instant>,
        pub customer_confirmed_by: Option<PersonId>,
        pub customer_confirmed_email: Option<String>,
        pub customer_confirmed_at: Option<Instant>,
        pub last_confirmed_at: Option<Instant>,
        pub reconfirm_on: Option<String>,
        pub disputed_side: Option<Side>,
        pub dispute_reason: Option<String>,
        pub disputed_by: Option<PersonId>,
        pub disputed_email: Option<String>,
        pub disputed_at: Option<Instant>,
        pub retired_reason: Option<String>,
        pub retired_by: Option<PersonId>,
        pub retired_email: Option<String>,
        pub retired_at: Option<Instant>,
        pub folded_into: Option<Id>,
    }
}

record! {
    struct Uses {
        pub relationship_id: RelationshipId,
        pub name: String,
    }
}

/// A relationship that is there.
#[derive(Debug)]
pub struct Held {
    pub id: RelationshipId,
    pub version: i64,
    /// The version of its description.
    pub described: i64,
    pub is_folded: bool,
    pub line: Line,
}

/// All of them.
#[derive(Debug, Default)]
pub struct Stock {
    pub lines: HashMap<(Party, Party), Held>,
    /// The persons that the lines name, by address.
    pub persons: HashMap<String, PersonId>,
}

/// Reads what may stand in a file. Who has left a team does not look after its lines any more.
pub async fn stock(r: &mut Reader, directory: &Directory) -> Result<Stock> {
    let found: Vec<Found> = r
        .all(
            "SELECT r.id, r.version, r.provider_kind, r.provider_id, ep.email_key AS provider_email, r.customer_kind,
                    r.customer_id, ec.email_key AS customer_email, r.state, r.deliverable, r.deliverable_kind,
                    r.frequency, r.rhythm, r.good, r.described,
                    r.provider_owner_id, op.email_key AS provider_owner,
                    r.customer_owner_id, oc.email_key AS customer_owner,
                    r.provider_confirmed_by, bp.email_key AS provider_confirmed_email, r.provider_confirmed_at,
                    r.customer_confirmed_by, bc.email_key AS customer_confirmed_email, r.customer_confirmed_at,
                    r.last_confirmed_at, r.reconfirm_on, r.disputed_side, r.dispute_reason, r.disputed_by,
                    bo.email_key AS disputed_email, r.disputed_at, r.retired_reason, r.retired_by,
                    br.email_key AS retired_email, r.retired_at, r.folded_into
             FROM relationships r
             LEFT JOIN persons ep ON ep.id = r.provider_id AND r.provider_kind = 'person'
                 AND ep.kind = 'employee' AND ep.deactivated_at IS NULL
             LEFT JOIN persons ec ON ec.id = r.customer_id AND r.customer_kind = 'person'
                 AND ec.kind = 'employee' AND ec.deactivated_at IS NULL
             LEFT JOIN persons op ON op.id = r.provider_owner_id AND op.deactivated_at IS NULL
                 AND (op.id = r.provider_id OR r.provider_kind = 'vendor' AND op.vendor_id = r.provider_id
                      OR EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = r.provider_id AND m.person_id = op.id))
             LEFT JOIN persons oc ON oc.id = r.customer_owner_id AND oc.deactivated_at IS NULL
                 AND (oc.id = r.customer_id OR r.customer_kind = 'vendor' AND oc.vendor_id = r.customer_id
                      OR EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = r.customer_id AND m.person_id = oc.id))
             LEFT JOIN persons bp ON bp.id = r.provider_confirmed_by
             LEFT JOIN persons bc ON bc.id = r.customer_confirmed_by
             LEFT JOIN persons bo ON bo.id = r.disputed_by
             LEFT JOIN persons br ON br.id = r.retired_by
             WHERE r.audience = $1 AND r.provider_id <> r.customer_id
               AND NOT (r.provider_kind = 'person' AND r.customer_kind = 'person')
             ORDER BY r.id LIMIT $2",
            &[&Audience::COLLEAGUES, &MOST],
        )
        .await?;
    let uses: Vec<Uses> = r
        .all(
            "SELECT u.relationship_id, s.name FROM relationship_services u
             JOIN services s ON s.id = u.service_id JOIN relationships r ON r.id = u.relationship_id
             WHERE s.retired_at IS NULL AND s.confidentiality <> 'confidential' AND s.team_id = r.provider_id
               AND r.audience = $1
             ORDER BY u.relationship_id, s.name_key, s.name, s.id LIMIT $2",
            &[&Audience::COLLEAGUES, &MOST],
        )
        .await?;
    let mut services: HashMap<RelationshipId, Vec<String>> = HashMap::new();
    for Uses { relationship_id, name } in uses {
        services.entry(relationship_id).or_default().push(name);
    }
    let mut stock = Stock::default();
    for one in found {
        let services = services.remove(&one.id).unwrap_or_default();
        stock.take(one, &services, directory);
    }
    Ok(stock)
}

impl Stock {
    /// Takes it in, if both ends are still there.
    fn take(&mut self, one: Found, services: &[String], directory: &Directory) {
        let provider = Party { kind: one.provider_kind, id: one.provider_id };
        let customer = Party { kind: one.customer_kind, id: one.customer_id };
        let name = |party: Party, email: &Option<String>| match party.kind {
            PartyKind::Person => email.clone(),
            _ => directory.name(party).map(str::to_owned),
        };
        let (Some(from), Some(to)) =
            (name(provider, &one.provider_email), name(customer, &one.customer_email))
        else {
            return;
        };
        for (person, email) in [
            (one.provider_owner_id, &one.provider_owner),
            (one.customer_owner_id, &one.customer_owner),
            (one.provider_confirmed_by, &one.provider_confirmed_email),
            (one.customer_confirmed_by, &one.customer_confirmed_email),
            (one.disputed_by, &one.disputed_email),
            (one.retired_by, &one.retired_email),
        ] {
            if let (Some(person), Some(email)) = (person, email) {
                self.persons.insert(email.clone(), person);
            }
        }
        let held = Held {
            id: one.id,
            version: one.version,
            described: one.described,
            is_folded: one.folded_into.is_some(),
            line: line(one, from, to, services),
        };
        self.lines.insert((provider, customer), held);
    }
}

fn line(one: Found, from: String, to: String, services: &[String]) -> Line {
    let word = |word: &'static str| Some(word.to_owned());
    let at = |at: Option<Instant>| at.map(|at| at.to_string());
    let mut line = Line::default();
    line.set(Column::ProviderKind, word(one.provider_kind.as_str()));
    line.set(Column::Provider, Some(from));
    line.set(Column::CustomerKind, word(one.customer_kind.as_str()));
    line.set(Column::Customer, Some(to));
    line.set(Column::Deliverable, one.deliverable);
    line.set(Column::DeliverableKind, one.deliverable_kind.and_then(|kind| word(kind.as_str())));
    line.set(Column::Frequency, one.frequency.and_then(|frequency| word(frequency.as_str())));
    line.set(Column::Rhythm, one.rhythm);
    line.set(Column::Good, one.good);
    line.set(Column::Services, join_names(services.iter().map(String::as_str)));
    line.set(Column::ProviderOwner, one.provider_owner);
    line.set(Column::CustomerOwner, one.customer_owner);
    line.set(Column::State, word(one.state.as_str()));
    line.set(Column::ProviderConfirmedBy, one.provider_confirmed_email);
    line.set(Column::ProviderConfirmedAt, at(one.provider_confirmed_at));
    line.set(Column::CustomerConfirmedBy, one.customer_confirmed_email);
    line.set(Column::CustomerConfirmedAt, at(one.customer_confirmed_at));
    line.set(Column::LastConfirmedAt, at(one.last_confirmed_at));
    line.set(Column::ReconfirmOn, one.reconfirm_on);
    if matches!(one.state, State::Disputed | State::Retired) {
        line.set(Column::DisputedSide, one.disputed_side.and_then(|side| word(side.as_str())));
        line.set(Column::DisputeReason, one.dispute_reason);
        line.set(Column::DisputedBy, one.disputed_email);
        line.set(Column::DisputedAt, at(one.disputed_at));
    }
    if one.state == State::Retired {
        line.set(Column::RetiredReason, one.retired_reason);
        line.set(Column::RetiredBy, one.retired_email);
        line.set(Column::RetiredAt, at(one.retired_at));
    }
    line
}
