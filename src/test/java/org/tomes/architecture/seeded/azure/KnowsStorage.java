package org.tomes.architecture.seeded.azure;

public final class KnowsStorage {
    Class<?> storage = org.tomes.architecture.seeded.storage.KnowsOffice.class;
}
