package org.tomes.score;

/**
 * The kinds of Microsoft's secure scores. Their values have different meanings and are never combined in one line.
 * Classic is the score of Defender for Cloud's API, risk-based the Cloud Secure Score of the Defender portal, and the
 * third is that of Microsoft 365.
 */
public enum ScoreModel {
    CLASSIC,
    RISK_BASED,
    M365
}
