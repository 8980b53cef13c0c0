package org.tomes.posture;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.reading.NotRead;
import org.tomes.nsg.space.AddressSet;

/** Holds what a snapshot says against all checks. */
public final class PostureService {

    private final List<Check> checks;
    private final Supplier<PostureRules> rules;
    private final Supplier<Map<String, AddressSet>> serviceTags;
    private final Clock clock;

    /**
     * Both are asked anew for each assessment, since the company may have changed them.
     *
     * @param serviceTags addresses of service tags by name in lower case; none where Microsoft's list was not imported
     */
    public PostureService(List<Check> checks, Supplier<PostureRules> rules, Supplier<Map<String, AddressSet>> serviceTags, Clock clock) {
        this.serviceTags = serviceTags;
        this.checks = List.copyOf(checks);
        this.rules = rules;
        this.clock = clock;
    }

    public List<Check> checks() {
        return checks;
    }

    public Posture assess(Inventory inventory) {
        Scene scene = new Scene(inventory, rules.get(), clock.instant(), serviceTags.get());
        List<NotRead> notRead = Stream.concat(inventory.notRead().stream(), scene.network().notRead().stream()
                .map(gap -> new NotRead(gap.group(), gap.rule(), gap.reason()))).toList();
        return new Posture(checks.stream().flatMap(check -> check.judge(scene).stream()).toList(), notRead);
    }
}
