//! Saved views, on both databases.

use db::act;
use kernel::{Failure, Refusal, Viewer};
use map::services::Class;
use people::PersonId;

use super::store::{MOST, SavedView, narrowed};
use super::{NewView, ViewId, forget, of_person, save};
use crate::requests::narrowed::{Narrowed, Tab};
use crate::tests::world::{World, refusal, worlds};

impl World {
    async fn keep(&self, who: &Viewer, name: &str, shows: Narrowed) -> Result<ViewId, Failure> {
        let new = NewView { team: self.billing, name: name.to_owned(), shows };
        act!(self.db, who, |a| save(a, &new).await)
    }

    async fn kept_by(&self, who: &Viewer) -> Vec<SavedView> {
        let mut view = self.db.view(who.clone()).await.unwrap();
        of_person(&mut view, PersonId(who.person), Some(self.billing)).await.unwrap()
    }
}

#[tokio::test]
async fn a_view_is_kept_under_its_name_and_seen_by_nobody_else() {
    for world in worlds().await {
        let late = Narrowed { tab: Tab::Late, class: Some(Class::Planned), ..Narrowed::default() };
        let first = world.keep(&world.amara, "Late plans", Narrowed::default()).await.unwrap();
        let again = world.keep(&world.amara, "LATE plans", late).await.unwrap();
        assert_eq!(first, again, "one of the same name is replaced");
        let kept = world.kept_by(&world.amara).await;
        assert_eq!(
            (kept.len(), kept[0].name.as_str(), narrowed(Some(&kept[0].shows))),
            (1, "LATE plans", late)
        );
        assert!(world.kept_by(&world.jonas).await.is_empty());
        let others: Result<_, Failure> = act!(world.db, world.jonas, |a| forget(a, first).await);
        assert_eq!(refusal(others), Refusal::NotFound);
        let gone: Result<_, Failure> = act!(world.db, world.amara, |a| forget(a, first).await);
        assert_eq!(gone.unwrap(), world.billing);
        assert!(world.kept_by(&world.amara).await.is_empty());
    }
}

#[tokio::test]
async fn a_view_needs_a_name_and_nobody_keeps_more_than_a_few_of_one_line() {
    for world in worlds().await {
        let nameless = world.keep(&world.amara, " ", Narrowed::default()).await;
        assert_eq!(refusal(nameless), Refusal::field("name", "field-required"));
        for number in 0..MOST {
            world.keep(&world.amara, &format!("View {number}"), Narrowed::default()).await.unwrap();
        }
        let one_more = world.keep(&world.amara, "One more", Narrowed::default()).await;
        assert_eq!(refusal(one_more), Refusal::field("name", "saved-views-enough"));
        world.keep(&world.amara, "View 3", Narrowed::default()).await.unwrap();
    }
}
