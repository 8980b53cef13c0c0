package org.tomes.architecture.seeded.office;

public final class KnowsMeasure {
    Class<?> back = org.tomes.architecture.seeded.measure.EverythingWrong.class;
}
