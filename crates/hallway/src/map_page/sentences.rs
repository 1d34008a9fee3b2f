//! What the map says in words.

use web::Speech;

use super::gathered::Gathered;
use map::network::Felt;

/// Of the whole map: how much there is, how much of it is confirmed, and who reaches nobody outside.
pub fn whole(t: &Speech, gathered: &Gathered) -> String {
    let network = &gathered.network;
    if network.ties.is_empty() {
        return t.s("map-lead-empty");
    }
    let lead = t.a2("map-lead", "n", network.ties.len(), "confirmed", network.confirmed());
    let unreached = gathered.sight.unreached().iter().map(Vec::len).sum::<usize>();
    let outside = network.outside().len();
    match (outside, unreached) {
        (0, _) => [lead, t.s("map-lead-no-outside")].join(" "),
        (_, 0) => lead,
        (_, n) => [lead, t.a1("map-lead-unreached", "n", n)].join(" "),
    }
}

/// Of one that stalls: who feels it, and how its work ends outside.
pub fn stalls(t: &Speech, gathered: &Gathered, place: usize, felt: &[Felt]) -> String {
    let network = &gathered.network;
    let outside = felt.iter().filter(|felt| network.is_outside(felt.place)).count();
    let lead = match felt.len() - outside {
        0 => t.a1("map-if-nobody", "outside", outside),
        n => t.a3("map-if-lead", "n", n, "outside", outside, "all", network.outside().len()),
    };
    if network.is_outside(place) {
        return lead;
    }
    let ends = match (gathered.sight.exposure(place), gathered.sight.expected_steps(place)) {
        (Some(exposure), Some(steps)) if exposure > 0.0 => {
            let tenths = (exposure * 10.0).round() as i64;
            let steps = tenth(t, steps);
            Some(match tenths {
                0 => t.a1("map-if-ends-seldom", "steps", steps),
                10 => t.a1("map-if-ends-always", "steps", steps),
                n => t.a2("map-if-ends", "n", n, "steps", steps),
            })
        }
        _ if gathered.sight.length(place).is_some() => Some(t.s("map-if-ends-untaken")),
        _ => Some(t.s("map-if-ends-never")),
    };
    let cut = gathered.sight.cut_off_by(place).len();
    let cut = (cut > 0).then(|| t.a1("map-if-cuts", "n", cut));
    [Some(lead), ends, cut].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A number with one place after the mark of the language: `2.4`.
pub fn tenth(t: &Speech, number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{}{rest}", tenths / 10, t.s("decimal-mark")),
    }
}
