//! The preview's own address, which its pages ask whether a text has changed.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::error::Error;

/// `GET /preview`: a mark of the texts that are shown; not there unless this is a preview.
pub async fn preview(app: web::Data<App>) -> Result<HttpResponse, Error> {
    let preview = app.preview.as_ref().ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(preview.stamp.clone()))
}
