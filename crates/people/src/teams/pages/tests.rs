//! The settings of teams in a browser.

use http::StatusCode;

use crate::fixture::houses;
use crate::model::TokenScope;
use crate::testing::ADMIN;

#[tokio::test]
async fn an_administrator_makes_a_team_and_fills_it() {
    for house in houses().await {
        let sam = house.person("Sam Whitlock", |p| p.preferred_name = Some("Sammy".to_owned())).await;
        let mut browser = house.signed_in(ADMIN).await;
        assert!(browser.get("/settings/teams").await.body.contains("There are no teams yet"));
        let empty = browser.post("/settings/teams/new", &[("name", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("This is needed."), "{}", empty.body);

        let made = browser.post("/settings/teams/new", &[("name", "Finance"), ("kind", "department")]).await;
        let (path, _) = made.location().unwrap().split_once('?').unwrap();
        let again = browser.post("/settings/teams/new", &[("name", "finance")]).await;
        assert!(again.body.contains("has this already"), "{}", again.body);

        let members = [path, "/members"].concat();
        let nobody = browser.post(&members, &[("email", "nobody@alderbrook.example")]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.body.contains("nobody@alderbrook.example"), "what was typed is kept");
        let joined = browser.post(&members, &[("email", "SAM.whitlock@alderbrook.example")]).await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.body);
        let page = browser.get(joined.location().unwrap()).await.body;
        assert!(page.contains("They belong to the team now.") && page.contains("Sammy"), "{page}");

        let id = sam.to_string();
        let all =
            [("version", "1"), ("name", "Finance"), ("parent", ""), ("kind", "department"), ("lead", &id)];
        let rest = [("calendar", ""), ("site", "Eastgate"), ("about", "Money in and out")];
        let saved = browser.post(path, &[all.as_slice(), rest.as_slice()].concat()).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let tree = browser.get("/settings/teams").await.body;
        assert!(tree.contains("Sammy leads it.") && tree.contains("one person"), "{tree}");
        // Whoever still has the old page in front of them is told, and keeps what they typed.
        let west = [all.as_slice(), &[("calendar", ""), ("site", "West"), ("about", "")]].concat();
        let late = browser.post(path, &west).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains("Somebody else changed this") && late.body.contains("value=\"West\""));

        let removal = [path, "/members/", &id, "/removal"].concat();
        assert_eq!(browser.post(&removal, &[]).await.status, StatusCode::SEE_OTHER);
        let retirement = [path, "/retirement"].concat();
        assert!(browser.get(&retirement).await.body.contains("Close Finance?"));
        assert_eq!(
            browser.post(&retirement, &[]).await.location(),
            Some("/settings/teams?said=team-retired")
        );
        assert_eq!(browser.get(path).await.status, StatusCode::CONFLICT, "{}", house.name());
    }
}

#[tokio::test]
async fn a_lead_is_asked_for_no_more_than_is_theirs_to_say() {
    for house in houses().await {
        let lea = house.employee("Lea", "lea@alderbrook.example").await;
        let team = house.team("Billing", |t| t.lead = Some(lea)).await;
        let other = house.team("Legal", |_| {}).await;
        let mut browser = house.signed_in("lea@alderbrook.example").await;
        let path = ["/settings/teams/", &team.to_string()].concat();
        let page = browser.get(&path).await;
        assert!(
            page.body.contains("name=\"about\"") && !page.body.contains("name=\"parent\""),
            "{}",
            page.body
        );
        let typed = [("version", "1"), ("site", ""), ("about", "Bills")];
        let version = house.one("SELECT version FROM teams WHERE name = 'Billing'").await.to_string();
        let saved = browser.post(&path, &[("version", version.as_str()), typed[1], typed[2]]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let reach = browser.post(&path, &[("version", "3"), ("name", "Kings"), typed[1], typed[2]]).await;
        assert_eq!(reach.status, StatusCode::FORBIDDEN);
        let elsewhere = browser.get(&["/settings/teams/", &other.to_string()].concat()).await;
        assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
        assert_eq!(browser.get("/settings/teams/new").await.status, StatusCode::FORBIDDEN);
        let settings = browser.get("/settings").await.body;
        assert!(settings.contains("Billing") && !settings.contains("/settings/people"), "{}", house.name());
    }
}

#[tokio::test]
async fn the_pages_of_teams_keep_to_six_statements() {
    for house in houses().await {
        let admin = house.admin().await;
        let mut program = house.program_of(admin, TokenScope::Admin).await;
        let mut parent = None;
        for name in ["Finance", "Payable", "Desk"] {
            parent = Some(house.team(name, |t| t.parent = parent).await);
        }
        let one = ["/settings/teams/", &parent.unwrap().to_string()].concat();
        for path in ["/settings", "/settings/teams", "/settings/teams?q=pay", "/settings/teams/new", &one] {
            let (answer, count) = db::counted(program.get(path)).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
            assert!(count.0 <= 6, "{path} takes {} statements on {}", count.0, house.name());
        }
        let tree = program.get("/settings/teams").await.body;
        let at = |class: &str| {
            tree.find(&["row ", class].concat()).unwrap_or_else(|| panic!("no {class} in {tree}"))
        };
        assert!(at("in-0") < at("in-1") && at("in-1") < at("in-2"));
        assert!(program.get("/settings/teams?q=pay").await.body.contains("In Finance."));
    }
}

#[tokio::test]
async fn the_list_of_teams_leads_everybody_where_they_may_go() {
    for house in houses().await {
        let lea = house.employee("Lea", "lea@alderbrook.example").await;
        let own = house.team("Billing", |t| t.lead = Some(lea)).await;
        let other = house.team("Legal", |_| {}).await;
        let mut browser = house.signed_in("lea@alderbrook.example").await;
        for path in ["/settings/teams", "/settings/teams?q=l"] {
            let page = browser.get(path).await.body;
            assert!(page.contains(&format!("href=\"/settings/teams/{own}\"")), "{page}");
            assert!(page.contains(&format!("href=\"/teams/{other}\"")), "{page}");
            assert!(!page.contains(&format!("href=\"/settings/teams/{other}\"")), "{}", house.name());
        }
    }
}
