//! Changing one's own password.

use db::act;
use kernel::{Failure, Refusal};

use super::store;
use crate::entrance::passwords::{self, Context, Password, model::judge};
use crate::entrance::{throttle, tokens};
use crate::{Actor, PersonId};

/// Changes it when the current one is right. Sessions elsewhere end, this one stays.
pub async fn change_password(actor: &Actor, current: &Password, new: &Password) -> Result<(), Failure> {
    let Actor { app, viewer, session } = actor;
    tokens::require_whole_key(viewer)?;
    let person = PersonId(viewer.person);
    // Whoever finds an open browser shall not find out the password as well.
    let counted = throttle::own_password(person);
    let tried: Result<store::Known, Failure> = act!(app.db, viewer, |a| {
        throttle::take(a, &counted).await?;
        Ok(store::known(a, person).await?)
    });
    let known = tried?;
    if !app.hashing.matches(current, known.hash.as_deref()).await? {
        return Err(Refusal::field("current", "password-not-yours").into());
    }
    let about = Context { email: &known.email, name: &known.name, organisation: &known.organisation };
    judge("password", new, about)?;
    let hash = app.hashing.hash(new, app.edge.ids.secret()).await?;
    act!(app.db, viewer, |a| {
        throttle::give_back(a, &counted).await?;
        passwords::change(a, person, &hash, session.id).await
    })
}
