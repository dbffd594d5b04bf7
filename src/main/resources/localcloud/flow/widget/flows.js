// The flows widget: a person's flows and those shared with them.
import { option, flag, flowsFilter } from "./options.js";
import { text, dateTime } from "./texts.js";
import { h, show, say, ask, busy } from "./dom.js";
import { showTemplates } from "./templates.js";
import { loadTemplate } from "./creation.js";
import { showRun } from "./run.js";

export async function showFlows(app, tab) {
  busy(text("loading"));
  const filters = [tab === "sharedFlows" ? "search('team')" : "search('personal')"];
  const wanted = flowsFilter() ?? app.widgetOptions.flowsFilter;
  if (wanted) filters.push(wanted);
  const page = await app.service.flows(filters.join(" and "));
  const list = h("ul", { class: "list" });
  const more = h("button", { onclick: () => next() }, text("more"));
  let link = null;
  const add = ({ value, nextLink }) => {
    list.append(...value.map(flow => row(app, flow, tab)));
    link = nextLink;
    more.hidden = !link;
  };
  const next = () => app.attempt(async () => add(await app.service.call("GET", new URL(link).pathname + new URL(link).search)));
  add(page);
  show(
    h("div", { class: "bar" }, h("h1", {}, text("flows")),
      flag("hideFlowCreation") ? null : h("button", { class: "primary", onclick: () => app.attempt(() => begin(app)) }, text("newFlow"))),
    flag("hideTabs") ? null : tabs(app, tab),
    list.children.length ? list : h("p", { class: "empty" }, text(tab === "sharedFlows" ? "noSharedFlows" : "noFlows")),
    more);
}

function begin(app) {
  const blank = option("defaultTemplate");
  return blank ? loadTemplate(app, blank) : showTemplates(app);
}

function tabs(app, current) {
  return h("nav", { class: "tabs", "aria-label": text("flows") },
    ["myFlows", "sharedFlows"].map(tab => h("button", {
      "aria-current": tab === current ? "page" : null,
      onclick: () => app.attempt(() => showFlows(app, tab))
    }, text(tab))));
}

function row(app, flow, tab) {
  const { displayName, state, definitionSummary, lastModifiedTime } = flow.properties;
  const on = state === "Started";
  const again = () => showFlows(app, tab);
  const toggle = h("button", { role: "switch", "aria-checked": String(on), class: "switch",
    "aria-label": `${text("on")}: ${displayName}`, onclick: () => app.attempt(async () => {
      await app.service.turn(flow.name, !on);
      await again();
      say(text(on ? "turnedOff" : "turnedOn", displayName), "good");
    }) }, text(on ? "on" : "off"));
  const instant = definitionSummary?.triggers?.some(trigger => trigger.type === "Request" && trigger.kind !== "Http");
  return h("li", { class: "row", "data-flow": flow.name },
    h("div", { class: "what" },
      h("button", { class: "link", onclick: () => app.attempt(() => showDetails(app, flow.name, tab)) }, displayName),
      h("p", { class: "hint" }, text("changed", dateTime(lastModifiedTime)))),
    toggle,
    h("div", { class: "buttons" },
      instant ? h("button", { disabled: !on, "aria-label": `${text("run")}: ${displayName}`,
        onclick: () => app.attempt(() => showRun(app, flow.name)) }, text("run")) : null,
      h("button", { "aria-label": `${text("rename")}: ${displayName}`,
        onclick: () => app.attempt(() => rename(app, flow, again)) }, text("rename")),
      h("button", { "aria-label": `${text("delete")}: ${displayName}`,
        onclick: () => app.attempt(() => remove(app, flow, again)) }, text("delete"))));
}

async function rename(app, flow, again) {
  const input = h("input", { id: "new-name", required: true, maxlength: 256, value: flow.properties.displayName });
  if (await ask(text("renameHeading"), text("save"), text("cancel"),
    h("div", { class: "field" }, h("label", { for: "new-name" }, text("name")), input))) {
    await app.service.rename(flow.name, input.value);
    await again();
    say(text("renamed", input.value), "good");
  }
}

async function remove(app, flow, again) {
  if (await ask(text("deleteHeading", flow.properties.displayName), text("delete"), text("cancel"),
    h("p", {}, text("deleteWarning")))) {
    await app.service.remove(flow.name);
    await again();
    say(text("deleted", flow.properties.displayName), "good");
  }
}

export async function showDetails(app, name, tab) {
  busy(text("loading"));
  const [flow, runs] = await Promise.all([app.service.flow(name), app.service.runs(name)]);
  const { displayName, state, connectionReferences, createdTime } = flow.properties;
  show(
    tab ? h("button", { class: "link", onclick: () => app.attempt(() => showFlows(app, tab)) }, text("back")) : null,
    h("h1", {}, displayName),
    h("dl", {},
      h("dt", {}, text("state")), h("dd", {}, text(state === "Started" ? "on" : "off")),
      h("dt", {}, text("created")), h("dd", {}, dateTime(createdTime)),
      h("dt", {}, text("connections")),
      h("dd", {}, Object.values(connectionReferences ?? {}).map(reference => reference.id.split("/").pop()).join(", ") || "–")),
    h("h2", {}, text("runs")),
    runs.value.length
      ? h("ul", { class: "list" }, runs.value.map(run => h("li", { class: "row" },
        h("span", { class: "what" }, dateTime(run.properties.startTime)), h("span", {}, runStatus(run)))))
      : h("p", { class: "empty" }, text("noRuns")));
}

export const runStatus = ({ properties }) => text(`run${properties.status}`);
