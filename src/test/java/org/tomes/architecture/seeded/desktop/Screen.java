package org.tomes.architecture.seeded.desktop;

public final class Screen {
    Class<?> storage = org.tomes.architecture.seeded.storage.KnowsOffice.class;
}
