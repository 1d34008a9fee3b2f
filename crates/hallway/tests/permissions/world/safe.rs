//! The safe channel: whom the house trusts, a report of `ana`'s that `hal` reads, and one of nobody's, which
//! `wat` reads, too.

use db::act;
use kernel::{Failure, Id, Viewer};

use super::House;

/// The hash of the code `AAAA-AAAA-AAAA-AAAA`.
fn known_code() -> String {
    people::session::hash("AAAA-AAAA-AAAA-AAAA")
}

impl House {
    /// Names whom the house trusts.
    pub async fn trust(&mut self) {
        let trusted = ["hal", "hue", "hana", "wat"].map(|name| self.things.id(name));
        let named: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            for person in trusted {
                a.run("INSERT INTO safe_trusted (person_id, words) VALUES ($1, '')", &[&person]).await?;
            }
            Ok(())
        });
        named.unwrap();
    }

    /// In confidence, `ana` tells `hal`, who asks whether `hana` may read it; and somebody tells him and `wat` without a
    /// name.
    pub async fn speak_safely(&mut self) {
        let [ana, hal, hana, wat] = ["ana", "hal", "hana", "wat"].map(|name| self.things.id(name));
        let (named, nobodys) = (Id(4_611_686_018_427_387_001), Id(4_611_686_018_427_387_002));
        let spoken: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            for (id, reporter, code) in [(named, Some(ana), None), (nobodys, None, Some(known_code()))] {
                a.run(
                    "INSERT INTO safe_reports (id, version, is_anonymous, reporter_id, code_hash, harm, happened, state,
                         news_for, is_told, received_on)
                     VALUES ($1, 1, $2, $3, $4, 'spite', 'said-in-confidence', 'received', 'readers', FALSE,
                         '2026-11-16')",
                    &[&id, &code.is_some(), &reporter, &code],
                )
                .await?;
                a.run(
                    "INSERT INTO safe_readers (report_id, person_id, state) VALUES ($1, $2, 'reads')",
                    &[&id, &hal],
                )
                .await?;
            }
            a.run(
                "INSERT INTO safe_readers (report_id, person_id, state) VALUES ($1, $2, 'reads')",
                &[&nobodys, &wat],
            )
            .await?;
            a.run(
                "INSERT INTO safe_readers (report_id, person_id, state) VALUES ($1, $2, 'asked')",
                &[&named, &hana],
            )
            .await?;
            Ok(())
        });
        spoken.unwrap();
        self.things.put("safe.named", named);
        self.things.put("safe.nobodys", nobodys);
    }
}
