//! What the tests need besides Rust: installed where that is allowed, asked for where it is not.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use crate::postgres;
use crate::process::{find, run};

/// The PostgreSQL server's programs.
pub fn postgres() -> anyhow::Result<()> {
    if postgres::programs().is_none() {
        install("PostgreSQL's server", "postgresql")?;
    }
    let programs = postgres::programs().context("PostgreSQL's initdb is still not found")?;
    println!("PostgreSQL  {}", programs.display());
    Ok(())
}

/// A mail server for tests to hand mails to.
pub fn mail() -> anyhow::Result<()> {
    if !speaks_smtp() {
        install("aiosmtpd", "python3-aiosmtpd")?;
    }
    if !speaks_smtp() {
        bail!("/usr/bin/python3 still does not find aiosmtpd");
    }
    println!("aiosmtpd    /usr/bin/python3");
    Ok(())
}

fn speaks_smtp() -> bool {
    let python = Command::new("/usr/bin/python3").args(["-c", "import aiosmtpd"]).output();
    python.is_ok_and(|output| output.status.success())
}

/// A proxy in front of two nodes.
pub fn proxy() -> anyhow::Result<()> {
    if nginx().is_none() {
        install("nginx", "nginx-light")?;
    }
    let nginx = nginx().context("nginx is still not found")?;
    println!("nginx       {}", nginx.display());
    Ok(())
}

/// Debian keeps it where not everybody looks.
fn nginx() -> Option<PathBuf> {
    find("nginx").or_else(|| Some(PathBuf::from("/usr/sbin/nginx")).filter(|path| path.is_file()))
}

/// The browser, and what drives it.
pub fn browser() -> anyhow::Result<()> {
    if find("chromium").is_none() {
        install("Chromium", "chromium")?;
    }
    let chromium = find("chromium").context("chromium is still not found")?;
    println!("Chromium    {}", chromium.display());
    npm(Path::new("browser"))
}

/// The npm packages of a folder, as its lock file says.
fn npm(folder: &Path) -> anyhow::Result<()> {
    let changed = |path: PathBuf| fs::metadata(path).and_then(|file| file.modified()).ok();
    let installed = changed(folder.join("node_modules/.package-lock.json"));
    if installed < changed(folder.join("package-lock.json")) {
        if find("npm").is_none() {
            bail!("Node with npm was not found; install Node 20 or newer");
        }
        run(Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(folder))?;
    }
    println!("npm         {}/node_modules", folder.display());
    Ok(())
}

fn install(what: &str, package: &str) -> anyhow::Result<()> {
    let root = fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0);
    if !root || find("apt-get").is_none() {
        bail!("{what} was not found; please install it (on Debian: sudo apt-get install {package})");
    }
    println!("{what} was not found; installing the package {package}");
    run(Command::new("apt-get").args(["update", "--quiet=2"]))?;
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    run(apt.args(["install", "--yes", "--quiet=2", "--no-install-recommends", package]))
}
