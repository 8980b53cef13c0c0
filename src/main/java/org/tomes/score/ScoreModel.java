package org.tomes.score;

/**
 * The kinds of secure scores by Microsoft. Their values have different meanings, so one line of a trend never combines
 * them. Classic is the score from the API of Defender for Cloud, risk-based is the Cloud Secure Score of the Defender
 * portal, and the third is the score of Microsoft 365.
 */
public enum ScoreModel {
    CLASSIC,
    RISK_BASED,
    M365
}
