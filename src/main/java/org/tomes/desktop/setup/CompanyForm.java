package org.tomes.desktop.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.tomes.app.BrandingFileSource;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.CompanyService;
import org.tomes.text.Message;

/** The company's name and logo. The acting person becomes the author of its documents if there is none yet. */
final class CompanyForm extends StepForm {

    private final TextField name = new TextField();
    private final TextField legalForm = new TextField();
    private CompanyProfile stored = CompanyProfile.empty();
    private Optional<PersonId> me = Optional.empty();

    CompanyForm(Workspace workspace, Runnable onChanged) {
        super("company", workspace, onChanged);
        name.setOnAction(entered -> save());
        legalForm.setOnAction(entered -> save());
        Button logo = button("logo", "brand.chooseLogo", this::chooseLogo);
        arrange(field("name", "settings.companyName", name), field("legalForm", "audit.field.legalForm", legalForm),
                buttons(accent(button("company", "start.continue", this::save)), logo));
    }

    @Override
    void open(GuidedStartState state) {
        stored = state.company();
        me = state.me().map(Person::id);
        name.setText(stored.name());
        legalForm.setText(stored.legalForm());
    }

    @Override
    Node first() {
        return name;
    }

    @Override
    void save() {
        CompanyProfile entered = new CompanyProfile(name.getText().strip(), legalForm.getText().strip(),
                stored.street(), stored.postalCode(), stored.town(), stored.sector(), stored.employees(),
                stored.scope(), stored.scopeTranslation(), stored.classification(), stored.author().or(() -> me),
                stored.approver(), stored.textLanguage().or(() -> Optional.of(workspace.texts().language())),
                stored.revision());
        CompanyProfile before = stored;
        CompanyService service = workspace.register().records().company();
        write(() -> service.save(workspace.actor(), entered),
                saved -> workspace.showReversible(Message.of("settings.saved"), before, saved,
                        (version, over) -> service.restore(workspace.actor(),
                                RecordUndo.of(version, over, service.profile(), CompanyProfile::withRevision)),
                        restored -> NOTHING_MORE.run()));
    }

    private void chooseLogo() {
        workspace.dialogs()
                .chooseFilesToOpen(Message.of("brand.logoFiles"), List.of("*.png", "*.jpg", "*.jpeg"))
                .stream()
                .findFirst()
                .ifPresent(this::saveLogo);
    }

    private void saveLogo(Path file) {
        workspace.background().write(() -> {
            workspace.register()
                    .documents()
                    .branding()
                    .setLogo(workspace.actor(), BrandingFileSource.name(file), BrandingFileSource.bytes(file));
            return Message.of("brand.logoKept", BrandingFileSource.name(file));
        }, workspace.frame()::showNotice);
    }
}
