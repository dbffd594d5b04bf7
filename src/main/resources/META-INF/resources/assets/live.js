// Keeps the parts of a page that are marked data-live up to date while work goes on in the background. When it has ended the
// server's page no longer asks for this script, and the page is loaded anew with all that can be done then.
(() => {
  const PAUSE = 1000;

  async function look() {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (answer.ok && !fresh.querySelector('script[src$="/live.js"]')) {
        location.reload();
        return;
      }
      for (const part of document.querySelectorAll('[data-live]')) {
        const now = fresh.getElementById(part.id);
        if (now && now.innerHTML !== part.innerHTML) {
          part.replaceChildren(...now.childNodes);
        }
      }
    } catch {
      // The portal may be restarting: ask again.
    }
    setTimeout(look, PAUSE);
  }

  setTimeout(look, PAUSE);
})();
