package org.tomes.desktop.auditmode;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tomes.document.auditsession.AuditSession;
import org.tomes.document.auditsession.AuditedRegister;
import org.tomes.document.auditsession.ControlPage;
import org.tomes.settings.AuditSessionDraft;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaRow;

/** A running audit session: its controls, the controls that were shown, and the remarks on the controls. */
final class AuditSessionModel {

    private final Clock clock;
    private final AuditedRegister register;
    private final List<SoaRow> controls;
    private final Instant began;
    private final Map<String, Instant> shownAt = new LinkedHashMap<>();
    private final Map<String, ControlPage> pages = new HashMap<>();
    private final Map<String, String> remarks = new HashMap<>();
    /** Number of pages shown and remarks entered, to determine whether a saved record is complete. */
    private int changes;
    private int saved;

    AuditSessionModel(Clock clock, AuditedRegister register, boolean onlyApplicable) {
        this.clock = clock;
        this.register = register;
        this.began = clock.instant();
        this.controls = register.controls()
                .stream()
                .filter(row -> !onlyApplicable || row.entry().decision() == Applicability.APPLICABLE)
                .toList();
    }

    AuditedRegister register() {
        return register;
    }

    List<SoaRow> controls() {
        return controls;
    }

    /**
     * Returns the control at this distance from the open control; if no control is open, returns the first or the last
     * control.
     */
    Optional<SoaRow> neighbour(Optional<String> open, int step) {
        int at = open.map(this::place).orElse(step > 0 ? -1 : controls.size()) + step;
        return at < 0 || at >= controls.size() ? Optional.empty() : Optional.of(controls.get(at));
    }

    /** Returns the index of a control in the session, from 0. */
    int place(String control) {
        return IntStream.range(0, controls.size())
                .filter(at -> controls.get(at).control().equals(control))
                .findFirst()
                .orElseThrow();
    }

    void show(ControlPage page) {
        if (shownAt.putIfAbsent(page.control(), clock.instant()) == null) {
            pages.put(page.control(), page);
            changes++;
        }
    }

    boolean isShown(String control) {
        return shownAt.containsKey(control);
    }

    int shownCount() {
        return shownAt.size();
    }

    String remark(String control) {
        return remarks.getOrDefault(control, "");
    }

    void remark(String control, String remark) {
        if (!remark.equals(remark(control))) {
            remarks.put(control, remark);
            changes++;
        }
    }

    /** Adopts the remarks of an interrupted session, including those on controls that are not part of this session. */
    void resume(AuditSessionDraft draft) {
        draft.remarks().forEach(this::remark);
    }

    AuditSessionDraft draft(String auditor) {
        return new AuditSessionDraft(began, auditor, remarks);
    }

    /** Whether the saved record contains all pages shown and all remarks. */
    boolean isSaved() {
        return saved == changes;
    }

    /** @param upTo value of {@link #changes} when the saved record was created */
    void saved(int upTo) {
        saved = upTo;
    }

    int changes() {
        return changes;
    }

    AuditSession finished(String auditor, String presenter) {
        return new AuditSession(auditor.strip(), presenter, began, clock.instant(),
                shownAt.entrySet()
                        .stream()
                        .map(entry -> new AuditSession.ShownControl(pages.get(entry.getKey()), entry.getValue(),
                                remark(entry.getKey()).strip()))
                        .toList());
    }
}
