package org.tomes.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.text.Span.Blank;
import org.tomes.document.text.Span.Link;
import org.tomes.document.text.Span.Words;
import org.tomes.document.text.TextBlock.Heading;
import org.tomes.document.text.TextBlock.Listing;
import org.tomes.document.text.TextBlock.Paragraph;
import org.tomes.document.text.TextBlock.Part;
import org.tomes.document.text.TextBlock.Table;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@SlowTest
class TextParserTest {

    private static final String[] BITS = {"**", "*", "`", "[", "]", "](", ")", "https://a.example/b?c=d|e",
        "javascript:alert(1)", "{", "}", "{{", "}}", "{score}", "{owner:key-vault}", "{{vault-table}}",
        "{{duties:a, b}}", "|", "|=", "---", ":-:", "--:", "#", "## ", "#### ", "- ", "1. ", "  ", "    ", "\n", "\n\n",
        "\r\n", "\t", ">", ">!", "\\", "\\\\", "\\|", "Wort", "ä ö", ".", "12", ":", "\u202e", "\ud83d", "😀", "\u0007",
        "\u2028", "\u00a0", "\u3000", "a"};

    @Test
    void headingParagraphListTableNoteAndPartAreRead() {
        ParseResult parsed = TextParser.parse("""
                ## Rules
                First line
                second line with **bold {score}** and `10.0.0.0/8`.

                - one
                  goes on
                  1. below
                - two

                |= Deadlines
                | What | Days |
                |------|--:|
                | a \\| b | 3 |

                > Mind this.
                {{vault-table:x}}
                """);
        assertThat(parsed.faults()).isEmpty();
        List<TextBlock> pieces = parsed.draft().pieces();
        assertThat(pieces.get(0)).isEqualTo(new Heading(2, List.of(plain("Rules"))));
        assertThat(pieces.get(1)).isEqualTo(new Paragraph(Style.BODY,
                List.of(plain("First line\nsecond line with "), new Words("bold ", Look.STRONG),
                        new Blank("score", "", true), plain(" and "), new Words("10.0.0.0/8", Look.CODE), plain("."))));
        Listing list = (Listing) pieces.get(2);
        assertThat(list.items()).hasSize(2);
        assertThat(list.items().getFirst().spans()).containsExactly(plain("one\ngoes on"));
        assertThat(list.items().getFirst().below().getFirst().numbered()).isTrue();
        Table table = (Table) pieces.get(3);
        assertThat(table.caption()).isEqualTo("Deadlines");
        assertThat(table.columns().get(1).align()).isEqualTo(Align.END);
        assertThat(table.columns().getFirst().weight()).isEqualTo(6);
        assertThat(table.rows()).containsExactly(List.of(List.of(plain("a | b")), List.of(plain("3"))));
        assertThat(pieces.get(4)).isEqualTo(new Paragraph(Style.NOTE, List.of(plain("Mind this."))));
        assertThat(pieces.get(5)).isEqualTo(new Part("vault-table", "x"));
        assertThat(parsed.uses()).containsExactly(new PlaceholderUse(3, "score", "", false),
                new PlaceholderUse(16, "vault-table", "x", true));
    }

    @Test
    void numberingContinuesAfterEmptyLines() {
        assertThat(TextParser.parse("1. a\n\n2. b\n").draft().pieces()).hasSize(1);
    }

    @Test
    void linkTargetMayBeAWebAddress() {
        assertThat(TextParser.parse("[Site](https://example.org/a)").draft().pieces()).containsExactly(
                new Paragraph(Style.BODY, List.of(new Link("Site", URI.create("https://example.org/a")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert%281%29", "file:///etc/passwd", "ftp://example.org", "\\\\host\\share",
        "https:", "data:text/html,x", "//example.org", "mailto:a@example.org"})
    void otherLinkTargetIsPlainTextAndReported(String target) {
        ParseResult parsed = TextParser.parse("See [this](" + target + ").");
        assertThat(parsed.draft().pieces())
                .allSatisfy(piece -> assertThat(((Paragraph) piece).spans()).allMatch(Words.class::isInstance));
        assertThat(parsed.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.message().key()).isEqualTo("draft.fault.linkTarget"));
    }

    @Test
    void faultsNameTheirLineAndEveryFaultHasASentence() {
        List<TextFault> faults = TextParser.parse("""
                Fine.

                **open
                and {Broken

                # Title
                ###### deep
                -\s
                | a | b |
                | c |
                x {{part}} y
                >
                """).faults();
        assertThat(faults).extracting(TextFault::line).containsExactly(3, 4, 6, 7, 8, 10, 11, 12);
        for (Language language : Language.values()) {
            assertThat(faults).allSatisfy(
                    fault -> assertThat(Texts.in(language).get(fault.message())).endsWith(".").doesNotContain("{0"));
        }
    }

    @Test
    void backslashEscapesMarkup() {
        assertThat(TextParser.parse("\\# no heading, \\*\\*not bold\\*\\*, \\{score}, C:\\dir").draft().pieces())
                .containsExactly(
                        new Paragraph(Style.BODY, List.of(plain("# no heading, **not bold**, {score}, C:\\dir"))));
    }

    @Test
    void printedMarkupParsesToTheSameText() {
        for (int seed = 0; seed < 20_000; seed++) {
            String text = random(new Random(seed));
            ParsedText draft = TextParser.parse(text).draft();
            String printed = MarkupWriter.print(draft);
            ParseResult again = TextParser.parse(printed);
            assertThat(again.draft()).as("seed %d: <<%s>> printed as <<%s>>", seed, text, printed).isEqualTo(draft);
            assertThat(again.faults()).as("seed %d: <<%s>> printed as <<%s>>", seed, text, printed)
                    .allMatch(
                            fault -> fault.message().key().matches(".*(itemEmpty|columnWithoutHead|tableWithoutRows)"));
        }
    }

    @Test
    void parsingAndPrintingPreserveEveryWord() {
        for (int seed = 0; seed < 5_000; seed++) {
            String text = random(new Random(seed));
            String printed = MarkupWriter.print(TextParser.parse(text).draft());
            assertThat(letters(printed)).as("seed %d: <<%s>>", seed, text).isEqualTo(letters(text));
        }
    }

    /** Takes less than a second; quadratic time would take hours. */
    @Test
    @Timeout(60)
    void longHostileTextIsReadToItsEnd() {
        for (String bit : BITS) {
            String text = bit.repeat(100_000 / bit.length()) + "\n\nEnde";
            assertThat(letters(MarkupWriter.print(TextParser.parse(text).draft()))).as(bit).isEqualTo(letters(text));
        }
    }

    /** Returns the text without signs of the markup and numbers of lists. */
    private static String letters(String text) {
        return text.replaceAll("[^A-Za-zäö😀]", "");
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 24); i > 0; i--) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        return text.toString();
    }

    private static Words plain(String text) {
        return new Words(text, Look.PLAIN);
    }
}
