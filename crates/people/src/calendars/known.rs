//! Compiled calendars, so that a page that counts business time does not compile them again.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use db::Reader;
use kernel::Failure;
use kernel::calendar::{Calendar, CalendarSpec};

use super::store;
use crate::CalendarId;

/// All calendars of the organisation as they are now, ready to count with.
#[derive(Clone, Debug)]
pub struct Known {
    by_id: HashMap<CalendarId, (i64, Arc<Calendar>)>,
    default: (CalendarId, i64, Arc<Calendar>),
}

/// How many calendars an organisation may have.
pub const MOST: i64 = 500;

/// Loads all calendars: one statement.
pub async fn known(r: &mut Reader) -> Result<Known, Failure> {
    let mut by_id = HashMap::new();
    let mut default = None;
    for row in store::list(r, None, MOST).await? {
        let compiled = compiled(&row.spec)?;
        if row.is_default {
            default = Some((row.id, row.version, compiled.clone()));
        }
        by_id.insert(row.id, (row.version, compiled));
    }
    let default = default.ok_or_else(missing)?;
    Ok(Known { by_id, default })
}

/// One calendar: one statement. None when there is no such.
pub async fn load(r: &mut Reader, id: CalendarId) -> Result<Option<Arc<Calendar>>, Failure> {
    match store::find(r, id).await? {
        Some(row) => Ok(Some(compiled(&row.spec)?)),
        None => Ok(None),
    }
}

/// The calendar that holds wherever no other is named: one statement.
pub async fn default(r: &mut Reader) -> Result<Arc<Calendar>, Failure> {
    let row = store::find_default(r).await?.ok_or_else(missing)?;
    Ok(compiled(&row.spec)?)
}

fn missing() -> anyhow::Error {
    anyhow::anyhow!("the organisation has no default calendar; init makes one")
}

impl Known {
    /// The calendar of this id; the organisation's when none is named or it is not known.
    pub fn get(&self, id: Option<CalendarId>) -> &Arc<Calendar> {
        self.entry(id).1
    }

    /// Which calendar that is, and its version: what a promise notes down.
    pub fn named(&self, id: Option<CalendarId>) -> (CalendarId, i64) {
        self.entry(id).0
    }

    fn entry(&self, id: Option<CalendarId>) -> ((CalendarId, i64), &Arc<Calendar>) {
        match id.and_then(|id| Some((id, self.by_id.get(&id)?))) {
            Some((id, (version, calendar))) => ((id, *version), calendar),
            None => ((self.default.0, self.default.1), &self.default.2),
        }
    }
}

/// How many compiled calendars are kept before all are forgotten and compiled anew.
const KEPT: usize = 1_000;

/// The compiled form of a stored specification. Equal texts share one, whatever organisation or version they are of,
/// so nothing has to be thrown away when a calendar changes.
pub fn compiled(spec: &str) -> anyhow::Result<Arc<Calendar>> {
    static KNOWN: LazyLock<Mutex<HashMap<Box<str>, Arc<Calendar>>>> = LazyLock::new(Mutex::default);
    let lock = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(calendar) = lock().get(spec) {
        return Ok(calendar.clone());
    }
    let calendar = Arc::new(Calendar::new(&serde_json::from_str::<CalendarSpec>(spec)?)?);
    let mut known = lock();
    if known.len() >= KEPT {
        known.clear();
    }
    known.insert(spec.into(), calendar.clone());
    Ok(calendar)
}
