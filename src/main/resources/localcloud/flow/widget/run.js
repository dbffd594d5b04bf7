// The flowsRuntime widget: asks what an instant flow wants to know, and runs it.
import { option } from "./options.js";
import { text } from "./texts.js";
import { h, show, say, busy } from "./dom.js";
import { field, values } from "./fields.js";
import { loadTemplate } from "./creation.js";
import { runStatus } from "./flows.js";

const isButton = trigger => trigger.type === "Request" && trigger.kind !== "Http";

// The flows that can be run by hand, to choose one from.
export async function chooseFlow(app) {
  const named = option("flowName");
  if (named) return showRun(app, named);
  busy(text("loading"));
  const { value } = await app.service.flows("search('manual')");
  if (app.acted) return;
  const runnable = value.filter(flow => flow.properties.state === "Started");
  show(h("h1", {}, app.strings.INVOKE_FLOW_HEADER || text("runHeading")),
    runnable.length ? h("ul", { class: "list" }, runnable.map(flow => h("li", { class: "row" },
      h("span", { class: "what" }, flow.properties.displayName),
      h("button", { "aria-label": `${text("run")}: ${flow.properties.displayName}`,
        onclick: () => app.attempt(() => showRun(app, flow.name)) }, text("run")))))
      : h("p", { class: "empty" }, text("nothingToRun")));
}

function triggerOf(flow) {
  const [name, trigger] = Object.entries(flow.properties.definition.triggers)[0];
  return { name, trigger, schema: trigger.inputs?.schema ?? { type: "object", properties: {} } };
}

// Data of the host's record may come with the action, as text, or is asked for.
async function implicitValues(app, given, schema) {
  let found = typeof given === "string" && given.trim() ? JSON.parse(given) : given;
  if (!found && app.host) {
    const keys = Object.fromEntries(Object.keys(schema.properties ?? {}).map(key => [key, null]));
    found = await app.host.ask("GET_IMPLICIT_DATA", { implicitData: keys }, 3_000)
      .then(answer => answer?.implicitData ?? null, () => null);
  }
  const row = Array.isArray(found) ? found[0] : found;
  const lower = new Map(Object.entries(row ?? {}).map(([key, value]) => [key.toLowerCase(), value]));
  return (name, title) => lower.get(name.toLowerCase()) ?? lower.get(String(title ?? "").toLowerCase());
}

export async function showRun(app, flowName, implicitData) {
  busy(text("loading"));
  const flow = await app.service.flow(flowName);
  const { name, trigger, schema } = triggerOf(flow);
  if (!isButton(trigger)) {
    show(h("h1", {}, flow.properties.displayName), h("p", {}, text("runsByItself")));
    return;
  }
  const known = await implicitValues(app, implicitData, schema);
  const inputs = Object.entries(schema.properties ?? {}).map(([key, property]) => field(key, {
    ...property, choices: property.enum, required: (schema.required ?? []).includes(key),
    value: known(key, property.title) ?? property.default }));
  const form = h("form", { novalidate: true, onsubmit: event => {
    event.preventDefault();
    const given = values(form);
    if (given) app.attempt(() => run(app, flow, name, given));
  } }, inputs,
    h("div", { class: "buttons" },
      h("button", { class: "primary" }, app.strings.INVOKE_FLOW_RUN_FLOW_BUTTON || text("run")),
      h("button", { type: "button", onclick: () => {
        app.host?.tell("RUN_FLOW_CANCEL_BUTTON_CLICKED");
        app.close();
      } }, text("cancel"))));
  show(h("h1", {}, app.strings.INVOKE_FLOW_HEADER || text("runHeading")), h("h2", {}, flow.properties.displayName),
    inputs.length ? null : h("p", {}, text("noInputs")), form);
}

async function run(app, flow, trigger, inputs) {
  app.host?.tell("RUN_FLOW_STARTED");
  const started = await app.service.press(flow.name, trigger, inputs);
  app.host?.tell("RUN_FLOW_COMPLETED");
  show(h("h1", {}, text("runStarted")),
    h("p", {}, text("runStartedDetail", flow.properties.displayName)),
    h("p", { class: "hint" }, runStatus(started)),
    h("div", { class: "buttons" }, h("button", { class: "primary", onclick: () => {
      app.host?.tell("RUN_FLOW_DONE_BUTTON_CLICKED");
      app.close();
    } }, text("done"))));
}

// Runs the person's flow made from this template; without one, makes it first.
export async function runByTemplate(app, templateId, implicitData, designTime) {
  busy(text("loading"));
  const { value } = await app.service.flows("search('manual')");
  const made = value.find(flow => flow.properties.templateName === templateId && flow.properties.state === "Started");
  if (made) return showRun(app, made.name, implicitData);
  return loadTemplate(app, templateId, designTime);
}

export async function triggerSchema(app, flowName) {
  return triggerOf(await app.service.flow(flowName)).schema;
}
