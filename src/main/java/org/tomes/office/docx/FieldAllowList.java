package org.tomes.office.docx;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Finds fields that Word must not evaluate when a document is opened: those that load external content or start
 * programs ({@code INCLUDEPICTURE}, {@code DDEAUTO}, {@code LINK} …). Since a nested field can compute a part of the
 * code of the field around it, fields are accepted by name (ECMA-376 part 1, 17.16.5) and all others are rejected.
 */
final class FieldAllowList {

    private static final Set<String> HARMLESS = Set.of("=", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT",
            "BARCODE", "BIBLIOGRAPHY", "CITATION", "COMMENTS", "COMPARE", "CREATEDATE", "DATE", "DISPLAYBARCODE",
            "DOCPROPERTY", "DOCVARIABLE", "EDITTIME", "EQ", "FILENAME", "FILESIZE", "FORMCHECKBOX", "FORMDROPDOWN",
            "FORMTEXT", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY", "LISTNUM", "MERGEFIELD",
            "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "QUOTE", "REF", "REVNUM",
            "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "SET", "SHAPE", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC",
            "TEMPLATE", "TIME", "TITLE", "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE");
    private static final int MAX_NAME_LENGTH = 20;

    private FieldAllowList() {
    }

    /** Returns the name of the first field of a part that is not accepted; may be empty. */
    static Optional<String> rejected(Document part) {
        return Stream
                .concat(WordXmlTree.all(part, "fldSimple").stream().map(field -> WordXmlTree.attribute(field, "instr")),
                        codes(part))
                .map(FieldAllowList::name)
                .filter(name -> !HARMLESS.contains(name))
                .findFirst();
    }

    /** Returns the codes of fields that consist of several runs, each without the codes of fields nested in it. */
    private static Stream<String> codes(Document part) {
        Stream.Builder<String> codes = Stream.builder();
        Deque<StringBuilder> open = new ArrayDeque<>();
        for (Element element : WordXmlTree.all(part, "*")) {
            if (WordXmlTree.is(element, "fldChar")) {
                switch (WordXmlTree.attribute(element, "fldCharType")) {
                    case "begin" -> open.push(new StringBuilder());
                    case "end" -> Optional.ofNullable(open.poll()).map(StringBuilder::toString).ifPresent(codes::add);
                    default -> {
                        // The rest is the result, which contains no code.
                    }
                }
            } else if (WordXmlTree.is(element, "instrText") || WordXmlTree.is(element, "delInstrText")) {
                if (open.isEmpty()) {
                    open.push(new StringBuilder());
                }
                open.peek().append(element.getTextContent());
            }
        }
        open.forEach(code -> codes.add(code.toString()));
        return codes.build();
    }

    private static String name(String code) {
        String stripped = code.strip().toUpperCase(Locale.ROOT);
        String name = stripped.startsWith("=") ? "=" : stripped.split("[\\s\\\\\"]", 2)[0];
        return Arrays.stream(name.split(""))
                .limit(MAX_NAME_LENGTH)
                .filter(letter -> letter.matches("[\\p{L}\\p{N}=]"))
                .collect(Collectors.joining());
    }
}
