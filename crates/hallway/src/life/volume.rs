//! How much is asked, and on which days: Mondays are busy, holidays are not, and now and then everybody comes at once.

use jiff::civil::{Date, Weekday};

use super::chance::Chance;
use super::house::House;
use super::moments::dates;

/// How much life there is.
#[derive(Clone, Debug)]
pub struct Volume {
    /// The first and the last day.
    pub from: Date,
    pub until: Date,
    /// How many requests in all; as many as the services are usually asked when absent.
    pub requests: Option<usize>,
}

/// How often, in working days, something happens that makes many ask the same.
const BURST_EVERY: i64 = 9;

/// A day with what is asked on it.
#[derive(Clone, Debug)]
pub(super) struct Busy {
    pub date: Date,
    /// How many ask.
    pub number: usize,
    /// How often each service is asked, compared with the others.
    pub weights: Vec<f64>,
}

/// For each service the teams that ask for it and work on a day, with their weights.
pub(super) fn askers(house: &House, offer: usize, date: Date) -> Vec<(usize, f64)> {
    house.offers[offer].asked_by.iter().copied().filter(|(team, _)| house.works_on(*team, date)).collect()
}

impl Volume {
    pub(super) fn days(&self, house: &House, chance: &mut Chance) -> Vec<Busy> {
        let dates = std::iter::once(self.from).chain(dates(self.from, Date::tomorrow));
        let bursts = Bursts::draw(house, chance);
        let mut busy: Vec<Busy> = dates
            .take_while(|date| *date <= self.until)
            .enumerate()
            .map(|(day, date)| {
                let noise = 0.75 + 0.5 * chance.share();
                let usual = |offer: usize| {
                    let here: f64 = askers(house, offer, date).iter().map(|(_, weight)| weight).sum();
                    let all: f64 = house.offers[offer].asked_by.iter().map(|(_, weight)| weight).sum();
                    house.offers[offer].a_day * here / all.max(f64::MIN_POSITIVE)
                };
                let often = busyness(date.weekday()) * noise;
                let weights =
                    (0..house.offers.len()).map(|offer| usual(offer) * often * bursts.factor(offer, day));
                Busy { date, number: 0, weights: weights.collect() }
            })
            .collect();
        let all: f64 = busy.iter().flat_map(|day| &day.weights).sum();
        let wanted = self.requests.map_or(all, |requests| requests as f64);
        let (mut so_far, mut given) = (0.0, 0);
        for day in &mut busy {
            so_far += day.weights.iter().sum::<f64>();
            let until_now = (wanted * so_far / all.max(f64::MIN_POSITIVE)).round() as usize;
            day.number = until_now.saturating_sub(given);
            given += day.number;
        }
        busy
    }
}

const fn busyness(weekday: Weekday) -> f64 {
    match weekday {
        Weekday::Monday => 1.2,
        Weekday::Tuesday => 1.1,
        Weekday::Friday => 0.8,
        Weekday::Saturday => 0.4,
        _ => 1.0,
    }
}

/// For some days a service is asked many times as often as usual, less from day to day.
struct Bursts(Vec<(usize, usize, f64)>);

impl Bursts {
    /// How many bursts are drawn: they lie in the first two years, which is more than anybody simulates.
    const DRAWN: i64 = 500 / BURST_EVERY;

    fn draw(house: &House, chance: &mut Chance) -> Self {
        let mut day = 0;
        let drawn = (0..Self::DRAWN).map(|_| {
            day += chance.between(BURST_EVERY / 2, BURST_EVERY * 2);
            (chance.below(house.offers.len()), day.unsigned_abs() as usize, 2.5 + 4.0 * chance.share())
        });
        Self(drawn.collect())
    }

    fn factor(&self, offer: usize, day: usize) -> f64 {
        let of_day = self
            .0
            .iter()
            .filter(|(burst, begins, _)| *burst == offer && (0..3).contains(&day.wrapping_sub(*begins)));
        of_day.map(|(_, begins, factor)| 1.0 + (factor - 1.0) / (1 + day - begins) as f64).fold(1.0, f64::max)
    }
}
