package org.tomes.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.AzureFileReader;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Subscription;
import org.tomes.ledger.Actor;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreImportResult;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreService;
import org.tomes.score.ScoreSource;
import org.tomes.score.importing.ScoreFile;
import org.tomes.score.importing.ScoreReading;
import org.tomes.text.Message;

/** Stores data from Azure in the register: as a snapshot, or as samples of the secure score. */
public final class PullService {

    private final AzureApi azure;
    private final InventoryService inventory;
    private final ScoreService scores;
    private final Optional<Message> refusal;

    /**
     * @param refusal reason why an administrator has forbidden access to Azure
     */
    public PullService(AzureApi azure, InventoryService inventory, ScoreService scores, Optional<Message> refusal) {
        this.azure = azure;
        this.inventory = inventory;
        this.scores = scores;
        this.refusal = refusal;
    }

    /**
     * A snapshot with the outcome for each type.
     *
     * @param warnings warnings about API versions that Azure no longer offers
     */
    public record PulledSnapshot(Snapshot snapshot, List<TypeOutcome> outcomes, List<Message> warnings) {
    }

    /** The data that was added to the register, page by page, and the outcome. */
    public record PulledScores(List<ScoreImportResult> imports, List<TypeOutcome> outcomes) {
    }

    /**
     * Creates one snapshot of everything that the account may read, and lists what it may not read.
     *
     * @throws Problem if the sign-in fails or nothing could be read; nothing is then stored
     * @throws java.util.concurrent.CancellationException if the progress requests cancellation; nothing is then stored
     */
    public PulledSnapshot snapshot(Actor actor, AzureConnection connection, PullSettings request, String label,
            PullProgress progress) {
        PullResult pulled = azure().inventory(connection, request, progress);
        if (pulled.outcomes()
                .stream()
                .noneMatch(outcome -> isAnswered(outcome) && !outcome.type().equals(ResourceType.SUBSCRIPTION))) {
            throw nothingReadProblem(pulled);
        }
        ImportResult reading = read(pulled.answers(), progress);
        List<UnreadEntry> gaps = new ArrayList<>(reading.notRead());
        pulled.outcomes()
                .stream()
                .filter(outcome -> outcome.state() != TypeOutcome.State.READ)
                .forEach(outcome -> gaps.add(gap(outcome)));
        return new PulledSnapshot(inventory.store(actor, new ImportResult(reading.resources(), reading.origins(), gaps),
                completeTypes(pulled.outcomes()), label), pulled.outcomes(), pulled.warnings());
    }

    /**
     * Stores the current secure scores with their controls, and the subscriptions without a score because Defender for
     * Cloud is not set up for them, in one write.
     *
     * @throws Problem if the sign-in fails, or if no score could be read; the subscriptions without a score are stored
     * even then
     * @throws CancellationException if cancelled; nothing is stored then
     */
    public PulledScores scores(Actor actor, AzureConnection connection, PullSettings request, PullProgress progress) {
        PullResult pulled = azure().scores(connection, request, progress);
        Map<String, String> names = new HashMap<>();
        read(pulled.answers(), progress).resources()
                .stream()
                .filter(resource -> resource.type().equals(ResourceType.SUBSCRIPTION))
                .map(Subscription::of)
                .forEach(subscription -> subscription.resource()
                        .id()
                        .subscription()
                        .ifPresent(id -> names.put(id.toLowerCase(Locale.ROOT), subscription.displayName())));
        Instant received = pulled.answers()
                .stream()
                .map(AzureResponse::receivedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        List<ScoreAbsence> absences = pulled.outcomes()
                .stream()
                .filter(outcome -> outcome.state() == TypeOutcome.State.NOT_ONBOARDED)
                .flatMap(outcome -> outcome.subscription().stream())
                .distinct()
                .map(id -> new ScoreAbsence(id, names.getOrDefault(id.toLowerCase(Locale.ROOT), ""), ScoreModel.CLASSIC,
                        received, ScoreSource.RESOURCE_GRAPH))
                .toList();
        List<ScoreImportResult> imports = scores.storeAll(actor,
                read(pulled.answers().stream().filter(answer -> answer.name().startsWith("securityresources")).toList(),
                        names, progress),
                absences);
        if (imports.stream().noneMatch(ScoreImportResult::hasReadAnything)) {
            throw nothingReadProblem(pulled);
        }
        return new PulledScores(imports, pulled.outcomes());
    }

    /**
     * Stores the history of scores and controls from a Log Analytics workspace in one write; existing samples remain
     * unchanged.
     *
     * @throws Problem if the sign-in fails or nothing could be read; nothing is stored then
     * @throws CancellationException if cancelled; nothing is stored then
     */
    public PulledScores backfill(Actor actor, AzureConnection connection, ScoreHistoryRequest request,
            PullProgress progress) {
        PullResult pulled = azure().pullScoreHistory(connection, request, progress);
        if (pulled.outcomes()
                .stream()
                .noneMatch(outcome -> outcome.state() == TypeOutcome.State.READ || outcome.entries() > 0)) {
            throw nothingReadProblem(pulled);
        }
        Map<String, String> names = scores.names();
        return new PulledScores(scores.storeAll(actor, read(pulled.answers(), names, progress), List.of()),
                pulled.outcomes());
    }

    /**
     * Reads the costs of subscriptions as bills, without storing them.
     *
     * @throws Problem if the sign-in fails or nothing could be read
     * @throws CancellationException if cancelled
     */
    public PulledCosts costs(AzureConnection connection, CostRequest request, PullProgress progress) {
        PulledCosts pulled = azure().costs(connection, request, progress);
        if (pulled.outcomes().stream().noneMatch(PullService::isAnswered)) {
            throw nothingReadProblem(new PullResult(List.of(), pulled.outcomes()));
        }
        return pulled;
    }

    private AzureApi azure() {
        refusal.ifPresent(reason -> {
            throw new Problem(ProblemKind.AZURE, reason);
        });
        return azure;
    }

    /**
     * @throws CancellationException if the progress requests cancellation
     */
    private List<ScoreReading> read(List<AzureResponse> answers, Map<String, String> names, PullProgress progress) {
        List<ScoreReading> readings = new ArrayList<>();
        for (AzureResponse answer : answers) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            readings.add(scores.readPulled(new ScoreFile(answer.name(), answer.receivedAt(), answer::open), names));
        }
        return readings;
    }

    private static boolean isAnswered(TypeOutcome outcome) {
        return outcome.state() == TypeOutcome.State.READ || outcome.state() == TypeOutcome.State.NOT_ONBOARDED
                || outcome.entries() > 0;
    }

    private static Problem nothingReadProblem(PullResult pulled) {
        return new Problem(ProblemKind.AZURE,
                Message.of("pull.nothingRead",
                        pulled.outcomes()
                                .stream()
                                .map(TypeOutcome::reason)
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(Message.of("pull.notOnboarded"))));
    }

    private static ImportResult read(List<AzureResponse> answers, PullProgress progress) {
        return AzureFileReader.readResponses(answers.stream()
                .map(answer -> new InputFile(answer.name(), answer.receivedAt(), answer::open))
                .toList(), new ReadingProgress() {

                    @Override
                    public void reading(int number, int of, String name) {
                        // No progress is reported, because reading is fast compared with the calls, whose progress
                        // is reported.
                    }

                    @Override
                    public boolean cancelled() {
                        return progress.cancelled();
                    }
                });
    }

    private static UnreadEntry gap(TypeOutcome outcome) {
        Message reason = outcome.reason().orElseThrow();
        return new UnreadEntry(
                outcome.of()
                        .map(ResourceId::toString)
                        .or(() -> outcome.subscription().map(id -> "/subscriptions/" + id))
                        .orElse("Azure"),
                outcome.state() == TypeOutcome.State.NOT_ONBOARDED ? "" : outcome.type().text(), reason);
    }

    /**
     * Returns types that were read everywhere. For other types, {@link Snapshot#lacks} determines from the gaps that
     * they are incomplete.
     */
    private static Set<ResourceType> completeTypes(List<TypeOutcome> outcomes) {
        Set<ResourceType> types = new HashSet<>();
        outcomes.stream()
                .filter(outcome -> outcome.state() == TypeOutcome.State.READ)
                .map(TypeOutcome::type)
                .forEach(types::add);
        return types;
    }
}
