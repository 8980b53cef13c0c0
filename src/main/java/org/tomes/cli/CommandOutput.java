package org.tomes.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Model.CommandSpec;

/** The output of a command: lines for people, or one JSON object for programs. */
final class CommandOutput {

    /**
     * Creates the JSON mapper for the first JSON output. Most commands print no JSON, and creating the mapper takes
     * longer than printing.
     */
    private static final class Json {

        private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

        private Json() {
        }
    }

    /**
     * Prints the date in the format of options, and the time to the minute; JSON and exports contain the exact time.
     */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Characters of a table that are printed at once. */
    private static final int PART = 8192;

    private final Terminal out;
    private final Terminal err;
    private final Texts texts;
    private final boolean json;
    private final ZoneId zone;

    private CommandOutput(Terminal out, Terminal err, Texts texts, boolean json, ZoneId zone) {
        this.out = out;
        this.err = err;
        this.texts = texts;
        this.json = json;
        this.zone = zone;
    }

    /** Creates the output in the format and language of the call. */
    static CommandOutput of(CommandSpec spec) {
        TomesCommand root = TomesCommand.of(spec);
        return new CommandOutput((Terminal) spec.commandLine().getOut(), (Terminal) spec.commandLine().getErr(),
                root.texts(), root.json(), root.context().clock().getZone());
    }

    boolean isJson() {
        return json;
    }

    Texts texts() {
        return texts;
    }

    /** Returns a time formatted for people, in their time zone. */
    String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /**
     * Prints the result of a command: in JSON for programs, otherwise in lines for people. Only one of the two is
     * computed.
     *
     * @return exit code of success
     */
    int reply(Supplier<?> json, Runnable lines) {
        if (this.json) {
            out.raw().println(asJson(json.get()));
        } else {
            lines.run();
        }
        return 0;
    }

    /** As {@link #reply(Supplier, Runnable)}, with one sentence for people. */
    int reply(Supplier<?> json, Message sentence) {
        return reply(json, texts.get(sentence));
    }

    /** As {@link #reply(Supplier, Runnable)}, with one line for people, such as a code. */
    int reply(Supplier<?> json, String line) {
        return reply(json, () -> line(line));
    }

    /** Writes JSON in parts, for data that is too large for memory. */
    interface Pieces {

        void write(JsonGenerator json) throws IOException;
    }

    void stream(Pieces pieces) {
        try {
            JsonGenerator json = Json.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out.raw());
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            pieces.write(json);
            json.close();
            out.raw().println();
        } catch (IOException e) {
            throw new UncheckedIOException("a printer never fails", e);
        }
    }

    String asJson(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value instanceof JsonObject object ? object.fields() : value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a command prints is always JSON", e);
        }
    }

    void line(String text) {
        out.println(text);
    }

    /** Prints a note to stderr, so that it never disturbs JSON on stdout. */
    void note(Message message) {
        err.println(texts.get(message));
    }

    /** Prints rows in columns as wide as their widest cell, separated by two spaces. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> void table(Collection<T> rows, OutputColumn<T>... columns) {
        table(rows, List.of(columns));
    }

    /** As {@link #table(Collection, OutputColumn...)}, for columns that depend on the data. */
    <T> void table(Collection<T> rows, List<OutputColumn<T>> columns) {
        List<String[]> lines = new ArrayList<>(rows.size() + 1);
        lines.add(columns.stream().map(column -> texts.get(column.key())).toArray(String[]::new));
        for (T row : rows) {
            String[] cells = new String[columns.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = inOneLine(columns.get(column).cell().of(row, texts));
            }
            lines.add(cells);
        }
        int[] width = new int[columns.size()];
        for (String[] cells : lines) {
            for (int column = 0; column < width.length; column++) {
                width[column] = Math.max(width[column], cells[column].length());
            }
        }
        print(lines, width);
    }

    /** Returns the cell as one line; otherwise a name with line breaks would look like further rows. */
    private static String inOneLine(String cell) {
        return cell.replace('\n', ' ').replace('\t', ' ');
    }

    /** Prints many lines at a time, since the terminal is flushed after each separately printed line. */
    private void print(List<String[]> lines, int[] width) {
        StringBuilder part = new StringBuilder();
        for (String[] cells : lines) {
            append(cells, width, part);
            if (part.length() >= PART) {
                out.print(part);
                part.setLength(0);
            }
        }
        out.print(part);
        out.flush();
    }

    private static void append(String[] cells, int[] width, StringBuilder to) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < width.length; column++) {
            line.append(cells[column]).repeat(' ', width[column] - cells[column].length() + 2);
        }
        to.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
}
