package org.tomes.desktop.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Codes in running text lead to their records. */
class LinkedTextTest {

    @TempDir
    private static Path folder;
    private static AppContext context;
    @AutoClose
    private static OpenRegister register;
    private final RecordedFrame frame = new RecordedFrame();

    @BeforeAll
    static void open() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN);
    }

    private Workspace workspace() {
        return new Workspace(context, register, Texts.in(Language.EN), Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), new RecordedDialogs(), frame);
    }

    private static List<Hyperlink> links(LinkedText text) {
        return text.getChildren().stream().filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast).toList();
    }

    @Test
    void codesOfExistingRecordsOpenThem() throws Exception {
        String measure = register.records().measures().get("TOM-012").id().toString();
        String change = register.records().changes().get("1").id().toString();
        String decision = register.records().reviews().decisions().get("D-3").id().toString();
        String words = "TOM-012 (A.8.13, NET-05) remediates F-5 with #1 by D-3, AES-256 and XTOM-012 or F-99999.";
        DesktopFixture.onScreen(() -> {
            LinkedText text = new LinkedText(words, workspace());
            assertThat(text.text()).isEqualTo(words);
            assertThat(links(text)).extracting(Hyperlink::getText)
                    .containsExactly("TOM-012", "A.8.13", "NET-05", "F-5", "#1", "D-3");
            assertThat(links(text)).allMatch(link -> link.getTooltip() instanceof HoverCard);
            links(text).forEach(Hyperlink::fire);
            return text;
        });
        assertThat(frame.shown).hasSize(6)
                .contains("measures " + measure, "soa A.8.13", "findings 5", "changes " + change,
                        "reviews decision/" + decision)
                .anyMatch(place -> place.startsWith("documents cloud-security-policy/statements/"));
    }

    /** The audit mode shows no other page to visitors. */
    @Test
    void codesOnAPageThatCannotBeLeftOnlyHaveCards() throws Exception {
        DesktopFixture.onScreen(() -> {
            LinkedText text = new LinkedText(true);
            text.show("See TOM-012.", workspace());
            assertThat(links(text)).isEmpty();
            assertThat(text.getChildren()).filteredOn(Label.class::isInstance)
                    .singleElement()
                    .satisfies(code -> assertThat(((Label) code).getTooltip()).isInstanceOf(HoverCard.class));
            return text;
        });
    }
}
