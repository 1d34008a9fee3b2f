//! The machine: folder, disk, files, time zones, and what is built into the program.

use std::path::Path;

use jiff::civil::date;
use web::assets;

use super::Finding;
use crate::cli::Place;

const GIB: u64 = 1024 * 1024 * 1024;
/// With less, a busy week may fill it.
const COMFORTABLE_DISK: u64 = 2 * GIB;
/// With less, the next write may fail.
const LEAST_DISK: u64 = GIB / 4;
/// Each connection of a browser takes a file, and so do databases.
const COMFORTABLE_FILES: u64 = 4_096;
const LEAST_FILES: u64 = 512;

pub(super) fn check(place: &Place) -> Vec<Finding> {
    let mut findings = vec![folder(&place.data)];
    findings.extend(disk(&place.data));
    findings.extend(files());
    findings.extend([time_zones(), assets()]);
    findings
}

fn folder(folder: &Path) -> Finding {
    const CHECK: &str = "data folder";
    let shown = folder.display();
    if !folder.is_dir() {
        return Finding::mend(
            CHECK,
            format!("{shown} is not there"),
            "Name it with --data, or make it with `hallway init`.",
        );
    }
    // A file of its own name, so that nothing is ever overwritten.
    let trial = folder.join(format!(".doctor-{}", std::process::id()));
    let written =
        std::fs::write(&trial, "written by hallway doctor\n").and_then(|()| std::fs::remove_file(&trial));
    match written {
        Ok(()) => Finding::good(CHECK, format!("{shown} can be written")),
        Err(error) => Finding::mend(
            CHECK,
            format!("{shown} cannot be written: {error}"),
            "Give the account that runs Hallway the right to write there.",
        ),
    }
}

#[cfg(unix)]
fn disk(folder: &Path) -> Option<Finding> {
    const CHECK: &str = "disk";
    let found = rustix::fs::statvfs(folder).ok()?;
    let free = found.f_bavail.saturating_mul(found.f_frsize);
    #[allow(clippy::cast_precision_loss, reason = "shown with one decimal place")]
    let words = format!("{:.1} GiB are free at {}", free as f64 / GIB as f64, folder.display());
    Some(match free {
        0..LEAST_DISK => Finding::mend(CHECK, words, "Make room, or move the data folder to a larger disk."),
        LEAST_DISK..COMFORTABLE_DISK => Finding::advice(CHECK, words, "Make room before it becomes urgent."),
        _ => Finding::good(CHECK, words),
    })
}

#[cfg(unix)]
fn files() -> Option<Finding> {
    const CHECK: &str = "open files";
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile).current.unwrap_or(u64::MAX);
    let words = format!("this process may open {limit} files at once");
    let remedy = "Raise it: LimitNOFILE=16384 in the systemd unit, or `ulimit -n 16384`.";
    Some(match limit {
        0..LEAST_FILES => Finding::mend(CHECK, words, remedy),
        LEAST_FILES..COMFORTABLE_FILES => Finding::advice(CHECK, words, remedy),
        _ => Finding::good(CHECK, words),
    })
}

#[cfg(not(unix))]
fn disk(_: &Path) -> Option<Finding> {
    None
}

#[cfg(not(unix))]
fn files() -> Option<Finding> {
    None
}

fn time_zones() -> Finding {
    const CHECK: &str = "time zones";
    // In Berlin the clocks of this summer are two hours ahead of UTC, in Kolkata always five and a half.
    let offset = |name: &str| {
        let noon = date(2026, 7, 1).at(12, 0, 0, 0);
        Some(noon.to_zoned(kernel::calendar::zone(name)?).ok()?.offset().seconds())
    };
    match (offset("Europe/Berlin"), offset("Asia/Kolkata")) {
        (Some(7_200), Some(19_800)) => Finding::good(CHECK, "the rules are at hand"),
        _ => Finding::mend(
            CHECK,
            "the rules of the time zones are missing or wrong, so promises would be",
            "Take a freshly built Hallway; where the system brings rules of its own (TZDIR), update its tzdata.",
        ),
    }
}

fn assets() -> Finding {
    const CHECK: &str = "browser files";
    let wanted = [assets::css_path(), assets::js_path(), assets::sprite_path(), assets::favicon_path()];
    let missing = wanted
        .into_iter()
        .chain(assets::font_preload_paths())
        .find(|path| assets::find(path).is_none_or(|asset| asset.bytes.is_empty()));
    match missing {
        None => Finding::good(CHECK, "styles, scripts, icons and fonts are built in"),
        Some(path) => Finding::mend(CHECK, format!("{path} is missing"), "Take a freshly built Hallway."),
    }
}
