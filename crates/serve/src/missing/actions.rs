//! The verbs: saying what was missing, and asking for it from now on.

use db::Act;
use kernel::text::{Rule, fold};
use kernel::{Failure, Refusal};
use map::ServiceId;
use map::services::forms::{self, Field};
use serde::Deserialize;
use utoipa::ToSchema;

use super::store;
use crate::policy::Deed;
use crate::requests::actions::Changing;
use crate::requests::model::{RequestEvent, RequestId, TextId, TextKind};

/// What was missing, in few words, such as "cost centre".
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMissing {
    pub what: String,
}

/// Says what was missing when a request was asked; a second time changes nothing.
pub async fn say(a: &mut Act, id: RequestId, input: &NewMissing) -> Result<RequestId, Failure> {
    let words = Rule::line("what", 120).required(&input.what)?;
    let key = fold(&words);
    let mut changing = Changing::begin(a, id, None, Deed::SayMissing).await?;
    if !store::is_said(a, id, &key).await? {
        let text = changing.write(a, TextKind::Note, &words).await?;
        store::insert(a, id, &key, text).await?;
        changing.happen(a, RequestEvent::WasMissing { text }).await?;
    }
    changing.finish(a).await
}

/// Adds a question for it to the form of the service. Who may change the form may do that.
pub async fn add_to_form(a: &mut Act, service: ServiceId, what: TextId) -> Result<(), Failure> {
    let (viewer, now) = (a.viewer.person, a.now);
    let said = store::said(a, viewer, service, now).await?;
    let found = said.into_iter().find(|said| said.id == what);
    let form = forms::store::newest(a, service).await?;
    let mut fields = form.fields().to_vec();
    // Whether they may is refused before whether there is such a thing.
    let label = found.as_ref().map(|said| said.words.clone());
    fields.extend(label.map(|label| Field { label, ..Field::default() }));
    forms::actions::save(a, service, Some(form.version()), &fields).await?;
    found.map(drop).ok_or_else(|| Refusal::Conflict("refusal-missing-gone").into())
}
