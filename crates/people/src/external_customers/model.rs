//! What is known of a kind of external customer.

use kernel::Refusal;
use kernel::text::{Fields, Rule, fold};
use serde::Deserialize;
use utoipa::ToSchema;

const NAME: Rule = Rule::line("name", 80);
const ONE: Rule = Rule::line("one", 80);

#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewExternalCustomer {
    #[schema(example = "Patients")]
    pub name: String,
    /// As a sentence begins with one of them.
    #[schema(example = "A patient")]
    pub one: String,
}

/// What shall be different; what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExternalCustomerChanges {
    pub name: Option<String>,
    pub one: Option<String>,
}

/// All that can be set of a kind of external customer, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub name: String,
    pub one: String,
}

impl Draft {
    pub fn of(new: &NewExternalCustomer) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let draft =
            Self { name: fields.take(NAME.required(&new.name)), one: fields.take(ONE.required(&new.one)) };
        fields.finish().map(|()| draft)
    }

    pub fn changed(&self, changes: &ExternalCustomerChanges) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let mut draft = self.clone();
        if let Some(name) = &changes.name {
            draft.name = fields.take(NAME.required(name));
        }
        if let Some(one) = &changes.one {
            draft.one = fields.take(ONE.required(one));
        }
        fields.finish().map(|()| draft)
    }

    /// The form of the name by which they are found and sorted.
    pub fn name_key(&self) -> String {
        fold(&self.name)
    }

    /// The names of the fields in which two drafts differ.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let fields = [("name", self.name != other.name), ("one", self.one != other.one)];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
    }
}
