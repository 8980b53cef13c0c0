package org.tomes.document.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.document.compare.ThreeWayMerge;
import org.tomes.document.compare.ThreeWayMerge.MergeConflict;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.WriteTransaction;
import org.tomes.problem.FieldRules;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Stores the changes that the company makes to the suggested texts of its documents: texts, sections and their order.
 */
public final class TextService implements SectionTexts {

    /** Normal form of a blank, which the suggested texts use. */
    private static final String BLANK = "……";

    private final Ledger ledger;
    private final EditedSections sections;
    private final DocumentOutlines outlines;

    public TextService(Ledger ledger, EditedSections sections, DocumentOutlines outlines) {
        this.ledger = ledger;
        this.sections = sections;
        this.outlines = outlines;
    }

    /** Returns all sections in order, including sections that are left out. */
    public List<SectionStatus> all(DocumentKind kind, Language language) {
        List<EditedSection> stored = sections.of(kind);
        return outline(kind, stored).places()
                .stream()
                .flatMap(place -> written(kind, place, language, stored).stream())
                .toList();
    }

    /** @throws Problem if the document has no such section */
    public SectionStatus get(DocumentKind kind, String key, Language language) {
        List<SectionStatus> all = all(kind, language);
        return all.stream()
                .filter(writtenSection -> writtenSection.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("draft.unknownSection", key,
                        all.stream().map(SectionStatus::key).collect(Collectors.joining(", ")))));
    }

    @Override
    public List<SectionText> sections(DocumentKind kind, Language language) {
        return all(kind, language).stream()
                .filter(writtenSection -> !writtenSection.hidden())
                .map(writtenSection -> writtenSection.record().section())
                .toList();
    }

    /** Returns the titles of the sections that contain a blank to fill in. Lines for signatures are not blanks. */
    public List<String> sectionsWithBlanks(DocumentKind kind, Language language) {
        return sections(kind, language).stream()
                .filter(section -> !section.isSigned() && section.text().contains(BLANK))
                .map(SectionText::title)
                .toList();
    }

    /** Returns the titles of the sections whose text the company wrote only in this language. */
    public List<String> sectionsWrittenOnlyIn(DocumentKind kind, Language language) {
        Set<String> elsewhere = Stream.of(Language.values())
                .filter(other -> other != language)
                .flatMap(other -> all(kind, other).stream())
                .filter(SectionStatus::isWritten)
                .map(SectionStatus::key)
                .collect(Collectors.toSet());
        return all(kind, language).stream()
                .filter(section -> section.isWritten() && !section.hidden() && !elsewhere.contains(section.key()))
                .map(section -> section.record().title())
                .toList();
    }

    /** Returns suggested parts that are no longer in the document, in the order of the sections. */
    public List<MissingPart> missingParts(DocumentKind kind, Language language) {
        return MissingPart.of(all(kind, language), sections(kind, language));
    }

    private Optional<SectionStatus> written(DocumentKind kind, DocumentOutline.OutlineEntry place, Language language,
            List<EditedSection> stored) {
        Optional<SuggestedText> suggestion = SuggestedTexts.find(kind, place.key(), language);
        List<EditedSection> storedTexts = stored.stream()
                .filter(documentSection -> documentSection.key().equals(place.key()))
                .toList();
        Optional<EditedSection> storedText = storedTexts.stream()
                .filter(documentSection -> documentSection.language() == language)
                .findFirst();
        Optional<EditedSection> record = storedText
                .or(() -> suggestion.map(candidate -> new EditedSection(kind, place.key(), language,
                        candidate.section().title(), candidate.section().text(), candidate.hash(), 0)))
                .or(() -> storedTexts.stream().findFirst().map(other -> missing(other, language)));
        return record.map(documentSection -> new SectionStatus(documentSection, place.hidden(), suggestion,
                suggestion.filter(now -> documentSection.revision() > 0)
                        .flatMap(now -> now.hash().equals(documentSection.basis()) ? Optional.of(now.section())
                                : sections.suggested(documentSection.key(), documentSection.basis()))));
    }

    /** Returns a custom section that exists in another language but has not been written in this language yet. */
    private static EditedSection missing(EditedSection other, Language language) {
        return new EditedSection(other.kind(), other.key(), language, other.title(),
                Texts.in(language).get("draft.missing") + "\n", "", 0);
    }

    private DocumentOutline outline(DocumentKind kind) {
        return outline(kind, sections.of(kind));
    }

    private DocumentOutline outline(DocumentKind kind, List<EditedSection> stored) {
        Stream<String> retiredKeys = SuggestedTexts.retired(kind)
                .stream()
                .filter(key -> stored.stream().anyMatch(section -> section.key().equals(key)));
        return outlines.find(kind)
                .orElseGet(() -> DocumentOutline.suggested(kind))
                .completed(Stream.concat(SuggestedTexts.keys(kind).stream(), retiredKeys).toList());
    }

    /**
     * Writes a section. A section that is equal to the suggestion is not stored; from then on, it follows the
     * suggestion.
     *
     * @throws InvalidRecord if title or text is empty or too long
     * @throws StaleRecord if the section was changed since it was read
     */
    public EditedSection save(Actor actor, EditedSection section) {
        check(section);
        return ledger.write(actor, tx -> {
            Optional<EditedSection> stored = sections.find(section.kind(), section.key(), section.language());
            if (section.revision() != stored.map(EditedSection::revision).orElse(0)) {
                throw new StaleRecord(section,
                        stored.orElseGet(() -> get(section.kind(), section.key(), section.language()).record()));
            }
            Optional<SuggestedText> sameSuggestion = SuggestedTexts
                    .find(section.kind(), section.key(), section.language())
                    .filter(suggestion -> says(suggestion, section));
            if (sameSuggestion.isPresent()) {
                stored.ifPresent(documentSection -> sections.remove(tx, documentSection));
                return get(section.kind(), section.key(), section.language()).record();
            }
            storeSuggestion(tx, section);
            return stored.isPresent() ? sections.update(tx, section) : sections.add(tx, section);
        });
    }

    /** Stores the suggestion on which the section is based, so that it can be compared with a later suggestion. */
    private void storeSuggestion(WriteTransaction tx, EditedSection section) {
        SuggestedTexts.find(section.kind(), section.key(), section.language())
                .filter(now -> now.hash().equals(section.basis()))
                .ifPresent(now -> sections.keep(tx, now));
    }

    private static boolean says(SuggestedText suggestion, EditedSection section) {
        return suggestion.section().title().equals(section.title().strip())
                && TextParser.parse(suggestion.section().text())
                        .draft()
                        .equals(TextParser.parse(section.text()).draft());
    }

    private static void check(EditedSection section) {
        new FieldRules()
                .refuse(!FieldRules.isFilledLine(section.title(), EditedSection.MAX_TITLE_LENGTH), "title",
                        Message.of("draft.invalid.title", EditedSection.MAX_TITLE_LENGTH))
                .refuse(section.text().length() > EditedSection.MAX_TEXT_LENGTH, "text",
                        Message.of("draft.invalid.text", EditedSection.MAX_TEXT_LENGTH))
                .demand();
    }

    /** Replaces the company's text with the current suggestion. */
    public EditedSection reset(Actor actor, EditedSection section) {
        if (SuggestedTexts.find(section.kind(), section.key(), section.language()).isEmpty()) {
            throw new Problem(ProblemKind.USAGE, Message.of("draft.noSuggestion", section.title()));
        }
        return ledger.write(actor, tx -> {
            if (section.revision() > 0) {
                sections.remove(tx, section);
            }
            return get(section.kind(), section.key(), section.language()).record();
        });
    }

    /** Retains the company's text although the suggestion has changed. */
    public EditedSection keepOwnText(Actor actor, EditedSection section) {
        return ledger.write(actor, tx -> based(tx, section));
    }

    private EditedSection based(WriteTransaction tx, EditedSection section) {
        Optional<SuggestedText> newest = SuggestedTexts.find(section.kind(), section.key(), section.language());
        newest.ifPresent(now -> sections.keep(tx, now));
        return sections.update(tx, section.withBasis(newest.map(SuggestedText::hash).orElse("")));
    }

    /**
     * A section into which the changes of its suggestion were merged, and the places where the company's text was
     * retained although the suggestion has changed as well.
     */
    public record Taken(EditedSection section, List<MergeConflict> clashes) {
        public Taken {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * Merges the changes of the suggestion into the company's text, without changing what the company has edited.
     *
     * @throws Problem if the suggestion has not changed, or the suggestion on which the text is based is no longer
     * known
     */
    public Taken mergeSuggestion(Actor actor, EditedSection section) {
        SectionStatus written = get(section.kind(), section.key(), section.language());
        if (!written.isOutdated()) {
            throw new Problem(ProblemKind.USAGE, Message.of("draft.nothingNewer", section.title()));
        }
        SectionText now = written.suggestion().orElseThrow().section();
        SectionText then = written.then()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("draft.olderNotKnown", section.title())));
        ThreeWayMerge merged = ThreeWayMerge.of(then.text().lines().toList(), section.text().lines().toList(),
                now.text().lines().toList());
        String title = section.title().equals(then.title()) ? now.title() : section.title();
        EditedSection mergedSection = section.withText(title, String.join("\n", merged.lines()) + "\n");
        check(mergedSection);
        return new Taken(ledger.write(actor, tx -> {
            if (says(written.suggestion().get(), mergedSection)) {
                sections.remove(tx, section);
                return get(section.kind(), section.key(), section.language()).record();
            }
            return based(tx, mergedSection);
        }), merged.conflicts());
    }

    /**
     * Adds a custom section.
     *
     * @param after key of the section that it follows; if empty, or if that section was removed in the meantime, it is
     * added at the end
     */
    public EditedSection add(Actor actor, DocumentKind kind, Language language, String title, String text,
            Optional<String> after) {
        EditedSection draft = new EditedSection(kind, "", language, title, text, "", 0);
        check(draft);
        return ledger.write(actor, tx -> {
            DocumentOutline outline = outline(kind);
            String key = freeKey(kind, outline);
            write(tx,
                    outline.with(new DocumentOutline.OutlineEntry(key, false),
                            after.map(outline::place)
                                    .filter(place -> place >= 0)
                                    .map(place -> place + 1)
                                    .orElse(outline.places().size())));
            return sections.add(tx, new EditedSection(kind, key, language, title, text, "", 0));
        });
    }

    private String freeKey(DocumentKind kind, DocumentOutline outline) {
        Set<String> usedKeys = Stream
                .concat(outline.places().stream().map(DocumentOutline.OutlineEntry::key),
                        sections.of(kind).stream().map(EditedSection::key))
                .collect(Collectors.toCollection(HashSet::new));
        return Stream.iterate(1, number -> number + 1)
                .map(DocumentOutline::customKey)
                .filter(key -> !usedKeys.contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** Removes a custom section in all languages. */
    public void remove(Actor actor, DocumentKind kind, String key) {
        if (SuggestedTexts.keys(kind).contains(key)) {
            throw new Problem(ProblemKind.USAGE, Message.of("draft.cannotRemove", key));
        }
        ledger.write(actor, tx -> {
            write(tx, outline(kind).without(key));
            sections.of(kind)
                    .stream()
                    .filter(documentSection -> documentSection.key().equals(key))
                    .forEach(documentSection -> sections.remove(tx, documentSection));
            return key;
        });
    }

    public void hide(Actor actor, DocumentKind kind, String key, boolean hidden) {
        requireKnown(kind, key);
        change(actor, kind, outline -> outline.hidden(key, hidden));
    }

    /** @param to index from 0 among all sections */
    public void move(Actor actor, DocumentKind kind, String key, int to) {
        requireKnown(kind, key);
        change(actor, kind, outline -> outline.moved(key, to));
    }

    /** Moves a section after another one; if there is none, to the beginning. */
    public void moveAfter(Actor actor, DocumentKind kind, String key, Optional<String> after) {
        requireKnown(kind, key);
        after.ifPresent(text -> requireKnown(kind, text));
        if (after.filter(key::equals).isEmpty()) {
            change(actor, kind,
                    outline -> outline.without(key)
                            .with(outline.places().get(outline.place(key)),
                                    after.map(text -> outline.without(key).place(text) + 1).orElse(0)));
        }
    }

    private void requireKnown(DocumentKind kind, String key) {
        if (outline(kind).place(key) < 0) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("draft.unknownSection", key,
                            outline(kind).places()
                                    .stream()
                                    .map(DocumentOutline.OutlineEntry::key)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private void change(Actor actor, DocumentKind kind, UnaryOperator<DocumentOutline> changing) {
        ledger.write(actor, tx -> write(tx, changing.apply(outline(kind))));
    }

    private DocumentOutline write(WriteTransaction tx, DocumentOutline outline) {
        return outline.revision() == 0 ? outlines.add(tx, outline) : outlines.update(tx, outline);
    }

    /** Returns everything that is stored about the text of one kind of document. */
    public TextState remember(DocumentKind kind) {
        return new TextState(kind, outlines.find(kind), sections.of(kind));
    }

    /** A stored state of the company's text, with which changes can be undone. */
    public record TextState(DocumentKind kind, Optional<DocumentOutline> outline, List<EditedSection> sections) {
        public TextState {
            sections = List.copyOf(sections);
        }
    }

    /**
     * Undoes the changes between two states.
     *
     * @param after the state after the changes
     * @throws Problem if the text was changed since then
     */
    public void undo(Actor actor, TextState before, TextState after) {
        ledger.write(actor, tx -> {
            if (!remember(before.kind()).equals(after)) {
                throw new Problem(ProblemKind.USAGE, Message.of("draft.cannotUndo"));
            }
            after.sections()
                    .stream()
                    .filter(documentSection -> find(before, documentSection).isEmpty())
                    .forEach(documentSection -> sections.remove(tx, documentSection));
            before.sections()
                    .forEach(documentSection -> find(after, documentSection).ifPresentOrElse(
                            now -> sections.update(tx, documentSection.withRevision(now.revision())),
                            () -> sections.add(tx, documentSection)));
            if (before.outline().isEmpty()) {
                after.outline().ifPresent(documentOutline -> outlines.remove(tx, documentOutline));
            } else if (after.outline().isEmpty()) {
                outlines.add(tx, before.outline().get());
            } else {
                outlines.update(tx, before.outline().get().withRevision(after.outline().get().revision()));
            }
            return before;
        });
    }

    private static Optional<EditedSection> find(TextState among, EditedSection section) {
        return among.sections()
                .stream()
                .filter(documentSection -> documentSection.key().equals(section.key())
                        && documentSection.language() == section.language())
                .findFirst();
    }
}
