//! What somebody can do on a page: its links, and its forms with everything that would be sent.

use scraper::{ElementRef, Html, Selector};

use super::people::Page;

/// A form on a page.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// Where it is sent.
    pub(crate) action: String,
    /// Whether it only asks for a page.
    pub(crate) is_get: bool,
    /// What can be filled in, in the order of the page.
    pub(crate) controls: Vec<Control>,
}

/// Something in a form.
#[derive(Clone, Debug)]
pub(crate) struct Control {
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

/// How it is filled in.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Sent as it is.
    Hidden(String),
    /// Words.
    Text,
    /// Ticked or not.
    Tick(String),
    /// One of several: radio buttons or the options of a list.
    OneOf(Vec<String>),
    /// A button that sends the form, with its value.
    Button(String),
}

impl Page {
    /// The addresses of this site that the page links to, without their fragments.
    pub(crate) fn ways(&self) -> Vec<String> {
        let hrefs = self.attributes("a[href^=\"/\"]", "href");
        hrefs
            .iter()
            .filter_map(|href| href.split('#').next().map(str::to_owned))
            .filter(|way| !way.is_empty())
            .collect()
    }

    /// The forms of the page.
    pub(crate) fn forms(&self) -> Vec<Form> {
        let document = Html::parse_document(&self.html);
        document.select(&selector("form")).map(|form| Form::of(&document, form)).collect()
    }
}

impl Form {
    fn of(document: &Html, form: ElementRef<'_>) -> Self {
        let attribute = |name: &str| form.value().attr(name).unwrap_or_default().to_owned();
        let mut controls = Vec::new();
        let any = selector("input, textarea, select, button");
        form.select(&any)
            .filter(|inside| inside.value().attr("form").is_none())
            .for_each(|element| add(&mut controls, element));
        if let Some(id) = form.value().attr("id") {
            let outside = selector(&format!("[form=\"{id}\"]"));
            document.select(&outside).for_each(|element| add(&mut controls, element));
        }
        let action = attribute("action").split('#').next().unwrap_or_default().to_owned();
        Self { action, is_get: attribute("method") != "post", controls }
    }
}

fn add(controls: &mut Vec<Control>, element: ElementRef<'_>) {
    let attribute = |name: &str| element.value().attr(name).unwrap_or_default().to_owned();
    let (name, value) = (attribute("name"), attribute("value"));
    if name.is_empty() {
        return;
    }
    let kind = match (element.value().name(), attribute("type").as_str()) {
        ("button", "button") => return,
        ("button", _) => Kind::Button(value),
        ("input", "hidden") => Kind::Hidden(value),
        ("input", "checkbox") => Kind::Tick(value),
        ("input", "radio") => {
            let same = controls.iter_mut().find(|control| control.name == name);
            if let Some(Control { kind: Kind::OneOf(values), .. }) = same {
                values.push(value);
                return;
            }
            Kind::OneOf(vec![value])
        }
        ("select", _) => {
            let option = selector("option");
            let options = element.select(&option);
            Kind::OneOf(options.filter_map(|option| option.value().attr("value").map(str::to_owned)).collect())
        }
        _ => Kind::Text,
    };
    controls.push(Control { name, kind });
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a CSS selector")
}
