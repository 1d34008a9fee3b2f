//! What somebody from outside sees of who serves whom.

use db::act;
use kernel::{Audience, Failure, Viewer};
use people::VendorId;
use testkit::{SteeredClock, TestDb};

use super::{asked, confirm, sales_asks_staff, word};
use crate::Party;
use crate::fixture::{GUS, LEA, MAX, SALES, STAFF, caller, clinics};

const KESSLER: VendorId = VendorId::new(41);
const NORTHGATE: VendorId = VendorId::new(42);

/// Gus comes from Kessler.
async fn vendors(world: &TestDb) {
    let done: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
        for (id, name) in [(KESSLER, "Kessler Heating"), (NORTHGATE, "Northgate Gas")] {
            let key = kernel::text::fold(name);
            a.run(
                "INSERT INTO vendors (id, version, name, name_key) VALUES ($1, 1, $2, $3)",
                &[&id, &name, &key],
            )
            .await?;
        }
        a.run("UPDATE persons SET vendor_id = $1 WHERE id = $2", &[&KESSLER, &GUS]).await?;
        Ok(())
    });
    done.unwrap();
}

#[tokio::test]
async fn a_guest_sees_the_lines_of_their_own_vendor_and_nobody_elses() {
    for world in clinics().await {
        vendors(&world).await;
        let (open, at) = (Audience::COLLEAGUES, SteeredClock::START);
        let own = asked(&world, STAFF, Party::from(KESSLER), open, at).await;
        let of_others = asked(&world, STAFF, Party::from(NORTHGATE), open, at).await;
        let inside = sales_asks_staff(&world).await;
        let secret = asked(&world, SALES, Party::from(KESSLER), Audience(7_001), at).await;
        confirm(&world, MAX, own, None, None).await.unwrap();
        let gus = caller(&world, GUS, "en").await;
        let page = gus.get("/relationships").await.page();
        assert!(page.contains("Staff serves Kessler Heating"), "{page}");
        assert!(!page.contains("Northgate") && !page.contains("Sales"), "{page}");
        for path in ["/people", "/settings"] {
            assert!(!page.contains(&format!("href=\"{path}\"")), "a guest is led to {path}");
        }
        let page = gus.get(&format!("/relationships/{own}")).await.page();
        assert!(!page.contains("Max") && !page.contains("/teams/"), "{page}");
        let told = gus.get(&format!("/api/v1/relationships/{own}")).await.json();
        assert!(told["provider"]["confirmed_by"].is_null() && told["provider"]["confirmed_at"].is_string());
        for hidden in [of_others, inside, secret] {
            assert_eq!(gus.get(&format!("/relationships/{hidden}")).await.status.as_u16(), 404);
        }
        assert_eq!(word(confirm(&world, GUS, own, None, None).await), "refusal-not-your-side");
        let lea = caller(&world, LEA, "en").await.get(&format!("/relationships/{own}")).await.page();
        assert!(lea.contains("confirmed by Max") && lea.contains("href=\"/people\""), "{lea}");
    }
}

#[tokio::test]
async fn a_guest_without_a_line_reads_what_will_stand_here() {
    for world in clinics().await {
        vendors(&world).await;
        sales_asks_staff(&world).await;
        let page = caller(&world, GUS, "en").await.get("/relationships").await.page();
        assert!(page.contains("Here stands which teams your organisation does something for"), "{page}");
        caller(&world, GUS, "de").await.get("/relationships").await.page();
    }
}
