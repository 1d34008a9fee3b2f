//! The first run.

use crate::ask::Ask;
use crate::program::{House, PASSWORD};

#[test]
fn a_server_without_an_organisation_prints_where_and_with_which_code_it_is_founded() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::serve(folder.path(), &["--base-url", "https://hallway.example"]);
    let said = house.says();
    assert!(said.contains("https://hallway.example/setup"), "{said}");
    let code = said.rsplit(' ').next().unwrap();
    let form = format!(
        "code={code}&organisation=Alderbrook&name=Ada+Berg&email=ada%40x.example&password={}&time_zone=Europe%2FBerlin",
        PASSWORD.replace(' ', "+")
    );
    let first = Ask::new("POST", "/setup").form(&form).send(house.address);
    assert_eq!((first.status, first.header("location")), (303, Some("/")), "{}", first.text());
    let second = Ask::new("POST", "/setup").form(&form).send(house.address);
    assert_eq!(second.status, 404);
}
