package org.tomes.measure;

import org.tomes.catalogue.ControlId;

/** That a measure serves an Annex A control. */
public record ControlLink(ControlId control, LinkKind kind) {

    @Override
    public String toString() {
        return kind == LinkKind.DIRECT ? control.toString() : control + ":supporting";
    }
}
