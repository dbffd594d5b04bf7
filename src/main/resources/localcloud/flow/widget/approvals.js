// The approvalCenter widget: what a person is asked, and what they asked others.
import { option, flag } from "./options.js";
import { text, dateTime } from "./texts.js";
import { h, show, say, busy } from "./dom.js";

let reload = null;

export async function showApprovals(app, tab) {
  busy(text("loading"));
  const filter = option("approvalsFilter");
  const sent = tab === "sentApprovals";
  const all = sent ? await app.service.sent(filter) : await app.service.received(filter);
  const open = all.filter(isOpen);
  const shown = flag("showApprovalHistory") || sent ? all : open;
  reload = () => showApprovals(app, tab);
  const list = shown.map(each => row(app, each, tab));
  show(h("h1", {}, text("approvals")),
    flag("hideTabs") ? null : h("nav", { class: "tabs", "aria-label": text("approvals") },
      ["receivedApprovals", "sentApprovals"].map(each => h("button", { "aria-current": each === tab ? "page" : null,
        onclick: () => app.attempt(() => showApprovals(app, each)) }, text(each)))),
    list.length ? h("ul", { class: "list" }, list) : h("p", { class: "empty" }, text(sent ? "nothingSent" : "nothingToApprove")));
  if (flag("autoNavigateToDetails") && shown.length === 1) showApproval(app, shown[0], tab);
}

export const closeDetails = app => reload ? app.attempt(reload) : undefined;

const isOpen = each => each.properties.status === "Pending";
const approvalOf = each => each.properties.approval ?? each;

function row(app, each, tab) {
  const { title, owner, creationDate } = approvalOf(each).properties;
  return h("li", { class: "row" },
    h("div", { class: "what" },
      h("button", { class: "link", onclick: () => app.attempt(() => showApproval(app, each, tab)) }, title),
      h("p", { class: "hint" }, tab === "sentApprovals" ? dateTime(creationDate) : text("askedBy", owner?.displayName ?? "", dateTime(creationDate)))),
    h("span", {}, statusOf(each)));
}

function statusOf(each) {
  const { status, result, response } = each.properties;
  if (response) return text(`answer${response.approverResponse}`);
  return status === "Completed" ? text(`answer${result}`) : text(`approval${status}`);
}

async function showApproval(app, each, tab) {
  const approval = approvalOf(each);
  const { title, details, itemLink, itemLinkDescription, responses } = approval.properties;
  const link = /^https?:/.test(itemLink ?? "")
    ? h("p", {}, h("a", { href: itemLink, target: "_blank", rel: "noopener noreferrer" }, itemLinkDescription || itemLink)) : null;
  show(
    flag("hideInfoPaneCloseButton") ? null
      : h("button", { class: "link", onclick: () => app.attempt(() => showApprovals(app, tab)) }, text("back")),
    h("h1", {}, title), h("p", { class: "text" }, details ?? ""), link,
    (responses ?? []).length ? h("ul", { class: "list" }, responses.map(response => h("li", { class: "row" },
      h("span", { class: "what" }, `${response.responder.displayName}: ${response.comments ?? ""}`),
      h("span", {}, text(`answer${response.approverResponse}`))))) : null,
    isOpen(each) ? (tab === "sentApprovals" ? withdrawal(app, approval, tab) : answer(app, approval, tab))
      : h("p", {}, statusOf(each)));
}

function answer(app, approval, tab) {
  const comments = h("textarea", { id: "comments", rows: 3 });
  const respond = response => app.attempt(async () => {
    await app.service.respond(approval.name, response, comments.value);
    app.host?.tell("RECEIVED_APPROVAL_STATUS_CHANGED");
    await showApprovals(app, tab);
    say(text(response === "Approve" ? "approved" : "rejected", approval.properties.title), "good");
  });
  return h("form", { onsubmit: event => event.preventDefault() },
    h("div", { class: "field" }, h("label", { for: "comments" }, text("comments")), comments),
    h("div", { class: "buttons" },
      h("button", { type: "button", class: "primary", onclick: () => respond("Approve") }, text("approve")),
      h("button", { type: "button", onclick: () => respond("Reject") }, text("reject"))));
}

function withdrawal(app, approval, tab) {
  return h("div", { class: "buttons" }, h("button", { onclick: () => app.attempt(async () => {
    await app.service.withdraw(approval.name);
    app.host?.tell("SENT_APPROVAL_STATUS_CHANGED");
    await showApprovals(app, tab);
    say(text("withdrawn", approval.properties.title), "good");
  }) }, text("withdraw")));
}
