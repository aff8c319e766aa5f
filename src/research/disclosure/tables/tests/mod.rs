//! The engine against published vectors and against every invariant it promises.

mod epochs;
mod exhaustive;
mod large;
mod properties;
mod random;
mod refusals;
mod vector_tests;
mod vectors;
