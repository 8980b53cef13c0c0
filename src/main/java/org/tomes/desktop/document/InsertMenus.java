package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.check.RuleValueTexts;
import org.tomes.document.statement.Statement;
import org.tomes.document.statement.StatementChapter;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.Statements;
import org.tomes.document.text.PlaceholderName;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.document.text.SectionStatus;
import org.tomes.people.TopicKeys;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** Menus of everything that can be inserted into a text: placeholders, generated parts, checked statements. */
final class InsertMenus {

    private static final String STATEMENT = "statement";
    private static final String VALUE = "param";
    private final Texts texts;
    private final List<PlaceholderName> entries;
    private final List<SectionStatus> sections;
    private final RuleValueTexts values;
    private final Consumer<PlaceholderUse> insert;

    /**
     * @param values the values of the rules, shown beside their names
     * @param insert receives the chosen item
     */
    InsertMenus(Texts texts, List<PlaceholderName> entries, List<SectionStatus> sections, RuleValueTexts values,
            Consumer<PlaceholderUse> insert) {
        this.values = values;
        this.texts = texts;
        this.entries = entries;
        this.sections = List.copyOf(sections);
        this.insert = insert;
    }

    /** Returns one menu per kind of item, without those that are empty for this document. */
    List<Menu> all() {
        return Stream
                .of(menu("document.text.words", words()), menu("document.text.parts", parts()),
                        menu("document.text.statements", statements()))
                .filter(menu -> !menu.getItems().isEmpty())
                .toList();
    }

    /** Returns the sections, for references to them; empty if the document contains no references. */
    List<MenuItem> references() {
        return entries.stream()
                .filter(entry -> entry.name().equals("section"))
                .flatMap(entry -> entry.arguments()
                        .stream()
                        .map(argument -> item(argument(entry, argument), entry, argument)))
                .toList();
    }

    private Menu menu(String key, List<? extends MenuItem> items) {
        Menu menu = menu(texts.get(key));
        menu.getItems().setAll(items);
        return menu;
    }

    private List<MenuItem> words() {
        return entries.stream()
                .filter(entry -> !entry.part() && !entry.name().equals(STATEMENT))
                .map(this::item)
                .toList();
    }

    private List<MenuItem> parts() {
        return entries.stream().filter(PlaceholderName::part).map(this::item).toList();
    }

    /** Returns the statements grouped by the chapters of the policy; empty if the document contains no statements. */
    private List<MenuItem> statements() {
        return entries.stream()
                .filter(entry -> entry.name().equals(STATEMENT))
                .findFirst()
                .map(this::statements)
                .orElse(List.of());
    }

    private List<MenuItem> statements(PlaceholderName entry) {
        Map<StatementChapter, Menu> chapters = new LinkedHashMap<>();
        for (String key : entry.arguments()) {
            Statement statement = Statements.find(new StatementKey(key)).orElseThrow();
            chapters.computeIfAbsent(statement.chapter(), chapter -> menu(texts.name("statement", chapter)))
                    .getItems()
                    .add(item(key, entry, key));
        }
        return new ArrayList<>(chapters.values());
    }

    private MenuItem item(PlaceholderName entry) {
        String name = texts.get(entry.textKey());
        if (entry.arguments().isEmpty()) {
            return item(name, entry, "");
        }
        Menu menu = menu(name);
        List<MenuItem> items = entry.arguments()
                .stream()
                .map(argument -> item(argument(entry, argument), entry, argument))
                .toList();
        menu.getItems()
                .setAll(entry.name().equals(VALUE)
                        ? items.stream()
                                .sorted(Comparator.comparing(MenuItem::getText, NaturalOrder.of(texts.language())))
                                .toList()
                        : items);
        return menu;
    }

    /** Returns the display name of an argument: tasks, sections, controls and values by their names. */
    private String argument(PlaceholderName entry, String argument) {
        if (entry.name().equals("section")) {
            return sections.stream()
                    .filter(writtenSection -> writtenSection.key().equals(argument))
                    .map(writtenSection -> writtenSection.record().title())
                    .findFirst()
                    .orElse(argument);
        }
        if (entry.name().equals("control")) {
            return argument + " " + Controls.get(ControlId.of(argument)).label(texts.language());
        }
        if (entry.name().equals(VALUE)) {
            return texts.get("document.text.value", texts.get("rule.name." + argument), values.value(argument, texts));
        }
        return TopicKeys.ALL.contains(argument) ? texts.get("people.subject." + argument) : argument;
    }

    private Menu menu(String name) {
        Menu menu = new Menu(name);
        menu.setMnemonicParsing(false);
        return menu;
    }

    private MenuItem item(String name, PlaceholderName entry, String argument) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> insert.accept(new PlaceholderUse(1, entry.name(), argument, entry.part())));
        return item;
    }
}
