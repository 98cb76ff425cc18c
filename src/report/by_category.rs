//! One value for each category, as a map by the names of the categories.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::kano::Category;

/// One value for each category, in the order of [`Category::ALL`].
#[derive(Debug, Clone, PartialEq)]
pub struct ByCategory<T>([T; 6]);

impl<T> ByCategory<T> {
    /// Asks `value` for each category.
    pub fn of(value: impl FnMut(Category) -> T) -> Self {
        Self(Category::ALL.map(value))
    }
}

impl<T: Serialize> Serialize for ByCategory<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (category, value) in Category::ALL.iter().zip(&self.0) {
            map.serialize_entry(category.name(), value)?;
        }
        map.end()
    }
}
