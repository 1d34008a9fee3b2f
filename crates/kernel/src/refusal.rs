//! What a person may be told when something cannot be done.

use std::borrow::Cow;
use std::fmt;

use crate::Trouble;

/// A refusal: the only error whose words reach people. Everything else is logged and shown as a reference.
///
/// Its words are keys of the translation files, so that a page speaks the viewer's language and the API English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It does not exist, or this viewer may not know that it does: the two are never told apart. 404.
    NotFound,
    /// Nobody is signed in, or the key is not valid (any more). 401.
    SignIn,
    /// The viewer sees the thing, but may not do this to it. 403.
    Forbidden(&'static str),
    /// What came in cannot be read at all; a key says why. 400.
    Unreadable(&'static str),
    /// What came in is of a kind that is not taken here; a key says which is. 415.
    Media(&'static str),
    /// More came in than is taken at once. 413.
    TooLarge,
    /// The input cannot be taken; each field says why. 422.
    Invalid(Vec<FieldError>),
    /// The thing is not in a state in which this can be done. 409.
    Conflict(&'static str),
    /// Somebody else changed it in the meantime. 412.
    Stale,
    /// A link that has been used, has run out or was withdrawn. 410.
    Gone(&'static str),
    /// Too many tries. 429 with the seconds to wait.
    TooMany { retry_after_seconds: i64 },
    /// Writing, or even reading, is not possible at the moment (disk full, database away). 503.
    Unavailable(Trouble),
    /// Too much is going on at once; a moment later there is room again. 503.
    Busy,
}

/// One field that cannot be taken, and why (a key of the translation files).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field: Cow<'static, str>,
    pub message: &'static str,
}

/// Why something did not happen: refused, with words for people, or broken, with words for the log.
#[derive(Debug)]
pub enum Failure {
    Refused(Refusal),
    Broken(anyhow::Error),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<FieldError> for Failure {
    fn from(error: FieldError) -> Self {
        Self::Refused(Refusal::Invalid(vec![error]))
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        match error.downcast::<Refusal>() {
            Ok(refusal) => Self::Refused(refusal),
            Err(error) => Self::Broken(error),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Broken(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for Failure {}

impl FieldError {
    pub fn new(field: impl Into<Cow<'static, str>>, message: &'static str) -> Self {
        Self { field: field.into(), message }
    }
}

impl Refusal {
    pub fn field(field: impl Into<Cow<'static, str>>, message: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(field, message)])
    }

    /// The HTTP status that says it.
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::SignIn => 401,
            Self::Forbidden(_) => 403,
            Self::Unreadable(_) => 400,
            Self::Media(_) => 415,
            Self::Invalid(_) => 422,
            Self::Conflict(_) => 409,
            Self::Stale => 412,
            Self::Gone(_) => 410,
            Self::TooMany { .. } => 429,
            Self::TooLarge => 413,
            Self::Unavailable(_) | Self::Busy => 503,
        }
    }

    /// The key of the sentence that says it, in the translation files.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::NotFound => "refusal-not-found",
            Self::SignIn => "refusal-sign-in",
            Self::Invalid(_) => "refusal-invalid",
            Self::Stale => "refusal-stale",
            Self::TooMany { .. } => "refusal-too-many",
            Self::TooLarge => "refusal-too-large",
            Self::Unavailable(trouble) => trouble.message(),
            Self::Busy => "refusal-busy",
            Self::Forbidden(key)
            | Self::Conflict(key)
            | Self::Gone(key)
            | Self::Unreadable(key)
            | Self::Media(key) => key,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())?;
        if let Self::Invalid(fields) = self {
            for FieldError { field, message } in fields {
                write!(f, " {field}: {message};")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
