//! What comes in, and its reading.

use map::RelationshipId;
use map::agreements::Measure;
use map::agreements::input::{NewAgreement, NewPromise};
use map::relationships::Side;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::needs::model::NeedId;

/// One need, one promise, one day.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LightPromise)]
pub struct OnePromise {
    /// What the other side needs, of the register of the relationship, and is promised by this.
    #[schema(value_type = Option<String>)]
    pub need: Option<NeedId>,
    pub promise: String,
    /// The day on which both look at it again, as `2027-01-31`.
    pub review_on: String,
}

impl OnePromise {
    /// The first version that it makes, as the side promises it that speaks.
    pub fn agreement(&self, relationship: RelationshipId, side: Side) -> NewAgreement {
        let promise = NewPromise { side, words: self.promise.clone(), measure: Some(Measure::ByHand) };
        NewAgreement {
            relationship: Some(relationship),
            review_on: Some(self.review_on.clone()),
            promises: vec![promise],
            ..NewAgreement::default()
        }
    }
}
