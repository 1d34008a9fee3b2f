//! Taking relationships in from a file, looking first at what that would change, and writing them out.

use db::{Act, Reader};
use kernel::{Failure, Instant, Viewer};
use people::entrance::organisation;
use utoipa::ToSchema;

use super::directory::Directory;
use super::faults::Faults;
use super::files::{self, Format};
use super::held::stock;
use super::landing::land;
use super::line::{Line, Row};
use super::plan::{Plan, plan};
use crate::policy::{Deed, require};
use crate::relationships::actions::today;

kernel::words! {
    /// Why the relationships are written out, with the addresses of those who look after them.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = RelationshipExportPurpose)]
    pub enum Purpose {
        /// To change many of them at once.
        Reorganise = "reorganise",
        /// To bring them into another system.
        OtherSystem = "other_system",
        /// To have a copy.
        Copy = "copy",
    }
}

/// A file as text.
#[derive(Clone, Copy, Debug)]
pub struct Taken<'a> {
    pub format: Format,
    pub text: &'a str,
}

/// What the file would change; nothing is written. Every mistake is told with its line and column.
pub async fn preview(
    r: &mut Reader,
    viewer: &Viewer,
    file: Taken<'_>,
    now: Instant,
) -> Result<Plan, Failure> {
    require(viewer, Deed::Exchange)?;
    let mut faults = Faults::default();
    let rows: Vec<Row> = files::read(file.format, file.text, &mut faults)?;
    plan(r, &rows, faults, now, today(viewer, now)).await
}

/// Takes the file in: all of it, or nothing where anything is wrong. What it says already is left alone.
pub async fn import(a: &mut Act, file: Taken<'_>) -> Result<Plan, Failure> {
    let (viewer, now) = (a.viewer.clone(), a.now);
    let plan = preview(a, &viewer, file, now).await?;
    land(a, &plan).await?;
    Ok(plan)
}

/// All relationships that a file may hold, in the order of their names. Writes down who took them out, and why.
pub async fn export(a: &mut Act, format: Format, purpose: Purpose) -> Result<(i64, String), Failure> {
    require(&a.viewer, Deed::Exchange)?;
    let directory = Directory::read(a).await?;
    let stock = stock(a, &directory).await?;
    let in_use = stock.lines.into_values().filter(|held| !held.is_folded);
    let mut lines: Vec<Line> = in_use.map(|held| held.line).collect();
    lines.sort_by(|one, other| one.place().cmp(&other.place()));
    let text = files::write(format, &lines)?;
    let count = lines.len() as i64;
    organisation::record_relationships_export(a, purpose.as_str(), count).await?;
    Ok((count, text))
}
