package org.tomes.desktop.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tomes.catalogue.Attributes;
import org.tomes.measure.AmountText;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureDetails;
import org.tomes.measure.MeasureId;
import org.tomes.measure.OwnControl;
import org.tomes.measure.Planning;
import org.tomes.measure.RiskLevel;
import org.tomes.problem.Problem;

/** The form state of a measure's details. */
final class DetailsForm {

    /** Sentinel for non-numeric input; always fails amount validation. */
    private static final BigDecimal NO_NUMBER = BigDecimal.valueOf(-1);

    final ObjectProperty<Attributes> attributes = new SimpleObjectProperty<>(Attributes.none());
    final ObjectProperty<Optional<RiskLevel>> riskLevel = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty costOnce = new SimpleStringProperty("");
    final StringProperty costYearly = new SimpleStringProperty("");
    final StringProperty effortDays = new SimpleStringProperty("");
    final StringProperty tags = new SimpleStringProperty("");
    final ObservableList<Exemption> exemptions = FXCollections.observableArrayList();
    final ObservableList<MeasureId> related = FXCollections.observableArrayList();
    final ObservableList<DocumentLink> documents = FXCollections.observableArrayList();

    final ObservableList<OwnControl> ownControls = FXCollections.observableArrayList();

    private final Locale locale;
    private MeasureDetails base = new MeasureBuilder().build().details();

    /** @param locale determines the decimal separator of amounts */
    DetailsForm(Locale locale) {
        this.locale = locale;
    }

    List<Observable> observables() {
        return List.of(attributes, riskLevel, costOnce, costYearly, effortDays, tags, exemptions, related, documents,
                ownControls);
    }

    void load(MeasureDetails details) {
        base = details;
        attributes.set(details.attributes());
        riskLevel.set(details.planning().riskLevel());
        costOnce.set(AmountText.show(details.planning().costOnce(), locale));
        costYearly.set(AmountText.show(details.planning().costYearly(), locale));
        effortDays.set(AmountText.show(details.planning().effortDays(), locale));
        tags.set(String.join(", ", details.tags()));
        exemptions.setAll(details.exemptions());
        related.setAll(details.related());
        documents.setAll(details.documents());
        ownControls.setAll(details.ownControls());
    }

    /** The details with the field values. */
    MeasureDetails details() {
        Planning before = base.planning();
        Planning planning = new Planning(riskLevel.get(), amount(costOnce, before.costOnce()),
                amount(costYearly, before.costYearly()), amount(effortDays, before.effortDays()));
        List<String> words = Stream.of(tags.get().split("[,;]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return new MeasureDetails(attributes.get(), planning, words, exemptions, related, documents, ownControls);
    }

    /** Unchanged text keeps the exact original amount, which formatting may have rounded. */
    private Optional<BigDecimal> amount(StringProperty typed, Optional<BigDecimal> before) {
        if (typed.get().equals(AmountText.show(before, locale))) {
            return before;
        }
        try {
            return AmountText.parse(typed.get(), locale);
        } catch (Problem e) {
            return Optional.of(NO_NUMBER);
        }
    }
}
