package org.tomes.register;

import java.util.Optional;

/**
 * What a look at a server found, after it was reached and had accepted the login.
 *
 * @param encryption the version of TLS under which the server proved its name; empty for this computer without TLS
 * @param login the login as the server knows it
 * @param server the server's version, such as 17.2
 * @param sorted whether texts are compared by their characters’ codes, as in a file
 * @param schema the version of the register's tables; 0 if there are none
 * @param program the version of the tables that this program works with
 * @param mayChangeTables whether the login may create a register there, or update the one that is there
 */
public record ServerInspectionResult(Optional<String> encryption, String login, String server, boolean sorted,
        int schema, int program, Content content, boolean mayChangeTables) {

    /** What is in the schema that the address names. */
    public enum Content {
        /** Nothing can be there: the server is of a version that is too old. */
        OLD_SERVER,
        /** The database sorts by the rules of a language. */
        WRONG_ORDER,
        FOREIGN_TABLES,
        EMPTY,
        OLDER_REGISTER,
        NEWER_REGISTER,
        REGISTER
    }

    public boolean canBeOpened() {
        return content == Content.REGISTER;
    }

    public boolean canBeCreated() {
        return content == Content.EMPTY && mayChangeTables;
    }

    public boolean canBeUpdated() {
        return content == Content.OLDER_REGISTER && mayChangeTables;
    }
}
