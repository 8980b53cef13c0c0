package org.tomes.posture;

/** @param target what the Secure Score of all subscriptions together is to reach, 0 to 1 */
public record ScoreGoal(double target) {
}
