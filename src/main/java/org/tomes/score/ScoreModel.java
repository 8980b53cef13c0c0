package org.tomes.score;

/**
 * Which of Microsoft's secure scores a sample is of. Their values mean different things and never stand on one line.
 * Classic is the score of Defender for Cloud's API, risk-based the Cloud Secure Score of the Defender portal, and the
 * third is that of Microsoft 365.
 */
public enum ScoreModel {
    CLASSIC,
    RISK_BASED,
    M365
}
