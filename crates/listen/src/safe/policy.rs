//! Who may do what here: pure functions.

use kernel::{Refusal, Viewer};
use people::PersonId;

use super::model::{Party, ReaderState, Report};

/// Administrators name whom the organisation trusts. They read nothing by that.
pub fn require_naming(viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.administers() { Ok(()) } else { Err(Refusal::Forbidden("refusal-safe-naming")) }
}

/// How somebody stands to a report: they wrote it, read it, or there is none. Nothing else counts, neither leading nor
/// administering nor being trusted with others.
pub fn party(viewer: &Viewer, report: &Report, reads: Option<ReaderState>) -> Result<Party, Refusal> {
    let me = PersonId(viewer.person);
    match reads {
        _ if viewer.is_nobody() => Err(Refusal::NotFound),
        _ if report.reporter_id == Some(me) => Ok(Party::Reporter),
        Some(ReaderState::Reads) => Ok(Party::Reader(me)),
        Some(ReaderState::Asked) | None => Err(Refusal::NotFound),
    }
}

/// What only those who read a report may do.
pub fn require_reader(party: Party) -> Result<PersonId, Refusal> {
    match party {
        Party::Reader(person) => Ok(person),
        Party::Reporter => Err(Refusal::Forbidden("refusal-safe-reader")),
    }
}

/// What only whoever wrote it may do.
pub fn require_reporter(party: Party) -> Result<(), Refusal> {
    match party {
        Party::Reporter => Ok(()),
        Party::Reader(_) => Err(Refusal::Forbidden("refusal-safe-reporter")),
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;
    use crate::safe::model::{Harm, News, SafeReportId, State};

    #[test]
    fn nobody_reads_but_who_wrote_it_and_whom_they_chose() {
        let report = Report {
            id: SafeReportId::new(1),
            version: 1,
            is_anonymous: false,
            reporter_id: Some(PersonId::new(7)),
            reporter_name: None,
            harm: Harm::Other,
            happened: String::new(),
            happened_when: None,
            happened_where: None,
            concerns: None,
            wish: None,
            state: State::Received,
            outcome: None,
            news_for: News::Readers,
            received_on: String::new(),
            closed_on: None,
        };
        let is = |person: i64| Viewer {
            person: Id(person),
            administrator: true,
            auditor: true,
            ..Viewer::system()
        };
        let reads = Some(ReaderState::Reads);
        assert_eq!(party(&is(7), &report, None), Ok(Party::Reporter));
        assert_eq!(party(&is(8), &report, reads), Ok(Party::Reader(PersonId::new(8))));
        assert_eq!(party(&is(8), &report, Some(ReaderState::Asked)), Err(Refusal::NotFound));
        assert_eq!(party(&is(8), &report, None), Err(Refusal::NotFound));
        assert_eq!(party(&Viewer::system(), &report, None), Err(Refusal::NotFound), "nor Hallway itself");
        let gone = Report { reporter_id: None, ..report };
        assert_eq!(party(&Viewer::nobody(), &gone, reads), Err(Refusal::NotFound));
    }
}
