//! The times that are offered for a first word.

use kernel::Instant;
use kernel::calendar::Calendar;
use web::Speech;

/// One of the four times that are offered for "you will have it by".
pub struct Choice {
    pub value: String,
    pub says: String,
    pub day: String,
    pub time: String,
    /// Chosen beforehand.
    pub is_chosen: bool,
    /// Half of the latest were done by then.
    pub is_usual: bool,
}

/// Three times that suit the team's hours: today at closing, the next opening day at noon, the one after. The usual
/// one is the first by which half of the latest were done; without enough of them, the second.
pub fn choices(t: &Speech, calendar: &Calendar, usual_seconds: Option<f64>) -> Vec<Choice> {
    let mut times: Vec<Instant> = Vec::new();
    if calendar.is_open(t.now)
        && let Some(closing) = calendar.closing(t.now)
        && closing.seconds_since(t.now) >= 1800
        && closing.seconds_since(t.now) < 24 * 3600
    {
        times.push(closing);
    }
    let mut day = calendar.local(t.now).date();
    while times.len() < 3 {
        let Ok(next) = day.tomorrow() else { break };
        day = next;
        if (day - calendar.local(t.now).date()).get_days() > 40 {
            break;
        }
        if calendar.windows_on(day).is_empty() {
            continue;
        }
        let noon = day.at(12, 0, 0, 0).to_zoned(calendar.zone().clone());
        times.extend(noon.map(|noon| Instant::from_timestamp(noon.timestamp())).ok());
    }
    let usual = usual_seconds.and_then(|seconds| calendar.add(t.now, seconds.ceil() as i64));
    let chosen = match usual {
        Some(usual) => times.iter().position(|at| *at >= usual).unwrap_or(times.len().saturating_sub(1)),
        None => 1.min(times.len().saturating_sub(1)),
    };
    times
        .iter()
        .enumerate()
        .map(|(index, at)| Choice {
            value: t.machine(*at),
            says: t.long(*at),
            day: capital(&t.day(*at)),
            time: t.clock(*at),
            is_chosen: index == chosen,
            is_usual: index == chosen && usual.is_some(),
        })
        .collect()
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}
