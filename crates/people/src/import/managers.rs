//! Who reports to whom, told when everybody is there: a manager may stand below their people in the file.

use std::collections::HashMap;

use db::{Act, Origin};
use kernel::text::EmailAddress;
use kernel::{Audience, Failure};

use super::Wrong;
use super::land::Landed;
use crate::persons::{Event, store};
use crate::{PersonId, PersonKind};

/// What came of it.
#[derive(Default)]
pub struct Told {
    /// The places of those whose manager is another now.
    pub changed: Vec<usize>,
    pub wrong: Vec<Wrong>,
}

/// Notes the managers of these persons. `known` are the addresses of the file with their persons.
pub async fn tell(
    a: &mut Act,
    landed: &[Landed],
    known: &HashMap<String, Option<PersonId>>,
) -> Result<Told, Failure> {
    a.origin = Origin::Imported;
    let mut told = Told::default();
    for (index, one) in landed.iter().enumerate() {
        let Some(wanted) = &one.new_manager else { continue };
        let manager = match wanted {
            None => None,
            Some(address) => match find(a, address, known).await? {
                Some(manager) if manager != one.person => Some(manager),
                found => {
                    let reason = if found.is_some() { "field-own-manager" } else { "field-unknown" };
                    told.wrong.push(Wrong { line: one.line, field: "manager_email".to_owned(), reason });
                    continue;
                }
            },
        };
        if manager != one.manager && store::set_manager(a, one.person, manager).await? {
            let changed = Event::Changed { fields: vec!["manager".to_owned()] };
            a.record(one.person.0, Audience::ADMINISTRATORS, &changed).await?;
            told.changed.push(index);
        }
    }
    Ok(told)
}

async fn find(
    a: &mut Act,
    address: &str,
    known: &HashMap<String, Option<PersonId>>,
) -> Result<Option<PersonId>, Failure> {
    let Ok(address) = EmailAddress::parse("manager_email", address) else { return Ok(None) };
    let key = address.key();
    if let Some(Some(person)) = known.get(&key) {
        return Ok(Some(*person));
    }
    let found = store::find_by_email(a, &key).await?;
    Ok(found.filter(|person| person.kind == PersonKind::Employee).map(|person| person.id))
}
