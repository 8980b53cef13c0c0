package org.tomes.architecture.seeded.measure;

/** A service that reads the register. */
public record MeasureService(Measures measures) {

    public int all() {
        return measures.count();
    }
}
