// What the address of the frame says. Names are read in any case, since hosts and documentation disagree about it.
const query = new Map();
for (const [name, value] of new URLSearchParams(location.search)) {
  if (!query.has(name.toLowerCase())) query.set(name.toLowerCase(), value);
}

export const option = name => query.get(name.toLowerCase()) ?? null;
export const flag = name => option(name) === "true";

// Values for a template's parameters: parameters.{name}=…
export function templateParameters() {
  const values = {};
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name.toLowerCase().startsWith("parameters.")) values[name.slice("parameters.".length)] = value;
  }
  return values;
}

// Faults that a host can ask for to see how it bears them, for example runtimeSettings: {fault: "never-ready"}.
export const fault = option("fault");

export function flowsFilter() {
  const encoded = option("encodedFlowsFilter");
  if (!encoded) return null;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}
