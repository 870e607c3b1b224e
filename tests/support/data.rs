//! The bundled data, loaded once for all tests of a crate.

use cakupan::domain::Dataset;
use std::sync::{Arc, LazyLock};

pub(crate) static BUNDLED: LazyLock<Arc<Dataset>> =
    LazyLock::new(|| Arc::new(cakupan::store::bundled().expect("the bundled data are sound")));
