// Starts the widget: greets the host, gets a token, says it is ready, draws.
import { option, flag, fault } from "./options.js";
import { text } from "./texts.js";
import { h, show, say, busy } from "./dom.js";
import { Host } from "./host.js";
import { FlowService } from "./service.js";
import { explain } from "./errors.js";
import { showFlows, showDetails } from "./flows.js";
import { loadTemplate, loadDefinition } from "./creation.js";
import { chooseFlow, showRun, runByTemplate, triggerSchema } from "./run.js";
import { showApprovals, closeDetails } from "./approvals.js";
import { showTemplates } from "./templates.js";
import "./theme.js";

const { view, tab, environment, flow } = document.body.dataset;
const TOKEN_PATIENCE = 30_000;
const OPTION_PATIENCE = 3_000;

const app = {
  host: null,
  service: null,
  strings: {},
  widgetOptions: {},
  // Whether the host asked for something, which takes the place of what the widget would show by itself.
  acted: false,
  // Does something that a person asked for, and says what went wrong if it does.
  async attempt(work) {
    say("");
    try {
      await work();
    } catch (failed) {
      if (document.querySelector("#view .busy")) show(h("h1", {}, text("stopped")));
      say(explain(failed), "bad");
    }
  },
  close() {
    this.host?.tell("WIDGET_CLOSE");
  }
};

async function askToken() {
  if (fault === "token-refused") throw Object.assign(new Error("token-refused"), { code: "TokenRefused" });
  let answer;
  try {
    answer = await app.host.ask("GET_ACCESS_TOKEN", undefined, TOKEN_PATIENCE);
  } catch (refused) {
    throw Object.assign(new Error(refused?.message ?? String(refused)), { code: "TokenRefused" });
  }
  if (!answer?.token) throw Object.assign(new Error("no token"), { code: "TokenRefused" });
  return answer.token;
}

async function act(action, data) {
  switch (action) {
    case "createflowfromtemplate":
      return loadTemplate(app, data?.templateName, data?.designTimeParameters);
    case "createflowfromtemplatedefinition":
      return loadDefinition(app, data?.templateDefinition, data?.designTimeParameters);
    case "triggerflow":
      return showRun(app, data?.flowName, data?.implicitData);
    case "triggerflowbytemplate":
      return runByTemplate(app, data?.templateId, data?.implicitData, data?.designTimeParameters);
    case "gettriggerschema":
      return triggerSchema(app, data?.flowName);
    case "closewidget":
      show(h("p", {}, text("closed")));
      return app.close();
    case "closeinfopane":
      return closeDetails(app);
    default:
      throw Object.assign(new Error(`The action ${action} is not known to this widget.`), { name: "UnknownAction" });
  }
}

// Answers the host's action, and keeps the reason of a failure on the screen.
async function perform(action, data) {
  app.acted = true;
  say("");
  try {
    return await act(action, data);
  } catch (failed) {
    if (failed.name !== "UnknownAction") say(explain(failed), "bad");
    throw failed;
  }
}

function draw() {
  switch (view) {
    case "flows": return showFlows(app, tab);
    case "approvalCenter": return showApprovals(app, tab);
    case "flowsRuntime": return chooseFlow(app);
    case "templates": return showTemplates(app);
    case "flowDetails": return showDetails(app, flow, null);
    default: return busy(text("waitingForTemplate"));
  }
}

// The first call needs the token, so it shows whether the host gives one. Whoever is refused can try again.
async function signIn() {
  try {
    await app.service.environment();
  } catch (failed) {
    say(explain(failed), "bad");
    show(h("h1", {}, text("stopped")), h("div", { class: "buttons" },
      h("button", { class: "primary", onclick: async () => {
        say("");
        busy(text("loading"));
        await signIn();
        if (!document.querySelector("#view h1")) await app.attempt(draw);
      } }, text("tryAgain"))));
  }
}

async function startWithHost(widgetId) {
  app.host = new Host(widgetId);
  app.service = new FlowService(askToken, environment || option("environment"));
  busy(text("loading"));
  try {
    await app.host.connect();
  } catch {
    show(h("h1", {}, text("notEmbedded")), h("p", {}, text("notEmbeddedRemedy")));
    return;
  }
  if (fault === "never-ready") return;
  if (fault === "slow") await new Promise(resolve => setTimeout(resolve, 5_000));
  app.host.onAction(perform);
  app.widgetOptions = await app.host.ask("GET_WIDGET_OPTIONS", undefined, OPTION_PATIENCE).catch(() => null) ?? {};
  await signIn();
  app.strings = await app.host.ask("GET_STRINGS", undefined, OPTION_PATIENCE).catch(() => null) ?? {};
  app.host.tell("WIDGET_READY");
  if (!app.acted && !document.querySelector("#view h1")) await app.attempt(draw);
  app.host.tell("WIDGET_RENDERED");
}

// A frame lies in a landmark of the page around it; a page by itself needs one of its own.
async function startAlone() {
  if (parent === window) document.getElementById("widget").setAttribute("role", "main");
  app.service = new FlowService(null, null);
  if (view === "templates") await app.attempt(draw);
  else show(h("h1", {}, text("notEmbedded")), h("p", {}, text("notEmbeddedRemedy")));
}

const widgetId = option("widgetId");
if (widgetId && parent !== window) startWithHost(widgetId);
else startAlone();
