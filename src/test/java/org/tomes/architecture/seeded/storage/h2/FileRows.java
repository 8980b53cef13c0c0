package org.tomes.architecture.seeded.storage.h2;

public final class FileRows {
}
