//! Descriptions as they are written in the code: words, and `code` between backticks.

pub(super) struct Prose<'a>(pub Vec<Piece<'a>>);

pub(super) enum Piece<'a> {
    Words(&'a str),
    Code(&'a str),
}

impl<'a> Prose<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let pieces = text.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
        Self(
            pieces
                .map(|(n, piece)| if n % 2 == 0 { Piece::Words(piece) } else { Piece::Code(piece) })
                .collect(),
        )
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
