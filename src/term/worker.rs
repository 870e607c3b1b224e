//! Long computations, on a thread of their own.

use super::Event;
use crate::app::{Msg, Request, compute};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

/// Datasets of up to this many regions are computed at once: that takes less than a frame.
const AT_ONCE: usize = 20_000;

/// Answers requests; its thread starts with the first long one.
#[derive(Debug, Default)]
pub(super) struct Worker {
    requests: Option<Sender<Box<Request>>>,
}

impl Worker {
    /// The answer, where it takes no time; else it will be sent to `events`.
    pub(super) fn answer(&mut self, request: Box<Request>, events: &Sender<Event>) -> Option<Msg> {
        if request.dataset.region_count() <= AT_ONCE {
            return Some(computed(&request));
        }
        self.delegate(request, events);
        None
    }

    fn delegate(&mut self, request: Box<Request>, events: &Sender<Event>) {
        let requests = self.requests.get_or_insert_with(|| {
            let (requests, received) = mpsc::channel();
            let events = events.clone();
            thread::spawn(move || work(&received, &events));
            requests
        });
        // Its thread ends only when the program does.
        let _ = requests.send(request);
    }
}

/// Answers the newest request, until nobody asks or listens any more.
fn work(requests: &Receiver<Box<Request>>, events: &Sender<Event>) {
    while let Ok(first) = requests.recv() {
        let newest = requests.try_iter().last().unwrap_or(first);
        if events.send(Event::Msg(computed(&newest))).is_err() {
            return;
        }
    }
}

fn computed(request: &Request) -> Msg {
    Msg::Computed(Box::new(compute::answer(request)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RuleChoice;
    use crate::domain::query::Query;
    use crate::store;
    use std::sync::Arc;

    fn request(generation: u64) -> Box<Request> {
        let as_of = "2026-06-30".parse().unwrap();
        let dataset = Arc::new(store::bundled().unwrap());
        Box::new(Request {
            generation,
            dataset,
            as_of,
            rule: RuleChoice::default(),
            query: Query::default(),
            previous: None,
            since: None,
            before: None,
        })
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
    fn of_requests_that_wait_the_newest_alone_is_answered() {
        let (send, events) = mpsc::channel();
        let (ask, asked) = mpsc::channel();
        for generation in 1..=3 {
            ask.send(request(generation)).unwrap();
        }
        drop(ask);
        work(&asked, &send);
        drop(send);
        let answered: Vec<u64> = events
            .iter()
            .map(|event| match event {
                Event::Msg(Msg::Computed(answer)) => answer.generation,
                event => panic!("{event:?}"),
            })
            .collect();
        assert_eq!(answered, [3]);
    }

    #[test]
    fn a_delegated_request_comes_back_as_a_message() {
        let (send, events) = mpsc::channel();
        Worker::default().delegate(request(5), &send);
        assert!(matches!(events.recv().unwrap(), Event::Msg(Msg::Computed(answer)) if answer.generation == 5));
    }
}
