//! Questionnaires: what is read, what is reported.
