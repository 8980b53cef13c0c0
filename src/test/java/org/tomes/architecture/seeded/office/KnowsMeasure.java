package org.tomes.architecture.seeded.office;

public final class KnowsMeasure {
    Class<?> storage = org.tomes.architecture.seeded.storage.KnowsOffice.class;
    Class<?> back = org.tomes.architecture.seeded.measure.EverythingWrong.class;
}
