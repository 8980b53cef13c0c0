package org.tomes.settings;

/** Where the window stood when it was last closed, in screen units. */
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {
}
