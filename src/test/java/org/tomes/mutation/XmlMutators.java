package org.tomes.mutation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damage to XML by tag and attribute; the result may not be well-formed. */
final class XmlMutators {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:]+=\"[^\"]*\"");
    private static final Pattern OPENING = Pattern.compile("<([A-Za-z][\\w:]*)[^<>]*>");
    private static final int MOST_PLACES = 5_000;
    private static final Pattern CONTENT = Pattern.compile("(?<=>)[^<>]+(?=<)");
    private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM "
            + "\"file:///etc/hostname\">]>";
    private static final int DEPTH = 3_000;

    /** Each of them once. */
    static final List<Mutator> ALL = List.of(element(XmlMutators::removed), element(XmlMutators::repeated),
            at(TAG, XmlMutators::removed), at(ATTRIBUTE, XmlMutators::removed), at(ATTRIBUTE, XmlMutators::oddValue),
            at(CONTENT, XmlMutators::oddText), at(TAG, XmlMutators::otherName), element(XmlMutators::nested),
            at(TAG, XmlMutators::declared));

    private XmlMutators() {
    }

    private interface Change {

        String of(String found, Random random);
    }

    private static Mutator at(Pattern pattern, Change change) {
        return (input, random) -> {
            String text = new String(input, StandardCharsets.UTF_8);
            List<MatchResult> found = pattern.matcher(text).results().limit(MOST_PLACES).toList();
            if (found.isEmpty()) {
                return ByteMutators.flipBits(input, random);
            }
            MatchResult one = Mutator.pick(found, random);
            return (text.substring(0, one.start()) + change.of(one.group(), random) + text.substring(one.end()))
                    .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Selects from a tag to the first closing tag with the same name. */
    private static Mutator element(Change change) {
        return (input, random) -> {
            String text = new String(input, StandardCharsets.UTF_8);
            List<MatchResult> found = OPENING.matcher(text).results().limit(MOST_PLACES).toList();
            if (found.isEmpty()) {
                return ByteMutators.flipBits(input, random);
            }
            MatchResult opening = Mutator.pick(found, random);
            String closing = "</" + opening.group(1) + ">";
            int close = opening.group().endsWith("/>") ? -1 : text.indexOf(closing, opening.end());
            int end = close < 0 ? opening.end() : close + closing.length();
            return (text.substring(0, opening.start()) + change.of(text.substring(opening.start(), end), random)
                    + text.substring(end)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String removed(String found, Random random) {
        return "";
    }

    private static String repeated(String found, Random random) {
        return found.repeat(2 + random.nextInt(50));
    }

    private static String oddValue(String attribute, Random random) {
        String value = random.nextBoolean() ? OddValues.text(random) : Mutator.pick(OddValues.NUMBERS, random);
        return attribute.substring(0, attribute.indexOf('"') + 1) + escaped(value, random) + '"';
    }

    private static String oddText(String text, Random random) {
        return escaped(random.nextBoolean() ? OddValues.text(random) : Mutator.pick(OddValues.NUMBERS, random), random);
    }

    private static String escaped(String value, Random random) {
        return random.nextInt(4) == 0 ? value
                : value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\u0000", "&#1;");
    }

    private static String otherName(String tag, Random random) {
        return tag.replaceFirst("[A-Za-z][\\w:]*",
                Mutator.pick(List.of("w:p", "w:tbl", "row", "c", "x:y", "sheet", "w:sdt"), random));
    }

    private static String nested(String element, Random random) {
        String name = element.replaceFirst("(?s)^<([\\w:]+).*$", "$1");
        return ("<" + name + ">").repeat(DEPTH) + element + ("</" + name + ">").repeat(DEPTH);
    }

    private static String declared(String tag, Random random) {
        return DOCTYPE + tag + Mutator.pick(List.of("&b;", "&c;", ""), random);
    }
}
