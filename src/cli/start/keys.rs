//! The keys that the settings bind, looked up among actions and keys.

use crate::app::{Action, Key, Keymap};
use crate::config::{Fault, FaultKind, File, Placed};
use crate::domain::nearest;
use crate::domain::visible;

/// The keymap that `file` asks for. A key that cannot be bound is a fault, and left out.
pub(super) fn keymap(file: &mut File, faults: &mut Vec<Fault>) -> Keymap {
    let mut keymap = Keymap::default();
    let mut bound: Vec<(Action, Vec<Placed<Key>>)> = Vec::new();
    for (name, keys) in &file.keys {
        let setting = format!("keys.{}", name.value);
        let Some(action) = Action::parse(&name.value) else {
            let allowed: Vec<&str> = Action::ALL.iter().map(|action| action.id()).collect();
            let what = FaultKind::UnknownKey { nearest: nearest(&name.value, allowed.iter().copied()), allowed };
            faults.push(file.fault(name.at, &setting, what));
            continue;
        };
        let mut known = Vec::new();
        for Placed { value, at } in keys {
            if let Some(key) = Key::parse(value) {
                known.push(Placed { value: key, at: *at });
            } else {
                let what = FaultKind::Key(visible(value).into_owned());
                faults.push(file.fault(*at, &setting, what));
            }
        }
        // Where no key is one, those of the table stay.
        if !known.is_empty() || keys.is_empty() {
            keymap.bind(action, known.iter().map(|key| key.value).collect());
            file.places.insert(setting, name.at);
            bound.push((action, known));
        }
    }
    for (n, (action, keys)) in bound.iter().enumerate() {
        for Placed { value: key, at } in keys {
            // Of two in the file the later one gives way.
            let gives_way = |rival: &Action| bound.iter().skip(n + 1).all(|(later, _)| later != rival);
            let rival = keymap.rivals(*action, *key).find(gives_way);
            if let Some(rival) = rival {
                let what = FaultKind::KeyTaken { key: key.to_string(), action: rival.id() };
                faults.push(file.fault(*at, &format!("keys.{}", action.id()), what));
                keymap.release(*action, *key);
            }
        }
    }
    keymap
}
