package org.tomes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.measure.MeasureBuilder;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.content.DocumentContent;
import org.tomes.posture.PostureFixture;
import org.tomes.text.Language;

/** A document and the evidence in it speak of one state of the register, whatever is written meanwhile. */
class OneStateTest {

    private static final Actor ACTOR = new Actor("", "tester", "here");

    @ParameterizedTest
    @EnumSource(names = {"CLOUD_SECURITY_POLICY", "MANAGEMENT_REVIEW", "NETWORK_DOCUMENTATION"})
    void evidenceIsOfTheStateThatTheDocumentNames(DocumentKind kind, @TempDir Path folder) throws IOException {
        Clock clock = Clock.fixed(PostureFixture.NOW, ZoneOffset.UTC);
        try (OpenRegister register = new AppContext(clock, new AppPaths(folder, folder)).create(folder.resolve("r"))) {
            ChainHead read = register.auditTrail().head();
            Function<Language, DocumentContent> document = register.documents().readUndressed(kind);
            DocumentContent before = document.apply(Language.EN);
            register.measures().add(ACTOR, new MeasureBuilder().title("Nobody's").build());
            DocumentContent after = document.apply(Language.EN);

            JsonNode evidence = new ObjectMapper().readTree(after.attachments().getFirst().text());
            assertThat(evidence.at("/register/newestHash").asText()).isEqualTo(read.hash()).isNotEqualTo(register.auditTrail().head().hash());
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void whatWasReadWhileSomebodyWroteIsReadAgain() {
        AtomicLong number = new AtomicLong(1);
        List<Long> read = new ArrayList<>();

        assertThat(imprints(number).<Long>atOneState(head -> {
            read.add(head.number());
            if (read.size() == 1) {
                number.incrementAndGet();
            }
            return head.number();
        })).isEqualTo(2);
        assertThat(read).containsExactly(1L, 2L);
    }

    @Test
    void aRegisterThatIsWrittenToAllTheTimeGivesDocumentsToo() {
        AtomicLong number = new AtomicLong(1);

        assertThat(imprints(number).<Long>atOneState(head -> number.getAndIncrement())).isEqualTo(3);
    }

    private static Imprints imprints(AtomicLong number) {
        Ledger ledger = (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class},
                (proxy, method, arguments) -> new ChainHead(number.get(), "h" + number));
        return new Imprints(Clock.systemUTC(), ledger, null, null, null, null, null);
    }
}
