//! Every address on one screen: method, address, handler. Who may call it is the handler's first argument.

use actix_web::web::{self, ServiceConfig, get, post};
use actix_web::{HttpResponse, Responder};

use crate::app::App;
use crate::messages::desk::practice;
use crate::messages::desk::writing::blocks;
use crate::messages::desk::writing::routes::{self as beside_answers, beside, redaction};
use crate::messages::shares::routes as sharing;
use crate::web::{asset, metrics, preview};
use crate::{diary, measures, messages, participants, programme, public, reasons, research, staff};

/// All addresses.
pub fn addresses(config: &mut ServiceConfig) {
    process(config);
    everybody(config);
    coming_and_going(config);
    programme_rooms(config);
    diary_rooms(config);
    questionnaires(config);
    writing(config);
    wall(config);
    staff_rooms(config);
    desk(config);
    desk_rota(config);
    desk_writing(config);
    consent(config);
    research_rooms(config);
}

/// The process itself.
fn process(config: &mut ServiceConfig) {
    config
        .route("/healthz", get().to(alive))
        .route("/readyz", get().to(ready))
        .route("/metrics", get().to(metrics))
        .route("/preview", get().to(preview))
        .route("/static/{fingerprint}/{name}", get().to(asset));
}

/// Anybody: public.
fn everybody(config: &mut ServiceConfig) {
    config
        .route("/", get().to(public::routes::landing))
        .route("/help", get().to(public::routes::help))
        .route("/find-help", get().to(public::routes::find_help))
        .route("/find-help/first-visit", get().to(public::routes::first_visit))
        .route("/facts", get().to(public::routes::facts))
        .route("/privacy", get().to(public::routes::privacy))
        .route("/accessibility", get().to(public::routes::accessibility))
        .route("/install", get().to(public::install::page))
        .route("/install/manifest", get().to(public::install::manifest))
        .route("/language", post().to(public::routes::language))
        .route("/robots.txt", get().to(public::routes::robots));
}

/// Participants: start, sign-in, more, take-out, erase, exit.
fn coming_and_going(config: &mut ServiceConfig) {
    config
        .route("/start", get().to(participants::routes::start_page))
        .route("/start", post().to(participants::routes::start))
        .route("/start/file", post().to(participants::routes::start_file))
        .route("/start/check", get().to(participants::routes::start_again))
        .route("/start/check", post().to(participants::routes::start_check))
        .route("/start/confirmation", get().to(participants::routes::start_again))
        .route("/start/confirmation", post().to(participants::routes::start_confirmation))
        .route("/sign-in", get().to(participants::routes::sign_in_page))
        .route("/sign-in", post().to(participants::routes::sign_in))
        .route("/sign-out", post().to(participants::routes::sign_out_here))
        .route("/exit", get().to(participants::routes::exit_page))
        .route("/exit", post().to(participants::routes::exit))
        .route("/more", get().to(participants::routes::more))
        .route("/take-out", get().to(participants::routes::take_out_page))
        .route("/take-out/json", post().to(participants::routes::take_out_json))
        .route("/take-out/page", post().to(participants::routes::take_out_whole_page))
        .route("/new-code", get().to(participants::routes::new_code_page))
        .route("/new-code", post().to(participants::routes::new_code))
        .route("/new-code/file", post().to(participants::routes::new_code_file))
        .route("/new-code/check", get().to(participants::routes::new_code_again))
        .route("/new-code/check", post().to(participants::routes::new_code_check))
        .route("/new-code/confirmation", get().to(participants::routes::new_code_again))
        .route("/new-code/confirmation", post().to(participants::routes::new_code_confirmation))
        .route("/erase", get().to(participants::routes::erase_page))
        .route("/erase", post().to(participants::routes::erase));
}

/// Anybody reads, participants answer: home, modules, exercises, plan.
fn programme_rooms(config: &mut ServiceConfig) {
    config
        .route("/home", get().to(programme::routes::home))
        .route("/read", get().to(programme::routes::read))
        .route("/modules", get().to(programme::routes::modules))
        .route("/steps/{step}", get().to(programme::routes::step))
        .route("/plan", get().to(programme::routes::plan))
        .route("/plan/text", post().to(programme::routes::plan_text))
        .route("/reminders", get().to(programme::routes::reminders))
        .route("/reminders/file", post().to(programme::routes::reminders_file))
        .route("/programme", get().to(programme::routes::choice))
        .route("/programme", post().to(programme::routes::choose))
        .route("/modules/{module}", get().to(programme::routes::first_page))
        .route("/modules/{module}/{page}", get().to(programme::routes::page))
        .route("/modules/{module}/completion", post().to(programme::routes::finish))
        .route("/modules/{module}/edition", post().to(programme::routes::take_edition))
        .route("/modules/{module}/exercises/{exercise}", post().to(programme::routes::save_exercise));
}

/// Participants: diary and goal.
fn diary_rooms(config: &mut ServiceConfig) {
    config
        .route("/diary", get().to(diary::routes::diary))
        .route("/diary/week", get().to(diary::routes::week))
        .route("/diary/week", post().to(diary::routes::save_week))
        .route("/diary/{day}", get().to(diary::routes::day))
        .route("/diary/{day}", post().to(diary::routes::save))
        .route("/diary/{day}/removal", post().to(diary::routes::remove))
        .route("/goal", get().to(diary::routes::goal))
        .route("/goal", post().to(diary::routes::set_goal))
        .route("/goal/pause", post().to(diary::routes::pause_goal))
        .route("/goal/resumption", post().to(diary::routes::resume_goal))
        .route("/goal/removal", post().to(diary::routes::lay_down_goal))
        .route("/savings", get().to(diary::routes::savings))
        .route("/savings", post().to(diary::routes::save_savings))
        .route("/savings/removal", post().to(diary::routes::lay_down_savings));
}

/// Participants: questionnaires and what the answers may mean.
fn questionnaires(config: &mut ServiceConfig) {
    config
        .route("/measures", get().to(measures::routes::list))
        .route("/measures/{measure}", get().to(measures::routes::form))
        .route("/measures/{measure}", post().to(measures::routes::answer))
        .route("/measures/{measure}/feedback", get().to(measures::routes::feedback));
}

/// Participants: messages.
fn writing(config: &mut ServiceConfig) {
    config
        .route("/messages", get().to(messages::routes::mine))
        .route("/messages", post().to(messages::routes::send))
        .route("/messages/age", post().to(messages::routes::age))
        .route("/messages/hand-over", post().to(messages::desk::hand_over::routes::reply))
        .route("/messages/erasure", post().to(messages::routes::erase))
        .route("/messages/share", get().to(sharing::offers))
        .route("/messages/share", post().to(sharing::send))
        .route("/messages/share/preview", get().to(sharing::preview))
        .route("/messages/shares/{id}/removal", post().to(sharing::take_back))
        .route("/messages/weekly", post().to(sharing::choose_weekly))
        .route("/answer-times", get().to(messages::answer_times::page));
}

/// Anybody reads, participants offer, counsellors decide: the wall of reasons.
fn wall(config: &mut ServiceConfig) {
    config
        .route("/reasons", get().to(reasons::routes::wall))
        .route("/reasons", post().to(reasons::routes::add))
        .route("/reasons/{id}/removal", post().to(reasons::routes::remove))
        .route("/staff/reasons", get().to(reasons::routes::desk))
        .route("/staff/reasons/{id}/approval", post().to(reasons::routes::approval))
        .route("/staff/reasons/{id}/decline", post().to(reasons::routes::declined));
}

/// Staff: set-up, accounts, sign-in, team keys.
fn staff_rooms(config: &mut ServiceConfig) {
    config
        .route("/staff", get().to(staff::routes::first_page))
        .route("/staff/set-up/{secret}", get().to(staff::joining::open_set_up))
        .route("/staff/set-up/{secret}", post().to(staff::joining::set_up))
        .route("/staff/invitation/{secret}", get().to(staff::joining::open_invitation))
        .route("/staff/invitation/{secret}", post().to(staff::joining::invitation))
        .route("/staff/sign-in", get().to(staff::routes::door))
        .route("/staff/sign-in", post().to(staff::routes::sign_in))
        .route("/staff/sign-out", post().to(staff::routes::leave))
        .route("/staff/team", get().to(staff::team_routes::team))
        .route("/staff/team/invitations", post().to(staff::team_routes::invite))
        .route("/staff/team/recovery", post().to(staff::team_routes::let_in_by_halves))
        .route("/staff/team/{id}/access", post().to(staff::team_routes::let_in))
        .route("/staff/team/{id}/reset", post().to(staff::team_routes::reset))
        .route("/staff/team/{id}/disabled", post().to(staff::team_routes::disable))
        .route("/staff/team/{id}/enabled", post().to(staff::team_routes::enable))
        .route("/staff/account", get().to(staff::routes::account))
        .route("/staff/account/codes", post().to(staff::routes::new_codes))
        .route("/staff/account/passkeys", get().to(staff::passkey_routes::list))
        .route("/staff/account/passkeys", post().to(staff::passkey_routes::add))
        .route("/staff/account/passkeys/{id}/removal", post().to(staff::passkey_routes::remove))
        .route("/staff/account/password", post().to(staff::routes::change_password))
        .route("/staff/audit", get().to(staff::routes::audit));
}

/// Counsellors: the inbox and its conversations.
fn desk(config: &mut ServiceConfig) {
    config
        .route("/staff/inbox", get().to(messages::desk::inbox::inbox))
        .route("/staff/weekly", get().to(messages::desk::weekly::page))
        .route("/staff/inbox/next", get().to(messages::desk::inbox::next))
        .route("/staff/conversations/{id}", get().to(messages::desk::routes::conversation))
        .route("/staff/conversations/{id}/claim", post().to(messages::desk::routes::claim))
        .route("/staff/conversations/{id}/release", post().to(messages::desk::routes::release))
        .route("/staff/conversations/{id}/hand-over", post().to(messages::desk::hand_over::routes::hand_over))
        .route("/staff/conversations/{id}/hand-over/removal", post().to(messages::desk::hand_over::routes::take_back))
        .route("/staff/conversations/{id}/messages", post().to(beside_answers::answer))
        .route("/staff/conversations/{id}/close", post().to(messages::desk::routes::close))
        .route("/staff/conversations/{id}/worry", post().to(messages::desk::worry::routes::decide));
}

/// Counsellors and supervisors: when the desk is open, who is there, how it goes.
fn desk_rota(config: &mut ServiceConfig) {
    config
        .route("/staff/hours", get().to(messages::desk::hours::routes::hours))
        .route("/staff/hours", post().to(messages::desk::hours::routes::set))
        .route("/staff/hours/closed", post().to(messages::desk::hours::routes::close))
        .route("/staff/hours/opened", post().to(messages::desk::hours::routes::open))
        .route("/staff/absences", get().to(messages::desk::absence::routes::absences))
        .route("/staff/absences", post().to(messages::desk::absence::routes::enter))
        .route("/staff/absences/{id}/removal", post().to(messages::desk::absence::routes::remove))
        .route("/staff/notices", get().to(messages::desk::notices::routes::notices))
        .route("/staff/notices", post().to(messages::desk::notices::routes::choose))
        .route("/staff/duty", get().to(messages::desk::worry::routes::duty))
        .route("/staff/supervision", get().to(messages::desk::supervision::page));
}

/// Counsellors and supervisors: what is written before and beside an answer.
fn desk_writing(config: &mut ServiceConfig) {
    config
        .route("/staff/conversations/{id}/notes", post().to(beside::note))
        .route("/staff/conversations/{id}/notes/{note}/removal", post().to(beside::remove_note))
        .route("/staff/conversations/{id}/reading", post().to(beside::read))
        .route("/staff/conversations/{id}/messages/{position}/redaction", get().to(redaction::page))
        .route("/staff/conversations/{id}/messages/{position}/redaction", post().to(redaction::take_out))
        .route("/staff/reading", get().to(beside::reading_list))
        .route("/staff/practice", get().to(practice::routes::page))
        .route("/staff/practice", post().to(practice::routes::start))
        .route("/staff/practice/{id}/removal", post().to(practice::routes::removal))
        .route("/staff/blocks", get().to(blocks::routes::list))
        .route("/staff/blocks", post().to(blocks::routes::add))
        .route("/staff/blocks/starting", post().to(blocks::routes::copy))
        .route("/staff/blocks/{id}", get().to(blocks::routes::block))
        .route("/staff/blocks/{id}", post().to(blocks::routes::change))
        .route("/staff/blocks/{id}/removal", post().to(blocks::routes::removal));
}

/// Participants: the yes to research, and to a study.
fn consent(config: &mut ServiceConfig) {
    config
        .route("/study", get().to(research::consent::routes::page))
        .route("/study", post().to(research::consent::routes::answer))
        .route("/study/withdrawal", post().to(research::consent::routes::withdrawal))
        .route("/study/place", post().to(research::consent::routes::join));
}

/// Researchers: figures, releases and their way out, and studies.
fn research_rooms(config: &mut ServiceConfig) {
    config
        .route("/research/studies", get().to(research::trials::routes::studies))
        .route("/research", get().to(research::routes::overview))
        .route("/research/releases", post().to(research::routes::build))
        .route("/research/releases/{id}", get().to(research::routes::release))
        .route("/research/releases/{id}/approval", post().to(research::routes::approve))
        .route("/research/releases/{id}/rejection", post().to(research::routes::reject))
        .route("/research/releases/{id}/withdrawal", post().to(research::routes::withdraw))
        .route("/research/releases/{id}/download", post().to(research::routes::download))
        .route("/research/compare", get().to(research::routes::comparison))
        .route("/research/log", get().to(research::routes::log_of_releases));
}

/// `GET /healthz`: the process runs.
async fn alive() -> impl Responder {
    HttpResponse::Ok().content_type("text/plain").body("alive\n")
}

/// `GET /readyz`: the database answers.
async fn ready(app: web::Data<App>) -> impl Responder {
    if app.db.answers().await {
        HttpResponse::Ok().content_type("text/plain").body("ready\n")
    } else {
        HttpResponse::ServiceUnavailable().content_type("text/plain").body("the database does not answer\n")
    }
}
