//! Work on many like things, shared among the processors.

use std::num::NonZero;
use std::ops::Range;
use std::panic::resume_unwind;
use std::thread::{available_parallelism, scope};

/// What `work` gives for each stretch of `0..count`, in order: one stretch where there are no more than `least` things,
/// else one a processor.
///
/// A panic in `work` goes on where this was called.
pub(crate) fn stretches<T: Send>(count: usize, least: usize, work: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
    let processors = if count <= least { 1 } else { available_parallelism().map_or(1, NonZero::get) };
    let end_of = |part: usize| count * part / processors;
    scope(|scope| {
        let work = &work;
        let others: Vec<_> =
            (1..processors).map(|part| scope.spawn(move || work(end_of(part)..end_of(part + 1)))).collect();
        let first = work(0..end_of(1));
        let others = others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        std::iter::once(first).chain(others).collect()
    })
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
    }

    #[test]
    fn a_panic_is_not_lost() {
        let caught = std::panic::catch_unwind(|| stretches(1000, 0, |all| assert!(!all.contains(&999), "at the end")));
        assert!(caught.is_err());
    }
}
