//! Ends every line with a line feed, the last one too, so that lines can be counted.

use std::io::{BufRead, Read, Result};

/// What is read through it has no carriage return before a line feed and ends with a line feed.
pub struct Lines<R> {
    inner: R,
    /// A carriage return whose next byte is not known yet.
    held: bool,
    last: u8,
}

impl<R: BufRead> Lines<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, held: false, last: b'\n' }
    }

    fn put(&mut self, out: &mut [u8], written: &mut usize, byte: u8) {
        out[*written] = byte;
        *written += 1;
        self.last = byte;
    }
}

impl<R: BufRead> Read for Lines<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let mut written = 0;
        // A byte may bring a held one along, so there is room for two.
        while written + 2 <= out.len() {
            let bytes = self.inner.fill_buf()?;
            let Some(&byte) = bytes.first() else {
                if self.held {
                    self.held = false;
                    self.put(out, &mut written, b'\r');
                } else if self.last != b'\n' {
                    self.put(out, &mut written, b'\n');
                }
                break;
            };
            self.inner.consume(1);
            if self.held && byte != b'\n' {
                self.put(out, &mut written, b'\r');
            }
            self.held = byte == b'\r';
            if !self.held {
                self.put(out, &mut written, byte);
            }
        }
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_ends_with_a_line_feed_however_small_the_bites() {
        for (raw, lines) in
            [("a\r\nb", "a\nb\n"), ("a\rb\n", "a\rb\n"), ("", ""), ("\r", "\r\n"), ("\r\r\n", "\r\n")]
        {
            for size in 1..6 {
                let mut read = String::new();
                let bites = std::io::BufReader::with_capacity(size, raw.as_bytes());
                Lines::new(bites).read_to_string(&mut read).unwrap();
                assert_eq!(read, lines, "{raw:?} in bites of {size}");
            }
        }
    }
}
