// The flowCreation widget: from a template, by way of connections and parameters, to a flow.
import { flag, fault, templateParameters } from "./options.js";
import { text, language } from "./texts.js";
import { h, show, say, busy } from "./dom.js";
import { field, values } from "./fields.js";
import { explain } from "./errors.js";

const TYPES = { int: "integer", float: "number", bool: "boolean", array: "array", object: "object", secureobject: "object" };

// A template as hosts hand it over: Microsoft's form with properties, the properties alone, or a bare definition.
export function readTemplate(source) {
  const given = typeof source === "string" ? JSON.parse(source) : source;
  const properties = given?.properties?.definition ? given.properties : given;
  const definition = properties?.definition?.triggers ? properties.definition : properties?.triggers ? properties : null;
  if (!definition?.triggers || Object.keys(definition.triggers).length === 0) throw new Error("The template has no trigger.");
  return {
    name: given.name ?? properties.templateName ?? null,
    displayName: properties.displayName ?? properties.name ?? text("untitledFlow"),
    description: properties.description ?? "",
    translations: properties.translations ?? {},
    connectionReferences: properties.connectionReferences ?? {},
    definition
  };
}

export const titleOf = template => template.translations[language]?.displayName ?? template.displayName;
export const descriptionOf = template => template.translations[language]?.description ?? template.description;

async function failing(app, work) {
  try {
    if (fault === "template-load-failed") throw new Error("template-load-failed");
    return await work();
  } catch (failed) {
    app.host?.tell("TEMPLATE_LOAD_FAILED");
    show(h("h1", {}, text("templateFailed")), h("p", {}, text("templateFailedRemedy")));
    throw failed;
  }
}

// Shows the creation of a template of the gallery.
export async function loadTemplate(app, name, designTime) {
  busy(text("loading"));
  const template = await failing(app, async () => readTemplate(await app.service.template(name)));
  await showCreation(app, template, designTime);
}

// Shows the creation of a definition that the host handed over.
export async function loadDefinition(app, source, designTime) {
  busy(text("loading"));
  const template = await failing(app, async () => readTemplate(source));
  await showCreation(app, template, designTime);
}

async function showCreation(app, template, designTime = {}, after) {
  const connections = await connectionSection(app, template);
  const parameters = parameterFields(template, { ...templateParameters(), ...designTime });
  const title = titleOf(template);
  const named = flag("allowCustomFlowName");
  const nameField = named ? field("$name", { title: text("flowName"), required: true,
    value: app.strings.FLOW_CREATION_CUSTOM_FLOW_NAME || title }) : null;
  const form = h("form", { novalidate: true, onsubmit: event => {
    event.preventDefault();
    const given = values(form);
    if (!given) return;
    const missing = connections.missing();
    if (missing) {
      say(text("connectFirst", missing), "bad");
      return;
    }
    const { $name, ...filled } = given;
    app.attempt(() => create(app, template, $name ?? title, filled, connections.chosen(), after));
  } },
    connections.element, nameField,
    parameters.length ? h("fieldset", {}, h("legend", {}, text("parameters")), parameters) : null,
    h("div", { class: "buttons" },
      h("button", { class: "primary" }, app.strings.FLOW_CREATION_CREATE_BUTTON || text("create")),
      h("button", { type: "button", onclick: () => app.close() }, text("cancel"))));
  show(h("h1", {}, app.strings.FLOW_CREATION_HEADER || title),
    app.strings.FLOW_CREATION_HEADER ? h("h2", {}, title) : null,
    h("p", {}, descriptionOf(template)), form);
}

function parameterFields(template, given) {
  return Object.entries(template.definition.parameters ?? {}).filter(([name]) => !name.startsWith("$"))
    .map(([name, { type = "String", defaultValue, allowedValues, metadata }]) => {
      const value = Object.hasOwn(given, name) ? given[name] : defaultValue;
      return field(name, { title: metadata?.title ?? metadata?.displayName ?? name, description: metadata?.description,
        type: TYPES[type.toLowerCase()] ?? "string", choices: allowedValues, required: true, value });
    });
}

async function connectionSection(app, template) {
  const selects = new Map();
  const rows = await Promise.all(Object.entries(template.connectionReferences).map(async ([key, reference]) => {
    const api = reference.id?.split("/").pop() ?? key;
    const select = h("select", { "aria-label": text("connectionFor", nameOf(api)) });
    const fill = connections => select.replaceChildren(...connections.length
      ? connections.map(each => h("option", { value: each.name }, each.properties.displayName))
      : [h("option", { value: "" }, text("notConnected"))]);
    fill(await app.service.connections(api));
    selects.set(key, { select, api });
    const connect = h("button", { type: "button", "aria-label": `${text("connect")}: ${nameOf(api)}`,
      onclick: () => app.attempt(async () => {
        const made = await app.service.connect(api);
        fill(await app.service.connections(api));
        select.value = made.name;
        say(text("connected", nameOf(api)), "good");
      }) }, text("connect"));
    return h("li", { class: "row" }, h("span", { class: "what" }, nameOf(api)), select, connect);
  }));
  return {
    element: rows.length ? h("fieldset", {}, h("legend", {}, text("connections")),
      h("p", { class: "hint" }, text("connectionsHint")), h("ul", { class: "list" }, rows)) : null,
    missing: () => [...selects.values()].filter(({ select }) => !select.value).map(({ api }) => nameOf(api)).join(", "),
    chosen: () => Object.fromEntries([...selects].map(([key, { select }]) => [key, select.value]))
  };
}

function nameOf(api) {
  return api.replace(/^shared_/, "").replace(/-5f.*$/, "").replace(/[-_]/g, " ").replace(/^./, letter => letter.toUpperCase());
}

async function create(app, template, displayName, filled, chosen, after) {
  const definition = structuredClone(template.definition);
  for (const [name, value] of Object.entries(filled)) definition.parameters[name].defaultValue = value;
  const connectionReferences = structuredClone(template.connectionReferences);
  for (const [key, connectionName] of Object.entries(chosen)) {
    Object.assign(connectionReferences[key], { connectionName, source: connectionReferences[key].source ?? "Embedded" });
  }
  let flow;
  try {
    if (fault === "flow-creation-failed") throw Object.assign(new Error("flow-creation-failed"), { status: 500 });
    flow = await app.service.create({ displayName, definition, connectionReferences, state: "Started",
      templateName: template.name ?? undefined });
  } catch (failed) {
    app.host?.tell("FLOW_CREATION_FAILED");
    throw failed;
  }
  const reason = flow.properties.state === "Started" ? null : await whyOff(app, flow);
  const environment = await app.service.environment();
  app.host?.tell("FLOW_CREATION_SUCCEEDED", {
    flowUrl: `${location.origin}/manage/environments/${environment}/flows/${flow.name}`,
    flowId: flow.name,
    fromTemplate: template.name ?? undefined
  });
  if (after) return after(flow);
  if (flag("enableWidgetCloseOnFlowSave")) return app.close();
  show(h("h1", {}, text("created")),
    h("p", {}, text(reason ? "createdOff" : "createdOn", displayName)),
    reason ? h("p", { class: "status bad" }, explain(reason)) : null,
    h("div", { class: "buttons" }, h("button", { class: "primary", onclick: () => app.close() }, text("done"))));
}

// The service says why a flow stays off when one tries to turn it on.
async function whyOff(app, flow) {
  try {
    await app.service.turn(flow.name, true);
    return null;
  } catch (failed) {
    return failed;
  }
}
