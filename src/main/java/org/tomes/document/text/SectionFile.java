package org.tomes.document.text;

import java.util.Optional;

/** A section as a file. The first line is a hash sign with the title; the text follows. */
public record SectionFile(Optional<String> title, String text) {

    private static final String TITLE = "# ";

    public static SectionFile of(EditedSection section) {
        return new SectionFile(Optional.of(section.title()), section.text());
    }

    /**
     * @param written content of the file; if it has no title line, the title is empty
     */
    public static SectionFile read(String written) {
        String text = written.replace("\r\n", "\n").replace("\uFEFF", "").strip();
        if (!text.startsWith(TITLE)) {
            return new SectionFile(Optional.empty(), text + "\n");
        }
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        return new SectionFile(Optional.of(text.substring(TITLE.length(), end).strip()),
                text.substring(end).strip() + "\n");
    }

    public String written() {
        return title.map(line -> TITLE + line + "\n\n").orElse("") + text;
    }
}
