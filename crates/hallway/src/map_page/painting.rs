//! How the drawing is painted: what each party and each line tells while somebody stalls or nobody does.

use std::collections::HashSet;

use kernel::Id;
use map::network::{self, Tie};
use web::Speech;

use super::asked::Overlay;
use super::drawing::{Look, Painted, Palette};
use super::page::Looked;

/// None when there is nothing to draw. `felt` are those who feel it by what is drawn.
pub fn painted(t: &Speech, looked: &Looked, felt: Option<&[network::Felt]>) -> Option<Painted> {
    let Looked { at_work, drawn, asked, chosen, promises, .. } = looked;
    let network = &drawn.shown.network;
    let stands =
        |place: usize| at_work.network.nodes.get(place).map_or(Id(0), |node| drawn.stands(node.party.id));
    let stalls = chosen.map(stands);
    let feels: HashSet<Id> = felt.unwrap_or_default().iter().map(|felt| stands(felt.place)).collect();
    let party = |place: usize| network.nodes.get(place).map_or(Id(0), |node| node.party.id);
    let most = drawn.shown.carried.values().copied().max().unwrap_or_default().max(1) as f64;
    let whole = if drawn.is_folded() { network } else { &at_work.network };
    let whole_party = |place: usize| whole.nodes.get(place).map_or(Id(0), |node| node.party.id);
    let count = |of: &dyn Fn(&Tie) -> usize, place: usize| {
        whole.ties.iter().filter(|tie| whole_party(of(tie)) == party(place)).count()
    };
    Painted::of(
        network,
        Palette {
            label: t.s("map-drawing"),
            path: &|place| match drawn.inside(party(place)) {
                0 => asked.path_if(party(place)),
                _ => asked.path_open(party(place)),
            },
            says: &|place| {
                let name = network.nodes.get(place).map_or("", |node| node.name.as_str());
                let (serves, served) = (count(&|tie| tie.from, place), count(&|tie| tie.to, place));
                let says = t.a3("map-party-says", "name", name, "serves", serves, "served", served);
                match drawn.inside(party(place)) {
                    0 => says,
                    n => t.a2("map-division-says", "name", name, "n", n),
                }
            },
            weight: &|tie| match asked.show() {
                Overlay::Volume => {
                    let n = drawn.shown.carried.get(&tie.id).copied().unwrap_or_default() as f64;
                    1.0 + 6.0 * (n / most).sqrt()
                }
                Overlay::Loop | Overlay::Promises => 1.4,
            },
            place: &|place| match stalls {
                None => Look::Plain,
                Some(stalls) if stalls == party(place) => Look::Stalls,
                Some(_) if feels.contains(&party(place)) => Look::Feels,
                Some(_) => Look::Apart,
            },
            // Every relationship between those who feel it carries it on, and those of the one that stalls.
            tie: &|tie| match stalls {
                None => Look::Plain,
                Some(stalls) => {
                    let near = stalls == party(tie.from) || feels.contains(&party(tie.from));
                    if near && feels.contains(&party(tie.to)) { Look::Feels } else { Look::Apart }
                }
            },
            is_folded: &|place| drawn.inside(party(place)) > 0,
            kept: &|tie| promises.as_ref().filter(|_| !drawn.is_folded())?.painted(tie),
        },
    )
}
