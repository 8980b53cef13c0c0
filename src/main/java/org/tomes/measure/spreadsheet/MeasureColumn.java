package org.tomes.measure.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** A column of a sheet of measures: its field, its width in exports, and common headings in people's own sheets. */
public final class MeasureColumn {

    private static final String PERSON_ID = "Id";

    /** Columns of other fields are as wide as values of their kind usually are, and found by their own headings. */
    private static final Map<String, MeasureColumn> DESCRIBED = Stream.of(
            new MeasureColumn("id", 38, "measure id", "maßnahmen-id", "uuid"),
            new MeasureColumn("code", 12, "nr", "nummer", "no", "number", "kennung", "tom-nr", "tom nr",
                    "maßnahmennummer", "maßnahmen-nr", "lfd nr", "laufende nummer", "code", "tom-id", "reference",
                    "ref", "kurzzeichen"),
            new MeasureColumn("title", 45, "maßnahme", "measure", "bezeichnung", "name", "control measure", "tom",
                    "titel der maßnahme", "maßnahmentitel", "kurzbeschreibung",
                    "technische und organisatorische maßnahme", "beschreibung der maßnahme", "title of the measure"),
            new MeasureColumn("kind", 16, "typ", "type", "maßnahmenart", "art der maßnahme",
                    "technisch organisatorisch", "kind of measure"),
            new MeasureColumn("status", 20, "stand", "umsetzungsstand", "umsetzungsstatus", "state",
                    "implementation status", "bearbeitungsstand", "umgesetzt", "erfüllungsgrad", "progress",
                    "implemented"),
            new MeasureColumn("target", 50, "ziel der maßnahme", "zielsetzung", "zweck", "objective", "goal", "purpose",
                    "anforderung", "requirement", "soll"),
            new MeasureColumn("implementation", 60, "beschreibung", "description", "details", "umsetzungsbeschreibung",
                    "beschreibung der umsetzung", "ist", "ist-zustand", "how it is done", "erläuterung"),
            new MeasureColumn("scope", 30, "bereich", "anwendungsbereich", "systeme", "system", "applies to",
                    "betroffene systeme", "verfahren"),
            new MeasureColumn("owner", 24, "verantwortlicher", "verantwortliche", "verantwortliche person", "zuständig",
                    "zuständige person", "zuständigkeit", "owner", "responsible", "responsible person", "measure owner",
                    "maßnahmenverantwortlicher", "verantw", "bearbeiter"),
            new MeasureColumn("ownerId", 38, "owner id"), new MeasureColumn("deputy", 24, "stellvertreter",
                    "stellvertreterin", "vertretung", "vertreter", "deputy owner", "backup person"),
            new MeasureColumn("deputyId", 38, "deputy id"),
            new MeasureColumn("due", 13, "fällig", "frist", "termin", "zieltermin", "umsetzung bis", "bis wann",
                    "due date", "deadline", "due", "fälligkeit", "geplant bis"),
            new MeasureColumn("done", 13, "erledigt am", "umsetzungsdatum", "datum der umsetzung", "seit",
                    "implemented on", "completed on", "done on", "abgeschlossen am"),
            new MeasureColumn("reviewIntervalMonths", 12, "prüfintervall", "prüfzyklus", "intervall", "turnus",
                    "review interval", "review cycle", "überprüfungsintervall", "review months", "prüfturnus"),
            new MeasureColumn("nextReview", 13, "nächste prüfung am", "nächste prüfung", "prüfung am", "wiedervorlage",
                    "next review date", "review date", "prüftermin"),
            new MeasureColumn("goals", 30, "art 32", "art 32 dsgvo", "dsgvo", "gdpr", "art 32 gdpr",
                    "schutzziele art 32", "ziele nach art 32", "goals of art 32 gdpr"),
            new MeasureColumn("controls", 24, "control", "iso control", "iso 27001", "iso 27001 control",
                    "iso/iec 27001", "annex a", "anhang a", "annex a control", "referenz iso 27001", "iso-referenz",
                    "bezug iso 27001", "norm", "normbezug"),
            new MeasureColumn("ownControls", 30, "eigene controls", "own control", "own controls", "company control"),
            new MeasureColumn("categories", 26, "kategorie", "category", "kontrollbereich", "tom-kategorie",
                    "maßnahmenkategorie"),
            new MeasureColumn("controlTypes", 20, "control type", "maßnahmentyp", "art der wirkung"),
            new MeasureColumn("properties", 24, "schutzziel", "security property", "information security properties",
                    "cia"),
            new MeasureColumn("concepts", 24, "cybersecurity concept", "cybersecurity concepts",
                    "cybersicherheitskonzepte"),
            new MeasureColumn("capabilities", 30, "operational capability", "operational capabilities",
                    "betriebliche fähigkeiten"),
            new MeasureColumn("domains", 24, "security domain", "security domains", "sicherheitsdomänen"),
            new MeasureColumn("riskLevel", 12, "risikostufe", "risikoklasse", "risk level", "risikohöhe"),
            new MeasureColumn("costOnce", 14, "kosten", "einmalige kosten", "cost", "costs", "cost once",
                    "einmalkosten"),
            new MeasureColumn("costYearly", 14, "laufende kosten", "jährliche kosten", "cost a year",
                    "kosten pro jahr"),
            new MeasureColumn("effortDays", 12, "aufwand", "aufwand pt", "personentage", "effort", "aufwand in tagen",
                    "person days"),
            new MeasureColumn("tags", 20, "tags", "stichworte", "labels", "schlagworte", "keywords"),
            new MeasureColumn("exemptions", 40, "befristete ausnahmen", "exceptions", "exemptions with an end",
                    "exemption", "ausnahme"),
            new MeasureColumn("related", 20, "verwandt", "siehe auch", "see also", "related"),
            new MeasureColumn("documents", 40, "dokument", "unterlagen", "document", "nachweisdokument",
                    "mitgeltende unterlagen"),
            new MeasureColumn("notes", 40, "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar",
                    "kommentare", "notiz", "hinweis", "hinweise", "remarks", "comment", "comments", "note"),
            new MeasureColumn("retiredReason", 30, "grund", "retirement reason", "reason retired"))
            .collect(Collectors.toMap(MeasureColumn::field, Function.identity()));

    public static final List<MeasureColumn> ALL = all();
    public static final MeasureColumn ID = named("id");
    public static final MeasureColumn CODE = named("code");
    public static final MeasureColumn TITLE = named("title");
    static final MeasureColumn RELATED = named("related");

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

    private static List<MeasureColumn> all() {
        List<MeasureColumn> columns = new ArrayList<>(List.of(described("id", 38)));
        for (MeasureField<?> field : fields()) {
            columns.add(described(field.name(), usualWidth(field)));
            if (field instanceof MeasureField.OfPerson) {
                columns.add(described(field.name() + PERSON_ID, 38));
            }
        }
        return List.copyOf(columns);
    }

    /** The fields in the order of their columns; the id of a person follows the name. */
    static List<MeasureField<?>> fields() {
        return MeasureFields.inOrder("ownControls", "controls", "notes", "documents", "retiredReason", "notes");
    }

    private static MeasureColumn described(String field, int usualWidth) {
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
        return named(field.name());
    }

    /** The column with the id of a person. */
    static MeasureColumn idOf(MeasureField.OfPerson field) {
        return named(field.name() + PERSON_ID);
    }

    static MeasureColumn named(String field) {
        return find(field).orElseThrow();
    }

    /** The column of a field, by the field's name. */
    static Optional<MeasureColumn> find(String field) {
        return ALL.stream().filter(column -> column.field.equals(field)).findFirst();
    }

    /** The name by which the meaning of people's own headings is remembered. */
    public String name() {
        // Meanings were remembered by this name before it followed from the field.
        return field.equals("reviewIntervalMonths") ? "REVIEW_INTERVAL"
                : field.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** The measure's field, as named by rules and the audit trail. */
    public String field() {
        return field;
    }

    int width() {
        return width;
    }

    /** The heading in this language. */
    public String heading(Texts texts) {
        boolean isId = field.equals("id") || field.endsWith(PERSON_ID);
        return texts.get((isId ? "measure.sheet." : "measure.field.") + field);
    }

    /** The column that a heading in a foreign sheet denotes; empty if none. */
    public static Optional<MeasureColumn> of(String heading) {
        return Optional.ofNullable(Headings.COLUMNS.get(plain(heading)));
    }

    /** Columns by their normalised headings. Every cell at the top of a foreign sheet is looked up here. */
    private static final class Headings {

        static final Map<String, MeasureColumn> COLUMNS = new HashMap<>();

        static {
            for (MeasureColumn column : ALL) {
                COLUMNS.putIfAbsent(plain(column.field), column);
                for (Language language : Language.values()) {
                    COLUMNS.putIfAbsent(plain(column.heading(Texts.in(language))), column);
                }
                for (String word : column.words) {
                    COLUMNS.putIfAbsent(plain(word), column);
                }
            }
        }
    }

    /**
     * Normalises a heading to lower-case letters and digits, with umlauts transliterated, since spellings vary in
     * everything else.
     */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return NEITHER_LETTER_NOR_DIGIT.matcher(LAST_BRACKETS.matcher(lower).replaceAll("")).replaceAll("");
    }
}
