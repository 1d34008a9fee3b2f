//! Going on as another while somebody else closes it or writes on it (ABUSE C-04).

use futures_util::future::join_all;
use kernel::{Failure, Viewer};

use crate::requests::actions::{self, Resolution, Withdrawal, Words};
use crate::requests::model::{RequestId, State};
use crate::tests::world::{World, worlds};
use crate::verb_by;

/// How often each pair meets.
const TIMES: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Deed {
    Merge,
    Back,
    Resolve,
    Withdraw,
    Reply,
}

impl World {
    async fn does(&self, deed: Deed, one: RequestId, other: RequestId) -> Result<RequestId, Failure> {
        let done = Resolution { message: "Done.".to_owned(), ..Resolution::default() };
        let words = Words { body: "Hello.".to_owned() };
        match deed {
            Deed::Merge => self.merge(&self.amara, one, other).await,
            Deed::Back => self.merge(&self.jonas, other, one).await,
            Deed::Resolve => verb_by!(self, self.jonas, |a| actions::resolve(a, one, None, &done)),
            Deed::Withdraw => {
                verb_by!(self, self.grace, |a| actions::withdraw(a, other, None, &Withdrawal::default()))
            }
            Deed::Reply => verb_by!(self, self.grace, |a| actions::message(a, one, None, &words)),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn c_04_whoever_comes_first_wins_and_the_other_hears_why() {
    for world in worlds().await {
        let pairs = [
            (Deed::Merge, Deed::Back),
            (Deed::Merge, Deed::Resolve),
            (Deed::Merge, Deed::Withdraw),
            (Deed::Merge, Deed::Reply),
            (Deed::Merge, Deed::Merge),
        ];
        for (deed, meanwhile) in pairs {
            for _ in 0..TIMES {
                let one = world.open(&world.grace, &world.bill("Charged twice")).await;
                let other = world.open(&world.grace, &world.bill("Charged two times")).await;
                let both = [world.does(deed, one, other), world.does(meanwhile, one, other)];
                let outcomes = join_all(both).await;
                for outcome in &outcomes {
                    assert!(
                        !matches!(outcome, Err(Failure::Broken(_))),
                        "{deed:?} {meanwhile:?}: {outcome:?}"
                    );
                }
                let [one, other] = [world.row(one).await, world.row(other).await];
                let merged = [&one, &other].into_iter().filter(|row| row.state == State::Merged).count();
                assert!(merged <= 1, "{}: {deed:?} and {meanwhile:?}", world.test.name);
                assert_eq!(
                    merged,
                    usize::from(one.merged_into_id.is_some() || other.merged_into_id.is_some())
                );
                if deed == meanwhile || meanwhile == Deed::Back {
                    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
                }
            }
        }
        assert_eq!(world.row_differences().await, [""; 0], "{}", world.test.name);
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        let wrong: i64 = view
            .one("SELECT COUNT(*) FROM requests WHERE (merged_into_id IS NULL) = (state = 'merged')", &[])
            .await
            .unwrap();
        assert_eq!(wrong, 0);
    }
}
