package org.tomes.document.own;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.LocalText;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** A text that documents of the company’s own can begin with, in the order in which they are offered. */
public enum OwnDocumentTemplate {
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

    /** Its name on the command line, and of the folder of its texts: {@code backup-concept}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a document made from it is called unless the company says otherwise. */
    public LocalText title() {
        return new LocalText(Texts.in(Language.DE).name("policy", this), Texts.in(Language.EN).name("policy", this));
    }

    /** A document made from it that is in no register, for looking at its text. */
    public DocumentKind kind() {
        return DocumentKind.own(key(), key(), title());
    }

    /** @throws Problem that names all templates, where there is none with this key */
    static OwnDocumentTemplate of(String key) {
        return Stream.of(values())
                .filter(template -> template.key().equalsIgnoreCase(key.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("document.own.unknownTemplate", key,
                        Stream.of(values()).map(OwnDocumentTemplate::key).collect(Collectors.joining(", ")))));
    }
}
