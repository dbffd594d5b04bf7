// Shows how much of a test drive is left, and leaves for the last page when it is over.
(() => {
  const place = document.getElementById("countdown");
  const text = document.getElementById("countdown-time");
  const until = Date.parse(place.dataset.until);
  const show = () => {
    const left = Math.max(0, Math.floor((until - Date.now()) / 1000));
    const two = number => String(number).padStart(2, "0");
    text.textContent = `${Math.floor(left / 3600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
    if (left === 0) location.assign("/test-drive/over");
  };
  place.hidden = false;
  show();
  setInterval(show, 1000);
})();
