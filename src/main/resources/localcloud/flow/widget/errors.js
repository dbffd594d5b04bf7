// What went wrong, in words that say what to do.
import { text } from "./texts.js";

export function explain(error) {
  switch (error.code) {
    case "MissingAdequateQuotaPolicy": return text("quotaMissing");
    case "ConnectionAuthorizationFailed": return text("connectionMissing");
    case "TriggerInputSchemaMismatch": return text("inputsWrong", error.message);
    case "WorkflowTriggerIsNotEnabled": return text("flowIsOff");
    case "ApprovalAlreadyCompleted": return text("approvalAnswered");
    case "FlowNotFound": return text("flowGone");
    case "TokenRefused": return text("tokenRefused");
    case "Unreachable": return text("serviceDown");
    default: return error.status === 401 || error.status === 403 ? text("notAllowed", error.message)
      : error.status >= 500 ? text("serviceDown") : text("failed", error.message ?? String(error));
  }
}
