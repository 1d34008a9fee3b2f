//! Making and revoking tokens.

use db::{Act, Db, act};
use kernel::text::{EmailAddress, Rule};
use kernel::{Audience, Failure, Id, Refusal, Scope, Viewer};

use super::store;
use crate::PersonId;
use crate::entrance::Secret;
use crate::entrance::event::AtTheEntrance;
use crate::model::TokenScope;

/// By this people, and programs that look for lost keys, recognise one of ours.
const MARK: &str = "hw_";
const NAME: Rule = Rule::line("name", 100);
/// More would only hide those that matter.
const MOST: i64 = 100;

/// Makes a token for the person of this address, from the command line.
pub async fn create(db: &Db, email: &str, scope: TokenScope, name: &str) -> Result<Secret, Failure> {
    let email = EmailAddress::parse("person", email)?;
    let name = NAME.required(name)?;
    act!(db, Viewer::system(), |a| {
        let found = store::find_person(a, &email.key()).await?;
        let person = found.ok_or_else(|| Refusal::field("person", "token-nobody"))?;
        Ok(issue(a, PersonId(person), scope, &name).await?.0)
    })
}

/// Makes a token for the viewer. Whoever holds a lesser key cannot make keys.
pub async fn make(a: &mut Act, scope: TokenScope, name: &str) -> Result<(Secret, Id), Failure> {
    require_whole_key(&a.viewer)?;
    let name = NAME.required(name)?;
    let person = PersonId(a.viewer.person);
    if store::count_working(a, person).await? >= MOST {
        return Err(Refusal::Conflict("token-too-many").into());
    }
    issue(a, person, scope, &name).await
}

async fn issue(
    a: &mut Act,
    person: PersonId,
    scope: TokenScope,
    name: &str,
) -> Result<(Secret, Id), Failure> {
    let secret = Secret::marked(MARK, a.secret());
    let token = store::insert(a, &secret.hash(), person, name, scope).await?;
    a.record(person.0, Audience::ADMINISTRATORS, &AtTheEntrance::TokenMade { token, scope }).await?;
    Ok((secret, token))
}

/// From now on this token of the viewer opens nothing.
pub async fn revoke(a: &mut Act, token: Id) -> Result<(), Failure> {
    require_whole_key(&a.viewer)?;
    let person = PersonId(a.viewer.person);
    if !store::revoke(a, person, token).await? {
        return Err(Refusal::NotFound.into());
    }
    a.record(person.0, Audience::ADMINISTRATORS, &AtTheEntrance::TokenRevoked { token }).await?;
    Ok(())
}

/// From now on no token of this person opens anything.
pub async fn revoke_all(a: &mut Act, person: PersonId) -> Result<(), Failure> {
    for token in store::revoke_all(a, person).await? {
        a.record(person.0, Audience::ADMINISTRATORS, &AtTheEntrance::TokenRevoked { token }).await?;
    }
    Ok(())
}

/// A session, or a token that may do everything its person may.
pub fn require_whole_key(viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.scope == Scope::Admin { Ok(()) } else { Err(Refusal::Forbidden("refusal-lesser-key")) }
}
