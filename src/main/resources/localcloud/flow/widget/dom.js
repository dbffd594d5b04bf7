// Builds elements: h("button", { class: "primary", onclick: save }, "Save").
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const root = () => document.getElementById("view");

// Shows a view in place of the one before, and takes the reader to its heading.
export function show(...children) {
  root().replaceChildren(...children.flat().filter(Boolean));
  const heading = root().querySelector("h1");
  if (heading && shownBefore) {
    heading.tabIndex = -1;
    heading.focus();
  }
  shownBefore = true;
}
let shownBefore = false;

// Tells what happened, also to those who cannot see it.
export function say(message, kind = "info") {
  const place = document.getElementById("status");
  place.className = message ? `status ${kind}` : "status";
  place.textContent = message;
}

// Asks in a dialog; resolves to what the form's button returned, or null.
export function ask(heading, confirm, cancel, ...content) {
  return new Promise(resolve => {
    const form = h("form", { method: "dialog" },
      h("h2", { id: "dialog-heading" }, heading), ...content,
      h("div", { class: "buttons" },
        h("button", { class: "primary", value: "yes" }, confirm),
        h("button", { type: "button", onclick: () => dialog.close("") }, cancel)));
    const dialog = h("dialog", { "aria-labelledby": "dialog-heading", onclose: () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    } }, form);
    document.body.append(dialog);
    dialog.showModal();
  });
}

export function busy(message) {
  show(h("p", { class: "busy", role: "status" }, h("span", { class: "spinner", "aria-hidden": "true" }), message));
}
