package org.tomes.soa;

/** How far a control is implemented. */
public enum ImplementationState {
    NOT_IMPLEMENTED,
    PLANNED,
    PARTLY,
    IMPLEMENTED
}
