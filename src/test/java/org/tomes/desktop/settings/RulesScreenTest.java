package org.tomes.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.desktop.DesktopFixture.onScreen;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckCriteria;
import org.tomes.check.cost.Price;
import org.tomes.check.cost.PriceItem;
import org.tomes.check.criteria.CheckRules;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dialogs.Unsaved;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class RulesScreenTest {

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    @AutoClose
    private OpenRegister register;
    private RulesPartController controller;
    private Parent view;

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @BeforeEach
    void open() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        register.azure()
                .inventory()
                .importFiles(DesktopFixture.ACTOR, List.of(ImportResultFixture.file("w.json", "{'id':'"
                        + ImportResultFixture.SUBSCRIPTION
                        + "/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log-dev-gwc','properties':{'retentionInDays':365}}")),
                        "", ReadingProgress.NONE);
        Texts texts = Texts.in(Language.DE);
        Background background = Background.sameThread(failure -> {
            throw new AssertionError(failure);
        });
        controller = new RulesPartController(new Workspace(context, register, texts, background, dialogs, frame));
        onScreen(() -> {
            view = ViewLoader.load(texts, controller);
            controller.refresh();
            return null;
        });
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(view.lookup(selector));
    }

    private TextField price(PriceItem item) {
        return (TextField) find("#error-" + RulesForm.field(item), Label.class).getParent()
                .getChildrenUnmodifiable()
                .get(1);
    }

    private TextField value(Parameter parameter) {
        return (TextField) find("#error-" + CheckRules.field(parameter), Label.class).getParent()
                .getChildrenUnmodifiable()
                .get(1);
    }

    private String error(String field) {
        Label label = find("#error-" + field, Label.class);
        return label.isVisible() ? label.getText() : "";
    }

    private CheckCriteria rules() {
        return register.azure().rules().criteria();
    }

    @Test
    void changedRulesAreInTheRegisterAndOnlyChangedPricesGetTodaysDate() throws Exception {
        onScreen(() -> {
            find("#requiredTags", TextField.class).setText(" Kostenstelle, Umgebung ,");
            find("#maxAdministrators", TextField.class).setText("2");
            price(PriceItem.BASTION).setText("142,5");
            price(PriceItem.DEFENDER_SQL).setText("");
            find("#save", Button.class).fire();
            return null;
        });

        assertThat(rules().requiredTags()).containsExactly("Kostenstelle", "Umgebung");
        assertThat(rules().maxAdministrators()).isEqualTo(2);
        assertThat(rules().prices().of(PriceItem.BASTION))
                .contains(new Price(PriceItem.BASTION, new BigDecimal("142.5"), LocalDate.of(2026, 11, 24)));
        assertThat(rules().prices().of(PriceItem.DEFENDER_SQL)).isEmpty();
        assertThat(frame.said).hasSize(1);
        assertThat(find("#save", Button.class).isDisabled()).isTrue();
        assertThat(price(PriceItem.BASTION).getText()).isEqualTo("142,50");
    }

    @Test
    void invalidValuesAreReportedBelowTheirFieldAndNotSaved() throws Exception {
        onScreen(() -> {
            price(PriceItem.BASTION).setText("billig");
            find("#maxAdministrators", TextField.class).setText("viele");
            find("#save", Button.class).fire();
            return null;
        });
        assertThat(error("maxAdministrators")).isEqualTo("Keine Zahl");
        assertThat(error(RulesForm.field(PriceItem.BASTION))).isEqualTo("Keine Zahl");
        onScreen(() -> {
            price(PriceItem.BASTION).setText("130");
            find("#maxAdministrators", TextField.class).setText("0");
            find("#officeAddresses", TextField.class).setText("Büro");
            find("#save", Button.class).fire();
            return null;
        });
        assertThat(error("officeAddresses")).contains("„Büro“ muss eine IP-Adresse");
        assertThat(error("maxAdministrators")).contains("von 1 bis");
        assertThat(register.azure().rules().current().revision()).isZero();
    }

    @Test
    void workspaceReasonIsSaved() throws Exception {
        onScreen(() -> {
            TextField reason = (TextField) ((Parent) find("#reasonList", Node.class)).lookup(".text-field");
            reason.setText("Vertrag mit dem Versicherer");
            find("#save", Button.class).fire();
            return null;
        });
        assertThat(rules().longerRecords()).containsValue("Vertrag mit dem Versicherer");
    }

    @Test
    void ruleValueIsValidatedSavedAndReset() throws Exception {
        onScreen(() -> {
            value(Parameter.SECRET_ROTATION).setText("ab");
            find("#save", Button.class).fire();
            return null;
        });
        assertThat(error(CheckRules.field(Parameter.SECRET_ROTATION))).isEqualTo("Keine Zahl");
        onScreen(() -> {
            value(Parameter.SECRET_ROTATION).setText("90");
            value(Parameter.VAULT_SOFT_DELETE).setText("91");
            find("#save", Button.class).fire();
            return null;
        });
        assertThat(error(CheckRules.field(Parameter.VAULT_SOFT_DELETE))).contains("zwischen 7 und 90");
        assertThat(register.azure().rules().current().revision()).isZero();
        onScreen(() -> {
            value(Parameter.VAULT_SOFT_DELETE).setText("");
            find("#save", Button.class).fire();
            return null;
        });
        assertThat(rules().values()).isEqualTo(ParameterValues.initial().with(Parameter.SECRET_ROTATION, 90));
        assertThat(value(Parameter.SECRET_ROTATION).getText()).isEqualTo("90");
        assertThat(value(Parameter.RPO).getPromptText()).isEqualTo("24");
        onScreen(() -> {
            find("#resetValues", Button.class).fire();
            find("#save", Button.class).fire();
            return null;
        });
        assertThat(rules().values()).isEqualTo(ParameterValues.initial());
    }

    @Test
    void unsavedRulesAreNotLeftBehind() throws Exception {
        boolean[] left = {false};
        onScreen(() -> {
            find("#requiredTags", TextField.class).setText("Kostenstelle");
            controller.editing().orElseThrow().leave(() -> left[0] = true);
            return null;
        });
        assertThat(left[0]).isFalse();
        dialogs.unsaved = Unsaved.SAVE;
        onScreen(() -> {
            controller.editing().orElseThrow().leave(() -> left[0] = true);
            return null;
        });
        assertThat(left[0]).isTrue();
        assertThat(rules().requiredTags()).containsExactly("Kostenstelle");
    }

    @Test
    void germanFitsWithLargerLettersAndInTheSmallestWindow() throws Exception {
        assertThat(onScreen(() -> {
            view.setStyle("-fx-font-size: 17.5px;");
            Scene scene = new Scene(view, 780, 3_400);
            scene.getStylesheets().add(ViewLoader.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            view.applyCss();
            view.layout();
            DesktopFixture.writePicture(scene.snapshot(null), Path.of("target", "screens", "rules-de-light-125.png"));
            return LayoutFaults.in(view);
        })).isEmpty();
    }
}
