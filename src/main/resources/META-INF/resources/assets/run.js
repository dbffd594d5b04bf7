// Follows a run that is at work: looks at the page again and puts what changed in the place of what was.
(() => {
  const SOON = 1500, LATER = 10000, PATIENT = 120000;
  const news = document.getElementById("run-news");
  const begun = Date.now();
  const places = root => [...root.querySelectorAll(".run-frame, .run-content")].map(frame => [frame.scrollLeft, frame.scrollTop]);
  const focused = root => {
    const here = document.activeElement;
    if (!root.contains(here)) return null;
    if (here.id) return `#${CSS.escape(here.id)}`;
    const href = here.getAttribute("href");
    return href ? `${here.closest("svg") ? ".run-frame " : ""}a[href="${CSS.escape(href)}"]` : null;
  };
  const replace = (old, fresh) => {
    const scrolls = places(old), focus = focused(old);
    old.replaceWith(fresh);
    fresh.querySelectorAll(".run-frame, .run-content").forEach((frame, at) => {
      if (scrolls[at]) [frame.scrollLeft, frame.scrollTop] = scrolls[at];
    });
    if (focus) fresh.querySelector(focus)?.focus({preventScroll: true});
    if (fresh.dataset.status !== old.dataset.status) news.textContent = fresh.dataset.status;
  };
  const look = async () => {
    const place = document.getElementById("run");
    try {
      const answer = document.hidden ? null : await fetch(location.pathname + location.search, {headers: {Accept: "text/html"}});
      const text = answer?.ok ? await answer.text() : "";
      const fresh = text && new DOMParser().parseFromString(text, "text/html").getElementById("run");
      const isChosen = document.activeElement?.id === "repetition";
      if (fresh && !isChosen && fresh.innerHTML !== place.innerHTML) replace(place, document.adoptNode(fresh));
    } catch (unreachable) {
      // The portal may be starting again: the next look tells.
    }
    if (document.getElementById("run").dataset.live) setTimeout(look, Date.now() - begun < PATIENT ? SOON : LATER);
  };
  setTimeout(look, SOON);
})();
