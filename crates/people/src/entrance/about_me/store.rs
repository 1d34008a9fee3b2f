//! Counting what is held about a person, in one statement for all kinds.

use db::{Reader, Result, Select, record};
use kernel::Id;
use kernel::value::Bind;

use super::KnownAboutMe;

record! {
    pub struct Counted {
        pub place: i64,
        pub n: i64,
    }
}

/// How many rows of each kind there are about this person, in the order of the kinds.
pub async fn counts(r: &mut Reader, kinds: &[KnownAboutMe], person: Id) -> Result<Vec<i64>> {
    let places: Vec<i64> = (0..).take(kinds.len()).collect();
    let mut select = Select::new("SELECT CAST(-1 AS BIGINT) AS place, CAST(0 AS BIGINT) AS n");
    for (kind, place) in kinds.iter().zip(&places) {
        let who: Vec<&(dyn Bind + Sync)> =
            kind.count.matches('?').map(|_| &person as &(dyn Bind + Sync)).collect();
        select = select.with("UNION ALL SELECT ?, (", &[place]).with(kind.count, &who).then(")");
    }
    let mut counted: Vec<Counted> = r.select(select).await?;
    counted.sort_unstable_by_key(|counted| counted.place);
    Ok(counted.into_iter().skip(1).map(|counted| counted.n).collect())
}
