//! Limits on guessing: by account, by address and over all, kept in the database so that all nodes share them.
//!
//! Each try moves an instant forward by the limit's step; who would move it further ahead of the present than the limit
//! allows, waits. The past forgets itself, and nobody's wait grows by trying while waiting (the generic cell rate
//! algorithm, ITU-T I.371). A try is counted before it is judged, so that many at once count as many.

use std::net::IpAddr;

use db::Act;
use kernel::{Failure, Refusal};

use crate::PersonId;

/// So many at once, then one every so often.
#[derive(Clone, Copy)]
pub struct Limit {
    pub at_once: i64,
    pub step_micros: i64,
}

const SECOND: i64 = 1_000_000;
const ACCOUNT: Limit = Limit { at_once: 10, step_micros: 15 * 60 * SECOND };
/// A whole office may share one address.
const ADDRESS: Limit = Limit { at_once: 60, step_micros: 60 * SECOND };
/// As much hashing as is spent on strangers: a few per cent of a core.
const ALL: Limit = Limit { at_once: 2_000, step_micros: SECOND / 5 };
/// Mails to one mailbox.
const WISH: Limit = Limit { at_once: 3, step_micros: 20 * 60 * SECOND };
const KNOWN_DEVICE: Limit = Limit { at_once: 20, step_micros: 5 * 60 * SECOND };

/// The clocks of two nodes may differ by so much.
const CLOCKS_APART_MICROS: i64 = 60 * SECOND;

/// Something that is counted: who, as a hash, and how often they may.
pub struct Counted {
    who: String,
    limit: Limit,
}

impl Counted {
    fn new(kind: &str, who: &str, limit: Limit) -> Self {
        Self { who: crate::session::hash(&format!("{kind} {who}")), limit }
    }
}

/// What a try by a stranger counts against, always in this order, so that two who try wait in one line.
pub fn stranger(account: &str, address: IpAddr) -> Vec<Counted> {
    vec![
        Counted::new("account", account, ACCOUNT),
        Counted::new("address", &network(address), ADDRESS),
        Counted::new("all", "", ALL),
    ]
}

/// What a try from a browser counts against in which this person signed in before: itself alone.
pub fn known_device(token_hash: &str) -> Vec<Counted> {
    vec![Counted::new("device", token_hash, KNOWN_DEVICE)]
}

/// What opening a link counts against that opens nothing: nobody guesses 256 bits, so this only keeps noise cheap, and
/// somebody behind the same address whose link is good is not kept out.
pub fn unknown_link(address: IpAddr) -> Vec<Counted> {
    vec![Counted::new("link", &network(address), ADDRESS), Counted::new("all links", "", ALL)]
}

/// What typing one's current password counts against.
pub fn own_password(person: PersonId) -> Vec<Counted> {
    vec![Counted::new("own password", &person.to_string(), KNOWN_DEVICE)]
}

/// What asking for a new password by mail counts against: nobody's mailbox is filled, and nobody tries all addresses.
pub fn wish(account: &str, address: IpAddr) -> Vec<Counted> {
    vec![
        Counted::new("wish", account, WISH),
        Counted::new("wishes from", &network(address), ADDRESS),
        Counted::new("wishes", "", ALL),
    ]
}

/// The address; of the new kind the network, because one subscriber has as many addresses as they like.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// Counts a try, or refuses it and counts nothing.
pub async fn take(a: &mut Act, counted: &[Counted]) -> Result<(), Failure> {
    let now = a.now.0;
    let mut wait = 0;
    for Counted { who, limit } in counted {
        // Nobody spends that much: a clock was set back since. One more try, and it is spent up to the limit.
        let nearly_all = now + (limit.at_once - 1) * limit.step_micros;
        let impossible = nearly_all + limit.step_micros + CLOCKS_APART_MICROS;
        let spent_until: i64 = a
            .one(
                "INSERT INTO sign_in_tries (who, spent_until) VALUES ($1, $2 + $3)
                 ON CONFLICT (who) DO UPDATE SET spent_until =
                     CASE WHEN sign_in_tries.spent_until > $4 THEN $5
                          WHEN sign_in_tries.spent_until > $2 THEN sign_in_tries.spent_until
                          ELSE $2 END + $3
                 RETURNING spent_until",
                &[who, &now, &limit.step_micros, &impossible, &nearly_all],
            )
            .await?;
        wait = wait.max(spent_until - now - limit.at_once * limit.step_micros);
    }
    if wait > 0 {
        return Err(Refusal::TooMany { retry_after_seconds: (wait + SECOND - 1) / SECOND }.into());
    }
    Ok(())
}

/// Takes a try back that turned out to be good.
pub async fn give_back(a: &mut Act, counted: &[Counted]) -> Result<(), Failure> {
    for Counted { who, limit } in counted {
        a.run(
            "UPDATE sign_in_tries SET spent_until = spent_until - $1 WHERE who = $2",
            &[&limit.step_micros, who],
        )
        .await?;
    }
    Ok(())
}

/// Drops what the past has forgotten.
pub async fn drop_past(a: &mut Act) -> db::Result<u64> {
    let now = a.now;
    a.run("DELETE FROM sign_in_tries WHERE spent_until <= $1", &[&now]).await
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv6Addr};

    use super::network;

    #[test]
    fn one_subscriber_is_one_address_in_the_new_kind_too() {
        let at = |last| network(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 2, 3, 4, 5, last)));
        assert_eq!(at(1), at(99));
        assert_eq!(network("::ffff:192.0.2.7".parse::<IpAddr>().unwrap()), "192.0.2.7");
    }
}
