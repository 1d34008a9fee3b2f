//! Values as they are stored: what a statement binds and what a column holds.

use std::borrow::Cow;

use crate::{Audience, Instant};

/// One value on its way into or out of a database. A missing value keeps its type, because PostgreSQL asks for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Int(Option<i64>),
    Real(Option<f64>),
    Bool(Option<bool>),
    Text(Option<Cow<'a, str>>),
    Bytes(Option<Cow<'a, [u8]>>),
}

/// Something that can be handed to a statement.
pub trait Bind {
    fn bind(&self) -> Value<'_>;
}

/// Something that can be read from a column. `None` says that the column holds something else.
pub trait Column: Sized {
    fn read(value: Value<'_>) -> Option<Self>;
    /// The value for a NULL; only optional types have one.
    fn null() -> Option<Self> {
        None
    }
}

/// What stands in for a missing value of this type.
pub trait Typed {
    const NULL: Value<'static>;
}

macro_rules! plain {
    ($($type:ty, $variant:ident, $to:expr, $from:expr;)*) => {$(
        impl Bind for $type {
            fn bind(&self) -> Value<'_> { Value::$variant(Some($to(self))) }
        }
        impl Column for $type {
            fn read(value: Value<'_>) -> Option<Self> {
                match value { Value::$variant(Some(v)) => $from(v), _ => None }
            }
        }
        impl Typed for $type { const NULL: Value<'static> = Value::$variant(None); }
    )*};
}

plain! {
    i64, Int, |v: &i64| *v, Some;
    f64, Real, |v: &f64| *v, Some;
    Instant, Int, |v: &Instant| v.0, |v| Some(Instant(v));
    Audience, Int, |v: &Audience| v.0, |v| Some(Audience(v));
    crate::Id, Int, |v: &crate::Id| v.0, |v| Some(crate::Id(v));
}

/// SQLite keeps truth as 0 and 1.
impl Column for bool {
    fn read(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Bool(v) => v,
            Value::Int(Some(v)) => Some(v != 0),
            _ => None,
        }
    }
}
impl Bind for bool {
    fn bind(&self) -> Value<'_> {
        Value::Bool(Some(*self))
    }
}
impl Typed for bool {
    const NULL: Value<'static> = Value::Bool(None);
}

impl Bind for String {
    fn bind(&self) -> Value<'_> {
        Value::Text(Some(Cow::Borrowed(self)))
    }
}
impl Bind for str {
    fn bind(&self) -> Value<'_> {
        Value::Text(Some(Cow::Borrowed(self)))
    }
}
impl Typed for String {
    const NULL: Value<'static> = Value::Text(None);
}
impl Typed for str {
    const NULL: Value<'static> = Value::Text(None);
}
impl Column for String {
    fn read(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(Some(v)) => Some(v.into_owned()),
            _ => None,
        }
    }
}

impl Bind for [u8] {
    fn bind(&self) -> Value<'_> {
        Value::Bytes(Some(Cow::Borrowed(self)))
    }
}
impl Bind for Vec<u8> {
    fn bind(&self) -> Value<'_> {
        self.as_slice().bind()
    }
}
impl Typed for Vec<u8> {
    const NULL: Value<'static> = Value::Bytes(None);
}
impl Column for Vec<u8> {
    fn read(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Bytes(Some(v)) => Some(v.into_owned()),
            _ => None,
        }
    }
}

impl<T: Bind + ?Sized> Bind for &T {
    fn bind(&self) -> Value<'_> {
        (**self).bind()
    }
}
impl<T: Typed + ?Sized> Typed for &T {
    const NULL: Value<'static> = T::NULL;
}
impl<T: Bind + Typed> Bind for Option<T> {
    fn bind(&self) -> Value<'_> {
        self.as_ref().map_or(T::NULL, Bind::bind)
    }
}
impl<T: Column> Column for Option<T> {
    fn read(value: Value<'_>) -> Option<Self> {
        T::read(value).map(Some)
    }
    fn null() -> Option<Self> {
        Some(None)
    }
}

/// Makes an enumeration that is stored and sent as words:
///
/// ```
/// kernel::words! {
///     /// How a request stands.
///     pub enum State { New = "new", InProgress = "in_progress" }
/// }
/// assert_eq!(State::InProgress.as_str(), "in_progress");
/// assert_eq!("new".parse(), Ok(State::New));
/// ```
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = $crate::value::UnknownWord;
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                match text { $($word => Ok(Self::$variant),)+ _ => Err($crate::value::UnknownWord(&[$($word),+])) }
            }
        }
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::std::result::Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::std::result::Result<Self, D::Error> {
                let text = <::std::borrow::Cow<'_, str> as ::serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(::serde::de::Error::custom)
            }
        }
        impl $crate::value::Bind for $name {
            fn bind(&self) -> $crate::value::Value<'_> {
                $crate::value::Value::Text(Some(::std::borrow::Cow::Borrowed(self.as_str())))
            }
        }
        impl $crate::value::Typed for $name {
            const NULL: $crate::value::Value<'static> = $crate::value::Value::Text(None);
        }
        impl $crate::value::Column for $name {
            fn read(value: $crate::value::Value<'_>) -> Option<Self> {
                match value { $crate::value::Value::Text(Some(text)) => text.parse().ok(), _ => None }
            }
        }
    };
}

/// A word that an enumeration does not have, with those that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord(pub &'static [&'static str]);

impl std::fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "must be one of: {}", self.0.join(", "))
    }
}
impl std::error::Error for UnknownWord {}
