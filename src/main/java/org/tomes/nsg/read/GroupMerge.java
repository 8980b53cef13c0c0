package org.tomes.nsg.read;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.UnreadItem;
import org.tomes.text.Message;

/**
 * Merges two versions of one NSG. It is unknown which version is in force. A rule in only one version may or may not
 * apply; a rule in both versions certainly applies.
 */
final class GroupMerge {

    private GroupMerge() {
    }

    static SecurityGroup merge(SecurityGroup group, SecurityGroup other, String source, Consumer<UnreadItem> notRead) {
        Set<NsgRule> all = new LinkedHashSet<>(group.rules());
        all.addAll(other.rules());
        Set<NsgRule> common = new HashSet<>(group.rules());
        common.retainAll(Set.copyOf(other.rules()));
        if (common.size() < all.size()) {
            notRead.accept(new UnreadItem(source, other.name(), "", Message.of("nsg.notRead.groupVersions")));
        }
        List<NsgRule> rules = all.stream()
                .map(rule -> common.contains(rule) || !rule.isRead() ? rule : rule.unread(rule.name()))
                .toList();
        return new SecurityGroup(other.name(), other.id(), rules, union(group.subnets(), other.subnets()),
                union(group.nics(), other.nics()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return new HashSet<>(Stream.concat(one.stream(), other.stream()).toList());
    }
}
