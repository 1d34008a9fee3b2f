//! What is the same value, and what two rankings share.

use super::input::{NewHouseValue, NewHouseValues};
use super::model::{Overlap, Starter, Value, to_choose_from};
use super::{HouseValue, HouseValues};

fn read(typed: &str) -> Value {
    web::texts::install(&[web::TEXTS, people::TEXTS, crate::TEXTS].concat());
    Value::read("value", typed).unwrap().unwrap()
}

#[test]
fn a_value_is_the_same_in_every_language_and_however_it_is_written() {
    for typed in ["calm", "Calm", " CALM ", "Ruhe", "ruhe"] {
        assert_eq!(read(typed), Value::Listed(Starter::Calm), "{typed}");
    }
    assert!(read("Pünktlichkeit").is_same(&read("pünktlichkeit")));
    assert!(!read("Pünktlichkeit").is_same(&read("Calm")));
    assert_eq!(Value::read("value", " "), Ok(None));
    assert!(Value::read("value", &"x".repeat(61)).is_err());
    for starter in Starter::ALL {
        let value = Value::Listed(*starter);
        assert_eq!(Value::kept(value.word()), value);
        for tag in web::texts::LANGUAGES {
            let t = web::Words::of(tag);
            assert_eq!(read(&value.name(t)), value, "each name in {tag} means one value");
            assert!(starter.about(t).ends_with('.'), "{tag}: {starter}");
        }
    }
}

#[test]
fn what_two_rankings_share_is_counted_of_the_longer_one() {
    let ranking = |typed: &[&str]| typed.iter().map(|typed| read(typed)).collect::<Vec<_>>();
    let (ours, theirs) =
        (ranking(&["Respect", "Accuracy", "Tea"]), ranking(&["tea", "Calm", "Respekt", "Care"]));
    let overlap = Overlap::of(&ours, &theirs).unwrap();
    assert_eq!(overlap.shared, ranking(&["Respect", "Tea"]));
    assert_eq!(overlap.of, 4);
    assert!(overlap.has(&read("TEA")) && !overlap.has(&read("Calm")));
    assert_eq!(Overlap::of(&ours, &[]), None);
    // Respect, Accuracy, Tea, Calm, Care stand at 0, 1, 2, 3, 3 and at 2, 4, 0, 1, 3: of ten pairs one is tied, four are in
    // the same order and five in the other: -1 / sqrt(9 * 10).
    let alike = overlap.alike().unwrap();
    assert_eq!(alike.n, 5);
    assert!((alike.value + 1.0 / 90_f64.sqrt()).abs() < 1e-12, "{alike:?}");
    assert!(alike.interval.low <= alike.value && alike.value <= alike.interval.high);
}

#[test]
fn the_organisation_names_seven_values_each_once_and_they_are_offered_first() {
    let given = |values: &[&str]| NewHouseValues {
        values: values
            .iter()
            .map(|value| NewHouseValue { value: (*value).to_owned(), about: None })
            .collect(),
    };
    read("Calm");
    let fields = |values: &[&str]| match given(values).read() {
        Err(kernel::Refusal::Invalid(errors)) => errors.iter().map(|error| error.field.to_string()).collect(),
        _ => Vec::new(),
    };
    assert_eq!(fields(&["Calm", "", "ruhe"]), ["values.1.value", "values.2.value"]);
    assert_eq!(fields(&["x"; 8]), ["values"]);
    let own = HouseValue { value: "Patients first".to_owned(), about: Some("Before all else.".to_owned()) };
    let house = HouseValues(vec![own, HouseValue { value: "calm".to_owned(), about: None }]);
    let names = to_choose_from(&house, web::Words::of("en"));
    assert_eq!(names.len(), Starter::ALL.len() + 1);
    assert_eq!(names[0], ("Patients first".to_owned(), Some("Before all else.".to_owned())));
    assert_eq!(names.iter().filter(|(name, _)| name == "Calm").count(), 1);
}
