//! Programs that are measured: started, watched, stopped.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

/// Reads the clock: a measurement does.
#[allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]
pub fn now() -> Instant {
    Instant::now()
}

/// Where an organisation is kept for the measurement.
pub struct Place {
    pub hallway: PathBuf,
    folder: tempfile::TempDir,
    pub database_url: Option<String>,
    postmaster: Option<u32>,
}

impl Place {
    pub fn new(
        hallway: PathBuf,
        database_url: Option<String>,
        postmaster: Option<u32>,
    ) -> anyhow::Result<Self> {
        Ok(Self { hallway, folder: tempfile::tempdir()?, database_url, postmaster })
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("hallway.db")
    }

    pub fn script(&self) -> PathBuf {
        self.folder.path().join("script.json")
    }

    /// What the bare server opens.
    pub fn database(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| self.file().display().to_string())
    }

    pub fn name(&self) -> &'static str {
        if self.database_url.is_some() { "PostgreSQL" } else { "SQLite" }
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.hallway);
        for (name, _) in
            std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("HALLWAY_"))
        {
            command.env_remove(name);
        }
        command.args(arguments).env("HALLWAY_DATA", self.folder.path()).env("HALLWAY_LOG", "warn");
        if let Some(url) = &self.database_url {
            command.env("HALLWAY_DATABASE_URL", url);
        }
        command
    }

    /// Runs a command to its end, and gives what it says.
    pub fn run(&self, arguments: &[&str], input: &str) -> anyhow::Result<String> {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        child.stdin.take().context("it reads")?.write_all(input.as_bytes())?;
        let output = child.wait_with_output()?;
        if !output.status.success() {
            bail!("hallway {} failed", arguments.join(" "));
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    /// The database's own processes.
    pub fn database_processes(&self) -> Vec<u32> {
        let Some(postmaster) = self.postmaster else { return Vec::new() };
        let all = fs::read_dir("/proc").into_iter().flatten().flatten();
        let pids = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        pids.filter(|pid| *pid == postmaster || parent(*pid) == Some(postmaster)).collect()
    }
}

/// A server that says where it listens.
pub struct Server {
    child: Child,
    pub address: String,
    started: Instant,
}

impl Server {
    pub fn start(mut command: Command) -> anyhow::Result<Self> {
        let started = now();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut first = String::new();
        BufReader::new(child.stdout.take().context("it speaks")?).read_line(&mut first)?;
        let address = first.trim().strip_prefix("listening on http://");
        let Some(address) = address.map(str::to_owned) else {
            let _ = child.kill();
            bail!("the server did not say where it listens: {first}");
        };
        Ok(Self { child, address, started })
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// How long it has run.
    pub fn age(&self) -> Duration {
        now() - self.started
    }

    /// How much of its memory is in use, in MiB.
    pub fn resident(&self) -> anyhow::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("it has memory")?;
        Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let pid = rustix::process::Pid::from_child(&self.child);
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
        let _ = self.child.wait();
    }
}

/// Processor time that these processes have used, in milliseconds; those that ended do not count.
pub fn worked(pids: &[u32]) -> f64 {
    let ticks = |pid: &u32| {
        let fields = fields(*pid)?;
        Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
    };
    let per_second = rustix::param::clock_ticks_per_second();
    pids.iter().filter_map(ticks).sum::<u64>() as f64 * 1_000.0 / per_second as f64
}

fn parent(pid: u32) -> Option<u32> {
    fields(pid)?.get(1)?.parse().ok()
}

/// What the kernel says of a process, from its state on: the name before it may hold anything.
fn fields(pid: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    Some(rest.split_whitespace().map(str::to_owned).collect())
}
