//! Places in lists, sealed so that nobody can make one up.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use kernel::Refusal;
use serde::Deserialize;
use sha2::Sha256;

/// The organisation's key for things that travel through other hands.
#[derive(Clone)]
pub struct Seal([u8; 32]);

/// How much of the signature travels along.
const TAG: usize = 12;

impl Seal {
    pub fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// A place in the list `list`, made of the sort keys of its last row.
    pub fn cursor(&self, list: &str, place: &[i64]) -> String {
        let mut bytes: Vec<u8> = place.iter().flat_map(|v| v.to_be_bytes()).collect();
        let tag = self.tag(list, &bytes);
        bytes.extend_from_slice(&tag[..TAG]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The sort keys, if this seal closed it for this list.
    pub fn open<const N: usize>(&self, list: &str, cursor: &str) -> Result<[i64; N], Refusal> {
        let unknown = || Refusal::Unreadable("field-cursor");
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| unknown())?;
        let (place, tag) = bytes.split_at_checked(N * 8).ok_or_else(unknown)?;
        if !bool::from(subtle::ConstantTimeEq::ct_eq(&self.tag(list, place)[..TAG], tag)) {
            return Err(unknown());
        }
        let mut keys = [0; N];
        for (key, chunk) in keys.iter_mut().zip(place.chunks_exact(8)) {
            *key = i64::from_be_bytes(chunk.try_into().map_err(|_| unknown())?);
        }
        Ok(keys)
    }

    fn tag(&self, list: &str, place: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key of any length will do");
        mac.update(list.as_bytes());
        mac.update(&[0]);
        mac.update(place);
        mac.finalize().into_bytes().into()
    }
}

/// `?limit=&after=` of every list.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Paging {
    pub limit: Option<i64>,
    pub after: Option<String>,
}

impl Paging {
    pub const MOST: i64 = 200;

    /// How many rows to give: 50 unless asked otherwise, at most [`Paging::MOST`].
    pub fn limit(&self) -> i64 {
        self.limit.unwrap_or(50).clamp(1, Self::MOST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_opens_only_where_it_was_closed() {
        let seal = Seal::new([3; 32]);
        let cursor = seal.cursor("people", &[17, -4]);
        assert_eq!(seal.open::<2>("people", &cursor), Ok([17, -4]));
        assert!(seal.open::<2>("teams", &cursor).is_err());
        assert!(seal.open::<1>("people", &cursor).is_err());
        assert!(Seal::new([4; 32]).open::<2>("people", &cursor).is_err());
    }

    #[test]
    fn a_cursor_with_any_bit_turned_is_refused() {
        let seal = Seal::new([3; 32]);
        let bytes = URL_SAFE_NO_PAD.decode(seal.cursor("people", &[17])).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut forged = bytes.clone();
            forged[bit / 8] ^= 1 << (bit % 8);
            assert!(seal.open::<1>("people", &URL_SAFE_NO_PAD.encode(forged)).is_err());
        }
    }
}
