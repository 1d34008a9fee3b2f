//! What is held about somebody who hands out links of vendors, or writes what a vendor says.

use db::{View, record};
use kernel::Instant;
use people::VendorId;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "vendor-pages",
        tables: &["vendor_links", "vendor_statements"],
        count: "SELECT COUNT(*) FROM (SELECT l.id FROM vendor_links l WHERE l.made_by = ? OR l.withdrawn_by = ?
                                      UNION ALL SELECT s.vendor_id FROM vendor_statements s WHERE s.written_by = ?) mine",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Row {
        pub vendor_id: VendorId,
        pub vendor: String,
        pub made_at: Option<Instant>,
        pub withdrawn_at: Option<Instant>,
        pub words: Option<String>,
        pub written_at: Option<Instant>,
    }
}

/// The links that I made or withdrew, and what I wrote for a vendor.
async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT o.vendor_id, v.name AS vendor, o.made_at, o.withdrawn_at, o.words, o.written_at FROM (
                 SELECT l.vendor_id, CASE WHEN l.made_by = $1 THEN l.made_at END AS made_at,
                        CASE WHEN l.withdrawn_by = $1 THEN l.withdrawn_at END AS withdrawn_at,
                        CAST(NULL AS TEXT) AS words, CAST(NULL AS BIGINT) AS written_at, l.id
                 FROM vendor_links l WHERE l.made_by = $1 OR l.withdrawn_by = $1
                 UNION ALL
                 SELECT s.vendor_id, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), s.words, s.written_at, s.vendor_id
                 FROM vendor_statements s WHERE s.written_by = $1) AS o
             JOIN vendors v ON v.id = o.vendor_id ORDER BY o.id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| {
        json!({"vendor": row.vendor_id, "name": row.vendor, "link_made_at": row.made_at,
               "link_withdrawn_at": row.withdrawn_at, "statement": row.words, "written_at": row.written_at})
    };
    Ok(rows.into_iter().map(show).collect())
}
