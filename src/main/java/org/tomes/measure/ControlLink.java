package org.tomes.measure;

import org.tomes.catalogue.ControlId;

/** A measure's link to an Annex A control. */
public record ControlLink(ControlId control, ControlLinkKind kind) {

    @Override
    public String toString() {
        return kind == ControlLinkKind.DIRECT ? control.toString() : control + ":supporting";
    }
}
