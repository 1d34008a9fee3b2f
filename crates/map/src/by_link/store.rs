//! SQL of the links and statements of vendors.

use db::{Act, Reader, Result, Writer};
use kernel::{Id, Instant};
use people::VendorId;
use people::entrance::Secret;

use super::model::{Link, LinkId, Opened, Standing};

/// Whether `side` of a relationship `r`, as `provider`, is the vendor of this parameter or a team that stands for it.
#[macro_export]
macro_rules! is_of_vendor {
    ($side:literal, $vendor:literal) => {
        concat!(
            "(r.",
            $side,
            "_kind = 'vendor' AND r.",
            $side,
            "_id = ",
            $vendor,
            "
              OR r.",
            $side,
            "_kind = 'team' AND r.",
            $side,
            "_id IN (SELECT vt.id FROM teams vt WHERE vt.vendor_id = ",
            $vendor,
            "))"
        )
    };
}

/// The relationships `r` that the page of a vendor may show: open ones in use between it, or a team that stands for it,
/// and a team here.
#[macro_export]
macro_rules! lines_of_vendor {
    ($vendor:literal) => {
        concat!(
            "r.audience = 1 AND r.state <> 'retired' AND (",
            $crate::is_of_vendor!("provider", $vendor),
            " AND r.customer_kind = 'team' AND NOT ",
            $crate::is_of_vendor!("customer", $vendor),
            " OR ",
            $crate::is_of_vendor!("customer", $vendor),
            " AND r.provider_kind = 'team' AND NOT ",
            $crate::is_of_vendor!("provider", $vendor),
            ")"
        )
    };
}

/// The vendor, retired or not, how this person stands to it, and what it says. Those answer for it here who look after a line with it,
/// who lead a team that has confirmed one, and who own a service that a team of it offers.
pub async fn standing(r: &mut Reader, viewer: Id, vendor: VendorId) -> Result<Option<Standing>> {
    r.maybe(
        concat!(
            "SELECT v.id AS vendor_id, v.name AS vendor_name,
                    (CASE WHEN v.retired_at IS NOT NULL THEN TRUE ELSE FALSE END) AS is_retired,
                    (CASE WHEN EXISTS (SELECT 1 FROM relationships r WHERE ", lines_of_vendor!("$1"), "
                             AND (r.provider_owner_id = $2 AND NOT ", is_of_vendor!("provider", "$1"), "
                               OR r.customer_owner_id = $2 AND NOT ", is_of_vendor!("customer", "$1"), "
                               OR EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = $2 AND m.role = 'lead'
                                    AND (m.team_id = r.provider_id AND r.provider_confirmed_at IS NOT NULL
                                      OR m.team_id = r.customer_id AND r.customer_confirmed_at IS NOT NULL))))
                           THEN TRUE
                          WHEN EXISTS (SELECT 1 FROM services s JOIN teams t ON t.id = s.team_id
                             WHERE t.vendor_id = $1 AND s.owner_id = $2 AND s.retired_at IS NULL) THEN TRUE
                          ELSE FALSE END) AS answers,
                    (CASE WHEN EXISTS (SELECT 1 FROM persons p WHERE p.id = $2 AND p.vendor_id = $1
                             AND p.deactivated_at IS NULL) THEN TRUE ELSE FALSE END) AS is_of_it,
                    n.version, n.words, n.written_by, COALESCE(w.preferred_name, w.name) AS written_name, n.on_behalf,
                    n.written_at
             FROM vendors v LEFT JOIN vendor_statements n ON n.vendor_id = v.id
             LEFT JOIN persons w ON w.id = n.written_by WHERE v.id = $1"
        ),
        &[&vendor, &viewer],
    )
    .await
}

/// The vendor from which somebody comes.
pub async fn vendor_of(r: &mut Reader, person: Id) -> Result<Option<VendorId>> {
    let found: Option<Id> =
        r.maybe("SELECT vendor_id FROM persons WHERE id = $1 AND vendor_id IS NOT NULL", &[&person]).await?;
    Ok(found.map(VendorId))
}

pub async fn insert(
    a: &mut Act,
    id: LinkId,
    secret: &Secret,
    vendor: VendorId,
    expires_at: Instant,
) -> Result<()> {
    let (by, now) = (a.viewer.actor(), a.now);
    a.run(
        "INSERT INTO vendor_links (id, token_hash, vendor_id, made_by, made_at, expires_at, days_used)
         VALUES ($1, $2, $3, $4, $5, $6, 0)",
        &[&id, &secret.hash(), &vendor, &by, &now, &expires_at],
    )
    .await?;
    Ok(())
}

/// Ends a link of this vendor that still opens. False where there is none.
pub async fn withdraw(a: &mut Act, vendor: VendorId, id: LinkId) -> Result<bool> {
    let (by, now) = (a.viewer.actor(), a.now);
    let withdrawn = a
        .run(
            "UPDATE vendor_links SET withdrawn_by = $1, withdrawn_at = $2
             WHERE id = $3 AND vendor_id = $4 AND withdrawn_at IS NULL AND expires_at > $2",
            &[&by, &now, &id, &vendor],
        )
        .await?;
    Ok(withdrawn == 1)
}

/// So many links of a vendor are listed.
const MOST: i64 = 100;

/// All links of a vendor, the latest first.
pub async fn links(r: &mut Reader, vendor: VendorId) -> Result<Vec<Link>> {
    r.all(
        "SELECT l.id, l.made_by, COALESCE(p.preferred_name, p.name) AS made_name, l.made_at, l.expires_at,
                l.withdrawn_at, l.days_used, l.last_used_on
         FROM vendor_links l LEFT JOIN persons p ON p.id = l.made_by
         WHERE l.vendor_id = $1 ORDER BY l.made_at DESC, l.id DESC LIMIT $2",
        &[&vendor, &MOST],
    )
    .await
}

/// What the link of this secret opens, if it still opens anything.
pub async fn opened(r: &mut Reader, secret: &Secret, now: Instant) -> Result<Option<Opened>> {
    r.maybe(
        "SELECT l.id, l.vendor_id, v.name AS vendor_name, o.name AS organisation, o.time_zone, l.expires_at,
                l.last_used_on, s.words, COALESCE(s.on_behalf, FALSE) AS written_on_behalf,
                (CASE WHEN s.on_behalf THEN NULL ELSE COALESCE(p.preferred_name, p.name) END) AS written_name,
                s.written_at
         FROM vendor_links l JOIN vendors v ON v.id = l.vendor_id JOIN organisation o ON o.id = 1
         LEFT JOIN vendor_statements s ON s.vendor_id = v.id LEFT JOIN persons p ON p.id = s.written_by
         WHERE l.token_hash = $1 AND l.withdrawn_at IS NULL AND l.expires_at > $2 AND v.retired_at IS NULL",
        &[&secret.hash(), &now],
    )
    .await
}

/// Counts this day, once.
pub async fn count_day(w: &mut Writer, id: LinkId, day: &str) -> Result<()> {
    w.run(
        "UPDATE vendor_links SET days_used = days_used + 1, last_used_on = $1
         WHERE id = $2 AND (last_used_on IS NULL OR last_used_on < $1)",
        &[&day, &id],
    )
    .await?;
    Ok(())
}

/// Keeps what a vendor says in the place of what it said; gives its version, or nothing when somebody else was quicker.
/// Version 0 is expected where it has said nothing yet.
pub async fn state(
    a: &mut Act,
    vendor: VendorId,
    expected: Option<i64>,
    words: &str,
    on_behalf: bool,
) -> Result<Option<i64>> {
    let (by, now) = (a.viewer.actor(), a.now);
    a.maybe(
        "INSERT INTO vendor_statements (vendor_id, version, words, written_by, on_behalf, written_at)
         SELECT CAST($1 AS BIGINT), 1, CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS BOOLEAN), CAST($5 AS BIGINT)
         WHERE CAST($6 AS BIGINT) IS NULL OR $6 = COALESCE((SELECT version FROM vendor_statements WHERE vendor_id = $1), 0)
         ON CONFLICT (vendor_id) DO UPDATE SET version = vendor_statements.version + 1, words = excluded.words,
             written_by = excluded.written_by, on_behalf = excluded.on_behalf, written_at = excluded.written_at
         WHERE CAST($6 AS BIGINT) IS NULL OR vendor_statements.version = $6
         RETURNING version",
        &[&vendor, &words, &by, &on_behalf, &now, &expected],
    )
    .await
}
