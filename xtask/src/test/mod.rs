//! `cargo xtask test`: every check, one after another, each with its time, and a summary at the end.

mod runners;

use std::time::{Duration, Instant};

use clap::ValueEnum;

use crate::process::{cargo, run as run_command};
use crate::{licences, provisions, tidy};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// Formatting
    Fmt,
    /// Clippy, where a warning is an error
    Clippy,
    /// House rules
    Tidy,
    /// All tests but the browser's, on SQLite and PostgreSQL
    Unit,
    /// Journeys in Chromium
    Browser,
    /// Licences and sources of what we build on
    Licences,
}

/// What a step found, and the lines with which a test runner closed.
struct Verdict {
    good: bool,
    closing: Vec<String>,
}

struct Outcome {
    name: &'static str,
    time: Duration,
    verdict: Verdict,
}

/// Runs the chosen steps, all of them if none is chosen. One that fails does not keep the others from running.
pub fn run(only: &[Step], filter: Option<&str>) -> bool {
    let chosen = |step| only.is_empty() || only.contains(&step);
    let mut outcomes = Vec::new();
    if chosen(Step::Unit) {
        outcomes.push(perform("PostgreSQL", || provisions::postgres().map(good)));
        outcomes.push(perform("mail server", || provisions::mail().map(good)));
        outcomes.push(perform("proxy", || provisions::proxy().map(good)));
    }
    if chosen(Step::Browser) {
        outcomes.push(perform("Chromium", || provisions::browser().map(good)));
    }
    for (step, name) in STEPS {
        if chosen(step) {
            outcomes.push(perform(name, || check(step, filter)));
        }
    }
    summarise(&outcomes)
}

const STEPS: [(Step, &str); 6] = [
    (Step::Fmt, "formatting"),
    (Step::Clippy, "clippy"),
    (Step::Tidy, "tidy"),
    (Step::Unit, "tests"),
    (Step::Browser, "browser journeys"),
    (Step::Licences, "licences"),
];

fn check(step: Step, filter: Option<&str>) -> anyhow::Result<Verdict> {
    match step {
        Step::Fmt => run_command(cargo().args(["fmt", "--all", "--check"])).map(good),
        Step::Clippy => {
            let clippy = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
            run_command(cargo().args(clippy)).map(good)
        }
        Step::Tidy => Ok(Verdict { good: tidy::report()?, closing: Vec::new() }),
        Step::Unit => runners::tests(filter),
        Step::Browser => runners::journeys(filter),
        Step::Licences => Ok(Verdict { good: licences::report()?, closing: Vec::new() }),
    }
}

fn good((): ()) -> Verdict {
    Verdict { good: true, closing: Vec::new() }
}

fn perform(name: &'static str, body: impl FnOnce() -> anyhow::Result<Verdict>) -> Outcome {
    println!("\n== {name}");
    let start = now();
    let verdict = body().unwrap_or_else(|error| {
        println!("{error:#}");
        Verdict { good: false, closing: Vec::new() }
    });
    let time = start.elapsed();
    println!("== {name}: {} after {:.1} s", word(&verdict), time.as_secs_f64());
    Outcome { name, time, verdict }
}

/// A table of all steps, and below it what the test runners closed with.
fn summarise(outcomes: &[Outcome]) -> bool {
    println!("\n== summary");
    for Outcome { name, time, verdict } in outcomes {
        println!("{name:<18} {:<7} {:>7.1} s", word(verdict), time.as_secs_f64());
    }
    for Outcome { name, verdict, .. } in outcomes {
        if !verdict.closing.is_empty() {
            println!("\n{name}");
            verdict.closing.iter().for_each(|line| println!("{line}"));
        }
    }
    outcomes.iter().all(|outcome| outcome.verdict.good)
}

fn word(verdict: &Verdict) -> &'static str {
    if verdict.good { "good" } else { "FAILED" }
}

#[expect(clippy::disallowed_methods, reason = "how long a step takes is read where it runs")]
fn now() -> Instant {
    Instant::now()
}
