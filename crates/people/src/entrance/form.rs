//! A form that comes back: what was typed, and beside each field why it cannot be taken.

use kernel::{Failure, FieldError, Refusal};

/// What is wrong with the fields of a form.
#[derive(Default)]
pub struct Wrong(Vec<FieldError>);

impl Wrong {
    /// The fields of a refusal that a form can show; every other failure stays what it is.
    pub fn from(failure: Failure) -> Result<Self, Failure> {
        match failure {
            Failure::Refused(Refusal::Invalid(fields)) => Ok(Self(fields)),
            other => Err(other),
        }
    }

    /// The key of the sentence that says what is wrong with this field.
    pub fn with(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|error| error.field == field).map(|error| error.message)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
