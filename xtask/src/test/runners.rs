//! The test runners: cargo-nextest or `cargo test`, and Node's for the browser.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use anyhow::bail;

use super::Verdict;
use crate::postgres::{self, Keeping, Server};
use crate::process::{cargo, find, run, run_and_keep};

/// All tests of the workspace against a server of their own; cargo-nextest where it is installed.
pub fn tests(filter: Option<&str>) -> anyhow::Result<Verdict> {
    let server = Server::start(None, Keeping::Nothing)?;
    let mut command = cargo();
    command.env(postgres::VARIABLE, &server.url);
    if find("cargo-nextest").is_some() {
        command.args(["nextest", "run", "--workspace", "--locked", "--no-tests=pass"]).args(filter);
        let mut verdict = keep(command, from_summary)?;
        if documented_examples(Path::new("crates"))? {
            let mut examples = cargo();
            examples.env(postgres::VARIABLE, &server.url).args(["test", "--workspace", "--locked", "--doc"]);
            let examples = keep(examples, results)?;
            verdict.good &= examples.good;
            verdict.closing.extend(examples.closing);
        }
        return Ok(verdict);
    }
    command.args(["test", "--workspace", "--locked", "--no-fail-fast"]).args(filter);
    keep(command, results)
}

/// The browser journeys, over the binary that the tests have built.
pub fn journeys(filter: Option<&str>) -> anyhow::Result<Verdict> {
    // Together with the tests, so that the features of every dependency are those already compiled.
    run(cargo().args(["build", "--workspace", "--bins", "--tests", "--locked"]))?;
    let folders = ["browser", "browser/journeys"].map(fs::read_dir).into_iter().flatten();
    let paths = folders.flatten().map(|entry| entry.map(|entry| entry.path()));
    let mut files: Vec<PathBuf> = paths.collect::<io::Result<_>>()?;
    files.retain(|path| is_test(path));
    files.sort();
    if files.is_empty() {
        bail!("there is no *.test.mjs below browser/");
    }
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-timeout=600000"]);
    node.args(filter.map(|filter| format!("--test-name-pattern={filter}")));
    node.env("HALLWAY_BINARY", env::current_exe()?.with_file_name("hallway"));
    if env::var_os("HALLWAY_CHROMIUM").is_none() {
        node.envs(find("chromium").map(|path| ("HALLWAY_CHROMIUM", path)));
    }
    node.args(files);
    keep(node, from_summary)
}

fn is_test(path: &Path) -> bool {
    path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.ends_with(".test.mjs"))
}

fn keep(command: Command, closing: fn(Vec<String>) -> Vec<String>) -> anyhow::Result<Verdict> {
    let (good, lines) = run_and_keep(command)?;
    Ok(Verdict { good, closing: closing(lines) })
}

/// What cargo-nextest and Node close with: their count, and what failed.
fn from_summary(mut lines: Vec<String>) -> Vec<String> {
    let begins = |line: &String| line.trim_start().starts_with("Summary [") || line.starts_with("ℹ tests ");
    let start = lines.iter().rposition(begins).unwrap_or(lines.len());
    lines.split_off(start)
}

/// What `cargo test` closes with, one line for each test program.
fn results(mut lines: Vec<String>) -> Vec<String> {
    lines.retain(|line| line.starts_with("test result: ") && !line.contains(" 0 passed; 0 failed"));
    lines
}

/// Whether a documentation comment below the folder has an example, which only `cargo test --doc` runs.
fn documented_examples(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let found = if path.is_dir() {
            path.file_name() != Some(OsStr::new("node_modules")) && documented_examples(&path)?
        } else {
            path.extension() == Some(OsStr::new("rs"))
                && fs::read_to_string(&path)?.lines().any(opens_example)
        };
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

fn opens_example(line: &str) -> bool {
    let line = line.trim_start();
    let comment = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"));
    comment.is_some_and(|text| matches!(text.trim(), "```" | "```rust" | "```no_run" | "```should_panic"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_closing_lines_are_the_count_and_what_failed() {
        let nextest = "  PASS [ 0.1s] a\n----\n     Summary [   0.2s] 2 tests run: 1 passed, 1 failed\n   FAIL [ 0.1s] b";
        assert_eq!(from_summary(lines(nextest)), lines(nextest)[2..]);
        let node = "✔ signs in (3ms)\nℹ tests 1\nℹ pass 1";
        assert_eq!(from_summary(lines(node)), lines("ℹ tests 1\nℹ pass 1"));
        assert_eq!(from_summary(lines("error: it does not compile")), lines(""));
    }

    #[test]
    fn a_program_without_tests_says_nothing_in_the_summary() {
        let cargo = "running 0 tests\ntest result: ok. 0 passed; 0 failed; 0 ignored\ntest result: ok. 3 passed; 0 failed";
        assert_eq!(results(lines(cargo)), lines("test result: ok. 3 passed; 0 failed"));
    }

    #[test]
    fn only_a_block_that_is_rust_is_an_example() {
        assert!(opens_example("    /// ```"));
        assert!(!opens_example("//! ```text"));
        assert!(!opens_example("let fence = \"```\";"));
    }
}
