//! What the other side says: yes, no, or something else instead.

use db::Act;
use kernel::Failure;
use map::relationships::actions::today;

use super::{Done, go, held};
use crate::needs::event::NeedEvent;
use crate::needs::input::NewNeedAnswer;
use crate::needs::model::NeedId;

/// Answers for the other side: accepts, declines with a reason, or offers something else.
pub async fn answer(
    a: &mut Act,
    id: NeedId,
    expected: Option<i64>,
    new: &NewNeedAnswer,
) -> Result<NeedId, Failure> {
    let held = held(a, id, new.answer.deed()).await?;
    let answered = new.read(held.1.kind, today(&a.viewer, a.now))?;
    let done = Done {
        deed: answered.answer.deed(),
        words: answered.words.as_deref(),
        promised_on: answered.by.map(|day| day.to_string()),
        event: NeedEvent::NeedAnswered { answer: answered.answer },
    };
    go(a, &held, expected, done).await
}
