package org.tomes.desktop.document;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tomes.desktop.common.FormModel;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.EditedSection;
import org.tomes.text.Language;

/** Title and text of one section while it is being edited. */
final class TextForm extends FormModel<EditedSection> {

    private static final EditedSection NONE = new EditedSection(DocumentKind.CLOUD_SECURITY_POLICY, "", Language.EN, "",
            "", "", 0);

    final StringProperty title = new SimpleStringProperty("");
    final StringProperty text = new SimpleStringProperty("");

    TextForm() {
        super(NONE);
        field("title", title);
        field("text", text);
    }

    Optional<EditedSection> opened() {
        return Optional.of(base()).filter(section -> section != NONE);
    }

    @Override
    protected boolean showsRecord() {
        return base() != NONE;
    }

    @Override
    public EditedSection entered() {
        return base().withText(title.get(), text.get());
    }

    @Override
    protected void fill(EditedSection section) {
        title.set(section.title());
        text.set(section.text());
    }

    @Override
    protected boolean differs() {
        return opened().isPresent() && super.differs();
    }

    /** Closes the open section. */
    void clear() {
        load(NONE);
    }
}
