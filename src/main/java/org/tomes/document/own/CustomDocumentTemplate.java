package org.tomes.document.own;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.BilingualText;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The templates for custom documents, in the order in which they are offered. */
public enum CustomDocumentTemplate {
    ACCESS_CONCEPT,
    KEY_CONCEPT,
    BACKUP_CONCEPT,
    LOGGING_CONCEPT,
    RECOVERY_PLAN,
    STAFF_LEAFLET,
    ADMIN_GUIDELINE,
    SECURITY_POLICY,
    EXCEPTION_REGISTER,
    TREATMENT_PLAN,
    CLOUD_SERVICES;

    /**
     * Returns the name on the command line, which is also the name of the folder with the texts: {@code
     * backup-concept}.
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the default title of documents that are created from the template. */
    public BilingualText title() {
        return new BilingualText(Texts.in(Language.DE).name("document", this),
                Texts.in(Language.EN).name("document", this));
    }

    /**
     * @throws Problem if no template has this key; it lists all templates
     */
    static CustomDocumentTemplate of(String key) {
        return Stream.of(values())
                .filter(template -> template.key().equalsIgnoreCase(key.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("document.own.unknownTemplate", key,
                        Stream.of(values()).map(CustomDocumentTemplate::key).collect(Collectors.joining(", ")))));
    }
}
