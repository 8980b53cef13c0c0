package org.tomes.architecture.seeded.desktop;

public final class Screen {
}
