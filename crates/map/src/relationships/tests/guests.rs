//! What somebody from outside sees of who serves whom.

use db::act;
use kernel::{Audience, Failure, Viewer};
use people::{TeamId, VendorId, audiences};
use testkit::{SteeredClock, TestDb};

use super::{State, asked, confirm, offer, sales_asks_staff, word};
use crate::fixture::{ADA, GUS, LEA, MAX, SALES, STAFF, caller, clinics, service};
use crate::services::input::NewService;
use crate::{Confidentiality, Party};

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

/// A team that stands for Kessler, with Gus in it.
async fn boilers(world: &TestDb) -> TeamId {
    vendors(world).await;
    let team = TeamId::new(23);
    let done: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
        a.run(
            "INSERT INTO teams (id, version, kind, name, name_key, vendor_id, created_at)
             VALUES ($1, 1, 'team', 'Boilers', 'boilers', $2, 0)",
            &[&team, &KESSLER],
        )
        .await?;
        a.run(
            "INSERT INTO memberships (team_id, person_id, role, since) VALUES ($1, $2, 'member', 0)",
            &[&team, &GUS],
        )
        .await?;
        audiences::grant(a, audiences::of_team(team), GUS).await?;
        Ok(())
    });
    done.unwrap();
    team
}

#[tokio::test]
async fn a_guest_sees_the_lines_of_their_team_under_the_name_of_the_vendor_and_confirms_them() {
    for world in clinics().await {
        let team = boilers(&world).await;
        let at = SteeredClock::START;
        let own = asked(&world, team, SALES.into(), Audience::COLLEAGUES, at).await;
        let inside = sales_asks_staff(&world).await;
        let gus = caller(&world, GUS, "en").await;
        let page = gus.get("/relationships").await.page();
        assert!(page.contains("Boilers, Kessler Heating serves Sales"), "{page}");
        assert_eq!(gus.get(&format!("/relationships/{inside}")).await.status.as_u16(), 404);
        let confirmed = confirm(&world, GUS, own, None, None).await.unwrap();
        assert_eq!(confirmed.state, State::ConfirmedByOne, "{}", world.name);
        assert_eq!(word(confirm(&world, GUS, inside, None, None).await), "refusal-not-found");
        let lea = caller(&world, LEA, "en").await.get(&format!("/relationships/{own}")).await.page();
        assert!(lea.contains("Boilers, Kessler Heating") && lea.contains("confirmed by Gus"), "{lea}");
    }
}

#[tokio::test]
async fn a_vendors_team_offers_nothing_confidential() {
    for world in clinics().await {
        let team = boilers(&world).await;
        let secret =
            NewService { confidentiality: Some(Confidentiality::Confidential), ..service("Leaks", team) };
        assert_eq!(
            word(offer(&world, ADA, secret).await),
            "refusal-invalid confidentiality: service-confidential-outside;"
        );
        let made = offer(&world, ADA, service("Leaks", team)).await.unwrap();
        assert_eq!(made.owner_id, Some(ADA), "{}: somebody inside answers for it", world.name);
        assert_eq!(word(offer(&world, GUS, service("More", team)).await), "refusal-service-change");
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
