//! What a file would change, before it does: every line found in the organisation and held against what is there.

use std::collections::HashMap;

use db::Reader;
use jiff::civil::Date;
use kernel::{Failure, Instant};
use people::PersonId;

use super::columns::Column;
use super::directory::{Directory, Known, Unclear, person};
use super::faults::Faults;
use super::held::{Held, Stock, stock};
use super::line::{Line, Row, join_names, split_names};
use super::settling::settle;
use crate::relationships::store::can_own;
use crate::{Party, PartyKind, ServiceId};

/// What a file would do.
#[derive(Debug, Default)]
pub struct Plan {
    pub rows: i64,
    pub unchanged: i64,
    pub changes: Vec<Change>,
    /// Whom the lines name, by address.
    pub persons: HashMap<String, PersonId>,
}

/// A relationship that would be new or different.
#[derive(Debug)]
pub struct Change {
    pub provider: Party,
    pub customer: Party,
    /// As it is; none where it is new.
    pub held: Option<Held>,
    pub line: Line,
    /// The columns that differ.
    pub columns: Vec<Column>,
    pub services: Vec<ServiceId>,
}

impl Change {
    pub fn before(&self, column: Column) -> Option<&str> {
        self.held.as_ref()?.line.get(column)
    }
}

/// Reads the organisation and holds the rows against it. All that is wrong is told at once.
pub async fn plan(
    r: &mut Reader,
    rows: &[Row],
    mut faults: Faults,
    now: Instant,
    today: Date,
) -> Result<Plan, Failure> {
    let directory = Directory::read(r).await?;
    let stock = stock(r, &directory).await?;
    let known = known(r, rows).await?;
    let mut planning = Planning { directory, known, stock, now, today, taken: HashMap::new() };
    let mut plan = Plan { rows: rows.len() as i64, ..Plan::default() };
    for row in rows {
        match planning.change(r, row, &mut faults).await? {
            Some(change) if change.columns.is_empty() => plan.unchanged += 1,
            Some(change) => plan.changes.push(change),
            None => {}
        }
    }
    faults.finish()?;
    plan.persons = planning.stock.persons;
    plan.persons.extend(planning.known.into_values().map(|known| (known.email_key, known.id)));
    Ok(plan)
}

/// The persons that the rows name by address or id.
async fn known(r: &mut Reader, rows: &[Row]) -> Result<HashMap<String, Known>, Failure> {
    let mut known = HashMap::new();
    for row in rows {
        let addresses = Column::ALL.iter().filter(|column| column.is_person()).filter_map(|c| row.text(*c));
        let ends = [(Column::ProviderKind, Column::Provider), (Column::CustomerKind, Column::Customer)];
        let ends = ends.into_iter().filter_map(|(kind, name)| {
            let is_person = row.text(kind) == Some(PartyKind::Person.as_str());
            row.text(name).filter(|name| is_person || name.contains('@'))
        });
        for name in addresses.chain(ends).map(str::to_lowercase) {
            if !known.contains_key(&name)
                && let Some(found) = person(r, &name).await?
            {
                known.insert(name, found);
            }
        }
    }
    Ok(known)
}

struct Planning {
    directory: Directory,
    known: HashMap<String, Known>,
    stock: Stock,
    now: Instant,
    today: Date,
    /// The line of the file that names these two already.
    taken: HashMap<(Party, Party), u64>,
}

impl Planning {
    /// The change that a row means; none where something is wrong with it.
    async fn change(
        &mut self,
        r: &mut Reader,
        row: &Row,
        faults: &mut Faults,
    ) -> Result<Option<Change>, Failure> {
        let provider = self.end(row, Column::ProviderKind, Column::Provider, faults);
        let customer = self.end(row, Column::CustomerKind, Column::Customer, faults);
        let (Some((provider, from)), Some((customer, to))) = (provider, customer) else { return Ok(None) };
        if let Some(message) = unfit(provider, customer) {
            faults.of(row, Column::Customer, message);
            return Ok(None);
        }
        if self.taken.insert((provider, customer), row.line).is_some() {
            faults.of(row, Column::Customer, "relationships-import-twice");
            return Ok(None);
        }
        let held = self.stock.lines.remove(&(provider, customer));
        if held.as_ref().is_some_and(|held| held.is_folded) {
            faults.of(row, Column::Customer, "relationships-import-folded");
            return Ok(None);
        }
        let mut line = held.as_ref().map(|held| held.line.clone()).unwrap_or_default();
        for column in Column::ALL {
            if let Some(cell) = row.cell(*column) {
                line.set(*column, cell.text.clone());
            }
        }
        for (kind, name, party, written) in [
            (Column::ProviderKind, Column::Provider, provider, from),
            (Column::CustomerKind, Column::Customer, customer, to),
        ] {
            line.set(kind, Some(party.kind.as_str().to_owned()));
            line.set(name, Some(written));
        }
        let before = held.as_ref().map(|held| &held.line);
        self.persons(r, row, &mut line, before, provider, customer, faults).await?;
        let services = self.services(row, &mut line, provider, faults);
        for (column, message) in settle(&mut line, row, before, self.now, self.today) {
            faults.of(row, column, message);
        }
        let columns = match before {
            Some(before) => line.differences(before),
            None => line.differences(&Line::default()),
        };
        Ok(Some(Change { provider, customer, held, line, columns, services }))
    }

    /// Who stands at an end, and how that is written.
    fn end(&self, row: &Row, kind: Column, name: Column, faults: &mut Faults) -> Option<(Party, String)> {
        let Some(written) = row.text(name) else {
            faults.of(row, name, "field-required");
            return None;
        };
        let wanted: Option<PartyKind> = row.text(kind).and_then(|word| word.parse().ok());
        if wanted == Some(PartyKind::Person) || wanted.is_none() && written.contains('@') {
            let known = self.known.get(&written.to_lowercase()).filter(|known| known.is_here);
            if let Some(known) = known {
                return Some((Party::from(known.id), known.email_key.clone()));
            }
            if wanted.is_some() {
                faults.of(row, name, "relationships-import-person-unknown");
                return None;
            }
        }
        match self.directory.find(wanted, written) {
            Ok(party) => Some((party, self.directory.name(party)?.to_owned())),
            Err(Unclear::Several) => {
                faults.of(row, name, "relationships-import-several");
                None
            }
            Err(Unclear::Unknown) => {
                faults.of(row, name, "relationships-import-unknown");
                None
            }
        }
    }

    /// Every address is somebody's, and who looks after a side is of that side.
    #[allow(clippy::too_many_arguments, reason = "one row, with all that it is held against")]
    async fn persons(
        &self,
        r: &mut Reader,
        row: &Row,
        line: &mut Line,
        before: Option<&Line>,
        provider: Party,
        customer: Party,
        faults: &mut Faults,
    ) -> Result<(), Failure> {
        for column in Column::ALL.iter().copied().filter(|column| column.is_person()) {
            let Some(address) = row.text(column) else { continue };
            let Some(known) = self.known.get(address) else {
                faults.of(row, column, "relationships-import-person-unknown");
                continue;
            };
            let side = match column {
                Column::ProviderOwner => provider,
                Column::CustomerOwner => customer,
                _ => continue,
            };
            let is_new = before.and_then(|before| before.get(column)) != line.get(column);
            if is_new && !can_own(r, side, known.id).await? {
                faults.of(row, column, "relationship-owner-of-side");
            }
        }
        Ok(())
    }

    /// The services that the row names, written as they are called; those of before where it names none.
    fn services(&self, row: &Row, line: &mut Line, provider: Party, faults: &mut Faults) -> Vec<ServiceId> {
        let mut named = Vec::new();
        for name in split_names(line.get(Column::Services).unwrap_or_default()) {
            match self.directory.service(provider, &name) {
                Some(found) => named.push(found.clone()),
                None => faults.of(row, Column::Services, "relationship-services-of-provider"),
            }
        }
        named.sort_by_cached_key(|(_, name)| (kernel::text::fold(name), name.clone()));
        named.dedup();
        line.set(Column::Services, join_names(named.iter().map(|(_, name)| name.as_str())));
        named.into_iter().map(|(id, _)| id).collect()
    }
}

/// Why these two cannot have a relationship in a file.
fn unfit(provider: Party, customer: Party) -> Option<&'static str> {
    if provider == customer {
        Some("relationship-with-itself")
    } else if provider.is_silent() && customer.is_silent() {
        Some("relationship-outside-alone")
    } else if provider.is_person() && customer.is_person() {
        Some("relationships-import-between-persons")
    } else {
        None
    }
}
