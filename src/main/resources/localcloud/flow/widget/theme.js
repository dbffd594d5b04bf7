// Light or dark: as the host's style settings say, else as the system is set.
import { option } from "./options.js";

const root = document.documentElement;
const name = (option("themeName") ?? "").toLowerCase();
const background = option("backgroundColor");
const dark = matchMedia("(prefers-color-scheme: dark)");

function isDark(colour) {
  const [red, green, blue] = colour.slice(1).match(/../g).map(part => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function apply() {
  const byColour = /^#[0-9a-f]{6}$/i.test(background ?? "");
  root.dataset.theme = name.includes("dark") ? "dark" : name ? "light"
    : byColour ? (isDark(background) ? "dark" : "light") : dark.matches ? "dark" : "light";
  if (byColour) root.style.setProperty("--page", background);
}

dark.addEventListener("change", apply);
apply();
