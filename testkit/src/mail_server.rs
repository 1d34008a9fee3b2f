//! A real mail server for tests: aiosmtpd on a free port, which keeps what it takes and answers as a test says.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs until it is dropped.
pub struct MailServer {
    child: Child,
    pub port: u16,
    folder: tempfile::TempDir,
}

/// A mail as it came in.
pub struct Received {
    pub to: String,
    pub bytes: Vec<u8>,
}

impl MailServer {
    pub fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("answers"), "")?;
        let script = folder.path().join("server.py");
        fs::write(&script, include_str!("mail_server.py"))?;
        let mut child = Command::new("/usr/bin/python3")
            .arg(&script)
            .arg(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("/usr/bin/python3 could not be started")?;
        let said = child.stdout.take().context("the mail server says its port")?;
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let Ok(port) = line.trim().parse() else {
            let _ = child.kill();
            bail!("no mail server: `cargo xtask test` installs the package python3-aiosmtpd");
        };
        Ok(Self { child, port, folder })
    }

    /// Where mails are handed in.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// How it answers from now on, one line each: `grace@x.example 451` refuses a recipient, `grace@x.example drop`
    /// keeps the mail and ends the connection before saying so.
    pub fn answers(&self, lines: &str) -> Result<()> {
        let fresh = self.folder.path().join("answers.new");
        fs::write(&fresh, lines)?;
        Ok(fs::rename(fresh, self.folder.path().join("answers"))?)
    }

    /// What was taken, in order.
    pub fn received(&self) -> Result<Vec<Received>> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.folder.path())?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<std::io::Result<_>>()?;
        files.retain(|path| path.extension().is_some_and(|extension| extension == "eml"));
        files.sort();
        let read = |path: &PathBuf| {
            let all = fs::read(path)?;
            let end =
                all.iter().position(|byte| *byte == b'\n').context("the first line names the recipient")?;
            let to = String::from_utf8(all[..end].to_vec())?;
            Ok(Received { to, bytes: all[end + 1..].to_vec() })
        };
        files.iter().map(read).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
