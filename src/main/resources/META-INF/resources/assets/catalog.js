// Searches the gallery while the reader types. The form works without it.
(() => {
  const form = document.getElementById("gallery");
  const results = document.getElementById("results");
  let waiting = 0;
  let running = null;

  const address = () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value && !(name === "sort" && value === "best")) query.append(name, value);
    }
    const text = query.toString();
    return form.action + (text ? "?" + text : "");
  };

  const refresh = async (url) => {
    running?.abort();
    running = new AbortController();
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { headers: { "X-Weir-Part": "results" }, signal: running.signal });
      if (!answer.ok || answer.redirected) { location.assign(url); return; }
      const focused = document.activeElement?.id;
      results.innerHTML = await answer.text();
      if (focused && focused !== "q") document.getElementById(focused)?.focus();
      history.replaceState(null, "", url);
      results.removeAttribute("aria-busy");
    } catch (failure) {
      if (failure.name !== "AbortError") location.assign(url);
    }
  };

  const soon = (delay) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh(address()), delay);
  };

  form.addEventListener("input", (event) => soon(event.target.id === "q" ? 200 : 0));
  form.addEventListener("submit", (event) => { event.preventDefault(); soon(0); });
})();
