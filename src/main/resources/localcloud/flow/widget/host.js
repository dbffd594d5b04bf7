// The widget's side of the conversation with the page that shows it. Nothing goes out before that page has answered the
// ping; from then on its origin is pinned, and messages of any other are ignored.
const NO_ANSWER = 10_000;

const identifier = () => crypto.randomUUID?.().toUpperCase()
  ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("").toUpperCase();

export class Host {
  #id;
  #pending = new Map();
  #origin = null;
  #actions = null;

  constructor(widgetId) {
    this.#id = widgetId;
    window.addEventListener("message", event => this.#receive(event));
  }

  // Resolves once the host has answered.
  connect() {
    return new Promise((resolve, reject) => {
      const id = identifier();
      const timer = setTimeout(() => reject(new Error("NotEmbedded")), NO_ANSWER);
      this.#pending.set(id, { resolve: result => {
        clearTimeout(timer);
        if (result === "__PONG__") resolve();
        else reject(new Error("NotEmbedded"));
      }, reject });
      parent.postMessage({ signature: this.#id, id, method: "__PING__" }, "*");
    });
  }

  // Raises an event whose answer matters.
  ask(event, data, timeout) {
    return new Promise((resolve, reject) => {
      const id = this.#post(event, data);
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new Error("NoAnswer"));
      }, timeout);
      const settle = next => value => { clearTimeout(timer); next(value); };
      this.#pending.set(id, { resolve: settle(resolve), reject: settle(reject) });
    });
  }

  // Raises an event; whether anybody listens does not matter.
  tell(event, data) {
    this.#post(event, data);
  }

  // Takes the host's actions; the listener gets the action's name in lower case and its data.
  onAction(listener) {
    this.#actions = listener;
  }

  #post(method, data) {
    const id = identifier();
    const request = { callInfo: { widgetId: this.#id } };
    if (data !== undefined) request.data = data;
    parent.postMessage({ signature: this.#id, id, method, params: [request] }, this.#origin);
    return id;
  }

  #receive({ source, origin, data }) {
    if (source !== parent || !data || typeof data !== "object" || typeof data.signature !== "string"
      || data.signature.toLowerCase() !== this.#id.toLowerCase()) return;
    if (this.#origin !== null && origin !== this.#origin) return;
    if (data.method === undefined) this.#settle(data, origin);
    else if (this.#origin !== null && data.method === "NOTIFY") this.#notified(data);
  }

  #settle({ id, result, error }, origin) {
    const call = this.#pending.get(id);
    if (!call) return;
    this.#pending.delete(id);
    if (this.#origin === null) this.#origin = origin;
    if (error) call.reject(error.value ?? error);
    else call.resolve(result);
  }

  async #notified({ id, signature, params }) {
    const { actionName, actionData } = params?.[0]?.data ?? {};
    const answer = { id, signature, result: null, error: null };
    try {
      answer.result = { data: await this.#actions(String(actionName).toLowerCase(), actionData) ?? null };
    } catch (failed) {
      answer.error = { value: { name: failed.name ?? "Error", code: failed.code, message: String(failed.message ?? failed) } };
    }
    parent.postMessage(answer, this.#origin);
  }
}
