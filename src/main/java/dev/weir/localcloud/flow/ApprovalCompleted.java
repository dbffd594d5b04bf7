package dev.weir.localcloud.flow;

/** Told once an approval has its outcome, so that the run that waits for it can go on. */
public record ApprovalCompleted(Approval approval) {
}
