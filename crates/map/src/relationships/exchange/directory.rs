//! The names by which a file speaks of teams, persons, vendors, external customers and services.

use std::collections::HashMap;

use db::{Reader, Result, record};
use kernel::Id;
use kernel::text::fold;
use people::PersonId;

use crate::{Party, PartyKind, ServiceId};

/// More names than an organisation has.
const MOST: i64 = 500_000;

record! {
    struct Named {
        pub kind: PartyKind,
        pub id: Id,
        pub name: String,
        pub parent_id: Option<Id>,
    }
}

record! {
    struct Offered {
        pub team_id: Id,
        pub id: ServiceId,
        pub name: String,
    }
}

record! {
    /// A person as far as a file can name them.
    #[derive(Clone, Debug)]
    pub struct Known {
        pub id: PersonId,
        pub email_key: String,
        /// Works here now, so that a relationship can have them at an end.
        pub is_here: bool,
    }
}

/// All names but those of persons, which are looked up one by one.
#[derive(Debug, Default)]
pub struct Directory {
    /// How a party is written: `Finance/Accounts payable`.
    names: HashMap<Id, (PartyKind, String)>,
    by_name: HashMap<(PartyKind, String), Id>,
    /// Teams by the last name of their path alone; none where several are called so.
    by_last_name: HashMap<String, Option<Id>>,
    /// What a team offers to all or to colleagues, by folded name.
    services: HashMap<(Id, String), (ServiceId, String)>,
}

/// Why a party cannot be told.
pub enum Unclear {
    Unknown,
    Several,
}

impl Directory {
    pub async fn read(r: &mut Reader) -> Result<Self> {
        let named: Vec<Named> = r
            .all(
                "SELECT kind, id, name, parent_id FROM (
                     SELECT 'team' AS kind, id, name, parent_id FROM teams WHERE retired_at IS NULL
                     UNION ALL SELECT 'vendor' AS kind, id, name, CAST(NULL AS BIGINT) FROM vendors
                               WHERE retired_at IS NULL
                     UNION ALL SELECT 'external_customer' AS kind, id, name, CAST(NULL AS BIGINT)
                               FROM external_customer_types WHERE retired_at IS NULL) AS named
                 ORDER BY id LIMIT $1",
                &[&MOST],
            )
            .await?;
        // That somebody uses a confidential service is nobody's business, so none is named.
        let offered: Vec<Offered> = r
            .all(
                "SELECT team_id, id, name FROM services
                 WHERE retired_at IS NULL AND confidentiality <> 'confidential' AND NOT is_complaint ORDER BY id LIMIT $1",
                &[&MOST],
            )
            .await?;
        let mut directory = Self::default();
        let above: HashMap<Id, (&str, Option<Id>)> =
            named.iter().map(|one| (one.id, (one.name.as_str(), one.parent_id))).collect();
        for one in &named {
            let name = match one.kind {
                PartyKind::Team => path(&above, one.id),
                _ => one.name.clone(),
            };
            if one.kind == PartyKind::Team {
                let last = directory.by_last_name.entry(fold(&one.name));
                last.and_modify(|known| *known = None).or_insert(Some(one.id));
            }
            directory.by_name.insert((one.kind, folded(&name)), one.id);
            directory.names.insert(one.id, (one.kind, name));
        }
        for Offered { team_id, id, name } in offered {
            directory.services.insert((team_id, fold(&name)), (id, name));
        }
        Ok(directory)
    }

    /// How this party is written; nothing where it is no more, or is a person.
    pub fn name(&self, party: Party) -> Option<&str> {
        self.names.get(&party.id).filter(|(kind, _)| *kind == party.kind).map(|(_, name)| name.as_str())
    }

    /// The party of this name or id. Without a kind, a team comes first, then a vendor.
    pub fn find(&self, kind: Option<PartyKind>, name: &str) -> std::result::Result<Party, Unclear> {
        let key = folded(name);
        let kinds = [PartyKind::Team, PartyKind::Vendor, PartyKind::ExternalCustomer];
        for kind in kinds.into_iter().filter(|one| kind.is_none_or(|kind| kind == *one)) {
            if let Some(id) = self.by_name.get(&(kind, key.clone())) {
                return Ok(Party { kind, id: *id });
            }
            if kind == PartyKind::Team {
                match self.by_last_name.get(&key) {
                    Some(Some(id)) => return Ok(Party { kind, id: *id }),
                    Some(None) => return Err(Unclear::Several),
                    None => {}
                }
            }
        }
        let by_id = name.parse::<Id>().ok().and_then(|id| Some((id, self.names.get(&id)?.0)));
        match by_id.filter(|(_, known)| kind.is_none_or(|kind| kind == *known)) {
            Some((id, kind)) => Ok(Party { kind, id }),
            None => Err(Unclear::Unknown),
        }
    }

    /// A service of this provider.
    pub fn service(&self, provider: Party, name: &str) -> Option<&(ServiceId, String)> {
        self.services.get(&(provider.id, fold(name)))
    }
}

/// The person of this address or id.
pub async fn person(r: &mut Reader, name: &str) -> Result<Option<Known>> {
    let id: Option<Id> = name.parse().ok();
    r.maybe(
        "SELECT id, email_key, (CASE WHEN kind = 'employee' AND deactivated_at IS NULL THEN TRUE ELSE FALSE END) AS is_here
         FROM persons WHERE email_key = $1 OR id = $2",
        &[&name, &id],
    )
    .await
}

fn path(above: &HashMap<Id, (&str, Option<Id>)>, team: Id) -> String {
    let (mut names, mut next) = (Vec::new(), Some(team));
    while let Some((name, parent)) = next.and_then(|id| above.get(&id)) {
        names.push(*name);
        next = parent.filter(|_| names.len() < 20);
    }
    names.reverse();
    names.join("/")
}

/// A path in the form in which it is compared.
fn folded(name: &str) -> String {
    name.split('/').map(fold).collect::<Vec<_>>().join("/")
}
