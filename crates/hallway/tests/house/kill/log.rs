//! The history of another system that is taken in while people write, and killed on the way, too.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use super::siege::House;
use crate::program::{err, hallway};

const MAP: &str = "source = 'Old desk'\n[columns]\ncase = 'id'\ntime = 'when'\nstate = 'what'\nteam = 'group'\n\
    [time]\nformat = '%d.%m.%Y %H:%M'\nzone = 'Europe/Berlin'\n\
    [means]\nacknowledged = ['Work']\nresolved = ['Done']\n";
/// Cases of one log.
pub const CASES: usize = 60;

/// A log of cases that no other log holds.
pub struct Log {
    map: PathBuf,
    log: PathBuf,
}

impl Log {
    pub fn write(house: &House, number: u64) -> Self {
        let (map, log) = (house.folder.path().join("map.toml"), house.folder.path().join("log.csv"));
        let mut rows = "id,when,what,group\n".to_owned();
        for case in 0..CASES {
            for (time, state) in [("10:00", "Open"), ("10:30", "Work"), ("16:00", "Done")] {
                writeln!(rows, "{number}-{case},16.11.2020 {time},{state},Desk").unwrap();
            }
        }
        std::fs::write(&map, MAP).unwrap();
        std::fs::write(&log, rows).unwrap();
        Self { map, log }
    }

    fn command(&self, house: &House) -> std::process::Command {
        let (map, log) = (self.map.to_str().unwrap(), self.log.to_str().unwrap());
        hallway(house.data(), &house.on(&["import", "history", "--json", "--map", map, log]))
    }

    pub fn begin(&self, house: &House) -> Child {
        self.command(house).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Once more to the end, and again: then nothing of it is new.
    pub fn finish(&self, house: &House) {
        for is_whole in [false, true] {
            let ended = self.command(house).output().unwrap();
            assert!(ended.status.success(), "{}", err(&ended));
            let summary: serde_json::Value = serde_json::from_slice(&ended.stdout).unwrap();
            assert_eq!(summary["requests"], CASES, "{summary}");
            assert!(!is_whole || summary["new"]["events"] == 0, "{summary}");
        }
    }
}
