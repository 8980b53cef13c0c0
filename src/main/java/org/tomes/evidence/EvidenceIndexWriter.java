package org.tomes.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the list of exported evidence as a workbook. */
@FunctionalInterface
public interface EvidenceIndexWriter {

    /**
     * @param rows rows, with one text cell for each heading
     */
    void write(String sheet, List<String> headings, List<List<String>> rows, OutputStream out) throws IOException;
}
