//! A form that comes back: what was typed, and beside each field and on top why it cannot be taken.

use kernel::{Failure, FieldError, Refusal};

/// The fields of a form, each with the key of its label.
pub type Labels = &'static [(&'static str, &'static str)];

/// What is wrong with the fields of a form.
#[derive(Default)]
pub struct Wrong {
    errors: Vec<FieldError>,
    labels: Labels,
}

impl Wrong {
    /// The fields of a refusal that a form can show; every other failure stays what it is.
    pub fn from(failure: Failure, labels: Labels) -> Result<Self, Failure> {
        match failure {
            Failure::Refused(Refusal::Invalid(errors)) => Ok(Self { errors, labels }),
            other => Err(other),
        }
    }

    /// The key of the sentence that says what is wrong with this field.
    pub fn with(&self, field: &str) -> Option<&'static str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.message)
    }

    /// All that is wrong: the field, the key of its label if it is one of the form, and the key of the sentence.
    pub fn listed(&self) -> impl Iterator<Item = (&str, Option<&'static str>, &'static str)> {
        let label =
            |field: &str| self.labels.iter().find(|(name, _)| *name == field).map(|(_, label)| *label);
        self.errors.iter().map(move |error| (error.field.as_ref(), label(&error.field), error.message))
    }

    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}
