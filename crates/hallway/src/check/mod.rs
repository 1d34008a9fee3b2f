//! Whether everything is as it should be: the database is sound, its tables are all there, events have no gap, what is
//! named exists, and what is kept says what the events say. It only looks, and may look while Hallway serves.

mod audiences;
mod events;
mod places;
mod references;
mod report;
mod requests;
mod rule;
#[cfg(test)]
mod tests;

use db::{Db, Migration};
use kernel::Viewer;

pub use report::{Area, Fault, Report};
use rule::{Rule, found};

/// Looks at everything; `heard` is told what comes next.
pub async fn check(
    db: &Db,
    migrations: &[Migration],
    heard: &mut (dyn FnMut(Area) + Send),
) -> anyhow::Result<Report> {
    let mut report = Report::default();
    for area in Area::ALL {
        heard(*area);
        let told = look(db, migrations, *area).await;
        let is_unusable = told.is_err();
        report.take(*area, told);
        // What rests on a table that is not there cannot be asked.
        if is_unusable || (*area == Area::Schema && !report.is_clean()) {
            return Ok(report);
        }
    }
    let mut view = db.long_view(Viewer::system()).await?;
    report.looked_at = report::looked_at(&mut view).await?;
    Ok(report)
}

/// What is wrong in one area, as sentences.
async fn look(db: &Db, migrations: &[Migration], area: Area) -> anyhow::Result<Vec<String>> {
    // Each with a snapshot of its own, so that none is held longer than it is needed.
    let mut view = db.long_view(Viewer::system()).await?;
    Ok(match area {
        Area::Database => db.faults().await?,
        Area::Schema => db.schema_differences(migrations).await?,
        Area::References => found(&mut view, references::RULES).await?,
        Area::Audiences => found(&mut view, audiences::RULES).await?,
        Area::Events => {
            let mut told = places::gaps(&mut view, db.is_postgres()).await?;
            told.extend(found(&mut view, events::RULES).await?);
            told
        }
        Area::Requests => {
            let mut told = found(&mut view, requests::RULES).await?;
            told.extend(serve::requests::differences(&mut view).await?);
            told
        }
        Area::Figures => serve::insights::differences(&mut view).await?,
        Area::Search => crate::search::differences(&mut view).await?,
    })
}
