//! What others computed: networkx, scipy, numpy, lifelines, statsmodels and linearmodels on random maps, answers, times and
//! panels, and the published figures of real data.

mod attitude;
mod bfi;
mod email_eu;
mod linkage;
mod networkx;
mod scipy;
mod survival;

use std::path::PathBuf;

use measure::{Interval, Link};

fn link(from: usize, to: usize, volume: f64) -> Link {
    Link { from, to, weight: volume }
}

fn near(found: f64, expected: f64, relative: f64) -> bool {
    (found - expected).abs() <= relative * expected.abs().max(1.0)
}

fn both_near(found: Interval, expected: Interval, relative: f64) -> bool {
    near(found.low, expected.low, relative) && near(found.high, expected.high, relative)
}

/// The folder of a set of real data; says where it was looked for when it is not there.
fn real_data(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("HALLWAY_REAL_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from)
        .join(name);
    if !folder.is_dir() {
        eprintln!("skipped: there is no {}; HALLWAY_REAL_DATA names its parent", folder.display());
        return None;
    }
    Some(folder)
}

/// A table of numbers with a line of names: by name, its column, with None for what is empty.
fn table(folder: &std::path::Path, file: &str) -> std::collections::HashMap<String, Vec<Option<f64>>> {
    let text = std::fs::read_to_string(folder.join(file)).expect("a file of the set");
    let mut lines = text.lines().map(|line| line.split(',').map(|word| word.trim_matches('"')));
    let names: Vec<&str> = lines.next().expect("a line of names").collect();
    let rows: Vec<Vec<Option<f64>>> =
        lines.map(|words| words.map(|word| word.parse().ok()).collect()).collect();
    let column = |nth: usize| rows.iter().map(|row| row[nth]).collect();
    names.iter().enumerate().map(|(nth, name)| ((*name).to_string(), column(nth))).collect()
}
