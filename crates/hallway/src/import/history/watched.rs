//! Readers that keep watch over what flows through them: where we are, how much came at once, and how far a compressed
//! file swells.

use std::io::{self, BufRead, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The longest row, or piece of XML, in bytes.
pub const LONGEST: u64 = 8 << 20;

/// What is wrong with a stream, in words for the person who chose the file.
fn refuse(says: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, says)
}

/// Counts lines, and refuses when more than [`LONGEST`] bytes pass between two marks.
pub struct Watched<R> {
    inner: R,
    line: u64,
    since: u64,
    last: Option<u8>,
}

impl<R> Watched<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, line: 1, since: 0, last: None }
    }

    /// The line that is being read, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// A row, or a piece, is done.
    pub fn mark(&mut self) {
        self.since = 0;
    }

    /// Whether the last byte so far ends a line.
    pub fn ends_line(&self) -> bool {
        matches!(self.last, None | Some(b'\n' | b'\r'))
    }
}

impl<R: BufRead> BufRead for Watched<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > LONGEST {
            return Err(refuse("it has a row or a piece of more than 8 MB, which no log has"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        // The buffer is there already; asking for it again costs nothing.
        if let Ok(bytes) = self.inner.fill_buf()
            && let Some(passed) = bytes.get(..amount)
        {
            self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
            self.last = passed.last().copied().or(self.last);
        }
        self.since += amount as u64;
        self.inner.consume(amount);
    }
}

impl<R: BufRead> Read for Watched<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let bytes = self.fill_buf()?;
        let few = bytes.len().min(out.len());
        out[..few].copy_from_slice(&bytes[..few]);
        self.consume(few);
        Ok(few)
    }
}

/// Counts what comes out of a file.
pub struct Taken<R> {
    inner: R,
    count: Arc<AtomicU64>,
}

impl<R> Taken<R> {
    pub fn new(inner: R) -> (Self, Arc<AtomicU64>) {
        let count = Arc::new(AtomicU64::new(0));
        (Self { inner, count: count.clone() }, count)
    }
}

impl<R: Read> Read for Taken<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let few = self.inner.read(out)?;
        self.count.fetch_add(few as u64, Ordering::Relaxed);
        Ok(few)
    }
}

/// Refuses a compressed file that swells beyond all logs.
pub struct Swelling<R> {
    inner: R,
    taken: Arc<AtomicU64>,
    given: u64,
}

impl<R> Swelling<R> {
    /// Up to here nobody asks.
    const FREE: u64 = 12 << 20;
    /// Real logs swell twentyfold, those full of empty columns a hundredfold.
    const MOST: u64 = 250;

    pub fn new(inner: R, taken: Arc<AtomicU64>) -> Self {
        Self { inner, taken, given: 0 }
    }
}

impl<R: Read> Read for Swelling<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let few = self.inner.read(out).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => {
                io::Error::new(io::ErrorKind::UnexpectedEof, "the compressed file ends in the middle")
            }
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => {
                refuse("the compressed file is damaged")
            }
            _ => error,
        })?;
        self.given += few as u64;
        if self.given > Self::FREE && self.given > Self::MOST * self.taken.load(Ordering::Relaxed) {
            return Err(refuse("it swells to more than 250 times its size, as no log does"));
        }
        Ok(few)
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    #[test]
    fn lines_are_counted_and_endless_ones_refused() {
        let mut watched = Watched::new(BufReader::with_capacity(3, &b"a\nbc\r\n\nd"[..]));
        let mut all = String::new();
        watched.read_to_string(&mut all).unwrap();
        assert_eq!((all.as_str(), watched.line(), watched.ends_line()), ("a\nbc\r\n\nd", 4, false));
        let mut endless = Watched::new(BufReader::new(io::repeat(b'x')));
        let mut bytes = vec![0; 1 << 20];
        let refused = (0..20).find_map(|_| endless.read_exact(&mut bytes).err()).unwrap();
        assert!(refused.to_string().contains("8 MB"));
        endless.mark();
        endless.read_exact(&mut bytes).unwrap();
    }

    #[test]
    fn a_file_that_swells_too_much_is_refused() {
        let (_, taken) = Taken::new(&b""[..]);
        taken.store(1_000, Ordering::Relaxed);
        let mut swelling = Swelling::new(io::repeat(b'x'), taken);
        let mut bytes = vec![0; 3 << 20];
        for _ in 0..4 {
            swelling.read_exact(&mut bytes).unwrap();
        }
        assert!(swelling.read_exact(&mut bytes).unwrap_err().to_string().contains("250 times"));
    }
}
