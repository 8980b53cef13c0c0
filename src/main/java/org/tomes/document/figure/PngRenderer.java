package org.tomes.document.figure;

import java.io.IOException;
import java.io.OutputStream;
import org.tomes.document.content.Drawing;

/** Converts a drawing to a bitmap in print resolution. */
@FunctionalInterface
public interface PngRenderer {

    void png(Drawing drawing, OutputStream out) throws IOException;
}
