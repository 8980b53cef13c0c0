package org.tomes.soa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.WriteTransaction;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.Measures;
import org.tomes.people.People;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Manages the Statement of Applicability of one register. */
public final class SoaService {

    private final Ledger ledger;
    private final SoaEntries entries;
    private final Measures measures;
    private final People people;
    private final ControlsWithoutMeasure documentedControls;

    public SoaService(Ledger ledger, SoaEntries entries, Measures measures, People people,
            ControlsWithoutMeasure documentedControls) {
        this.ledger = ledger;
        this.entries = entries;
        this.measures = measures;
        this.people = people;
        this.documentedControls = documentedControls;
    }

    /** Returns the 93 Annex A controls in their order, followed by custom controls. */
    public List<SoaRow> rows(Language language) {
        return rows(measures.all(), language);
    }

    /** Returns the rows of {@link #rows(Language)} for measures that were already read. */
    public List<SoaRow> rows(List<Measure> all, Language language) {
        List<SoaEntry> stored = entries.all();
        Set<String> documented = documentedControls.among(stored);
        Map<String, SoaEntry> decided = stored.stream()
                .collect(Collectors.toMap(SoaEntry::control, Function.identity()));
        Map<String, LicensedControl> licensed = licensed();
        Map<String, List<Measure>> direct = measuresByControl(all, ControlLinkKind.DIRECT);
        Map<String, List<Measure>> supporting = measuresByControl(all, ControlLinkKind.SUPPORTING);
        return titles(stored, licensed, language).entrySet()
                .stream()
                .map(control -> new SoaRow(decided.getOrDefault(control.getKey(), SoaEntry.open(control.getKey())),
                        control.getValue(),
                        Optional.ofNullable(licensed.get(control.getKey())).map(LicensedControl::text).orElse(""),
                        direct.getOrDefault(control.getKey(), List.of()),
                        supporting.getOrDefault(control.getKey(), List.of()), documented.contains(control.getKey())))
                .toList();
    }

    /**
     * Returns the title of each control by its number, in the order of the rows. It is the licensed title, the
     * company's title, or Tomes' label.
     */
    public Map<String, String> titles(Language language) {
        return titles(entries.all(), licensed(), language);
    }

    private static Map<String, String> titles(List<SoaEntry> stored, Map<String, LicensedControl> licensed,
            Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        Controls.all().forEach(control -> titles.put(control.id().toString(), control.label(language)));
        titles.replaceAll(
                (number, label) -> Optional.ofNullable(licensed.get(number)).map(LicensedControl::title).orElse(label));
        stored.stream()
                .filter(SoaEntry::isCustom)
                .sorted(Comparator.comparing(SoaEntry::control))
                .forEach(entry -> titles.put(entry.control(), entry.ownTitle()));
        return titles;
    }

    private Map<String, LicensedControl> licensed() {
        return entries.licensed().stream().collect(Collectors.toMap(LicensedControl::control, Function.identity()));
    }

    /**
     * Returns the measures by the number of each control to which they are linked in this way; retired measures are
     * left out.
     */
    private static Map<String, List<Measure>> measuresByControl(List<Measure> measures, ControlLinkKind kind) {
        Map<String, List<Measure>> byControl = new HashMap<>();
        measures.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .forEach(measure -> Stream
                        .concat(measure.controls()
                                .stream()
                                .filter(link -> link.kind() == kind)
                                .map(link -> link.control().toString()),
                                measure.details()
                                        .ownControls()
                                        .stream()
                                        .filter(link -> link.kind() == kind)
                                        .map(CustomControlLink::control))
                        .forEach(control -> byControl.computeIfAbsent(control, number -> new ArrayList<>())
                                .add(measure)));
        return byControl;
    }

    /** Returns the numbers of custom controls. */
    public Set<String> customControls() {
        return customTitles().keySet();
    }

    /** Returns the titles of custom controls, by number. */
    public Map<String, String> customTitles() {
        return entries.all()
                .stream()
                .filter(SoaEntry::isCustom)
                .collect(Collectors.toMap(SoaEntry::control, SoaEntry::ownTitle));
    }

    /** Returns whether titles of the standard were imported. */
    public boolean isLicensed() {
        return !entries.licensed().isEmpty();
    }

    /**
     * Normalises a number: {@code 8.20} becomes {@code A.8.20}, and the number of a custom control is converted to
     * upper case.
     */
    public static String number(String text) {
        return ControlId.parse(text).map(ControlId::toString).orElseGet(() -> text.strip().toUpperCase(Locale.ROOT));
    }

    /** Returns the entry of a control; if there is no decision yet, an open entry with revision 0. */
    public SoaEntry get(String text) {
        String control = number(text);
        return entries.find(control).orElseGet(() -> SoaEntry.open(control));
    }

    /**
     * @throws InvalidRecord if a rule is violated
     * @throws org.tomes.problem.StaleRecord if the entry was changed in the meantime
     */
    public SoaEntry set(Actor actor, SoaEntry entry) {
        return setAll(actor, List.of(entry)).getFirst();
    }

    /** Sets several entries in one transaction. */
    public List<SoaEntry> setAll(Actor actor, List<SoaEntry> changed) {
        return ledger.write(actor, tx -> changed.stream().map(entry -> set(tx, entry)).toList());
    }

    private SoaEntry set(WriteTransaction tx, SoaEntry entry) {
        List<FieldError> errors = new ArrayList<>(SoaRules.violations(entry));
        if (entry.owner().isPresent() && people.find(entry.owner().get()).isEmpty()) {
            errors.add(new FieldError("owner", Message.of("measure.unknownPerson")));
        }
        InvalidRecord.throwIfAny(errors);
        return entry.revision() == 0 && entries.find(entry.control()).isEmpty() ? entries.add(tx, entry)
                : entries.update(tx, entry);
    }

    /**
     * Replaces Tomes' labels of Annex A controls by licensed titles. Controls that are missing in the list retain
     * Tomes' labels.
     *
     * @throws Problem if the list contains none of the controls
     */
    public int importTitles(Actor actor, List<LicensedControl> controls) {
        List<LicensedControl> matching = controls.stream()
                .filter(control -> ControlId.parse(control.control()).isPresent())
                .toList();
        if (matching.isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("soa.noTitles"));
        }
        ledger.write(actor, tx -> {
            entries.replaceLicensed(tx, matching);
            return null;
        });
        return matching.size();
    }
}
