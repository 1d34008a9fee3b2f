//! The first service of a house in which there is no team yet.

use db::act;
use kernel::{Failure, Viewer};
use testkit::TestDb;

use crate::fixture::{ADA, BOB, LEA, SALES, STAFF, caller, clinics, signed_in};

/// Nobody belongs to a team any more, and no team is left.
async fn disband(world: &TestDb) {
    let done: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
        a.run("DELETE FROM memberships", &[]).await?;
        for team in [STAFF, SALES] {
            people::teams::actions::retire(a, team, web::IfMatch(None)).await?;
        }
        Ok(())
    });
    done.unwrap();
}

#[tokio::test]
async fn where_there_is_no_team_yet_one_form_makes_the_team_and_its_first_service() {
    for world in clinics().await {
        disband(&world).await;
        for language in web::texts::LANGUAGES {
            caller(&world, ADA, language).await.get("/settings/services/new").await.page();
        }
        let ada = caller(&world, ADA, "en").await;
        let page = ada.get("/settings/services/new").await.page();
        assert!(page.contains("name=\"team_name\""), "{page}");
        let again =
            ada.form("/settings/services/new?team=new", &[("team_name", " "), ("name", "Invoices")]).await;
        let again = again.again(422);
        assert!(again.contains("value=\"Invoices\"") && again.contains("id=\"team_name-error\""), "{again}");
        let nothing =
            ada.form("/settings/services/new?team=new", &[("team_name", "Billing"), ("name", "")]).await;
        nothing.again(422);
        let made = [("team_name", "Billing"), ("name", "Invoices"), ("confidentiality", "open")];
        let onward = ada.form("/settings/services/new?team=new", &made).await.onward();
        assert!(onward.ends_with("?said=service-offered"), "{onward}");
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        let lead =
            "SELECT t.lead_id FROM services s JOIN teams t ON t.id = s.team_id WHERE s.owner_id = t.lead_id";
        let lead: i64 = view.one(lead, &[]).await.unwrap();
        assert_eq!(lead, ADA.get(), "{}: both are there, and hers", world.name);
    }
}

#[tokio::test]
async fn an_administrator_is_one_step_from_a_new_team_and_nobody_else_is() {
    for world in clinics().await {
        let ada = caller(&world, ADA, "en").await;
        let page = ada.get("/settings/services/new").await.page();
        assert!(page.contains("href=\"/settings/services/new?team=new\""), "{page}");
        for person in [LEA, BOB] {
            let other = caller(&world, person, "en").await;
            assert_eq!(other.get("/settings/services/new?team=new").await.status.as_u16(), 403);
            let typed = [("team_name", "Mine"), ("name", "Mine")];
            let refused = other.form("/settings/services/new?team=new", &typed).await;
            assert_eq!(refused.status.as_u16(), 403, "{}", refused.body);
        }
        let teams = "SELECT COUNT(*) AS n FROM teams";
        let mut view = world.db.view(signed_in(&world.db, ADA).await).await.unwrap();
        let teams: i64 = view.one(teams, &[]).await.unwrap();
        assert_eq!(teams, 2, "{}: nothing was made", world.name);
    }
}
