package org.tomes.desktop.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.document.ExportFolder;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Names of exported files that contain the title of the document in its language, instead of the key that identifies
 * the document for scripts.
 */
public final class DocumentFileNames {

    private DocumentFileNames() {
    }

    /** Returns a folder that gives files of this document its title, and a number if a file of this name exists. */
    public static ExportFolder folder(Path folder, DocumentKind kind) {
        return new ExportFolder(folder, name -> unused(folder, titled(kind, name)));
    }

    /** Returns the name of a file that does not exist yet, since the existing one may be of another company. */
    static String unused(Path folder, String name) {
        int end = name.lastIndexOf('.');
        String candidate = name;
        for (int number = 2; Files.exists(folder.resolve(candidate)); number++) {
            candidate = name.substring(0, end) + " (" + number + ")" + name.substring(end);
        }
        return candidate;
    }

    /**
     * @param file name that begins with the key of the document and ends with its language, such as
     * {@code cloud-security-policy-1.0-de.pdf}
     */
    static String titled(DocumentKind kind, String file) {
        Matcher parts = Pattern.compile(Pattern.quote(kind.key()) + "(-.+)?-([a-z]{2})(\\.\\w+)").matcher(file);
        if (!parts.matches()) {
            return file;
        }
        String title = title(kind, parts.group(2));
        boolean ambiguous = Stream.of(Language.values())
                .filter(language -> title(kind, language.tag()).equals(title))
                .count() > 1;
        String version = parts.group(1) == null ? "" : parts.group(1);
        return title + version + (ambiguous ? "-" + parts.group(2) : "") + parts.group(3);
    }

    /** Returns the title without spaces and other characters that file systems or links do not allow. */
    private static String title(DocumentKind kind, String language) {
        return Language.ofTag(language)
                .map(candidate -> kind.title(Texts.in(candidate)))
                .orElse(kind.key())
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
