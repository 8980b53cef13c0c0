package org.tomes.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A file of the example company that is part of the program. */
record DemoFile(String name) {

    byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(DemoFile.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    <T> T json(Class<T> type) {
        try {
            return new ObjectMapper().readValue(bytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot understand " + name, e);
        }
    }

    /** Returns the rows of a CSV table without the heading; no cell contains a comma. */
    List<String[]> rows() {
        return text().lines().skip(1).map(line -> line.split(",")).toList();
    }
}
