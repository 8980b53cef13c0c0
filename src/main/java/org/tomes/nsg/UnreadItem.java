package org.tomes.nsg;

import org.tomes.text.Message;

/**
 * An item of the input that could not be read. No result may depend on it.
 *
 * @param source the file or other origin
 * @param group name of the NSG; empty if the item does not belong to an NSG
 * @param rule name of the rule; empty if the item does not belong to a rule
 */
public record UnreadItem(String source, String group, String rule, Message reason) {
}
