package org.tomes.office.docx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.document.content.DocumentInfo;

/**
 * A placeholder in a template, written {@code {{title}}} or as a content control of that name, in English or German.
 */
enum Placeholder {
    COMPANY(DocumentInfo::company, "company", "firma", "unternehmen"),
    TITLE(DocumentInfo::title, "title", "titel"),
    SUBTITLE(DocumentInfo::subtitle, "subtitle", "untertitel"),
    VERSION(DocumentInfo::version, "version"),
    DATE(DocumentInfo::date, "date", "datum"),
    CLASSIFICATION(DocumentInfo::classification, "classification", "klassifizierung", "einstufung"),
    AUTHOR(DocumentInfo::author, "author", "autor", "verfasser"),
    APPROVER(DocumentInfo::approver, "approver", "freigeber", "genehmiger"),
    /** The position of the document itself; this placeholder has no value. */
    BODY(info -> "", "body", "inhalt");

    private final Function<DocumentInfo, String> value;
    private final List<String> names;

    Placeholder(Function<DocumentInfo, String> value, String... names) {
        this.value = value;
        this.names = List.of(names);
    }

    static Optional<Placeholder> of(String name) {
        String normalised = name.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(placeholder -> placeholder.names.contains(normalised)).findFirst();
    }

    /** Returns the placeholder as written in the user guide. */
    String notation() {
        return "{{" + names.getFirst() + "}}";
    }

    /** Returns the file property with the value of this placeholder; empty if there is no such property. */
    Optional<DocumentProperty> property() {
        return switch (this) {
            case TITLE -> Optional.of(DocumentProperty.TITLE);
            case VERSION -> Optional.of(DocumentProperty.VERSION);
            case CLASSIFICATION -> Optional.of(DocumentProperty.CLASSIFICATION);
            default -> Optional.empty();
        };
    }

    String value(DocumentInfo info) {
        return value.apply(info);
    }
}
