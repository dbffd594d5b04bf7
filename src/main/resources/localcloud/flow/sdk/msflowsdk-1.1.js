// The local cloud's own widget SDK. It offers what hosts know of Microsoft's msflowsdk (builds 1.1 and 2.x): the same
// calls, the same addresses, the same messages. It is stricter where Microsoft's is careless: it listens to its own frame
// only, posts to that frame's origin only, and leaves nothing behind when a widget is disposed.
(() => {
  "use strict";

  const VERSION = "1.1";
  const HOME = new URL(document.currentScript?.src || location.href).origin;
  const MICROSOFT = ["flow.microsoft.com", "flow.microsoft.us", "flow.appsplatform.us", "powerautomate.com",
    "gov.powerautomate.us", "high.powerautomate.us", "make.powerautomate.cn", "www.powerautomate.cn",
    "powerautomate.appsplatform.us"];

  const names = (...all) => Object.freeze(Object.fromEntries(all.map(name => [name, name])));
  const HOST_IDS = ["DynCRM", "DynNAV", "Excel", "IOT", "LogicApps", "OWA", "PowerApps", "SPO", "StaffHub", "Teams",
    "Treasury", "WidgetTest", "Unknown", "PowerAppsMaker", "PowerappsPpux", "PowerFlowAddin", "PowerVirtualAgents",
    "TeamsSolutionExplorer", "AdobeSign", "MicrosoftSupplyChainCenter"];
  const HANDLERS = ["oAuth", "teamsOAuth", "widgetOAuth", "mobileWidgetOAuth"];

  // Paths of each type's tabs; the first tab is the default. {environment} and {solution} may turn out empty.
  const PATHS = {
    flows: {
      myFlows: "/manage{environment}/flows",
      sharedFlows: "/manage{environment}/flows/shared"
    },
    approvalCenter: {
      receivedApprovals: "/manage{environment}/approvals/received",
      sentApprovals: "/manage{environment}/approvals/sent"
    },
    flowCreation: { flowCreation: "/manage{environment}/templates/flowCreation" },
    flowsRuntime: { flowsRuntime: "/manage{environment}/flow/run" },
    templates: { templates: "/templates/" },
    flowDetails: { flowDetails: "/manage{environment}{solution}/flows/{flowName}/details" },
    flowEdit: { flowEdit: "/manage{environment}{solution}/flows/{flowName}" },
    flowNew: {
      flowNewBlank: "/manage{environment}{solution}/flows/new",
      flowNewAutomated: "/manage{environment}{solution}/flows/new/automated",
      flowNewInstant: "/manage{environment}{solution}/flows/new/instant",
      flowNewScheduled: "/manage{environment}{solution}/flows/new/scheduled"
    },
    flowRunDetails: { flowRunDetails: "/manage{environment}{solution}/flows/{flowName}/runs/{runId}" },
    bpfActionCenter: {
      activeBpfs: "/manage{environment}/businessProcess/instances/active",
      inactiveBpfs: "/manage{environment}/businessProcess/instances/inactive"
    },
    connectionWizard: { connectionWizard: "/manage{environment}/connections/wizard" },
    copilotPlugins: { copilotPlugins: "/manage{environment}/copilotPlugins" },
    naturalLanguageToFlowWizard: { naturalLanguageToFlowWizard: "/create/fromNaturalLanguage" }
  };
  const TAB_SETTINGS = { flows: "flowsSettings", approvalCenter: "approvalCenterSettings", flowNew: "flowNewSettings",
    bpfActionCenter: "bpfActionCenterSettings" };

  class MsFlowError extends Error {
    constructor(message, code) {
      super(message);
      this.name = "MsFlowSdk";
      if (code) this.code = code;
    }
  }

  const identifier = () => ([1e7] + -1e3 + -4e3 + -8e3 + -1e11).replace(/[018]/g,
    digit => (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

  // ---- Address ---------------------------------------------------------------------------------------------------------

  function base64(text) {
    return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  }

  // Writes parameters in the order in which they are asked for. What Microsoft's SDK leaves unencoded stays so, since
  // hosts know it and encode such values themselves.
  class Query {
    parts = [];
    raw(name, value) {
      if (value !== undefined && value !== null && value !== "") this.parts.push(`${name}=${value}`);
    }
    encoded(name, value) {
      if (value !== undefined && value !== null && value !== "") this.raw(name, encodeURIComponent(value));
    }
    flag(name, value) {
      if (value) this.parts.push(`${name}=true`);
    }
    each(values) {
      for (const [name, value] of Object.entries(values ?? {})) this.encoded(encodeURIComponent(name), value);
    }
  }

  function addFlows(query, settings) {
    if (!settings) return;
    query.raw("defaultTemplate", settings.createFromBlankTemplateId);
    if (settings.flowsFilter) query.encoded("encodedFlowsFilter", base64(settings.flowsFilter));
    query.raw("hideTabs", settings.hideTabs === true);
    for (const name of ["isMini", "hideFlowCreation", "enableBusinessProcessFlow", "allowImplicitConsent"]) {
      query.flag(name, settings[name]);
    }
    query.flag("teamsHome", settings.enableTeamsHomePage);
    query.each(settings.widgetFlowListDisplaySettings);
  }

  function addApprovals(query, settings) {
    if (!settings) return;
    query.encoded("approvalsFilter", settings.approvalsFilter);
    query.raw("hideTabs", settings.hideTabs === true);
    for (const name of ["autoNavigateToDetails", "hideInfoPaneCloseButton", "hideFlowCreation", "showSimpleEmptyPage",
      "hideLink", "showApprovalHistory"]) {
      query.flag(name, settings[name]);
    }
  }

  function addTemplates(query, settings) {
    if (!settings) return;
    query.each(settings.defaultParams);
    query.raw("destination", settings.destination);
    query.raw("category", settings.templateCategory);
    query.raw("metadataSortProperty", settings.metadataSortProperty);
    query.raw("pageSize", settings.pageSize);
    query.raw("useServerSideProvisioning", settings.useServerSideProvisioning);
    query.raw("q", settings.searchTerm);
    query.flag("showGoBack", settings.showGoBack);
    for (const name of ["enableWidgetCloseOnFlowSave", "enableDietDesigner", "allowCustomFlowName"]) {
      query.raw(name, settings[name]);
    }
    query.flag("showCreateFromBlank", settings.showCreateFromBlank);
    query.flag("showHiddenTemplates", settings.showHiddenTemplates);
    query.raw("oneClickCategory", settings.oneClickCategory);
    query.raw("templatesShell", settings.enableTemplatesPageShell);
    for (const name of ["hideSidePanel", "hideStartWithDescription", "showCreateButtonOnLeft",
      "disableNavigationAfterAutoCreation", "dietCategory", "waitAfterSavingFlow"]) {
      query.raw(name, settings[name]);
    }
  }

  function addNewFlow(query, settings) {
    if (!settings) return;
    query.raw("template", settings.templateName);
    query.raw("gallery", settings.galleryName);
    for (const [reference, connection] of Object.entries(settings.connectionReferences ?? {})) {
      query.raw(`connection.${reference}`, connection?.selectedConnectionName);
    }
  }

  function address(sdk, type, tab, option, regionalPortalFailed) {
    const query = new Query();
    query.raw("widgetId", option.widgetId);
    query.raw("sdkVersion", VERSION);
    query.raw("widgetType", type);
    query.raw("utm_medium", "widget");
    query.raw("utm_source", sdk.hostId);
    query.raw("utm_locale", sdk.hostLocale);
    query.raw("utm_platform", sdk.hostPlatform);
    query.raw("utm_version", sdk.hostVersion);
    query.raw("sessionId", option.sessionId);
    query.raw("utm_campaign", option.campaign);
    query.raw("visibleHideKeys", option.visibleHideKeys);
    query.raw("environment", option.environmentId);
    query.raw("solutionId", option.solutionId);
    query.raw("enableOnBehalfOfTokens", option.enableOnBehalfOfTokens);
    query.raw("groupId", option.groupId);
    query.raw("enableRegionalPortal", option.enableRegionalPortal);
    query.raw("enableWidgetV2", option.enableWidgetV2);
    query.raw("oAuthHandler", option.oAuthHandler);
    query.each(option.widgetStyleSettings);
    if (type === "flowsRuntime") query.raw("flowName", option.flowName);
    addFlows(query, option.flowsSettings);
    addNewFlow(query, option.flowNewSettings);
    addApprovals(query, option.approvalCenterSettings);
    query.flag("hideEditAdvancedModeButton", option.flowCreationSettings?.hideEditAdvancedModeButton);
    addTemplates(query, option.templatesSettings);
    query.each(option.runtimeSettings);
    query.raw("pathAlias", tab);
    query.flag("regionalPortalInitFailed", regionalPortalFailed);
    query.flag("historyDisabled", option.historyDisabled);
    query.raw("prompt", option.naturalLanguageToFlowWizardSettings?.initialPrompt);
    query.flag("allowOptionalEvents", true);
    const path = PATHS[type][tab]
      .replace("{environment}", option.environmentId ? `/environments/${option.environmentId}` : "")
      .replace("{solution}", option.solutionId ? `/solutions/${option.solutionId}` : "")
      .replace("{flowName}", option.flowName ?? "")
      .replace("{runId}", option.runId ?? "");
    return `${sdk.hostName.replace(/\/$/, "")}/${sdk.locale}/widgets${path}?${query.parts.join("&")}`;
  }

  // What 2.x hosts set but no address carries; the widget asks for it.
  function widgetOptions(option) {
    const flows = option.flowsSettings ?? {};
    const templates = option.templatesSettings ?? {};
    const creation = option.flowCreationSettings ?? {};
    const details = option.flowDetailsSettings ?? {};
    return {
      connectionReferences: option.connectionWizardSettings?.connectionReferences
        ?? option.flowNewSettings?.connectionReferences,
      flowsFilter: flows.flowsFilter,
      waitAfterInstallingFlow: templates.waitAfterInstallingFlow,
      additionalOwners: option.additionalOwners,
      embeddedIn: option.embeddedIn,
      exitWidgetToEditInAdvancedMode: creation.exitWidgetToEditInAdvancedMode,
      hideFlowCreationCloseButton: creation.hideFlowCreationCloseButton,
      hideFlowCreationHeader: creation.hideFlowCreationHeader,
      hideTemplateTitleDietDesigner: creation.hideTemplateTitleDietDesigner,
      hideTemplateTypeDietDesigner: creation.hideTemplateTypeDietDesigner,
      useFlowCreatorSurfaceFromTemplateGallery: templates.useFlowCreatorSurfaceFromTemplateGallery,
      flowDetailsBreadcrumbItems: details.flowDetailsBreadcrumbItems,
      enableDynamicSchemaCallback: option.enableDynamicSchemaCallback,
      flowDetailsEnableDefaultBreadcrumbs: details.flowDetailsEnableDefaultBreadcrumbs,
      teamsDeepLinkScenariosEnabled: option.teamsDeepLinkScenariosEnabled,
      exitWidgetToViewCreatedFlow: creation.exitWidgetToViewCreatedFlow,
      pathAliasOverrides: option.pathAliasOverrides,
      preventCloseOnFlowCreationDoneClicked: creation.preventCloseOnFlowCreationDoneClicked,
      hideDesignerBackButton: creation.hideDesignerBackButton,
      hideDesignerTestButton: creation.hideDesignerTestButton
    };
  }

  // ---- Messages --------------------------------------------------------------------------------------------------------

  function reason(error) {
    const value = Object.hasOwn(Object(error), "value") ? error.value : error;
    if (value === undefined || value === null || value === "" || value === 0 || value === false) {
      return { code: "UnknownError", message: "Unknown error." };
    }
    return value;
  }

  // Talks with the page in one frame. Calls wait until that page has said __PING__, for only then does it listen.
  class RpcClient {
    #widget;
    #pending = new Map();
    #methods = new Map();
    #queue = [];
    #origin = null;
    #listener = event => this.#receive(event);

    constructor(widget) {
      this.#widget = widget;
      window.addEventListener("message", this.#listener);
    }

    call(method, params) {
      const message = { signature: this.#widget.widgetOption.widgetId, id: identifier().toUpperCase(), method, params };
      return new Promise((resolve, reject) => {
        this.#pending.set(message.id, { resolve, reject });
        if (this.#origin) this.#send(message);
        else this.#queue.push(message);
      });
    }

    register(method, handler) { this.#methods.set(method, handler); }
    unregister(method) { this.#methods.delete(method); }

    dispose() {
      window.removeEventListener("message", this.#listener);
      for (const call of this.#pending.values()) call.reject(new MsFlowError("rpc disposed", "RpcDisposed"));
      this.#pending.clear();
      this.#queue = [];
    }

    #send(message) {
      try {
        this.#widget.iframe.contentWindow.postMessage(message, this.#origin);
      } catch (failed) {
        this.#pending.get(message.id)?.reject(failed);
        this.#pending.delete(message.id);
      }
    }

    #receive(event) {
      const data = event.data;
      const widget = this.#widget;
      if (!widget.iframe || !data || typeof data !== "object" || typeof data.signature !== "string"
        || data.signature.toLowerCase() !== String(widget.widgetOption.widgetId).toLowerCase()) return;
      if (event.source !== widget.iframe.contentWindow || !trusted(event.origin, widget.url)) {
        widget.report(new MsFlowError("A message came from a window or an origin that is not the widget's.", "InvalidRpcEvent"));
        return;
      }
      const reply = (result, error) => {
        if (error === undefined) error = null;
        event.source?.postMessage({ id: data.id, signature: data.signature, result, error }, event.origin);
      };
      if (data.method === "__PING__") this.#opened(event.origin, reply);
      else if (data.method === undefined) this.#settle(data);
      else if (this.#methods.has(data.method)) this.#answer(data, reply);
      else widget.raise(data, reply);
    }

    #opened(origin, reply) {
      this.#origin = origin;
      reply("__PONG__", null);
      for (const message of this.#queue.splice(0)) this.#send(message);
    }

    #settle({ id, result, error }) {
      const call = this.#pending.get(id);
      if (!call) return;
      this.#pending.delete(id);
      if (error) call.reject(reason(error));
      else call.resolve(result);
    }

    #answer(data, reply) {
      Promise.resolve().then(() => this.#methods.get(data.method)(...(data.params ?? []))).then(
        result => reply(result, null),
        error => reply(undefined, { value: { name: String(error?.name ?? "Error"), message: String(error?.message ?? error) } }));
    }
  }

  function trusted(origin, url) {
    if (origin === new URL(url).origin) return true;
    try {
      const { hostname, protocol } = new URL(origin);
      return protocol === "https:" && MICROSOFT.some(domain => hostname === domain || hostname.endsWith(`.${domain}`));
    } catch {
      return false;
    }
  }

  // ---- Widget ----------------------------------------------------------------------------------------------------------

  class Widget {
    iframe;
    url;
    callbacks = {};
    widgetOption;
    #sdk;
    #type;
    #tab;
    #rpc;
    #ready = false;
    #disposed = false;
    #awaitsRegion = false;

    constructor(sdk, type, tab, option) {
      this.#sdk = sdk;
      this.#type = type;
      this.#tab = tab;
      this.widgetOption = option;
      this.#rpc = new RpcClient(this);
      this.#awaitsRegion = Boolean(option.enableRegionalPortal) && !option.environmentLocation;
      if (!this.#awaitsRegion) this.#show(false);
    }

    listen(event, listener) {
      if (OWN_LISTENERS[event] || Object.hasOwn(this.callbacks, event)) return;
      this.callbacks[event] = listener;
      if (event === "GET_ACCESS_TOKEN" && this.#awaitsRegion) {
        this.#awaitsRegion = false;
        this.#findRegion(listener);
      }
    }

    notify(actionName, actionData) {
      if (!this.#ready) {
        return Promise.reject(new MsFlowError("The widget is not ready yet: wait for WIDGET_READY.", "WidgetNotReady"));
      }
      const callInfo = { widgetId: this.widgetOption.widgetId };
      return this.#rpc.call("NOTIFY", [{ callInfo, data: { actionName, actionData } }])
        .then(result => result?.data || null);
    }

    getRpcClient() { return this.#rpc; }

    dispose() {
      this.#disposed = true;
      this.#ready = false;
      this.#rpc.dispose();
      this.iframe?.remove();
    }

    // An event of the widget: the host's listener answers it through a callback.
    raise({ method, params }, reply) {
      if (method === "WIDGET_READY") this.#ready = true;
      const listener = OWN_LISTENERS[method] ?? (Object.hasOwn(this.callbacks, method) ? this.callbacks[method] : null);
      if (typeof listener !== "function") {
        reply(undefined, { value: { name: "UnlistenedEventCalled",
          message: `Event '${method}' is not being listened for by the host` } });
        return;
      }
      const done = (error, result) => reply(result, error);
      try {
        Promise.resolve(listener(params?.[0], done, this))
          .catch(failed => { this.report(failed); reply(undefined, plain(failed)); });
      } catch (failed) {
        this.report(failed);
        reply(undefined, failed);
      }
    }

    report(error) {
      if (this.widgetOption.debugMode) console.warn("Widget", this.widgetOption.widgetId, error);
      this.widgetOption.errorHandler?.(error);
    }

    #show(regionalPortalFailed) {
      const option = this.widgetOption;
      this.url = address(this.#sdk, this.#type, this.#tab, option, regionalPortalFailed);
      const iframe = document.createElement("iframe");
      iframe.id = option.widgetId;
      iframe.name = "widgetIFrame";
      iframe.allow = "geolocation";
      iframe.scrolling = option.container.getAttribute("data-mswidget-scrolling") || "yes";
      iframe.tabIndex = 0;
      iframe.title = option.iframeTitle || "Microsoft Power Automate";
      iframe.src = this.url;
      this.iframe = iframe;
      option.container.appendChild(iframe);
    }

    // The portal nearest to an environment is found before the frame is shown, with the host's own token.
    #findRegion(listener) {
      const option = this.widgetOption;
      const callInfo = { widgetId: option.widgetId };
      const token = new Promise((resolve, reject) => listener(
        { callInfo, data: { resource: "https://management.core.windows.net/" } },
        (error, result) => error || !result?.token ? reject(error ?? new Error("no token")) : resolve(result.token), this));
      const environment = encodeURIComponent(option.environmentId || "~default");
      token.then(bearer => fetch(
        `${HOME}/providers/microsoft.processsimple/environments/${environment}?api-version=2016-11-01`,
        { headers: { Authorization: `Bearer ${bearer}` }, credentials: "omit" }))
        .then(response => response.ok ? response.json() : Promise.reject(new Error(`environment: ${response.status}`)))
        .then(found => { option.environmentId = found.name; return false; })
        .catch(failed => { this.report(failed); return true; })
        .then(failed => { if (!this.#disposed) this.#show(failed); });
    }
  }

  function plain(error) {
    return { value: { name: String(error?.name ?? "Error"), message: String(error?.message ?? error) } };
  }

  const OWN_LISTENERS = {
    GET_WIDGET_OPTIONS: (request, done, widget) => done(null, widgetOptions(widget.widgetOption)),
    SIDE_PANE_VISIBILITY_SET: (request, done, widget) => {
      widget.iframe.scrolling = request?.data?.visible ? "no" : "auto";
    },
    CONNECTION_REFERENCES_CONFIRMED: (request, done) => done(null, null),
    CONNECTION_WIZARD_CONFIRMATIONBUTTONDETAILS: (request, done) => done(null, null),
    CONNECTION_WIZARD_ERROR: (request, done) => done(null, null)
  };

  // ---- SDK -------------------------------------------------------------------------------------------------------------

  class MsFlowSdk {
    constructor(option) {
      if (!option) throw new MsFlowError("Sdk options are required");
      if (option.hostName === undefined || option.hostName === null) option.hostName = HOME;
      if (typeof option.hostName !== "string") throw new MsFlowError("hostName must be a string");
      option.hostId = option.hostId || "Unknown";
      option.locale = option.locale || "en-us";
      this.sdkOption = option;
    }

    renderWidget(type, option) {
      if (typeof type !== "string" || !Object.hasOwn(PATHS, type)) {
        throw new MsFlowError("please provide a valid supported widget type.");
      }
      if (!option) throw new MsFlowError("Widget requires a widget option.");
      option.oAuthHandler = option.oAuthHandler || "oAuth";
      if (!HANDLERS.some(known => known.toLowerCase() === String(option.oAuthHandler).toLowerCase())) {
        throw new MsFlowError(`oAuthHandler must be one of: ${HANDLERS.join(", ")}`);
      }
      if (!this.sdkOption.hostName) throw new MsFlowError("Widget requires a host name.");
      const container = typeof option.container === "string" ? document.getElementById(option.container) : option.container;
      if (!container) throw new MsFlowError("Widget requires a container element.");
      const tabs = Object.keys(PATHS[type]);
      const tab = option[TAB_SETTINGS[type]]?.tab ?? tabs[0];
      if (!tabs.includes(tab)) throw new MsFlowError(`Widget tab must be one of: ${tabs.join(", ")}`);
      option.container = container;
      option.widgetId = option.widgetId || identifier();
      const solutionFlow = /^v1\/([^/]+)\/([^/]+)$/.exec(option.flowName ?? "");
      if (solutionFlow) [, option.environmentId, option.flowName] = solutionFlow;
      return new Widget(this.sdkOption, type, tab, option);
    }
  }

  Object.assign(window, {
    MsFlowSdk,
    WidgetTypes: names(...Object.keys(PATHS)),
    OAuthHandlers: names(...HANDLERS),
    WellKnownHostIds: names(...HOST_IDS),
    WidgetHostAction: names("WIDGET_READY", "WIDGET_RENDERED", "WIDGET_CLOSE", "GET_ACCESS_TOKEN", "GET_STRINGS",
      "GET_IMPLICIT_DATA", "FLOW_CREATION_SUCCEEDED", "FLOW_CREATION_FAILED", "TEMPLATE_LOAD_FAILED"),
    WidgetNotifyActions: Object.freeze({ triggerFlow: "triggerflow", triggerFlowByTemplate: "triggerflowbytemplate",
      getTriggerSchema: "gettriggerschema", createFlowFromTemplate: "createFlowFromTemplate",
      createFlowFromTemplateDefinition: "createFlowFromTemplateDefinition", closeWidget: "closeWidget",
      closeInfoPane: "closeInfoPane" })
  });
  window.msFlowSdkLoaded?.();
})();
