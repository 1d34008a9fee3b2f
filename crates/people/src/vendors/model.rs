//! What is known of an organisation outside.

use kernel::text::{Fields, Rule, fold};
use kernel::{FieldError, Refusal};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::input::given;

const NAME: Rule = Rule::line("name", 120);
const ABOUT: Rule = Rule::lines("about", 4_000);

#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewVendor {
    #[schema(example = "Northgate Couriers")]
    pub name: String,
    pub about: Option<String>,
}

/// What shall be different; what is left out stays, null empties.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VendorChanges {
    pub name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub about: Option<Option<String>>,
}

/// All that can be set of a vendor, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub name: String,
    pub about: Option<String>,
}

impl Draft {
    pub fn of(new: &NewVendor) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let draft = Self {
            name: fields.take(NAME.required(&new.name)),
            about: fields.take(about(new.about.as_deref())),
        };
        fields.finish().map(|()| draft)
    }

    pub fn changed(&self, changes: &VendorChanges) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let mut draft = self.clone();
        if let Some(name) = &changes.name {
            draft.name = fields.take(NAME.required(name));
        }
        if let Some(raw) = &changes.about {
            draft.about = fields.take(about(raw.as_deref()));
        }
        fields.finish().map(|()| draft)
    }

    /// The form of the name by which vendors are found and sorted.
    pub fn name_key(&self) -> String {
        fold(&self.name)
    }

    /// The names of the fields in which two drafts differ.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let fields = [("name", self.name != other.name), ("about", self.about != other.about)];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
    }
}

fn about(raw: Option<&str>) -> Result<Option<String>, FieldError> {
    raw.map_or(Ok(None), |raw| ABOUT.optional(raw))
}
