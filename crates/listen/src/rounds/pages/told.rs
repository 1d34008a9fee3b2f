//! What is told of a team: a sentence first, then the dimensions with what the team itself thinks, then groups, words and
//! answers.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use people::{TeamId, Visit};
use web::chart::Dumbbell;
use web::{Answer, Chrome, Page, Speech};

use super::show::{ROOM, stands};
use crate::rounds::figures::{Figure, Figures};
use crate::rounds::instrument::{Dimension, Question};
use crate::rounds::model::RoundId;
use crate::rounds::results::{self, Apart, Gap, Group, GroupOf, Hidden, Results};
use crate::rounds::store::Words;

#[derive(Template)]
#[template(path = "rounds/pages/told.html")]
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
    groups: Vec<Part>,
    not_alone: Option<String>,
    comments: Vec<String>,
    comments_hidden: bool,
    reply: Option<Words>,
    replied: Option<String>,
    may_reply: bool,
    consistency: Vec<(String, String)>,
}

/// One dimension or question.
struct Line {
    name: String,
    mark: Option<Dumbbell>,
    says: String,
    /// What the team thinks, and how far apart that is.
    apart: Vec<String>,
}

/// A group of respondents by itself.
struct Part {
    name: String,
    n: u64,
    lines: Vec<Line>,
}

/// A number as people write it.
fn decimal(t: &Speech, value: f64, places: usize) -> String {
    format!("{value:.places$}").replace('.', &t.s("decimal-mark"))
}

fn one(t: &Speech, value: f64) -> String {
    decimal(t, value, 1)
}

/// What a figure says.
fn says(t: &Speech, figure: &Figure) -> String {
    let range = |[low, high]: &[u64; 2]| match low == high {
        true => low.to_string(),
        false => t.a2("told-from-to", "low", *low, "high", *high),
    };
    match figure {
        Figure::Mean { n, value, low, high } => {
            [one(t, *value), t.a3("told-interval", "low", one(t, *low), "high", one(t, *high), "n", *n)]
                .join(" ")
        }
        Figure::AtLeast { n, value } => t.a2("told-at-least", "value", one(t, *value), "n", *n),
        Figure::AtMost { n, value } => t.a2("told-at-most", "value", one(t, *value), "n", *n),
        Figure::Between { n, low, high } => {
            t.a3("told-between", "low", one(t, *low), "high", one(t, *high), "n", *n)
        }
        Figure::Spread { n, low, middle, high } => {
            let parts = [range(low), range(middle), range(high)];
            let [low, middle, high] = &parts;
            [t.a3("told-spread", "low", low, "middle", middle, "high", high), t.a1("told-n", "n", *n)]
                .join(" ")
        }
        Figure::Words { n, counts } => {
            let mut all: Vec<String> = counts
                .iter()
                .map(|(word, count)| format!("{}: {}", t.s(&word_key(word, counts)), range(count)))
                .collect();
            all.push(t.a1("told-n", "n", *n));
            all.join(", ")
        }
    }
}

/// The text of a word, by the question that has it.
fn word_key(word: &str, counts: &std::collections::BTreeMap<String, [u64; 2]>) -> String {
    let question = ["feeling", "come_back", "lost"].into_iter().find(|question| match *question {
        "feeling" => counts.contains_key("looked_after"),
        "come_back" => counts.contains_key("perhaps"),
        _ => counts.contains_key("up_to_an_hour"),
    });
    format!("how-{}-{word}", question.unwrap_or("feeling"))
}

/// From 1 to 7 as a part of the scale.
fn part(value: f64) -> f64 {
    (value - 1.0) / 6.0
}

fn mark(figure: &Figure, guess: Option<&Figure>, before: Option<&Figure>) -> Option<Dumbbell> {
    let mean = |figure: Option<&Figure>| match figure {
        Some(Figure::Mean { value, .. }) => Some(part(*value)),
        _ => None,
    };
    let (value, between) = match figure {
        Figure::Mean { value, low, high, .. } => (Some([part(*value), part(*low), part(*high)]), None),
        Figure::AtLeast { value, .. } => (None, Some([part(*value), 1.0])),
        Figure::AtMost { value, .. } => (None, Some([0.0, part(*value)])),
        Figure::Between { low, high, .. } => (None, Some([part(*low), part(*high)])),
        Figure::Spread { .. } | Figure::Words { .. } => return None,
    };
    Some(Dumbbell { value, between, guess: mean(guess), before: mean(before) })
}

fn line(
    t: &Speech,
    name: String,
    key: &str,
    results: &Figures,
    own: Option<&Figures>,
    before: Option<&Figures>,
) -> Line {
    let figure = results.get(key);
    let guess = own.and_then(|own| own.get(&format!("guess_{key}")));
    let before = before.and_then(|before| before.get(key));
    let mut apart = Vec::new();
    if let Some(Figure::Mean { value, .. }) = guess {
        apart.push(t.a1("told-guess", "value", one(t, *value)));
    }
    if let Some(Figure::Mean { value, .. }) = before {
        apart.push(t.a1("told-before", "value", one(t, *value)));
    }
    Line {
        name,
        mark: figure.and_then(|figure| mark(figure, guess, before)),
        says: figure.map_or_else(|| t.s("told-too-few"), |figure| says(t, figure)),
        apart,
    }
}

/// How far apart two sides are, where the interval says that they are.
fn distance(t: &Speech, key: [&'static str; 2], apart: Option<Apart>) -> Option<String> {
    let apart = apart?;
    let key = match (apart.low > 0.0, apart.high < 0.0) {
        (true, _) => key[0],
        (_, true) => key[1],
        _ => return None,
    };
    Some(t.a3(key, "value", one(t, apart.value.abs()), "low", one(t, apart.low), "high", one(t, apart.high)))
}

fn of_gap(t: &Speech, gap: &Gap) -> Vec<String> {
    [
        distance(t, ["told-above", "told-below"], gap.gap),
        distance(t, ["told-image-better", "told-image-worse"], gap.self_image),
        distance(t, ["told-matters-less", "told-matters-more"], gap.understanding),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The sentence before all figures: what is below and above what is aimed for, as far as the intervals say so.
fn lead(t: &Speech, results: &Results) -> String {
    let names = |is: fn(&Apart) -> bool| {
        let found: Vec<String> = results
            .gaps
            .iter()
            .filter(|gap| gap.gap.as_ref().is_some_and(is))
            .map(|gap| t.s(&format!("dimension-{}", gap.dimension)))
            .collect();
        found.join(", ")
    };
    let (above, below) = (names(|gap| gap.low >= 0.0), names(|gap| gap.high < 0.0));
    let target = one(t, results.round.target_mark());
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
            .map(|(dimension, apart)| {
                let mut line = line(&t, name(dimension), dimension.as_str(), figures, own, before);
                line.apart.extend(apart);
                line
            })
            .collect()
    });
    let questions =
        [Question::Overall, Question::ComeBack, Question::Feeling, Question::Effort, Question::Lost];
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
            .map(|dimension| line(&t, name(*dimension), dimension.as_str(), &group.figures, None, None))
            .collect(),
    };
    let groups = results.groups.iter().skip(1).map(part).collect();
    let not_alone: Vec<String> = results.not_alone.iter().map(|id| customer(&results, *id)).collect();
    let consistency = results
        .consistency()
        .iter()
        .map(|(dimension, told)| {
            let two = |value: f64| decimal(&t, value, 2);
            let says = t.a3("told-alpha", "low", two(told.low), "high", two(told.high), "n", told.n);
            (t.s(&format!("dimension-{dimension}")), [two(told.alpha), says].join(" "))
        })
        .collect();
    let asked: i64 = results.ends.iter().map(|end| end.asked).sum();
    let page = ToldPage {
        path: format!("/listen/{id}/teams/{team}"),
        round_path: format!("/listen/{id}"),
        lead: if results.hidden.is_none() { lead(&t, &results) } else { String::new() },
        heads: all.map_or_else(Vec::new, |all| {
            vec![(t.a2("told-of", "n", all.respondents, "asked", asked), t.s("told-answered"))]
        }),
        hidden,
        dimensions,
        others,
        groups,
        not_alone: (!not_alone.is_empty() && results.hidden.is_none()).then(|| not_alone.join(", ")),
        comments_hidden: results.comments.is_empty() && results.hidden.is_none(),
        comments: results.comments.clone(),
        replied: results.reply.as_ref().and_then(|reply| {
            Some(t.a2("round-replied-by", "who", reply.by_name.as_ref()?, "day", t.at(reply.at?)))
        }),
        reply: results.reply.clone(),
        may_reply: results.hidden.is_none() && viewer.may_write() && viewer.leads(team.0),
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
