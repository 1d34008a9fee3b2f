//! What stands in the place of the parameters of a path.

use crate::world::{MISSING, REQUESTS, Things};

/// What a path names; a second name is inside the first, like a member of a team.
#[derive(Clone, Debug, Default)]
pub struct Thing {
    pub name: String,
    pub inner: String,
    /// What to write into the path for each parameter.
    pub fills: Vec<String>,
}

/// The name of what is not there.
const NOT_THERE: &str = "missing";

impl Thing {
    fn one(name: &str, fill: &str) -> Self {
        Self { name: name.to_owned(), fills: vec![fill.to_owned()], ..Self::default() }
    }

    pub fn is_missing(&self) -> bool {
        self.name == NOT_THERE
    }

    /// The path with everything in its place.
    pub fn fill(&self, path: &str) -> String {
        let mut fills = self.fills.iter();
        let fill = |part: &str| match part.starts_with('{') {
            true => fills.next().unwrap().clone(),
            false => part.to_owned(),
        };
        path.split('/').map(fill).collect::<Vec<_>>().join("/")
    }
}

/// Where paths begin, and what is named after it.
const NAMED: &[(&str, &[&str])] = &[
    ("/api/v1/teams/{id}", TEAMS),
    ("/settings/teams/{id}", TEAMS),
    ("/teams/{id}", TEAMS),
    ("/welcome/teams/{id}", TEAMS),
    ("/api/v1/people/{id}", PEOPLE),
    ("/settings/people/{id}", PEOPLE),
    ("/people/{id}", PEOPLE),
    ("/api/v1/representatives/{id}", PEOPLE),
    ("/settings/second-key/representatives/{id}", PEOPLE),
    ("/api/v1/privacy/rules/{rule}", RULES),
    ("/settings/privacy/rules/{rule}", RULES),
    ("/api/v1/holds/{id}", HOLDS),
    ("/settings/privacy/holds/{id}", HOLDS),
    ("/api/v1/relationships/completeness/parts/{team}", TEAMS),
    ("/relationships/completeness/parts/{team}", TEAMS),
    ("/api/v1/relationships/suggestions/{pair}", PAIRS),
    ("/relationships/suggestions/{pair}", PAIRS),
    ("/api/v1/vendors/{id}", VENDORS),
    ("/settings/vendors/{id}", VENDORS),
    ("/vendors/{id}", VENDORS),
    ("/api/v1/external_customers/{id}", CUSTOMERS),
    ("/settings/customers/{id}", CUSTOMERS),
    ("/api/v1/calendars/{id}", CALENDARS),
    ("/settings/calendars/{id}", CALENDARS),
    ("/api/v1/services/{id}", SERVICES),
    ("/settings/services/{id}", SERVICES),
    ("/services/{id}", SERVICES),
    ("/ask/{service}", SERVICES),
    ("/api/v1/line_of_sight/{team}", TEAMS),
    ("/api/v1/relationships/{id}", RELATIONSHIPS),
    ("/relationships/{id}", RELATIONSHIPS),
    ("/api/v1/agreements/{id}", AGREEMENTS),
    ("/agreements/{id}", AGREEMENTS),
    ("/api/v1/statements/{id}", STATEMENTS),
    ("/statements/{id}", STATEMENTS),
    ("/api/v1/needs/{id}", NEEDS),
    ("/needs/{id}", NEEDS),
    ("/api/v1/reviews/{id}", REVIEWS),
    ("/reviews/{id}", REVIEWS),
    ("/api/v1/barriers/{id}", &["barrier.own"]),
    ("/barriers/{id}", &["barrier.own"]),
    ("/api/v1/ideas/{id}", &["idea.own"]),
    ("/ideas/{id}", &["idea.own"]),
    ("/api/v1/improvements/{id}", &["improvement.own"]),
    ("/improvements/{id}", &["improvement.own"]),
    ("/api/v1/improvement_asks/{id}", &[]),
    ("/improvement-asks/{id}", &[]),
    ("/api/v1/known_problems/{id}", PROBLEMS),
    ("/problems/{id}", PROBLEMS),
    ("/api/v1/survey_rounds/{id}", ROUNDS),
    ("/listen/{round}", ROUNDS),
    ("/api/v1/safe/reports/{id}", TOLD_SAFELY),
    ("/safe/reports/{report}", TOLD_SAFELY),
    ("/settings/safe/people/{person}", TRUSTED),
    ("/api/v1/answer_templates/{id}", TEMPLATES),
    ("/templates/{id}", TEMPLATES),
    ("/api/v1/saved_views/{id}", VIEWS),
    ("/api/v1/recurring_requests/{id}", RECURRING),
    ("/requests/again/{id}", RECURRING),
    ("/requests/views/{id}", VIEWS),
    ("/api/v1/tokens/{id}", TOKENS),
    ("/me/tokens/{id}", TOKENS),
    ("/api/v1/me/sessions/{id}", SESSIONS),
    ("/me/sessions/{id}", SESSIONS),
    ("/api/v1/files/{id}", FILES),
    ("/files/{id}", FILES),
    ("/join/{token}", &["link"]),
    ("/reset/{token}", &["link"]),
    ("/between/{token}", &["vendor.link"]),
    ("/calendar/{token}", &["calendar.link"]),
    ("/unsubscribe/{token}", &["unsubscribe"]),
];

/// Of mails a longer time was asked for.
const RULES: &[&str] = &["rule.mails", "rule.notices"];
/// The one on `bob`.
const HOLDS: &[&str] = &["hold.bob"];
const TEAMS: &[&str] = &["it", "sales", "press", "old", "empty", "boilers"];
const PEOPLE: &[&str] = &["ana", "ivy", "adm", "gus", "tess", "exx", "new"];
/// `it` and `press`, between whom messages pass.
const PAIRS: &[&str] = &["pair"];
const VENDORS: &[&str] = &["vendor.kessler", "vendor.plain", "vendor.gone"];
const CUSTOMERS: &[&str] = &["patients", "former"];
const CALENDARS: &[&str] = &["calendar.default", "calendar.nights"];
const SERVICES: &[&str] = &[
    "service.it",
    "service.team",
    "service.guests",
    "service.hr",
    "service.secret",
    "service.old",
    "service.boilers",
];
/// Of an open service, and of one that its team alone sees.
const PROBLEMS: &[&str] = &["problem.own", "problem.team"];
/// With a name, and without one.
const TOLD_SAFELY: &[&str] = &["safe.named", "safe.nobodys"];
const TRUSTED: &[&str] = &["hal", "ivy"];
const ROUNDS: &[&str] = &["round.open", "round.planned", "round.closed"];
const RECURRING: &[&str] = &["recurring.ana"];
/// The one on the line of `it`, of `ana`.
const VIEWS: &[&str] = &["view.ana"];
const TEMPLATES: &[&str] = &["template.it"];
const TOKENS: &[&str] = &["token.tok_ro", "token.tok_adm"];
const SESSIONS: &[&str] = &["session.ana", "session.exx"];
const FILES: &[&str] = &["file.own", "file.team", "file.other", "file.secret", "file.unused"];
const RELATIONSHIPS: &[&str] = &[
    "relationship.own",
    "relationship.other",
    "relationship.boiler",
    "relationship.gas",
    "relationship.pair",
    "relationship.secret",
];

const AGREEMENTS: &[&str] = &["agreement.own", "agreement.gas", "agreement.team", "agreement.secret"];

/// Signed, answered, and a draft alone.
const STATEMENTS: &[&str] = &["statement.own", "statement.boiler", "statement.draft"];

/// Open, with something else offered, and said to be done.
const NEEDS: &[&str] = &["need.own", "need.boiler", "need.met"];

/// Planned, and held.
const REVIEWS: &[&str] = &["review.own", "review.boiler", "review.held"];

/// Two things, one inside the other.
const INSIDE: &[(&str, &[(&str, &str)])] = &[
    ("/api/v1/teams/{id}/members/{person}", MEMBERS),
    ("/settings/teams/{id}/members/{person}", MEMBERS),
    ("/api/v1/services/{id}/clearances/{person}", CLEARANCES),
    ("/settings/services/{id}/clearances/{person}", CLEARANCES),
    ("/api/v1/relationships/{id}/deliveries/{delivery}", DELIVERIES),
    ("/relationships/{id}/deliveries/{delivery}", DELIVERIES),
    // What is delivered is no step.
    ("/api/v1/relationships/{id}/alignment/{step}", DELIVERIES),
    ("/relationships/{id}/alignment/{step}", DELIVERIES),
    ("/api/v1/vendors/{id}/links/{link}", LINKS),
    ("/vendors/{id}/links/{link}", LINKS),
    ("/api/v1/known_problems/{id}/requests/{request}", UNDER),
    ("/api/v1/survey_rounds/{id}/teams/{team}", ASKED_ABOUT),
    ("/listen/{round}/teams/{team}", ASKED_ABOUT),
    ("/api/v1/safe/reports/{id}/readers/{person}", ASKED_IN),
    ("/api/v1/reviews/{id}/entries/{entry}", WRITTEN),
    ("/reviews/{id}/entries/{entry}", WRITTEN),
    ("/improvements/{id}/causes/{cause}", CAUSES),
    ("/api/v1/improvements/{id}/causes/{cause}", CAUSES),
    ("/improvements/{id}/steps/{step}", STEPS),
    ("/api/v1/improvements/{id}/steps/{step}", STEPS),
];
const WRITTEN: &[(&str, &str)] =
    &[("review.own", "entry.own"), ("review.boiler", "entry.boiler"), ("review.held", "entry.held")];
const CAUSES: &[(&str, &str)] = &[("improvement.own", "cause.own")];
const STEPS: &[(&str, &str)] = &[("improvement.own", "step.own")];
const ASKED_IN: &[(&str, &str)] = &[("safe.named", "hana")];
const ASKED_ABOUT: &[(&str, &str)] = &[("round.open", "it"), ("round.closed", "it")];
const UNDER: &[(&str, &str)] = &[("problem.own", "request.own"), ("problem.team", "request.team")];
const LINKS: &[(&str, &str)] = &[("vendor.kessler", "vendor.link.id"), ("vendor.plain", "vendor.link.id")];
const DELIVERIES: &[(&str, &str)] = &[
    ("relationship.own", "delivery.own"),
    ("relationship.other", "delivery.own"),
    ("relationship.secret", "delivery.own"),
];
const MEMBERS: &[(&str, &str)] = &[("it", "ivy"), ("it", "lee"), ("it", "bob"), ("hr", "hue")];
const CLEARANCES: &[(&str, &str)] =
    &[("service.secret", "hal"), ("service.secret", "hue"), ("service.it", "ivy")];

/// Everything that this path can name in the house, and what is not there.
pub fn things_of(path: &str, things: &Things) -> Vec<Thing> {
    let starts =
        |begin: &str| path == begin || path.strip_prefix(begin).is_some_and(|rest| rest.starts_with('/'));
    if !path.contains('{') {
        return vec![Thing::default()];
    }
    // In two houses that differ in one thing, nobody has made a statement, and one need and one review stand for all.
    let may_lack = |name: &str| ["statement.", "need.", "review."].iter().any(|kind| name.starts_with(kind));
    let is_there = |name: &str| !may_lack(name) || things.find(name).is_some();
    if let Some((_, pairs)) = INSIDE.iter().find(|(begin, _)| starts(begin)) {
        let pair = |name: &str, fill: &str, inner: &str| Thing {
            name: name.to_owned(),
            inner: inner.to_owned(),
            fills: vec![fill.to_owned(), things.word(inner).to_owned()],
        };
        let pairs: Vec<&(&str, &str)> = pairs.iter().filter(|(name, _)| is_there(name)).collect();
        let mut all: Vec<Thing> =
            pairs.iter().map(|(name, inner)| pair(name, things.word(name), inner)).collect();
        // What is not there has nothing inside it either.
        let fills = vec![MISSING.to_owned(); 2];
        all.push(Thing { fills, ..pair(NOT_THERE, MISSING, pairs[0].1) });
        return all;
    }
    let missing = Thing::one(NOT_THERE, MISSING);
    for (begin, kind) in [("/requests/{reference}", "reference"), ("/api/v1/requests/{id}", "request")] {
        if starts(begin) {
            // A second parameter is whoever follows it, or would.
            let with_follower = |mut thing: Thing, follower: Option<&str>| {
                let inner = follower.unwrap_or("wat");
                if path.contains("/participants/{person}") {
                    inner.clone_into(&mut thing.inner);
                    thing.fills.push(things.word(inner).to_owned());
                }
                if path.contains("/links/{link}") || path.contains("/steps/{step}") {
                    thing.fills.push(MISSING.to_owned());
                }
                thing
            };
            let one = |name: &str| Thing::one(name, things.word(&format!("{kind}.{name}")));
            let requests = REQUESTS.iter().map(|request| with_follower(one(request.name), request.follower));
            return requests.chain([with_follower(missing, None)]).collect();
        }
    }
    if starts("/assets/{path}") {
        let there = web::assets::css_path().trim_start_matches("/assets/");
        return vec![Thing::one("style", there), Thing::one(NOT_THERE, "nothing.css")];
    }
    if path.ends_with("/me/data/{kind}") {
        return vec![Thing::one("profile", "profile"), missing];
    }
    if path == "/explain/{number}" {
        return vec![Thing::one("first-word", "first-word"), missing];
    }
    let known = NAMED.iter().find(|(begin, _)| starts(begin));
    let (_, names) =
        known.unwrap_or_else(|| panic!("say in things.rs what the parameters of {path} stand for"));
    names
        .iter()
        .filter(|name| is_there(name))
        .map(|name| Thing::one(name, things.word(name)))
        .chain([missing])
        .collect()
}
