//! Who has which address and belongs to which team, in memory while a file is read.

use std::collections::HashMap;

use db::Db;
use kernel::{Id, Viewer};
use map::interactions::store;

/// So many are read at a time.
const FEW: i64 = 5_000;

#[derive(Default)]
pub struct Directory {
    persons: HashMap<String, i64>,
    teams: HashMap<i64, i64>,
}

impl Directory {
    pub async fn read(db: &Db) -> anyhow::Result<Self> {
        let mut view = db.view(Viewer::system()).await?;
        let (mut directory, mut after) = (Self::default(), Id(0));
        loop {
            let few = store::known(&mut view, after, FEW).await?;
            let Some(last) = few.last() else { return Ok(directory) };
            after = last.id;
            for one in few {
                directory.teams.extend(one.home_team_id.map(|team| (one.id.0, team.get())));
                directory.persons.insert(one.email_key, one.id.0);
            }
        }
    }

    pub fn find(&self, address: &str) -> Option<i64> {
        self.persons.get(&address.to_ascii_lowercase()).copied()
    }

    pub fn team(&self, person: i64) -> Option<i64> {
        self.teams.get(&person).copied()
    }
}
