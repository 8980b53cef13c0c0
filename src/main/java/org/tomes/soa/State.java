package org.tomes.soa;

/** How far a control is implemented. */
public enum State { NOT_IMPLEMENTED, PLANNED, PARTLY, IMPLEMENTED }
