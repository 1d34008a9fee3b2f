//! Requests that belong together, on both databases.

mod alike;
mod at_once;
mod links;
mod merging;
mod splitting;

use kernel::{Failure, Viewer};

use super::actions::{self, Merge, NewRequestLink};
use super::{LinkId, LinkKind};
use crate::requests::model::RequestId;
use crate::requests::store::{self, Around, Named, Relation, RequestRow};
use crate::tests::world::World;
use crate::verb_by;

impl World {
    async fn link(&self, who: &Viewer, id: RequestId, to: RequestId) -> Result<RequestId, Failure> {
        let input = NewRequestLink { to, kind: LinkKind::SameCause };
        verb_by!(self, who, |a| actions::link(a, id, &input))
    }

    async fn unlink(&self, who: &Viewer, id: RequestId, link: LinkId) -> Result<RequestId, Failure> {
        verb_by!(self, who, |a| actions::unlink(a, id, link))
    }

    async fn merge(&self, who: &Viewer, id: RequestId, into: RequestId) -> Result<RequestId, Failure> {
        let input = Merge { into };
        verb_by!(self, who, |a| actions::merge(a, id, None, &input))
    }

    async fn undo_merge(&self, who: &Viewer, id: RequestId) -> Result<RequestId, Failure> {
        verb_by!(self, who, |a| actions::undo_merge(a, id, None))
    }

    /// What stands beside a request for somebody.
    async fn beside(&self, who: &Viewer, id: RequestId) -> Vec<Named> {
        let viewer = people::PersonId(who.person);
        let mut view = self.db.view(who.clone()).await.unwrap();
        store::beside(&mut view, id, Around { viewer, like: None, aids: None }).await.unwrap()
    }

    async fn relations(&self, who: &Viewer, id: RequestId) -> Vec<(Relation, i64)> {
        let named = self.beside(who, id).await;
        named.into_iter().map(|one| (one.relation.unwrap(), one.id.0)).collect()
    }

    /// The row as it is kept, without what every change raises.
    async fn row(&self, id: RequestId) -> RequestRow {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let rows = store::walk(&mut view, RequestId::new(id.get() - 1), 1).await.unwrap();
        RequestRow { version: 0, ..rows.into_iter().next().unwrap() }
    }

    async fn followers(&self, id: RequestId) -> Vec<(i64, String)> {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let all: Vec<Follower> = view
            .all(
                "SELECT person_id, part FROM request_participants WHERE request_id = $1 ORDER BY person_id",
                &[&id],
            )
            .await
            .unwrap();
        all.into_iter().map(|one| (one.person_id, one.part)).collect()
    }

    /// What rows say that events do not.
    async fn row_differences(&self) -> Vec<String> {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        crate::requests::differences(&mut view).await.unwrap()
    }
}

db::record! {
    struct Follower {
        pub person_id: i64,
        pub part: String,
    }
}
