package org.tomes.soa;

/** The implementation state of a control. */
public enum ImplementationState {
    NOT_IMPLEMENTED,
    PLANNED,
    PARTLY,
    IMPLEMENTED
}
