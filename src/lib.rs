//! Andrum: an anonymous web service for self-help programmes.
