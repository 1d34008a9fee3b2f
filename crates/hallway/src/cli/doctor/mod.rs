//! `hallway doctor`: checks the configuration and the surroundings. Each finding comes with its remedy.

mod database;
mod machine;
mod reach;
mod store;
#[cfg(test)]
mod tests;

use serde::Serialize;

use super::{Ended, Place, output};

kernel::words! {
    /// How bad it is.
    pub enum State {
        Good = "good",
        /// It works, and could be better.
        Advice = "advice",
        /// It does not work, or is not safe.
        Mend = "mend",
    }
}

/// What one check found.
#[derive(Debug, Serialize)]
struct Finding {
    check: &'static str,
    state: State,
    finding: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    remedy: Option<String>,
}

#[derive(Serialize)]
struct Report {
    findings: Vec<Finding>,
    /// How many must be mended.
    to_mend: usize,
}

pub(super) async fn run(place: &Place) -> anyhow::Result<Ended> {
    let mut findings = machine::check(place);
    findings.extend(database::check(place).await);
    findings.extend(reach::check(place));
    let to_mend = findings.iter().filter(|finding| finding.state == State::Mend).count();
    let report = Report { findings, to_mend };
    if place.json {
        output::json(&report)?;
    } else {
        report.print()?;
    }
    Ok(if to_mend == 0 { Ended::Done } else { Ended::Refused })
}

impl Finding {
    fn good(check: &'static str, finding: impl Into<String>) -> Self {
        Self { check, state: State::Good, finding: finding.into(), remedy: None }
    }

    fn advice(check: &'static str, finding: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { check, state: State::Advice, finding: finding.into(), remedy: Some(remedy.into()) }
    }

    fn mend(check: &'static str, finding: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { check, state: State::Mend, finding: finding.into(), remedy: Some(remedy.into()) }
    }
}

impl Report {
    fn print(&self) -> anyhow::Result<()> {
        for Finding { check, state, finding, remedy } in &self.findings {
            output::line(&format!("{:<7} {check}: {finding}", state.as_str()))?;
            if let Some(remedy) = remedy {
                output::line(&format!("        {remedy}"))?;
            }
        }
        match self.to_mend {
            0 => output::line("Nothing needs mending."),
            1 => output::line("1 finding needs mending."),
            n => output::line(&format!("{n} findings need mending.")),
        }
    }
}
