// The templates widget: the public gallery. Without a host it only shows; making a flow needs somebody signed in.
import { option, flag } from "./options.js";
import { text } from "./texts.js";
import { h, show, busy } from "./dom.js";
import { loadTemplate, readTemplate, titleOf, descriptionOf } from "./creation.js";

export async function showTemplates(app) {
  busy(text("loading"));
  const size = Number.parseInt(option("pageSize") ?? "", 10) || 6;
  const category = option("category");
  const list = h("ul", { class: "cards" });
  const empty = h("p", { class: "empty", hidden: true }, text("noTemplates"));
  const more = h("button", { onclick: () => app.attempt(async () => {
    const { pathname, search } = new URL(link);
    add(await app.service.call("GET", pathname + search));
  }) }, text("more"));
  let link = null;
  const add = ({ value, nextLink }) => {
    list.append(...value.map(template => card(app, summary(template))));
    empty.hidden = list.children.length > 0;
    link = nextLink;
    more.hidden = !link;
  };
  const input = h("input", { id: "search", type: "search", value: option("q") ?? "" });
  const search = h("form", { class: "search", role: "search", onsubmit: event => {
    event.preventDefault();
    app.attempt(async () => {
      const found = await app.service.templates(input.value, category, size);
      list.replaceChildren();
      add(found);
    });
  } }, h("label", { for: "search" }, text("search")), input, h("button", {}, text("searchButton")));
  add(await app.service.templates(input.value, category, size));
  show(h("h1", {}, text("templates")), search, list, empty, more);
}

const summary = ({ name, properties }) => ({ name, translations: properties.translations ?? {},
  displayName: properties.displayName, description: properties.description ?? "" });

function card(app, template) {
  return h("li", { class: "card" },
    h("button", { class: "link", onclick: () => app.attempt(() => open(app, template)) }, titleOf(template)),
    h("p", {}, descriptionOf(template)));
}

async function open(app, template) {
  if (!app.host) return showDetails(app, template);
  return loadTemplate(app, template.name);
}

async function showDetails(app, { name }) {
  busy(text("loading"));
  const template = readTemplate(await app.service.template(name));
  const connectors = Object.values(template.connectionReferences).map(reference => reference.id.split("/").pop().replace("shared_", ""));
  show(h("button", { class: "link", onclick: () => app.attempt(() => showTemplates(app)) }, text("back")),
    h("h1", {}, titleOf(template)), h("p", {}, descriptionOf(template)),
    h("p", { class: "hint" }, text("uses", connectors.join(", "))),
    h("p", {}, text("signInToCreate")));
}
