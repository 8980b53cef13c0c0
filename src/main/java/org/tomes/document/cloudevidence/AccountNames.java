package org.tomes.document.cloudevidence;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/**
 * Names under which the report and the inventory show accounts. If Azure returned only the object id of an account, its
 * name is a number, so that readers can follow the account through the report. A table lists the object id for each
 * number.
 */
public final class AccountNames {

    private static final Pattern OBJECT_ID = Pattern
            .compile("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

    /** Names of accounts, ordered by object id. */
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> numbered = new TreeMap<>();

    private AccountNames() {
    }

    public static AccountNames of(Optional<Inventory> inventory, Texts texts) {
        AccountNames accounts = new AccountNames();
        inventory.ifPresent(snapshotInventory -> accounts.read(snapshotInventory, texts));
        return accounts;
    }

    private void read(Inventory inventory, Texts texts) {
        Map<String, Holder> kinds = new TreeMap<>();
        Stream.of(inventory.roleAssignments(), inventory.eligibleRoles())
                .flatMap(assignments -> assignments.stream())
                .forEach(assignment -> read(assignment, kinds));
        inventory.keyVaults()
                .stream()
                .flatMap(vault -> vault.resource().node().properties().objects("accessPolicies").stream())
                .flatMap(policy -> policy.text("objectId").stream())
                .forEach(id -> kinds.putIfAbsent(key(id), Holder.UNKNOWN));
        Map<Holder, Integer> last = new EnumMap<>(Holder.class);
        kinds.forEach((id, kind) -> {
            Holder counted = kind == Holder.UNKNOWN ? Holder.PERSON : kind;
            if (!names.containsKey(id)) {
                numbered.put(id, texts.get("cloudevidence.account." + counted, last.merge(counted, 1, Integer::sum)));
            }
        });
    }

    private void read(RoleAssignment assignment, Map<String, Holder> kinds) {
        assignment.principal().map(AccountNames::key).ifPresent(id -> {
            kinds.merge(id, assignment.holder(), (holder, other) -> holder == Holder.UNKNOWN ? other : holder);
            assignment.principalName().ifPresent(name -> names.put(id, name));
        });
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** Returns the text in which names replace the object ids of accounts. */
    public String replaceIdsByNames(String text) {
        return OBJECT_ID.matcher(text).replaceAll(id -> {
            String objectId = key(id.group());
            return Matcher.quoteReplacement(numbered.getOrDefault(objectId, names.getOrDefault(objectId, id.group())));
        });
    }

    /**
     * Returns the table of the numbers that the report uses, with their object ids; empty if Azure returned all names.
     */
    TableBuilder key(Predicate<String> isReported, Texts texts) {
        TableBuilder table = new TableBuilder(texts, "cloudevidence.accounts").rowHeads()
                .column("name", 3)
                .column("id", 7);
        numbered.entrySet()
                .stream()
                .filter(entry -> isReported.test(entry.getKey()))
                .sorted(Map.Entry.comparingByValue(NaturalOrder.of(texts.language())))
                .forEach(entry -> table.row(entry.getValue(), entry.getKey()));
        return table;
    }
}
