//! The end of a round: its secret is erased, the answers are mixed, and what is enough is released and erased.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::{Act, Db, act};
use kernel::{Failure, Viewer};
use measure::release::{Slice, blocks};
use people::releases::{self, Instrument, Release};
use people::{PersonId, TeamId, attention};

use super::figures;
use super::model::{HowItWas, ROUNDS_APART};
use super::store::{self, Answer, Eligible};

/// Closes the rounds that are over. Every node may do it; one does. Says how many teams had something released.
pub async fn close_rounds(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let over = store::rounds_over(&mut view, now).await?;
    // Also where nobody was asked since, so that no round closes.
    let stale = attention::month(now) - ROUNDS_APART - 1;
    let is_stale = store::has_pooled_until(&mut view, stale).await?;
    drop(view);
    let mut released = 0;
    if is_stale {
        let erased: Result<u64, Failure> =
            act!(db, Viewer::system(), |a| Ok(store::erase_pooled_until(a, stale).await?));
        erased?;
    }
    for round in over {
        released += act!(db, Viewer::system(), |a| close(a, round).await)?;
    }
    Ok(released)
}

async fn close(a: &mut Act, round: i64) -> Result<usize, Failure> {
    if !store::erase_secret(a, round).await? {
        return Ok(0);
    }
    mix(a, round).await?;
    let mut released = 0;
    for team in store::pooled_teams(a).await? {
        released += usize::from(release(a, team, round).await?);
    }
    store::erase_pooled_until(a, round - ROUNDS_APART + 1).await?;
    Ok(released)
}

/// Gives each answer an id by chance, and writes them down in the order of these ids: nothing is left of the ticket, of
/// the order in which they came, or of a place in the file.
async fn mix(a: &mut Act, round: i64) -> Result<(), Failure> {
    let mut mixed: BTreeMap<i64, Answer> = BTreeMap::new();
    for answer in store::take_answers(a, round).await? {
        let mut id = by_chance(a);
        while mixed.contains_key(&id) {
            id = by_chance(a);
        }
        mixed.insert(id, answer);
    }
    for (id, answer) in &mixed {
        store::pool(a, *id, round, answer).await?;
    }
    Ok(())
}

fn by_chance(a: &Act) -> i64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&a.secret()[..8]);
    i64::from_be_bytes(bytes) & i64::MAX
}

/// Releases what waits of a team, where it is enough.
async fn release(a: &mut Act, team: TeamId, round: i64) -> Result<bool, Failure> {
    let first = round - ROUNDS_APART + 1;
    // Whose answers were released before waits for what came after that.
    let mut from: HashMap<i64, i64> = HashMap::new();
    for earlier in releases::of_team(a, Instrument::AfterRequest, team, ROUNDS_APART).await? {
        for slice in earlier.blocks.iter().flat_map(|block| &block.slices) {
            let next = from.entry(*slice).or_insert(first);
            *next = (*next).max(earlier.until_month + 1);
        }
    }
    let (begins, ends) = (attention::begins(first), attention::begins(round + 1));
    let eligible = store::eligible(a, team, begins, ends).await?;
    let answers = store::pooled(a, team).await?;
    let slices = slices(&eligible, &answers, &from, first);
    let told = blocks(&slices)
        .into_iter()
        .map(|block| {
            let inside = answers.iter().filter(|answer| block.slices.contains(&answer.customer_id));
            let read = |answer: &Answer| {
                serde_json::from_str::<HowItWas>(&answer.answers).map_err(anyhow::Error::from)
            };
            let inside: Vec<HowItWas> = inside.map(read).collect::<Result<_, _>>()?;
            Ok(figures::block(block, &inside))
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    if told.is_empty() {
        return Ok(false);
    }
    let released = told.iter().flat_map(|block| &block.slices).copied().collect::<BTreeSet<i64>>();
    let since = released.iter().map(|slice| from.get(slice).copied().unwrap_or(first)).min();
    let months = [since.unwrap_or(first), round];
    let release = Release { instrument: Instrument::AfterRequest, team, months, blocks: told };
    releases::insert(a, &release).await?;
    for slice in released {
        store::erase_pooled(a, team, slice).await?;
    }
    Ok(true)
}

/// Who answered, and who could have, by asking party: each person once, in whose name they asked last.
fn slices(eligible: &[Eligible], answers: &[Answer], from: &HashMap<i64, i64>, first: i64) -> Vec<Slice> {
    let mut of_person: HashMap<PersonId, Option<i64>> = HashMap::new();
    for one in eligible {
        let slice = one.customer_id.map_or(0, |customer| customer.0);
        let counts = attention::month(one.ended_at) >= from.get(&slice).copied().unwrap_or(first);
        of_person.entry(one.requester_id).or_insert(counts.then_some(slice));
    }
    let mut slices: BTreeMap<i64, Slice> = BTreeMap::new();
    for id in of_person.values().flatten() {
        slices.entry(*id).or_insert(Slice { id: *id, respondents: 0, eligible: 0 }).eligible += 1;
    }
    // Of a party in whose name nobody asked any more nothing is told: then there is no slice.
    for answer in answers {
        if let Some(slice) = slices.get_mut(&answer.customer_id) {
            slice.respondents += 1;
        }
    }
    slices.into_values().collect()
}
