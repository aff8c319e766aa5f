//! The addresses of the text blocks: the list, a new one, changing, removing, copying a starting block.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::pages::{BlockForm, BlocksPage, Typed};
use super::{Block, find, remove, starting, visible, write};
use crate::app::App;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::language::Language;
use crate::messages::routes::checked_id;
use crate::staff::Reader;
use crate::web::{Form, Role, Visitor, see_other};

/// `GET /staff/blocks`: all text blocks, and room for a new one.
pub async fn list(app: web::Data<App>, visitor: Visitor, reader: Reader) -> Result<HttpResponse, Error> {
    draw_list(&app, &visitor, reader, Typed::default()).await
}

/// A text block as it is sent.
#[derive(Deserialize)]
pub struct TypedForm {
    id: Option<String>,
    title: String,
    body: String,
    language: String,
    owner: Option<String>,
}

/// `POST /staff/blocks`: writes a new text block. The form carries the id it will have.
pub async fn add(
    app: web::Data<App>,
    visitor: Visitor,
    reader: Reader,
    form: Form<TypedForm>,
) -> Result<HttpResponse, Error> {
    let id = checked_id(form.0.id.clone().ok_or(Error::Malformed)?)?;
    match parsed(&reader, id, form.0)? {
        Ok(block) => save(&app, reader, block).await,
        Err(typed) => draw_list(&app, &visitor, reader, typed).await,
    }
}

/// `GET /staff/blocks/{id}`: one text block, to change it.
pub async fn block(
    app: web::Data<App>,
    visitor: Visitor,
    reader: Reader,
    id: web::Path<String>,
) -> Result<HttpResponse, Error> {
    let block = app.db.read(move |conn| find(conn, &reader.id, &id)).await?.ok_or(Error::NotFound)?;
    draw(&app, &visitor, block.into())
}

/// `POST /staff/blocks/{id}`: changes a text block.
pub async fn change(
    app: web::Data<App>,
    visitor: Visitor,
    reader: Reader,
    id: web::Path<String>,
    form: Form<TypedForm>,
) -> Result<HttpResponse, Error> {
    let (me, row) = (reader.id.clone(), id.clone());
    app.db.read(move |conn| find(conn, &me, &row)).await?.ok_or(Error::NotFound)?;
    match parsed(&reader, id.into_inner(), form.0)? {
        Ok(block) => save(&app, reader, block).await,
        Err(typed) => draw(&app, &visitor, typed),
    }
}

/// A form that only asks for something to be done.
#[derive(Deserialize)]
pub struct Pressed {}

/// `POST /staff/blocks/{id}/removal`: removes a text block.
pub async fn removal(
    app: web::Data<App>,
    reader: Reader,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let removed: Result<(), Never> =
        app.db.write(move |conn| remove(conn, &reader.id, &id).map_err(Failure::from)).await?;
    unrefused(removed);
    Ok(see_other("/staff/blocks"))
}

/// Which starting block.
#[derive(Deserialize)]
pub struct CopyForm {
    name: String,
    language: String,
}

/// `POST /staff/blocks/starting`: copies a starting block to the team's.
pub async fn copy(app: web::Data<App>, reader: Reader, form: Form<CopyForm>) -> Result<HttpResponse, Error> {
    let language = Language::from_code(&form.0.language).ok_or(Error::Malformed)?;
    let block = starting::named(&app, language, &form.0.name)?;
    let copied: Result<(), Never> =
        app.db.write(move |conn| copy_once(conn, &reader.id, &block).map_err(Failure::from)).await?;
    unrefused(copied);
    Ok(see_other("/staff/blocks"))
}

fn copy_once(conn: &mut DbConn, me: &str, block: &Block) -> Result<(), Error> {
    let same = |there: &Block| there.title == block.title && there.language == block.language;
    if visible(conn, me, &block.language)?.iter().any(same) { Ok(()) } else { write(conn, block) }
}

fn parsed(reader: &Reader, id: String, form: TypedForm) -> Result<Result<Block, Typed>, Error> {
    let language = Language::from_code(&form.language).ok_or(Error::Malformed)?;
    let own = form.owner.as_deref() == Some("own");
    let owner = if own { reader.id.as_str() } else { "" };
    Ok(Block::parse(&id, owner, language, &form.title, &form.body).map_err(|problem| Typed {
        id: Some(id),
        title: form.title,
        body: form.body,
        language: form.language,
        own,
        problem: Some(problem),
    }))
}

/// Saves a block over the one with its id, if this person sees that one or there is none.
async fn save(app: &App, reader: Reader, block: Block) -> Result<HttpResponse, Error> {
    let saved: Result<(), Never> = app
        .db
        .write(move |conn| {
            super::may_write(conn, &reader.id, &block.id)?;
            write(conn, &block).map_err(Failure::from)
        })
        .await?;
    unrefused(saved);
    Ok(see_other("/staff/blocks"))
}

async fn draw_list(app: &App, visitor: &Visitor, reader: Reader, typed: Typed) -> Result<HttpResponse, Error> {
    let (language, has_inbox, status) = (visitor.language(), reader.role == Role::Counsellor, status_of(&typed));
    let blocks = app.db.read(move |conn| visible(conn, &reader.id, language.code())).await?;
    let page = BlocksPage::new(app, language, blocks, has_inbox, typed);
    visitor.titled_page(status, "desk/blocks", &visitor.text("staff-blocks-title"), &page)
}

fn draw(app: &App, visitor: &Visitor, typed: Typed) -> Result<HttpResponse, Error> {
    let status = status_of(&typed);
    let page = BlockForm::new(app, visitor.language(), typed);
    visitor.titled_page(status, "desk/block", &visitor.text("staff-blocks-title"), &page)
}

fn status_of(typed: &Typed) -> StatusCode {
    if typed.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
}
