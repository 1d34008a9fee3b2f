//! Hashing: slow on purpose, so never on a thread that serves, and never more at once than there are cores.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::anyhow;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{Error, PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use kernel::{Failure, Refusal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::Password;

/// Hashes and compares passwords with Argon2id: 19 MiB, two passes, one lane (OWASP's password storage cheat sheet).
pub struct Hashing {
    permits: Arc<Semaphore>,
    done: AtomicU64,
}

/// Stands in for the password of somebody who does not exist or has none, so that both take as long.
/// Nobody knows a password for it.
pub(in crate::entrance) const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGtub3dzIGl0IQ$wJ1vOBMxSkXqWYQAlEYkYnq9Tt8+0JpIuSfdHkiJkVY";

/// Whoever would wait longer than this comes back later.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

impl Hashing {
    /// `at_once` is the number of cores.
    pub fn new(at_once: usize) -> Self {
        Self { permits: Arc::new(Semaphore::new(at_once.max(1))), done: AtomicU64::new(0) }
    }

    /// The form in which a password is kept: a PHC string. `chance` becomes its salt.
    pub async fn hash(&self, password: &Password, chance: [u8; 32]) -> Result<String, Failure> {
        let password = password.clone();
        let hashed = self.work(move || hash(&password, &chance[..16])).await?;
        Ok(hashed.map_err(|error| anyhow!("a password could not be hashed: {error}"))?)
    }

    /// Whether it is the password of which `kept` is the hash. Without one it takes as long and is not.
    pub async fn matches(&self, password: &Password, kept: Option<&str>) -> Result<bool, Failure> {
        let (password, has_one) = (password.clone(), kept.is_some());
        let kept = kept.unwrap_or(NOBODYS).to_owned();
        match self.work(move || verify(&password, &kept)).await? {
            Ok(()) => Ok(has_one),
            Err(Error::PasswordInvalid) => Ok(false),
            Err(error) => Err(anyhow!("a kept password hash cannot be read: {error}").into()),
        }
    }

    /// How many passwords were hashed since the start.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
        let permit = self.permit().await?;
        self.done.fetch_add(1, Ordering::Relaxed);
        // The permit goes along: work that nobody waits for any more still takes its core.
        let done = tokio::task::spawn_blocking(move || {
            let _held = permit;
            work()
        });
        done.await.map_err(|error| anyhow!("hashing ended early: {error}").into())
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit, Failure> {
        let waited = tokio::time::timeout(LONGEST_WAIT, self.permits.clone().acquire_owned()).await;
        match waited {
            Ok(permit) => permit.map_err(|error| anyhow::Error::new(error).into()),
            Err(_) => Err(Refusal::TooMany { retry_after_seconds: 10 }.into()),
        }
    }
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("these are in range");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash(password: &Password, salt: &[u8]) -> Result<String, Error> {
    argon2().hash_password_with_salt(password.as_bytes(), salt).map(|hash: PasswordHash| hash.to_string())
}

fn verify(password: &Password, kept: &str) -> Result<(), Error> {
    let kept = PasswordHash::new(kept)?;
    argon2().verify_password(password.as_bytes(), &kept)
}
