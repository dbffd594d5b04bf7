// Finds records to pick from while the person types. The form's own button does the same without script.
(() => {
  for (const place of document.querySelectorAll("[data-pick]")) {
    const form = place.closest("form");
    const words = place.querySelector("input[type=search]");
    if (!words) continue;
    let waiting = 0;
    let running = null;

    const find = async () => {
      running?.abort();
      running = new AbortController();
      const query = new URLSearchParams(new FormData(form));
      query.set("look", place.dataset.pick);
      try {
        const answer = await fetch(form.action + "?" + query, { signal: running.signal });
        if (!answer.ok || answer.redirected) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const found = page.querySelector(`[data-pick="${CSS.escape(place.dataset.pick)}"]`);
        if (!found) return;
        for (const part of ["select", "[role=status]"]) {
          place.querySelector(part).innerHTML = found.querySelector(part).innerHTML;
        }
        place.querySelector("input[type=hidden]").value = words.value;
      } catch (failure) {
        if (failure.name !== "AbortError") throw failure;
      }
    };

    words.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(find, 250);
    });
    words.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      clearTimeout(waiting);
      find();
    });
  }
})();
