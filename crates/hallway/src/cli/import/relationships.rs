//! `hallway import relationships`

use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::Args;
use db::act;
use kernel::{Failure, FieldError, Refusal, Viewer};
use map::relationships::exchange::{Format, MOST_BYTES, RelationshipsImported, Taken, import, preview};
use web::Words;

use crate::cli::{Ended, Place, output};

#[derive(Args)]
pub(in crate::cli) struct Relationships {
    /// Says what would change, and writes nothing
    #[arg(long)]
    preview: bool,
    /// CSV or YAML, told by the end of its name or by how it begins
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Relationships {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let shown = self.file.display();
        let unreadable = || format!("{shown} cannot be read");
        let bytes = std::fs::metadata(&self.file).with_context(unreadable)?.len();
        if bytes > MOST_BYTES as u64 {
            bail!("{shown} is larger than the {} that are taken at once", output::size(MOST_BYTES as u64));
        }
        let text = std::fs::read_to_string(&self.file).with_context(unreadable)?;
        let name = self.file.to_string_lossy();
        let format = Format::of_name(&name).unwrap_or_else(|| Format::of_content(&text));
        let file = Taken { format, text: &text };
        let db = place.open().await?;
        let viewer = Viewer::system();
        let done: Result<_, Failure> = match self.preview {
            true => {
                let mut view = db.view(viewer.clone()).await?;
                let now = view.now;
                preview(&mut view, &viewer, file, now).await
            }
            false => act!(db, viewer, |a| import(a, file).await),
        };
        let plan = match done {
            Ok(plan) => plan,
            Err(Failure::Refused(Refusal::Invalid(faults))) => {
                tell(&faults, place.json)?;
                bail!("Nothing was taken over from {shown}: {} things in it are wrong.", faults.len());
            }
            Err(other) => {
                return Err(anyhow::Error::from(other).context(format!("{shown} cannot be taken in")));
            }
        };
        let imported = RelationshipsImported::of(&plan, self.preview);
        if place.json {
            output::json(&imported)?;
            return Ok(Ended::Done);
        }
        if self.preview {
            for change in &imported.changes {
                let what = if change.is_new { "new" } else { "different" };
                output::line(&format!("{what}: {} provides to {}", change.provider, change.customer))?;
                for field in change.fields.iter().filter(|_| !change.is_new) {
                    let [from, to] =
                        [&field.from, &field.to].map(|text| text.as_deref().unwrap_or("nothing"));
                    output::line(&format!("  {}: {from} -> {to}", field.field))?;
                }
            }
        }
        let RelationshipsImported { rows, added, changed, unchanged, .. } = imported;
        let wrote = if self.preview { " Nothing was written." } else { "" };
        output::line(&format!("{rows} rows: {added} new, {changed} changed, {unchanged} as before.{wrote}"))?;
        Ok(Ended::Done)
    }
}

/// All that is wrong, each with its line and column.
fn tell(faults: &[FieldError], json: bool) -> anyhow::Result<()> {
    let words = Words::of("en");
    if json {
        let told = faults
            .iter()
            .map(|fault| serde_json::json!({"place": fault.field, "reason": words.s(fault.message)}));
        return output::json(&serde_json::json!({"faults": told.collect::<Vec<_>>()}));
    }
    faults.iter().try_for_each(|fault| output::line(&format!("{}: {}", fault.field, words.s(fault.message))))
}
