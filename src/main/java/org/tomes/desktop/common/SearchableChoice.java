package org.tomes.desktop.common;

/**
 * An item of a list in which the user searches by typing.
 *
 * @param group heading above the items of its kind
 * @param state shown at the end of its line, such as a value; may be empty
 * @param otherWords words that also find it; may be empty
 * @param chosen called when the user chooses it
 */
public record SearchableChoice(String group, String name, String state, String otherWords, Runnable chosen) {
}
