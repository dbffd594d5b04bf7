// Keeps the parts of a page that are marked data-live up to date while work goes on in the background. When the server's page no
// longer asks for this script, the work has ended: the page is loaded anew with all that can be done then, unless its parts are
// marked data-live="stay", which are all that changes on it. What a person has scrolled or stands on stays where it is.
(() => {
  const PAUSES = [[120000, 1000], [600000, 10000], [Infinity, 30000]];
  const news = document.getElementById('live-news');
  const begun = Date.now();
  const parts = () => [...document.querySelectorAll('[data-live]')];
  const frames = root => [...root.querySelectorAll('[tabindex="0"]')];

  function focused(root) {
    const here = document.activeElement;
    if (!root.contains(here)) return null;
    if (here.id) return `#${CSS.escape(here.id)}`;
    const href = here.getAttribute('href');
    return href ? `${here.closest('svg') ? 'svg ' : ''}a[href="${CSS.escape(href)}"]` : null;
  }

  const isChosenIn = part => part.contains(document.activeElement) && document.activeElement.matches('select, input, textarea');

  function renew(part, fresh) {
    const scrolls = frames(part).map(frame => [frame.scrollLeft, frame.scrollTop]), focus = focused(part);
    part.replaceChildren(...document.adoptNode(fresh).childNodes);
    frames(part).forEach((frame, at) => {
      if (scrolls[at]) [frame.scrollLeft, frame.scrollTop] = scrolls[at];
    });
    if (focus) part.querySelector(focus)?.focus({ preventScroll: true });
  }

  // Puts what changed in the place of what was; answers whether there is more to come.
  function show(page) {
    let goesOn = page.querySelector('script[src$="/live.js"]') !== null;
    const stays = parts().every(part => part.dataset.live === 'stay');
    for (const part of parts()) {
      const fresh = page.getElementById(part.id);
      if (!fresh || fresh.innerHTML === part.innerHTML) continue;
      if (isChosenIn(part)) {
        goesOn = true;
        continue;
      }
      const status = fresh.dataset.status;
      renew(part, fresh);
      if (news && status && status !== part.dataset.status) news.textContent = status;
      if (status) part.dataset.status = status;
    }
    if (!goesOn && !stays) location.reload();
    return goesOn;
  }

  async function look() {
    let goesOn = true;
    try {
      const answer = document.hidden ? null : await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (answer?.ok) goesOn = show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      // The portal may be restarting: ask again.
    }
    if (goesOn) setTimeout(look, PAUSES.find(([until]) => Date.now() - begun < until)[1]);
  }

  setTimeout(look, PAUSES[0][1]);
})();
