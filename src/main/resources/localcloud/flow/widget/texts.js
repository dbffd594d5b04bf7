// The page's texts, and dates as its language writes them.
const texts = JSON.parse(document.body.dataset.texts);
export const language = document.documentElement.lang;

export function text(key, ...values) {
  const found = texts[key];
  if (found === undefined) throw new Error(`No text ${key}`);
  return values.reduce((all, value, at) => all.replaceAll(`{${at}}`, value), found);
}

const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
export const dateTime = value => value ? when.format(new Date(value)) : "";
