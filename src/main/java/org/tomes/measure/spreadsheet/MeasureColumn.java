package org.tomes.measure.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * A column of a sheet of measures: the field that it contains, its width in exports, and the headings that it usually
 * has in other sheets.
 */
public final class MeasureColumn {

    private static final String PERSON_ID = "Id";

    /** Width and further headings by field; other columns have the usual width for their kind of field. */
    private static final Map<String, MeasureColumn> DESCRIBED = described();

    public static final List<MeasureColumn> ALL = all();
    public static final MeasureColumn ID = get("id");
    public static final MeasureColumn CODE = get("code");
    public static final MeasureColumn TITLE = get("title");
    static final MeasureColumn RELATED = get("related");

    private static final Pattern LAST_BRACKETS = Pattern.compile("\\([^)]*\\)$");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private final String field;
    private final int width;
    private final String[] words;

    private MeasureColumn(String field, int width, String... words) {
        this.field = field;
        this.width = width;
        this.words = words;
    }

    private static Map<String, MeasureColumn> described() {
        try (InputStream file = MeasureColumn.class.getResourceAsStream("columns.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> new MeasureColumn(cells[0], Integer.parseInt(cells[1]), cells[2].split(", ")))
                    .collect(Collectors.toMap(MeasureColumn::field, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MeasureColumn> all() {
        List<MeasureColumn> columns = new ArrayList<>(List.of(column("id", 38)));
        for (MeasureField<?> field : fields()) {
            columns.add(column(field.name(), usualWidth(field)));
            if (field instanceof MeasureField.OfPerson) {
                columns.add(column(field.name() + PERSON_ID, 38));
            }
        }
        return List.copyOf(columns);
    }

    /**
     * Returns the fields in the order of their columns. The column with the id of a person follows the column with the
     * name.
     */
    static List<MeasureField<?>> fields() {
        return MeasureFields.fieldsInOrder("ownControls", "controls", "notes", "documents", "retiredReason", "notes");
    }

    private static MeasureColumn column(String field, int usualWidth) {
        return DESCRIBED.getOrDefault(field, new MeasureColumn(field, usualWidth));
    }

    private static int usualWidth(MeasureField<?> field) {
        return switch (field) {
            case MeasureField.Day _,MeasureField.Months _,MeasureField.Amount _ -> 14;
            case MeasureField.Choice<?> _,MeasureField.OptionalChoice<?> _,MeasureField.OfPerson _ -> 20;
            default -> 40;
        };
    }

    static MeasureColumn of(MeasureField<?> field) {
        return get(field.name());
    }

    /** Returns the column with the ids of the people in this field. */
    static MeasureColumn idColumnOf(MeasureField.OfPerson field) {
        return get(field.name() + PERSON_ID);
    }

    static MeasureColumn get(String field) {
        return find(field).orElseThrow();
    }

    /** Returns the column of a field, which is identified by its name. */
    static Optional<MeasureColumn> find(String field) {
        return ALL.stream().filter(column -> column.field.equals(field)).findFirst();
    }

    /** Returns the name under which the mapping from headings of other sheets is stored. */
    public String name() {
        // Mappings were stored under this name before it was derived from the field.
        return field.equals("reviewIntervalMonths") ? "REVIEW_INTERVAL"
                : field.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Returns the field of the measure, by the name that rules and the audit trail use. */
    public String field() {
        return field;
    }

    int width() {
        return width;
    }

    /** Returns the heading in this language. */
    public String heading(Texts texts) {
        boolean isId = field.equals("id") || field.endsWith(PERSON_ID);
        return texts.get((isId ? "measure.sheet." : "measure.field.") + field);
    }

    /** Returns the column for a heading in another sheet; empty if there is none. */
    public static Optional<MeasureColumn> of(String heading) {
        return Optional.ofNullable(Headings.COLUMNS.get(normalise(heading)));
    }

    /**
     * Columns by their normalised headings. This index is needed because every cell at the top of a sheet is looked up.
     */
    private static final class Headings {

        static final Map<String, MeasureColumn> COLUMNS = new HashMap<>();

        static {
            for (MeasureColumn column : ALL) {
                COLUMNS.putIfAbsent(normalise(column.field), column);
                for (Language language : Language.values()) {
                    COLUMNS.putIfAbsent(normalise(column.heading(Texts.in(language))), column);
                }
                for (String word : column.words) {
                    COLUMNS.putIfAbsent(normalise(word), column);
                }
            }
        }
    }

    /**
     * Normalises a heading to lower-case letters and digits, with umlauts transliterated, because headings are written
     * in different ways.
     */
    static String normalise(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return NEITHER_LETTER_NOR_DIGIT.matcher(LAST_BRACKETS.matcher(lower).replaceAll("")).replaceAll("");
    }
}
