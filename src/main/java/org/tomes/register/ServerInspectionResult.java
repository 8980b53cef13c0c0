package org.tomes.register;

import java.util.Optional;

/**
 * The result of inspecting a server that was reached and accepted the login.
 *
 * @param encryption TLS version of the authenticated connection; empty for a connection to this computer without TLS
 * @param login login as reported by the server
 * @param server version of the server, such as 17.2
 * @param sorted whether texts are compared by character codes, as in a file
 * @param schema version of the register's tables; 0 if there are none
 * @param program version of the tables that this program works with
 * @param mayChangeTables whether the login may create a register there, or update the existing one
 */
public record ServerInspectionResult(Optional<String> encryption, String login, String server, boolean sorted,
        int schema, int program, Content content, boolean mayChangeTables) {

    /** The content of the schema in the address. */
    public enum Content {
        /** The server's version is too old for a register. */
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
