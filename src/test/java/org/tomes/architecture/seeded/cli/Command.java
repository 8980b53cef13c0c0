package org.tomes.architecture.seeded.cli;

public final class Command {
    Class<?> storage = org.tomes.architecture.seeded.storage.KnowsOffice.class;
}
