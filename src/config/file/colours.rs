//! The table of colours of one's own.

use super::{DeTable, DeValue, Expected, FaultKind, Reader, Spanned};
use crate::domain::nearest;
use crate::domain::visible;
use crate::page::{Colour, Scale, Slot};

impl Reader<'_> {
    /// Reads `[colors]`: a colour for each use, or as many as a scale has.
    pub(super) fn colours(&mut self, colours: &DeTable<'_>) {
        for (name, value) in colours {
            let key = format!("colors.{}", name.get_ref());
            let before = self.faults.len();
            let is = |known: &&str| *known == name.get_ref();
            let single = Slot::SINGLE.into_iter().find(|(known, _)| is(known));
            let scale = Slot::SCALES.into_iter().find(|scale| is(&scale.name));
            if let Some((_, slot)) = single {
                if let Some(colour) = self.colour(&key, value) {
                    self.file.colours.set(slot, colour);
                }
            } else if let Some(scale) = scale {
                self.scale(&key, value, scale);
            } else {
                let allowed = Slot::names();
                let nearest = nearest(name.get_ref(), allowed.iter().copied());
                self.fault(name.span(), Some(&key), FaultKind::UnknownKey { nearest, allowed });
            }
            if self.faults.len() == before {
                self.file.places.insert(key, self.place(value.span().start));
            }
        }
    }

    /// A scale that lacks a colour is none.
    fn scale(&mut self, key: &str, value: &Spanned<DeValue<'_>>, scale: Scale) {
        let items = value.get_ref().as_array().filter(|items| items.len() == scale.count);
        let Some(items) = items else {
            return self.fault(value.span(), Some(key), FaultKind::Type(Expected::Colours(scale.count)));
        };
        let colours: Vec<Option<Colour>> = items.iter().map(|item| self.colour(key, item)).collect();
        if let Some(colours) = colours.into_iter().collect::<Option<Vec<Colour>>>() {
            for (slot, colour) in scale.slots().zip(colours) {
                self.file.colours.set(slot, colour);
            }
        }
    }

    fn colour(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Colour> {
        // A number is written without quotes.
        let written = match value.get_ref() {
            DeValue::Integer(_) => self.text.get(value.span()).unwrap_or_default().to_owned(),
            _ => self.string(key, value, Expected::Colour)?.value,
        };
        let colour = Colour::parse(&written);
        if colour.is_none() {
            self.fault(value.span(), Some(key), FaultKind::Colour(visible(&written).into_owned()));
        }
        colour
    }
}
