use kernel::{FieldError, Kind};

use super::{choice, field, form, given, needed, only_if};
use crate::services::forms::{Answers, Decimal, Field, FieldKind, Form, Given, answer};

fn read(form: &Form, pairs: &[(&str, &str)]) -> Result<Answers, Vec<(String, &'static str)>> {
    let said = |error: FieldError| (error.field.to_string(), error.message);
    answer(form, &given(pairs), Kind::Employee).map_err(|wrong| wrong.into_iter().map(said).collect())
}

#[test]
fn every_kind_of_answer_is_read_and_kept_in_one_way() {
    let number =
        Field { min: "0".parse().ok(), max: "500".parse().ok(), ..field("amount", FieldKind::Number) };
    let several = Field { multiple: true, ..choice("days", &["Monday", "Tuesday", "Friday"]) };
    let form = form(&[
        field("line", FieldKind::Text),
        field("story", FieldKind::LongText),
        choice("system", &["Records", "Payroll"]),
        several,
        field("since", FieldKind::Date),
        field("who", FieldKind::Person),
        number,
        field("proof", FieldKind::File),
    ]);
    let mut all = given(&[
        ("line", "  one\nline "),
        ("story", "two\r\nlines"),
        ("system", "Payroll"),
        ("since", "2026-02-28"),
        ("who", "14"),
        ("amount", "012,50"),
    ]);
    all.insert("days".to_owned(), Given(vec!["Friday".into(), "Monday".into(), "Friday".into()]));
    all.insert("proof".to_owned(), Given(vec!["77".into(), "78".into()]));
    let answers = answer(&form, &all, Kind::Employee).unwrap();
    let kept = serde_json::to_value(&answers).unwrap();
    let expected = serde_json::json!({
        "line": ["one line"], "story": ["two\nlines"], "system": ["Payroll"], "days": ["Monday", "Friday"],
        "since": ["2026-02-28"], "who": ["14"], "amount": ["12.50"], "proof": ["77", "78"],
    });
    assert_eq!(kept, expected);
}

#[test]
fn what_is_no_answer_is_refused_beside_its_question() {
    let number = Field { min: "1".parse().ok(), max: "9.5".parse().ok(), ..field("n", FieldKind::Number) };
    let form = form(&[
        number,
        field("day", FieldKind::Date),
        choice("c", &["A", "B"]),
        field("who", FieldKind::Person),
        needed(field("needed", FieldKind::Text)),
    ]);
    for (key, value, message) in [
        ("n", "0.99", "field-number-range"),
        ("n", "9.500001", "field-number-range"),
        ("n", "NaN", "field-number"),
        ("n", "1e3", "field-number"),
        ("n", "1.2.3", "field-number"),
        ("n", "-", "field-number"),
        ("day", "2026-02-29", "field-date"),
        ("day", "0001-01-01", "field-date"),
        ("c", "C", "field-choice"),
        ("c", "a", "field-choice"),
        ("who", "Ana", "field-unknown"),
        ("needed", " \u{200B}", "field-required"),
        ("nothing", "x", "field-unexpected"),
    ] {
        let mut pairs = vec![("needed", "there")];
        pairs.retain(|(other, _)| *other != key);
        pairs.push((key, value));
        assert_eq!(read(&form, &pairs), Err(vec![(format!("answers.{key}"), message)]), "{key}={value}");
    }
    let twice =
        [("c".to_owned(), Given(vec!["A".into(), "B".into()])), ("needed".to_owned(), Given::one("x"))];
    let wrong = answer(&form, &twice.into(), Kind::Employee).unwrap_err();
    assert_eq!(wrong[0].message, "field-one-answer");
}

#[test]
fn a_question_is_needed_only_where_it_is_asked_and_dropped_where_it_is_not() {
    let form = form(&[
        choice("kind", &["Access", "Repair"]),
        needed(only_if(choice("system", &["Records", "Payroll"]), "kind", &["Access"])),
        needed(only_if(field("grade", FieldKind::Number), "system", &["Payroll"])),
    ]);
    assert!(read(&form, &[]).unwrap().is_empty());
    let dropped = read(&form, &[("kind", "Repair"), ("system", "Payroll"), ("grade", "4")]).unwrap();
    assert_eq!(serde_json::to_value(dropped).unwrap(), serde_json::json!({"kind": ["Repair"]}));
    let lacking = read(&form, &[("kind", "Access")]).unwrap_err();
    assert_eq!(lacking, [("answers.system".to_owned(), "field-required")]);
    let deeper = read(&form, &[("kind", "Access"), ("system", "Payroll")]).unwrap_err();
    assert_eq!(deeper, [("answers.grade".to_owned(), "field-required")]);
    assert!(read(&form, &[("kind", "Access"), ("system", "Records"), ("grade", "x")]).is_ok());
}

#[test]
fn a_number_decides_by_its_value_and_a_line_whatever_its_case() {
    let form = form(&[
        field("n", FieldKind::Number),
        field("town", FieldKind::Text),
        needed(only_if(field("why", FieldKind::Text), "n", &["3"])),
        needed(only_if(field("street", FieldKind::Text), "town", &["Köln"])),
    ]);
    assert_eq!(read(&form, &[("n", "3,00")]).unwrap_err().len(), 1);
    assert_eq!(read(&form, &[("town", "KOLN")]).unwrap_err().len(), 1);
    assert!(read(&form, &[("n", "30"), ("town", "Bonn")]).is_ok());
}

#[test]
fn without_an_answer_the_default_holds_and_an_empty_answer_is_one() {
    let form = form(&[Field { default: Given::one("Records"), ..choice("system", &["Records", "Payroll"]) }]);
    assert_eq!(read(&form, &[]).unwrap().of("system"), ["Records"]);
    assert!(read(&form, &[("system", "")]).unwrap().is_empty());
}

#[test]
fn a_guest_is_asked_for_no_colleague() {
    let form = form(&[needed(field("who", FieldKind::Person)), field("line", FieldKind::Text)]);
    let answers = answer(&form, &given(&[("who", "14"), ("line", "x")]), Kind::Guest).unwrap();
    assert_eq!((answers.of("who").len(), answers.of("line").len()), (0, 1));
    assert!(answer(&form, &given(&[]), Kind::Employee).is_err());
}

#[test]
fn a_sum_of_money_comes_out_as_it_went_in() {
    for (typed, kept) in
        [("12.50", "12.50"), ("0,1", "0.1"), ("-0", "0"), ("007", "7"), (".5", "0.5"), ("\u{2212}3", "-3")]
    {
        assert_eq!(Decimal::read(typed).unwrap().1, kept, "{typed}");
    }
    for typed in ["", ".", "1.0000001", "1000000000000", "12 000", "0x1", "١"] {
        assert!(Decimal::read(typed).is_err(), "{typed}");
    }
    let written = serde_json::to_string(&"12.5".parse::<Decimal>().unwrap()).unwrap();
    assert_eq!(written, "12.5");
    assert_eq!(serde_json::from_str::<Decimal>("-0.000001").unwrap().to_string(), "-0.000001");
}
