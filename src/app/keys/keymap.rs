//! Which keys carry out which action: those of the actions table, with what the user has bound instead.

use crate::app::{Action, Key};
use std::collections::BTreeMap;

/// Which keys carry out which action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    /// The keys of actions that the user has bound, instead of those of the table.
    bound: BTreeMap<Action, Vec<Key>>,
}

impl Keymap {
    /// The keys of `action`, the one to show first; those of the table unless the user has bound others.
    pub fn keys(&self, action: Action) -> &[Key] {
        self.bound.get(&action).map_or(action.keys(), Vec::as_slice)
    }

    /// The actions of `key`, in the order of the table: several only where no place has them both.
    pub fn actions(&self, key: Key) -> impl Iterator<Item = Action> {
        Action::ALL.iter().copied().filter(move |action| self.keys(*action).contains(&key))
    }

    /// The actions that the user has bound, with their keys.
    pub fn bound(&self) -> impl Iterator<Item = (Action, &[Key])> {
        self.bound.iter().map(|(action, keys)| (*action, keys.as_slice()))
    }

    /// Binds `keys` to `action` instead of those that it has; none unbinds it.
    ///
    /// Quitting keeps the keys of the table: nobody shall be locked in.
    pub fn bind(&mut self, action: Action, mut keys: Vec<Key>) {
        if action == Action::ForceQuit {
            let missing = action.keys().iter().filter(|key| !keys.contains(key)).copied().collect::<Vec<_>>();
            keys.extend(missing);
        }
        self.bound.insert(action, keys);
    }

    /// The other actions that have `key` where `action` has it.
    pub fn rivals(&self, action: Action, key: Key) -> impl Iterator<Item = Action> {
        let meets = move |other: &Action| match (action.only_on(), other.only_on()) {
            (Some(here), Some(there)) => here == there,
            _ => true,
        };
        self.actions(key).filter(move |other| *other != action && meets(other))
    }

    /// Takes `key` from `action`.
    pub fn release(&mut self, action: Action, key: Key) {
        let kept = self.keys(action).iter().copied().filter(|bound| *bound != key).collect();
        self.bind(action, kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bound_keys_take_the_place_of_those_of_the_table() {
        let mut keymap = Keymap::default();
        assert_eq!(keymap.keys(Action::Sort), Action::Sort.keys());
        keymap.bind(Action::Sort, vec![Key::ctrl('s')]);
        assert_eq!(
            (keymap.actions(Key::ctrl('s')).next(), keymap.actions(Key::char('s')).next()),
            (Some(Action::Sort), None)
        );
        keymap.bind(Action::Sort, Vec::new());
        assert_eq!(keymap.actions(Key::ctrl('s')).next(), None);
    }

    #[test]
    fn ctrl_c_always_quits() {
        let mut keymap = Keymap::default();
        keymap.bind(Action::ForceQuit, Vec::new());
        keymap.release(Action::ForceQuit, Key::ctrl('c'));
        assert_eq!(keymap.actions(Key::ctrl('c')).next(), Some(Action::ForceQuit));
    }

    #[test]
    fn a_key_may_do_one_thing_on_the_map_and_another_in_the_table() {
        let mut keymap = Keymap::default();
        keymap.bind(Action::Columns, vec![Key::char('i')]);
        assert_eq!(keymap.rivals(Action::Columns, Key::char('i')).next(), None);
        assert_eq!(keymap.actions(Key::char('i')).collect::<Vec<_>>(), [Action::Columns, Action::Measure]);
        keymap.bind(Action::ZoomIn, vec![Key::char('i'), Key::char('s')]);
        assert_eq!(keymap.rivals(Action::ZoomIn, Key::char('i')).collect::<Vec<_>>(), [Action::Measure]);
        assert_eq!(keymap.rivals(Action::ZoomIn, Key::char('s')).collect::<Vec<_>>(), [Action::Sort]);
    }
}
