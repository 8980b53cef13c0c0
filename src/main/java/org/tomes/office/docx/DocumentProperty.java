package org.tomes.office.docx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.document.content.DocumentInfo;

/**
 * A property of the file that its text shows by a {@code DOCPROPERTY} field, so that it needs to be changed in one
 * place only. The title is the property of that name; the others are custom properties.
 */
enum DocumentProperty {
    TITLE("Title", DocumentInfo::title),
    VERSION("TomesVersion", DocumentInfo::version),
    CLASSIFICATION("TomesClassification", DocumentInfo::classification);

    private final String property;
    private final Function<DocumentInfo, String> value;

    DocumentProperty(String property, Function<DocumentInfo, String> value) {
        this.property = property;
        this.value = value;
    }

    /** Those that Word does not have itself. */
    static List<DocumentProperty> custom() {
        return List.of(VERSION, CLASSIFICATION);
    }

    /** The property whose value the fact on a cover is. */
    static Optional<DocumentProperty> valued(String text, DocumentInfo info) {
        return Arrays.stream(values()).filter(property -> property.value(info).equals(text)).findFirst();
    }

    String property() {
        return property;
    }

    String value(DocumentInfo info) {
        return value.apply(info);
    }

    String instruction() {
        return " DOCPROPERTY " + property + " ";
    }
}
