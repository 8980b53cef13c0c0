package org.tomes.nsg;

import org.tomes.text.Message;

/**
 * Something in the input that could not be read, so that no answer may rest on it.
 *
 * @param source the file or other origin
 * @param group name of the NSG, empty if it is about none
 * @param rule name of the rule, empty if it is about none
 */
public record UnreadRule(String source, String group, String rule, Message reason) {
}
