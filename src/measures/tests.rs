//! Scores, takings and days, on made-up questionnaires.
