//! Every address that somebody can look at: all routes about all things, and lists in every way they can be asked.

use crate::table::{rows, things_of};
use crate::world::Things;

const REQUESTS: &[&str] = &[
    "team=<hr>",
    "team=<it>",
    "team=<sales>",
    "assignee=<hal>",
    "assignee=<ivy>",
    "requester=<ana>",
    "requester=<bob>",
    "service=<service.secret>",
    "service=<service.hr>",
    "relationship=<relationship.secret>",
    "relationship=<relationship.own>",
    "open=true",
    "open=false",
    "q=subject",
    "q=secret",
    "q=subject-of-secret",
    "q=confidence",
    "sort=due",
    "sort=newest",
    "limit=1",
    "limit=2",
    "limit=200",
    "sort=due&limit=1",
    "state=new",
    "state=acknowledged",
    "state=in_progress",
    "state=waiting",
    "state=resolved",
    "state=closed",
    "state=declined",
    "team=<hr>&sort=due",
    "team=<hr>&open=false",
    "team=<hr>&q=subject",
    "service=<service.hr>&open=true",
];

const OTHERS: &[&str] = &[
    "/requests?team=<hr>",
    "/requests?team=<hr>&tab=all",
    "/requests?team=<hr>&tab=unheard",
    "/requests?team=<hr>&tab=outside",
    "/requests?team=<hr>&tab=mine",
    "/requests?team=<hr>&tab=waiting",
    "/requests?team=<hr>&tab=late",
    "/requests?team=<hr>&service=<service.secret>",
    "/requests?team=<hr>&service=<service.hr>",
    "/requests?team=<hr>&page=1",
    "/requests?team=<it>",
    "/requests?team=<it>&tab=unheard",
    "/requests?team=<it>&tab=late",
    "/requests?team=<sales>",
    "/requests?asked",
    "/requests?mine",
    "/live?topics=request:<request.secret>&once=true",
    "/live?topics=line:<hr>,line:<it>&once=true",
    "/live?topics=today&once=true",
    "/ask?q=offer",
    "/ask?q=secret",
    "/ask?q=confidence",
    "/api/v1/services?q=secret",
    "/api/v1/services?team=<hr>",
    "/api/v1/services?limit=1",
    "/api/v1/people?team=<hr>",
    "/api/v1/people?q=hal",
    "/api/v1/people?limit=1",
    "/api/v1/people?active=false",
    "/api/v1/teams?q=hr",
    "/api/v1/teams?limit=1",
    "/api/v1/record?group=people",
    "/api/v1/record?group=teams",
    "/api/v1/record?group=entrance",
    "/settings/record?group=house",
    "/api/v1/relationships?party=<hr>",
    "/api/v1/relationships?party=<sales>",
    "/api/v1/relationships?party=<ana>",
    "/api/v1/relationships?party=<hal>",
    "/api/v1/relationships?limit=1",
    "/settings/services?q=secret",
    "/api/v1/services/<service.secret>/clearances?limit=1",
    "/nowhere",
    "/api/v1/nowhere",
    "/?said=asked",
    "/people?q=hal",
    "/settings/people?show=left",
    "/settings/people?show=guests",
    "/settings/teams?q=hr",
    "/api/v1/requests?team=x",
    "/api/v1/requests?after=x",
    "/requests?after=x&asked",
    "/api/v1/requests?sort=secret",
];

/// Figures, from roll-ups, from what is not counted yet and from requests, and the requests behind them.
const INSIGHTS: &[&str] = &[
    "/api/v1/insights/requests?team=<hr>",
    "/api/v1/insights/requests?team=<it>&clock=business",
    "/api/v1/insights/requests?customer=<sales>",
    "/api/v1/insights/requests?customer=<patients>",
    "/api/v1/insights/requests?service=<service.secret>",
    "/api/v1/insights/requests?service=<service.secret>&customer=<sales>",
    "/api/v1/insights/requests?service=<service.secret>&team=<hr>&from=2020-01-01&to=2030-12-31",
    "/api/v1/insights/requests?class=standard&from=2026-11-01&to=2026-11-30",
    "/api/v1/insights/handovers?team=<hr>",
    "/insights?team=<hr>",
    "/insights?from=&to=",
    "/insights?service=<service.secret>",
    "/insights/download?team=<hr>",
    "/insights/rows?team=<hr>",
    "/insights/rows?customer=<sales>",
    "/insights/rows?service=<service.secret>&figure=first-word",
    "/insights/rows?figure=silence",
    "/insights/rows?figure=hand-overs&gave=<hr>&got=<it>",
];

/// All of them, in the words of the house with the secret.
pub fn paths(things: &Things) -> Vec<String> {
    let mut paths = Vec::new();
    for row in rows().filter(|row| row.method() == "GET") {
        paths.extend(things_of(row.path(), things).iter().map(|thing| thing.fill(row.path())));
    }
    paths.extend(REQUESTS.iter().map(|query| things.fill(&format!("/api/v1/requests?{query}"))));
    paths.extend(INSIGHTS.iter().map(|path| things.fill(path)));
    paths.extend(OTHERS.iter().map(|path| things.fill(path)));
    paths
}
