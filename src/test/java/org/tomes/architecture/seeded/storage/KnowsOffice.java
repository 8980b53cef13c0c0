package org.tomes.architecture.seeded.storage;

public final class KnowsOffice {
    Class<?> office = org.tomes.architecture.seeded.office.KnowsMeasure.class;
}
