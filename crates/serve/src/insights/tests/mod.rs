//! Figures against the requests they are about, on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod counting;
mod laws;
mod looking;

use db::act;
use kernel::{Failure, Viewer};

use super::question::Question;
use super::reading::{Answer, answer};
use crate::requests::actions::{self, Acknowledgement, HandOver, Reopening, Resolution};
use crate::requests::model::RequestId;
use crate::tests::world::World;

impl World {
    async fn ask_figures(&self, who: &Viewer, question: &Question) -> Answer {
        let mut view = self.db.view(who.clone()).await.unwrap();
        answer(&mut view, question).await.unwrap()
    }

    async fn differences(&self) -> Vec<String> {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let mut told = super::differences(&mut view).await.unwrap();
        told.extend(crate::requests::differences(&mut view).await.unwrap());
        told
    }

    async fn do_resolve(&self, who: &Viewer, id: RequestId) {
        let said = Resolution { message: "Done.".to_owned(), ..Resolution::default() };
        let done: Result<_, Failure> = act!(self.db, who, |a| actions::resolve(a, id, None, &said).await);
        done.unwrap();
    }

    async fn do_reopen(&self, who: &Viewer, id: RequestId) {
        let why = Reopening { reason: "Still wrong.".to_owned(), rework: None };
        let done: Result<_, Failure> = act!(self.db, who, |a| actions::reopen(a, id, None, &why).await);
        done.unwrap();
    }

    async fn do_close(&self, who: &Viewer, id: RequestId) {
        let done: Result<_, Failure> =
            act!(self.db, who, |a| actions::close(a, id, None, actions::Closure::default()).await);
        done.unwrap();
    }

    async fn do_acknowledge(&self, who: &Viewer, id: RequestId) {
        let word = Acknowledgement::default();
        let done: Result<_, Failure> = act!(self.db, who, |a| actions::acknowledge(a, id, None, &word).await);
        done.unwrap();
    }

    async fn do_hand_over(&self, who: &Viewer, id: RequestId) {
        let over = HandOver { team: self.legal, reason: "Theirs.".to_owned() };
        let done: Result<_, Failure> = act!(self.db, who, |a| actions::hand_over(a, id, None, &over).await);
        done.unwrap();
    }
}
