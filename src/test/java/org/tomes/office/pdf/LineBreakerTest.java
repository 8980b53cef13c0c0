package org.tomes.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tomes.office.design.EmbeddedFont;

class LineBreakerTest {

    /** A digit or a letter of this font is 6 points wide at this size. */
    private static final float CHARACTER = 6.001f;
    private static final float SIZE = 10;

    @Test
    void linesEndAfterBlanksAndDashes() throws IOException {
        assertThat(lines("a decision-making", 12)).containsExactly("a decision-", "making");
    }

    @Test
    void codeIsNotBrokenAfterAFullStop() throws IOException {
        assertThat(lines("see A.8.22 now", 8)).containsExactly("see ", "A.8.22 ", "now");
    }

    @Test
    void codeIsNotBrokenAfterItsHyphen() throws IOException {
        assertThat(lines("see TOM-022 now", 8)).containsExactly("see ", "TOM-022 ", "now");
        assertThat(lines("see CS-PO-01 now", 10)).containsExactly("see ", "CS-PO-01 ", "now");
        assertThat(lines("in rg-prod-weu, so", 12)).containsExactly("in ", "rg-prod-weu, ", "so");
        assertThat(lines("an E-Mail", 6)).containsExactly("an ", "E-Mail");
    }

    @Test
    void nameWithTwoHyphensIsNotBrokenAfterThemInEitherCase() throws IOException {
        assertThat(lines("see Allow-Bastion-Web now", 20)).containsExactly("see ", "Allow-Bastion-Web ", "now");
        assertThat(lines("(Alles-erlauben-Test) ist", 22)).containsExactly("(Alles-erlauben-Test) ", "ist");
        assertThat(lines("die Erlaube-RDP", 12)).containsExactly("die ", "Erlaube-RDP");
        assertThat(lines("die Cloud-Sicherheit", 12)).containsExactly("die Cloud-", "Sicherheit");
    }

    @Test
    void shortPartOfAPathIsNotAloneOnALineIfTheRestDoesNotFitOnTheNext() throws IOException {
        assertThat(lines("prod/certificates-kv-prod-weu.json", 23)).containsExactly("prod/certificates-kv-",
                "prod-weu.json");
    }

    @Test
    void extensionOfAFileIsNotSeparatedFromItsName() throws IOException {
        assertThat(lines("prod/certificates-kv-prod.json", 26)).containsExactly("prod/", "certificates-kv-prod.json");
        assertThat(lines("certificates-kv-prod.json", 23)).containsExactly("certificates-kv-", "prod.json");
    }

    @Test
    void identifierWiderThanALineIsBrokenAfterAHyphen() throws IOException {
        assertThat(lines("rg-prod-weu", 8)).containsExactly("rg-prod-", "weu");
    }

    @Test
    void numberAndUnitAreOnOneLineIfTheyFit() throws IOException {
        assertThat(lines("after 90\u00A0days", 9)).containsExactly("after ", "90\u00A0days");
        assertThat(lines("12345\u00A0days", 8)).containsExactly("12345\u00A0", "days");
    }

    @Test
    void wordWiderThanALineIsBrokenAfterASignThatJoinsItsParts() throws IOException {
        assertThat(lines("subnets/frontend", 12)).containsExactly("subnets/", "frontend");
    }

    @Test
    void pathIsBrokenBetweenItsNamesAndNotWithinThem() throws IOException {
        assertThat(lines("vnet-erp-dev-gwc/snet-frontend", 24)).containsExactly("vnet-erp-dev-gwc/", "snet-frontend");
    }

    @Test
    void leadingHyphenIsOnTheLineOfItsWord() throws IOException {
        assertThat(lines("Beurteilung und -behandlung", 18)).containsExactly("Beurteilung und ", "-behandlung");
    }

    @Test
    void nameIsNotBrokenAtItsCapitalLetters() throws IOException {
        assertThat(lines("snet/AllowVnetInBound", 18)).containsExactly("snet/", "AllowVnetInBound");
        assertThat(lines("nsg_a-AllowVnetInBound", 18)).containsExactly("nsg_a-", "AllowVnetInBound");
    }

    @Test
    void linesOfAHashHaveTheSameNumberOfDigits() throws IOException {
        String hash = "0123456789abcdef".repeat(4);

        assertThat(lines(hash, 43)).containsExactly(hash.substring(0, 32), hash.substring(32));
        assertThat(lines(hash, 20)).containsExactly(hash.substring(0, 16), hash.substring(16, 32),
                hash.substring(32, 48), hash.substring(48));
    }

    @Test
    void longWordIsBrokenBetweenSyllables() throws IOException {
        assertThat(lines("Berechtigungsprüfung", 19, EmbeddedFont.SANS)).containsExactly("Berechtigungsprü\u00AD",
                "fung");
        assertThat(lines("Wiederherstellungstests", 19, EmbeddedFont.SANS)).containsExactly("Wiederherstellungs\u00AD",
                "tests");
    }

    @Test
    void namesAndCodesAreNotHyphenated() throws IOException {
        for (String name : List.of("kvportalproduktion", "KVPortalproduktion_secrets", "Portalproduktion1",
                "portal/Produktionsserver")) {
            assertThat(lines(name, 12, EmbeddedFont.SANS)).as(name).noneMatch(line -> line.contains("\u00AD"));
        }
        assertThat(lines("Berechtigungsprüfung", 19)).as("code").noneMatch(line -> line.contains("\u00AD"));
    }

    @Test
    void wordWithoutSuchASignIsBrokenAnywhereButWithinACharacter() throws IOException {
        assertThat(lines("aaae\u0301e\u0301", 4)).containsExactly("aaae\u0301", "e\u0301");
    }

    @Test
    void lineFeedEndsALineAndTheLastOneStartsAnEmptyLine() throws IOException {
        assertThat(lines("a\n\nb\n", 9)).containsExactly("a ", " ", "b ", "");
    }

    private static List<String> lines(String text, int characters) throws IOException {
        return lines(text, characters, EmbeddedFont.MONO);
    }

    private static List<String> lines(String text, int characters, EmbeddedFont face) throws IOException {
        LineBreaker breaker = new LineBreaker(new Fonts(), Locale.GERMANY);
        float width = face == EmbeddedFont.MONO ? characters * CHARACTER : characters * 5;
        return breaker.lines(List.of(new TextRun(text, face, SIZE, 0, 0)), width)
                .stream()
                .map(line -> line.runs().stream().map(TextRun::text).collect(Collectors.joining()))
                .toList();
    }
}
