// The Flow service, called with the token that the host hands over. Nothing is kept but in memory.
const ROOT = "/providers/Microsoft.ProcessSimple";
const VERSION = "api-version=2016-11-01";

class ServiceError extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

function expiry(token) {
  try {
    const claims = JSON.parse(atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/")));
    return claims.exp * 1000;
  } catch {
    return 0;
  }
}

export class FlowService {
  #askToken;
  #token = null;
  #environment;

  constructor(askToken, environment) {
    this.#askToken = askToken;
    this.#environment = environment;
  }

  async #authorization(renew) {
    if (!this.#token || renew || expiry(this.#token) < Date.now() + 30_000) this.#token = await this.#askToken();
    return `Bearer ${this.#token}`;
  }

  async call(method, address, body, again = true) {
    const separator = address.includes("?") ? "&" : "?";
    const url = address.includes("api-version=") ? address : `${address}${separator}${VERSION}`;
    const headers = { Accept: "application/json" };
    if (this.#askToken) headers.Authorization = await this.#authorization(!again);
    if (body !== undefined) headers["Content-Type"] = "application/json";
    let response;
    try {
      response = await fetch(url, { method, headers, credentials: "omit", body: body === undefined ? undefined : JSON.stringify(body) });
    } catch (unreachable) {
      throw new ServiceError(0, "Unreachable", String(unreachable));
    }
    if (response.status === 401 && again && this.#askToken) return this.call(method, address, body, false);
    const answer = await response.json().catch(() => null);
    if (!response.ok) {
      throw new ServiceError(response.status, answer?.error?.code ?? String(response.status), answer?.error?.message ?? response.statusText);
    }
    return answer;
  }

  // The environment's name; the default one when none was asked for.
  async environment() {
    if (!this.#environment || this.#environment === "~default") {
      this.#environment = (await this.call("GET", `${ROOT}/environments/~default`)).name;
    }
    return this.#environment;
  }

  async #home() {
    return `${ROOT}/environments/${encodeURIComponent(await this.environment())}`;
  }

  async flows(filter) {
    return this.call("GET", `${await this.#home()}/flows?$filter=${encodeURIComponent(filter)}`);
  }

  async flow(name) {
    return this.call("GET", `${await this.#home()}/flows/${encodeURIComponent(name)}`);
  }

  async create(properties) {
    return this.call("POST", `${await this.#home()}/flows`, { properties });
  }

  async rename(name, displayName) {
    return this.call("PATCH", `${await this.#home()}/flows/${name}`, { properties: { displayName } });
  }

  async turn(name, on) {
    return this.call("POST", `${await this.#home()}/flows/${name}/${on ? "start" : "stop"}`);
  }

  async remove(name) {
    return this.call("DELETE", `${await this.#home()}/flows/${name}`);
  }

  async runs(name) {
    return this.call("GET", `${await this.#home()}/flows/${name}/runs?$top=10`);
  }

  async press(name, trigger, inputs) {
    return this.call("POST", `/apim/logicflows/${name}/triggers/${encodeURIComponent(trigger)}/run`, inputs);
  }

  async connections(api) {
    return (await this.call("GET", `${await this.#home()}/apis/${encodeURIComponent(api)}/connections`)).value;
  }

  async connect(api) {
    return this.call("POST", `${await this.#home()}/apis/${encodeURIComponent(api)}/connections`, {});
  }

  async received(filter) {
    const condition = filter ? `&$filter=${encodeURIComponent(filter)}` : "";
    return (await this.call("GET", `${await this.#home()}/approvalRequests?$expand=properties/approval${condition}`)).value;
  }

  async sent(filter) {
    const condition = filter ? `?$filter=${encodeURIComponent(filter)}` : "";
    return (await this.call("GET", `${await this.#home()}/approvals${condition}`)).value;
  }

  async respond(approval, response, comments) {
    return this.call("POST", `${await this.#home()}/approvals/${approval}/approvalResponses`, { properties: { response, comments } });
  }

  async withdraw(approval) {
    return this.call("POST", `${await this.#home()}/approvals/${approval}/cancel`);
  }

  templates(search, category, size) {
    const query = new URLSearchParams({ $top: size });
    if (search) query.set("q", search);
    if (category) query.set("category", category);
    return this.call("GET", `${ROOT}/galleries/public/templates?${query}`);
  }

  template(name) {
    return this.call("GET", `${ROOT}/galleries/public/templates/${encodeURIComponent(name)}`);
  }
}
