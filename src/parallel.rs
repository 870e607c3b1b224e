//! Work on many like things, shared among the processors.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::{LazyLock, Mutex, mpsc};
use std::thread::{available_parallelism, scope};

/// What `work` gives for each stretch of `0..count`, in order: one stretch where there are no more than `least` things,
/// else one a processor.
///
/// A panic in `work` goes on where this was called.
pub(crate) fn stretches<T: Send>(count: usize, least: usize, work: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
    let parts = if count <= least { 1 } else { processors() };
    let end_of = |part: usize| count * part / parts;
    let mut done = Vec::with_capacity(parts);
    each((0..parts).map(|part| end_of(part)..end_of(part + 1)), work, |part| done.push(part));
    done
}

/// Gives `take` what `work` makes of each thing, in order. A processor that is done with one asks for the next.
///
/// A panic in `work` goes on where this was called.
pub(crate) fn each<I: Send, T: Send>(
    things: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> T + Sync,
    mut take: impl FnMut(T),
) {
    let most = things.size_hint().1.unwrap_or(usize::MAX);
    let helpers = if most > 1 { most.min(processors()) - 1 } else { 0 };
    let things = Mutex::new(things.enumerate());
    // What is poisoned has panicked, and that is told in the end.
    let next = || things.lock().ok()?.next();
    let (send, done) = mpsc::channel();
    let mut early = BTreeMap::new();
    let mut first = 0;
    let mut ordered = |results: &mut dyn Iterator<Item = (usize, T)>| {
        early.extend(results);
        while let Some(result) = early.remove(&first) {
            first += 1;
            take(result);
        }
    };
    scope(|scope| {
        let (next, work) = (&next, &work);
        let spawned = |_| {
            let send = send.clone();
            scope.spawn(move || {
                while let Some((at, thing)) = next() {
                    // Nobody waits for it only where this was left by a panic.
                    let _ = send.send((at, work(thing)));
                }
            })
        };
        let others: Vec<_> = (0..helpers).map(spawned).collect();
        while let Some((at, thing)) = next() {
            ordered(&mut [(at, work(thing))].into_iter().chain(done.try_iter()));
        }
        for other in others {
            other.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
        ordered(&mut done.try_iter());
    });
}

/// How many processors there are. To find out is to read several files: it is done once, and only where there is much to do.
fn processors() -> usize {
    static FOUND: LazyLock<usize> = LazyLock::new(|| available_parallelism().map_or(1, NonZero::get));
    *FOUND
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_once_and_in_order() {
        for count in [0, 1, 7, 1000] {
            for least in [0, 10, 5000] {
                let done: Vec<usize> = stretches(count, least, Iterator::collect::<Vec<_>>).concat();
                assert_eq!(done, (0..count).collect::<Vec<_>>(), "{count} of which {least} are few");
            }
        }
        assert_eq!(stretches(10, 10, |all| all), vec![0..10]);
        let processors = available_parallelism().map_or(1, NonZero::get);
        assert_eq!(stretches(1000, 10, |all| all).len(), processors);
    }

    #[test]
    fn what_is_done_early_waits_for_what_is_before() {
        let slow_at_first = |number: u64| {
            std::thread::sleep(std::time::Duration::from_millis(20_u64.saturating_sub(number)));
            number
        };
        let mut taken = Vec::new();
        each(0..30, slow_at_first, |number| taken.push(number));
        assert_eq!(taken, (0..30).collect::<Vec<_>>());
    }

    #[test]
    fn a_panic_is_not_lost() {
        let caught = std::panic::catch_unwind(|| stretches(1000, 0, |all| assert!(!all.contains(&999), "at the end")));
        assert!(caught.is_err());
    }
}
