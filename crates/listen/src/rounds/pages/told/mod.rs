//! What is told of a team: a sentence first, then the dimensions with what the team itself thinks, then groups, words and
//! answers.

pub(super) mod lines;

use std::cmp::Ordering;

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use measure::scale::Publication;
use people::{TeamId, Visit};
use web::{Answer, Chrome, Page, Speech};

use self::lines::{Counted, Line, counted, decimal, dimension_lines, line, of_gap, one};
use super::show::{ROOM, stands};
use crate::rounds::apart::{MeansOfTeams, TeamsApart};
use crate::rounds::consistency::Consistency;
use crate::rounds::figures::Figure;
use crate::rounds::instrument::{Dimension, Question};
use crate::rounds::model::{Round, RoundId};
use crate::rounds::results::{self, Gap, Group, GroupOf, Hidden, Results};
use crate::rounds::store::{Ends, Signed, Words};

#[derive(Template)]
#[template(path = "rounds/pages/told/told.html")]
struct ToldPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    round_path: String,
    round: String,
    team: String,
    stands: String,
    lead: String,
    hidden: Option<String>,
    /// Few figures first: what it is, and its words.
    heads: Vec<(String, String)>,
    dimensions: Vec<Line>,
    others: Vec<Line>,
    counted: Vec<Counted>,
    customers: Vec<Customer>,
    groups: Vec<Part>,
    comments: Vec<String>,
    /// Those that do not stand open.
    more_comments: Vec<String>,
    /// What teams say in their own name, beside what nobody's name stands under.
    signed: Vec<(Signed, String)>,
    comments_hidden: bool,
    reply: Option<Words>,
    replied: Option<String>,
    may_reply: bool,
    /// Where a dimension becomes a challenge of a relationship, which its name completes.
    challenge: Option<String>,
    consistency: Vec<(String, String)>,
}

/// A team that is served: how it is seen by it all in all, or why nothing is told of it by itself.
struct Customer {
    name: String,
    line: Option<Line>,
    hidden: Option<String>,
}

/// So many comments stand open.
const OPEN_COMMENTS: usize = 8;

/// A group of respondents by itself.
struct Part {
    name: String,
    n: u64,
    lines: Vec<Line>,
}

/// The sentence before all figures: what is below and above what is aimed for, as far as the intervals say so.
pub fn lead(t: &Speech, round: &Round, gaps: &[Gap]) -> String {
    let names = |where_it_is: Ordering| {
        let found: Vec<String> = gaps
            .iter()
            .filter(|gap| gap.against_target == Some(where_it_is))
            .map(|gap| t.s(&format!("dimension-{}", gap.dimension)))
            .collect();
        found.join(", ")
    };
    let (above, below) = (names(Ordering::Greater), names(Ordering::Less));
    let target = one(t, round.target_mark());
    match (above.is_empty(), below.is_empty()) {
        (true, true) => t.a1("told-lead-even", "target", &target),
        (false, true) => t.a2("told-lead-above", "above", &above, "target", &target),
        (true, false) => t.a2("told-lead-below", "below", &below, "target", &target),
        (false, false) => t.a3("told-lead-both", "above", &above, "below", &below, "target", &target),
    }
}

/// `GET /listen/{round}/teams/{team}`
pub async fn show(mut visit: Visit, Path((id, team)): Path<(RoundId, TeamId)>) -> Answer {
    let results = results::read(&mut visit.view, id, team).await?;
    let viewer = visit.viewer().clone();
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let hidden = results.hidden.map(|why| match why {
        Hidden::NotYet => t.a1("told-not-yet", "day", t.at(results.round.closes_at)),
        Hidden::FewPeople => t.s("told-few-people"),
        Hidden::TooFew => t.s("told-too-few-at-all"),
    });
    let all = results.groups.first();
    let figures = all.map(|group| &group.figures);
    let (own, before) = (results.own.as_ref(), results.before.as_ref());
    let name = |dimension: Dimension| t.s(&format!("dimension-{dimension}"));
    let dimensions = figures.map_or_else(Vec::new, |figures| {
        let weighed = results.gaps.iter().map(|gap| (gap.dimension, of_gap(&t, gap)));
        let courtesy = [(Dimension::Courtesy, Vec::new())];
        weighed
            .chain(courtesy)
            .flat_map(|(dimension, apart)| {
                dimension_lines(&t, dimension, apart, [Some(figures), own, before])
            })
            .collect()
    });
    let questions = [Question::Overall, Question::Effort];
    let own_questions = results.round.own();
    let others = figures.map_or_else(Vec::new, |figures| {
        let usual =
            questions.iter().map(|question| (t.s(&format!("told-{}", question.key())), question.key()));
        let own_ones =
            own_questions.iter().enumerate().map(|(nth, text)| (text.clone(), Question::Own(nth).key()));
        usual
            .chain(own_ones)
            .filter(|(_, key)| figures.contains_key(key))
            .map(|(name, key)| line(&t, name, &key, figures, own, before))
            .collect()
    });
    let part = |group: &Group| Part {
        name: match group.of {
            GroupOf::All => t.s("told-all"),
            GroupOf::Others => t.s("told-others"),
            GroupOf::One(id) => customer(&results, id),
        },
        n: group.respondents,
        lines: Dimension::ALL
            .iter()
            .filter(|dimension| group.figures.contains_key(dimension.as_str()))
            .map(|dimension| line(&t, name(*dimension), dimension.as_str(), &group.figures, None, None))
            .collect(),
    };
    let mut groups: Vec<Part> =
        results.groups.iter().skip(1).map(part).filter(|part| !part.lines.is_empty()).collect();
    groups.sort_by(|one, other| one.name.cmp(&other.name));
    let customers = results.ends.iter().filter_map(|end| of_customer(&t, &results, end)).collect();
    let consistency = reliable(&t, &results.round);
    let is_here = results.round.source.is_none();
    let asked = is_here.then(|| results.ends.iter().map(|end| end.asked).sum());
    let page = ToldPage {
        path: format!("/listen/{id}/teams/{team}"),
        round_path: format!("/listen/{id}"),
        lead: if results.hidden.is_none() { lead(&t, &results.round, &results.gaps) } else { String::new() },
        heads: all.map_or_else(Vec::new, |all| heads(&t, all, asked)),
        hidden,
        dimensions,
        others,
        counted: figures.map_or_else(Vec::new, |figures| counted(&t, figures)),
        customers,
        groups,
        comments_hidden: results.comments.is_empty() && results.hidden.is_none(),
        comments: results.comments.iter().take(OPEN_COMMENTS).cloned().collect(),
        more_comments: results.comments.iter().skip(OPEN_COMMENTS).cloned().collect(),
        signed: results.signed.iter().map(|signed| (signed.clone(), signed_by(&t, signed))).collect(),
        replied: results.reply.as_ref().and_then(|reply| {
            Some(t.a2("round-replied-by", "who", reply.by_name.as_ref()?, "day", t.at(reply.at?)))
        }),
        reply: results.reply.clone(),
        may_reply: results.hidden.is_none() && viewer.may_write() && viewer.leads(team.0),
        challenge: (results.hidden.is_none() && viewer.may_write())
            .then(|| format!("/needs/new?round={id}&team={team}&dimension=")),
        consistency,
        stands: stands(&t, &results.round),
        round: results.round.name.clone(),
        team: results.team_name.clone(),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

fn customer(results: &Results, id: TeamId) -> String {
    let found = results.ends.iter().find(|end| end.customer_id == id);
    found.map(|end| end.customer_name.clone()).unwrap_or_default()
}

/// How consistently it was answered, and how far teams are apart in it.
fn reliable(t: &Speech, round: &Round) -> Vec<(String, String)> {
    let (consistency, teams) = (round.consistency(), round.teams_apart());
    let of = |(key, name): (&str, String)| {
        let alpha = consistency.get(key).map(|told| consistent(t, told));
        let says: Vec<String> = alpha.into_iter().chain(teams.get(key).map(|told| apart(t, told))).collect();
        (!says.is_empty()).then(|| (name, says.join(" ")))
    };
    let overall = Question::Overall.key();
    let dimensions = Dimension::ALL.iter().map(|one| (one.as_str(), t.s(&format!("dimension-{one}"))));
    dimensions.chain([(overall.as_str(), t.s("told-overall"))]).filter_map(of).collect()
}

fn apart(t: &Speech, told: &TeamsApart) -> String {
    let two = |value: f64| decimal(t, value, 2);
    let of_one = t.a3("told-teams", "one", two(told.icc_1), "low", two(told.low), "high", two(told.high));
    let of_means = t.a2("told-teams-means", "two", two(told.icc_2), "teams", told.teams);
    let says = match told.told {
        MeansOfTeams::Means => String::new(),
        MeansOfTeams::Alike => t.s("told-teams-alike"),
        MeansOfTeams::Unsure => t.s("told-teams-unsure"),
    };
    [of_one, of_means, says].join(" ").trim_end().to_owned()
}

/// How consistently a dimension was answered, and what that means for its mean.
fn consistent(t: &Speech, told: &Consistency) -> String {
    let two = |value: f64| decimal(t, value, 2);
    let says = t.a3("told-alpha", "low", two(told.low), "high", two(told.high), "n", told.n);
    let means = match told.publication() {
        Publication::ItemsOnly => t.s("told-alpha-items"),
        Publication::WithWarning => t.s("told-alpha-warning"),
        Publication::Plain => String::new(),
        Publication::MayRepeat => t.s("told-alpha-repeat"),
    };
    let words = [two(told.alpha), says, means];
    words.join(" ").trim_end().to_owned()
}

/// Few figures first: how many answered, how they see it all in all, and whether they would ask again.
fn heads(t: &Speech, all: &Group, asked: Option<i64>) -> Vec<(String, String)> {
    let n = all.respondents;
    let answered = asked.map_or_else(|| n.to_string(), |asked| t.a2("told-of", "n", n, "asked", asked));
    let mut heads = vec![(answered, t.s("told-answered"))];
    if let Some(Figure::Mean { value, low, high, .. }) = all.figures.get(&Question::Overall.key()) {
        heads.push((one(t, *value), t.a2("told-head-overall", "low", one(t, *low), "high", one(t, *high))));
    }
    if let Some(Figure::Words { n, counts }) = all.figures.get(&Question::ComeBack.key())
        && let Some([low, high]) = counts.get("yes")
    {
        let count =
            if low == high { low.to_string() } else { t.a2("told-from-to", "low", *low, "high", *high) };
        heads.push((count, t.a1("told-head-come-back", "n", *n)));
    }
    heads
}

/// Of a team that the viewer may know of.
fn of_customer(t: &Speech, results: &Results, end: &Ends) -> Option<Customer> {
    let told = results.groups.iter().find(|group| group.of == GroupOf::One(end.customer_id));
    let key = Question::Overall.key();
    let told_alone = told.filter(|group| group.figures.contains_key(&key));
    let line = told_alone.map(|group| line(t, String::new(), &key, &group.figures, None, None));
    let is_known = told.is_some() || results.not_alone.contains(&end.customer_id);
    let nobody = end.asked == 0 && results.round.source.is_none();
    let hidden = line.is_none().then(|| t.s(if nobody { "told-nobody-asked" } else { "told-with-others" }));
    (results.hidden.is_none() && is_known).then(|| Customer { name: end.customer_name.clone(), line, hidden })
}

fn signed_by(t: &Speech, signed: &Signed) -> String {
    t.a2("told-signed", "team", &signed.of_name, "day", t.at(signed.at))
}
