package org.tomes.document.figure;

import java.io.IOException;
import java.io.OutputStream;
import org.tomes.document.content.Drawing;

/** Turns a drawing into a picture of dots, at a resolution that printers ask for. */
@FunctionalInterface
public interface PictureWriter {

    void png(Drawing drawing, OutputStream out) throws IOException;
}
