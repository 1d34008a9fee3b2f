//! Who was erased, as a file of ids beside backups and beside the database: a backup from before an erasure brings the
//! person back, and by this list `hallway restore` erases them again.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use db::{Db, act};
use kernel::{Failure, Id, Viewer};
use people::PersonId;
use people::privacy::{Cause, actions, store};
use serde::{Deserialize, Serialize};

const NAME: &str = "hallway.erased";
const ABOUT: &str = "Ids of persons who were erased. Keep this with your backups: `hallway restore` reads it and erases them again.";

/// Ids of persons who were erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErasedList(BTreeSet<Id>);

#[derive(Serialize, Deserialize)]
struct Written {
    about: String,
    persons: BTreeSet<Id>,
}

impl ErasedList {
    /// Where it lies in a folder.
    pub fn file(folder: &Path) -> PathBuf {
        folder.join(NAME)
    }

    /// The list in this file; empty where there is none.
    pub fn read(file: &Path) -> io::Result<Self> {
        match fs::read(file) {
            Ok(bytes) => Ok(Self(serde_json::from_slice::<Written>(&bytes)?.persons)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// As the database has it.
    pub async fn of(db: &Db) -> db::Result<Self> {
        let mut view = db.view(Viewer::system()).await?;
        let erased = store::erased(&mut view).await?;
        Ok(Self(erased.into_iter().map(|person| person.0).collect()))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Both together.
    pub fn with(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Adds these to the list in a folder: whole, or the one before, also when the power goes. Nobody ever goes from it.
    pub fn add_to(self, folder: &Path) -> io::Result<()> {
        let before = Self::read(&Self::file(folder))?;
        let all = before.clone().with(self);
        if all == before {
            return Ok(());
        }
        let fresh = folder.join([NAME, ".new"].concat());
        let mut file = fs::File::create(&fresh)?;
        file.write_all(&serde_json::to_vec_pretty(&Written { about: ABOUT.to_owned(), persons: all.0 })?)?;
        file.sync_data()?;
        fs::rename(fresh, Self::file(folder))
    }
}

/// Erases those of the list whom a backup has brought back, and says how many. Whoever was born after it is not there.
pub async fn erase_again(db: &Db, list: &ErasedList) -> Result<usize, Failure> {
    let steps = super::erasing();
    let mut again = 0;
    for id in &list.0 {
        let person = PersonId(*id);
        let done: Result<bool, Failure> = act!(db, Viewer::system(), |a| {
            let found = people::persons::store::find(a, person).await?;
            if found.is_none() || store::is_erased(a, person).await? {
                return Ok(false);
            }
            actions::erase(a, &steps, person, Cause::Restored).await?;
            Ok(true)
        });
        again += usize::from(done?);
    }
    Ok(again)
}
