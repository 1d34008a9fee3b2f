//! How many connections there may be, in all and from one address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Counts connections by address.
#[derive(Clone)]
pub(super) struct Sockets(Arc<Counted>);

struct Counted {
    by_address: Mutex<HashMap<IpAddr, usize>>,
    of_one: usize,
    /// Behind these are many callers.
    not_counted: Vec<IpAddr>,
}

/// The place of a connection; given back when dropped.
pub(super) struct Place {
    sockets: Sockets,
    address: IpAddr,
}

impl Sockets {
    pub(super) fn new(of_one: usize, not_counted: Vec<IpAddr>) -> Self {
        Self(Arc::new(Counted { by_address: Mutex::default(), of_one, not_counted }))
    }

    /// A place for one more connection, unless this address has all of its own.
    pub(super) fn place(&self, address: IpAddr) -> Option<Place> {
        let address = address.to_canonical();
        let mut by_address = self.0.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        let count = by_address.entry(address).or_default();
        if *count >= self.0.of_one && !self.0.not_counted.contains(&address) {
            return None;
        }
        *count += 1;
        Some(Place { sockets: self.clone(), address })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut by_address = self.sockets.0.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = by_address.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                by_address.remove(&self.address);
            }
        }
    }
}

/// How many connections this process may hold at once: what the system grants it in files, less what else it opens.
pub(super) fn most() -> usize {
    const OTHER_FILES: u64 = 128;
    #[cfg(unix)]
    let granted = rustix::process::getrlimit(rustix::process::Resource::Nofile).current.unwrap_or(u64::MAX);
    #[cfg(not(unix))]
    let granted = 8_192;
    usize::try_from(granted.saturating_sub(OTHER_FILES).clamp(64, 100_000)).unwrap_or(64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_so_many_places_and_gets_them_back() {
        let (one, other) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        let proxy = IpAddr::from([10, 0, 0, 1]);
        let sockets = Sockets::new(1, vec![proxy]);
        let held = sockets.place(one);
        assert!(held.is_some() && sockets.place(one).is_none());
        assert!(sockets.place(other).is_some());
        drop(held);
        assert!(sockets.place(one).is_some());
        let (_a, _b) = (sockets.place(proxy), sockets.place(proxy));
        assert!(sockets.place(proxy).is_some());
    }
}
