//! The rows of business calendars.

use db::{Act, Reader, Result, Select, record};

use super::model::Draft;
use crate::CalendarId;

record! {
    #[derive(Clone, Debug)]
    pub struct Calendar {
        pub id: CalendarId,
        pub version: i64,
        pub name: String,
        /// A [`kernel::calendar::CalendarSpec`] as JSON.
        pub spec: String,
        pub is_default: bool,
    }
}

impl Calendar {
    pub fn draft(&self) -> anyhow::Result<Draft> {
        Ok(Draft {
            name: self.name.clone(),
            spec: serde_json::from_str(&self.spec)?,
            is_default: self.is_default,
        })
    }
}

const ALL: &str = "SELECT id, version, name, spec, is_default FROM calendars";

pub async fn find(r: &mut Reader, id: CalendarId) -> Result<Option<Calendar>> {
    Ok(r.select(Select::new(ALL).with("WHERE id = ?", &[&id])).await?.into_iter().next())
}

/// The one that holds wherever no other is named.
pub async fn find_default(r: &mut Reader) -> Result<Option<Calendar>> {
    Ok(r.select(Select::new(ALL).then("WHERE is_default")).await?.into_iter().next())
}

/// In the order in which they were made.
pub async fn list(r: &mut Reader, after: Option<i64>, limit: i64) -> Result<Vec<Calendar>> {
    let after = after.unwrap_or(i64::MIN);
    r.select(Select::new(ALL).with("WHERE id > ?", &[&after]).then("ORDER BY id").with("LIMIT ?", &[&limit]))
        .await
}

pub async fn insert(a: &mut Act, id: CalendarId, calendar: &Draft, spec: &str) -> Result<()> {
    a.run(
        "INSERT INTO calendars (id, version, name, spec, is_default) VALUES ($1, 1, $2, $3, $4)",
        &[&id, &calendar.name, &spec, &calendar.is_default],
    )
    .await?;
    Ok(())
}

/// False when somebody else was quicker.
pub async fn update(a: &mut Act, id: CalendarId, version: i64, calendar: &Draft, spec: &str) -> Result<bool> {
    let changed = a
        .run(
            "UPDATE calendars SET version = version + 1, name = $1, spec = $2, is_default = $3
             WHERE id = $4 AND version = $5",
            &[&calendar.name, &spec, &calendar.is_default, &id, &version],
        )
        .await?;
    Ok(changed == 1)
}

/// From now on none holds wherever no other is named: another takes its place in the same act.
pub async fn clear_default(a: &mut Act) -> Result<()> {
    a.run("UPDATE calendars SET version = version + 1, is_default = FALSE WHERE is_default", &[]).await?;
    Ok(())
}
