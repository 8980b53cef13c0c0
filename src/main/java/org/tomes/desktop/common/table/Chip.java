package org.tomes.desktop.common.table;

import java.util.function.Predicate;

/**
 * A filter that is switched on with one click.
 *
 * @param group chips of one group are alternatives; rows must pass every group that has a chip switched on
 * @param label in the language of the screen
 */
public record Chip<R>(String group, String label, Predicate<R> passes) {
}
