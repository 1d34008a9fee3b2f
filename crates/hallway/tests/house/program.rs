//! The real program in a folder of its own.

use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

/// Long enough for a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that serves.
pub struct House {
    child: Child,
    pub address: SocketAddr,
    out: Receiver<String>,
    log: Receiver<String>,
    seen: String,
}

/// The program with these arguments, and nothing of our surroundings.
pub fn hallway(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hallway"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("HALLWAY_")) {
        command.env_remove(name);
    }
    command.args(arguments).env("HALLWAY_DATA", folder);
    command
}

/// Runs a command to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    hallway(folder, arguments).output().unwrap()
}

/// Runs a command that reads `input`.
pub fn run_with(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = hallway(folder, arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

pub fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

pub fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// An organisation whose administrator is ada@x.example with the password of [`PASSWORD`].
pub fn found(folder: &Path) {
    let arguments = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example", "--password-stdin"];
    let made = run_with(folder, &arguments, &format!("{PASSWORD}\n"));
    assert!(made.status.success(), "{}", err(&made));
}

pub const PASSWORD: &str = "seven quiet lanterns drift";

/// A key of the administrator's.
pub fn token(folder: &Path, scope: &str) -> String {
    let made =
        run(folder, &["token", "create", "--person", "ada@x.example", "--scope", scope, "--name", "test"]);
    assert!(made.status.success(), "{}", err(&made));
    out(&made).trim_end().to_owned()
}

impl House {
    /// Serves on a free port, and waits until it says so.
    pub fn serve(folder: &Path, arguments: &[&str]) -> Self {
        Self::start(hallway(folder, &[&["serve", "--listen", "127.0.0.1:0"], arguments].concat()))
    }

    pub fn start(mut command: Command) -> Self {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let out = lines(child.stdout.take().unwrap());
        let log = lines(child.stderr.take().unwrap());
        let first = out.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{:?}", log.recv()));
        let address = first.strip_prefix("listening on http://").unwrap_or_else(|| panic!("{first}"));
        Self { child, address: address.parse().unwrap(), out, log, seen: String::new() }
    }

    /// The next line on standard output.
    pub fn says(&self) -> String {
        self.out.recv_timeout(PATIENCE).unwrap()
    }

    /// Waits for a line of the log that holds `words`.
    pub fn wait_for_log(&mut self, words: &str) {
        while let Ok(line) = self.log.recv_timeout(PATIENCE) {
            self.seen.push_str(&line);
            self.seen.push('\n');
            if line.contains(words) {
                return;
            }
        }
        panic!("the log never said {words:?}:\n{}", self.seen);
    }

    /// Ends it without a word, as a machine does that runs out of memory.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Asks it to stop and gives how it ended, with all of its log.
    pub fn stop(self) -> (ExitStatus, String) {
        self.signal(Signal::TERM);
        self.ended()
    }

    /// Waits for its end.
    pub fn ended(mut self) -> (ExitStatus, String) {
        let status = self.child.wait().unwrap();
        let mut log = std::mem::take(&mut self.seen);
        while let Ok(line) = self.log.recv() {
            log.push_str(&line);
            log.push('\n');
        }
        (status, log)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // A test that failed leaves no server behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lines(from: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (send, receive) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines() {
            let Ok(line) = line else { return };
            if send.send(line).is_err() {
                return;
            }
        }
    });
    receive
}
