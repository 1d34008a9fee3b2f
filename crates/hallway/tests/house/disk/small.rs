//! Disks that a test can fill or freeze. Mounting and freezing are root's; where nobody is, the tests that need it say
//! that they are left out, and `crates/db/tests/trouble.rs` stands in with a full file.

use std::fs::{self, File, Permissions};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use db::{Db, Location};
use hallway::edge::SystemClock;
use kernel::Viewer;
use testkit::{SteeredIds, run_on_server};

/// A small disk of its own.
pub struct Small(tempfile::TempDir);

/// A file that takes all the room there is.
pub struct Ballast(PathBuf);

/// Files that nobody may write, not even who has opened them before.
pub struct Frozen(Vec<PathBuf>);

/// A database of PostgreSQL whose files are on a small disk.
pub struct OnPostgres {
    pub url: String,
    pub disk: Small,
    name: String,
}

fn done(program: &str, arguments: &[&str], files: &[PathBuf]) -> bool {
    let ended = Command::new(program).args(arguments).args(files).output();
    match ended {
        Ok(ended) if ended.status.success() => true,
        other => {
            eprintln!("left out, because {program} does not work here: {other:?}");
            false
        }
    }
}

impl Small {
    pub fn mount(mebibytes: usize) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let options = format!("size={mebibytes}m,mode=755");
        let place = [folder.path().to_owned()];
        done("mount", &["-t", "tmpfs", "-o", &options, "tmpfs"], &place).then(|| Self(folder))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Mounts it anew so that nobody can write.
    pub fn make_read_only(&self) {
        assert!(done("mount", &["-o", "remount,ro"], &[self.path().to_owned()]));
    }

    /// Fills it, but for so many pages of 4 KiB.
    pub fn fill(&self, but: usize) -> Ballast {
        let path = self.path().join("ballast");
        let mut file = File::create(&path).unwrap();
        while file.write_all(&[1; 4096]).is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(4096 * but as u64)).unwrap();
        Ballast(path)
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        done("umount", &["--lazy"], &[self.path().to_owned()]);
    }
}

impl Ballast {
    pub fn free(self) {
        fs::remove_file(self.0).unwrap();
    }
}

pub fn immutable(files: &[PathBuf]) -> Option<Frozen> {
    done("chattr", &["+i"], files).then(|| Frozen(files.to_vec()))
}

impl Drop for Frozen {
    fn drop(&mut self) {
        done("chattr", &["-i"], &self.0);
    }
}

impl OnPostgres {
    pub async fn make(disk: Small) -> Option<Self> {
        let server = std::env::var("HALLWAY_TEST_POSTGRES").ok().filter(|server| server != "skip")?;
        let folder = disk.path().join("database");
        fs::create_dir(&folder).unwrap();
        let (uid, gid) = owner(&server).await?;
        chown(&folder, Some(uid), Some(gid)).unwrap();
        let name = format!("small_{}", std::process::id());
        run_on_server(format!("CREATE TABLESPACE {name} LOCATION '{}'", folder.display())).await.unwrap();
        let url = format!("{}/{name}", server.rsplit_once('/').unwrap().0);
        let small = Self { url, disk, name: name.clone() };
        run_on_server(format!("CREATE DATABASE {name} TABLESPACE {name}")).await.unwrap();
        Some(small)
    }
}

/// Who runs the server, when that is on this machine.
async fn owner(server: &str) -> Option<(u32, u32)> {
    let (clock, ids) = (Arc::new(SystemClock), Arc::new(SteeredIds::default()));
    let db = Db::open(&Location::Postgres(server.to_owned()), clock, ids).await.unwrap();
    let mut view = db.view(Viewer::system()).await.unwrap();
    let sql = "SELECT setting FROM pg_settings WHERE name = 'data_directory'";
    let folder: String = view.one(sql, &[]).await.unwrap();
    let Ok(folder) = fs::metadata(&folder) else {
        eprintln!("left out: the server's {folder} is not on this machine");
        return None;
    };
    Some((folder.uid(), folder.gid()))
}

impl Drop for OnPostgres {
    /// The server forgets the files before their disk goes.
    fn drop(&mut self) {
        let name = self.name.clone();
        let forgotten = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                run_on_server(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
                run_on_server(format!("DROP TABLESPACE {name}")).await
            })
        });
        if let Err(error) = forgotten.join().unwrap() {
            eprintln!("the small disk stays, because the server still knows it: {error}");
        }
    }
}
