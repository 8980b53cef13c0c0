package org.tomes.settings;

/** The window's position and size when it was last closed, in screen units. */
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {
}
