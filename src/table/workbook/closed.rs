//! Why a file that looks like a workbook is not read.

use super::super::fault::InputFault;
use super::super::foreign::Foreign;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// It is something else.
    Foreign(Foreign),
    /// It is damaged, or far too large.
    Fault(InputFault),
}

impl From<InputFault> for Closed {
    fn from(fault: InputFault) -> Self {
        Self::Fault(fault)
    }
}
