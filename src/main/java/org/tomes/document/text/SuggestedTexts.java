package org.tomes.document.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;

/**
 * The suggested texts that are part of Tomes. There is one file for each section and language; its first line is a hash
 * sign with the title. The file {@code sections} lists the sections in order.
 */
public final class SuggestedTexts {

    private static final String FOLDER = "/org/tomes/document/suggestion/";

    private SuggestedTexts() {
    }

    /** Returns the keys of the sections in the suggested order; empty for kinds without editable text. */
    public static List<String> keys(DocumentKind kind) {
        return read(kind.template() + "/sections").map(text -> text.lines().filter(line -> !line.isBlank()).toList())
                .orElse(List.of());
    }

    /**
     * Returns the keys of sections that earlier versions suggested. If the company has edited such a section, the text
     * remains in the document.
     */
    static List<String> retired(DocumentKind kind) {
        return read(kind.template() + "/retired").map(text -> text.lines().toList()).orElse(List.of());
    }

    public static List<SuggestedText> of(DocumentKind kind, Language language) {
        return keys(kind).stream().map(key -> load(kind, key, language)).toList();
    }

    public static Optional<SuggestedText> find(DocumentKind kind, String key, Language language) {
        return keys(kind).contains(key) ? Optional.of(load(kind, key, language)) : Optional.empty();
    }

    private static SuggestedText load(DocumentKind kind, String key, Language language) {
        String file = kind.template() + "/" + key + "_" + language.tag() + ".md";
        String written = read(file).orElseThrow(() -> new IllegalStateException("missing: " + file));
        SectionFile text = SectionFile.read(written);
        return new SuggestedText(new SectionText(key, text.title().orElseThrow(), text.text()));
    }

    private static Optional<String> read(String file) {
        try (InputStream in = SuggestedTexts.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
