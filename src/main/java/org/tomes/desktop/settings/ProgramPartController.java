package org.tomes.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.settings.Appearance;
import org.tomes.settings.DisplaySettings;
import org.tomes.settings.Settings;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The part of the settings with language and appearance on this computer, and with the acting person. */
public final class ProgramPartController implements SettingsPart {

    private record LoadedSettings(Settings settings, List<Person> people, Optional<Person> me) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final ListenerGuard suppression = new ListenerGuard();
    @FXML
    private ComboBox<Language> language;
    @FXML
    private ComboBox<Appearance> appearance;
    @FXML
    private ComboBox<Integer> zoom;
    @FXML
    private CheckBox highContrast;
    @FXML
    private CheckBox compact;
    @FXML
    private CheckBox reminders;
    @FXML
    private ComboBox<Person> me;

    ProgramPartController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        ComboBoxes.prepare(language, List.of(Language.values()),
                choice -> texts.get("settings.language." + choice.tag()));
        ComboBoxes.prepare(appearance, List.of(Appearance.values()), choice -> texts.name("settings", choice));
        ComboBoxes.prepare(zoom, Settings.ZOOMS, percent -> texts.get("settings.zoomPercent", percent));
        ComboBoxes.prepare(me, List.of(), Person::name);
        ComboBoxes.onValueChosen(language, this::chooseLanguage);
        ComboBoxes.onValueChosen(appearance, this::chooseLook);
        ComboBoxes.onValueChosen(zoom, this::chooseZoom);
        ComboBoxes.onValueChosen(me, this::chooseMe);
    }

    @Override
    public void refresh() {
        workspace.background()
                .read(() -> new LoadedSettings(workspace.context().settings().read(),
                        workspace.register().records().people().all().stream().filter(Person::active).toList(),
                        workspace.context().actors().chosen(workspace.register())), this::show);
    }

    private void show(LoadedSettings all) {
        suppression.during(() -> {
            language.setValue(texts.language());
            appearance.setValue(all.settings().look().appearance());
            highContrast.setSelected(all.settings().look().highContrast());
            compact.setSelected(all.settings().look().compact());
            zoom.setValue(all.settings().look().zoom());
            reminders.setSelected(all.settings().reminders());
            ComboBoxes.offer(me, all.people(), all.me().orElse(null));
        });
    }

    private void chooseLanguage() {
        Language chosen = language.getValue();
        if (!suppression.isActive() && chosen != null && chosen != texts.language()) {
            change(all -> all.withLanguage(Optional.of(chosen)), chosen);
        }
    }

    @FXML
    private void chooseLook() {
        Appearance chosen = appearance.getValue();
        if (!suppression.isActive() && chosen != null) {
            DisplaySettings look = new DisplaySettings(chosen, highContrast.isSelected(), compact.isSelected(),
                    Settings.DEFAULT_ZOOM);
            change(all -> all.withLook(look.withZoom(all.look().zoom())), texts.language());
        }
    }

    private void chooseZoom() {
        if (!suppression.isActive() && zoom.getValue() != null) {
            change(all -> all.withLook(all.look().withZoom(zoom.getValue())), texts.language());
        }
    }

    private void change(UnaryOperator<Settings> change, Language newLanguage) {
        workspace.background()
                .read(() -> workspace.context().settings().change(change),
                        changed -> workspace.frame().applyAppearance(newLanguage));
    }

    @FXML
    private void chooseReminders() {
        boolean enabled = reminders.isSelected();
        workspace.background()
                .job(progress -> workspace.context().settings().change(all -> all.withReminders(enabled)))
                .start();
    }

    private void chooseMe() {
        Person chosen = me.getValue();
        if (!suppression.isActive() && chosen != null) {
            workspace.background().read(() -> {
                workspace.context().actors().choose(workspace.register(), chosen.id());
                return chosen;
            }, person -> {
                workspace.frame().refreshNames();
                workspace.frame().showNotice(Message.of("settings.meIs", person.name()));
            });
        }
    }
}
