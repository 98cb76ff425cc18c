//! Threads: one with a deep stack for the program, and more of them for what is done many times. No
//! other part of the program has any.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the file that begins threads for all others"
)]

use std::io;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread::{self, Builder};

/// The stack of the program, of which a system gives only what is used.
///
/// The main thread has 8 MiB on Linux and macOS, or what a shell allows, and 1 MiB on Windows. With
/// a stack of its own, the bounds on nesting hold on every system alike: the deepest files that they
/// let through need a quarter of this, even where the compiler saves no space.
const STACK: usize = 64 << 20;

/// Runs a function on a thread with a deep stack.
pub(super) fn with_deep_stack<R: Send + 'static>(run: fn() -> R) -> io::Result<R> {
    let running = Builder::new().stack_size(STACK).spawn(run)?;
    // A panic was shown where it arose, and ends the program as one of the main thread would.
    Ok(running.join().unwrap_or_else(|panic| resume_unwind(panic)))
}

/// What the work gives for each thing, in their order. It is done on as many threads as the system has
/// cores for; where it allows fewer, it takes longer.
pub(super) fn on_all_cores<T, R: Send>(
    things: impl IntoIterator<Item = T, IntoIter: ExactSizeIterator + Send>,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let things = things.into_iter();
    let most = cores.min(things.len());
    let next = Mutex::new(things.enumerate());
    let take = || next.lock().ok()?.next();
    let run = || {
        let mut results = Vec::new();
        while let Some((place, thing)) = take() {
            results.push((place, work(thing)));
        }
        results
    };
    let mut results = thread::scope(|scope| {
        let others = (1..most).map_while(|_| {
            let builder = Builder::new().stack_size(STACK);
            builder.spawn_scoped(scope, run).ok()
        });
        // All of them begin before this thread does its part.
        let others: Vec<_> = others.collect();
        let mut results = run();
        for other in others {
            results.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        results
    });
    results.sort_unstable_by_key(|(place, _)| *place);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_things() {
        let things: Vec<u32> = (0..1000).collect();
        let doubled: Vec<u32> = (0..1000).map(|thing| 2 * thing).collect();
        assert_eq!(on_all_cores(&things, |thing| 2 * thing), doubled);
        let nothing = on_all_cores(&things[..0], |thing| 2 * thing);
        assert!(nothing.is_empty());
    }
}
