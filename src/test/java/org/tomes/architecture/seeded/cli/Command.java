package org.tomes.architecture.seeded.cli;

public final class Command {
}
