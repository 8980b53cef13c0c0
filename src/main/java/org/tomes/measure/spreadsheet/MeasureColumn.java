package org.tomes.measure.spreadsheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** A column of a sheet of measures: its field, its width in exports, and common headings in people's own sheets. */
public enum MeasureColumn {
    ID("id", 38, "measure id", "maßnahmen-id", "uuid"),
    CODE("code", 12, "nr", "nummer", "no", "number", "kennung", "tom-nr", "tom nr", "maßnahmennummer", "maßnahmen-nr",
            "lfd nr", "laufende nummer", "code", "tom-id", "reference", "ref", "kurzzeichen"),
    TITLE("title", 45, "maßnahme", "measure", "bezeichnung", "name", "control measure", "tom", "titel der maßnahme",
            "maßnahmentitel", "kurzbeschreibung", "technische und organisatorische maßnahme",
            "beschreibung der maßnahme", "title of the measure"),
    KIND("kind", 16, "typ", "type", "maßnahmenart", "art der maßnahme", "technisch organisatorisch", "kind of measure"),
    STATUS("status", 20, "stand", "umsetzungsstand", "umsetzungsstatus", "state", "implementation status",
            "bearbeitungsstand", "umgesetzt", "erfüllungsgrad", "progress", "implemented"),
    TARGET("target", 50, "ziel der maßnahme", "zielsetzung", "zweck", "objective", "goal", "purpose", "anforderung",
            "requirement", "soll"),
    IMPLEMENTATION("implementation", 60, "beschreibung", "description", "details", "umsetzungsbeschreibung",
            "beschreibung der umsetzung", "ist", "ist-zustand", "how it is done", "erläuterung"),
    SCOPE("scope", 30, "bereich", "anwendungsbereich", "systeme", "system", "applies to", "betroffene systeme",
            "verfahren"),
    OWNER("owner", 24, "verantwortlicher", "verantwortliche", "verantwortliche person", "zuständig",
            "zuständige person", "zuständigkeit", "owner", "responsible", "responsible person", "measure owner",
            "maßnahmenverantwortlicher", "verantw", "bearbeiter"),
    OWNER_ID("ownerId", 38, "owner id"),
    DEPUTY("deputy", 24, "stellvertreter", "stellvertreterin", "vertretung", "vertreter", "deputy owner",
            "backup person"),
    DEPUTY_ID("deputyId", 38, "deputy id"),
    DUE("due", 13, "fällig", "frist", "termin", "zieltermin", "umsetzung bis", "bis wann", "due date", "deadline",
            "due", "fälligkeit", "geplant bis"),
    DONE("done", 13, "erledigt am", "umsetzungsdatum", "datum der umsetzung", "seit", "implemented on", "completed on",
            "done on", "abgeschlossen am"),
    REVIEW_INTERVAL("reviewIntervalMonths", 12, "prüfintervall", "prüfzyklus", "intervall", "turnus", "review interval",
            "review cycle", "überprüfungsintervall", "review months", "prüfturnus"),
    NEXT_REVIEW("nextReview", 13, "nächste prüfung am", "nächste prüfung", "prüfung am", "wiedervorlage",
            "next review date", "review date", "prüftermin"),
    GOALS("goals", 30, "art 32", "art 32 dsgvo", "dsgvo", "gdpr", "art 32 gdpr", "schutzziele art 32",
            "ziele nach art 32", "goals of art 32 gdpr"),
    CONTROLS("controls", 24, "control", "iso control", "iso 27001", "iso 27001 control", "iso/iec 27001", "annex a",
            "anhang a", "annex a control", "referenz iso 27001", "iso-referenz", "bezug iso 27001", "norm",
            "normbezug"),
    OWN_CONTROLS("ownControls", 30, "eigene controls", "own control", "own controls", "company control"),
    CATEGORIES("categories", 26, "kategorie", "category", "kontrollbereich", "tom-kategorie", "maßnahmenkategorie"),
    CONTROL_TYPES("controlTypes", 20, "control type", "maßnahmentyp", "art der wirkung"),
    PROPERTIES("properties", 24, "schutzziel", "security property", "information security properties", "cia"),
    CONCEPTS("concepts", 24, "cybersecurity concept", "cybersecurity concepts", "cybersicherheitskonzepte"),
    CAPABILITIES("capabilities", 30, "operational capability", "operational capabilities", "betriebliche fähigkeiten"),
    DOMAINS("domains", 24, "security domain", "security domains", "sicherheitsdomänen"),
    RISK_LEVEL("riskLevel", 12, "risikostufe", "risikoklasse", "risk level", "risikohöhe"),
    COST_ONCE("costOnce", 14, "kosten", "einmalige kosten", "cost", "costs", "cost once", "einmalkosten"),
    COST_YEARLY("costYearly", 14, "laufende kosten", "jährliche kosten", "cost a year", "kosten pro jahr"),
    EFFORT_DAYS("effortDays", 12, "aufwand", "aufwand pt", "personentage", "effort", "aufwand in tagen", "person days"),
    TAGS("tags", 20, "tags", "stichworte", "labels", "schlagworte", "keywords"),
    EXEMPTIONS("exemptions", 40, "befristete ausnahmen", "exceptions", "exemptions with an end", "exemption",
            "ausnahme"),
    RELATED("related", 20, "verwandt", "siehe auch", "see also", "related"),
    DOCUMENTS("documents", 40, "dokument", "unterlagen", "document", "nachweisdokument", "mitgeltende unterlagen"),
    NOTES("notes", 40, "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "kommentare", "notiz",
            "hinweis", "hinweise", "remarks", "comment", "comments", "note"),
    RETIRED_REASON("retiredReason", 30, "grund", "retirement reason", "reason retired");

    private static final Pattern LAST_BRACKETS = Pattern.compile("\\([^)]*\\)$");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private final String field;
    private final int width;
    private final String[] words;

    MeasureColumn(String field, int width, String... words) {
        this.field = field;
        this.width = width;
        this.words = words;
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
        return texts.get(switch (this) {
            case ID -> "measure.sheet.id";
            case OWNER_ID -> "measure.sheet.ownerId";
            case DEPUTY_ID -> "measure.sheet.deputyId";
            default -> "measure.field." + field;
        });
    }

    /** The column that a heading in a foreign sheet denotes; empty if none. */
    public static Optional<MeasureColumn> of(String heading) {
        return Optional.ofNullable(Headings.COLUMNS.get(plain(heading)));
    }

    /** Columns by their normalised headings. Every cell at the top of a foreign sheet is looked up here. */
    private static final class Headings {

        static final Map<String, MeasureColumn> COLUMNS = new HashMap<>();

        static {
            for (MeasureColumn column : values()) {
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
