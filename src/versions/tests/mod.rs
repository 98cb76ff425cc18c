//! Surveys that are edited, and what becomes of the answers to them.

mod edits;
mod hash;
mod history;
mod meaning;

use super::meaning::Meanings;
use super::sample::*;
use super::*;
use crate::definition::read as read_survey;
