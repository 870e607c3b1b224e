//! Putting the plan of the cost together.

use super::open;
use crate::app::{App, ItemValue, PickerKind};
use crate::domain::plan::Plan;

/// Whether a picker of `kind` sets a part of the plan: it opens from the plan and leads back there.
pub(super) const fn is_part(kind: PickerKind) -> bool {
    matches!(kind, PickerKind::Rate | PickerKind::Start | PickerKind::Budget | PickerKind::Members)
}

/// Takes what was picked into the plan, and shows the plan again.
pub(super) fn accept(app: &mut App, value: ItemValue) {
    let shown = app.shown_region().map(|ix| app.dataset.region(ix).code);
    let plan = &mut app.spec.plan;
    let part = match value {
        ItemValue::Rate(rate) => {
            plan.rate = rate;
            PickerKind::Rate
        }
        ItemValue::Month(month) => {
            plan.start = month;
            PickerKind::Start
        }
        ItemValue::Budget(budget) => {
            plan.budget = budget;
            PickerKind::Budget
        }
        ItemValue::Members(cohort) => {
            plan.cohort = shown.zip(cohort);
            PickerKind::Members
        }
        ItemValue::PlanReset => {
            *plan = Plan::default();
            PickerKind::Rate
        }
        _ => return,
    };
    back(app, part);
}

/// Shows the plan again, the cursor on the part that was open.
pub(super) fn back(app: &mut App, part: PickerKind) {
    open(app, PickerKind::Plan);
    if let Some(crate::app::Overlay::Picker(picker)) = &mut app.overlay {
        let at = picker.items.iter().position(|item| item.value == ItemValue::Setting(part));
        picker.cursor = at.unwrap_or(0);
    }
}
