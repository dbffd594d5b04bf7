// Form fields made from a schema, and the values people typed into them.
import { h } from "./dom.js";
import { text } from "./texts.js";

let count = 0;

// A field for one value. type: string, number, integer, boolean, object, array.
export function field(name, { title, type = "string", description, choices, format, required, value }) {
  const id = `field-${++count}`;
  const hint = description ? `${id}-hint` : null;
  const shared = { id, "aria-describedby": hint, "data-name": name, "data-type": type };
  const structured = type === "object" || type === "array";
  let input;
  if (type === "boolean") {
    input = h("input", { ...shared, type: "checkbox", checked: value === true || value === "true" });
  } else if (choices) {
    input = h("select", { ...shared, required }, choices.map(choice =>
      h("option", { value: String(choice), selected: String(choice) === String(value) }, String(choice))));
  } else if (structured) {
    input = h("textarea", { ...shared, required, rows: 4, spellcheck: "false",
      value: value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value, null, 2) });
  } else {
    const kind = type === "number" || type === "integer" ? "number"
      : { email: "email", date: "date", "date-time": "datetime-local" }[format] ?? "text";
    input = h("input", { ...shared, type: kind, required, step: type === "number" ? "any" : null, value: value ?? "" });
  }
  const label = h("label", { for: id }, title ?? name,
    required && type !== "boolean" ? h("span", { class: "required" }, ` (${text("required")})`) : null);
  return h("div", { class: type === "boolean" ? "field check" : "field" },
    type === "boolean" ? [input, label] : [label, input],
    description ? h("p", { id: hint, class: "hint" }, description) : null);
}

function read(input) {
  const type = input.dataset.type;
  if (type === "boolean") return input.checked;
  if (input.value === "") return undefined;
  if (type === "number" || type === "integer") return Number(input.value);
  if (type === "object" || type === "array") return JSON.parse(input.value);
  return input.value;
}

// The values of all fields; a field whose text is not what its type wants says so itself.
export function values(form) {
  const all = {};
  for (const input of form.querySelectorAll("[data-name]")) {
    input.setCustomValidity("");
    try {
      const value = read(input);
      if (value !== undefined) all[input.dataset.name] = value;
    } catch {
      input.setCustomValidity(text("notJson"));
    }
  }
  return form.reportValidity() ? all : null;
}
