package org.tomes.policy.release.compare;

/** What became of a piece of text from one version to the next. */
public enum Op { KEPT, REMOVED, ADDED }
