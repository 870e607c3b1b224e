//! Long computations, on a thread of their own.

use super::Event;
use crate::app::{Answer, Msg, Request, compute};
use crate::domain::Dataset;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

/// Datasets of up to so many regions and figures are computed at once: that takes a frame or two.
const AT_ONCE: usize = 20_000;

/// Whether a computation on `dataset` would be felt.
pub(super) fn is_large(dataset: &Dataset) -> bool {
    dataset.region_count() + dataset.all_observations().len() > AT_ONCE
}

/// Answers requests; its thread starts with the first long one.
#[derive(Debug, Default)]
pub(super) struct Worker {
    requests: Option<Sender<Delegated>>,
    /// Whether the latest request is not wanted any longer.
    stop: Arc<AtomicBool>,
}

/// A request, and whether it is not wanted any longer.
type Delegated = (Box<Request>, Arc<AtomicBool>);

impl Worker {
    /// The answer, where it takes no time; else it will be sent to `events`, unless it is given up.
    pub(super) fn answer(&mut self, request: Box<Request>, events: &Sender<Event>) -> Option<Msg> {
        if is_large(&request.dataset) {
            self.delegate(request, events);
            return None;
        }
        Some(computed(compute::answer(&request)))
    }

    fn delegate(&mut self, request: Box<Request>, events: &Sender<Event>) {
        // It takes the place of the one before.
        self.give_up();
        self.stop = Arc::default();
        let requests = self.requests.get_or_insert_with(|| {
            let (requests, received) = mpsc::channel();
            let events = events.clone();
            thread::spawn(move || work(&received, &events));
            requests
        });
        // Its thread ends only when the program does.
        let _ = requests.send((request, Arc::clone(&self.stop)));
    }

    /// Stops what is being computed: there will be no answer, or one that is out of date.
    pub(super) fn give_up(&self) {
        self.stop.store(true, Relaxed);
    }
}

/// Lets go of what is not needed any longer: where it is large, on a thread of its own.
pub(super) fn let_go(answer: Box<Answer>) {
    if is_large(&answer.snapshot.dataset) {
        // Where there is no thread to be had, it goes with the attempt.
        let _ = thread::Builder::new().spawn(move || drop(answer));
    }
}

/// Answers the newest request, until nobody asks or listens any more.
fn work(requests: &Receiver<Delegated>, events: &Sender<Event>) {
    while let Ok(first) = requests.recv() {
        let (newest, stop) = requests.try_iter().last().unwrap_or(first);
        let go_on = || if stop.load(Relaxed) { Err(()) } else { Ok(()) };
        if let Ok(answer) = compute::answer_while(&newest, &go_on)
            && events.send(Event::Msg(computed(answer))).is_err()
        {
            return;
        }
    }
}

fn computed(answer: Answer) -> Msg {
    Msg::Computed(Box::new(answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Effect, Key, Page, update};
    use crate::domain::query::Query;
    use crate::domain::{Kind, Records, Region, RegionCode, RuleChoice};
    use crate::store;
    use crate::term::writing::tests::app;

    fn request(generation: u64) -> Box<Request> {
        let as_of = "2026-06-30".parse().unwrap();
        let dataset = Arc::new(store::bundled().unwrap());
        Box::new(Request {
            generation,
            dataset,
            as_of,
            rule: RuleChoice::default(),
            query: Query::default(),
            since: None,
            page: None,
            previous: None,
        })
    }

    fn answered(event: Event) -> u64 {
        match event {
            Event::Msg(Msg::Computed(answer)) => answer.generation,
            event => panic!("{event:?}"),
        }
    }

    #[test]
    fn the_bundled_data_is_answered_at_once() {
        let (send, events) = mpsc::channel();
        let mut worker = Worker::default();
        let Some(Msg::Computed(answer)) = worker.answer(request(7), &send) else { panic!("no answer") };
        assert_eq!(answer.generation, 7);
        assert!(events.try_recv().is_err());
    }

    #[test]
    fn many_regions_are_not_computed_at_once() {
        let bundled = request(8).dataset;
        let code = |n: usize| format!("11.{:02}.{:02}.{}", 1 + n / 2_500, 1 + n / 50 % 50, 1_001 + n % 50);
        let (_, some) = bundled.regions().last().unwrap();
        let village = |n| Region { code: RegionCode::parse(&code(n)).unwrap(), kind: Kind::Desa, ..some.clone() };
        let regions = (0..=AT_ONCE).map(|n| (village(n), 0)).collect();
        let dataset = Arc::new(Dataset::new(Records { regions, ..Records::default() }));
        let (send, events) = mpsc::channel();
        let effects = update(&mut app(), Msg::Key(Key::char('5')));
        let [Effect::Compute(of_view)] = effects.as_slice() else { panic!("{effects:?}") };
        let page = of_view.page.clone();
        let asked = Box::new(Request { dataset: Arc::clone(&dataset), page, ..*request(8) });
        assert!(is_large(&dataset) && !is_large(&bundled));
        assert!(Worker::default().answer(asked, &send).is_none());
        let Event::Msg(Msg::Computed(answer)) = events.recv().unwrap() else { panic!("no answer") };
        assert_eq!((answer.generation, answer.rows.len()), (8, AT_ONCE + 1));
        assert!(matches!(answer.page, Some(Page::Distance(_))));
    }

    #[test]
    fn of_requests_that_wait_the_newest_alone_is_answered() {
        let (send, events) = mpsc::channel();
        let (ask, asked) = mpsc::channel();
        for generation in 1..=3 {
            ask.send((request(generation), Arc::default())).unwrap();
        }
        drop(ask);
        work(&asked, &send);
        drop(send);
        assert_eq!(events.iter().map(answered).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn what_is_given_up_has_no_answer() {
        let (send, events) = mpsc::channel();
        let (ask, asked) = mpsc::channel();
        ask.send((request(1), Arc::new(AtomicBool::new(true)))).unwrap();
        drop(ask);
        work(&asked, &send);
        drop(send);
        assert_eq!(events.iter().count(), 0);
    }

    #[test]
    fn a_delegated_request_comes_back_as_a_message() {
        let (send, events) = mpsc::channel();
        let mut worker = Worker::default();
        worker.delegate(request(5), &send);
        let first = worker.stop.clone();
        assert_eq!(answered(events.recv().unwrap()), 5);
        assert!(!first.load(Relaxed));
        worker.delegate(request(6), &send);
        assert!(first.load(Relaxed), "a newer one takes its place");
        assert_eq!(answered(events.recv().unwrap()), 6);
    }
}
