package org.tomes.desktop.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.tomes.app.BrandingFileSource;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.branding.BrandingFile;
import org.tomes.document.branding.BrandingKind;
import org.tomes.document.branding.BrandingService;
import org.tomes.document.content.Picture;
import org.tomes.files.OutputFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The part of the settings with the company's Word template and logo. A template or logo takes effect as soon as it is
 * chosen.
 */
public final class BrandingPartController implements SettingsPart {

    private record LoadedBranding(Optional<BrandingFile> template, List<Message> hints, Optional<BrandingFile> logo,
            Optional<Picture> picture) {
    }

    private final Workspace workspace;
    private final Texts texts;

    @FXML
    private Label template;
    @FXML
    private Button saveTemplate;
    @FXML
    private Button removeTemplate;
    @FXML
    private VBox hints;
    @FXML
    private Label logo;
    @FXML
    private Button removeLogo;
    @FXML
    private ImageView picture;

    BrandingPartController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        picture.managedProperty().bind(picture.visibleProperty());
        hints.managedProperty().bind(hints.visibleProperty());
        show(new LoadedBranding(Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }

    @Override
    public void refresh() {
        workspace.background().read(this::read, this::show);
    }

    private LoadedBranding read() {
        var brand = workspace.register().documents().branding();
        return new LoadedBranding(brand.find(BrandingKind.TEMPLATE),
                brand.content(BrandingKind.TEMPLATE).map(brand::check).orElse(List.of()), brand.find(BrandingKind.LOGO),
                brand.logo());
    }

    private void show(LoadedBranding current) {
        template.setText(current.template().map(BrandingFile::name).orElse(texts.get("brand.noTemplate")));
        saveTemplate.setDisable(current.template().isEmpty());
        removeTemplate.setDisable(current.template().isEmpty());
        hints.setVisible(!current.hints().isEmpty());
        hints.getChildren().setAll(current.hints().stream().map(this::hint).toList());
        logo.setText(current.logo().map(BrandingFile::name).orElse(texts.get("brand.noLogo")));
        removeLogo.setDisable(current.logo().isEmpty());
        picture.setVisible(current.picture().isPresent());
        picture.setImage(
                current.picture().map(candidate -> new Image(new ByteArrayInputStream(candidate.png()))).orElse(null));
        picture.setAccessibleText(logo.getText());
    }

    private Label hint(Message hint) {
        Label label = new Label(texts.get(hint));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("text-muted");
        return label;
    }

    @FXML
    private void chooseTemplate() {
        choose("brand.templateFiles", List.of("*.docx", "*.dotx"), BrandingKind.TEMPLATE, "brand.templateKept");
    }

    @FXML
    private void chooseLogo() {
        choose("brand.logoFiles", List.of("*.png", "*.jpg", "*.jpeg"), BrandingKind.LOGO, "brand.logoKept");
    }

    private void choose(String files, List<String> endings, BrandingKind kind, String kept) {
        workspace.dialogs()
                .chooseFilesToOpen(Message.of(files), endings)
                .stream()
                .findFirst()
                .ifPresent(file -> write(kind, Message.of(kept, BrandingFileSource.name(file)),
                        () -> Optional.of(new Content(BrandingFileSource.name(file), BrandingFileSource.bytes(file)))));
    }

    private record Content(String name, byte[] bytes) {
    }

    private record Replaced(Optional<Content> before, Optional<Content> after) {
    }

    /** @param content reads the new file in the background; empty removes the present one */
    private void write(BrandingKind kind, Message done, Callable<Optional<Content>> content) {
        BrandingService service = workspace.register().documents().branding();
        workspace.background().<Replaced>write(() -> {
            Optional<Content> before = service.find(kind)
                    .map(file -> new Content(file.name(), service.content(kind).orElseThrow()));
            Optional<Content> after = content.call();
            put(kind, after);
            return new Replaced(before, after);
        }, replaced -> {
            workspace.showReversible(done, kind, now -> put(kind, replaced.before()),
                    now -> put(kind, replaced.after()), restored -> refresh());
            refresh();
        });
    }

    private BrandingKind put(BrandingKind kind, Optional<Content> content) {
        BrandingService service = workspace.register().documents().branding();
        if (content.isEmpty()) {
            service.remove(workspace.actor(), kind);
        } else if (kind == BrandingKind.LOGO) {
            service.setLogo(workspace.actor(), content.get().name(), content.get().bytes());
        } else {
            service.setTemplate(workspace.actor(), content.get().name(), content.get().bytes());
        }
        return kind;
    }

    @FXML
    private void removeTemplate() {
        remove(BrandingKind.TEMPLATE);
    }

    @FXML
    private void removeLogo() {
        remove(BrandingKind.LOGO);
    }

    private void remove(BrandingKind kind) {
        write(kind, Message.of("brand.removed"), Optional::empty);
    }

    @FXML
    private void saveTemplate() {
        workspace.dialogs()
                .chooseFileToSave(template.getText())
                .ifPresent(file -> workspace.background()
                        .write(() -> save(file), said -> workspace.frame().showFileWritten(said, file)));
    }

    private Message save(Path file) {
        byte[] content = workspace.register()
                .documents()
                .branding()
                .content(BrandingKind.TEMPLATE)
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("brand.none.TEMPLATE")));
        try {
            OutputFile.at(file).write(content);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("document.cannotWriteFile", file.toString()), e);
        }
        return Message.of("brand.saved", file.toString());
    }
}
