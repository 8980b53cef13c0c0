package org.tomes.office;

import java.util.List;
import java.util.Random;

/** Hostile texts; the same seed gives the same ones. */
final class HostileTexts {

    /** A host that no document may link to: it occurs only in texts, never in fields for links. */
    static final String EVIL = "evil.example";

    private static final int LONG = 5_000;
    private static final int SHORT = 24;

    private static final List<String> PIECES = List.of(
            // content that word processors and spreadsheets would execute, fetch or fill in
            "=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(1;2)", "=HYPERLINK(\"https://" + EVIL + "\")",
            "{ HYPERLINK \"https://" + EVIL + "\" }", "{ INCLUDEPICTURE \"http://" + EVIL + "/x.png\" }",
            "DDEAUTO c:\\\\cmd.exe \"/k calc\"", "\u0013 TOC \\o \u0014x\u0015", "{{title}}", "{{body}}", "{company}",
            "{0}", "%s", "${x}", "javascript:alert(1)", "[x](javascript:alert(1))", "https://" + EVIL + "/a?b=c",
            "file:///etc/passwd", "\\\\" + EVIL + "\\share", "mailto:a@" + EVIL, "<a href='https://" + EVIL + "'>x</a>",
            "# heading", "- item", "| a | b |", "**bold",
            // markup, complete and incomplete
            "<w:p><w:r><w:t>x</w:t></w:r></w:p>", "</w:t></w:r></w:p></w:tc>", "<w:fldSimple w:instr=\"DATE\"/>", "]]>",
            "<!--", "<?x?>", "&#x0;", "&amp;", "&lt;", "_x0000_", "_x003D_", "(Tj) ET", "\\)", ">> endobj", "<</A>>",
            "'", "\"",
            // scripts, and characters that override the text direction
            "Überprüfung", "שלום עולם", "مرحبا بالعالم", "漢字かな", "한국어", "🔒", "👩‍💻", "🇩🇪", "e\u0301", "Ω≥→€",
            "\u202Efdp.exe", "\u202Aa", "\u2067b", "\u2066c", "\u2069", "\u202C", "\u200F", "\u061C",
            // characters forbidden in files, and unusual whitespace
            "\u0000", "\u0001", "\u0008", "\u000B", "\u001F", "\u007F", "\u0085", "\uD800", "\uDC00", "\uFFFE",
            "\uFFFF", "\uFDD0", "\uE000", "\uE001", "\u00AD", "\u200B", "\u00A0", "\uFEFF", "\u2028", "\t", "\n",
            "\r\n",
            // words longer than any line
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "W".repeat(120),
            "/subscriptions/0f1e/resourceGroups/rg/providers/x", "i");

    private final Random random;

    HostileTexts(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Most are short, some as long as possible, up to five thousand characters; one in fifty is blank, as a file may
     * contain it.
     */
    String atMost(int longest) {
        int wanted = switch (random.nextInt(50)) {
            case 0 -> 0;
            case 1 -> Math.min(longest, LONG);
            default -> 1 + random.nextInt(Math.min(longest, SHORT));
        };
        StringBuilder text = new StringBuilder();
        while (text.length() < wanted) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.length() <= longest ? text.toString() : text.substring(0, longest);
    }

    /** As {@link #atMost}, but on one line and never blank: a possible name in Azure. */
    String name() {
        String name = atMost(60).replaceAll("[\\p{Cntrl}/\\\\\\u2028]", "-").strip();
        return name.isBlank() ? "x" : name;
    }
}
