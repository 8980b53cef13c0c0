package org.tomes.desktop.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.trail.RecordHistory;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.PastResponsibilities;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The responsibilities on a given day according to the audit trail, and the history of each topic. */
public final class PastDutiesController {

    private record LoadedDuties(PastResponsibilities duties, List<Person> people) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final RecordHistory past;
    private Map<PersonId, String> names = Map.of();
    private List<Role> roles = List.of();
    @FXML
    private DatePicker day;
    @FXML
    private Label result;
    @FXML
    private RecordTable<Responsibility> table;
    @FXML
    private BorderPane history;

    PastDutiesController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.past = new RecordHistory(workspace);
    }

    @FXML
    private void initialize() {
        ComboBoxes.prepare(day, new Dates(texts.language()), workspace::today,
                typed -> result.setText(texts.get("desktop.invalidDate", typed)));
        day.setValue(workspace.today());
        day.valueProperty().addListener((property, before, chosen) -> refresh());
        List<Column<Responsibility>> columns = new ArrayList<>();
        columns.add(Column.text("topic", "desktop_people.topic", 220, topic -> topic.title(texts)));
        for (Duty duty : Duty.values()) {
            columns.add(Column.text(duty.name().toLowerCase(Locale.ROOT), "people.duty." + duty.name(), 230,
                    topic -> assigneeNames(topic, duty)));
        }
        table.setUp(
                new TableSpec<>("past-duties", columns, List.of(), Responsibility::id,
                        topic -> topic.title(texts) + "\n"
                                + Stream.of(Duty.values())
                                        .map(duty -> assigneeNames(topic, duty))
                                        .collect(Collectors.joining("\n")),
                        Message.of("desktop_people.nothingThen")),
                workspace);
        table.openFirstAutomatically();
        table.onSelection(rows -> {
            if (rows.size() == 1) {
                past.show(rows.getFirst().ref());
            } else {
                past.clear();
            }
        });
        history.setCenter(past);
    }

    /** Reads the duties at the end of the chosen day. */
    void refresh() {
        LocalDate chosen = day.getValue();
        if (chosen != null) {
            workspace.background()
                    .read(() -> new LoadedDuties(workspace.register()
                            .records()
                            .responsibilities()
                            .before(chosen.plusDays(1).atStartOfDay(workspace.context().clock().getZone()).toInstant()),
                            workspace.register().records().people().all()), read -> {
                                names = Person.namesById(read.people());
                                roles = read.duties().roles();
                                result.setText(texts.get("desktop_people.dutiesThen", read.duties().topics().size()));
                                table.show(read.duties().topics());
                            });
        }
    }

    private String assigneeNames(Responsibility topic, Duty duty) {
        return topic.assignees(duty).map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfPerson of -> names.getOrDefault(of.person(), "");
            case Assignee.OfRole of ->
                roles.stream().filter(role -> role.id().equals(of.role())).findFirst().map(this::name).orElse("");
        };
    }

    /** Returns the name of the role with its holders at that time. */
    private String name(Role role) {
        return role.holders().isEmpty() ? role.title()
                : role.title() + " ("
                        + role.holders()
                                .stream()
                                .map(person -> names.getOrDefault(person, ""))
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    void find() {
        table.find();
    }

    List<Node> panes() {
        return List.of(table.pane(), past);
    }
}
