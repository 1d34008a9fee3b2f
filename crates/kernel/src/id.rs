//! Identities of things.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The identity of any row: unique over the whole organisation, roughly ordered by time of birth.
/// Written as a decimal string in JSON, because JavaScript cannot hold 64 bits.
///
/// Named identities (`RequestId`, `TeamId`) are made with [`id!`](crate::id!).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(pub i64);

/// Where identities and chance come from. Only the edge of the program has a real one.
pub trait IdSource: Send + Sync {
    /// A new identity, born at `now`: 42 bits of milliseconds since 2020, then 21 bits that nobody can guess.
    fn id(&self, now: crate::Instant) -> i64;
    /// 32 bytes for a token or a key, from the system's source of secrets.
    fn secret(&self) -> [u8; 32];
}

/// So many bits of an identity are chance; those before them are milliseconds since 2020.
pub const CHANCE_BITS: u32 = 21;
/// 2020-01-01T00:00:00Z in milliseconds since 1970.
pub const EPOCH_MILLIS: i64 = 1_577_836_800_000;

impl Id {
    /// The least identity of what is born at this instant or later: what is less was here before.
    pub fn first_at(instant: crate::Instant) -> Self {
        Self((instant.0.div_euclid(1_000) - EPOCH_MILLIS).max(0) << CHANCE_BITS)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(from)?;
        text.parse().map_err(|_| serde::de::Error::custom("an id is a string of digits"))
    }
}

/// Makes a named identity: `id!(RequestId, "A request.")`.
#[macro_export]
macro_rules! id {
    ($name:ident, $doc:literal) => {
        #[doc = $doc]
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            Default,
            ::serde::Serialize,
            ::serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $crate::Id);

        impl $name {
            pub const fn new(value: i64) -> Self {
                Self($crate::Id(value))
            }
            pub const fn get(self) -> i64 {
                self.0.0
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl $crate::value::Bind for $name {
            fn bind(&self) -> $crate::value::Value<'_> {
                $crate::value::Value::Int(Some(self.get()))
            }
        }
        impl $crate::value::Typed for $name {
            const NULL: $crate::value::Value<'static> = $crate::value::Value::Int(None);
        }
        impl $crate::value::Column for $name {
            fn read(value: $crate::value::Value<'_>) -> Option<Self> {
                match value {
                    $crate::value::Value::Int(Some(id)) => Some(Self::new(id)),
                    _ => None,
                }
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = ::std::num::ParseIntError;
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}
