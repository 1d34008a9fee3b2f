//! For tests of the directory: people and teams of a house, and what they see.

use db::act;
use kernel::{Failure, Refusal, Viewer};

use crate::model::TokenScope;
use crate::persons::model::NewPerson;
use crate::teams::model::NewTeam;
use crate::testing::{ADMIN, Browser, Run, World, founded};
use crate::{PersonId, TeamId, persons, session, teams};

/// One on each database, founded and administered.
pub async fn houses() -> Vec<World> {
    founded(Run::default()).await
}

impl World {
    /// Whoever administers this house.
    pub async fn admin(&self) -> PersonId {
        let mut view = self.app.db.view(Viewer::system()).await.unwrap();
        persons::store::find_by_email(&mut view, ADMIN).await.unwrap().unwrap().id
    }

    /// Somebody new; further fields through `with`.
    pub async fn person(&self, name: &str, with: impl Fn(&mut NewPerson)) -> PersonId {
        let mut new = named(name);
        with(&mut new);
        let made: Result<_, Failure> =
            act!(self.app.db, Viewer::system(), |a| persons::actions::create(a, &new).await);
        made.unwrap()
    }

    pub async fn team(&self, name: &str, with: impl Fn(&mut NewTeam)) -> TeamId {
        let mut new = NewTeam { name: name.to_owned(), ..NewTeam::default() };
        with(&mut new);
        let made: Result<_, Failure> =
            act!(self.app.db, Viewer::system(), |a| teams::actions::create(a, &new).await);
        made.unwrap()
    }

    /// A program with a key of this person.
    pub async fn program_of(&self, person: PersonId, scope: TokenScope) -> Browser {
        self.program(&self.key(person, scope).await)
    }

    async fn key(&self, person: PersonId, scope: TokenScope) -> String {
        let key = [person.to_string().as_str(), scope.as_str()].join("-");
        let hash = session::hash(&key);
        let made: Result<u64, Failure> = act!(self.app.db, Viewer::system(), |a| {
            let (id, now) = (a.id(), a.now);
            let binds: [&(dyn kernel::value::Bind + Sync); 5] = [&hash, &id, &person, &scope, &now];
            Ok(a.run(
                "INSERT INTO api_tokens (token_hash, id, person_id, name, scope, created_at)
                 VALUES ($1, $2, $3, 'test', $4, $5) ON CONFLICT (token_hash) DO NOTHING",
                &binds,
            )
            .await?)
        });
        made.unwrap();
        key
    }

    /// The person as signed in at this moment.
    pub async fn viewer(&self, person: PersonId) -> Viewer {
        self.find_viewer(person).await.expect("this person can come in")
    }

    pub async fn find_viewer(&self, person: PersonId) -> Option<Viewer> {
        let key = self.key(person, TokenScope::Admin).await;
        let mut view = self.app.db.view(Viewer::nobody()).await.unwrap();
        session::of_token(&mut view, &key).await.unwrap().map(|(viewer, _)| viewer)
    }
}

/// The address is made of the name: `Ada Brandt` has `ada.brandt@alderbrook.example`.
pub fn named(name: &str) -> NewPerson {
    let local = kernel::text::fold(name).replace(' ', ".");
    NewPerson {
        name: name.to_owned(),
        email: [&local, "@alderbrook.example"].concat(),
        ..NewPerson::default()
    }
}

/// The refusal of something that must be refused.
pub fn refusal<T>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        Err(Failure::Broken(error)) => panic!("broken instead of refused: {error:#}"),
        Ok(_) => panic!("nothing was refused"),
    }
}

/// The names of the fields that an API refused.
pub fn refused(answer: &crate::testing::Answer) -> Vec<String> {
    let body = answer.json();
    let fields = body["fields"].as_array().cloned().unwrap_or_default();
    fields.iter().map(|field| field["field"].as_str().unwrap_or_default().to_owned()).collect()
}
