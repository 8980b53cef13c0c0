package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.inventory.importing.ImportResultFixture.SAVED;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.names;
import static org.tomes.inventory.importing.ImportResultFixture.network;
import static org.tomes.inventory.importing.ImportResultFixture.read;
import static org.tomes.inventory.importing.ImportResultFixture.reasons;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.SlowTest;
import org.tomes.inventory.resource.JsonLimits;

@SlowTest
class BadInputTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void fileThatCannotBeReadIsListedAndTheOthersAreRead(String reason, InputFile bad) {
        ImportResult reading = read(bad, file("good.json", "[" + network("vnet-a") + "]"));
        assertThat(names(reading)).containsExactly("vnet-a");
        assertThat(reasons(reading)).containsExactly(reason);
        assertThat(reading.notRead().getFirst().origin()).isEqualTo("bad.json");
    }

    static Stream<Arguments> bad() {
        return Stream.of(Arguments.of("missing", new InputFile("bad.json", SAVED, () -> {
            throw new NoSuchFileException("bad.json");
        })), Arguments.of("denied", new InputFile("bad.json", SAVED, () -> {
            throw new AccessDeniedException("bad.json");
        })), Arguments.of("empty", file("bad.json", "")), Arguments.of("empty", file("bad.json", " \n\t ")),
                Arguments.of("emptyList", file("bad.json", "{'value':[]}")),
                Arguments.of("noJson", file("bad.json", "id;name\n1;x")),
                Arguments.of("noJson", file("bad.json", "<html></html>")),
                Arguments.of("truncated", file("bad.json", "{'value':[{'id':'/subscr")),
                Arguments.of("strays", file("bad.json", "[1,'x',null]")),
                Arguments.of("nameless", file("bad.json", "{'repo':'x','files':[]}")),
                Arguments.of("nameless", file("bad.json", "{'type':'/','name':'x'}")),
                Arguments.of("nameless", file("bad.json", "{'type':'A.B/c','name':'/'}")),
                Arguments.of("nameless", file("bad.json", "{'type':'A.B/c','name':'a\\u0000b'}")),
                Arguments.of("refused", file("bad.json", "{'error':{'code':'Unauthorized','message':'No token.'}}")),
                Arguments.of("refusedCode", file("bad.json", "{'error':{'code':'Unauthorized'}}")),
                Arguments.of("encoding", file("bad.json", SAVED, new byte[]{'[', '"', (byte) 0xFC, '"', ']'})),
                Arguments.of("beyondLimits", file("bad.json", "[".repeat(100_000))),
                Arguments.of("beyondLimits", file("bad.json", "{'id':" + "{'a':".repeat(JsonLimits.DEPTH) + "1}")),
                Arguments.of("secretValue",
                        file("bad.json", "{'id':'https://v.vault.azure.net/secrets/s','value':'hunter2'}")),
                Arguments.of("entryTooLarge", file("bad.json", "[{'a':[" + "'xxxxxxxxx',".repeat(100_000) + "1]}]")),
                Arguments.of("entryTooLarge", file("bad.json", "{'a':1" + ",'xxxxxxxxx':1".repeat(100_000) + "}")));
    }

    @Test
    void completeEntriesBeforeTheTruncationAreRead() {
        String whole = "{'value':[" + network("vnet-a") + "," + network("vnet-b") + "]}";
        ImportResult reading = read(file("a.json", whole.substring(0, whole.length() - 20)));
        assertThat(names(reading)).containsExactly("vnet-a");
        assertThat(reasons(reading)).containsExactly("truncated");
    }

    @Test
    void neighboursOfAnEntryThatIsTooLargeAreRead() {
        ImportResult reading = read("[" + network("vnet-a") + ",{'id':'/subscriptions/big','a':['" + "x".repeat(600_000)
                + "','" + "x".repeat(600_000) + "']}," + network("vnet-b") + "]");
        assertThat(names(reading)).containsExactly("vnet-a", "vnet-b");
        assertThat(reading.notRead()).singleElement().extracting(UnreadEntry::item).isEqualTo("/subscriptions/big");
    }

    /** Readers of JSON differ in which of the two values they use, so neither may decide a check. */
    @Test
    void resourceWithARepeatedNameIsReadWithoutItsProperties() {
        ImportResult reading = read("[" + network("vnet-a") + ","
                + network("vnet-b").replaceFirst("\\{", "{'tags':{'owner':'a','owner':'b'},") + "]");
        assertThat(names(reading)).containsExactly("vnet-a", "vnet-b");
        assertThat(reasons(reading)).containsExactly("repeatedName");
        assertThat(reading.resources().getLast().json()).isEqualTo("{}");
        assertThat(reasons(read("{'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate"
                + ".json#','resources':[],'resources':[]}"))).containsExactly("repeatedName");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-16LE, ''", "UTF-16BE, ''", "UTF-8, EFBBBF"})
    void encodingsOfPowerShellAreRead(String charset, String mark) {
        byte[] text = network("vnet-größe").replace('\'', '"').getBytes(Charset.forName(charset));
        byte[] start = HexFormat.of().parseHex(mark);
        byte[] all = Arrays.copyOf(start, start.length + text.length);
        System.arraycopy(text, 0, all, start.length, text.length);
        assertThat(names(read(file("a.json", SAVED, all)))).containsExactly("vnet-größe");
    }

    @Test
    void manyEntriesWithoutANameAreOneLine() {
        ImportResult reading = read("[" + "{},".repeat(5_000) + network("vnet-a") + "]");
        assertThat(reading.notRead()).singleElement()
                .extracting(gap -> gap.reason().arguments())
                .isEqualTo(List.of("5000"));
    }

    @Test
    void fileOfTwoHundredMegabytesIsStreamed() {
        byte[] piece = (",{\"a\":\"" + "x".repeat(1_000_000 - 9) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] first = ("[" + network("vnet-a").replace('\'', '"')).getBytes(StandardCharsets.UTF_8);
        InputFile large = new InputFile("a.json", SAVED,
                () -> new SequenceInputStream(Collections.enumeration(Stream
                        .of(Stream.of(first), Collections.nCopies(200, piece).stream(),
                                Stream.of("]".getBytes(StandardCharsets.UTF_8)))
                        .flatMap(bytes -> bytes)
                        .<InputStream>map(ByteArrayInputStream::new)
                        .toList())));
        ImportResult reading = read(large);
        assertThat(names(reading)).containsExactly("vnet-a");
        assertThat(reading.origins().getFirst().bytes()).isGreaterThan(200_000_000L);
    }

    @Test
    void readingEndsWhenItIsCancelled() {
        ReadingProgress cancelled = new ReadingProgress() {

            @Override
            public void reading(int number, int of, String name) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        List<InputFile> files = List.of(file("a.json", network("vnet-a")));
        assertThatThrownBy(() -> AzureFileReader.read(files, cancelled)).isInstanceOf(CancellationException.class);
    }
}
