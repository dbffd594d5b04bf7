// Shows a Flow widget: hands it to Microsoft's SDK as the page describes it, answers what it asks, and says what happens.
(() => {
  "use strict";
  const nonce = document.currentScript.nonce;

  addEventListener("DOMContentLoaded", () => {
    for (const place of document.querySelectorAll("[data-weir-widget]")) start(place, JSON.parse(place.dataset.weirWidget));
  });

  function start(place, page) {
    const frame = place.closest("[data-weir-widget-page]");
    const loading = frame.querySelector("[data-weir-loading]");
    let ready = false;
    let token = null;

    // Each message stands in the page already, in the reader's language; showing one hides the others.
    function say(name) {
      for (const message of frame.querySelectorAll("[data-weir-message]")) {
        message.hidden = message.dataset.weirMessage !== name;
      }
    }

    function stop(name) {
      loading.hidden = true;
      say(name);
    }

    const leave = () => { location.assign(page.back); };
    const refusal = (name, message) => ({ value: { name, message } });

    // A token is kept as long as it is good for some minutes more; then the portal gives a fresh one.
    async function accessToken() {
      if (token && token.expires - Date.now() > page.renewBefore) return token.token;
      let response;
      try {
        response = await fetch(page.tokenAddress, { headers: { "X-Weir-Widget": page.type }, credentials: "same-origin", cache: "no-store", redirect: "manual" });
      } catch {
        throw "serviceDown";
      }
      // Whoever is no longer signed in is sent to Azure AD, where a script cannot follow.
      if (response.type === "opaqueredirect") throw "signInAgain";
      if (!response.ok || !(response.headers.get("Content-Type") ?? "").includes("json")) {
        const problem = await response.json().catch(() => ({}));
        throw problem.reason ?? (response.status >= 500 ? "serviceDown" : "signInAgain");
      }
      const answer = await response.json();
      token = { token: answer.token, expires: Date.parse(answer.expires) };
      return token.token;
    }

    async function remember({ data }) {
      say("created");
      const response = await fetch(page.createdAddress, { method: "POST", credentials: "same-origin", redirect: "manual",
        headers: { "Content-Type": "application/json", "X-Weir-Form": page.formToken },
        body: JSON.stringify({ flowId: data?.flowId, flowUrl: data?.flowUrl, ...page.link }) });
      if (!response.ok) say("createdNotLinked");
    }

    function listen(widget) {
      const on = (event, listener) => widget.listen(event, (request, done) => {
        Promise.resolve(listener(request ?? {})).then(
          result => done(null, result ?? null),
          failed => done(refusal("HostError", String(failed))));
      });
      on("GET_ACCESS_TOKEN", () => accessToken().then(value => ({ token: value }), reason => {
        stop(reason);
        throw reason;
      }));
      on("GET_STRINGS", () => page.strings);
      on("GET_IMPLICIT_DATA", () => page.implicitData ? { implicitData: [page.implicitData] } : null);
      on("WIDGET_READY", () => {
        ready = true;
        loading.hidden = true;
        if (page.action) {
          widget.notify(page.action.name, page.action.data).catch(() => {
            // Whatever was said already is why.
            if (!frame.querySelector("[data-weir-message]:not([hidden])")) say("actionFailed");
          });
        }
      });
      on("WIDGET_RENDERED", () => {
        ready = true;
        loading.hidden = true;
        place.dataset.weirRendered = "true";
      });
      on("FLOW_CREATION_SUCCEEDED", request => remember(request).catch(() => say("createdNotLinked")));
      on("FLOW_CREATION_FAILED", () => say("creationFailed"));
      on("TEMPLATE_LOAD_FAILED", () => say("templateFailed"));
      on("RUN_FLOW_STARTED", () => say("runStarted"));
      on("RUN_FLOW_COMPLETED", () => say("runCompleted"));
      on("RUN_FLOW_DONE_BUTTON_CLICKED", leave);
      on("RUN_FLOW_CANCEL_BUTTON_CLICKED", leave);
      on("RECEIVED_APPROVAL_STATUS_CHANGED", () => say("approvalAnswered"));
      on("SENT_APPROVAL_STATUS_CHANGED", () => say("approvalChanged"));
      on("WIDGET_CLOSE", leave);
    }

    function show() {
      let widget;
      try {
        const sdk = new window.MsFlowSdk({ hostName: page.hostName, locale: page.locale, hostId: page.hostId });
        widget = sdk.renderWidget(page.type, { container: place, iframeTitle: page.title, enableOnBehalfOfTokens: true,
          ...page.options });
      } catch (broken) {
        console.error("The widget could not be made", broken);
        stop("scriptBlocked");
        return;
      }
      listen(widget);
      setTimeout(() => {
        if (!ready && frame.querySelectorAll("[data-weir-message]:not([hidden])").length === 0) stop("neverReady");
      }, page.patience);
      addEventListener("pagehide", event => { if (!event.persisted) widget.dispose(); });
    }

    const script = document.createElement("script");
    script.nonce = nonce;
    script.src = page.sdk;
    script.onload = show;
    script.onerror = () => stop("scriptBlocked");
    document.head.append(script);
  }
})();
