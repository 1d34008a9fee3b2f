//! What a piece of work sends: counted, so that tests can hold pages to their limit, or written down, so that a benchmark
//! can send the same without us.

use std::borrow::Cow;
use std::cell::RefCell;

use kernel::value::Value;

tokio::task_local! {
    static SENT: RefCell<Sent>;
}

/// How many statements were sent; `BEGIN` and `COMMIT` are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(pub u64);

/// A statement with what was bound to it.
#[derive(Clone, Debug)]
pub struct Statement {
    pub sql: &'static str,
    pub values: Vec<Value<'static>>,
}

#[derive(Default)]
struct Sent {
    number: u64,
    statements: Option<Vec<Statement>>,
}

/// Runs `work` and counts what it sends.
pub async fn counted<T>(work: impl Future<Output = T>) -> (T, Count) {
    let (done, sent) = watched(work, None).await;
    (done, Count(sent.number))
}

/// Runs `work` and writes down what it sends.
pub async fn written_down<T>(work: impl Future<Output = T>) -> (T, Vec<Statement>) {
    let (done, sent) = watched(work, Some(Vec::new())).await;
    (done, sent.statements.unwrap_or_default())
}

async fn watched<T>(work: impl Future<Output = T>, statements: Option<Vec<Statement>>) -> (T, Sent) {
    // A count within a count: what is sent inside is sent outside, too.
    let is_written_down = SENT.try_with(|outer| outer.borrow().statements.is_some()).unwrap_or(false);
    let inner = Sent { number: 0, statements: statements.or_else(|| is_written_down.then(Vec::new)) };
    let (done, sent) = SENT
        .scope(RefCell::new(inner), async {
            let done = work.await;
            (done, SENT.with(RefCell::take))
        })
        .await;
    let _ = SENT.try_with(|outer| {
        let mut outer = outer.borrow_mut();
        outer.number += sent.number;
        if let (Some(outer), Some(inner)) = (&mut outer.statements, &sent.statements) {
            outer.extend(inner.iter().cloned());
        }
    });
    (done, sent)
}

pub(crate) fn sent(sql: &'static str, values: &[Value<'_>]) {
    // Outside of a count nobody asks.
    let _ = SENT.try_with(|sent| {
        let mut sent = sent.borrow_mut();
        sent.number += 1;
        if let Some(statements) = &mut sent.statements {
            let values = values.iter().map(owned).collect();
            statements.push(Statement { sql, values });
        }
    });
}

fn owned(value: &Value<'_>) -> Value<'static> {
    match value {
        Value::Int(number) => Value::Int(*number),
        Value::Real(number) => Value::Real(*number),
        Value::Bool(is) => Value::Bool(*is),
        Value::Text(text) => Value::Text(text.as_ref().map(|text| Cow::Owned(text.to_string()))),
        Value::Bytes(bytes) => Value::Bytes(bytes.as_ref().map(|bytes| Cow::Owned(bytes.to_vec()))),
    }
}
