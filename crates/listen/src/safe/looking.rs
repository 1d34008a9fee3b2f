//! Looking at a report: with how whoever looks stands to it, who reads it, and its conversation.

use db::Reader as Look;
use kernel::{Failure, Refusal, Viewer};
use people::PersonId;

use super::actions::Door;
use super::model::{Party, Report};
use super::policy;
use super::store::{self, Message, Reader, Trusted};

/// A report as somebody sees it.
pub struct Seen {
    pub report: Report,
    pub party: Party,
    pub readers: Vec<Reader>,
    pub messages: Vec<Message>,
    /// The trusted people who could be asked in.
    pub others: Vec<Trusted>,
}

/// Four statements, also where there is nothing to see: what is not there is not told from what may not be seen.
pub async fn look(r: &mut Look, viewer: &Viewer, door: &Door) -> Result<Seen, Failure> {
    let report = match door {
        Door::Id(id) => store::find(r, *id).await?,
        Door::Code(code) => store::find_by_code(r, code).await?,
    };
    let id = match (&report, door) {
        (Some(report), _) => report.id,
        (None, Door::Id(id)) => *id,
        (None, Door::Code(_)) => super::SafeReportId::new(0),
    };
    let readers = store::read_by(r, id).await?;
    let messages = store::list(r, id).await?;
    let trusted = store::trusted(r).await?;
    let report = report.ok_or(Refusal::NotFound)?;
    let party = match door {
        Door::Code(_) => Party::Reporter,
        Door::Id(_) => {
            let me = PersonId(viewer.person);
            let reads = readers.iter().find(|reader| reader.person_id == me).map(|reader| reader.state);
            policy::party(viewer, &report, reads)?
        }
    };
    let is_other = |one: &Trusted| {
        report.reporter_id != Some(one.person_id)
            && !readers.iter().any(|reader| reader.person_id == one.person_id)
    };
    let others = trusted.into_iter().filter(is_other).collect();
    Ok(Seen { report, party, readers, messages, others })
}
