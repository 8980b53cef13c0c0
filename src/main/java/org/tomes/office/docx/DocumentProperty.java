package org.tomes.office.docx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.document.content.DocumentInfo;

/**
 * A file property that the text displays by a {@code DOCPROPERTY} field, so that it is changed in one place only. The
 * title is the standard property of this name; the others are custom properties.
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

    /** Properties that Word does not define itself. */
    static List<DocumentProperty> custom() {
        return List.of(VERSION, CLASSIFICATION);
    }

    /** Returns the property that contains the value of a fact on the cover. */
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
