//! A stream that can hold back packets until several are complete and then writes them at once, so that they travel in one piece. It never looks
//! into them.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// The number of packets to hold back.
#[derive(Default)]
pub(super) struct Hold(AtomicUsize);

impl Hold {
    /// Writes the next packets, that many, at once.
    pub fn packets(&self, count: usize) {
        self.0.store(count, Ordering::SeqCst);
    }
}

/// A stream to which each packet is written by one call.
pub(super) struct Cork<S> {
    inner: S,
    hold: Arc<Hold>,
    held: Vec<u8>,
    /// Whether `held` ends with the packet of the current call.
    is_complete: bool,
}

impl<S> Cork<S> {
    pub fn new(inner: S, hold: Arc<Hold>) -> Self {
        Self { inner, hold, held: Vec::new(), is_complete: false }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Cork<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Cork<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, packet: &[u8]) -> Poll<io::Result<usize>> {
        let wanted = self.hold.0.load(Ordering::SeqCst);
        if wanted == 0 {
            return Pin::new(&mut self.inner).poll_write(context, packet);
        }
        if !self.is_complete {
            self.held.extend_from_slice(packet);
            if wanted > 1 {
                self.hold.0.store(wanted - 1, Ordering::SeqCst);
                return Poll::Ready(Ok(packet.len()));
            }
            self.is_complete = true;
        }
        // Until all of it is written, the last packet counts as not taken, so that this is called again.
        while !self.held.is_empty() {
            let Self { inner, held, .. } = &mut *self;
            let written = ready!(Pin::new(inner).poll_write(context, held))?;
            held.drain(..written);
        }
        self.is_complete = false;
        self.hold.0.store(0, Ordering::SeqCst);
        Poll::Ready(Ok(packet.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncWriteExt, duplex};

    use super::*;

    /// Takes note of the sizes in which it is written to.
    struct Pieces(Vec<usize>);

    impl AsyncWrite for Pieces {
        fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
            self.0.push(bytes.len());
            Poll::Ready(Ok(bytes.len()))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    fn run<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().build().expect("a runtime").block_on(future)
    }

    #[test]
    fn held_packets_are_written_in_one_piece_and_others_as_they_come() {
        let hold = Arc::new(Hold::default());
        let mut cork = Cork::new(Pieces(Vec::new()), hold.clone());
        run(async {
            cork.write_all(b"ab").await.expect("written");
            hold.packets(3);
            for packet in [&b"c"[..], b"def", b"gh"] {
                cork.write_all(packet).await.expect("written");
            }
            cork.write_all(b"i").await.expect("written");
        });
        assert_eq!(cork.inner.0, [2, 6, 1]);
    }

    #[test]
    fn nothing_is_lost_if_the_stream_takes_little_at_a_time() {
        let (mut near, far) = duplex(3);
        let hold = Arc::new(Hold::default());
        let mut cork = Cork::new(far, hold.clone());
        hold.packets(2);
        let read = run(async {
            let write = async move {
                cork.write_all(b"abcd").await.expect("written");
                cork.write_all(b"efgh").await.expect("written");
                cork.shutdown().await.expect("ended");
                drop(cork);
            };
            let writing = tokio::spawn(write);
            let mut read = Vec::new();
            tokio::io::AsyncReadExt::read_to_end(&mut near, &mut read).await.expect("read");
            writing.await.expect("written");
            read
        });
        assert_eq!(read, b"abcdefgh");
    }
}
