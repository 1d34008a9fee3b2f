//! The form of an ask as it was typed.

use std::collections::BTreeMap;

use kernel::{FieldError, Refusal};
use map::services::forms::Given;

/// What the form sends: what every service asks, and the answers to the questions of this one.
#[derive(Clone, Default)]
pub struct Typed {
    pub subject: String,
    pub body: String,
    pub outside: Option<String>,
    pub case: Option<String>,
    pub present: Option<String>,
    pub needed_by: Option<String>,
    pub needed_reason: Option<String>,
    pub for_whom: Option<String>,
    /// The reference of the request that this is to be a part of, and whether that waits for it.
    pub part_of: Option<String>,
    pub waits: Option<String>,
    /// They have looked at what may be the same, and it is something else.
    pub sure: Option<String>,
    /// The same form sent twice asks once.
    pub once: Option<String>,
    /// The version of the questions that were shown; none before anything was sent.
    pub form_version: Option<i64>,
    pub answers: BTreeMap<String, Given>,
}

impl Typed {
    /// Fields that are not known are refused.
    pub fn read(pairs: Vec<(String, String)>) -> Result<Self, Refusal> {
        let mut typed = Self::default();
        let mut has_subject = false;
        for (name, value) in pairs {
            if let Some(key) = name.strip_prefix("answers.") {
                typed.answers.entry(key.to_owned()).or_default().0.push(value);
                continue;
            }
            match name.as_str() {
                "subject" => {
                    has_subject = true;
                    typed.subject = value;
                }
                "body" => typed.body = value,
                "outside" => typed.outside = Some(value),
                "case" => typed.case = Some(value),
                "present" => typed.present = Some(value),
                "needed_by" => typed.needed_by = Some(value),
                "needed_reason" => typed.needed_reason = Some(value),
                "for_whom" => typed.for_whom = Some(value),
                "part_of" => typed.part_of = Some(value),
                "waits" => typed.waits = Some(value),
                "sure" => typed.sure = Some(value),
                "once" => typed.once = Some(value),
                "form_version" => {
                    let version = value.parse().map_err(|_| Refusal::Unreadable("refusal-body"))?;
                    typed.form_version = Some(version);
                }
                _ => return Err(Refusal::Unreadable("refusal-body")),
            }
        }
        if !has_subject {
            return Err(Refusal::Invalid(vec![FieldError::new("subject", "field-required")]));
        }
        Ok(typed)
    }
}
