package org.tomes.architecture.seeded.storage;

public final class KnowsFiles {
    Class<?> rows = org.tomes.architecture.seeded.storage.h2.FileRows.class;
}
