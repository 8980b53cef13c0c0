package org.tomes.desktop.common.table;

import java.util.function.Predicate;

/**
 * A filter that is toggled with one click.
 *
 * @param group chips of one group are alternatives; rows must match every group that has an active chip
 * @param label in the language of the screen
 */
public record FilterChip<R>(String group, String label, Predicate<R> passes) {
}
