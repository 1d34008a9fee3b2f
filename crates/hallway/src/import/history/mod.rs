//! `hallway import history`: the log of another system, one row an event, becomes requests with a history.
//!
//! The file is read once from its beginning to its end before anything lands, so a file that is cut off or is not what
//! the map says changes nothing. Rows are sorted into cases outside of memory, and cases land a few hundred at a time.
//! A case that comes again adds what is new to it.

mod cases;
pub(super) mod cells;
mod line;
mod map;
mod meaning;
pub(super) mod rejected;
pub(super) mod source;
pub(super) mod spill;
mod summary;
pub(super) mod table;
pub(super) mod times;
pub(super) mod watched;
mod xes;

#[cfg(test)]
mod tests;

use std::fs::File;
use std::path::Path;

use anyhow::{Context, bail};
use db::{Db, act};
use indicatif::ProgressBar;
use kernel::{Failure, Viewer};
use serve::requests::imported::{Landed, Links, Offer, land};

use cases::Cases;
use cells::{Cells, Next};
use line::Lines;
pub use map::Map;
pub use rejected::{Rejected, Rejections};
use spill::{Merged, Spill};
use summary::Count;
pub use summary::Summary;

/// Takes the log in `file` over, read by `map`. Temporary files go to `folder`.
pub async fn import(
    db: &Db,
    map: &Map,
    file: &Path,
    folder: &Path,
    mut rejections: Rejections,
    bar: &ProgressBar,
) -> anyhow::Result<Summary> {
    let shown = file.display();
    let opened = File::open(file).with_context(|| format!("{shown} cannot be read"))?;
    let mut lines = Lines::new(map, db.now())?;
    bar.set_length(opened.metadata()?.len());
    let (rows, sorted) = sort(opened, map, &mut lines, folder, &mut rejections, bar)
        .with_context(|| format!("Nothing was taken over from {shown}"))?;
    let mut count = Count::default();
    count.rows = rows;
    let mut cases = Cases::new(map, sorted)?;
    bar.set_position(0);
    bar.set_length(rows);
    if let Err(error) = land_all(db, map, &mut cases, &mut rejections, &mut count, bar).await {
        let landed = count.requests;
        return Err(error.context(format!(
            "{shown} was taken over in part, {landed} requests of it; the same command goes on where it stopped"
        )));
    }
    db.place_events().await?;
    // A command ends when figures tell of what it did.
    serve::insights::count_all(db).await?;
    count.finish(rejections)
}

/// Reads the whole file and puts its rows in order.
fn sort(
    file: File,
    map: &Map,
    lines: &mut Lines<'_>,
    folder: &Path,
    rejections: &mut Rejections,
    bar: &ProgressBar,
) -> anyhow::Result<(u64, Merged)> {
    let mut log = source::open(file, map, bar)?;
    let mut spill = Spill::new(folder.to_path_buf());
    let (mut cells, mut rows) = (Cells::default(), 0);
    loop {
        let (line, wrong) = match log.next(&mut cells)? {
            Next::End => break,
            Next::Wrong { line, field, reason } => (line, Some((field, reason))),
            Next::Row { line } => match lines.read(line, &cells) {
                Ok(read) => {
                    let value = serde_json::to_vec(&read)?;
                    spill.push(&read.key(rows), &value).context("the temporary files cannot be written")?;
                    (line, None)
                }
                Err(wrong) => (line, Some((wrong.field, wrong.reason))),
            },
        };
        if let Some((field, reason)) = wrong {
            rejections.add(line, field, reason)?;
        }
        rows += 1;
        if rows % 1_000 == 0 {
            bar.set_message(rows.to_string());
        }
    }
    let never = log.never_seen();
    if rows > 0 && !never.is_empty() {
        bail!("no event has an attribute {}, which the map names", never.join(", nor "));
    }
    let sorted = spill.sorted().context("the temporary files cannot be read")?;
    Ok((rows, sorted))
}

async fn land_all(
    db: &Db,
    map: &Map,
    cases: &mut Cases<'_>,
    rejections: &mut Rejections,
    count: &mut Count,
    bar: &ProgressBar,
) -> anyhow::Result<()> {
    let system = Viewer::system();
    let offer = offer(map);
    let source: Result<_, Failure> =
        act!(db, system, |a| Ok(serve::requests::imported::source(a, &map.source).await?));
    let source = source?;
    let mut links = Links::default();
    loop {
        let few = cases.next(rejections)?;
        if few.is_empty() {
            return Ok(());
        }
        let landed: Result<Landed, Failure> =
            act!(db, system, |a| land(a, source, &offer, &few, &links).await);
        let landed = landed?;
        count.add(&few, &landed);
        links.absorb(landed.fresh);
        bar.set_position(count.events);
        bar.set_message(count.events.to_string());
    }
}

fn offer(map: &Map) -> Offer {
    let or = |told: &Option<String>, otherwise: &str| told.clone().unwrap_or_else(|| otherwise.to_owned());
    Offer {
        source: map.source.clone(),
        team: or(&map.otherwise.team, &map.source),
        service: or(&map.otherwise.service, "Requests"),
        nobody: format!("Somebody ({})", map.source),
        confidentiality: map.services.confidentiality.unwrap_or_default(),
        targets: map.services.targets.unwrap_or(nothing_promised()),
        domain: map.people.domain.clone(),
    }
}

/// What was asked elsewhere was promised nothing here.
const fn nothing_promised() -> ::map::ServiceTargets {
    const NONE: ::map::Targets =
        ::map::Targets { acknowledge: None, respond: None, update: None, resolve: None, ownership: None };
    ::map::ServiceTargets { present: NONE, standard: NONE, planned: NONE }
}
