//! What may not change in the database, whoever asks for what is not theirs.

use andrum::schema::{
    absences, audit, conversations, drafts, hand_overs, invitations, messages, notes, reasons, releases, staff,
    study_records, team_key_holders, text_blocks, vaults, worries,
};
use diesel::prelude::*;

use super::stage::Stage;

/// What may not change, whoever asks for what is not theirs.
pub(crate) fn standing(stage: &Stage) -> String {
    stage.db_look(|conn| {
        let vaults: Vec<(i64, i64)> =
            vaults::table.order(vaults::lookup_id).select((vaults::edition, vaults::epoch)).load(conn)?;
        let desk: Vec<(String, String, bool, i64)> = conversations::table
            .order(conversations::id)
            .select((conversations::state, conversations::holder, conversations::worry, conversations::messages))
            .load(conn)?;
        let team: Vec<(i64, bool, i64, String)> = staff::table
            .order(staff::id)
            .select((staff::epoch, staff::disabled, staff::totp_step, staff::salt))
            .load(conn)?;
        let counts: [i64; 14] = [
            drafts::table.count().get_result(conn)?,
            notes::table.count().get_result(conn)?,
            text_blocks::table.count().get_result(conn)?,
            messages::table.count().get_result(conn)?,
            reasons::table.count().get_result(conn)?,
            reasons::table.filter(reasons::text.is_not_null()).count().get_result(conn)?,
            audit::table.count().get_result(conn)?,
            invitations::table.count().get_result(conn)?,
            team_key_holders::table.count().get_result(conn)?,
            releases::table.count().get_result(conn)?,
            study_records::table.count().get_result(conn)?,
            absences::table.count().get_result(conn)?,
            hand_overs::table.count().get_result(conn)?,
            worries::table.count().get_result(conn)?,
        ];
        Ok(format!("{vaults:?} {desk:?} {team:?} {counts:?}"))
    })
}
