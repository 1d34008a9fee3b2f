//! Errors in one sentence.

use kernel::{Failure, Refusal};
use web::Words;

/// What went wrong and why, outermost first, on one line.
pub(crate) fn of(error: &anyhow::Error) -> String {
    let mut sentence = String::new();
    for cause in error.chain() {
        let words = match (cause.downcast_ref::<Failure>(), cause.downcast_ref::<Refusal>()) {
            (Some(Failure::Refused(refusal)), _) | (_, Some(refusal)) => refused(refusal),
            (Some(Failure::Broken(error)), _) => of(error),
            _ => cause.to_string(),
        };
        // Many errors say their cause themselves.
        if sentence.contains(&words) {
            continue;
        }
        if !sentence.is_empty() {
            sentence.push_str(": ");
        }
        sentence.push_str(&words);
    }
    kernel::text::normalise(&sentence, false)
}

/// In the words that pages use.
fn refused(refusal: &Refusal) -> String {
    let t = Words::of("en");
    match refusal {
        Refusal::Invalid(fields) => {
            let said: Vec<String> =
                fields.iter().map(|f| format!("{}: {}", f.field, t.s(f.message))).collect();
            said.join(" ")
        }
        other => t.s(other.message()),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::Context;

    use super::*;

    #[test]
    fn an_error_is_said_in_one_line_and_refusals_in_the_words_of_pages() {
        crate::schema::install_texts();
        let refused: anyhow::Result<()> = Err(Failure::from(Refusal::field("email", "field-email")).into());
        let error = refused.context("Nobody was\nadded").unwrap_err();
        assert_eq!(of(&error), "Nobody was added: email: This is not an e-mail address.");
        let broken: anyhow::Error = Failure::Broken(anyhow::anyhow!("disk full")).into();
        assert_eq!(of(&broken), "disk full");
    }
}
