// Goes on by itself where a person would only press a button. Applications are told of a sign-out first.
addEventListener("load", () => {
  document.querySelector("form[data-submit]")?.submit();
  document.querySelector("a[data-follow]")?.click();
});
