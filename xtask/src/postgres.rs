//! A private PostgreSQL server for tests: its own folder and port, nothing kept.
//!
//! It ends with this process, however that ends: after Ctrl-C and SIGTERM it is stopped and its folder removed; after
//! `kill -9` the kernel tells it to stop, and the next start removes the folder.

use std::convert::Infallible;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::Duration;
use std::{env, process};

use anyhow::{Context, bail};

use crate::process::{find, output};

/// Where tests look for the server.
pub const VARIABLE: &str = "HALLWAY_TEST_POSTGRES";

const FOLDER: &str = "hallway-postgres-";
const SETTINGS: [&str; 3] = ["listen_addresses=127.0.0.1", "max_connections=200", "max_wal_size=4GB"];
const FORGETFUL: [&str; 3] = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/// What a server keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing in it has to survive, so nothing waits for the disk.
    Nothing,
    /// Whatever was acknowledged, as a server does unless it is told otherwise.
    InEarnest,
}

/// A running server; dropping it stops it and removes its folder.
pub struct Server {
    pub url: String,
    running: Arc<Mutex<Option<Running>>>,
}

struct Running {
    postmaster: Child,
    folder: PathBuf,
}

/// The folder of the server's programs: beside the `initdb` of the PATH, or the newest where Debian puts them.
pub fn programs() -> Option<PathBuf> {
    if let Some(initdb) = find("initdb") {
        return Some(fs::canonicalize(initdb).ok()?.parent()?.to_owned());
    }
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    versions
        .filter_map(|entry| {
            Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path().join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file())
        .max_by_key(|(version, _)| *version)
        .map(|(_, bin)| bin)
}

/// Keeps a server until Ctrl-C, for a developer who runs single tests by hand.
pub fn serve(port: Option<u16>) -> anyhow::Result<Infallible> {
    let server = Server::start(port, Keeping::Nothing)?;
    println!("export {VARIABLE}={}", server.url);
    println!("Ctrl-C stops the server.");
    server.wait()
}

impl Server {
    pub fn start(port: Option<u16>, keeping: Keeping) -> anyhow::Result<Self> {
        let programs =
            programs().context("PostgreSQL's initdb was not found; install the package postgresql")?;
        remove_leftovers();
        let port = match port {
            Some(port) => port,
            None => TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port(),
        };
        let user = User::for_servers()?;
        let folder = env::temp_dir().join(format!("{FOLDER}{}", process::id()));
        fs::create_dir(&folder).with_context(|| format!("{} could not be made", folder.display()))?;

        // Ctrl-C from here on stops the server before this process goes.
        let running = Arc::new(Mutex::new(None));
        let interrupted = Arc::clone(&running);
        ctrlc::set_handler(move || {
            drop(interrupted.lock().unwrap_or_else(PoisonError::into_inner).take());
            process::exit(130);
        })?;
        let postmaster = begin(&programs, &folder, &user, port, keeping).inspect_err(|_| {
            let _ = fs::remove_dir_all(&folder);
        })?;
        let url = format!("postgres://hallway@127.0.0.1:{port}/postgres");
        *running.lock().unwrap_or_else(PoisonError::into_inner) = Some(Running { postmaster, folder });
        let server = Self { url, running };
        server.await_ready(&programs, port)?;
        Ok(server)
    }

    /// The process that all others of the server come from.
    pub fn pid(&self) -> anyhow::Result<u32> {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(running.as_ref().context("it runs")?.postmaster.id())
    }

    fn await_ready(&self, programs: &Path, port: u16) -> anyhow::Result<()> {
        let mut ready = Command::new(programs.join("pg_isready"));
        ready.args(["--quiet", "--host=127.0.0.1", &format!("--port={port}")]);
        for _ in 0..600 {
            if ready.status().context("pg_isready could not be started")?.success() {
                return Ok(());
            }
            self.ended()?;
            sleep(Duration::from_millis(50));
        }
        bail!("PostgreSQL did not get ready within 30 seconds")
    }

    /// Returns when the server has ended by itself, which is an error.
    fn wait(&self) -> anyhow::Result<Infallible> {
        loop {
            self.ended()?;
            sleep(Duration::from_millis(500));
        }
    }

    fn ended(&self) -> anyhow::Result<()> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Running { postmaster, folder }) = running.as_mut() else { return Ok(()) };
        if let Some(status) = postmaster.try_wait()? {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            bail!("PostgreSQL ended, {status}:\n{log}");
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.running.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's fast shutdown; a SIGKILL would leave its shared memory behind.
        let _ = Command::new("kill")
            .args(["-INT", &self.postmaster.id().to_string()])
            .stderr(Stdio::null())
            .status();
        let _ = self.postmaster.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Makes the database files and starts the server over them.
fn begin(programs: &Path, folder: &Path, user: &User, port: u16, keeping: Keeping) -> anyhow::Result<Child> {
    chown(folder, Some(user.uid), Some(user.gid))?;
    let data = folder.join("data");
    let mut initdb = user.command(&programs.join("initdb"), folder);
    initdb.args([
        "--no-sync",
        "--username=hallway",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--pgdata",
    ]);
    output(initdb.arg(&data))?;

    let log = fs::File::create(folder.join("log"))?;
    let mut postgres = user.command(&programs.join("postgres"), folder);
    postgres.arg("-D").arg(&data).arg("-k").arg(folder).arg("-p").arg(port.to_string());
    let forgetful = FORGETFUL.iter().filter(|_| keeping == Keeping::Nothing);
    postgres.args(SETTINGS.iter().chain(forgetful).flat_map(|setting| ["-c", setting]));
    postgres.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    postgres.spawn().context("postgres could not be started")
}

/// Who runs the server: PostgreSQL refuses to be run by root.
struct User {
    uid: u32,
    gid: u32,
    /// Whether that is somebody other than who runs this.
    other: bool,
}

impl User {
    fn for_servers() -> anyhow::Result<Self> {
        let me = fs::metadata("/proc/self")?;
        if me.uid() != 0 {
            return Ok(Self { uid: me.uid(), gid: me.gid(), other: false });
        }
        let passwd = fs::read_to_string("/etc/passwd")?;
        let ids = |name: &str| {
            let line = passwd.lines().find(|line| line.split(':').next() == Some(name))?;
            let mut fields = line.split(':').skip(2).map(str::parse::<u32>);
            Some((fields.next()?.ok()?, fields.next()?.ok()?))
        };
        let (uid, gid) =
            ids("postgres").or_else(|| ids("nobody")).context("neither postgres nor nobody is a user")?;
        Ok(Self { uid, gid, other: true })
    }

    /// A command as this user, which gets SIGINT when the thread that started it ends.
    fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "INT"]).current_dir(folder);
        if self.other {
            command.args([
                "--clear-groups",
                &format!("--reuid={}", self.uid),
                &format!("--regid={}", self.gid),
            ]);
        }
        command.arg("--").arg(program);
        command
    }
}

/// Removes the folders of servers whose xtask was killed before it could.
fn remove_leftovers() {
    for entry in fs::read_dir(env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(pid) = name.to_str().and_then(|name| name.strip_prefix(FOLDER)) else { continue };
        if !Path::new("/proc").join(pid).exists() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
